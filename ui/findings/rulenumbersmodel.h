// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/project/project.h"

#include <QAbstractTableModel>

namespace stunt {

// The numbers of the production's rule sets, set by set, each with its unit and where it comes from, and the production's
// own in its place.
class RuleNumbersModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column {
        SetColumn,
        NameColumn,
        ValueColumn,
        OwnColumn,
        ReasonColumn,
        SourceColumn,
        VerifiedColumn,
        ColumnCount
    };

    explicit RuleNumbersModel(const Project &project, QObject *parent = nullptr);

    // The number of a row; null for an invalid index.
    [[nodiscard]] const RuleNumber *numberAt(const QModelIndex &index) const;
    [[nodiscard]] int rowOf(Id<RuleNumber> number) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    void refresh();
    [[nodiscard]] QString text(const RuleNumber &number, int column) const;

    const Project &m_project;
    std::vector<Id<RuleNumber>> m_rows;
};

// “Daily rest overnight”: how a number is called where a person reads it.
[[nodiscard]] QString ruleNumberName(const RuleNumber &number);

// That the production has no rule numbers at all, and what to do: empty when it has some.
[[nodiscard]] QString missingNumbersText(const ProjectData &known);

}  // namespace stunt
