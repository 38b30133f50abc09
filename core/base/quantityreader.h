// SPDX-License-Identifier: GPL-3.0-or-later
// Reads a quantity as people write it, exactly: a number, a unit, perhaps a smaller number and unit after them. What the
// units are is its caller's to say (units.cpp).
#pragma once

#include <QStringView>
#include <span>

namespace stunt::quantity {

// Everything is computed in whole hundred-thousandths of a millimetre or gram: every unit below is exact in them
// (1 lb = 453.59237 g by definition), so that no floating point is needed.
inline constexpr qint64 perBase = 100'000;

struct Unit {
    qint64 factor = 0;            // hundred-thousandths of a mm or g
    const Unit *minor = nullptr;  // the smaller unit that may follow it, as inches follow feet
    int minorPerMajor = 0;
};

// A way to write a unit, in lower case.
struct UnitName {
    QStringView name;
    const Unit *unit;
};

// How one kind of quantity is written.
struct Grammar {
    std::span<const UnitName> names;
    const Unit *bareUnit = nullptr;
    int maximum = 0;  // mm or g
};

// Why a text is no quantity; NoUnit: a bare number and no unit to take for it; Doubtful: it can be read in two ways.
enum class Failure { None, Unreadable, Doubtful, NoUnit, OutOfRange };

// `value` in mm or g, to the nearest, halves away from zero; only meaningful with Failure::None.
struct Reading {
    int value = 0;
    Failure failure = Failure::None;
};

// Reads `text` by `grammar`: nothing but blanks may stand beside the quantity, and its value is 1 to `maximum`.
[[nodiscard]] Reading readQuantity(QStringView text, const Grammar &grammar);

}  // namespace stunt::quantity
