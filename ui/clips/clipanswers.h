// SPDX-License-Identifier: GPL-3.0-or-later
// What the clip reader says, read as the foreign input it is: a pure class, so that every lie can be tried on it.
#pragma once

#include <QByteArray>
#include <QImage>
#include <optional>
#include <variant>

namespace stunt {

// What a clip is, as its reader tells when it has opened it.
struct ClipInfo {
    qint64 durationMs = -1;  // -1: unknown
    int rateNumerator = 0;   // frames a second; 0 / 0: unknown
    int rateDenominator = 0;
    QSize size;  // as shown
    friend bool operator==(const ClipInfo &, const ClipInfo &) = default;
};

struct ClipFrame {
    qint64 ms = 0;  // from the clip's first frame
    QImage picture;
};
struct ClipEnd {
};
struct ClipFault {
    QByteArray code;
};
// What is no answer at all, or not one to what was asked.
struct ClipNonsense {
};

using ClipAnswer = std::variant<ClipInfo, ClipFrame, ClipEnd, ClipFault, ClipNonsense>;

// The answers in the bytes of one reader's output. The first one tells what the clip is, or why it cannot be read.
class ClipAnswers
{
public:
    void add(const QByteArray &bytes) { m_bytes += bytes; }
    // The next answer, once all of it is there. A frame must fit into `asked`.
    [[nodiscard]] std::optional<ClipAnswer> next(const QSize &asked);
    // Whether bytes are there that belong to no answer given out yet.
    [[nodiscard]] bool hasMore() const { return !m_bytes.isEmpty() || m_frame; }

private:
    // A frame's head, whose pixels are still to come.
    struct Head {
        qint64 ms = 0;
        QSize size;
    };

    [[nodiscard]] std::optional<ClipAnswer> readPixels();
    [[nodiscard]] ClipAnswer readOpening(const QByteArray &line);
    [[nodiscard]] std::optional<ClipAnswer> readLine(const QByteArray &line, const QSize &asked);

    QByteArray m_bytes;
    bool m_isOpened = false;
    std::optional<Head> m_frame;
};

}  // namespace stunt
