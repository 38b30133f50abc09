// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/rules/findings.h"
#include "ui/shell/place.h"

#include <optional>

namespace stunt {

// The schedule and the rule numbers of the window's production: those the findings keep, or its own while nothing
// checks the production. Made before the models that ask it, so that it hears of a change before they do.
class PlanFacts : public QObject
{
    Q_OBJECT

public:
    explicit PlanFacts(const Workspace &workspace, QObject *parent = nullptr);

    [[nodiscard]] const Facts &facts() const;
    [[nodiscard]] const RuleNumbers &numbers() const;
    [[nodiscard]] QDate today() const { return m_workspace.today(); }
    // Whether a rule failed its own test: then nothing may be shown as fine.
    [[nodiscard]] bool isSilenced() const;

private:
    Workspace m_workspace;
    mutable std::optional<Facts> m_facts;
    mutable std::optional<RuleNumbers> m_numbers;
};

}  // namespace stunt
