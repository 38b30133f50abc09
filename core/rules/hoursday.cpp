// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rules/hours.h"
#include "core/rules/numbernames.h"
#include "core/rules/sentences.h"

namespace stunt {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("stunt::rules", text);
}

std::optional<CivilTime> startTimeOf(const Shift &shift)
{
    return shift.first ? shift.first->startTime : std::nullopt;
}

// The name of the number for somebody of so many whole months; empty for an adult.
QLatin1StringView minorNumber(int months)
{
    const std::pair<int, QLatin1StringView> brackets[] = {
        {6, numbers::minorHoursUnder6Months},  {2 * 12, numbers::minorHoursUnder2},
        {6 * 12, numbers::minorHoursUnder6},   {9 * 12, numbers::minorHoursUnder9},
        {16 * 12, numbers::minorHoursUnder16}, {18 * 12, numbers::minorHoursUnder18}};
    for (const auto &[below, number] : brackets)
        if (months < below)
            return number;
    return {};
}

// Whole months of life on `date`. Who was born on a day the month does not have, like 29 February, is as old on the first of
// the next.
int monthsOld(QDate birth, QDate date)
{
    const int months = (date.year() - birth.year()) * 12 + date.month() - birth.month();
    return date.day() < birth.day() ? months - 1 : months;
}

// All a minor works on one date, in one shift or two.
struct MinorDay {
    const Shift *shift = nullptr;    // the first
    const Shift *unknown = nullptr;  // one whose length is not known
    qint64 least = 0;
    qint64 most = 0;
    std::vector<RecordRef> subjects;
};

QString minorText(const PersonHours &hours, const MinorDay &day, const RuleLimit &limit)
{
    const QString &name = hours.person.name;
    const QString date = dateText(day.shift->date);
    const QString allowed = hours.limitWords(limit, tr("day length of a minor"));
    if (!limit)
        return tr("%1 is a minor and works on %2; %3.").arg(name, date, allowed);
    if (day.least <= *limit.value)
        return tr("%1 is a minor, and how long they work on %2 is not known: %3; %4.")
            .arg(name, date, unknownText(*day.unknown), allowed);
    const QString tooLong = durationText(day.least - *limit.value);
    return day.unknown ? tr("%1 is a minor and works at least %2 on %3; %4: %5 too long.")
                             .arg(name, durationText(day.least), date, allowed, tooLong)
                       : tr("%1 is a minor and works %2 on %3; %4: %5 too long.")
                             .arg(name, durationText(day.least), date, allowed, tooLong);
}

void checkMinorDay(const PersonHours &hours, const MinorDay &day, FindingSink &sink)
{
    const QDate date = day.shift->date;
    const QLatin1StringView name = minorNumber(monthsOld(hours.person.birthDate, date));
    if (name.isEmpty())
        return;
    const RuleLimit &limit = hours.limit(name);
    if (limit && day.most <= *limit.value)
        return;
    const bool isSure = !day.unknown || (limit && day.least > *limit.value);
    sink.add({.rule = RuleId::MinorHours,
              .subjects = day.subjects,
              .discriminator = date.toString(Qt::ISODate),
              .figures = {minutesFigure("worked", isSure ? std::optional(day.least) : std::nullopt),
                          minutesFigure("limit", limit.value)},
              .when = Moment{date, startTimeOf(*day.shift)},
              .message = minorText(hours, day, limit),
              .mend = !limit ? tr("Set the limit the local authority gives.")
                    : isSure ? tr("Release %1 earlier or call them later.").arg(hours.person.name)
                             : tr("Enter the calls and the wrap of the day."),
              .field = "release"});
}

QString dayText(const PersonHours &hours, const Shift &shift, const RuleLimit &limit)
{
    const QString &name = hours.person.name;
    const QString date = dateText(shift.date);
    const QString allowed = hours.limitWords(limit, tr("day length"));
    const qint64 least = shift.leastMinutes();
    if (least <= *limit.value)
        return tr("How long %1 works on %2 is not known: %3; %4.").arg(name, date, unknownText(shift), allowed);
    const QString tooLong = durationText(least - *limit.value);
    return shift.isKnown() ? tr("%1 works %2 on %3, from %4 to %5; %6: %7 too long.")
                                 .arg(name, durationText(least), date, startText(*shift.first), endText(*shift.last),
                                      allowed, tooLong)
                           : tr("%1 works at least %2 on %3; %4: %5 too long.")
                                 .arg(name, durationText(least), date, allowed, tooLong);
}

}  // namespace

void checkDayLength(const PersonHours &hours, FindingSink &sink)
{
    const RuleLimit &limit = hours.limit(numbers::dayLength);
    if (!limit)
        return;  // told once for everybody: checkHourLimits
    for (const Shift &shift : hours.shifts) {
        if (shift.mostMinutes() <= *limit.value)
            continue;
        const qint64 least = shift.leastMinutes();
        const bool isSure = least > *limit.value;
        sink.add({.rule = RuleId::DayTooLong,
                  .subjects = subjectsOf(hours, shift),
                  .discriminator = shift.date.toString(Qt::ISODate),
                  .figures = {minutesFigure("worked", isSure ? std::optional(least) : std::nullopt),
                              minutesFigure("limit", limit.value)},
                  .when = Moment{shift.date, startTimeOf(shift)},
                  .message = dayText(hours, shift, limit),
                  .mend = isSure ? tr("Release %1 earlier or call them later.").arg(hours.person.name)
                                 : tr("Enter the calls and the wrap of the day."),
                  .field = isSure ? "release" : "wrap"});
    }
}

void checkMinorHours(const PersonHours &hours, FindingSink &sink)
{
    const QDate birth = hours.person.birthDate;
    if (!birth.isValid())
        return;
    std::map<QDate, MinorDay> days;
    for (const Shift &shift : hours.shifts) {
        if (minorNumber(monthsOld(birth, shift.date)).isEmpty())
            continue;
        MinorDay &day = days[shift.date];
        if (!day.shift) {
            day.shift = &shift;
            day.subjects = {hours.person.id};
        }
        if (!shift.isKnown())
            day.unknown = &shift;
        day.least += shift.leastMinutes();
        day.most += shift.mostMinutes();
        for (const DutyFacts *duty : shift.duties)
            day.subjects.push_back(placeOf(*duty));
    }
    for (const auto &[date, day] : days)
        checkMinorDay(hours, day, sink);
}

}  // namespace stunt
