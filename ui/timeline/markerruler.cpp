// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/markerruler.h"

#include "ui/shell/theme.h"
#include "ui/timeline/markerlook.h"

#include <QMouseEvent>
#include <QPainter>

namespace stunt {

namespace {

constexpr int spare = 2;  // pixels free above a flag

}  // namespace

MarkerRuler::MarkerRuler(QWidget *parent) : TimeRuler(parent)
{
    setMouseTracking(true);
}

int MarkerRuler::footHeight() const
{
    return std::max(fontMetrics().height(), markerFlagHeight) + 2 * spare + 1;
}

void MarkerRuler::setPins(std::vector<MarkerPin> pins)
{
    if (m_pins == pins)
        return;
    m_pins = std::move(pins);
    update();
}

QRect MarkerRuler::rectOf(const MarkerPin &pin) const
{
    const Interval<int> span = pin.span();
    return {span.start, height() - footHeight(), span.end - span.start, footHeight() - 1};
}

const MarkerPin *MarkerRuler::pinAt(const QPoint &at) const
{
    return at.y() >= height() - footHeight() && at.y() < height() ? stunt::pinAt(m_pins, at.x()) : nullptr;
}

void MarkerRuler::paintEvent(QPaintEvent *event)
{
    TimeRuler::paintEvent(event);
    QPainter painter(this);
    painter.setLayoutDirection(Qt::LayoutDirectionAuto);
    const MarkerPin *hovered = nullptr;
    for (const std::size_t i : drawingOrder(m_pins)) {
        if (m_hovered == m_pins[i].id && !m_pins[i].hasFlag)
            hovered = &m_pins[i];
        else
            paintPin(painter, m_pins[i]);
    }
    if (!hovered)
        return;
    // The one that the mouse is at is seen whole.
    MarkerPin whole = *hovered;
    whole.hasFlag = true;
    paintPin(painter, whole);
}

void MarkerRuler::paintPin(QPainter &painter, const MarkerPin &pin) const
{
    const QRect area = rectOf(pin);
    const QColor shade = markerShade(pin.colour, palette());
    if (pin.isSelected) {
        painter.fillRect(area, coloursOf(palette()).accentWash);
        painter.setPen(coloursOf(palette()).accent);
        painter.drawRect(area.adjusted(0, 0, -1, -1));
    } else if (m_hovered == pin.id) {
        painter.setPen(coloursOf(palette()).field);
        painter.drawRect(area.adjusted(0, 0, -1, -1));
    }
    painter.fillRect(pin.x, area.top() + spare, MarkerPin::poleWidth, height() - area.top() - spare, shade);
    if (pin.hasFlag)
        paintFlag(painter, {pin.x, area.top() + spare}, shade);
    if (!pin.label.isEmpty()) {
        const QRect room(pin.x + markerFlagWidth + MarkerPin::labelGap, area.top(), pin.labelWidth + 1, area.height());
        painter.setPen(palette().color(QPalette::WindowText));
        painter.drawText(room, static_cast<int>(Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine), pin.label);
    }
    if (pin.isCurrent) {
        painter.setPen(QPen(palette().color(QPalette::WindowText), 1, Qt::DotLine));
        painter.drawRect(area.adjusted(1, 1, -2, -2));
    }
}

void MarkerRuler::setHovered(const MarkerPin *pin)
{
    const MaybeId<Marker> hovered = pin ? MaybeId<Marker>(pin->id) : std::nullopt;
    if (hovered == m_hovered)
        return;
    m_hovered = hovered;
    setCursor(pin ? Qt::ArrowCursor : Qt::SplitHCursor);
    update();
}

void MarkerRuler::mouseMoveEvent(QMouseEvent *event)
{
    if (event->buttons() == Qt::NoButton)
        setHovered(pinAt(event->position().toPoint()));
    TimeRuler::mouseMoveEvent(event);
}

void MarkerRuler::leaveEvent(QEvent *event)
{
    setHovered(nullptr);
    TimeRuler::leaveEvent(event);
}

}  // namespace stunt
