// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/person.h"

#include <QStringView>

namespace stunt::sample {

// A performer's sizes: centimetres and kilograms, as a fitting writes them.
struct Sizes {
    double heightCm = 0;
    double weightKg = 0;
    int chestCm = 0;
    int waistCm = 0;
    int inseamCm = 0;
    QStringView shoe;
};

// One line of the sample roster; empty texts and zero sizes are left empty in the record.
struct PersonRow {
    QStringView key;  // the person's fixed id and the start of their e-mail address
    QStringView name;
    std::vector<PersonKind> kinds;
    QStringView phone;
    std::optional<Gender> gender;
    QDate birthDate;
    Sizes sizes;
    QStringView unionName;
    QStringView grade;
    QStringView hair;
    QStringView notes;
};

[[nodiscard]] std::vector<PersonRow> castRows();
[[nodiscard]] std::vector<PersonRow> doubleRows();
[[nodiscard]] std::vector<PersonRow> stuntRows();
[[nodiscard]] std::vector<PersonRow> departmentRows();
[[nodiscard]] std::vector<PersonRow> crewRows();

// What only those who share a role were measured and described for.
void addFitting(Person &person);

}  // namespace stunt::sample
