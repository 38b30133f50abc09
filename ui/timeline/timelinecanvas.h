// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/place.h"
#include "ui/timeline/clipgesture.h"
#include "ui/timeline/timelinepainter.h"

#include <QAbstractScrollArea>
#include <QBasicTimer>
#include <array>

class QHelpEvent;
class QLineEdit;

namespace stunt {

class LaneHeader;
class MarkerRuler;
struct MarkerPin;

// The timeline of one sequence, drawn on an own canvas: lanes of clips that are selected, dragged, trimmed and copied by
// mouse or keyboard. What it shows is a value made from the production; each gesture ends in one verb.
class TimelineCanvas : public QAbstractScrollArea
{
    Q_OBJECT

public:
    TimelineCanvas(const Workspace &workspace, QWidget *parent);
    ~TimelineCanvas() override;

    // Shows a sequence, all of it in view; empty shows none.
    void setSequence(MaybeId<Sequence> sequence);
    [[nodiscard]] MaybeId<Sequence> sequence() const { return m_view.timeline.sequence; }
    [[nodiscard]] const TimelineView &view() const { return m_view; }
    [[nodiscard]] TimelineGeometry geometry() const { return {m_view.timeline, m_layout, m_scale}; }
    // Shows only lanes whose title, or one of whose clips, has all of the words; beats and stitches always.
    void setFilter(const QString &words);

    [[nodiscard]] const TimeScale &scale() const { return m_scale; }
    void setScale(const TimeScale &scale);
    // All of the sequence in the view's width.
    void fit();
    // About the playhead where it is in view, else about the middle.
    void zoom(double factor);
    void setRowHeight(int pixels);
    [[nodiscard]] int rowHeight() const { return m_heights.row; }

    [[nodiscard]] qint64 playhead() const { return m_playhead; }
    // Moves the playhead (≥ 0) and brings it into view.
    void setPlayhead(qint64 frame);
    void setRipple(Ripple ripple) { m_ripple = ripple; }
    void setSnapping(bool snaps) { m_snaps = snaps; }

