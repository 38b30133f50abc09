// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commandline.h"
#include "app/cli/commands.h"
#include "core/project/lookups.h"
#include "core/project/projectfile.h"
#include "core/reports/callsheet.h"
#include "resources/resources.h"
#include "ui/print/callsheetpdf.h"
#include "ui/shell/documents.h"

namespace stunt::cli {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(CallSheetCommand)
};

Shape shape()
{
    return {.name = u"callsheet"_s,
            .summary = Tr::tr("Writes the call sheet of a shoot day as PDF. The project file is only read."),
            .positionals = {{u"FILE"_s, Tr::tr("The project file.")}},
            .options = {{u"date"_s, Tr::tr("The shoot day's date, as YYYY-MM-DD."), u"D"_s},
                        {u"unit"_s, Tr::tr("The unit's name, where several shoot on that date."), u"U"_s},
                        {u"out"_s, Tr::tr("The PDF to write; one that is there is replaced."), u"DAY.pdf"_s},
                        {u"paper"_s, Tr::tr("a4 or letter; else the production's."), u"PAPER"_s},
                        {u"audience"_s, Tr::tr("crew, performer, stunt, medic or production; else crew."), u"WHO"_s}}};
}

Error usageError(const QString &message, const QString &code)
{
    return {.kind = ErrorKind::Usage, .message = message, .code = code};
}

// The texts an enum's option may have: "crew, performer, stunt".
template<NamedEnum E>
QString choicesOf()
{
    QStringList texts;
    for (const auto &entry : EnumNames<E>::entries)
        texts.append(QString::fromLatin1(entry.text));
    return texts.join(u", "_s);
}

// The value of an option that names one of an enum's texts, without case; `fallback` where it was not given.
template<NamedEnum E>
Result<E> chosen(const CommandLine &line, const QString &option, E fallback)
{
    if (!line.isSet(option))
        return fallback;
    if (const std::optional<E> value = enumFromText<E>(line.value(option).toLower()))
        return *value;
    return usageError(Tr::tr("--%1 cannot be “%2”; it is one of: %3.").arg(option, line.value(option), choicesOf<E>()),
                      u"unknown-"_s + option);
}

QString unitName(const ProjectData &data, const ShootDay &day)
{
    return data.at(day.unit).name;
}

// "2027-03-17 (Main unit), 2027-03-27 (Second unit)".
QString daysText(const ProjectData &data, const std::vector<const ShootDay *> &days)
{
    QStringList texts;
    for (const ShootDay *day : days)
        texts.append(u"%1 (%2)"_s.arg(day->date.toString(Qt::ISODate), unitName(data, *day)));
    return texts.isEmpty() ? Tr::tr("none") : texts.join(u", "_s);
}

QString unitsText(const ProjectData &data, const std::vector<const ShootDay *> &days)
{
    QStringList texts;
    for (const ShootDay *day : days)
        texts.append(u"“%1”"_s.arg(unitName(data, *day)));
    return texts.join(u", "_s);
}

// The one day that --date and --unit name.
Result<const ShootDay *> dayFor(const CommandLine &line, const ProjectData &data)
{
    const std::vector<const ShootDay *> all = shootDaysInOrder(data);
    const QString text = line.value(u"date"_s);
    const QDate date = QDate::fromString(text, Qt::ISODate);
    if (!date.isValid() || text.size() != 10)
        return usageError((line.isSet(u"date"_s)
                               ? Tr::tr("“%1” is no date of the form YYYY-MM-DD. The shoot days are: %2.").arg(text)
                               : Tr::tr("--date is missing. The shoot days are: %1."))
                              .arg(daysText(data, all)),
                          u"no-date"_s);
    std::vector<const ShootDay *> days;
    std::copy_if(all.begin(), all.end(), std::back_inserter(days),
                 [&](const ShootDay *day) { return day->date == date; });
    if (days.empty())
        return usageError(Tr::tr("There is no shoot day on %1. The shoot days are: %2.").arg(text, daysText(data, all)),
                          u"no-shoot-day"_s);
    const QString units = unitsText(data, days);
    if (line.isSet(u"unit"_s)) {
        const QString unit = line.value(u"unit"_s).trimmed();
        std::erase_if(days, [&](const ShootDay *day) {
            return unitName(data, *day).compare(unit, Qt::CaseInsensitive) != 0;
        });
        if (days.empty())
            return usageError(Tr::tr("No unit “%1” shoots on %2; these do: %3.").arg(unit, text, units),
                              u"unknown-unit"_s);
    }
    if (days.size() > 1)
        return usageError(Tr::tr("Several units shoot on %1: %2. Name one with --unit.").arg(text, units),
                          u"several-units"_s);
    return days.front();
}

Result<QString> outFor(const CommandLine &line)
{
    const QString out = line.value(u"out"_s);
    if (out.isEmpty())
        return usageError(Tr::tr("--out is missing: the PDF to write."), u"usage"_s);
    if (isSameFile(out, line.positional(0)))
        return usageError(Tr::tr("--out names the project file itself; nothing was written."), u"out-is-project"_s);
    return out;
}

Result<PdfReport> writeSheet(const CommandLine &line, const Project &project)
{
    const Result<Paper> paper = chosen(line, u"paper"_s, project.data().production().paper);
    if (!paper)
        return paper.error();
    const Result<Audience> audience = chosen(line, u"audience"_s, Audience::Crew);
    if (!audience)
        return audience.error();
    const Result<const ShootDay *> day = dayFor(line, project.data());
    if (!day)
        return day.error();
    const Result<QString> out = outFor(line);
    if (!out)
        return out.error();
    Result<CallSheet> sheet = composeCallSheet(project.data(), {.day = (*day)->id,
                                                                .audience = *audience,
                                                                .revision = project.revision(),
                                                                .now = QDateTime::currentDateTimeUtc()});
    if (!sheet)
        return sheet.error();
    sheet->paper = *paper;
    return exportCallSheet(*sheet, *out);
}

}  // namespace

Status runCallSheet(const QStringList &arguments)
{
    CommandLine line(shape());
    if (const std::optional<Status> ended = line.read(arguments))
        return *ended;
    const Result<std::unique_ptr<Project>> project = openProject(line.positional(0), Access::ReadOnly);
    if (!project)
        return line.fail(project.error());
    complainOf((*project)->info().notices);
    initResources();
    const Result<PdfReport> report = writeSheet(line, **project);
    if (!report)
        return line.fail(report.error());
    if (!report->missingGlyphs.isEmpty())
        complain(Tr::tr("No font here can draw: %1. The sheet shows “?” for them.")
                     .arg(report->missingGlyphs.join(u", "_s)));
    const QString out = line.value(u"out"_s);
    printLine(report->pages == 1 ? Tr::tr("%1: 1 page").arg(out) : Tr::tr("%1: %2 pages").arg(out).arg(report->pages));
    return Status::Done;
}

}  // namespace stunt::cli
