// SPDX-License-Identifier: GPL-3.0-or-later
// What somebody sent and what somebody accepted in the sample: the sheet of the first day as it went out the evening
// before, and a double who does not match behind tinted glass. Both are made of everything else, so they come last.
#include "core/reports/frozensheet.h"
#include "core/rules/findings.h"
#include "core/sample/samplebuild.h"

#include <QTimeZone>

namespace stunt::sample {

using namespace Qt::Literals::StringLiterals;

namespace {

Result<> addIssue(Edit &edit)
{
    const ShootDay &day = edit.data().at(idOf<ShootDay>(u"m1"));
    const QDateTime now(QDate(2027, 3, 16), QTime(16, 30), QTimeZone::utc());
    const Result<CallSheet> sheet =
        composeCallSheet(edit.data(), {.day = day.id, .audience = Audience::Crew, .revision = 0, .now = now});
    if (!sheet)
        return sheet.error();
    CallSheetIssue issue{.id = idOf<CallSheetIssue>(u"m1/1"),
                         .shootDay = day.id,
                         .version = 1,
                         .kind = IssueKind::Final,
                         .colour = u"White"_s,
                         .issuedAt = now.toString(Qt::ISODate),
                         .issuedBy = u"Ruth Achterberg"_s};
    issue.content.bytes = freezeSheet(edit.data(), day, *sheet);
    const auto added = addIn(edit, std::move(issue));
    return added ? Result<>() : Result<>(added.error());
}

std::vector<IssueRecipient> recipients()
{
    const auto sent = [](QStringView person, const QString &confirmedAt) {
        return IssueRecipient{.id = idOf<IssueRecipient>(keyOf({u"m1/1", person})),
                              .issue = idOf<CallSheetIssue>(u"m1/1"),
                              .person = idOf<Person>(person),
                              .sentAt = u"2027-03-16T16:34:00Z"_s,
                              .confirmedAt = confirmedAt};
    };
    return {sent(u"ines.falkenhagen", u"2027-03-16T16:52:00Z"_s), sent(u"maya.okafor", u"2027-03-16T16:41:00Z"_s),
            sent(u"cormac.devlin", u"2027-03-16T16:36:00Z"_s),    sent(u"wanda.jeschke", u"2027-03-16T18:20:00Z"_s),
            sent(u"emeka.nwosu", u"2027-03-16T17:05:00Z"_s),      sent(u"rupert.ashcombe", {})};
}

// Of whoever doubles Jonas Reuter at the wheel of the van.
Result<> acceptMismatch(Edit &edit)
{
    const QDate on(2027, 3, 9);
    const Findings findings(edit.data(), on);
    for (const Finding *finding : findings.of(idOf<Double>(u"4Y").uuid())) {
        if (finding->rule != RuleId::DoubleMismatch)
            continue;
        const auto added =
            addIn(edit, Acceptance{.id = idOf<Acceptance>(u"4Y"),
                                   .rule = enumText(finding->rule),
                                   .key = keyOf(*finding),
                                   .figures = figuresOf(*finding),
                                   .by = u"Cormac Devlin"_s,
                                   .position = u"Stunt coordinator"_s,
                                   .reason = u"The van's glass is tinted: a shape at the wheel, seen from "
                                             "the front for less than a second. The union was asked."_s,
                                   .on = on,
                                   .expires = {}});
        return added ? Result<>() : Result<>(added.error());
    }
    return {};
}

}  // namespace

Result<> addIssues(Edit &edit)
{
    if (Result<> done = addIssue(edit); !done)
        return done;
    if (Result<> done = addAll(edit, recipients()); !done)
        return done;
    return acceptMismatch(edit);
}

}  // namespace stunt::sample
