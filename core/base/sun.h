// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/civiltime.h"

#include <QDate>
#include <QString>
#include <cstdint>

namespace stunt {

// A place on the earth in decimal degrees: latitude −90 to 90 (north positive), longitude −180 to 180 (east positive).
struct GeoPosition {
    double latitude = 0;
    double longitude = 0;
};

// The sun over one civil date at one place.
struct SunTimes {
    enum class Kind : std::uint8_t {
        RisesAndSets,
        PolarDay,    // up all day; sunrise and sunset mean nothing
        PolarNight,  // down all day; sunrise and sunset mean nothing
    };
    Kind kind = Kind::RisesAndSets;
    Instant sunrise{};
    Instant sunset{};
};

// Sunrise and sunset around the midday of `date` in `zone` at `place`, at sea level with the usual refraction (zenith
// 90.833°), within about a minute up to 65° of latitude and for the years 1900–2100; nearer the poles the sun moves
// along the horizon and refraction makes it coarser. In a far northern summer the sunset may be after midnight.
// Errors: "out-of-range" for a position outside the ranges above; "unknown-zone"; "invalid-date"; "spring-gap" for a
// date that the zone skipped. Equations: NOAA Global Monitoring Laboratory, Solar Calculator, "Calculation Details"
// (gml.noaa.gov/grad/solcalc/calcdetails.html), after J. Meeus, Astronomical Algorithms.
[[nodiscard]] Result<SunTimes> sunTimes(QDate date, GeoPosition place, const QString &zone);

}  // namespace stunt
