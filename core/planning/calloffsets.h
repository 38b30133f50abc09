// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/project/projectdata.h"

namespace stunt {

// How long before a person's first strip each step of their morning is proposed, in minutes ≥ 0.
struct CallOffsets {
    int onSetMin = 0;
    int padsMin = 0;
    int makeUpMin = 0;
    int pickUpMin = 0;
    friend bool operator==(const CallOffsets &, const CallOffsets &) = default;
};

// The offsets shipped as rule data.
[[nodiscard]] CallOffsets shippedCallOffsets();
// The production's own numbers; the shipped one for each that it has not set.
[[nodiscard]] CallOffsets callOffsets(const ProjectData &data);

}  // namespace stunt
