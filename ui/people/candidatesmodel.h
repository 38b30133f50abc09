// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/wordfilter.h"
#include "ui/shell/place.h"

#include "core/planning/doublematch.h"

#include <QAbstractTableModel>

namespace stunt {

// Who could double one role, the best first; those who lack what no likeness makes up for stand apart below a line.
class CandidatesModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { NameColumn, KnownColumn, MatchesColumn, GapsColumn, ColumnCount };

    explicit CandidatesModel(const Workspace &workspace, QObject *parent = nullptr);

    // Ranks the candidates for what is looked for again; empty: none.
    void refresh(const std::optional<DoubleSought> &sought);
    void setFilter(const QString &words);

    // The candidate of a row; null for the line.
    [[nodiscard]] const DoubleCandidate *candidateAt(int row) const;
    // The row of the line, below which those stand who cannot do it as things are; −1 when there is none.
    [[nodiscard]] int lineRow() const { return m_line; }
    [[nodiscard]] int rowOf(const MaybeId<Person> &person) const;
    // Everybody there is, whatever the filter.
    [[nodiscard]] int unfilteredCount() const { return static_cast<int>(m_all.size()); }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    struct Entry {
        DoubleCandidate candidate;
        QString name;  // “Maya Okafor · already 1X”, told apart from namesakes
        friend bool operator==(const Entry &, const Entry &) = default;
    };
    void show();
    [[nodiscard]] std::vector<Entry> ranked(const DoubleSought &sought) const;
    [[nodiscard]] static QString cellText(const Entry &entry, int column);
    [[nodiscard]] static QString lineText();
    [[nodiscard]] const Entry *entryAt(int row) const;

    Workspace m_workspace;
    WordFilter m_filter;
    std::vector<Entry> m_all;
    std::vector<const Entry *> m_rows;  // null: the line
    int m_line = -1;
};

}  // namespace stunt
