// SPDX-License-Identifier: GPL-3.0-or-later
// What the making of an OtioTimeline is put together from.
#pragma once

#include "core/planning/timeline.h"
#include "core/reports/otiotimeline.h"

namespace stunt::otio {

// A record by the name it has on its own: “Ilse”, where recordName() would say “#1 Ilse”.
template<class T>
[[nodiscard]] OtioName named(const T &record, const QString &name)
{
    OtioName made{.record = RecordRef(record.id), .name = name};
    if constexpr (requires { record.archived; })
        made.archived = record.archived;
    return made;
}
[[nodiscard]] OtioName named(const Beat &beat);
[[nodiscard]] OtioName personNamed(const ProjectData &data, const MaybeId<Person> &person);
[[nodiscard]] OtioName roleNamed(const ProjectData &data, const MaybeId<Role> &role);

// “2C · Glass wall”.
[[nodiscard]] QString joined(const QString &number, const QString &title);

// The clip to look at beside a beat: of several an approved one, then the highest version, then the last.
[[nodiscard]] std::optional<OtioMedia> mediaOf(const ProjectData &data, const Beat &beat);
[[nodiscard]] std::vector<OtioStitch> stitchesOf(const ProjectData &data, const Timeline &timeline);
[[nodiscard]] std::vector<OtioMarker> markersOf(const ProjectData &data, const Timeline &timeline);
[[nodiscard]] std::vector<OtioRig> rigsOf(const ProjectData &data, const Timeline &timeline, bool withLoads);
// Those that name the sequence, what belongs to it, or whoever and whatever stands on its timeline: performers, roles,
// rigs, items.
[[nodiscard]] OtioFindings findingsOf(const ProjectData &data, const Timeline &timeline, const OtioReader &reader);

}  // namespace stunt::otio
