// SPDX-License-Identifier: GPL-3.0-or-later
// How the lists and tables of a shoot day are painted.
#pragma once

#include "ui/models/typedcelldelegate.h"

namespace stunt {

// A day of the list: its date and unit, its figures beneath, in red words where they exceed the day's length.
class DayDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

// A strip in the field's colours; the selected ones carry a bar and a frame in the accent, so that their colour stays.
// Computed times are italic, typed ones upright with a mark.
class StripDelegate : public TypedCellDelegate
{
    Q_OBJECT

public:
    // `toneRole` gives the strip's tone, `typedRole` and `computedRole` how its time came to be (0: no such role).
    struct Roles {
        int tone = 0;
        int typed = 0;
        int computed = 0;
    };
    StripDelegate(Roles roles, QObject *parent) : TypedCellDelegate(parent), m_roles(roles) {}
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    Roles m_roles;
};

// A call's cell: proposed ones lighter and italic, typed ones upright with a mark.
class CallDelegate : public TypedCellDelegate
{
    Q_OBJECT

public:
    using TypedCellDelegate::TypedCellDelegate;
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

}  // namespace stunt
