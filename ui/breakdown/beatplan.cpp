// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/breakdown/beatplan.h"

#include "ui/breakdown/beathazards.h"
#include "ui/breakdown/beatplancolumns.h"
#include "ui/breakdown/moveorder.h"
#include "ui/clips/attachmentlist.h"
#include "ui/rigs/riguseform.h"
#include "ui/rigs/stillbox.h"
#include "ui/shell/recordform.h"
#include "ui/shell/theme.h"

#include <QHeaderView>
#include <QScrollBar>
#include <QVBoxLayout>

namespace stunt {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int wideColumn = 22;  // characters: of what it is and of its state

template<class T>
RecordRows<T> rowsOf(MaybeId<Beat> beat)
{
    RecordRows<T> rows;
    rows.includes = [beat](const ProjectData &, const T &record) { return beat && record.beat == *beat; };
    // Names, weights, ratings, rehearsals and strips all show in these few rows: any edit may have changed them.
    rows.alsoTouched = [beat](const ProjectData &data, const ChangeSet &) {
        std::vector<Id<T>> touched;
        if (beat)
            for (const T &record : data.referring<T>(*beat))
                touched.push_back(record.id);
        return touched;
    };
    return rows;
}

// The columns are wider than the form: leaves room for the bar that scrolls them.
void fitBar(QTableView *table)
{
    fitRows(table, 8);
    table->setFixedHeight(table->height() + table->horizontalScrollBar()->sizeHint().height());
}

// Fills a box with the records of T there are, keeping what is chosen.
template<class T>
void fill(QComboBox *box, const ProjectData &data, const QString &prompt)
{
    const QString chosen = box->currentData().toString();
    box->clear();
    for (const Choice &choice : choicesOf<T>(data))
        box->addItem(choice.key.isEmpty() ? prompt : choice.label, choice.key);
    box->setCurrentIndex(std::max(0, box->findData(chosen)));
}

template<class T>
MaybeId<T> chosenIn(const QComboBox *box)
{
    const auto uuid = Uuid::fromText(box->currentData().toString());
    return uuid ? MaybeId<T>(Id<T>(*uuid)) : std::nullopt;
}

}  // namespace

BeatPlan::BeatPlan(const Workspace &workspace, QWidget *parent)
    : QWidget(parent), m_workspace(workspace), m_facts(new PlanFacts(workspace, this)), m_unit(new StillBox(this)),
      m_item(new StillBox(this)), m_attachments(new AttachmentList(workspace, tr("Files of the beat"), this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2 * rhythm);
    // Long names must not make the form wider than the inspector.
    for (QComboBox *box : {m_unit, m_item}) {
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(12);
    }
    addRigs();
    addItems();
    addHazards();
    addGates();
    addMoves();
    column->addWidget(m_attachments);
    connect(m_rigs->table()->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &BeatPlan::showRig);
    connect(&workspace.project, &Project::changed, this, [this](const ChangeSet &changes) {
        if (changes.touches<RigUnit>() || changes.touches<Rig>() || changes.touches<Item>())
            fillChoices();
        refresh();
    });
    fillChoices();
    refresh();
}

template<class T>
OwnedRows<T> *BeatPlan::addRows(const RowBox::Words &words, std::vector<RecordColumn<T>> columns,
                                const QString &purpose)
{
    auto *rows = new OwnedRows<T>(m_workspace, words, std::move(columns), this);
    QTableView *table = rows->table();
    table->setAccessibleName(purpose);
    table->setProperty(fieldProperty, words.name);
    table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    const int em = table->fontMetrics().averageCharWidth();
    for (int i = 0; i < rows->model()->columnCount(); ++i) {
        const int fitting = table->horizontalHeader()->sectionSizeHint(i) + em;
        table->setColumnWidth(i, std::max(fitting, i < 2 ? em * wideColumn : em * 12));
    }
    layout()->addWidget(rows);
    return rows;
}

void BeatPlan::addRigs()
{
    m_rigs = addRows<RigUse>({.name = u"rigUses"_s,
                              .title = tr("Rigs"),
                              .add = tr("Add the chosen rig unit to the beat"),
                              .remove = tr("Remove the selected rigs from the beat")},
                             beatRigColumns(*m_facts), tr("Rigs of the beat"));
    m_unit->setObjectName(u"newRigUnit"_s);
    m_unit->setAccessibleName(tr("Rig unit to add"));
    m_rigs->addInputs({m_unit});
    m_rigs->setBlank([this] { return blankRig(); }, flyersColumnOfRigs);
    m_rigs->table()->setSelectionMode(QAbstractItemView::SingleSelection);
    m_rig = new RigUseForm(m_workspace, this);
    m_rig->setObjectName(u"rigUse"_s);
    layout()->addWidget(m_rig);
}

void BeatPlan::addItems()
{
    m_items = addRows<ItemUse>({.name = u"itemUses"_s,
                                .title = tr("Items"),
                                .add = tr("Add the chosen item to the beat"),
                                .remove = tr("Remove the selected items from the beat")},
                               beatItemColumns(), tr("Items of the beat"));
    m_item->setObjectName(u"newItem"_s);
    m_item->setAccessibleName(tr("Item to add"));
    m_items->addInputs({m_item});
    m_items->setBlank([this] { return blankItem(); }, quantityColumnOfItems);
}

