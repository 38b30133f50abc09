// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/project/projectdata.h"
#include "ui/models/sortkey.h"

#include <QString>

namespace stunt {

// The columns of the roster, in the order they first appear.
enum class PeopleColumn {
    Name,
    Kinds,
    Roles,
    Skills,
    Certificate,
    Availability,
    Phone,
    Email,
    Height,
    Weight,
    Union,
    Grade,
    StageName,
};
inline constexpr int peopleColumnCount = 13;

// What a cell is told in: the production and the day on which expiry and availability are judged.
struct PeopleContext {
    const ProjectData &data;
    QDate today;
};

[[nodiscard]] QString columnTitle(PeopleColumn column);
// The cell's text, plain and in one line.
[[nodiscard]] QString columnText(PeopleColumn column, const PeopleContext &context, const Person &person);
[[nodiscard]] SortKey columnSortKey(PeopleColumn column, const PeopleContext &context, const Person &person);
[[nodiscard]] bool isEditable(PeopleColumn column);
// The person with `text` typed into an editable column; a bare height or weight is read in the production's unit.
// Refused with the reason when it cannot be read.
[[nodiscard]] Result<Person> withTyped(Person person, PeopleColumn column, const QString &text,
                                       const ProjectData &data);

// Everything of a person that the search box looks at, folded for search.
[[nodiscard]] QString searchText(const PeopleContext &context, const Person &person);

}  // namespace stunt
