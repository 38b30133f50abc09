// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/days/callspage.h"

#include "core/edits/schedule.h"
#include "core/project/personlabel.h"
#include "ui/days/callsmodel.h"
#include "ui/days/daydelegates.h"
#include "ui/days/daynote.h"

#include <QComboBox>
#include <QCompleter>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QTableView>
#include <QVBoxLayout>

namespace stunt {

using namespace Qt::Literals::StringLiterals;

CallsPage::CallsPage(const Workspace &workspace, QWidget *parent)
    : QWidget(parent), m_workspace(workspace), m_model(new CallsModel(workspace.project, this)),
      m_table(new QTableView(this)), m_others(new QComboBox(this)), m_legend(new QLabel(this)),
      m_note(new DayNote(workspace, tr("Nobody is called yet: put beats on the day, or call somebody by name beneath."),
                         this))
{
    makeTable();
    makeOthers();
    m_legend->setTextFormat(Qt::PlainText);
    m_legend->setWordWrap(true);
    showLegend();
    auto *foot = new QHBoxLayout;
    foot->setSpacing(16);
    foot->setContentsMargins(8, 4, 8, 4);
    foot->addWidget(m_others);
    foot->addWidget(m_legend, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_note);
    layout->addWidget(m_table, 1);
    layout->addLayout(foot);
    connect(&workspace.project, &Project::changed, this, [this](const ChangeSet &changes) {
        if (changes.touches<Person>() || changes.touches<Call>() || changes.touches<Strip>() || changes.touches<Part>())
            fillOthers();
    });
    fillOthers();
}

void CallsPage::makeTable()
{
    m_table->setObjectName(u"calls"_s);
    m_table->setAccessibleName(tr("Calls of the day"));
    m_table->setModel(m_model);
    m_table->setItemDelegate(new CallDelegate(m_table));
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed
                             | QAbstractItemView::AnyKeyPressed);
    m_table->setAlternatingRowColors(true);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->setTabKeyNavigation(false);
    m_table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_table->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 8);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    m_table->horizontalHeader()->setStretchLastSection(true);
    const int em = fontMetrics().averageCharWidth();
    const std::array widths{4, 16, 11, 5, 6, 6, 6, 6, 6, 6, 14};
    for (int column = 0; column < callColumnCount; ++column)
        m_table->setColumnWidth(column, std::max(em * widths[static_cast<std::size_t>(column)] + 12,
                                                 m_table->horizontalHeader()->sectionSizeHint(column)));

    auto *clear = new QAction(tr("Return to the proposal"), this);
    clear->setToolTip(tr("Clear what was typed in the current cell"));
    clear->setShortcut(QKeySequence::Delete);
    clear->setShortcutContext(Qt::WidgetShortcut);
    m_table->addAction(clear);
    m_table->setContextMenuPolicy(Qt::ActionsContextMenu);
    connect(clear, &QAction::triggered, this, &CallsPage::clearCell);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &CallsPage::takeSelection);
    connect(m_table, &QAbstractItemView::clicked, this, &CallsPage::takeSelection);
}

void CallsPage::makeOthers()
{
    m_others->setObjectName(u"callOther"_s);
    m_others->setEditable(true);
    m_others->setInsertPolicy(QComboBox::NoInsert);
    m_others->setMinimumContentsLength(28);
    m_others->installEventFilter(this);
    m_others->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_others->completer()->setFilterMode(Qt::MatchContains);
    m_others->completer()->setCompletionMode(QCompleter::PopupCompletion);
    m_others->setAccessibleName(tr("Call somebody no strip needs"));
    m_others->lineEdit()->setPlaceholderText(tr("Call somebody else: type a name"));
    connect(m_others, &QComboBox::activated, this, &CallsPage::callOther);
    connect(m_others->lineEdit(), &QLineEdit::returnPressed, this, &CallsPage::callTyped);
    connect(m_others->lineEdit(), &QLineEdit::textEdited, this, [this] { showLegend(); });
}

void CallsPage::setDay(MaybeId<ShootDay> day)
{
    m_model->setDay(day);
    m_note->setDay(day);
    fillOthers();
}

void CallsPage::fillOthers()
{
    m_others->clear();
    m_others->setEnabled(m_model->day() && !m_workspace.project.isReadOnly());
    for (const PersonLabel &label : peopleToChoose(m_workspace.project.data()))
        if (m_model->rowOfKey(label.person->id) < 0)
            m_others->addItem(label.text(), label.person->id.toText());
    m_others->setCurrentIndex(-1);
    m_others->clearEditText();
}

// The wheel and the arrow keys would call whoever they come by: they open the list instead, or do nothing.
bool CallsPage::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Wheel)
        return true;
    if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Down)
            m_others->showPopup();
        if (key == Qt::Key_Down || key == Qt::Key_Up || key == Qt::Key_PageDown || key == Qt::Key_PageUp)
            return true;
    }
    return QWidget::eventFilter(watched, event);
}

// Somebody in the list has been called by the box itself.
void CallsPage::callTyped()
{
    const QString typed = m_others->currentText().trimmed();
    if (!typed.isEmpty() && m_others->findText(typed, Qt::MatchFixedString) < 0)
        showLegend(tr("Nobody to call is named “%1”. Type a name and choose from the list.").arg(typed));
}

void CallsPage::showLegend(const QString &refusal)
{
    m_legend->setText(refusal.isEmpty()
                          ? tr("Italic: proposed from the strips, follows them. Upright with a corner: typed, stays.")
                          : refusal);
}

void CallsPage::callOther(int index)
{
    const auto uuid = Uuid::fromText(m_others->itemData(index).toString());
    if (!uuid || !m_model->day())
        return;
    Call call;
    call.shootDay = *m_model->day();
    call.person = Id<Person>(*uuid);
    call.status = CallStatus::W;
    const Id<Person> person = call.person;
    if (const auto typed = typeCall(m_workspace.project, std::move(call)); !typed) {
        m_workspace.dialogs.tell(tr("Call somebody else"), typed.error());
        return;
    }
    if (const int row = m_model->rowOfKey(person); row >= 0) {
        m_table->setCurrentIndex(m_model->index(row, static_cast<int>(CallColumn::OnSet)));
        m_table->setFocus();
    }
}

void CallsPage::clearCell()
{
    const QModelIndex at = m_table->currentIndex();
    if (at.isValid() && m_model->flags(at).testFlag(Qt::ItemIsEditable) && !m_model->setData(at, QString()))
        m_workspace.dialogs.tell(tr("Return to the proposal"), refused(at.data(RefusalRole).toString()));
}

void CallsPage::takeSelection()
{
    const QModelIndex at = m_table->currentIndex();
    if (at.isValid() && m_table->hasFocus())
        m_workspace.selection.select(RecordRef(m_model->keyAt(at.row())));
}

}  // namespace stunt
