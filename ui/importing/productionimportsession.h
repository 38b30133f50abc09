// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/importing/importedrecords.h"

#include "core/edits/productionimport.h"

#include <QFutureWatcher>
#include <QObject>
#include <memory>

namespace stunt {

// A production's JSON under way into a project: the file as read, and what it would do. Reading and trying run in a worker
// thread on a copy of the data; only the import itself touches the project.
class ProductionImportSession : public QObject
{
    Q_OBJECT

public:
    // Begins to read `path`.
    ProductionImportSession(Project &project, const QString &path, QObject *parent = nullptr);
    ~ProductionImportSession() override;

    // Puts the file into the project, as one undoable edit. Only when there is a preview.
    [[nodiscard]] Result<ProductionImport> import();

    [[nodiscard]] const QString &path() const { return m_path; }
    [[nodiscard]] bool isBusy() const { return m_busy; }
    // What the import would do; empty while it is not known and when the file is refused.
    [[nodiscard]] const std::optional<ProductionImport> &preview() const { return m_preview; }
    // Which records it would add and update; null while there is no preview.
    [[nodiscard]] const std::shared_ptr<const ImportedRecords> &records() const { return m_records; }
    // Why the file is refused.
    [[nodiscard]] const std::optional<Error> &error() const { return m_error; }
    // The production's title in the file; empty when the file says nothing of the production itself.
    [[nodiscard]] std::optional<QString> title() const;

signals:
    // Busy, preview or error changed.
    void changed();

private:
    struct Outcome;
    void start(std::function<std::shared_ptr<Outcome>()> work);
    // Reads the file, unless that is done, and tries it on the production as it is now.
    void tryOut();
    void onDone();

    Project &m_project;
    QString m_path;
    std::shared_ptr<const ProductionFile> m_file;
    std::optional<ProductionImport> m_preview;
    std::shared_ptr<const ImportedRecords> m_records;
    std::optional<Error> m_error;
    std::unique_ptr<QFutureWatcher<std::shared_ptr<Outcome>>> m_watcher;
    bool m_busy = false;
};

}  // namespace stunt
