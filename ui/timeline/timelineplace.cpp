// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/timelineplace.h"

#include "core/edits/stitching.h"
#include "core/edits/story.h"
#include "core/edits/timelineedits.h"
#include "core/project/lookups.h"
#include "core/project/personlabel.h"
#include "ui/breakdown/elidedlabel.h"
#include "ui/clips/clipviewer.h"
#include "ui/models/plaintooltip.h"
#include "ui/people/emptypane.h"
#include "ui/timeline/clipwords.h"
#include "ui/timeline/markercommands.h"
#include "ui/timeline/onionskindialog.h"
#include "ui/timeline/segmentspane.h"
#include "ui/timeline/shownrecords.h"
#include "ui/timeline/timelinecanvas.h"

#include <QApplication>
#include <QComboBox>
#include <QCoreApplication>
#include <QLabel>
#include <QMenu>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace stunt {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 newBeatSeconds = 5;

QString tr(const char *text)
{
    return QCoreApplication::translate("stunt::TimelinePlace", text);
}

// "Remove 2 beats and 1 marker?", and what goes with them.
QString removalWords(const TimelineClips &clips)
{
    QStringList what;
    const auto count = [&](std::size_t n, const QString &one, const QString &several) {
        if (n > 0)
            what.append(n == 1 ? one : several.arg(n));
    };
    count(clips.beats.size(), tr("1 beat"), tr("%1 beats"));
    count(clips.parts.size(), tr("1 part"), tr("%1 parts"));
    count(clips.stitches.size(), tr("1 stitch"), tr("%1 stitches"));
    count(clips.markers.size(), tr("1 marker"), tr("%1 markers"));
    QString list = what.takeLast();
    if (!what.isEmpty())
        list = tr("%1 and %2").arg(what.join(tr(", ")), list);
    const QString text = tr("Remove %1?").arg(list);
    if (clips.beats.empty())
        return text;
    return text + u' '
         + (clips.beats.size() == 1 ? tr("Everything that belongs to the beat goes with it.")
                                    : tr("Everything that belongs to the beats goes with them."));
}

}  // namespace

TimelinePlace::TimelinePlace(const Workspace &workspace, QWidget *parent)
    : Place(parent), m_workspace(workspace), m_canvas(new TimelineCanvas(workspace, this)),
      m_stack(new QStackedWidget(this))
{
    setObjectName(u"timelinePlace"_s);
    setFocusProxy(m_canvas);
    qApp->installEventFilter(this);
    makeCommands();
    auto *view = new QWidget(this);
    auto *column = new QVBoxLayout(view);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeBar());
    m_segments = new SegmentsPane(workspace, view);
    auto *panes = new QSplitter(Qt::Vertical, view);
    panes->setChildrenCollapsible(false);
    panes->addWidget(m_canvas);
    panes->addWidget(m_segments);
    panes->setStretchFactor(0, 3);
    panes->setStretchFactor(1, 1);
    column->addWidget(panes, 1);
    m_stack->addWidget(view);
    m_stack->addWidget(new EmptyPane({tr("No sequences yet"),
                                      tr("Start with the first action sequence; then lay its beats out in time.")},
                                     {m_addSequence}, this));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_stack);
    connect(&workspace.project, &Project::changed, this, [this](const ChangeSet &changes) {
        if (changes.touches<Sequence>())
            fillSequences();
        updateState();
    });
    connect(&workspace.selection, &Selection::changed, this, &TimelinePlace::followSelection);
    connect(m_canvas, &TimelineCanvas::playheadMoved, this, &TimelinePlace::showReadout);
    connect(m_canvas, &TimelineCanvas::dragged, this, [this](qint64 delta) {
        m_dragged = delta;
        showReadout();
    });
    connect(m_canvas, &TimelineCanvas::refused, this,
            [this](const Error &error) { m_workspace.dialogs.tell(tr("Timeline"), error); });
    connect(m_canvas, &TimelineCanvas::menuWanted, this, &TimelinePlace::showMenu);
    connect(m_canvas, &TimelineCanvas::markerMenuWanted, this, &TimelinePlace::showMarkerMenu);
    connect(m_canvas, &TimelineCanvas::rulerMenuWanted, this, &TimelinePlace::showRulerMenu);
    connect(m_markers, &MarkerCommands::wanted, this, &TimelinePlace::wanted);
    connect(m_canvas, &TimelineCanvas::opened, this, &TimelinePlace::openRecord);
    connect(m_segments, &SegmentsPane::segmentChosen, m_canvas, &TimelineCanvas::setPlayhead);
    fillSequences();
    followSelection();
    updateState();
}

