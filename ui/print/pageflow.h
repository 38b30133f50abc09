// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointF>
#include <memory>
#include <vector>

class QPainter;

namespace stunt::print {

// One thing that stands on a page as a whole: a table's row, a head, a box. Lengths are print units (printfonts.h).
class FlowItem
{
public:
    virtual ~FlowItem() = default;
    FlowItem() = default;
    FlowItem(const FlowItem &) = delete;
    FlowItem &operator=(const FlowItem &) = delete;

    [[nodiscard]] virtual double height() const = 0;
    virtual void draw(QPainter &painter, QPointF topLeft) const = 0;
};

// How an item stands in the flow.
struct FlowEntry {
    std::shared_ptr<const FlowItem> item;
    double spaceBefore = 0;     // left out at the top of a page
    bool keepWithNext = false;  // never the last on its page while something follows
    bool startsPage = false;    // begins a page, unless everything from here on still fits on the one before
    std::shared_ptr<const FlowItem> repeated{};  // drawn first where this item begins a page: its table's heads
};

// Items one under the other, broken into pages between items only.
class PageFlow
{
public:
    // `bodyHeight` is what a page has for items, > 0. An item taller than that stands alone on its page and runs over
    // its end; whoever makes items cuts them to fit before (appendTable does).
    explicit PageFlow(double bodyHeight) : m_bodyHeight(bodyHeight) {}

    [[nodiscard]] double bodyHeight() const { return m_bodyHeight; }
    void add(FlowEntry entry) { m_entries.push_back(std::move(entry)); }
    // Gives every item its page. Call once, after the last add().
    void paginate();

    // At least 1 after paginate().
    [[nodiscard]] int pageCount() const { return m_pageCount; }
    // Draws the items of one page (0-based), the body's top left corner at `topLeft`.
    void drawPage(QPainter &painter, int page, QPointF topLeft) const;

private:
    struct Placed {
        const FlowItem *item = nullptr;
        int page = 0;
        double y = 0;
    };
    [[nodiscard]] double heightOfChain(std::size_t first) const;
    [[nodiscard]] double heightOfRest(std::size_t first) const;

    double m_bodyHeight;
    std::vector<FlowEntry> m_entries;
    std::vector<Placed> m_placed;
    int m_pageCount = 1;
};

}  // namespace stunt::print
