// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/recordtable.h"

#include "core/project/project.h"

namespace stunt {

enum class CastColumn { Number, Name, PlayedBy, Kind, Scope, Preparation, Parts, Notes };
inline constexpr int castColumnCount = 8;

// The roles in the order of their cast numbers, each followed by its doubles.
class CastModel : public RecordTable
{
    Q_OBJECT

public:
    explicit CastModel(Project &project, QObject *parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;

    [[nodiscard]] RecordRef recordAt(const QModelIndex &index) const override;
    [[nodiscard]] QModelIndex indexOf(const RecordRef &ref) const override;
    void setFilter(const QString &words) override;
    [[nodiscard]] int unfilteredCount() const override;

private:
    [[nodiscard]] std::vector<RecordRef> rowsWanted() const;
    [[nodiscard]] QString text(const RecordRef &ref, CastColumn column) const;
    [[nodiscard]] QString editText(const RecordRef &ref, CastColumn column) const;
    [[nodiscard]] Result<> write(const RecordRef &ref, CastColumn column, const QString &typed);
    void onChanged(const ChangeSet &changes);

    Project &m_project;
    WordFilter m_filter;
    std::vector<RecordRef> m_rows;
    QString m_refusal;  // why the last cell typed was not taken; empty: it was
};

// The doubles of a role by number, then id.
[[nodiscard]] std::vector<const Double *> doublesOf(const ProjectData &data, Id<Role> role);
// "Whole production", or the sequence a double is for.
[[nodiscard]] QString scopeText(const ProjectData &data, const MaybeId<Sequence> &sequence);
// What the next double of a role would be called: "1X", "1Y", "1Z"; empty when these are taken or it has no number.
[[nodiscard]] QString nextDoubleNumber(const ProjectData &data, Id<Role> role);
// What the next role's cast number would be: one above the highest that is a plain number.
[[nodiscard]] QString nextCastNumber(const ProjectData &data);

}  // namespace stunt
