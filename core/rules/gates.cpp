// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rules/gates.h"

#include "core/planning/gatedifference.h"
#include "core/planning/performed.h"
#include "core/rules/sentences.h"

namespace stunt {

using namespace Qt::Literals::StringLiterals;

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("stunt::rules", text);
}

// One gate of a beat before one strip.
struct GateCase {
    const Beat &beat;
    const Gate &gate;
    const BeatSlot &slot;
    const GateState &state;
    QString missing;  // who has yet to pass
    QString changed;  // why what was passed no longer counts; may be empty
};

// Who has yet to pass, people and parts that nobody performs.
QString missingText(const ProjectData &data, const GateState &state)
{
    QStringList names;
    for (const Id<Person> &person : state.missing)
        names.append(recordName(data, RecordRef(person)));
    for (const Id<Part> &id : state.unplayed) {
        const Part *part = data.find(id);
        const Role *role = part ? data.find(part->role) : nullptr;
        names.append(tr("whoever will play %1").arg(role ? role->name : part ? enumLabel(part->kind) : QString()));
    }
    return names.isEmpty() ? tr("nobody has rehearsed it") : names.join(u", "_s);
}

QString changedText(const GateState &state, const Gate &gate)
{
    QStringList texts;
    for (const GateDifference &difference : state.changed)
        texts.append(difference.text);
    if (state.expiredDays)
        texts.append(tr("%1 days since the pass, which counts for %2")
                         .arg(QString::number(*state.expiredDays), QString::number(gate.validDays.value_or(0))));
    return texts.join(u"; "_s);
}

// “Beat 2C · Glass wall is shot on 26 March 2027 at 08:00 in Stairwell”.
QString shotText(const ProjectData &data, const GateCase &each)
{
    const QString time = each.slot.startTime ? clockText(*each.slot.startTime) : tr("a time not known");
    const QString shot =
        tr("%1 is shot on %2 at %3").arg(recordName(data, RecordRef(each.beat.id)), dateText(each.slot.date), time);
    if (each.gate.place == GatePlace::Anywhere)
        return shot;
    const Location *location = data.find(each.slot.location);
    return tr("%1 in %2").arg(shot, location ? location->name : tr("a place not known"));
}

// Who has yet to pass, for the figures: words, names and language take no part in them.
QString missingKey(const GateState &state)
{
    QStringList ids;
    for (const Id<Person> &person : state.missing)
        ids.append(person.toText());
    for (const Id<Part> &part : state.unplayed)
        ids.append(part.toText());
    return ids.join(u' ');
}

// What is different, and how it stands now: what is changed once more is another fact.
QString changedKey(const GateState &state)
{
    QStringList keys;
    for (const GateDifference &difference : state.changed)
        keys.append(basisKey(difference.basis) + difference.now);
    keys.removeDuplicates();
    return keys.join(u' ');
}

QString gateText(const Gate &gate)
{
    return gate.place == GatePlace::OnSet ? tr("“%1” there").arg(enumLabel(gate.level))
                                          : tr("“%1”").arg(enumLabel(gate.level));
}

Finding findingOf(const GateCase &each, RuleId rule)
{
    Finding finding;
    finding.rule = rule;
    finding.subjects = {RecordRef(each.beat.id), RecordRef(each.gate.id), RecordRef(each.slot.strip),
                        RecordRef(each.slot.shootDay)};
    finding.when = Moment{each.slot.date, each.slot.startTime};
    finding.figures = {
        {"strip", FigureUnit::Moment, each.slot.start ? std::optional<qint64>(each.slot.start->ms) : std::nullopt, {}},
        {"missing", FigureUnit::Count, static_cast<qint64>(each.state.missing.size() + each.state.unplayed.size()),
         missingKey(each.state)}};
    return finding;
}

// What some have passed and no longer counts, where that is not the whole of it.
void addChanges(Finding &finding, const GateCase &each)
{
    if (each.changed.isEmpty())
        return;
    finding.message += u' ' + tr("Different since it was last passed: %1.").arg(each.changed);
    finding.figures.push_back(
        {"changed", FigureUnit::Count, static_cast<qint64>(each.state.changed.size()), changedKey(each.state)});
}

Finding openFinding(const ProjectData &data, const GateCase &each)
{
    Finding finding = findingOf(each, RuleId::GateOpen);
    finding.message = tr("%1, and its gate %2 is open: still to pass it: %3; no rehearsal before then is planned to do "
                         "it.")
                          .arg(shotText(data, each), gateText(each.gate), each.missing);
    addChanges(finding, each);
    return finding;
}

Finding staleFinding(const ProjectData &data, const GateCase &each)
{
    Finding finding = findingOf(each, RuleId::GateStale);
    finding.figures.push_back(
        {"changed", FigureUnit::Count, static_cast<qint64>(each.state.changed.size()), changedKey(each.state)});
    if (each.state.expiredDays)
        finding.figures.push_back({"age", FigureUnit::Days, *each.state.expiredDays, {}});
    finding.message =
        tr("%1, and its gate %2 is stale (different since it was passed: %3): still to pass it again: %4.")
            .arg(shotText(data, each), gateText(each.gate), each.changed, each.missing);
    return finding;
}

