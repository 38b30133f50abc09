// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commandline.h"
#include "app/cli/commands.h"
#include "app/cli/exportsequence.h"
#include "core/base/filewriter.h"
#include "core/exchange/productionjson.h"
#include "core/exchange/rosterexport.h"
#include "core/project/lookups.h"
#include "core/project/projectfile.h"
#include "ui/shell/documents.h"

#include <QFileInfo>

namespace stunt::cli {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(ExportCommand)
};

Shape shape()
{
    return {
        .name = u"export"_s,
        .summary = Tr::tr(
            "Writes the production as .json, its roster as .csv, or a sequence as .otio. The project file is only "
            "read."),
        .positionals = {{u"FILE"_s, Tr::tr("The project file.")},
                        {u"OUT"_s, Tr::tr("The file to write, .json, .csv or .otio; one that is there is replaced.")}},
        .options = {{u"audience"_s,
                     Tr::tr("Whom a roster or a timeline is for: crew, performer, stunt, medic or production."),
                     u"WHO"_s},
                    {u"sequence"_s, Tr::tr("The code of the sequence to export, where there are several."), u"CODE"_s},
                    {u"include"_s, Tr::tr("A private field that the roster shall have; may be given several times."),
                     u"FIELD"_s},
                    jsonOption()}};
}

Error usageError(const QString &message, const QString &code)
{
    return {.kind = ErrorKind::Usage, .message = message, .code = code};
}

QString namesOf(const std::vector<RosterField> &fields)
{
    QStringList names;
    for (const RosterField field : fields)
        names.append(QString::fromLatin1(rosterFieldInfo(field).name));
    return names.join(u", "_s);
}

// Who is meant where nobody is named: rosters and backups stay in the office, a timeline leaves it.
Result<Audience> audienceFor(const CommandLine &line, Audience fallback = Audience::Production)
{
    if (!line.isSet(u"audience"_s))
        return fallback;
    const QString text = line.value(u"audience"_s);
    if (const auto audience = enumFromText<Audience>(text.toLower()))
        return *audience;
    return usageError(Tr::tr("There is no audience “%1”.").arg(text), u"unknown-audience"_s);
}

Result<RosterExport> rosterFor(const CommandLine &line)
{
    const Result<Audience> audience = audienceFor(line);
    if (!audience)
        return audience.error();
    RosterExport wanted{.audience = *audience};
    const std::vector<RosterField> possible = rosterFieldsOnRequest();
    for (const QString &name : line.values(u"include"_s)) {
        const std::optional<RosterField> field = rosterFieldFromName(name);
        if (!field || std::find(possible.begin(), possible.end(), *field) == possible.end())
            return usageError(Tr::tr("--include cannot be “%1”; it is one of: %2.").arg(name, namesOf(possible)),
                              u"unknown-include"_s);
        if (!mayRead(*audience, *field))
            return usageError(Tr::tr("“%1” is not for the audience “%2”.").arg(name, enumText(*audience)),
                              u"private"_s);
        wanted.included.push_back(*field);
    }
    return wanted;
}

struct Written {
    QString kind;
    int records = 0;
    qint64 bytes = 0;
};

Result<Written> writeProduction(const CommandLine &line, const ProjectData &data)
{
    const Result<Audience> audience = audienceFor(line);
    if (!audience)
        return audience.error();
    if (*audience != Audience::Production)
        return usageError(Tr::tr("The JSON is the production's backup: it has everything and is for the audience "
                                 "“production” alone."),
                          u"private"_s);
    if (line.isSet(u"include"_s))
        return usageError(Tr::tr("--include is for rosters; the JSON has everything."), u"usage"_s);
    const QString out = line.positional(1);
    if (const Result<> written = exportProduction(data, out); !written)
        return written.error();
    complain(
        Tr::tr("%1 is the production's backup. It has everything, also what is private and medical: keep it as safe "
               "as the project file.")
            .arg(out));
    Written result{.kind = u"production"_s, .bytes = QFileInfo(out).size()};
    forEachRecordType([&]<class T>() { result.records += static_cast<int>(data.all<T>().size()); });
    return result;
}

Result<Written> writeRoster(const CommandLine &line, const ProjectData &data)
{
    const Result<RosterExport> wanted = rosterFor(line);
    if (!wanted)
        return wanted.error();
    const QByteArray csv = rosterToCsv(data, *wanted);
    if (const Result<> written = writeFile(line.positional(1), csv); !written)
        return written.error();
    return Written{.kind = u"roster"_s, .records = static_cast<int>(peopleByName(data).size()), .bytes = csv.size()};
}

Result<Written> writeTimeline(const CommandLine &line, const ProjectData &data)
{
    const Result<Audience> audience = audienceFor(line, Audience::Crew);
    if (!audience)
        return audience.error();
    const Result<ExportedSequence> exported = exportSequence(line, data, *audience);
    if (!exported)
        return exported.error();
    return Written{.kind = u"timeline"_s, .records = exported->clips, .bytes = exported->bytes};
}

Result<Written> write(const CommandLine &line, const ProjectData &data)
{
    const QString out = line.positional(1);
    if (isSameFile(out, line.positional(0)))
        return usageError(Tr::tr("OUT names the project file itself; nothing was written."), u"out-is-project"_s);
    const QString suffix = QFileInfo(out).suffix().toLower();
    if (suffix == u"otio")
        return writeTimeline(line, data);
    if (line.isSet(u"sequence"_s))
        return usageError(Tr::tr("--sequence is for timelines, .otio."), u"usage"_s);
    if (suffix == u"json")
        return writeProduction(line, data);
    if (suffix == u"csv")
        return writeRoster(line, data);
    return Error{.kind = ErrorKind::Usage,
                 .message =
                     Tr::tr("“%1” is not a kind of file that can be written; there are .json for the production, "
                            ".csv for the roster and .otio for a sequence.")
                         .arg(out),
                 .code = u"unsupported-target"_s,
                 .path = out};
}

}  // namespace

Status runExport(const QStringList &arguments)
{
    CommandLine line(shape());
    if (const std::optional<Status> ended = line.read(arguments))
        return *ended;
    const Result<std::unique_ptr<Project>> project = openProject(line.positional(0), Access::ReadOnly);
    if (!project)
        return line.fail(project.error());
    complainOf((*project)->info().notices);
    const Result<Written> written = write(line, (*project)->data());
    if (!written)
        return line.fail(written.error());
    const QString out = line.positional(1);
    if (line.wantsJson())
        printJson({{u"path"_s, out},
                   {u"kind"_s, written->kind},
                   {u"records"_s, written->records},
                   {u"bytes"_s, written->bytes}});
    else
        printLine(Tr::tr("%1: %2 records").arg(out).arg(written->records));
    return Status::Done;
}

}  // namespace stunt::cli
