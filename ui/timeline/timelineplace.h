// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/place.h"

class QComboBox;
class QLabel;
class QMenu;
class QStackedWidget;

namespace stunt {

class ElidedLabel;
class MarkerCommands;
class SegmentsPane;
class TimelineCanvas;

// A sequence chosen from a list, its timeline, and what the timeline is told to do.
class TimelinePlace : public Place
{
    Q_OBJECT

public:
    TimelinePlace(const Workspace &workspace, QWidget *parent);

    [[nodiscard]] QList<QAction *> commands() const override { return m_commands; }
    void setFilter(const QString &words) override;
    bool reveal(const RecordRef &ref) override;
    [[nodiscard]] bool shows(const RecordRef &ref) const override;
    // The sequence on show.
    [[nodiscard]] RecordRef highlighted() const override;

    [[nodiscard]] TimelineCanvas *canvas() const { return m_canvas; }
    [[nodiscard]] MarkerCommands *markers() const { return m_markers; }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QAction *command(const char *name, const QString &text, const QString &iconName, const QKeySequence &keys);
    QAction *toggle(const char *name, const QString &text, const QKeySequence &keys);
    void startGroup();
    void makeCommands();
    void makeAddingCommands();
    void makeEditingCommands();
    void makeTrimmingCommands();
    void makeViewCommands();
    void makePaperCommands();
    QWidget *makeBar();
    void fillSequences();
    void showSequence(MaybeId<Sequence> sequence);
    void followSelection();
    void updateState();
    void updateClipCommand();
    void showReadout();
    void openChosenClip();
    void openRecord(const RecordRef &record);
    void showMenu(const QPoint &globalPosition);
    void showMarkerMenu(const QPoint &globalPosition);
    void showRulerMenu(const QPoint &globalPosition, qint64 frame);
    void addSwaps(QMenu &menu);

    void addSequence();
    void addBeatHere();
    void split();
    void removeSelected();
    void trimToPlayhead(bool atStart);
    void addStitchHere();
    void tell(const QString &title, const Result<> &done);

    Workspace m_workspace;
    TimelineCanvas *m_canvas;
    QComboBox *m_sequence = nullptr;
    ElidedLabel *m_summary = nullptr;
    QLabel *m_readout = nullptr;
    QStackedWidget *m_stack = nullptr;
    SegmentsPane *m_segments = nullptr;
    MarkerCommands *m_markers = nullptr;
    QList<QAction *> m_commands;
    QAction *m_addSequence = nullptr;
    QAction *m_addBeat = nullptr;
    QAction *m_split = nullptr;
    QAction *m_trimStart = nullptr;
    QAction *m_trimEnd = nullptr;
    QAction *m_addStitch = nullptr;
    QAction *m_remove = nullptr;
    QAction *m_editTitle = nullptr;
    QAction *m_openClip = nullptr;
    QAction *m_ripple = nullptr;
    QAction *m_snap = nullptr;
    QAction *m_fit = nullptr;
    QAction *m_exportMoves = nullptr;
    QAction *m_printMoves = nullptr;
    QAction *m_zoomIn = nullptr;
    QAction *m_zoomOut = nullptr;
    qint64 m_dragged = 0;
    bool m_filling = false;
};

}  // namespace stunt
