// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/people/jumptable.h"

#include "ui/shell/theme.h"

#include <QDrag>
#include <QMimeData>
#include <QPainter>

namespace stunt {

JumpTable::JumpTable(int nameColumn, QWidget *parent) : QTableView(parent), m_nameColumn(nameColumn)
{
    setEditTriggers(DoubleClicked | EditKeyPressed);
}

// The base class looks in the current column.
void JumpTable::keyboardSearch(const QString &typed)
{
    const QModelIndex at = currentIndex();
    if (at.isValid() && at.column() != m_nameColumn)
        selectionModel()->setCurrentIndex(at.siblingAtColumn(m_nameColumn), QItemSelectionModel::NoUpdate);
    QTableView::keyboardSearch(typed);
}

QPixmap JumpTable::dragPicture() const
{
    const QModelIndexList rows = selectionModel()->selectedRows(m_nameColumn);
    if (rows.isEmpty())
        return {};
    QString text = rows.front().data().toString();
    if (rows.size() > 1)
        text = tr("%1 and %n more", nullptr, static_cast<int>(rows.size()) - 1).arg(text);
    constexpr int widest = 280;  // pixels
    const QFontMetrics metrics(font());
    text = metrics.elidedText(text, Qt::ElideRight, widest);
    const QSize size(metrics.horizontalAdvance(text) + 2 * rhythm, metrics.height() + rhythm);
    QPixmap picture(size * devicePixelRatioF());
    picture.setDevicePixelRatio(devicePixelRatioF());
    picture.fill(coloursOf(palette()).accent);
    QPainter painter(&picture);
    painter.setFont(font());
    painter.setPen(coloursOf(palette()).accentText);
    painter.drawText(QRect(QPoint(), size), Qt::AlignCenter, text);
    return picture;
}

void JumpTable::startDrag(Qt::DropActions supportedActions)
{
    QMimeData *mime = model()->mimeData(selectionModel()->selectedIndexes());
    if (!mime)
        return;
    auto *drag = new QDrag(this);
    drag->setMimeData(mime);
    drag->setPixmap(dragPicture());
    // Beside the pointer rather than under it.
    drag->setHotSpot({-rhythm, -rhythm});
    drag->exec(supportedActions, Qt::CopyAction);
}

}  // namespace stunt
