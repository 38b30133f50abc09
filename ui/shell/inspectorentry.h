// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/place.h"

namespace stunt {

// The entry of the inspector that shows records of type T in a Form.
template<class T, class Form>
[[nodiscard]] InspectorEntry inspectorEntry()
{
    return {[](const RecordRef &ref) { return std::holds_alternative<Id<T>>(ref); },
            [](const Workspace &workspace, QWidget *parent) -> InspectorForm * { return new Form(workspace, parent); }};
}

}  // namespace stunt
