// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/people/people.h"

#include "ui/people/castforms.h"
#include "ui/people/peopleplace.h"
#include "ui/people/personform.h"

#include <QCoreApplication>

namespace stunt {

using namespace Qt::Literals::StringLiterals;

namespace {

template<class T>
bool isA(const RecordRef &ref)
{
    return std::holds_alternative<Id<T>>(ref);
}

}  // namespace

PlaceEntry peoplePlace()
{
    return {.title = QCoreApplication::translate("PeoplePlace", "People"),
            .icon = u"users"_s,
            .make = [](const Workspace &workspace, QWidget *parent) -> Place * {
                return new PeoplePlace(workspace, workspace.today, parent);
            }};
}

std::vector<InspectorEntry> peopleInspectors()
{
    return {{.shows = isA<Person>,
             .make = [](const Workspace &workspace, QWidget *parent) -> InspectorForm * {
                 return new PersonForm(workspace, workspace.today, parent);
             }},
            {.shows = isA<Role>,
             .make = [](const Workspace &workspace, QWidget *parent) -> InspectorForm * {
                 return new RoleForm(workspace, parent);
             }},
            {.shows = isA<Double>, .make = [](const Workspace &workspace, QWidget *parent) -> InspectorForm * {
                 return new DoubleForm(workspace, parent);
             }}};
}

}  // namespace stunt
