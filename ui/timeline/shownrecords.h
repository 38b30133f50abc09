// SPDX-License-Identifier: GPL-3.0-or-later
// What a record has to do with the timeline.
#pragma once

#include "core/project/projectdata.h"
#include "core/project/recordref.h"

namespace stunt {

// The beat that a record is, or belongs to; empty where it is gone or none.
[[nodiscard]] MaybeId<Beat> beatOf(const ProjectData &data, const RecordRef &ref);
// The sequence whose timeline shows a record; empty where it is gone or none does.
[[nodiscard]] MaybeId<Sequence> sequenceOf(const ProjectData &data, const RecordRef &ref);
// The beat that is meant while these are selected; empty where none of them is or belongs to one.
[[nodiscard]] MaybeId<Beat> chosenBeat(const ProjectData &data, const std::vector<RecordRef> &selected);
// The clip that is meant: of that beat, and with no beat that of the sequence on show. Null where there is none.
[[nodiscard]] const Attachment *chosenClip(const ProjectData &data, const std::vector<RecordRef> &selected,
                                           MaybeId<Sequence> onShow);

}  // namespace stunt
