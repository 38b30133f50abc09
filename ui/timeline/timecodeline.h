// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/timecodefield.h"
#include "ui/shell/recordform.h"

namespace stunt {

// Adds a line to a form for a time on the timeline, as timecode. `write` writes it where more than the field changes, and
// is given nothing for an empty line.
template<class T, class V>
FieldEditor *addTimecode(RecordForm<T> &form, V T::*member,
                         std::function<Result<>(Project &, const T &, std::optional<qint64>)> write = {})
{
    typename RecordForm<T>::Custom custom;
    custom.label = fieldLabel(fieldOf(member));
    custom.example = QStringLiteral("00:01:12:08");
    custom.text = [member](const ProjectData &data, const T &record) { return timecodeText(data, record, member); };
    custom.set = [member, write = std::move(write)](Project &project, const T &record,
                                                    const QString &typed) -> Result<> {
        if (!write)
            return setTimecode(project, record, member, typed);
        if (typed.trimmed().isEmpty())
            return write(project, record, std::nullopt);
        const auto ms = msFromTimecode(typed.trimmed(), frameRateOf(project.data()));
        return ms ? write(project, record, *ms) : Result<>(ms.error());
    };
    FieldEditor *field = form.addCustom(std::move(custom));
    field->setProperty(fieldProperty, QLatin1StringView(fieldOf(member).name));
    return field;
}

}  // namespace stunt
