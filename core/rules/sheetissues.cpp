// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rules/sheetissues.h"

#include "core/reports/frozensheet.h"

namespace stunt {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype mostNamed = 6;  // of what is different, in the sentence

QString tr(const char *text)
{
    return QCoreApplication::translate("stunt::rules", text);
}

const CallSheetIssue *lastIssueOf(const ProjectData &data, Id<ShootDay> day)
{
    const CallSheetIssue *last = nullptr;
    for (const CallSheetIssue &issue : data.referring<CallSheetIssue>(day))
        if (!last || issue.version > last->version)
            last = &issue;
    return last;
}

// What dayTimesOf(data, day) gives, from what the facts know already.
DayTimes timesOf(const DayFacts &facts)
{
    DayTimes times;
    times.strips.reserve(facts.strips.size());
    for (const StripFacts &strip : facts.strips)
        times.strips.push_back({.strip = strip.strip,
                                .start = strip.startTime,
                                .minutes = strip.minutes,
                                .place = strip.location,
                                .beats = strip.beats});
    times.calls = facts.calls;
    return times;
}

}  // namespace

void checkIssues(const RuleContext &context, const ShootDay &day, FindingSink &sink)
{
    const CallSheetIssue *issue = lastIssueOf(context.data, day.id);
    const DayFacts *facts = issue ? context.facts.day(day.id) : nullptr;
    if (!facts)
        return;
    const QStringList moved = movedSince(issue->content.bytes, context.data, day, timesOf(*facts));
    if (moved.isEmpty())
        return;
    Finding finding;
    finding.rule = RuleId::SheetStale;
    finding.subjects = {RecordRef(day.id), RecordRef(issue->id)};
    finding.when = Moment{day.date, {}};
    finding.figures = {{"version", FigureUnit::Count, issue->version, {}},
                       {"moved", FigureUnit::Count, moved.size(), moved.join(u"; "_s)}};
    QString named = moved.mid(0, mostNamed).join(u"; "_s);
    if (moved.size() > mostNamed)
        named += tr("; and %1 more").arg(QString::number(moved.size() - mostNamed));
    finding.message = tr("Issue %1 of the call sheet of %2 is out of date: %3.")
                          .arg(QString::number(issue->version), recordName(context.data, RecordRef(day.id)), named);
    finding.mend = tr("Issue the sheet again.");
    sink.add(std::move(finding));
}

}  // namespace stunt
