// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/timeruler.h"

#include "ui/canvas/rulerticks.h"
#include "ui/shell/theme.h"

#include <QMouseEvent>
#include <QPainter>

namespace stunt {

namespace {

constexpr int textGap = 4;  // pixels between a tick and its timecode

}  // namespace

TimeRuler::TimeRuler(QWidget *parent) : QWidget(parent)
{
    setAccessibleName(tr("Timecode ruler"));
    setToolTip(tr("Click or drag to move the playhead"));
    setCursor(Qt::SplitHCursor);
}

void TimeRuler::setScale(const TimeScale &scale, const FrameRate &rate)
{
    if (m_scale == scale && m_rate == rate)
        return;
    m_scale = scale;
    m_rate = rate;
    update();
}

void TimeRuler::setPlayhead(qint64 frame)
{
    if (m_playhead == frame)
        return;
    m_playhead = frame;
    update();
}

QSize TimeRuler::sizeHint() const
{
    return {0, fontMetrics().height() + rhythm + footHeight()};
}

void TimeRuler::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), palette().color(QPalette::Window));
    const int foot = height() - footHeight();
    const QString widest = timecode(0, m_rate);
    const double majorPixels = fontMetrics().horizontalAdvance(widest) + 3 * textGap;
    for (const RulerTick &tick : rulerTicks(m_scale, width(), majorPixels, m_rate)) {
        const int x = qRound(m_scale.xOf(static_cast<double>(tick.frame)));
        const int length = tick.isMajor ? foot - 1 : foot / 4;
        painter.fillRect(x, foot - length, 1, length, coloursOf(palette()).field);
        if (!tick.isMajor)
            continue;
        painter.setPen(palette().color(QPalette::WindowText));
        painter.drawText(x + textGap, fontMetrics().ascent() + 1, timecode(msOfFrame(tick.frame, m_rate), m_rate));
    }
    for (const int bottom : {foot, height()})
        painter.fillRect(0, bottom - 1, width(), 1, coloursOf(palette()).border);
    // The playhead hangs from the scale.
    const int x = qRound(m_scale.xOf(static_cast<double>(m_playhead)));
    const int size = foot / 3;
    painter.fillRect(x, foot, 1, height() - foot, palette().color(QPalette::WindowText));
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(palette().color(QPalette::WindowText));
    painter.drawPolygon(QPolygonF{QPointF(x + 0.5, foot), QPointF(x + 0.5 - size / 2.0, foot - size),
                                  QPointF(x + 0.5 + size / 2.0, foot - size)});
}

void TimeRuler::mousePressEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton)
        take(event->position().x());
}

void TimeRuler::mouseMoveEvent(QMouseEvent *event)
{
    if (event->buttons().testFlag(Qt::LeftButton))
        take(event->position().x());
}

void TimeRuler::take(double x)
{
    emit frameWanted(std::max<qint64>(0, m_scale.nearestFrame(x)));
}

}  // namespace stunt
