// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/mainwindow.h"

#include "ui/models/plaintooltip.h"
#include "ui/shell/documentnotices.h"
#include "ui/shell/finder.h"
#include "ui/shell/icons.h"
#include "ui/shell/noticebar.h"
#include "ui/shell/welcomepage.h"
#include "ui/shell/windowactions.h"

#include <QActionGroup>
#include <QCloseEvent>
#include <QFileInfo>
#include <QLabel>
#include <QStatusBar>

namespace stunt {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int toldForMs = 4000;

QStringList titlesOf(const Composition &composition)
{
    QStringList titles;
    for (const PlaceEntry &place : composition.places)
        titles.push_back(place.title);
    return titles;
}

QString withoutMnemonic(QString text)
{
    return text.remove(u'&');
}

}  // namespace

MainWindow::MainWindow(Shell &shell, std::shared_ptr<Document> document)
    : m_shell(shell), m_dialogs(shell.dialogsFor(this)),
      m_actions(std::make_unique<WindowActions>(menuBar(), titlesOf(shell.composition()))), m_files(shell, *this),
      m_saved(new QLabel(this))
{
    setObjectName(u"main"_s);
    resize(1280, 800);
    m_saved->setTextFormat(Qt::PlainText);
    m_saved->setContentsMargins(rhythm, 0, rhythm, 0);
    m_saved->setObjectName(u"saved"_s);
    statusBar()->addPermanentWidget(m_saved);
    connectActions();
    connectFileActions();
    setDocument(std::move(document));
}

// The view goes before the dialogs and the document it uses.
MainWindow::~MainWindow()
{
    delete takeCentralWidget();
}

std::shared_ptr<Document> MainWindow::document() const
{
    return m_view ? m_view->sharedDocument() : nullptr;
}

void MainWindow::connectFileActions()
{
    WindowActions &a = *m_actions;
    connect(a.newProduction, &QAction::triggered, this, [this] { m_files.newProduction(); });
    connect(a.open, &QAction::triggered, this, [this] { m_files.open(); });
    connect(a.recent, &QMenu::aboutToShow, this, &MainWindow::fillRecent);
    connect(a.sample, &QAction::triggered, this, [this] { m_files.openSample(); });
    connect(a.newWindow, &QAction::triggered, this, [this] { m_shell.openWindow(document()); });
    connect(a.saveCopy, &QAction::triggered, this, [this] { m_files.saveCopy(); });
    connect(a.workLocally, &QAction::triggered, this, [this] { m_files.workLocally(); });
    connect(a.publish, &QAction::triggered, this, [this] { m_files.publish(); });
    connect(a.importProduction, &QAction::triggered, this, [this] { m_files.importProduction(); });
    connect(a.exportProduction, &QAction::triggered, this, [this] { m_files.exportProduction(); });
    connect(a.exportSequence, &QAction::triggered, this, [this] { m_files.exportSequence(); });
    connect(a.close, &QAction::triggered, this, &QWidget::close);
    connect(a.quit, &QAction::triggered, &m_shell, &Shell::closeAll);
}

void MainWindow::connectActions()
{
    WindowActions &a = *m_actions;
    connect(a.undo, &QAction::triggered, this, [this] { step(&Project::undo, tr("Undone: %1")); });
    connect(a.redo, &QAction::triggered, this, [this] { step(&Project::redo, tr("Done again: %1")); });
    connect(a.production, &QAction::triggered, this, [this] {
        m_actions->inspector->setChecked(true);
        m_view->selection().select(RecordRef(m_view->document().project().data().production().id));
    });
    connect(a.ruleNumbers, &QAction::triggered, this, [this] { m_view->openRuleNumbers(); });
    connect(a.finder, &QAction::triggered, this, &MainWindow::find);
    connect(a.filter, &QAction::triggered, this, [this] { m_view->focusFilter(); });
    connect(a.inspector, &QAction::toggled, this, [this](bool shown) {
        if (m_view)
            m_view->setInspectorVisible(shown);
    });
    connect(a.findings, &QAction::toggled, this, [this](bool shown) {
        if (m_view)
            m_view->setFindingsVisible(shown);
    });
    connect(a.fullScreen, &QAction::toggled, this,
            [this](bool full) { setWindowState(windowState().setFlag(Qt::WindowFullScreen, full)); });
    for (QAction *place : std::as_const(a.places))
        connect(place, &QAction::triggered, this, [this, place] { m_view->showPlace(place->data().toInt()); });
    const auto tick = [this] {
        for (QAction *look : m_actions->appearance->actions())
            look->setChecked(look->data().toInt() == static_cast<int>(m_shell.theme().appearance()));
    };
    tick();
    connect(&m_shell.theme(), &Theme::appearanceChanged, this, tick);
    connect(a.appearance, &QActionGroup::triggered, this, [this](const QAction *look) {
        const auto appearance = static_cast<Appearance>(look->data().toInt());
        m_shell.theme().setAppearance(appearance);
        m_shell.settings().setAppearance(appearance);
    });
    connect(a.about, &QAction::triggered, this, [this] {
        m_dialogs->inform(tr("About Stuntboard"),
                          tr("Stuntboard %1\n\nPlans stunts for film and television crews.\n\nFree software under the "
                             "GNU General Public License, version 3 or later. It comes with no warranty.")
                              .arg(QStringLiteral(STUNTBOARD_VERSION)));
    });
}

