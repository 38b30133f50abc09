// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/findings/findingsmodel.h"
#include "ui/shell/place.h"

class QComboBox;
class QLabel;
class QListView;

namespace stunt {

class FindingDetail;

// All findings, grouped, each with its sentence, its records as links, the mend, and accept with a reason. What a filter
// hides stays counted.
class FindingsPlace : public Place
{
    Q_OBJECT

public:
    FindingsPlace(const Workspace &workspace, QWidget *parent);

    [[nodiscard]] QList<QAction *> commands() const override;
    void setFilter(const QString &words) override;
    bool reveal(const RecordRef &ref) override;
    [[nodiscard]] bool shows(const RecordRef &ref) const override;

    // Chooses the finding with this key; false when it is filtered away or gone.
    bool choose(const QString &key);
    [[nodiscard]] const FindingsModel &model() const { return *m_model; }
    [[nodiscard]] const Finding *chosen() const;

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void makeCommands();
    QWidget *makeHead();
    void follow();
    void keepChosen();
    void refreshCounts();
    void goToRecord();
    void accept();
    void withdraw();
    void filterByLevels();

    Workspace m_workspace;
    FindingsModel *m_model;
    QListView *m_list;
    FindingDetail *m_detail;
    QLabel *m_counts;
    QLabel *m_silent;
    QComboBox *m_grouping;
    QList<QAction *> m_levels;  // checkable: stops, warnings, notes, accepted
    QAction *m_go = nullptr;
    QAction *m_accept = nullptr;
    QAction *m_withdraw = nullptr;
    QAction *m_numbers = nullptr;
    QString m_key;  // of the chosen finding
};

}  // namespace stunt
