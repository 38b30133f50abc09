// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/timelinecanvas.h"

#include "core/project/lookups.h"
#include "ui/models/plaintooltip.h"
#include "ui/timeline/clipwords.h"
#include "ui/timeline/laneheader.h"
#include "ui/timeline/markerlook.h"
#include "ui/timeline/markerruler.h"
#include "ui/timeline/timelineaccessible.h"

#include <QHelpEvent>
#include <QPainter>
#include <QScrollBar>
#include <QToolTip>
#include <cmath>

namespace stunt {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr double fitMargin = 16;  // pixels free beside a fitted sequence
constexpr int lowestRow = 3;      // pixels
constexpr int highestRow = 64;
constexpr double spareViews = 0.5;  // how much of the view may be scrolled past the end

bool concerns(const ChangeSet &changes)
{
    return changes.touches<Beat>() || changes.touches<Part>() || changes.touches<Sequence>() || changes.touches<Scene>()
        || changes.touches<Stitch>() || changes.touches<Setup>() || changes.touches<SetupPlayer>()
        || changes.touches<RigUse>() || changes.touches<RigUnit>() || changes.touches<Rig>() || changes.touches<Item>()
        || changes.touches<ItemUse>() || changes.touches<Role>() || changes.touches<Person>()
        || changes.touches<Attachment>() || changes.touches<Marker>() || changes.touches<Production>();
}

bool hasWords(const QString &text, const QStringList &words)
{
    return std::ranges::all_of(words, [&](const QString &word) { return text.contains(word, Qt::CaseInsensitive); });
}

}  // namespace

TimelineCanvas::TimelineCanvas(const Workspace &workspace, QWidget *parent)
    : QAbstractScrollArea(parent), m_workspace(workspace), m_pictures(viewport()), m_ruler(new MarkerRuler(this)),
      m_header(new LaneHeader(this))
{
    setObjectName(u"timeline"_s);
    setAccessibleName(tr("Timeline"));
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
    horizontalScrollBar()->setLayoutDirection(Qt::LeftToRight);  // as time runs
    viewport()->setMouseTracking(true);
    viewport()->setAcceptDrops(true);
    viewport()->setAttribute(Qt::WA_OpaquePaintEvent);
    setViewportMargins(m_header->sizeHint().width(), m_ruler->sizeHint().height(), 0, 0);
    connect(&workspace.project, &Project::changed, this, &TimelineCanvas::follow);
    connect(&workspace.project, &Project::checked, this, [this] {
        markFindings(m_view, m_workspace.project);
        viewport()->update();
    });
    connect(&workspace.selection, &Selection::changed, this, &TimelineCanvas::takeSelection);
    connect(&thumbnails(), &Thumbnails::arrived, viewport(), qOverload<>(&QWidget::update));
    m_ruler->installEventFilter(this);
    connect(m_ruler, &TimeRuler::frameWanted, this, &TimelineCanvas::scrubTo);
    connect(m_header, &LaneHeader::foldWanted, this, [this](LaneKind kind) {
        if (!m_folded.insert(kind).second)
            m_folded.erase(kind);
        layOut();
    });
    connect(m_header, &LaneHeader::laneChosen, this,
            [this](std::size_t lane) { select({m_view.timeline.lanes[lane].record}); });
    TimelineAccessible::install();
    makeBadges();
    layOut();
}

TimelineCanvas::~TimelineCanvas() = default;

void TimelineCanvas::setSequence(MaybeId<Sequence> sequence)
{
    cancel();
    m_view = timelineView(m_workspace.project, sequence, palette());
    m_current.reset();
    m_playhead = 0;
    m_ruler->setPlayhead(0);
    layOut();
    takeSelection();
    dropTitle();
    fit();
    emit playheadMoved(m_playhead);
}

void TimelineCanvas::follow(const ChangeSet &changes)
{
    if (concerns(changes)) {
        rebuild();
        return;
    }
    markFindings(m_view, m_workspace.project);
    viewport()->update();
}

// The view again, as the production is now. A drag under way is of a state that is no more.
void TimelineCanvas::rebuild()
{
    cancel();
    const RecordRef kept = m_current ? recordAt(m_view.timeline, *m_current) : RecordRef{};
    m_view = timelineView(m_workspace.project, m_view.timeline.sequence, palette());
    m_current.reset();
    if (const std::vector<ClipPlace> places = placesOf(kept); !places.empty())
        m_current = places.front();
    layOut();
    takeSelection();
    dropTitle();
}

