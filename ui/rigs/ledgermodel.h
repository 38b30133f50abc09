// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/rigs/planfacts.h"
#include "ui/rigs/planstate.h"

#include <QAbstractTableModel>

namespace stunt {

enum class LedgerColumn { Use, Day, Takes, Quantity, Spares, Need, Stock, Before, State };

// The breakaway ledger of one item: what each use and rehearsal takes of it against what is delivered by then.
class LedgerModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    LedgerModel(const Workspace &workspace, const PlanFacts &plan, QObject *parent = nullptr);

    // Shows the ledger of an item; empty: of none.
    void showItem(MaybeId<Item> item);
    [[nodiscard]] const MaybeId<Item> &item() const { return m_item; }
    // “20 delivered, 4 used up, 6 without a delivery date are not counted.”; with what is wrong first.
    [[nodiscard]] const StateWords &summary() const { return m_summary; }
    // The beat or the rehearsal of a row.
    [[nodiscard]] RecordRef occasionAt(int row) const { return m_lines.at(static_cast<std::size_t>(row)).occasion; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

signals:
    // Rows or summary may have changed.
    void refreshed();

private:
    // A row as shown: a copy, because what the ledger points at does not outlive the next edit.
    struct Line {
        RecordRef occasion;
        QStringList cells;
        StateWords state;
        friend bool operator==(const Line &, const Line &) = default;
    };

    void refresh();
    [[nodiscard]] std::vector<Line> linesNow();

    Workspace m_workspace;
    const PlanFacts &m_plan;
    MaybeId<Item> m_item;
    std::vector<Line> m_lines;
    StateWords m_summary;
};

}  // namespace stunt
