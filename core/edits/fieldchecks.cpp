// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/edits/fieldchecks.h"

#include "core/base/civiltime.h"

#include <QLocale>

namespace stunt {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("stunt::validate", text);
}

QString labelText(const char *label)
{
    return QCoreApplication::translate("fields", label);
}

bool isForbidden(QChar c)
{
    return c.unicode() < 0x20 && c != u'\t' && c != u'\n' && c != u'\r';
}

}  // namespace

void FieldChecks::requireName(const QString &value, const char *label)
{
    require(!value.trimmed().isEmpty(), tr("%1 must not be empty.").arg(labelText(label)));
    require(value.size() <= longestName, tr("%1 is longer than %2 characters.").arg(labelText(label)).arg(longestName));
}

void FieldChecks::requireRange(std::optional<qint64> value, qint64 least, qint64 greatest, const char *label)
{
    const QString fault = limitFault(labelText(label), value, {least, greatest});
    require(fault.isEmpty(), fault);
}

void FieldChecks::requireZone(const QString &zone, EmptyZone empty)
{
    const bool known = zone.isEmpty() ? empty == EmptyZone::Allowed : isKnownZone(zone);
    require(known, zone.isEmpty() ? tr("A time zone is needed, like “Europe/Berlin”.")
                                  : tr("“%1” is not a time zone; write it like “Europe/Berlin”.").arg(zone));
}

QString valueFault(const QString &label, QDate date)
{
    if (date.isNull() || (date.isValid() && date.year() >= 1 && date.year() <= 9999))
        return {};
    return tr("%1 is not a date of the years 1 to 9999.").arg(label);
}

QString valueFault(const QString &label, CivilTime time)
{
    if (time.minutes >= 0 && time.minutes <= CivilTime::maxMinutes)
        return {};
    return tr("%1 is not a time between 00:00 and 35:59.").arg(label);
}

QString valueFault(const QString &label, double number)
{
    return qIsFinite(number) ? QString() : tr("%1 is not a number.").arg(label);
}

QString valueFault(const QString &label, const Blob &blob)
{
    return blob.bytes.size() <= largestBlob ? QString() : tr("%1 is larger than 16 MiB.").arg(label);
}

QString limitFault(const QString &label, const QString &text, const Limits &limits)
{
    if (text.size() < limits.least)
        return tr("%1 must not be empty.").arg(label);
    return text.size() <= limits.greatest ? QString()
                                          : tr("%1 is longer than %2 characters.").arg(label).arg(limits.greatest);
}

QString limitFault(const QString &label, QDate date, const Limits &limits)
{
    return limits.least < 1 || date.isValid() ? QString() : tr("%1 must be given.").arg(label);
}

QString limitFault(const QString &label, std::optional<qint64> number, const Limits &limits)
{
    if (!number || (*number >= limits.least && *number <= limits.greatest))
        return {};
    const QLocale locale;
    return tr("%1 must be between %2 and %3, not %4.")
        .arg(label, locale.toString(limits.least), locale.toString(limits.greatest), locale.toString(*number));
}

QString textFault(const QString &label, const QString &text)
{
    if (text.size() > longestNotes)
        return tr("%1 is longer than %2 characters.").arg(label).arg(longestNotes);
    if (!text.isValidUtf16() || std::any_of(text.begin(), text.end(), isForbidden))
        return tr("%1 contains a character that cannot be stored.").arg(label);
    return {};
}

}  // namespace stunt
