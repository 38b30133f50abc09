// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/rigs/ownedrows.h"
#include "ui/rigs/planfacts.h"

class QComboBox;
class QLabel;
class QMenu;

namespace stunt {

class RiskMatrix;
class StateLabel;

// The hazards of a beat: its own in a table, with the chosen one's risk as a picture and in words; what fills the table,
// the library and other beats; and beneath, to read only, the hazards it has from above.
class BeatHazards : public QWidget
{
    Q_OBJECT

public:
    BeatHazards(const Workspace &workspace, const PlanFacts &plan, QWidget *parent);
    void setBeat(MaybeId<Beat> beat);
    [[nodiscard]] OwnedRows<Hazard> *own() const { return m_own; }

private:
    void addRisk();
    void addSources();
    void addInherited();
    void refresh();
    void showRisk();
    void showInherited();
    void fillLibrary();
    void fillBeats();
    void take(const Result<> &done, const QString &what);
    void copyChosen();
    void goToOwner(const QModelIndex &index);
    [[nodiscard]] std::optional<Hazard> blank();

    Workspace m_workspace;
    const PlanFacts &m_plan;
    MaybeId<Beat> m_beat;
    OwnedRows<Hazard> *m_own;
    QWidget *m_risk = nullptr;
    RiskMatrix *m_matrix = nullptr;
    StateLabel *m_before = nullptr;
    StateLabel *m_after = nullptr;
    QPushButton *m_library = nullptr;
    QMenu *m_suggested = nullptr;
    QComboBox *m_source = nullptr;
    QPushButton *m_copy = nullptr;
    QLabel *m_heading = nullptr;
    RecordTableModel<Hazard> *m_inheritedRows = nullptr;
    QTableView *m_inherited = nullptr;
};

}  // namespace stunt