void TimelineCanvas::setFilter(const QString &words)
{
    m_filter = words;
    layOut();
}

// Places the lanes and everything that depends on where they are.
void TimelineCanvas::layOut()
{
    const QStringList words = m_filter.split(u' ', Qt::SkipEmptyParts);
    std::vector<bool> hidden;
    for (std::size_t i = 0; !words.isEmpty() && i < m_view.timeline.lanes.size(); ++i) {
        const TimelineLane &lane = m_view.timeline.lanes[i];
        QString text = m_view.titles[i].first + u' ' + m_view.titles[i].second + u' ' + m_view.titles[i].full;
        for (const ClipLook &look : m_view.looks[i])
            text += u' ' + look.number.text() + u' ' + look.more.text();
        hidden.push_back(lane.kind != LaneKind::Beats && lane.kind != LaneKind::Stitches && !hasWords(text, words));
    }
    m_layout = LaneLayout(m_view.timeline, {m_folded, std::move(hidden)}, m_heights);
    m_header->setLanes(m_view, m_layout);
    updateBars();
    viewport()->update();
}

void TimelineCanvas::setScale(const TimeScale &scale)
{
    m_isFitted = false;
    m_scale = scale.fromStart();
    if (m_scale.originFrame() == 0 && scale.originFrame() < 0 && m_view.timeline.lastFrame > 0) {
        // A fitted sequence keeps its margin.
        m_scale = TimeScale(scale.pixelsPerFrame(), std::max(scale.originFrame(), -fitMargin / scale.pixelsPerFrame()));
    }
    updateBars();
    emit scaleChanged();
    viewport()->update();
}

void TimelineCanvas::fit()
{
    const qint64 oneMinute = 60 * m_view.timeline.rate.nominal();
    const qint64 frames = m_view.timeline.lastFrame > 0 ? m_view.timeline.lastFrame : oneMinute;
    setScale(TimeScale::fitting({0, frames}, viewport()->width(), fitMargin));
    m_isFitted = true;
}

void TimelineCanvas::zoom(double factor)
{
    const double head = m_scale.xOf(static_cast<double>(m_playhead));
    const bool isSeen = head >= 0 && head <= viewport()->width();
    setScale(m_scale.zoomedAbout(isSeen ? head : viewport()->width() / 2.0, factor));
}

void TimelineCanvas::setRowHeight(int pixels)
{
    m_heights.row = std::clamp(pixels, lowestRow, highestRow);
    layOut();
}

void TimelineCanvas::setPlayhead(qint64 frame)
{
    frame = std::max<qint64>(0, frame);
    if (frame != m_playhead) {
        m_playhead = frame;
        m_ruler->setPlayhead(frame);
        viewport()->update();
        emit playheadMoved(frame);
    }
    const double x = m_scale.xOf(static_cast<double>(frame));
    if (x < 0)
        setScale(m_scale.scrolledBy(x - fitMargin));
    else if (x > viewport()->width())
        setScale(m_scale.scrolledBy(x - viewport()->width() + fitMargin));
}

TimelineClips TimelineCanvas::selectedClips() const
{
    TimelineClips clips;
    for (const RecordRef &ref : m_workspace.selection.records()) {
        if (!m_selected.contains(uuidOf(ref)))
            continue;
        if (const auto *beat = std::get_if<Id<Beat>>(&ref))
            clips.beats.push_back(*beat);
        else if (const auto *part = std::get_if<Id<Part>>(&ref))
            clips.parts.push_back(*part);
        else if (const auto *stitch = std::get_if<Id<Stitch>>(&ref))
            clips.stitches.push_back(*stitch);
        else if (const auto *marker = std::get_if<Id<Marker>>(&ref))
            clips.markers.push_back(*marker);
    }
    return clips;
}

// Shows what the window has selected, as far as it is on this timeline.
void TimelineCanvas::takeSelection()
{
    m_selected.clear();
    for (const RecordRef &ref : m_workspace.selection.records())
        if (!placesOf(ref).empty())
            m_selected.insert(uuidOf(ref));
    if (!m_current || !m_selected.contains(uuidOf(recordAt(m_view.timeline, *m_current))))
        if (const std::vector<ClipPlace> places = placesOf(m_workspace.selection.current()); !places.empty())
            m_current = places.front();
    refresh();
}

void TimelineCanvas::select(std::vector<RecordRef> refs)
{
    m_workspace.selection.select(std::move(refs));
}

