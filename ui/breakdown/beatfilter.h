// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/wordfilter.h"

#include <QSortFilterProxyModel>

namespace stunt {

// Lets beats through in which all words occur, with their sequence; a sequence that has the words itself with all beats.
// Sorts the beats within each group; the groups stay in their order.
class BeatFilter : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    explicit BeatFilter(QObject *parent = nullptr);
    void setWords(const QString &words);

protected:
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override;
    bool lessThan(const QModelIndex &left, const QModelIndex &right) const override;

private:
    WordFilter m_words;
};

}  // namespace stunt
