// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/rosterdate.h"

#include "core/exchange/rosterfield.h"

#include <QCoreApplication>
#include <QLocale>
#include <array>

namespace stunt {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(RosterDate)
};

// The months as foldedHeader() leaves them, in the languages named in the header; short forms included.
constexpr std::array<const char16_t *, 12> monthNames{
    u"january|jan|januar|janner|jaenner|janvier|janv|enero|ene|gennaio|gen|januari|janeiro",
    u"february|feb|februar|fevrier|fevr|fev|febrero|febbraio|februari|fevereiro",
    u"march|mar|marz|maerz|mrz|mars|marzo|maart|mrt|marco",
    u"april|apr|avril|avr|abril|abr|aprile",
    u"may|mai|mayo|maggio|mag|mei|maio",
    u"june|jun|juni|juin|junio|giugno|giu|junho",
    u"july|jul|juli|juillet|juil|julio|luglio|lug|julho",
    u"august|aug|aout|agosto|ago|augustus",
    u"september|sep|sept|septembre|septiembre|settembre|set|setembro",
    u"october|oct|oktober|okt|octobre|octubre|ottobre|ott|outubro|out",
    u"november|nov|novembre|noviembre|novembro",
    u"december|dec|dezember|dez|decembre|diciembre|dic|dicembre|dezembro",
};

int monthOf(QStringView word)
{
    const QString folded = foldedHeader(word);
    for (std::size_t month = 0; month < monthNames.size(); ++month)
        for (const QStringView name : QStringView(monthNames[month]).split(u'|'))
            if (name == folded)
                return static_cast<int>(month) + 1;
    return 0;
}

// A number of the text, or a word that is a month.
struct Part {
    int value = 0;
    int digits = 0;  // 0: a month's name
};

bool isFiller(QStringView word)
{
    for (const QStringView filler :
         {u"st", u"nd", u"rd", u"th", u"er", u"of", u"the", u"de", u"del", u"den", u"le", u"el"})
        if (word.compare(filler, Qt::CaseInsensitive) == 0)
            return true;
    return false;
}

// The parts of a date; none when there is anything in the text that dates do not have.
struct Parts {
    std::array<Part, 3> part;
    int count = 0;
    bool valid = true;

    void add(Part next)
    {
        if (count == 3)
            valid = false;
        else
            part[static_cast<std::size_t>(count++)] = next;
    }
    [[nodiscard]] bool areFigures() const
    {
        return valid && count == 3 && part[0].digits && part[1].digits && part[2].digits;
    }
};

Parts partsOf(QStringView text)
{
    Parts parts;
    qsizetype i = 0;
    while (i < text.size() && parts.valid) {
        const qsizetype start = i;
        if (text[i].digitValue() >= 0) {
            Part number;
            for (; i < text.size() && text[i].digitValue() >= 0 && number.digits < 9; ++i, ++number.digits)
                number.value = number.value * 10 + text[i].digitValue();
            parts.add(number);
        } else if (text[i].isLetter()) {
            while (i < text.size() && (text[i].isLetter() || text[i].isMark()))
                ++i;
            const QStringView word = text.sliced(start, i - start);
            if (isFiller(word))
                continue;
            const int month = monthOf(word);
            parts.valid = parts.valid && month > 0;
            parts.add({month, 0});
        } else if (text[i].isSpace() || QStringView(u"-/.,\u2013").contains(text[i])) {
            ++i;
        } else {
            parts.valid = false;
        }
    }
    return parts;
}

// Databases write a time after the date; it says nothing about the day.
QStringView withoutTime(QStringView text)
{
    text = text.trimmed();
    if (text.size() < 16 || text[4] != u'-' || (text[10] != u'T' && text[10] != u' ') || text[13] != u':')
        return text;
    for (const QChar c : text.sliced(11))
        if (c.digitValue() < 0 && !QStringView(u":.,Z+-").contains(c))
            return text;
    return text.first(10);
}

