// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/importing/importedrecordsmodel.h"

#include "ui/importing/visibletext.h"
#include "ui/models/plaintooltip.h"

#include <QLocale>

namespace stunt {

using namespace Qt::Literals::StringLiterals;

namespace {

// An index of a kind has no number of its own; that of a record has its kind's row and one.
constexpr quintptr kindId = 0;

}  // namespace

void ImportedRecordsModel::setRecords(std::shared_ptr<const ImportedRecords> records)
{
    beginResetModel();
    m_records = std::move(records);
    endResetModel();
}

QModelIndex ImportedRecordsModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, parent.isValid() ? static_cast<quintptr>(parent.row()) + 1 : kindId);
}

QModelIndex ImportedRecordsModel::parent(const QModelIndex &child) const
{
    if (!child.isValid() || child.internalId() == kindId)
        return {};
    return createIndex(static_cast<int>(child.internalId() - 1), 0, kindId);
}

int ImportedRecordsModel::rowCount(const QModelIndex &parent) const
{
    if (!m_records || parent.column() > 0)
        return 0;
    if (!parent.isValid())
        return static_cast<int>(m_records->kinds.size());
    return parent.internalId() == kindId ? static_cast<int>(kindAt(parent)->records.size()) : 0;
}

int ImportedRecordsModel::columnCount(const QModelIndex &) const
{
    return ColumnCount;
}

const ImportedKind *ImportedRecordsModel::kindAt(const QModelIndex &index) const
{
    const auto row = index.internalId() == kindId ? static_cast<std::size_t>(index.row()) : index.internalId() - 1;
    return &m_records->kinds.at(row);
}

const ImportedRecord *ImportedRecordsModel::recordAt(const QModelIndex &index) const
{
    return index.internalId() == kindId ? nullptr : &kindAt(index)->records.at(static_cast<std::size_t>(index.row()));
}

QString ImportedRecordsModel::text(const QModelIndex &index, const QString &separator) const
{
    const ImportedKind &kind = *kindAt(index);
    const ImportedRecord *record = recordAt(index);
    if (!record) {
        if (index.column() == RecordColumn)
            return kind.label;
        const QLocale locale;
        return tr("%1 updated, %2 new")
            .arg(locale.toString(kind.updated), locale.toString(static_cast<int>(kind.records.size()) - kind.updated));
    }
    if (index.column() == RecordColumn)
        return visibleText(record->name);
    return record->isNew ? tr("New") : changedFields(*m_records, kind.type, record->id).join(separator);
}

QVariant ImportedRecordsModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    if (role == Qt::DisplayRole)
        return text(index, tr("; "));
    if (role == Qt::ToolTipRole)
        return plainToolTip(text(index, u"\n"_s));
    return {};
}

QVariant ImportedRecordsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return section == RecordColumn ? tr("Record") : tr("What becomes of it");
}

}  // namespace stunt
