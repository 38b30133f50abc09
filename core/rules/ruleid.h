// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/enumtext.h"

namespace stunt {

// Every rule the product checks (domain.md, "Rules: findings"), by area. Its stored text is its name in JSON, on the
// command line and in acceptances; its level is rule data (resources/rules/rules.csv).
enum class RuleId {
    DoubleBooked,
    Unavailable,
    NotCleared,
    TwoPlacesAtOnce,
    RestShort,
    WeekRestShort,
    DayTooLong,
    WeekTooLong,
    MealLate,
    SkillMissing,
    CertificateExpired,
    Unsupervised,
    MinorHours,
    RoleUnplayed,
    DoubleMismatch,
    WornOut,
    TrainingBehind,

    RigOverload,
    FlyerOutsideRange,
    RigFigureMissing,
    FallOverRating,
    ClearanceShort,
    InspectionDue,
    RigWithdrawn,
    RigDoubleBooked,
    RigNoOperator,
    RescueMissing,

    ContinuityBreak,
    ResetNeeded,
    StockShort,
    ItemDoubleBooked,
    VehiclePrepMissing,
    ArmourerMissing,
    PermitMissing,

    GateOpen,
    GateStale,
    RiskUnapproved,
    RiskHigh,
    CoverMissing,

    SwapWithoutStitch,
    StitchUnmatched,

