// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/timeline/lanelayout.h"
#include "ui/timeline/timelineview.h"

#include <QWidget>

namespace stunt {

// The titles of the lanes beside them. A click on a group's head folds it, one on a lane asks for whose it is.
class LaneHeader : public QWidget
{
    Q_OBJECT

public:
    explicit LaneHeader(QWidget *parent);

    // What it shows; both outlive it, and it is told when they change.
    void setLanes(const TimelineView &view, const LaneLayout &layout);
    // What lies at `top` of the layout is at its top.
    void scrollTo(int top);

    [[nodiscard]] QSize sizeHint() const override;

signals:
    void foldWanted(stunt::LaneKind kind);
    void laneChosen(std::size_t lane);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    bool event(QEvent *event) override;

private:
    void paintHead(QPainter &painter, const LaneLayout::Head &head);
    void paintLane(QPainter &painter, const LaneLayout::Lane &lane);

    const TimelineView *m_view = nullptr;
    const LaneLayout *m_layout = nullptr;
    int m_top = 0;
};

}  // namespace stunt
