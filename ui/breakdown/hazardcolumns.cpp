// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/breakdown/hazardcolumns.h"

#include "ui/breakdown/referencecolumn.h"
#include "ui/breakdown/riskwords.h"
#include "ui/rigs/rigfields.h"
#include "ui/rigs/rigfigures.h"

namespace stunt {

using namespace Qt::Literals::StringLiterals;

namespace {

QString say(const char *text)
{
    return QCoreApplication::translate("BeatPlan", text);
}

// What nobody gave stands out: a grade that is not there is no low one, and an approval none that was given.
template<class V>
RecordColumn<Hazard> owedColumn(V Hazard::*member, const QString &word = unknownWord())
{
    return sayingUnknown<Hazard>(
        columns::edited(member), [](const ProjectData &, const Hazard &) { return true; }, word);
}

RecordColumn<Hazard> bulletinsColumn()
{
    RecordColumn<Hazard> column;
    column.title = fieldLabel(fieldOf(&Hazard::bulletins));
    column.toolTip = say("The bulletins its kind calls for, and more numbers that are typed here, separated by commas");
    column.text = [](const ProjectData &, const Hazard &hazard) { return bulletinsText(hazard); };
    column.extra = [](const ProjectData &, const Hazard &hazard, int role) {
        return role == Qt::ToolTipRole ? QVariant(plainToolTip(bulletinTitles(hazard))) : QVariant();
    };
    return column;
}

RecordColumn<Hazard> editedBulletins()
{
    RecordColumn<Hazard> column = bulletinsColumn();
    column.editText = [](const ProjectData &, const Hazard &hazard) { return hazard.bulletins.join(u", "_s); };
    column.set = [](Project &project, const Hazard &hazard, const QString &typed) -> Result<> {
        Hazard changed = hazard;
        changed.bulletins = readStates(typed);
        return change(project, std::move(changed));
    };
    return column;
}

RecordColumn<Hazard> remainingColumn(const PlanFacts &plan)
{
    return stateColumn<Hazard>(say("Remaining risk"), [&plan](const ProjectData &, const Hazard &hazard) {
        return riskWords(riskAfter(hazard), plan);
    });
}

}  // namespace

std::vector<RecordColumn<Hazard>> hazardColumns(const PlanFacts &plan)
{
    using columns::edited;
    return {edited(&Hazard::hazard),
            remainingColumn(plan),
            edited(&Hazard::kind),
            owedColumn(&Hazard::severityBefore),
            owedColumn(&Hazard::likelihoodBefore),
            edited(&Hazard::controls),
            owedColumn(&Hazard::severityAfter),
            owedColumn(&Hazard::likelihoodAfter),
            editedBulletins(),
            owedColumn(&Hazard::approvedBy, say("Not approved")),
            owedColumn(&Hazard::approvedOn, say("Not approved")),
            edited(&Hazard::exposed),
            referenceColumn(&Hazard::owner),
            edited(&Hazard::reviewOn),
            edited(&Hazard::notes)};
}

std::vector<RecordColumn<Hazard>> inheritedColumns(const PlanFacts &plan)
{
    using columns::shown;
    RecordColumn<Hazard> approved = owedColumn(&Hazard::approvedBy, say("Not approved"));
    approved.set = nullptr;
    return {shown(&Hazard::hazard),   textColumn<Hazard>(say("From"), &hazardSource),
            remainingColumn(plan),    shown(&Hazard::kind),
            shown(&Hazard::controls), bulletinsColumn(),
            std::move(approved)};
}

}  // namespace stunt
