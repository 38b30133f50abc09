// SPDX-License-Identifier: GPL-3.0-or-later
// The registers of the place: rig units, rigs, items.
#pragma once

#include "ui/breakdown/tablepage.h"
#include "ui/rigs/planfacts.h"

namespace stunt {

// The units with what is known of each today.
[[nodiscard]] TablePage *makeRigUnitsPage(const Workspace &workspace, const PlanFacts &plan, QWidget *parent);
// The kinds of rig with their figures; archived ones left out.
[[nodiscard]] TablePage *makeRigsPage(const Workspace &workspace, QWidget *parent);
// Items with copies, stock and states; archived ones left out.
[[nodiscard]] TablePage *makeItemsPage(const Workspace &workspace, const PlanFacts &plan, QWidget *parent);

// Adds the command that removes the selected records of type T. One that others refer to asks first, saying `fate`: what
// goes with it and what is kept.
template<class T>
void addRemoval(TablePage *page, const QString &name, const QString &text, const QString &fate)
{
    QAction *removing = page->addCommand(name, text, QStringLiteral("trash-2"));
    removing->setShortcut(QKeySequence::Delete);
    removing->setToolTip(QStringLiteral("%1 (%2)").arg(text, removing->shortcut().toString(QKeySequence::NativeText)));
    QObject::connect(removing, &QAction::triggered, page, [page, text, fate] {
        const Workspace &workspace = page->workspace();
        std::vector<Id<T>> ids;
        QStringList referred;
        for (const RecordRef &ref : page->selected()) {
            const auto *id = std::get_if<Id<T>>(&ref);
            if (!id)
                continue;
            ids.push_back(*id);
            if (isReferred(workspace.project.data(), *id))
                referred.append(recordName(workspace.project.data(), ref));
        }
        const QString question = QStringLiteral("%1: %2").arg(referred.join(QStringLiteral(", ")), fate);
        if (ids.empty() || (!referred.isEmpty() && !workspace.dialogs.confirm({text, question, text})))
            return;
        if (const auto done = remove(workspace.project, ids); !done)
            workspace.dialogs.tell(text, done.error());
    });
}

}  // namespace stunt
