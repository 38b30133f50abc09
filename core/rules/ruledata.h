// SPDX-License-Identifier: GPL-3.0-or-later
// What ships as rule data (resources/rules/*.csv): the rule sets a production may copy, levels, bulletins, rig types.
// Rules read numbers from the production's own copies (rulenumbers.h), never from here.
#pragma once

#include "core/project/projectdata.h"
#include "core/rules/finding.h"

#include <span>

namespace stunt {

// A rule set as shipped, with ids that are the same on every run.
struct ShippedRuleSet {
    RuleSet ruleSet;
    std::vector<RuleNumber> numbers;
};
[[nodiscard]] const std::vector<ShippedRuleSet> &shippedRuleSets();
// The id a shipped set has wherever it is copied; null for a key that none has.
[[nodiscard]] Id<RuleSet> shippedRuleSetId(QLatin1StringView key);

// How grave findings of a rule are, and whether somebody may accept them.
struct RuleInfo {
    Level level = Level::Stop;
    bool acceptable = false;
};
[[nodiscard]] const RuleInfo &ruleInfo(RuleId rule);

// A safety bulletin of the Industry-Wide Labor-Management Safety Committee.
struct Bulletin {
    QString number;  // "8A"
    QString title;
    bool verified = false;
};
[[nodiscard]] const std::vector<Bulletin> &bulletins();
// "Stunt air bags and catch systems" of "18"; empty for a number that is no bulletin's.
[[nodiscard]] QString bulletinTitle(QStringView number);
// The numbers of the bulletins a hazard calls for.
[[nodiscard]] QStringList bulletinsFor(HazardKind kind);

// What the rules ask of a type of rig.
struct RigTypeTraits {
    bool line = false;      // carries people on a line: the line's arithmetic applies
    bool catcher = false;   // catches falls: rating and clearance apply
    bool loadTest = false;  // each inspection kind that is due
    bool thorough = false;
    bool beforeUse = false;
    bool rescue = false;  // a beat on it needs a rescue plan
};
[[nodiscard]] const RigTypeTraits &rigTypeTraits(RigType type);

// Skills to offer, by group; grades to offer, by scheme.
struct Seed {
    QString group;
    QString name;
};
[[nodiscard]] const std::vector<Seed> &seededSkills();
[[nodiscard]] const std::vector<Seed> &seededGrades();

}  // namespace stunt
