// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/composition.h"
#include "ui/shell/documents.h"
#include "ui/shell/settings.h"

#include <QPointer>

namespace stunt {

class MainWindow;

// The windows of the program and what they share: open documents, settings, the theme.
class Shell : public QObject
{
    Q_OBJECT

public:
    struct Parts {
        Theme &theme;
        Settings &settings;
        ProjectFiles files;
        Composition composition;
        // Makes the dialogs of one window.
        std::function<std::unique_ptr<Dialogs>(QWidget *window)> dialogs;
    };
    explicit Shell(Parts parts);
    ~Shell() override;

    [[nodiscard]] Theme &theme() { return m_parts.theme; }
    [[nodiscard]] Settings &settings() { return m_parts.settings; }
    [[nodiscard]] Documents &documents() { return m_documents; }
    [[nodiscard]] const Composition &composition() const { return m_parts.composition; }
    [[nodiscard]] std::unique_ptr<Dialogs> dialogsFor(QWidget *window) const { return m_parts.dialogs(window); }

    // Opens a new window, on `document` or, without one, on the welcome page. It deletes itself when closed.
    MainWindow *openWindow(std::shared_ptr<Document> document = {});
    // Opens a new window on the file `path`; on the welcome page, telling why, when it cannot be opened.
    MainWindow *openFile(const QString &path);
    // The windows that are open, oldest first.
    [[nodiscard]] std::vector<MainWindow *> windows() const;
    // Shows `document` to a person in `from`: its window is raised if it has one; else `from` shows it if that is empty;
    // else a new window does.
    void show(const std::shared_ptr<Document> &document, MainWindow &from);
    // Closes `path` in every window, opens it again and shows it in them. On failure they show the welcome page.
    Result<> reopen(const QString &path);
    // Closes every window; stops at the first that refuses.
    void closeAll();

private:
    Parts m_parts;
    Documents m_documents;
    std::vector<QPointer<MainWindow>> m_windows;
};

}  // namespace stunt
