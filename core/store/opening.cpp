// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/opening.h"

#include "core/store/fingerprint.h"
#include "core/store/migrator.h"
#include "core/store/upgrade.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QMutex>
#include <QtEndian>

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <map>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::Literals::StringLiterals;

namespace stunt::sqlite {

namespace {

constexpr qint64 headerSize = 100;
constexpr qint64 largestFile = 2LL * 1024 * 1024 * 1024;

using FileKey = std::pair<quint64, quint64>;

// Which files this process holds is a fact of the process, as the locks it protects are.
struct HeldFiles {
    QMutex mutex;
    std::map<FileKey, int> counts;
};
HeldFiles &heldFiles()
{
    static HeldFiles files;
    return files;
}

QString tr(const char *text)
{
    return QCoreApplication::translate("stunt::openFile", text);
}

[[noreturn]] void refuse(const QString &path, const char *code, const char *sentence)
{
    throw StoreError{Error{.kind = ErrorKind::Refused,
                           .message = tr(sentence).arg(QDir::toNativeSeparators(path)),
                           .code = QLatin1StringView(code),
                           .path = path}};
}

[[noreturn]] void failReading(const QString &path)
{
    throw StoreError{
        Error{.kind = ErrorKind::Io,
              .message = tr("“%1” cannot be read: %2.")
                             .arg(QDir::toNativeSeparators(path), QString::fromLocal8Bit(std::strerror(errno))),
              .code = QStringLiteral("cannot-read"),
              .path = path}};
}

// Follows links in the folders, judges the last element itself.
QString regularFileAt(const QString &path)
{
    const QString canonical = QFileInfo(path).canonicalFilePath();
    if (canonical.isEmpty())
        refuse(path, "missing", QT_TRANSLATE_NOOP("stunt::openFile", "“%1” does not exist."));
    struct stat status = {};
    if (::lstat(QFile::encodeName(canonical).constData(), &status) != 0)
        failReading(canonical);
    if (!S_ISREG(status.st_mode))
        refuse(path, "not-a-file", QT_TRANSLATE_NOOP("stunt::openFile", "“%1” is not a regular file."));
    if (status.st_size == 0)
        refuse(path, "empty", QT_TRANSLATE_NOOP("stunt::openFile", "“%1” is empty: it is not a Stuntboard project."));
    if (status.st_size > largestFile)
        refuse(path, "too-large",
               QT_TRANSLATE_NOOP("stunt::openFile", "“%1” is larger than 2 GiB: no Stuntboard project is."));
    return canonical;
}

QByteArray headerBytes(const QString &path)
{
    const int fd = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK);
    if (fd < 0)
        failReading(path);
    QByteArray header(headerSize, '\0');
    const ssize_t size = ::pread(fd, header.data(), headerSize, 0);
    ::close(fd);
    if (size < 0)
        failReading(path);
    header.truncate(size);
    return header;
}

// The mark and the version, wherever they were read: in the header, or after a log was recovered.
void requireOurs(const QString &path, qint64 mark, qint64 version)
{
    if (mark != applicationId)
        refuse(path, "not-a-project",
               QT_TRANSLATE_NOOP("stunt::openFile",
                                 "“%1” is a database of another program, not a Stuntboard project."));
    if (version > newestSchema())
        refuse(path, "newer",
               QT_TRANSLATE_NOOP(
                   "stunt::openFile",
                   "“%1” was made by a newer Stuntboard. Update the program to open it; nothing was changed."));
    if (version < 1)
        refuse(path, "damaged", QT_TRANSLATE_NOOP("stunt::openFile", "“%1” is damaged: it has no schema version."));
}

// Returns whether the header speaks of a write-ahead log.
bool checkedHeader(const QString &path, const QByteArray &header)
{
    if (header.size() < headerSize || !header.startsWith(QByteArray("SQLite format 3\0", 16)))
        refuse(path, "not-a-project", QT_TRANSLATE_NOOP("stunt::openFile", "“%1” is not a Stuntboard project."));
    requireOurs(path, qFromBigEndian<qint32>(header.constData() + 68), qFromBigEndian<qint32>(header.constData() + 60));
    return header[18] == 2 || header[19] == 2;
}

// Whether a log with anything in it lies beside the file. SQLite would open one that is no regular file, and wait for
// ever where it is a FIFO.
bool hasLog(const QString &path)
{
    bool found = false;
    for (const char *suffix : {"-journal", "-wal", "-shm"}) {
        const QString log = path + QLatin1StringView(suffix);
        struct stat status = {};
        if (::lstat(QFile::encodeName(log).constData(), &status) != 0)
            continue;
        if (!S_ISREG(status.st_mode))
            refuse(log, "hostile-log",
                   QT_TRANSLATE_NOOP("stunt::openFile",
                                     "The file cannot be opened: “%1” beside it is not a regular file."));
        found = found || status.st_size > 0;
    }
    return found;
}

void switchToRollbackJournal(Connection &connection)
{
    Statement mode = connection.prepare("PRAGMA journal_mode = DELETE");
    if (!mode.step() || mode.textAt(0) != u"delete")
        refuse(connection.path(), "busy",
               QT_TRANSLATE_NOOP("stunt::openFile",
                                 "“%1” is kept open with a log by another program; close it there first."));
}

// Copies the file and its logs into a private folder and lets SQLite recover that copy: what a crash of another machine
// or a stranger left beside the file never touches the original unchecked.
void recoverPrivately(OpenedFile &file)
{
    file.privateCopy = std::make_unique<QTemporaryDir>();
    const QString copy = file.privateCopy->filePath(QStringLiteral("copy.stunt"));
    bool copied = file.privateCopy->isValid();
    for (const char *suffix : {"", "-journal", "-wal"}) {
        const QString from = file.path + QLatin1StringView(suffix);
        if (const QFileInfo source(from); source.isFile() && !source.isSymLink())
            copied = copied && QFile::copy(from, copy + QLatin1StringView(suffix));
    }
    if (!copied)
        failReading(file.path);
    QFile::setPermissions(copy, QFile::ReadOwner | QFile::WriteOwner);
    auto connection = std::make_unique<Connection>(copy, OpenMode::ReadWrite, file.path);
    (void)connection->number("SELECT count(*) FROM sqlite_schema");  // the first read recovers
    switchToRollbackJournal(*connection);
    requireSound(*connection);
    file.connection = std::move(connection);
    file.notices.append(tr("“%1” had not been closed properly; its last complete state was recovered.")
                            .arg(QFileInfo(file.path).fileName()));
}

void takePresence(OpenedFile &file)
{
    if (!QFileInfo(file.path).isWritable()) {
        file.readOnlyReason =
            tr("“%1” is write-protected: it can be read here, not changed.").arg(QFileInfo(file.path).fileName());
        return;
    }
    Result<Presence> presence = Presence::take(file.path);
    if (presence)
        file.presence = std::move(*presence);
    else
        file.readOnlyReason = presence.error().message;
}

void openForWriting(OpenedFile &file, bool logged)
{
    auto connection = std::make_unique<Connection>(file.path, OpenMode::ReadWrite);
    if (!file.held.isStillAt(file.path))
        refuse(file.path, "changed-while-opening",
               QT_TRANSLATE_NOOP("stunt::openFile", "“%1” was replaced by another file while it was being opened."));
    // A write-ahead log of another tool is ended; a rollback journal flushed to its folder loses no edit.
    if (logged)
        switchToRollbackJournal(*connection);
    connection->execute("PRAGMA synchronous = EXTRA");
    file.connection = std::move(connection);
}

// Gives an older file that may not be written the newest schema in a private copy.
void upgradePrivately(OpenedFile &file)
{
    if (!file.privateCopy) {
        file.privateCopy = std::make_unique<QTemporaryDir>();
        if (!file.privateCopy->isValid())
            failReading(file.path);
        const QString copy = file.privateCopy->filePath(QStringLiteral("copy.stunt"));
        backup(*file.connection, copy);
        file.connection = std::make_unique<Connection>(copy, OpenMode::ReadWrite, file.path);
    }
    upgrade(*file.connection);
    file.notices.append(tr("“%1” was made by an earlier Stuntboard. It is shown as this version would have it; the "
                           "file itself was not changed.")
                            .arg(QFileInfo(file.path).fileName()));
}

}  // namespace

