// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/tablelayout.h"

#include "ui/print/tablerow.h"

#include <QCoreApplication>
#include <algorithm>
#include <numeric>

namespace stunt::print {

using namespace Qt::Literals::StringLiterals;

namespace {

const QColor ink(0x1a, 0x1a, 0x1a);
const QColor softInk(0x55, 0x55, 0x55);

TextStyle bandStyle(TextAlign align, QFont::Weight weight)
{
    return {.size = 9, .weight = weight, .colour = weight == QFont::Bold ? ink : softInk, .align = align};
}

// The title line of a table with a strong rule under it; `more` says that the table began on an earlier page.
std::shared_ptr<ShapedRow> titleRow(const PrintTable &table, double width, PrintFonts &fonts, const QString &more)
{
    TableRow row;
    row.look = {.rule = ink, .ruleBelow = 1.2 * pt, .padX = 0, .padY = 1.6 * pt};
    row.cells.push_back({.paragraphs = {{table.title.toUpper() + more, bandStyle(TextAlign::Left, QFont::Bold)}}});
    row.cells.push_back({.paragraphs = {{table.note, bandStyle(TextAlign::Right, QFont::Normal)}}});
    const double left = table.note.isEmpty() ? width : width * 0.4;
    auto shaped = std::make_shared<ShapedRow>(row, fonts);
    shaped->layOut({left, width - left});
    return shaped;
}

std::shared_ptr<ShapedRow> headRow(const PrintTable &table, const std::vector<double> &widths, PrintFonts &fonts)
{
    TableRow row;
    row.look = {.rule = QColor(0x80, 0x80, 0x80), .ruleBelow = 0.6 * pt, .padY = 1.8 * pt};
    for (const TableColumn &column : table.columns)
        row.cells.push_back(
            {.paragraphs = {
                 {column.head, {.size = 8, .weight = QFont::Bold, .colour = softInk, .align = column.align}}}});
    auto shaped = std::make_shared<ShapedRow>(row, fonts);
    shaped->layOut(widths);
    return shaped;
}

// Several rows drawn as one item: a table's title and column heads.
class StackedRows final : public FlowItem
{
public:
    explicit StackedRows(std::vector<std::shared_ptr<const ShapedRow>> rows) : m_rows(std::move(rows)) {}
    [[nodiscard]] double height() const override
    {
        return std::accumulate(m_rows.begin(), m_rows.end(), 0.0,
                               [](double sum, const auto &row) { return sum + row->height(); });
    }
    void draw(QPainter &painter, QPointF topLeft) const override
    {
        for (const auto &row : m_rows) {
            row->draw(painter, topLeft, row->all());
            topLeft.ry() += row->height();
        }
    }

private:
    std::vector<std::shared_ptr<const ShapedRow>> m_rows;
};

// A row, or what one page takes of a row that is taller than a page.
class RowPiece final : public FlowItem
{
public:
    RowPiece(std::shared_ptr<const ShapedRow> row, RowSlice slice) : m_row(std::move(row)), m_slice(std::move(slice)) {}
    [[nodiscard]] double height() const override { return m_slice.height; }
    void draw(QPainter &painter, QPointF topLeft) const override { m_row->draw(painter, topLeft, m_slice); }

private:
    std::shared_ptr<const ShapedRow> m_row;
    RowSlice m_slice;
};

std::vector<double> columnWidths(const PrintTable &table, const std::vector<std::shared_ptr<ShapedRow>> &rows,
                                 double width)
{
    std::vector<double> widths(table.columns.size(), 0);
    double left = width;
    double flex = 0;
    for (std::size_t i = 0; i < widths.size(); ++i) {
        const TableColumn &column = table.columns[i];
        if (column.fit == ColumnFit::Flex) {
            flex += column.width;
            continue;
        }
        widths[i] = column.width;
        if (column.fit == ColumnFit::Content)
            for (const auto &row : rows)
                widths[i] = std::min(width / 3, std::max(widths[i], row->naturalWidth(i)));
        left -= widths[i];
    }
    for (std::size_t i = 0; i < widths.size(); ++i)
        if (table.columns[i].fit == ColumnFit::Flex)
            widths[i] = std::max(12 * pt, left * table.columns[i].width / flex);
    return widths;
}

std::shared_ptr<const FlowItem> heads(const PrintTable &table, const std::vector<double> &widths, PrintFonts &fonts,
                                      const QString &more)
{
    std::vector<std::shared_ptr<const ShapedRow>> rows;
    if (!table.title.isEmpty())
        rows.push_back(titleRow(table, std::accumulate(widths.begin(), widths.end(), 0.0), fonts, more));
    if (std::any_of(table.columns.begin(), table.columns.end(), [](const auto &c) { return !c.head.isEmpty(); }))
        rows.push_back(headRow(table, widths, fonts));
    return rows.empty() ? nullptr : std::make_shared<StackedRows>(std::move(rows));
}

}  // namespace

void appendTable(PageFlow &flow, PrintTable table, double width, PrintFonts &fonts)
{
    if (table.rows.empty())
        return;
    std::vector<std::shared_ptr<ShapedRow>> rows;
    rows.reserve(table.rows.size());
    for (const TableRow &row : table.rows)
        rows.push_back(std::make_shared<ShapedRow>(row, fonts));
    const auto widths = columnWidths(table, rows, width);
    for (const auto &row : rows)
        row->layOut(widths);

    const auto first = heads(table, widths, fonts, {});
    const auto repeated =
        first ? heads(table, widths, fonts, u" – "_s + QCoreApplication::translate("print", "continued")) : nullptr;
    const double room = flow.bodyHeight() - (repeated ? repeated->height() : 0);
    if (first)
        flow.add(
            {.item = first, .spaceBefore = table.spaceBefore, .keepWithNext = true, .startsPage = table.startsPage});
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const bool opensTable = i == 0 && !first;
        // Heads with a single row under them at the foot of a page are easily overlooked: take two along.
        const bool keeps = table.rows[i].keepWithNext || (i == 0 && rows.size() > 1 && first);
        for (RowSlice &slice : rows[i]->slices(room))
            flow.add({.item = std::make_shared<RowPiece>(rows[i], std::move(slice)),
                      .spaceBefore = opensTable ? table.spaceBefore : 0,
                      .keepWithNext = keeps,
                      .startsPage = opensTable && table.startsPage,
                      .repeated = repeated});
    }
}

}  // namespace stunt::print
