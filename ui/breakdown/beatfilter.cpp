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

}  // namespace stunt
