// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/civiltime.h"
#include "core/model/enumtext.h"
#include "core/model/production.h"
#include "core/model/record.h"

#include <QDate>
#include <QStringList>
#include <optional>
#include <vector>

namespace stunt {

struct Beat;
struct Item;
struct Location;
struct Person;
struct Plan;
struct RigUnit;
struct Sequence;
struct ShootDay;

// Which safety bulletins a hazard calls for is looked up by it.
enum class HazardKind { Fight, Fall, Wire, Vehicle, Fire, Pyro, Guns, Blades, Water, Aerial, Smoke, Animal, Other };

// In the order they are passed.
enum class GateLevel {
    Choreographed,
    WalkThrough,
    HalfSpeed,
    FullSpeed,
    Wardrobe,
    DeadWeightTest,
    OnRig,
    WithCamera,
    SignedOff
};

enum class GatePlace { Anywhere, OnSet };

enum class RehearsalKind { Rehearsal, Training, Stuntvis, Fitting, Test };

enum class RehearsalStatus { Planned, Done, Cancelled };

// A hazard of the production (no scope set), a location, a shoot day, a sequence or a beat; it holds for everything below.
struct Hazard {
    Id<Hazard> id;
    Revision revision;
    MaybeId<Location> location;
    MaybeId<ShootDay> shootDay;
    MaybeId<Sequence> sequence;
    MaybeId<Beat> beat;
    QString hazard;
    HazardKind kind = HazardKind::Other;
    QString exposed;
    std::optional<int> severityBefore;
    std::optional<int> likelihoodBefore;
    QString controls;
    std::optional<int> severityAfter;
    std::optional<int> likelihoodAfter;
    MaybeId<Person> owner;
    QString approvedBy;
    QDate approvedOn;
    QDate reviewOn;
    QStringList bulletins;  // numbers of the safety bulletins: "4", "18"
    QString notes;
    friend bool operator==(const Hazard &, const Hazard &) = default;
};

// What must have been rehearsed before a beat is shot.
struct Gate {
    Id<Gate> id;
    Revision revision;
    Id<Beat> beat;
    GateLevel level = GateLevel::Choreographed;  // one gate per beat and level
    GatePlace place = GatePlace::Anywhere;
    std::optional<int> validDays;  // days from the rehearsal on which it counts; empty: until something changes
    bool required = true;
    QString notes;
    friend bool operator==(const Gate &, const Gate &) = default;
};

// A session before the shoot: every rule about rigs, bodies and cover applies to it as to a shoot day.
struct Rehearsal {
    Id<Rehearsal> id;
    Revision revision;
    Id<Plan> plan;
    QString title;
    QDate date;
    CivilTime start;
    CivilTime end;  // after start
    MaybeId<Location> location;
    QString venue;  // a place that is no location of the shoot
    MaybeId<Person> lead;
    RehearsalKind kind = RehearsalKind::Rehearsal;
    QString skill;  // what a training trains
    RehearsalStatus status = RehearsalStatus::Planned;
    std::optional<int> usedMin;
    QString log;
    QString nearMisses;
    QString abortWord;
    QString notes;
    friend bool operator==(const Rehearsal &, const Rehearsal &) = default;
};

// Somebody called to a rehearsal.
struct RehearsalCall {
    Id<RehearsalCall> id;
    Revision revision;
    Id<Rehearsal> rehearsal;
    Id<Person> person;              // one call per rehearsal and person
    std::optional<CivilTime> call;  // empty: the rehearsal's start
    Answer attended = Answer::Unknown;
    QString notes;
    friend bool operator==(const RehearsalCall &, const RehearsalCall &) = default;
};

// What of a beat a rehearsal covers.
struct RehearsalCover {
    Id<RehearsalCover> id;
    Revision revision;
    Id<Rehearsal> rehearsal;
    Id<Beat> beat;
    GateLevel level = GateLevel::Choreographed;
    Answer passed = Answer::Unknown;
    int runs = 1;  // how often it is run; its falls and hits count
    bool nearMiss = false;
    QString snapshot;  // what it depended on when it was passed; written with the pass
    friend bool operator==(const RehearsalCover &, const RehearsalCover &) = default;
};

// A rig unit or an item a rehearsal needs.
struct RehearsalBooking {
    Id<RehearsalBooking> id;
    Revision revision;
    Id<Rehearsal> rehearsal;
    MaybeId<RigUnit> rigUnit;
    MaybeId<Item> item;
    int quantity = 1;
    int broken = 0;  // of a breakaway: used up
    QString notes;
    friend bool operator==(const RehearsalBooking &, const RehearsalBooking &) = default;
};

template<>
struct EnumNames<HazardKind> {
    static constexpr std::array entries{
        EnumName{HazardKind::Fight, "fight", QT_TRANSLATE_NOOP("enums", "Fight")},
        EnumName{HazardKind::Fall, "fall", QT_TRANSLATE_NOOP("enums", "Fall")},
        EnumName{HazardKind::Wire, "wire", QT_TRANSLATE_NOOP("enums", "Wire")},
        EnumName{HazardKind::Vehicle, "vehicle", QT_TRANSLATE_NOOP("enums", "Vehicle")},
        EnumName{HazardKind::Fire, "fire", QT_TRANSLATE_NOOP("enums", "Fire")},
        EnumName{HazardKind::Pyro, "pyro", QT_TRANSLATE_NOOP("enums", "Pyrotechnics")},
        EnumName{HazardKind::Guns, "guns", QT_TRANSLATE_NOOP("enums", "Guns")},
        EnumName{HazardKind::Blades, "blades", QT_TRANSLATE_NOOP("enums", "Blades")},
        EnumName{HazardKind::Water, "water", QT_TRANSLATE_NOOP("enums", "Water")},
        EnumName{HazardKind::Aerial, "aerial", QT_TRANSLATE_NOOP("enums", "Aerial")},
        EnumName{HazardKind::Smoke, "smoke", QT_TRANSLATE_NOOP("enums", "Smoke")},
        EnumName{HazardKind::Animal, "animal", QT_TRANSLATE_NOOP("enums", "Animal")},
        EnumName{HazardKind::Other, "other", QT_TRANSLATE_NOOP("enums", "Other")},
    };
};
template<>
struct EnumNames<GateLevel> {
    static constexpr std::array entries{
        EnumName{GateLevel::Choreographed, "choreographed", QT_TRANSLATE_NOOP("enums", "Choreographed")},
        EnumName{GateLevel::WalkThrough, "walk-through", QT_TRANSLATE_NOOP("enums", "Walk-through")},
        EnumName{GateLevel::HalfSpeed, "half-speed", QT_TRANSLATE_NOOP("enums", "Half speed")},
        EnumName{GateLevel::FullSpeed, "full-speed", QT_TRANSLATE_NOOP("enums", "Full speed")},
        EnumName{GateLevel::Wardrobe, "wardrobe", QT_TRANSLATE_NOOP("enums", "Wardrobe")},
        EnumName{GateLevel::DeadWeightTest, "dead-weight-test", QT_TRANSLATE_NOOP("enums", "Dead-weight test")},
        EnumName{GateLevel::OnRig, "on-rig", QT_TRANSLATE_NOOP("enums", "On rig")},
        EnumName{GateLevel::WithCamera, "with-camera", QT_TRANSLATE_NOOP("enums", "With camera")},
        EnumName{GateLevel::SignedOff, "signed-off", QT_TRANSLATE_NOOP("enums", "Signed off")},
    };
};
template<>
struct EnumNames<GatePlace> {
    static constexpr std::array entries{
        EnumName{GatePlace::Anywhere, "anywhere", QT_TRANSLATE_NOOP("enums", "Anywhere")},
        EnumName{GatePlace::OnSet, "on-set", QT_TRANSLATE_NOOP("enums", "On the set or location")},
    };
};
template<>
struct EnumNames<RehearsalKind> {
    static constexpr std::array entries{
        EnumName{RehearsalKind::Rehearsal, "rehearsal", QT_TRANSLATE_NOOP("enums", "Rehearsal")},
        EnumName{RehearsalKind::Training, "training", QT_TRANSLATE_NOOP("enums", "Training")},
        EnumName{RehearsalKind::Stuntvis, "stuntvis", QT_TRANSLATE_NOOP("enums", "Stuntvis")},
        EnumName{RehearsalKind::Fitting, "fitting", QT_TRANSLATE_NOOP("enums", "Fitting")},
        EnumName{RehearsalKind::Test, "test", QT_TRANSLATE_NOOP("enums", "Test")},
    };
};
template<>
struct EnumNames<RehearsalStatus> {
    static constexpr std::array entries{
        EnumName{RehearsalStatus::Planned, "planned", QT_TRANSLATE_NOOP("enums", "Planned")},
        EnumName{RehearsalStatus::Done, "done", QT_TRANSLATE_NOOP("enums", "Done")},
        EnumName{RehearsalStatus::Cancelled, "cancelled", QT_TRANSLATE_NOOP("enums", "Cancelled")},
    };
};

}  // namespace stunt
