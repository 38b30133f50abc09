// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/rigs/rigs.h"

#include "ui/rigs/itemform.h"
#include "ui/rigs/rigforms.h"
#include "ui/rigs/rigsplace.h"

namespace stunt {

using namespace Qt::Literals::StringLiterals;

namespace {

template<class T, class Form>
InspectorEntry entry()
{
    return {[](const RecordRef &ref) { return std::holds_alternative<Id<T>>(ref); },
            [](const Workspace &workspace, QWidget *parent) -> InspectorForm * { return new Form(workspace, parent); }};
}

}  // namespace

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
    return {entry<Rig, RigForm>(), entry<RigUnit, RigUnitForm>(), entry<RigUse, RigUseForm>(), entry<Item, ItemForm>()};
}

}  // namespace stunt
