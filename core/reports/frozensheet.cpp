// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reports/frozensheet.h"

#include "core/model/fields.h"
#include "core/planning/striptimes.h"
#include "core/planning/workdays.h"
#include "core/project/lookups.h"
#include "core/project/recordref.h"
#include "core/reports/sheetjson.h"

#include <QCryptographicHash>
#include <set>

namespace stunt {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype longestHeld = 60;
constexpr qsizetype digestDigits = 32;

QString tr(const char *text)
{
    return QCoreApplication::translate("stunt::frozenSheet", text);
}

QString digestOf(const QByteArray &bytes)
{
    return QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex().left(digestDigits));
}

// Values as a person reads them.
QString shown(const QString &value)
{
    return value;
}
QString shown(int value)
{
    return QString::number(value);
}
QString shown(double value)
{
    return QString::number(value, 'g', 12);
}
QString shown(bool value)
{
    return QString::number(int(value));
}
QString shown(CivilTime value)
{
    return clockText(value);
}
QString shown(QDate value)
{
    return value.toString(Qt::ISODate);
}
template<NamedEnum E>
QString shown(E value)
{
    return enumText(value);
}
// What a reference points to is told by its name, which is a value of its own.
template<class T>
QString shown(Id<T> value)
{
    return u'#' + value.toText();
}
template<class V>
QString shown(const std::optional<V> &value)
{
    return value ? shown(*value) : QString();
}
template<class V>
QString shown(const std::vector<V> &values)
{
    return values.empty() ? QString() : QString::fromUtf8(listToText(values));
}

// One thing a sheet tells of: a strip, a person's call, a row of cover.
struct Entry {
    struct Value {
        QString name;
        QString label;
        QString text;
    };
    QString key;
    QString label;  // empty: the day itself
    std::vector<Value> values;

    template<class V>
    void add(const char *name, const QString &label_, const V &value)
    {
        const QString text = shown(value);
        if (!text.isEmpty())
            values.push_back({QString::fromLatin1(name), label_, text});
    }
};

// Everything an issue of a day is made of, in a fixed order.
class SheetBasis
{
public:
    SheetBasis(const ProjectData &data, const ShootDay &day, const DayTimes &times)
        : m_data(data), m_day(day), m_times(times)
    {
        addDay();
        addPlaces();
        int order = 0;
        for (const DayTimes::Line &line : times.strips)
            addStrip(line, ++order);
        for (const EffectiveCall &call : times.calls)
            addCall(call);
        for (const Cover &cover : data.referring<Cover>(day.id))
            addRecord(cover, cover.person);
        for (const CrewCall &call : data.referring<CrewCall>(day.id))
            addRecord(call, call.person);
    }
    [[nodiscard]] const std::vector<Entry> &entries() const { return m_entries; }

private:
    Entry &entry(const Uuid &id, const QString &label)
    {
        return m_entries.emplace_back(Entry{.key = id.toText(), .label = label, .values = {}});
    }
    template<class T>
    static void addFields(Entry &entry, const T &record)
    {
        forEachField<T>([&]<class V>(const Field<T, V> &field) {
            if (field.use != FieldUse::Owner)
                entry.add(field.name, fieldLabel(field), record.*field.member);
        });
    }

