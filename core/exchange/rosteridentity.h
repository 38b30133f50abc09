// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/rosterentry.h"
#include "core/project/projectdata.h"

#include <unordered_map>

namespace stunt {

// Somebody a row may be about: a person of the production, or the new person of an earlier row.
struct RosterCandidate {
    Id<Person> person;
    bool isNew = false;  // made by an earlier row
    int takenBy = -1;    // the row that is about this person already; -1: none
    QString name;        // the keys of rostercells.h
    QString email;
    QString phone;
    QDate birthDate;
};

// Who a row is about.
struct RosterMatch {
    enum class Kind { Nobody, One, Several };
    Kind kind = Kind::Nobody;
    std::vector<int> candidates;  // One: exactly one; Several: those it could be
    bool nameTaken = false;       // Nobody: yet the production has somebody of that name
};

// Tells who each row of a roster is about (contract.md, "Roster import", identity): an e-mail counts if the name agrees
// too, or if one row and one person alone carry it; else name and phone or name and birth date; a row with none of the
// three by its name, where that is unique in file and production. Rows are asked in the file's order, and each row that
// makes a new person is told with addNew(), so that later rows can be about the same one.
class RosterIdentity
{
public:
    explicit RosterIdentity(const ProjectData &data);

    // Every row of the file, before the first match() is asked.
    void countRow(const RosterKeys &keys);

    [[nodiscard]] RosterMatch match(const RosterKeys &keys, const Person &said) const;
    // The candidate's number.
    int addNew(const RosterKeys &keys, const Person &person);
    void take(int candidate, int row) { m_candidates[static_cast<std::size_t>(candidate)].takenBy = row; }
    [[nodiscard]] const RosterCandidate &candidate(int number) const { return m_candidates[static_cast<std::size_t>(number)]; }
    // The candidate of a person of the production; −1 when there is none.
    [[nodiscard]] int numberOf(Id<Person> person) const;

private:
    struct Hash {
        std::size_t operator()(const QString &text) const noexcept { return qHash(text); }
    };
    using Index = std::unordered_multimap<QString, int, Hash>;
    struct NameCount {
        int rows = 0;
        int bareRows = 0;
    };
    int add(RosterCandidate candidate);
    [[nodiscard]] RosterMatch matchByName(const RosterKeys &keys) const;
    [[nodiscard]] static std::vector<int> numbers(const Index &index, const QString &key);

    std::vector<RosterCandidate> m_candidates;
    Index m_byName;
    Index m_byEmail;
    Index m_byNameAnd;  // name with e-mail, with phone, with birth date
    std::unordered_map<QString, NameCount, Hash> m_namesInFile;
    std::unordered_map<QString, int, Hash> m_emailsInFile;
    std::unordered_map<Id<Person>, int> m_existing;
};

}  // namespace stunt
