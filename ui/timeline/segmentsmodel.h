// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/planning/takesegments.h"
#include "core/project/project.h"

#include <QAbstractTableModel>

namespace stunt {

// The segments of a long take with what shoots them: a line each.
class SegmentsModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Segment, Start, Length, Beats, Setups, Takes, Time, ColumnCount };

    explicit SegmentsModel(Project &project, QObject *parent = nullptr);

    // Shows the segments as they are now.
    void setSegments(std::vector<TakeSegment> segments);
    [[nodiscard]] const TakeSegment &segmentAt(int row) const { return m_segments[static_cast<std::size_t>(row)]; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] QString text(const TakeSegment &segment, int row, int column) const;

    Project &m_project;
    std::vector<TakeSegment> m_segments;
};

}  // namespace stunt
