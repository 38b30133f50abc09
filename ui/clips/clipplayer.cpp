// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/clips/clipplayer.h"

#include <QDir>
#include <cmath>

namespace stunt {

namespace {

constexpr double usualFrameMs = 40;  // where the clip does not tell its rate
constexpr double shortestTickMs = 4;
constexpr int mostSteps = 50;
constexpr int mostSkipped = 1'000'000;
constexpr int mostRounds = 64;  // of a search: twice what a day at 240 frames a second takes

}  // namespace

ClipPlayer::ClipPlayer(const QString &path, const ClipSpan &span, const ClipProgram &program, QObject *parent)
    : QObject(parent), m_reader(new ClipReader(path, program, this)), m_span(span), m_target(momentOfPoint(span.inMs))
{
    m_ticks.setTimerType(Qt::PreciseTimer);
    connect(&m_ticks, &QTimer::timeout, this, &ClipPlayer::tick);
    connect(m_reader, &ClipReader::opened, this, [this] {
        emit opened();
        advance();
    });
    connect(m_reader, &ClipReader::frameRead, this, &ClipPlayer::take);
    connect(m_reader, &ClipReader::ended, this, &ClipPlayer::takeEnd);
    connect(m_reader, &ClipReader::frameRefused, this, [this](const QString &sentence) {
        stop();
        emit told(sentence);
        advance();
    });
    connect(m_reader, &ClipReader::failed, this, [this](const QString &sentence) {
        stop();
        m_position.reset();
        emit told(sentence);
    });
}

double ClipPlayer::frameMs() const
{
    const auto &known = info();
    if (!known || known->rateNumerator == 0)
        return usualFrameMs;
    constexpr double second = 1000;
    return std::clamp(second * known->rateDenominator / known->rateNumerator, 1.0, second);
}

std::optional<qint64> ClipPlayer::endOfFrame() const
{
    if (!m_position)
        return std::nullopt;
    // A frame's moment is rounded up to whole milliseconds, so it lies within the first of its own.
    constexpr double half = 0.5;
    constexpr double hair = 1e-6;
    const double number = std::floor((static_cast<double>(*m_position) + half) / frameMs());
    return static_cast<qint64>(std::ceil((number + 1) * frameMs() - hair));
}

// Where playing ends; empty where nobody knows.
std::optional<qint64> ClipPlayer::endMs() const
{
    const qint64 duration = info() ? info()->durationMs : -1;
    if (duration < 0)
        return m_span.outMs;
    return std::min(m_span.outMs.value_or(duration), duration);
}

void ClipPlayer::setBox(const QSize &box)
{
    if (box == m_box)
        return;
    m_box = box;
    if (!m_position || m_target || isPlaying())
        return;
    m_target = m_position;
    advance();
}

void ClipPlayer::play()
{
    if (isPlaying() || !m_position)
        return;
    const auto end = endMs();
    m_search.reset();
    m_playedFrom = *m_position;
    m_clock.start();
    m_ticks.start(static_cast<int>(std::max(shortestTickMs, std::floor(frameMs() / 2))));
    const bool isAtEnd = end && static_cast<double>(*m_position) + frameMs() >= static_cast<double>(*end);
    if (isAtEnd || m_position == m_lastMs)
        startOver();
    emit playingChanged(true);
}

void ClipPlayer::pause()
{
    if (!isPlaying())
        return;
    m_clock.invalidate();
    m_ticks.stop();
    emit playingChanged(false);
}

// Pauses, and forgets what was asked for and what was still to be.
void ClipPlayer::stop()
{
    m_isJump = false;
    m_search.reset();
    m_skip = 0;
    m_steps = 0;
    pause();
}

void ClipPlayer::seek(qint64 ms)
{
    m_search.reset();
    m_skip = 0;
    m_steps = 0;
    // The clip's end is no frame; the one before it is, unless the clip is longer than it says.
    if (const qint64 duration = info() ? info()->durationMs : -1; duration > 0)
        ms = std::min(ms, std::max(duration - 1, m_position.value_or(0)));
    m_target = std::max<qint64>(0, ms);
    advance();
}

void ClipPlayer::startOver()
{
    goToIn();
}

void ClipPlayer::step(int direction)
{
    pause();
    if (!m_position)
        return;
    m_steps = std::clamp(m_steps + direction, -mostSteps, mostSteps);
    advance();
}

void ClipPlayer::skip(int frames)
{
    pause();
    if (!m_position)
        return;
    m_skip = std::clamp(m_skip + frames, -mostSkipped, mostSkipped);
    advance();
}

void ClipPlayer::goToOut()
{
    pause();
    const auto end = endMs();
    if (!m_position || !end)
        return;
    seek(*end - 1);
}

// Where so many frames lead from the one on show.
qint64 ClipPlayer::skipped(int frames) const
{
    // A quarter of a frame more: the moments of frames are rounded.
    constexpr double quarter = 0.25;
    return std::max<qint64>(0, *m_position + std::llround(frameMs() * (frames + quarter)));
}

// Asks for what is to be seen next, if the reader is free.
void ClipPlayer::advance()
{
    if (!m_reader->isIdle())
        return;
    if (m_target) {
        m_isJump = true;
        ask(*std::exchange(m_target, std::nullopt));
    } else if (m_search) {
        searchOn();
    } else if (m_skip != 0) {
        m_isJump = true;
        ask(skipped(std::exchange(m_skip, 0)));
    } else if (m_steps > 0) {
        --m_steps;
        askNext();
    } else if (m_steps < 0) {
        ++m_steps;
        if (m_position.value_or(0) > 0)
            ask(*m_position - 1);
        else
            m_steps = 0;
    }
}

void ClipPlayer::ask(qint64 ms)
{
    m_asked = ms;
    m_reader->askFrame(ms, m_box);
}

void ClipPlayer::askNext()
{
    m_asked.reset();
    m_reader->askNext(m_box);
}

// Pictures may end before the clip does, as where its sound is longer, and only asking tells where. First back by more
// and more frames until there is one, then halfway between that and where there is none, then on to the next.
void ClipPlayer::searchOn()
{
    if (++m_search->rounds > mostRounds) {
        endSearch();
        return;
    }
    if (!m_search->isBetween) {
        const double back = frameMs() * static_cast<double>(std::exchange(m_search->back, 2 * m_search->back));
        const qint64 at = m_search->noneMs - std::llround(back);
        m_search->isBetween = at <= *m_position;
        if (!m_search->isBetween) {
            ask(at);
            return;
        }
    }
    constexpr double near = 1.5;  // frames
    const qint64 between = m_search->noneMs - *m_position;
    if (static_cast<double>(between) > near * frameMs())
        ask(*m_position + between / 2);
    else
        askNext();
}

// The frame on show is the last one, or as near to it as one could come.
void ClipPlayer::endSearch()
{
    m_search.reset();
    emit stayed(*m_position);
    advance();
}

void ClipPlayer::tick()
{
    if (!m_reader->isIdle() || m_isJump)
        return;
    constexpr double tooLate = 2.5;  // frames
    const qint64 due = m_playedFrom + m_clock.elapsed();
    if (const auto end = endMs(); end && due >= *end) {
        if (m_loops) {
            startOver();
        } else {
            pause();
            if (m_span.outMs)
                goToOut();
        }
        return;
    }
    const double late = static_cast<double>(due - m_position.value_or(0)) / frameMs();
    if (late >= tooLate)
        ask(due);
    else if (late >= 1)
        askNext();
}

void ClipPlayer::take(const QImage &picture, qint64 ms)
{
    m_position = ms;
    if (m_search)
        m_search->isBetween = true;
    if (std::exchange(m_isJump, false) && isPlaying()) {
        m_playedFrom = ms;
        m_clock.restart();
    }
    emit shown(picture, ms);
    advance();
}

void ClipPlayer::takeEnd()
{
    if (m_position && !m_asked)
        m_lastMs = m_position;
    if (m_target) {
        advance();  // somebody went elsewhere meanwhile
        return;
    }
    // Not where the in-point itself is behind the end: there is nothing to begin again with.
    if (isPlaying() && m_loops && !m_isJump && m_position.value_or(0) > momentOfPoint(m_span.inMs)) {
        startOver();
        return;
    }
    m_isJump = false;
    m_skip = std::min(0, m_skip);
    m_steps = std::min(0, m_steps);
    pause();
    if (!m_position) {
        m_search.reset();
        emit told(tr("%1 ends before its in-point.").arg(QDir::toNativeSeparators(path())));
    } else if (!m_asked) {
        m_search.reset();
        emit stayed(*m_position);
    } else {
        if (!m_search)
            m_search = Search{};
        m_search->noneMs = *m_asked;
    }
    advance();
}

}  // namespace stunt
