// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/civiltime.h"
#include "core/base/units.h"
#include "core/model/enumtext.h"
#include "core/model/record.h"

#include <QDate>
#include <optional>
#include <vector>

namespace stunt {

struct Beat;
struct Item;
struct Person;
struct Rehearsal;

enum class RigType {
    Descender,
    Decelerator,
    Ratchet,
    JerkVest,
    FlyingRig,
    Winch,
    AirRam,
    CannonRoll,
    PipeRamp,
    PodCar,
    ProcessTrailer,
    AirBag,
    BoxRig,
    CrashPad,
    BurnKit,
    WaterTank,
    Other
};

enum class ComponentKind { Line, Harness, Swivel, Pulley, Shackle, Other };

// None renews another. A shock load is an event that withdraws a unit until a later passed thorough one.
enum class InspectionKind { BeforeUse, LoadTest, Thorough, ShockLoad };

enum class FlyerMode { OneAtATime, Together };

// A kind of rig the department has. Figures that nobody knows stay empty, and every rule that needs them says so.
struct Rig {
    Id<Rig> id;
    Revision revision;
    QString name;
    RigType type = RigType::Other;
    std::optional<Mass> safeWorkingLoadG;  // the design factor is already in it
    std::optional<Mass> lightestUserG;     // it is tuned for
    std::optional<Mass> heaviestUserG;
    std::optional<Length> ratedFallMm;
    std::optional<Length> clearanceMm;          // what its maker wants; of a range the larger
    std::optional<int> inspectionIntervalDays;  // empty: the rule data's
    std::optional<int> padsMin;                 // to get somebody into it; empty: the role's, else the rule data's
    MaybeId<Person> defaultOperator;
    QString operatorSkill;  // what its operators must have; empty: none named
    QString operatorCertificate;
    QString notes;
    bool archived = false;
    friend bool operator==(const Rig &, const Rig &) = default;
};

// One of a rig that can be touched: inspections, withdrawals and bookings point at it.
struct RigUnit {
    Id<RigUnit> id;
    Revision revision;
    Id<Rig> rig;
    QString serial;
    bool withdrawn = false;
    QDate withdrawnOn;  // invalid while withdrawn: for all days
    QString withdrawnWhy;
    std::optional<Mass> safeWorkingLoadG;  // lower than the rig's; empty: the rig's
    std::optional<Length> ratedFallMm;     // empty: the rig's
    QDate assembledOn;                     // a load test is due after it
    QString notes;
    friend bool operator==(const RigUnit &, const RigUnit &) = default;
};

// A link of a unit's chain.
struct RigComponent {
    Id<RigComponent> id;
    Revision revision;
    Id<RigUnit> rigUnit;
    ComponentKind kind = ComponentKind::Line;
    QString name;
    std::optional<Mass> safeWorkingLoadG;  // empty: not known, which no rule passes
    QString notes;
    friend bool operator==(const RigComponent &, const RigComponent &) = default;
};

// What somebody looked at or tested: a rig unit, or an item (vehicle, ram, weapon).
struct Inspection {
    Id<Inspection> id;
    Revision revision;
    MaybeId<RigUnit> rigUnit;
    MaybeId<Item> item;
    QDate date;
    std::optional<CivilTime> time;  // tells two of one day apart
    InspectionKind kind = InspectionKind::BeforeUse;
    QString inspector;
    bool passed = false;
    std::optional<Mass> testLoadG;
    QDate nextDue;  // invalid: by the interval
    QString notes;
    friend bool operator==(const Inspection &, const Inspection &) = default;
};

// A rig unit in a beat or in a rehearsal, with every figure its arithmetic needs.
struct RigUse {
    Id<RigUse> id;
    Revision revision;
    MaybeId<Beat> beat;
    MaybeId<Rehearsal> rehearsal;
    Id<RigUnit> rigUnit;
    std::vector<Id<Person>> flyers;  // each once
    FlyerMode flyerMode = FlyerMode::OneAtATime;
    std::optional<Mass> kitWeightG;          // on the line with each flyer
    std::optional<int> dynamicFactorMilli;   // thousandths: 2000 = twice the weight
    std::optional<int> lineMultiplierMilli;  // thousandths; redirect or bridle angle; 1000 = a straight line
    QString anchorStructure;
    std::optional<Mass> anchorRatedG;
    QString anchorCheckedBy;
    QDate anchorCheckedOn;
    std::optional<Mass> measuredPeakG;   // on a load cell; replaces the estimate
    std::optional<Length> fallHeightMm;  // take-off surface to the top of the catcher
    std::optional<Length> clearanceFrontMm;
    std::optional<Length> clearanceBackMm;
    std::optional<Length> clearanceLeftMm;
    std::optional<Length> clearanceRightMm;
    std::optional<int> boxLayers;
    std::optional<Length> boxHeightMm;
    QString boxCheckedBy;
    MaybeId<Person> riggingLead;
    std::optional<int> rigMin;
    std::optional<int> testMin;
    std::optional<int> strikeMin;
    QString notes;
    friend bool operator==(const RigUse &, const RigUse &) = default;
};

// Who works a rig for a flyer, and who takes over.
struct RigOperator {
    Id<RigOperator> id;
    Revision revision;
    Id<RigUse> rigUse;
    MaybeId<Person> flyer;  // empty: for every flyer of the use
    MaybeId<Person> operatorPerson;
    MaybeId<Person> backup;
    friend bool operator==(const RigOperator &, const RigOperator &) = default;
};

template<>
struct EnumNames<RigType> {
    static constexpr std::array entries{
        EnumName{RigType::Descender, "descender", QT_TRANSLATE_NOOP("enums", "Descender")},
        EnumName{RigType::Decelerator, "decelerator", QT_TRANSLATE_NOOP("enums", "Decelerator")},
        EnumName{RigType::Ratchet, "ratchet", QT_TRANSLATE_NOOP("enums", "Ratchet")},
        EnumName{RigType::JerkVest, "jerk-vest", QT_TRANSLATE_NOOP("enums", "Jerk vest")},
        EnumName{RigType::FlyingRig, "flying-rig", QT_TRANSLATE_NOOP("enums", "Flying rig")},
        EnumName{RigType::Winch, "winch", QT_TRANSLATE_NOOP("enums", "Winch")},
        EnumName{RigType::AirRam, "air-ram", QT_TRANSLATE_NOOP("enums", "Air ram")},
        EnumName{RigType::CannonRoll, "cannon-roll", QT_TRANSLATE_NOOP("enums", "Cannon roll")},
        EnumName{RigType::PipeRamp, "pipe-ramp", QT_TRANSLATE_NOOP("enums", "Pipe ramp")},
        EnumName{RigType::PodCar, "pod-car", QT_TRANSLATE_NOOP("enums", "Pod car")},
        EnumName{RigType::ProcessTrailer, "process-trailer", QT_TRANSLATE_NOOP("enums", "Process trailer")},
        EnumName{RigType::AirBag, "air-bag", QT_TRANSLATE_NOOP("enums", "Air bag")},
        EnumName{RigType::BoxRig, "box-rig", QT_TRANSLATE_NOOP("enums", "Box rig")},
        EnumName{RigType::CrashPad, "crash-pad", QT_TRANSLATE_NOOP("enums", "Crash pad")},
        EnumName{RigType::BurnKit, "burn-kit", QT_TRANSLATE_NOOP("enums", "Burn kit")},
        EnumName{RigType::WaterTank, "water-tank", QT_TRANSLATE_NOOP("enums", "Water tank")},
        EnumName{RigType::Other, "other", QT_TRANSLATE_NOOP("enums", "Other")},
    };
};
template<>
struct EnumNames<ComponentKind> {
    static constexpr std::array entries{
        EnumName{ComponentKind::Line, "line", QT_TRANSLATE_NOOP("enums", "Line")},
        EnumName{ComponentKind::Harness, "harness", QT_TRANSLATE_NOOP("enums", "Harness")},
        EnumName{ComponentKind::Swivel, "swivel", QT_TRANSLATE_NOOP("enums", "Swivel")},
        EnumName{ComponentKind::Pulley, "pulley", QT_TRANSLATE_NOOP("enums", "Pulley")},
        EnumName{ComponentKind::Shackle, "shackle", QT_TRANSLATE_NOOP("enums", "Shackle")},
        EnumName{ComponentKind::Other, "other", QT_TRANSLATE_NOOP("enums", "Other")},
    };
};
template<>
struct EnumNames<InspectionKind> {
    static constexpr std::array entries{
        EnumName{InspectionKind::BeforeUse, "before-use", QT_TRANSLATE_NOOP("enums", "Before use")},
        EnumName{InspectionKind::LoadTest, "load-test", QT_TRANSLATE_NOOP("enums", "Load test")},
        EnumName{InspectionKind::Thorough, "thorough", QT_TRANSLATE_NOOP("enums", "Thorough")},
        EnumName{InspectionKind::ShockLoad, "shock-load", QT_TRANSLATE_NOOP("enums", "Shock load")},
    };
};
template<>
struct EnumNames<FlyerMode> {
    static constexpr std::array entries{
        EnumName{FlyerMode::OneAtATime, "one-at-a-time", QT_TRANSLATE_NOOP("enums", "One at a time")},
        EnumName{FlyerMode::Together, "together", QT_TRANSLATE_NOOP("enums", "Together on one line")},
    };
};

}  // namespace stunt
