// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/reports/otiotimeline.h"

#include <QByteArray>

namespace stunt {

// The timeline as OpenTimelineIO's JSON, in the oldest schemas that hold it (Timeline.1, Clip.1, Marker.2 …), which every
// reader knows. What is the product's own stands in metadata under "stuntboard" (docs/otio-export.md). The same value is
// the same bytes.
[[nodiscard]] QByteArray otioToJson(const OtioTimeline &timeline);

}  // namespace stunt
