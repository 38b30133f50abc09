// SPDX-License-Identifier: GPL-3.0-or-later
// The days on which a beat is done: what a certificate has to be valid on.
#pragma once

#include "core/rules/rulecontext.h"

namespace stunt {

struct UseDay {
    QDate date;
    RecordRef where;  // the shoot day or rehearsal
    friend bool operator==(const UseDay &, const UseDay &) = default;
};

// The last date of the place a beat is shot at: a strip may run past midnight, or stand after it.
[[nodiscard]] QDate lastDateOf(const BeatSlot &slot);

// The days on which somebody does a beat, each once: where it is scheduled, and the rehearsals of it they are called to.
// Of what is shot or rehearsed already nothing before today is left.
[[nodiscard]] std::vector<UseDay> useDays(const RuleContext &context, const Beat &beat, Id<Person> person);

}  // namespace stunt
