// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/findings/findingslist.h"
#include "ui/shell/place.h"

#include <QAbstractListModel>

namespace stunt {

// The findings of a production under their headings, as a list. What stays the same over a change stays where it is, so
// that views keep their place.
class FindingsModel : public QAbstractListModel
{
    Q_OBJECT

public:
    explicit FindingsModel(const Workspace &workspace, QObject *parent = nullptr);

    void setGrouping(FindingGrouping grouping);
    void setFilter(const FindingFilter &filter);
    [[nodiscard]] const FindingFilter &filter() const { return m_filter; }
    // Whether anybody looks: while nobody does, changes are left for when somebody does again.
    void setWatched(bool watched);
    [[nodiscard]] bool isWatched() const { return m_watched; }

    // The finding of a row; null for a heading or an invalid index.
    [[nodiscard]] const Finding *findingAt(const QModelIndex &index) const;
    [[nodiscard]] const FindingRow *rowAt(const QModelIndex &index) const;
    // The first row of the finding with this key; invalid when it is not shown.
    [[nodiscard]] QModelIndex indexOf(const QString &key) const;
    // The first row of a finding that names the record; invalid when there is none.
    [[nodiscard]] QModelIndex indexAbout(const RecordRef &record) const;
    // How many findings are shown, each once.
    [[nodiscard]] int shownCount() const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    void refresh();

    Workspace m_workspace;
    FindingGrouping m_grouping = FindingGrouping::Level;
    FindingFilter m_filter;
    std::vector<FindingRow> m_rows;
    bool m_watched = true;
    bool m_stale = false;
};

}  // namespace stunt
