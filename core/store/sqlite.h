// SPDX-License-Identifier: GPL-3.0-or-later
// SQLite's C interface with ownership and errors: the only part of the product that calls it.
#pragma once

#include "core/store/projectstore.h"

#include <QByteArray>
#include <memory>

struct sqlite3;
struct sqlite3_stmt;

namespace stunt::sqlite {

// The StoreError for a failed SQLite call on `path`: what was being done, SQLite's own words, and the kind its result
// code means (SQLITE_FULL, IOERR, READONLY … are Io; NOTADB and CORRUPT are Refused; BUSY is Conflict). Error code
// "unflushed": the disk did not confirm what was written, so nobody knows whether it is there.
[[nodiscard]] StoreError errorFrom(sqlite3 *db, int code, const QString &path);

// A prepared statement. Parameters and columns are 0-based.
class Statement
{
public:
    Statement() = default;
    Statement(sqlite3_stmt *statement, QString path);

    void bindNull(int index);
    void bindInt(int index, qint64 value);
    void bindReal(int index, double value);
    // Throws StoreError for text SQLite would alter: a NUL or a lone surrogate.
    void bindText(int index, const QString &value);
    // Binds ASCII that lives as long as the program, without a copy.
    void bindAscii(int index, const char *text);
    void bindBlob(int index, const void *data, int size);

    // Runs to the next row; false when there is none. Throws StoreError.
    bool step();
    // Makes the statement ready to run again; bindings are kept.
    void reset();
    // Runs a statement that gives no rows and resets it.
    void run();

    [[nodiscard]] bool isNull(int column) const;
    [[nodiscard]] qint64 intAt(int column) const;
    [[nodiscard]] double realAt(int column) const;
    [[nodiscard]] QString textAt(int column) const;
    [[nodiscard]] QByteArray blobAt(int column) const;
    [[nodiscard]] int columnCount() const;

private:
    struct Finalize {
        void operator()(sqlite3_stmt *statement) const;
    };
    std::unique_ptr<sqlite3_stmt, Finalize> m_statement;
    QString m_path;
};

enum class OpenMode { ReadOnly, ReadWrite, Create, Memory };

// One database connection, hardened: defensive, no trusted schema, no triggers, views, extensions or double-quoted
// strings, limits on sizes, cell checks on. Never follows a symbolic link.
class Connection
{
public:
    // `subject` is the file that errors speak of where it is not `path` itself: the original of a private copy.
    // Throws StoreError.
    Connection(const QString &path, OpenMode mode, const QString &subject = {});

    [[nodiscard]] sqlite3 *handle() const { return m_db.get(); }
    // The file that errors speak of.
    [[nodiscard]] const QString &path() const { return m_path; }
    // Throws StoreError when `sql` does not compile.
    [[nodiscard]] Statement prepare(const QByteArray &sql);
    // Runs every statement of `sql`. Throws StoreError.
    void execute(const QByteArray &sql);
    // The first column of the first row; 0 when there is none.
    [[nodiscard]] qint64 number(const QByteArray &sql);
    // The number of rows the last statement changed.
    [[nodiscard]] int changes() const;

private:
    void harden();

    struct Close {
        void operator()(sqlite3 *db) const;
    };
    QString m_path;
    std::unique_ptr<sqlite3, Close> m_db;
};

// A read transaction: everything read within it is of one moment.
class Reading
{
public:
    explicit Reading(Connection &connection);
    ~Reading();
    Reading(const Reading &) = delete;
    Reading &operator=(const Reading &) = delete;

private:
    Connection &m_connection;
};

// A write transaction begun IMMEDIATE; rolled back unless committed.
class Transaction
{
public:
    explicit Transaction(Connection &connection);
    ~Transaction();
    Transaction(const Transaction &) = delete;
    Transaction &operator=(const Transaction &) = delete;
    void commit();

private:
    Connection &m_connection;
    bool m_open = true;
};

// Copies the whole database of `from` into a new file at `to` by SQLite's online backup, verifies it, flushes it and
// only then gives it its name. Throws StoreError; nothing is at `to` then that was not there before.
void backup(Connection &from, const QString &to);

}  // namespace stunt::sqlite
