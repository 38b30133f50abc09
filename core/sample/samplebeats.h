// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/story.h"

#include <QStringView>
#include <vector>

namespace stunt::sample {

// How a performer is got out of trouble in a beat; empty where nothing holds or drowns them.
struct Rescue {
    QStringView how;
    QStringView who;
    QStringView kit;
    int releaseSec = 0;
    QDate drilledOn;
};

// What a beat costs on the day: planned takes and minutes.
struct Effort {
    int takes = 1;
    int setupMin = 0;
    int runMin = 0;
    int resetMin = 0;
};

// One line of a sample sequence. Beats follow one another without a gap; `seconds` is the length on screen.
struct BeatRow {
    QStringView number;
    QStringView scene;
    QStringView title;
    int seconds = 0;
    Discipline discipline = Discipline::Fight;
    BeatStatus status = BeatStatus::Choreographed;
    Effort effort;
    QStringView action;
    QStringView camera;
    Technique technique = Technique::Practical;
    Rescue rescue;
};

[[nodiscard]] std::vector<BeatRow> platformBeats();
[[nodiscard]] std::vector<BeatRow> balconyBeats();
[[nodiscard]] std::vector<BeatRow> stairwellBeats();
[[nodiscard]] std::vector<BeatRow> chaseBeats();

}  // namespace stunt::sample
