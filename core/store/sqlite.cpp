// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/sqlite.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>

#include <sqlite3.h>

namespace stunt::sqlite {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("stunt::sqlite", text);
}

struct Meaning {
    ErrorKind kind;
    const char *code;
    const char *sentence;  // %1 = the file, %2 = SQLite's words
};

Meaning meaningOf(int code)
{
    if (code == SQLITE_IOERR_FSYNC || code == SQLITE_IOERR_DIR_FSYNC)
        return {ErrorKind::Io, "unflushed",
                QT_TRANSLATE_NOOP("stunt::sqlite", "The disk did not confirm that “%1” was written: %2.")};
    switch (code & 0xFF) {
    case SQLITE_FULL:
        return {ErrorKind::Io, "disk-full", QT_TRANSLATE_NOOP("stunt::sqlite", "The disk with “%1” is full.")};
    case SQLITE_READONLY:
    case SQLITE_PERM:
    case SQLITE_CANTOPEN:
        return {ErrorKind::Io, "cannot-write",
                QT_TRANSLATE_NOOP("stunt::sqlite", "“%1” cannot be opened or written: %2.")};
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return {ErrorKind::Conflict, "busy",
                QT_TRANSLATE_NOOP("stunt::sqlite", "“%1” is being written by another program; try again.")};
    case SQLITE_NOTADB:
        return {ErrorKind::Refused, "not-a-project",
                QT_TRANSLATE_NOOP("stunt::sqlite", "“%1” is not a Stuntboard project: %2.")};
    case SQLITE_CORRUPT:
    case SQLITE_FORMAT:
    case SQLITE_SCHEMA:
    case SQLITE_TOOBIG:
        return {ErrorKind::Refused, "damaged", QT_TRANSLATE_NOOP("stunt::sqlite", "“%1” is damaged: %2.")};
    case SQLITE_CONSTRAINT:
        return {ErrorKind::Refused, "constraint",
                QT_TRANSLATE_NOOP("stunt::sqlite", "“%1” did not take the edit: %2.")};
    default:
        return {ErrorKind::Io, "io", QT_TRANSLATE_NOOP("stunt::sqlite", "Reading or writing “%1” failed: %2.")};
    }
}

void check(bool ok, sqlite3 *db, int code, const QString &path)
{
    if (!ok)
        throw errorFrom(db, code, path);
}

}  // namespace

StoreError errorFrom(sqlite3 *db, int code, const QString &path)
{
    const Meaning meaning = meaningOf(code);
    QString words = QString::fromUtf8(db ? sqlite3_errmsg(db) : sqlite3_errstr(code));
    if (code == SQLITE_OK || words == u"not an error")
        words = QString::fromUtf8(sqlite3_errstr(code));
    // Both at once: a path may itself contain "%2".
    const QString pattern = tr(meaning.sentence);
    const QString file = QDir::toNativeSeparators(path);
    const QString sentence = pattern.contains(u"%2") ? pattern.arg(file, words) : pattern.arg(file);
    return StoreError{
        Error{.kind = meaning.kind, .message = sentence, .code = QString::fromLatin1(meaning.code), .path = path}};
}

void Statement::Finalize::operator()(sqlite3_stmt *statement) const
{
    sqlite3_finalize(statement);
}

Statement::Statement(sqlite3_stmt *statement, QString path) : m_statement(statement), m_path(std::move(path)) {}

void Statement::bindNull(int index)
{
    sqlite3_bind_null(m_statement.get(), index + 1);
}

void Statement::bindInt(int index, qint64 value)
{
    sqlite3_bind_int64(m_statement.get(), index + 1, value);
}

void Statement::bindReal(int index, double value)
{
    sqlite3_bind_double(m_statement.get(), index + 1, value);
}

void Statement::bindAscii(int index, const char *text)
{
    sqlite3_bind_text(m_statement.get(), index + 1, text, -1, SQLITE_STATIC);
}

void Statement::bindText(int index, const QString &value)
{
    // Most texts of most records are empty, and copying nothing still costs an allocation.
    if (value.isEmpty())
        return bindAscii(index, "");
    if (value.contains(QChar(0)) || !value.isValidUtf16())
        throw StoreError{refused(tr("A text contains a character that cannot be stored: “%1…”.").arg(value.left(40)),
                                 QStringLiteral("bad-text"))};
    // As UTF-8: of UTF-16, SQLite takes a leading byte order mark (U+FEFF, U+FFFE) for itself.
    const QByteArray utf8 = value.toUtf8();
    const int code = sqlite3_bind_text64(m_statement.get(), index + 1, utf8.constData(),
                                         static_cast<sqlite3_uint64>(utf8.size()), SQLITE_TRANSIENT, SQLITE_UTF8);
    check(code == SQLITE_OK, nullptr, code, m_path);
}

void Statement::bindBlob(int index, const void *data, int size)
{
    const int code = sqlite3_bind_blob(m_statement.get(), index + 1, data, size, SQLITE_TRANSIENT);
    check(code == SQLITE_OK, nullptr, code, m_path);
}

bool Statement::step()
{
    const int code = sqlite3_step(m_statement.get());
    if (code == SQLITE_ROW)
        return true;
    if (code == SQLITE_DONE)
        return false;
    const StoreError failure = errorFrom(sqlite3_db_handle(m_statement.get()), code, m_path);
    sqlite3_reset(m_statement.get());
    throw failure;
}

void Statement::reset()
{
    sqlite3_reset(m_statement.get());
}

void Statement::run()
{
    while (step()) {}
    reset();
}

bool Statement::isNull(int column) const
{
    return sqlite3_column_type(m_statement.get(), column) == SQLITE_NULL;
}

