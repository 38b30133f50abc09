// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/breakdown/storypages.h"

#include "core/edits/story.h"
#include "core/project/lookups.h"
#include "ui/breakdown/referencecolumn.h"
#include "ui/models/columns.h"

#include <QTableView>

namespace stunt {

using namespace Qt::Literals::StringLiterals;

namespace {

QString say(const char *text)
{
    return QCoreApplication::translate("storypages", text);
}

RecordColumn<Scene> pagesColumn()
{
    RecordColumn<Scene> column;
    column.title = fieldLabel(fieldOf(&Scene::pagesEighths));
    column.text = [](const ProjectData &, const Scene &scene) { return pagesText(scene.pagesEighths); };
    column.sortKey = [](const ProjectData &, const Scene &scene) { return SortKey::ofNumber(scene.pagesEighths); };
    column.set = [](Project &project, const Scene &scene, const QString &typed) -> Result<> {
        const auto read = readPages(typed);
        if (!read)
            return read.error();
        Scene changed = scene;
        changed.pagesEighths = *read;
        return change(project, std::move(changed));
    };
    column.alignment = Qt::AlignTrailing | Qt::AlignVCenter;
    return column;
}

RecordColumn<Scene> beatsColumn()
{
    RecordColumn<Scene> column;
    column.title = say("Beats");
    const auto count = [](const ProjectData &data, const Scene &scene) {
        const auto beats = data.referring<Beat>(scene.id);
        return static_cast<int>(std::distance(beats.begin(), beats.end()));
    };
    column.text = [count](const ProjectData &data, const Scene &scene) {
        return QLocale().toString(count(data, scene));
    };
    column.sortKey = [count](const ProjectData &data, const Scene &scene) {
        return SortKey::ofNumber(count(data, scene));
    };
    column.alignment = Qt::AlignTrailing | Qt::AlignVCenter;
    return column;
}

RecordTable *makeScenesModel(Project &project, QObject *parent)
{
    using columns::edited;
    std::vector<RecordColumn<Scene>> shown{
        edited(&Scene::number),    edited(&Scene::intExt), edited(&Scene::set), edited(&Scene::dayPart),
        edited(&Scene::scriptDay), pagesColumn(),          beatsColumn(),       referenceColumn(&Scene::location),
        edited(&Scene::synopsis)};
    RecordRows<Scene> rows;
    rows.includes = [](const ProjectData &, const Scene &scene) { return !scene.archived; };
    rows.less = [](const ProjectData &, const Scene &a, const Scene &b) { return a.position < b.position; };
    rows.alsoTouched = [](const ProjectData &data, const ChangeSet &changes) {
        std::vector<Id<Scene>> touched;
        for (const auto &change : changes.of<Beat>())
            for (const auto &image : {change.before, change.after})
                if (image && image->scene)
                    touched.push_back(*image->scene);
        for (const auto &change : changes.of<Location>())
            for (const Scene &scene : data.referring<Scene>(change.id()))
                touched.push_back(scene.id);
        return touched;
    };
    return new RecordTableModel<Scene>(project, std::move(shown), std::move(rows), parent);
}

void addScene(TablePage *page)
{
    const Workspace &workspace = page->workspace();
    const auto scenes = scenesInOrder(workspace.project.data());
    Scene scene;
    scene.position = scenes.empty() ? 0 : scenes.back()->position + 1;
    scene.number = nextNumber(scenes.empty() ? QString() : scenes.back()->number);
    scene.set = say("NEW SET");
    const auto added = add(workspace.project, std::move(scene));
    if (added)
        page->editCell(*added, 2);
    else
        workspace.dialogs.tell(say("Add scene"), added.error());
}

void moveScene(TablePage *page, int step)
{
    const Workspace &workspace = page->workspace();
    const auto refs = page->selected();
    const auto *scene = refs.empty() ? nullptr : std::get_if<Id<Scene>>(&refs.front());
    if (!scene)
        return;
    std::vector<Id<Scene>> order;
    for (const Scene *known : scenesInOrder(workspace.project.data()))
        order.push_back(known->id);
    const auto at = std::ranges::find(order, *scene);
    const auto to = at - order.begin() + step;
    if (at == order.end() || to < 0 || to >= std::ssize(order))
        return;
    std::iter_swap(at, order.begin() + to);
    if (const auto moved = reorderScenes(workspace.project, order); !moved)
        workspace.dialogs.tell(say("Move scene"), moved.error());
}

template<class T>
void addNamed(TablePage *page, const QString &title, const QString &label)
{
    const Workspace &workspace = page->workspace();
    const auto name = workspace.dialogs.askText(title, label, {});
    if (!name || name->trimmed().isEmpty())
        return;
    T record;
    record.name = name->trimmed();
    const auto added = add(workspace.project, std::move(record));
    if (added)
        page->reveal(*added);
    else
        workspace.dialogs.tell(title, added.error());
}

template<class T>
RecordRows<T> namedRows()
{
    RecordRows<T> rows;
    rows.includes = [](const ProjectData &, const T &record) { return !record.archived; };
    rows.less = [](const ProjectData &, const T &a, const T &b) { return a.name.localeAwareCompare(b.name) < 0; };
    return rows;
}

template<class T>
void addRemove(TablePage *page, const QString &name, const QString &text)
{
    QAction *removing = page->addCommand(name, text, u"trash-2"_s);
    removing->setShortcut(QKeySequence::Delete);
    QObject::connect(removing, &QAction::triggered, page, [page] { removeSelected<T>(page); });
}

}  // namespace

TablePage *makeScenesPage(const Workspace &workspace, QWidget *parent)
{
    auto *model = makeScenesModel(workspace.project, parent);
    auto *page = new TablePage(workspace, model,
                               {say("No scenes yet"),
                                say("Scenes of the script give beats their set, day or night, and their place on the "
                                    "shooting schedule.")},
                               parent);
    page->table()->setAccessibleName(say("Scenes"));
    QAction *adding = page->addCommand(u"addScene"_s, say("Add scene"), u"plus"_s);
    adding->setShortcut(Qt::CTRL | Qt::Key_Return);
    adding->setToolTip(say("Add a scene after the last one"));
    QObject::connect(adding, &QAction::triggered, page, [page] { addScene(page); });
    QAction *up = page->addCommand(u"sceneUp"_s, say("Move scene up"), u"arrow-up"_s);
    up->setShortcut(Qt::ALT | Qt::Key_Up);
    QObject::connect(up, &QAction::triggered, page, [page] { moveScene(page, -1); });
    QAction *down = page->addCommand(u"sceneDown"_s, say("Move scene down"), u"arrow-down"_s);
    down->setShortcut(Qt::ALT | Qt::Key_Down);
    QObject::connect(down, &QAction::triggered, page, [page] { moveScene(page, 1); });
    addRemove<Scene>(page, u"removeScenes"_s, say("Remove scene"));
    page->finish();
    return page;
}

TablePage *makeLocationsPage(const Workspace &workspace, QWidget *parent)
{
    using columns::edited;
    auto *model = new RecordTableModel<Location>(workspace.project,
                                                 {edited(&Location::name), edited(&Location::address),
                                                  edited(&Location::hospitalName), edited(&Location::hospitalPhone),
                                                  edited(&Location::hospitalMin), edited(&Location::hospitalTrauma),
                                                  edited(&Location::parking)},
                                                 namedRows<Location>(), parent);
    auto *page = new TablePage(workspace, model,
                               {say("No locations yet"),
                                say("A location carries its address, parking and the nearest hospital onto the call "
                                    "sheet.")},
                               parent);
    page->table()->setAccessibleName(say("Locations"));
    QAction *adding = page->addCommand(u"addLocation"_s, say("Add location…"), u"map-pin"_s);
    adding->setShortcut(Qt::CTRL | Qt::Key_Return);
    QObject::connect(adding, &QAction::triggered, page,
                     [page] { addNamed<Location>(page, say("Add location"), say("Name of the location")); });
    addRemove<Location>(page, u"removeLocations"_s, say("Remove location"));
    page->finish();
    return page;
}

TablePage *makeUnitsPage(const Workspace &workspace, QWidget *parent)
{
    using columns::edited;
    auto *model = new RecordTableModel<Unit>(workspace.project,
                                             {edited(&Unit::name), edited(&Unit::kind), edited(&Unit::timeZone)},
                                             namedRows<Unit>(), parent);
    auto *page =
        new TablePage(workspace, model,
                      {say("No units yet"), say("Each shooting unit has its own days and call sheets.")}, parent);
    page->table()->setAccessibleName(say("Units"));
    QAction *adding = page->addCommand(u"addUnit"_s, say("Add unit…"), u"plus"_s);
    QObject::connect(adding, &QAction::triggered, page,
                     [page] { addNamed<Unit>(page, say("Add unit"), say("Name of the unit")); });
    addRemove<Unit>(page, u"removeUnits"_s, say("Remove unit"));
    page->finish();
    return page;
}

}  // namespace stunt
