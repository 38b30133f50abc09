// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/wordfilter.h"

#include <QSortFilterProxyModel>

namespace stunt {

// Lets beats through in which all words occur, with their sequence; a sequence that has the words itself with all beats.
class BeatFilter : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    explicit BeatFilter(QObject *parent = nullptr);
    void setWords(const QString &words);

protected:
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override;

private:
    WordFilter m_words;
};

}  // namespace stunt
