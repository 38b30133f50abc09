// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rules/items.h"

#include "core/planning/continuity.h"
#include "core/planning/performed.h"
#include "core/planning/resetplan.h"
#include "core/rules/sentences.h"

#include <QCoreApplication>

namespace stunt {

using namespace Qt::Literals::StringLiterals;

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("stunt::rules", text);
}

// “absent”, “whole” or “dented”.
QString statesText(const QStringList &states)
{
    QStringList quoted;
    for (const QString &state : states)
        quoted.append(tr("“%1”").arg(state));
    return quoted.join(tr(" or "));
}

QString brokenText(const ProjectData &data, const Item &item, const ContinuityStep &step)
{
    const QString name = itemText(data, item);
    const QString needing = beatText(*step.beat);
    const QString needed = statesText(step.use->requiredStates);
    if (step.neededCut)
        return (step.neededCut->status == BeatStatus::Cut
                    ? tr("%1, which is cut, would have left %2 %3; %4 needs it so, and no beat that is performed "
                         "leaves it so instead.")
                    : tr("%1, whose scene is omitted, would have left %2 %3; %4 needs it so, and no beat that is "
                         "performed leaves it so instead."))
            .arg(beatText(*step.neededCut), name, needed, needing);
    if (step.verdict == ContinuityVerdict::Unknown)
        return tr("Nobody has said what state %1 is in before %2, which needs it %3.").arg(name, needing, needed);
    const QString between = step.use->requiredStates.contains(absentState)
                              ? tr("%1; %2 needs it %3, and no beat between removes it.")
                              : tr("%1; %2 needs it %3, and no beat between makes it so.");
    const QString left = step.before.leftBy
                           ? tr("%1 left %2 “%3”").arg(beatText(*step.before.leftBy), name, step.before.state)
                           : tr("%1 starts “%2”").arg(name, step.before.state);
    return between.arg(left, needing, needed);
}

Finding breakOf(const ProjectData &data, const Item &item, const ContinuityStep &step)
{
    Finding finding;
    finding.rule = RuleId::ContinuityBreak;
    finding.subjects = {RecordRef(step.beat->id), RecordRef(item.id), RecordRef(step.use->id)};
    const Beat *other = step.neededCut ? step.neededCut : step.before.leftBy;
    if (other)
        finding.subjects.emplace_back(other->id);
    finding.figures = {{"state", FigureUnit::Count, {}, step.before.state},
                       {"required", FigureUnit::Count, {}, step.use->requiredStates.join(u", "_s)}};
    if (step.neededCut)
        finding.figures.push_back({"cut", FigureUnit::Count, {}, step.neededCut->id.toText()});
    finding.message = brokenText(data, item, step);
    finding.mend = step.verdict == ContinuityVerdict::Unknown && !step.neededCut
                     ? tr("Say what state it is in at first, or what an earlier beat leaves it in.")
                     : tr("Let a beat between leave it so, change what this one needs, or place it elsewhere in the "
                          "story.");
    return finding;
}

// A shot of the item with where it stands in the schedule.
struct PlacedShot {
    const ItemUse *use = nullptr;
    const Beat *beat = nullptr;
    const BeatSlot *slot = nullptr;

    [[nodiscard]] auto order() const { return std::tie(slot->order, slot->strip, beat->startMs, use->id); }
};

// The shots that ask for a state or change it, in shooting order. What a take uses up is stock: it is never reset.
std::vector<PlacedShot> shotsOf(const RuleContext &context, const Item &item)
{
    std::vector<PlacedShot> shots;
    for (const ItemUse &use : context.data.referring<ItemUse>(item.id)) {
        if (use.consumed || (use.requiredStates.isEmpty() && use.leaves.isEmpty()))
            continue;
        const Beat *beat = context.data.find(use.beat);
        if (!beat || !isPerformed(context.data, *beat))
            continue;
        for (const BeatSlot &slot : context.facts.slotsOf(beat->id))
            shots.push_back({&use, beat, &slot});
    }
    std::sort(shots.begin(), shots.end(),
              [](const PlacedShot &a, const PlacedShot &b) { return a.order() < b.order(); });
    return shots;
}

struct Reset {
    const CopyReset &reset;
    const Copy *copy;  // null: the item has no copies recorded, and is one
    const PlacedShot &shot;
    const PlacedShot *leftBy;
    const ResetPlan &plan;
    std::size_t copies;
};

QString shotText(const PlacedShot &shot)
{
    return tr("%1 on %2").arg(beatText(*shot.beat), dateText(shot.slot->date));
}

