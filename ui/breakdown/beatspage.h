// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/place.h"

class QSortFilterProxyModel;
class QStackedWidget;

namespace stunt {

class BeatTree;
class BeatTreeModel;
class ElidedLabel;

// The breakdown's table: sequences and beats, the commands on them, and the line of totals.
class BeatsPage : public QWidget
{
    Q_OBJECT

public:
    BeatsPage(const Workspace &workspace, QWidget *parent);

    [[nodiscard]] QList<QAction *> commands() const;
    void setFilter(const QString &words);
    bool reveal(const RecordRef &ref);

private:
    QAction *command(const char *name, const QString &text, const QString &iconName, const QKeySequence &keys);
    void makeCommands();
    void makeTree();
    void addSequence();
    void addBeat();
    void duplicateBeat();
    enum class Step { Up, Down };
    void moveSelected(Step step);
    void moveSequence(Id<Sequence> sequence, Step step);
    void moveBeats(const std::vector<Id<Beat>> &beats, Step step);
    void removeSelected();
    void takeSelection();
    void showSelection();
    void updateState();
    [[nodiscard]] std::vector<RecordRef> selected() const;
    [[nodiscard]] MaybeId<Sequence> currentSequence() const;
    void editCell(const RecordRef &ref, int column);
    [[nodiscard]] QString totalsText() const;

    Workspace m_workspace;
    BeatTreeModel *m_model;
    QSortFilterProxyModel *m_filter;
    BeatTree *m_tree;
    QStackedWidget *m_stack;
    ElidedLabel *m_totals;
    QAction *m_addSequence = nullptr;
    QAction *m_addBeat = nullptr;
    QAction *m_duplicate = nullptr;
    QAction *m_up = nullptr;
    QAction *m_down = nullptr;
    QAction *m_remove = nullptr;
    QAction *m_expand = nullptr;
    QAction *m_collapse = nullptr;
    bool m_following = false;
};

}  // namespace stunt
