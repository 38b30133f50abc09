// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/edits/recordrules.h"

#include "core/project/lookups.h"
#include "core/project/recordref.h"
#include "core/rules/findings.h"

#include <QTimeZone>
#include <algorithm>

namespace stunt {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("stunt::validate", text);
}

// The records of the same type that refer to `owner`.
template<class T, class Owner>
auto siblings(const ProjectData &data, const T &, Id<Owner> owner)
{
    return data.referring<T>(owner);
}

// Whether another of the siblings is `same` as this record. What may be there once: twinkeys.h has each of them too.
template<class Siblings, class T, class Same>
bool hasTwin(const FieldChecks &checks, const Siblings &siblings, const T &record, Same same)
{
    return checks.comparesSiblings() && std::any_of(siblings.begin(), siblings.end(), [&](const T &other) {
               return other.id != record.id && same(other);
           });
}

bool sameText(const QString &a, const QString &b)
{
    return a.compare(b, Qt::CaseInsensitive) == 0;
}

// Days are in order, or one of them is not known.
void requireOrder(FieldChecks &checks, QDate first, QDate last)
{
    checks.require(!first.isValid() || !last.isValid() || first <= last,
                   tr("The last day must not come before the first."));
}

void requireMoment(FieldChecks &checks, const QString &text, const char *label)
{
    const QDateTime moment = QDateTime::fromString(text, Qt::ISODate);
    checks.require(
        text.isEmpty() || (moment.isValid() && moment.timeSpec() == Qt::UTC),
        tr("%1 is not a moment in UTC like 2027-03-26T18:04:00Z.").arg(QCoreApplication::translate("fields", label)));
}

void requireCurrency(FieldChecks &checks, const QString &currency, qint64 amount)
{
    const auto isLetter = [](QChar c) { return c >= u'A' && c <= u'Z'; };
    const bool named = currency.size() == 3 && std::all_of(currency.begin(), currency.end(), isLetter);
    checks.require(named || (currency.isEmpty() && amount == 0),
                   tr("An amount needs a currency of three capital letters, like EUR."));
}

void requireState(FieldChecks &checks, const Item &item, const QString &state)
{
    checks.require(state.isEmpty() || item.states.contains(state),
                   tr("“%1” is not a state of %2.").arg(state, item.name));
}

template<class Sheet>
void requireOnlySheet(FieldChecks &checks, const ProjectData &data, const Sheet &sheet)
{
    checks.require(!hasTwin(checks, siblings(data, sheet, sheet.item), sheet, [](const Sheet &) { return true; }),
                   tr("%1 already has a %2.").arg(data.at(sheet.item).name, recordLabel<Sheet>()));
}

}  // namespace

void check(FieldChecks &checks, const ProjectData &data, const RuleSet &ruleSet)
{
    const RuleSet *other = sameKey(checks, data, ruleSet, [](const RuleSet &each) { return each.name; });
    checks.require(!other, tr("There is already a rule set “%1”.").arg(ruleSet.name));
}

void check(FieldChecks &checks, const ProjectData &data, const RuleNumber &number)
{
    checks.require(!hasTwin(checks, siblings(data, number, number.ruleSet), number,
                            [&](const RuleNumber &other) { return sameText(other.number, number.number); }),
                   tr("The rule set already has a number “%1”.").arg(number.number));
    checks.require(!number.value || *number.value >= 0, tr("A rule's number is not below zero."));
    checks.require(!number.overrideValue || *number.overrideValue >= 0, tr("A number of your own is not below zero."));
    checks.require(!number.overrideValue || !number.overrideReason.trimmed().isEmpty(),
                   tr("A number of your own needs a reason."));
}

void check(FieldChecks &checks, const ProjectData &, const Acceptance &acceptance)
{
    requireOrder(checks, acceptance.on, acceptance.expires);
    // A file of another making must not bring in what the window refuses. A rule that is not known here accepts nothing.
    const std::optional<RuleId> rule = enumFromText<RuleId>(acceptance.rule);
    checks.require(!rule || isAcceptable(*rule),
                   tr("“%1” is mended, never accepted.").arg(rule ? enumLabel(*rule) : QString()));
    checks.require(!acceptance.by.trimmed().isEmpty() && !acceptance.position.trimmed().isEmpty()
                       && !acceptance.reason.trimmed().isEmpty(),
                   tr("An acceptance needs a name, a position and a reason."));
}

