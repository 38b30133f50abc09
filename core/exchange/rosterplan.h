// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/rostermerge.h"
#include "core/project/projectdata.h"

#include <deque>
#include <map>

namespace stunt {

// What becomes of a row.
enum class RosterFate { New, Update, Unchanged, Rejected };

// A cell of the file and what there is to say about it: why its row is rejected, or what should be looked at.
struct RosterProblem {
    int line = 0;    // the physical line in which the row begins, from 1
    int column = 0;  // of the table, from 1
    QString header;
    QString field;   // the MAP.json name; empty: none
    QString value;   // the cell's text, at most 1,000 characters of it
    QString reason;  // plain text
    friend bool operator==(const RosterProblem &, const RosterProblem &) = default;
};

// One row of the file in the preview.
struct RosterPlanRow {
    int row = 0;   // of the file's table
    int line = 0;  // the physical line in which it begins
    RosterFate fate = RosterFate::New;
    QString name;
    Id<Person> person;                   // the new or the updated one; null for a rejected row
    std::vector<RosterDiff> diffs;       // Update only
    std::vector<Id<Person>> candidates;  // an ambiguous row: the people of the production it could be
    int problem = -1;                    // Rejected: which of the plan's `rejected`
};

// What the user decided about one row.
struct RosterChoice {
    enum class Kind { NewPerson, Update };
    Kind kind = Kind::NewPerson;
    Id<Person> person;  // Update: whom
};

// What a plan depends on besides the file and the data.
struct RosterRequest {
    std::map<int, RosterChoice> choices;  // by RosterPlanRow::row
    QDate today = QDate::currentDate();
    qint64 revision = -1;  // the project's, so that importRoster() can tell a stale plan; −1: not checked
};

// What an import would do, complete: the fate of every row, and the records to write. Always
// rows.size() == newCount + updateCount + unchangedCount + rejected.size().
struct RosterPlan {
    QString path;
    TextEncoding encoding = TextEncoding::Utf8;
    QChar delimiter = u',';
    std::vector<RosterColumn> columns;
    std::vector<RosterPlanRow> rows;  // those that are not wholly empty, in the file's order
    std::vector<RosterProblem> rejected;
    std::vector<RosterProblem> warnings;
    int newCount = 0;
    int updateCount = 0;
    int unchangedCount = 0;
    qint64 revision = -1;

    // The records, in the order in which they must be written; ids ascend.
    std::deque<Person> newPeople;
    std::vector<Person> changedPeople;
    std::deque<Skill> newSkills;
    std::vector<Skill> changedSkills;
    std::deque<Certificate> newCertificates;
    std::vector<Certificate> changedCertificates;
    std::vector<Double> newDoubles;

    [[nodiscard]] int readCount() const { return static_cast<int>(rows.size()); }
};

// The columns of `file` with every field claimed once: where two columns claim a field that has one value, the first that
// is not wholly empty keeps it and the others become notes. Refused: no column of names ("no-name-column"); two columns that are
// not empty and have the same header, unless a mapping says how they are taken ("duplicate-header").
[[nodiscard]] Result<std::vector<RosterColumn>> settledColumns(const RosterFile &file);

// Plans the import of `file` into `data`; writes nothing and changes neither. Refused as settledColumns() says. What is
// wrong with single rows is in the plan.
[[nodiscard]] Result<RosterPlan> planRoster(const RosterFile &file, const ProjectData &data,
                                            const RosterRequest &request = {});

}  // namespace stunt
