// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/days/days.h"

#include "ui/days/dayforms.h"
#include "ui/days/daysplace.h"

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

PlaceEntry shootDaysPlace()
{
    return {QCoreApplication::translate("places", "Shoot days"), u"calendar-days"_s,
            [](const Workspace &workspace, QWidget *parent) -> Place * { return new DaysPlace(workspace, parent); }};
}

std::vector<InspectorEntry> shootDayInspectors()
{
    return {entry<ShootDay, DayForm>(), entry<Strip, StripForm>(), entry<Cover, CoverForm>(),
            entry<CrewCall, CrewCallForm>()};
}

}  // namespace stunt
