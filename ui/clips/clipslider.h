// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/clips/clipplayer.h"

#include <QSlider>

namespace stunt {

// The length of a clip with where one is in it, and its in- and out-point. In milliseconds; time runs to the right in
// every language. A press goes to where it is made.
class ClipSlider : public QSlider
{
    Q_OBJECT

public:
    explicit ClipSlider(QWidget *parent);

    void setSpan(const ClipSpan &span);
    // What the player says; nobody wishes for it.
    void showLength(qint64 ms);
    void showPosition(qint64 ms, const QString &timecode);
    // One step of an assistive tool.
    void setFrameMs(double ms);
    // The pixel a moment is at.
    [[nodiscard]] int xOf(qint64 ms) const;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

signals:
    // Somebody went there by the mouse or an assistive tool. The wheel and the keys are left to the window.
    void wanted(qint64 ms);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void goTo(double x);

    ClipSpan m_span;
};

}  // namespace stunt
