// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/fingerprint.h"

#include "core/store/migrator.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace stunt::sqlite {

namespace {

QString rowText(const Statement &row)
{
    QStringList cells;
    for (int column = 0; column < row.columnCount(); ++column)
        cells.append(row.isNull(column) ? QStringLiteral("-") : row.textAt(column));
    return cells.join(u'|');
}

void appendRows(Connection &connection, const QByteArray &sql, const QString &prefix, QStringList &lines)
{
    Statement rows = connection.prepare(sql);
    while (rows.step())
        lines.append(prefix + rowText(rows));
}

QByteArray literal(const QString &text)
{
    return '\'' + text.toUtf8().replace('\'', "''") + '\'';
}

// Where the quoted run that starts at `at` ends (one past its closing quote).
qsizetype skipQuoted(const QString &sql, qsizetype at)
{
    const QChar quote = sql[at] == u'[' ? QChar(u']') : sql[at];
    for (++at; at < sql.size(); ++at)
        if (sql[at] == quote)
            return at + 1;
    return sql.size();
}

// `sql` with each comment made a space: a check that stands in one is none.
QString withoutComments(const QString &sql)
{
    QString bare;
    for (qsizetype at = 0; at < sql.size();) {
        const QStringView rest = QStringView(sql).mid(at);
        qsizetype end = at + 1;
        if (QStringView(u"\"'`[").contains(sql[at])) {
            end = skipQuoted(sql, at);
            bare += sql.mid(at, end - at);
        } else if (rest.startsWith(u"--") || rest.startsWith(u"/*")) {
            const bool line = rest.startsWith(u"--");
            const qsizetype close = sql.indexOf(line ? u"\n"_s : u"*/"_s, at + 2);
            end = close < 0 ? sql.size() : close + (line ? 1 : 2);
            bare += u' ';
        } else {
            bare += sql[at];
        }
        at = end;
    }
    return bare;
}

// The CHECK expressions of a CREATE TABLE, white space folded, sorted. PRAGMAs do not tell them.
QStringList checksOf(const QString &sql)
{
    QStringList checks;
    for (qsizetype at = 0; at < sql.size();) {
        if (QStringView(u"\"'`[").contains(sql[at])) {
            at = skipQuoted(sql, at);
            continue;
        }
        if (!QStringView(sql).mid(at).startsWith(u"CHECK", Qt::CaseInsensitive)) {
            ++at;
            continue;
        }
        const qsizetype open = sql.indexOf(u'(', at);
        if (open < 0)
            break;
        qsizetype end = open;
        int depth = 0;
        do {
            if (QStringView(u"\"'`[").contains(sql[end])) {
                end = skipQuoted(sql, end);
                continue;
            }
            depth += sql[end] == u'(' ? 1 : sql[end] == u')' ? -1 : 0;
            ++end;
        } while (depth > 0 && end < sql.size());
        checks.append(sql.mid(open, end - open).simplified());
        at = end;
    }
    checks.sort();
    return checks;
}

void appendTable(Connection &connection, const QString &table, const QString &sql, QStringList &lines)
{
    const QByteArray name = literal(table);
    const QString prefix = u"table "_s + table + u": "_s;
    appendRows(connection,
               "SELECT type, ncol, wr, strict FROM pragma_table_list WHERE schema = 'main' AND name = " + name, prefix,
               lines);
    appendRows(connection,
               "SELECT name, type, \"notnull\", dflt_value, pk, hidden FROM pragma_table_xinfo(" + name
                   + ") ORDER BY cid",
               prefix + u"column "_s, lines);
    appendRows(connection,
               "SELECT \"from\", \"table\", \"to\", on_update, on_delete, match FROM pragma_foreign_key_list(" + name
                   + ") ORDER BY \"from\"",
               prefix + u"key "_s, lines);
    appendRows(connection,
               "SELECT \"unique\", origin, partial, (SELECT group_concat(name) FROM pragma_index_info(l.name)) "
               "FROM pragma_index_list("
                   + name + ") l ORDER BY 4, 1",
               prefix + u"index "_s, lines);
    for (const QString &check : checksOf(sql))
        lines.append(prefix + u"check "_s + check);
    // Collations, generated columns, deferral and conflict clauses stand in no PRAGMA this version of SQLite has.
    for (const char *word : {"COLLATE", "GENERATED", "AUTOINCREMENT", "CONFLICT", "DEFERRED"})
        lines.append(prefix + QLatin1StringView(word) + u' '
                     + QString::number(sql.count(QLatin1StringView(word), Qt::CaseInsensitive)));
}

QStringList linesMadeFor(int version)
{
    Connection own(QStringLiteral(":memory:"), OpenMode::Memory);
    migrate(own, version);
    return schemaLines(own);
}

}  // namespace

QStringList schemaLines(Connection &connection)
{
    struct Object {
        QString type;
        QString name;
        QString table;
        QString sql;
    };
    std::vector<Object> objects;
    Statement rows =
        connection.prepare("SELECT type, name, tbl_name, coalesce(sql, '') FROM sqlite_schema ORDER BY type, name");
    while (rows.step() && objects.size() < 10'000)
        objects.push_back({rows.textAt(0), rows.textAt(1), rows.textAt(2), rows.textAt(3)});

    QStringList lines;
    for (const Object &object : objects) {
        lines.append(u"object "_s + object.type + u' ' + object.name + u" on "_s + object.table);
        if (object.type == u"table")
            appendTable(connection, object.name, withoutComments(object.sql), lines);
        else
            lines.append(u"sql "_s + object.name + u": "_s + object.sql.simplified());
    }
    return lines;
}

void requireKnownSchema(Connection &connection, int version)
{
    // The newest schema, which nearly every file has, is made once.
    static const QStringList newest = linesMadeFor(newestSchema());
    const QStringList expected = version == newestSchema() ? newest : linesMadeFor(version);
    const QStringList found = schemaLines(connection);
    if (found == expected)
        return;
    const auto [mine, theirs] = std::mismatch(expected.begin(), expected.end(), found.begin(), found.end());
    const QString difference = theirs != found.end() ? *theirs : *mine;
    throw StoreError{Error{.kind = ErrorKind::Refused,
                           .message = QCoreApplication::translate(
                                          "stunt::sqlite",
                                          "“%1” was not opened: its structure is not the one Stuntboard makes (%2).")
                                          .arg(connection.path(), difference.left(120)),
                           .code = QStringLiteral("foreign-schema"),
                           .path = connection.path()}};
}

bool fulfilsChecks(Connection &connection)
{
    Statement tables = connection.prepare("SELECT name, sql FROM sqlite_schema WHERE type = 'table'");
    while (tables.step()) {
        const QStringList checks = checksOf(withoutComments(tables.textAt(1)));
        if (checks.isEmpty())
            continue;
        const QString sql =
            u"SELECT 1 FROM \"%1\" WHERE NOT (%2) LIMIT 1"_s.arg(tables.textAt(0), checks.join(u" AND "_s));
        if (connection.number(sql.toUtf8()) != 0)
            return false;
    }
    return true;
}

}  // namespace stunt::sqlite
