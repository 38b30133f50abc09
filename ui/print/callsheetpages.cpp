// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/callsheetpages.h"

#include "ui/print/callsheetblocks.h"
#include "ui/print/callsheettext.h"

#include <QCoreApplication>
#include <QPainter>

namespace stunt {

using namespace Qt::Literals::StringLiterals;
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

QString tr(const char *text)
{
    return QCoreApplication::translate("print", text);
}

}  // namespace

QPageSize pageSizeOf(Paper paper)
{
    return QPageSize(paper == Paper::Letter ? QPageSize::Letter : QPageSize::A4);
}

CallSheetPages::CallSheetPages(const CallSheet &sheet, PrintFonts &fonts)
    : m_size(pageSizeOf(sheet.paper).size(QPageSize::Point) * pt), m_width(m_size.width() - 2 * sideMargin),
      m_flow(m_size.height() - bodyTop - footHeight)
{
    const BlockSpace space{.flow = m_flow, .width = m_width, .fonts = fonts};
    addHead(space, sheet);
    addSafety(space, sheet);
    addSchedule(space, sheet);
    addCalls(space, sheet);
    addNotes(space, sheet);
    addAdvance(space, sheet);
    addCrew(space, sheet);
    m_flow.paginate();

    const QString version = tr("DRAFT · revision %1").arg(sheet.revision);
    const QString made = tr("%1 · as of %2").arg(version, momentText(sheet.composedAt));
    const QString which = u"%1 · %2 · %3"_s.arg(sheet.head.title, sheet.head.unit, dateText(sheet.head.date));
    // Names of any length: the lines at the page's edges have one line each.
    const auto oneLine = [&](const QString &text, const TextStyle &style, double share) {
        QString shown = text;
        while (true) {
            PrintText set(shown, style, fonts);
            if (set.naturalWidth() <= m_width * share || shown.size() < 4) {
                set.layOut(m_width * share);
                return set;
            }
            shown = shown.left(std::min<qsizetype>(shown.size() * 9 / 10, shown.size() - 2)).trimmed() + u'…';
        }
    };
    for (int page = 0; page < count(); ++page) {
        m_heads.push_back({oneLine(page == 0 ? tr("CALL SHEET") : which, page == 0 ? edgeBold : edgeStyle, 0.74),
                           oneLine(version, toTheRight(edgeBold), 0.24)});
        m_feet.push_back({oneLine(made, edgeStyle, 0.74),
                          oneLine(tr("Page %1 of %2").arg(page + 1).arg(count()), toTheRight(edgeBold), 0.24)});
    }
}

void CallSheetPages::drawEdge(QPainter &painter, const Edge &edge, double y) const
{
    edge.left.draw(painter, {sideMargin, y});
    edge.right.draw(painter, {sideMargin + m_width * 0.76, y});
}

void CallSheetPages::paint(QPainter &painter, int page) const
{
    const auto index = static_cast<std::size_t>(page);
    drawEdge(painter, m_heads[index], headTop);
    m_flow.drawPage(painter, page, {sideMargin, bodyTop});
    const double footTop = m_size.height() - footHeight + 8 * pt;
    painter.fillRect(QRectF(sideMargin, footTop, m_width, 0.5 * pt), QColor(0xa0, 0xa0, 0xa0));
    drawEdge(painter, m_feet[index], footTop + 3 * pt);
}

}  // namespace stunt
