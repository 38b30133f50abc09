// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/reports/callsheet.h"
#include "ui/print/pageflow.h"
#include "ui/print/printtext.h"

#include <QPageSize>
#include <QSizeF>

namespace stunt {

// A call sheet laid out for its paper: built once, then any page can be drawn on any painter (PDF, printer, screen).
class CallSheetPages
{
public:
    // Lays the whole sheet out; characters no font has are noted in `fonts`, which is needed for this call only.
    CallSheetPages(const CallSheet &sheet, print::PrintFonts &fonts);

    [[nodiscard]] int count() const { return m_flow.pageCount(); }
    // The paper, in print units (tenths of a point).
    [[nodiscard]] QSizeF size() const { return m_size; }
    // Draws page `page` (0 to count() − 1) on a painter whose unit is a print unit and whose origin is the paper's
    // corner; scale the painter to draw smaller.
    void paint(QPainter &painter, int page) const;

private:
    struct Edge {
        print::PrintText left;
        print::PrintText right;
    };
    void drawEdge(QPainter &painter, const Edge &edge, double y) const;

    QSizeF m_size;
    double m_width;
    print::PageFlow m_flow;
    std::vector<Edge> m_heads;  // one per page
    std::vector<Edge> m_feet;
};

// The page size Qt calls the production's paper.
[[nodiscard]] QPageSize pageSizeOf(Paper paper);

}  // namespace stunt
