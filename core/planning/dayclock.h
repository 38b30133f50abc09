// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/civiltime.h"

namespace stunt {

// Reckons with the times of one date in one zone: minutes are minutes that pass, also in the nights the clocks change.
struct DayClock {
    QDate date;
    QString zone;  // IANA

    // `minutes` (may be negative) after `time`. Empty when that falls outside 00:00–35:59 of the date, or `time` is not
    // on that date's clock at all.
    [[nodiscard]] std::optional<CivilTime> plus(CivilTime time, int minutes) const;
    // Whether `a` is before `b` as time passes (the second 02:30 of an autumn night is after the first 02:45).
    [[nodiscard]] bool before(CivilTime a, CivilTime b) const;
};

}  // namespace stunt
