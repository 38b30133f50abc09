// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/edits/rosterimport.h"
#include "core/exchange/rosterplan.h"

#include <QFutureWatcher>
#include <QObject>
#include <map>
#include <memory>
#include <set>

namespace stunt {

class RosterMapMemory;

// A roster under way into a project: the file as read, how its columns are taken, and the plan of what would happen.
// Reading and planning run in a worker thread on copies of their own; only the import itself touches the project.
class ImportSession : public QObject
{
    Q_OBJECT

public:
    // What somebody chose about the file; what is empty is found.
    struct Reading {
        std::optional<TextEncoding> encoding{};
        std::optional<QChar> delimiter{};
        int headerLine = 0;
        friend bool operator==(const Reading &, const Reading &) = default;
    };
    // The first rows of the file as they are cut now, whether or not all of it can be read.
    struct Preview {
        std::vector<QStringList> rows;
        std::vector<int> lines{};  // the physical line each row begins in; empty: not known
        int headerRow = -1;        // within `rows`; −1: not among them or not found
        TextEncoding encoding = TextEncoding::Utf8;
        QChar delimiter = u',';
    };

    // `memory` must outlive the session.
    ImportSession(Project &project, RosterMapMemory &memory, QObject *parent = nullptr);
    ~ImportSession() override;

    // Reads another file; what was chosen about the one before is forgotten.
    void open(const QString &path);
    // Reads the same file again in another way; does nothing when it is the same way.
    void read(const Reading &reading);
    // Takes the columns another way; does nothing when it is the same way.
    void setColumns(std::vector<RosterColumn> columns);
    // Decides about an ambiguous row (RosterPlanRow::row); empty: leave it rejected.
    void decide(int row, std::optional<RosterChoice> choice);
    // Plans again, because the production changed meanwhile.
    void planAgain();
    // Drops the work under way; what it would have found is not told.
    void cancelWork();

    // Carries the plan out. Afterwards the mapping is remembered for files with the same header.
    [[nodiscard]] Result<RosterResult> import(BadRows badRows);

    [[nodiscard]] const QString &path() const { return m_path; }
    [[nodiscard]] const Reading &reading() const { return m_reading; }
    [[nodiscard]] const Preview &preview() const { return m_preview; }
    // Null while the file cannot be read.
    [[nodiscard]] const std::shared_ptr<const RosterFile> &file() const { return m_file; }
    // Null while there is none: it is being made, or the file or its columns do not allow one.
    [[nodiscard]] const std::shared_ptr<const RosterPlan> &plan() const { return m_plan; }
    // Why there is no file or no plan.
    [[nodiscard]] const std::optional<Error> &error() const { return m_error; }
    [[nodiscard]] bool isBusy() const { return m_busy; }
    // Whether what the columns say was remembered from an earlier file.
    [[nodiscard]] bool isMappingRemembered() const { return m_remembered; }
    // The people an ambiguous row can be about, also after it was decided; empty for any other row.
    [[nodiscard]] std::vector<Id<Person>> candidatesOf(int row) const;
    [[nodiscard]] std::optional<RosterChoice> choiceOf(int row) const;
    // Where the rows that are left out would be written.
    [[nodiscard]] QString rejectedPath() const { return rejectedRowsPath(m_project, m_path); }
    [[nodiscard]] const ProjectData &data() const { return m_project.data(); }

signals:
    // The preview or the file changed; the columns are those of the file now.
    void fileChanged();
    // The plan or the error changed.
    void planChanged();
    void busyChanged(bool busy);

private:
    struct Outcome;
    void start(std::function<std::shared_ptr<Outcome>()> work);
    void startReading();
    void startPlanning();
    void onDone();
    void setBusy(bool busy);

    Project &m_project;
    RosterMapMemory &m_memory;
    QString m_path;
    Reading m_reading;
    Preview m_preview;
    std::shared_ptr<const RosterFile> m_file;
    std::shared_ptr<const RosterPlan> m_plan;
    std::optional<Error> m_error;
    std::map<int, RosterChoice> m_choices;
    std::map<int, std::vector<Id<Person>>> m_candidates;
    std::unique_ptr<QFutureWatcher<std::shared_ptr<Outcome>>> m_watcher;
    bool m_busy = false;
    bool m_remembered = false;
};

}  // namespace stunt
