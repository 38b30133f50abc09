// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/breakdown/beathazards.h"

#include "core/edits/hazards.h"
#include "core/project/lookups.h"
#include "ui/breakdown/hazardcolumns.h"
#include "ui/breakdown/riskmatrix.h"
#include "ui/breakdown/riskwords.h"
#include "ui/rigs/rigfields.h"
#include "ui/rigs/statelabel.h"
#include "ui/rigs/stillbox.h"
#include "ui/shell/theme.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QMenu>
#include <QScrollBar>
#include <QVBoxLayout>

namespace stunt {

using namespace Qt::Literals::StringLiterals;

namespace {

void dress(QTableView *table, const std::vector<int> &characters)
{
    table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    const int em = table->fontMetrics().averageCharWidth();
    for (int column = 0; column < table->model()->columnCount(); ++column) {
        const auto at = static_cast<std::size_t>(column);
        const int wanted = at < characters.size() ? characters[at] : 12;
        table->setColumnWidth(column, std::max(table->horizontalHeader()->sectionSizeHint(column) + em, em * wanted));
    }
}

void fit(QTableView *table)
{
    constexpr int mostRows = 8;
    fitRows(table, mostRows);
    table->setFixedHeight(table->height() + table->horizontalScrollBar()->sizeHint().height());
}

// “4 × 3 = 12” on one line, wherever the words after it break.
QString wholeProduct(const QString &words)
{
    const qsizetype end = words.indexOf(u',');
    if (end < 0)
        return words;
    return words.first(end).replace(u' ', QChar(QChar::Nbsp)) + words.sliced(end);
}

}  // namespace

BeatHazards::BeatHazards(const Workspace &workspace, const PlanFacts &plan, QWidget *parent)
    : QWidget(parent), m_workspace(workspace), m_plan(plan),
      m_own(new OwnedRows<Hazard>(workspace,
                                  {.name = u"hazards"_s,
                                   .title = tr("Hazards"),
                                   .add = tr("Add a hazard of this beat"),
                                   .remove = tr("Remove the selected hazards")},
                                  hazardColumns(plan), this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(rhythm);
    m_own->table()->setAccessibleName(tr("Hazards of the beat"));
    m_own->setBlank([this] { return blank(); }, kindColumnOfHazards);
    dress(m_own->table(), {24, 22});
    column->addWidget(m_own);
    addSources();
    addRisk();
    addInherited();
    connect(m_own->table()->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &BeatHazards::showRisk);
    connect(&workspace.project, &Project::changed, this, [this](const ChangeSet &changes) {
        if (changes.touches<Hazard>() || changes.touches<Beat>())
            fillBeats();
        showInherited();
        refresh();
    });
    fillBeats();
    refresh();
}

void BeatHazards::addRisk()
{
    m_risk = new QWidget(this);
    m_matrix = new RiskMatrix(m_risk);
    m_before = new StateLabel(u"riskBefore"_s, tr("Risk before controls"), m_risk);
    m_after = new StateLabel(u"riskAfter"_s, tr("Risk that remains"), m_risk);
    auto *words = new QVBoxLayout;
    words->addWidget(m_before);
    words->addWidget(m_after);
    words->addStretch();
    auto *row = new QHBoxLayout(m_risk);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(rhythm);
    row->addWidget(m_matrix, 0, Qt::AlignTop);
    row->addLayout(words, 1);
    layout()->addWidget(m_risk);
}

void BeatHazards::addSources()
{
    m_library = new QPushButton(tr("From the library…"), this);
    m_library->setObjectName(u"hazardLibrary"_s);
    m_library->setAccessibleName(tr("Add hazards from the library"));
    m_library->setToolTip(tr("What the library has for the beat's discipline and rigs; you rate it"));
    m_suggested = new QMenu(m_library);
    m_library->setMenu(m_suggested);
    connect(m_suggested, &QMenu::aboutToShow, this, &BeatHazards::fillLibrary);
    m_source = new StillBox(this);
    m_source->setObjectName(u"hazardSource"_s);
    m_source->setAccessibleName(tr("Beat to copy hazards from"));
    m_source->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_source->setMinimumContentsLength(12);
    m_copy = new QPushButton(tr("Copy"), this);
    m_copy->setObjectName(u"copyHazards"_s);
    m_copy->setAccessibleName(tr("Copy the hazards of the chosen beat"));
    m_copy->setToolTip(tr("Adds the hazards of the chosen beat with their controls and grades; approvals stay there"));
    connect(m_copy, &QPushButton::clicked, this, &BeatHazards::copyChosen);
    // Beneath one another: side by side they are wider than a narrow inspector.
    auto *row = new QHBoxLayout;
    row->setSpacing(rhythm / 2);
    row->addWidget(m_source, 1);
    row->addWidget(m_copy);
    auto *column = static_cast<QVBoxLayout *>(layout());
    column->addWidget(m_library, 0, Qt::AlignLeading);
    column->addLayout(row);
}

void BeatHazards::addInherited()
{
    m_heading = new QLabel(tr("Hazards from above"), this);
    m_heading->setTextFormat(Qt::PlainText);
    RecordRows<Hazard> nothing;
    nothing.includes = [](const ProjectData &, const Hazard &) { return false; };
    m_inheritedRows =
        new RecordTableModel<Hazard>(m_workspace.project, inheritedColumns(m_plan), std::move(nothing), this);
    m_inherited = makeTabTable(m_workspace, m_inheritedRows, this);
    m_inherited->setObjectName(u"inheritedHazards"_s);
    m_inherited->setAccessibleName(tr("Hazards from the production, the sequence, the location and the shoot day"));
    m_inherited->setToolTip(tr("To read only. Enter goes to what the hazard belongs to."));
    m_inherited->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_inherited->setSelectionMode(QAbstractItemView::SingleSelection);
    m_heading->setBuddy(m_inherited);
    dress(m_inherited, {24, 20, 22});
    connect(m_inherited, &QTableView::activated, this, &BeatHazards::goToOwner);
    layout()->addWidget(m_heading);
    layout()->addWidget(m_inherited);
}

void BeatHazards::setBeat(MaybeId<Beat> beat)
{
    if (m_beat == beat)
        return;
    m_beat = beat;
    RecordRows<Hazard> rows;
    rows.includes = [beat](const ProjectData &, const Hazard &record) { return beat && record.beat == *beat; };
    // The limits of the rule numbers and the owners' names show here too.
    rows.alsoTouched = [beat](const ProjectData &records, const ChangeSet &) {
        std::vector<Id<Hazard>> touched;
        if (beat)
            for (const Hazard &record : records.referring<Hazard>(*beat))
                touched.push_back(record.id);
        return touched;
    };
    m_own->showRows(std::move(rows));
    fillBeats();
    showInherited();
    refresh();
}

void BeatHazards::refresh()
{
    const bool writable = m_beat && !m_workspace.project.isReadOnly();
    m_library->setEnabled(writable);
    m_source->setEnabled(writable && m_source->count() > 1);
    m_copy->setEnabled(writable && m_source->count() > 1);
    fit(m_own->table());
    fit(m_inherited);
    m_heading->setVisible(m_inheritedRows->rowCount() > 0);
    m_inherited->setVisible(m_inheritedRows->rowCount() > 0);
    showRisk();
}

// The risk of the row in front. Some row always is, so that it is seen which hazard the picture is of.
void BeatHazards::showRisk()
{
    const bool some = m_own->model()->rowCount() > 0;
    const QModelIndex front = m_own->table()->currentIndex();
    m_risk->setVisible(some);
    if (!some)
        return;
    if (!front.isValid()) {
        m_own->table()->setCurrentIndex(m_own->model()->index(0, 0));
        return;
    }
    const Hazard *hazard = m_workspace.project.data().find(m_own->model()->idAt(front.row()));
    if (!hazard)
        return;
    const StateWords before = riskWords(riskBefore(*hazard), m_plan);
    const StateWords after = riskWords(riskAfter(*hazard), m_plan);
    m_matrix->showRisks(riskBefore(*hazard), riskAfter(*hazard), m_plan.numbers());
    m_before->showText(tr("Before controls: %1").arg(wholeProduct(before.text)), before.state);
    m_after->showText(tr("With controls: %1").arg(wholeProduct(after.text)), after.state);
    m_matrix->setAccessibleDescription(tr("Before controls: %1. With controls: %2.").arg(before.text, after.text));
}

// Which hazards hold may change with any strip or scene; they are few.
void BeatHazards::showInherited()
{
    const std::vector<Id<Hazard>> ids =
        m_beat ? inheritedHazards(m_workspace.project.data(), *m_beat) : std::vector<Id<Hazard>>();
    RecordRows<Hazard> rows;
    rows.includes = [ids](const ProjectData &, const Hazard &hazard) {
        return std::ranges::find(ids, hazard.id) != ids.end();
    };
    rows.less = [ids](const ProjectData &, const Hazard &a, const Hazard &b) {
        return std::ranges::find(ids, a.id) < std::ranges::find(ids, b.id);
    };
    m_inheritedRows->setRows(std::move(rows));
}

void BeatHazards::fillLibrary()
{
    m_suggested->clear();
    if (!m_beat)
        return;
    const std::vector<SuggestedHazard> found = suggestedHazards(m_workspace.project.data(), *m_beat);
    const auto offer = [this](const QString &text, const std::vector<SuggestedHazard> &hazards) {
        QString shown = text;
        QAction *action = m_suggested->addAction(shown.replace(u'&', u"&&"_s));
        connect(action, &QAction::triggered, this,
                [this, hazards] { take(addSuggested(m_workspace.project, *m_beat, hazards), tr("Add hazards")); });
    };
    if (found.empty()) {
        m_suggested->addAction(tr("Nothing more for this discipline and these rigs"))->setEnabled(false);
        return;
    }
    if (found.size() > 1) {
        offer(tr("All %n", nullptr, static_cast<int>(found.size())), found);
        m_suggested->addSeparator();
    }
    for (const SuggestedHazard &each : found)
        offer(tr("%1 (%2)").arg(each.hazard, each.because), {each});
}

// The other beats that have hazards, in the order of the breakdown.
void BeatHazards::fillBeats()
{
    const ProjectData &records = m_workspace.project.data();
    const QString chosen = m_source->currentData().toString();
    m_source->clear();
    m_source->addItem(tr("Copy from another beat…"), QString());
    for (const Beat *beat : beatsInOrder(records)) {
        const auto count = countOf<Hazard>(records, beat->id);
        if (beat->id != m_beat && count > 0)
            m_source->addItem(
                tr("%1 (%n)", nullptr, static_cast<int>(count)).arg(recordName(records, RecordRef(beat->id))),
                beat->id.toText());
    }
    m_source->setCurrentIndex(std::max(0, m_source->findData(chosen)));
}

void BeatHazards::take(const Result<> &done, const QString &what)
{
    if (!done)
        m_workspace.dialogs.tell(what, done.error());
}

void BeatHazards::copyChosen()
{
    const auto uuid = Uuid::fromText(m_source->currentData().toString());
    if (!m_beat)
        return;
    if (!uuid) {
        take(refused(tr("Choose the beat to copy hazards from first.")), tr("Copy hazards"));
        return;
    }
    m_source->setCurrentIndex(0);
    take(copyHazards(m_workspace.project, Id<Beat>(*uuid), *m_beat), tr("Copy hazards"));
}

void BeatHazards::goToOwner(const QModelIndex &index)
{
    const Hazard *hazard = m_workspace.project.data().find(m_inheritedRows->idAt(index.row()));
    if (hazard && hazardOwner(*hazard) != RecordRef{})
        m_workspace.selection.select(hazardOwner(*hazard));
}

std::optional<Hazard> BeatHazards::blank()
{
    if (!m_beat)
        return std::nullopt;
    const auto named = m_workspace.dialogs.askText(tr("Add hazard"), tr("What can hurt somebody"), {});
    if (!named)
        return std::nullopt;
    return Hazard{.beat = m_beat, .hazard = named->trimmed()};
}

}  // namespace stunt
