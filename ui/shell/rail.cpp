// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/rail.h"

#include "ui/models/plaintooltip.h"
#include "ui/shell/icons.h"
#include "ui/shell/theme.h"

#include <QButtonGroup>
#include <QDragMoveEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QStyleOption>
#include <QTimerEvent>
#include <QToolButton>
#include <QVBoxLayout>
#include <algorithm>

namespace stunt {

namespace {

// A place's button: besides the wash of a checked button it has a bar at the window's edge, so that the current place
// is not told by colour alone.
class PlaceButton : public QToolButton
{
public:
    using QToolButton::QToolButton;

    QSize sizeHint() const override { return QToolButton::sizeHint().expandedTo(QSize(76, 60)); }

protected:
    void paintEvent(QPaintEvent *event) override
    {
        QToolButton::paintEvent(event);
        if (!isChecked())
            return;
        QPainter painter(this);
        const int edge = layoutDirection() == Qt::RightToLeft ? width() - 3 : 0;
        painter.fillRect(QRect(edge, rhythm, 3, height() - 2 * rhythm), coloursOf(palette()).accent);
    }
};

}  // namespace

Rail::Rail(const std::vector<Entry> &entries, QWidget *parent) : QWidget(parent)
{
    setAccessibleName(tr("Places"));
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Expanding);
    setAcceptDrops(true);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(4, rhythm, 5, rhythm);
    column->setSpacing(4);
    auto *group = new QButtonGroup(this);
    for (const Entry &entry : entries) {
        auto *button = new PlaceButton(this);
        button->setText(QString(entry.title).replace(u'&', QStringLiteral("&&")));
        button->setIcon(icon(entry.icon));
        button->setIconSize(QSize(24, 24));
        button->setToolButtonStyle(Qt::ToolButtonTextUnderIcon);
        button->setAutoRaise(true);
        button->setCheckable(true);
        button->setFocusPolicy(Qt::TabFocus);
        button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        button->setToolTip(plainToolTip(entry.toolTip));
        button->setAccessibleName(entry.title);
        group->addButton(button, static_cast<int>(m_buttons.size()));
        m_buttons.push_back(button);
        column->addWidget(button);
    }
    column->addStretch();
    connect(group, &QButtonGroup::idClicked, this, &Rail::chosen);
}

void Rail::setCurrent(int index)
{
    m_buttons.at(static_cast<std::size_t>(index))->setChecked(true);
}

int Rail::current() const
{
    for (std::size_t i = 0; i < m_buttons.size(); ++i)
        if (m_buttons[i]->isChecked())
            return static_cast<int>(i);
    return -1;
}

void Rail::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const int edge = layoutDirection() == Qt::RightToLeft ? 0 : width() - 1;
    painter.fillRect(QRect(edge, 0, 1, height()), coloursOf(palette()).border);
}

void Rail::keyPressEvent(QKeyEvent *event)
{
    const int step = event->key() == Qt::Key_Down ? 1 : event->key() == Qt::Key_Up ? -1 : 0;
    const int next = current() + step;
    if (step == 0 || next < 0 || next >= static_cast<int>(m_buttons.size())) {
        QWidget::keyPressEvent(event);
        return;
    }
    m_buttons[static_cast<std::size_t>(next)]->setFocus(Qt::TabFocusReason);
    emit chosen(next);
}

void Rail::dragEnterEvent(QDragEnterEvent *event)
{
    event->accept();
}

void Rail::dragMoveEvent(QDragMoveEvent *event)
{
    constexpr int holdMs = 500;
    const auto at = std::ranges::find_if(m_buttons, [&](const QToolButton *button) {
        return button->geometry().contains(event->position().toPoint());
    });
    const int hovered = at == m_buttons.end() ? -1 : static_cast<int>(at - m_buttons.begin());
    if (hovered != m_hovered) {
        m_hovered = hovered;
        m_hoverTimer.start(holdMs, this);
    }
    // Nothing can be dropped on the rail itself.
    event->ignore();
}

void Rail::dragLeaveEvent(QDragLeaveEvent *)
{
    m_hovered = -1;
    m_hoverTimer.stop();
}

void Rail::timerEvent(QTimerEvent *event)
{
    if (event->timerId() != m_hoverTimer.timerId())
        return QWidget::timerEvent(event);
    m_hoverTimer.stop();
    if (m_hovered >= 0 && m_hovered != current())
        emit chosen(m_hovered);
}

}  // namespace stunt
