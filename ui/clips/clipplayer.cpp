// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/clips/clipplayer.h"

#include <QDir>
#include <cmath>

namespace stunt {

namespace {

constexpr double usualFrameMs = 40;  // where the clip does not tell its rate
constexpr double shortestTickMs = 4;
constexpr int mostSteps = 50;

}  // namespace

ClipPlayer::ClipPlayer(const QString &path, const ClipSpan &span, const ClipProgram &program, QObject *parent)
    : QObject(parent), m_reader(new ClipReader(path, program, this)), m_span(span), m_target(span.inMs)
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
    m_playedFrom = *m_position;
    m_clock.start();
    m_ticks.start(static_cast<int>(std::max(shortestTickMs, std::floor(frameMs() / 2))));
    if (end && static_cast<double>(*m_position) + frameMs() >= static_cast<double>(*end))
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
    m_steps = 0;
    pause();
}

void ClipPlayer::seek(qint64 ms)
{
    m_steps = 0;
    m_target = std::max<qint64>(0, ms);
    advance();
}

void ClipPlayer::startOver()
{
    seek(m_span.inMs);
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
    const qint64 from = m_target.value_or(m_position.value_or(0));
    // A quarter of a frame more: the moments of frames are rounded.
    seek(from + std::llround(frameMs() * (frames + 0.25)));
}

void ClipPlayer::goToOut()
{
    pause();
    const auto end = endMs();
    if (!end)
        return;
    // The clip's end is no frame; the one before it is the last.
    const bool isLast = !m_span.outMs || *m_span.outMs > *end || *m_span.outMs == info()->durationMs;
    seek(isLast ? *end - 1 : *end);
}

// Asks for what is to be seen next, if the reader is free.
void ClipPlayer::advance()
{
    if (!m_reader->isIdle())
        return;
    if (m_target) {
        m_isJump = true;
        m_reader->askFrame(*std::exchange(m_target, std::nullopt), m_box);
    } else if (m_steps > 0) {
        --m_steps;
        m_reader->askNext(m_box);
    } else if (m_steps < 0) {
        ++m_steps;
        if (m_position.value_or(0) > 0)
            m_reader->askFrame(*m_position - 1, m_box);
        else
            m_steps = 0;
    }
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
        m_reader->askFrame(due, m_box);
    else if (late >= 1)
        m_reader->askNext(m_box);
}

void ClipPlayer::take(const QImage &picture, qint64 ms)
{
    m_position = ms;
    if (std::exchange(m_isJump, false) && isPlaying()) {
        m_playedFrom = ms;
        m_clock.restart();
    }
    emit shown(picture, ms);
    advance();
}

void ClipPlayer::takeEnd()
{
    if (isPlaying() && m_loops && m_position.value_or(0) > m_span.inMs) {
        startOver();
        return;
    }
    m_isJump = false;
    m_steps = std::min(0, m_steps);
    pause();
    if (!m_position)
        emit told(tr("%1 ends before its in-point.").arg(QDir::toNativeSeparators(path())));
    advance();
}

}  // namespace stunt
