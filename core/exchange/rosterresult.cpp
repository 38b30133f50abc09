// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/rosterresult.h"

#include "core/exchange/csvwriter.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace stunt {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(RosterResult)
};

// Folded, it is an alias of the field that is left out (rosterfield.cpp).
constexpr QStringView reasonHeader = u"Reason (Stuntboard)";

// A file that was handed back before has its reasons already.
bool isOldReason(const RosterFile &file, int column)
{
    const auto index = static_cast<std::size_t>(column);
    return index < file.columns.size() && file.columns[index].header == reasonHeader;
}

QJsonArray problemsJson(const std::vector<RosterProblem> &problems)
{
    QJsonArray array;
    for (const RosterProblem &problem : problems)
        array.append(QJsonObject{{u"line"_s, problem.line},
                                 {u"column"_s, problem.column},
                                 {u"header"_s, problem.header},
                                 {u"field"_s, problem.field},
                                 {u"value"_s, problem.value},
                                 {u"reason"_s, problem.reason}});
    return array;
}

QJsonArray columnsJson(const std::vector<RosterColumn> &columns)
{
    QJsonArray array;
    for (const RosterColumn &column : columns) {
        QJsonObject object{{u"column"_s, column.index + 1}, {u"header"_s, column.header}};
        object[u"field"_s] = column.field == RosterField::None
                               ? QJsonValue(QJsonValue::Null)
                               : QJsonValue(QLatin1StringView(rosterFieldInfo(column.field).name));
        if (column.unit != RosterUnit::None)
            object[u"unit"_s] = rosterUnitName(column.unit);
        if (column.dateOrder != DateOrder::None)
            object[u"dateFormat"_s] = column.dateOrder == DateOrder::Dmy ? u"dmy"_s
                                    : column.dateOrder == DateOrder::Mdy ? u"mdy"_s
                                                                         : u"ymd"_s;
        array.append(object);
    }
    return array;
}

}  // namespace

QJsonObject rosterResultJson(const RosterResult &result)
{
    QJsonObject json{{u"read"_s, result.readCount()},
                     {u"written"_s, result.written},
                     {u"new"_s, result.newCount},
                     {u"updated"_s, result.updateCount},
                     {u"unchanged"_s, result.unchangedCount},
                     {u"rejected"_s, problemsJson(result.rejected)},
                     {u"warnings"_s, problemsJson(result.warnings)},
                     {u"encoding"_s, encodingName(result.encoding)},
                     {u"delimiter"_s, QString(result.delimiter)},
                     {u"columns"_s, columnsJson(result.columns)}};
    if (!result.rejectedFile.isEmpty())
        json[u"rejectedFile"_s] = result.rejectedFile;
    return json;
}

QString rosterResultText(const RosterResult &result)
{
    QString text = Tr::tr("%1 read = %2 new + %3 updated + %4 unchanged + %5 rejected")
                       .arg(result.readCount())
                       .arg(result.newCount)
                       .arg(result.updateCount)
                       .arg(result.unchangedCount)
                       .arg(result.rejected.size());
    if (!result.rejected.empty()) {
        const RosterProblem &first = result.rejected.front();
        text += Tr::tr(" (line %1: %2%3)")
                    .arg(QString::number(first.line), first.reason, result.rejected.size() > 1 ? u" …"_s : QString());
    }
    return text;
}

QByteArray rejectedRowsCsv(const RosterFile &file, const RosterPlan &plan)
{
    CsvWriter csv(file.delimiter);
    const auto addCells = [&](int row) {
        for (int column = 0; column < file.table.cellCount(row); ++column)
            if (!isOldReason(file, column))
                csv.addCell(unguardedCell(file.table.cell(row, column)));
        csv.endRow();
    };
    csv.addCell(reasonHeader);
    addCells(file.headerRow);
    for (const RosterPlanRow &row : plan.rows) {
        if (row.fate != RosterFate::Rejected)
            continue;
        const RosterProblem &problem = plan.rejected[static_cast<std::size_t>(row.problem)];
        csv.addCell(Tr::tr("line %1, column %2: %3").arg(problem.line).arg(problem.column).arg(problem.reason));
        addCells(row.row);
    }
    return csv.content();
}

}  // namespace stunt
