// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/id.h"

#include <QDateTime>
#include <QRandomGenerator>
#include <QUuid>
#include <QtEndian>
#include <atomic>

namespace stunt {

namespace {

Uuid fromQUuid(const QUuid &uuid)
{
    const QByteArray bytes = uuid.toRfc4122();
    return {qFromBigEndian<quint64>(bytes.constData()), qFromBigEndian<quint64>(bytes.constData() + 8)};
}

// Milliseconds since 1970 and a 12-bit counter in one number that only grows: ids made in one burst keep their order
// even when the clock stands still or is set back.
quint64 nextTick()
{
    static std::atomic<quint64> last{0};
    const quint64 now = static_cast<quint64>(QDateTime::currentMSecsSinceEpoch()) << 12;
    quint64 previous = last.load();
    quint64 next = 0;
    do {
        next = now > previous ? now : previous + 1;
    } while (!last.compare_exchange_weak(previous, next));
    return next;
}

int hexValue(char16_t c)
{
    if (c >= u'0' && c <= u'9')
        return c - u'0';
    if (c >= u'a' && c <= u'f')
        return c - u'a' + 10;
    if (c >= u'A' && c <= u'F')
        return c - u'A' + 10;
    return -1;
}

}  // namespace

Uuid Uuid::create()
{
    const quint64 tick = nextTick();
    const quint64 high = ((tick >> 12) << 16) | 0x7000U | (tick & 0xFFFU);
    const quint64 low = (QRandomGenerator::global()->generate64() >> 2) | 0x8000000000000000ULL;
    return {high, low};
}

Uuid Uuid::named(QStringView name)
{
    static const QUuid space(0x8f3c2a11, 0x5d0e, 0x4f6b, 0x9a, 0x77, 0x21, 0xc4, 0x0b, 0x6e, 0xd3, 0x58);
    return fromQUuid(QUuid::createUuidV5(space, name.toString()));
}

std::optional<Uuid> Uuid::fromText(QStringView text)
{
    if (text.size() != 36)
        return std::nullopt;
    quint64 halves[2] = {0, 0};
    int digits = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char16_t c = text[i].unicode();
        const bool dash = i == 8 || i == 13 || i == 18 || i == 23;
        if (dash != (c == u'-'))
            return std::nullopt;
        if (dash)
            continue;
        const int value = hexValue(c);
        if (value < 0)
            return std::nullopt;
        quint64 &half = halves[digits++ / 16];
        half = (half << 4) | static_cast<quint64>(value);
    }
    return Uuid{halves[0], halves[1]};
}

QString Uuid::toText() const
{
    static constexpr char16_t digits[] = u"0123456789abcdef";
    QString text(36, u'-');
    int nibble = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (i == 8 || i == 13 || i == 18 || i == 23)
            continue;
        const quint64 half = nibble < 16 ? high : low;
        text[i] = QChar(digits[(half >> (60 - 4 * (nibble % 16))) & 0xFU]);
        ++nibble;
    }
    return text;
}

}  // namespace stunt
