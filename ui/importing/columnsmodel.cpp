// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/importing/columnsmodel.h"

#include "ui/importing/visibletext.h"
#include "ui/models/typedcelldelegate.h"
#include "ui/shell/icons.h"
#include "ui/shell/theme.h"

#include <QFont>
#include <QGuiApplication>

namespace stunt {

using namespace Qt::Literals::StringLiterals;

namespace {

QString translated(const char *text)
{
    return QCoreApplication::translate("ColumnsModel", text);
}

// The first different texts of a column, as an example of what it holds.
QString examplesOf(const RosterFile &file, int column)
{
    constexpr int most = 3;
    constexpr int looked = 200;
    QStringList examples;
    const int end = std::min(file.table.rowCount(), file.firstRow() + looked);
    for (int row = file.firstRow(); row < end && examples.size() < most; ++row) {
        const QString text = visibleText(file.cell(row, column).left(60).toString());
        if (!text.isEmpty() && !examples.contains(text))
            examples.append(text);
    }
    return examples.join(u"  ·  "_s);
}

enum class Format { None, Unit, Dates };

Format formatOf(RosterField field)
{
    switch (rosterFieldInfo(field).type) {
    case RosterValueType::Length:
    case RosterValueType::Mass:
        return Format::Unit;
    case RosterValueType::Date:
        return Format::Dates;
    default:
        return field == RosterField::Certificates ? Format::Dates : Format::None;
    }
}

std::vector<RosterUnit> unitsOf(RosterField field)
{
    if (rosterFieldInfo(field).type == RosterValueType::Mass)
        return {RosterUnit::None, RosterUnit::Kg, RosterUnit::Lb, RosterUnit::St, RosterUnit::G};
    return {RosterUnit::None, RosterUnit::Cm, RosterUnit::M, RosterUnit::Mm, RosterUnit::In, RosterUnit::Ft};
}

QString unitLabel(RosterUnit unit)
{
    return unit == RosterUnit::None ? translated("unit in each cell") : rosterUnitName(unit);
}

QString orderLabel(DateOrder order)
{
    switch (order) {
    case DateOrder::None:
        return translated("as the cells show");
    case DateOrder::Dmy:
        return translated("day, month, year");
    case DateOrder::Mdy:
        return translated("month, day, year");
    case DateOrder::Ymd:
        return translated("year, month, day");
    }
    Q_UNREACHABLE();
}

}  // namespace

void ColumnsModel::setFile(const std::shared_ptr<const RosterFile> &file)
{
    const bool same = file && m_file && file->columns == m_columns && file->headerRow == m_file->headerRow
                   && file->path == m_file->path && file->table.rowCount() == m_file->table.rowCount();
    m_file = file;
    if (same)
        return;
    beginResetModel();
    m_columns = file ? file->columns : std::vector<RosterColumn>();
    m_examples.clear();
    for (const RosterColumn &column : m_columns)
        m_examples.append(examplesOf(*file, column.index));
    endResetModel();
}

int ColumnsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_columns.size());
}

int ColumnsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : 4;
}

QString ColumnsModel::text(const RosterColumn &column, MappingColumn which) const
{
    switch (which) {
    case MappingColumn::Header:
        return column.header.isEmpty() ? tr("(column %1, no header)").arg(column.index + 1)
                                       : visibleText(column.header);
    case MappingColumn::Examples:
        return m_examples.value(column.index);
    case MappingColumn::Field:
        return column.field == RosterField::None ? tr("Notes, with the header before each value")
                                                 : rosterFieldLabel(column.field);
    case MappingColumn::Format:
        switch (formatOf(column.field)) {
        case Format::Unit:
            return unitLabel(column.unit);
        case Format::Dates:
            return orderLabel(column.dateOrder);
        case Format::None:
            return {};
        }
    }
    Q_UNREACHABLE();
}

