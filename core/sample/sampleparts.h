// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/cast.h"

#include <QStringView>
#include <vector>

namespace stunt::sample {

// What a part costs a body in one take.
struct Impacts {
    int falls = 0;
    int hits = 0;
    int wirePulls = 0;
    int burns = 0;
};

// The stretch of a beat a part plays in, in seconds from the beat's start; to == 0: the whole beat.
struct Stretch {
    int from = 0;
    int to = 0;
};

// Who does what in one beat of the sample; an empty cast number is a part without a character.
struct PartRow {
    QStringView beat;
    QStringView castNumber;
    QStringView person;
    PartKind kind = PartKind::StuntPerformer;
    QStringView action;
    Impacts impacts;
    Stretch stretch;
    QStringView skills;        // what whoever does it must have: separated by commas
    QStringView certificates;  // valid on the day
};

[[nodiscard]] std::vector<PartRow> houseParts();      // sequences 1 and 2
[[nodiscard]] std::vector<PartRow> stairwellParts();  // sequence 3
[[nodiscard]] std::vector<PartRow> chaseParts();      // sequence 4

}  // namespace stunt::sample
