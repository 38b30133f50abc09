// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/rigs/ownedrows.h"
#include "ui/rigs/planfacts.h"

class QComboBox;

namespace stunt {

class AttachmentList;
class BeatHazards;
class RigUseForm;

// What a beat needs and does, in small tables of its form: rigs with the form of the one in front, items,
// hazards, gates with where they stand, moves, and the files that belong to it.
class BeatPlan : public QWidget
{
    Q_OBJECT

public:
    BeatPlan(const Workspace &workspace, QWidget *parent);
    void setBeat(MaybeId<Beat> beat);

private:
    void addRigs();
    void addItems();
    void addHazards();
    void addGates();
    void addMoves();
    template<class T>
    OwnedRows<T> *addRows(const RowBox::Words &words, std::vector<RecordColumn<T>> columns, const QString &purpose);
    void refresh();
    void fillChoices();
    void showRig();
    [[nodiscard]] std::optional<RigUse> blankRig();
    [[nodiscard]] std::optional<ItemUse> blankItem();
    [[nodiscard]] std::optional<Gate> blankGate();
    [[nodiscard]] std::optional<Move> blankMove();

    Workspace m_workspace;
    PlanFacts *m_facts;
    MaybeId<Beat> m_beat;
    QComboBox *m_unit;
    QComboBox *m_item;
    OwnedRows<RigUse> *m_rigs = nullptr;
    RigUseForm *m_rig = nullptr;
    OwnedRows<ItemUse> *m_items = nullptr;
    BeatHazards *m_hazards = nullptr;
    OwnedRows<Gate> *m_gates = nullptr;
    OwnedRows<Move> *m_moves = nullptr;
    AttachmentList *m_attachments;
};

}  // namespace stunt
