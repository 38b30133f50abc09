// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/timeline.h"

#include "ui/shell/inspectorentry.h"
#include "ui/timeline/markerform.h"
#include "ui/timeline/stitchform.h"
#include "ui/timeline/timelineplace.h"

namespace stunt {

using namespace Qt::Literals::StringLiterals;

PlaceEntry timelinePlace()
{
    return {QCoreApplication::translate("places", "Timeline"), u"chart-gantt"_s,
            [](const Workspace &workspace, QWidget *parent) -> Place * {
                return new TimelinePlace(workspace, parent);
            }};
}

std::vector<InspectorEntry> timelineInspectors()
{
    return {inspectorEntry<Stitch, StitchForm>(), inspectorEntry<Setup, SetupForm>(),
            inspectorEntry<Marker, MarkerForm>()};
}

}  // namespace stunt
