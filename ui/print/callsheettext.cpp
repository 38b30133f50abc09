// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/callsheettext.h"

#include <QCoreApplication>
#include <QLocale>

namespace stunt::print {

using namespace Qt::Literals::StringLiterals;

QString dateText(QDate date)
{
    return QLocale().toString(date, u"dddd d MMMM yyyy"_s);
}

QString momentText(const QDateTime &moment)
{
    return QLocale().toString(moment.date(), u"d MMMM yyyy"_s) + u' ' + moment.time().toString(u"HH:mm"_s) + u' '
         + moment.timeZoneAbbreviation();
}

QString dayText(int number, int total)
{
    if (number <= 0)
        return {};
    if (total <= 0)
        return QCoreApplication::translate("print", "Day %1").arg(number);
    return QCoreApplication::translate("print", "Day %1 of %2").arg(number).arg(total);
}

QString timeText(const std::optional<CivilTime> &time)
{
    return time ? clockText(*time) : QString();
}

QString statusCode(const std::optional<CallStatus> &status)
{
    return status ? enumText(*status) : QString();
}

}  // namespace stunt::print
