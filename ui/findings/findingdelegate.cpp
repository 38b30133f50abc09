// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/findings/findingdelegate.h"

#include "ui/findings/findinglook.h"
#include "ui/findings/findingsmodel.h"
#include "ui/shell/theme.h"

#include <QAbstractScrollArea>
#include <QApplication>
#include <QPainter>
#include <QTextLayout>

namespace stunt {

namespace {

constexpr int iconSize = 16;
constexpr int padding = rhythm;
constexpr int indent = padding + iconSize + rhythm;

QFont bold(QFont font)
{
    font.setBold(true);
    return font;
}

QRect sentenceRect(const QStyleOptionViewItem &option, int width)
{
    const int lines = option.fontMetrics.height();
    return QRect(indent, padding / 2 + lines + 2, std::max(80, width - indent - padding), 10'000);
}

constexpr qsizetype mostMeasured = 50'000;
constexpr int sentenceFlags = Qt::TextWordWrap | Qt::AlignLeading | Qt::AlignTop;

}  // namespace

FindingDelegate::FindingDelegate(const FindingsModel &model, QObject *parent)
    : QStyledItemDelegate(parent), m_model(model)
{
}

QSize FindingDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const FindingRow *row = m_model.rowAt(index);
    const int line = option.fontMetrics.height();
    if (!row || row->isHeading())
        return {100, line + 2 * padding};
    const auto *view = qobject_cast<const QAbstractScrollArea *>(option.widget);
    const int width = view ? view->viewport()->width() : option.rect.width();
    // A list of thousands asks for every height again whenever one row comes or goes.
    if (m_measured.width != width || m_measured.font != option.font || m_measured.bottoms.size() > mostMeasured)
        m_measured = {width, option.font, {}};
    int &bottom = m_measured.bottoms[row->finding.message];
    if (bottom == 0)
        bottom =
            option.fontMetrics.boundingRect(sentenceRect(option, width), sentenceFlags, row->finding.message).bottom();
    return {100, bottom + padding};
}

void FindingDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const FindingRow *row = m_model.rowAt(index);
    if (!row)
        return;
    painter->save();
    painter->setClipRect(option.rect);
    const QPalette &palette = option.palette;
    const bool rightToLeft = option.direction == Qt::RightToLeft;
    const auto placed = [&](const QRect &rect) { return QStyle::visualRect(option.direction, option.rect, rect); };
    if (row->isHeading()) {
        painter->setFont(bold(option.font));
        painter->setPen(coloursOf(palette).muted);
        const QRect area = option.rect.adjusted(padding, 0, -padding, 0);
        painter->drawText(area, Qt::AlignVCenter | (rightToLeft ? Qt::AlignRight : Qt::AlignLeft),
                          index.data().toString());
        painter->setPen(coloursOf(palette).border);
        painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
        painter->restore();
        return;
    }
    QStyleOptionViewItem background = option;
    background.text.clear();
    QApplication::style()->drawPrimitive(QStyle::PE_PanelItemViewItem, &background, painter, option.widget);
    const Finding &finding = row->finding;
    const bool selected = option.state & QStyle::State_Selected;
    const QColor text = palette.color(selected ? QPalette::HighlightedText : QPalette::Text);
    const QColor muted = selected ? text : coloursOf(palette).muted;
    const int line = option.fontMetrics.height();
    const int top = option.rect.top() + padding / 2;
    levelIcon(finding.level)
        .paint(painter, placed(QRect(option.rect.left() + padding, top + (line - iconSize) / 2, iconSize, iconSize)),
               Qt::AlignCenter, selected ? QIcon::Selected : QIcon::Normal);
    const QRect head(option.rect.left() + indent, top, option.rect.width() - indent - padding, line);
    QString when = whenText(finding);
    if (finding.acceptance)
        when = when.isEmpty() ? QCoreApplication::translate("stunt::FindingsPlace", "accepted")
                              : QCoreApplication::translate("stunt::FindingsPlace", "accepted · %1").arg(when);
    painter->setPen(muted);
    painter->drawText(placed(head), Qt::AlignVCenter | (rightToLeft ? Qt::AlignLeft : Qt::AlignRight), when);
    painter->setFont(bold(option.font));
    painter->setPen(selected ? text : levelColour(finding.level, palette));
    const QString title = QStringLiteral("%1 · %2").arg(enumLabel(finding.level), enumLabel(finding.rule));
    const int room = head.width() - option.fontMetrics.horizontalAdvance(when) - rhythm;
    painter->drawText(placed(QRect(head.left(), top, std::max(40, room), line)),
                      Qt::AlignVCenter | (rightToLeft ? Qt::AlignRight : Qt::AlignLeft),
                      QFontMetrics(painter->font()).elidedText(title, Qt::ElideRight, std::max(40, room)));
    painter->setFont(option.font);
    painter->setPen(text);
    const QRect sentence = sentenceRect(option, option.rect.width()).translated(option.rect.topLeft());
    painter->drawText(placed(QRect(sentence.topLeft(), QSize(sentence.width(), option.rect.bottom() - sentence.top()))),
                      sentenceFlags, finding.message);
    if (option.state & QStyle::State_HasFocus) {
        QStyleOptionFocusRect focus;
        focus.QStyleOption::operator=(option);
        QApplication::style()->drawPrimitive(QStyle::PE_FrameFocusRect, &focus, painter, option.widget);
    }
    painter->restore();
}

}  // namespace stunt
