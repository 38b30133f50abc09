// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rules/finding.h"

namespace stunt {

namespace {

QLatin1StringView unitText(FigureUnit unit)
{
    switch (unit) {
    case FigureUnit::Minutes:
        return QLatin1StringView("min");
    case FigureUnit::Days:
        return QLatin1StringView("d");
    case FigureUnit::Millimetres:
        return QLatin1StringView("mm");
    case FigureUnit::Grams:
        return QLatin1StringView("g");
    case FigureUnit::Milli:
        return QLatin1StringView("milli");
    case FigureUnit::Count:
        return {};
    case FigureUnit::Date:
        return QLatin1StringView("jd");
    case FigureUnit::Moment:
        return QLatin1StringView("ms");
    }
    return {};
}

// A figure's text with what separates figures written as escapes.
QString escaped(QString text)
{
    return text.replace(u'\\', QLatin1StringView("\\\\")).replace(u';', QLatin1StringView("\\;"));
}

}  // namespace

QString keyOf(const Finding &finding)
{
    QString key = enumText(finding.rule);
    for (const RecordRef &subject : finding.subjects)
        key += u'|' + uuidOf(subject).toText();
    return finding.discriminator.isEmpty() ? key : key + u'|' + finding.discriminator;
}

QString figuresOf(const Finding &finding)
{
    QStringList texts;
    for (const Figure &figure : finding.figures) {
        QString text = QLatin1StringView(figure.name) + u'=';
        if (figure.number)
            text += QString::number(*figure.number) + unitText(figure.unit);
        else if (figure.text.isEmpty())
            text += u'?';
        if (!figure.text.isEmpty())
            text += u'“' + escaped(figure.text) + u'”';
        texts.append(text);
    }
    return texts.join(u';');
}

QString momentText(const Moment &moment)
{
    const QString date = moment.date.toString(Qt::ISODate);
    if (!moment.time)
        return date;
    const int minutes = moment.time->minutes;
    const QDate day = moment.date.addDays(minutes / (24 * 60));
    return day.toString(Qt::ISODate) + u'T' + QTime(minutes / 60 % 24, minutes % 60).toString(QStringLiteral("HH:mm"));
}

}  // namespace stunt
