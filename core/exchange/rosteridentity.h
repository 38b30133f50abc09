// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/rosterentry.h"
#include "core/project/projectdata.h"

#include <QHash>
#include <array>

namespace stunt {

// Somebody a row may be about: a person of the production, or the new person of an earlier row.
struct RosterCandidate {
    Id<Person> person;
    bool isNew = false;  // made by an earlier row
    int takenBy = -1;    // the row that is about this person already; -1: none
    QString name;        // the keys of rostercells.h
    QString email;
    QString phone;
    QString birthDate;  // its Julian day; empty: not known
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
    [[nodiscard]] const RosterCandidate &candidate(int number) const
    {
        return m_candidates[static_cast<std::size_t>(number)];
    }
    // The candidate of a person of the production; −1 when there is none.
    [[nodiscard]] int numberOf(Id<Person> person) const;

private:
    // By what people are found: a name alone, an e-mail alone, or a name and one thing more.
    enum class By { Name, Email, NameAndEmail, NameAndPhone, NameAndBirth };
    static constexpr std::size_t ways = 5;
    struct NameCount {
        int rows = 0;
        int bareRows = 0;
    };
    int add(RosterCandidate candidate);
    [[nodiscard]] RosterMatch matchByName(const RosterKeys &keys) const;
    void index(By by, const QString &name, const QString &other, int number);
    [[nodiscard]] std::vector<int> found(By by, const QString &name, const QString &other) const;

    std::vector<RosterCandidate> m_candidates;
    // The last candidate of each key's hash, and for each candidate the one before it with the same.
    std::array<QHash<std::size_t, int>, ways> m_last;
    std::array<std::vector<int>, ways> m_before;
    std::size_t m_seed = QHashSeed::globalSeed();
    QHash<QString, NameCount> m_namesInFile;
    QHash<QString, int> m_emailsInFile;
    QHash<Uuid, int> m_existing;
};

}  // namespace stunt