std::vector<ClipPlace> TimelineCanvas::placesOf(const RecordRef &ref) const
{
    std::vector<ClipPlace> places;
    if (ref == RecordRef{})
        return places;
    if (const auto *marker = std::get_if<Id<Marker>>(&ref)) {
        const std::vector<TimelineMarker> &markers = m_view.timeline.markers;
        const auto at = std::ranges::find(markers, *marker, &TimelineMarker::id);
        if (at != markers.end())
            places.push_back({ClipPlace::markerRow, static_cast<std::size_t>(at - markers.begin())});
        return places;
    }
    for (std::size_t lane = 0; lane < m_view.timeline.lanes.size(); ++lane) {
        const std::vector<TimelineClip> &clips = m_view.timeline.lanes[lane].clips;
        for (std::size_t clip = 0; clip < clips.size(); ++clip)
            if (clips[clip].record == ref)
                places.push_back({lane, clip});
    }
    return places;
}

bool TimelineCanvas::reveal(const RecordRef &ref)
{
    const std::vector<ClipPlace> places = placesOf(ref);
    if (places.empty())
        return false;
    const ClipPlace place = places.front();
    if (!place.isMarker()
        && (m_folded.erase(m_view.timeline.lanes[place.lane].kind) > 0 || !m_layout.find(place.lane))) {
        m_filter.clear();
        layOut();
    }
    m_current = place;
    ensureVisible(place);
    return true;
}

QRect TimelineCanvas::visualRect(const ClipPlace &place) const
{
    if (place.isMarker())
        return m_ruler->rectOf(pinOf(place)).translated(m_ruler->pos() - viewport()->pos());
    return geometry().rectOf(place).translated(0, -verticalScrollBar()->value()).toAlignedRect();
}

void TimelineCanvas::ensureVisible(const ClipPlace &place)
{
    const QRectF rect = place.isMarker() ? QRectF(visualRect(place)) : geometry().rectOf(place);
    if (rect.isEmpty())
        return;
    QScrollBar *bar = verticalScrollBar();
    if (!place.isMarker() && rect.top() < bar->value())
        bar->setValue(static_cast<int>(rect.top()));
    else if (!place.isMarker() && rect.bottom() > bar->value() + viewport()->height())
        bar->setValue(static_cast<int>(rect.bottom()) - viewport()->height());
    if (rect.right() < 0 || rect.left() > viewport()->width())
        setScale(m_scale.scrolledBy(rect.center().x() - viewport()->width() / 2.0));
}

std::optional<ClipPlace> TimelineCanvas::placeAt(const QPoint &inViewport) const
{
    const auto hit = inViewport.y() < 0 ? markerAt(inViewport + viewport()->pos() - m_ruler->pos())
                                        : geometry().at(onLayout(inViewport));
    return hit ? std::optional(hit->place) : std::nullopt;
}

// Assistive tools follow the clip the keyboard is at.
void TimelineCanvas::tellFocus()
{
    if (!QAccessible::isActive() || !m_current)
        return;
    QAccessibleEvent event(this, QAccessible::Focus);
    event.setChild(TimelineAccessible::indexOf(*this, *m_current));
    QAccessible::updateAccessibility(&event);
}

QString TimelineCanvas::nameOf(const ClipPlace &place) const
{
    if (place.isMarker())
        return markerName(m_view.timeline.markers[place.clip], m_view.timeline.rate);
    const TimelineLane &lane = m_view.timeline.lanes[place.lane];
    return clipName(m_workspace.project, m_view.timeline, lane, lane.clips[place.clip]);
}

// The scroll bars follow the scale, which is the truth: it may stand between two pixels, they may not.
void TimelineCanvas::updateBars()
{
    const double width = viewport()->width();
    const double perFrame = m_scale.pixelsPerFrame();
    const double origin = m_scale.originFrame() * perFrame;
    const double content = static_cast<double>(m_view.timeline.lastFrame) * perFrame + width * spareViews;
    const QSignalBlocker block(horizontalScrollBar());
    horizontalScrollBar()->setRange(static_cast<int>(std::floor(std::min(0.0, origin))),
                                    static_cast<int>(std::max(std::ceil(origin), content - width)));
    horizontalScrollBar()->setPageStep(static_cast<int>(width));
    horizontalScrollBar()->setSingleStep(static_cast<int>(std::max(1.0, width / 20)));
    horizontalScrollBar()->setValue(static_cast<int>(std::lround(origin)));
    verticalScrollBar()->setRange(0, std::max(0, m_layout.height() - viewport()->height()));
    verticalScrollBar()->setPageStep(viewport()->height());
    verticalScrollBar()->setSingleStep(m_heights.row);
    m_ruler->setScale(m_scale, m_view.timeline.rate);
    showPins();
    m_header->scrollTo(verticalScrollBar()->value());
}

