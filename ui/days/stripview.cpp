// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/days/stripview.h"

#include "ui/shell/theme.h"

#include <QDrag>
#include <QDragMoveEvent>
#include <QMimeData>
#include <QPainter>

namespace stunt {

namespace {

constexpr int lineHeight = 4;   // pixels
constexpr int rowsCarried = 6;  // more selected strips than this are not drawn
constexpr double carriedOpacity = 0.7;

}  // namespace

StripView::StripView(Drops drops, QWidget *parent) : QTreeView(parent), m_drops(drops) {}

QPixmap StripView::dragPicture() const
{
    QModelIndexList rows = selectionModel()->selectedRows();
    std::ranges::sort(rows, {}, &QModelIndex::row);
    if (rows.isEmpty())
        return {};
    const int count = std::min(static_cast<int>(rows.size()), rowsCarried);
    const int height = visualRect(rows.front()).height();
    const qreal ratio = devicePixelRatioF();
    QPixmap picture(QSize(viewport()->width(), count * height) * ratio);
    picture.setDevicePixelRatio(ratio);
    picture.fill(Qt::transparent);
    QPainter painter(&picture);
    painter.setOpacity(carriedOpacity);
    for (int i = 0; i < count; ++i) {
        QStyleOptionViewItem option;
        initViewItemOption(&option);
        option.state |= QStyle::State_Enabled;
        for (int column = 0; column < model()->columnCount(); ++column) {
            const QModelIndex cell = rows[i].siblingAtColumn(column);
            option.rect = QRect(columnViewportPosition(column), i * height, columnWidth(column), height);
            itemDelegateForIndex(cell)->paint(&painter, option, cell);
        }
    }
    return picture;
}

void StripView::startDrag(Qt::DropActions supportedActions)
{
    QMimeData *mime = model()->mimeData(selectionModel()->selectedRows());
    if (!mime)
        return;
    auto *drag = new QDrag(this);
    drag->setMimeData(mime);
    drag->setPixmap(dragPicture());
    drag->setHotSpot({fontMetrics().height(), fontMetrics().height() / 2});
    const bool usual = supportedActions.testFlag(defaultDropAction());
    // The model has moved what was dropped by the time this returns.
    drag->exec(supportedActions, usual ? defaultDropAction() : Qt::CopyAction);
}

void StripView::dragMoveEvent(QDragMoveEvent *event)
{
    QTreeView::dragMoveEvent(event);
    if (m_drops == Drops::Anywhere || !event->isAccepted()) {
        showDropLine({});
        return;
    }
    const QModelIndex over = indexAt(event->position().toPoint());
    const int last = model()->rowCount() - 1;
    int y = 0;
    if (over.isValid())
        y = dropIndicatorPosition() == BelowItem ? visualRect(over).bottom() : visualRect(over).top();
    else if (last >= 0)
        y = visualRect(model()->index(last, 0)).bottom();
    showDropLine({0, std::max(0, y - lineHeight / 2), viewport()->width(), lineHeight});
}

void StripView::dragLeaveEvent(QDragLeaveEvent *event)
{
    QTreeView::dragLeaveEvent(event);
    showDropLine({});
}

void StripView::dropEvent(QDropEvent *event)
{
    showDropLine({});
    QTreeView::dropEvent(event);
}

void StripView::showDropLine(const QRect &line)
{
    if (line == m_dropLine)
        return;
    m_dropLine = line;
    viewport()->update();
}

void StripView::paintEvent(QPaintEvent *event)
{
    QTreeView::paintEvent(event);
    if (m_dropLine.isEmpty())
        return;
    QPainter painter(viewport());
    painter.fillRect(m_dropLine, coloursOf(palette()).accent);
}

}  // namespace stunt
