// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/place.h"

class QComboBox;
class QLabel;
class QTableView;

namespace stunt {

class CallsModel;
class DayNote;

// The calls of a day as a table typed into, with a box to call somebody no strip needs.
class CallsPage : public QWidget
{
    Q_OBJECT

public:
    CallsPage(const Workspace &workspace, QWidget *parent);
    void setDay(MaybeId<ShootDay> day);
    [[nodiscard]] QTableView *table() const { return m_table; }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void makeTable();
    void makeOthers();
    void callTyped();
    void showLegend(const QString &refusal = {});
    void clearCell();
    void fillOthers();
    void callOther(int index);
    void takeSelection();

    Workspace m_workspace;
    CallsModel *m_model;
    QTableView *m_table;
    QComboBox *m_others;
    QLabel *m_legend;
    DayNote *m_note;
};

}  // namespace stunt
