// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/clips/clipreader.h"

#include <QElapsedTimer>

namespace stunt {

// The stretch of a clip that matters: from its in-point up to its out-point, where it is over, or to the end.
struct ClipSpan {
    qint64 inMs = 0;
    std::optional<qint64> outMs;
    friend bool operator==(const ClipSpan &, const ClipSpan &) = default;
};

// Where in a clip one is, and how one gets about in it. Opens on the in-point and stands there. Frames are asked for one
// at a time; while playing, those that would come too late are left out. Whoever goes past the end comes to the last frame.
class ClipPlayer : public QObject
{
    Q_OBJECT

public:
    ClipPlayer(const QString &path, const ClipSpan &span, const ClipProgram &program, QObject *parent);

    [[nodiscard]] const QString &path() const { return m_reader->path(); }
    // What the clip is; empty until it is open.
    [[nodiscard]] const std::optional<ClipInfo> &info() const { return m_reader->info(); }
    // The frame on show, in milliseconds; empty while there is none.
    [[nodiscard]] std::optional<qint64> position() const { return m_position; }
    [[nodiscard]] bool isPlaying() const { return m_clock.isValid(); }
    [[nodiscard]] const ClipSpan &span() const { return m_span; }
    void setSpan(const ClipSpan &span) { m_span = span; }
    void setLooping(bool loops) { m_loops = loops; }
    // The device pixels a frame may take; the frame on show is asked for again.
    void setBox(const QSize &box);
    // How long a frame is on show; a usual length where the clip does not tell.
    [[nodiscard]] double frameMs() const;
    // Where the frame on show is over and the next one begins, as far as the clip's rate tells; empty while there is none.
    [[nodiscard]] std::optional<qint64> endOfFrame() const;

    void play();
    void pause();
    void seek(qint64 ms);
    // One frame on or back. Steps that come faster than frames are made up for.
    void step(int direction);
    // `frames` on, or back, at once.
    void skip(int frames);
    void goToIn() { seek(momentOfPoint(m_span.inMs)); }
    void goToOut();

signals:
    void opened();
    void shown(const QImage &picture, qint64 ms);
    // There is nothing to go to: the frame on show stays.
    void stayed(qint64 ms);
    // Why there is no picture.
    void told(const QString &sentence);
    void playingChanged(bool playing);

private:
    // Looking for the last frame: between the frame on show and a moment without one.
    struct Search {
        qint64 noneMs = 0;
        qint64 back = 1;         // frames to go back by next
        bool isBetween = false;  // the frame on show is one to go on from
        int rounds = 0;
    };

    [[nodiscard]] std::optional<qint64> endMs() const;
    [[nodiscard]] qint64 skipped(int frames) const;
    void advance();
    void ask(qint64 ms);
    void askNext();
    void searchOn();
    void endSearch();
    void tick();
    void take(const QImage &picture, qint64 ms);
    void takeEnd();
    void startOver();
    void stop();

    ClipReader *m_reader;
    ClipSpan m_span;
    QSize m_box{1, 1};
    std::optional<qint64> m_position;
    std::optional<qint64> m_target;  // to be asked for as soon as the reader is free
    int m_skip = 0;                  // frames to go at once, from where the target leads
    int m_steps = 0;                 // still to be made after that
    std::optional<qint64> m_asked;   // the moment the reader was asked for last; empty if it was the next frame
    std::optional<Search> m_search;
    std::optional<qint64> m_lastMs;  // the last frame, once it is known
    bool m_loops = false;
    bool m_isJump = false;    // the frame asked for is where playing goes on from
    QElapsedTimer m_clock;    // runs while playing
    qint64 m_playedFrom = 0;  // where the clock began
    QTimer m_ticks;
};

}  // namespace stunt
