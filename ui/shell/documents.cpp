// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/documents.h"

#include "core/edits/sampleproduction.h"
#include "core/store/sqlitestore.h"

#include <QFile>
#include <sys/stat.h>

namespace stunt {

namespace {

using Loaded = Result<std::unique_ptr<Project>>;

Loaded load(Result<std::unique_ptr<ProjectStore>> store)
{
    if (!store)
        return store.error();
    return Project::load(std::move(store).value());
}

// A new file filled by `fill`; taken away again when that is refused, so that no empty production is left behind.
Loaded loadNew(const QString &path, const std::function<Result<>(Project &)> &fill)
{
    Loaded made = load(createStore(path));
    if (!made)
        return made;
    if (const Result<> filled = fill(**made); !filled) {
        made = filled.error();
        QFile::remove(path);
    }
    return made;
}

}  // namespace

ProjectFiles sqliteFiles()
{
    return {
        .open = [](const QString &path) { return load(openStore(path, Access::ReadWrite)); },
        .create =
            [](const QString &path, const NewProduction &wanted) {
                return loadNew(path, [&](Project &project) { return createProduction(project, wanted); });
            },
        .createSample = [](const QString &path) { return loadNew(path, buildSample); },
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
