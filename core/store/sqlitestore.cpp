// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/sqlitestore.h"

#include "core/store/backups.h"
#include "core/store/mapping.h"
#include "core/store/migrator.h"
#include "core/store/opening.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <fcntl.h>
#include <unistd.h>

namespace stunt {

namespace {

using namespace sqlite;

class SqliteStore final : public ProjectStore
{
public:
    // What this process has just made needs no copy put aside.
    enum class Origin { Found, Made };
    SqliteStore(OpenedFile file, Origin origin)
        : m_file(std::move(file)), m_writer(*m_file.connection),
          m_schemaVersion(static_cast<int>(m_file.connection->number("PRAGMA user_version"))),
          m_backedUp(origin == Origin::Made || m_file.backedUp)
    {
    }

    Loaded load() override
    {
        // One read transaction, so that another writer's edit is seen whole or not at all.
        const Reading reading(*m_file.connection);
        // What another program has written since the file was opened is as untrusted as the file was then.
        if (std::exchange(m_loaded, true))
            requireSound(*m_file.connection);
        return {readRecords(*m_file.connection), revisionInFile()};
    }

    void commit(const ChangeSet &changes, qint64 revision) override
    {
        if (!m_file.held.isStillAt(m_file.path))
            throw StoreError{vanished()};
        backUpOnce(revision);
        try {
            Transaction transaction(*m_file.connection);
            if (revisionInFile() != revision)
                throw StoreError{changedElsewhere()};
            m_writer.write(changes);
            m_setRevision.bindInt(0, revision + 1);
            m_setRevision.run();
            transaction.commit();
        } catch (const StoreError &failure) {
            // After a failed flush nobody knows what is on the disk: stop editing.
            if (failure.error.code == QLatin1StringView("unflushed"))
                m_file.readOnlyReason = unflushed();
            throw;
        }
    }

    qint64 storedRevision() override { return revisionInFile(); }

    void copyTo(const QString &path) override
    {
        if (HeldFile::isHeld(path) || !Presence::holder(path).isEmpty())
            throw StoreError{
                refused(tr("“%1” is open: a copy cannot take its place.").arg(QDir::toNativeSeparators(path)),
                        QStringLiteral("held"))};
        backup(*m_file.connection, path);
    }

    StoreInfo info() const override
    {
        return {.path = m_file.path,
                .schemaVersion = m_schemaVersion,
                .readOnly = !m_file.presence.isTaken() || !m_file.readOnlyReason.isEmpty(),
                .readOnlyReason = m_file.readOnlyReason.isEmpty() && !m_file.presence.isTaken() ? readForReading()
                                                                                                : m_file.readOnlyReason,
                .notices = m_file.notices};
    }

private:
    static QString tr(const char *text) { return QCoreApplication::translate("stunt::SqliteStore", text); }

    qint64 revisionInFile()
    {
        m_revision.reset();
        const qint64 revision = m_revision.step() ? m_revision.intAt(0) : -1;
        m_revision.reset();
        return revision;
    }

    // Before the first edit of a session, the file as it was is put aside. That it could not be is told, and the edit
    // goes on: a full state folder must not stop the work.
    void backUpOnce(qint64 revision)
    {
        if (m_backedUp || revision == 0)
            return;
        m_backedUp = true;
        try {
            backUpBeforeEditing(*m_file.connection, m_file.path, revision);
        } catch (const StoreError &failure) {
            m_file.notices.append(tr("No backup was made before the first edit: %1").arg(failure.error.message));
        }
    }

    [[nodiscard]] Error vanished() const
    {
        return {.kind = ErrorKind::Io,
                .message =
                    tr("“%1” is no longer there: it was moved or deleted. The edit was not saved.").arg(m_file.path),
                .code = QStringLiteral("vanished"),
                .path = m_file.path};
    }
    [[nodiscard]] Error changedElsewhere() const
    {
        return {.kind = ErrorKind::Conflict,
                .message = tr("“%1” was changed by another program. It has been read again; the edit was not made, and "
                              "what could be undone before can no longer be.")
                               .arg(QFileInfo(m_file.path).fileName()),
                .code = QStringLiteral("changed-elsewhere"),
                .path = m_file.path};
    }
    [[nodiscard]] QString unflushed() const
    {
        return tr("The disk did not confirm that “%1” was written. Editing is stopped: save a copy elsewhere, then "
                  "open the "
                  "file again.")
            .arg(QFileInfo(m_file.path).fileName());
    }
    [[nodiscard]] QString readForReading() const
    {
        return tr("“%1” was opened for reading only.").arg(QFileInfo(m_file.path).fileName());
    }

    OpenedFile m_file;
    RecordWriter m_writer;
    Statement m_revision = m_file.connection->prepare("SELECT revision FROM project_file");
    Statement m_setRevision = m_file.connection->prepare("UPDATE project_file SET revision = ?1");
    int m_schemaVersion;
    bool m_backedUp;
    bool m_loaded = false;
};

Result<std::unique_ptr<ProjectStore>> storeAt(const QString &path, Access access, SqliteStore::Origin origin)
{
    try {
        return std::unique_ptr<ProjectStore>(std::make_unique<SqliteStore>(openFile(path, access), origin));
    } catch (const StoreError &failure) {
        return failure.error;
    }
}

}  // namespace

Result<std::unique_ptr<ProjectStore>> openStore(const QString &path, Access access)
{
    return storeAt(path, access, SqliteStore::Origin::Found);
}

Result<std::unique_ptr<ProjectStore>> createStore(const QString &path)
{
    const QByteArray name = QFile::encodeName(path);
    const int fd = ::open(name.constData(), O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    if (fd < 0) {
        const int reason = errno;
        const bool exists = reason == EEXIST;
        const QString native = QDir::toNativeSeparators(path);
        return Error{.kind = exists ? ErrorKind::Refused : ErrorKind::Io,
                     .message = exists ? QCoreApplication::translate("stunt::createStore",
                                                                     "“%1” already exists; it was not overwritten.")
                                             .arg(native)
                                       : QCoreApplication::translate("stunt::createStore", "“%1” cannot be made: %2.")
                                             .arg(native, qt_error_string(reason)),
                     .code = exists ? QStringLiteral("exists") : QStringLiteral("cannot-write"),
                     .path = path};
    }
    ::close(fd);
    try {
        Connection connection(QFileInfo(path).canonicalFilePath(), OpenMode::ReadWrite);
        connection.execute("PRAGMA synchronous = EXTRA");
        migrate(connection);
    } catch (const StoreError &failure) {
        ::unlink(name.constData());
        return failure.error;
    }
    return storeAt(path, Access::ReadWrite, SqliteStore::Origin::Made);
}

}  // namespace stunt
