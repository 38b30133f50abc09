// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/rigs/ownedrows.h"

class QComboBox;
class QLineEdit;

namespace stunt {

// The inspections of a rig unit or of an item. A new one is written only with who did it and how it came out: a row that
// nobody has filled in would withdraw the unit, or pass it.
class InspectionLog : public QWidget
{
    Q_OBJECT

public:
    InspectionLog(const Workspace &workspace, QWidget *parent);

    void showUnit(Id<RigUnit> unit);
    void showItem(Id<Item> item);
    [[nodiscard]] RecordTableModel<Inspection> *model() const { return m_rows->model(); }

private:
    void makeInputs();
    void showOwner(const Inspection &owner);
    void addInspection();
    void updateAdd();

    Workspace m_workspace;
    Inspection m_blank;  // whose it will be
    OwnedRows<Inspection> *m_rows;
    QComboBox *m_kind;
    QLineEdit *m_date;
    QLineEdit *m_inspector;
    QComboBox *m_outcome;
    QLineEdit *m_notes;
};

}  // namespace stunt
