// SPDX-License-Identifier: GPL-3.0-or-later
// The arithmetic of a line (domain.md, “Rig arithmetic”) as a value: what rules judge and what the load sheet shows.
#pragma once

#include "core/project/projectdata.h"

namespace stunt {

// A load to the millionth of a gram, which a weight times two factors in thousandths is exactly; never rounded before it
// is shown. Beyond what fits it stands at the greatest, which is over every link.
struct LineLoad {
    qint64 grams = 0;
    int millionths = 0;  // of a gram, 0–999999

    // The least whole grams that are not less.
    [[nodiscard]] qint64 roundedUpG() const { return millionths > 0 ? grams + 1 : grams; }
    friend constexpr auto operator<=>(const LineLoad &, const LineLoad &) = default;
};

// weight × dynamic factor × line multiplier; a factor that is not known is left out.
[[nodiscard]] LineLoad lineLoad(qint64 weightG, std::optional<int> dynamicFactorMilli,
                                std::optional<int> lineMultiplierMilli);

// Somebody on the line, with what is known of their weight.
struct LineFlyer {
    Id<Person> person;
    std::optional<Mass> weightG;
    std::optional<WeightSource> source;  // stated weights are used, and said to be stated
    QDate measuredOn;                    // invalid: not known
    bool counted = false;                // whether the known load has them in it: all together, else only the heaviest
};

enum class LinkKind { Rig, Unit, Component, Anchor };

// A link of the line's chain. The design factor is in its safe working load already and is never applied again.
struct ChainLink {
    LinkKind kind = LinkKind::Rig;
    MaybeId<RigComponent> component;  // set exactly for LinkKind::Component
    std::optional<Mass> safeWorkingLoadG;
};

enum class LineFigure {
    Flyers,  // nobody is named
    FlyerWeight,
    Kit,
    DynamicFactor,
    LineMultiplier,
    UnitRating,
    ComponentRating,
    AnchorRating,
    AnchorCheck  // who checked the anchor, and when
};

// A figure of the line that nobody knows.
struct UnknownFigure {
    LineFigure figure = LineFigure::Kit;
    MaybeId<Person> flyer;            // set exactly for FlyerWeight
    MaybeId<RigComponent> component;  // set exactly for ComponentRating
    friend bool operator==(const UnknownFigure &, const UnknownFigure &) = default;
};

// Within: everything is known and the weakest link holds it. Over: it does not, or would not even without what is not
// known. Unknown: nobody can tell.
enum class LoadResult { Within, Over, Unknown };

// One line: (flyers on it together, or the heaviest if one at a time, with the kit that is on the line with each) ×
// dynamic factor × line multiplier, against the lowest safe working load of its chain, anchor included.
struct RigLoad {
    FlyerMode mode = FlyerMode::OneAtATime;
    std::vector<LineFlyer> flyers;  // in the use's order
    std::optional<Mass> kitG;
    std::optional<int> dynamicFactorMilli;
    std::optional<int> lineMultiplierMilli;
    LineLoad known;  // the estimate with what is not known left out: enough to tell an overload, never a pass
    std::optional<LineLoad> estimate;    // empty: a figure of it is not known
    std::optional<Mass> measuredG;       // replaces the estimate
    std::vector<ChainLink> links;        // rig, unit, components by id, anchor
    std::optional<std::size_t> weakest;  // of `links`, the lowest that is known; the first of equal ones
    std::vector<UnknownFigure> unknown;  // in the order of LineFigure
    LoadResult result = LoadResult::Unknown;

    // What is held against the weakest link: the measured peak, else the estimate, else what is known of it.
    [[nodiscard]] LineLoad load() const;
    [[nodiscard]] const ChainLink *weakestLink() const { return weakest ? &links[*weakest] : nullptr; }
};

// The load of a use of a line rig. A figure that is not positive counts as not known, a kit weight of 0 as no kit.
[[nodiscard]] RigLoad rigLoadOf(const ProjectData &data, const RigUse &use);

}  // namespace stunt
