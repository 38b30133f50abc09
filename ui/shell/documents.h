// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/edits/newproduction.h"
#include "ui/shell/document.h"

namespace stunt {

// How files become projects. Passed in, so that tests work on productions in memory.
struct ProjectFiles {
    std::function<Result<std::unique_ptr<Project>>(const QString &path)> open;
    std::function<Result<std::unique_ptr<Project>>(const QString &path, const NewProduction &)> create;
    std::function<Result<std::unique_ptr<Project>>(const QString &path)> createSample;
    int refreshMs = 2000;  // how often others' changes are looked for; 0: never
};

// The real ones, on SQLite.
[[nodiscard]] ProjectFiles sqliteFiles();

// The productions this process has open: one document per file, however many windows show it and by whatever name it is
// opened again.
class Documents
{
public:
    explicit Documents(ProjectFiles files) : m_files(std::move(files)) {}

    // The document of `path`: the open one of that file, else it is opened.
    [[nodiscard]] Result<std::shared_ptr<Document>> open(const QString &path);
    [[nodiscard]] Result<std::shared_ptr<Document>> create(const QString &path, const NewProduction &wanted);
    [[nodiscard]] Result<std::shared_ptr<Document>> createSample(const QString &path);

private:
    [[nodiscard]] std::shared_ptr<Document> opened(const QString &path);
    Result<std::shared_ptr<Document>> keep(Result<std::unique_ptr<Project>> project, const QString &path);

    ProjectFiles m_files;
    std::vector<std::weak_ptr<Document>> m_documents;
};

// Whether both paths name one existing file, by device and inode: links and mounts do not deceive it.
[[nodiscard]] bool isSameFile(const QString &a, const QString &b);

}  // namespace stunt