void MainWindow::setDocument(std::shared_ptr<Document> document)
{
    keepLayout();
    if (document)
        showDocument(std::move(document));
    else
        showWelcome();
}

// Takes away what the window shows. A production's view goes at once, so that its file can be opened again; a welcome
// page later, because a press of its own button may be what replaces it.
void MainWindow::clearCentre()
{
    QWidget *shown = takeCentralWidget();
    if (std::exchange(m_view, nullptr)) {
        delete shown;
    } else if (shown) {
        shown->hide();
        shown->deleteLater();
    }
}

void MainWindow::showWelcome()
{
    clearCentre();
    auto *page =
        new WelcomePage({m_actions->open, m_actions->newProduction, m_actions->sample}, m_shell.settings(), this);
    connect(page, &WelcomePage::fileChosen, this, [this](const QString &path) { m_files.open(path); });
    setCentralWidget(page);
    m_actions->setProduction(false);
    m_actions->placeMenu->menuAction()->setVisible(false);
    refreshHistory();
    refreshTitle();
    refreshStatus();
}

void MainWindow::showDocument(std::shared_ptr<Document> document)
{
    clearCentre();
    WindowActions &a = *m_actions;
    m_view = new ProductionView(std::move(document), *m_dialogs, m_shell.composition(), {a.undo, a.redo}, this);
    setCentralWidget(m_view);
    a.setProduction(true);
    a.importProduction->setEnabled(!m_view->document().project().isReadOnly());
    a.workLocally->setVisible(m_view->document().sharedPlace().has_value());
    a.publish->setVisible(m_view->document().workingCopy().has_value());
    connect(m_view, &ProductionView::placeShown, this, &MainWindow::showPlaceMenu);
    connect(m_view, &ProductionView::inspectorWanted, this, [this] { m_actions->inspector->setChecked(true); });
    const WindowLayout layout = m_shell.settings().layoutOf(m_view->document().path());
    if (!layout.geometry.isEmpty())
        restoreGeometry(layout.geometry);
    m_view->restoreLayout(layout);
    a.inspector->setChecked(layout.inspector);
    a.findings->setChecked(layout.findings);
    watchDocument();
    keepTitle();
    refreshHistory();
    refreshTitle();
    refreshStatus();
}

void MainWindow::keepTitle()
{
    Document &document = m_view->document();
    m_shell.settings().setRecentTitle(document.path(), document.project().data().production().title);
}

void MainWindow::watchDocument()
{
    Document &document = m_view->document();
    tellAbout(document, m_view->notices(), m_files);
    // The view is the context, so that nothing comes after another document took its place.
    connect(&document.project(), &Project::changed, m_view, [this] {
        refreshHistory();
        refreshTitle();
        refreshStatus();
    });
    connect(&document, &Document::unreachable, m_view, [this] { m_saved->setText(tr("Not saved")); });
    connect(&document, &Document::reachable, m_view, [this] { refreshStatus(); });
}

void MainWindow::showPlaceMenu()
{
    const Place *place = m_view ? m_view->place() : nullptr;
    QMenu *menu = m_actions->placeMenu;
    menu->clear();
    menu->menuAction()->setVisible(place && !place->commands().isEmpty());
    if (!place)
        return;
    QString title = m_shell.composition().places[static_cast<std::size_t>(m_view->placeIndex())].title;
    menu->setTitle(title.replace(u'&', u"&&"_s));
    menu->addActions(place->commands());
    giveLetters(menuBar()->actions());
    giveLetters(menu->actions());
}

