// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/place.h"
#include "ui/timeline/clipgesture.h"
#include "ui/timeline/timelinepainter.h"

#include <QAbstractScrollArea>
#include <array>

class QLineEdit;

namespace stunt {

class LaneHeader;
class TimeRuler;

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

    // The selected beats, parts and stitches of this timeline.
    [[nodiscard]] TimelineClips selectedClips() const;
    // The drag or nudge under way; null when there is none.
    [[nodiscard]] const ClipGesture *gesture() const { return m_gesture ? &*m_gesture : nullptr; }
    // Brings a clip of the record into view; false when this timeline has none.
    bool reveal(const RecordRef &ref);
    // Where a clip is in the viewport.
    [[nodiscard]] QRect visualRect(const ClipPlace &place) const;
    // The clip at a point of the viewport.
    [[nodiscard]] std::optional<ClipPlace> clipAt(const QPoint &inViewport) const;
    // The clips of a record, in lane order.
    [[nodiscard]] std::vector<ClipPlace> placesOf(const RecordRef &ref) const;
    // Whether the record has the selection.
    [[nodiscard]] bool isSelected(const RecordRef &ref) const { return m_selected.contains(uuidOf(ref)); }
    [[nodiscard]] std::optional<ClipPlace> current() const { return m_current; }
    // Gives the keyboard to a clip and selects it.
    void setCurrent(const ClipPlace &place, Qt::KeyboardModifiers modifiers = {});
    // Edits the title of the current beat where it stands.
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
    void focusOutEvent(QFocusEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragMoveEvent(QDragMoveEvent *event) override;
    void dragLeaveEvent(QDragLeaveEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    // What the mouse is doing.
    enum class Press { None, Clip, Ground, Pan };

    void follow(const ChangeSet &changes);
    void rebuild();
    void layOut();
    void placeEdges();
    void updateBars();
    void takeSelection();
    void select(std::vector<RecordRef> refs);
    void selectClip(const ClipPlace &place, Qt::KeyboardModifiers modifiers);
    void ensureVisible(const ClipPlace &place);
    void tellFocus();
    void makeBadges();
    [[nodiscard]] QString tipOf(const ClipPlace &place) const;

    [[nodiscard]] QPointF onLayout(const QPointF &inViewport) const;
    [[nodiscard]] SnapPoints snapPoints(const ClipGesture &gesture) const;
    void startDrag(Qt::KeyboardModifiers modifiers);
    void dragTo(const QPointF &position);
    void bandTo(const QPointF &position);
    void endGesture();
    void cancel();
    void showCursor(const QPointF &position);

    bool stepKey(const QKeyEvent &event);
    bool nudgeKey(const QKeyEvent &event);
    void nudge(GestureKind kind, qint64 frames);
    void step(int lanes, int clips, Qt::KeyboardModifiers modifiers);
    void finishTitle();

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
        false;  // a click on one of several selected clips selects it alone, unless it becomes a drag
    std::optional<ClipGesture> m_gesture;
    std::optional<SnapPoints> m_snapPoints;  // of the drag under way
    bool m_isNudge = false;
    QRectF m_band;
    std::vector<RecordRef> m_bandBase;
    std::optional<RecordRef> m_dropTarget;

    TimeRuler *m_ruler;
    LaneHeader *m_header;
    QLineEdit *m_title = nullptr;
    MaybeId<Beat> m_titled;
};

}  // namespace stunt
