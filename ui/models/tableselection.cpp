// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/tableselection.h"

#include "ui/models/recordtable.h"
#include "ui/shell/selection.h"

#include <QAbstractItemView>
#include <QScopedValueRollback>

namespace stunt {

namespace {

// One per view, owned by it.
class SelectionTie : public QObject
{
public:
    SelectionTie(QAbstractItemView *view, RecordTable *model, Selection *selection)
        : QObject(view), m_view(view), m_model(model), m_selection(selection)
    {
        connect(view->selectionModel(), &QItemSelectionModel::selectionChanged, this, [this] { publish(); });
        connect(view->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this] { publish(); });
        // A row that is chosen already sends no change; a click on it counts all the same.
        connect(view, &QAbstractItemView::clicked, this, [this] { publish(); });
        connect(selection, &Selection::changed, this, [this] { adopt(); });
        connect(model, &QAbstractItemModel::modelAboutToBeReset, this, [this] { m_resetting = true; });
        connect(model, &QAbstractItemModel::modelReset, this, [this] {
            m_resetting = false;
            adopt();
        });
        connect(model, &QAbstractItemModel::rowsInserted, this, [this] { adopt(); });
        // A changed sort key takes a row out and puts it back elsewhere; meanwhile the selection stays as it is.
        connect(model, &QAbstractItemModel::rowsAboutToBeRemoved, this, [this] { m_resetting = true; });
        connect(model, &QAbstractItemModel::rowsRemoved, this, [this] { m_resetting = false; });
        adopt();
    }

private:
    void publish()
    {
        if (m_tying || m_resetting)
            return;
        const QScopedValueRollback guard(m_tying, true);
        std::vector<RecordRef> refs;
        const QModelIndex current = m_view->selectionModel()->currentIndex();
        QModelIndexList rows = m_view->selectionModel()->selectedRows();
        std::sort(rows.begin(), rows.end(), [](const auto &a, const auto &b) { return a.row() < b.row(); });
        for (const QModelIndex &row : rows) {
            const auto at = row.row() == current.row() ? refs.begin() : refs.end();
            refs.insert(at, m_model->recordAt(row));
        }
        if (!refs.empty())
            m_selection->select(std::move(refs));
    }

    void adopt()
    {
        if (m_tying || m_resetting)
            return;
        const QScopedValueRollback guard(m_tying, true);
        QItemSelection rows;
        QModelIndex first;
        for (const RecordRef &ref : m_selection->records()) {
            const QModelIndex index = m_model->indexOf(ref);
            if (!index.isValid())
                continue;
            rows.select(index, index);
            if (!first.isValid())
                first = index;
        }
        QItemSelectionModel *chosen = m_view->selectionModel();
        chosen->select(rows, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
        if (!first.isValid() || chosen->currentIndex().row() == first.row())
            return;
        const int column = std::max(0, chosen->currentIndex().column());
        chosen->setCurrentIndex(first.siblingAtColumn(column), QItemSelectionModel::NoUpdate);
        m_view->scrollTo(first);
    }

    QAbstractItemView *m_view;
    RecordTable *m_model;
    Selection *m_selection;
    bool m_tying = false;
    bool m_resetting = false;
};

}  // namespace

void followSelection(QAbstractItemView *view, RecordTable *model, Selection *selection)
{
    Q_ASSERT(view->model() == model);
    new SelectionTie(view, model, selection);
}

}  // namespace stunt