void MainWindow::fillRecent()
{
    QMenu *menu = m_actions->recent;
    menu->clear();
    for (const QString &path : m_shell.settings().recentFiles()) {
        QString name = QFileInfo(path).completeBaseName();
        if (const QString title = m_shell.settings().recentTitle(path); !title.isEmpty() && title != name)
            name = tr("%1 — %2").arg(title, name);
        QAction *action = menu->addAction(name.replace(u'&', u"&&"_s));
        action->setStatusTip(path);
        connect(action, &QAction::triggered, this, [this, path] { m_files.open(path); });
    }
    if (menu->isEmpty()) {
        menu->addAction(tr("No files yet"))->setEnabled(false);
        return;
    }
    menu->addSeparator();
    connect(menu->addAction(tr("Forget these files")), &QAction::triggered, this,
            [this] { m_shell.settings().forgetRecentFiles(); });
}

void MainWindow::step(Result<> (Project::*way)(), const QString &told)
{
    Project &project = m_view->document().project();
    const QString name = way == &Project::undo ? project.history().undoText() : project.history().redoText();
    if (const Result<> done = (project.*way)(); !done)
        m_dialogs->tell(way == &Project::undo ? tr("Nothing was undone") : tr("Nothing was done again"), done.error());
    else
        statusBar()->showMessage(told.arg(name), toldForMs);
}

void MainWindow::refreshHistory()
{
    const History *history = m_view ? &m_view->document().project().history() : nullptr;
    const auto name = [](QAction *action, const QString &text, const QString &edit) {
        action->setEnabled(!edit.isEmpty());
        action->setText(edit.isEmpty() ? text : u"%1 %2"_s.arg(text, QString(edit).replace(u'&', u"&&"_s)));
        const QString key = action->shortcut().toString(QKeySequence::NativeText);
        action->setToolTip(plainToolTip(u"%1 %2 (%3)"_s.arg(withoutMnemonic(text), edit, key).simplified()));
    };
    name(m_actions->undo, tr("&Undo"), history ? history->undoText() : QString());
    name(m_actions->redo, tr("&Redo"), history ? history->redoText() : QString());
}

void MainWindow::refreshTitle()
{
    if (!m_view) {
        setWindowTitle(tr("Stuntboard"));
        return;
    }
    Document &document = m_view->document();
    QString title = document.project().data().production().title;
    if (title.isEmpty())
        title = document.name();
    setWindowTitle(document.project().isReadOnly() ? tr("%1 (read-only) — Stuntboard").arg(title)
                                                   : tr("%1 — Stuntboard").arg(title));
}

void MainWindow::refreshStatus()
{
    m_saved->setVisible(m_view);
    if (!m_view)
        return;
    const StoreInfo info = m_view->document().project().info();
    m_saved->setText(info.readOnly ? tr("Read-only") : tr("Saved"));
    const QString tip = info.readOnly ? info.readOnlyReason : tr("Every edit is in the file at once.");
    m_saved->setToolTip(plainToolTip(tip));
    m_saved->setAccessibleDescription(tip);
}

void MainWindow::find()
{
    Project &project = m_view->document().project();
    std::vector<FinderEntry> entries = recordEntries(project.data());
    for (const QAction *top : menuBar()->actions()) {
        if (!top->isVisible() || !top->menu())
            continue;
        std::vector<FinderEntry> commands = commandEntries(withoutMnemonic(top->text()), top->menu()->actions());
        std::move(commands.begin(), commands.end(), std::back_inserter(entries));
    }
    Finder finder(std::move(entries), this);
    if (finder.exec() != QDialog::Accepted || !finder.chosen())
        return;
    const FinderEntry chosen = *finder.chosen();
    if (chosen.action)
        chosen.action->trigger();
    else
        m_view->goTo(chosen.record);
}

void MainWindow::keepLayout()
{
    if (!m_view)
        return;
    WindowLayout layout;
    layout.geometry = saveGeometry();
    m_view->readLayout(layout);
    m_shell.settings().setLayoutOf(m_view->document().path(), layout);
    keepTitle();
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    if (m_view && !m_view->settle()
        && !m_dialogs->confirm({.title = tr("Close the window"),
                                .text = tr("What stands in a field was not saved: the field says why."),
                                .accept = tr("Close without it")})) {
        event->ignore();
        return;
    }
    keepLayout();
    event->accept();
}

}  // namespace stunt
