// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/breakdown/sharedwidth.h"

#include <QApplication>
#include <QEvent>
#include <QHeaderView>
#include <QTreeView>

namespace stunt {

SharedWidth::SharedWidth(QTreeView *view, std::vector<Column> columns)
    : QObject(view), m_view(view), m_columns(std::move(columns))
{
    view->header()->setStretchLastSection(false);
    view->viewport()->installEventFilter(this);
    // Widths change under a pressed mouse button only by hand.
    connect(view->header(), &QHeaderView::sectionResized, this, [this] {
        if (!m_sharing && QApplication::mouseButtons() != Qt::NoButton)
            m_chosen = true;
    });
    share();
}

void SharedWidth::share()
{
    if (m_chosen || m_sharing)
        return;
    m_sharing = true;
    int spare = m_view->viewport()->width() - m_view->header()->length();
    int weights = 0;
    for (const Column &column : m_columns) {
        spare += m_view->columnWidth(column.column) - column.least;
        weights += column.weight;
    }
    for (const Column &column : m_columns) {
        const int extra = weights > 0 ? std::max(0, spare) * column.weight / weights : 0;
        spare -= extra;
        weights -= column.weight;
        m_view->setColumnWidth(column.column, column.least + extra);
    }
    m_sharing = false;
}

bool SharedWidth::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize)
        share();
    return QObject::eventFilter(watched, event);
}

}  // namespace stunt
