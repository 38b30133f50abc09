// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/planning/referenceclip.h"

#include "core/project/lookups.h"

namespace stunt {

namespace {

bool isBetter(const Attachment &a, const Attachment &b)
{
    if (a.approvedBy.isEmpty() != b.approvedBy.isEmpty())
        return b.approvedBy.isEmpty();
    if (a.version != b.version)
        return naturalLess(b.version, a.version);
    return b.id < a.id;
}

template<class Owner>
const Attachment *bestOf(const ProjectData &data, Id<Owner> owner)
{
    const Attachment *best = nullptr;
    for (const Attachment &each : data.referring<Attachment>(owner))
        if (each.kind == AttachmentKind::Clip && (!best || isBetter(each, *best)))
            best = &each;
    return best;
}

}  // namespace

const Attachment *referenceClipOf(const ProjectData &data, Id<Beat> beat)
{
    return bestOf(data, beat);
}

const Attachment *referenceClipOf(const ProjectData &data, Id<Sequence> sequence)
{
    return bestOf(data, sequence);
}

}  // namespace stunt
