// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/breakdown/beatspage.h"

#include "core/edits/beatorder.h"
#include "core/edits/records.h"
#include "core/edits/story.h"
#include "core/project/lookups.h"
#include "ui/breakdown/beatdelegate.h"
#include "ui/breakdown/beatfilter.h"
#include "ui/breakdown/beattree.h"
#include "ui/breakdown/beattreemodel.h"
#include "ui/breakdown/columnchooser.h"
#include "ui/breakdown/elidedlabel.h"
#include "ui/people/emptypane.h"
#include "ui/shell/icons.h"

#include <QHeaderView>
#include <QMenu>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace stunt {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 newBeatMs = 5'000;

}  // namespace

BeatsPage::BeatsPage(const Workspace &workspace, QWidget *parent)
    : QWidget(parent), m_workspace(workspace), m_model(new BeatTreeModel(workspace.project, this)),
      m_filter(new BeatFilter(this)), m_tree(new BeatTree(this)), m_stack(new QStackedWidget(this)),
      m_totals(new ElidedLabel(this))
{
    makeCommands();
    makeCellCommands();
    makeTree();
    m_totals->setContentsMargins(8, 4, 8, 4);
    m_totals->setObjectName(u"totals"_s);
    m_totals->setAccessibleName(tr("Totals"));
    m_stack->addWidget(m_tree);
    m_stack->addWidget(new EmptyPane({tr("No sequences yet"),
                                      tr("Start with the first action sequence; then break it down into beats, the "
                                         "smallest pieces that are rehearsed and shot.")},
                                     {m_addSequence}, this));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_stack, 1);
    layout->addWidget(m_totals);
    connect(&workspace.project, &Project::changed, this, [this] { updateState(); });
    connect(&workspace.selection, &Selection::changed, this, &BeatsPage::showSelection);
    updateState();
    showSelection();
}

BeatsPage::~BeatsPage()
{
    m_columns->keep();
}

QAction *BeatsPage::command(const char *name, const QString &text, const QString &iconName, const QKeySequence &keys)
{
    auto *action = new QAction(icon(iconName), text, this);
    action->setObjectName(QString::fromLatin1(name));
    action->setShortcut(keys);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    addAction(action);
    return action;
}

void BeatsPage::makeCommands()
{
    m_addSequence = command("addSequence", tr("Add sequence"), u"list-tree"_s, Qt::CTRL | Qt::SHIFT | Qt::Key_Return);
    m_addSequence->setToolTip(tr("Add an action sequence after the others"));
    m_addBeat = command("addBeat", tr("Add beat"), u"plus"_s, Qt::CTRL | Qt::Key_Return);
    m_addBeat->setToolTip(tr("Add a beat at the end of the current sequence"));
    m_duplicate = command("duplicateBeat", tr("Duplicate beat"), u"plus"_s, Qt::CTRL | Qt::SHIFT | Qt::Key_D);
    m_duplicate->setToolTip(tr("Add a beat like the current one, its parts included, right after it"));
    m_up = command("moveUp", tr("Move up"), u"arrow-up"_s, Qt::ALT | Qt::Key_Up);
    m_up->setToolTip(tr("Move the selected beats or sequence one place up; past the first, into the sequence above"));
    m_down = command("moveDown", tr("Move down"), u"arrow-down"_s, Qt::ALT | Qt::Key_Down);
    m_down->setToolTip(
        tr("Move the selected beats or sequence one place down; past the last, into the sequence below"));
    m_remove = command("removeBeats", tr("Remove"), u"trash-2"_s, QKeySequence::Delete);
    m_remove->setToolTip(tr("Remove the selected beats and sequences"));
    m_expand = command("expandAll", tr("Open all sequences"), u"chevron-down"_s, Qt::CTRL | Qt::ALT | Qt::Key_Plus);
    m_collapse =
        command("collapseAll", tr("Close all sequences"), u"chevron-right"_s, Qt::CTRL | Qt::ALT | Qt::Key_Minus);
    for (QAction *lesser : {m_up, m_down, m_expand, m_collapse})
        lesser->setPriority(QAction::LowPriority);
    connect(m_addSequence, &QAction::triggered, this, &BeatsPage::addSequence);
    connect(m_addBeat, &QAction::triggered, this, &BeatsPage::addBeat);
    connect(m_duplicate, &QAction::triggered, this, &BeatsPage::duplicateBeat);
    connect(m_up, &QAction::triggered, this, [this] { moveSelected(Step::Up); });
    connect(m_down, &QAction::triggered, this, [this] { moveSelected(Step::Down); });
    connect(m_remove, &QAction::triggered, this, &BeatsPage::removeSelected);
    connect(m_expand, &QAction::triggered, m_tree, &QTreeView::expandAll);
    connect(m_collapse, &QAction::triggered, m_tree, &QTreeView::collapseAll);
}

