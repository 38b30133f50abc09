// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/rosteridentity.h"

#include "core/exchange/rostercells.h"

#include <algorithm>

namespace stunt {

namespace {

using Kind = RosterMatch::Kind;

RosterMatch oneOrSeveral(const std::vector<int> &candidates)
{
    return {candidates.size() == 1 ? Kind::One : Kind::Several, candidates, false};
}

// Beyond so many candidates a row is ambiguous whatever the rest say; a hostile file must not make the search long.
constexpr std::size_t maxCandidates = 20;

// Names and what goes with them in one text; the separator is in neither.
QString joined(const QString &name, char16_t kind, const QString &other)
{
    return name + QChar(u'\u001f') + QChar(kind) + other;
}

QString dateText(QDate date)
{
    return date.isValid() ? QString::number(date.toJulianDay()) : QString();
}

std::vector<int> unite(const std::vector<int> &a, const std::vector<int> &b)
{
    std::vector<int> all = a;
    for (const int number : b)
        if (std::find(all.begin(), all.end(), number) == all.end())
            all.push_back(number);
    return all;
}

std::vector<int> common(const std::vector<int> &a, const std::vector<int> &b)
{
    std::vector<int> both;
    for (const int number : a)
        if (std::find(b.begin(), b.end(), number) != b.end())
            both.push_back(number);
    return both;
}

}  // namespace

RosterIdentity::RosterIdentity(const ProjectData &data)
{
    for (const Person &person : data.all<Person>())
        m_existing[person.id] = add({.person = person.id,
                                     .isNew = false,
                                     .takenBy = -1,
                                     .name = nameKey(person.name),
                                     .email = emailKey(person.email),
                                     .phone = phoneKey(person.phone),
                                     .birthDate = person.birthDate});
}

int RosterIdentity::add(RosterCandidate candidate)
{
    const int number = static_cast<int>(m_candidates.size());
    m_byName.emplace(candidate.name, number);
    if (!candidate.email.isEmpty())
        m_byEmail.emplace(candidate.email, number);
    if (!candidate.email.isEmpty())
        m_byNameAnd.emplace(joined(candidate.name, u'e', candidate.email), number);
    if (!candidate.phone.isEmpty())
        m_byNameAnd.emplace(joined(candidate.name, u'p', candidate.phone), number);
    if (candidate.birthDate.isValid())
        m_byNameAnd.emplace(joined(candidate.name, u'b', dateText(candidate.birthDate)), number);
    m_candidates.push_back(std::move(candidate));
    return number;
}

int RosterIdentity::addNew(const RosterKeys &keys, const Person &person)
{
    return add({.person = person.id,
                .isNew = true,
                .takenBy = -1,
                .name = keys.name,
                .email = emailKey(person.email),
                .phone = phoneKey(person.phone),
                .birthDate = person.birthDate});
}

void RosterIdentity::countRow(const RosterKeys &keys)
{
    NameCount &count = m_namesInFile[keys.name];
    ++count.rows;
    count.bareRows += keys.bare ? 1 : 0;
    if (!keys.email.isEmpty())
        ++m_emailsInFile[keys.email];
}

int RosterIdentity::numberOf(Id<Person> person) const
{
    const auto found = m_existing.find(person);
    return found == m_existing.end() ? -1 : found->second;
}

std::vector<int> RosterIdentity::numbers(const Index &index, const QString &key)
{
    std::vector<int> found;
    const auto [first, last] = index.equal_range(key);
    for (auto it = first; it != last && found.size() < maxCandidates; ++it)
        found.push_back(it->second);
    std::sort(found.begin(), found.end());
    return found;
}

RosterMatch RosterIdentity::match(const RosterKeys &keys, const Person &said) const
{
    if (keys.bare)
        return matchByName(keys);
    const QString email = emailKey(said.email);
    const QString phone = phoneKey(said.phone);
    const QString birth = dateText(said.birthDate);
    const auto with = [&](char16_t kind, const QString &other) {
        return other.isEmpty() ? std::vector<int>() : numbers(m_byNameAnd, joined(keys.name, kind, other));
    };
    const std::vector<int> sameEmail = with(u'e', email);
    const std::vector<int> sameOther = unite(with(u'p', phone), with(u'b', birth));
    if (!sameEmail.empty()) {
        const std::vector<int> sameBoth = common(sameEmail, sameOther);
        return oneOrSeveral(sameEmail.size() > 1 && sameBoth.size() == 1 ? sameBoth : sameEmail);
    }
    if (const std::vector<int> holders = email.isEmpty() ? std::vector<int>() : numbers(m_byEmail, email);
        holders.size() == 1) {
        const auto rows = m_emailsInFile.find(email);
        // Where the address says one person and name and phone another, it is anybody's guess.
        if (rows != m_emailsInFile.end() && rows->second == 1)
            return oneOrSeveral(unite(holders, sameOther));
    }
    if (!sameOther.empty())
        return oneOrSeveral(sameOther);
    const std::vector<int> sameName = numbers(m_byName, keys.name);
    const bool nameTaken = std::any_of(sameName.begin(), sameName.end(), [&](int n) { return !candidate(n).isNew; });
    return {Kind::Nobody, {}, nameTaken};
}

// A row that says no more than a name to tell the person by.
RosterMatch RosterIdentity::matchByName(const RosterKeys &keys) const
{
    const std::vector<int> sameName = numbers(m_byName, keys.name);
    const auto found = m_namesInFile.find(keys.name);
    const NameCount count = found == m_namesInFile.end() ? NameCount{1, 1} : found->second;
    // Several rows with nothing but the same name are about the same person; beside rows that say more nobody can tell.
    if (sameName.size() > 1 || count.rows != count.bareRows)
        return {Kind::Several, sameName, false};
    if (sameName.empty())
        return {};
    return {Kind::One, sameName, false};
}

}  // namespace stunt
