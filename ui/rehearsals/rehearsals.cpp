// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/rehearsals/rehearsals.h"

#include "core/project/lookups.h"
#include "ui/rehearsals/rehearsalcolumns.h"
#include "ui/rehearsals/rehearsalform.h"
#include "ui/rehearsals/rehearsalwords.h"
#include "ui/rigs/rigpages.h"
#include "ui/shell/inspectorentry.h"

#include <QTableView>
#include <tuple>

namespace stunt {

using namespace Qt::Literals::StringLiterals;

namespace {

QString say(const char *text)
{
    return QCoreApplication::translate("Rehearsals", text);
}

template<class Child>
void addOwners(const ProjectData &data, const ChangeSet &changes, std::vector<Id<Rehearsal>> &touched)
{
    for (const auto &change : changes.of<Child>())
        for (const auto &image : {change.before, change.after})
            if (image && data.find(MaybeId<Rehearsal>(image->rehearsal)))
                touched.push_back(*MaybeId<Rehearsal>(image->rehearsal));
}

// Whose lead or location is called otherwise now.
template<class Named>
void addNamed(const ProjectData &data, const ChangeSet &changes, std::vector<Id<Rehearsal>> &touched)
{
    for (const auto &change : changes.of<Named>())
        for (const Rehearsal &rehearsal : data.referring<Rehearsal>(change.id()))
            touched.push_back(rehearsal.id);
}

RecordRows<Rehearsal> rehearsalRows()
{
    RecordRows<Rehearsal> rows;
    rows.includes = [](const ProjectData &data, const Rehearsal &each) { return each.plan == livePlan(data).id; };
    rows.less = [](const ProjectData &, const Rehearsal &a, const Rehearsal &b) {
        return std::tie(a.date, a.start, a.title) < std::tie(b.date, b.start, b.title);
    };
    rows.alsoTouched = [](const ProjectData &data, const ChangeSet &changes) {
        std::vector<Id<Rehearsal>> touched;
        addOwners<RehearsalCall>(data, changes, touched);
        addOwners<RehearsalCover>(data, changes, touched);
        addOwners<RehearsalBooking>(data, changes, touched);
        addOwners<RigUse>(data, changes, touched);
        addNamed<Person>(data, changes, touched);
        addNamed<Location>(data, changes, touched);
        return touched;
    };
    return rows;
}

// Proposed for a new one, to be typed over: the day after the selected one at its times, else tomorrow morning.
Session nextSession(const Workspace &workspace)
{
    const ProjectData &data = workspace.project.data();
    const QDate tomorrow = workspace.today().addDays(1);
    const Rehearsal *chosen = data.find(workspace.selection.currentAs<Rehearsal>());
    if (chosen && chosen->date >= tomorrow)
        return {chosen->date.addDays(1), chosen->start, chosen->end};
    return {tomorrow, CivilTime{9 * 60}, CivilTime{12 * 60}};
}

void askRehearsal(TablePage *page)
{
    const Workspace &workspace = page->workspace();
    const auto typed = workspace.dialogs.askText(say("Add rehearsal"), say("Date, start and end"),
                                                 sessionText(nextSession(workspace)));
    if (!typed)
        return;
    const auto session = readSession(*typed);
    const auto added = session ? add(workspace.project, Rehearsal{.plan = livePlan(workspace.project.data()).id,
                                                                  .date = session->date,
                                                                  .start = session->start,
                                                                  .end = session->end})
                               : Result<Id<Rehearsal>>(session.error());
    if (added)
        page->reveal(*added);
    else
        workspace.dialogs.tell(say("Add rehearsal"), added.error());
}

}  // namespace

TablePage *makeRehearsalsPage(const Workspace &workspace, const PlanFacts &plan, QWidget *parent)
{
    auto *model = new RecordTableModel<Rehearsal>(workspace.project, rehearsalColumns(plan), rehearsalRows(), parent);
    auto *page = new TablePage(workspace, model,
                               {say("No rehearsals yet"),
                                say("A rehearsal passes the gates of beats. Every rule about rigs, people and cover "
                                    "applies to it as to a shoot day.")},
                               parent);
    page->table()->setObjectName(u"rehearsals"_s);
    page->table()->setAccessibleName(say("Rehearsals"));
    QAction *adding = page->addCommand(u"addRehearsal"_s, say("Add rehearsal…"), u"calendar-plus"_s);
    adding->setToolTip(say("Add a rehearsal by its date and times; then call people and choose beats in its form"));
    QObject::connect(adding, &QAction::triggered, page, [page] { askRehearsal(page); });
    addRemoval<Rehearsal>(page, u"removeRehearsals"_s, say("Remove rehearsal"),
                          say("its calls, rigs and bookings go with it, and what it passed: the gates of those beats "
                              "open again."));
    page->finish();
    return page;
}

std::vector<InspectorEntry> rehearsalInspectors()
{
    return {inspectorEntry<Rehearsal, RehearsalForm>()};
}

}  // namespace stunt
