// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/project/project.h"
#include "ui/days/daytexts.h"
#include "ui/days/flatmodel.h"
#include "ui/models/wordfilter.h"

namespace stunt {

// The shoot days of the live plan by date. Strips dropped on a day move to its end, beats and scenes are put there.
class DayListModel : public FlatModel<Id<ShootDay>>
{
    Q_OBJECT

public:
    enum DataRole {
        LineRole = Qt::UserRole + 80,  // QString: the day in figures
        LengthRole,                    // QString: what is planned against the day's length
        OverfullRole,                  // bool: its strips take longer than crew call to wrap
    };

    explicit DayListModel(Project &project, QObject *parent = nullptr);

    // Shows only days in whose title all words occur; empty: all.
    void setFilter(const QString &words);

    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    Qt::DropActions supportedDropActions() const override { return Qt::MoveAction | Qt::CopyAction; }
    QStringList mimeTypes() const override;
    bool canDropMimeData(const QMimeData *data, Qt::DropAction action, int row, int column,
                         const QModelIndex &parent) const override;
    bool dropMimeData(const QMimeData *data, Qt::DropAction action, int row, int column,
                      const QModelIndex &parent) override;

signals:
    void refused(const stunt::Error &error);

private:
    [[nodiscard]] std::vector<Id<ShootDay>> wanted() const;
    [[nodiscard]] const DaySummary &summary(const ShootDay &day) const;

    Project &m_project;
    WordFilter m_filter;
    mutable std::unordered_map<Id<ShootDay>, DaySummary> m_summaries;  // of the data since the last change
};

}  // namespace stunt
