// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/recordtablemodel.h"
#include "ui/rigs/planstate.h"

#include <QFont>

namespace stunt {

// What a cell of state words gives besides its text: icon, whole sentence as a tip, bold where something is wrong.
[[nodiscard]] inline QVariant stateRole(const StateWords &words, int role)
{
    QFont bold;
    bold.setBold(true);
    switch (role) {
    case Qt::DecorationRole:
        return stateIcon(words.state);
    case Qt::ToolTipRole:
        return plainToolTip(words.text);
    case Qt::FontRole:
        return words.state == PlanState::Bad || words.state == PlanState::Unknown ? QVariant(bold) : QVariant();
    default:
        return {};
    }
}

// A read-only column of a text.
template<class T>
[[nodiscard]] RecordColumn<T> textColumn(const QString &title,
                                         std::function<QString(const ProjectData &, const T &)> text)
{
    RecordColumn<T> column;
    column.title = title;
    column.text = std::move(text);
    return column;
}

// A read-only column of a state, sorted with what is wrong first, then what is not known.
template<class T>
[[nodiscard]] RecordColumn<T> stateColumn(const QString &title,
                                          std::function<StateWords(const ProjectData &, const T &)> words)
{
    RecordColumn<T> column;
    column.title = title;
    column.text = [words](const ProjectData &data, const T &record) { return words(data, record).text; };
    column.extra = [words](const ProjectData &data, const T &record, int role) {
        const bool asked = role == Qt::DecorationRole || role == Qt::ToolTipRole || role == Qt::FontRole;
        return asked ? stateRole(words(data, record), role) : QVariant();
    };
    column.sortKey = [words](const ProjectData &data, const T &record) {
        constexpr std::array ranks{2, 0, 1, 3};
        return SortKey::ofNumber(ranks.at(static_cast<std::size_t>(words(data, record).state)));
    };
    return column;
}

}  // namespace stunt
