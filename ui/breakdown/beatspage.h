// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/breakdown/beatcolumns.h"
#include "ui/shell/place.h"

class QSortFilterProxyModel;
class QStackedWidget;

namespace stunt {

class BeatTree;
class BeatTreeModel;
class ColumnChooser;
class ElidedLabel;

// The breakdown's table: sequences and beats, the commands on them, and the line of totals.
class BeatsPage : public QWidget
{
    Q_OBJECT

public:
    BeatsPage(const Workspace &workspace, QWidget *parent);
    ~BeatsPage() override;

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
    void makeCellCommands();
    void copyRows();
    void copyColumn();
    void paste();
    void fillDown();
    void groupBy(bool scene);
    void offerCompanions();
    void updateMoves();
    [[nodiscard]] std::vector<BeatColumn> shownColumns() const;
    [[nodiscard]] std::vector<Id<Beat>> selectedBeats() const;
    [[nodiscard]] std::vector<Id<Beat>> beatsFrom(QModelIndex row) const;
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
    QAction *m_copy = nullptr;
    QAction *m_copyColumn = nullptr;
    QAction *m_paste = nullptr;
    QAction *m_fill = nullptr;
    QAction *m_byScene = nullptr;
    ColumnChooser *m_columns = nullptr;
    bool m_following = false;
};

}  // namespace stunt
