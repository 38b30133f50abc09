// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/people/peopletexts.h"

#include "ui/models/fieldtext.h"

#include <QCoreApplication>
#include <algorithm>

namespace stunt {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int soonDays = 60;

QString tr(const char *text, int count = -1)
{
    return QCoreApplication::translate("PeopleTexts", text, nullptr, count);
}

template<class T>
std::vector<const T *> childrenOf(const ProjectData &data, Id<Person> person)
{
    std::vector<const T *> children;
    for (const T &child : data.referring<T>(person))
        children.push_back(&child);
    return children;
}

}  // namespace

QString kindsText(const Person &person)
{
    QStringList labels;
    for (const PersonKind kind : person.kinds)
        labels.append(enumLabel(kind));
    return labels.join(u", "_s);
}

std::vector<const Skill *> skillsOf(const ProjectData &data, Id<Person> person)
{
    auto skills = childrenOf<Skill>(data, person);
    std::ranges::stable_sort(skills, [](const Skill *a, const Skill *b) {
        return a->kind.compare(b->kind, Qt::CaseInsensitive) < 0;
    });
    return skills;
}

std::vector<const Certificate *> certificatesOf(const ProjectData &data, Id<Person> person)
{
    auto certificates = childrenOf<Certificate>(data, person);
    std::ranges::stable_sort(certificates,
                             [](const Certificate *a, const Certificate *b) { return a->expiresOn < b->expiresOn; });
    return certificates;
}

std::vector<const Availability *> availabilitiesOf(const ProjectData &data, Id<Person> person)
{
    auto entries = childrenOf<Availability>(data, person);
    std::ranges::stable_sort(entries, [](const Availability *a, const Availability *b) { return a->from < b->from; });
    return entries;
}

QString skillsText(const ProjectData &data, Id<Person> person)
{
    QStringList texts;
    for (const Skill *skill : skillsOf(data, person)) {
        texts.append(skill->level == SkillLevel::Trained
                         ? skill->kind
                         : tr("%1 (%2)").arg(skill->kind, enumLabel(skill->level).toLower()));
    }
    return texts.join(u", "_s);
}

QStringList skillKinds(const ProjectData &data)
{
    QMap<QString, QString> kinds;
    for (const Skill &skill : data.all<Skill>())
        kinds.insert(skill.kind.toCaseFolded(), skill.kind);
    return kinds.values();
}

QStringList suggestedSkills(const ProjectData &data)
{
    QStringList kinds = skillKinds(data);
    // Not translated: a skill is a text of the production, compared as it is written.
    for (const QLatin1StringView usual : {"air ram"_L1,
                                          "boxing"_L1,
                                          "car hit"_L1,
                                          "climbing"_L1,
                                          "descender"_L1,
                                          "firearms handling"_L1,
                                          "free diving"_L1,
                                          "full burn"_L1,
                                          "gymnastics"_L1,
                                          "high diving"_L1,
                                          "high fall"_L1,
                                          "horse fall"_L1,
                                          "jiu-jitsu"_L1,
                                          "judo"_L1,
                                          "kickboxing"_L1,
                                          "knives"_L1,
                                          "motorcycle"_L1,
                                          "parkour"_L1,
                                          "partial burn"_L1,
                                          "precision driving"_L1,
                                          "ratchet"_L1,
                                          "riding"_L1,
                                          "screen fighting"_L1,
                                          "scuba"_L1,
                                          "skydiving"_L1,
                                          "stair fall"_L1,
                                          "stunt driving"_L1,
                                          "swimming"_L1,
                                          "swords"_L1,
                                          "trampoline"_L1,
                                          "wire"_L1,
                                          "wrestling"_L1}) {
        if (!kinds.contains(usual, Qt::CaseInsensitive))
            kinds.append(usual);
    }
    kinds.sort(Qt::CaseInsensitive);
    return kinds;
}

Validity validityOf(const Certificate &certificate, QDate today)
{
    if (!certificate.expiresOn.isValid())
        return Validity::Undated;
    if (certificate.expiresOn < today)
        return Validity::Expired;
    return today.daysTo(certificate.expiresOn) <= soonDays ? Validity::ExpiresSoon : Validity::Valid;
}

QString expiryText(const Certificate &certificate, QDate today)
{
    const QString date = dateText(certificate.expiresOn);
    switch (validityOf(certificate, today)) {
    case Validity::Undated:
        return tr("no expiry date");
    case Validity::Valid:
        return date;
    case Validity::Expired: {
        const qint64 days = certificate.expiresOn.daysTo(today);
        return days == 1 ? tr("expired yesterday, %1").arg(date)
                         : tr("expired %1, %2 days ago").arg(date, QLocale().toString(days));
    }
    case Validity::ExpiresSoon: {
        const qint64 days = today.daysTo(certificate.expiresOn);
        if (days == 0)
            return tr("expires today, %1").arg(date);
        return days == 1 ? tr("expires tomorrow, %1").arg(date)
                         : tr("expires in %1 days, %2").arg(QLocale().toString(days), date);
    }
    }
    Q_UNREACHABLE();
}

const Certificate *nextToExpire(const ProjectData &data, Id<Person> person)
{
    const Certificate *next = nullptr;
    for (const Certificate &certificate : data.referring<Certificate>(person)) {
        const bool sooner = certificate.expiresOn.isValid()
                         && (!next || !next->expiresOn.isValid() || certificate.expiresOn < next->expiresOn);
        if (!next || sooner)
            next = &certificate;
    }
    return next;
}

int hindrance(AvailabilityStatus status)
{
    switch (status) {
    case AvailabilityStatus::Unavailable:
        return 4;
    case AvailabilityStatus::Booked:
        return 3;
    case AvailabilityStatus::FirstHold:
        return 2;
    case AvailabilityStatus::Released:
        return 1;
    case AvailabilityStatus::Available:
        return 0;
    }
    Q_UNREACHABLE();
}

const Availability *availabilityOn(const ProjectData &data, Id<Person> person, QDate day)
{
    const Availability *found = nullptr;
    for (const Availability &entry : data.referring<Availability>(person)) {
        if (entry.from <= day && day <= entry.to && (!found || hindrance(entry.status) > hindrance(found->status)))
            found = &entry;
    }
    return found;
}

QString availabilityText(const Availability *availability, QDate day)
{
    if (!availability)
        return {};
    const QString label = enumLabel(availability->status);
    return availability->to == day ? label : tr("%1 to %2").arg(label, dateText(availability->to));
}

}  // namespace stunt
