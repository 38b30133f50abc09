// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/clips/clipanswers.h"

#include <QList>
#include <algorithm>
#include <limits>

namespace stunt {

namespace {

constexpr qsizetype longestLine = 128;
constexpr qint64 longestMs = std::numeric_limits<int>::max();
constexpr qint64 largestRate = std::numeric_limits<int>::max();
constexpr qint64 largestSide = 32'768;
constexpr qint64 bytesPerPixel = 3;

// Digits alone, in what is allowed: no sign, no blanks, nothing that a locale might add.
std::optional<qint64> numberIn(const QByteArray &text, qint64 least, qint64 most)
{
    constexpr qsizetype mostDigits = 18;
    const bool isPlain = !text.isEmpty() && text.size() <= mostDigits
                      && std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
    if (!isPlain)
        return std::nullopt;
    const qint64 number = text.toLongLong();
    return number >= least && number <= most ? std::optional(number) : std::nullopt;
}

std::optional<QSize> sizeIn(const QByteArray &width, const QByteArray &height, const QSize &most)
{
    const auto w = numberIn(width, 1, most.width());
    const auto h = numberIn(height, 1, most.height());
    if (!w || !h)
        return std::nullopt;
    return QSize(static_cast<int>(*w), static_cast<int>(*h));
}

ClipAnswer faultIn(const QByteArray &code)
{
    constexpr qsizetype longestCode = 32;
    const bool isCode = !code.isEmpty() && code.size() <= longestCode
                     && std::ranges::all_of(code, [](char c) { return (c >= 'a' && c <= 'z') || c == '-'; });
    return isCode ? ClipAnswer(ClipFault{code}) : ClipNonsense{};
}

}  // namespace

std::optional<ClipAnswer> ClipAnswers::next(const QSize &asked)
{
    if (m_frame)
        return readPixels();
    const qsizetype end = m_bytes.left(longestLine).indexOf('\n');
    if (end < 0)
        return m_bytes.size() >= longestLine ? std::optional<ClipAnswer>(ClipNonsense{}) : std::nullopt;
    const QByteArray line = m_bytes.left(end);
    m_bytes.remove(0, end + 1);
    if (m_isOpened)
        return readLine(line, asked);
    m_isOpened = true;
    return readOpening(line);
}

ClipAnswer ClipAnswers::readOpening(const QByteArray &line)
{
    const QList<QByteArray> words = line.split(' ');
    if (words.size() == 2 && words[0] == "error")
        return faultIn(words[1]);
    constexpr qsizetype wordsOfInfo = 7;
    if (words.size() != wordsOfInfo || words[0] != "clip" || words[1] != "1")
        return ClipNonsense{};
    const auto duration =
        words[2] == "-1" ? std::optional<qint64>(-1) : numberIn(words[2], 0, std::numeric_limits<qint64>::max());
    const auto numerator = numberIn(words[3], 0, largestRate);
    const auto denominator = numberIn(words[4], 0, largestRate);
    const auto size = sizeIn(words[5], words[6], {largestSide, largestSide});
    if (!duration || !numerator || !denominator || !size || (*numerator == 0) != (*denominator == 0))
        return ClipNonsense{};
    // Some files claim to last for years: as good as not knowing.
    return ClipInfo{.durationMs = *duration > longestMs ? -1 : *duration,
                    .rateNumerator = static_cast<int>(*numerator),
                    .rateDenominator = static_cast<int>(*denominator),
                    .size = *size};
}

std::optional<ClipAnswer> ClipAnswers::readLine(const QByteArray &line, const QSize &asked)
{
    const QList<QByteArray> words = line.split(' ');
    if (words.size() == 1 && words[0] == "end")
        return ClipEnd{};
    if (words.size() == 2 && words[0] == "error")
        return faultIn(words[1]);
    constexpr qsizetype wordsOfFrame = 4;
    if (words.size() != wordsOfFrame || words[0] != "frame")
        return ClipNonsense{};
    const auto ms = numberIn(words[1], 0, longestMs);
    const auto size = sizeIn(words[2], words[3], asked);
    if (!ms || !size)
        return ClipNonsense{};
    m_frame = Head{*ms, *size};
    return readPixels();
}

std::optional<ClipAnswer> ClipAnswers::readPixels()
{
    const qint64 perLine = bytesPerPixel * m_frame->size.width();
    const qint64 length = perLine * m_frame->size.height();
    if (m_bytes.size() < length)
        return std::nullopt;
    const QImage borrowed(reinterpret_cast<const uchar *>(m_bytes.constData()), m_frame->size.width(),
                          m_frame->size.height(), perLine, QImage::Format_RGB888);
    // Converting copies: the bytes go on to be read.
    ClipFrame frame{m_frame->ms, borrowed.convertToFormat(QImage::Format_RGB32)};
    m_bytes.remove(0, length);
    m_frame.reset();
    if (frame.picture.isNull())
        return ClipFault{"memory"};
    return frame;
}

}  // namespace stunt
