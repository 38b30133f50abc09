// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/markercommands.h"

#include "core/edits/records.h"
#include "core/edits/timelineedits.h"
#include "ui/shell/icons.h"
#include "ui/timeline/markerlook.h"
#include "ui/timeline/timelinecanvas.h"

#include <QActionGroup>
#include <QMenu>

namespace stunt {

using namespace Qt::Literals::StringLiterals;

MarkerCommands::MarkerCommands(const Workspace &workspace, TimelineCanvas *canvas, QWidget *place)
    : QObject(place), m_workspace(workspace), m_canvas(canvas),
      m_add(command("addMarker", tr("Add marker"), Qt::Key_M, place)),
      m_previous(command("previousMarker", tr("Previous marker"), Qt::CTRL | Qt::SHIFT | Qt::Key_M, place)),
      m_next(command("nextMarker", tr("Next marker"), Qt::SHIFT | Qt::Key_M, place))
{
    m_add->setIcon(icon(u"flag"_s));
    m_add->setToolTip(tr("Put a marker at the playhead, or name the one that is there"));
    m_previous->setToolTip(tr("Move the playhead back to the marker before it"));
    m_next->setToolTip(tr("Move the playhead on to the marker after it"));
    for (QAction *lesser : {m_previous, m_next})
        lesser->setPriority(QAction::LowPriority);
    connect(&workspace.selection, &Selection::changed, this, &MarkerCommands::watch);
    connect(&workspace.project, &Project::changed, this, &MarkerCommands::followColour);
    connect(m_add, &QAction::triggered, this, &MarkerCommands::addAtPlayhead);
    connect(m_previous, &QAction::triggered, this, [this] { step(-1); });
    connect(m_next, &QAction::triggered, this, [this] { step(1); });
}

QAction *MarkerCommands::command(const char *name, const QString &text, const QKeySequence &keys, QWidget *place)
{
    auto *action = new QAction(text, this);
    action->setObjectName(QString::fromLatin1(name));
    action->setShortcut(keys);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    place->addAction(action);
    return action;
}

void MarkerCommands::updateState()
{
    m_add->setEnabled(!m_workspace.project.isReadOnly() && m_canvas->sequence());
    const bool hasMarkers = !m_canvas->view().timeline.markers.empty();
    m_previous->setEnabled(hasMarkers);
    m_next->setEnabled(hasMarkers);
}

void MarkerCommands::addAtPlayhead()
{
    const std::vector<TimelineMarker> &markers = m_canvas->view().timeline.markers;
    const auto here = std::ranges::find(markers, m_canvas->playhead(), &TimelineMarker::frame);
    if (here == markers.end()) {
        addAt(m_canvas->playhead());
        return;
    }
    // Of several at one frame the one that is at hand.
    auto chosen = here;
    for (auto at = here; at != markers.end() && at->frame == here->frame; ++at)
        if (m_workspace.selection.current() == RecordRef(at->id))
            chosen = at;
    m_canvas->setCurrent({ClipPlace::markerRow, static_cast<std::size_t>(chosen - markers.begin())});
    m_canvas->editTitle();
}

void MarkerCommands::addAt(qint64 frame)
{
    if (!m_canvas->sequence())
        return;
    const auto added = addMarkerAt(m_workspace.project, *m_canvas->sequence(), frame, m_colour);
    if (added)
        m_workspace.selection.select(RecordRef(*added));
    else
        m_workspace.dialogs.tell(tr("Add marker"), added.error());
}

void MarkerCommands::step(int markers)
{
    const std::vector<TimelineMarker> &all = m_canvas->view().timeline.markers;
    if (markers > 0) {
        const auto next = std::ranges::upper_bound(all, m_canvas->playhead(), {}, &TimelineMarker::frame);
        if (next != all.end())
            m_canvas->setPlayhead(next->frame);
    } else {
        const auto here = std::ranges::lower_bound(all, m_canvas->playhead(), {}, &TimelineMarker::frame);
        if (here != all.begin())
            m_canvas->setPlayhead(std::prev(here)->frame);
    }
}

void MarkerCommands::paint(MarkerColour colour)
{
    m_colour = colour;
    if (const Result<> done = colourMarkers(m_workspace.project, m_canvas->selectedClips().markers, colour); !done)
        m_workspace.dialogs.tell(tr("Colour"), done.error());
}

void MarkerCommands::watch()
{
    const Marker *marker = m_workspace.project.data().find(m_workspace.selection.currentAs<Marker>());
    m_watched = marker ? std::optional(*marker) : std::nullopt;
}

// The selected marker may get its colour in the inspector as well. What undo brings back nobody has chosen.
void MarkerCommands::followColour()
{
    const std::optional<Marker> before = m_watched;
    watch();
    if (before && m_watched && before->id == m_watched->id && before->colour != m_watched->colour
        && !m_workspace.project.history().canRedo())
        m_colour = m_watched->colour;
}

void MarkerCommands::addForSelected(QMenu &menu)
{
    const std::vector<Id<Marker>> selected = m_canvas->selectedClips().markers;
    if (selected.empty())
        return;
    const ProjectData &records = m_workspace.project.data();
    QMenu *colours = menu.addMenu(tr("Colour"));
    colours->setObjectName(u"markerColours"_s);
    colours->setEnabled(!m_workspace.project.isReadOnly());
    auto *group = new QActionGroup(colours);
    for (const auto &entry : EnumNames<MarkerColour>::entries) {
        const bool isTheirs = std::ranges::all_of(selected, [&](const Id<Marker> &id) {
            const Marker *marker = records.find(id);
            return marker && marker->colour == entry.value;
        });
        QAction *action = colours->addAction(flagIcon(entry.value, m_canvas->palette(), m_canvas->devicePixelRatioF()),
                                             isTheirs ? enumLabel(entry.value) + u"\t✓"_s : enumLabel(entry.value));
        action->setCheckable(true);
        action->setChecked(isTheirs);
        group->addAction(action);
        connect(action, &QAction::triggered, this, [this, colour = entry.value] { paint(colour); });
    }
    QAction *notes = menu.addAction(tr("Notes…"));
    notes->setObjectName(u"markerNotes"_s);
    connect(notes, &QAction::triggered, this,
            [this, id = selected.front()] { emit wanted(RecordRef(id), u"notes"_s); });
}

void MarkerCommands::addForFrame(QMenu &menu, qint64 frame)
{
    QAction *here = menu.addAction(icon(u"flag"_s), tr("Add marker here"));
    here->setObjectName(u"addMarkerHere"_s);
    here->setEnabled(m_add->isEnabled());
    connect(here, &QAction::triggered, this, [this, frame] { addAt(frame); });
    // The command says where, as it stands beside the other.
    QAction *atPlayhead =
        menu.addAction(tr("Add marker at the playhead") + u'\t' + m_add->shortcut().toString(QKeySequence::NativeText));
    atPlayhead->setObjectName(u"addMarkerAtPlayhead"_s);
    atPlayhead->setEnabled(m_add->isEnabled());
    connect(atPlayhead, &QAction::triggered, m_add, &QAction::trigger);
}

Result<> colourMarkers(Project &project, const std::vector<Id<Marker>> &markers, MarkerColour colour)
{
    std::vector<Marker> changed;
    for (const Id<Marker> &id : markers) {
        const Marker *marker = project.data().find(id);
        if (!marker || marker->colour == colour)
            continue;
        changed.push_back(*marker);
        changed.back().colour = colour;
    }
    if (changed.empty())
        return {};
    if (changed.size() == 1)
        return change(project, std::move(changed.front()));
    const QString text = MarkerCommands::tr("Colour %1 markers").arg(changed.size());
    return changeAll(project, std::move(changed), text);
}

}  // namespace stunt
