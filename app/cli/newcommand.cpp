// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commandline.h"
#include "app/cli/commands.h"
#include "core/base/civiltime.h"
#include "core/edits/newproduction.h"
#include "core/edits/sampleproduction.h"
#include "core/project/projectfile.h"

#include <QFileInfo>
#include <QTimeZone>

namespace stunt::cli {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(NewCommand)
};

Shape shape()
{
    return {.name = u"new"_s,
            .summary = Tr::tr("Makes a new production with one unit. Never overwrites a file."),
            .positionals = {{u"FILE"_s, Tr::tr("The project file to make, usually NAME.stunt.")}},
            .options = {{u"title"_s, Tr::tr("The production's title; else the file's name."), u"T"_s},
                        {u"timezone"_s, Tr::tr("Its time zone, such as Europe/Berlin; else this machine's."), u"Z"_s},
                        {u"sample"_s, Tr::tr("Make the sample production, the same on every run.")}}};
}

// The zone asked for, else the machine's; an error where neither is one that this machine knows.
Result<QString> zoneFor(const CommandLine &line)
{
    if (line.isSet(u"timezone"_s)) {
        const QString zone = line.value(u"timezone"_s);
        if (isKnownZone(zone))
            return zone;
        return Error{.kind = ErrorKind::Usage,
                     .message = Tr::tr("“%1” is no time zone that this machine knows. Zones have names such as "
                                       "Europe/Berlin or America/Los_Angeles.")
                                    .arg(zone),
                     .code = u"unknown-zone"_s};
    }
    const QString zone = QString::fromUtf8(QTimeZone::systemTimeZoneId());
    if (isKnownZone(zone))
        return zone;
    return Error{.kind = ErrorKind::Usage,
                 .message = Tr::tr("This machine does not say what time zone it is in: name one with --timezone."),
                 .code = u"no-zone"_s};
}

// What the file is filled with, or why the options make no sense.
Result<std::function<Result<>(Project &)>> fillFor(const CommandLine &line)
{
    if (line.isSet(u"sample"_s)) {
        for (const QString &option : {u"timezone"_s, u"title"_s})
            if (line.isSet(option))
                return Error{.kind = ErrorKind::Usage,
                             .message =
                                 Tr::tr("The sample production is the same on every run: leave out --%1.").arg(option)};
        return std::function<Result<>(Project &)>(buildSample);
    }
    const Result<QString> zone = zoneFor(line);
    if (!zone)
        return zone.error();
    const QString title =
        line.isSet(u"title"_s) ? line.value(u"title"_s) : QFileInfo(line.positional(0)).completeBaseName();
    return std::function<Result<>(Project &)>([wanted = NewProduction{.title = title, .timeZone = *zone}](
                                                  Project &project) { return createProduction(project, wanted); });
}

}  // namespace

Status runNew(const QStringList &arguments)
{
    CommandLine line(shape());
    if (const std::optional<Status> ended = line.read(arguments))
        return *ended;
    const auto fill = fillFor(line);
    if (!fill)
        return line.fail(fill.error());
    QString made;
    const Result<> done = createProject(line.positional(0), [&](Project &project) -> Result<> {
        Result<> filled = (*fill)(project);
        if (filled)
            made = Tr::tr("“%1”, %2").arg(project.data().production().title, project.data().production().timeZone);
        return filled;
    });
    if (!done)
        return line.fail(done.error());
    printLine(Tr::tr("Made %1: %2.").arg(line.positional(0), made));
    return Status::Done;
}

}  // namespace stunt::cli
