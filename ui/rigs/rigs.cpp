// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/rigs/rigs.h"

#include "ui/rigs/itemform.h"
#include "ui/rigs/rigforms.h"
#include "ui/rigs/rigsplace.h"
#include "ui/shell/inspectorentry.h"

namespace stunt {

using namespace Qt::Literals::StringLiterals;

PlaceEntry rigsPlace()
{
    return {.title = QCoreApplication::translate("places", "Rigs & items"),
            .icon = u"link"_s,
            .make = [](const Workspace &workspace, QWidget *parent) -> Place * {
                return new RigsPlace(workspace, parent);
            }};
}

std::vector<InspectorEntry> rigInspectors()
{
    return {inspectorEntry<Rig, RigForm>(), inspectorEntry<RigUnit, RigUnitForm>(),
            inspectorEntry<RigUse, RigUseForm>(), inspectorEntry<Item, ItemForm>()};
}

}  // namespace stunt
