// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/timecodefield.h"
#include "ui/shell/recordform.h"

namespace stunt {

// Adds a line to a form for a time on the timeline, as timecode.
template<class T, class V>
FieldEditor *addTimecode(RecordForm<T> &form, V T::*member)
{
    typename RecordForm<T>::Custom custom;
    custom.label = fieldLabel(fieldOf(member));
    custom.example = QStringLiteral("00:01:12:08");
    custom.text = [member](const ProjectData &data, const T &record) { return timecodeText(data, record, member); };
    custom.set = [member](Project &project, const T &record, const QString &typed) {
        return setTimecode(project, record, member, typed);
    };
    FieldEditor *field = form.addCustom(std::move(custom));
    field->setProperty(fieldProperty, QLatin1StringView(fieldOf(member).name));
    return field;
}

}  // namespace stunt
