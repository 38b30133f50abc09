// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/segmentsmodel.h"

#include "core/project/lookups.h"
#include "ui/models/plaintooltip.h"
#include "ui/timeline/clipwords.h"

#include <QFont>
#include <QLocale>

namespace stunt {

using namespace Qt::Literals::StringLiterals;

SegmentsModel::SegmentsModel(Project &project, QObject *parent) : QAbstractTableModel(parent), m_project(project) {}

void SegmentsModel::setSegments(std::vector<TakeSegment> segments)
{
    if (segments == m_segments) {
        // Names of beats and set-ups may have changed.
        if (!m_segments.empty())
            emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
        return;
    }
    if (segments.size() == m_segments.size()) {
        m_segments = std::move(segments);
        emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
        return;
    }
    beginResetModel();
    m_segments = std::move(segments);
    endResetModel();
}

int SegmentsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_segments.size());
}

int SegmentsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant SegmentsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role != Qt::DisplayRole || orientation != Qt::Horizontal)
        return {};
    switch (section) {
    case Segment:
        return tr("Segment");
    case Start:
        return tr("From");
    case Length:
        return tr("Length");
    case Beats:
        return tr("Beats");
    case Setups:
        return tr("Set-ups");
    case Takes:
        return tr("Planned takes");
    default:
        return tr("Shoot time");
    }
}

QString SegmentsModel::text(const TakeSegment &segment, int row, int column) const
{
    const ProjectData &records = m_project.data();
    const FrameRate rate = frameRateOf(records);
    QStringList names;
    switch (column) {
    case Segment:
        return QLocale().toString(row + 1);
    case Start:
        return timecodeOf(segment.frames.start, rate);
    case Length:
        return timecodeOf(segment.frames.end - segment.frames.start, rate);
    case Beats:
        for (const Id<Beat> &id : segment.beats)
            if (const Beat *beat = records.find(id))
                names.append(beat->number);
        return names.join(tr(", "));
    case Setups:
        for (const Id<Setup> &id : segment.setups)
            if (const Setup *setup = records.find(id))
                names.append(setup->name);
        return names.isEmpty() ? tr("None planned") : names.join(tr(", "));
    case Takes:
        return QLocale().toString(segment.plannedTakes);
    default:
        break;
    }
    if (!segment.minutes)
        return tr("Unknown");
    constexpr int perHour = 60;
    return tr("%1 h %2 min").arg(*segment.minutes / perHour).arg(*segment.minutes % perHour, 2, 10, QLatin1Char('0'));
}

QVariant SegmentsModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const TakeSegment &segment = segmentAt(index.row());
    const bool isMissing =
        (index.column() == Setups && segment.setups.empty()) || (index.column() == Time && !segment.minutes);
    QFont bold;
    bold.setBold(true);
    switch (role) {
    case Qt::DisplayRole:
        return text(segment, index.row(), index.column());
    case Qt::ToolTipRole:
        return plainToolTip(index.column() == Time && !segment.minutes
                                ? tr("One of its beats has no minutes for set-up, run and reset.")
                                : text(segment, index.row(), index.column()));
    case Qt::FontRole:
        return isMissing ? QVariant(bold) : QVariant();
    case Qt::TextAlignmentRole:
        return index.column() == Segment || index.column() == Takes || index.column() == Time
                 ? QVariant(static_cast<int>(Qt::AlignTrailing | Qt::AlignVCenter))
                 : QVariant();
    default:
        return {};
    }
}

}  // namespace stunt
