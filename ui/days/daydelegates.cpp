// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/days/daydelegates.h"

#include "ui/days/callsmodel.h"
#include "ui/days/daylistmodel.h"
#include "ui/days/striplook.h"
#include "ui/shell/theme.h"

#include <QApplication>
#include <QPainter>

namespace stunt {

namespace {

constexpr int margin = 6;    // pixels between a cell's edge and its text
constexpr int barWidth = 4;  // of the accent before a selected strip
constexpr int markSize = 7;  // of the corner that marks a typed time

const QStyle *styleOf(const QStyleOptionViewItem &option)
{
    return option.widget ? option.widget->style() : QApplication::style();
}

// A triangle in the cell's leading top corner: somebody typed this.
void paintTypedMark(QPainter &painter, const QStyleOptionViewItem &option, const QColor &colour)
{
    const QRect corner =
        QStyle::alignedRect(option.direction, Qt::AlignTop | Qt::AlignLeft, QSize(markSize, markSize), option.rect);
    QPolygon triangle{corner.topLeft(), corner.topRight(), corner.bottomLeft()};
    if (option.direction == Qt::RightToLeft)
        triangle = QPolygon{corner.topLeft(), corner.topRight(), corner.bottomRight()};
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    painter.drawPolygon(triangle);
    painter.restore();
}

}  // namespace

void DayDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem cell = option;
    initStyleOption(&cell, index);
    const QString title = std::exchange(cell.text, QString());
    styleOf(cell)->drawControl(QStyle::CE_ItemViewItem, &cell, painter, cell.widget);
    const bool selected = cell.state.testFlag(QStyle::State_Selected);
    const QColor text = cell.palette.color(selected ? QPalette::HighlightedText : QPalette::Text);
    const Colours &colours = coloursOf(cell.palette);
    const QRect area = cell.rect.adjusted(margin + 2, margin, -margin, -margin);
    const int line = cell.fontMetrics.height();
    const auto align = QStyle::visualAlignment(cell.direction, Qt::AlignLeading | Qt::AlignTop);
    painter->save();
    QFont bold = cell.font;
    bold.setBold(true);
    painter->setFont(bold);
    painter->setPen(text);
    painter->drawText(QRect(area.left(), area.top(), area.width(), line), static_cast<int>(align),
                      QFontMetrics(bold).elidedText(title, Qt::ElideRight, area.width()));
    painter->setFont(cell.font);
    if (!selected)
        painter->setPen(colours.muted);
    const auto drawLine = [&](int row, const QString &words) {
        painter->drawText(QRect(area.left(), area.top() + row * (line + 2), area.width(), line),
                          static_cast<int>(align), cell.fontMetrics.elidedText(words, Qt::ElideRight, area.width()));
    };
    drawLine(1, index.data(DayListModel::LineRole).toString());
    if (!selected && index.data(DayListModel::OverfullRole).toBool())
        painter->setPen(colours.stop);
    drawLine(2, index.data(DayListModel::LengthRole).toString());
    painter->restore();
}

QSize DayDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    // The list gives every day its own width; what does not fit is elided.
    return {option.fontMetrics.averageCharWidth() * 10, 3 * option.fontMetrics.height() + 4 + 2 * margin};
}

void StripDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem cell = option;
    initStyleOption(&cell, index);
    const auto tone = static_cast<StripTone>(index.data(m_roles.tone).toInt());
    const StripColours colours = stripColours(tone, cell.palette);
    const bool selected = cell.state.testFlag(QStyle::State_Selected);
    const bool computed = m_roles.computed != 0 && index.data(m_roles.computed).toBool();
    const QColor accent = coloursOf(cell.palette).accent;
    painter->save();
    painter->fillRect(cell.rect, colours.fill);
    QFont font = cell.font;
    font.setItalic(computed);
    font.setBold(tone == StripTone::Banner);
    painter->setFont(font);
    painter->setPen(computed ? colours.faint : colours.text);
    const QRect area = cell.rect.adjusted(margin + (index.column() == 0 ? barWidth : 0), 0, -margin, 0);
    painter->drawText(area, static_cast<int>(QStyle::visualAlignment(cell.direction, cell.displayAlignment)),
                      QFontMetrics(font).elidedText(cell.text, Qt::ElideRight, area.width()));
    if (m_roles.typed != 0 && index.data(m_roles.typed).toBool())
        paintTypedMark(*painter, cell, colours.text);
    painter->setPen(coloursOf(cell.palette).border);
    painter->drawLine(cell.rect.bottomLeft(), cell.rect.bottomRight());
    if (selected) {
        painter->setPen(QPen(accent, 2));
        painter->drawLine(cell.rect.topLeft() + QPoint(0, 1), cell.rect.topRight() + QPoint(0, 1));
        painter->drawLine(cell.rect.bottomLeft(), cell.rect.bottomRight());
        if (index.column() == 0)
            painter->fillRect(QRect(cell.rect.topLeft(), QSize(barWidth, cell.rect.height())), accent);
    }
    if (selected && cell.state.testFlag(QStyle::State_HasFocus)) {
        painter->setPen(QPen(accent, 1));
        painter->drawRect(cell.rect.adjusted(1, 3, -2, -4));
    }
    painter->restore();
}

QSize StripDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QSize size = TypedCellDelegate::sizeHint(option, index);
    return {size.width() + 2 * margin + (index.column() == 0 ? barWidth : 0),
            std::max(size.height(), option.fontMetrics.height() + 12)};
}

void CallDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    TypedCellDelegate::initStyleOption(option, index);
    if (!index.data(CallsModel::ComputedRole).toBool())
        return;
    option->font.setItalic(true);
    option->palette.setColor(QPalette::Text, coloursOf(option->palette).muted);
}

void CallDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    TypedCellDelegate::paint(painter, option, index);
    if (index.data(CallsModel::TypedRole).toBool()) {
        const bool selected = option.state.testFlag(QStyle::State_Selected);
        paintTypedMark(*painter, option,
                       selected ? option.palette.color(QPalette::HighlightedText) : coloursOf(option.palette).accent);
    }
}

}  // namespace stunt
