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
        m_existing[person.id.uuid()] = add({.person = person.id,
                                            .isNew = false,
                                            .takenBy = -1,
                                            .name = nameKey(person.name),
                                            .email = emailKey(person.email),
                                            .phone = phoneKey(person.phone),
                                            .birthDate = dateText(person.birthDate)});
}

void RosterIdentity::index(By by, const QString &name, const QString &other, int number)
{
    const auto way = static_cast<std::size_t>(by);
    std::vector<int> &before = m_before[way];
    before.resize(m_candidates.size() + 1, -1);
    if (by != By::Name && other.isEmpty())
        return;
    const std::size_t key = qHashMulti(m_seed, name, other);
    before[static_cast<std::size_t>(number)] = m_last[way].value(key, -1);
    m_last[way].insert(key, number);
}

int RosterIdentity::add(RosterCandidate candidate)
{
    const int number = static_cast<int>(m_candidates.size());
    index(By::Name, candidate.name, {}, number);
    index(By::Email, {}, candidate.email, number);
    index(By::NameAndEmail, candidate.name, candidate.email, number);
    index(By::NameAndPhone, candidate.name, candidate.phone, number);
    index(By::NameAndBirth, candidate.name, candidate.birthDate, number);
    m_candidates.push_back(std::move(candidate));
    return number;
}

// The candidates with that key, the earliest last; at most maxCandidates of them.
std::vector<int> RosterIdentity::found(By by, const QString &name, const QString &other) const
{
    std::vector<int> numbers;
    if (by != By::Name && other.isEmpty())
        return numbers;
    const auto way = static_cast<std::size_t>(by);
    for (int number = m_last[way].value(qHashMulti(m_seed, name, other), -1);
         number >= 0 && numbers.size() < maxCandidates; number = m_before[way][static_cast<std::size_t>(number)]) {
        const RosterCandidate &each = candidate(number);
        const bool sameName = by == By::Email || each.name == name;
        const bool sameOther = by == By::Name                            ? true
                             : by == By::Email || by == By::NameAndEmail ? each.email == other
                             : by == By::NameAndPhone                    ? each.phone == other
                                                                         : each.birthDate == other;
        if (sameName && sameOther)
            numbers.push_back(number);
    }
    std::sort(numbers.begin(), numbers.end());
    return numbers;
}

int RosterIdentity::addNew(const RosterKeys &keys, const Person &person)
{
    return add({.person = person.id,
                .isNew = true,
                .takenBy = -1,
                .name = keys.name,
                .email = keys.email,
                .phone = phoneKey(person.phone),
                .birthDate = dateText(person.birthDate)});
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
    return m_existing.value(person.uuid(), -1);
}

RosterMatch RosterIdentity::match(const RosterKeys &keys, const Person &said) const
{
    if (keys.bare)
        return matchByName(keys);
    const std::vector<int> sameEmail = found(By::NameAndEmail, keys.name, keys.email);
    const std::vector<int> sameOther = unite(found(By::NameAndPhone, keys.name, phoneKey(said.phone)),
                                             found(By::NameAndBirth, keys.name, dateText(said.birthDate)));
    if (!sameEmail.empty()) {
        const std::vector<int> sameBoth = common(sameEmail, sameOther);
        return oneOrSeveral(sameEmail.size() > 1 && sameBoth.size() == 1 ? sameBoth : sameEmail);
    }
    // Where the address says one person and name and phone another, it is anybody's guess.
    if (const std::vector<int> holders = found(By::Email, {}, keys.email);
        holders.size() == 1 && m_emailsInFile.value(keys.email) == 1)
        return oneOrSeveral(unite(holders, sameOther));
    if (!sameOther.empty())
        return oneOrSeveral(sameOther);
    const std::vector<int> sameName = found(By::Name, keys.name, {});
    const bool nameTaken = std::any_of(sameName.begin(), sameName.end(), [&](int n) { return !candidate(n).isNew; });
    return {Kind::Nobody, {}, nameTaken};
}

// A row that says no more than a name to tell the person by.
RosterMatch RosterIdentity::matchByName(const RosterKeys &keys) const
{
    const std::vector<int> sameName = found(By::Name, keys.name, {});
    const NameCount count = m_namesInFile.value(keys.name);
    // Several rows with nothing but the same name are about the same person; beside rows that say more nobody can tell.
    if (sameName.size() > 1 || count.rows != count.bareRows)
        return {Kind::Several, sameName, false};
    if (sameName.empty())
        return {};
    return {Kind::One, sameName, false};
}

}  // namespace stunt