Finding lateFinding(const RuleContext &context, const GateCase &each)
{
    const ProjectData &data = context.data;
    const Rehearsal &rehearsal = data.at(*each.state.tooLate);
    const RehearsalFacts *facts = context.facts.rehearsal(rehearsal.id);
    Finding finding = findingOf(each, RuleId::StripBeforeGate);
    finding.figures.push_back({"rehearsal",
                               FigureUnit::Moment,
                               facts && facts->end ? std::optional<qint64>(facts->end->ms) : std::nullopt,
                               {}});
    finding.message =
        tr("%1, before its gate %2 is met: what meets it for %3 is %4, which ends on %5 at %6.")
            .arg(shotText(data, each), gateText(each.gate), each.missing, recordName(data, RecordRef(rehearsal.id)),
                 dateText(rehearsal.date), clockText(rehearsal.end));
    addChanges(finding, each);
    finding.mend = tr("Rehearse it before the strip, or move the strip behind the rehearsal.");
    return finding;
}

QString mendText(const ProjectData &data, const GateCase &each)
{
    if (each.state.overdue)
        return tr("Record %1, which was planned to do it, or plan another rehearsal before the strip.")
            .arg(recordName(data, RecordRef(*each.state.overdue)));
    if (!each.state.unplayed.empty() && each.state.missing.empty())
        return tr("Say who plays the part, and rehearse it with them before the strip.");
    return tr("Plan a rehearsal that ends before the strip, cover the beat at this level, and call everybody named.");
}

void addFinding(const RuleContext &context, const GateCase &each, FindingSink &sink)
{
    if (each.state.tooLate) {
        sink.add(lateFinding(context, each));
        return;
    }
    Finding finding =
        each.state.standing == GateStanding::Stale ? staleFinding(context.data, each) : openFinding(context.data, each);
    finding.mend = mendText(context.data, each);
    sink.add(std::move(finding));
}

}  // namespace

BeatScope scopeOf(const ProjectData &data, const Facts &facts, const Beat &beat)
{
    BeatScope scope;
    for (const BeatSlot &slot : facts.slotsOf(beat.id)) {
        scope.days.push_back(slot.shootDay);
        if (slot.location)
            scope.places.push_back(*slot.location);
    }
    const auto tidy = [](auto &ids) {
        std::sort(ids.begin(), ids.end());
        ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
    };
    tidy(scope.days);
    tidy(scope.places);
    if (scope.places.empty()) {
        const Scene *scene = data.find(beat.scene);
        if (scene && data.find(scene->location))
            scope.places.push_back(*scene->location);
    }
    scope.general = facts.generalHazards();
    return scope;
}

GateDeadline deadlineOf(const Facts &facts, const BeatSlot &slot)
{
    const int daysOn = slot.startTime ? slot.startTime->minutes / (24 * 60) : 0;
    GateDeadline deadline{.date = slot.date.addDays(daysOn),
                          .start = slot.start,
                          .startKnown = slot.start.has_value(),
                          .location = slot.location};
    // Nobody has said when: only what ends before the day begins is surely before it.
    if (!deadline.start)
        if (const DayFacts *day = facts.day(slot.shootDay))
            deadline.start = day->clock.at(CivilTime{0});
    return deadline;
}

EndOfRehearsal rehearsalEnds(const Facts &facts)
{
    return [&facts](const Rehearsal &rehearsal) -> std::optional<Instant> {
        const RehearsalFacts *known = facts.rehearsal(rehearsal.id);
        return known ? known->end : std::nullopt;
    };
}

void checkGates(const RuleContext &context, const Beat &beat, FindingSink &sink)
{
    const std::vector<BeatSlot> &places = context.facts.slotsOf(beat.id);
    if (places.empty() || !isPerformed(context.data, beat))
        return;
    std::vector<const Gate *> required;
    for (const Gate &gate : context.data.referring<Gate>(beat.id))
        if (gate.required)
            required.push_back(&gate);
    if (required.empty())
        return;
    const BeatGates gates(context.data, beat, scopeOf(context.data, context.facts, beat), rehearsalEnds(context.facts));
    for (const BeatSlot &slot : places) {
        // What has been shot is past mending.
        if (beat.status == BeatStatus::Shot && slot.date < context.today)
            continue;
        const GateDeadline deadline = deadlineOf(context.facts, slot);
        for (const Gate *gate : required) {
            const GateState state = gates.stateOf(*gate, deadline, context.today);
            if (state.standing == GateStanding::Open || state.standing == GateStanding::Stale)
                addFinding(context,
                           {beat, *gate, slot, state, missingText(context.data, state), changedText(state, *gate)},
                           sink);
        }
    }
}

}  // namespace stunt
