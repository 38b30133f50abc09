// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/planning/timeline.h"
#include "core/rules/finding.h"
#include "ui/timeline/clipwords.h"

#include <QColor>
#include <QStaticText>
#include <unordered_map>

class QPalette;

namespace stunt {

class Project;

// How one clip looks. Its texts are laid out when they are first drawn and kept, as that is what painting costs most.
struct ClipLook {
    QRgb fill = 0;
    QRgb text = 0;
    QRgb edge = 0;
    QChar letter;        // of a beat's discipline
    bool isCut = false;  // drawn faintly: it will not be performed
    std::optional<Level> badge;
    QString clip;       // the file of the beat's reference clip; empty: none
    qint64 clipMs = 0;  // its in-point
    QStaticText number;
    QStaticText more;
    int numberWidth = 0;  // pixels
    int moreWidth = 0;
};

// A timeline made ready to be drawn: what it shows, and how each clip looks.
struct TimelineView {
    Timeline timeline;
    std::vector<std::vector<ClipLook>> looks;      // beside timeline.lanes and their clips
    std::vector<LaneTitle> titles;                 // beside timeline.lanes
    std::unordered_map<QString, int> stateNumber;  // a colour for each state's name
};

// The view of a sequence, as `project` is now; empty for none.
[[nodiscard]] TimelineView timelineView(const Project &project, MaybeId<Sequence> sequence, const QPalette &palette);
// Sets the badges as the findings are now.
void markFindings(TimelineView &view, const Project &project);

}  // namespace stunt