void check(FieldChecks &checks, const ProjectData &, const StandDown &standDown)
{
    requireOrder(checks, standDown.from, standDown.clearedOn);
}

void check(FieldChecks &checks, const ProjectData &, const TrainingGoal &goal)
{
    requireOrder(checks, goal.from, goal.to);
}

void check(FieldChecks &checks, const ProjectData &, const Permit &permit)
{
    requireOrder(checks, permit.validFrom, permit.validTo);
}

void check(FieldChecks &checks, const ProjectData &, const Adjustment &adjustment)
{
    requireCurrency(checks, adjustment.currency, adjustment.amountMinor);
}

void check(FieldChecks &checks, const ProjectData &data, const Move &move)
{
    for (const MaybeId<Part> &side : {move.attacker, move.defender})
        if (const Part *part = data.find(side))
            checks.require(part->beat == move.beat, tr("A move is made by people who have a part in its beat."));
    checks.require(!move.attacker || move.attacker != move.defender,
                   tr("Attacker and defender of a move are two people."));
}

void check(FieldChecks &checks, const ProjectData &data, const Setup &setup)
{
    checks.require(!hasTwin(checks, siblings(data, setup, setup.sequence), setup,
                            [&](const Setup &other) { return sameText(other.name, setup.name); }),
                   tr("The sequence already has a set-up “%1”.").arg(setup.name));
    checks.require(setup.startMs.has_value() == setup.endMs.has_value(),
                   tr("A set-up's start and end are given together, or neither."));
    if (!checks.result())
        return;
    const FrameRate rate = frameRateOf(data);
    checks.require(!setup.startMs || frameAt(*setup.endMs, rate) > frameAt(*setup.startMs, rate),
                   tr("A set-up's segment must end after it starts."));
    for (const Id<Beat> &beat : setup.beats)
        checks.require(data.at(beat).sequence == setup.sequence, tr("A set-up covers beats of its own sequence."));
    for (const SetupPlayer &player : data.referring<SetupPlayer>(setup.id)) {
        const Id<Beat> played = data.at(player.part).beat;
        checks.require(std::find(setup.beats.begin(), setup.beats.end(), played) != setup.beats.end(),
                       tr("Somebody is named for a part of %1 in this set-up; take that out before the beat.")
                           .arg(recordName(data, RecordRef(played))));
    }
}

void check(FieldChecks &checks, const ProjectData &data, const SetupPlayer &player)
{
    const Setup &setup = data.at(player.setup);
    const Id<Beat> beat = data.at(player.part).beat;
    checks.require(std::find(setup.beats.begin(), setup.beats.end(), beat) != setup.beats.end(),
                   tr("The set-up does not cover the beat of that part."));
    checks.require(!hasTwin(checks, siblings(data, player, player.setup), player,
                            [&](const SetupPlayer &other) { return other.part == player.part; }),
                   tr("That part is already played by somebody in the set-up."));
}

void check(FieldChecks &checks, const ProjectData &data, const Take &take)
{
    checks.require(take.setup.has_value() != take.beat.has_value(), tr("A take is of a set-up or of a beat."));
    if (!checks.result())
        return;
    const auto same = [&](const Take &other) { return other.number == take.number; };
    checks.require(!(take.setup ? hasTwin(checks, siblings(data, take, *take.setup), take, same)
                                : hasTwin(checks, siblings(data, take, *take.beat), take, same)),
                   tr("There is already a take %1.").arg(take.number));
}

void check(FieldChecks &checks, const ProjectData &data, const TakeUse &use)
{
    checks.require(!hasTwin(checks, siblings(data, use, use.take), use,
                            [&](const TakeUse &other) { return other.item == use.item; }),
                   tr("The take already lists %1.").arg(recordName(data, RecordRef(use.item))));
}

void check(FieldChecks &checks, const ProjectData &data, const TakeImpact &impact)
{
    checks.require(!hasTwin(checks, siblings(data, impact, impact.take), impact,
                            [&](const TakeImpact &other) { return other.person == impact.person; }),
                   tr("The take already lists %1.").arg(recordName(data, RecordRef(impact.person))));
}

