// SPDX-License-Identifier: GPL-3.0-or-later
// The verbs every record type has. Each checks the record against the rules of its kind (validate.h) and against its
// neighbours, and is one edit with a name of its own ("Change phone of Maya Okafor").
#pragma once

#include "core/project/project.h"

namespace stunt {

// Adds `record` (its id may be null) and returns its id. Refused with the reason when it is not valid.
template<class T>
Result<Id<T>> add(Project &project, T record);

// Replaces the record with the same id. Refused when it is gone or would not be valid. `text` names the edit; empty:
// made from what differs.
template<class T>
Result<> change(Project &project, T record, const QString &text = {});

// Replaces several records of one type in one edit named `text`: all or none.
template<class T>
Result<> changeAll(Project &project, std::vector<T> records, const QString &text);

// Removes records with everything they own, in one edit. One that others refer to is archived where its type can be
// (Person, Role, Location, Scene, Unit), and refused, naming who refers to it, where it cannot.
template<class T>
Result<> remove(Project &project, const std::vector<Id<T>> &ids);

// The same within an edit under way: what composed verbs are made of.
template<class T>
Result<Id<T>> addIn(Edit &edit, T record);
template<class T>
Result<> changeIn(Edit &edit, T record);
template<class T>
Result<> removeIn(Edit &edit, Id<T> id);

}  // namespace stunt