void requireSound(Connection &connection)
{
    const QString path = connection.path();
    const qint64 version = connection.number("PRAGMA user_version");
    requireOurs(path, connection.number("PRAGMA application_id"), version);
    requireKnownSchema(connection, static_cast<int>(version));
    Statement quick = connection.prepare("PRAGMA quick_check(1)");
    if (!quick.step() || quick.textAt(0) != u"ok" || !fulfilsChecks(connection))
        refuse(path, "damaged",
               QT_TRANSLATE_NOOP("stunt::openFile", "“%1” is damaged: its contents do not hold together."));
    Statement keys = connection.prepare("PRAGMA foreign_key_check");
    if (keys.step())
        refuse(path, "damaged",
               QT_TRANSLATE_NOOP("stunt::openFile", "“%1” is damaged: it refers to records that are not there."));
    if (connection.number("SELECT count(*) FROM project_file") != 1)
        refuse(path, "damaged", QT_TRANSLATE_NOOP("stunt::openFile", "“%1” is damaged: it has no revision."));
}

HeldFile::HeldFile(const QString &path)
{
    struct stat status = {};
    if (::stat(QFile::encodeName(path).constData(), &status) != 0)
        return;
    m_device = status.st_dev;
    m_inode = status.st_ino;
    const QMutexLocker lock(&heldFiles().mutex);
    ++heldFiles().counts[{m_device, m_inode}];
}

