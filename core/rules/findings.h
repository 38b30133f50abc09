// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/project/changeset.h"
#include "core/rules/facts.h"
#include "core/rules/finding.h"
#include "core/rules/rulenumbers.h"

namespace stunt {

// How many findings there are, always of all of them: no filter takes part. Accepted ones are counted apart.
struct FindingCounts {
    int stops = 0;
    int warns = 0;
    int notes = 0;
    int accepted = 0;
    friend bool operator==(const FindingCounts &, const FindingCounts &) = default;
};

// Everything the rules find in a production, kept up to date with its edits. A full check and any row of updates that
// leads to the same data give the same findings; an update costs what the edit touched.
class Findings
{
public:
    // Checks all of `data`. `today` is what is judged against the day it is (an expiry before its last planned use).
    Findings(const ProjectData &data, QDate today);

    // Checks again what `changes`, which led to `data`, may have made different.
    void update(const ProjectData &data, const ChangeSet &changes);
    // Another day has begun.
    void setToday(const ProjectData &data, QDate today);

    // All findings: stops first, then by rule, when, subjects, discriminator.
    [[nodiscard]] std::vector<const Finding *> all() const;
    // Those that name the record among their subjects, in the same order.
    [[nodiscard]] std::vector<const Finding *> of(const Uuid &record) const;
    // The gravest unaccepted finding that names the record; empty: none.
    [[nodiscard]] std::optional<Level> worstOf(const Uuid &record) const;
    [[nodiscard]] FindingCounts counts() const;
    // Rules whose canary found nothing: while there is one, nothing may be shown as fine.
    [[nodiscard]] const std::vector<RuleId> &silent() const;
    [[nodiscard]] const Facts &facts() const { return m_facts; }
    [[nodiscard]] const RuleNumbers &numbers() const { return m_numbers; }
    [[nodiscard]] QDate today() const { return m_today; }

    // Equal findings of equal cells; how they came about takes no part.
    friend bool operator==(const Findings &a, const Findings &b) { return a.m_cells == b.m_cells; }

private:
    [[nodiscard]] std::vector<const Finding *> naming(const Uuid &record) const;
    void checkAll(const ProjectData &data);
    [[nodiscard]] std::vector<Finding> foundIn(const ProjectData &data, const Cell &cell) const;
    void keep(const Cell &cell, std::vector<Finding> findings);
    void forget(const Cell &cell);
    void accept(const ProjectData &data);
    void acceptIn(const ProjectData &data, std::vector<Finding> &findings);

    QDate m_today;
    RuleNumbers m_numbers;
    Facts m_facts;
    std::unordered_map<Cell, std::vector<Finding>> m_cells;  // those with findings only
    std::unordered_map<Uuid, std::vector<Cell>>
        m_cellsNaming;  // by record: cells with findings that name it, each once
    std::unordered_map<QString, Id<Acceptance>> m_acceptances;  // by key
};

// Whether findings of the rule may be accepted at all: an overload, a fall over rating, a withdrawn or overdue rig and a
// person not cleared are mended, never accepted.
[[nodiscard]] bool isAcceptable(RuleId rule);

}  // namespace stunt
