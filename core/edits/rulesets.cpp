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

}  // namespace

Result<Id<RuleSet>> copyRuleSetIn(Edit &edit, const QString &key)
{
    const ShippedRuleSet *shipped = shippedSet(key);
    if (!shipped)
        return unknownSet(key);
    for (const RuleSet &known : edit.data().all<RuleSet>())
        if (known.key == key)
            return known.id;
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
    RuleNumber number = *known;
    number.overrideValue = value;
    number.overrideReason = value ? reason : QString();
    return change(project, std::move(number), tr("Override %1").arg(known->number));
}

std::vector<ShippedUpdate> shippedUpdates(const ProjectData &data)
{
    std::vector<ShippedUpdate> updates;
    for (const ShippedRuleSet &set : shippedRuleSets()) {
        const auto &known = data.all<RuleSet>();
        const auto copy = std::find_if(known.begin(), known.end(),
                                       [&](const RuleSet &each) { return each.key == set.ruleSet.key; });
        if (copy == known.end())
            continue;
        for (const RuleNumber &shipped : set.numbers)
            for (const RuleNumber &number : data.referring<RuleNumber>(copy->id))
                if (number.number == shipped.number
                    && (number.value != shipped.value || number.unit != shipped.unit || number.source != shipped.source
                        || number.verified != shipped.verified))
                    updates.push_back({.number = number.id, .shipped = shipped});
    }
    return updates;
}

Result<> adoptShippedNumbers(Project &project)
{
    return project.edit(tr("Take the newer rule numbers"), [&](Edit &edit) -> Result<> {
        for (const ShippedUpdate &update : shippedUpdates(edit.data())) {
            RuleNumber number = edit.data().at(update.number);
            number.value = update.shipped.value;
            number.unit = update.shipped.unit;
            number.source = update.shipped.source;
            number.verified = update.shipped.verified;
            if (Result<> changed = changeIn(edit, std::move(number)); !changed)
                return changed;
        }
        return {};
    });
}

}  // namespace stunt
