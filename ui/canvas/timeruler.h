// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/frames.h"
#include "ui/canvas/timescale.h"

#include <QWidget>

namespace stunt {

// A ruler in timecode above a canvas. Pressed or dragged upon it tells the frame that is meant. Beneath the scale there may
// be a foot, in which others draw what stands at a frame.
class TimeRuler : public QWidget
{
    Q_OBJECT

public:
    explicit TimeRuler(QWidget *parent);

    void setScale(const TimeScale &scale, const FrameRate &rate);
    void setPlayhead(qint64 frame);
    [[nodiscard]] qint64 playhead() const { return m_playhead; }

    [[nodiscard]] QSize sizeHint() const override;

signals:
    void frameWanted(qint64 frame);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    // How high the foot is, pixels.
    [[nodiscard]] virtual int footHeight() const { return 0; }

private:
    void take(double x);

    TimeScale m_scale;
    FrameRate m_rate;
    qint64 m_playhead = 0;
};

}  // namespace stunt
