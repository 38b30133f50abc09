// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reports/otioparts.h"

#include "core/planning/gatedifference.h"
#include "core/planning/performed.h"
#include "core/planning/referenceclip.h"
#include "core/planning/rigload.h"
#include "core/planning/rigloadtext.h"
#include "core/project/lookups.h"
#include "core/rules/ruledata.h"

#include <QCoreApplication>
#include <algorithm>
#include <unordered_set>

namespace stunt::otio {

using namespace Qt::Literals::StringLiterals;

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("stunt::otio", text);
}

QString stitchName(const OtioStitch &stitch)
{
    const QString method = enumLabel(stitch.method);
    if (stitch.swapFrom.name.isEmpty() && stitch.swapTo.name.isEmpty())
        return method;
    const auto shown = [](const OtioName &person) { return person.name.isEmpty() ? tr("not said") : person.name; };
    return tr("%1: %2 → %3").arg(method, shown(stitch.swapFrom), shown(stitch.swapTo));
}

std::optional<OtioLoad> loadOf(const ProjectData &data, const RigUse &use, RigType type)
{
    if (!rigTypeTraits(type).line)
        return std::nullopt;
    const RigLoad load = rigLoadOf(data, use);
    OtioLoad made{.loadG = load.load().roundedUpG(),
                  .atLeast = !load.measuredG && !load.estimate,
                  .measured = load.measuredG.has_value()};
    if (const ChainLink *weakest = load.weakestLink(); weakest && weakest->safeWorkingLoadG)
        made.weakestG = weakest->safeWorkingLoadG->g;
    for (const UnknownFigure &unknown : load.unknown)
        made.unknown.append(unknownText(data, use, unknown));
    return made;
}

OtioRig rigOf(const ProjectData &data, const RigUse &use, bool withLoads)
{
    const RigUnit &unit = data.at(use.rigUnit);
    const Rig &rig = data.at(unit.rig);
    const Beat &beat = data.at(*use.beat);
    OtioRig made{.use = use.id,
                 .rig = named(rig, rig.name),
                 .type = rig.type,
                 .serial = unit.serial,
                 .withdrawn = unit.withdrawn,
                 .beat = named(beat),
                 .performed = isPerformed(data, beat),
                 .flyerMode = use.flyerMode};
    for (const Id<Person> &flyer : use.flyers)
        made.flyers.push_back(personNamed(data, flyer));
    if (withLoads)
        made.load = loadOf(data, use, rig.type);
    return made;
}

// Who and what stands on the timeline.
std::unordered_set<Uuid> standingOn(const ProjectData &data, const Timeline &timeline)
{
    std::unordered_set<Uuid> standing;
    for (const TimelineLane &lane : timeline.lanes) {
        standing.insert(uuidOf(lane.record));
        if (lane.role)
            standing.insert(lane.role->uuid());
        for (const TimelineClip &clip : lane.clips) {
            if (const Id<RigUse> *id = std::get_if<Id<RigUse>>(&clip.record)) {
                const RigUse &use = data.at(*id);
                standing.insert(use.rigUnit.uuid());
                for (const Id<Person> &flyer : use.flyers)
                    standing.insert(flyer.uuid());
            }
        }
    }
    standing.erase(Uuid{});
    return standing;
}

// Whether the record, or what it belongs to, stands on the timeline.
bool isOn(const ProjectData &data, const std::unordered_set<Uuid> &standing, RecordRef ref)
{
    while (exists(data, ref)) {
        if (standing.contains(uuidOf(ref)))
            return true;
        ref = ownerOf(data, ref);
    }
    return false;
}

// Stand-downs, ages, the way home, when somebody was dismissed or ate, and near misses are the production's alone
// (fields.h, Privacy), and so is a finding that turns on one.
bool isPrivate(const Finding &finding)
{
    static constexpr RuleId rules[] = {RuleId::NotCleared,    RuleId::DoubleBooked, RuleId::RestShort,
                                       RuleId::WeekRestShort, RuleId::DayTooLong,   RuleId::WeekTooLong,
                                       RuleId::MealLate,      RuleId::MinorHours};
    return std::ranges::find(rules, finding.rule) != std::end(rules)
        || std::ranges::any_of(finding.figures, [](const Figure &figure) {
               return figure.text.contains(basisKey(GateBasis::NearMiss));
           });
}

