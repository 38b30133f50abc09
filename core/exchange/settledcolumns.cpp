// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/rosterplan.h"

#include <QCoreApplication>
#include <algorithm>

namespace stunt {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(RosterPlan)
};

bool isNameField(RosterField field)
{
    return field == RosterField::Name || field == RosterField::FirstName || field == RosterField::LastName;
}

// Without case and accents; "E-mail" and "Email" are two headers for one field.
bool isSameHeader(const QString &a, const QString &b)
{
    const auto key = [](const QString &header) {
        QString text = header.simplified().normalized(QString::NormalizationForm_KD).toCaseFolded();
        text.removeIf([](QChar c) { return c.isMark(); });
        return text;
    };
    return key(a) == key(b);
}

bool isEmptyColumn(const RosterFile &file, int column)
{
    for (int row = file.firstRow(); row < file.table.rowCount(); ++row)
        if (!file.cell(row, column).isEmpty())
            return false;
    return true;
}

Error noNameColumn(const RosterFile &file)
{
    QStringList headers;
    for (const RosterColumn &column : file.columns)
        if (headers.size() < 12 && !column.header.isEmpty())
            headers.append(column.header.left(40));
    const int line = file.table.line(file.headerRow);
    return Error{.kind = ErrorKind::Refused,
                 .message = Tr::tr("No column of names was recognised; the header was taken to be line %1: %2.")
                                .arg(line)
                                .arg(headers.join(u" | "_s)),
                 .code = u"no-name-column"_s,
                 .path = file.path,
                 .line = line};
}

Error duplicateHeader(const RosterFile &file, const RosterColumn &first, const RosterColumn &second)
{
    const int line = file.table.line(file.headerRow);
    return Error{.kind = ErrorKind::Refused,
                 .message =
                     Tr::tr("Columns %1 and %2 are both headed \"%3\" and both have values; say which one to take.")
                         .arg(first.index + 1)
                         .arg(second.index + 1)
                         .arg(second.header),
                 .code = u"duplicate-header"_s,
                 .path = file.path,
                 .line = line,
                 .column = second.index + 1};
}

}  // namespace

Result<std::vector<RosterColumn>> settledColumns(const RosterFile &file)
{
    std::vector<RosterColumn> columns = file.columns;
    if (std::none_of(columns.begin(), columns.end(), [](const RosterColumn &c) { return isNameField(c.field); }))
        return noNameColumn(file);
    for (std::size_t i = 0; i < columns.size(); ++i) {
        const RosterField field = columns[i].field;
        if (field == RosterField::None || rosterFieldInfo(field).manyColumns)
            continue;
        std::vector<std::size_t> claims;
        for (std::size_t j = i; j < columns.size(); ++j)
            if (columns[j].field == field)
                claims.push_back(j);
        if (claims.size() < 2)
            continue;
        std::vector<std::size_t> filled;
        for (const std::size_t claim : claims)
            if (!isEmptyColumn(file, columns[claim].index))
                filled.push_back(claim);
        for (std::size_t a = 0; a < filled.size(); ++a) {
            for (std::size_t b = a + 1; b < filled.size(); ++b) {
                const RosterColumn &first = columns[filled[a]];
                const RosterColumn &second = columns[filled[b]];
                if (!first.chosen && !second.chosen && isSameHeader(first.header, second.header))
                    return duplicateHeader(file, first, second);
            }
        }
        const std::size_t winner = filled.empty() ? claims.front() : filled.front();
        for (const std::size_t claim : claims)
            if (claim != winner)
                columns[claim].field = RosterField::None;
    }
    return columns;
}

}  // namespace stunt
