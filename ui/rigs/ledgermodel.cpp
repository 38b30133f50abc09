// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/rigs/ledgermodel.h"

#include "core/rules/items.h"
#include "ui/models/fieldtext.h"
#include "ui/rigs/statecolumn.h"

namespace stunt {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int columns = static_cast<int>(LedgerColumn::State) + 1;

QString say(const char *text)
{
    return QCoreApplication::translate("LedgerModel", text);
}

QString number(qint64 value)
{
    return QLocale().toString(value);
}

RecordRef occasionOf(const LedgerRow &row)
{
    return row.use ? RecordRef(row.use->beat) : RecordRef(row.booking->rehearsal);
}

QString coveredText(const LedgerRow &row)
{
    const QString takes = say("stock covers %1 of %2 takes").arg(number(row.coveredTakes), number(row.takes));
    if (row.spares <= 0)
        return takes;
    return say("%1 and %2 of %3 spares").arg(takes, number(row.coveredSpares), number(row.spares));
}

// What holds for one row. Where no day is planned, or the book is wrong, nobody can tell that stock is there.
StateWords stateOf(const LedgerRow &row, bool believable)
{
    const QString covered = row.booking ? QString() : coveredText(row);
    if (row.isShort())
        return {PlanState::Bad,
                row.booking ? say("Short: stock does not cover the rehearsal") : say("Short: %1").arg(covered)};
    if (!believable)
        return {PlanState::Unknown, say("Unknown: the stock is overdrawn")};
    if (!row.date.isValid())
        return {PlanState::Unknown, say("Unknown: no day is planned; all stock with a date would cover it")};
    return {PlanState::Fine, row.booking ? say("Covered") : say("Covered: %1").arg(covered)};
}

QString takesText(const LedgerRow &row)
{
    if (row.booking)
        return say("rehearsal");
    const qint64 toCome = row.takes - row.logged;
    return row.logged > 0 ? say("%1 to come, %2 logged").arg(number(toCome), number(row.logged)) : number(toCome);
}

StateWords summaryOf(const BreakawayLedger &ledger)
{
    QString text = say("%1 delivered, %2 used up").arg(number(ledger.delivered), number(ledger.usedUp));
    if (ledger.undated > 0)
        text = say("%1, %2 without a delivery date not counted").arg(text, number(ledger.undated));
    const bool overdrawn = ledger.usedUp > ledger.delivered;
    if (overdrawn)
        return {PlanState::Bad, say("Overdrawn, more is used up than ever came: %1.").arg(text)};
    const auto missing = std::ranges::count_if(ledger.rows, [](const LedgerRow &row) { return row.isShort(); });
    if (missing > 0)
        return {PlanState::Bad,
                say("Short for %1 of %2 uses: %3.").arg(number(missing), number(std::ssize(ledger.rows)), text)};
    const bool unplanned = std::ranges::any_of(ledger.rows, [](const LedgerRow &row) { return !row.date.isValid(); });
    return {unplanned || ledger.rows.empty() ? PlanState::Unknown : PlanState::Fine, say("%1.").arg(text)};
}

}  // namespace

LedgerModel::LedgerModel(const Workspace &workspace, const PlanFacts &plan, QObject *parent)
    : QAbstractTableModel(parent), m_workspace(workspace), m_plan(plan)
{
    connect(&workspace.project, &Project::changed, this, &LedgerModel::refresh);
}

void LedgerModel::showItem(MaybeId<Item> item)
{
    m_item = item;
    refresh();
}

std::vector<LedgerModel::Line> LedgerModel::linesNow()
{
    std::vector<Line> lines;
    m_summary = {};
    const ProjectData &data = m_workspace.project.data();
    const Item *item = data.find(m_item);
    if (!item)
        return lines;
    const BreakawayLedger ledger = breakawayLedger(data, m_plan.facts(), *item);
    m_summary = summaryOf(ledger);
    if (m_summary.state == PlanState::Fine && m_plan.isSilenced())
        m_summary = {PlanState::Unknown, say("A rule failed its own test, nothing is sure: %1").arg(m_summary.text)};
    const bool believable = ledger.usedUp <= ledger.delivered && !m_plan.isSilenced();
    for (const LedgerRow &row : ledger.rows) {
        Line line{.occasion = occasionOf(row), .cells = {}, .state = stateOf(row, believable)};
        line.cells = {recordName(data, line.occasion),
                      row.date.isValid() ? dateText(row.date) : say("Not planned"),
                      takesText(row),
                      number(row.quantity),
                      number(row.spares),
                      number(row.need),
                      number(row.stock),
                      number(row.before),
                      line.state.text};
        lines.push_back(std::move(line));
    }
    return lines;
}

void LedgerModel::refresh()
{
    std::vector<Line> lines = linesNow();
    if (lines.size() == m_lines.size()) {
        if (lines != m_lines) {
            m_lines = std::move(lines);
            emit dataChanged(index(0, 0), index(rowCount() - 1, columns - 1));
        }
    } else {
        beginResetModel();
        m_lines = std::move(lines);
        endResetModel();
    }
    emit refreshed();
}

int LedgerModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_lines.size());
}

int LedgerModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : columns;
}

QVariant LedgerModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const Line &line = m_lines.at(static_cast<std::size_t>(index.row()));
    const auto column = static_cast<LedgerColumn>(index.column());
    if (role == Qt::DisplayRole)
        return line.cells.at(index.column());
    if (column == LedgerColumn::State)
        return stateRole(line.state, role);
    if (role == Qt::TextAlignmentRole && column >= LedgerColumn::Takes)
        return static_cast<int>(Qt::AlignTrailing | Qt::AlignVCenter);
    return role == Qt::ToolTipRole ? QVariant(plainToolTip(line.cells.at(index.column()))) : QVariant();
}

QVariant LedgerModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columns)
        return {};
    const QStringList titles{tr("Used in"), tr("Day"),   tr("Takes"),  tr("A take"), tr("Spares"),
                             tr("Need"),    tr("Stock"), tr("Before"), tr("State")};
    const QStringList tips{{},
                           {},
                           tr("Takes still to come, and those logged"),
                           tr("How many one take breaks"),
                           tr("Kept ready while takes are to come"),
                           tr("Takes to come × a take + spares"),
                           tr("Delivered by that day"),
                           tr("Used up, or needed by what is shot before"),
                           {}};
    if (role == Qt::DisplayRole)
        return titles.at(section);
    if (role == Qt::ToolTipRole && !tips.at(section).isEmpty())
        return plainToolTip(tips.at(section));
    const auto column = static_cast<LedgerColumn>(section);
    if (role == Qt::TextAlignmentRole && column >= LedgerColumn::Takes && column < LedgerColumn::State)
        return static_cast<int>(Qt::AlignTrailing | Qt::AlignVCenter);
    return {};
}

}  // namespace stunt
