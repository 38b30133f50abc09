// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/productionview.h"

#include "ui/findings/findingsstrip.h"
#include "ui/findings/rulenumbersdialog.h"
#include "ui/shell/fieldform.h"
#include "ui/shell/icons.h"
#include "ui/shell/inspectorhost.h"
#include "ui/shell/noticebar.h"
#include "ui/shell/rail.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QSplitter>
#include <QStackedWidget>
#include <QToolBar>
#include <QToolButton>
#include <QVBoxLayout>
#include <algorithm>

namespace stunt {

using namespace Qt::Literals::StringLiterals;

namespace {

// A stack that does not let the widest of its places, whether shown or not, squeeze the inspector.
class PlaceStack : public QStackedWidget
{
public:
    using QStackedWidget::QStackedWidget;
    QSize minimumSizeHint() const override { return {50 * rhythm, 30 * rhythm}; }
};

}  // namespace

ProductionView::ProductionView(std::shared_ptr<Document> document, Dialogs &dialogs, const Composition &composition,
                               const QList<QAction *> &always, QWidget *parent)
    : QWidget(parent), m_document(std::move(document)), m_workspace{m_document->project(), m_selection, dialogs},
      m_composition(composition), m_places(composition.places.size(), nullptr), m_selected(composition.places.size())
{
    std::vector<Rail::Entry> entries;
    for (const PlaceEntry &place : m_composition.places) {
        const QString key = QKeySequence(u"Ctrl+%1"_s.arg(entries.size() + 1)).toString(QKeySequence::NativeText);
        entries.push_back({place.title, place.icon, u"%1 (%2)"_s.arg(place.title, key)});
    }
    m_rail = new Rail(entries, this);
    m_panes = new QSplitter(this);
    m_panes->setChildrenCollapsible(false);
    m_panes->addWidget(makeCentre(always));
    m_inspector = new InspectorHost(m_workspace, m_composition.inspectors, m_panes);
    m_panes->addWidget(m_inspector);
    m_panes->setStretchFactor(0, 1);
    m_panes->setSizes({900, 340});
    m_findings = new FindingsStrip(m_workspace, this);
    auto *row = new QHBoxLayout;
    row->setContentsMargins({});
    row->setSpacing(0);
    row->addWidget(m_rail);
    row->addWidget(m_panes, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addLayout(row, 1);
    column->addWidget(m_findings);
    connect(m_findings, &FindingsStrip::allWanted, this, &ProductionView::showFindings);
    connect(m_findings, &FindingsStrip::wanted, this, &ProductionView::goTo);
    connect(m_rail, &Rail::chosen, this, &ProductionView::showPlace);
    connect(&m_selection, &Selection::changed, this, &ProductionView::rememberSelection);
}

// Views go before the selection and the project they stand on, which members of a base class would not see to.
ProductionView::~ProductionView()
{
    delete m_panes;
    delete m_findings;
}

QWidget *ProductionView::makeCentre(const QList<QAction *> &always)
{
    auto *centre = new QWidget(m_panes);
    auto *column = new QVBoxLayout(centre);
    column->setContentsMargins({});
    column->setSpacing(0);
    m_bar = new QToolBar(centre);
    m_bar->setAccessibleName(tr("Commands"));
    m_bar->setIconSize(QSize(18, 18));
    m_bar->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_bar->addActions(always);
    for (QAction *action : always)
        static_cast<QToolButton *>(m_bar->widgetForAction(action))->setToolButtonStyle(Qt::ToolButtonIconOnly);
    m_bar->addSeparator();
    m_filter = new QLineEdit(centre);
    m_filter->setObjectName(u"filter"_s);
    m_filter->setAccessibleName(tr("Filter"));
    m_filter->setPlaceholderText(tr("Filter"));
    m_filter->setToolTip(tr("Show only what contains these words (%1)")
                             .arg(QKeySequence(QKeySequence::Find).toString(QKeySequence::NativeText)));
    m_filter->setClearButtonEnabled(true);
    m_filter->addAction(icon(u"funnel"_s), QLineEdit::LeadingPosition);
    m_filter->setFixedWidth(22 * rhythm);
    m_filter->installEventFilter(this);
    connect(m_filter, &QLineEdit::textChanged, this, [this](const QString &words) {
        if (Place *shown = place())
            shown->setFilter(words);
    });
    m_notices = new NoticeBar(centre);
    m_stack = new PlaceStack(centre);
    // Beside the bar and not in it, so that a bar too full for its width cannot hide it.
    auto *top = new QHBoxLayout;
    top->setContentsMargins(0, 0, rhythm, 0);
    top->addWidget(m_bar, 1);
    top->addWidget(m_filter);
    column->addLayout(top);
    column->addWidget(m_notices);
    column->addWidget(m_stack, 1);
    return centre;
}

Place *ProductionView::place() const
{
    return m_current < 0 ? nullptr : m_places[static_cast<std::size_t>(m_current)];
}

Place *ProductionView::builtPlace(int index)
{
    Place *&built = m_places[static_cast<std::size_t>(index)];
    if (!built) {
        built = m_composition.places[static_cast<std::size_t>(index)].make(m_workspace, m_stack);
        m_stack->addWidget(built);
        connect(built, &Place::wanted, this, &ProductionView::goTo);
    }
    return built;
}

void ProductionView::showPlace(int index)
{
    if (index < 0 || index >= static_cast<int>(m_places.size()) || index == m_current)
        return;
    const bool typing = m_stack->isAncestorOf(focusWidget());
    Place *shown = builtPlace(index);
    m_current = index;
    m_rail->setCurrent(index);
    m_stack->setCurrentWidget(shown);
    showCommands(shown);
    shown->setFilter(m_filter->text());
    if (typing || !focusWidget())
        shown->setFocus();
    takeUpSelection(index);
    emit placeShown(index);
}

void ProductionView::rememberSelection()
{
    if (const Place *shown = place(); shown && shown->shows(m_selection.current()))
        m_selected[static_cast<std::size_t>(m_current)] = m_selection.records();
}

// One selection per window: what a place highlights is what the inspector shows.
void ProductionView::takeUpSelection(int index)
{
    const Place *shown = place();
    const ProjectData &known = m_document->project().data();
    if (shown->shows(m_selection.current()) && exists(known, m_selection.current())) {
        rememberSelection();
        return;
    }
    std::vector<RecordRef> wanted = m_selected[static_cast<std::size_t>(index)];
    std::erase_if(wanted, [&known](const RecordRef &ref) { return !exists(known, ref); });
    const RecordRef own = shown->highlighted();
    if (exists(known, own) && std::ranges::find(wanted, own) == wanted.end())
        m_selection.select(own);
    else if (!wanted.empty())
        m_selection.select(std::move(wanted));
}

void ProductionView::showCommands(Place *place)
{
    for (QAction *command : std::exchange(m_shownCommands, place->commands()))
        m_bar->removeAction(command);
    m_bar->addActions(m_shownCommands);
}

void ProductionView::goTo(const RecordRef &ref, const QString &field)
{
    const ProjectData &known = m_document->project().data();
    for (RecordRef at = ref; exists(known, at); at = ownerOf(known, at))
        if (reveal(at))
            break;
    if (field.isEmpty())
        return;
    if (!isInspectorVisible())
        emit inspectorWanted();
    m_inspector->focusField(field);
}

// Selects the record and shows it in this place, else in the first that can; false when none can.
bool ProductionView::reveal(const RecordRef &ref)
{
    m_selection.select(ref);
    if (place() && place()->reveal(ref))
        return true;
    for (int index = 0; index < static_cast<int>(m_places.size()); ++index) {
        if (index == m_current || !builtPlace(index)->reveal(ref))
            continue;
        showPlace(index);
        return true;
    }
    return false;
}

void ProductionView::showFindings()
{
    for (std::size_t index = 0; index < m_composition.places.size(); ++index)
        if (m_composition.places[index].listsFindings)
            showPlace(static_cast<int>(index));
}

void ProductionView::openRuleNumbers()
{
    auto *dialog = new RuleNumbersDialog(m_workspace, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void ProductionView::focusFilter()
{
    m_filter->setFocus(Qt::ShortcutFocusReason);
    m_filter->selectAll();
}

bool ProductionView::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_filter && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Escape)
            m_filter->clear();
        if (key == Qt::Key_Escape || key == Qt::Key_Return || key == Qt::Key_Down) {
            if (Place *shown = place())
                shown->setFocus();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void ProductionView::setInspectorVisible(bool visible)
{
    m_inspector->setVisible(visible);
}

void ProductionView::setFindingsVisible(bool visible)
{
    m_findings->setVisible(visible);
}

bool ProductionView::areFindingsVisible() const
{
    return !m_findings->isHidden();
}

bool ProductionView::isInspectorVisible() const
{
    return !m_inspector->isHidden();
}

bool ProductionView::settle()
{
    if (QWidget *focused = focusWidget())
        focused->clearFocus();
    for (FieldForm *form : findChildren<FieldForm *>()) {
        if (form->commitAll())
            continue;
        for (FieldEditor *field : form->fields()) {
            if (field->isModified()) {
                field->setFocus();
                break;
            }
        }
        return false;
    }
    return true;
}

void ProductionView::restoreLayout(const WindowLayout &layout)
{
    if (!layout.panes.isEmpty())
        m_panes->restoreState(layout.panes);
    setInspectorVisible(layout.inspector);
    setFindingsVisible(layout.findings);
    showPlace(std::clamp(layout.place, 0, std::max(0, static_cast<int>(m_places.size()) - 1)));
}

void ProductionView::readLayout(WindowLayout &layout) const
{
    layout.panes = m_panes->saveState();
    layout.place = std::max(0, m_current);
    layout.inspector = isInspectorVisible();
    layout.findings = areFindingsVisible();
}

}  // namespace stunt
