// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/clips/clipslider.h"

#include "ui/shell/theme.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <cmath>

namespace stunt {

namespace {

constexpr int margin = 9;  // pixels: half a handle
constexpr int grooveHeight = 4;
constexpr int markHeight = 16;
constexpr int handleRadius = 7;

}  // namespace

ClipSlider::ClipSlider(QWidget *parent) : QSlider(Qt::Horizontal, parent)
{
    setLayoutDirection(Qt::LeftToRight);
    setFocusPolicy(Qt::StrongFocus);
    setRange(0, 0);
    // Not by the mouse, so in steps of rounded frames from rounded moments, which may come out just before one.
    connect(this, &QSlider::valueChanged, this, [this](int ms) { emit wanted(momentOfPoint(ms)); });
}

void ClipSlider::setSpan(const ClipSpan &span)
{
    m_span = span;
    update();
}

void ClipSlider::showLength(qint64 ms)
{
    const QSignalBlocker blocker(this);
    setMaximum(static_cast<int>(ms));
}

void ClipSlider::showPosition(qint64 ms, const QString &timecode)
{
    if (ms > maximum())
        showLength(ms);  // longer than it said
    setAccessibleDescription(timecode);
    const QSignalBlocker blocker(this);
    if (!isSliderDown())
        setValue(static_cast<int>(ms));
}

void ClipSlider::setFrameMs(double ms)
{
    constexpr int longStep = 10;
    setSingleStep(static_cast<int>(std::ceil(ms)));
    setPageStep(static_cast<int>(std::ceil(longStep * ms)));
}

int ClipSlider::xOf(qint64 ms) const
{
    const double length = std::max(1, maximum());
    const double share = std::clamp(static_cast<double>(ms) / length, 0.0, 1.0);
    return margin + static_cast<int>(std::lround(share * (width() - 2 * margin)));
}

QSize ClipSlider::sizeHint() const
{
    return {12 * margin, markHeight + 2 * rhythm};
}

void ClipSlider::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Colours &colours = coloursOf(palette());
    const int middle = height() / 2;
    const QRectF groove(margin, middle - grooveHeight / 2.0, width() - 2.0 * margin, grooveHeight);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colours.field);
    painter.drawRoundedRect(groove, grooveHeight / 2.0, grooveHeight / 2.0);
    if (!isEnabled())
        return;
    // The stretch that matters, between two brackets that open towards each other.
    const int in = xOf(m_span.inMs);
    const int out = xOf(m_span.outMs.value_or(maximum()));
    painter.setBrush(colours.accent);
    painter.drawRect(QRectF(in, groove.top(), std::max(0, out - in), groove.height()));
    constexpr int foot = 4;
    const auto bracket = [&](int x, int towards) {
        painter.drawRect(QRectF(x - 1, middle - markHeight / 2.0, 2, markHeight));
        for (const int y : {middle - markHeight / 2, middle + markHeight / 2 - 2})
            painter.drawRect(QRectF(std::min(x, x + towards), y, foot, 2));
    };
    bracket(in, foot);
    if (m_span.outMs)
        bracket(out, -foot);
    painter.setPen(QPen(palette().color(QPalette::Base), 2));
    painter.setBrush(palette().color(QPalette::Text));
    painter.drawEllipse(QPointF(xOf(value()), middle), handleRadius, handleRadius);
    if (!hasFocus())
        return;
    painter.setPen(QPen(colours.accent, 2));
    painter.setBrush(Qt::NoBrush);
    painter.drawEllipse(QPointF(xOf(value()), middle), handleRadius + 1, handleRadius + 1);
}

void ClipSlider::goTo(double x)
{
    const double share = (x - margin) / std::max(1, width() - 2 * margin);
    const int ms = static_cast<int>(std::lround(std::clamp(share, 0.0, 1.0) * maximum()));
    {
        const QSignalBlocker blocker(this);
        setValue(ms);
    }
    emit wanted(ms);
}

void ClipSlider::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    setSliderDown(true);
    goTo(event->position().x());
}

void ClipSlider::mouseMoveEvent(QMouseEvent *event)
{
    if (isSliderDown())
        goTo(event->position().x());
}

void ClipSlider::mouseReleaseEvent(QMouseEvent *)
{
    setSliderDown(false);
}

void ClipSlider::wheelEvent(QWheelEvent *event)
{
    event->ignore();
}

// The window's keys go frame by frame, which a slider of milliseconds cannot.
void ClipSlider::keyPressEvent(QKeyEvent *event)
{
    event->ignore();
}

}  // namespace stunt
