// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/backups.h"

#include "core/base/id.h"
#include "core/store/sqlitestore.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSysInfo>

#include <cstdio>
#include <fcntl.h>
#include <sqlite3.h>
#include <unistd.h>

using namespace Qt::Literals::StringLiterals;

namespace stunt {

namespace {

constexpr qsizetype keptBackups = 20;

// Flushes a file or a folder to the disk; true when that was confirmed.
bool flush(const QString &path)
{
    const int fd = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC);
    if (fd < 0)
        return false;
    const bool flushed = ::fsync(fd) == 0;
    ::close(fd);
    return flushed;
}

StoreError cannotCopy(const QString &path)
{
    return StoreError{Error{.kind = ErrorKind::Io,
                            .message = QCoreApplication::translate("stunt::sqlite", "“%1” could not be written.")
                                           .arg(QDir::toNativeSeparators(path)),
                            .code = QStringLiteral("cannot-write"),
                            .path = path}};
}

void copyPages(sqlite::Connection &from, const QString &to)
{
    sqlite::Connection target(to, sqlite::OpenMode::ReadWrite);
    sqlite3_backup *copy = sqlite3_backup_init(target.handle(), "main", from.handle(), "main");
    if (!copy)
        throw sqlite::errorFrom(target.handle(), sqlite3_errcode(target.handle()), to);
    // The end of a copy does not report that it never began: a locked source has to be seen here.
    const int copied = sqlite3_backup_step(copy, -1);
    const int code = sqlite3_backup_finish(copy);
    if (copied == SQLITE_BUSY || copied == SQLITE_LOCKED)
        throw sqlite::errorFrom(nullptr, copied, from.path());
    if (copied != SQLITE_DONE || code != SQLITE_OK)
        throw sqlite::errorFrom(target.handle(), code != SQLITE_OK ? code : copied, to);
    sqlite::Statement check = target.prepare("PRAGMA integrity_check(1)");
    if (!check.step() || check.textAt(0) != u"ok")
        throw cannotCopy(to);
}

}  // namespace

QString backupFolder()
{
    const QString state = qEnvironmentVariable("XDG_STATE_HOME", QDir::homePath() + u"/.local/state"_s);
    return state + u"/stuntboard/backups"_s;
}

namespace sqlite {

void backup(Connection &from, const QString &to)
{
    const QFileInfo target(to);
    if (target.exists() && !target.isFile())
        throw cannotCopy(to);
    const QString temporary = target.absolutePath() + u"/."_s + Uuid::create().toText() + u".part"_s;
    const QByteArray name = QFile::encodeName(temporary);
    // Made here and empty, so that it is private from its first byte; SQLite then fills it.
    const int fd = ::open(name.constData(), O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    if (fd < 0)
        throw cannotCopy(to);
    ::close(fd);
    try {
        copyPages(from, QFileInfo(temporary).canonicalFilePath());
        if (!flush(temporary) || std::rename(name.constData(), QFile::encodeName(to).constData()) != 0
            || !flush(target.absolutePath()))
            throw cannotCopy(to);
    } catch (const StoreError &) {
        ::unlink(name.constData());
        ::unlink((name + "-journal").constData());
        throw;
    }
}

QString backUpBeforeEditing(Connection &connection, const QString &projectPath, qint64 revision)
{
    const QFileInfo project(projectPath);
    const QByteArray hash =
        QCryptographicHash::hash(projectPath.toUtf8(), QCryptographicHash::Sha256).toHex().first(12);
    const QString folder =
        backupFolder() + u'/' + project.completeBaseName().left(60) + u'-' + QString::fromLatin1(hash);
    if (!QDir().mkpath(folder))
        throw cannotCopy(folder);
    const QString stamp = QDateTime::currentDateTimeUtc().toString(QStringLiteral("yyyyMMdd'T'HHmmss'Z'"));
    QString made = folder + u'/' + stamp + QStringLiteral("-r%1.stunt").arg(revision, 10, 10, QChar(u'0'));
    backup(connection, made);

    // Names begin with time and revision, so the order of names is the order of age.
    QStringList copies = QDir(folder).entryList({QStringLiteral("*.stunt")}, QDir::Files, QDir::Name);
    while (copies.size() > keptBackups)
        QFile::remove(folder + u'/' + copies.takeFirst());
    return made;
}

}  // namespace sqlite

}  // namespace stunt
