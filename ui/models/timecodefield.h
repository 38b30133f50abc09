// SPDX-License-Identifier: GPL-3.0-or-later
// A field that holds a moment in milliseconds, shown and typed as timecode at the production's rate.
#pragma once

#include "core/base/frames.h"
#include "core/edits/records.h"
#include "core/project/lookups.h"

namespace stunt {

// Empty where the field is.
template<class T, class V>
QString timecodeText(const ProjectData &data, const T &record, V T::*member)
{
    const std::optional<qint64> ms = record.*member;
    return ms ? timecode(*ms, frameRateOf(data)) : QString();
}

// Writes what was typed, in one edit; nothing typed empties a field that may be empty. Errors: msFromTimecode()'s and
// change()'s.
template<class T, class V>
Result<> setTimecode(Project &project, const T &record, V T::*member, const QString &typed)
{
    T changed = record;
    if constexpr (std::is_same_v<V, std::optional<qint64>>) {
        if (typed.trimmed().isEmpty()) {
            (changed.*member).reset();
            return change(project, std::move(changed));
        }
    }
    const auto ms = msFromTimecode(typed.trimmed(), frameRateOf(project.data()));
    if (!ms)
        return ms.error();
    changed.*member = *ms;
    return change(project, std::move(changed));
}

}  // namespace stunt
