// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/edits/validate.h"

#include "core/edits/daytimes.h"
#include "core/edits/fieldchecks.h"
#include "core/edits/recordrules.h"
#include "core/project/lookups.h"
#include "core/project/recordref.h"

#include <algorithm>

namespace stunt {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("stunt::validate", text);
}

constexpr int longestMinutes = 10'000;
constexpr int largestCount = 10'000;
constexpr qint64 lastPosition = 1'000'000'000;  // in an order; the next one is counted on from it
constexpr qint64 longestTimelineMs = 24LL * 60 * 60 * 1000;

void check(FieldChecks &checks, const ProjectData &data, const Production &production)
{
    for (const Production &other : data.all<Production>())
        checks.require(other.id == production.id, tr("This file already holds a production."));
    checks.requireZone(production.timeZone, FieldChecks::EmptyZone::Refused);
    const Result<FrameRate> rate = FrameRate::fromText(production.frameRate);
    checks.require(rate ? Result<>() : Result<>(rate.error()));
    checks.require(!production.dropFrame || (rate && rate->canDropFrame()),
                   tr("Drop-frame timecode needs 29.97 or 59.94 frames a second."));
}

void check(FieldChecks &checks, const ProjectData &data, const Unit &unit)
{
    checks.requireName(unit.name, QT_TRANSLATE_NOOP("fields", "Name"));
    checks.requireZone(unit.timeZone, FieldChecks::EmptyZone::Allowed);
    const Unit *other = sameKey(checks, data, unit, [](const Unit &each) { return each.name; });
    checks.require(!other, tr("There is already a unit “%1”.").arg(unit.name));
}

void check(FieldChecks &checks, const ProjectData &, const Location &location)
{
    checks.requireName(location.name, QT_TRANSLATE_NOOP("fields", "Name"));
    checks.requireZone(location.timeZone, FieldChecks::EmptyZone::Allowed);
    checks.requireRange(location.hospitalMin, 0, longestMinutes, QT_TRANSLATE_NOOP("fields", "Minutes to hospital"));
    checks.require(!location.latitude || std::abs(*location.latitude) <= 90,
                   tr("A latitude is between −90 and 90 degrees."));
    checks.require(!location.longitude || std::abs(*location.longitude) <= 180,
                   tr("A longitude is between −180 and 180 degrees."));
}

