// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/days/days.h"

#include "ui/days/dayforms.h"
#include "ui/days/daysplace.h"
#include "ui/shell/inspectorentry.h"

namespace stunt {

using namespace Qt::Literals::StringLiterals;

PlaceEntry shootDaysPlace()
{
    return {QCoreApplication::translate("places", "Shoot days"), u"calendar-days"_s,
            [](const Workspace &workspace, QWidget *parent) -> Place * { return new DaysPlace(workspace, parent); }};
}

std::vector<InspectorEntry> shootDayInspectors()
{
    return {inspectorEntry<ShootDay, DayForm>(), inspectorEntry<Strip, StripForm>(), inspectorEntry<Cover, CoverForm>(),
            inspectorEntry<CrewCall, CrewCallForm>()};
}

}  // namespace stunt