OtioFinding findingOf(const ProjectData &data, const Finding &finding)
{
    OtioFinding made{.rule = finding.rule,
                     .level = finding.level,
                     .when = finding.when ? momentText(*finding.when) : QString(),
                     .message = finding.message,
                     .mend = finding.mend,
                     .accepted = finding.acceptance.has_value()};
    for (const RecordRef &subject : finding.subjects)
        made.subjects.push_back({.record = subject, .name = recordName(data, subject)});
    return made;
}

}  // namespace

QString joined(const QString &number, const QString &title)
{
    if (number.isEmpty() || title.isEmpty())
        return number + title;
    return tr("%1 · %2").arg(number, title);
}

OtioName named(const Beat &beat)
{
    return named(beat, joined(beat.number, beat.title));
}

OtioName personNamed(const ProjectData &data, const MaybeId<Person> &id)
{
    const Person *person = data.find(id);
    return person ? named(*person, person->name) : OtioName{};
}

OtioName roleNamed(const ProjectData &data, const MaybeId<Role> &id)
{
    const Role *role = data.find(id);
    return role ? named(*role, role->name) : OtioName{};
}

std::optional<OtioMedia> mediaOf(const ProjectData &data, const Beat &beat)
{
    const Attachment *best = referenceClipOf(data, beat.id);
    if (!best)
        return std::nullopt;
    return OtioMedia{.attachment = best->id,
                     .url = mediaUrl(best->file),
                     .name = best->title,
                     .inMs = best->inMs,
                     .outMs = best->outMs};
}

std::vector<OtioStitch> stitchesOf(const ProjectData &data, const Timeline &timeline)
{
    std::vector<OtioStitch> stitches;
    for (const TimelineLane &lane : timeline.lanes) {
        if (lane.kind != LaneKind::Stitches)
            continue;
        for (const TimelineClip &clip : lane.clips) {
            const Stitch &stitch = data.at(std::get<Id<Stitch>>(clip.record));
            const Take *take = data.find(stitch.chosenTake);
            OtioStitch &made = stitches.emplace_back();
            made.frames = clip.frames;
            made.stitch = stitch.id;
            made.method = stitch.method;
            made.swapFrom = personNamed(data, stitch.swapFrom);
            made.swapTo = personNamed(data, stitch.swapTo);
            made.values = stitch.values;
            made.ticks = stitch.ticks;
            made.chosenTake = take ? std::optional(take->number) : std::nullopt;
            made.notes = stitch.notes;
            made.name = stitchName(made);
        }
    }
    return stitches;
}

std::vector<OtioMarker> markersOf(const ProjectData &data, const Timeline &timeline)
{
    std::vector<OtioMarker> markers;
    for (const TimelineMarker &marker : timeline.markers)
        markers.push_back({.name = marker.name,
                           .frame = marker.frame,
                           .marker = marker.id,
                           .colour = marker.colour,
                           .notes = data.at(marker.id).notes});
    return markers;
}

std::vector<OtioRig> rigsOf(const ProjectData &data, const Timeline &timeline, bool withLoads)
{
    std::vector<OtioRig> rigs;
    for (const TimelineLane &lane : timeline.lanes) {
        if (lane.kind != LaneKind::Rig)
            continue;
        for (const TimelineClip &clip : lane.clips) {
            rigs.push_back(rigOf(data, data.at(std::get<Id<RigUse>>(clip.record)), withLoads));
            rigs.back().frames = clip.frames;
        }
    }
    return rigs;
}

OtioFindings findingsOf(const ProjectData &data, const Timeline &timeline, const OtioReader &reader)
{
    const Findings &all = *reader.findings;
    const std::unordered_set<Uuid> standing = standingOn(data, timeline);
    OtioFindings made{.today = all.today(), .silent = all.silent()};
    for (const Finding *finding : all.all()) {
        const bool belongs = std::ranges::any_of(finding->subjects, [&](const RecordRef &subject) {
            return isOn(data, standing, subject);
        });
        if (!belongs)
            continue;
        if (reader.audience != Audience::Production && isPrivate(*finding))
            ++made.withheld;
        else
            made.list.push_back(findingOf(data, *finding));
    }
    return made;
}

}  // namespace stunt::otio
