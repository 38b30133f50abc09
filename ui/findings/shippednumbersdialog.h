// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/place.h"

#include <QDialog>

class QTableWidget;

namespace stunt {

// What taking the shipped numbers would change, number by number, before anything is taken.
class ShippedNumbersDialog : public QDialog
{
    Q_OBJECT

public:
    ShippedNumbersDialog(const Workspace &workspace, QWidget *parent);

    // Takes them all as one edit.
    void accept() override;

private:
    void fill();

    Workspace m_workspace;
    QTableWidget *m_table;
};

}  // namespace stunt
