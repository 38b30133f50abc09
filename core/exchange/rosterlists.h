// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/rosterdate.h"
#include "core/model/person.h"

#include <optional>
#include <vector>

namespace stunt {

// What the cells of a roster's list and choice columns say. None of these functions knows a person or a production.

struct ReadSkill {
    QString kind;
    std::optional<SkillLevel> level;  // empty: the cell names none
    friend bool operator==(const ReadSkill &, const ReadSkill &) = default;
};
// Reads "high fall (expert); swords: competent, stair fall - trained": entries between semicolons, commas, line breaks,
// bars or bullets, brackets kept together. A skill named twice counts once, at the higher level. Refused: a skill of
// more than 200 characters ("too-long"), more than 200 skills ("too-many").
[[nodiscard]] Result<std::vector<ReadSkill>> readSkills(QStringView text);

struct ReadCertificate {
    QString kind;
    QString number;   // after '#': "First aid #4711: 2027-05-31"; may be empty
    QDate expiresOn;  // invalid: the cell gives no date
    friend bool operator==(const ReadCertificate &, const ReadCertificate &) = default;
};
// Reads `kind:date;…`; entries end at semicolons, line breaks or bars, the date stands after the last colon or is the
// entry's last word. Refused: whatever readRosterDate() refuses, one kind twice with different dates or numbers
// ("twice"), a kind of more than 200 characters ("too-long"), more than 200 of them ("too-many").
[[nodiscard]] Result<std::vector<ReadCertificate>> readCertificates(QStringView text, DateOrder order);
// Joins what several cells of one row say. addCertificates() refuses one kind twice with different dates or numbers.
void addSkills(std::vector<ReadSkill> &skills, const std::vector<ReadSkill> &more);
Result<> addCertificates(std::vector<ReadCertificate> &certificates, const std::vector<ReadCertificate> &more);
// The texts of a certificates cell that stand where dates belong, for finding the column's order.
[[nodiscard]] std::vector<QStringView> certificateDates(QStringView text);

// Reads "stunt performer; driver"; in the enum's order, none twice. Empty when one entry is no kind.
[[nodiscard]] std::optional<std::vector<PersonKind>> readKinds(QStringView text);
// Each reads one choice as offices write it ("F", "female", "w"); empty when it is none of them.
[[nodiscard]] std::optional<Gender> readGender(QStringView text);
[[nodiscard]] std::optional<Build> readBuild(QStringView text);
[[nodiscard]] std::optional<Handedness> readHandedness(QStringView text);

// The names in a "doubles for" cell: between semicolons, commas, slashes and line breaks; a leading # is dropped.
[[nodiscard]] std::vector<QString> readDoublesFor(QStringView text);

}  // namespace stunt
