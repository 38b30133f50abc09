// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/breakdown/columnchooser.h"

#include "ui/shell/dialogs.h"
#include "ui/shell/icons.h"
#include "ui/shell/settings.h"

#include <QHeaderView>
#include <QMenu>
#include <QTreeView>

namespace stunt {

using namespace Qt::Literals::StringLiterals;

namespace {

const QString table = u"breakdown"_s;

// A name as a menu shows it: an ampersand is one, not a mnemonic.
QString menuText(QString name)
{
    return name.replace(u'&', u"&&"_s);
}

}  // namespace

ColumnChooser::ColumnChooser(QTreeView *tree, Dialogs &dialogs)
    : QObject(tree), m_tree(tree), m_dialogs(dialogs), m_menu(new QMenu(tr("Columns"), tree)),
      m_command(new QAction(icon(u"columns-3"_s), tr("Columns"), this)), m_original(layout())
{
    m_command->setObjectName(u"chooseColumns"_s);
    m_command->setToolTip(tr("Choose the columns, and save and recall layouts of them"));
    m_command->setPriority(QAction::LowPriority);
    m_command->setMenu(m_menu);
    m_menu->setObjectName(u"columns"_s);
    QHeaderView *header = tree->header();
    header->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(header, &QWidget::customContextMenuRequested, this,
            [this, header](const QPoint &at) { m_menu->popup(header->mapToGlobal(at)); });
    connect(m_command, &QAction::triggered, this,
            [this, header] { m_menu->popup(header->mapToGlobal(header->rect().bottomLeft())); });
    connect(m_menu, &QMenu::aboutToShow, this, &ColumnChooser::fillMenu);
    fillMenu();
    if (const auto left = ColumnLayout::fromText(Settings().lastTableLayout(table)))
        apply(*left);
}

// The title's width is what the window leaves it, so it says nothing of what a person chose.
bool ColumnChooser::isAsAtFirst() const
{
    const auto withoutTitle = [](ColumnLayout layout) {
        for (ColumnLayout::Column &column : layout.columns)
            if (column.key == columnKey(BeatColumn::Title))
                column.width = 0;
        return layout;
    };
    return withoutTitle(layout()) == withoutTitle(m_original);
}

void ColumnChooser::keep() const
{
    Settings().setLastTableLayout(table, isAsAtFirst() ? QString() : layout().toText());
}

ColumnLayout ColumnChooser::layout() const
{
    ColumnLayout shown;
    const QHeaderView *header = m_tree->header();
    for (int visual = 0; visual < header->count(); ++visual) {
        const int column = header->logicalIndex(visual);
        if (!header->isSectionHidden(column))
            shown.columns.push_back({columnKey(static_cast<BeatColumn>(column)), header->sectionSize(column)});
    }
    return shown;
}

void ColumnChooser::apply(const ColumnLayout &layout)
{
    QHeaderView *header = m_tree->header();
    std::vector<bool> isShown(beatColumnCount, false);
    isShown[static_cast<std::size_t>(BeatColumn::Number)] = true;
    int visual = 0;
    for (const ColumnLayout::Column &wanted : layout.columns) {
        for (int column = 0; column < beatColumnCount; ++column) {
            if (columnKey(static_cast<BeatColumn>(column)) != wanted.key)
                continue;
            isShown[static_cast<std::size_t>(column)] = true;
            header->moveSection(header->visualIndex(column), visual++);
            header->showSection(column);
            header->resizeSection(column, wanted.width);
        }
    }
    for (int column = 0; column < beatColumnCount; ++column)
        header->setSectionHidden(column, !isShown[static_cast<std::size_t>(column)]);
}

void ColumnChooser::fillMenu()
{
    m_menu->clear();
    for (int column = 0; column < beatColumnCount; ++column) {
        QAction *action = m_menu->addAction(columnTitle(static_cast<BeatColumn>(column)));
        action->setCheckable(true);
        action->setChecked(!m_tree->isColumnHidden(column));
        action->setEnabled(column != static_cast<int>(BeatColumn::Number));
        connect(action, &QAction::toggled, m_tree, [this, column](bool on) { m_tree->setColumnHidden(column, !on); });
    }
    m_menu->addSeparator();
    addLayouts();
}

void ColumnChooser::addLayouts()
{
    const QStringList names = Settings().tableLayouts(table);
    for (const QString &name : names)
        connect(m_menu->addAction(menuText(name)), &QAction::triggered, this, [this, name] { useLayout(name); });
    connect(m_menu->addAction(tr("Original layout")), &QAction::triggered, this, [this] { apply(m_original); });
    m_menu->addSeparator();
    connect(m_menu->addAction(tr("Save layout as…")), &QAction::triggered, this, &ColumnChooser::saveLayout);
    QMenu *removing = m_menu->addMenu(tr("Remove layout"));
    removing->setEnabled(!names.isEmpty());
    for (const QString &name : names)
        connect(removing->addAction(menuText(name)), &QAction::triggered, this,
                [name] { Settings().removeTableLayout(table, name); });
}

void ColumnChooser::useLayout(const QString &name)
{
    if (const auto saved = ColumnLayout::fromText(Settings().tableLayout(table, name)))
        apply(*saved);
    else
        m_dialogs.tell(tr("Columns"), refused(tr("The layout “%1” cannot be read.").arg(name)));
}

void ColumnChooser::saveLayout()
{
    const auto name = m_dialogs.askText(tr("Save layout"), tr("Name of the layout"), {});
    if (!name || name->trimmed().isEmpty())
        return;
    if (!Settings().setTableLayout(table, name->simplified(), layout().toText()))
        m_dialogs.tell(tr("Save layout"), refused(tr("There are as many layouts as can be kept: remove one first.")));
}

}  // namespace stunt
