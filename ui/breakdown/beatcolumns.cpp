// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/breakdown/beatcolumns.h"

#include "core/planning/striptimes.h"
#include "core/planning/workdays.h"
#include "core/project/lookups.h"
#include "ui/models/fieldtext.h"

#include <QLocale>
#include <array>

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

// "185 + 3 not estimated": what is not known is never left out of a sum silently.
QString shootingText(const BeatTotals &totals)
{
    const QLocale locale;
    const QString missing = locale.toString(totals.withoutMinutes);
    if (totals.beats == totals.withoutMinutes)
        return totals.beats == 0 ? QString() : say("%1 not estimated").arg(missing);
    const QString minutes = locale.toString(totals.minutes);
    return totals.withoutMinutes == 0 ? minutes : say("%1 + %2 not estimated").arg(minutes, missing);
}

// What a group's row sums up of its beats.
QString totalText(const ProjectData &data, const TotalsOf &totals, BeatColumn column)
{
    const QLocale locale;
    switch (column) {
    // Columns a group has nothing of its own for.
    case BeatColumn::Discipline:
        return say("beats %1").arg(locale.toString(totals().beats));
    case BeatColumn::Scene:
        return say("parts %1").arg(locale.toString(totals().parts));
    case BeatColumn::Duration:
        return timecode(totals().runningMs, frameRateOf(data));
    case BeatColumn::Takes:
        return locale.toString(totals().takes);
    case BeatColumn::EstimatedMin:
        return shootingText(totals());
    case BeatColumn::Scheduled:
        return totals().beats == 0
                 ? QString()
                 : say("%1 of %2 beats").arg(locale.toString(totals().scheduled), locale.toString(totals().beats));
    default:
        if (column == columnOf(ElementCategory::Breakaways))
            if (const qint64 planned = totals().breakaways; planned > 0)
                return say("%1 planned").arg(locale.toString(planned));
        return {};
    }
}

template<class E>
CellChoices enumChoices()
{
    CellChoices choices;
    for (const auto &entry : EnumNames<E>::entries)
        choices.push_back({enumLabel(entry.value), enumText(entry.value)});
    return choices;
}

QString categoryText(const ProjectData &data, const Beat &beat, ElementCategory category)
{
    QStringList names;
    for (const BreakdownElement &element : elementsOf(data, beat, category)) {
        const QString name = element.number.isEmpty() ? element.name : u"%1 %2"_s.arg(element.number, element.name);
        names.push_back(element.open ? say("%1 (open)").arg(name) : name);
    }
    return names.isEmpty() ? QString() : u"%1 · %2"_s.arg(QLocale().toString(names.size()), names.join(u", "_s));
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
    case BeatColumn::EstimatedMin:
        return say("To shoot");
    case BeatColumn::Scheduled:
        return say("Scheduled on");
    default:
        return elementCategoryName(*categoryOf(column));
    }
}

BeatColumn columnOf(ElementCategory category)
{
    return static_cast<BeatColumn>(static_cast<int>(BeatColumn::FirstCategory) + static_cast<int>(category));
}

std::optional<ElementCategory> categoryOf(BeatColumn column)
{
    const int at = static_cast<int>(column) - static_cast<int>(BeatColumn::FirstCategory);
    return at < 0 ? std::nullopt : std::optional(static_cast<ElementCategory>(at));
}

QString columnKey(BeatColumn column)
{
    static const std::array<const char *, beatColumnCount> keys{
        "number",  "title",      "discipline", "scene",   "status",   "scheduled", "duration", "takes",    "setup",
        "run",     "reset",      "estimate",   "people",  "cast",     "stunts",    "vehicles", "animals",  "props",
        "weapons", "breakaways", "set-pieces", "effects", "wardrobe", "wounds",    "rigs",     "equipment"};
    return QString::fromLatin1(keys[static_cast<std::size_t>(column)]);
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
    case BeatColumn::EstimatedMin:
        return say("Minutes to shoot: set-up, every take, and the resets between them");
    case BeatColumn::People:
        return say("Everybody with a part");
    case BeatColumn::Discipline:
    case BeatColumn::Number:
    case BeatColumn::Title:
    case BeatColumn::Scene:
    case BeatColumn::Status:
    case BeatColumn::Scheduled:
        return columnTitle(column);
    default:
        return say("%1: how many and which; follows from the beat's parts, rigs and items").arg(columnTitle(column));
    }
}

bool isFigure(BeatColumn column)
{
    return column >= BeatColumn::Duration && column <= BeatColumn::EstimatedMin;
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
    for (const Setup &setup : data.referring<Setup>(beat.id))
        for (const Strip &strip : data.referring<Strip>(setup.id))
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
    case BeatColumn::EstimatedMin:
        return minutesText(estimatedMinutes(beat));
    case BeatColumn::Scheduled: {
        const ShootDay *day = shootDayOf(data, beat);
        if (!day)
            return {};
        const Unit *unit = data.find(day->unit);
        return u"%1 · %2"_s.arg(QLocale().toString(day->date, u"ddd d MMM"_s), unit ? unit->name : QString());
    }
    default:
        return categoryText(data, beat, *categoryOf(column));
    }
}

QString cellText(const ProjectData &data, const Sequence &sequence, const TotalsOf &totals, BeatColumn column)
{
    switch (column) {
    case BeatColumn::Number:
        return sequence.code;
    case BeatColumn::Title:
        return sequence.longTake ? say("%1 (long take)").arg(sequence.title) : sequence.title;
    default:
        return totalText(data, totals, column);
    }
}

QString groupCellText(const ProjectData &data, const Scene *scene, const TotalsOf &totals, BeatColumn column)
{
    switch (column) {
    case BeatColumn::Number:
        return scene ? scene->number : QString();
    case BeatColumn::Title:
        return scene ? u"%1 %2 – %3"_s.arg(enumLabel(scene->intExt), scene->set, enumLabel(scene->dayPart))
                     : say("No scene");
    default:
        return totalText(data, totals, column);
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
    return column < BeatColumn::EstimatedMin && column != BeatColumn::Scheduled;
}

SortKey sortKeyOf(const ProjectData &data, const Beat &beat, BeatColumn column)
{
    switch (column) {
    case BeatColumn::Duration:
        return SortKey::ofNumber(beat.endMs - beat.startMs);
    case BeatColumn::Takes:
        return SortKey::ofNumber(beat.plannedTakes);
    case BeatColumn::SetupMin:
        return SortKey::ofNumber(beat.setupMin);
    case BeatColumn::RunMin:
        return SortKey::ofNumber(beat.runMin);
    case BeatColumn::ResetMin:
        return SortKey::ofNumber(beat.resetMin);
    case BeatColumn::EstimatedMin:
        return SortKey::ofNumber(estimatedMinutes(beat));
    case BeatColumn::Status:
        return SortKey::ofNumber(static_cast<int>(beat.status));
    case BeatColumn::Scheduled: {
        const ShootDay *day = shootDayOf(data, beat);
        return SortKey::ofDate(day ? day->date : QDate());
    }
    default:
        return SortKey::ofText(cellText(data, beat, column));
    }
}

QString categoryLines(const ProjectData &data, const Beat &beat, ElementCategory category)
{
    QStringList lines;
    for (const BreakdownElement &element : elementsOf(data, beat, category))
        lines.push_back(element.line());
    return lines.join(u'\n');
}

}  // namespace stunt
