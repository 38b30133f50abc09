// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/frames.h"
#include "core/base/units.h"
#include "core/model/enumtext.h"
#include "core/model/record.h"

#include <QStringList>
#include <vector>

namespace stunt {

struct RuleSet;

enum class Paper { A4, Letter };

// A person or office of the production to print on every sheet.
struct Contact {
    QString position;  // "Production office", "1st AD"
    QString name;
    QString phone;
    QString email;
    friend bool operator==(const Contact &, const Contact &) = default;
};

// The one row about the production itself.
struct Production {
    Id<Production> id;
    Revision revision;
    QString title;
    QString company;
    QString number;                            // the production's number at its studio or insurer
    QString timeZone;                          // IANA name; never empty
    QString frameRate = QStringLiteral("25");  // FrameRate::toText()
    bool dropFrame = false;
    MeasurementSystem measurementSystem = MeasurementSystem::Metric;
    Paper paper = Paper::A4;
    QStringList revisionColours;  // in the order they are used: White, Blue, Pink …
    std::vector<Contact> contacts;
    QString safetyHotline;
    MaybeId<RuleSet> ruleSet;    // working hours of everybody who has none of their own; empty: no limit set
    QString forcedCallApproval;  // who may approve forced calls
    QString notes;
    friend bool operator==(const Production &, const Production &) = default;
};

enum class UnitKind { Main, Second, Stunt, Splinter };

// A shooting unit: each has its own shoot days and call sheets.
struct Unit {
    Id<Unit> id;
    Revision revision;
    QString name;  // unique without case
    UnitKind kind = UnitKind::Main;
    QString timeZone;  // IANA; empty: the production's
    bool archived = false;
    friend bool operator==(const Unit &, const Unit &) = default;
};

enum class Answer { Unknown, Yes, No };

// A place where something is shot, with what a medic needs to know about it.
struct Location {
    Id<Location> id;
    Revision revision;
    QString name;
    QString address;
    std::optional<double> latitude;   // degrees, north positive, −90 to 90
    std::optional<double> longitude;  // degrees, east positive, −180 to 180
    QString timeZone;                 // IANA; empty: the unit's, else the production's
    QString mapLink;
    QString parking;
    QString hospitalName;  // the nearest hospital
    QString hospitalAddress;
    QString hospitalPhone;
    std::optional<int> hospitalMin;           // minutes by road
    Answer hospitalTrauma = Answer::Unknown;  // has a trauma unit
    QString ambulanceContact;
    QString alternateAmbulanceContact;
    QString notes;
    bool archived = false;
    friend bool operator==(const Location &, const Location &) = default;
};

template<>
struct EnumNames<MeasurementSystem> {
    static constexpr std::array entries{
        EnumName{MeasurementSystem::Metric, "metric", QT_TRANSLATE_NOOP("enums", "Metric")},
        EnumName{MeasurementSystem::Imperial, "imperial", QT_TRANSLATE_NOOP("enums", "Imperial")},
    };
};
template<>
struct EnumNames<Paper> {
    static constexpr std::array entries{
        EnumName{Paper::A4, "a4", QT_TRANSLATE_NOOP("enums", "A4")},
        EnumName{Paper::Letter, "letter", QT_TRANSLATE_NOOP("enums", "Letter")},
    };
};
template<>
struct EnumNames<UnitKind> {
    static constexpr std::array entries{
        EnumName{UnitKind::Main, "main", QT_TRANSLATE_NOOP("enums", "Main")},
        EnumName{UnitKind::Second, "second", QT_TRANSLATE_NOOP("enums", "Second")},
        EnumName{UnitKind::Stunt, "stunt", QT_TRANSLATE_NOOP("enums", "Stunt")},
        EnumName{UnitKind::Splinter, "splinter", QT_TRANSLATE_NOOP("enums", "Splinter")},
    };
};
template<>
struct EnumNames<Answer> {
    static constexpr std::array entries{
        EnumName{Answer::Unknown, "unknown", QT_TRANSLATE_NOOP("enums", "Unknown")},
        EnumName{Answer::Yes, "yes", QT_TRANSLATE_NOOP("enums", "Yes")},
        EnumName{Answer::No, "no", QT_TRANSLATE_NOOP("enums", "No")},
    };
};

}  // namespace stunt