void check(FieldChecks &checks, const ProjectData &, const Stitch &stitch)
{
    checks.require(stitch.endMs >= stitch.startMs, tr("A stitch must not end before it starts."));
    checks.require(stitch.swapFrom.has_value() == stitch.swapTo.has_value(),
                   tr("A swap names who goes and who comes, or neither."));
    checks.require(!stitch.swapFrom || stitch.swapFrom != stitch.swapTo, tr("A swap is between two people."));
    for (const MatchValue &value : stitch.values)
        checks.require(!value.tolerance || *value.tolerance >= 0,
                       tr("The tolerance of “%1” must not be negative.").arg(value.name));
}

void check(FieldChecks &, const ProjectData &, const Marker &) {}

void check(FieldChecks &checks, const ProjectData &, const Rig &rig)
{
    checks.require(!rig.lightestUserG || !rig.heaviestUserG || *rig.lightestUserG <= *rig.heaviestUserG,
                   tr("The lightest user must not be heavier than the heaviest."));
}

void check(FieldChecks &checks, const ProjectData &data, const RigUnit &unit)
{
    checks.require(!hasTwin(checks, siblings(data, unit, unit.rig), unit,
                            [&](const RigUnit &other) { return sameText(other.serial, unit.serial); }),
                   tr("The rig already has a unit “%1”.").arg(unit.serial));
}

void check(FieldChecks &, const ProjectData &, const RigComponent &) {}

void check(FieldChecks &checks, const ProjectData &, const Inspection &inspection)
{
    checks.require(inspection.rigUnit.has_value() != inspection.item.has_value(),
                   tr("An inspection is of a rig unit or of an item."));
    requireOrder(checks, inspection.date, inspection.nextDue);
}

void check(FieldChecks &checks, const ProjectData &data, const RigUse &use)
{
    checks.require(use.beat.has_value() != use.rehearsal.has_value(), tr("A rig is used in a beat or in a rehearsal."));
    for (const RigOperator &each : data.referring<RigOperator>(use.id))
        checks.require(!each.flyer || std::find(use.flyers.begin(), use.flyers.end(), *each.flyer) != use.flyers.end(),
                       tr("%1 still has an operator on this rig; take that out before the flyer.")
                           .arg(each.flyer ? recordName(data, RecordRef(*each.flyer)) : QString()));
}

void check(FieldChecks &checks, const ProjectData &data, const RigOperator &rigOperator)
{
    const RigUse &use = data.at(rigOperator.rigUse);
    checks.require(!rigOperator.flyer
                       || std::find(use.flyers.begin(), use.flyers.end(), *rigOperator.flyer) != use.flyers.end(),
                   tr("That flyer is not on the rig."));
    checks.require(!rigOperator.operatorPerson || rigOperator.operatorPerson != rigOperator.backup,
                   tr("Operator and backup operator are two people."));
    checks.require(!hasTwin(checks, siblings(data, rigOperator, rigOperator.rigUse), rigOperator,
                            [&](const RigOperator &other) { return other.flyer == rigOperator.flyer; }),
                   tr("That flyer already has an operator."));
}

void check(FieldChecks &checks, const ProjectData &data, const Item &item)
{
    for (qsizetype i = 0; i < item.states.size(); ++i) {
        checks.require(!item.states[i].trimmed().isEmpty(), tr("A state must not be empty."));
        checks.require(item.states.indexOf(item.states[i]) == i,
                       tr("The state “%1” is listed twice.").arg(item.states[i]));
    }
    requireState(checks, item, item.firstState);
    requireCurrency(checks, item.currency, item.unitCostMinor.value_or(0));
    for (const ItemUse &use : data.referring<ItemUse>(item.id)) {
        requireState(checks, item, use.leaves);
        for (const QString &state : use.requiredStates)
            requireState(checks, item, state);
    }
    for (const Copy &copy : data.referring<Copy>(item.id))
        requireState(checks, item, copy.firstState);
}

void check(FieldChecks &, const ProjectData &, const Delivery &) {}