HeldFile::~HeldFile()
{
    if (m_inode == 0)
        return;
    const QMutexLocker lock(&heldFiles().mutex);
    const auto held = heldFiles().counts.find({m_device, m_inode});
    if (--held->second == 0)
        heldFiles().counts.erase(held);
}

HeldFile::HeldFile(HeldFile &&other) noexcept
    : m_device(std::exchange(other.m_device, 0)), m_inode(std::exchange(other.m_inode, 0))
{
}

HeldFile &HeldFile::operator=(HeldFile &&other) noexcept
{
    std::swap(m_device, other.m_device);
    std::swap(m_inode, other.m_inode);
    return *this;
}

bool HeldFile::isHeld(const QString &path)
{
    struct stat status = {};
    if (::stat(QFile::encodeName(path).constData(), &status) != 0)
        return false;
    const QMutexLocker lock(&heldFiles().mutex);
    return heldFiles().counts.contains({status.st_dev, status.st_ino});
}

bool HeldFile::isStillAt(const QString &path) const
{
    struct stat status = {};
    return ::lstat(QFile::encodeName(path).constData(), &status) == 0 && status.st_dev == m_device
        && status.st_ino == m_inode;
}

OpenedFile openFile(const QString &path, Access access)
{
    OpenedFile file;
    file.path = regularFileAt(path);
    const bool heldHere = HeldFile::isHeld(file.path);
    // The header of a file this process has open is not read past SQLite; its connections have seen it.
    const bool wal = !heldHere && checkedHeader(path, headerBytes(file.path));
    const bool logged = hasLog(file.path) || wal;
    file.held = HeldFile(file.path);

    if (access == Access::ReadWrite)
        takePresence(file);
    const bool writable = access == Access::ReadWrite && file.readOnlyReason.isEmpty();
    const bool writtenElsewhere = heldHere || !Presence::holder(file.path).isEmpty();
    // A journal beside a file that its holder is just writing is not a left-over: SQLite's locks order the two.
    if (logged && (writable || !writtenElsewhere)) {
        recoverPrivately(file);
    } else {
        file.connection = std::make_unique<Connection>(file.path, OpenMode::ReadOnly);
        requireSound(*file.connection);
    }
    if (writable) {
        file.connection.reset();
        file.privateCopy.reset();
        openForWriting(file, logged);
    }
    if (isOlder(*file.connection)) {
        if (writable) {
            file.notices.append(upgradeProjectFile(*file.connection));
            file.backedUp = true;
        } else {
            upgradePrivately(file);
        }
    }
    return file;
}

}  // namespace stunt::sqlite
