// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/edits/records.h"
#include "core/model/fields.h"
#include "ui/models/recordtablemodel.h"
#include "ui/people/emptypane.h"
#include "ui/shell/place.h"

class QStackedWidget;
class QTableView;

namespace stunt {

// A table of records as one page of a place: edited in its cells, tied to the window's selection, with its commands and
// what it says while it is empty.
class TablePage : public QWidget
{
    Q_OBJECT

public:
    // `commands` act on the page; the first is offered while the table is empty. The page owns neither.
    TablePage(const Workspace &workspace, RecordTable *model, const EmptyPane::Words &empty, QWidget *parent);

    // A command with its shortcut, in the order they are added.
    QAction *addCommand(const QString &name, const QString &text, const QString &iconName);
    // Shows the empty pane with the commands added so far; called once after them.
    void finish();

    [[nodiscard]] QList<QAction *> commands() const { return m_commands; }
    void setFilter(const QString &words);
    bool reveal(const RecordRef &ref);
    // The selected records in the table's order.
    [[nodiscard]] std::vector<RecordRef> selected() const;
    // Selects the record and starts typing into a column of it.
    void editCell(const RecordRef &ref, int column);
    [[nodiscard]] QTableView *table() const { return m_table; }
    [[nodiscard]] const Workspace &workspace() const { return m_workspace; }

private:
    void updateState();

    Workspace m_workspace;
    RecordTable *m_model;
    EmptyPane::Words m_words;
    QStackedWidget *m_stack;
    QTableView *m_table;
    QList<QAction *> m_commands;
};

// Whether anything in the plan refers to the record: removing it archives it where its type can be archived, else is
// refused unless only what belongs to it refers to it.
template<class T>
[[nodiscard]] bool isReferred(const ProjectData &data, Id<T> id)
{
    bool referred = false;
    forEachRecordType([&]<class R>() { referred = referred || !data.referring<R>(id).empty(); });
    return referred;
}

// Removes the selected records of type T, after asking where the plan uses them. The question says what becomes of those.
template<class T>
void removeSelected(TablePage *page)
{
    const Workspace &workspace = page->workspace();
    std::vector<Id<T>> ids;
    QStringList used;
    for (const RecordRef &ref : page->selected()) {
        const auto *id = std::get_if<Id<T>>(&ref);
        if (!id)
            continue;
        ids.push_back(*id);
        if (isReferred(workspace.project.data(), *id))
            used.push_back(recordName(workspace.project.data(), ref));
    }
    if (ids.empty())
        return;
    const QString title = QCoreApplication::translate("tablepage", "Remove %1").arg(stunt::recordLabel<T>());
    if (!used.isEmpty()) {
        constexpr bool isArchived = requires(T record)
        {
            record.archived;
        };
        const QString text =
            (isArchived
                 ? QCoreApplication::translate("tablepage", "The plan uses %1: it leaves the lists and stays archived.")
                 : QCoreApplication::translate("tablepage", "Something refers to %1: what belongs to it goes with it; "
                                                            "what the plan uses elsewhere is not removed."))
                .arg(used.join(QStringLiteral(", ")));
        if (!workspace.dialogs.confirm({title, text, QCoreApplication::translate("tablepage", "Remove")}))
            return;
    }
    if (const auto removed = remove(workspace.project, ids); !removed)
        workspace.dialogs.tell(title, removed.error());
}

}  // namespace stunt
