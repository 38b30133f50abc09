// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/production.h"
#include "ui/print/pageflow.h"
#include "ui/print/printtext.h"

#include <QPageSize>
#include <QSizeF>
#include <functional>

namespace stunt {

// A document laid out for its paper: built once, then any page can be drawn on any painter (PDF, printer, screen). A kind of
// document derives from it, fills the flow and then calls finish().
class DocumentPages
{
public:
    [[nodiscard]] int count() const { return m_flow.pageCount(); }
    // The paper, and its size in print units (tenths of a point).
    [[nodiscard]] Paper paper() const { return m_paper; }
    [[nodiscard]] QSizeF size() const { return m_size; }
    // Draws page `page` (0 to count() − 1) on a painter whose unit is a print unit and whose origin is the paper's corner;
    // scale the painter to draw smaller.
    void paint(QPainter &painter, int page) const;

protected:
    // What stands at the edges of a page, each on one line: what is too long ends in an ellipsis.
    struct Edges {
        QString headLeft;
        QString headRight;
        QString footLeft;
        QString footRight;
        bool isTitle = false;  // the head's left names the document, in bold
    };

    explicit DocumentPages(Paper paper);
    ~DocumentPages() = default;
    DocumentPages(DocumentPages &&) = default;
    DocumentPages &operator=(DocumentPages &&) = default;

    [[nodiscard]] print::PageFlow &flow() { return m_flow; }
    // The width of the flow, in print units.
    [[nodiscard]] double width() const { return m_width; }
    // Breaks the flow into pages and sets what stands at the edges of each, 0-based.
    void finish(const std::function<Edges(int page)> &edgesOf, print::PrintFonts &fonts);

private:
    struct Edge {
        print::PrintText left;
        print::PrintText right;
    };
    void drawEdge(QPainter &painter, const Edge &edge, double y) const;

    Paper m_paper;
    QSizeF m_size;
    double m_width;
    print::PageFlow m_flow;
    std::vector<Edge> m_heads;  // one per page
    std::vector<Edge> m_feet;
};

// The page size Qt calls the production's paper.
[[nodiscard]] QPageSize pageSizeOf(Paper paper);

}  // namespace stunt
