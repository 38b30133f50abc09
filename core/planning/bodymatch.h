// SPDX-License-Identifier: GPL-3.0-or-later
// How alike two people are, trait by trait, by the tolerances of the rule data. Computed, never stored.
#pragma once

#include "core/model/cast.h"
#include "core/rules/rulenumbers.h"

namespace stunt {

enum class MatchTrait {
    Height,
    Weight,
    Shoulder,
    Chest,
    Waist,
    Hips,
    Inseam,
    Collar,
    Shoe,
    Hair,
    Build,
    Gender,
    Handedness,
    Appearance
};

enum class Likeness { Same, Different, Unknown };

// One trait of two people. Where either's is not known, or no tolerance is set, the likeness is unknown, never the same.
struct TraitMatch {
    MatchTrait trait = MatchTrait::Height;
    Likeness likeness = Likeness::Unknown;
    int closeness = 0;                // of what is the same: 1000 alike, 500 at the edge of the tolerance; else 0
    std::optional<qint64> actor;      // mm, g or thousandths of a shoe size
    std::optional<qint64> candidate;  // the same
    QString text;                     // “height 178 cm against 180 cm, tolerance 25 mm”, “hair not known”
};

// Every trait, in the enum's order. What somebody says of their own appearance is compared but never told.
[[nodiscard]] std::vector<TraitMatch> bodyMatch(const Person &actor, const Person &candidate,
                                                const RuleNumbers &numbers, MeasurementSystem system);

// Whether a kind of double has to have the trait: of a hand double only the hand is seen.
[[nodiscard]] bool isCompared(DoubleKind kind, MatchTrait trait);

// A size as the wardrobe writes it: "EU 43", "UK 9½". The number in thousandths; the system is in capitals, empty where
// none is written.
struct ShoeSize {
    QString system;
    qint64 milli = 0;
    friend bool operator==(const ShoeSize &, const ShoeSize &) = default;
};
// Empty for a text that is no size.
[[nodiscard]] std::optional<ShoeSize> shoeSizeOf(const QString &text);

}  // namespace stunt
