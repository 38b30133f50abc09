// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rules/rigs.h"

#include "core/rules/gates.h"
#include "core/rules/rigunits.h"
#include "core/rules/ruledata.h"
#include "core/rules/sentences.h"

namespace stunt {

using namespace Qt::Literals::StringLiterals;

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("stunt::rules", text);
}

// The use with its unit and rig; empty where a reference points to nothing, which no file has.
std::optional<RigCase> caseOf(const ProjectData &data, const RigUse &use)
{
    const RigUnit *unit = data.find(use.rigUnit);
    const Rig *rig = unit ? data.find(unit->rig) : nullptr;
    if (!rig)
        return std::nullopt;
    RigCase each{use, *unit, *rig};
    if (rigTypeTraits(rig->type).line)
        each.load = rigLoadOf(data, use);
    return each;
}

void checkUse(const RuleContext &context, const RigCase &each, FindingSink &sink)
{
    checkLoads(context, each, sink);
    checkFalls(context, each, sink);
    checkFigures(context, each, sink);
    checkOperators(context, each, sink);
}

void checkBeatRigs(const RuleContext &context, const Beat &beat, FindingSink &sink)
{
    if (!isPerformed(context.data, beat))
        return;
    for (const RigUse &use : context.data.referring<RigUse>(beat.id)) {
        if (auto each = caseOf(context.data, use)) {
            each->beat = &beat;
            checkUse(context, *each, sink);
        }
    }
    checkRescue(context, beat, sink);
}

void checkRehearsalRigs(const RuleContext &context, const Rehearsal &rehearsal, FindingSink &sink)
{
    if (!isHeld(context, rehearsal))
        return;
    for (const RigUse &use : context.data.referring<RigUse>(rehearsal.id)) {
        if (use.beat)
            continue;  // found with the beat
        if (auto each = caseOf(context.data, use)) {
            each->rehearsal = &rehearsal;
            checkUse(context, *each, sink);
        }
    }
}

void checkRigUnit(const RuleContext &context, const RigUnit &unit, FindingSink &sink)
{
    const std::vector<UnitUse> uses = usesOf(context, unit);
    if (uses.empty())
        return;
    checkInspections(context, unit, uses, sink);
    checkWithdrawals(context, unit, uses, sink);
    checkBookings(context, unit, uses, sink);
}

}  // namespace

bool isHeld(const RuleContext &context, const Rehearsal &rehearsal)
{
    return rehearsal.status != RehearsalStatus::Cancelled && context.facts.rehearsal(rehearsal.id);
}

std::vector<UseTime> timesOf(const RuleContext &context, const Beat &beat)
{
    std::vector<UseTime> times;
    const std::vector<BeatSlot> &places = context.facts.slotsOf(beat.id);
    times.reserve(places.size());
    for (const BeatSlot &slot : places) {
        const DayFacts *day = context.facts.day(slot.shootDay);
        times.push_back({.date = slot.date,
                         .startTime = slot.startTime,
                         .start = slot.start,
                         .end = slot.end,
                         .shootDay = slot.shootDay,
                         .strip = slot.strip,
                         .rehearsal = {},
                         .location = slot.location,
                         .venue = {},
                         .instants = day ? &day->instants : nullptr,
                         .zone = day ? day->zone : QString()});
    }
    return times;
}

std::vector<UseTime> timesOf(const RuleContext &context, const Rehearsal &rehearsal)
{
    const RehearsalFacts *facts = context.facts.rehearsal(rehearsal.id);
    if (!facts)
        return {};
    return {{.date = rehearsal.date,
             .startTime = rehearsal.start,
             .start = facts->start,
             .end = facts->end,
             .shootDay = {},
             .strip = {},
             .rehearsal = rehearsal.id,
             .location = rehearsal.location,
             .venue = rehearsal.venue,
             .instants = &facts->instants,
             .zone = facts->zone}};
}

std::vector<UseTime> timesOf(const RuleContext &context, const RigCase &each)
{
    return each.beat ? timesOf(context, *each.beat) : timesOf(context, *each.rehearsal);
}

QDate firstDay(const RuleContext &context, const RigCase &each)
{
    if (each.rehearsal)
        return each.rehearsal->date;
    const std::vector<BeatSlot> &places = context.facts.slotsOf(each.beat->id);
    return places.empty() ? context.today : places.front().date;
}

Finding findingOf(const RuleContext &context, const RigCase &each, RuleId rule)
{
    Finding finding;
    finding.rule = rule;
    finding.subjects = {RecordRef(each.use.id), each.beat ? RecordRef(each.beat->id) : RecordRef(each.rehearsal->id),
                        RecordRef(each.unit.id)};
    if (each.rehearsal) {
        finding.when = Moment{each.rehearsal->date, each.rehearsal->start};
    } else if (const auto &places = context.facts.slotsOf(each.beat->id); !places.empty()) {
        finding.when = Moment{places.front().date, places.front().startTime};
    }
    return finding;
}

QString occasionText(const ProjectData &data, const Beat *beat, const Rehearsal *rehearsal)
{
    if (beat)
        return recordName(data, RecordRef(beat->id));
    return tr("%1 of %2")
        .arg(rehearsal->title.isEmpty() ? enumLabel(rehearsal->kind) : rehearsal->title, dateText(rehearsal->date));
}

QString unitText(const ProjectData &data, const RigCase &each)
{
    return recordName(data, RecordRef(each.unit.id));
}

MeasurementSystem systemOf(const ProjectData &data)
{
    return data.production().measurementSystem;
}

LengthPair lengthTexts(Length value, Length limit, MeasurementSystem system)
{
    const auto text = [system](int mm) { return valueText(mm, RuleUnit::Millimetres, system); };
    const int difference = std::abs(value.mm - limit.mm);
    LengthPair pair{text(value.mm), text(limit.mm), text(difference)};
    if (pair.value == pair.limit || pair.difference == text(0)) {
        const auto exactly = [](int mm) { return u"%1 mm"_s.arg(mm); };
        return {exactly(value.mm), exactly(limit.mm), exactly(difference)};
    }
    return pair;
}

QString daysText(QDate first, qsizetype days)
{
    const QString text = dateText(first);
    if (days <= 1)
        return text;
    return days == 2 ? tr("%1 and on one more day").arg(text)
                     : tr("%1 and on %2 more days").arg(text, QString::number(days - 1));
}

std::vector<RuleCheck> rigChecks()
{
    return {checkOf<&checkBeatRigs>({RuleId::RigOverload, RuleId::FlyerOutsideRange, RuleId::RigFigureMissing,
                                     RuleId::FallOverRating, RuleId::ClearanceShort, RuleId::RigNoOperator,
                                     RuleId::RescueMissing}),
            checkOf<&checkRehearsalRigs>({RuleId::RigOverload, RuleId::FlyerOutsideRange, RuleId::RigFigureMissing,
                                          RuleId::FallOverRating, RuleId::ClearanceShort, RuleId::RigNoOperator}),
            checkOf<&checkRigUnit>({RuleId::InspectionDue, RuleId::RigWithdrawn, RuleId::RigDoubleBooked})};
}

}  // namespace stunt
