// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/days/daytables.h"

#include "core/project/lookups.h"
#include "ui/breakdown/referencecolumn.h"
#include "ui/models/columns.h"

#include <QHBoxLayout>
#include <QTableView>
#include <QToolButton>

namespace stunt {

using namespace Qt::Literals::StringLiterals;

namespace {

QString say(const char *text)
{
    return QCoreApplication::translate("daytables", text);
}

// The page with its commands as buttons beneath it.
QWidget *withButtons(TablePage *page)
{
    auto *row = new QHBoxLayout;
    row->setContentsMargins(8, 4, 8, 4);
    for (QAction *action : page->commands()) {
        auto *button = new QToolButton(page);
        button->setDefaultAction(action);
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        row->addWidget(button);
    }
    row->addStretch(1);
    static_cast<QBoxLayout *>(page->layout())->addLayout(row);
    return page;
}

template<class T>
RecordRows<T> rowsOf(Id<ShootDay> day)
{
    RecordRows<T> rows;
    rows.includes = [day](const ProjectData &, const T &record) { return record.shootDay == day; };
    rows.alsoTouched = [](const ProjectData &data, const ChangeSet &changes) {
        std::vector<Id<T>> touched;
        for (const auto &change : changes.of<Person>())
            for (const T &record : data.referring<T>(change.id()))
                touched.push_back(record.id);
        return touched;
    };
    return rows;
}

template<class T>
void addRemoveCommand(TablePage *page, const QString &name, const QString &text)
{
    QAction *removing = page->addCommand(name, text, u"trash-2"_s);
    removing->setShortcut(QKeySequence::Delete);
    QObject::connect(removing, &QAction::triggered, page, [page] { removeSelected<T>(page); });
}

}  // namespace

QWidget *makeCoverPage(const Workspace &workspace, Id<ShootDay> day, QWidget *parent)
{
    using columns::edited;
    auto *model =
        new RecordTableModel<Cover>(workspace.project,
                                    {edited(&Cover::kind), edited(&Cover::needed), referenceColumn(&Cover::person),
                                     edited(&Cover::name), edited(&Cover::contact), edited(&Cover::channel),
                                     edited(&Cover::from), edited(&Cover::to), edited(&Cover::notes)},
                                    rowsOf<Cover>(day));
    auto *page = new TablePage(workspace, model,
                               {say("No safety cover yet"),
                                say("Medic, ambulance, fire cover, spotters: what this day needs and who is booked.")},
                               parent);
    model->setParent(page);
    page->table()->setAccessibleName(say("Safety cover of the day"));
    QAction *adding = page->addCommand(u"addCover"_s, say("Add cover"), u"plus"_s);
    QObject::connect(adding, &QAction::triggered, page, [page, day] {
        Cover cover;
        cover.shootDay = day;
        const auto added = add(page->workspace().project, std::move(cover));
        if (added)
            page->editCell(*added, 0);
        else
            page->workspace().dialogs.tell(say("Add cover"), added.error());
    });
    addRemoveCommand<Cover>(page, u"removeCover"_s, say("Remove cover"));
    page->finish();
    return withButtons(page);
}

QWidget *makeCrewPage(const Workspace &workspace, Id<ShootDay> day, QWidget *parent)
{
    using columns::edited;
    RecordRows<CrewCall> rows = rowsOf<CrewCall>(day);
    rows.less = [](const ProjectData &, const CrewCall &a, const CrewCall &b) { return a.position < b.position; };
    auto *model = new RecordTableModel<CrewCall>(
        workspace.project,
        {edited(&CrewCall::department), edited(&CrewCall::title), referenceColumn(&CrewCall::person),
         edited(&CrewCall::name), edited(&CrewCall::contact), edited(&CrewCall::call), edited(&CrewCall::notes)},
        std::move(rows));
    auto *page = new TablePage(workspace, model,
                               {say("No crew calls yet"),
                                say("Who of the crew is called, by department. Without a time of their own they come "
                                    "at the crew call.")},
                               parent);
    model->setParent(page);
    page->table()->setAccessibleName(say("Crew calls of the day"));
    QAction *adding = page->addCommand(u"addCrewCall"_s, say("Add crew call"), u"plus"_s);
    QObject::connect(adding, &QAction::triggered, page, [page, day] {
        const auto calls = crewCallsInOrder(page->workspace().project.data(), day);
        CrewCall call;
        call.shootDay = day;
        call.position = calls.empty() ? 0 : calls.back()->position + 1;
        call.department = calls.empty() ? say("Stunts") : calls.back()->department;
        const auto added = add(page->workspace().project, std::move(call));
        if (added)
            page->editCell(*added, 1);
        else
            page->workspace().dialogs.tell(say("Add crew call"), added.error());
    });
    addRemoveCommand<CrewCall>(page, u"removeCrewCalls"_s, say("Remove crew call"));
    page->finish();
    return withButtons(page);
}

}  // namespace stunt
