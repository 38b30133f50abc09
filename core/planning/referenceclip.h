// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/project/projectdata.h"

namespace stunt {

// The clip that shows how it is to be done, of the clips among the files of a beat or a sequence: an approved one before
// one that is not, then the latest version, then the one added last. Null where there is none.
[[nodiscard]] const Attachment *referenceClipOf(const ProjectData &data, Id<Beat> beat);
[[nodiscard]] const Attachment *referenceClipOf(const ProjectData &data, Id<Sequence> sequence);

}  // namespace stunt
