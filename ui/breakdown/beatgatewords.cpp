// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/breakdown/beatgatewords.h"

#include "core/rules/gates.h"
#include "ui/models/fieldtext.h"

namespace stunt {

using namespace Qt::Literals::StringLiterals;

namespace {

QString say(const char *text)
{
    return QCoreApplication::translate("BeatPlan", text);
}

struct GateCase {
    GateState state;
    QDate before;  // the date of the strip; invalid: none is planned
};

int rankOf(GateStanding standing)
{
    switch (standing) {
    case GateStanding::Open:
    case GateStanding::Stale:
        return 2;
    case GateStanding::Planned:
        return 1;
    case GateStanding::Met:
        break;
    }
    return 0;
}

GateCase worstCase(const ProjectData &data, const Gate &gate, const PlanFacts &plan)
{
    const Beat &beat = data.at(gate.beat);
    const Facts &facts = plan.facts();
    const BeatGates gates(data, beat, scopeOf(data, facts, beat), rehearsalEnds(facts));
    std::optional<GateCase> worst;
    for (const BeatSlot &slot : facts.slotsOf(beat.id)) {
        GateState state = gates.stateOf(gate, deadlineOf(facts, slot), plan.today());
        if (!worst || rankOf(state.standing) > rankOf(worst->state.standing))
            worst = GateCase{std::move(state), slot.date};
    }
    return worst ? *std::move(worst) : GateCase{gates.stateOf(gate, {}, plan.today()), {}};
}

// Who has yet to pass, people and parts that nobody performs.
QString missingText(const ProjectData &data, const GateState &state)
{
    QStringList names;
    for (const Id<Person> &person : state.missing)
        names.append(recordName(data, RecordRef(person)));
    for (const Id<Part> &id : state.unplayed) {
        const Part *part = data.find(id);
        const Role *role = part ? data.find(part->role) : nullptr;
        names.append(say("whoever will play %1").arg(role ? role->name : part ? enumLabel(part->kind) : QString()));
    }
    return names.isEmpty() ? say("nobody has rehearsed it") : say("still to pass it: %1").arg(names.join(u", "_s));
}

QString whyStale(const GateState &state)
{
    QStringList texts;
    for (const GateDifference &difference : state.changed)
        texts.append(difference.text);
    if (state.expiredDays)
        texts.append(say("%1 days since the pass").arg(QLocale().toString(*state.expiredDays)));
    return texts.join(u"; "_s);
}

QString nameOf(const ProjectData &data, const MaybeId<Rehearsal> &rehearsal)
{
    return rehearsal ? recordName(data, RecordRef(*rehearsal)) : QString();
}

// What is wrong with an open or stale gate, sentence part by sentence part.
QString openText(const ProjectData &data, const GateCase &each)
{
    const GateState &state = each.state;
    QString text = enumLabel(state.standing);
    if (each.before.isValid())
        text = say("%1 before %2").arg(text, dateText(each.before));
    QStringList reasons{missingText(data, state)};
    if (const QString why = whyStale(state); !why.isEmpty())
        reasons.append(say("different since it was passed: %1").arg(why));
    if (state.tooLate)
        reasons.append(say("%1 ends too late").arg(nameOf(data, state.tooLate)));
    if (state.overdue)
        reasons.append(say("%1 is not recorded as done").arg(nameOf(data, state.overdue)));
    return say("%1: %2").arg(text, reasons.join(u"; "_s));
}

}  // namespace

StateWords gateWords(const ProjectData &data, const Gate &gate, const PlanFacts &plan)
{
    const GateCase each = worstCase(data, gate, plan);
    const GateStanding standing = each.state.standing;
    if (rankOf(standing) == 2)
        return {gate.required ? PlanState::Bad : PlanState::NotJudged, openText(data, each)};
    if (plan.isSilenced())
        return {PlanState::Unknown, say("Unknown: a rule failed its own test")};
    const QString by = nameOf(data, each.state.by);
    const QString label = enumLabel(standing);
    return {standing == GateStanding::Met ? PlanState::Fine : PlanState::NotJudged,
            by.isEmpty() ? label : say("%1: %2").arg(label, by)};
}

}  // namespace stunt
