// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/findings/rulenumbersmodel.h"
#include "ui/shell/place.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QPushButton;
class QTableView;

namespace stunt {

// The numbers the rules check against: which working hours bind the production, every number with its source, and the
// production's own numbers with their reasons, and who is bound by working hours of their own. Each change is an edit of
// its own.
class RuleNumbersDialog : public QDialog
{
    Q_OBJECT

public:
    RuleNumbersDialog(const Workspace &workspace, QWidget *parent);

private:
    void layOut();
    void dressNumbers();
    void fillHours();
    void fillOwnSets();
    void chooseHours(int row);
    void setOwn();
    void clearOwn();
    void adopt();
    void updateState();
    void tellIfRefused(const QString &title, const Result<> &done);
    [[nodiscard]] const RuleNumber *chosen() const;

    Workspace m_workspace;
    RuleNumbersModel *m_model;
    QComboBox *m_hours;
    QLabel *m_ownSets;
    QTableView *m_table;
    QLabel *m_news;
    QPushButton *m_set;
    QPushButton *m_clear;
    QPushButton *m_adopt;
};

}  // namespace stunt
