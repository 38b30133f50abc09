// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/windowactions.h"

#include "ui/shell/icons.h"
#include "ui/shell/theme.h"

#include <QActionGroup>
#include <QCoreApplication>

namespace stunt {

using namespace Qt::Literals::StringLiterals;

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("stunt::MainWindow", text);
}

// The letter after the lone “&” in a text; null when there is none.
QChar letterOf(const QString &text)
{
    for (qsizetype at = 0; at + 1 < text.size(); ++at) {
        if (text[at] != u'&')
            continue;
        if (text[at + 1] != u'&')
            return text[at + 1].toLower();
        ++at;
    }
    return {};
}

}  // namespace

QAction *WindowActions::add(QMenu *menu, const QString &text, const QString &iconName, const QKeySequence &shortcut)
{
    auto *action = new QAction(text, menu->parentWidget()->parentWidget());
    if (!iconName.isEmpty())
        action->setIcon(icon(iconName));
    action->setShortcut(shortcut);
    menu->addAction(action);
    return action;
}

void WindowActions::fillFile(QMenu *menu)
{
    newProduction = add(menu, tr("&New production…"), u"file-plus"_s, QKeySequence::New);
    newProduction->setIconText(tr("New production"));
    newProduction->setStatusTip(tr("Start an empty production in a file of its own"));
    open = add(menu, tr("&Open…"), u"folder-open"_s, QKeySequence::Open);
    open->setIconText(tr("Open a production"));
    open->setStatusTip(tr("Choose a .stunt file"));
    recent = menu->addMenu(icon(u"history"_s), tr("Open &recent"));
    sample = add(menu, tr("Open the &sample production"), u"clapperboard"_s, {});
    sample->setIconText(tr("Look at the sample production"));
    sample->setStatusTip(tr("An invented film, to try everything on"));
    menu->addSeparator();
    newWindow = add(menu, tr("New &window"), {}, QKeySequence(u"Ctrl+Shift+N"_s));
    saveCopy = add(menu, tr("Save a &copy as…"), u"copy"_s, QKeySequence(u"Ctrl+Shift+S"_s));
    workLocally = add(menu, tr("Work on a &local copy"), u"download"_s, {});
    publish = add(menu, tr("&Publish the local copy"), u"upload"_s, {});
    menu->addSeparator();
    importProduction = add(menu, tr("&Import production…"), u"file-input"_s, {});
    importProduction->setStatusTip(tr("Read a production's JSON into this one"));
    exportProduction = add(menu, tr("&Export production…"), u"file-output"_s, {});
    exportProduction->setStatusTip(tr("Write the whole production as JSON, private fields too"));
    exportSequence = add(menu, tr("Export sequence as Open&TimelineIO…"), u"chart-gantt"_s, {});
    exportSequence->setStatusTip(tr("Write one sequence for an edit or previs program"));
    menu->addSeparator();
    close = add(menu, tr("Close win&dow"), {}, QKeySequence::Close);
    quit = add(menu, tr("&Quit"), {}, QKeySequence::Quit);
    quit->setMenuRole(QAction::QuitRole);
}

void WindowActions::fillView(QMenu *menu)
{
    inspector = add(menu, tr("&Inspector"), u"panel-right"_s, QKeySequence(Qt::Key_F9));
    inspector->setCheckable(true);
    inspector->setChecked(true);
    findings = add(menu, tr("Findings &strip"), u"triangle-alert"_s, QKeySequence(Qt::Key_F10));
    findings->setCheckable(true);
    findings->setChecked(true);
    fullScreen = add(menu, tr("&Full screen"), u"maximize"_s, QKeySequence(Qt::Key_F11));
    fullScreen->setCheckable(true);
    QMenu *look = menu->addMenu(icon(u"sun-moon"_s), tr("&Appearance"));
    appearance = new QActionGroup(menu->parentWidget()->parentWidget());
    const std::pair<QString, Appearance> looks[] = {{tr("Follow the &desktop"), Appearance::Desktop},
                                                    {tr("&Light"), Appearance::Light},
                                                    {tr("D&ark"), Appearance::Dark}};
    for (const auto &[text, value] : looks) {
        QAction *action = look->addAction(text);
        action->setCheckable(true);
        action->setData(static_cast<int>(value));
        appearance->addAction(action);
    }
}

WindowActions::WindowActions(QMenuBar *bar, const QStringList &placeTitles)
{
    fillFile(bar->addMenu(tr("&File")));
    QMenu *edit = bar->addMenu(tr("&Edit"));
    undo = add(edit, tr("&Undo"), u"undo-2"_s, QKeySequence::Undo);
    redo = add(edit, tr("&Redo"), u"redo-2"_s, QKeySequence::Redo);
    edit->addSeparator();
    production = add(edit, tr("&Production details"), u"settings"_s, {});
    ruleNumbers = add(edit, tr("Ru&le numbers…"), {}, {});
    ruleNumbers->setStatusTip(tr("The numbers the rules check against: working hours, limits, values of your own"));
    fillView(bar->addMenu(tr("&View")));
    QMenu *go = bar->addMenu(tr("&Go"));
    finder = add(go, tr("&Find anything…"), u"search"_s, QKeySequence(u"Ctrl+K"_s));
    filter = add(go, tr("Fil&ter this view"), u"funnel"_s, QKeySequence::Find);
    go->addSeparator();
    for (qsizetype i = 0; i < placeTitles.size(); ++i) {
        QAction *place = add(go, placeTitles[i], {}, QKeySequence(u"Ctrl+%1"_s.arg(i + 1)));
        place->setData(static_cast<int>(i));
        places.push_back(place);
    }
    giveLetters(go->actions());
    placeMenu = bar->addMenu(QString());
    placeMenu->menuAction()->setVisible(false);
    about = add(bar->addMenu(tr("&Help")), tr("&About Stuntboard"), u"info"_s, {});
    about->setMenuRole(QAction::AboutRole);
    setProduction(false);
}

void giveLetters(const QList<QAction *> &actions)
{
    QString taken;
    for (const QAction *action : actions)
        taken += letterOf(action->text());
    for (QAction *action : actions) {
        const QString text = action->text();
        if (action->isSeparator() || text.isEmpty() || !letterOf(text).isNull())
            continue;
        // The first letters of words come before those within.
        qsizetype best = -1;
        for (qsizetype at = 0; at < text.size(); ++at) {
            const bool begins = at == 0 || text[at - 1] == u' ';
            if (text[at].isLetter() && !taken.contains(text[at].toLower()) && (best < 0 || begins)) {
                best = at;
                if (begins)
                    break;
            }
        }
        if (best < 0)
            continue;
        taken += text[best].toLower();
        action->setText(text.left(best) + u'&' + text.mid(best));
    }
}

void WindowActions::setProduction(bool isOpen)
{
    for (QAction *action : {newWindow, saveCopy, importProduction, exportProduction, exportSequence, production,
                            ruleNumbers, finder, filter, inspector, findings})
        action->setEnabled(isOpen);
    for (QAction *action : std::as_const(places))
        action->setEnabled(isOpen);
    for (QAction *action : {undo, redo})
        action->setEnabled(false);
    for (QAction *action : {workLocally, publish})
        action->setVisible(false);
}

}  // namespace stunt
