// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QLocale>
#include <QString>
#include <compare>

namespace stunt {

// Which units a production reads and prints; stored values are always millimetres and grams.
enum class MeasurementSystem { Metric, Imperial };

// Strong integer quantities: a length can never be taken for a mass, nor either for a bare number.
struct Length {
    int mm = 0;
    friend constexpr auto operator<=>(const Length &, const Length &) = default;
};
struct Mass {
    int g = 0;
    friend constexpr auto operator<=>(const Mass &, const Mass &) = default;
};

// The unit a column header or mapping gives to numbers that carry none; None = a bare number is an error.
enum class LengthUnit { None, Mm, Cm, M, In, Ft };
enum class MassUnit { None, G, Kg, Lb, St };

// How a result is rounded when shown: loads up, ratings and rest down (reliability.md); Nearest elsewhere.
enum class Rounding { Nearest, Up, Down };

// Reads a length as people write it: `180 cm`, `1.80 m`, `1,78 m`, `1780mm`, `5'11"`, `5 ft 11 in`, `5' 11½"`, `71 in`,
// `5′11″` (typographic primes and quotes). A bare number is read in `bareUnit`; with LengthUnit::None it is refused
// with code "no-unit". Converts to the nearest millimetre, halves away from zero. Zero, negative and over 3 m are
// refused ("out-of-range"); anything else unreadable is "not-a-length". A comma is a decimal comma only where the
// text leaves no doubt: `1,780 m` and `1.780 mm` could be thousands and are refused. Feet and inches, metres and
// centimetres (`1m80`) may be written without the second unit.
[[nodiscard]] Result<Length> parseLength(QStringView text, LengthUnit bareUnit = LengthUnit::None);

// Reads a mass: `75 kg`, `165 lb`, `165 lbs`, `12 st 4 lb`, `12st`, `75.5kg`, `75,5 kg`, `80000 g`. Same rules as
// parseLength; zero, negative and over 500 kg are refused.
[[nodiscard]] Result<Mass> parseMass(QStringView text, MassUnit bareUnit = MassUnit::None);

// Shown form with its unit, in the locale's digits and decimal mark: `180 cm` or `5'11"` (body lengths, to the
// half inch); `75 kg`, `75.5 kg` or `165 lb`.
[[nodiscard]] QString lengthText(Length length, MeasurementSystem system, const QLocale &locale = QLocale::c());
[[nodiscard]] QString massText(Mass mass, MeasurementSystem system, const QLocale &locale = QLocale::c(),
                               Rounding rounding = Rounding::Nearest);

// Whether an adult performer of this height or weight is plausible (1.20–2.20 m, 30–200 kg); an implausible value is
// asked about, never refused.
[[nodiscard]] bool isPlausibleHeight(Length height);
[[nodiscard]] bool isPlausibleWeight(Mass weight);

}  // namespace stunt