void BeatPlan::addHazards()
{
    m_hazards = new BeatHazards(m_workspace, *m_facts, this);
    m_hazards->own()->table()->setProperty(fieldProperty, u"hazards"_s);
    layout()->addWidget(m_hazards);
}

void BeatPlan::addGates()
{
    m_gates = addRows<Gate>({.name = u"gates"_s,
                             .title = tr("Gates"),
                             .add = tr("Add a gate: what must be rehearsed before the beat is shot"),
                             .remove = tr("Remove the selected gates")},
                            beatGateColumns(*m_facts), tr("Gates of the beat"));
    m_gates->setBlank([this] { return blankGate(); }, levelColumnOfGates);
}

void BeatPlan::addMoves()
{
    m_moves = addRows<Move>({.name = u"moves"_s,
                             .title = tr("Moves"),
                             .add = tr("Add a move after the last one"),
                             .remove = tr("Remove the selected moves")},
                            beatMoveColumns([this] { return m_beat; }), tr("Moves of the beat, in order"));
    m_moves->table()->resizeColumnToContents(countColumnOfMoves);
    makeReorderable(m_moves->table(), m_moves->model(), m_workspace);
    m_moves->setBlank([this] { return blankMove(); }, countColumnOfMoves);
}

void BeatPlan::setBeat(MaybeId<Beat> beat)
{
    // Shown again after every edit: the same beat keeps its selection and the cell being typed in.
    if (m_beat == beat)
        return;
    m_beat = beat;
    m_rigs->showRows(rowsOf<RigUse>(beat));
    m_items->showRows(rowsOf<ItemUse>(beat));
    m_hazards->setBeat(beat);
    m_gates->showRows(rowsOf<Gate>(beat));
    RecordRows<Move> moves = rowsOf<Move>(beat);
    moves.less = [](const ProjectData &, const Move &a, const Move &b) { return a.position < b.position; };
    m_moves->showRows(std::move(moves));
    m_attachments->showOwner(beat ? RecordRef(*beat) : RecordRef{});
    refresh();
}

void BeatPlan::refresh()
{
    for (const RowBox *box : {static_cast<RowBox *>(m_rigs), static_cast<RowBox *>(m_items),
                              static_cast<RowBox *>(m_gates), static_cast<RowBox *>(m_moves)})
        fitBar(box->table());
    const bool writable = !m_workspace.project.isReadOnly();
    m_unit->setEnabled(writable);
    m_item->setEnabled(writable);
    showRig();
}

void BeatPlan::fillChoices()
{
    fill<RigUnit>(m_unit, m_workspace.project.data(), tr("Choose a rig unit"));
    fill<Item>(m_item, m_workspace.project.data(), tr("Choose an item"));
}

// The form of the row in front. Some row always is, so that it is seen which rig the form is about.
void BeatPlan::showRig()
{
    const QModelIndex front = m_rigs->table()->currentIndex();
    const bool some = m_rigs->model()->rowCount() > 0;
    m_rig->setVisible(some);
    if (!some)
        return;
    if (!front.isValid()) {
        m_rigs->table()->setCurrentIndex(m_rigs->model()->index(0, 0));
        return;
    }
    m_rig->showRecord(m_rigs->model()->idAt(front.row()));
}

std::optional<RigUse> BeatPlan::blankRig()
{
    const auto unit = chosenIn<RigUnit>(m_unit);
    if (!m_beat)
        return std::nullopt;
    if (!unit) {
        m_workspace.dialogs.tell(tr("Add rig"), refused(tr("Choose the rig unit to add first. Units are listed in "
                                                           "Rigs & items.")));
        return std::nullopt;
    }
    m_unit->setCurrentIndex(0);
    return RigUse{.beat = m_beat, .rigUnit = *unit};
}

std::optional<ItemUse> BeatPlan::blankItem()
{
    const auto item = chosenIn<Item>(m_item);
    if (!m_beat)
        return std::nullopt;
    if (!item) {
        m_workspace.dialogs.tell(tr("Add item"),
                                 refused(tr("Choose the item to add first. Items are listed in Rigs & items.")));
        return std::nullopt;
    }
    m_item->setCurrentIndex(0);
    return ItemUse{.beat = *m_beat, .item = *item};
}

// At the first level that has none: a beat has one gate of each.
std::optional<Gate> BeatPlan::blankGate()
{
    if (!m_beat)
        return std::nullopt;
    const auto range = m_workspace.project.data().referring<Gate>(*m_beat);
    for (const auto &entry : EnumNames<GateLevel>::entries)
        if (std::none_of(range.begin(), range.end(), [&](const Gate &gate) { return gate.level == entry.value; }))
            return Gate{.beat = *m_beat, .level = entry.value};
    m_workspace.dialogs.tell(tr("Add gate"), refused(tr("The beat has a gate at every level already.")));
    return std::nullopt;
}

std::optional<Move> BeatPlan::blankMove()
{
    if (!m_beat)
        return std::nullopt;
    int position = 0;
    for (const Move &move : m_workspace.project.data().referring<Move>(*m_beat))
        position = std::max(position, move.position + 1);
    return Move{.beat = *m_beat, .position = position};
}

}  // namespace stunt
