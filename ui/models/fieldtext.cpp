// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/fieldtext.h"

#include <QRegularExpression>
#include <cmath>

namespace stunt {

using namespace Qt::Literals::StringLiterals;

namespace {

QString say(const char *text)
{
    return QCoreApplication::translate("fields", text);
}

// The locale's short date with the year in full, whatever the locale prefers.
QString shortFormat(const QLocale &locale)
{
    QString format = locale.dateFormat(QLocale::ShortFormat);
    if (!format.contains(u"yyyy"_s))
        format.replace(u"yy"_s, u"yyyy"_s);
    return format;
}

// Latin digits for whatever digits the locale types.
QString latinDigits(const QString &text)
{
    QString plain;
    plain.reserve(text.size());
    for (const QChar c : text)
        plain += c.category() == QChar::Number_DecimalDigit ? QChar(u'0' + c.digitValue()) : c;
    return plain;
}

template<class V>
Result<> take(Result<V> read, V &value)
{
    if (!read)
        return read.error();
    value = std::move(read).value();
    return {};
}

}  // namespace

Result<int> readNumber(const QString &text)
{
    bool ok = false;
    const QString plain = latinDigits(text.trimmed());
    int value = plain.toInt(&ok);
    if (!ok)
        value = QLocale().toInt(text.trimmed(), &ok);
    if (!ok)
        return refused(say("“%1” is not a whole number.").arg(text.trimmed()), u"not-a-number"_s);
    return value;
}

Result<QDate> readDate(const QString &text)
{
    const QString plain = latinDigits(text.simplified());
    const QLocale here;
    const QLocale english(QLocale::English);
    QDate date = QDate::fromString(plain, Qt::ISODate);
    for (const QLocale &locale : {here, english}) {
        for (const QString &format : {u"d MMM yyyy"_s, u"d MMMM yyyy"_s, u"MMM d, yyyy"_s, u"MMMM d, yyyy"_s,
                                      locale.dateFormat(QLocale::LongFormat), u"d. MMMM yyyy"_s, u"d. MMM yyyy"_s}) {
            if (!date.isValid())
                date = locale.toDate(plain, format);
        }
    }
    if (!date.isValid())
        date = here.toDate(plain, shortFormat(here));
    if (!date.isValid() || date.year() < 1900 || date.year() > 2200)
        return refused(say("“%1” is not a date. Write it like %2 or 2027-03-24.")
                           .arg(text.trimmed(), dateText(QDate(2027, 3, 24))),
                       u"not-a-date"_s);
    return date;
}

Result<CivilTime> readTime(const QString &text)
{
    QString plain = latinDigits(text.trimmed());
    static const QRegularExpression bare(u"^(\\d{1,2})(\\d{2})$"_s);
    static const QRegularExpression hour(u"^\\d{1,2}$"_s);
    plain.replace(u'.', u':');
    if (const auto match = bare.match(plain); match.hasMatch() && plain.size() >= 3)
        plain = match.captured(1) + u':' + match.captured(2);
    else if (hour.match(plain).hasMatch())
        plain += u":00"_s;
    return CivilTime::fromText(plain);
}

Result<qint64> readRunningTime(const QString &text)
{
    const QString plain = latinDigits(text.trimmed()).replace(u',', u'.');
    static const QRegularExpression clock(u"^(?:(\\d{1,2}):)?(\\d{1,3}):(\\d{1,2}(?:\\.\\d{1,3})?)$"_s);
    static const QRegularExpression seconds(u"^(\\d{1,6}(?:\\.\\d{1,3})?)\\s*s?$"_s);
    if (const auto match = clock.match(plain); match.hasMatch()) {
        const qint64 minutes = match.captured(1).toLongLong() * 60 + match.captured(2).toLongLong();
        return minutes * 60'000 + std::llround(match.captured(3).toDouble() * 1000.0);
    }
    if (const auto match = seconds.match(plain); match.hasMatch())
        return static_cast<qint64>(std::llround(match.captured(1).toDouble() * 1000.0));
    return refused(say("“%1” is not a running time. Write minutes and seconds, like 2:30.").arg(text.trimmed()),
                   u"not-a-running-time"_s);
}

QString runningTimeText(qint64 ms)
{
    const qint64 tenths = (ms + 50) / 100;
    const QString seconds = u"%1:%2"_s.arg(tenths / 600).arg(tenths / 10 % 60, 2, 10, QChar(u'0'));
    return tenths % 10 == 0 ? seconds : u"%1.%2"_s.arg(seconds).arg(tenths % 10);
}

Result<int> readPages(const QString &text)
{
    static const QRegularExpression form(u"^(?:(\\d{1,3}))?\\s*(?:([0-7])\\s*/\\s*8)?$"_s);
    const QString plain = latinDigits(text.trimmed());
    const auto match = form.match(plain);
    if (plain.isEmpty() || !match.hasMatch())
        return refused(say("“%1” is not a number of pages. Write eighths, like 1 3/8.").arg(text.trimmed()),
                       u"not-pages"_s);
    return match.captured(1).toInt() * 8 + match.captured(2).toInt();
}

QString pagesText(int eighths)
{
    const QString part = u"%1/8"_s.arg(eighths % 8);
    if (eighths < 8)
        return eighths == 0 ? u"0"_s : part;
    return eighths % 8 == 0 ? QString::number(eighths / 8) : u"%1 %2"_s.arg(eighths / 8).arg(part);
}

Result<Length> readLength(const QString &text, MeasurementSystem system)
{
    return parseLength(text, system == MeasurementSystem::Metric ? LengthUnit::Cm : LengthUnit::In);
}

Result<Mass> readMass(const QString &text, MeasurementSystem system)
{
    return parseMass(text, system == MeasurementSystem::Metric ? MassUnit::Kg : MassUnit::Lb);
}

QString dateText(QDate date)
{
    return date.isValid() ? QLocale().toString(date, u"d MMM yyyy"_s) : QString();
}

Result<> readField(const ProjectData &, const QString &text, int &value)
{
    return take(readNumber(text), value);
}

Result<> readField(const ProjectData &, const QString &text, QDate &value)
{
    if (text.trimmed().isEmpty()) {
        value = QDate();
        return {};
    }
    return take(readDate(text), value);
}

Result<> readField(const ProjectData &, const QString &text, CivilTime &value)
{
    return take(readTime(text), value);
}

Result<> readField(const ProjectData &data, const QString &text, Length &value)
{
    return take(readLength(text, data.production().measurementSystem), value);
}

Result<> readField(const ProjectData &data, const QString &text, Mass &value)
{
    return take(readMass(text, data.production().measurementSystem), value);
}

}  // namespace stunt
