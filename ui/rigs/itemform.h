// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/rigs/inspectionlog.h"
#include "ui/rigs/itemsheets.h"
#include "ui/rigs/usestable.h"

class QTabWidget;

namespace stunt {

// An item: its fields, stock and copies, the sheet its category calls for with its inspections, where it is used.
class ItemForm : public InspectorForm
{
    Q_OBJECT

public:
    ItemForm(const Workspace &workspace, QWidget *parent);
    void showRecord(const RecordRef &ref) override;

private:
    void addFields();
    void makeStock();
    void makeCopies();
    void showRows(Id<Item> item);

    Workspace m_workspace;
    FieldForm *m_form;
    RecordForm<Item> m_record;
    OwnedRows<Delivery> *m_deliveries = nullptr;
    OwnedRows<Copy> *m_copies = nullptr;
    ItemSheets *m_sheets;
    InspectionLog *m_log;
    UsesTable<ItemUse> *m_uses = nullptr;
    QTabWidget *m_tabs = nullptr;
    int m_sheetTab = 0;
    MaybeId<Item> m_shown;
};

}  // namespace stunt
