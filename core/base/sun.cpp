// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/sun.h"

#include <QCoreApplication>
#include <algorithm>
#include <cmath>
#include <numbers>

namespace stunt {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr double dayMs = 24.0 * 60 * 60 * 1000;
constexpr double minuteMs = 60.0 * 1000;
// The sun's upper edge is at the horizon: half its width (16′) and the usual refraction (34′) below 90°.
constexpr double horizonZenith = 90.833;

double radians(double degrees)
{
    return degrees * std::numbers::pi / 180.0;
}

double degrees(double angle)
{
    return angle * 180.0 / std::numbers::pi;
}

// Where the sun stands at one moment.
struct Sun {
    double declination = 0;     // radians
    double equationOfTime = 0;  // minutes the sundial is ahead of the clock
};

Sun sunAt(double utcMs)
{
    const double julianDay = utcMs / dayMs + 2440587.5;
    const double century = (julianDay - 2451545.0) / 36525.0;
    const double longitude = radians(std::fmod(280.46646 + century * (36000.76983 + century * 0.0003032), 360.0));
    const double anomaly = radians(357.52911 + century * (35999.05029 - 0.0001537 * century));
    const double eccentricity = 0.016708634 - century * (0.000042037 + 0.0000001267 * century);
    const double centre = std::sin(anomaly) * (1.914602 - century * (0.004817 + 0.000014 * century))
                        + std::sin(2 * anomaly) * (0.019993 - 0.000101 * century) + std::sin(3 * anomaly) * 0.000289;
    const double node = radians(125.04 - 1934.136 * century);
    const double apparent = longitude + radians(centre - 0.00569 - 0.00478 * std::sin(node));
    const double meanObliquity =
        23.0 + (26.0 + (21.448 - century * (46.815 + century * (0.00059 - century * 0.001813))) / 60.0) / 60.0;
    const double obliquity = radians(meanObliquity + 0.00256 * std::cos(node));

    const double y = std::tan(obliquity / 2) * std::tan(obliquity / 2);
    const double equation = y * std::sin(2 * longitude) - 2 * eccentricity * std::sin(anomaly)
                          + 4 * eccentricity * y * std::sin(anomaly) * std::cos(2 * longitude)
                          - 0.5 * y * y * std::sin(4 * longitude)
                          - 1.25 * eccentricity * eccentricity * std::sin(2 * anomaly);
    return {.declination = std::asin(std::sin(obliquity) * std::sin(apparent)),
            .equationOfTime = 4 * degrees(equation)};
}

// The cosine of the angle the earth turns between the sun's highest point and the horizon; beyond ±1 there is none.
double horizonCosine(double latitude, double declination)
{
    // At the very poles the division has no value; a hair beside them it has.
    const double phi = radians(std::clamp(latitude, -89.9999, 89.9999));
    return std::cos(radians(horizonZenith)) / (std::cos(phi) * std::cos(declination))
         - std::tan(phi) * std::tan(declination);
}

// Milliseconds UTC of the sun's highest point nearest to `nearMs`.
double solarNoon(double nearMs, double longitude)
{
    double noon = nearMs;
    for (int pass = 0; pass < 2; ++pass) {
        const double atGreenwich = dayMs / 2 - (4 * longitude + sunAt(noon).equationOfTime) * minuteMs;
        noon = atGreenwich + dayMs * std::round((nearMs - atGreenwich) / dayMs);
    }
    return noon;
}

enum class Side { Rise, Set };

// The moment the sun is on the horizon; found by steps, since it moves among the stars between noon and then.
double horizonCrossing(double noon, GeoPosition place, Side side)
{
    double moment = noon;
    for (int pass = 0; pass < 5; ++pass) {
        const Sun sun = sunAt(moment);
        const double cosine = std::clamp(horizonCosine(place.latitude, sun.declination), -1.0, 1.0);
        const double angleMs = 4 * degrees(std::acos(cosine)) * minuteMs;
        const double drift = (sunAt(noon).equationOfTime - sun.equationOfTime) * minuteMs;
        moment = noon + drift + (side == Side::Rise ? -angleMs : angleMs);
    }
    return moment;
}

}  // namespace

Result<SunTimes> sunTimes(QDate date, GeoPosition place, const QString &zone)
{
    // Written so that a NaN is refused too.
    if (!(std::abs(place.latitude) <= 90) || !(std::abs(place.longitude) <= 180)) {
        return refused(QCoreApplication::translate("Sun", "The position must lie within latitude −90 to 90 and "
                                                          "longitude −180 to 180 degrees."),
                       u"out-of-range"_s);
    }
    const Result<Instant> midday = instantOf(date, {.minutes = 12 * 60}, zone);
    if (!midday)
        return midday.error();
    const double noon = solarNoon(static_cast<double>(midday->ms), place.longitude);
    const double cosine = horizonCosine(place.latitude, sunAt(noon).declination);
    if (cosine > 1)
        return SunTimes{.kind = SunTimes::Kind::PolarNight};
    if (cosine < -1)
        return SunTimes{.kind = SunTimes::Kind::PolarDay};
    return SunTimes{
        .kind = SunTimes::Kind::RisesAndSets,
        .sunrise = {std::llround(horizonCrossing(noon, place, Side::Rise))},
        .sunset = {std::llround(horizonCrossing(noon, place, Side::Set))},
    };
}

}  // namespace stunt
