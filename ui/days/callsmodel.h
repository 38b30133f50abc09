// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/planning/proposedcalls.h"
#include "core/project/project.h"
#include "ui/days/flatmodel.h"
#include "ui/models/typedcelldelegate.h"

namespace stunt {

enum class CallColumn {
    Number,
    Person,
    Role,
    Status,
    PickUp,
    MakeUp,
    Pads,
    Rehearsal,
    OnSet,
    Release,
    Remarks,
};
inline constexpr int callColumnCount = 11;

// The calls of one day: everybody a strip needs and everybody somebody typed a call for, by number. A time nobody typed
// is proposed from the strips and follows them; a typed one stays, and clearing it brings the proposal back.
class CallsModel : public FlatModel<Id<Person>>
{
    Q_OBJECT

public:
    enum DataRole {
        TypedRole = Qt::UserRole + 81,  // bool: somebody typed the cell
        ComputedRole,                   // bool: the cell is proposed
    };

    explicit CallsModel(Project &project, QObject *parent = nullptr);

    void setDay(MaybeId<ShootDay> day);
    [[nodiscard]] MaybeId<ShootDay> day() const { return m_day; }

    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;

private:
    // What one row shows beside the call itself.
    struct Row {
        EffectiveCall call;
        QString number;
        QString role;
    };
    void compute();
    [[nodiscard]] static bool hasTime(const EffectiveCall &call);
    [[nodiscard]] std::vector<Id<Person>> order() const;
    [[nodiscard]] const Row *rowAt(const QModelIndex &index) const;
    [[nodiscard]] QString text(const Row &row, CallColumn column) const;
    [[nodiscard]] QString howItCame(const Row &row, CallColumn column) const;
    [[nodiscard]] Result<> type(Id<Person> person, CallColumn column, const QVariant &value);

    Project &m_project;
    MaybeId<ShootDay> m_day;
    std::unordered_map<Id<Person>, Row> m_calls;  // computed after the last change
    QString m_refusal;
};

}  // namespace stunt
