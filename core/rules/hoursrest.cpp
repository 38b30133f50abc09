// SPDX-License-Identifier: GPL-3.0-or-later
// Rest runs from each person's own end, plus the travel home where it was entered, to their own next start, as time passes.
//
// A pause within a shift is no rest. Where the shift is so long that its 24 hours leave no room for a rest, and longer than
// a day may be, the pause is what there is instead of one, and is told as the rest it falls short of.
#include "core/planning/performed.h"
#include "core/rules/hours.h"
#include "core/rules/numbernames.h"
#include "core/rules/sentences.h"

namespace stunt {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("stunt::rules", text);
}

bool isExterior(const ProjectData &data, const Beat &beat)
{
    const Scene *scene = data.find(beat.scene);
    return scene && scene->intExt == IntExt::Ext && isPerformed(data, beat);
}

// Whether a shift's days shoot out of doors for sure: a scene that is inside and outside may be shot inside.
bool hasExterior(const RuleContext &context, const Shift &shift)
{
    for (const DutyFacts *duty : shift.duties) {
        const DayFacts *day = duty->shootDay ? context.facts.day(*duty->shootDay) : nullptr;
        if (!day)
            continue;
        for (const StripFacts &strip : day->strips)
            for (const Id<Beat> &id : strip.beats)
                if (const Beat *beat = context.data.find(id); beat && isExterior(context.data, *beat))
                    return true;
    }
    return false;
}

// A rest that is too short, or the lack of one.
struct Rest {
    const DutyFacts &before;
    const DutyFacts &after;
    qint64 minutes;  // without the travel home; negative where they overlap or the way home is longer
};

// Goes through one person's nights in order. SAG-AFTRA lets a rest on location be shorter, not too often: on an overnight
// location before two days of a week that do not follow each other; nearby, between two days of exterior work, before
// every fourth day. Every shorter rest counts towards these, also one that was too short for them and one that may be.
class Nights
{
public:
    Nights(const PersonHours &hours, FindingSink &sink)
        : m_hours(hours), m_sink(sink), m_full(hours.limit(numbers::dailyRest)),
          m_overnight(hours.limit(numbers::dailyRestOvernight)), m_nearby(hours.limit(numbers::dailyRestNearby)),
          m_travel(hours.travel())
    {
    }

    void check()
    {
        const Shift *before = nullptr;  // of the shifts so far the one that ends last
        for (const Shift &shift : m_hours.shifts) {
            if (before)
                checkNight(*before, shift);
            checkPause(shift);
            if (!before || shift.latest >= before->latest)
                before = &shift;
        }
    }

private:
    void checkNight(const Shift &before, const Shift &after)
    {
        if (!before.end() || !after.start()) {
            if (minutesBetween(before.latest, after.earliest) - m_travel >= *m_full.value)
                return;
            m_short.push_back(&after);
            addUnknown(before, after);
            return;
        }
        const qint64 rest = minutesBetween(*before.end(), *after.start()) - m_travel;
        if (rest >= *m_full.value)
            return;
        const bool mayBeShort = mayBeShorter(before, after, rest);
        m_short.push_back(&after);
        if (!mayBeShort)
            addShort({*before.last, *after.first, rest});
    }

    [[nodiscard]] bool mayBeShorter(const Shift &before, const Shift &after, qint64 rest) const
    {
        if (before.zone != after.zone)
            return false;
        if (before.zone == DayZone::Overnight)
            return m_overnight && rest >= *m_overnight.value && mayBeShortOvernight(after);
        return before.zone == DayZone::Nearby && m_nearby && rest >= *m_nearby.value && mayBeShortNearby(after)
            && hasExterior(m_hours.context, before) && hasExterior(m_hours.context, after);
    }
    [[nodiscard]] bool mayBeShortOvernight(const Shift &after) const
    {
        qint64 used = 0;
        for (const Shift *shift : m_short) {
            if (shift->date.daysTo(after.date) <= 1)
                return false;
            used += minutesBetween(shift->earliest, after.earliest) < weekMinutes ? 1 : 0;
        }
        const RuleLimit &days = m_hours.limit(numbers::dailyRestOvernightDays);
        return days && used < *days.value;
    }
    [[nodiscard]] bool mayBeShortNearby(const Shift &after) const
    {
        const RuleLimit &every = m_hours.limit(numbers::dailyRestNearbyEveryDays);
        return every && std::none_of(m_short.begin(), m_short.end(), [&](const Shift *shift) {
                   return shift->date.daysTo(after.date) < *every.value;
               });
    }

    // The longest shift whose 24 hours have room for the shortest rest the rule set has, or as long as a day may be.
    [[nodiscard]] qint64 longestShift() const
    {
        qint64 shortest = *m_full.value;
        for (const RuleLimit *limit : {&m_overnight, &m_nearby})
            shortest = std::min(shortest, limit->value.value_or(shortest));
        return std::max(dayMinutes - shortest, m_hours.limit(numbers::dayLength).value.value_or(0));
    }

