// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/shownrecords.h"

#include "core/planning/referenceclip.h"

namespace stunt {

namespace {

template<class T>
MaybeId<Beat> ownerOf(const ProjectData &data, const RecordRef &ref)
{
    const auto *id = std::get_if<Id<T>>(&ref);
    const T *record = id ? data.find(*id) : nullptr;
    return record ? MaybeId<Beat>(record->beat) : std::nullopt;
}

template<class T>
MaybeId<Sequence> sequenceNamedBy(const ProjectData &data, const RecordRef &ref)
{
    const auto *id = std::get_if<Id<T>>(&ref);
    const T *record = id ? data.find(*id) : nullptr;
    return record ? MaybeId<Sequence>(record->sequence) : std::nullopt;
}

}  // namespace

MaybeId<Beat> beatOf(const ProjectData &data, const RecordRef &ref)
{
    if (const auto *id = std::get_if<Id<Beat>>(&ref))
        return data.find(*id) ? MaybeId<Beat>(*id) : std::nullopt;
    if (const auto part = ownerOf<Part>(data, ref))
        return part;
    if (const auto rig = ownerOf<RigUse>(data, ref))
        return rig;
    return ownerOf<ItemUse>(data, ref);
}

MaybeId<Sequence> sequenceOf(const ProjectData &data, const RecordRef &ref)
{
    if (const auto *id = std::get_if<Id<Sequence>>(&ref))
        return data.find(*id) ? MaybeId<Sequence>(*id) : std::nullopt;
    if (const Beat *beat = data.find(beatOf(data, ref)))
        return beat->sequence;
    if (const auto stitch = sequenceNamedBy<Stitch>(data, ref))
        return stitch;
    if (const auto marker = sequenceNamedBy<Marker>(data, ref))
        return marker;
    return sequenceNamedBy<Setup>(data, ref);
}

MaybeId<Beat> chosenBeat(const ProjectData &data, const std::vector<RecordRef> &selected)
{
    for (const RecordRef &ref : selected)
        if (const MaybeId<Beat> beat = beatOf(data, ref))
            return beat;
    return {};
}

const Attachment *chosenClip(const ProjectData &data, const std::vector<RecordRef> &selected, MaybeId<Sequence> onShow)
{
    if (const MaybeId<Beat> beat = chosenBeat(data, selected))
        return referenceClipOf(data, *beat);
    return data.find(onShow) ? referenceClipOf(data, *onShow) : nullptr;
}

}  // namespace stunt
