// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/rigs/planfacts.h"

namespace stunt {

PlanFacts::PlanFacts(const Workspace &workspace, QObject *parent) : QObject(parent), m_workspace(workspace)
{
    connect(&workspace.project, &Project::changed, this, [this] {
        m_facts.reset();
        m_numbers.reset();
    });
}

const Facts &PlanFacts::facts() const
{
    if (const Findings *findings = m_workspace.project.findings())
        return findings->facts();
    if (!m_facts)
        m_facts.emplace(m_workspace.project.data());
    return *m_facts;
}

const RuleNumbers &PlanFacts::numbers() const
{
    if (const Findings *findings = m_workspace.project.findings())
        return findings->numbers();
    if (!m_numbers)
        m_numbers.emplace(m_workspace.project.data());
    return *m_numbers;
}

bool PlanFacts::isSilenced() const
{
    const Findings *findings = m_workspace.project.findings();
    return findings && !findings->silent().empty();
}

}  // namespace stunt
