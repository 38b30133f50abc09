// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/edits/issuing.h"

#include "core/edits/records.h"
#include "core/edits/validate.h"
#include "core/project/recordref.h"
#include "core/reports/frozensheet.h"

namespace stunt {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("stunt::edits", text);
}

const CallSheetIssue *lastIssueOf(const ProjectData &data, Id<ShootDay> day)
{
    const CallSheetIssue *last = nullptr;
    for (const CallSheetIssue &issue : data.referring<CallSheetIssue>(day))
        if (!last || issue.version > last->version)
            last = &issue;
    return last;
}

// What has moved, a line each; as many lines as a text of the production may have.
QString changesText(const QStringList &moved)
{
    QString text;
    for (const QString &line : moved) {
        if (text.size() + line.size() + 1 > longestNotes)
            break;
        text += text.isEmpty() ? line : u'\n' + line;
    }
    return text;
}

}  // namespace

Result<Id<CallSheetIssue>> issueCallSheet(Project &project, const IssueRequest &request)
{
    const ProjectData &data = project.data();
    const ShootDay *day = data.find(request.day);
    const Plan *plan = day ? data.find(day->plan) : nullptr;
    if (!plan || !plan->live)
        return refused(tr("Only a day of the live plan can be issued."), QStringLiteral("not-live"));
    if (!request.now.isValid())
        return refused(tr("A sheet is issued at a moment in time."), QStringLiteral("invalid"));
    const Result<CallSheet> sheet = composeCallSheet(
        data, {.day = request.day, .audience = request.audience, .revision = project.revision(), .now = request.now});
    if (!sheet)
        return sheet.error();
    const CallSheetIssue *last = lastIssueOf(data, request.day);
    CallSheetIssue issue;
    issue.shootDay = request.day;
    issue.version = last ? last->version + 1 : 1;
    issue.kind = request.kind;
    issue.colour = request.colour;
    issue.issuedAt = request.now.toUTC().toString(Qt::ISODate);
    issue.issuedBy = request.issuedBy;
    issue.content.bytes = freezeSheet(data, *day, *sheet);
    issue.pdf.bytes = request.pdf;
    if (last) {
        issue.supersedes = last->id;
        issue.changes = changesText(movedSince(last->content.bytes, data, *day, dayTimesOf(data, *day)));
    }
    Id<CallSheetIssue> id;
    const QString text = tr("Issue call sheet %1 of %2").arg(QString::number(issue.version), recordName(data, *day));
    const Result<> done = project.edit(text, [&](Edit &edit) -> Result<> {
        const Result<Id<CallSheetIssue>> added = addIn(edit, std::move(issue));
        if (!added)
            return added.error();
        id = *added;
        return {};
    });
    return done ? Result<Id<CallSheetIssue>>(id) : Result<Id<CallSheetIssue>>(done.error());
}

}  // namespace stunt
