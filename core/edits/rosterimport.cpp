// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/edits/rosterimport.h"

#include "core/base/filewriter.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace stunt {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(RosterImport)
};

RosterResult resultOf(RosterPlan &plan)
{
    return {.ending = RosterEnding::Clean,
            .written = false,
            .newCount = plan.newCount,
            .updateCount = plan.updateCount,
            .unchangedCount = plan.unchangedCount,
            .rejected = std::move(plan.rejected),
            .warnings = std::move(plan.warnings),
            .rejectedFile = {},
            .encoding = plan.encoding,
            .delimiter = plan.delimiter,
            .columns = plan.columns};
}

// NAME.rejected.csv in `folder`, or the first of NAME.rejected-2.csv … that is not there: what somebody is mending is
// never written over.
QString freeRejectedPath(const QString &folder, const QString &source)
{
    const QString stem = QDir(folder).filePath(QFileInfo(source).completeBaseName());
    for (int i = 1;; ++i) {
        const QString path = stem + u".rejected"_s + (i > 1 ? u'-' + QString::number(i) : QString()) + u".csv"_s;
        const QFileInfo info(path);
        if (!info.exists() && !info.isSymLink())
            return path;
    }
}

Result<QString> writeRejected(const QByteArray &csv, const QString &source, const QString &projectPath)
{
    const QString beside = freeRejectedPath(QFileInfo(source).absolutePath(), source);
    const Result<> written = writeFile(beside, csv);
    if (written)
        return beside;
    if (projectPath.isEmpty())
        return written.error();
    const QString nearProject = freeRejectedPath(QFileInfo(projectPath).absolutePath(), source);
    if (const Result<> again = writeFile(nearProject, csv); !again)
        return written.error();
    return nearProject;
}

// Writes the plan's records, taking each out of the plan, so that a big roster is not in memory twice.
template<class T>
void insertAll(Edit &edit, std::deque<T> &records)
{
    while (!records.empty()) {
        edit.insert(std::move(records.front()));
        records.pop_front();
    }
}

template<class T>
void updateAll(Edit &edit, const std::vector<T> &records)
{
    for (const T &record : records)
        edit.update(record);
}

Result<> writePlan(Project &project, RosterPlan &plan)
{
    const QString text = Tr::tr("Import roster (%1 new, %2 updated)").arg(plan.newCount).arg(plan.updateCount);
    return project.edit(text, [&](Edit &edit) -> Result<> {
        insertAll(edit, plan.newPeople);
        updateAll(edit, plan.changedPeople);
        insertAll(edit, plan.newSkills);
        updateAll(edit, plan.changedSkills);
        insertAll(edit, plan.newCertificates);
        updateAll(edit, plan.changedCertificates);
        for (const Double &record : plan.newDoubles)
            edit.insert(record);
        return {};
    });
}

}  // namespace

Result<RosterResult> importRoster(Project &project, const RosterFile &file, RosterPlan plan,
                                  const RosterImportOptions &options)
{
    if (plan.revision >= 0 && plan.revision != project.revision())
        return Error{.kind = ErrorKind::Conflict,
                     .message = Tr::tr("The production was changed since this preview was made; look at it again."),
                     .code = u"stale-plan"_s,
                     .path = plan.path};
    const bool hasRejected = !plan.rejected.empty();
    const bool write = options.mode == ImportMode::Write && (!hasRejected || options.badRows == BadRows::LeaveOut);
    QString rejectedFile;
    if (write && hasRejected && !plan.path.isEmpty()) {
        const Result<QString> path = writeRejected(rejectedRowsCsv(file, plan), plan.path, project.info().path);
        if (!path)
            return path.error();
        rejectedFile = *path;
    }
    RosterResult result = resultOf(plan);
    result.rejectedFile = rejectedFile;
    if (hasRejected)
        result.ending =
            options.badRows == BadRows::LeaveOut ? RosterEnding::BadRowsLeftOut : RosterEnding::RefusedForBadRows;
    if (!write)
        return result;
    if (const Result<> done = writePlan(project, plan); !done) {
        if (!rejectedFile.isEmpty())
            QFile::remove(rejectedFile);
        return done.error();
    }
    result.written = true;
    return result;
}

QString rejectedRowsPath(const Project &project, const QString &source)
{
    const QString folder = QFileInfo(source).absolutePath();
    const QString projectPath = project.info().path;
    const bool beside = projectPath.isEmpty() || QFileInfo(folder).isWritable();
    return freeRejectedPath(beside ? folder : QFileInfo(projectPath).absolutePath(), source);
}

Result<RosterResult> importRosterFile(Project &project, const QString &path, const RosterMap &map,
                                      const RosterImportOptions &options)
{
    const Result<RosterFile> file = readRosterFile(path, map);
    if (!file)
        return file.error();
    Result<RosterPlan> plan = planRoster(*file, project.data(), {.choices = {}, .revision = project.revision()});
    if (!plan)
        return plan.error();
    return importRoster(project, *file, std::move(*plan), options);
}

}  // namespace stunt
