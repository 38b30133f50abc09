// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/units.h"
#include "core/model/enumtext.h"
#include "core/model/record.h"

#include <QDate>
#include <vector>

namespace stunt {

struct RuleSet;

// What a person does in the department; one person may be several at once.
enum class PersonKind {
    Actor,
    StuntPerformer,
    StuntDouble,
    NdStunt,
    Driver,
    Coordinator,
    AssistantCoordinator,
    FightCoordinator,
    SecondUnitDirector,
    Rigger,
    SafetySupervisor,
    Medic,
    Trainer,
    Crew,
};
enum class Gender { Female, Male, NonBinary };
enum class WeightSource { Stated, Weighed };
enum class Build { Slight, Slim, Athletic, Muscular, Stocky, Heavy };
enum class Handedness { Right, Left, Both };

// Somebody in or around the stunt department. The list of all is the roster; a person of a performing kind is a performer.
struct Person {
    Id<Person> id;
    Revision revision;
    QString name;
    QString stageName;
    std::vector<PersonKind> kinds;  // in the enum's order, none twice
    QString unionName;              // stored as "union"
    QString grade;
    MaybeId<RuleSet> ruleSet;  // working hours; empty: the production's
    QString phone;
    QString email;
    QString homeContact;  // private
    QString emergencyName;
    QString emergencyPhone;
    QDate birthDate;  // invalid: unknown
    std::optional<Gender> gender;
    QString appearance;  // self-described
    std::optional<Length> heightMm;
    std::optional<Mass> weightG;
    std::optional<WeightSource> weightSource;
    std::optional<Length> shoulderMm;
    std::optional<Length> chestMm;
    std::optional<Length> waistMm;
    std::optional<Length> hipsMm;
    std::optional<Length> inseamMm;
    std::optional<Length> collarMm;
    QString shoe;  // sizes as the wardrobe writes them: "EU 43", "UK 9"
    QString hat;
    QString glove;
    QString jacket;
    QDate measuredOn;
    QString measuredBy;  // where the measurements come from
    QString hair;
    QString eyes;
    std::optional<Build> build;
    std::optional<Handedness> handedness;
    std::optional<int> travelHomeMin;
    QString diet;
    QString allergies;
    QString medicalNote;
    QString rates;
    QString notes;
    bool archived = false;
    friend bool operator==(const Person &, const Person &) = default;
};

// Whether one of the person's kinds performs (actor, stunt performer, double, ND stunt, driver).
[[nodiscard]] bool isPerformer(const Person &person);

enum class SkillLevel { Trained, Competent, Expert };

struct Skill {
    Id<Skill> id;
    Revision revision;
    Id<Person> person;
    QString kind;  // "high fall"; unique per person without case
    SkillLevel level = SkillLevel::Trained;
    friend bool operator==(const Skill &, const Skill &) = default;
};

struct Certificate {
    Id<Certificate> id;
    Revision revision;
    Id<Person> person;
    QString kind;
    QString number;
    QDate expiresOn;  // the last day it is valid; invalid: not known
    friend bool operator==(const Certificate &, const Certificate &) = default;
};

enum class AvailabilityStatus { Available, FirstHold, Booked, Released, Unavailable };

struct Availability {
    Id<Availability> id;
    Revision revision;
    Id<Person> person;
    QDate from;  // first day, inclusive
    QDate to;    // last day, inclusive, ≥ from
    AvailabilityStatus status = AvailabilityStatus::Available;
    QString note;
    friend bool operator==(const Availability &, const Availability &) = default;
};

template<>
struct EnumNames<PersonKind> {
    static constexpr std::array entries{
        EnumName{PersonKind::Actor, "actor", QT_TRANSLATE_NOOP("enums", "Actor")},
        EnumName{PersonKind::StuntPerformer, "stunt-performer", QT_TRANSLATE_NOOP("enums", "Stunt performer")},
        EnumName{PersonKind::StuntDouble, "stunt-double", QT_TRANSLATE_NOOP("enums", "Stunt double")},
        EnumName{PersonKind::NdStunt, "nd-stunt", QT_TRANSLATE_NOOP("enums", "ND stunt")},
        EnumName{PersonKind::Driver, "driver", QT_TRANSLATE_NOOP("enums", "Driver")},
        EnumName{PersonKind::Coordinator, "coordinator", QT_TRANSLATE_NOOP("enums", "Coordinator")},
        EnumName{PersonKind::AssistantCoordinator, "assistant-coordinator",
                 QT_TRANSLATE_NOOP("enums", "Assistant coordinator")},
        EnumName{PersonKind::FightCoordinator, "fight-coordinator", QT_TRANSLATE_NOOP("enums", "Fight coordinator")},
        EnumName{PersonKind::SecondUnitDirector, "second-unit-director",
                 QT_TRANSLATE_NOOP("enums", "Second unit director")},
        EnumName{PersonKind::Rigger, "rigger", QT_TRANSLATE_NOOP("enums", "Rigger")},
        EnumName{PersonKind::SafetySupervisor, "safety-supervisor", QT_TRANSLATE_NOOP("enums", "Safety supervisor")},
        EnumName{PersonKind::Medic, "medic", QT_TRANSLATE_NOOP("enums", "Medic")},
        EnumName{PersonKind::Trainer, "trainer", QT_TRANSLATE_NOOP("enums", "Trainer")},
        EnumName{PersonKind::Crew, "crew", QT_TRANSLATE_NOOP("enums", "Crew")},
    };
};
template<>
struct EnumNames<Gender> {
    static constexpr std::array entries{
        EnumName{Gender::Female, "female", QT_TRANSLATE_NOOP("enums", "Female")},
        EnumName{Gender::Male, "male", QT_TRANSLATE_NOOP("enums", "Male")},
        EnumName{Gender::NonBinary, "non-binary", QT_TRANSLATE_NOOP("enums", "Non-binary")},
    };
};
template<>
struct EnumNames<WeightSource> {
    static constexpr std::array entries{
        EnumName{WeightSource::Stated, "stated", QT_TRANSLATE_NOOP("enums", "Stated")},
        EnumName{WeightSource::Weighed, "weighed", QT_TRANSLATE_NOOP("enums", "Weighed")},
    };
};
template<>
struct EnumNames<Build> {
    static constexpr std::array entries{
        EnumName{Build::Slight, "slight", QT_TRANSLATE_NOOP("enums", "Slight")},
        EnumName{Build::Slim, "slim", QT_TRANSLATE_NOOP("enums", "Slim")},
        EnumName{Build::Athletic, "athletic", QT_TRANSLATE_NOOP("enums", "Athletic")},
        EnumName{Build::Muscular, "muscular", QT_TRANSLATE_NOOP("enums", "Muscular")},
        EnumName{Build::Stocky, "stocky", QT_TRANSLATE_NOOP("enums", "Stocky")},
        EnumName{Build::Heavy, "heavy", QT_TRANSLATE_NOOP("enums", "Heavy")},
    };
};
template<>
struct EnumNames<Handedness> {
    static constexpr std::array entries{
        EnumName{Handedness::Right, "right", QT_TRANSLATE_NOOP("enums", "Right")},
        EnumName{Handedness::Left, "left", QT_TRANSLATE_NOOP("enums", "Left")},
        EnumName{Handedness::Both, "both", QT_TRANSLATE_NOOP("enums", "Both")},
    };
};
template<>
struct EnumNames<SkillLevel> {
    static constexpr std::array entries{
        EnumName{SkillLevel::Trained, "trained", QT_TRANSLATE_NOOP("enums", "Trained")},
        EnumName{SkillLevel::Competent, "competent", QT_TRANSLATE_NOOP("enums", "Competent")},
        EnumName{SkillLevel::Expert, "expert", QT_TRANSLATE_NOOP("enums", "Expert")},
    };
};
template<>
struct EnumNames<AvailabilityStatus> {
    static constexpr std::array entries{
        EnumName{AvailabilityStatus::Available, "available", QT_TRANSLATE_NOOP("enums", "Available")},
        EnumName{AvailabilityStatus::FirstHold, "first-hold", QT_TRANSLATE_NOOP("enums", "First hold")},
        EnumName{AvailabilityStatus::Booked, "booked", QT_TRANSLATE_NOOP("enums", "Booked")},
        EnumName{AvailabilityStatus::Released, "released", QT_TRANSLATE_NOOP("enums", "Released")},
        EnumName{AvailabilityStatus::Unavailable, "unavailable", QT_TRANSLATE_NOOP("enums", "Unavailable")},
    };
};

}  // namespace stunt
