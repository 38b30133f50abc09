// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/edits/records.h"
#include "ui/models/plaintooltip.h"
#include "ui/models/recordtable.h"
#include "ui/models/sortkey.h"

#include <functional>

namespace stunt {

// One column of a table over T. Only `title` and `text` are needed; ui/models/columns.h makes the usual ones.
template<class T>
struct RecordColumn {
    QString title;
    QString toolTip{};
    std::function<QString(const ProjectData &, const T &)> text;
    // What sorting compares; absent: the text.
    std::function<SortKey(const ProjectData &, const T &)> sortKey{};
    // What editing starts from; absent: the text.
    std::function<QString(const ProjectData &, const T &)> editText{};
    // Writes what was typed, as one verb; absent: the column is read-only.
    std::function<Result<>(Project &, const T &, const QString &typed)> set{};
    // What the cell is chosen from; absent: typed freely.
    std::function<QStringList(const ProjectData &)> choices{};
    // Any other role (decoration, tool tip, colour); an invalid variant: nothing.
    std::function<QVariant(const ProjectData &, const T &, int role)> extra{};
    Qt::Alignment alignment = Qt::AlignLeading | Qt::AlignVCenter;
};

// The rows of a table over T, and when they must be asked again.
template<class T>
struct RecordRows {
    // Which records belong; absent: all.
    std::function<bool(const ProjectData &, const T &)> includes{};
    // The order while no column is sorted by; absent: by id (the order of creation).
    std::function<bool(const ProjectData &, const T &, const T &)> less{};
    // The records whose row shows something that `changes` touched in other records; absent: none.
    std::function<std::vector<Id<T>>(const ProjectData &, const ChangeSet &)> alsoTouched{};
};

// A table over the records of one type: ids in order and nothing else; every text is asked from the project. Follows
// Project::changed row by row; an edit of more than `bulk` records resets the model. Sorts by SortKey and filters by
// words itself, so that no proxy stands between row and record.
template<class T>
class RecordTableModel : public RecordTable
{
public:
    static constexpr std::size_t bulk = 256;

    RecordTableModel(Project &project, std::vector<RecordColumn<T>> columns, RecordRows<T> rows = {},
                     QObject *parent = nullptr)
        : RecordTable(parent), m_project(project), m_columns(std::move(columns)), m_rows(std::move(rows))
    {
        m_ids = wantedIds();
        m_writable = !project.isReadOnly();
        connect(&project, &Project::changed, this, [this](const ChangeSet &changes) { follow(changes); });
    }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : static_cast<int>(m_ids.size());
    }
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : static_cast<int>(m_columns.size());
    }

    // The id of a row, 0-based and within rowCount().
    [[nodiscard]] Id<T> idAt(int row) const { return m_ids.at(static_cast<std::size_t>(row)); }
    // The row of a record; -1 when it is not shown.
    [[nodiscard]] int rowOf(Id<T> id) const
    {
        const auto it = std::find(m_ids.begin(), m_ids.end(), id);
        return it == m_ids.end() ? -1 : static_cast<int>(it - m_ids.begin());
    }

    [[nodiscard]] RecordRef recordAt(const QModelIndex &index) const override
    {
        return index.isValid() ? RecordRef(idAt(index.row())) : RecordRef{};
    }
    [[nodiscard]] QModelIndex indexOf(const RecordRef &ref) const override
    {
        const Id<T> *id = std::get_if<Id<T>>(&ref);
        const int row = id ? rowOf(*id) : -1;
        return row < 0 ? QModelIndex() : index(row, 0);
    }

    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override
    {
        if (orientation == Qt::Vertical && role == Qt::DisplayRole)
            return section + 1;
        if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
            return {};
        const RecordColumn<T> &column = columnAt(section);
        switch (role) {
        case Qt::DisplayRole:
        case Qt::AccessibleTextRole:
            return column.title;
        case Qt::ToolTipRole:
            return column.toolTip.isEmpty() ? QVariant() : QVariant(plainToolTip(column.toolTip));
        case Qt::TextAlignmentRole:
            return static_cast<int>(column.alignment);
        default:
            return {};
        }
    }

    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override
    {
        const T *record = recordOf(index);
        if (!record)
            return {};
        const RecordColumn<T> &column = columnAt(index.column());
        const ProjectData &data = m_project.data();
        if (column.extra) {
            if (QVariant special = column.extra(data, *record, role); special.isValid())
                return special;
        }
        switch (role) {
        case Qt::DisplayRole:
            return column.text(data, *record);
        case Qt::EditRole:
            return column.editText ? column.editText(data, *record) : column.text(data, *record);
        case Qt::TextAlignmentRole:
            return static_cast<int>(column.alignment);
        case RecordRole:
            return QVariant::fromValue(RecordRef(record->id));
        case LabelsRole:
            return column.choices ? QVariant(column.choices(data)) : QVariant();
        default:
            return {};
        }
    }

    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override
    {
        if (!index.isValid())
            return Qt::NoItemFlags;
        const Qt::ItemFlags flags = Qt::ItemIsSelectable | Qt::ItemIsEnabled | Qt::ItemNeverHasChildren;
        const bool writable = columnAt(index.column()).set && m_writable;
        return writable ? flags | Qt::ItemIsEditable : flags;
    }

    bool setData(const QModelIndex &index, const QVariant &value, int role) override
    {
        const T *record = recordOf(index);
        if (!record || role != Qt::EditRole || !columnAt(index.column()).set)
            return false;
        const QString typed = value.toString();
        if (typed == data(index, Qt::EditRole).toString())
            return true;
        // A copy: the verb replaces the record while it runs.
        if (const Result<> done = columnAt(index.column()).set(m_project, T(*record), typed); !done) {
            emit refused(index, typed, done.error());
            return false;
        }
        return true;
    }

    // Sorts by a column; -1 returns to the natural order.
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override
    {
        if (column >= columnCount() || (column == m_sortColumn && order == m_sortOrder))
            return;
        m_sortColumn = column;
        m_sortOrder = order;
        reorder();
    }

    void setFilter(const QString &words) override
    {
        const WordFilter filter(words);
        if (filter == m_filter)
            return;
        m_filter = filter;
        reset();
    }

    // Replaces the choice of rows: another day's strips, another person's skills.
    void setRows(RecordRows<T> rows)
    {
        m_rows = std::move(rows);
        reset();
    }

    [[nodiscard]] int unfilteredCount() const override
    {
        int count = 0;
        for (const T &record : m_project.data().template all<T>())
            count += belongs(record) ? 1 : 0;
        return count;
    }

    // Tells that what the rows show has changed for a reason outside the project (today's date, a setting).
    void refreshRows()
    {
        if (!m_ids.empty())
            emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
    }

