// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/importing/visibletext.h"

#include <algorithm>

namespace stunt {

using namespace Qt::Literals::StringLiterals;

namespace {

bool isJoiner(QChar c)
{
    return c == QChar(0x200C) || c == QChar(0x200D);
}

bool isHidden(QChar c)
{
    const char16_t u = c.unicode();
    return u < 0x20 || u == 0x7F || (u >= 0x80 && u <= 0x9F) || u == 0x00AD || u == 0x061C || u == 0x180E
        || (u >= 0x200B && u <= 0x200F) || (u >= 0x2028 && u <= 0x202E) || (u >= 0x2060 && u <= 0x206F) || u == 0xFEFF
        || (u >= 0xFFF9 && u <= 0xFFFB);
}

// Whether a joiner stands where a script or an emoji uses it: right after a character of such a script.
bool joins(const QString &text, qsizetype at)
{
    if (at == 0)
        return false;
    const QChar before = text.at(at - 1);
    if (before.isLowSurrogate() || before == QChar(0xFE0F))
        return true;
    switch (before.script()) {
    case QChar::Script_Latin:
    case QChar::Script_Greek:
    case QChar::Script_Cyrillic:
    case QChar::Script_Common:
    case QChar::Script_Unknown:
        return false;
    default:
        return true;
    }
}

}  // namespace

QString visibleText(const QString &text)
{
    if (std::ranges::none_of(text, isHidden))
        return text;
    QString shown;
    shown.reserve(text.size() + 16);
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text.at(i);
        if (!isHidden(c) || (isJoiner(c) && joins(text, i))) {
            shown += c;
        } else if (c == u'\r' && i + 1 < text.size() && text.at(i + 1) == u'\n') {
            continue;
        } else if (c == u'\n' || c == u'\r' || c == QChar(0x2028) || c == QChar(0x2029)) {
            shown += u" ⏎ "_s;
        } else if (c == u'\t') {
            shown += u" ⇥ "_s;
        } else {
            shown += u"‹U+%1›"_s.arg(uint(c.unicode()), 4, 16, QChar(u'0')).toUpper();
        }
    }
    return shown;
}

}  // namespace stunt
