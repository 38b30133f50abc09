// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/project/project.h"
#include "core/project/recordref.h"
#include "ui/days/flatmodel.h"
#include "ui/models/wordfilter.h"

namespace stunt {

// What is on no shoot day of the live plan yet: scenes in screen order, each followed by its beats, then beats without a
// scene. Dragged onto a day it is scheduled; strips dropped here are taken off their day.
class BoneyardModel : public FlatModel<RecordRef>
{
    Q_OBJECT

public:
    enum DataRole {
        ToneRole = Qt::UserRole + 80,  // int of StripTone
    };

    explicit BoneyardModel(Project &project, QObject *parent = nullptr);

    // Shows only entries in which all words occur; empty: all.
    void setFilter(const QString &words);

    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

    Qt::DropActions supportedDropActions() const override { return Qt::MoveAction; }
    Qt::DropActions supportedDragActions() const override { return Qt::CopyAction; }
    QStringList mimeTypes() const override;
    QMimeData *mimeData(const QModelIndexList &indexes) const override;
    bool canDropMimeData(const QMimeData *data, Qt::DropAction action, int row, int column,
                         const QModelIndex &parent) const override;
    bool dropMimeData(const QMimeData *data, Qt::DropAction action, int row, int column,
                      const QModelIndex &parent) override;

signals:
    void refused(const stunt::Error &error);

private:
    [[nodiscard]] std::vector<RecordRef> wanted() const;
    [[nodiscard]] QString text(const RecordRef &ref) const;

    Project &m_project;
    WordFilter m_filter;
};

}  // namespace stunt
