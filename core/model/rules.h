// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/enumtext.h"
#include "core/model/record.h"

#include <QDate>
#include <optional>
#include <vector>

namespace stunt {

enum class RuleArea { Hours, Falls, Lifting, Flying, Doubles, Planning };

// What the whole number of a rule number counts.
enum class RuleUnit { Minutes, Days, Months, Millimetres, Grams, Milli, Count, Years };

// A named set of numbers the rules turn on, copied into the production when chosen: the file alone decides.
struct RuleSet {
    Id<RuleSet> id;
    Revision revision;
    QString name;
    QString key;  // the shipped set it was copied from; empty: made by hand
    RuleArea area = RuleArea::Hours;
    QString notes;
    friend bool operator==(const RuleSet &, const RuleSet &) = default;
};

// One number of a rule set with its source. A rule whose number has neither value nor override reads “no limit set”.
struct RuleNumber {
    Id<RuleNumber> id;
    Revision revision;
    Id<RuleSet> ruleSet;
    QString number;               // the stable name rules ask for: "daily-rest"; unique within the set
    std::optional<qint64> value;  // as shipped; empty: nobody has published one
    RuleUnit unit = RuleUnit::Minutes;
    QString source;
    bool verified = false;
    std::optional<qint64> overrideValue;  // what this production uses instead
    QString overrideReason;
    friend bool operator==(const RuleNumber &, const RuleNumber &) = default;
};

// Somebody's acceptance of one finding: of this fact with these figures, by this person, for this long.
struct Acceptance {
    Id<Acceptance> id;
    Revision revision;
    QString rule;     // the rule's id: "rest-short"
    QString key;      // FindingKey::toText(): rule, subjects, discriminator
    QString figures;  // the figures it was accepted with; other figures and it lapses
    QString by;
    QString position;
    QString reason;
    QDate on;
    QDate expires;  // the last day it holds; invalid: until its figures change
    friend bool operator==(const Acceptance &, const Acceptance &) = default;
};

template<>
struct EnumNames<RuleArea> {
    static constexpr std::array entries{
        EnumName{RuleArea::Hours, "hours", QT_TRANSLATE_NOOP("enums", "Working hours")},
        EnumName{RuleArea::Falls, "falls", QT_TRANSLATE_NOOP("enums", "Falls")},
        EnumName{RuleArea::Lifting, "lifting", QT_TRANSLATE_NOOP("enums", "Lifting people")},
        EnumName{RuleArea::Flying, "flying", QT_TRANSLATE_NOOP("enums", "Flying")},
        EnumName{RuleArea::Doubles, "doubles", QT_TRANSLATE_NOOP("enums", "Doubles")},
        EnumName{RuleArea::Planning, "planning", QT_TRANSLATE_NOOP("enums", "Planning")},
    };
};
template<>
struct EnumNames<RuleUnit> {
    static constexpr std::array entries{
        EnumName{RuleUnit::Minutes, "min", QT_TRANSLATE_NOOP("enums", "minutes")},
        EnumName{RuleUnit::Days, "day", QT_TRANSLATE_NOOP("enums", "days")},
        EnumName{RuleUnit::Months, "month", QT_TRANSLATE_NOOP("enums", "months")},
        EnumName{RuleUnit::Millimetres, "mm", QT_TRANSLATE_NOOP("enums", "mm")},
        EnumName{RuleUnit::Grams, "g", QT_TRANSLATE_NOOP("enums", "g")},
        EnumName{RuleUnit::Milli, "milli", QT_TRANSLATE_NOOP("enums", "thousandths")},
        EnumName{RuleUnit::Count, "count", QT_TRANSLATE_NOOP("enums", "times")},
        EnumName{RuleUnit::Years, "year", QT_TRANSLATE_NOOP("enums", "years")},
    };
};

}  // namespace stunt
