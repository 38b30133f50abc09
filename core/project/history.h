// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/project/changeset.h"

#include <QString>
#include <memory>
#include <vector>

namespace stunt {

// The edits of this session that can be taken back, in order, each under the name it shows in the Edit menu.
class History
{
public:
    [[nodiscard]] bool canUndo() const { return m_done > 0; }
    [[nodiscard]] bool canRedo() const { return m_done < m_entries.size(); }
    // The name of the edit that undo would take back; empty when there is none.
    [[nodiscard]] QString undoText() const;
    [[nodiscard]] QString redoText() const;
    // The number of edits that can be undone.
    [[nodiscard]] qsizetype size() const { return static_cast<qsizetype>(m_done); }

    // Adds a done edit and forgets those that were undone.
    void push(QString text, std::shared_ptr<const ChangeSet> changes);
    // The edit undo would take back; canUndo() must hold.
    [[nodiscard]] const ChangeSet &undoChanges() const;
    // The edit redo would do again; canRedo() must hold.
    [[nodiscard]] const ChangeSet &redoChanges() const;
    void stepBack();
    void stepForward();
    void clear();

private:
    struct Entry {
        QString text;
        std::shared_ptr<const ChangeSet> changes;
    };
    std::vector<Entry> m_entries;
    std::size_t m_done = 0;
};

}  // namespace stunt
