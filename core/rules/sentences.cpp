// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rules/sentences.h"

#include <QHash>
#include <QLocale>

namespace stunt {

QString dateText(QDate date)
{
    // A plan's sentences name the same few hundred dates again and again, and the locale's words are slow to find.
    constexpr qsizetype kept = 2000;
    struct Known {
        QLocale locale;
        QHash<qint64, QString> texts;
    };
    thread_local Known known;
    const QLocale locale;
    if (known.locale != locale || known.texts.size() >= kept)
        known = {locale, {}};
    QString &text = known.texts[date.toJulianDay()];
    if (text.isNull())
        text = locale.toString(date, QStringLiteral("d MMMM yyyy"));
    return text;
}

}  // namespace stunt
