// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commandline.h"
#include "app/cli/commands.h"
#include "core/model/fields.h"
#include "core/project/lookups.h"
#include "core/project/projectfile.h"

#include <QJsonArray>

namespace stunt::cli {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(InfoCommand)
};

struct Count {
    QString name;  // the array's name in JSON
    qsizetype records = 0;
};

struct Info {
    QString title;
    int schemaVersion = 0;
    QString integrity = u"ok"_s;  // a file that is not sound does not open
    std::vector<Count> counts;
    struct Day {
        QString date;
        QString unit;
    };
    std::vector<Day> shootDays;
};

Shape shape()
{
    return {.name = u"info"_s,
            .summary = Tr::tr("Checks a project file and says what it holds. Writes nothing."),
            .positionals = {{u"FILE"_s, Tr::tr("The project file.")}},
            .options = {jsonOption()}};
}

Info infoOf(const Project &project)
{
    const ProjectData &data = project.data();
    Info info{.title = data.production().title, .schemaVersion = project.info().schemaVersion};
    forEachRecordType([&]<class T>() {
        // The production is one row, not a list.
        if constexpr (!std::is_same_v<T, Production>)
            info.counts.push_back({QString::fromLatin1(Fields<T>::plural), data.all<T>().size()});
    });
    for (const ShootDay *day : shootDaysInOrder(data))
        info.shootDays.push_back({day->date.toString(Qt::ISODate), data.at(day->unit).name});
    return info;
}

QJsonObject jsonOf(const Info &info)
{
    QJsonObject counts;
    for (const Count &count : info.counts)
        counts[count.name] = count.records;
    QJsonArray days;
    for (const Info::Day &day : info.shootDays)
        days.append(QJsonObject{{u"date"_s, day.date}, {u"unit"_s, day.unit}});
    return {{u"title"_s, info.title},
            {u"schemaVersion"_s, info.schemaVersion},
            {u"integrity"_s, info.integrity},
            {u"counts"_s, counts},
            {u"shootDays"_s, days}};
}

void tell(const Info &info)
{
    const auto line = [](const QString &label, const QString &value) { printLine(label.leftJustified(18) + value); };
    line(Tr::tr("Title"), info.title);
    line(Tr::tr("Schema version"), QString::number(info.schemaVersion));
    line(Tr::tr("Integrity"), info.integrity);
    for (const Count &count : info.counts)
        line(count.name, QString::number(count.records));
    for (const Info::Day &day : info.shootDays)
        line(Tr::tr("Shoot day"), day.date + u"  "_s + day.unit);
}

}  // namespace

Status runInfo(const QStringList &arguments)
{
    CommandLine line(shape());
    if (const std::optional<Status> ended = line.read(arguments))
        return *ended;
    const Result<std::unique_ptr<Project>> project = openProject(line.positional(0), Access::ReadOnly);
    if (!project)
        return line.fail(project.error());
    complainOf((*project)->info().notices);
    const Info info = infoOf(**project);
    if (line.wantsJson())
        printJson(jsonOf(info));
    else
        tell(info);
    return Status::Done;
}

}  // namespace stunt::cli
