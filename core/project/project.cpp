// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/project.h"

#include "core/rules/findings.h"

#include <QScopedValueRollback>

namespace stunt {

Project::Project(std::unique_ptr<ProjectStore> store) : m_store(std::move(store)) {}

Project::~Project() = default;

Result<std::unique_ptr<Project>> Project::load(std::unique_ptr<ProjectStore> store)
{
    try {
        std::unique_ptr<Project> project(new Project(std::move(store)));
        auto loaded = project->m_store->load();
        project->m_data = std::move(loaded.data);
        project->m_revision = loaded.revision;
        return project;
    } catch (const StoreError &failure) {
        return failure.error;
    }
}

Result<> Project::edit(const QString &text, const std::function<Result<>(Edit &)> &fn)
{
    Q_ASSERT_X(!m_editing, "Project::edit", "an edit within an edit: compose verbs over Edit & instead");
    if (const StoreInfo store = info(); store.readOnly)
        return Error{.kind = ErrorKind::Conflict, .message = store.readOnlyReason, .code = u"read-only"_qs};

    ChangeSet changes;
    {
        const QScopedValueRollback guard(m_editing, true);
        Edit edit(m_data, m_revision + 1);
        if (Result<> done = fn(edit); !done) {
            edit.rollBack();
            return done;
        }
        changes = edit.take();
    }
    if (changes.isEmpty())
        return {};
    if (Result<> written = write(changes); !written)
        return written;
    // Held here: a slot may undo and edit again, and the history then lets go of this entry.
    const auto done = std::make_shared<const ChangeSet>(std::move(changes));
    m_history.push(text, done);
    tell(*done);
    return {};
}

// Commits changes that are already in m_data; takes them out of it again when the file refuses them.
Result<> Project::write(const ChangeSet &changes)
{
    try {
        m_store->commit(changes, m_revision);
        ++m_revision;
        return {};
    } catch (const StoreError &failure) {
        changes.revertFrom(m_data);
        // Somebody else wrote the file, or this edit is in it though its flush failed: show what the file says now before
        // the user decides again. A locked file says nothing yet.
        if (failure.error.code != u"busy")
            if (const Result<bool> read = refresh(); !read && failure.error.kind == ErrorKind::Conflict)
                return read.error();
        return failure.error;
    }
}

Result<> Project::step(const ChangeSet &changes)
{
    Q_ASSERT(!m_editing);
    if (const StoreInfo store = info(); store.readOnly)
        return Error{.kind = ErrorKind::Conflict, .message = store.readOnlyReason, .code = u"read-only"_qs};
    changes.applyTo(m_data);
    return write(changes);
}

Result<> Project::undo()
{
    if (!m_history.canUndo())
        return refused(tr("There is nothing to undo."), u"nothing-to-undo"_qs);
    const ChangeSet inverse = m_history.undoChanges().inverse(m_revision + 1);
    if (Result<> done = step(inverse); !done)
        return done;
    m_history.stepBack();
    tell(inverse);
    return {};
}

Result<> Project::redo()
{
    if (!m_history.canRedo())
        return refused(tr("There is nothing to redo."), u"nothing-to-redo"_qs);
    // Twice inverted: the same after-states, written as of the new revision.
    const ChangeSet again = m_history.redoChanges().inverse(m_revision).inverse(m_revision + 1);
    if (Result<> done = step(again); !done)
        return done;
    m_history.stepForward();
    tell(again);
    return {};
}

Result<bool> Project::refresh()
{
    try {
        if (m_store->storedRevision() == m_revision)
            return false;
        reread();
        return true;
    } catch (const StoreError &failure) {
        return failure.error;
    }
}

// The end of every way the data change: findings brought up to date, then whoever looks is told, once.
void Project::tell(const ChangeSet &changes)
{
    if (m_findings)
        m_findings->update(m_data, changes);
    emit changed(changes);
}

void Project::check(QDate today)
{
    if (m_findings && m_findings->today() == today)
        return;
    if (m_findings)
        m_findings->setToday(m_data, today);
    else
        m_findings = std::make_unique<Findings>(m_data, today);
    emit checked();
}

void Project::reread()
{
    auto loaded = m_store->load();
    if (loaded.data.all<Production>().isEmpty() && !m_data.all<Production>().isEmpty())
        throw StoreError{
            refused(tr("“%1” no longer holds a production; it was not read again.").arg(info().path), u"damaged"_qs)};
    const ChangeSet difference = ChangeSet::between(m_data, loaded.data);
    m_data = std::move(loaded.data);
    m_revision = loaded.revision;
    m_history.clear();
    tell(difference);
}

Result<> Project::saveCopy(const QString &path)
{
    try {
        m_store->copyTo(path);
        return {};
    } catch (const StoreError &failure) {
        return failure.error;
    }
}

}  // namespace stunt
