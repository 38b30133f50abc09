// SPDX-License-Identifier: GPL-3.0-or-later
// How the place tells whether something holds: an icon and words, never a colour alone, and the unknown is no pass.
#pragma once

#include <QIcon>
#include <QString>

namespace stunt {

enum class PlanState { Fine, Bad, Unknown, NotJudged };

struct StateWords {
    PlanState state = PlanState::Unknown;
    QString text;  // "Holds: 264 kg of 300 kg"
    friend bool operator==(const StateWords &, const StateWords &) = default;
};

[[nodiscard]] QIcon stateIcon(PlanState state);

}  // namespace stunt