qint64 Statement::intAt(int column) const
{
    return sqlite3_column_int64(m_statement.get(), column);
}

double Statement::realAt(int column) const
{
    return sqlite3_column_double(m_statement.get(), column);
}

QString Statement::textAt(int column) const
{
    const auto *text = reinterpret_cast<const char *>(sqlite3_column_text(m_statement.get(), column));
    const QByteArrayView utf8(text, sqlite3_column_bytes(m_statement.get(), column));
    // Qt drops a leading byte order mark; here it is part of the text.
    const QString read = QString::fromUtf8(utf8);
    return utf8.startsWith("\xEF\xBB\xBF") ? QChar(QChar::ByteOrderMark) + read : read;
}

QByteArray Statement::blobAt(int column) const
{
    const auto *data = static_cast<const char *>(sqlite3_column_blob(m_statement.get(), column));
    return QByteArray(data, sqlite3_column_bytes(m_statement.get(), column));
}

int Statement::columnCount() const
{
    return sqlite3_column_count(m_statement.get());
}

void Connection::Close::operator()(sqlite3 *db) const
{
    sqlite3_close_v2(db);
}

Connection::Connection(const QString &path, OpenMode mode, const QString &subject)
    : m_path(subject.isEmpty() ? path : subject)
{
    int flags = SQLITE_OPEN_NOFOLLOW | SQLITE_OPEN_EXRESCODE | SQLITE_OPEN_PRIVATECACHE;
    switch (mode) {
    case OpenMode::ReadOnly:
        flags |= SQLITE_OPEN_READONLY;
        break;
    case OpenMode::ReadWrite:
        flags |= SQLITE_OPEN_READWRITE;
        break;
    case OpenMode::Create:
        flags |= SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE;
        break;
    case OpenMode::Memory:
        flags |= SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_MEMORY;
        break;
    }
    sqlite3 *db = nullptr;
    const int code = sqlite3_open_v2(QFile::encodeName(path).constData(), &db, flags, nullptr);
    m_db.reset(db);
    check(code == SQLITE_OK, db, code, m_path);
    harden();
}

void Connection::harden()
{
    const std::pair<int, int> switches[] = {
        {SQLITE_DBCONFIG_DEFENSIVE, 1},
        {SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0},
        {SQLITE_DBCONFIG_ENABLE_TRIGGER, 0},
        {SQLITE_DBCONFIG_ENABLE_VIEW, 0},
        {SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0},
        {SQLITE_DBCONFIG_ENABLE_FTS3_TOKENIZER, 0},
        {SQLITE_DBCONFIG_DQS_DML, 0},
        {SQLITE_DBCONFIG_DQS_DDL, 0},
    };
    for (const auto &[name, wanted] : switches) {
        int is = -1;
        const int code = sqlite3_db_config(m_db.get(), name, wanted, &is);
        check(code == SQLITE_OK && is == wanted, m_db.get(), code == SQLITE_OK ? SQLITE_ERROR : code, m_path);
    }
    // The whole process's, and far above what the largest production takes: a crafted file must not eat the machine.
    sqlite3_hard_heap_limit64(512LL * 1024 * 1024);
    sqlite3_limit(m_db.get(), SQLITE_LIMIT_LENGTH, 16 * 1024 * 1024);
    sqlite3_limit(m_db.get(), SQLITE_LIMIT_SQL_LENGTH, 1024 * 1024);
    sqlite3_limit(m_db.get(), SQLITE_LIMIT_ATTACHED, 0);
    sqlite3_limit(m_db.get(), SQLITE_LIMIT_VDBE_OP, 1'000'000);
    sqlite3_limit(m_db.get(), SQLITE_LIMIT_TRIGGER_DEPTH, 1);
    sqlite3_busy_timeout(m_db.get(), 2000);
    execute("PRAGMA cell_size_check = ON; PRAGMA mmap_size = 0; PRAGMA foreign_keys = ON;");
}

Statement Connection::prepare(const QByteArray &sql)
{
    sqlite3_stmt *statement = nullptr;
    const int code = sqlite3_prepare_v3(m_db.get(), sql.constData(), static_cast<int>(sql.size()),
                                        SQLITE_PREPARE_PERSISTENT, &statement, nullptr);
    check(code == SQLITE_OK, m_db.get(), code, m_path);
    return {statement, m_path};
}

void Connection::execute(const QByteArray &sql)
{
    const int code = sqlite3_exec(m_db.get(), sql.constData(), nullptr, nullptr, nullptr);
    check(code == SQLITE_OK, m_db.get(), code, m_path);
}

qint64 Connection::number(const QByteArray &sql)
{
    Statement statement = prepare(sql);
    return statement.step() ? statement.intAt(0) : 0;
}

int Connection::changes() const
{
    return sqlite3_changes(m_db.get());
}

Reading::Reading(Connection &connection) : m_connection(connection)
{
    m_connection.execute("BEGIN");
}

Reading::~Reading()
{
    if (!sqlite3_get_autocommit(m_connection.handle()))
        sqlite3_exec(m_connection.handle(), "ROLLBACK", nullptr, nullptr, nullptr);
}

Transaction::Transaction(Connection &connection) : m_connection(connection)
{
    m_connection.execute("BEGIN IMMEDIATE");
}

Transaction::~Transaction()
{
    // SQLite may have rolled back by itself (disk full, I/O error); then there is nothing to do.
    if (m_open && !sqlite3_get_autocommit(m_connection.handle()))
        sqlite3_exec(m_connection.handle(), "ROLLBACK", nullptr, nullptr, nullptr);
}

void Transaction::commit()
{
    m_connection.execute("COMMIT");
    m_open = false;
}

}  // namespace stunt::sqlite
