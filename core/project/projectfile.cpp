// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/projectfile.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <fcntl.h>
#include <unistd.h>

using namespace Qt::Literals::StringLiterals;

namespace stunt {

namespace {

bool holdsProduction(const ProjectData &data)
{
    const auto &plans = data.all<Plan>();
    return data.all<Production>().size() == 1 && FrameRate::fromText(data.production().frameRate)
        && std::count_if(plans.begin(), plans.end(), [](const Plan &plan) { return plan.live; }) == 1;
}

Error alreadyThere(const QString &path)
{
    return Error{.kind = ErrorKind::Refused,
                 .message =
                     QCoreApplication::translate("stunt::createProject", "“%1” already exists; it was not overwritten.")
                         .arg(QDir::toNativeSeparators(path)),
                 .code = QStringLiteral("exists"),
                 .path = path};
}

Error cannotMake(const QString &path, int reason)
{
    return Error{.kind = ErrorKind::Io,
                 .message = QCoreApplication::translate("stunt::createProject", "“%1” cannot be made: %2.")
                                .arg(QDir::toNativeSeparators(path), qt_error_string(reason)),
                 .code = QStringLiteral("cannot-write"),
                 .path = path};
}

// Whether the folder's entries are on the disk, so that a new name in it survives a power cut.
bool flushFolder(const QString &path)
{
    const int fd = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    const bool flushed = fd >= 0 && ::fsync(fd) == 0;
    if (fd >= 0)
        ::close(fd);
    return flushed;
}

// Gives the complete file its name, unless something has it by now: a link, unlike a rename, never overwrites.
Result<> publish(const QString &temporary, const QString &path)
{
    const QByteArray from = QFile::encodeName(temporary);
    const QByteArray to = QFile::encodeName(path);
    bool named = ::link(from.constData(), to.constData()) == 0;
    int reason = named ? 0 : errno;
    if (reason == EPERM || reason == EOPNOTSUPP || reason == ENOSYS) {
        // A file system without links.
        named = QFile::rename(temporary, path);
        reason = named ? 0 : QFileInfo::exists(path) ? EEXIST : reason;
    }
    if (named && !flushFolder(QFileInfo(path).absolutePath())) {
        reason = errno;
        ::unlink(to.constData());
        named = false;
    }
    if (named)
        return {};
    return reason == EEXIST ? alreadyThere(path) : cannotMake(path, reason);
}

Result<> fillStore(const QString &path, const std::function<Result<>(Project &)> &fill)
{
    Result<std::unique_ptr<ProjectStore>> store = createStore(path);
    if (!store)
        return store.error();
    Result<std::unique_ptr<Project>> project = Project::load(std::move(*store));
    if (!project)
        return project.error();
    return fill(**project);
}

}  // namespace

Result<std::unique_ptr<Project>> openProject(const QString &path, Access access)
{
    Result<std::unique_ptr<ProjectStore>> store = openStore(path, access);
    if (!store)
        return store.error();
    Result<std::unique_ptr<Project>> project = Project::load(std::move(*store));
    if (project && !holdsProduction((*project)->data()))
        return Error{.kind = ErrorKind::Refused,
                     .message =
                         QCoreApplication::translate("stunt::openProject", "“%1” is damaged: it holds no production.")
                             .arg(QDir::toNativeSeparators(path)),
                     .code = QStringLiteral("damaged"),
                     .path = path};
    return project;
}

Result<> createProject(const QString &path, const std::function<Result<>(Project &)> &fill)
{
    const QFileInfo target(path);
    if (target.exists() || target.isSymLink())
        return alreadyThere(path);
    // Made under a name of its own and given its place when complete.
    const QString name = u'.' + Uuid::create().toText() + u".new"_s;
    const QString temporary = target.absolutePath() + u'/' + name;
    Result<> made = fillStore(temporary, fill);
    if (made) {
        made = publish(temporary, path);
    } else {
        Error error = made.error();
        error.message.replace(name, target.fileName());
        if (error.path.endsWith(name))
            error.path = path;
        made = error;
    }
    ::unlink(QFile::encodeName(temporary).constData());
    return made;
}

}  // namespace stunt
