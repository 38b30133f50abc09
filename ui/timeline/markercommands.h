// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/place.h"

class QMenu;

namespace stunt {

class TimelineCanvas;

// Gives the markers a colour, in one edit; those that have it already stay as they are.
Result<> colourMarkers(Project &project, const std::vector<Id<Marker>> &markers, MarkerColour colour);

// What the timeline is told to do with markers, from the keyboard and menus.
class MarkerCommands : public QObject
{
    Q_OBJECT

public:
    // `place` has the commands' shortcuts; the canvas outlives them.
    MarkerCommands(const Workspace &workspace, TimelineCanvas *canvas, QWidget *place);

    [[nodiscard]] QAction *add() const { return m_add; }
    [[nodiscard]] QAction *previous() const { return m_previous; }
    [[nodiscard]] QAction *next() const { return m_next; }
    void updateState();
    // The colour that the next marker gets: the one used last in this window.
    [[nodiscard]] MarkerColour colour() const { return m_colour; }

    // What a menu has for the selected markers alone: their colour, and the way to their notes.
    void addForSelected(QMenu &menu);
    // What it has for a free place of the ruler: a marker there, and one at the playhead.
    void addForFrame(QMenu &menu, qint64 frame);

signals:
    void wanted(const stunt::RecordRef &record, const QString &field);

private:
    QAction *command(const char *name, const QString &text, const QKeySequence &keys, QWidget *place);
    void addAtPlayhead();
    void addAt(qint64 frame);
    void step(int markers);
    void paint(MarkerColour colour);
    void watch();
    void followColour();

    Workspace m_workspace;
    TimelineCanvas *m_canvas;
    QAction *m_add;
    QAction *m_previous;
    QAction *m_next;
    MarkerColour m_colour = MarkerColour::Blue;
    std::optional<Marker> m_watched;  // the selected marker as it was
};

}  // namespace stunt