// Single letters are commands here. While a menu is open they are the menu's, which does not keep them from being taken as
// shortcuts by itself.
bool TimelinePlace::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::ShortcutOverride || !qobject_cast<QMenu *>(watched))
        return Place::eventFilter(watched, event);
    event->accept();
    return true;
}

QWidget *TimelinePlace::makeBar()
{
    auto *bar = new QWidget(this);
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(8, 4, 8, 4);
    m_sequence = new QComboBox(bar);
    m_sequence->setObjectName(u"timelineSequence"_s);
    m_sequence->setAccessibleName(tr("Sequence"));
    m_sequence->setToolTip(tr("The sequence on show"));
    m_sequence->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    constexpr int letters = 24;
    m_sequence->setMinimumContentsLength(letters);
    m_summary = new ElidedLabel(bar);
    m_summary->setObjectName(u"timelineSummary"_s);
    m_readout = new QLabel(bar);
    m_readout->setObjectName(u"timelineReadout"_s);
    m_readout->setTextFormat(Qt::PlainText);
    m_readout->setAccessibleName(tr("Playhead"));
    m_readout->setToolTip(tr("Where the playhead is; while something is dragged, where it would be and by how much"));
    row->addWidget(m_sequence);
    row->addWidget(m_summary, 1);
    row->addWidget(m_readout);
    connect(m_sequence, &QComboBox::activated, this, [this] {
        const auto id = Uuid::fromText(m_sequence->currentData().toString());
        if (!id)
            return;
        showSequence(Id<Sequence>(*id));
        m_workspace.selection.select(RecordRef(Id<Sequence>(*id)));
    });
    return bar;
}

void TimelinePlace::fillSequences()
{
    m_sequence->clear();
    const std::vector<const Sequence *> sequences = sequencesInOrder(m_workspace.project.data());
    for (const Sequence *sequence : sequences)
        m_sequence->addItem(recordName(m_workspace.project.data(), RecordRef(sequence->id)), sequence->id.toText());
    m_stack->setCurrentIndex(sequences.empty() ? 1 : 0);
    MaybeId<Sequence> shown = m_canvas->sequence();
    if (!m_workspace.project.data().find(shown))
        shown = sequences.empty() ? std::nullopt : MaybeId<Sequence>(sequences.front()->id);
    if (shown != m_canvas->sequence())
        m_canvas->setSequence(shown);
    if (shown)
        m_sequence->setCurrentIndex(m_sequence->findData(shown->toText()));
}

void TimelinePlace::showSequence(MaybeId<Sequence> sequence)
{
    if (!sequence || sequence == m_canvas->sequence())
        return;
    m_canvas->setSequence(sequence);
    m_sequence->setCurrentIndex(m_sequence->findData(sequence->toText()));
    updateState();
}

void TimelinePlace::followSelection()
{
    showSequence(sequenceOf(m_workspace.project.data(), m_workspace.selection.current()));
    updateState();
}

void TimelinePlace::setFilter(const QString &words)
{
    m_canvas->setFilter(words);
}

bool TimelinePlace::shows(const RecordRef &ref) const
{
    return sequenceOf(m_workspace.project.data(), ref).has_value();
}

RecordRef TimelinePlace::highlighted() const
{
    return m_canvas->sequence() ? RecordRef(*m_canvas->sequence()) : RecordRef{};
}

bool TimelinePlace::reveal(const RecordRef &ref)
{
    const MaybeId<Sequence> sequence = sequenceOf(m_workspace.project.data(), ref);
    if (!sequence)
        return false;
    showSequence(sequence);
    m_workspace.selection.select(ref);
    // Who went there goes on from there, and not from the list of sequences.
    m_canvas->setFocus();
    if (const auto *marker = std::get_if<Id<Marker>>(&ref)) {
        const Timeline &timeline = m_canvas->view().timeline;
        const auto shown = std::ranges::find(timeline.markers, *marker, &TimelineMarker::id);
        if (shown != timeline.markers.end())
            m_canvas->setPlayhead(shown->frame);
    }
    return std::holds_alternative<Id<Sequence>>(ref) || std::holds_alternative<Id<Setup>>(ref) || m_canvas->reveal(ref);
}

