// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/edits/acceptances.h"

#include "core/edits/records.h"
#include "core/rules/findings.h"

namespace stunt {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("stunt::edits", text);
}

Result<> checkTerms(const Finding &finding, const AcceptanceTerms &terms)
{
    if (!isAcceptable(finding.rule))
        return refused(tr("“%1” is mended, never accepted.").arg(enumLabel(finding.rule)), QStringLiteral("mend-it"));
    if (terms.by.trimmed().isEmpty() || terms.position.trimmed().isEmpty() || terms.reason.trimmed().isEmpty())
        return refused(tr("An acceptance needs a name, a position and a reason."), QStringLiteral("invalid"));
    if (terms.expires.isValid() && terms.expires < terms.on)
        return refused(tr("The acceptance would have expired before it begins."), QStringLiteral("invalid"));
    return {};
}

std::vector<Id<Acceptance>> acceptancesOf(const ProjectData &data, const QString &key)
{
    std::vector<Id<Acceptance>> ids;
    for (const Acceptance &acceptance : data.all<Acceptance>())
        if (acceptance.key == key)
            ids.push_back(acceptance.id);
    return ids;
}

}  // namespace

Result<Id<Acceptance>> acceptFinding(Project &project, const Finding &finding, const AcceptanceTerms &terms)
{
    if (Result<> valid = checkTerms(finding, terms); !valid)
        return valid.error();
    const QString key = keyOf(finding);
    Id<Acceptance> id;
    const QString text = tr("Accept “%1”").arg(enumLabel(finding.rule));
    const Result<> done = project.edit(text, [&](Edit &edit) -> Result<> {
        for (const Id<Acceptance> &earlier : acceptancesOf(edit.data(), key))
            if (Result<> removed = removeIn(edit, earlier); !removed)
                return removed;
        const Result<Id<Acceptance>> added = addIn(edit, Acceptance{.rule = enumText(finding.rule),
                                                                    .key = key,
                                                                    .figures = figuresOf(finding),
                                                                    .by = terms.by,
                                                                    .position = terms.position,
                                                                    .reason = terms.reason,
                                                                    .on = terms.on,
                                                                    .expires = terms.expires});
        if (!added)
            return added.error();
        id = *added;
        return {};
    });
    return done ? Result<Id<Acceptance>>(id) : Result<Id<Acceptance>>(done.error());
}

Result<> withdrawAcceptance(Project &project, const Finding &finding)
{
    const auto ids = acceptancesOf(project.data(), keyOf(finding));
    if (ids.empty())
        return refused(tr("That finding is not accepted."), QStringLiteral("gone"));
    return project.edit(tr("Withdraw acceptance of “%1”").arg(enumLabel(finding.rule)), [&](Edit &edit) -> Result<> {
        for (const Id<Acceptance> &id : ids)
            if (Result<> removed = removeIn(edit, id); !removed)
                return removed;
        return {};
    });
}

}  // namespace stunt
