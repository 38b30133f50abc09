// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commandline.h"
#include "app/cli/commands.h"
#include "app/cli/importproduction.h"
#include "app/cli/opening.h"
#include "core/edits/rosterimport.h"

#include <QFileInfo>

namespace stunt::cli {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(ImportCommand)
};

constexpr std::size_t mostShown = 50;  // rejected rows and warnings on a terminal; JSON has them all
constexpr qint64 maxMapBytes = 1024 * 1024;

Shape shape()
{
    return {
        .name = u"import"_s,
        .summary = Tr::tr("Reads a roster (.csv, .tsv) or a production (.json) into a project: one edit, all of it "
                          "or nothing."),
        .positionals = {{u"FILE"_s, Tr::tr("The project file; a production may make a new one.")},
                        {u"SOURCE"_s, Tr::tr("The roster or production to read.")}},
        .options = {{u"map"_s, Tr::tr("How its columns are to be read."), u"MAP.json"_s},
                    {u"dry-run"_s, Tr::tr("Write nothing; say what would become of each row or record.")},
                    {u"merge"_s, Tr::tr("A production: update records with the same id, add new ones, remove none.")},
                    {u"skip-bad-rows"_s, Tr::tr("Import the good rows; the others are handed back in a file.")},
                    jsonOption()}};
}

Result<> requireRoster(const CommandLine &line, const QString &suffix)
{
    const QString source = line.positional(1);
    if (line.isSet(u"merge"_s))
        return Error{.kind = ErrorKind::Usage, .message = Tr::tr("--merge is for productions; rosters always merge.")};
    if (suffix == u"csv" || suffix == u"tsv")
        return {};
    return Error{.kind = ErrorKind::Usage,
                 .message =
                     Tr::tr("“%1” is not a kind of file that can be imported; there are .csv and .tsv for rosters and "
                            ".json for a production.")
                         .arg(source),
                 .code = u"unsupported-source"_s,
                 .path = source};
}

Result<RosterMap> mapFor(const CommandLine &line)
{
    if (!line.isSet(u"map"_s))
        return RosterMap{};
    const Result<QByteArray> bytes = readSourceFile(line.value(u"map"_s), maxMapBytes);
    if (!bytes)
        return bytes.error();
    return rosterMapFromJson(*bytes);
}

// The project, opened so that it can be written unless this is a dry run.
Result<std::unique_ptr<Project>> openFor(const QString &path, ImportMode mode)
{
    return mode == ImportMode::Write ? openToWrite(path) : openProject(path, Access::ReadOnly);
}

void complainOf(const std::vector<RosterProblem> &problems, const QString &label)
{
    for (std::size_t i = 0; i < std::min(problems.size(), mostShown); ++i) {
        const RosterProblem &problem = problems[i];
        complain(Tr::tr("%1, line %2, column %3 (%4): %5")
                     .arg(label)
                     .arg(problem.line)
                     .arg(problem.column)
                     .arg(problem.header.isEmpty() ? Tr::tr("no header") : problem.header, problem.reason));
    }
    if (problems.size() > mostShown)
        complain(Tr::tr("… and %1 more; --json lists them all.").arg(problems.size() - mostShown));
}

void tell(const RosterResult &result)
{
    complainOf(result.rejected, Tr::tr("Rejected"));
    complainOf(result.warnings, Tr::tr("Warning"));
    printLine(rosterResultText(result));
    if (!result.rejectedFile.isEmpty())
        printLine(Tr::tr("Rejected rows: %1").arg(result.rejectedFile));
}

Status statusOf(const RosterResult &result)
{
    switch (result.ending) {
    case RosterEnding::Clean:
        return Status::Done;
    case RosterEnding::BadRowsLeftOut:
        return Status::NotClean;
    case RosterEnding::RefusedForBadRows:
        complain(
            Tr::tr("Nothing was written. With --skip-bad-rows the good rows are imported without the rejected ones."));
        return Status::Refused;
    }
    Q_UNREACHABLE();
}

}  // namespace

Status runImport(const QStringList &arguments)
{
    CommandLine line(shape());
    if (const std::optional<Status> ended = line.read(arguments))
        return *ended;
    const QString source = line.positional(1);
    const QString suffix = QFileInfo(source).suffix().toLower();
    if (suffix == u"json")
        return importProductionJson(line);
    if (const Result<> known = requireRoster(line, suffix); !known)
        return line.fail(known.error());
    const Result<RosterMap> map = mapFor(line);
    if (!map)
        return line.fail(map.error());

    const RosterImportOptions options{.badRows = line.isSet(u"skip-bad-rows"_s) ? BadRows::LeaveOut : BadRows::Refuse,
                                      .mode = line.isSet(u"dry-run"_s) ? ImportMode::DryRun : ImportMode::Write};
    const Result<std::unique_ptr<Project>> project = openFor(line.positional(0), options.mode);
    if (!project)
        return line.fail(project.error());
    const Result<RosterResult> result = importRosterFile(**project, source, *map, options);
    complainOf((*project)->info().notices);
    if (!result)
        return line.fail(result.error());
    if (line.wantsJson())
        printJson(rosterResultJson(*result));
    else
        tell(*result);
    return statusOf(*result);
}

}  // namespace stunt::cli
