// SPDX-License-Identifier: GPL-3.0-or-later
// What a beat or a scene needs, by the categories of a breakdown sheet: people from its parts, rigs from its rig uses,
// things from its item uses.
#pragma once

#include "core/project/recordref.h"

namespace stunt {

// In the order of the sheet. Weapons, breakaways, wounds and rigs stand apart from the props, make-up and equipment a
// general breakdown counts them among, because a stunt department plans them one by one.
enum class ElementCategory {
    Cast,
    Stunts,
    Vehicles,
    Animals,
    Props,
    Weapons,
    Breakaways,
    SetPieces,
    Effects,
    Wardrobe,
    Wounds,
    Rigs,
    Equipment,
};
inline constexpr int elementCategoryCount = 13;

[[nodiscard]] QString elementCategoryName(ElementCategory category);
// The category an item is broken down under.
[[nodiscard]] ElementCategory elementCategoryOf(ItemCategory category);

// One line of a category's box.
struct BreakdownElement {
    RecordRef record;  // the person, role, item or rig; empty: a part nobody is named for
    QString number;    // "1", "1X"; empty where there is none
    QString name;
    QString detail;     // "dbl for #1"; "6 a take + 2 spares, used up"
    bool open = false;  // nobody plays it yet
    friend bool operator==(const BreakdownElement &, const BreakdownElement &) = default;

    // Number, name and detail in one line.
    [[nodiscard]] QString line() const;
};

// The elements of one category in a beat, people in the order of their parts and things in that of their uses, none twice.
[[nodiscard]] std::vector<BreakdownElement> elementsOf(const ProjectData &data, const Beat &beat,
                                                       ElementCategory category);

// How many breakaways a beat uses up as planned: quantity × takes + spares. The takes are those of the set-ups that play
// breakaways, else the beat's own; none for a beat that is not performed.
[[nodiscard]] qint64 plannedBreakaways(const ProjectData &data, const Beat &beat);

}  // namespace stunt
