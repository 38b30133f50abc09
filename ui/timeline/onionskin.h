// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QWidget>

namespace stunt {

// Two frames of a stitch over one another: the last of what goes out and the first of what comes in.
class OnionSkin : public QWidget
{
    Q_OBJECT

public:
    enum class Mode { Overlay, Wipe, SideBySide };

    explicit OnionSkin(QWidget *parent = nullptr);

    // The frames; a null image is shown as missing.
    void setFrames(const QImage &out, const QImage &in);
    void setMode(Mode mode);
    [[nodiscard]] Mode mode() const { return m_mode; }
    // How much of what comes in is seen, 0 to 1: its opacity in an overlay, the place of the edge in a wipe.
    void setShare(double share);
    [[nodiscard]] double share() const { return m_share; }

    [[nodiscard]] QSize sizeHint() const override;

signals:
    void shareChanged(double share);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;

private:
    void paintFrame(QPainter &painter, const QRect &area, const QImage &frame, const QString &missing) const;
    void dragTo(double x);

    QImage m_out;
    QImage m_in;
    Mode m_mode = Mode::Overlay;
    double m_share = 0.5;
};

// Where an image of `size` lies in `area`: as large as it fits, in its own shape, in the middle.
[[nodiscard]] QRect fittedInto(const QRect &area, const QSize &size);

}  // namespace stunt
