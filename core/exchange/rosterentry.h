// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/rosterfile.h"
#include "core/exchange/rosterlists.h"

#include <memory>
#include <span>

namespace stunt {

// What a roster may hold of one person, in UTF-16 units (contract.md, "Roster import"); the other texts are bounded too.
inline constexpr qsizetype maxNameLength = 200;
inline constexpr qsizetype maxNotesLength = 20'000;
inline constexpr qsizetype maxTextLength = 2'000;

// Something to say about one cell.
struct RosterIssue {
    int column = 0;  // from 0
    RosterField field = RosterField::None;
    QString value;   // the cell's text
    QString reason;  // a phrase or sentence, plain text
    friend bool operator==(const RosterIssue &, const RosterIssue &) = default;
};

// A cell that becomes a note, "Header: value".
struct RosterNote {
    QString header;
    QString value;
    friend bool operator==(const RosterNote &, const RosterNote &) = default;
};

// One row, read: what it says about a person, and nothing about who that is.
struct RosterEntry {
    int row = 0;    // of the table
    Person person;  // the fields the row fills; all others have their defaults; notes and id are not set
    std::vector<ReadSkill> skills;
    std::vector<ReadCertificate> certificates;
    std::vector<QString> doublesFor;
    QString notes;                   // the notes columns' own text
    std::vector<RosterNote> extras;  // cells of columns that have no field
    std::vector<RosterIssue> warnings;

    // Whether both rows say the same, wherever they stand.
    [[nodiscard]] bool saysTheSameAs(const RosterEntry &other) const;
};

// The plain members that the importer fills, field by field.
struct RosterTextMember {
    RosterField field;
    QString Person::*member;
    bool manyLines;  // line breaks are kept
};
struct RosterLengthMember {
    RosterField field;
    std::optional<Length> Person::*member;
};
[[nodiscard]] std::span<const RosterTextMember> rosterTextMembers();
[[nodiscard]] std::span<const RosterLengthMember> rosterLengthMembers();

// What tells one row from another before it is read (rostercells.h).
struct RosterKeys {
    QString name;      // nameKey
    QString email;     // emailKey; empty: none
    bool bare = true;  // neither e-mail nor phone nor birth date
};

// Reads the rows of a roster one by one.
class RosterReader
{
public:
    // `file` must outlive the reader; `columns` say how its columns are taken; birth dates after `today` are asked about.
    RosterReader(const RosterFile &file, const std::vector<RosterColumn> &columns, QDate today);
    ~RosterReader();

    // Reads a row below the header. Either `entry` is filled and nothing returned, or the first thing that rejects the
    // row is returned.
    [[nodiscard]] std::optional<RosterIssue> read(int row, RosterEntry &entry);

    [[nodiscard]] RosterKeys keys(int row) const;

    // The columns with the order of their dates found from their cells, where neither header nor mapping gave it.
    [[nodiscard]] const std::vector<RosterColumn> &columns() const;

private:
    class Cells;
    std::unique_ptr<Cells> m_cells;
};

}  // namespace stunt
