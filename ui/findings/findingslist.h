// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/project/projectdata.h"
#include "core/rules/findings.h"

#include <set>

namespace stunt {

// By what the findings place heads its list.
enum class FindingGrouping { Level, Rule, Day, Person };

// What of the findings is shown. What is not is still counted.
struct FindingFilter {
    QString words;  // all must occur in the sentence or the rule
    std::set<Level> levels{Level::Stop, Level::Warn, Level::Note};
    bool accepted = true;  // accepted ones, too
};

// A row of the list: a heading with how many stand under it, or a finding.
struct FindingRow {
    QString heading;  // empty: a finding
    int count = 0;
    QString key;  // of the finding, within its group; of the group for a heading
    Finding finding;

    [[nodiscard]] bool isHeading() const { return !heading.isEmpty(); }
    friend bool operator==(const FindingRow &, const FindingRow &) = default;
};

// The rows of the findings place. A finding that is about several people stands under each of them.
[[nodiscard]] std::vector<FindingRow> findingRows(const ProjectData &data, const Findings &findings,
                                                  FindingGrouping grouping, const FindingFilter &filter);

}  // namespace stunt