private:
    [[nodiscard]] const RecordColumn<T> &columnAt(int column) const
    {
        return m_columns.at(static_cast<std::size_t>(column));
    }
    [[nodiscard]] const T *recordOf(const QModelIndex &index) const
    {
        return index.isValid() ? m_project.data().find(idAt(index.row())) : nullptr;
    }
    [[nodiscard]] bool belongs(const T &record) const
    {
        return !m_rows.includes || m_rows.includes(m_project.data(), record);
    }
    [[nodiscard]] bool isShown(const T &record) const
    {
        if (!belongs(record))
            return false;
        if (m_filter.isEmpty())
            return true;
        QStringList texts;
        for (const RecordColumn<T> &column : m_columns)
            texts.push_back(column.text(m_project.data(), record));
        return m_filter.matches(texts);
    }
    [[nodiscard]] SortKey keyOf(const T &record) const
    {
        const RecordColumn<T> &column = columnAt(m_sortColumn);
        const ProjectData &data = m_project.data();
        return column.sortKey ? column.sortKey(data, record) : SortKey::ofText(column.text(data, record));
    }

    [[nodiscard]] bool comesBefore(const T &a, const T &b) const
    {
        if (m_sortColumn >= 0) {
            if (const int order = compare(keyOf(a), keyOf(b), m_sortOrder); order != 0)
                return order < 0;
        }
        if (m_rows.less) {
            if (m_rows.less(m_project.data(), a, b))
                return true;
            if (m_rows.less(m_project.data(), b, a))
                return false;
        }
        return a.id < b.id;
    }

    [[nodiscard]] std::vector<Id<T>> wantedIds() const
    {
        std::vector<std::pair<SortKey, const T *>> wanted;
        for (const T &record : m_project.data().template all<T>())
            if (isShown(record))
                wanted.emplace_back(m_sortColumn >= 0 ? keyOf(record) : SortKey{}, &record);
        // Keys are made once per record here: making one inside the comparison would cost n log n of them.
        std::sort(wanted.begin(), wanted.end(), [this](const auto &a, const auto &b) {
            if (const int order = compare(a.first, b.first, m_sortOrder); order != 0)
                return order < 0;
            if (m_rows.less && m_rows.less(m_project.data(), *a.second, *b.second))
                return true;
            if (m_rows.less && m_rows.less(m_project.data(), *b.second, *a.second))
                return false;
            return a.second->id < b.second->id;
        });
        std::vector<Id<T>> ids;
        ids.reserve(wanted.size());
        for (const auto &[key, record] : wanted)
            ids.push_back(record->id);
        return ids;
    }

    void reset()
    {
        beginResetModel();
        m_ids = wantedIds();
        endResetModel();
    }

    void reorder()
    {
        emit layoutAboutToBeChanged({}, QAbstractItemModel::VerticalSortHint);
        const std::vector<Id<T>> before = std::exchange(m_ids, wantedIds());
        std::unordered_map<Id<T>, int> rowOfId;
        for (std::size_t row = 0; row < m_ids.size(); ++row)
            rowOfId.emplace(m_ids[row], static_cast<int>(row));
        const QModelIndexList from = persistentIndexList();
        QModelIndexList to;
        for (const QModelIndex &old : from)
            to.push_back(index(rowOfId.at(before.at(static_cast<std::size_t>(old.row()))), old.column()));
        changePersistentIndexList(from, to);
        emit layoutChanged({}, QAbstractItemModel::VerticalSortHint);
    }

    // After an edit: every touched record is taken out, changed or put in, one row at a time.
    void follow(const ChangeSet &changes)
    {
        m_writable = !m_project.isReadOnly();
        std::vector<Id<T>> touched;
        for (const Change<T> &change : changes.of<T>())
            touched.push_back(change.id());
        if (m_rows.alsoTouched) {
            const std::vector<Id<T>> more = m_rows.alsoTouched(m_project.data(), changes);
            touched.insert(touched.end(), more.begin(), more.end());
        }
        std::sort(touched.begin(), touched.end());
        touched.erase(std::unique(touched.begin(), touched.end()), touched.end());
        if (touched.size() > bulk) {
            reset();
            return;
        }
        // Everything that goes or moves is out before anything is placed, so that the rest is in order to search in.
        std::vector<Id<T>> kept;
        std::vector<Id<T>> toPlace;
        for (const Id<T> id : touched) {
            const T *record = m_project.data().find(id);
            const bool shown = record && isShown(*record);
            const int row = rowOf(id);
            if (row >= 0 && !shown)
                takeOut(row);
            else if (shown)
                (row >= 0 ? kept : toPlace).push_back(id);
        }
        takeOutMisplaced(kept, toPlace);
        for (const Id<T> id : kept) {
            const int row = rowOf(id);
            emit dataChanged(index(row, 0), index(row, columnCount() - 1));
        }
        for (const Id<T> id : toPlace)
            place(id);
    }

    // Moves from `kept` to `toPlace` what no longer stands in order. Taking one out gives its neighbours new neighbours,
    // so it goes on until all that is left agrees.
    void takeOutMisplaced(std::vector<Id<T>> &kept, std::vector<Id<T>> &toPlace)
    {
        for (bool moved = true; moved;) {
            moved = false;
            for (auto it = kept.begin(); it != kept.end();) {
                const int row = rowOf(*it);
                if (standsInOrder(row)) {
                    ++it;
                    continue;
                }
                takeOut(row);
                toPlace.push_back(*it);
                it = kept.erase(it);
                moved = true;
            }
        }
    }

    void takeOut(int row)
    {
        beginRemoveRows({}, row, row);
        m_ids.erase(m_ids.begin() + row);
        endRemoveRows();
    }

    // Whether the row may stay between its neighbours.
    [[nodiscard]] bool standsInOrder(int row) const
    {
        const ProjectData &data = m_project.data();
        const T *record = data.find(idAt(row));
        const T *above = row > 0 ? data.find(idAt(row - 1)) : nullptr;
        const T *below = row + 1 < rowCount() ? data.find(idAt(row + 1)) : nullptr;
        return (row == 0 || (above && !comesBefore(*record, *above)))
            && (row + 1 == rowCount() || (below && !comesBefore(*below, *record)));
    }

    void place(Id<T> id)
    {
        const ProjectData &data = m_project.data();
        const T &record = data.at(id);
        const auto at = std::lower_bound(m_ids.begin(), m_ids.end(), record, [&](Id<T> other, const T &wanted) {
            return comesBefore(data.at(other), wanted);
        });
        const int row = static_cast<int>(at - m_ids.begin());
        beginInsertRows({}, row, row);
        m_ids.insert(at, id);
        endInsertRows();
    }

    Project &m_project;
    std::vector<RecordColumn<T>> m_columns;
    RecordRows<T> m_rows;
    std::vector<Id<T>> m_ids;
    WordFilter m_filter;
    bool m_writable = true;  // kept, because the store is asked a query for it and flags() is called for every cell
    int m_sortColumn = -1;
    Qt::SortOrder m_sortOrder = Qt::AscendingOrder;
};

}  // namespace stunt
