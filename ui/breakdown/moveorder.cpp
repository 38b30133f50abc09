// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/breakdown/moveorder.h"

#include "core/edits/story.h"

#include <QCoreApplication>
#include <QHeaderView>
#include <QShortcut>
#include <QTableView>
#include <QTimer>

namespace stunt {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("stunt::BeatPlan", text);
}

// Writes the order in which the move of row `from` stands at row `to`; tells why it was refused.
void moveRow(RecordTableModel<Move> *model, const Workspace &workspace, int from, int to)
{
    if (from == to || from < 0 || to < 0 || from >= model->rowCount() || to >= model->rowCount())
        return;
    std::vector<Id<Move>> ids;
    for (int row = 0; row < model->rowCount(); ++row)
        ids.push_back(model->idAt(row));
    const Id<Move> moved = ids[static_cast<std::size_t>(from)];
    ids.erase(ids.begin() + from);
    ids.insert(ids.begin() + to, moved);
    const Move *move = workspace.project.data().find(moved);
    if (!move)
        return;
    if (const auto done = reorderMoves(workspace.project, move->beat, ids); !done)
        workspace.dialogs.tell(tr("Reorder moves"), done.error());
}

// The row the keyboard is in changes places with its neighbour and keeps the keyboard.
void step(QTableView *table, RecordTableModel<Move> *model, const Workspace &workspace, int by)
{
    const QModelIndex current = table->currentIndex();
    const int to = current.row() + by;
    if (!current.isValid() || to < 0 || to >= model->rowCount())
        return;
    const Id<Move> moved = model->idAt(current.row());
    moveRow(model, workspace, current.row(), to);
    table->setCurrentIndex(model->index(model->rowOf(moved), current.column()));
}

}  // namespace

void makeReorderable(QTableView *table, RecordTableModel<Move> *model, const Workspace &workspace)
{
    QHeaderView *numbers = table->verticalHeader();
    numbers->show();
    numbers->setSectionsMovable(!workspace.project.isReadOnly());
    numbers->setToolTip(tr("Drag a number to put the move elsewhere; Alt+Up and Alt+Down do the same"));
    QObject::connect(numbers, &QHeaderView::sectionMoved, table, [=](int, int from, int to) {
        // The header has moved its section only; the rows follow from the edit, when the drag is over.
        QTimer::singleShot(0, table, [=] {
            const QSignalBlocker block(numbers);
            numbers->moveSection(to, from);
            moveRow(model, workspace, from, to);
        });
    });
    for (const auto &[key, by] : {std::pair(Qt::Key_Up, -1), std::pair(Qt::Key_Down, 1)}) {
        auto *shortcut = new QShortcut(Qt::ALT | key, table, nullptr, nullptr, Qt::WidgetShortcut);
        QObject::connect(shortcut, &QShortcut::activated, table, [=, by = by] { step(table, model, workspace, by); });
    }
}

}  // namespace stunt
