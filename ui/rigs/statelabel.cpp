// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/rigs/statelabel.h"

#include "ui/shell/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>

namespace stunt {

StateLabel::StateLabel(const QString &name, const QString &purpose, QWidget *parent)
    : QWidget(parent), m_icon(new QLabel(this)), m_text(new QLabel(this))
{
    m_text->setObjectName(name);
    m_text->setAccessibleName(purpose);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_text->setAlignment(Qt::AlignTop | Qt::AlignLeading);
    m_icon->setAlignment(Qt::AlignTop);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(rhythm);
    row->addWidget(m_icon);
    row->addWidget(m_text, 1);
    m_icon->hide();
}

void StateLabel::showText(const QString &text, std::optional<PlanState> state)
{
    m_text->setText(text);
    m_state = state;
    drawIcon();
}

// A pixmap has the colours of the palette it was drawn in.
void StateLabel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        drawIcon();
}

void StateLabel::drawIcon()
{
    m_icon->setVisible(m_state.has_value());
    if (!m_state)
        return;
    const int size = fontMetrics().height();
    m_icon->setPixmap(stateIcon(*m_state).pixmap(QSize(size, size), devicePixelRatioF()));
}

}  // namespace stunt
