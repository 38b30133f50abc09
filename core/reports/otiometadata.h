// SPDX-License-Identifier: GPL-3.0-or-later
// What the product itself says in an OpenTimelineIO file: the members of the object under metadataKey. The caller has
// opened that object and closes it.
#pragma once

#include "core/exchange/jsonwriter.h"
#include "core/reports/otiotimeline.h"

namespace stunt::otio {

inline constexpr std::string_view metadataKey = "stuntboard";
// Of the members' shape; grows when one of them changes its meaning.
inline constexpr int metadataVersion = 1;

// What OpenTimelineIO calls a colour: “BLUE”. Those of stitches are MAGENTA, which no marker of ours is.
[[nodiscard]] std::string_view colourName(MarkerColour colour);

void writeTimeline(JsonWriter &json, const OtioTimeline &timeline);
void writeTrack(JsonWriter &json, const OtioTrack &track);
void writeClip(JsonWriter &json, const OtioClip &clip);
void writeStitch(JsonWriter &json, const OtioStitch &stitch);
void writeMarker(JsonWriter &json, const OtioMarker &marker);
void writeMedia(JsonWriter &json, const OtioMedia &media);

}  // namespace stunt::otio
