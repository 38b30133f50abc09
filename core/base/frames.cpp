// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/frames.h"

#include <QCoreApplication>
#include <QList>
#include <numeric>
#include <optional>

namespace stunt {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 dayMs = 24 * 60 * 60 * 1000;

struct NamedRate {
    QStringView name;
    int numerator;
};
// The decimal names people use for the rates that are whole numbers divided by 1.001.
constexpr NamedRate namedRates[] = {
    {u"23.976", 24000}, {u"23.98", 24000}, {u"29.97", 30000},   {u"47.952", 48000},
    {u"47.95", 48000},  {u"59.94", 60000}, {u"119.88", 120000},
};

// A run of 1 to `maxDigits` ASCII digits and nothing else; at most 9 digits, so that it fits an int.
std::optional<int> digitsValue(QStringView text, qsizetype maxDigits)
{
    if (text.isEmpty() || text.size() > maxDigits)
        return std::nullopt;
    int value = 0;
    for (const QChar c : text) {
        if (c < u'0' || c > u'9')
            return std::nullopt;
        value = value * 10 + (c.unicode() - u'0');
    }
    return value;
}

Error notARate(QStringView text)
{
    return refused(QCoreApplication::translate("Frames", "“%1” is not a frame rate: write it like 25, 23.976 or "
                                                         "24000/1001, from 1 to 240 frames a second.")
                       .arg(text.first(std::min<qsizetype>(text.size(), 40)).toString().simplified()),
                   u"not-a-frame-rate"_s);
}

Error notATimecode(QStringView text)
{
    return refused(QCoreApplication::translate("Frames", "“%1” is not a timecode: write it like 00:01:30:12, 01:30:12, "
                                                         "01:30 or 90.")
                       .arg(text.first(std::min<qsizetype>(text.size(), 40)).toString().simplified()),
                   u"not-a-timecode"_s);
}

// Frame numbers left out at the start of each minute that is not a tenth one.
int droppedPerMinute(const FrameRate &rate)
{
    return rate.dropFrame && rate.canDropFrame() ? rate.nominal() / 15 : 0;
}

// The number a frame is labelled with: its count plus the numbers dropped before it.
qint64 labelOf(qint64 frame, const FrameRate &rate)
{
    const int dropped = droppedPerMinute(rate);
    if (dropped == 0)
        return frame;
    const qint64 perMinute = 60 * rate.nominal() - dropped;
    const qint64 perTenMinutes = 10 * perMinute + dropped;
    const qint64 tens = frame / perTenMinutes;
    const qint64 rest = frame % perTenMinutes;
    // The first minute of ten keeps all its numbers.
    const qint64 minutes = rest < dropped ? 0 : (rest - dropped) / perMinute;
    return frame + dropped * (9 * tens + minutes);
}

qint64 frameOfLabel(qint64 label, const FrameRate &rate)
{
    const qint64 minutes = label / (60 * rate.nominal());
    return label - droppedPerMinute(rate) * (minutes - minutes / 10);
}

struct TimecodeFields {
    QList<int> units;          // the one to three fields of hours, minutes, seconds that were given
    std::optional<int> frame;  // the field after the last separator, when there are three or four
};

std::optional<TimecodeFields> fieldsOf(QStringView text, const FrameRate &rate)
{
    QString colons = text.toString();
    const qsizetype semicolon = colons.lastIndexOf(u';');
    const qsizetype lastColon = colons.lastIndexOf(u':');
    // `;` says drop-frame: it stands before the frames only, and only where numbers are dropped.
    if (semicolon >= 0) {
        if (semicolon < lastColon || droppedPerMinute(rate) == 0)
            return std::nullopt;
        colons[semicolon] = u':';
    }
    const QList<QStringView> parts = QStringView(colons).split(u':');
    if (parts.size() > 4 || (semicolon >= 0 && parts.size() < 3))
        return std::nullopt;
    TimecodeFields fields;
    for (qsizetype i = 0; i < parts.size(); ++i) {
        const bool isFrame = i >= 2 && i == parts.size() - 1;
        const qsizetype maxDigits = i == 0 && parts.size() < 4 ? 5 : isFrame ? 3 : 2;
        const std::optional<int> value = digitsValue(parts[i], maxDigits);
        if (!value || (isFrame && *value >= rate.nominal()) || (!isFrame && i > 0 && *value > 59))
            return std::nullopt;
        if (isFrame)
            fields.frame = *value;
        else
            fields.units.append(*value);
    }
    return fields;
}

QString twoDigits(qint64 value)
{
    return u"%1"_s.arg(value, 2, 10, QChar(u'0'));
}

}  // namespace

