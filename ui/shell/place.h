// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/dialogs.h"
#include "ui/shell/selection.h"

#include "core/project/project.h"

#include <QAction>
#include <QWidget>
#include <functional>

namespace stunt {

// What every view of one window stands on. The references outlive every view.
struct Workspace {
    Project &project;
    Selection &selection;
    Dialogs &dialogs;
    // The clock: what day it is where the person sits.
    std::function<QDate()> today = [] { return QDate::currentDate(); };
};

// One place of the left rail: a view that fills the centre. Built when first shown.
class Place : public QWidget
{
    Q_OBJECT

public:
    using QWidget::QWidget;

    // The place's own commands, for its tool bar and the window's menu; each has text, tool tip, shortcut where it has one.
    [[nodiscard]] virtual QList<QAction *> commands() const = 0;
    // Filters the view by words (Ctrl+F); empty: everything.
    virtual void setFilter(const QString &words) = 0;
    // Brings a record into view; false when this place does not show its kind.
    virtual bool reveal(const RecordRef &ref) = 0;
    // Whether the record is one this place highlights when it is the selection. Such a selection stays as it is when the
    // place comes to the front; any other gives way to what was selected here last.
    [[nodiscard]] virtual bool shows(const RecordRef &ref) const = 0;
    // The record the place highlights whatever the selection is; empty for one that highlights only the selection.
    [[nodiscard]] virtual RecordRef highlighted() const { return {}; }

signals:
    // A record of another place was asked for, and the field of it (its JSON name; empty: the record itself).
    void wanted(const stunt::RecordRef &record, const QString &field);
};

// An entry of the rail.
struct PlaceEntry {
    QString title;  // "People"
    QString icon;   // resource name of the icon without folder and suffix
    std::function<Place *(const Workspace &, QWidget *parent)> make;
    bool listsFindings = false;  // where a click on the findings strip leads
};

// A form of the inspector for one record type.
class InspectorForm : public QWidget
{
    Q_OBJECT

public:
    using QWidget::QWidget;
    // Shows the record; called again whenever it or what it refers to changed. Keeps the focus and what is being typed.
    virtual void showRecord(const RecordRef &ref) = 0;
};

struct InspectorEntry {
    std::function<bool(const RecordRef &)> shows;
    std::function<InspectorForm *(const Workspace &, QWidget *parent)> make;
};

}  // namespace stunt