void TimelinePlace::updateState()
{
    const bool writable = !m_workspace.project.isReadOnly();
    const bool hasSequence = m_canvas->sequence().has_value();
    const TimelineClips clips = m_canvas->selectedClips();
    m_addSequence->setEnabled(writable);
    m_addBeat->setEnabled(writable && hasSequence);
    m_split->setEnabled(writable && hasSequence);
    m_addStitch->setEnabled(writable && hasSequence);
    m_exportMoves->setEnabled(hasSequence);
    m_printMoves->setEnabled(hasSequence);
    m_remove->setEnabled(writable && !clips.isEmpty());
    const bool hasEdges = clips.count() > clips.markers.size();
    m_trimStart->setEnabled(writable && hasEdges);
    m_trimEnd->setEnabled(writable && hasEdges);
    m_editTitle->setEnabled(writable && !(clips.beats.empty() && clips.markers.empty()));
    m_markers->updateState();
    updateClipCommand();
    const Timeline &timeline = m_canvas->view().timeline;
    QStringList parts;
    if (hasSequence) {
        const int beats = static_cast<int>(timeline.lanes.front().clips.size());
        parts.append(beats == 1 ? tr("1 beat") : tr("%1 beats").arg(beats));
        parts.append(tr("%1 long").arg(timecodeOf(timeline.frames, timeline.rate)));
        // The selection may be told of a removal before the canvas is.
        const Sequence *sequence = m_workspace.project.data().find(*m_canvas->sequence());
        if (sequence && sequence->targetMs)
            parts.append(tr("target %1").arg(timecode(*sequence->targetMs, timeline.rate)));
        if (timeline.segments.size() > 1)
            parts.append(tr("%1 segments").arg(timeline.segments.size()));
    }
    m_segments->showTimeline(timeline);
    m_summary->setLine(parts.join(u" · "_s));
    showReadout();
}

// Says which clip would open, or why none would.
void TimelinePlace::updateClipCommand()
{
    const ProjectData &records = m_workspace.project.data();
    const std::vector<RecordRef> &selected = m_workspace.selection.records();
    const Attachment *clip = chosenClip(records, selected, m_canvas->sequence());
    m_openClip->setEnabled(clip);
    const MaybeId<Beat> beat = chosenBeat(records, selected);
    QString tip;
    if (!m_canvas->sequence())
        tip = tr("There is no sequence on show");
    else if (clip)
        tip = beat ? tr("Show the reference clip of %1, from its in-point on") : tr("Show the reference clip of %1");
    else
        tip = beat ? tr("%1 has no reference clip: add one to its files")
                   : tr("%1 has no reference clip, and no beat is selected");
    const RecordRef whose = beat ? RecordRef(*beat) : highlighted();
    m_openClip->setToolTip(plainToolTip(tip.contains(u"%1"_s) ? tip.arg(recordName(records, whose)) : tip));
}

void TimelinePlace::openChosenClip()
{
    if (const Attachment *clip =
            chosenClip(m_workspace.project.data(), m_workspace.selection.records(), m_canvas->sequence()))
        openClip(m_workspace, clip->id, this);
}

void TimelinePlace::showReadout()
{
    const FrameRate rate = m_canvas->view().timeline.rate;
    QString text = timecodeOf(m_canvas->playhead(), rate);
    if (m_dragged != 0) {
        const QString by = (m_dragged > 0 ? u"+"_s : u"−"_s) + timecodeOf(std::abs(m_dragged), rate);
        const ClipGesture *gesture = m_canvas->gesture();
        const std::optional<qint64> landing = gesture ? gesture->landing() : std::nullopt;
        text = landing ? tr("%1  %2").arg(timecodeOf(*landing, rate), by) : by;
    }
    m_readout->setText(text);
}

