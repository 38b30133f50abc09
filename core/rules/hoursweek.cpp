// SPDX-License-Identifier: GPL-3.0-or-later
// A week's rest in every seven times 24 hours.
//
// A run of shifts goes on until a break is a week's rest. It may last as long as leaves room for the rest in its seven times
// 24 hours. A run of no more dates than that room has (five beside 56 h, six beside 24 h) may end later in its last night:
// whether the rest after it is whole, the break to the next shift tells.
#include "core/rules/hours.h"
#include "core/rules/numbernames.h"
#include "core/rules/sentences.h"

namespace stunt {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("stunt::rules", text);
}

// Shifts without a week's rest between them, and too many to leave room for one.
struct Run {
    std::size_t first = 0;
    std::size_t tooMany = 0;  // the shift that leaves no room
    std::size_t last = 0;
    Interval<Instant> time;
    qint64 longest = 0;  // minutes of the longest rest
};

class WeekRests
{
public:
    WeekRests(const PersonHours &hours, Unknown unknown)
        : m_shifts(hours.shifts), m_travel(hours.travel()), m_unknown(unknown), m_full(hours.limit(numbers::weekRest)),
          m_lateStart(hours.limit(numbers::weekRestLateStart)),
          m_lateStartFrom(hours.limit(numbers::weekRestLateStartFrom)), m_sixDay(hours.limit(numbers::weekRestSixDay))
    {
    }

    [[nodiscard]] std::vector<Run> runs() const
    {
        std::vector<Run> found;
        std::optional<Run> run;
        std::size_t latest = 0;  // of the run's shifts the one that ends last
        bool isTold = false;
        for (std::size_t i = 0; i < m_shifts.size(); ++i) {
            const auto span = spanOf(m_shifts[i], m_unknown);
            if (!span)
                continue;
            const qint64 rest = run ? minutesBetween(run->time.end, span->start) - m_travel : 0;
            if (!run || isWeekRest(latest, i, rest)) {
                run = Run{.first = i, .tooMany = i, .last = i, .time = *span};
                latest = i;
                isTold = false;
            } else {
                run->longest = std::max(run->longest, rest);
                run->last = i;
            }
            if (span->end > run->time.end) {
                run->time.end = span->end;
                latest = i;
            }
            if (isTold) {
                const std::size_t tooMany = found.back().tooMany;
                found.back() = *run;
                found.back().tooMany = tooMany;
            } else if (leavesNoRoom(*run)) {
                run->tooMany = i;
                found.push_back(*run);
                isTold = true;
            }
        }
        return found;
    }

private:
    // Whether the rest between two shifts is a week's. A shorter one is for a week that begins at 06:00 or later, and for
    // one of six days on an overnight location; where a zone is not known, neither is.
    [[nodiscard]] bool isWeekRest(std::size_t before, std::size_t after, qint64 rest) const
    {
        if (rest >= *m_full.value)
            return true;
        if (m_shifts[before].zone == DayZone::Unknown || m_shifts[after].zone == DayZone::Unknown)
            return false;
        if (m_lateStart && rest >= *m_lateStart.value && beginsLate(m_shifts[after]))
            return true;
        constexpr int sixDays = 6;
        return m_sixDay && rest >= *m_sixDay.value && datesOnLocation(before) == sixDays;
    }
    // As the clock says: 25:00 is one in the morning. What is not known may be late enough.
    [[nodiscard]] bool beginsLate(const Shift &shift) const
    {
        if (!shift.first)
            return m_unknown == Unknown::IsRest;
        return m_lateStartFrom && shift.first->startTime->minutes % dayMinutes >= *m_lateStartFrom.value;
    }
    // On how many dates of the seven up to a shift the person works; none where one of them is not on overnight location.
    [[nodiscard]] int datesOnLocation(std::size_t until) const
    {
        int dates = 0;
        QDate counted;
        for (std::size_t i = until + 1; i-- > 0 && m_shifts[i].date.daysTo(m_shifts[until].date) < 7;) {
            if (m_shifts[i].zone != DayZone::Overnight)
                return 0;
            dates += m_shifts[i].date == counted ? 0 : 1;
            counted = m_shifts[i].date;
        }
        return dates;
    }
    [[nodiscard]] bool leavesNoRoom(const Run &run) const
    {
        const bool isOnLocation = std::all_of(m_shifts.begin() + static_cast<std::ptrdiff_t>(run.first),
                                              m_shifts.begin() + static_cast<std::ptrdiff_t>(run.last) + 1,
                                              [](const Shift &shift) { return shift.zone == DayZone::Overnight; });
        const qint64 owed = isOnLocation && m_sixDay ? *m_sixDay.value : *m_full.value;
        const qint64 room = weekMinutes - owed;
        return m_shifts[run.first].date.daysTo(m_shifts[run.last].date) * dayMinutes >= room
            && minutesBetween(run.time.start, run.time.end) > room;
    }

