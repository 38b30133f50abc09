// SPDX-License-Identifier: GPL-3.0-or-later
// The work of any seven times 24 hours: of a shift that reaches into them only the part within, time worked twice once.
#include "core/rules/hours.h"
#include "core/rules/numbernames.h"
#include "core/rules/sentences.h"

namespace stunt {

namespace {

using Span = Interval<Instant>;

QString tr(const char *text)
{
    return QCoreApplication::translate("stunt::rules", text);
}

// Seven days that begin with a shift: no others have more work in them than the best of these.
struct Week {
    Span time;
    const Shift *shift = nullptr;
    qint64 worked = 0;
};

// The work without overlaps, by time.
std::vector<Span> workOf(const std::vector<Shift> &shifts, Unknown unknown)
{
    std::vector<Span> spans;
    spans.reserve(shifts.size());
    for (const Shift &shift : shifts)
        if (const auto span = spanOf(shift, unknown))
            spans.push_back(*span);
    std::sort(spans.begin(), spans.end(), [](const Span &a, const Span &b) { return a.start < b.start; });
    std::vector<Span> work;
    work.reserve(spans.size());
    for (const Span &span : spans) {
        if (!work.empty() && span.start <= work.back().end)
            work.back().end = std::max(work.back().end, span.end);
        else
            work.push_back(span);
    }
    return work;
}

std::vector<Week> weeksOf(const std::vector<Shift> &shifts, Unknown unknown)
{
    std::vector<Week> weeks;
    weeks.reserve(shifts.size());
    for (const Shift &shift : shifts)
        if (const auto span = spanOf(shift, unknown))
            weeks.push_back({{span->start, plus(span->start, weekMinutes)}, &shift});
    std::stable_sort(weeks.begin(), weeks.end(),
                     [](const Week &a, const Week &b) { return a.time.start < b.time.start; });
    return weeks;
}

// Of the weeks in which more is worked than may be the worst, and the worst of those after it, and so on.
std::vector<Week> longWeeks(const PersonHours &hours, qint64 limit, Unknown unknown)
{
    const std::vector<Span> work = workOf(hours.shifts, unknown);
    std::vector<Week> found;
    Instant firstEnd;  // of the first long week of those the last one found is the worst of
    auto from = work.begin();
    for (Week &week : weeksOf(hours.shifts, unknown)) {
        while (from != work.end() && from->end <= week.time.start)
            ++from;
        for (auto span = from; span != work.end() && span->start < week.time.end; ++span) {
            const Span common = span->intersection(week.time);
            week.worked += minutesBetween(common.start, common.end);
        }
        if (week.worked <= limit)
            continue;
        if (found.empty() || (week.time.start >= firstEnd && week.time.start >= found.back().time.end)) {
            found.push_back(week);
            firstEnd = week.time.end;
        } else if (week.time.start < firstEnd && week.worked > found.back().worked) {
            found.back() = week;
        }
    }
    return found;
}

// The work of a week by its shifts.
struct WeekShifts {
    QDate first;
    QDate last;
    bool isKnown = true;  // when each of them begins and ends
};

WeekShifts shiftsOf(const PersonHours &hours, const Week &week)
{
    WeekShifts shifts{week.shift->date, week.shift->date};
    for (const Shift &shift : hours.shifts) {
        if (shift.latest <= week.time.start || shift.earliest >= week.time.end)
            continue;
        shifts.first = std::min(shifts.first, shift.date);
        shifts.last = std::max(shifts.last, shift.date);
        shifts.isKnown = shifts.isKnown && shift.isKnown();
    }
    return shifts;
}

void addWeek(const PersonHours &hours, const Week &week, bool isKnown, FindingSink &sink)
{
    const RuleLimit &limit = hours.limit(numbers::weekLength);
    const QString &name = hours.person.name;
    const WeekShifts shifts = shiftsOf(hours, week);
    // “pick-up 08:00 on 3 May 2027”, or the date where that is all that is known.
    const QString from = week.shift->first ? startText(*week.shift->first) : dateText(week.shift->date);
    const QString allowed = hours.limitWords(limit, tr("week length"));
    const QString worked =
        shifts.isKnown ? durationText(week.worked) : tr("at least %1").arg(durationText(week.worked));
    const QString message = isKnown ? tr("%1 works %2 in the seven days from %3; %4: %5 too long.")
                                          .arg(name, worked, from, allowed, durationText(week.worked - *limit.value))
                                    : tr("How long %1 works in the seven days from %2 is not known, because not all "
                                         "times of their days are; %3.")
                                          .arg(name, from, allowed);
    sink.add({.rule = RuleId::WeekTooLong,
              .subjects = {hours.person.id},
              .discriminator = shifts.first.toString(Qt::ISODate),
              .figures = {minutesFigure("worked", isKnown ? std::optional(week.worked) : std::nullopt),
                          minutesFigure("limit", limit.value)},
              .when = Moment{shifts.last, std::nullopt},
              .message = message,
              .mend = isKnown ? tr("Take %1 off a day of that week, or release them earlier.").arg(name)
                              : tr("Enter the calls and the wraps of those days."),
              .field = ""});
}

}  // namespace

void checkWeekLength(const PersonHours &hours, FindingSink &sink)
{
    const RuleLimit &limit = hours.limit(numbers::weekLength);
    if (!limit) {
        checkUnsetWeek(hours, RuleId::WeekTooLong, sink);
        return;
    }
    const std::vector<Week> known = longWeeks(hours, *limit.value, Unknown::IsRest);
    for (const Week &week : known)
        addWeek(hours, week, true, sink);
    if (hours.isAllKnown())
        return;
    for (const Week &week : longWeeks(hours, *limit.value, Unknown::IsWork))
        if (std::none_of(known.begin(), known.end(), [&](const Week &other) { return other.time.overlaps(week.time); }))
            addWeek(hours, week, false, sink);
}

}  // namespace stunt
