// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/rigs/planstate.h"

#include "ui/shell/icons.h"

namespace stunt {

using namespace Qt::Literals::StringLiterals;

QIcon stateIcon(PlanState state)
{
    switch (state) {
    case PlanState::Fine:
        return icon(u"circle-check"_s);
    case PlanState::Bad:
        return icon(u"octagon-alert"_s);
    case PlanState::Unknown:
        return icon(u"triangle-alert"_s);
    case PlanState::NotJudged:
        return icon(u"info"_s);
    }
    return {};
}

}  // namespace stunt