    void checkPause(const Shift &shift)
    {
        if (shift.duties.size() < 2 || shift.mostMinutes() <= longestShift())
            return;
        if (!shift.isKnown()) {
            addUnknown(shift, shift);
            return;
        }
        const Rest pause = longestPause(shift);
        const qint64 meal = m_hours.limit(numbers::mealMost).value.value_or(0);
        if (pause.minutes + m_travel > meal)
            addShort(pause);
    }

    // Between the duties so far and the next; of a shift all of whose times are known.
    [[nodiscard]] Rest longestPause(const Shift &shift) const
    {
        const DutyFacts *last = shift.duties.front();
        std::pair<const DutyFacts *, const DutyFacts *> around{last, last};
        qint64 longest = 0;
        for (const DutyFacts *duty : shift.duties) {
            if (const qint64 pause = minutesBetween(*last->end, *duty->start); pause > longest) {
                longest = pause;
                around = {last, duty};
            }
            if (*duty->end > *last->end)
                last = duty;
        }
        return {*around.first, *around.second, longest - m_travel};
    }

    [[nodiscard]] QString limitWords() const { return m_hours.limitWords(m_full, tr("daily rest")); }

    [[nodiscard]] QString shortText(const Rest &rest) const
    {
        const QString &name = m_hours.person.name;
        const QString from = endText(rest.before);
        const QString to = startText(rest.after);
        const QString missing = durationText(*m_full.value - std::max<qint64>(0, rest.minutes));
        if (*rest.after.start < *rest.before.end)
            return tr("%1: no rest between %2 and %3, which is %4 earlier; %5: %6 short.")
                .arg(name, from, to, durationText(minutesBetween(*rest.after.start, *rest.before.end)), limitWords(),
                     missing);
        if (rest.minutes < 0)
            return tr("%1: no rest between %2 and %3, %4 later, because the way home takes %5; %6: %7 short.")
                .arg(name, from, to, durationText(rest.minutes + m_travel), durationText(m_travel), limitWords(),
                     missing);
        return tr("%1: rest %2%3 between %4 and %5; %6: %7 short.")
            .arg(name, durationText(rest.minutes), m_hours.travelWords(), from, to, limitWords(), missing);
    }

    void addShort(const Rest &rest)
    {
        std::vector<Figure> figures{minutesFigure("rest", std::max<qint64>(0, rest.minutes)),
                                    minutesFigure("limit", m_full.value), minutesFigure("travel", m_travel)};
        if (rest.minutes < 0)
            figures.push_back(minutesFigure("missing", -rest.minutes));
        const QString &name = m_hours.person.name;
        m_sink.add({.rule = RuleId::RestShort,
                    .subjects = {m_hours.person.id, placeOf(rest.before), placeOf(rest.after)},
                    .discriminator = rest.after.date.toString(Qt::ISODate),
                    .figures = std::move(figures),
                    .when = Moment{rest.after.date, rest.after.startTime},
                    .message = shortText(rest),
                    .mend = tr("Release %1 earlier on %2, or call them later on %3.")
                                .arg(name, dateText(rest.before.date), dateText(rest.after.date)),
                    .field = "pickUp"});
    }

    // Of two shifts, or of the pauses of one.
    void addUnknown(const Shift &before, const Shift &after)
    {
        const bool noEnd = !before.end();
        const bool noStart = !after.start();
        QStringList reasons;
        if (noEnd)
            reasons.append(unknownEndText(before));
        if (noStart)
            reasons.append(unknownStartText(after));
        const QString &name = m_hours.person.name;
        const QString why = reasons.join(QStringLiteral("; "));
        const bool isPause = &before == &after;
        m_sink.add({.rule = RuleId::RestShort,
                    .subjects = {m_hours.person.id, placeOf(*before.duties.front()), placeOf(*after.duties.back())},
                    .discriminator = after.date.toString(Qt::ISODate),
                    .figures = {minutesFigure("rest", std::nullopt), minutesFigure("limit", m_full.value)},
                    .when = Moment{after.date, after.first ? after.first->startTime : std::nullopt},
                    .message = isPause ? tr("Whether %1 rests between their duties of %2 cannot be checked: %3; %4.")
                                             .arg(name, dateText(after.date), why, limitWords())
                                       : tr("The rest of %1 between %2 and %3 cannot be checked: %4; %5.")
                                             .arg(name, dateText(before.date), dateText(after.date), why, limitWords()),
                    .mend = noEnd ? tr("Enter the wrap of the day, or the person's release.")
                                  : tr("Enter the calls of the day, or the shooting call and the strips' minutes."),
                    .field = noEnd ? "release" : "onSet"});
    }

    const PersonHours &m_hours;
    FindingSink &m_sink;
    const RuleLimit &m_full;
    const RuleLimit &m_overnight;
    const RuleLimit &m_nearby;
    qint64 m_travel;
    std::vector<const Shift *> m_short;  // before which rest is, or may be, shorter than in full
};

}  // namespace

void checkRest(const PersonHours &hours, FindingSink &sink)
{
    if (hours.limit(numbers::dailyRest))  // otherwise told once for everybody: checkHourLimits
        Nights(hours, sink).check();
}

}  // namespace stunt
