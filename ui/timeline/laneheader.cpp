// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/laneheader.h"

#include "ui/models/plaintooltip.h"
#include "ui/shell/icons.h"
#include "ui/shell/theme.h"
#include "ui/timeline/clipwords.h"

#include <QHelpEvent>
#include <QPainter>
#include <QStyle>
#include <QToolTip>

namespace stunt {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int leastTextRow = 14;
constexpr int foldSize = 14;
constexpr int widthInLetters = 26;

}  // namespace

LaneHeader::LaneHeader(QWidget *parent) : QWidget(parent)
{
    setAccessibleName(tr("Lanes"));
}

void LaneHeader::setLanes(const TimelineView &view, const LaneLayout &layout)
{
    m_view = &view;
    m_layout = &layout;
    update();
}

void LaneHeader::scrollTo(int top)
{
    m_top = top;
    update();
}

QSize LaneHeader::sizeHint() const
{
    return {fontMetrics().averageCharWidth() * widthInLetters, 0};
}

void LaneHeader::paintEvent(QPaintEvent *event)
{
    QPainter painter(this);
    painter.fillRect(event->rect(), palette().color(QPalette::Window));
    if (!m_layout)
        return;
    painter.translate(0, -m_top);
    const auto lanes = m_layout->within(m_top, m_top + height());
    for (std::size_t i = lanes.start; i < lanes.end; ++i)
        paintLane(painter, m_layout->lanes()[i]);
    for (const LaneLayout::Head &head : m_layout->heads())
        paintHead(painter, head);
    painter.resetTransform();
    const int edge = layoutDirection() == Qt::RightToLeft ? 0 : width() - 1;
    painter.fillRect(edge, 0, 1, height(), coloursOf(palette()).border);
}

void LaneHeader::paintHead(QPainter &painter, const LaneLayout::Head &head)
{
    const QRect row(0, head.top, width(), m_layout->heights().head);
    painter.fillRect(row, palette().color(QPalette::AlternateBase));
    const QRect inner = row.adjusted(rhythm / 2, 0, -rhythm / 2, 0);
    const QString open = layoutDirection() == Qt::RightToLeft ? u"chevron-left"_s : u"chevron-right"_s;
    const QRect chevron =
        QStyle::alignedRect(layoutDirection(), Qt::AlignLeft | Qt::AlignVCenter, {foldSize, foldSize}, inner);
    icon(head.isFolded ? open : u"chevron-down"_s).paint(&painter, chevron);
    QFont bold = font();
    bold.setBold(true);
    painter.setFont(bold);
    painter.setPen(palette().color(QPalette::WindowText));
    const QRect text = QStyle::visualRect(layoutDirection(), inner, inner.adjusted(foldSize + rhythm / 2, 0, 0, 0));
    const bool counts = head.kind != LaneKind::Beats && head.kind != LaneKind::Stitches;
    painter.drawText(text, static_cast<int>(Qt::AlignLeading | Qt::AlignVCenter),
                     counts ? tr("%1 (%2)").arg(laneGroupTitle(head.kind)).arg(head.lanes) : laneGroupTitle(head.kind));
    painter.setFont(font());
}

void LaneHeader::paintLane(QPainter &painter, const LaneLayout::Lane &lane)
{
    const QRect row(0, lane.top, width(), lane.height);
    const int line = m_layout->heights().row;
    if (line >= leastTextRow / 2)
        painter.fillRect(row.left(), row.bottom(), row.width(), 1, coloursOf(palette()).border);
    if (line < leastTextRow)
        return;
    const LaneTitle &title = m_view->titles[lane.lane];
    const QRect inner = QStyle::visualRect(layoutDirection(), row, row.adjusted(2 * rhythm, 0, -rhythm, 0));
    const QFontMetrics metrics = painter.fontMetrics();
    const bool fitsBoth = title.second.isEmpty() || lane.height >= 2 * metrics.height();
    const int flags = static_cast<int>(Qt::AlignLeading | Qt::TextSingleLine);
    if (fitsBoth && !title.second.isEmpty()) {
        const QRect upper(inner.left(), row.top() + (lane.height - 2 * metrics.height()) / 2, inner.width(),
                          metrics.height());
        painter.setPen(palette().color(QPalette::WindowText));
        painter.drawText(upper, flags, metrics.elidedText(title.first, Qt::ElideRight, inner.width()));
        painter.setPen(coloursOf(palette()).muted);
        painter.drawText(upper.translated(0, metrics.height()), flags,
                         metrics.elidedText(title.second, Qt::ElideRight, inner.width()));
        return;
    }
    // On one line the role gives way before the name does.
    const int wanted = metrics.horizontalAdvance(title.first);
    painter.setPen(palette().color(QPalette::WindowText));
    painter.drawText(inner, flags | Qt::AlignVCenter, metrics.elidedText(title.first, Qt::ElideRight, inner.width()));
    const int left = inner.width() - wanted - rhythm;
    constexpr int least = 24;
    if (title.second.isEmpty() || left < least)
        return;
    const QRect rest = QStyle::visualRect(layoutDirection(), inner, inner.adjusted(wanted + rhythm, 0, 0, 0));
    painter.setPen(coloursOf(palette()).muted);
    painter.drawText(rest, flags | Qt::AlignVCenter, metrics.elidedText(title.second, Qt::ElideRight, left));
}

void LaneHeader::mousePressEvent(QMouseEvent *event)
{
    if (!m_layout || event->button() != Qt::LeftButton)
        return;
    const int y = static_cast<int>(event->position().y()) + m_top;
    if (const LaneLayout::Head *head = m_layout->headAt(y))
        emit foldWanted(head->kind);
    else if (const LaneLayout::Lane *lane = m_layout->laneAt(y))
        emit laneChosen(lane->lane);
}

bool LaneHeader::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip || !m_layout)
        return QWidget::event(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    const LaneLayout::Lane *lane = m_layout->laneAt(help->y() + m_top);
    QString text;
    if (lane) {
        const LaneTitle &title = m_view->titles[lane->lane];
        text = title.full.isEmpty() ? title.first : title.first + u'\n' + title.full;
    }
    QToolTip::showText(help->globalPos(), plainToolTip(text), this);
    return true;
}

}  // namespace stunt
