// SPDX-License-Identifier: GPL-3.0-or-later
// A line's load in words, for findings and for the load sheet: loads rounded up, ratings rounded down.
#pragma once

#include "core/planning/rigload.h"

namespace stunt {

// How weights are told: in which units, and against which day and how many days a weighing counts as recent.
struct WeightWords {
    MeasurementSystem system = MeasurementSystem::Metric;
    QDate on;                          // invalid: no day is known
    std::optional<qint64> recentDays;  // empty: no limit set, so each weighing is told with its date
};

// “2.5”, “1.155”: a factor with all its thousandths.
[[nodiscard]] QString factorText(int milli);
// “412.5 kg”, “910 lb”, rounded up.
[[nodiscard]] QString loadText(LineLoad load, MeasurementSystem system);
// “250 kg”, rounded down.
[[nodiscard]] QString ratingText(Mass rating, MeasurementSystem system);
// “Ivo Brandt 82 kg (stated)”, “Mara Lind 64 kg (weighed on 3 February 2026, 388 days before)”, “Ivo Brandt ?”.
[[nodiscard]] QString weightText(const ProjectData &data, const LineFlyer &flyer, const WeightWords &words);
// “swivel S-3”, “the anchor Truss 3”, “Descender D-1”.
[[nodiscard]] QString linkText(const ProjectData &data, const RigUse &use, const ChainLink &link);
// “the weight of Ivo Brandt”, “the kit weight”: what nobody knows.
[[nodiscard]] QString unknownText(const ProjectData &data, const RigUse &use, const UnknownFigure &unknown);
// “(Ivo Brandt 82 kg (stated) + 6 kg kit) × 2.5 × 1.2”: the estimate's sum, with “?” where a figure is not known.
[[nodiscard]] QString arithmeticText(const ProjectData &data, const RigLoad &load, const WeightWords &words);

}  // namespace stunt
