// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/clips/clippicture.h"

#include "ui/shell/theme.h"

#include <QMouseEvent>
#include <QPainter>

namespace stunt {

ClipPicture::ClipPicture(QWidget *parent) : QWidget(parent)
{
    setAttribute(Qt::WA_OpaquePaintEvent);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    setMinimumSize(160, 90);
}

void ClipPicture::showFrame(const QImage &frame)
{
    m_frame = frame;
    m_words.clear();
    setAccessibleDescription({});
    update();
}

void ClipPicture::showWords(const QString &words)
{
    m_frame = {};
    m_words = words;
    setAccessibleDescription(words);
    update();
}

QSize ClipPicture::box() const
{
    return (QSizeF(size()) * devicePixelRatioF()).toSize();
}

void ClipPicture::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), Qt::black);
    if (!m_frame.isNull()) {
        QRect area({}, m_frame.size().scaled(size(), Qt::KeepAspectRatio));
        area.moveCenter(rect().center());
        painter.setRenderHint(QPainter::SmoothPixmapTransform);
        painter.drawImage(area, m_frame);
    } else if (!m_words.isEmpty()) {
        // On black in every theme. A path is one long word, broken where it must be.
        constexpr int margin = 3 * rhythm;
        painter.setPen(Qt::white);
        QTextOption option(Qt::AlignCenter);
        option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
        painter.drawText(QRectF(rect()).adjusted(margin, margin, -margin, -margin), m_words, option);
    }
    if (hasFocus()) {
        painter.setPen(QPen(coloursOf(palette()).accent, 2));
        painter.drawRect(rect().adjusted(1, 1, -1, -1));
    }
}

void ClipPicture::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    emit boxChanged(box());
}

void ClipPicture::mousePressEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton)
        emit pressed();
}

}  // namespace stunt
