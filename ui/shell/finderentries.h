// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/project/recordref.h"

#include <QAction>
#include <QPointer>

namespace stunt {

// One thing the finder can go to: a record or a command.
struct FinderEntry {
    QString title;   // "Maya Okafor"
    QString detail;  // "Person", "Role", "Edit · Ctrl+Z"
    RecordRef record{};
    QPointer<QAction> action{};
    QString folded{};  // what is searched, made once
};

// Every record with a name of its own (people, roles, sequences, scenes, beats, shoot days, locations, units), archived
// ones left out, in that order.
[[nodiscard]] std::vector<FinderEntry> recordEntries(const ProjectData &data);
// The enabled commands among `actions`, under the menu they stand in.
[[nodiscard]] std::vector<FinderEntry> commandEntries(const QString &menu, const QList<QAction *> &actions);

// The indexes of the entries in which every word of `words` occurs, best first: title equal, title begins, a word of the
// title begins, anywhere; then in the order given. At most `limit`.
[[nodiscard]] std::vector<std::size_t> bestMatches(const std::vector<FinderEntry> &entries, const QString &words,
                                                   std::size_t limit);

}  // namespace stunt
