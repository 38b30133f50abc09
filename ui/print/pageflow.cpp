// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/pageflow.h"

namespace stunt::print {

// The height of the entry and of all that must stay on its page with it.
double PageFlow::heightOfChain(std::size_t first) const
{
    double height = m_entries[first].item->height();
    for (std::size_t i = first; m_entries[i].keepWithNext && i + 1 < m_entries.size(); ++i)
        height += m_entries[i + 1].spaceBefore + m_entries[i + 1].item->height();
    return height;
}

double PageFlow::heightOfRest(std::size_t first) const
{
    double height = m_entries[first].item->height();
    for (std::size_t i = first + 1; i < m_entries.size(); ++i)
        height += m_entries[i].spaceBefore + m_entries[i].item->height();
    return height;
}

void PageFlow::paginate()
{
    // Sums of many small heights must not push the last line of a full page over by a rounding error.
    constexpr double slack = 0.01;
    m_placed.clear();
    int page = 0;
    double y = 0;
    double headOfPage = 0;  // what repeated heads already take of this page
    bool chained = false;   // the entry before insisted on our company
    for (std::size_t i = 0; i < m_entries.size(); ++i) {
        const FlowEntry &entry = m_entries[i];
        double top = y + (y > 0 ? entry.spaceBefore : 0);
        const bool ownFits = top + entry.item->height() <= m_bodyHeight + slack;
        const double chain = chained ? 0 : heightOfChain(i);
        // A chain longer than a page cannot be kept together by turning the page.
        const bool chainFits = chained || top + chain <= m_bodyHeight + slack || chain > m_bodyHeight;
        const bool turns = entry.startsPage && top + heightOfRest(i) > m_bodyHeight + slack;
        if (y > headOfPage && (turns || !ownFits || !chainFits)) {
            ++page;
            headOfPage = 0;
            top = 0;
            if (entry.repeated) {
                m_placed.push_back({entry.repeated.get(), page, 0});
                top = headOfPage = entry.repeated->height();
            }
        }
        m_placed.push_back({entry.item.get(), page, top});
        y = top + entry.item->height();
        chained = entry.keepWithNext;
    }
    m_pageCount = page + 1;
}

void PageFlow::drawPage(QPainter &painter, int page, QPointF topLeft) const
{
    for (const Placed &placed : m_placed)
        if (placed.page == page)
            placed.item->draw(painter, {topLeft.x(), topLeft.y() + placed.y});
}

}  // namespace stunt::print
