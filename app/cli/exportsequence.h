// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/commandline.h"
#include "core/project/projectdata.h"
#include "core/reports/audience.h"

namespace stunt::cli {

struct ExportedSequence {
    int clips = 0;
    qint64 bytes = 0;
};

// Writes the sequence that --sequence names, or the only one, as OpenTimelineIO to the command's second positional
// (docs/otio-export.md). Refused, with the choices, when it is not clear which is meant.
[[nodiscard]] Result<ExportedSequence> exportSequence(const CommandLine &line, const ProjectData &data,
                                                      Audience audience);

}  // namespace stunt::cli