    void addDay()
    {
        const Production &production = m_data.production();
        const Unit *unit = m_data.find(m_day.unit);
        Entry &day = entry(m_day.id.uuid(), {});
        addFields(day, m_day);
        day.add("unitName", tr("Unit"), unit ? unit->name : QString());
        day.add("title", tr("Title"), production.title);
        day.add("company", tr("Company"), production.company);
        day.add("hotline", tr("Safety hotline"), production.safetyHotline);
        day.add("forcedCalls", tr("Forced calls"), production.forcedCallApproval);
        day.add("contacts", tr("Contacts"), production.contacts);
    }
    void addPlaces()
    {
        std::set<Id<Location>> places;
        if (m_day.location)
            places.insert(*m_day.location);
        for (const DayTimes::Line &line : m_times.strips)
            if (line.place)
                places.insert(*line.place);
        for (const Id<Location> &id : places)
            if (const Location *location = m_data.find(id))
                addFields(entry(id.uuid(), location->name), *location);
    }
    void addStrip(const DayTimes::Line &line, int order)
    {
        const Strip *strip = m_data.find(line.strip);
        if (!strip)
            return;
        Entry &each = entry(line.strip.uuid(), recordName(m_data, RecordRef(line.strip)));
        each.add("order", tr("place in the order"), order);
        each.add("start", tr("start"), line.start);
        each.add("minutes", tr("minutes"), line.minutes);
        each.add("place", tr("place"), line.place);
        each.add("title", tr("addition"), strip->title);
        QString scenes;
        QString action;
        QString cast;
        for (const Id<Beat> &id : line.beats) {
            const Beat *beat = m_data.find(id);
            if (!beat || beat->status == BeatStatus::Cut)
                continue;
            action +=
                beat->number + u'\n' + beat->title + u'\n' + beat->action + u'\n' + enumText(beat->discipline) + u'\n';
            if (const Scene *scene = m_data.find(beat->scene))
                scenes += scene->number + u' ' + scene->set + u' ' + scene->synopsis + u'\n';
            for (const Part &part : m_data.referring<Part>(id))
                cast += castOf(part);
        }
        each.add("action", tr("beats and action"), action);
        each.add("scenes", tr("scene"), scenes);
        each.add("cast", tr("cast"), cast);
    }
    QString castOf(const Part &part) const
    {
        const Role *role = m_data.find(part.role);
        const MaybeId<Person> player = playerOf(m_data, part);
        return (role ? role->castNumber + u' ' + role->name : QString()) + u' ' + enumText(part.kind) + u' '
             + shown(player) + u'\n';
    }
    void addCall(const EffectiveCall &call)
    {
        const Person *person = m_data.find(call.person);
        Entry &each = entry(call.person.uuid(), person ? person->name : QString());
        each.add("name", tr("name"), person ? person->name : QString());
        each.add("pickUp", tr("pick-up"), call.pickUp.time);
        each.add("makeUp", tr("make-up"), call.makeUp.time);
        each.add("pads", tr("pads"), call.pads.time);
        each.add("rehearsal", tr("rehearsal"), call.rehearsal.time);
        each.add("onSet", tr("on set"), call.onSet.time);
        each.add("release", tr("release"), call.release.time);
        if (call.statusTyped)
            each.add("status", tr("status"), call.status);
        each.add("remarks", tr("remarks"), call.remarks);
    }
    template<class T>
    void addRecord(const T &record, const MaybeId<Person> &person)
    {
        Entry &each = entry(record.id.uuid(), recordName(m_data, RecordRef(record.id)));
        addFields(each, record);
        if (const Person *known = m_data.find(person))
            each.add("personName", tr("name"), known->name);
    }

    const ProjectData &m_data;
    const ShootDay &m_day;
    const DayTimes &m_times;
    std::vector<Entry> m_entries;
};

QString heldText(const QString &text)
{
    return text.size() <= longestHeld ? text : u'#' + digestOf(text.toUtf8());
}

// One digest of it all, so that an unchanged day is told without reading the issue's content.
QString digestOf(const std::vector<Entry> &entries)
{
    QString all;
    for (const Entry &entry : entries) {
        all += entry.key + u'\1' + entry.label + u'\2';
        for (const Entry::Value &value : entry.values)
            all += value.name + u'\3' + value.text + u'\4';
    }
    return digestOf(all.toUtf8());
}

