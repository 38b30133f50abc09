// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/breakdown/beatfilter.h"

#include "ui/breakdown/beattreemodel.h"

namespace stunt {

BeatFilter::BeatFilter(QObject *parent) : QSortFilterProxyModel(parent)
{
    setRecursiveFilteringEnabled(true);
    setAutoAcceptChildRows(true);
}

void BeatFilter::setWords(const QString &words)
{
    m_words = WordFilter(words);
    invalidateFilter();
}

bool BeatFilter::filterAcceptsRow(int row, const QModelIndex &parent) const
{
    return m_words.isEmpty()
        || m_words.matches(sourceModel()->index(row, 0, parent).data(BeatTreeModel::SearchRole).toString());
}

bool BeatFilter::lessThan(const QModelIndex &left, const QModelIndex &right) const
{
    const bool ascends = sortOrder() == Qt::AscendingOrder;
    if (!left.parent().isValid())
        return ascends ? left.row() < right.row() : left.row() > right.row();
    const auto *model = static_cast<const BeatTreeModel *>(sourceModel());
    // Descending, the proxy asks for the reverse; what is empty comes last either way.
    return ascends ? compare(model->sortKeyAt(left), model->sortKeyAt(right), Qt::AscendingOrder) < 0
                   : compare(model->sortKeyAt(left), model->sortKeyAt(right), Qt::DescendingOrder) > 0;
}

}  // namespace stunt