    // The selected beats, parts, stitches and markers of this timeline.
    [[nodiscard]] TimelineClips selectedClips() const;
    // The drag or nudge under way; null when there is none.
    [[nodiscard]] const ClipGesture *gesture() const { return m_gesture ? &*m_gesture : nullptr; }
    // Brings a clip of the record, or the marker it is, into view; false when this timeline has none.
    bool reveal(const RecordRef &ref);
    // Where a clip is in the viewport; a marker is above it.
    [[nodiscard]] QRect visualRect(const ClipPlace &place) const;
    // The clip at a point of the viewport, or the marker at one of the ruler above it.
    [[nodiscard]] std::optional<ClipPlace> placeAt(const QPoint &inViewport) const;
    // The clips of a record, in lane order.
    [[nodiscard]] std::vector<ClipPlace> placesOf(const RecordRef &ref) const;
    // Whether the record has the selection.
    [[nodiscard]] bool isSelected(const RecordRef &ref) const { return m_selected.contains(uuidOf(ref)); }
    [[nodiscard]] std::optional<ClipPlace> current() const { return m_current; }
    // Gives the keyboard to a clip and selects it.
    void setCurrent(const ClipPlace &place, Qt::KeyboardModifiers modifiers = {});
    // Edits the title of the current beat, or the name of the current marker, where it stands.
    void editTitle();
    // The pictures of reference clips.
    [[nodiscard]] Thumbnails &thumbnails() { return m_pictures.thumbnails(); }
    // The clip's record's name, times and findings.
    [[nodiscard]] QString nameOf(const ClipPlace &place) const;

signals:
    void playheadMoved(qint64 frame);
    void scaleChanged();
    // A drag moved; `delta` frames so far.
    void dragged(qint64 delta);
    void refused(const stunt::Error &error);
    void menuWanted(const QPoint &globalPosition);
    // The menu of the selected markers, and that of a free place of the ruler.
    void markerMenuWanted(const QPoint &globalPosition);
    void rulerMenuWanted(const QPoint &globalPosition, qint64 frame);
    void opened(const stunt::RecordRef &record);

protected:
    bool viewportEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    void wheelEvent(QWheelEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void keyReleaseEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragMoveEvent(QDragMoveEvent *event) override;
    void dragLeaveEvent(QDragLeaveEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void timerEvent(QTimerEvent *event) override;

private:
    // What the mouse is doing.
    enum class Press { None, Clip, Ground, Pan };

    void follow(const ChangeSet &changes);
    void rebuild();
    void layOut();
    void placeEdges();
    void refresh();
    void showPins();
    void updateBars();
    void takeSelection();
    void select(std::vector<RecordRef> refs);
    void selectClip(const ClipPlace &place, Qt::KeyboardModifiers modifiers);
    void ensureVisible(const ClipPlace &place);
    void tellFocus();
    void makeBadges();
    [[nodiscard]] QString tipOf(const ClipPlace &place) const;

    [[nodiscard]] MarkerPin pinOf(const ClipPlace &place) const;
    [[nodiscard]] std::optional<TimelineHit> markerAt(const QPoint &onRuler) const;
    [[nodiscard]] std::vector<std::size_t> markersBeside(std::size_t marker) const;
    void takeNextMarker();
    bool rulerEvent(QEvent &event);
    bool rulerMouse(QMouseEvent &event);
    void rulerMenu(const QContextMenuEvent &event);
    bool showMarkerTip(const QHelpEvent &event);
    void scrubTo(qint64 frame);

    [[nodiscard]] QPointF onLayout(const QPointF &inViewport) const;
    // What a gesture snaps to; null: the playhead.
    [[nodiscard]] SnapPoints snapPoints(const ClipGesture *gesture) const;
    [[nodiscard]] bool snapsNow() const;
    [[nodiscard]] qint64 snapReach() const;
    void press(const QMouseEvent &event, const QPointF &at, const std::optional<TimelineHit> &hit);
    void moveTo(const QPointF &at);
    void release(const QPointF &at);
    void openHit(const TimelineHit &hit);
    void startDrag(Qt::KeyboardModifiers modifiers);
    void dragTo(const QPointF &position);
    bool scrollTowards(double x);
    void bandTo(const QPointF &position);
    void endGesture();
    void cancel();
    void showCursor(const QPointF &position);

    bool stepKey(const QKeyEvent &event);
    void selectAll();
    bool nudgeKey(const QKeyEvent &event);
    void nudge(GestureKind kind, qint64 frames);
    void step(int lanes, int clips, Qt::KeyboardModifiers modifiers);
    void placeTitle();
    void finishTitle();
    void dropTitle();

    Workspace m_workspace;
    TimelineView m_view;
    LaneLayout m_layout;
    LaneHeights m_heights;
    TimeScale m_scale;
    bool m_isFitted = true;  // all of the sequence is in view, and stays so when the view gets another size
    std::set<LaneKind> m_folded;
    QString m_filter;
    std::unordered_set<Uuid> m_selected;
    std::optional<ClipPlace> m_current;
    std::array<QPixmap, 3> m_badges;  // by Level
    ClipPictures m_pictures;
    qint64 m_playhead = 0;
    Ripple m_ripple = Ripple::Free;
    bool m_snaps = true;

    Press m_press = Press::None;
    QPointF m_pressedAt;  // in the viewport
    double m_pressedFrame = 0;
    std::optional<TimelineHit> m_pressed;
    Qt::KeyboardModifiers m_pressedWith;
    bool m_isSelectionDue =
        false;               // a click on one of several selected clips selects it alone, unless it becomes a drag
    bool m_isOnPin = false;  // the button went down on a marker's pin, and is still held
    std::optional<ClipPlace> m_steppedFrom;  // the marker from which the last click stepped on
    std::optional<ClipGesture> m_gesture;
    std::optional<SnapPoints> m_snapPoints;  // of the drag under way
    QPointF m_draggedTo;
    QBasicTimer m_scrolling;  // runs while a drag is held past the rim
    bool m_isNudge = false;
    QRectF m_band;
    std::vector<RecordRef> m_bandBase;
    std::optional<RecordRef> m_dropTarget;

    MarkerRuler *m_ruler;
    LaneHeader *m_header;
    QLineEdit *m_title = nullptr;
    RecordRef m_titled;  // the beat or marker whose name is being typed
};

}  // namespace stunt
