// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/breakdown/beatcolumns.h"

#include "core/edits/beatorder.h"
#include "core/edits/records.h"
#include "core/planning/workdays.h"
#include "core/project/lookups.h"
#include "ui/models/fieldtext.h"

#include <QLocale>

namespace stunt {

using namespace Qt::Literals::StringLiterals;

namespace {

QString say(const char *text)
{
    return QCoreApplication::translate("beatcolumns", text);
}

QString minutesText(const std::optional<int> &minutes)
{
    return minutes ? QLocale().toString(*minutes) : QString();
}

// "3 · Ana Quiroga, Lee Okafor, #4 Guard": everybody in the beat, named parts without a person by their role.
QString peopleText(const ProjectData &data, const Beat &beat)
{
    QStringList names;
    std::vector<Id<Person>> seen;
    for (const Part &part : data.referring<Part>(beat.id)) {
        const MaybeId<Person> player = playerOf(data, part);
        if (const Person *person = data.find(player)) {
            if (std::ranges::find(seen, person->id) != seen.end())
                continue;
            seen.push_back(person->id);
            names.push_back(person->name);
        } else if (const Role *role = data.find(part.role)) {
            names.push_back(say("%1 (open)").arg(role->name));
        } else {
            names.push_back(say("%1 (open)").arg(enumLabel(part.kind)));
        }
    }
    return names.isEmpty() ? QString() : u"%1 · %2"_s.arg(QLocale().toString(names.size()), names.join(u", "_s));
}

template<class E>
CellChoices enumChoices()
{
    CellChoices choices;
    for (const auto &entry : EnumNames<E>::entries)
        choices.push_back({enumLabel(entry.value), enumText(entry.value)});
    return choices;
}

Result<> readMinutes(const QString &typed, std::optional<int> &minutes)
{
    if (typed.trimmed().isEmpty()) {
        minutes.reset();
        return {};
    }
    const auto number = readNumber(typed);
    if (!number)
        return number.error();
    if (*number < 0 || *number > 24 * 60)
        return refused(say("“%1” is not a number of minutes from 0 to 1440.").arg(typed.trimmed()));
    minutes = *number;
    return {};
}

Result<> readTakes(const QString &typed, int &takes)
{
    const auto number = readNumber(typed);
    if (!number)
        return number.error();
    if (*number < 1 || *number > 999)
        return refused(say("“%1” is not a number of takes from 1 to 999.").arg(typed.trimmed()));
    takes = *number;
    return {};
}

Result<> typeDuration(Project &project, const Beat &beat, const QString &typed)
{
    const auto ms = msFromTimecode(typed.trimmed(), frameRateOf(project.data()));
    if (!ms)
        return ms.error();
    return stretchBeat(project, beat.id, *ms);
}

}  // namespace

QString columnTitle(BeatColumn column)
{
    switch (column) {
    case BeatColumn::Number:
        return say("Number");
    case BeatColumn::Title:
        return say("Title");
    case BeatColumn::Discipline:
        return say("Discipline");
    case BeatColumn::Scene:
        return say("Scene");
    case BeatColumn::Status:
        return say("Status");
    case BeatColumn::Duration:
        return say("Duration");
    case BeatColumn::Takes:
        return say("Takes");
    case BeatColumn::People:
        return say("People");
    case BeatColumn::SetupMin:
        return say("Set-up");
    case BeatColumn::RunMin:
        return say("Run");
    case BeatColumn::ResetMin:
        return say("Reset");
    case BeatColumn::Scheduled:
        return say("Scheduled on");
    }
    Q_UNREACHABLE();
}

QString columnToolTip(BeatColumn column)
{
    switch (column) {
    case BeatColumn::Duration:
        return say("Screen time, as timecode at the production's frame rate");
    case BeatColumn::Takes:
        return say("Planned takes");
    case BeatColumn::SetupMin:
        return say("Minutes to set up");
    case BeatColumn::RunMin:
        return say("Minutes one take runs, slates and all");
    case BeatColumn::ResetMin:
        return say("Minutes between takes");
    default:
        return columnTitle(column);
    }
}

bool isFigure(BeatColumn column)
{
    return column == BeatColumn::Duration || column == BeatColumn::Takes || column == BeatColumn::SetupMin
        || column == BeatColumn::RunMin || column == BeatColumn::ResetMin;
}

const ShootDay *shootDayOf(const ProjectData &data, const Beat &beat)
{
    const Id<Plan> live = livePlan(data).id;
    const auto dayOf = [&](const Strip &strip) -> const ShootDay * {
        const ShootDay *day = data.find(strip.shootDay);
        return day && day->plan == live ? day : nullptr;
    };
    for (const Strip &strip : data.referring<Strip>(beat.id))
        if (const ShootDay *day = dayOf(strip))
            return day;
    if (beat.scene)
        for (const Strip &strip : data.referring<Strip>(*beat.scene))
            if (strip.kind == StripKind::Scene)
                if (const ShootDay *day = dayOf(strip))
                    return day;
    return nullptr;
}

QString sceneLine(const Scene &scene)
{
    return u"%1 %2 %3"_s.arg(scene.number, enumLabel(scene.intExt), scene.set).simplified();
}

QString cellText(const ProjectData &data, const Beat &beat, BeatColumn column)
{
    switch (column) {
    case BeatColumn::Number:
        return beat.number;
    case BeatColumn::Title:
        return beat.title;
    case BeatColumn::Discipline:
        return enumLabel(beat.discipline);
    case BeatColumn::Scene: {
        const Scene *scene = data.find(beat.scene);
        return scene ? sceneLine(*scene) : QString();
    }
    case BeatColumn::Status:
        return enumLabel(beat.status);
    case BeatColumn::Duration:
        return timecode(beat.endMs - beat.startMs, frameRateOf(data));
    case BeatColumn::Takes:
        return QLocale().toString(beat.plannedTakes);
    case BeatColumn::People:
        return peopleText(data, beat);
    case BeatColumn::SetupMin:
        return minutesText(beat.setupMin);
    case BeatColumn::RunMin:
        return minutesText(beat.runMin);
    case BeatColumn::ResetMin:
        return minutesText(beat.resetMin);
    case BeatColumn::Scheduled: {
        const ShootDay *day = shootDayOf(data, beat);
        if (!day)
            return {};
        const Unit *unit = data.find(day->unit);
        return u"%1 · %2"_s.arg(QLocale().toString(day->date, u"ddd d MMM"_s), unit ? unit->name : QString());
    }
    }
    Q_UNREACHABLE();
}

QString cellText(const ProjectData &data, const Sequence &sequence, BeatColumn column)
{
    switch (column) {
    case BeatColumn::Number:
        return sequence.code;
    case BeatColumn::Title:
        return sequence.longTake ? say("%1 (long take)").arg(sequence.title) : sequence.title;
    case BeatColumn::Duration:
        return timecode(totalsOf(data, sequence.id).runningMs, frameRateOf(data));
    case BeatColumn::Takes:
        return QLocale().toString(totalsOf(data, sequence.id).takes);
    case BeatColumn::Scheduled: {
        const BeatTotals totals = totalsOf(data, sequence.id);
        return totals.beats == 0
                 ? QString()
                 : say("%1 of %2 beats").arg(QLocale().toString(totals.scheduled), QLocale().toString(totals.beats));
    }
    default:
        return {};
    }
}

QVariant editValue(const ProjectData &data, const Beat &beat, BeatColumn column)
{
    switch (column) {
    case BeatColumn::Discipline:
        return enumText(beat.discipline);
    case BeatColumn::Status:
        return enumText(beat.status);
    case BeatColumn::Scene:
        return beat.scene ? beat.scene->toText() : QString();
    default:
        return cellText(data, beat, column);
    }
}

CellChoices choicesOf(const ProjectData &data, BeatColumn column)
{
    switch (column) {
    case BeatColumn::Discipline:
        return enumChoices<Discipline>();
    case BeatColumn::Status:
        return enumChoices<BeatStatus>();
    case BeatColumn::Scene: {
        CellChoices choices{{say("No scene"), QString()}};
        for (const Scene *scene : scenesInOrder(data))
            choices.push_back({sceneLine(*scene), scene->id.toText()});
        return choices;
    }
    default:
        return {};
    }
}

bool isEditable(BeatColumn column)
{
    return column != BeatColumn::People && column != BeatColumn::Scheduled;
}

Result<> typeInto(Project &project, const Beat &beat, BeatColumn column, const QVariant &value)
{
    Beat typed = beat;
    const QString text = value.toString();
    Result<> read;
    switch (column) {
    case BeatColumn::Number:
        typed.number = text.trimmed();
        break;
    case BeatColumn::Title:
        typed.title = text.trimmed();
        break;
    case BeatColumn::Discipline:
        typed.discipline = enumFromText<Discipline>(text).value_or(beat.discipline);
        break;
    case BeatColumn::Status:
        typed.status = enumFromText<BeatStatus>(text).value_or(beat.status);
        break;
    case BeatColumn::Scene: {
        const auto uuid = Uuid::fromText(text);
        typed.scene = uuid ? MaybeId<Scene>(Id<Scene>(*uuid)) : std::nullopt;
        break;
    }
    case BeatColumn::Duration:
        if (text == cellText(project.data(), beat, column))
            return {};
        return typeDuration(project, beat, text);
    case BeatColumn::Takes:
        read = readTakes(text, typed.plannedTakes);
        break;
    case BeatColumn::SetupMin:
        read = readMinutes(text, typed.setupMin);
        break;
    case BeatColumn::RunMin:
        read = readMinutes(text, typed.runMin);
        break;
    case BeatColumn::ResetMin:
        read = readMinutes(text, typed.resetMin);
        break;
    case BeatColumn::People:
    case BeatColumn::Scheduled:
        return refused(say("This column follows from the beat's parts and strips."));
    }
    if (!read)
        return read;
    return change(project, std::move(typed));
}

Result<> typeInto(Project &project, const Sequence &sequence, BeatColumn column, const QVariant &value)
{
    Sequence typed = sequence;
    if (column == BeatColumn::Number)
        typed.code = value.toString().trimmed();
    else if (column == BeatColumn::Title)
        typed.title = value.toString().trimmed();
    else
        return refused(say("This column sums up the sequence's beats."));
    return change(project, std::move(typed));
}

BeatTotals totalsOf(const ProjectData &data, Id<Sequence> sequence)
{
    BeatTotals totals;
    for (const Beat &beat : data.referring<Beat>(sequence)) {
        ++totals.beats;
        totals.runningMs = std::max(totals.runningMs, beat.endMs);
        totals.takes += beat.plannedTakes;
        if (shootDayOf(data, beat))
            ++totals.scheduled;
        const auto parts = data.referring<Part>(beat.id);
        totals.parts += static_cast<int>(std::distance(parts.begin(), parts.end()));
    }
    return totals;
}

BeatTotals totalsOf(const ProjectData &data)
{
    BeatTotals all;
    for (const Sequence &sequence : data.all<Sequence>()) {
        const BeatTotals one = totalsOf(data, sequence.id);
        all.beats += one.beats;
        all.runningMs += one.runningMs;
        all.parts += one.parts;
        all.takes += one.takes;
        all.scheduled += one.scheduled;
    }
    return all;
}

}  // namespace stunt
