// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/place.h"

class QLabel;
class QSplitter;
class QTreeView;

namespace stunt {

class BoneyardModel;
class DayNote;
class ElidedLabel;
class StripModel;

// The strips of one day in shooting order beside the boneyard of what is on no day: dragged, or moved by keyboard.
class StripBoard : public QWidget
{
    Q_OBJECT

public:
    StripBoard(const Workspace &workspace, QWidget *parent);

    [[nodiscard]] QList<QAction *> commands() const;
    void setDay(MaybeId<ShootDay> day);
    void setFilter(const QString &words);
    // Makes a strip of the shown day current; false when it is not there.
    bool reveal(Id<Strip> strip);
    [[nodiscard]] QTreeView *strips() const { return m_strips; }
    [[nodiscard]] QTreeView *boneyard() const { return m_boneyard; }

    // The chosen strips, in shooting order.
    [[nodiscard]] std::vector<Id<Strip>> selected() const;

private:
    QAction *command(const char *name, const QString &text, const QString &iconName, const QKeySequence &keys = {});
    void makeCommands();
    QWidget *makeStrips();
    QWidget *makeBoneyard();
    enum class Step { Up, Down };
    void move(Step step);
    void scheduleSelected();
    void unscheduleSelected();
    void addBanner(BannerKind kind);
    void takeSelection();
    void updateState();
    void foldBoneyard();
    [[nodiscard]] qsizetype insertionRow() const;
    void select(const std::vector<Id<Strip>> &strips);

    Workspace m_workspace;
    StripModel *m_model;
    BoneyardModel *m_boneyardModel;
    QTreeView *m_strips;
    QTreeView *m_boneyard;
    ElidedLabel *m_title;
    DayNote *m_note;
    QSplitter *m_panes;
    QWidget *m_boneyardPane = nullptr;
    QLabel *m_hint;
    QList<QAction *> m_banners;
    QAction *m_schedule = nullptr;
    QAction *m_unschedule = nullptr;
    QAction *m_up = nullptr;
    QAction *m_down = nullptr;
};

}  // namespace stunt
