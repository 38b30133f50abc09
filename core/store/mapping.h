// SPDX-License-Identifier: GPL-3.0-or-later
// Records to rows and back, generated from the fields' descriptions (core/model/fields.h).
#pragma once

#include "core/project/changeset.h"
#include "core/store/sqlite.h"

namespace stunt::sqlite {

// The prepared statements for writing one record type; made when the first record of the type is written.
struct WriteStatements {
    Statement insert;
    Statement update;
    Statement remove;
};

// Writes change sets to a connection. The statements are prepared once and kept for the connection's life.
class RecordWriter
{
public:
    explicit RecordWriter(Connection &connection);
    // Writes every change; each update and removal must match exactly one row. Throws StoreError.
    void write(const ChangeSet &changes);

private:
    template<class T>
    void writeChanges(const std::vector<Change<T>> &changes, WriteStatements &statements);
    void requireOneRow(const char *table) const;

    Connection &m_connection;
    std::vector<std::unique_ptr<WriteStatements>> m_statements;  // by the type's place in AllRecords
};

// Reads every record of every type. Throws StoreError naming table, id and column for a value that cannot be.
[[nodiscard]] ProjectData readRecords(Connection &connection);

// The column of a field: snake_case of its JSON name ("heightMm" → "height_mm").
[[nodiscard]] QByteArray columnName(const char *field);

}  // namespace stunt::sqlite