void check(FieldChecks &checks, const ProjectData &, const Scene &scene)
{
    checks.requireName(scene.number, QT_TRANSLATE_NOOP("fields", "Number"));
    checks.requireRange(scene.scriptDay, 1, 100'000, QT_TRANSLATE_NOOP("fields", "Script day"));
    checks.requireRange(scene.pagesEighths, 0, 100'000, QT_TRANSLATE_NOOP("fields", "Pages"));
}

void check(FieldChecks &checks, const ProjectData &data, const Sequence &sequence)
{
    checks.requireName(sequence.code, QT_TRANSLATE_NOOP("fields", "Code"));
    checks.requireRange(sequence.targetMs, 0, longestTimelineMs, QT_TRANSLATE_NOOP("fields", "Target time"));
    const Sequence *other = sameKey(checks, data, sequence, [](const Sequence &each) { return each.code; });
    checks.require(!other, tr("There is already a sequence “%1”.").arg(sequence.code));
}

void check(FieldChecks &checks, const ProjectData &data, const Beat &beat)
{
    checks.requireName(beat.number, QT_TRANSLATE_NOOP("fields", "Number"));
    checks.requireRange(beat.startMs, 0, longestTimelineMs, QT_TRANSLATE_NOOP("fields", "Start"));
    checks.requireRange(beat.endMs, 0, longestTimelineMs, QT_TRANSLATE_NOOP("fields", "End"));
    if (!checks.result())
        return;
    const FrameRate rate = frameRateOf(data);
    checks.require(frameAt(beat.endMs, rate) > frameAt(beat.startMs, rate), tr("A beat must end after it starts."));
    checks.requireRange(beat.plannedTakes, 0, largestCount, QT_TRANSLATE_NOOP("fields", "Planned takes"));
    checks.requireRange(beat.setupMin, 0, longestMinutes, QT_TRANSLATE_NOOP("fields", "Set-up minutes"));
    checks.requireRange(beat.runMin, 0, longestMinutes, QT_TRANSLATE_NOOP("fields", "Run minutes"));
    checks.requireRange(beat.resetMin, 0, longestMinutes, QT_TRANSLATE_NOOP("fields", "Reset minutes"));
    checks.requireRange(beat.storyDay, 1, 100'000, QT_TRANSLATE_NOOP("fields", "Story day"));
    checks.requireRange(beat.rescueReleaseSec, 0, 100'000, QT_TRANSLATE_NOOP("fields", "Seconds to release"));
    for (const Setup &setup : data.referring<Setup>(beat.id))
        checks.require(setup.sequence == beat.sequence,
                       tr("%1 covers this beat and is of another sequence; take the beat out of it first.")
                           .arg(recordName(data, RecordRef(setup.id))));
}

void check(FieldChecks &checks, const ProjectData &, const Attachment &attachment)
{
    const int owners =
        int(attachment.beat.has_value()) + int(attachment.sequence.has_value()) + int(attachment.rig.has_value());
    checks.require(owners == 1, tr("An attachment belongs to a beat, to a sequence or to a rig."));
    checks.require(!attachment.file.isEmpty(), tr("An attachment needs a file."));
    checks.requireRange(attachment.inMs, 0, longestTimelineMs, QT_TRANSLATE_NOOP("fields", "In-point"));
    checks.requireRange(attachment.outMs, 0, longestTimelineMs, QT_TRANSLATE_NOOP("fields", "Out-point"));
    checks.require(!attachment.inMs || !attachment.outMs || *attachment.outMs > *attachment.inMs,
                   tr("The out-point must come after the in-point."));
}

void check(FieldChecks &checks, const ProjectData &, const Person &person)
{
    checks.requireName(person.name, QT_TRANSLATE_NOOP("fields", "Name"));
    const auto length = [](const std::optional<Length> &value) {
        return value ? std::optional<qint64>(value->mm) : std::nullopt;
    };
    const std::pair<const std::optional<Length> *, const char *> lengths[] = {
        {&person.heightMm, QT_TRANSLATE_NOOP("fields", "Height")},
        {&person.shoulderMm, QT_TRANSLATE_NOOP("fields", "Shoulder")},
        {&person.chestMm, QT_TRANSLATE_NOOP("fields", "Chest")},
        {&person.waistMm, QT_TRANSLATE_NOOP("fields", "Waist")},
        {&person.hipsMm, QT_TRANSLATE_NOOP("fields", "Hips")},
        {&person.inseamMm, QT_TRANSLATE_NOOP("fields", "Inseam")},
        {&person.collarMm, QT_TRANSLATE_NOOP("fields", "Collar")},
    };
    for (const auto &[value, label] : lengths)
        checks.requireRange(length(*value), 1, 3000, label);
    checks.requireRange(person.weightG ? std::optional<qint64>(person.weightG->g) : std::nullopt, 1, 500'000,
                        QT_TRANSLATE_NOOP("fields", "Weight"));
    checks.requireRange(person.travelHomeMin, 0, longestMinutes, QT_TRANSLATE_NOOP("fields", "Travel home, minutes"));
}

void check(FieldChecks &checks, const ProjectData &data, const Skill &skill)
{
    checks.requireName(skill.kind, QT_TRANSLATE_NOOP("fields", "Skill"));
    const auto skills = data.referring<Skill>(skill.person);
    for (const Skill &other : checks.comparesSiblings() ? skills : decltype(skills){})
        checks.require(other.id == skill.id || other.kind.compare(skill.kind, Qt::CaseInsensitive) != 0,
                       tr("The skill “%1” is already listed.").arg(skill.kind));
}

void check(FieldChecks &checks, const ProjectData &, const Certificate &certificate)
{
    checks.requireName(certificate.kind, QT_TRANSLATE_NOOP("fields", "Certificate"));
}

void check(FieldChecks &checks, const ProjectData &, const Availability &availability)
{
    checks.require(availability.from.isValid() && availability.to.isValid(),
                   tr("An availability needs a first and a last day."));
    checks.require(availability.from <= availability.to, tr("The last day must not come before the first."));
}

void check(FieldChecks &checks, const ProjectData &data, const Role &role)
{
    checks.requireName(role.name, QT_TRANSLATE_NOOP("fields", "Name"));
    checks.requireRange(role.makeUpMin, 0, longestMinutes, QT_TRANSLATE_NOOP("fields", "Make-up minutes"));
    checks.requireRange(role.wardrobeMin, 0, longestMinutes, QT_TRANSLATE_NOOP("fields", "Wardrobe minutes"));
    checks.requireRange(role.padsMin, 0, longestMinutes, QT_TRANSLATE_NOOP("fields", "Pads & rig minutes"));
    const Role *other = role.castNumber.isEmpty() || role.archived
                          ? nullptr
                          : sameKey(checks, data, role, [](const Role &each) { return each.castNumber; });
    checks.require(!other, tr("Cast number %1 is already %2's.").arg(role.castNumber, other ? other->name : QString()));
}

void check(FieldChecks &checks, const ProjectData &data, const Part &part)
{
    checks.require(part.startMs.has_value() == part.endMs.has_value(),
                   tr("A part's from and to are given together, or neither for the whole beat."));
    checks.requireRange(part.startMs, 0, longestTimelineMs, QT_TRANSLATE_NOOP("fields", "From"));
    checks.requireRange(part.endMs, 0, longestTimelineMs, QT_TRANSLATE_NOOP("fields", "To"));
    if (!checks.result())
        return;
    const FrameRate rate = frameRateOf(data);
    checks.require(!part.startMs || !part.endMs || frameAt(*part.endMs, rate) > frameAt(*part.startMs, rate),
                   tr("A part must end after it starts."));
    const std::pair<int, const char *> counts[] = {{part.falls, QT_TRANSLATE_NOOP("fields", "Falls")},
                                                   {part.hits, QT_TRANSLATE_NOOP("fields", "Hits")},
                                                   {part.burns, QT_TRANSLATE_NOOP("fields", "Burns")},
                                                   {part.wirePulls, QT_TRANSLATE_NOOP("fields", "Wire pulls")}};
    for (const auto &[count, label] : counts)
        checks.requireRange(count, 0, largestCount, label);
    for (const Move &move : data.referring<Move>(part.id))
        checks.require(move.beat == part.beat, tr("This part makes moves in %1; take it out of them before it goes to "
                                                  "another beat.")
                                                   .arg(recordName(data, RecordRef(move.beat))));
    for (const SetupPlayer &player : data.referring<SetupPlayer>(part.id)) {
        const std::vector<Id<Beat>> &covered = data.at(player.setup).beats;
        checks.require(std::find(covered.begin(), covered.end(), part.beat) != covered.end(),
                       tr("Somebody is named for this part in %1, which does not cover that beat; take that out first.")
                           .arg(recordName(data, RecordRef(player.setup))));
    }
}

void check(FieldChecks &checks, const ProjectData &data, const Double &dbl)
{
    const Double *other =
        dbl.number.isEmpty() ? nullptr : sameKey(checks, data, dbl, [](const Double &each) { return each.number; });
    checks.require(!other, tr("There is already a double with the number %1.").arg(dbl.number));
}

void check(FieldChecks &checks, const ProjectData &data, const Plan &plan)
{
    checks.requireName(plan.name, QT_TRANSLATE_NOOP("fields", "Name"));
    const auto &plans = data.all<Plan>();
    const bool otherLive =
        std::any_of(plans.begin(), plans.end(), [&](const Plan &other) { return other.id != plan.id && other.live; });
    const Plan *before = data.find(plan.id);
    checks.require(!plan.live || !otherLive, tr("Only one plan can be live."));
    checks.require(plan.live || otherLive || !before || !before->live, tr("One plan must be live."));
}

void check(FieldChecks &checks, const ProjectData &data, const ShootDay &day)
{
    checks.require(day.date.isValid(), tr("A shoot day needs a date."));
    checks.requireRange(day.number, 1, 100'000, QT_TRANSLATE_NOOP("fields", "Day number"));
    checks.requireRange(day.ofTotal, 1, 100'000, QT_TRANSLATE_NOOP("fields", "Of"));
    if (!checks.result())
        return;
    const auto days = data.referring<ShootDay>(day.unit);
    for (const ShootDay &other : checks.comparesSiblings() ? days : decltype(days){})
        checks.require(other.id == day.id || other.plan != day.plan || other.date != day.date,
                       tr("%1 already has a shoot day on %2.")
                           .arg(data.at(day.unit).name, QLocale().toString(day.date, QLocale::ShortFormat)));
    for (const Meal &meal : day.meals)
        checks.requireRange(meal.minutes, 1, longestMinutes, QT_TRANSLATE_NOOP("fields", "Minutes"));
}

void check(FieldChecks &checks, const ProjectData &, const Strip &strip)
{
    checks.require(strip.beat.has_value() == (strip.kind == StripKind::Beat)
                       && strip.setup.has_value() == (strip.kind == StripKind::Setup)
                       && strip.scene.has_value() == (strip.kind == StripKind::Scene)
                       && strip.banner.has_value() == (strip.kind == StripKind::Banner),
                   tr("A strip is a beat, a set-up, a scene or a banner, and nothing else."));
    checks.requireRange(strip.minutes, 0, longestMinutes, QT_TRANSLATE_NOOP("fields", "Minutes"));
}

void check(FieldChecks &checks, const ProjectData &, const Cover &cover)
{
    checks.require(cover.shootDay.has_value() != cover.rehearsal.has_value(),
                   tr("Cover is for a shoot day or for a rehearsal."));
    checks.requireRange(cover.needed, 0, largestCount, QT_TRANSLATE_NOOP("fields", "Needed"));
    checks.require(!cover.from || !cover.to || *cover.from < *cover.to, tr("The cover must end after it begins."));
}

void check(FieldChecks &checks, const ProjectData &data, const Call &call)
{
    const auto calls = data.referring<Call>(call.shootDay);
    for (const Call &other : checks.comparesSiblings() ? calls : decltype(calls){})
        checks.require(other.id == call.id || other.person != call.person,
                       tr("%1 already has a call on that day.").arg(recordName(data, RecordRef(call.person))));
    for (const MealBreak &meal : call.meals)
        checks.require(!meal.in || meal.out < *meal.in, tr("A meal must end after it begins."));
}

void check(FieldChecks &checks, const ProjectData &, const CrewCall &call)
{
    checks.require(call.person || !call.name.isEmpty() || !call.title.isEmpty() || !call.department.isEmpty(),
                   tr("A crew call needs a person, a name, a position or a department."));
}

// The whole frame nearest to a screen time; one that is out of range is left for the checks to refuse.
qint64 tidied(qint64 ms, const FrameRate &rate)
{
    return ms < 0 || ms > longestTimelineMs ? ms : onFrame(ms, rate);
}

// Each value once, in the order of its first place.
template<class V>
void keepFirsts(std::vector<V> &values)
{
    std::vector<V> firsts;
    for (V &value : values)
        if (std::find(firsts.begin(), firsts.end(), value) == firsts.end())
            firsts.push_back(std::move(value));
    values = std::move(firsts);
}

template<class T>
void tidy(const ProjectData &, T &)
{
}
void tidy(const ProjectData &data, Setup &setup)
{
    const FrameRate rate = frameRateOf(data);
    if (setup.startMs)
        setup.startMs = tidied(*setup.startMs, rate);
    if (setup.endMs)
        setup.endMs = tidied(*setup.endMs, rate);
}
void tidy(const ProjectData &data, Stitch &stitch)
{
    const FrameRate rate = frameRateOf(data);
    stitch.startMs = tidied(stitch.startMs, rate);
    stitch.endMs = tidied(stitch.endMs, rate);
}
void tidy(const ProjectData &data, Marker &marker)
{
    marker.atMs = tidied(marker.atMs, frameRateOf(data));
}
void tidy(const ProjectData &, Person &person)
{
    std::sort(person.kinds.begin(), person.kinds.end());
    person.kinds.erase(std::unique(person.kinds.begin(), person.kinds.end()), person.kinds.end());
}
void tidy(const ProjectData &data, Beat &beat)
{
    const FrameRate rate = frameRateOf(data);
    beat.startMs = tidied(beat.startMs, rate);
    beat.endMs = tidied(beat.endMs, rate);
    keepFirsts(beat.permits);
}
void tidy(const ProjectData &, RehearsalCover &cover)
{
    if (cover.passed != Answer::Yes)
        cover.snapshot.clear();
}
void tidy(const ProjectData &data, Part &part)
{
    const FrameRate rate = frameRateOf(data);
    if (part.startMs)
        part.startMs = tidied(*part.startMs, rate);
    if (part.endMs)
        part.endMs = tidied(*part.endMs, rate);
}

}  // namespace

template<class T>
void normalise(const ProjectData &data, T &record)
{
    forEachField<T>([&]<class V>(const Field<T, V> &field) {
        if constexpr (std::is_same_v<V, QString>)
            record.*field.member = (record.*field.member).trimmed();
        else if constexpr (isReferenceList<V>)
            keepFirsts(record.*field.member);
    });
    tidy(data, record);
}

template<class T>
Result<> validate(const ProjectData &data, const T &record, Siblings siblings)
{
    if (Result<> types = checkFieldTypes(data, record); !types)
        return types;
    FieldChecks checks(siblings);
    // Numbers that the next in order still comes after.
    if constexpr (requires { qint64{record.position}; })
        checks.requireRange(qint64{record.position}, -lastPosition, lastPosition, QT_TRANSLATE_NOOP("fields", "Order"));
    check(checks, data, record);
    // A day's or a rehearsal's own check looks at all the times that belong to it.
    constexpr bool isDay = std::is_same_v<T, ShootDay> || std::is_same_v<T, Rehearsal>;
    if (checks.result() && (isDay || checks.comparesSiblings()))
        checks.require(checkTimes(data, record));
    return checks.result();
}

namespace {
// Emits both for every record type: what has its address taken is not inlined away.
template<class... Ts>
constexpr auto checksOf(TypeList<Ts...>)
{
    return std::make_tuple(std::make_tuple(&normalise<Ts>, &validate<Ts>)...);
}
[[maybe_unused, gnu::used]] const auto emittedChecks = checksOf(AllRecords{});
}  // namespace

}  // namespace stunt
