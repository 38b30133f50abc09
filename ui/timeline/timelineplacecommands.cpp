// SPDX-License-Identifier: GPL-3.0-or-later
// What the timeline is told to do: the commands of its tool bar and menu, group by group.
#include "ui/shell/icons.h"
#include "ui/timeline/choreographycommands.h"
#include "ui/timeline/markercommands.h"
#include "ui/timeline/timelinecanvas.h"
#include "ui/timeline/timelineplace.h"

namespace stunt {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr double zoomFactor = 1.5;

}  // namespace

QAction *TimelinePlace::command(const char *name, const QString &text, const QString &iconName,
                                const QKeySequence &keys)
{
    auto *action = new QAction(text, this);
    if (!iconName.isEmpty())
        action->setIcon(icon(iconName));
    action->setObjectName(QString::fromLatin1(name));
    action->setShortcut(keys);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    addAction(action);
    m_commands.append(action);
    return action;
}

QAction *TimelinePlace::toggle(const char *name, const QString &text, const QKeySequence &keys)
{
    QAction *action = command(name, text, {}, keys);
    action->setCheckable(true);
    return action;
}

// A line before the next command.
void TimelinePlace::startGroup()
{
    auto *line = new QAction(this);
    line->setSeparator(true);
    m_commands.append(line);
}

void TimelinePlace::makeCommands()
{
    m_markers = new MarkerCommands(m_workspace, m_canvas, this);
    makeAddingCommands();
    startGroup();
    makeEditingCommands();
    startGroup();
    makeTrimmingCommands();
    startGroup();
    m_commands.append({m_markers->previous(), m_markers->next()});
    startGroup();
    makeViewCommands();
    startGroup();
    makePaperCommands();
    for (QAction *lesser : {m_trimStart, m_trimEnd, m_editTitle, m_remove, m_openClip, m_exportMoves, m_printMoves})
        lesser->setPriority(QAction::LowPriority);
}

void TimelinePlace::makeAddingCommands()
{
    m_addSequence = command("addSequence", tr("Add sequence"), u"list-tree"_s, Qt::CTRL | Qt::SHIFT | Qt::Key_Return);
    m_addSequence->setToolTip(tr("Add an action sequence after the others"));
    m_addBeat = command("addBeat", tr("Add beat"), u"plus"_s, Qt::CTRL | Qt::Key_Return);
    m_addBeat->setToolTip(tr("Add a beat of five seconds at the playhead"));
    m_addStitch = command("addStitch", tr("Add stitch"), u"link"_s, Qt::Key_T);
    m_addStitch->setToolTip(tr("Put a hidden cut at the playhead"));
    m_commands.append(m_markers->add());
    connect(m_addSequence, &QAction::triggered, this, &TimelinePlace::addSequence);
    connect(m_addBeat, &QAction::triggered, this, &TimelinePlace::addBeatHere);
    connect(m_addStitch, &QAction::triggered, this, &TimelinePlace::addStitchHere);
}

void TimelinePlace::makeEditingCommands()
{
    m_split = command("splitBeats", tr("Split"), u"scissors"_s, Qt::Key_S);
    m_split->setToolTip(tr("Cut the selected beats, or those that are on, in two at the playhead"));
    m_editTitle = command("editTitle", tr("Rename"), u"pencil"_s, Qt::Key_F2);
    m_editTitle->setToolTip(tr("Change the title of the beat, or the name of the marker, where it stands"));
    m_remove = command("removeClips", tr("Remove"), u"trash-2"_s, QKeySequence::Delete);
    m_remove->setToolTip(tr("Remove the selected beats, parts, stitches and markers"));
    connect(m_split, &QAction::triggered, this, &TimelinePlace::split);
    connect(m_editTitle, &QAction::triggered, m_canvas, &TimelineCanvas::editTitle);
    connect(m_remove, &QAction::triggered, this, &TimelinePlace::removeSelected);
}

void TimelinePlace::makeTrimmingCommands()
{
    m_trimStart = command("trimStart", tr("Start at the playhead"), {}, Qt::Key_BracketLeft);
    m_trimStart->setToolTip(tr("Let the selected beat or part begin at the playhead"));
    m_trimEnd = command("trimEnd", tr("End at the playhead"), {}, Qt::Key_BracketRight);
    m_trimEnd->setToolTip(tr("Let the selected beat or part end at the playhead"));
    m_ripple = toggle("ripple", tr("Ripple"), Qt::Key_R);
    m_ripple->setToolTip(tr("Move what comes later along with what is moved, trimmed or added"));
    m_snap = toggle("snap", tr("Snap"), Qt::Key_N);
    m_snap->setToolTip(
        tr("Draw what is dragged to beats, stitches, markers and the playhead; hold Shift to drag freely"));
    m_snap->setChecked(true);
    connect(m_trimStart, &QAction::triggered, this, [this] { trimToPlayhead(true); });
    connect(m_trimEnd, &QAction::triggered, this, [this] { trimToPlayhead(false); });
    connect(m_ripple, &QAction::toggled, this,
            [this](bool on) { m_canvas->setRipple(on ? Ripple::Along : Ripple::Free); });
    connect(m_snap, &QAction::toggled, m_canvas, &TimelineCanvas::setSnapping);
}

void TimelinePlace::makeViewCommands()
{
    m_zoomIn = command("zoomIn", tr("Zoom in"), u"zoom-in"_s, QKeySequence::ZoomIn);
    m_zoomIn->setToolTip(tr("Show less time, larger"));
    m_zoomOut = command("zoomOut", tr("Zoom out"), u"zoom-out"_s, QKeySequence::ZoomOut);
    m_zoomOut->setToolTip(tr("Show more time, smaller"));
    m_fit = command("fit", tr("Fit"), u"maximize"_s, Qt::SHIFT | Qt::Key_Z);
    m_fit->setToolTip(tr("Show the whole sequence"));
    m_openClip = command("openClip", tr("Open reference clip"), u"film"_s, Qt::Key_V);
    connect(m_zoomIn, &QAction::triggered, this, [this] { m_canvas->zoom(zoomFactor); });
    connect(m_zoomOut, &QAction::triggered, this, [this] { m_canvas->zoom(1 / zoomFactor); });
    connect(m_fit, &QAction::triggered, m_canvas, &TimelineCanvas::fit);
    connect(m_openClip, &QAction::triggered, this, &TimelinePlace::openChosenClip);
}

void TimelinePlace::makePaperCommands()
{
    m_exportMoves = command("exportChoreography", tr("Export choreography…"), u"file-down"_s, Qt::CTRL | Qt::Key_E);
    m_exportMoves->setToolTip(tr("Write the moves of the sequence, beat by beat, as a PDF"));
    m_printMoves = command("printChoreography", tr("Print choreography…"), u"printer"_s, QKeySequence::Print);
    m_printMoves->setToolTip(tr("Print the moves of the sequence, beat by beat"));
    connect(m_exportMoves, &QAction::triggered, this, [this] {
        if (m_canvas->sequence())
            exportChoreography(m_workspace, *m_canvas->sequence());
    });
    connect(m_printMoves, &QAction::triggered, this, [this] {
        if (m_canvas->sequence())
            printChoreography(m_workspace, *m_canvas->sequence(), this);
    });
}

}  // namespace stunt
