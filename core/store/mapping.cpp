// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/mapping.h"

#include "core/model/fields.h"
#include "core/store/columns.h"

#include <QCoreApplication>

namespace stunt::sqlite {

namespace {

// Every name is quoted: "union", "from" and "to" are words of SQL.
QByteArray quoted(const QByteArray &name)
{
    return '"' + name + '"';
}

template<class T>
QByteArrayList columnsOf()
{
    QByteArrayList columns{"\"id\"", "\"revision\""};
    forEachField<T>([&](const auto &field) { columns.append(quoted(columnName(field.name))); });
    return columns;
}

template<class T>
QByteArray insertSql()
{
    const QByteArrayList columns = columnsOf<T>();
    QByteArrayList marks;
    for (qsizetype i = 0; i < columns.size(); ++i)
        marks.append("?" + QByteArray::number(i + 1));
    return "INSERT INTO " + quoted(Fields<T>::table) + " (" + columns.join(", ") + ") VALUES (" + marks.join(", ")
         + ")";
}

template<class T>
QByteArray updateSql()
{
    const QByteArrayList columns = columnsOf<T>();
    QByteArrayList settings;
    for (qsizetype i = 1; i < columns.size(); ++i)
        settings.append(columns[i] + " = ?" + QByteArray::number(i + 1));
    return "UPDATE " + quoted(Fields<T>::table) + " SET " + settings.join(", ") + " WHERE \"id\" = ?1";
}

template<class T>
QByteArray removeSql()
{
    return "DELETE FROM " + quoted(Fields<T>::table) + " WHERE \"id\" = ?1";
}

template<class T>
QByteArray selectSql()
{
    return "SELECT " + columnsOf<T>().join(", ") + " FROM " + quoted(Fields<T>::table) + " ORDER BY \"id\"";
}

template<class T>
void bindRecord(Statement &statement, const T &record)
{
    bindValue(statement, 0, record.id);
    bindValue(statement, 1, record.revision.value);
    int index = 2;
    forEachField<T>([&](const auto &field) { bindValue(statement, index++, record.*field.member); });
}

template<class T>
[[noreturn]] void throwUnreadable(const Connection &connection, const Id<T> &id, const char *field)
{
    throw StoreError{refused(
        QCoreApplication::translate("stunt::sqlite",
                                    "“%1” is damaged: table %2, record %3 has a value in %4 that Stuntboard does "
                                    "not know.")
            .arg(connection.path(), QLatin1StringView(Fields<T>::table), id.toText(), QLatin1StringView(field)),
        QStringLiteral("damaged"))};
}

template<class T>
Image<T> readRecord(const Connection &connection, const Statement &row)
{
    auto record = std::make_shared<T>();
    if (!readValue(row, 0, record->id))
        throwUnreadable(connection, record->id, "id");
    (void)readValue(row, 1, record->revision.value);
    int column = 2;
    forEachField<T>([&](const auto &field) {
        if (!readValue(row, column++, (*record).*field.member))
            throwUnreadable(connection, record->id, field.name);
    });
    return record;
}

template<class... Ts>
constexpr std::size_t typeCount(TypeList<Ts...>)
{
    return sizeof...(Ts);
}

}  // namespace

QByteArray columnName(const char *field)
{
    QByteArray column;
    for (const char *c = field; *c; ++c) {
        if (*c >= 'A' && *c <= 'Z') {
            column += '_';
            column += static_cast<char>(*c - 'A' + 'a');
        } else {
            column += *c;
        }
    }
    return column;
}

RecordWriter::RecordWriter(Connection &connection) : m_connection(connection), m_statements(typeCount(AllRecords{})) {}

void RecordWriter::write(const ChangeSet &changes)
{
    std::size_t type = 0;
    forEachRecordType([&]<class T>() {
        auto &statements = m_statements[type++];
        if (!changes.touches<T>())
            return;
        if (!statements) {
            statements = std::make_unique<WriteStatements>();
            statements->insert = m_connection.prepare(insertSql<T>());
            statements->update = m_connection.prepare(updateSql<T>());
            statements->remove = m_connection.prepare(removeSql<T>());
        }
        writeChanges(changes.of<T>(), *statements);
    });
}

template<class T>
void RecordWriter::writeChanges(const std::vector<Change<T>> &changes, WriteStatements &statements)
{
    for (const Change<T> &change : changes) {
        if (change.isRemove()) {
            bindValue(statements.remove, 0, change.before->id);
            statements.remove.run();
        } else {
            Statement &statement = change.isInsert() ? statements.insert : statements.update;
            bindRecord(statement, *change.after);
            statement.run();
        }
        requireOneRow(Fields<T>::table);
    }
}

void RecordWriter::requireOneRow(const char *table) const
{
    if (m_connection.changes() == 1)
        return;
    throw StoreError{Error{.kind = ErrorKind::Conflict,
                           .message = QCoreApplication::translate(
                                          "stunt::sqlite", "“%1” no longer holds what was to be changed (table %2).")
                                          .arg(m_connection.path(), QLatin1StringView(table)),
                           .code = QStringLiteral("changed-elsewhere"),
                           .path = m_connection.path()}};
}

ProjectData readRecords(Connection &connection)
{
    ProjectData data;
    forEachRecordType([&]<class T>() {
        Statement rows = connection.prepare(selectSql<T>());
        while (rows.step())
            data.all<T>().put(readRecord<T>(connection, rows));
    });
    return data;
}

}  // namespace stunt::sqlite
