// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/shell.h"

#include "ui/shell/mainwindow.h"

#include <QFileInfo>

namespace stunt {

Shell::Shell(Parts parts) : m_parts(std::move(parts)), m_documents(m_parts.files) {}

Shell::~Shell()
{
    for (MainWindow *window : windows())
        delete window;
}

MainWindow *Shell::openWindow(std::shared_ptr<Document> document)
{
    auto *window = new MainWindow(*this, std::move(document));
    window->setAttribute(Qt::WA_DeleteOnClose);
    m_windows.emplace_back(window);
    window->show();
    return window;
}

MainWindow *Shell::openFile(const QString &path)
{
    const Result<std::shared_ptr<Document>> document = m_documents.open(path);
    if (document) {
        m_parts.settings.addRecentFile((*document)->path());
        return openWindow(*document);
    }
    MainWindow *window = openWindow();
    window->dialogs().tell(tr("“%1” was not opened").arg(QFileInfo(path).fileName()), document.error());
    return window;
}

std::vector<MainWindow *> Shell::windows() const
{
    std::vector<MainWindow *> open;
    for (const auto &window : m_windows)
        if (window)
            open.push_back(window);
    return open;
}

void Shell::show(const std::shared_ptr<Document> &document, MainWindow &from)
{
    for (MainWindow *window : windows()) {
        if (window->document() == document) {
            window->raise();
            window->activateWindow();
            return;
        }
    }
    if (from.document())
        openWindow(document);
    else
        from.setDocument(document);
}

Result<> Shell::reopen(const QString &path)
{
    std::vector<MainWindow *> showing;
    for (MainWindow *window : windows()) {
        if (window->document() && window->document()->path() == path) {
            showing.push_back(window);
            window->setDocument({});
        }
    }
    const Result<std::shared_ptr<Document>> opened = m_documents.open(path);
    if (!opened)
        return opened.error();
    for (MainWindow *window : showing)
        window->setDocument(*opened);
    return {};
}

void Shell::closeAll()
{
    for (MainWindow *window : windows())
        if (!window->close())
            return;
}

}  // namespace stunt
