// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/project/project.h"
#include "core/store/syncfolder.h"

#include <QTimer>

namespace stunt {

// An open production file: its project, shared by all windows that show it, kept up to date with what others write.
class Document : public QObject
{
    Q_OBJECT

public:
    // `path` as the user chose it. Looks for changes by others every `refreshMs` milliseconds; 0: never.
    Document(std::unique_ptr<Project> project, QString path, int refreshMs);
    ~Document() override;

    [[nodiscard]] Project &project() { return *m_project; }
    [[nodiscard]] const QString &path() const { return m_path; }
    // The file's name without folder and suffix, for titles.
    [[nodiscard]] QString name() const;
    // Where the file lies, if that is a place others write too.
    [[nodiscard]] const std::optional<SharedPlace> &sharedPlace() const { return m_sharedPlace; }
    // What the file is a working copy of, if it is one.
    [[nodiscard]] const std::optional<WorkingCopy> &workingCopy() const { return m_workingCopy; }

    // Looks now whether somebody else has written the file.
    void refresh();
    // Writes a snapshot of the working copy over the published file and notes it. With `beside`, to a free name beside
    // it instead, leaving what somebody else published as it is. Returns the path written.
    enum class Publish { Over, Beside };
    Result<QString> publish(Publish how);

signals:
    // Somebody else had written the file, and it was read again; the history is empty.
    void refreshed();
    // The file cannot be read any more. Told once until it can be again.
    void unreachable(const stunt::Error &error);
    void reachable();

private:
    std::unique_ptr<Project> m_project;
    QString m_path;
    std::optional<SharedPlace> m_sharedPlace;
    std::optional<WorkingCopy> m_workingCopy;
    QTimer m_timer;
    bool m_lost = false;
};

}  // namespace stunt
