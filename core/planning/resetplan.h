// SPDX-License-Identifier: GPL-3.0-or-later
// The resets an item needs in the order it is shot in: story order lets a car crash once, the schedule may want it whole
// again the day after.
#pragma once

#include <QStringList>
#include <optional>
#include <vector>

namespace stunt {

// The state of an item that must be seen to be gone.
inline constexpr QStringView absentState = u"absent";

// One shot of an item, as far as its state goes.
struct StateShot {
    QStringList required;  // any of these; empty: any state will do
    QString leaves;        // empty: unchanged
    int quantity = 1;      // how many copies at once
};

// A copy must be put into another state before a shot.
struct CopyReset {
    std::size_t shot = 0;               // index of the shot
    std::size_t copy = 0;               // index of the copy
    QString from;                       // empty: nobody has said
    QString to;                         // one the shot requires
    std::optional<std::size_t> leftBy;  // the shot that had the copy last; empty: it is as it came
};

struct ResetPlan {
    std::vector<std::vector<std::size_t>> taken;  // by shot: the copies it is shot with; of one that must not see the
                                                  // item, those cleared away
    std::vector<CopyReset> resets;                // by shot, then copy
    std::vector<int> resetsOfCopy;                // by copy
    std::size_t copiesWithout = 0;  // with so many copies, each put into the state of its first shot, none is reset
};

// `shots` in shooting order; `firstStates` has one state per copy, empty ones not known. A shot takes copies that are in
// a state that will do, where it can; else those whose state the later shots need last are reset. A shot that must see
// the item gone takes none: every copy that was shot before and still stands is cleared away.
[[nodiscard]] ResetPlan resetPlan(const std::vector<StateShot> &shots, const std::vector<QString> &firstStates);

}  // namespace stunt
