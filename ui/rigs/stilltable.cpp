// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/rigs/stilltable.h"

#include <QScrollBar>
#include <QTableView>
#include <QWheelEvent>

namespace stunt {

namespace {

constexpr ulong oneGestureMs = 400;  // a step this soon after another belongs to it

class WheelSieve : public QObject
{
public:
    explicit WheelSieve(QTableView *table) : QObject(table), m_table(table)
    {
        table->viewport()->installEventFilter(this);
        table->horizontalScrollBar()->installEventFilter(this);
    }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() != QEvent::Wheel)
            return false;
        auto *wheel = static_cast<QWheelEvent *>(event);
        const QPoint way = wheel->angleDelta();
        const bool isOnItsWayDown = m_hasGoneDown && wheel->timestamp() - m_lastDown < oneGestureMs;
        // Sideways is what goes mostly there, and not by drifting off the way down.
        const bool isSideways = std::abs(way.x()) > 2 * std::abs(way.y()) && !isOnItsWayDown;
        if (isSideways)
            return false;
        if (way.y() != 0 || isOnItsWayDown) {
            m_hasGoneDown = true;
            m_lastDown = wheel->timestamp();
        }
        // Rows that do not all fit are scrolled as in any table.
        if (watched == m_table->viewport() && std::abs(way.y()) >= std::abs(way.x()))
            return false;
        wheel->ignore();
        return true;
    }

private:
    QTableView *m_table;
    quint64 m_lastDown = 0;
    bool m_hasGoneDown = false;
};

}  // namespace

void keepStill(QTableView *table)
{
    new WheelSieve(table);
}

}  // namespace stunt
