// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAction>
#include <QMenu>
#include <QMenuBar>

class QActionGroup;

namespace stunt {

// The actions every window has, in their menus, with texts, icons and shortcuts; what they do is connected by the window.
class WindowActions
{
public:
    // Fills `bar`, whose parent owns the actions. `places` are the titles of the rail.
    WindowActions(QMenuBar *bar, const QStringList &places);

    // Enables what needs a production.
    void setProduction(bool isOpen);

    QAction *newProduction;
    QAction *open;
    QMenu *recent;
    QAction *sample;
    QAction *newWindow;
    QAction *saveCopy;
    QAction *workLocally;
    QAction *publish;
    QAction *importProduction;  // enabled where the production can be written
    QAction *exportProduction;
    QAction *exportSequence;
    QAction *close;
    QAction *quit;
    QAction *undo;
    QAction *redo;
    QAction *production;  // shows the production itself in the inspector
    QAction *ruleNumbers;
    QAction *finder;
    QAction *filter;
    QAction *inspector;
    QAction *findings;  // the strip at the bottom
    QAction *fullScreen;
    QActionGroup *appearance;  // each action's data is the Appearance as int
    QList<QAction *> places;
    QMenu *placeMenu;  // the commands of the place on show
    QAction *about;

private:
    QAction *add(QMenu *menu, const QString &text, const QString &iconName, const QKeySequence &shortcut);
    void fillFile(QMenu *menu);
    void fillView(QMenu *menu);
};

// Gives each text among `actions` that has no Alt letter one that no other has, as far as letters go.
void giveLetters(const QList<QAction *> &actions);

}  // namespace stunt
