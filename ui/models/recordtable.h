// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/project/recordref.h"
#include "ui/models/wordfilter.h"

#include <QAbstractTableModel>

Q_DECLARE_METATYPE(stunt::RecordRef)

namespace stunt {

// What every table of records offers whatever its type; views, delegates and selections stand on this.
class RecordTable : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Role {
        RecordRole = Qt::UserRole,  // RecordRef of the row
        LabelsRole,                 // QStringList the cell is chosen from; absent for typed cells
        UserRoles,                  // first free role
    };

    using QAbstractTableModel::QAbstractTableModel;

    // The record of a row; empty for an invalid index.
    [[nodiscard]] virtual RecordRef recordAt(const QModelIndex &index) const = 0;
    // The row of a record, as the index of its first column; invalid when it is not shown.
    [[nodiscard]] virtual QModelIndex indexOf(const RecordRef &ref) const = 0;
    // Shows only rows in whose cells all words occur; empty: all.
    virtual void setFilter(const QString &words) = 0;
    // The records there would be without the filter.
    [[nodiscard]] virtual int unfilteredCount() const = 0;

signals:
    // A typed cell was not taken; `typed` is what stood there, which the editor keeps.
    void refused(const QModelIndex &index, const QString &typed, const stunt::Error &error);
};

}  // namespace stunt
