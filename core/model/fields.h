// SPDX-License-Identifier: GPL-3.0-or-later
// How each record's members are named, one line per field: the column in the file, the key in JSON, the label in the
// window, who may see it. The store, the generic verbs, JSON and the table models all read these lines.
#pragma once

#include "core/model/records.h"

#include <limits>
#include <tuple>

namespace stunt {

// Who may see a field (contract.md, "Privacy classes").
enum class Privacy { Public, Work, Body, Private, Medical };

// What a field means to the record it stands in.
enum class FieldUse {
    Value,
    Owner,   // a reference to the parent: the record goes when the parent goes
    Clears,  // a reference that is emptied (or leaves its list) when what it points to goes
};

// What a value may be: a number within [least, greatest], a text of so many characters, a date that must be there.
struct Limits {
    qint64 least = std::numeric_limits<qint64>::min();
    qint64 greatest = std::numeric_limits<qint64>::max();
};
// A name: not empty, at most 200 characters (contract.md, "Roster import").
inline constexpr Limits nameLimits{1, 200};
// A date that must be given.
inline constexpr Limits needed{1, std::numeric_limits<qint64>::max()};

template<class R, class V>
struct Field {
    constexpr Field(const char *name_, V R::*member_, Privacy privacy_, const char *label_, FieldUse use_,
                    Limits limits_ = {})
        : name(name_), member(member_), privacy(privacy_), label(label_), use(use_), limits(limits_)
    {
    }
    constexpr Field(const char *name_, V R::*member_, Privacy privacy_, const char *label_, Limits limits_ = {})
        : Field(name_, member_, privacy_, label_, FieldUse::Value, limits_)
    {
    }

    const char *name;  // lowerCamelCase: the JSON key; snake_case of it is the column
    V R::*member;
    Privacy privacy;
    const char *label;  // for people, QT_TRANSLATE_NOOP("fields", …)
    FieldUse use;
    Limits limits;
};

// One specialisation per record type: `table` (SQL, snake_case singular), `plural` (JSON array), `label`, and `list`,
// a tuple of Field in schema order. `id` and `revision` are common to all and not listed.
template<class T>
struct Fields;

// Calls fn(field) for each field of T, in schema order.
template<class T, class Fn>
constexpr void forEachField(Fn &&fn)
{
    std::apply([&](const auto &...field) { (fn(field), ...); }, Fields<T>::list);
}

// The label of a field in the language of the window.
template<class R, class V>
[[nodiscard]] QString fieldLabel(const Field<R, V> &field)
{
    return QCoreApplication::translate("fields", field.label);
}

// "beat", "shoot day": what a record type is called within a sentence.
template<class T>
[[nodiscard]] QString recordLabel()
{
    return QCoreApplication::translate("records", Fields<T>::label);
}

}  // namespace stunt

#include "core/model/fields_choreography.h"
#include "core/model/fields_credentials.h"
#include "core/model/fields_issuing.h"
#include "core/model/fields_items.h"
#include "core/model/fields_people.h"
#include "core/model/fields_production.h"
#include "core/model/fields_readiness.h"
#include "core/model/fields_rigs.h"
#include "core/model/fields_rules.h"
#include "core/model/fields_schedule.h"
#include "core/model/fields_story.h"