QJsonObject basisJson(const std::vector<Entry> &entries)
{
    QJsonObject basis;
    for (const Entry &entry : entries) {
        QJsonObject values;
        for (const Entry::Value &value : entry.values)
            values.insert(value.name, heldText(value.text));
        basis.insert(entry.key, QJsonObject{{"label"_L1, entry.label}, {"values"_L1, values}});
    }
    return basis;
}

// The texts of what is different in one entry.
void addMoved(QStringList &moved, const Entry &entry, const QJsonObject &before)
{
    QJsonObject left = before;
    const auto say = [&](const QString &what, const QString &was, const QString &now) {
        const bool canTell = was.size() <= longestHeld && now.size() <= longestHeld && !was.startsWith(u'#')
                          && !now.startsWith(u'#') && !was.startsWith(u'[');
        const QString text =
            canTell ? tr("%1 %2, now %3").arg(what, was.isEmpty() ? tr("none") : was, now.isEmpty() ? tr("none") : now)
                    : what;
        moved.append(entry.label.isEmpty() ? text : tr("%1: %2").arg(entry.label, text));
    };
    for (const Entry::Value &value : entry.values) {
        const QString was = left.take(value.name).toString();
        const QString now = heldText(value.text);
        if (was != now)
            say(value.label, was, now);
    }
    for (auto it = left.constBegin(); it != left.constEnd(); ++it)
        say(it.key(), it->toString(), {});
}

}  // namespace

DayTimes dayTimesOf(const ProjectData &data, const ShootDay &day)
{
    DayTimes times;
    const std::vector<StripTime> strips = stripTimes(data, day);
    for (const StripTime &time : strips) {
        const Strip &strip = data.at(time.strip);
        DayTimes::Line line{.strip = strip.id, .start = time.start, .minutes = time.minutes, .place = {}, .beats = {}};
        if (const Location *location = locationOf(data, strip))
            line.place = location->id;
        for (const Beat *beat : beatsOf(data, strip))
            line.beats.push_back(beat->id);
        times.strips.push_back(std::move(line));
    }
    times.calls = callTimes(data, day, strips, callOffsets(data));
    return times;
}

QByteArray freezeSheet(const ProjectData &data, const ShootDay &day, const CallSheet &sheet)
{
    const DayTimes times = dayTimesOf(data, day);
    const SheetBasis basis(data, day, times);
    const QJsonObject root{{"all"_L1, digestOf(basis.entries())},
                           {"basis"_L1, basisJson(basis.entries())},
                           {"sheet"_L1, SheetJson::write(sheet)}};
    return QJsonDocument(root).toJson(QJsonDocument::Compact);
}

Result<CallSheet> thawSheet(const QByteArray &content)
{
    const QJsonObject root = QJsonDocument::fromJson(content).object();
    CallSheet sheet;
    if (!root["sheet"_L1].isObject() || !SheetJson::read(root["sheet"_L1], sheet))
        return refused(tr("The issue holds no call sheet that can be read."), u"not-a-sheet"_s);
    return sheet;
}

QStringList movedSince(const QByteArray &content, const ProjectData &data, const ShootDay &day, const DayTimes &times)
{
    const SheetBasis now(data, day, times);
    if (content.startsWith(R"({"all":")" + digestOf(now.entries()).toLatin1() + '"'))
        return {};
    const QJsonObject basis = QJsonDocument::fromJson(content).object()["basis"_L1].toObject();
    if (basis.isEmpty())
        return {tr("what it was made of is not recorded")};
    QStringList moved;
    QJsonObject left = basis;
    for (const Entry &entry : now.entries()) {
        const QJsonValue before = left.take(entry.key);
        if (before.isObject())
            addMoved(moved, entry, before["values"_L1].toObject());
        else
            moved.append(tr("%1 is new").arg(entry.label));
    }
    for (auto it = left.constBegin(); it != left.constEnd(); ++it)
        moved.append(tr("%1 is no longer on it").arg(it->toObject()["label"_L1].toString()));
    return moved;
}

}  // namespace stunt