Error notADate(QStringView text)
{
    return refused(Tr::tr("\"%1\" is not a date.").arg(text.toString()), u"not-a-date"_s);
}

Error twoDigitYear(QStringView text)
{
    return refused(Tr::tr("\"%1\" has a year of two digits; write all four.").arg(text.toString()),
                   u"two-digit-year"_s);
}

Result<QDate> checked(int year, int month, int day, QStringView text)
{
    const QDate date(year, month, day);
    if (!date.isValid())
        return notADate(text);
    return date;
}

Result<QDate> withMonthName(const Parts &parts, QStringView text)
{
    const auto &[a, b, c] = parts.part;
    const bool named = (a.digits == 0) + (b.digits == 0) + (c.digits == 0) == 1;
    if (!named || c.digits == 0)
        return notADate(text);
    const Part &month = a.digits == 0 ? a : b;
    const Part &first = a.digits == 0 ? b : a;
    if (first.digits == 4 && c.digits <= 2)
        return checked(first.value, month.value, c.value, text);
    if (first.digits > 2)
        return notADate(text);
    if (c.digits == 2)
        return twoDigitYear(text);
    return c.digits == 4 ? checked(c.value, month.value, first.value, text) : notADate(text);
}

QString dayAndMonth(const QDate &date)
{
    return QLocale(QLocale::English).toString(date, u"d MMMM");
}

Result<QDate> inFigures(const Parts &parts, DateOrder order, QStringView text)
{
    const auto &[a, b, c] = parts.part;
    if (a.digits == 4 && b.digits <= 2 && c.digits <= 2)
        return checked(a.value, b.value, c.value, text);
    if (a.digits > 2 || b.digits > 2)
        return notADate(text);
    if (c.digits == 2)
        return twoDigitYear(text);
    if (c.digits != 4)
        return notADate(text);
    if (order == DateOrder::Dmy)
        return checked(c.value, b.value, a.value, text);
    if (order == DateOrder::Mdy)
        return checked(c.value, a.value, b.value, text);
    const QDate dayFirst(c.value, b.value, a.value);
    const QDate monthFirst(c.value, a.value, b.value);
    if (dayFirst.isValid() && monthFirst.isValid() && dayFirst != monthFirst) {
        return refused(
            Tr::tr("%1 can be %2 or %3.").arg(text.toString(), dayAndMonth(dayFirst), dayAndMonth(monthFirst)),
            u"ambiguous-date"_s);
    }
    if (!dayFirst.isValid() && !monthFirst.isValid())
        return notADate(text);
    return dayFirst.isValid() ? dayFirst : monthFirst;
}

}  // namespace

Result<QDate> readRosterDate(QStringView text, DateOrder order)
{
    text = withoutTime(text);
    if (text.size() > 60)
        return notADate(text.first(60).toString() + u'\u2026');
    const Parts parts = partsOf(text);
    if (parts.valid && parts.count == 1 && parts.part[0].digits == 8) {
        const int value = parts.part[0].value;
        return checked(value / 10000, value / 100 % 100, value % 100, text);
    }
    if (!parts.valid || parts.count != 3)
        return notADate(text);
    return parts.areFigures() ? inFigures(parts, order, text) : withMonthName(parts, text);
}

DateOrder dateOrderShownBy(QStringView text)
{
    const Parts parts = partsOf(text.trimmed());
    const auto &[a, b, c] = parts.part;
    if (!parts.areFigures() || a.digits > 2 || b.digits > 2 || c.digits != 4)
        return DateOrder::None;
    if (a.value > 12 && QDate(c.value, b.value, a.value).isValid())
        return DateOrder::Dmy;
    if (b.value > 12 && QDate(c.value, a.value, b.value).isValid())
        return DateOrder::Mdy;
    return DateOrder::None;
}

}  // namespace stunt
