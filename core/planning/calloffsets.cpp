// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/planning/calloffsets.h"

#include "core/rules/numbernames.h"
#include "core/rules/ruledata.h"

#include <algorithm>
#include <array>

namespace stunt {

namespace {

struct Step {
    QLatin1StringView number;
    int CallOffsets::*minutes;
};
constexpr std::array<Step, 4> steps{{{numbers::callOnSet, &CallOffsets::onSetMin},
                                     {numbers::callPads, &CallOffsets::padsMin},
                                     {numbers::callMakeUp, &CallOffsets::makeUpMin},
                                     {numbers::callPickUp, &CallOffsets::pickUpMin}}};
constexpr qint64 longestOffsetMin = 24 * 60;

// Puts those of `rows` that say something into `offsets`. Where several have a number, as everywhere (rulenumbers.h): an
// override first, of equals the earlier.
template<class Rows>
void take(CallOffsets &offsets, const Rows &rows)
{
    enum Rank { Unset, Shipped, Own };
    std::array<Rank, steps.size()> ranks{};
    for (const RuleNumber &row : rows)
        for (std::size_t i = 0; i < steps.size(); ++i) {
            const std::optional<qint64> value = row.overrideValue ? row.overrideValue : row.value;
            const Rank rank = row.overrideValue ? Own : Shipped;
            if (row.number != steps[i].number || !value || ranks[i] >= rank)
                continue;
            ranks[i] = rank;
            offsets.*steps[i].minutes = static_cast<int>(std::clamp<qint64>(*value, 0, longestOffsetMin));
        }
}

}  // namespace

CallOffsets shippedCallOffsets()
{
    static const CallOffsets offsets = [] {
        CallOffsets read;
        for (const ShippedRuleSet &set : shippedRuleSets())
            take(read, set.numbers);
        return read;
    }();
    return offsets;
}

CallOffsets callOffsets(const ProjectData &data)
{
    CallOffsets offsets = shippedCallOffsets();
    take(offsets, data.all<RuleNumber>());
    return offsets;
}

}  // namespace stunt
