// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/edits/records.h"
#include "ui/models/recordtablemodel.h"
#include "ui/people/persontab.h"
#include "ui/rigs/rowbox.h"

namespace stunt {

// The records of type T that one record owns, as a small table of a form: cells edited in place, rows added and removed
// by the buttons beneath.
template<class T>
class OwnedRows : public RowBox
{
public:
    using Includes = std::function<bool(const ProjectData &, const T &)>;

    OwnedRows(const Workspace &workspace, const Words &words, std::vector<RecordColumn<T>> columns, QWidget *parent)
        : RowBox(words, parent), m_workspace(workspace),
          m_model(new RecordTableModel<T>(workspace.project, std::move(columns), nothing(), this))
    {
        setTable(makeTabTable(workspace, m_model, this));
        connect(removeButton(), &QPushButton::clicked, this, [this] { removeChosen(); });
        connect(&workspace.project, &Project::changed, this, [this] { refresh(); });
    }

    // What "add" makes a new row of, and the column that is typed into first. Without it rows are added elsewhere.
    void setBlank(std::function<std::optional<T>()> blank, int firstColumn)
    {
        connect(addButton(), &QPushButton::clicked, this, [this, blank = std::move(blank), firstColumn] {
            if (std::optional<T> record = blank())
                addRow(std::move(*record), firstColumn);
        });
    }

    // Shows the rows that belong; `less` gives their order.
    void showRows(RecordRows<T> rows)
    {
        m_model->setRows(std::move(rows));
        refresh();
    }

    // Adds a row and, with a column, starts typing into it; tells why it was refused.
    bool addRow(T record, int firstColumn = -1)
    {
        const auto added = add(m_workspace.project, std::move(record));
        if (!added) {
            m_workspace.dialogs.tell(words().add, added.error());
            return false;
        }
        const int row = m_model->rowOf(*added);
        if (row >= 0 && firstColumn >= 0) {
            table()->setFocus();
            table()->setCurrentIndex(m_model->index(row, firstColumn));
            table()->edit(m_model->index(row, firstColumn));
        }
        return true;
    }

    [[nodiscard]] RecordTableModel<T> *model() const { return m_model; }

private:
    static RecordRows<T> nothing()
    {
        RecordRows<T> rows;
        rows.includes = [](const ProjectData &, const T &) { return false; };
        return rows;
    }

    void refresh() { refit(!m_workspace.project.isReadOnly()); }

    void removeChosen()
    {
        std::vector<Id<T>> ids;
        for (const QModelIndex &row : table()->selectionModel()->selectedRows())
            ids.push_back(m_model->idAt(row.row()));
        if (ids.empty())
            return;
        if (const auto done = stunt::remove(m_workspace.project, ids); !done)
            m_workspace.dialogs.tell(words().remove, done.error());
    }

    Workspace m_workspace;
    RecordTableModel<T> *m_model;
};

}  // namespace stunt