    const std::vector<Shift> &m_shifts;
    qint64 m_travel;
    Unknown m_unknown;
    const RuleLimit &m_full;
    const RuleLimit &m_lateStart;
    const RuleLimit &m_lateStartFrom;
    const RuleLimit &m_sixDay;
};

void addRun(const PersonHours &hours, const Run &run, bool isKnown, FindingSink &sink)
{
    const RuleLimit &limit = hours.limit(numbers::weekRest);
    const QDate first = hours.shifts[run.first].date;
    const QDate last = hours.shifts[run.last].date;
    const QString &name = hours.person.name;
    const QString owed = hours.limitWords(limit, tr("weekly rest"));
    const bool isWhole = std::all_of(hours.shifts.begin() + static_cast<std::ptrdiff_t>(run.first),
                                     hours.shifts.begin() + static_cast<std::ptrdiff_t>(run.last) + 1,
                                     [](const Shift &shift) { return shift.isKnown(); });
    const QString longest = isWhole ? durationText(run.longest) : tr("at most %1").arg(durationText(run.longest));
    const QString message =
        isKnown ? tr("%1 works from %2 to %3 without a week's rest: the longest is %4%5; %6.")
                      .arg(name, dateText(first), dateText(last), longest, hours.travelWords(), owed)
                : tr("Whether %1 has a week's rest between %2 and %3 is not known, because not all times of their days "
                     "are; %4.")
                      .arg(name, dateText(first), dateText(last), owed);
    sink.add({.rule = RuleId::WeekRestShort,
              .subjects = {hours.person.id},
              .discriminator = first.toString(Qt::ISODate),
              .figures = {minutesFigure("longestRest", isKnown ? std::optional(run.longest) : std::nullopt),
                          minutesFigure("limit", limit.value),
                          {.name = "dates", .unit = FigureUnit::Days, .number = first.daysTo(last) + 1, .text = {}}},
              .when = Moment{hours.shifts[run.tooMany].date, std::nullopt},
              .message = message,
              .mend = isKnown ? tr("Give %1 a break that long within every seven days.").arg(name)
                              : tr("Enter the calls and the wraps of those days."),
              .field = ""});
}

}  // namespace

void checkWeekRest(const PersonHours &hours, FindingSink &sink)
{
    if (!hours.limit(numbers::weekRest)) {
        checkUnsetWeek(hours, RuleId::WeekRestShort, sink);
        return;
    }
    const std::vector<Run> known = WeekRests(hours, Unknown::IsRest).runs();
    for (const Run &run : known)
        addRun(hours, run, true, sink);
    if (hours.isAllKnown())
        return;
    for (const Run &run : WeekRests(hours, Unknown::IsWork).runs())
        if (std::none_of(known.begin(), known.end(),
                         [&](const Run &other) { return other.first <= run.last && run.first <= other.last; }))
            addRun(hours, run, false, sink);
}

}  // namespace stunt
