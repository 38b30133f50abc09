// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/project/project.h"
#include "ui/clips/filestamps.h"

#include <QDir>

namespace stunt {

// What a file is known for by the end of its name; what it really is, is known only when it is opened.
enum class FileSort { Film, Picture, Pdf, Unknown };
[[nodiscard]] FileSort fileSort(const QString &path);
// The ends of names of a sort as a file dialog takes them: "*.png *.jpg".
[[nodiscard]] QString fileEndings(FileSort sort);

// What is wrong with the files that the production names, as far as is known without waiting: looking at them happens
// elsewhere, and what was found is told then.
class FileMarks : public QObject
{
    Q_OBJECT

public:
    enum class Weight { None, Note, Fault };
    // A sentence with the whole path, and how much it matters: a fault is a file that cannot be used as it is.
    struct Mark {
        Weight weight = Weight::None;
        QString sentence;
    };

    explicit FileMarks(const Project &project, QObject *parent, FileStamps::Look look = &lookAtFile);

    // The project's folder may have become another.
    void updateFolder();
    [[nodiscard]] QString pathOf(const Attachment &file) const { return namedPath(file.file); }
    [[nodiscard]] Mark markOf(const Attachment &file);
    // The folder that the file is in, or was; empty unless it is known to be there.
    [[nodiscard]] QString folderOfFile(const Attachment &attachment);
    [[nodiscard]] QString projectFolder() const { return m_folder.path(); }
    [[nodiscard]] FileStamps &stamps() { return m_stamps; }

signals:
    // Something became known, or is another than was known.
    void changed();

private:
    [[nodiscard]] QString namedPath(const QString &name) const;

    const Project &m_project;
    QDir m_folder;
    FileStamps m_stamps;
};

}  // namespace stunt
