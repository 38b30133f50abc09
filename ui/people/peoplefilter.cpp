// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/people/peoplefilter.h"

#include "ui/people/peopletexts.h"

#include <algorithm>

namespace stunt {

namespace {

bool passesAvailability(const PeopleFilter &filter, const ProjectData &data, Id<Person> person)
{
    if (filter.availability == AvailabilityFilter::Any || !filter.availableOn.isValid())
        return true;
    const Availability *entry = availabilityOn(data, person, filter.availableOn);
    if (!entry)
        return filter.availability == AvailabilityFilter::Unknown;
    switch (entry->status) {
    case AvailabilityStatus::Available:
    case AvailabilityStatus::Released:
        return filter.availability == AvailabilityFilter::Free;
    case AvailabilityStatus::FirstHold:
    case AvailabilityStatus::Booked:
        return filter.availability == AvailabilityFilter::Held;
    case AvailabilityStatus::Unavailable:
        return filter.availability == AvailabilityFilter::Unavailable;
    }
    Q_UNREACHABLE();
}

bool passesExpiry(ExpiryFilter filter, const Certificate &certificate, QDate today)
{
    const QDate expires = certificate.expiresOn;
    switch (filter) {
    case ExpiryFilter::Any:
        return true;
    case ExpiryFilter::Undated:
        return !expires.isValid();
    case ExpiryFilter::Expired:
        return expires.isValid() && expires < today;
    case ExpiryFilter::Within30Days:
        return expires.isValid() && expires <= today.addDays(30);
    case ExpiryFilter::Within90Days:
        return expires.isValid() && expires <= today.addDays(90);
    }
    Q_UNREACHABLE();
}

}  // namespace

bool PeopleFilter::isEmpty() const
{
    return !kind && skill.isEmpty() && availability == AvailabilityFilter::Any && expiry == ExpiryFilter::Any;
}

bool passes(const PeopleFilter &filter, const ProjectData &data, const Person &person, QDate today)
{
    if (person.archived && !filter.archived)
        return false;
    if (filter.kind && std::ranges::find(person.kinds, *filter.kind) == person.kinds.end())
        return false;
    if (!filter.skill.isEmpty() && std::ranges::none_of(data.referring<Skill>(person.id), [&](const Skill &skill) {
            return skill.kind.compare(filter.skill, Qt::CaseInsensitive) == 0;
        }))
        return false;
    if (filter.expiry != ExpiryFilter::Any
        && std::ranges::none_of(data.referring<Certificate>(person.id), [&](const Certificate &certificate) {
               return passesExpiry(filter.expiry, certificate, today);
           }))
        return false;
    return passesAvailability(filter, data, person.id);
}

}  // namespace stunt