Result<FrameRate> FrameRate::fromText(QStringView text)
{
    const QStringView trimmed = text.trimmed();
    for (const NamedRate &named : namedRates) {
        if (trimmed == named.name)
            return FrameRate{.numerator = named.numerator, .denominator = 1001};
    }
    const qsizetype slash = trimmed.indexOf(u'/');
    const std::optional<int> numerator = digitsValue(slash < 0 ? trimmed : trimmed.first(slash), 7);
    const std::optional<int> denominator =
        slash < 0 ? std::optional<int>(1) : digitsValue(trimmed.sliced(slash + 1), 7);
    if (!numerator || !denominator || *denominator == 0)
        return notARate(text);
    if (*numerator < *denominator || *numerator / 240 > *denominator
        || (*numerator / 240 == *denominator && *numerator % 240 != 0))
        return notARate(text);
    const int common = std::gcd(*numerator, *denominator);
    return FrameRate{.numerator = *numerator / common, .denominator = *denominator / common};
}

QString FrameRate::toText() const
{
    const QString whole = QString::number(numerator);
    return denominator == 1 ? whole : whole + u'/' + QString::number(denominator);
}

int FrameRate::nominal() const
{
    return (2 * numerator + denominator) / (2 * denominator);
}

bool FrameRate::canDropFrame() const
{
    return denominator == 1001 && (numerator == 30000 || numerator == 60000);
}

qint64 frameAt(qint64 ms, const FrameRate &rate)
{
    Q_ASSERT(ms >= 0 && rate.numerator > 0 && rate.denominator > 0);
    const qint64 divisor = qint64{1000} * rate.denominator;
    return (2 * ms * rate.numerator + divisor) / (2 * divisor);
}

qint64 msOfFrame(qint64 frame, const FrameRate &rate)
{
    Q_ASSERT(frame >= 0 && rate.numerator > 0 && rate.denominator > 0);
    return (2000 * frame * rate.denominator + rate.numerator) / (qint64{2} * rate.numerator);
}

qint64 onFrame(qint64 ms, const FrameRate &rate)
{
    return msOfFrame(frameAt(ms, rate), rate);
}

QString timecode(qint64 ms, const FrameRate &rate)
{
    const qint64 label = labelOf(frameAt(ms, rate), rate);
    const int perSecond = rate.nominal();
    const qint64 seconds = label / perSecond;
    // Above 100 frames a second the last field needs a third digit.
    const int frameDigits = perSecond > 100 ? 3 : 2;
    return twoDigits(seconds / 3600) + u':' + twoDigits(seconds / 60 % 60) + u':' + twoDigits(seconds % 60)
         + (droppedPerMinute(rate) > 0 ? u';' : u':') + u"%1"_s.arg(label % perSecond, frameDigits, 10, QChar(u'0'));
}

Result<qint64> msFromTimecode(QStringView text, const FrameRate &rate)
{
    const std::optional<TimecodeFields> fields = fieldsOf(text.trimmed(), rate);
    if (!fields)
        return notATimecode(text);
    qint64 seconds = 0;
    for (const int unit : fields->units)
        seconds = seconds * 60 + unit;
    int frame = fields->frame.value_or(0);
    const int dropped = droppedPerMinute(rate);
    if (frame < dropped && seconds % 60 == 0 && seconds / 60 % 10 != 0) {
        if (fields->frame) {
            return refused(QCoreApplication::translate("Frames", "The timecode %1 does not exist: drop-frame counting "
                                                                 "leaves that number out.")
                               .arg(text.trimmed()),
                           u"dropped-frame"_s);
        }
        // Without frames the start of the minute is meant, which is its first number that exists.
        frame = dropped;
    }
    const qint64 ms = msOfFrame(frameOfLabel(seconds * rate.nominal() + frame, rate), rate);
    // A day of timecode at 24000/1001 is 0.1 % longer than a day of the clock.
    if (seconds > dayMs / 1000 || ms > dayMs) {
        return refused(
            QCoreApplication::translate("Frames", "The timecode %1 is longer than 24 hours.").arg(text.trimmed()),
            u"out-of-range"_s);
    }
    return ms;
}

}  // namespace stunt