void BeatsPage::makeTree()
{
    m_filter->setSourceModel(m_model);
    m_tree->setObjectName(u"beats"_s);
    setFocusProxy(m_tree);
    m_tree->setModel(m_filter);
    m_tree->setItemDelegate(new BeatDelegate(m_tree));
    m_tree->expandAll();
    m_tree->fitColumns();
    // Who has a part stands under Cast and Stunts.
    m_tree->setColumnHidden(static_cast<int>(BeatColumn::People), true);
    m_columns = new ColumnChooser(m_tree, m_workspace.dialogs);
    connect(m_tree, &BeatTree::committing, this, &BeatsPage::offerCompanions);
    connect(m_tree->header(), &QHeaderView::sortIndicatorChanged, this, &BeatsPage::updateMoves);
    m_tree->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_tree, &QWidget::customContextMenuRequested, this, [this](const QPoint &at) {
        QMenu menu(this);
        menu.addActions(commands());
        menu.exec(m_tree->viewport()->mapToGlobal(at));
    });
    connect(m_tree->selectionModel(), &QItemSelectionModel::selectionChanged, this, &BeatsPage::takeSelection);
    connect(m_tree->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &BeatsPage::takeSelection);
    connect(m_tree, &QAbstractItemView::clicked, this, &BeatsPage::takeSelection);
    // A sequence that comes is open, so that its beats are seen.
    connect(m_filter, &QAbstractItemModel::rowsInserted, this, [this](const QModelIndex &parent, int first, int last) {
        if (parent.isValid())
            m_tree->expand(parent);
        else
            for (int row = first; row <= last; ++row)
                m_tree->expand(m_filter->index(row, 0));
    });
    // The badges stand in the column of titles; the others need no painting for them.
    connect(m_model, &BeatTreeModel::badgesChanged, m_tree, [this] {
        const int title = static_cast<int>(BeatColumn::Title);
        QWidget *viewport = m_tree->viewport();
        viewport->update(m_tree->columnViewportPosition(title), 0, m_tree->columnWidth(title), viewport->height());
    });
    connect(m_model, &BeatTreeModel::refused, this,
            [this](const Error &error) { m_workspace.dialogs.tell(tr("Move beats"), error); });
}

QList<QAction *> BeatsPage::commands() const
{
    return {m_addSequence, m_addBeat, m_duplicate, m_copy,    m_copyColumn,         m_paste,  m_fill,
            m_up,          m_down,    m_remove,    m_byScene, m_columns->command(), m_expand, m_collapse};
}

void BeatsPage::setFilter(const QString &words)
{
    static_cast<BeatFilter *>(m_filter)->setWords(words);
    if (!words.trimmed().isEmpty())
        m_tree->expandAll();
    showSelection();
}

bool BeatsPage::reveal(const RecordRef &ref)
{
    RecordRef row = ref;
    if (const auto *part = std::get_if<Id<Part>>(&ref))
        if (const Part *known = m_workspace.project.data().find(*part))
            row = known->beat;
    const QModelIndex source = m_model->indexOf(row);
    if (!source.isValid())
        return false;
    if (!m_filter->mapFromSource(source).isValid())
        setFilter({});
    const QModelIndex at = m_filter->mapFromSource(source);
    m_tree->expand(at.parent());
    m_tree->scrollTo(at);
    m_workspace.selection.select(ref);
    return true;
}

std::vector<RecordRef> BeatsPage::selected() const
{
    QModelIndexList rows = m_tree->selectionModel()->selectedRows();
    std::ranges::sort(rows, {}, [](const QModelIndex &row) {
        return row.parent().isValid() ? std::pair(row.parent().row(), row.row()) : std::pair(row.row(), -1);
    });
    std::vector<RecordRef> refs;
    for (const QModelIndex &row : rows)
        refs.push_back(m_model->recordAt(m_filter->mapToSource(row)));
    return refs;
}

void BeatsPage::takeSelection()
{
    if (m_following)
        return;
    std::vector<RecordRef> refs = selected();
    const RecordRef current = m_model->recordAt(m_filter->mapToSource(m_tree->currentIndex()));
    if (const auto it = std::ranges::find(refs, current); it != refs.end())
        std::rotate(refs.begin(), it, it + 1);
    if (!refs.empty())
        m_workspace.selection.select(std::move(refs));
    updateState();
}