QString resetText(const ProjectData &data, const Item &item, const Reset &each)
{
    const QString name = each.copy ? tr("%1 (%2)").arg(itemText(data, item), each.copy->name) : itemText(data, item);
    const QString shot = shotText(each.shot);
    if (each.reset.from.isEmpty())
        return tr("Nobody has said what state %1 is in before it is shot in %2, which needs it %3.")
            .arg(name, shot, statesText(each.shot.use->requiredStates));
    const QString was = each.leftBy ? tr("%1 is “%2” after %3").arg(name, each.reset.from, shotText(*each.leftBy))
                                    : tr("%1 comes “%2”").arg(name, each.reset.from);
    const QString time = item.resetMin ? tr("a reset of %1").arg(durationText(*item.resetMin))
                                       : tr("a reset, of which nobody has said how long it takes");
    const QString needs =
        tr("%1; %2, shot next, needs it %3: %4").arg(was, shot, statesText(each.shot.use->requiredStates), time);
    if (each.reset.to == absentState)
        return tr("%1.").arg(needs);
    return tr("%1; copies: %2, and with %3 none would be reset.")
        .arg(needs, QString::number(each.copies), QString::number(each.plan.copiesWithout));
}

Finding resetOf(const ProjectData &data, const Item &item, const Reset &each)
{
    Finding finding;
    finding.rule = RuleId::ResetNeeded;
    finding.subjects = {RecordRef(each.shot.beat->id), RecordRef(item.id), RecordRef(each.shot.use->id),
                        RecordRef(each.shot.slot->strip)};
    if (each.leftBy)
        finding.subjects.emplace_back(each.leftBy->beat->id);
    if (each.copy)
        finding.subjects.emplace_back(each.copy->id);
    finding.when = Moment{each.shot.slot->date, each.shot.slot->startTime};
    finding.figures = {{"from", FigureUnit::Count, {}, each.reset.from},
                       {"to", FigureUnit::Count, {}, each.reset.to},
                       {"reset", FigureUnit::Minutes, item.resetMin, {}},
                       {"copies", FigureUnit::Count, static_cast<qint64>(each.copies), {}},
                       {"copiesWithout", FigureUnit::Count, static_cast<qint64>(each.plan.copiesWithout), {}},
                       {"resetsOfCopy", FigureUnit::Count, each.plan.resetsOfCopy[each.reset.copy], {}}};
    finding.message = resetText(data, item, each);
    finding.mend = each.reset.from.isEmpty()
                     ? tr("Say what state it is in at first.")
                     : tr("Plan the minutes for the reset, bring another copy, or shoot the beats in another order.");
    return finding;
}

}  // namespace

void checkContinuity(const RuleContext &context, const Item &item, FindingSink &sink)
{
    const auto uses = context.data.referring<ItemUse>(item.id);
    if (std::none_of(uses.begin(), uses.end(), [](const ItemUse &use) { return !use.requiredStates.isEmpty(); }))
        return;
    for (const ContinuityStep &step : continuityOf(context.data, item))
        if (step.verdict != ContinuityVerdict::Holds)
            sink.add(breakOf(context.data, item, step));
}

void checkResets(const RuleContext &context, const Item &item, FindingSink &sink)
{
    const std::vector<PlacedShot> placed = shotsOf(context, item);
    if (std::none_of(placed.begin(), placed.end(),
                     [](const PlacedShot &shot) { return !shot.use->requiredStates.isEmpty(); }))
        return;
    std::vector<StateShot> shots;
    shots.reserve(placed.size());
    for (const PlacedShot &shot : placed)
        shots.push_back({shot.use->requiredStates, shot.use->leaves, shot.use->quantity});
    std::vector<const Copy *> copies;
    std::vector<QString> firstStates;
    for (const Copy &copy : context.data.referring<Copy>(item.id)) {
        copies.push_back(&copy);
        firstStates.push_back(copy.firstState.isEmpty() ? item.firstState : copy.firstState);
    }
    if (copies.empty()) {
        copies.push_back(nullptr);
        firstStates.push_back(item.firstState);
    }
    const ResetPlan plan = resetPlan(shots, firstStates);
    for (const CopyReset &reset : plan.resets)
        sink.add(resetOf(context.data, item,
                         {.reset = reset,
                          .copy = copies[reset.copy],
                          .shot = placed[reset.shot],
                          .leftBy = reset.leftBy ? &placed[*reset.leftBy] : nullptr,
                          .plan = plan,
                          .copies = copies.size()}));
}

}  // namespace stunt
