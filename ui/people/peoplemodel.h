// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/recordtable.h"
#include "ui/people/peoplecolumns.h"
#include "ui/people/peoplefilter.h"

#include "core/project/project.h"

#include <functional>
#include <unordered_map>

namespace stunt {

// The roster as a table: one row for each person its filter lets through, in the order of one column. Filtering and
// sorting run over an index of folded texts, so that ten thousand people answer to every key.
class PeopleModel : public RecordTable
{
    Q_OBJECT

public:
    using Today = std::function<QDate()>;

    explicit PeopleModel(Project &project, Today today, QObject *parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;

    // People are dragged from the roster onto what wants somebody: a beat of the timeline.
    [[nodiscard]] QStringList mimeTypes() const override;
    [[nodiscard]] QMimeData *mimeData(const QModelIndexList &indexes) const override;

    [[nodiscard]] RecordRef recordAt(const QModelIndex &index) const override;
    [[nodiscard]] QModelIndex indexOf(const RecordRef &ref) const override;
    void setFilter(const QString &words) override;
    [[nodiscard]] int unfilteredCount() const override;

    // Shows only people who pass `conditions`, too.
    void setConditions(const PeopleFilter &conditions);

    // The person of a row (0 to rowCount() − 1) and the row of a person; −1 for one who is filtered out.
    [[nodiscard]] Id<Person> personAt(int row) const { return m_rows[static_cast<std::size_t>(row)]; }
    [[nodiscard]] int rowOf(Id<Person> person) const;

private:
    // A person as sorting and searching see them; composing this for every key typed would not keep up.
    struct Entry {
        SortKey key;
        SortKey name;
        Id<Person> id;
        QString searched;  // folded; made when first searched
    };

    [[nodiscard]] PeopleContext context() const { return {m_project.data(), m_today()}; }
    [[nodiscard]] Entry entryOf(const Person &person) const;
    [[nodiscard]] bool comesBefore(const Entry &a, const Entry &b) const;
    [[nodiscard]] bool matches(Entry &entry);
    [[nodiscard]] QString shownText(const Person &person, PeopleColumn column) const;
    [[nodiscard]] QVariant fontOf(const Person &person, PeopleColumn column) const;
    [[nodiscard]] std::vector<Id<Person>> rowsWanted();
    void sortAll();
    void sortAgain(const std::vector<Id<Person>> &touched);
    void apply(std::vector<Id<Person>> rows);
    void onChanged(const ChangeSet &changes);
    void tellBadges();
    void indexRows();

    Project &m_project;
    Today m_today;
    PeopleFilter m_conditions;
    QStringList m_words;  // folded; each must occur
    PeopleColumn m_sortColumn = PeopleColumn::Name;
    Qt::SortOrder m_sortOrder = Qt::AscendingOrder;
    std::vector<Entry> m_everybody;  // in the table's order, whether or not shown
    std::vector<Id<Person>> m_rows;
    std::unordered_map<Id<Person>, int> m_rowOf;
    QString m_refusal;  // why the last cell typed was not taken; empty: it was
};

}  // namespace stunt
