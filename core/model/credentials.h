// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/civiltime.h"
#include "core/model/enumtext.h"
#include "core/model/record.h"

#include <QDate>
#include <optional>
#include <vector>

namespace stunt {

struct Beat;
struct Location;
struct Person;

enum class PermitKind { RoadClosure, Police, Fire, Drone, Pyro, Other };

enum class PayPer { Take, Day };

// Somebody is not to perform until cleared. Why is nobody's business but the production's.
struct StandDown {
    Id<StandDown> id;
    Revision revision;
    Id<Person> person;
    QDate from;
    QDate clearedOn;  // the first day they may work again; invalid: not cleared
    QString clearedBy;
    QString privateNote;
    friend bool operator==(const StandDown &, const StandDown &) = default;
};

// Hours of training somebody is to have had in a skill by a date.
struct TrainingGoal {
    Id<TrainingGoal> id;
    Revision revision;
    Id<Person> person;
    QString skill;
    int goalMin = 60;
    QDate from;
    QDate to;  // the last day, inclusive
    MaybeId<Person> trainer;
    QString notes;
    friend bool operator==(const TrainingGoal &, const TrainingGoal &) = default;
};

// A permit a location has.
struct Permit {
    Id<Permit> id;
    Revision revision;
    Id<Location> location;
    PermitKind kind = PermitKind::Other;
    QString number;
    QDate validFrom;  // the first day; invalid: not known
    QDate validTo;    // the last day, inclusive; invalid: not known
    QString notes;
    friend bool operator==(const Permit &, const Permit &) = default;
};

// What is paid on top for a beat, agreed before the take.
struct Adjustment {
    Id<Adjustment> id;
    Revision revision;
    Id<Person> person;
    Id<Beat> beat;
    qint64 amountMinor = 0;  // in the currency's minor unit
    QString currency;        // ISO 4217: "EUR"
    PayPer per = PayPer::Take;
    QString agreedBy;
    QDate agreedOn;
    std::optional<CivilTime> agreedAt;
    int takesPaid = 0;
    QString notes;
    friend bool operator==(const Adjustment &, const Adjustment &) = default;
};

template<>
struct EnumNames<PermitKind> {
    static constexpr std::array entries{
        EnumName{PermitKind::RoadClosure, "road-closure", QT_TRANSLATE_NOOP("enums", "Road closure")},
        EnumName{PermitKind::Police, "police", QT_TRANSLATE_NOOP("enums", "Police")},
        EnumName{PermitKind::Fire, "fire", QT_TRANSLATE_NOOP("enums", "Fire")},
        EnumName{PermitKind::Drone, "drone", QT_TRANSLATE_NOOP("enums", "Drone")},
        EnumName{PermitKind::Pyro, "pyro", QT_TRANSLATE_NOOP("enums", "Pyrotechnics")},
        EnumName{PermitKind::Other, "other", QT_TRANSLATE_NOOP("enums", "Other")},
    };
};
template<>
struct EnumNames<PayPer> {
    static constexpr std::array entries{
        EnumName{PayPer::Take, "take", QT_TRANSLATE_NOOP("enums", "Per take")},
        EnumName{PayPer::Day, "day", QT_TRANSLATE_NOOP("enums", "Per day")},
    };
};

}  // namespace stunt