void check(FieldChecks &checks, const ProjectData &data, const Copy &copy)
{
    checks.require(!hasTwin(checks, siblings(data, copy, copy.item), copy,
                            [&](const Copy &other) { return sameText(other.name, copy.name); }),
                   tr("There is already a copy “%1”.").arg(copy.name));
    requireState(checks, data.at(copy.item), copy.firstState);
}

void check(FieldChecks &checks, const ProjectData &data, const VehicleSheet &sheet)
{
    requireOnlySheet(checks, data, sheet);
}

void check(FieldChecks &checks, const ProjectData &data, const WeaponSheet &sheet)
{
    requireOnlySheet(checks, data, sheet);
}

void check(FieldChecks &checks, const ProjectData &data, const BurnSheet &sheet)
{
    requireOnlySheet(checks, data, sheet);
}

void check(FieldChecks &checks, const ProjectData &data, const ItemUse &use)
{
    const Item &item = data.at(use.item);
    requireState(checks, item, use.leaves);
    for (const QString &state : use.requiredStates) {
        checks.require(!state.trimmed().isEmpty(), tr("A state must not be empty."));
        requireState(checks, item, state);
    }
}

void check(FieldChecks &checks, const ProjectData &, const Hazard &hazard)
{
    const int scopes = int(hazard.location.has_value()) + int(hazard.shootDay.has_value())
                     + int(hazard.sequence.has_value()) + int(hazard.beat.has_value());
    checks.require(scopes <= 1, tr("A hazard has one scope: the production, a location, a shoot day, a sequence or a "
                                   "beat."));
}

void check(FieldChecks &checks, const ProjectData &data, const Gate &gate)
{
    checks.require(!hasTwin(checks, siblings(data, gate, gate.beat), gate,
                            [&](const Gate &other) { return other.level == gate.level; }),
                   tr("The beat already has a gate “%1”.").arg(enumLabel(gate.level)));
}

void check(FieldChecks &checks, const ProjectData &, const Rehearsal &rehearsal)
{
    checks.require(rehearsal.start < rehearsal.end, tr("A rehearsal must end after it starts."));
}

void check(FieldChecks &checks, const ProjectData &data, const RehearsalCall &call)
{
    checks.require(!hasTwin(checks, siblings(data, call, call.rehearsal), call,
                            [&](const RehearsalCall &other) { return other.person == call.person; }),
                   tr("%1 is already called to that rehearsal.").arg(recordName(data, RecordRef(call.person))));
}

void check(FieldChecks &checks, const ProjectData &data, const RehearsalCover &cover)
{
    checks.require(
        !hasTwin(checks, siblings(data, cover, cover.rehearsal), cover,
                 [&](const RehearsalCover &other) { return other.beat == cover.beat && other.level == cover.level; }),
        tr("The rehearsal already covers that beat at “%1”.").arg(enumLabel(cover.level)));
}

void check(FieldChecks &checks, const ProjectData &, const RehearsalBooking &booking)
{
    checks.require(booking.rigUnit.has_value() != booking.item.has_value(),
                   tr("A rehearsal books a rig unit or an item."));
    checks.require(booking.broken <= booking.quantity, tr("No more can be broken than are booked."));
}

void check(FieldChecks &checks, const ProjectData &data, const CallSheetIssue &issue)
{
    requireMoment(checks, issue.issuedAt, QT_TRANSLATE_NOOP("fields", "Issued at"));
    checks.require(!hasTwin(checks, siblings(data, issue, issue.shootDay), issue,
                            [&](const CallSheetIssue &other) { return other.version == issue.version; }),
                   tr("The day already has an issue %1.").arg(issue.version));
    const CallSheetIssue *earlier = data.find(issue.supersedes);
    checks.require(!earlier || (earlier->shootDay == issue.shootDay && earlier->version < issue.version),
                   tr("An issue supersedes an earlier one of the same day."));
}

void check(FieldChecks &checks, const ProjectData &, const IssueRecipient &recipient)
{
    checks.require(recipient.person || !recipient.name.isEmpty(), tr("A recipient needs a person or a name."));
    requireMoment(checks, recipient.sentAt, QT_TRANSLATE_NOOP("fields", "Sent at"));
    requireMoment(checks, recipient.confirmedAt, QT_TRANSLATE_NOOP("fields", "Confirmed at"));
}

}  // namespace stunt
