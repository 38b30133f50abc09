// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/edits/newproduction.h"
#include "core/project/project.h"

#include <QDebug>
#include <functional>

namespace stunt {

// What lies in a MemoryStore; shared, so that a test can look at it, write it behind a project's back, and fail writes.
struct MemoryFile {
    ProjectData data;
    qint64 revision = 0;
    int commits = 0;
    int copies = 0;
    std::optional<Error> failNextCommit;  // what the next commit throws instead of writing
    StoreInfo info;
};

// A production kept in memory: a project without a file, for tests of what stands above the store.
class MemoryStore : public ProjectStore
{
public:
    explicit MemoryStore(std::shared_ptr<MemoryFile> file) : m_file(std::move(file)) {}

    Loaded load() override { return {m_file->data, m_file->revision}; }
    void commit(const ChangeSet &changes, qint64 revision) override
    {
        if (m_file->failNextCommit) {
            const Error error = *std::exchange(m_file->failNextCommit, std::nullopt);
            throw StoreError{error};
        }
        if (m_file->revision != revision)
            throw StoreError{
                Error{.kind = ErrorKind::Conflict, .message = QStringLiteral("Somebody else changed the production.")}};
        changes.applyTo(m_file->data);
        ++m_file->revision;
        ++m_file->commits;
    }
    qint64 storedRevision() override { return m_file->revision; }
    void copyTo(const QString &) override { ++m_file->copies; }
    StoreInfo info() const override { return m_file->info; }

private:
    std::shared_ptr<MemoryFile> m_file;
};

// A project on `file`; an empty file gets a production "Test" in Europe/Berlin with its unit and live plan.
inline std::unique_ptr<Project> memoryProject(const std::shared_ptr<MemoryFile> &file = std::make_shared<MemoryFile>())
{
    auto loaded = Project::load(std::make_unique<MemoryStore>(file));
    if (!loaded)
        qFatal("%s", qPrintable(loaded.error().message));
    std::unique_ptr<Project> project = std::move(loaded).value();
    if (project->data().all<Production>().isEmpty()) {
        const auto made =
            createProduction(*project, {.title = QStringLiteral("Test"), .timeZone = QStringLiteral("Europe/Berlin")});
        if (!made)
            qFatal("%s", qPrintable(made.error().message));
    }
    return project;
}

}  // namespace stunt
