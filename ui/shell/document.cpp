// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/document.h"

#include <QFileInfo>

namespace stunt {

Document::Document(std::unique_ptr<Project> project, QString path, int refreshMs)
    : m_project(std::move(project)), m_path(std::move(path)), m_sharedPlace(sharedPlaceOf(m_path)),
      m_workingCopy(workingCopyAt(m_path))
{
    connect(&m_timer, &QTimer::timeout, this, &Document::refresh);
    if (refreshMs > 0)
        m_timer.start(refreshMs);
}

Document::~Document() = default;

QString Document::name() const
{
    return QFileInfo(m_path).completeBaseName();
}

void Document::refresh()
{
    const Result<bool> read = m_project->refresh();
    if (!read) {
        if (!std::exchange(m_lost, true))
            emit unreachable(read.error());
        return;
    }
    if (std::exchange(m_lost, false))
        emit reachable();
    if (*read)
        emit refreshed();
}

Result<QString> Document::publish(Publish how)
{
    Q_ASSERT(m_workingCopy);
    const QString target = how == Publish::Over ? m_workingCopy->published
                                                : nameBeside(m_workingCopy->published, QDateTime::currentDateTime());
    if (Result<> written = m_project->saveCopy(target); !written)
        return written.error();
    if (how == Publish::Over) {
        if (Result<> noted = noteWorkingCopy(*m_workingCopy); !noted)
            return noted.error();
        m_workingCopy = workingCopyAt(m_path);
    }
    return target;
}

}  // namespace stunt
