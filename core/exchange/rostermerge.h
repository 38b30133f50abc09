// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/rosterentry.h"

namespace stunt {

// One value that an import changes, as people read it.
struct RosterDiff {
    QString what;    // "Height", "high fall"
    QString before;  // empty: there was nothing
    QString after;
    friend bool operator==(const RosterDiff &, const RosterDiff &) = default;
};

// The person after the row: what the row says replaces what was there, kinds are added, an empty cell clears nothing.
// A phone number that differs in its blanks and brackets alone is not a change. `source` ("roster.csv") becomes the
// origin of measurements that change. Appends what changed to `diffs`.
[[nodiscard]] Person mergedPerson(const Person &current, const RosterEntry &entry, const QString &source,
                                  std::vector<RosterDiff> &diffs);

// The notes after the row: each "Header: value" replaces the one with that header or is added; the row's own notes are
// added where they are not there yet. Lines after the first of a value are indented by two blanks.
[[nodiscard]] QString mergedNotes(const QString &current, const RosterEntry &entry);

// Heights and weights more than 10 % off the person's last.
[[nodiscard]] std::vector<RosterIssue> suspiciousChanges(const Person &current, const RosterEntry &entry,
                                                         const std::vector<RosterColumn> &columns);

}  // namespace stunt
