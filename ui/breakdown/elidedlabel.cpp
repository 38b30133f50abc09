// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/breakdown/elidedlabel.h"

#include "ui/models/plaintooltip.h"

#include <QEvent>

namespace stunt {

ElidedLabel::ElidedLabel(QWidget *parent) : QLabel(parent)
{
    setTextFormat(Qt::PlainText);
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
}

void ElidedLabel::setLine(const QString &text)
{
    m_line = text;
    setToolTip(plainToolTip(text));
    setAccessibleDescription(text);
    elide();
}

QSize ElidedLabel::minimumSizeHint() const
{
    return {0, QLabel::minimumSizeHint().height()};
}

QSize ElidedLabel::sizeHint() const
{
    const QMargins edges = contentsMargins();
    return {fontMetrics().horizontalAdvance(m_line) + edges.left() + edges.right(), QLabel::sizeHint().height()};
}

void ElidedLabel::resizeEvent(QResizeEvent *event)
{
    QLabel::resizeEvent(event);
    elide();
}

void ElidedLabel::changeEvent(QEvent *event)
{
    QLabel::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        elide();
}

void ElidedLabel::elide()
{
    const QString shown = fontMetrics().elidedText(m_line, Qt::ElideRight, contentsRect().width());
    if (shown != text())
        setText(shown);
}

}  // namespace stunt