    BeatUnscheduled,
    DayOverfull,
    EstimateShort,
    StripBeforeGate,
    SheetStale,
};

template<>
struct EnumNames<RuleId> {
    static constexpr std::array entries{
        EnumName{RuleId::DoubleBooked, "double-booked", QT_TRANSLATE_NOOP("enums", "Double-booked")},
        EnumName{RuleId::Unavailable, "unavailable", QT_TRANSLATE_NOOP("enums", "Not available")},
        EnumName{RuleId::NotCleared, "not-cleared", QT_TRANSLATE_NOOP("enums", "Not cleared to perform")},
        EnumName{RuleId::TwoPlacesAtOnce, "two-places-at-once", QT_TRANSLATE_NOOP("enums", "In two places at once")},
        EnumName{RuleId::RestShort, "rest-short", QT_TRANSLATE_NOOP("enums", "Rest too short")},
        EnumName{RuleId::WeekRestShort, "week-rest-short", QT_TRANSLATE_NOOP("enums", "Weekly rest too short")},
        EnumName{RuleId::DayTooLong, "day-too-long", QT_TRANSLATE_NOOP("enums", "Day too long")},
        EnumName{RuleId::WeekTooLong, "week-too-long", QT_TRANSLATE_NOOP("enums", "Week too long")},
        EnumName{RuleId::MealLate, "meal-late", QT_TRANSLATE_NOOP("enums", "Meal too late")},
        EnumName{RuleId::SkillMissing, "skill-missing", QT_TRANSLATE_NOOP("enums", "Skill missing")},
        EnumName{RuleId::CertificateExpired, "certificate-expired", QT_TRANSLATE_NOOP("enums", "Certificate expired")},
        EnumName{RuleId::Unsupervised, "unsupervised", QT_TRANSLATE_NOOP("enums", "Unsupervised")},
        EnumName{RuleId::MinorHours, "minor-hours", QT_TRANSLATE_NOOP("enums", "Minor's hours")},
        EnumName{RuleId::RoleUnplayed, "role-unplayed", QT_TRANSLATE_NOOP("enums", "Role nobody plays")},
        EnumName{RuleId::DoubleMismatch, "double-mismatch", QT_TRANSLATE_NOOP("enums", "Double does not match")},
        EnumName{RuleId::WornOut, "worn-out", QT_TRANSLATE_NOOP("enums", "Worn out")},
        EnumName{RuleId::TrainingBehind, "training-behind", QT_TRANSLATE_NOOP("enums", "Training behind")},
        EnumName{RuleId::RigOverload, "rig-overload", QT_TRANSLATE_NOOP("enums", "Rig overloaded")},
        EnumName{RuleId::FlyerOutsideRange, "flyer-outside-range",
                 QT_TRANSLATE_NOOP("enums", "Flyer outside the rig's range")},
        EnumName{RuleId::RigFigureMissing, "rig-figure-missing", QT_TRANSLATE_NOOP("enums", "Rig figure missing")},
        EnumName{RuleId::FallOverRating, "fall-over-rating", QT_TRANSLATE_NOOP("enums", "Fall over rating")},
        EnumName{RuleId::ClearanceShort, "clearance-short", QT_TRANSLATE_NOOP("enums", "Clearance too short")},
        EnumName{RuleId::InspectionDue, "inspection-due", QT_TRANSLATE_NOOP("enums", "Inspection due")},
        EnumName{RuleId::RigWithdrawn, "rig-withdrawn", QT_TRANSLATE_NOOP("enums", "Rig withdrawn")},
        EnumName{RuleId::RigDoubleBooked, "rig-double-booked", QT_TRANSLATE_NOOP("enums", "Rig double-booked")},
        EnumName{RuleId::RigNoOperator, "rig-no-operator", QT_TRANSLATE_NOOP("enums", "Rig without operator")},
        EnumName{RuleId::RescueMissing, "rescue-missing", QT_TRANSLATE_NOOP("enums", "Rescue missing")},
        EnumName{RuleId::ContinuityBreak, "continuity-break", QT_TRANSLATE_NOOP("enums", "Continuity break")},
        EnumName{RuleId::ResetNeeded, "reset-needed", QT_TRANSLATE_NOOP("enums", "Reset needed")},
        EnumName{RuleId::StockShort, "stock-short", QT_TRANSLATE_NOOP("enums", "Stock too short")},
        EnumName{RuleId::ItemDoubleBooked, "item-double-booked", QT_TRANSLATE_NOOP("enums", "Item double-booked")},
        EnumName{RuleId::VehiclePrepMissing, "vehicle-prep-missing",
                 QT_TRANSLATE_NOOP("enums", "Vehicle not prepared")},
        EnumName{RuleId::ArmourerMissing, "armourer-missing", QT_TRANSLATE_NOOP("enums", "Armourer missing")},
        EnumName{RuleId::PermitMissing, "permit-missing", QT_TRANSLATE_NOOP("enums", "Permit missing")},
        EnumName{RuleId::GateOpen, "gate-open", QT_TRANSLATE_NOOP("enums", "Gate open")},
        EnumName{RuleId::GateStale, "gate-stale", QT_TRANSLATE_NOOP("enums", "Gate stale")},
        EnumName{RuleId::RiskUnapproved, "risk-unapproved", QT_TRANSLATE_NOOP("enums", "Risk not approved")},
        EnumName{RuleId::RiskHigh, "risk-high", QT_TRANSLATE_NOOP("enums", "Risk too high")},
        EnumName{RuleId::CoverMissing, "cover-missing", QT_TRANSLATE_NOOP("enums", "Safety cover missing")},
        EnumName{RuleId::SwapWithoutStitch, "swap-without-stitch", QT_TRANSLATE_NOOP("enums", "Swap without a stitch")},
        EnumName{RuleId::StitchUnmatched, "stitch-unmatched", QT_TRANSLATE_NOOP("enums", "Stitch unmatched")},
        EnumName{RuleId::BeatUnscheduled, "beat-unscheduled", QT_TRANSLATE_NOOP("enums", "Beat not scheduled")},
        EnumName{RuleId::DayOverfull, "day-overfull", QT_TRANSLATE_NOOP("enums", "Day overfull")},
        EnumName{RuleId::EstimateShort, "estimate-short", QT_TRANSLATE_NOOP("enums", "Too few minutes")},
        EnumName{RuleId::StripBeforeGate, "strip-before-gate",
                 QT_TRANSLATE_NOOP("enums", "Shot before it is rehearsed")},
        EnumName{RuleId::SheetStale, "sheet-stale", QT_TRANSLATE_NOOP("enums", "Call sheet stale")},
    };
};

inline constexpr std::size_t ruleCount = EnumNames<RuleId>::entries.size();

}  // namespace stunt
