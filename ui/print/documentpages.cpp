// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/documentpages.h"

#include <QPainter>

namespace stunt {

using namespace print;

namespace {

constexpr double sideMargin = 30 * pt;
constexpr double headTop = 20 * pt;     // where the page's head line begins
constexpr double bodyTop = 36 * pt;     // where the flow begins
constexpr double footHeight = 34 * pt;  // below the flow
constexpr TextStyle edgeStyle{.size = 8, .colour = QColor(0x55, 0x55, 0x55)};
constexpr TextStyle edgeBold{.size = 8, .weight = QFont::Bold};

TextStyle toTheRight(TextStyle style)
{
    style.align = TextAlign::Right;
    return style;
}

// Names of any length: the lines at the page's edges have one line each.
PrintText oneLine(const QString &text, const TextStyle &style, double width, PrintFonts &fonts)
{
    QString shown = text;
    while (true) {
        PrintText set(shown, style, fonts);
        if (set.naturalWidth() <= width || shown.size() < 4) {
            set.layOut(width);
            return set;
        }
        shown = shown.left(std::min<qsizetype>(shown.size() * 9 / 10, shown.size() - 2)).trimmed() + u'…';
    }
}

constexpr double leftShare = 0.74;  // of the width
constexpr double rightFrom = 0.76;
constexpr double rightShare = 0.24;

}  // namespace

QPageSize pageSizeOf(Paper paper)
{
    return QPageSize(paper == Paper::Letter ? QPageSize::Letter : QPageSize::A4);
}

DocumentPages::DocumentPages(Paper paper)
    : m_paper(paper), m_size(pageSizeOf(paper).size(QPageSize::Point) * pt), m_width(m_size.width() - 2 * sideMargin),
      m_flow(m_size.height() - bodyTop - footHeight)
{
}

void DocumentPages::finish(const std::function<Edges(int page)> &edgesOf, PrintFonts &fonts)
{
    m_flow.paginate();
    for (int page = 0; page < count(); ++page) {
        const Edges edges = edgesOf(page);
        m_heads.push_back({oneLine(edges.headLeft, edges.isTitle ? edgeBold : edgeStyle, m_width * leftShare, fonts),
                           oneLine(edges.headRight, toTheRight(edgeBold), m_width * rightShare, fonts)});
        m_feet.push_back({oneLine(edges.footLeft, edgeStyle, m_width * leftShare, fonts),
                          oneLine(edges.footRight, toTheRight(edgeBold), m_width * rightShare, fonts)});
    }
}

void DocumentPages::drawEdge(QPainter &painter, const Edge &edge, double y) const
{
    edge.left.draw(painter, {sideMargin, y});
    edge.right.draw(painter, {sideMargin + m_width * rightFrom, y});
}

void DocumentPages::paint(QPainter &painter, int page) const
{
    const auto index = static_cast<std::size_t>(page);
    drawEdge(painter, m_heads[index], headTop);
    m_flow.drawPage(painter, page, {sideMargin, bodyTop});
    const double footTop = m_size.height() - footHeight + 8 * pt;
    painter.fillRect(QRectF(sideMargin, footTop, m_width, 0.5 * pt), QColor(0xa0, 0xa0, 0xa0));
    drawEdge(painter, m_feet[index], footTop + 3 * pt);
}

}  // namespace stunt
