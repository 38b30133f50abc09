// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commandline.h"
#include "app/cli/commands.h"
#include "core/project/projectfile.h"
#include "core/reports/recordtypename.h"
#include "core/rules/findings.h"

#include <QJsonArray>
#include <QLocale>

namespace stunt::cli {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(CheckCommand)
};

// What is asked about: the least level, and the rules (none: all of them).
struct Question {
    Level level = Level::Note;
    bool levelSaid = false;  // without it only stops make the production not clean
    std::vector<RuleId> rules;
    QDate today = QDate::currentDate();
};

Shape shape()
{
    return {
        .name = u"check"_s,
        .summary = Tr::tr("Checks the plan against the rules and lists what is missing or broken. Writes nothing."),
        .positionals = {{u"FILE"_s, Tr::tr("The project file.")}},
        .options = {QCommandLineOption(u"level"_s,
                                       Tr::tr("List findings of this level and above: stop, warn or note; "
                                              "exit with 1 if one of them is not accepted."),
                                       u"LEVEL"_s),
                    QCommandLineOption(u"rule"_s, Tr::tr("List only this rule; may be given several times."), u"ID"_s),
                    QCommandLineOption(u"today"_s, Tr::tr("Check as of this date instead of today's."), u"DATE"_s),
                    jsonOption()}};
}

Result<Question> questionOf(const CommandLine &line)
{
    Question question;
    if (line.isSet(u"level"_s)) {
        const auto level = enumFromText<Level>(line.value(u"level"_s));
        if (!level)
            return Error{.kind = ErrorKind::Usage,
                         .message = Tr::tr("“%1” is no level: it is stop, warn or note.").arg(line.value(u"level"_s))};
        question.level = *level;
        question.levelSaid = true;
    }
    for (const QString &id : line.values(u"rule"_s)) {
        const auto rule = enumFromText<RuleId>(id);
        if (!rule)
            return Error{.kind = ErrorKind::Usage, .message = Tr::tr("There is no rule “%1”.").arg(id)};
        question.rules.push_back(*rule);
    }
    if (line.isSet(u"today"_s)) {
        question.today = QDate::fromString(line.value(u"today"_s), Qt::ISODate);
        if (!question.today.isValid())
            return Error{.kind = ErrorKind::Usage,
                         .message = Tr::tr("“%1” is no date: write it like 2027-03-27.").arg(line.value(u"today"_s))};
    }
    return question;
}

bool asksAbout(const Question &question, RuleId rule)
{
    return question.rules.empty()
        || std::find(question.rules.begin(), question.rules.end(), rule) != question.rules.end();
}

QJsonObject jsonOf(const ProjectData &data, const RecordRef &subject)
{
    return {{u"type"_s, recordTypeName(subject)},
            {u"id"_s, uuidOf(subject).toText()},
            {u"name"_s, recordName(data, subject)}};
}

QJsonValue jsonOf(const Acceptance *acceptance)
{
    if (!acceptance)
        return QJsonValue::Null;
    const auto date = [](QDate day) { return day.isValid() ? QJsonValue(day.toString(Qt::ISODate)) : QJsonValue(); };
    return QJsonObject{{u"by"_s, acceptance->by},
                       {u"position"_s, acceptance->position},
                       {u"reason"_s, acceptance->reason},
                       {u"on"_s, date(acceptance->on)},
                       {u"expires"_s, date(acceptance->expires)}};
}

QJsonObject jsonOf(const ProjectData &data, const Finding &finding)
{
    QJsonArray subjects;
    for (const RecordRef &subject : finding.subjects)
        subjects.append(jsonOf(data, subject));
    return {{u"rule"_s, enumText(finding.rule)},
            {u"level"_s, enumText(finding.level)},
            {u"subjects"_s, subjects},
            {u"when"_s, finding.when ? QJsonValue(momentText(*finding.when)) : QJsonValue()},
            {u"message"_s, finding.message},
            {u"mend"_s, finding.mend},
            {u"accepted"_s, jsonOf(data.find(finding.acceptance))}};
}

QJsonObject jsonOf(const Project &project, const Findings &findings, const Question &question,
                   const std::vector<const Finding *> &listed)
{
    const std::vector<RuleId> &silent = findings.silent();
    QJsonArray run;
    QJsonArray notRun;
    for (const auto &entry : EnumNames<RuleId>::entries) {
        if (!asksAbout(question, entry.value))
            continue;
        const QString rule = enumText(entry.value);
        if (std::find(silent.begin(), silent.end(), entry.value) == silent.end())
            run.append(rule);
        else
            notRun.append(QJsonObject{{u"rule"_s, rule}, {u"reason"_s, Tr::tr("its self-test found nothing")}});
    }
    const RuleSet *ruleSet = project.data().find(project.data().production().ruleSet);
    QJsonArray array;
    for (const Finding *finding : listed)
        array.append(jsonOf(project.data(), *finding));
    return {{u"revision"_s, project.revision()},
            {u"today"_s, findings.today().toString(Qt::ISODate)},
            {u"ruleSet"_s, ruleSet ? QJsonValue(ruleSet->name) : QJsonValue()},
            {u"rulesRun"_s, run},
            {u"notRun"_s, notRun},
            {u"findings"_s, array}};
}

void tell(const ProjectData &data, const Findings &findings, const std::vector<const Finding *> &listed)
{
    for (const Finding *finding : listed) {
        const QString when = finding->when ? momentText(*finding->when) + u' ' : QString();
        printLine(enumText(finding->level).toUpper().leftJustified(5) + enumText(finding->rule) + u": "_s + when
                  + finding->message);
        if (!finding->mend.isEmpty())
            printLine(u"     → "_s + finding->mend);
        if (const Acceptance *acceptance = data.find(finding->acceptance))
            printLine(
                Tr::tr("     accepted by %1 (%2): %3").arg(acceptance->by, acceptance->position, acceptance->reason));
    }
    const FindingCounts counts = findings.counts();
    printLine(Tr::tr("%1 stops, %2 warnings, %3 notes; %4 accepted")
                  .arg(counts.stops)
                  .arg(counts.warns)
                  .arg(counts.notes)
                  .arg(counts.accepted));
    for (const RuleId rule : findings.silent())
        complain(Tr::tr("rule %1 did not find what it was made to find and tells nothing").arg(enumText(rule)));
}

}  // namespace

Status runCheck(const QStringList &arguments)
{
    CommandLine line(shape());
    if (const std::optional<Status> ended = line.read(arguments))
        return *ended;
    const Result<Question> question = questionOf(line);
    if (!question)
        return line.fail(question.error());
    const Result<std::unique_ptr<Project>> project = openProject(line.positional(0), Access::ReadOnly);
    if (!project)
        return line.fail(project.error());
    complainOf((*project)->info().notices);
    const ProjectData &data = (*project)->data();
    const Findings findings(data, question->today);
    std::vector<const Finding *> listed = findings.all();
    std::erase_if(listed, [&](const Finding *finding) {
        return finding->level < question->level || !asksAbout(*question, finding->rule);
    });
    if (line.wantsJson())
        printJson(jsonOf(**project, findings, *question, listed));
    else
        tell(data, findings, listed);
    const Level counted = question->levelSaid ? question->level : Level::Stop;
    const bool clean =
        findings.silent().empty() && std::none_of(listed.begin(), listed.end(), [&](const Finding *finding) {
            return !finding->acceptance && finding->level >= counted;
        });
    return clean ? Status::Done : Status::NotClean;
}

}  // namespace stunt::cli
