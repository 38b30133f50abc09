// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/importing/importsession.h"

#include <QAbstractTableModel>

namespace stunt {

enum class FateColumn { Line, Name, Fate, Decision, Detail };

// Which rows the table of fates shows.
enum class FateFilter { All, New, Update, Unchanged, Rejected, Warned };

// What becomes of every row of a roster: new, update of whom with what changes, unchanged, or rejected and why. The
// decision about an ambiguous row is taken in its cell.
class FateModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    explicit FateModel(ImportSession &session, QObject *parent = nullptr);

    void setFilter(FateFilter filter);
    // Whether there is a row somebody can decide about.
    [[nodiscard]] bool hasDecisions() const;
    // The rows a filter lets through.
    [[nodiscard]] int count(FateFilter filter) const;
    // Everything there is to say about a row of the table (0 to rowCount() − 1), in lines of plain text.
    [[nodiscard]] QString details(int row) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;

private:
    void reload();
    void refilter();
    [[nodiscard]] bool passes(const RosterPlanRow &row, FateFilter filter) const;
    [[nodiscard]] const RosterPlanRow &rowAt(int row) const;
    [[nodiscard]] QString text(const RosterPlanRow &row, FateColumn column) const;
    [[nodiscard]] QString detailText(const RosterPlanRow &row) const;
    [[nodiscard]] QStringList cellTexts(const RosterPlanRow &row) const;
    [[nodiscard]] QString decisionText(const RosterPlanRow &row) const;
    [[nodiscard]] QVariant decisions(const RosterPlanRow &row) const;
    [[nodiscard]] QString personLabel(Id<Person> person) const;

    ImportSession &m_session;
    std::shared_ptr<const RosterPlan> m_plan;
    FateFilter m_filter = FateFilter::All;
    std::vector<int> m_rows;             // indices into the plan's rows
    std::multimap<int, int> m_warnings;  // line → index into the plan's warnings
};

// "New", "Update", "Unchanged", "Rejected".
[[nodiscard]] QString fateLabel(RosterFate fate);

}  // namespace stunt
