// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/document.h"

namespace stunt {

class Dialogs;
class MainWindow;
class Shell;

// What the File menu of one window does: each command asks what it must and tells what failed.
class FileCommands
{
    Q_DECLARE_TR_FUNCTIONS(stunt::FileCommands)

public:
    FileCommands(Shell &shell, MainWindow &window) : m_shell(shell), m_window(window) {}

    // Asks for title and time zone, then for a file, and starts an empty production there.
    void newProduction();
    // Asks for a file and opens it.
    void open();
    // Opens a file; told when it cannot be.
    void open(const QString &path);
    // Opens the sample production, made when it is first asked for, in the user's data folder.
    void openSample();
    // Asks for a file and writes a complete copy there.
    void saveCopy();
    // Opens the file again, to edit it if whoever held it is gone.
    void openForEditing();
    // Makes or continues the local working copy of the window's file and opens it in its place.
    void workLocally();
    // Writes a snapshot of the working copy where it came from; asks first if somebody else wrote there.
    void publish();
    // Asks for a production's JSON and shows what it would do to the window's production; from there it is imported.
    void importProduction();
    // Says what the JSON holds, asks for a file and writes the production there.
    void exportProduction();
    // Asks for a sequence, first that of the selection, for whom it is and for a file, and writes it as OpenTimelineIO.
    void exportSequence();

private:
    // Writes what is being typed; told when a field refuses it, because it would be missing.
    [[nodiscard]] bool settle();
    [[nodiscard]] Dialogs &dialogs();
    void show(const Result<std::shared_ptr<Document>> &document, const QString &path);
    // Makes the working copy unless it is there and wanted as it is; false when nothing is to be opened.
    bool prepareWorkingCopy(Document &document, const WorkingCopy &copy);

    Shell &m_shell;
    MainWindow &m_window;
};

}  // namespace stunt
