// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/planning/calloffsets.h"
#include "core/planning/dayclock.h"
#include "core/planning/striptimes.h"
#include "core/planning/workdays.h"

namespace stunt {

// A time of a call and whether a person typed it; otherwise it is proposed, or there is none.
struct CallTime {
    std::optional<CivilTime> time;
    bool typed = false;
    friend bool operator==(const CallTime &, const CallTime &) = default;
};

// One person's call as rules and sheets use it: what was typed, and for the rest what the day proposes.
struct EffectiveCall {
    Id<Person> person;
    MaybeId<Call> record;  // empty: nothing was typed, all of it is proposed
    std::optional<CallStatus> status;
    bool statusTyped = false;
    CallTime pickUp;
    CallTime makeUp;
    CallTime pads;
    CallTime rehearsal;  // never proposed
    CallTime onSet;
    CallTime release;  // never proposed
    QString remarks;
    std::optional<CivilTime> firstStrip;  // when the first strip that needs them starts
    bool needed = false;                  // whether any strip needs them
    friend bool operator==(const EffectiveCall &, const EffectiveCall &) = default;
};

// What is proposed to somebody whose first strip starts at `firstStrip`.
struct ProposedTimes {
    std::optional<CivilTime> pickUp;
    std::optional<CivilTime> makeUp;
    std::optional<CivilTime> pads;
    std::optional<CivilTime> onSet;
    friend bool operator==(const ProposedTimes &, const ProposedTimes &) = default;
};

// Minutes a person's roles ask for; empty ones take the rule data's. Of several roles the longest counts.
struct RoleMinutes {
    std::optional<int> makeUpMin;  // make-up and wardrobe together
    std::optional<int> padsMin;
    friend bool operator==(const RoleMinutes &, const RoleMinutes &) = default;
};

// The steps before a first strip: on set, before that pads for the role's minutes, before that make-up and wardrobe
// for theirs, before that the way in. Where the role says nothing each step stands at its offset. A step that would
// fall before midnight of the date is left empty.
[[nodiscard]] ProposedTimes proposedTimes(CivilTime firstStrip, const RoleMinutes &role, const CallOffsets &offsets,
                                          const DayClock &clock);

// The same without proposed statuses, which look at the whole plan; `strips` are the day's strip times.
[[nodiscard]] std::vector<EffectiveCall> callTimes(const ProjectData &data, const ShootDay &day,
                                                   const std::vector<StripTime> &strips, const CallOffsets &offsets);

// The calls of a day: everybody a strip needs and everybody something was typed for, by person id. Proposed with the
// production's own offsets.
[[nodiscard]] std::vector<EffectiveCall> effectiveCalls(const ProjectData &data, const ShootDay &day);

}  // namespace stunt
