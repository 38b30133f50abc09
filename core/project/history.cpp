// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/history.h"

namespace stunt {

QString History::undoText() const
{
    return canUndo() ? m_entries[m_done - 1].text : QString();
}

QString History::redoText() const
{
    return canRedo() ? m_entries[m_done].text : QString();
}

void History::push(QString text, std::shared_ptr<const ChangeSet> changes)
{
    m_entries.erase(m_entries.begin() + static_cast<std::ptrdiff_t>(m_done), m_entries.end());
    m_entries.push_back({std::move(text), std::move(changes)});
    m_done = m_entries.size();
}

const ChangeSet &History::undoChanges() const
{
    Q_ASSERT(canUndo());
    return *m_entries[m_done - 1].changes;
}

const ChangeSet &History::redoChanges() const
{
    Q_ASSERT(canRedo());
    return *m_entries[m_done].changes;
}

void History::stepBack()
{
    Q_ASSERT(canUndo());
    --m_done;
}

void History::stepForward()
{
    Q_ASSERT(canRedo());
    ++m_done;
}

void History::clear()
{
    m_entries.clear();
    m_done = 0;
}

}  // namespace stunt