QVariant ColumnsModel::choices(const RosterColumn &column, MappingColumn which) const
{
    CellChoices choices;
    if (which == MappingColumn::Field) {
        for (const RosterFieldInfo &info : rosterFields()) {
            RosterColumn as = column;
            as.field = info.field;
            choices.append({text(as, MappingColumn::Field), static_cast<int>(info.field)});
        }
    } else if (which == MappingColumn::Format && formatOf(column.field) == Format::Unit) {
        for (const RosterUnit unit : unitsOf(column.field))
            choices.append({unitLabel(unit), static_cast<int>(unit)});
    } else if (which == MappingColumn::Format && formatOf(column.field) == Format::Dates) {
        for (const DateOrder order : {DateOrder::None, DateOrder::Dmy, DateOrder::Mdy, DateOrder::Ymd})
            choices.append({orderLabel(order), static_cast<int>(order)});
    }
    return choices.isEmpty() ? QVariant() : QVariant::fromValue(choices);
}

QVariant ColumnsModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const RosterColumn &column = m_columns[static_cast<std::size_t>(index.row())];
    const auto which = static_cast<MappingColumn>(index.column());
    switch (role) {
    case Qt::DisplayRole:
        return text(column, which);
    case Qt::ToolTipRole:
        return text(column, which).toHtmlEscaped();
    case Qt::DecorationRole:
        return which != MappingColumn::Header && flags(index) & Qt::ItemIsEditable ? QVariant(icon(u"chevron-down"_s))
                                                                                   : QVariant();
    case ChoicesRole:
        return choices(column, which);
    case Qt::EditRole:
        if (which == MappingColumn::Field)
            return static_cast<int>(column.field);
        if (which == MappingColumn::Format)
            return formatOf(column.field) == Format::Unit ? static_cast<int>(column.unit)
                                                          : static_cast<int>(column.dateOrder);
        return text(column, which);
    case Qt::FontRole: {
        QFont bold;
        bold.setBold(true);
        return which == MappingColumn::Header ? QVariant(bold) : QVariant();
    }
    case Qt::ForegroundRole:
        // What is not recognised stands out from what is by more than its words.
        return which == MappingColumn::Field && column.field == RosterField::None
                 ? QVariant(coloursOf(QGuiApplication::palette()).muted)
                 : QVariant();
    default:
        return {};
    }
}

QVariant ColumnsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role != Qt::DisplayRole)
        return {};
    if (orientation == Qt::Vertical)
        return section + 1;
    switch (static_cast<MappingColumn>(section)) {
    case MappingColumn::Header:
        return tr("Column");
    case MappingColumn::Examples:
        return tr("Holds");
    case MappingColumn::Field:
        return tr("Read as");
    case MappingColumn::Format:
        return tr("Unit or date format");
    }
    return {};
}

Qt::ItemFlags ColumnsModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    const Qt::ItemFlags flags = QAbstractTableModel::flags(index) | Qt::ItemNeverHasChildren;
    const RosterColumn &column = m_columns[static_cast<std::size_t>(index.row())];
    const auto which = static_cast<MappingColumn>(index.column());
    const bool chosen =
        which == MappingColumn::Field || (which == MappingColumn::Format && formatOf(column.field) != Format::None);
    return chosen ? flags | Qt::ItemIsEditable : flags;
}

bool ColumnsModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::EditRole || !(flags(index) & Qt::ItemIsEditable))
        return false;
    RosterColumn column = m_columns[static_cast<std::size_t>(index.row())];
    if (static_cast<MappingColumn>(index.column()) == MappingColumn::Field) {
        column.field = static_cast<RosterField>(value.toInt());
        // Unit and order said by the header hold only for the field it named.
        const RosterField was = m_columns[static_cast<std::size_t>(index.row())].field;
        if (rosterFieldInfo(column.field).type != rosterFieldInfo(was).type) {
            column.unit = RosterUnit::None;
            column.dateOrder = DateOrder::None;
        }
    } else if (formatOf(column.field) == Format::Unit) {
        column.unit = static_cast<RosterUnit>(value.toInt());
    } else {
        column.dateOrder = static_cast<DateOrder>(value.toInt());
    }
    RosterColumn &before = m_columns[static_cast<std::size_t>(index.row())];
    if (column == before)
        return true;
    column.chosen = true;
    before = column;
    emit dataChanged(this->index(index.row(), 0), this->index(index.row(), 3));
    emit changed();
    return true;
}

}  // namespace stunt
