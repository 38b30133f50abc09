// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/recordtablemodel.h"
#include "ui/people/persontab.h"

#include <QLabel>
#include <QVBoxLayout>

namespace stunt {

// Where something is used, as a table of an inspector's form; Enter or a double click selects the beat or rehearsal.
template<class T>
class UsesTable : public QWidget
{
public:
    using Occasion = RecordRef (*)(const T &);

    UsesTable(const Workspace &workspace, std::vector<RecordColumn<T>> columns, Occasion occasion, QWidget *parent)
        : QWidget(parent), m_model(new RecordTableModel<T>(workspace.project, std::move(columns), nothing(), this)),
          m_table(makeTabTable(workspace, m_model, this)), m_none(new QLabel(this))
    {
        m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
        m_table->setSelectionMode(QAbstractItemView::SingleSelection);
        m_table->setObjectName(QStringLiteral("usedIn"));
        m_table->setAccessibleName(QCoreApplication::translate("RigsPlace", "Used in"));
        m_table->setToolTip(QCoreApplication::translate("RigsPlace", "Enter selects the beat or the rehearsal"));
        m_none->setText(QCoreApplication::translate("RigsPlace", "No beat uses it yet."));
        m_none->setTextFormat(Qt::PlainText);
        m_none->setWordWrap(true);
        auto *column = new QVBoxLayout(this);
        column->setContentsMargins(0, 0, 0, 0);
        column->addWidget(m_table);
        column->addWidget(m_none);
        column->addStretch();
        connect(m_table, &QTableView::activated, this, [this, workspace, occasion](const QModelIndex &index) {
            if (const T *use = workspace.project.data().find(m_model->idAt(index.row())))
                workspace.selection.select(occasion(*use));
        });
        connect(&workspace.project, &Project::changed, this, [this] { refit(); });
        refit();
    }

    void showRows(RecordRows<T> rows)
    {
        m_model->setRows(std::move(rows));
        refit();
    }
    [[nodiscard]] RecordTableModel<T> *model() const { return m_model; }

private:
    static RecordRows<T> nothing()
    {
        RecordRows<T> rows;
        rows.includes = [](const ProjectData &, const T &) { return false; };
        return rows;
    }

    void refit()
    {
        constexpr int mostRows = 14;
        const bool some = m_model->rowCount() > 0;
        m_table->setVisible(some);
        m_none->setVisible(!some);
        fitRows(m_table, mostRows);
    }

    RecordTableModel<T> *m_model;
    QTableView *m_table;
    QLabel *m_none;
};

}  // namespace stunt
