// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/personlabel.h"

#include "core/project/lookups.h"

#include <QCoreApplication>
#include <algorithm>
#include <span>

namespace stunt {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype shownDigits = 4;

QString firstDetail(const Person &person)
{
    if (!person.stageName.isEmpty() && person.stageName.compare(person.name, Qt::CaseInsensitive) != 0)
        return person.stageName;
    return person.kinds.empty() ? QString() : enumLabel(person.kinds.front());
}

QString reachDetail(const Person &person)
{
    QString digits;
    for (const QChar character : person.phone)
        if (character.isDigit())
            digits += character;
    return digits.size() >= shownDigits ? u"…"_s + digits.last(shownDigits) : person.email;
}

bool allDiffer(std::span<const PersonLabel> namesakes)
{
    for (std::size_t i = 0; i < namesakes.size(); ++i)
        for (std::size_t j = 0; j < namesakes.size(); ++j)
            if (namesakes[i].detail.isEmpty() || (i != j && namesakes[i].detail == namesakes[j].detail))
                return false;
    return true;
}

// Gives everybody of one name a detail of their own.
void tellApart(std::span<PersonLabel> namesakes)
{
    for (PersonLabel &label : namesakes)
        label.detail = firstDetail(*label.person);
    if (allDiffer(namesakes))
        return;
    for (PersonLabel &label : namesakes) {
        const QString reach = reachDetail(*label.person);
        if (!reach.isEmpty())
            label.detail += (label.detail.isEmpty() ? QString() : u", "_s) + reach;
    }
    if (allDiffer(namesakes))
        return;
    int number = 0;
    for (PersonLabel &label : namesakes)
        label.detail += (label.detail.isEmpty() ? QString() : u", "_s)
                      + QCoreApplication::translate("PersonLabel", "no. %1").arg(++number);
}

}  // namespace

QString PersonLabel::text() const
{
    if (!person)
        return {};
    return detail.isEmpty() ? person->name : u"%1 · %2"_s.arg(person->name, detail);
}

std::vector<PersonLabel> peopleToChoose(const ProjectData &data)
{
    std::vector<PersonLabel> labels;
    for (const Person *person : peopleByName(data))
        labels.push_back({.person = person, .detail = {}});
    for (auto first = labels.begin(); first != labels.end();) {
        const QString name = first->person->name.toCaseFolded();
        const auto last = std::find_if(first + 1, labels.end(), [&](const PersonLabel &label) {
            return label.person->name.toCaseFolded() != name;
        });
        if (last - first > 1)
            tellApart({first, last});
        first = last;
    }
    return labels;
}

QString distinguishingDetail(const ProjectData &data, const MaybeId<Person> &person)
{
    const Person *asked = data.find(person);
    if (!asked)
        return {};
    const QString name = asked->name.toCaseFolded();
    std::vector<PersonLabel> namesakes;
    for (const Person &other : data.all<Person>())
        if (&other == asked || (!other.archived && other.name.toCaseFolded() == name))
            namesakes.push_back({.person = &other, .detail = {}});
    if (namesakes.size() < 2)
        return {};
    tellApart(namesakes);
    return std::ranges::find(namesakes, asked, &PersonLabel::person)->detail;
}

QString distinguishingName(const ProjectData &data, const MaybeId<Person> &person)
{
    const Person *asked = data.find(person);
    return PersonLabel{.person = asked, .detail = asked ? distinguishingDetail(data, person) : QString()}.text();
}

}  // namespace stunt
