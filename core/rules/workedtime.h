// SPDX-License-Identifier: GPL-3.0-or-later
// When somebody works, as the rules about hours see it.
//
// All duties of one date, over units, shoot days and rehearsals, are one shift, from the earliest start to the latest end:
// the hours run through a pause between two of them, for the length of the day, of the week and towards a meal. Only where
// the whole daily rest, travel home included, lies between two duties of a date are they two shifts. Without a daily rest
// set there is nothing to part them by.
//
// One duty whose start is not known may be the first of all, one whose end is not known the last: then the shift's start or
// end is not known. An end that does not come after its own start (01:00 typed for 25:00) says nothing.
#pragma once

#include "core/rules/rulecontext.h"

namespace stunt {

struct Shift {
    QDate date;
    std::vector<const DutyFacts *> duties;  // by start, never empty
    const DutyFacts *first = nullptr;       // whose start is the shift's; null: one of the starts is not known
    const DutyFacts *last = nullptr;        // whose end is the shift's; null: one of the ends is not known
    DayZone zone = DayZone::Unknown;        // of its shoot days; of several kinds, or with a rehearsal: unknown
    Instant earliest;                       // the start, or the earliest it can be: 00:00 of the date
    Instant latest;                         // the end, or the latest it can be: 35:59 of the date
    // What of it is sure; an empty span where one moment is all that is known, nothing where not even that is.
    std::optional<Interval<Instant>> surely;

    [[nodiscard]] std::optional<Instant> start() const { return first ? first->start : std::nullopt; }
    [[nodiscard]] std::optional<Instant> end() const { return last ? last->end : std::nullopt; }
    [[nodiscard]] bool isKnown() const { return first && last; }
    // Minutes from start to end: as few and as many as they can be.
    [[nodiscard]] qint64 leastMinutes() const;
    [[nodiscard]] qint64 mostMinutes() const;
};

// One person's shifts, by the earliest each can begin. Worked out once for all checks of the person's hours.
struct PersonHours {
    const RuleContext &context;
    const Person &person;
    std::vector<Shift> shifts;

    [[nodiscard]] const RuleLimit &limit(QLatin1StringView number) const
    {
        return context.numbers.hours(number, &person);
    }
    // "SAG-AFTRA daily rest is 12 h".
    [[nodiscard]] QString limitWords(const RuleLimit &limit, const QString &what) const;
    // How much of each rest goes by on the way home.
    [[nodiscard]] qint64 travel() const { return person.travelHomeMin.value_or(0); }
    // " after 40 min of travel home"; empty: none was entered.
    [[nodiscard]] QString travelWords() const;
    [[nodiscard]] bool isAllKnown() const;
};
[[nodiscard]] PersonHours hoursOf(const RuleContext &context, const Person &person);

// A duty's end, if it says anything.
[[nodiscard]] std::optional<Instant> endOf(const DutyFacts &duty);

// How much of what is not known is taken for work: none of it, or all of it. What is too much by the first is too much;
// what is too much by the second alone may be.
enum class Unknown { IsRest, IsWork };
// Empty: nothing is known of the shift, and that is taken for rest.
[[nodiscard]] std::optional<Interval<Instant>> spanOf(const Shift &shift, Unknown unknown);

// That a week's limit is set nowhere, told of whoever works on six dates of seven: fewer are no week to speak of.
void checkUnsetWeek(const PersonHours &hours, RuleId rule, FindingSink &sink);

// Whole minutes from `from` to `to`; rest rounds down.
[[nodiscard]] qint64 minutesBetween(Instant from, Instant to);
[[nodiscard]] Instant plus(Instant instant, qint64 minutes);
inline constexpr qint64 dayMinutes = 24 * 60;
inline constexpr qint64 weekMinutes = 7 * dayMinutes;  // a week is any seven times 24 hours

// “make-up call 07:30 on 25 March 2027”, “dismissal 22:00 on …”.
[[nodiscard]] QString startText(const DutyFacts &duty);
[[nodiscard]] QString endText(const DutyFacts &duty);
// Why a shift's start, end or either is not known: “when they end on 25 March 2027 is not known”, “planned release 02:30 on
// 28 March 2027 is a time that day does not have”. Empty: it is known.
[[nodiscard]] QString unknownStartText(const Shift &shift);
[[nodiscard]] QString unknownEndText(const Shift &shift);
[[nodiscard]] QString unknownText(const Shift &shift);

[[nodiscard]] Figure minutesFigure(const char *name, std::optional<qint64> minutes);

// The shoot day or rehearsal a duty belongs to.
[[nodiscard]] RecordRef placeOf(const DutyFacts &duty);
// The person and the places of a shift's duties, in the duties' order.
[[nodiscard]] std::vector<RecordRef> subjectsOf(const PersonHours &hours, const Shift &shift);

}  // namespace stunt