// What a double click leads to besides a beat's title: the frames of a stitch.
void TimelinePlace::openRecord(const RecordRef &record)
{
    const auto *stitch = std::get_if<Id<Stitch>>(&record);
    if (!stitch)
        return;
    auto *dialog = new OnionSkinDialog(m_workspace, *stitch, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void TimelinePlace::tell(const QString &title, const Result<> &done)
{
    if (!done)
        m_workspace.dialogs.tell(title, done.error());
}

void TimelinePlace::addSequence()
{
    const auto added = appendSequence(m_workspace.project, tr("New sequence"));
    if (added)
        m_workspace.selection.select(RecordRef(*added));
    else
        m_workspace.dialogs.tell(tr("Add sequence"), added.error());
}

void TimelinePlace::addBeatHere()
{
    if (!m_canvas->sequence())
        return;
    const qint64 frames = newBeatSeconds * m_canvas->view().timeline.rate.nominal();
    const auto added = addBeatAt(m_workspace.project, *m_canvas->sequence(), {m_canvas->playhead(), frames},
                                 m_ripple->isChecked() ? Ripple::Along : Ripple::Free);
    if (!added) {
        m_workspace.dialogs.tell(tr("Add beat"), added.error());
        return;
    }
    m_workspace.selection.select(RecordRef(*added));
    m_canvas->reveal(RecordRef(*added));
    m_canvas->setPlayhead(m_canvas->playhead() + frames);
    m_canvas->editTitle();
}

void TimelinePlace::split()
{
    std::vector<Id<Beat>> beats = m_canvas->selectedClips().beats;
    if (beats.empty() && m_canvas->sequence())
        for (const Beat *beat : beatsInOrder(m_workspace.project.data(), *m_canvas->sequence()))
            beats.push_back(beat->id);
    const auto made = splitBeats(m_workspace.project, beats, m_canvas->playhead());
    if (made)
        m_workspace.selection.select(std::vector<RecordRef>(made->begin(), made->end()));
    else
        m_workspace.dialogs.tell(tr("Split"), made.error());
}

void TimelinePlace::trimToPlayhead(bool atStart)
{
    const TimelineClips clips = m_canvas->selectedClips();
    if (clips.count() == clips.markers.size())
        return;
    const ClipGesture at(atStart ? GestureKind::TrimStart : GestureKind::TrimEnd, m_workspace.project.data(), clips,
                         Ripple::Free);
    const qint64 edge = atStart ? *std::ranges::min_element(at.edges()) : *std::ranges::max_element(at.edges());
    tell(tr("Trim"), trimClips(m_workspace.project, clips, atStart ? ClipEdge::Start : ClipEdge::End,
                               m_canvas->playhead() - edge, m_ripple->isChecked() ? Ripple::Along : Ripple::Free));
}

void TimelinePlace::addStitchHere()
{
    if (!m_canvas->sequence())
        return;
    const auto added = addStitch(m_workspace.project, *m_canvas->sequence(), m_canvas->playhead());
    if (added)
        m_workspace.selection.select(RecordRef(*added));
    else
        m_workspace.dialogs.tell(tr("Add stitch"), added.error());
}

void TimelinePlace::removeSelected()
{
    const TimelineClips clips = m_canvas->selectedClips();
    if (clips.isEmpty())
        return;
    const Dialogs::Question question{.title = tr("Remove"), .text = removalWords(clips), .accept = tr("&Remove")};
    // A beat goes with its parts, rigs and hazards: that is asked. A stitch, a part or a marker is put back by one undo.
    if (!clips.beats.empty() && !m_workspace.dialogs.confirm(question))
        return;
    tell(tr("Remove"), removeClips(m_workspace.project, clips));
}

void TimelinePlace::showMenu(const QPoint &globalPosition)
{
    QMenu menu(this);
    addSwaps(menu);
    menu.addActions({m_addBeat, m_split, m_editTitle, m_openClip, m_remove});
    menu.addSeparator();
    menu.addActions({m_trimStart, m_trimEnd, m_addStitch, m_markers->add()});
    menu.addSeparator();
    menu.addActions({m_ripple, m_snap, m_fit, m_zoomIn, m_zoomOut});
    menu.exec(globalPosition);
}

void TimelinePlace::showMarkerMenu(const QPoint &globalPosition)
{
    QMenu menu(this);
    menu.addAction(m_editTitle);
    m_markers->addForSelected(menu);
    menu.addSeparator();
    menu.addAction(m_remove);
    menu.exec(globalPosition);
}

void TimelinePlace::showRulerMenu(const QPoint &globalPosition, qint64 frame)
{
    QMenu menu(this);
    m_markers->addForFrame(menu, frame);
    menu.addSeparator();
    menu.addActions({m_markers->previous(), m_markers->next()});
    menu.exec(globalPosition);
}

// Who may take over at the selected stitch, each one gesture.
void TimelinePlace::addSwaps(QMenu &menu)
{
    const ProjectData &records = m_workspace.project.data();
    const MaybeId<Stitch> id = m_workspace.selection.currentAs<Stitch>();
    const Stitch *stitch = records.find(id);
    if (!stitch || m_workspace.project.isReadOnly())
        return;
    for (const SwapChoice &choice : swapChoices(records, *stitch)) {
        const QString role = recordName(records, RecordRef(choice.role));
        const QString to = distinguishingName(records, choice.to);
        QAction *swap =
            menu.addAction(choice.from == choice.to
                               ? tr("%1: let %2 play on").arg(role, to)
                               : tr("%1: swap %2 for %3").arg(role, distinguishingName(records, choice.from), to));
        connect(swap, &QAction::triggered, this, [this, stitchId = *id, choice] {
            tell(tr("Swap"), swapAtStitch(m_workspace.project, stitchId, choice));
        });
    }
    if (!menu.isEmpty())
        menu.addSeparator();
}

}  // namespace stunt
