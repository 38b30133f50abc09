// SPDX-License-Identifier: GPL-3.0-or-later
// What the parts of the sample production share: fixed ids, and adding many records within one edit.
#pragma once

#include "core/edits/records.h"
#include "core/model/fields.h"

namespace stunt::sample {

// The parts with a stroke between them: the keys of records that hang on another.
[[nodiscard]] inline QString keyOf(std::initializer_list<QStringView> parts)
{
    QString key;
    for (const QStringView part : parts) {
        if (!key.isEmpty())
            key += u'/';
        key += part;
    }
    return key;
}

// The id of a sample record, the same on every run: a name-based UUID of its table and `key`.
template<class T>
[[nodiscard]] Id<T> idOf(QStringView key)
{
    return Id<T>::named(keyOf({u"sample", QString::fromLatin1(Fields<T>::table), key}));
}

// The same for a reference that may be empty: an empty key refers to nothing.
template<class T>
[[nodiscard]] MaybeId<T> maybeIdOf(QStringView key)
{
    return key.isEmpty() ? MaybeId<T>{} : MaybeId<T>{idOf<T>(key)};
}

// A civil time of day; hours to 35.
[[nodiscard]] constexpr CivilTime at(int hour, int minute = 0)
{
    return CivilTime{.minutes = hour * 60 + minute};
}

// Adds each record in turn; the first refusal ends it.
template<class T>
Result<> addAll(Edit &edit, const std::vector<T> &records)
{
    for (const T &record : records) {
        if (const auto added = addIn(edit, record); !added)
            return added.error();
    }
    return {};
}

// The parts of the sample, parents first; each adds its records to the edit under way.
Result<> addProduction(Edit &edit);   // the production, its units and its plan
Result<> addLocations(Edit &edit);    // with their hospitals
Result<> addPeople(Edit &edit);       // cast, stunt department and crew
Result<> addCredentials(Edit &edit);  // skills, certificates, availability
Result<> addStory(Edit &edit);        // scenes, sequences and beats
Result<> addRoles(Edit &edit);        // roles and their doubles
Result<> addParts(Edit &edit);        // who does what in each beat
Result<> addShootDays(Edit &edit);    // days with strips
Result<> addDayPeople(Edit &edit);    // safety cover, calls and crew calls
Result<> addRigs(Edit &edit);         // rigs and what flies on them
Result<> addItems(Edit &edit);        // vehicles, breakaways, wardrobe and their states
Result<> addInspections(Edit &edit);  // of rigs and vehicles
Result<> addReadiness(Edit &edit);    // choreography, hazards, gates
Result<> addTakes(Edit &edit);        // set-ups, takes, the joins and marks of the long take
Result<> addRehearsals(Edit &edit);   // what passes the gates, and training
Result<> addPaperwork(Edit &edit);    // adjustments, attachments, stand-downs
Result<> addIssues(Edit &edit);       // a call sheet as it went out, and what somebody accepted

}  // namespace stunt::sample
