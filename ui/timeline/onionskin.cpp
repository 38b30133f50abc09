// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/onionskin.h"

#include "ui/shell/theme.h"

#include <QMouseEvent>
#include <QPainter>

namespace stunt {

namespace {

constexpr int gap = rhythm;

// Frames are looked at against black, as on a monitor.
constexpr QRgb ground = 0xff101010;
constexpr QRgb words = 0xffd0d0d0;

}  // namespace

QRect fittedInto(const QRect &area, const QSize &size)
{
    QRect fitted(QPoint(), size.scaled(area.size(), Qt::KeepAspectRatio));
    fitted.moveCenter(area.center());
    return fitted;
}

OnionSkin::OnionSkin(QWidget *parent) : QWidget(parent)
{
    setAccessibleName(tr("The two frames"));
    setMinimumSize(320, 180);
}

void OnionSkin::setFrames(const QImage &out, const QImage &in)
{
    m_out = out;
    m_in = in;
    update();
}

void OnionSkin::setMode(Mode mode)
{
    m_mode = mode;
    setCursor(mode == Mode::Wipe ? Qt::SplitHCursor : Qt::ArrowCursor);
    update();
}

void OnionSkin::setShare(double share)
{
    share = std::clamp(share, 0.0, 1.0);
    if (share == m_share)
        return;
    m_share = share;
    update();
    emit shareChanged(share);
}

QSize OnionSkin::sizeHint() const
{
    return {960, 540};
}

void OnionSkin::paintFrame(QPainter &painter, const QRect &area, const QImage &frame, const QString &missing) const
{
    if (!frame.isNull()) {
        painter.drawImage(fittedInto(area, frame.size()), frame);
        return;
    }
    painter.setPen(QColor(words));
    painter.drawText(area, static_cast<int>(Qt::AlignCenter | Qt::TextWordWrap), missing);
}

void OnionSkin::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.fillRect(rect(), QColor(ground));
    const QString noOut = tr("No frame going out");
    const QString noIn = tr("No frame coming in");
    if (m_mode == Mode::SideBySide) {
        const int half = (width() - gap) / 2;
        paintFrame(painter, {0, 0, half, height()}, m_out, noOut);
        paintFrame(painter, {width() - half, 0, half, height()}, m_in, noIn);
        return;
    }
    if (m_out.isNull() || m_in.isNull()) {
        // One frame alone is shown whole, and which is missing is said.
        paintFrame(painter, rect(), m_out.isNull() ? m_in : m_out, m_out.isNull() ? noOut : noIn);
        painter.setPen(QColor(words));
        painter.drawText(rect().adjusted(gap, gap, -gap, -gap), static_cast<int>(Qt::AlignTop | Qt::AlignLeft),
                         m_out.isNull() ? noOut : noIn);
        return;
    }
    paintFrame(painter, rect(), m_out, noOut);
    if (m_mode == Mode::Overlay) {
        painter.setOpacity(m_share);
        paintFrame(painter, rect(), m_in, noIn);
        return;
    }
    const int edge = qRound(m_share * width());
    painter.setClipRect(0, 0, edge, height());
    painter.fillRect(0, 0, edge, height(), QColor(ground));
    paintFrame(painter, rect(), m_in, noIn);
    painter.setClipping(false);
    painter.fillRect(edge, 0, 1, height(), QColor(words));
}

void OnionSkin::mousePressEvent(QMouseEvent *event)
{
    dragTo(event->position().x());
}

void OnionSkin::mouseMoveEvent(QMouseEvent *event)
{
    dragTo(event->position().x());
}

void OnionSkin::dragTo(double x)
{
    if (m_mode == Mode::Wipe && width() > 0)
        setShare(x / width());
}

}  // namespace stunt
