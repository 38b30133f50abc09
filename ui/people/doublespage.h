// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/people/candidatesmodel.h"
#include "ui/people/doublesmatrix.h"
#include "ui/people/soughtbar.h"

class QLabel;
class QStackedWidget;
class QTableView;

namespace stunt {

// Doubles in the People place: the matrix of roles × doubles, and for the role chosen in it everybody who could double
// it, ranked, with what speaks for and against each spelled out.
class DoublesPage : public QWidget
{
    Q_OBJECT

public:
    explicit DoublesPage(const Workspace &workspace, QWidget *parent = nullptr);

    [[nodiscard]] QList<QAction *> commands() const { return {m_make}; }
    void setFilter(const QString &words);
    // The role whose candidates are shown; empty: none.
    [[nodiscard]] const MaybeId<Role> &role() const { return m_role; }
    [[nodiscard]] const CandidatesModel &candidates() const { return *m_candidates; }

signals:
    // There are no roles yet, and one shall be added.
    void roleWanted();

protected:
    void showEvent(QShowEvent *event) override;

private:
    void makeTables();
    QWidget *makeCandidates();
    void refresh();
    void chooseRole(const MaybeId<Role> &role);
    void followRow();
    void followSelection();
    void layLine();
    void tell();
    [[nodiscard]] std::optional<DoubleSought> sought() const;
    [[nodiscard]] QString headText(const Role &role) const;
    [[nodiscard]] QString needsText() const;
    [[nodiscard]] QString detailText(const DoubleCandidate &candidate) const;
    void makeDouble();

    Workspace m_workspace;
    DoublesMatrix *m_matrix;
    CandidatesModel *m_candidates;
    QStackedWidget *m_stack;
    QTableView *m_roles;
    QTableView *m_table;
    QLabel *m_head;
    SoughtBar *m_sought;
    QLabel *m_detail;
    QAction *m_make;
    QAction *m_addRole;
    MaybeId<Role> m_role;
    MaybeId<Person> m_person;  // the chosen candidate
    bool m_refreshing = false;
};

}  // namespace stunt