void TimelineCanvas::scrollContentsBy(int, int)
{
    // Qt's difference is from where a bar was last moved by hand, which need not be where the view is.
    if (horizontalScrollBar()->value() != std::lround(m_scale.originFrame() * m_scale.pixelsPerFrame())) {
        m_scale = TimeScale(m_scale.pixelsPerFrame(),
                            static_cast<double>(horizontalScrollBar()->value()) / m_scale.pixelsPerFrame());
        m_ruler->setScale(m_scale, m_view.timeline.rate);
        showPins();
        emit scaleChanged();
    }
    m_header->scrollTo(verticalScrollBar()->value());
    viewport()->update();
}

QPointF TimelineCanvas::onLayout(const QPointF &inViewport) const
{
    return {inViewport.x(), inViewport.y() + verticalScrollBar()->value()};
}

void TimelineCanvas::paintEvent(QPaintEvent *event)
{
    QPainter painter(viewport());
    const int top = verticalScrollBar()->value();
    painter.translate(0, -top);
    TimelineFrame frame{.view = m_view,
                        .layout = m_layout,
                        .scale = m_scale,
                        .selected = m_selected,
                        .current = hasFocus() ? m_current : std::nullopt,
                        .gesture = gesture(),
                        .playhead = m_playhead,
                        .rubberBand = m_band,
                        .dropTarget = m_dropTarget,
                        .badges = &m_badges,
                        .pictures = &m_pictures,
                        .pins = &m_ruler->pins()};
    if (event->rect() == viewport()->rect())
        thumbnails().beginShow();
    TimelinePainter(painter, frame, palette(), font()).paint(event->rect().translated(0, top));
}

void TimelineCanvas::placeEdges()
{
    const int rulerHeight = m_ruler->sizeHint().height();
    const int headerWidth = m_header->sizeHint().width();
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    setViewportMargins(mirrored ? 0 : headerWidth, rulerHeight, mirrored ? headerWidth : 0, 0);
    const QRect area = viewport()->geometry();
    m_ruler->setGeometry(area.left(), area.top() - rulerHeight, area.width(), rulerHeight);
    m_header->setGeometry(mirrored ? area.right() + 1 : area.left() - headerWidth, area.top(), headerWidth,
                          area.height());
}

void TimelineCanvas::resizeEvent(QResizeEvent *event)
{
    QAbstractScrollArea::resizeEvent(event);
    placeEdges();
    if (m_isFitted)
        fit();
    updateBars();
}

void TimelineCanvas::changeEvent(QEvent *event)
{
    QAbstractScrollArea::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange) {
        makeBadges();
        rebuild();
    }
    if (event->type() == QEvent::LayoutDirectionChange || event->type() == QEvent::FontChange)
        placeEdges();
}

void TimelineCanvas::makeBadges()
{
    for (const Level level : {Level::Note, Level::Warn, Level::Stop})
        m_badges[static_cast<std::size_t>(level)] = badgePixmap(level, palette(), devicePixelRatioF());
}

QString TimelineCanvas::tipOf(const ClipPlace &place) const
{
    const ClipLook &look = m_view.looks[place.lane][place.clip];
    QString text = clipTip(m_workspace.project, m_view.timeline, m_view.timeline.lanes[place.lane].clips[place.clip]);
    if (look.clip.isEmpty())
        return text;
    const QString failure = m_pictures.thumbnails().failureOf(look.clip, look.clipMs);
    return text + u'\n' + (failure.isEmpty() ? tr("Reference clip: %1").arg(look.clip.section(u'/', -1)) : failure);
}

bool TimelineCanvas::viewportEvent(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QAbstractScrollArea::viewportEvent(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    const QPointF at = onLayout(help->pos());
    QString text;
    if (const auto hit = geometry().at(at))
        text = tipOf(hit->place);
    if (const LaneLayout::Lane *lane = m_layout.laneAt(static_cast<int>(at.y()))) {
        for (const StateBreak &gap : m_view.timeline.lanes[lane->lane].breaks)
            if (std::abs(m_scale.xOf(static_cast<double>(gap.frame)) - at.x()) <= badgeSize)
                text = breakWords(m_workspace.project.data(), gap);
    }
    QToolTip::showText(help->globalPos(), plainToolTip(text), viewport());
    return true;
}

}  // namespace stunt
