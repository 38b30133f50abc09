// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/filecommands.h"
#include "ui/shell/productionview.h"
#include "ui/shell/shell.h"

#include <QMainWindow>

class QLabel;

namespace stunt {

class WindowActions;

// A window: the menus, and either an open production or the welcome page.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    // Shows `document`, or without one the welcome page.
    explicit MainWindow(Shell &shell, std::shared_ptr<Document> document = {});
    ~MainWindow() override;

    // Shows a production, or without one the welcome page.
    void setDocument(std::shared_ptr<Document> document);
    [[nodiscard]] std::shared_ptr<Document> document() const;
    // The open production's view; null on the welcome page.
    [[nodiscard]] ProductionView *view() const { return m_view; }
    [[nodiscard]] WindowActions &actions() { return *m_actions; }
    [[nodiscard]] Dialogs &dialogs() { return *m_dialogs; }

    // Opens the finder and goes where the person chooses.
    void find();

protected:
    void closeEvent(QCloseEvent *event) override;

private:
    void connectActions();
    void connectFileActions();
    void clearCentre();
    void showWelcome();
    void showDocument(std::shared_ptr<Document> document);
    void watchDocument();
    void showPlaceMenu();
    void fillRecent();
    void step(Result<> (Project::*way)(), const QString &told);
    void refreshHistory();
    void refreshTitle();
    void refreshStatus();
    void keepLayout();
    void keepTitle();

    Shell &m_shell;
    std::unique_ptr<Dialogs> m_dialogs;
    std::unique_ptr<WindowActions> m_actions;
    FileCommands m_files;
    ProductionView *m_view = nullptr;
    QLabel *m_saved = nullptr;
};

}  // namespace stunt
