// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/edits/newproduction.h"

#include "core/edits/records.h"
#include "core/edits/rulesets.h"
#include "core/rules/ruledata.h"

namespace stunt {

using namespace Qt::Literals::StringLiterals;

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("stunt::edits", text);
}

template<class T>
Result<> added(Edit &edit, T record)
{
    const Result<Id<T>> id = addIn(edit, std::move(record));
    return id ? Result<>() : Result<>(id.error());
}

}  // namespace

Result<> createProduction(Project &project, const NewProduction &wanted)
{
    if (!project.data().all<Production>().isEmpty())
        return refused(tr("This file already holds a production."), QStringLiteral("exists"));

    Production production;
    production.title = wanted.title;
    production.timeZone = wanted.timeZone;
    // The order most productions send their revisions in.
    production.revisionColours = {tr("White"), tr("Blue"), tr("Pink"), tr("Yellow"), tr("Green"), tr("Goldenrod")};
    Unit unit;
    unit.name = tr("Main unit");
    Plan plan;
    plan.name = tr("Schedule");
    return project.edit(tr("New production"), [&](Edit &edit) -> Result<> {
        for (const Result<> &done : {added(edit, production), added(edit, unit), added(edit, plan)})
            if (!done)
                return done;
        if (Result<> copied = copyFirstRuleSetsIn(edit); !copied)
            return copied;
        Production withHours = edit.data().production();
        withHours.ruleSet = shippedRuleSetId("generic-planner"_L1);
        return changeIn(edit, std::move(withHours));
    });
}

}  // namespace stunt
