// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/composition.h"

#include "ui/breakdown/breakdown.h"
#include "ui/callsheets/callsheets.h"
#include "ui/days/days.h"
#include "ui/findings/findings.h"
#include "ui/people/people.h"
#include "ui/rehearsals/rehearsals.h"
#include "ui/rigs/rigs.h"
#include "ui/shell/productionform.h"
#include "ui/timeline/timeline.h"

namespace stunt {

Composition composition()
{
    Composition made;
    made.places = {timelinePlace(),  breakdownPlace(),  peoplePlace(),  rigsPlace(),
                   shootDaysPlace(), callSheetsPlace(), findingsPlace()};
    made.inspectors = {productionInspector()};
    for (const auto &forms :
         {timelineInspectors(), breakdownInspectors(), peopleInspectors(), rigInspectors(), rehearsalInspectors(),
          shootDayInspectors()})
        made.inspectors.insert(made.inspectors.end(), forms.begin(), forms.end());
    return made;
}

}  // namespace stunt
