// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/importproduction.h"

#include "app/cli/opening.h"
#include "core/edits/productionimport.h"

#include <QFileInfo>

namespace stunt::cli {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(ImportCommand)
};

QString wayText(ImportWay way)
{
    switch (way) {
    case ImportWay::Create:
        return u"create"_s;
    case ImportWay::Fill:
        return u"fill"_s;
    case ImportWay::Merge:
        return u"merge"_s;
    }
    Q_UNREACHABLE();
}

QJsonObject jsonOf(const ProductionImport &done, bool written)
{
    QJsonObject counts;
    for (const RecordCount &count : done.counts)
        counts[count.plural] =
            QJsonObject{{u"new"_s, count.added}, {u"updated"_s, count.updated}, {u"unchanged"_s, count.unchanged}};
    return {{u"way"_s, wayText(done.way)},      {u"written"_s, written},
            {u"new"_s, done.added()},           {u"updated"_s, done.updated()},
            {u"unchanged"_s, done.unchanged()}, {u"counts"_s, counts}};
}

void tell(const ProductionImport &done)
{
    printLine(Tr::tr("%1 new, %2 updated, %3 unchanged").arg(done.added()).arg(done.updated()).arg(done.unchanged()));
    for (const RecordCount &count : done.counts)
        if (count.added + count.updated + count.unchanged > 0)
            printLine(u"  "_s
                      + Tr::tr("%1: %2 new, %3 updated, %4 unchanged")
                            .arg(count.plural)
                            .arg(count.added)
                            .arg(count.updated)
                            .arg(count.unchanged));
}

// The merge is asked for by an option here; the window asks by showing what it would do.
Error told(Error error)
{
    if (error.code == u"needs-merge")
        error.message +=
            u' ' + Tr::tr("With --merge, records with the same id are updated, new ones added, none removed.");
    return error;
}

Result<ProductionImport> preview(const QString &path, bool isNew, ProductionFile file, Merging merging)
{
    if (isNew)
        return previewProductionImport({}, std::move(file), merging);
    const Result<std::unique_ptr<Project>> project = openProject(path, Access::ReadOnly);
    if (!project)
        return project.error();
    complainOf((*project)->info().notices);
    return previewProductionImport((*project)->data(), std::move(file), merging);
}

Result<ProductionImport> carryOut(const QString &path, bool isNew, ProductionFile file, Merging merging)
{
    if (isNew) {
        ProductionImport result;
        const Result<> made = createProject(path, [&](Project &project) -> Result<> {
            Result<ProductionImport> done = importProduction(project, std::move(file), merging);
            if (!done)
                return done.error();
            result = std::move(*done);
            return {};
        });
        return made ? Result<ProductionImport>(std::move(result)) : Result<ProductionImport>(made.error());
    }
    const Result<std::unique_ptr<Project>> project = openToWrite(path);
    if (!project)
        return project.error();
    complainOf((*project)->info().notices);
    return importProduction(**project, std::move(file), merging);
}

}  // namespace

Status importProductionJson(const CommandLine &line)
{
    for (const QString &option : {u"map"_s, u"skip-bad-rows"_s})
        if (line.isSet(option))
            return line.failUsage(Tr::tr("--%1 is for rosters; a production has no rows.").arg(option));
    Result<ProductionFile> file = readProductionFile(line.positional(1));
    if (!file)
        return line.fail(file.error());
    const QString path = line.positional(0);
    const QFileInfo target(path);
    const bool isNew = !target.exists() && !target.isSymLink();
    const bool write = !line.isSet(u"dry-run"_s);
    const Merging merging = line.isSet(u"merge"_s) ? Merging::Allowed : Merging::Refused;
    const Result<ProductionImport> done =
        write ? carryOut(path, isNew, std::move(*file), merging) : preview(path, isNew, std::move(*file), merging);
    if (!done)
        return line.fail(told(done.error()));
    if (line.wantsJson())
        printJson(jsonOf(*done, write));
    else
        tell(*done);
    return Status::Done;
}

}  // namespace stunt::cli
