// SPDX-License-Identifier: GPL-3.0-or-later
// How lanes and clips of the timeline are worded: on them, in their tool tips and for assistive tools.
#pragma once

#include "core/planning/timeline.h"

namespace stunt {

class Project;

// "Beats", "Performers": the title of a group of lanes.
[[nodiscard]] QString laneGroupTitle(LaneKind kind);
// Whose lane it is: "Maya Okafor"; `second` is what stands smaller beside it, short ("dbl #1"), `full` the same at length
// ("#1 Vera Kolar, double").
struct LaneTitle {
    QString first;
    QString second{};
    QString full{};
};
[[nodiscard]] LaneTitle laneTitle(const ProjectData &data, const TimelineLane &lane);
// What stands on a clip: a number that always should, and more where there is room.
struct ClipTitle {
    QString number;
    QString more;
};
[[nodiscard]] ClipTitle clipTitle(const ProjectData &data, const TimelineClip &clip);
// The clip's name for who cannot see it: what it is, whose, from when to when, and its findings.
[[nodiscard]] QString clipName(const Project &project, const Timeline &timeline, const TimelineLane &lane,
                               const TimelineClip &clip);
// Its tool tip, plain text in lines: name, times, who is in it, what is found.
[[nodiscard]] QString clipTip(const Project &project, const Timeline &timeline, const TimelineClip &clip);
// "Pursuit car is “on its roof” since 4E; 4H needs “absent”.": what a continuity break on a lane says.
[[nodiscard]] QString breakWords(const ProjectData &data, const StateBreak &gap);
// "00:00:12:08": the timecode of a frame. "12:08 long" is for durations: timecodeOf(frames) of the length.
[[nodiscard]] QString timecodeOf(qint64 frame, const FrameRate &rate);

}  // namespace stunt
