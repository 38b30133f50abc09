// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/canvas/timeruler.h"
#include "ui/timeline/markerpins.h"

namespace stunt {

// The timeline's ruler with the markers of the sequence in its foot: a flag for each, and its name where there is room.
class MarkerRuler : public TimeRuler
{
    Q_OBJECT

public:
    explicit MarkerRuler(QWidget *parent);

    void setPins(std::vector<MarkerPin> pins);
    [[nodiscard]] const std::vector<MarkerPin> &pins() const { return m_pins; }
    // The pin at a point of the ruler; null when there is none.
    [[nodiscard]] const MarkerPin *pinAt(const QPoint &at) const;
    // Where a pin can be taken hold of.
    [[nodiscard]] QRect rectOf(const MarkerPin &pin) const;

protected:
    void paintEvent(QPaintEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    [[nodiscard]] int footHeight() const override;

private:
    void paintPin(QPainter &painter, const MarkerPin &pin) const;
    void setHovered(const MarkerPin *pin);

    std::vector<MarkerPin> m_pins;
    MaybeId<Marker> m_hovered;
};

}  // namespace stunt
