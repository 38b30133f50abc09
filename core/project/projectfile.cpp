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
    return data.all<Production>().size() == 1
        && std::count_if(plans.begin(), plans.end(), [](const Plan &plan) { return plan.live; }) == 1;
}

Error alreadyThere(const QString &path)
{
    return Error{.kind = ErrorKind::Refused,
                 .message = QCoreApplication::translate("stunt::createProject", "“%1” already exists; it was not overwritten.")
                                .arg(QDir::toNativeSeparators(path)),
                 .code = QStringLiteral("exists"),
                 .path = path};
}

Error cannotMake(const QString &path)
{
    return Error{.kind = ErrorKind::Io,
                 .message = QCoreApplication::translate("stunt::createProject", "“%1” cannot be made: %2.")
                                .arg(QDir::toNativeSeparators(path), qt_error_string(errno)),
                 .code = QStringLiteral("cannot-write"),
                 .path = path};
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
                     .message = QCoreApplication::translate("stunt::openProject", "“%1” is damaged: it holds no production.")
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
    // Made under a name of its own and linked to its place when complete: a link, unlike a rename, never overwrites.
    const QString temporary =
        target.absolutePath() + u"/."_s + target.fileName() + u'-' + QString::number(QCoreApplication::applicationPid()) + u".new"_s;
    const QByteArray from = QFile::encodeName(temporary);
    Result<> filled = fillStore(temporary, fill);
    if (!filled) {
        Error error = filled.error();
        error.message.replace(temporary, path);
        error.path.replace(temporary, path);
        ::unlink(from.constData());
        return error;
    }
    const bool linked = ::link(from.constData(), QFile::encodeName(path).constData()) == 0
                     || (errno == EPERM && !QFileInfo::exists(path) && QFile::rename(temporary, path));
    const Error failure = errno == EEXIST ? alreadyThere(path) : cannotMake(path);
    ::unlink(from.constData());
    return linked ? Result<>() : Result<>(failure);
}

}  // namespace stunt