// Shows the window's selection in the tree; nothing is highlighted while that is of another kind. The current row stays,
// so that the keyboard goes on from it.
void BeatsPage::showSelection()
{
    QItemSelection rows;
    QModelIndex first;
    for (RecordRef ref : m_workspace.selection.records()) {
        if (const auto *part = std::get_if<Id<Part>>(&ref))
            if (const Part *known = m_workspace.project.data().find(*part))
                ref = known->beat;
        const QModelIndex at = m_filter->mapFromSource(m_model->indexOf(ref));
        if (!at.isValid())
            continue;
        if (!first.isValid())
            first = at;
        rows.select(at, at.siblingAtColumn(beatColumnCount - 1));
    }
    m_following = true;
    if (first.isValid()) {
        const int column = std::max(0, m_tree->currentIndex().column());
        m_tree->selectionModel()->setCurrentIndex(first.siblingAtColumn(column), QItemSelectionModel::NoUpdate);
        m_tree->selectionModel()->select(rows, QItemSelectionModel::ClearAndSelect);
        m_tree->scrollTo(first);
    } else {
        m_tree->clearSelection();
    }
    m_following = false;
    updateState();
}

MaybeId<Sequence> BeatsPage::currentSequence() const
{
    const ProjectData &records = m_workspace.project.data();
    const RecordRef ref = m_model->recordAt(m_filter->mapToSource(m_tree->currentIndex()));
    if (const auto *sequence = std::get_if<Id<Sequence>>(&ref))
        return *sequence;
    if (const auto *beat = std::get_if<Id<Beat>>(&ref))
        if (const Beat *known = records.find(*beat))
            return known->sequence;
    const auto all = sequencesInOrder(records);
    return all.empty() ? std::nullopt : MaybeId<Sequence>(all.back()->id);
}

void BeatsPage::editCell(const RecordRef &ref, int column)
{
    if (!reveal(ref))
        return;
    const QModelIndex at = m_filter->mapFromSource(m_model->indexOf(ref)).siblingAtColumn(column);
    m_tree->setCurrentIndex(at);
    m_tree->setFocus();
    m_tree->edit(at);
}

void BeatsPage::addSequence()
{
    const auto added = appendSequence(m_workspace.project, tr("New sequence"));
    if (!added) {
        m_workspace.dialogs.tell(tr("Add sequence"), added.error());
        return;
    }
    editCell(*added, static_cast<int>(BeatColumn::Title));
}

void BeatsPage::addBeat()
{
    const auto sequence = currentSequence();
    if (!sequence) {
        addSequence();
        return;
    }
    const auto added = appendBeat(m_workspace.project, *sequence, tr("New beat"), newBeatMs);
    if (!added) {
        m_workspace.dialogs.tell(tr("Add beat"), added.error());
        return;
    }
    editCell(*added, static_cast<int>(BeatColumn::Title));
}

void BeatsPage::duplicateBeat()
{
    const RecordRef current = m_model->recordAt(m_filter->mapToSource(m_tree->currentIndex()));
    const auto *beat = std::get_if<Id<Beat>>(&current);
    if (!beat)
        return;
    const auto added = stunt::duplicateBeat(m_workspace.project, *beat);
    if (!added) {
        m_workspace.dialogs.tell(tr("Duplicate beat"), added.error());
        return;
    }
    editCell(*added, static_cast<int>(BeatColumn::Title));
}

void BeatsPage::moveSelected(Step step)
{
    const auto refs = selected();
    if (refs.empty())
        return;
    if (const auto *sequence = std::get_if<Id<Sequence>>(&refs.front())) {
        moveSequence(*sequence, step);
        return;
    }
    std::vector<Id<Beat>> beats;
    for (const RecordRef &ref : refs)
        if (const auto *beat = std::get_if<Id<Beat>>(&ref))
            beats.push_back(*beat);
    moveBeats(beats, step);
}

void BeatsPage::moveSequence(Id<Sequence> sequence, Step step)
{
    std::vector<Id<Sequence>> order;
    for (const Sequence *known : sequencesInOrder(m_workspace.project.data()))
        order.push_back(known->id);
    const auto at = std::ranges::find(order, sequence);
    if (at == order.end() || (step == Step::Up ? at == order.begin() : at + 1 == order.end()))
        return;
    std::iter_swap(at, step == Step::Up ? at - 1 : at + 1);
    if (const auto moved = reorderSequences(m_workspace.project, order); !moved)
        m_workspace.dialogs.tell(tr("Move sequence"), moved.error());
}

