// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/edits/rulesets.h"

#include "core/edits/records.h"
#include "core/rules/ruledata.h"

namespace stunt {

using namespace Qt::Literals::StringLiterals;

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("stunt::edits", text);
}

const ShippedRuleSet *shippedSet(const QString &key)
{
    for (const ShippedRuleSet &set : shippedRuleSets())
        if (set.ruleSet.key == key)
            return &set;
    return nullptr;
}

Error unknownSet(const QString &key)
{
    return refused(tr("There is no rule set “%1”.").arg(key), u"unknown-rule-set"_s);
}

// The production's copy of a shipped set, or null.
const RuleSet *copyOf(const ProjectData &data, const QString &key)
{
    for (const RuleSet &known : data.all<RuleSet>())
        if (known.key == key)
            return &known;
    return nullptr;
}

const RuleNumber *numberOf(const ProjectData &data, const RuleSet &set, const QString &number)
{
    for (const RuleNumber &known : data.referring<RuleNumber>(set.id))
        if (known.number.compare(number, Qt::CaseInsensitive) == 0)
            return &known;
    return nullptr;
}

bool isAsShipped(const RuleNumber &number, const RuleNumber &shipped)
{
    return number.value == shipped.value && number.unit == shipped.unit && number.source == shipped.source
        && number.verified == shipped.verified;
}

// Whether the production should have the set though nobody chose it: hours are chosen, of any other area it has one.
bool isOwed(const ProjectData &data, const ShippedRuleSet &shipped)
{
    const auto &known = data.all<RuleSet>();
    return shipped.ruleSet.area != RuleArea::Hours && std::none_of(known.begin(), known.end(), [&](const RuleSet &set) {
               return set.area == shipped.ruleSet.area;
           });
}

Result<> adopt(Edit &edit, const ShippedUpdate &update)
{
    RuleNumber number = update.shipped;
    if (update.number) {
        number = edit.data().at(*update.number);
        // The override would be read in another unit than it was meant in.
        if (number.overrideValue && number.unit != update.shipped.unit)
            return refused(tr("“%1” is now counted in %2: take the production's own number back first.")
                               .arg(number.number, enumLabel(update.shipped.unit)),
                           u"unit-changed"_s);
        number.value = update.shipped.value;
        number.unit = update.shipped.unit;
        number.source = update.shipped.source;
        number.verified = update.shipped.verified;
        return changeIn(edit, std::move(number));
    }
    for (const ShippedRuleSet &set : shippedRuleSets()) {
        if (set.ruleSet.id != update.shipped.ruleSet)
            continue;
        const RuleSet *copy = copyOf(edit.data(), set.ruleSet.key);
        if (!copy) {
            // With all of its numbers; those that follow in the list are there then.
            const Result<Id<RuleSet>> copied = copyRuleSetIn(edit, set.ruleSet.key);
            return copied ? Result<>() : Result<>(copied.error());
        }
        if (numberOf(edit.data(), *copy, number.number))
            return {};
        number.ruleSet = copy->id;
    }
    const Result<Id<RuleNumber>> added = addIn(edit, std::move(number));
    return added ? Result<>() : Result<>(added.error());
}

}  // namespace

Result<Id<RuleSet>> copyRuleSetIn(Edit &edit, const QString &key)
{
    const ShippedRuleSet *shipped = shippedSet(key);
    if (!shipped)
        return unknownSet(key);
    if (const RuleSet *known = copyOf(edit.data(), key))
        return known->id;
    if (const Result<Id<RuleSet>> added = addIn(edit, shipped->ruleSet); !added)
        return added;
    for (const RuleNumber &number : shipped->numbers)
        if (const Result<Id<RuleNumber>> added = addIn(edit, number); !added)
            return added.error();
    return shipped->ruleSet.id;
}

Result<> copyFirstRuleSetsIn(Edit &edit)
{
    for (const ShippedRuleSet &set : shippedRuleSets()) {
        if (set.ruleSet.area == RuleArea::Hours && set.ruleSet.key != u"generic-planner")
            continue;
        if (const Result<Id<RuleSet>> copied = copyRuleSetIn(edit, set.ruleSet.key); !copied)
            return copied.error();
    }
    return {};
}

Result<> chooseRuleSet(Project &project, const QString &key)
{
    const ShippedRuleSet *shipped = shippedSet(key);
    if (!shipped || shipped->ruleSet.area != RuleArea::Hours)
        return unknownSet(key);
    return project.edit(tr("Choose rule set %1").arg(shipped->ruleSet.name), [&](Edit &edit) -> Result<> {
        const Result<Id<RuleSet>> copied = copyRuleSetIn(edit, key);
        if (!copied)
            return copied.error();
        Production production = edit.data().production();
        production.ruleSet = *copied;
        return changeIn(edit, std::move(production));
    });
}

Result<> overrideNumber(Project &project, Id<RuleNumber> id, std::optional<qint64> value, const QString &reason)
{
    const RuleNumber *known = project.data().find(id);
    if (!known)
        return refused(tr("That rule number is no longer there."), u"gone"_s);
    if (value && reason.trimmed().isEmpty())
        return refused(tr("A number of the production's own needs a reason."), u"invalid"_s);
    if (value && *value < 0)
        return refused(tr("A rule's number is not below zero."), u"invalid"_s);
    RuleNumber number = *known;
    number.overrideValue = value;
    number.overrideReason = value ? reason.trimmed() : QString();
    QString name = known->number;
    name.replace(u'-', u' ');
    const QString text = value ? tr("Set an own value for “%1”") : tr("Use the shipped value for “%1” again");
    return change(project, std::move(number), text.arg(name));
}

std::vector<ShippedUpdate> shippedUpdates(const ProjectData &data)
{
    std::vector<ShippedUpdate> updates;
    for (const ShippedRuleSet &set : shippedRuleSets()) {
        const RuleSet *copy = copyOf(data, set.ruleSet.key);
        if (!copy && !isOwed(data, set))
            continue;
        for (const RuleNumber &shipped : set.numbers) {
            const RuleNumber *number = copy ? numberOf(data, *copy, shipped.number) : nullptr;
            if (!number)
                updates.push_back({.number = {}, .shipped = shipped});
            else if (!isAsShipped(*number, shipped))
                updates.push_back({.number = number->id, .shipped = shipped});
        }
    }
    return updates;
}

Result<> adoptShipped(Project &project)
{
    return project.edit(tr("Take the newer rule numbers"), [&](Edit &edit) -> Result<> {
        for (const ShippedUpdate &update : shippedUpdates(edit.data()))
            if (Result<> adopted = adopt(edit, update); !adopted)
                return adopted;
        return {};
    });
}

}  // namespace stunt
