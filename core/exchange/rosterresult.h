// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/rosterplan.h"

#include <QJsonObject>

namespace stunt {

// How an import ended.
enum class RosterEnding {
    Clean,              // nothing was rejected (exit status 0)
    BadRowsLeftOut,     // rejected rows were left out, as asked (exit status 1)
    RefusedForBadRows,  // rows were rejected and nothing was written (exit status 2)
};

// What an import did, or in a dry run would do.
struct RosterResult {
    RosterEnding ending = RosterEnding::Clean;
    bool written = false;  // the production now holds what the file says; false in a dry run and when refused
    int newCount = 0;
    int updateCount = 0;
    int unchangedCount = 0;
    std::vector<RosterProblem> rejected;
    std::vector<RosterProblem> warnings;
    QString rejectedFile;  // where the rejected rows were written; empty: nowhere
    TextEncoding encoding = TextEncoding::Utf8;
    QChar delimiter = u',';
    std::vector<RosterColumn> columns;

    [[nodiscard]] int readCount() const
    {
        return newCount + updateCount + unchangedCount + static_cast<int>(rejected.size());
    }
};

// The result of `import --json`: read, written, new, updated, unchanged, rejected[], warnings[], rejectedFile?, encoding,
// delimiter, columns[] (column, header, field or null, unit?, dateFormat?); rejected and warnings hold line, column, header,
// field, value, reason.
[[nodiscard]] QJsonObject rosterResultJson(const RosterResult &result);

// "312 read = 305 new + 4 updated + 2 unchanged + 1 rejected (line 87: …)".
[[nodiscard]] QString rosterResultText(const RosterResult &result);

// The rejected rows of a plan as a CSV that can be mended and imported: a column with the reason before the file's own,
// whose header the importer knows and leaves out; the cells as they stood there, with the export guard.
[[nodiscard]] QByteArray rejectedRowsCsv(const RosterFile &file, const RosterPlan &plan);

}  // namespace stunt
