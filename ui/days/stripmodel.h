// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/project/project.h"
#include "core/reports/callsheet.h"
#include "ui/days/flatmodel.h"
#include "ui/models/typedcelldelegate.h"

namespace stunt {

enum class StripColumn { Start, Minutes, Scene, Light, Place, What, Cast, Pages, Location };
inline constexpr int stripColumnCount = 9;

inline constexpr auto stripsMimeType = QLatin1StringView("application/x-stuntboard-strips");
inline constexpr auto unscheduledMimeType = QLatin1StringView("application/x-stuntboard-unscheduled");

// The strips of one day in shooting order with their times. Strips dropped on it move here, beats and scenes are put on
// the day. Holds ids and, beside them, what was computed of the day after the last change.
class StripModel : public FlatModel<Id<Strip>>
{
    Q_OBJECT

public:
    enum DataRole {
        ToneRole = Qt::UserRole + 80,  // int of StripTone
        TypedRole,                     // bool: the cell's time was typed, not computed
        ComputedRole,                  // bool: the cell's time follows from others
    };

    explicit StripModel(Project &project, QObject *parent = nullptr);

    void setDay(MaybeId<ShootDay> day);
    [[nodiscard]] MaybeId<ShootDay> day() const { return m_day; }

    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;

    Qt::DropActions supportedDropActions() const override { return Qt::MoveAction | Qt::CopyAction; }
    Qt::DropActions supportedDragActions() const override { return Qt::MoveAction; }
    QStringList mimeTypes() const override;
    QMimeData *mimeData(const QModelIndexList &indexes) const override;
    bool canDropMimeData(const QMimeData *data, Qt::DropAction action, int row, int column,
                         const QModelIndex &parent) const override;
    bool dropMimeData(const QMimeData *data, Qt::DropAction action, int row, int column,
                      const QModelIndex &parent) override;

signals:
    // Something dropped was refused.
    void refused(const stunt::Error &error);
    // New strips were dropped here.
    void scheduled(const std::vector<stunt::Id<stunt::Strip>> &strips);

private:
    void compute();
    [[nodiscard]] QString text(const Strip &strip, const CallSheet::StripLine &line, StripColumn column) const;
    [[nodiscard]] QVariant timeData(const Strip &strip, const CallSheet::StripLine &line, StripColumn column,
                                    int role) const;
    [[nodiscard]] Result<> type(Strip strip, StripColumn column, const QString &typed);

    Project &m_project;
    MaybeId<ShootDay> m_day;
    std::vector<CallSheet::StripLine> m_lines;  // beside the rows; a start that only repeats the one before is left out
    QString m_refusal;
};

// Strips of a drag that are still there, in the order dragged.
[[nodiscard]] std::vector<Id<Strip>> stripsIn(const ProjectData &data, const QMimeData *mime);
// New strips for the beats and scenes of a drag out of the boneyard.
[[nodiscard]] std::vector<Strip> unscheduledIn(const ProjectData &data, const QMimeData *mime);

}  // namespace stunt
