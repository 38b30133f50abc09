// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/breakdown/breakdownplace.h"

#include "ui/breakdown/beatform.h"
#include "ui/breakdown/beatspage.h"
#include "ui/breakdown/breakdown.h"
#include "ui/breakdown/sheetpage.h"
#include "ui/breakdown/storyforms.h"
#include "ui/breakdown/storypages.h"
#include "ui/shell/icons.h"

#include <QTabWidget>
#include <QVBoxLayout>

namespace stunt {

using namespace Qt::Literals::StringLiterals;

BreakdownPlace::BreakdownPlace(const Workspace &workspace, QWidget *parent)
    : Place(parent), m_tabs(new QTabWidget(this)), m_beats(new BeatsPage(workspace, this)),
      m_sheet(new SheetPage(workspace, this)), m_scenes(makeScenesPage(workspace, this)),
      m_locations(makeLocationsPage(workspace, this)),
      m_showSheet(new QAction(icon(u"file-text"_s), tr("Breakdown sheet"), this))
{
    m_tabs->setDocumentMode(true);
    m_tabs->addTab(m_beats, tr("Beats"));
    m_tabs->addTab(m_sheet, tr("Sheet"));
    m_tabs->addTab(m_scenes, tr("Scenes"));
    m_tabs->addTab(m_locations, tr("Locations"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_tabs);
    m_showSheet->setObjectName(u"showSheet"_s);
    m_showSheet->setCheckable(true);
    m_showSheet->setShortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_B);
    m_showSheet->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    m_showSheet->setToolTip(tr("Show the breakdown sheet of the selected beat or scene instead of the table"));
    addAction(m_showSheet);
    connect(m_showSheet, &QAction::triggered, this,
            [this](bool sheet) { m_tabs->setCurrentWidget(sheet ? static_cast<QWidget *>(m_sheet) : m_beats); });
    connect(m_tabs, &QTabWidget::currentChanged, this, &BreakdownPlace::showCommands);
    showCommands();
}

QList<QAction *> BreakdownPlace::commands() const
{
    return QList<QAction *>{m_showSheet} + m_beats->commands() + m_sheet->commands() + m_scenes->commands()
         + m_locations->commands();
}

// Only the commands of the tab in front are offered.
void BreakdownPlace::showCommands()
{
    const QWidget *front = m_tabs->currentWidget();
    m_showSheet->setChecked(front == m_sheet);
    for (QAction *action : m_sheet->commands())
        action->setVisible(front == m_sheet);
    for (QAction *action : m_beats->commands())
        action->setVisible(front == m_beats);
    for (QAction *action : m_scenes->commands())
        action->setVisible(front == m_scenes);
    for (QAction *action : m_locations->commands())
        action->setVisible(front == m_locations);
}

void BreakdownPlace::setFilter(const QString &words)
{
    m_beats->setFilter(words);
    m_scenes->setFilter(words);
    m_locations->setFilter(words);
}

bool BreakdownPlace::reveal(const RecordRef &ref)
{
    // The sheet shows beats and scenes as well as their tables do.
    const bool staysSheet = m_tabs->currentWidget() == m_sheet;
    if (m_beats->reveal(ref))
        m_tabs->setCurrentWidget(staysSheet ? static_cast<QWidget *>(m_sheet) : m_beats);
    else if (m_scenes->reveal(ref) && staysSheet)
        return true;
    else if (m_scenes->reveal(ref))
        m_tabs->setCurrentWidget(m_scenes);
    else if (m_locations->reveal(ref))
        m_tabs->setCurrentWidget(m_locations);
    else
        return false;
    return true;
}

bool BreakdownPlace::shows(const RecordRef &ref) const
{
    return std::holds_alternative<Id<Beat>>(ref) || std::holds_alternative<Id<Part>>(ref)
        || std::holds_alternative<Id<Sequence>>(ref) || std::holds_alternative<Id<Scene>>(ref)
        || std::holds_alternative<Id<Location>>(ref);
}

PlaceEntry breakdownPlace()
{
    return {QCoreApplication::translate("places", "Breakdown"), u"list-tree"_s,
            [](const Workspace &workspace, QWidget *parent) -> Place * {
                return new BreakdownPlace(workspace, parent);
            }};
}

std::vector<InspectorEntry> breakdownInspectors()
{
    const auto shows = []<class... Ts>(TypeList<Ts...>) {
        return [](const RecordRef &ref) { return (std::holds_alternative<Id<Ts>>(ref) || ...); };
    };
    const auto makes = []<class Form>(std::type_identity<Form>) {
        return
            [](const Workspace &workspace, QWidget *parent) -> InspectorForm * { return new Form(workspace, parent); };
    };
    return {
        {shows(TypeList<Beat, Part>{}), makes(std::type_identity<BeatForm>{})},
        {shows(TypeList<Sequence>{}), makes(std::type_identity<SequenceForm>{})},
        {shows(TypeList<Scene>{}), makes(std::type_identity<SceneForm>{})},
        {shows(TypeList<Location>{}), makes(std::type_identity<LocationForm>{})},
        {shows(TypeList<Unit>{}), makes(std::type_identity<UnitForm>{})},
    };
}

}  // namespace stunt
