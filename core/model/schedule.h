// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/civiltime.h"
#include "core/model/cast.h"
#include "core/model/choreography.h"
#include "core/model/readiness.h"

namespace stunt {

// A named alternative of the schedule (a scenario); exactly one is live.
struct Plan {
    Id<Plan> id;
    Revision revision;
    QString name;
    bool live = true;
    friend bool operator==(const Plan &, const Plan &) = default;
};

// Where the day is worked, for the rest rules: an unknown zone takes the strictest numbers.
enum class DayZone { Unknown, Studio, Nearby, Overnight };

struct Meal {
    QString name;  // "Lunch"
    CivilTime start;
    int minutes = 30;
    friend bool operator==(const Meal &, const Meal &) = default;
};

struct DepartmentNote {
    QString department;
    QString text;
    friend bool operator==(const DepartmentNote &, const DepartmentNote &) = default;
};

// One day of one unit; the source of its call sheet.
struct ShootDay {
    Id<ShootDay> id;
    Revision revision;
    Id<Plan> plan;
    Id<Unit> unit;
    QDate date;                  // one shoot day per plan, unit and date
    std::optional<int> number;   // day n; empty: counted by date within the unit
    std::optional<int> ofTotal;  // of N; empty: counted
    DayZone zone = DayZone::Unknown;
    MaybeId<Location> location;  // the unit base; empty: the first strip's
    std::optional<CivilTime> crewCall;
    std::optional<CivilTime> shootingCall;
    std::vector<Meal> meals;
    std::optional<CivilTime> wrap;  // estimated
    QString weather;
    QString basecamp;
    QString parking;
    QString channels;   // radio channels
    QString abortWord;  // anyone may call it
    std::optional<CivilTime> briefingTime;
    QString briefingPlace;
    QString scriptColour;
    QString scheduleColour;
    std::vector<DepartmentNote> departmentNotes;
    QString notes;
    friend bool operator==(const ShootDay &, const ShootDay &) = default;
};

enum class StripKind { Beat, Setup, Scene, Banner };
enum class BannerKind { Meal, CompanyMove, ReRig, Other };

// One line of a day's shooting order.
struct Strip {
    Id<Strip> id;
    Revision revision;
    Id<ShootDay> shootDay;
    int position = 0;  // shooting order within the day
    StripKind kind = StripKind::Banner;
    MaybeId<Beat> beat;                // set exactly for StripKind::Beat
    MaybeId<Setup> setup;              // set exactly for StripKind::Setup: the beats it covers
    MaybeId<Scene> scene;              // set exactly for StripKind::Scene: every beat of it that no other strip has
    std::optional<BannerKind> banner;  // set exactly for StripKind::Banner
    QString title;                     // a banner's text; else an addition to the action
    std::optional<int> minutes;        // planned; empty: estimated from the beats
    std::optional<CivilTime> start;    // typed; empty: follows the strip before
    MaybeId<Location> location;        // empty: the scene's, else the day's
    friend bool operator==(const Strip &, const Strip &) = default;
};

enum class CoverKind { Medic, Ambulance, Fire, Spotter, SafetySupervisor, Diver, Armourer, Sfx, Teacher };

// Safety cover a shoot day or a rehearsal needs (exactly one is set) and who is booked for it.
struct Cover {
    Id<Cover> id;
    Revision revision;
    MaybeId<ShootDay> shootDay;
    MaybeId<Rehearsal> rehearsal;
    CoverKind kind = CoverKind::Medic;
    int needed = 1;          // how many
    MaybeId<Person> person;  // who is booked; empty with an empty name: nobody yet
    QString name;            // a name or company that is not on the roster
    QString contact;
    QString channel;
    std::optional<CivilTime> from;
    std::optional<CivilTime> to;
    QString notes;
    friend bool operator==(const Cover &, const Cover &) = default;
};

// Status codes of the day-out-of-days as they print: start work, work, finish …
enum class CallStatus { SW, W, WF, SWF, WD, PW, D, H, R, FT, TR, T, P, WN, OC };

// A meal break as it happened.
struct MealBreak {
    CivilTime out;
    std::optional<CivilTime> in;
    friend bool operator==(const MealBreak &, const MealBreak &) = default;
};

// What was typed about one person's day; every empty field is proposed when read.
struct Call {
    Id<Call> id;
    Revision revision;
    Id<ShootDay> shootDay;
    Id<Person> person;  // one call per day and person
    std::optional<CallStatus> status;
    std::optional<CivilTime> pickUp;
    std::optional<CivilTime> makeUp;  // make-up and wardrobe
    std::optional<CivilTime> pads;    // pads and rig
    std::optional<CivilTime> rehearsal;
    std::optional<CivilTime> onSet;
    std::optional<CivilTime> release;    // planned
    std::optional<CivilTime> dismissal;  // actual
    std::vector<MealBreak> meals;
    QString remarks;
    friend bool operator==(const Call &, const Call &) = default;
};

struct CrewCall {
    Id<CrewCall> id;
    Revision revision;
    Id<ShootDay> shootDay;
    int position = 0;  // order on the sheet
    QString department;
    QString title;  // position held: "Key rigger"
    MaybeId<Person> person;
    QString name;  // somebody who is not on the roster
    QString contact;
    std::optional<CivilTime> call;  // empty: the crew call
    QString notes;
    friend bool operator==(const CrewCall &, const CrewCall &) = default;
};

template<>
struct EnumNames<DayZone> {
    static constexpr std::array entries{
        EnumName{DayZone::Unknown, "unknown", QT_TRANSLATE_NOOP("enums", "Unknown")},
        EnumName{DayZone::Studio, "studio", QT_TRANSLATE_NOOP("enums", "Studio")},
        EnumName{DayZone::Nearby, "nearby", QT_TRANSLATE_NOOP("enums", "Nearby")},
        EnumName{DayZone::Overnight, "overnight", QT_TRANSLATE_NOOP("enums", "Overnight")},
    };
};
template<>
struct EnumNames<StripKind> {
    static constexpr std::array entries{
        EnumName{StripKind::Beat, "beat", QT_TRANSLATE_NOOP("enums", "Beat")},
        EnumName{StripKind::Setup, "setup", QT_TRANSLATE_NOOP("enums", "Set-up")},
        EnumName{StripKind::Scene, "scene", QT_TRANSLATE_NOOP("enums", "Scene")},
        EnumName{StripKind::Banner, "banner", QT_TRANSLATE_NOOP("enums", "Banner")},
    };
};
template<>
struct EnumNames<BannerKind> {
    static constexpr std::array entries{
        EnumName{BannerKind::Meal, "meal", QT_TRANSLATE_NOOP("enums", "Meal")},
        EnumName{BannerKind::CompanyMove, "company-move", QT_TRANSLATE_NOOP("enums", "Company move")},
        EnumName{BannerKind::ReRig, "re-rig", QT_TRANSLATE_NOOP("enums", "Re-rig")},
        EnumName{BannerKind::Other, "other", QT_TRANSLATE_NOOP("enums", "Other")},
    };
};
template<>
struct EnumNames<CoverKind> {
    static constexpr std::array entries{
        EnumName{CoverKind::Medic, "medic", QT_TRANSLATE_NOOP("enums", "Medic")},
        EnumName{CoverKind::Ambulance, "ambulance", QT_TRANSLATE_NOOP("enums", "Ambulance")},
        EnumName{CoverKind::Fire, "fire", QT_TRANSLATE_NOOP("enums", "Fire cover")},
        EnumName{CoverKind::Spotter, "spotter", QT_TRANSLATE_NOOP("enums", "Spotter")},
        EnumName{CoverKind::SafetySupervisor, "safety-supervisor", QT_TRANSLATE_NOOP("enums", "Safety supervisor")},
        EnumName{CoverKind::Diver, "diver", QT_TRANSLATE_NOOP("enums", "Safety diver")},
        EnumName{CoverKind::Armourer, "armourer", QT_TRANSLATE_NOOP("enums", "Armourer")},
        EnumName{CoverKind::Sfx, "sfx", QT_TRANSLATE_NOOP("enums", "SFX")},
        EnumName{CoverKind::Teacher, "teacher", QT_TRANSLATE_NOOP("enums", "Teacher")},
    };
};
template<>
struct EnumNames<CallStatus> {
    static constexpr std::array entries{
        EnumName{CallStatus::SW, "SW", QT_TRANSLATE_NOOP("enums", "SW · start work")},
        EnumName{CallStatus::W, "W", QT_TRANSLATE_NOOP("enums", "W · work")},
        EnumName{CallStatus::WF, "WF", QT_TRANSLATE_NOOP("enums", "WF · work finish")},
        EnumName{CallStatus::SWF, "SWF", QT_TRANSLATE_NOOP("enums", "SWF · start work finish")},
        EnumName{CallStatus::WD, "WD", QT_TRANSLATE_NOOP("enums", "WD · work drop")},
        EnumName{CallStatus::PW, "PW", QT_TRANSLATE_NOOP("enums", "PW · pick up work")},
        EnumName{CallStatus::D, "D", QT_TRANSLATE_NOOP("enums", "D · drop")},
        EnumName{CallStatus::H, "H", QT_TRANSLATE_NOOP("enums", "H · hold")},
        EnumName{CallStatus::R, "R", QT_TRANSLATE_NOOP("enums", "R · rehearsal")},
        EnumName{CallStatus::FT, "FT", QT_TRANSLATE_NOOP("enums", "FT · fitting")},
        EnumName{CallStatus::TR, "TR", QT_TRANSLATE_NOOP("enums", "TR · travel")},
        EnumName{CallStatus::T, "T", QT_TRANSLATE_NOOP("enums", "T · test")},
        EnumName{CallStatus::P, "P", QT_TRANSLATE_NOOP("enums", "P · pick-up day")},
        EnumName{CallStatus::WN, "WN", QT_TRANSLATE_NOOP("enums", "WN · will notify")},
        EnumName{CallStatus::OC, "O/C", QT_TRANSLATE_NOOP("enums", "O/C · on call")},
    };
};

}  // namespace stunt
