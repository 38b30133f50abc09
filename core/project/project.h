// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/project/edit.h"
#include "core/project/history.h"
#include "core/store/projectstore.h"

#include <QObject>
#include <functional>

namespace stunt {

class Findings;

// An open production: the data, their history, and the one door through which they change.
class Project : public QObject
{
    Q_OBJECT

public:
    // Reads the production from `store`. Errors: whatever reading the file gives.
    [[nodiscard]] static Result<std::unique_ptr<Project>> load(std::unique_ptr<ProjectStore> store);
    ~Project() override;

    [[nodiscard]] const ProjectData &data() const { return m_data; }
    [[nodiscard]] const History &history() const { return m_history; }
    // Counts the edits the file has seen; each edit, undo and redo raises it by one.
    [[nodiscard]] qint64 revision() const { return m_revision; }
    [[nodiscard]] StoreInfo info() const { return m_store->info(); }
    [[nodiscard]] bool isReadOnly() const { return info().readOnly; }

    // Checks the production from now on, as of `today`; called again, as of another day.
    void check(QDate today);
    // What the rules find in it, true to the data whenever changed() is emitted; null until check() was called.
    [[nodiscard]] const Findings *findings() const { return m_findings.get(); }

    // Runs `fn` as one edit named `text` ("Move beat 2C"): all of it is in the file and in the history when this
    // returns, or nothing is and the error says why (fn's own refusal, a read-only file, a failed write). An edit that
    // changes nothing succeeds and leaves no history. Emits changed() once on success. Only verbs (core/edits) call it.
    Result<> edit(const QString &text, const std::function<Result<>(Edit &)> &fn);
    // Takes the last edit back; refused when there is none.
    Result<> undo();
    Result<> redo();

    // Reads the file again if somebody else has changed it; clears the history and emits changed() with the difference.
    // Returns whether it had changed.
    Result<bool> refresh();
    // Writes a complete copy of the production to `path`. See ProjectStore::copyTo.
    Result<> saveCopy(const QString &path);

signals:
    // After data, file, history and findings are all true. Every change of the data emits it exactly once.
    void changed(const stunt::ChangeSet &changes);
    // After check() worked out findings: for the first time, or as of another day.
    void checked();

private:
    explicit Project(std::unique_ptr<ProjectStore> store);

    Result<> write(const ChangeSet &changes);
    Result<> step(const ChangeSet &changes);
    void reread();
    void tell(const ChangeSet &changes);

    std::unique_ptr<ProjectStore> m_store;
    ProjectData m_data;
    History m_history;
    std::unique_ptr<Findings> m_findings;
    qint64 m_revision = 0;
    bool m_editing = false;
};

}  // namespace stunt
