// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/documents.h"

#include "core/edits/sampleproduction.h"
#include "core/project/projectfile.h"

#include <QFile>
#include <sys/stat.h>

namespace stunt {

namespace {

// A new file filled by `fill`, then opened like any other: its history begins empty, so that no undo takes the production
// itself away.
Result<std::unique_ptr<Project>> openNew(const QString &path, const std::function<Result<>(Project &)> &fill)
{
    if (const Result<> created = createProject(path, fill); !created)
        return created.error();
    return openProject(path, Access::ReadWrite);
}

}  // namespace

ProjectFiles sqliteFiles()
{
    return {
        .open = [](const QString &path) { return openProject(path, Access::ReadWrite); },
        .create =
            [](const QString &path, const NewProduction &wanted) {
                return openNew(path, [&](Project &project) { return createProduction(project, wanted); });
            },
        .createSample = [](const QString &path) { return openNew(path, buildSample); },
    };
}

bool isSameFile(const QString &a, const QString &b)
{
    struct stat first = {};
    struct stat second = {};
    return ::stat(QFile::encodeName(a).constData(), &first) == 0
        && ::stat(QFile::encodeName(b).constData(), &second) == 0 && first.st_dev == second.st_dev
        && first.st_ino == second.st_ino;
}

std::shared_ptr<Document> Documents::opened(const QString &path)
{
    std::erase_if(m_documents, [](const auto &document) { return document.expired(); });
    for (const auto &held : m_documents) {
        std::shared_ptr<Document> document = held.lock();
        if (document->path() == path || isSameFile(document->path(), path))
            return document;
    }
    return nullptr;
}

Result<std::shared_ptr<Document>> Documents::keep(Result<std::unique_ptr<Project>> project, const QString &path)
{
    if (!project)
        return project.error();
    auto document = std::make_shared<Document>(std::move(project).value(), path, m_files.refreshMs);
    m_documents.push_back(document);
    return document;
}

Result<std::shared_ptr<Document>> Documents::open(const QString &path)
{
    if (std::shared_ptr<Document> document = opened(path))
        return document;
    return keep(m_files.open(path), path);
}

Result<std::shared_ptr<Document>> Documents::create(const QString &path, const NewProduction &wanted)
{
    return keep(m_files.create(path, wanted), path);
}

Result<std::shared_ptr<Document>> Documents::createSample(const QString &path)
{
    return keep(m_files.createSample(path), path);
}

}  // namespace stunt
