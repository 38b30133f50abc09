// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/planning/timeline.h"
#include "ui/shell/place.h"

class QTableView;

namespace stunt {

class ElidedLabel;
class SegmentsModel;

// Beneath the timeline of a long take: its segments with set-ups, planned takes and shoot time, and their sum.
class SegmentsPane : public QWidget
{
    Q_OBJECT

public:
    SegmentsPane(const Workspace &workspace, QWidget *parent);

    void showTimeline(const Timeline &timeline);
    // Adds a set-up to the chosen segment.
    [[nodiscard]] QAction *addSetup() const { return m_addSetup; }

signals:
    // A row was chosen: the first frame of its segment.
    void segmentChosen(qint64 frame);

private:
    void choose(int row);
    void addSetupHere();
    void showTotals(const Timeline &timeline);

    Workspace m_workspace;
    SegmentsModel *m_model;
    QTableView *m_table;
    ElidedLabel *m_totals;
    QAction *m_addSetup;
    MaybeId<Sequence> m_sequence;
};

}  // namespace stunt
