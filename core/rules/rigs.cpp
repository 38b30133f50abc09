// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rules/rigs.h"

#include "core/planning/performed.h"
#include "core/rules/rigunits.h"
#include "core/rules/ruledata.h"
#include "core/rules/sentences.h"
#include "core/rules/usedays.h"

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

void checkUses(const RuleContext &context, std::span<const RigCase> uses, FindingSink &sink)
{
    for (const RigCase &each : uses) {
        checkLoads(context, each, sink);
        checkFalls(context, each, sink);
        checkFigures(context, each, sink);
        checkOperators(context, each, uses, sink);
    }
}

void checkBeatRigs(const RuleContext &context, const Beat &beat, FindingSink &sink)
{
    if (!isPerformed(context.data, beat))
        return;
    std::vector<RigCase> uses;
    for (const RigUse &use : context.data.referring<RigUse>(beat.id))
        if (auto each = caseOf(context.data, use))
            uses.push_back(std::move(*each));
    if (!uses.empty()) {
        const std::vector<UseTime> times = timesOf(context, beat);
        for (RigCase &each : uses) {
            each.beat = &beat;
            each.times = times;
        }
        checkUses(context, uses, sink);
    }
    checkRescue(context, beat, uses, sink);
}

void checkRehearsalRigs(const RuleContext &context, const Rehearsal &rehearsal, FindingSink &sink)
{
    std::vector<RigCase> uses;
    for (const RigUse &use : context.data.referring<RigUse>(rehearsal.id)) {
        if (use.beat)
            continue;  // found with the beat
        if (auto each = caseOf(context.data, use))
            uses.push_back(std::move(*each));
    }
    if (uses.empty() || !isHeld(context, rehearsal))
        return;
    const std::vector<UseTime> times = timesOf(context, rehearsal);
    for (RigCase &each : uses) {
        each.rehearsal = &rehearsal;
        each.times = times;
    }
    checkUses(context, uses, sink);
}

void checkRigUnit(const RuleContext &context, const RigUnit &unit, FindingSink &sink)
{
    const Rig *rig = context.data.find(unit.rig);
    if (!rig)
        return;
    const UnitHistory history{unit, *rig, usesOf(context, unit), inspectionsOf(context.data, unit)};
    if (history.uses.empty())
        return;
    checkInspections(context, history, sink);
    checkWithdrawals(context, history, sink);
    checkBookings(context, history, sink);
}

}  // namespace

QDate UseTime::lastDate() const
{
    constexpr int dayMinutes = 24 * 60;
    return slot ? lastDateOf(*slot) : date.addDays((rehearsal->end.minutes - 1) / dayMinutes);
}

bool isHeld(const RuleContext &context, const Rehearsal &rehearsal)
{
    return rehearsal.status != RehearsalStatus::Cancelled && context.facts.rehearsal(rehearsal.id);
}

std::vector<UseTime> timesOf(const RuleContext &context, const Beat &beat)
{
    std::vector<UseTime> times;
    const std::vector<BeatSlot> &places = context.facts.slotsOf(beat.id);
    times.reserve(places.size());
    for (const BeatSlot &slot : places)
        if (const DayFacts *day = context.facts.day(slot.shootDay))
            times.push_back({.date = slot.date,
                             .startTime = slot.startTime,
                             .start = slot.start,
                             .end = slot.end,
                             .slot = &slot,
                             .duties = &day->duties,
                             .zone = &day->clock.zone()});
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
             .rehearsal = &rehearsal,
             .duties = &facts->duties,
             .zone = &facts->clock.zone()}};
}

QDate firstDay(const RuleContext &context, const RigCase &each)
{
    return each.times.empty() ? context.today : each.times.front().date;
}

Finding findingOf(const RigCase &each, RuleId rule)
{
    Finding finding;
    finding.rule = rule;
    finding.subjects = {RecordRef(each.use.id), each.beat ? RecordRef(each.beat->id) : RecordRef(each.rehearsal->id),
                        RecordRef(each.unit.id)};
    if (!each.times.empty())
        finding.when = Moment{each.times.front().date, each.times.front().startTime};
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