void BeatsPage::moveBeats(const std::vector<Id<Beat>> &beats, Step step)
{
    const ProjectData &records = m_workspace.project.data();
    const Beat *first = beats.empty() ? nullptr : records.find(beats.front());
    if (!first)
        return;
    Id<Sequence> sequence = first->sequence;
    const auto order = beatsInOrder(records, sequence);
    const auto isMoved = [&](const Beat *beat) { return std::ranges::find(beats, beat->id) != beats.end(); };
    const auto last = std::find_if(order.rbegin(), order.rend(), isMoved).base();
    const auto before = std::find_if(order.begin(), order.end(), isMoved);
    qsizetype index = 0;
    if (step == Step::Up ? before != order.begin() : last != order.end()) {
        const auto edge = step == Step::Up ? before - 1 : last + 1;
        index = std::count_if(order.begin(), edge, [&](const Beat *beat) { return !isMoved(beat); });
    } else {
        const auto sequences = sequencesInOrder(records);
        const auto at = std::ranges::find(sequences, sequence, &Sequence::id);
        if (step == Step::Up ? at == sequences.begin() : at + 1 == sequences.end())
            return;
        sequence = (step == Step::Up ? *(at - 1) : *(at + 1))->id;
        index = step == Step::Up ? std::ssize(beatsInOrder(records, sequence)) : 0;
    }
    const auto moved = placeBeats(m_workspace.project, beats, sequence, index);
    if (!moved)
        m_workspace.dialogs.tell(tr("Move beats"), moved.error());
    showSelection();
}

void BeatsPage::removeSelected()
{
    const ProjectData &records = m_workspace.project.data();
    std::vector<Id<Beat>> beats;
    std::vector<Id<Sequence>> sequences;
    int owned = 0;
    for (const RecordRef &ref : selected()) {
        if (const auto *sequence = std::get_if<Id<Sequence>>(&ref)) {
            sequences.push_back(*sequence);
            owned += m_model->totalsOf(*sequence).beats;
        } else if (const auto *beat = std::get_if<Id<Beat>>(&ref)) {
            const auto parts = records.referring<Part>(*beat);
            owned += static_cast<int>(std::distance(parts.begin(), parts.end()));
            beats.push_back(*beat);
        }
    }
    // A sequence takes its beats along.
    std::erase_if(beats, [&](const Id<Beat> &id) {
        return std::ranges::find(sequences, records.at(id).sequence) != sequences.end();
    });
    if (beats.empty() && sequences.empty())
        return;
    if (owned > 0) {
        const RecordRef first = sequences.empty() ? RecordRef(beats.front()) : RecordRef(sequences.front());
        const qsizetype others = std::ssize(beats) + std::ssize(sequences) - 1;
        const QString what =
            others == 0 ? recordName(records, first) : tr("%1 and %2 more").arg(recordName(records, first)).arg(others);
        const QString text =
            sequences.empty()
                ? tr("%1 will be removed, and with it who is cast in it: parts %2.").arg(what).arg(owned)
                : tr("%1 will be removed with all that is in it: beats and parts %2.").arg(what).arg(owned);
        if (!m_workspace.dialogs.confirm({tr("Remove from the breakdown"), text, tr("Remove")}))
            return;
    }
    const auto removed = removeStory(m_workspace.project, sequences, beats);
    if (!removed)
        m_workspace.dialogs.tell(tr("Remove"), removed.error());
}

// A place in screen order is seen only while the table stands in it.
void BeatsPage::updateMoves()
{
    const bool inOrder = m_tree->header()->sortIndicatorSection() < 0 && m_model->grouping() == BeatGrouping::Sequence;
    for (QAction *action : {m_up, m_down})
        action->setEnabled(inOrder && !m_workspace.project.isReadOnly() && m_tree->selectionModel()->hasSelection());
    m_tree->setDragEnabled(m_tree->header()->sortIndicatorSection() < 0);
}

void BeatsPage::updateState()
{
    const bool writable = !m_workspace.project.isReadOnly();
    const bool chosen = m_tree->selectionModel()->hasSelection();
    const bool isBeat = m_tree->currentIndex().parent().isValid();
    m_addSequence->setEnabled(writable);
    m_addBeat->setEnabled(writable && m_model->rowCount() > 0);
    m_duplicate->setEnabled(writable && isBeat);
    m_remove->setEnabled(writable && chosen);
    m_paste->setEnabled(writable && m_model->rowCount() > 0);
    m_fill->setEnabled(writable && chosen);
    for (QAction *action : {m_copy, m_copyColumn})
        action->setEnabled(chosen);
    updateMoves();
    m_stack->setCurrentIndex(m_model->rowCount() == 0 ? 1 : 0);
    m_totals->setLine(totalsText());
}

}  // namespace stunt
