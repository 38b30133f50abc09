// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/rigs/loadsheet.h"

#include "ui/models/columns.h"
#include "ui/models/tableselection.h"
#include "ui/people/persontab.h"
#include "ui/rigs/loadwords.h"
#include "ui/rigs/rigfields.h"
#include "ui/rigs/statecolumn.h"
#include "ui/rigs/statelabel.h"
#include "ui/shell/theme.h"

#include <QHeaderView>
#include <QLabel>
#include <QVBoxLayout>

namespace stunt {

using namespace Qt::Literals::StringLiterals;

namespace {

// A figure of the use that is typed in its cell; while it is not known the cell says so.
RecordColumn<RigUse> factorColumn(std::optional<int> RigUse::*member)
{
    RecordColumn<RigUse> column = columns::edited(member);
    column.text = [member](const ProjectData &, const RigUse &use) { return factorWords(use.*member); };
    column.editText = [member](const ProjectData &, const RigUse &use) {
        return use.*member ? factorText(*(use.*member)) : QString();
    };
    column.set = [member](Project &project, const RigUse &use, const QString &typed) -> Result<> {
        RigUse changed = use;
        if (auto read = readFactor(typed, changed.*member); !read)
            return read;
        return change(project, std::move(changed));
    };
    return column;
}

RecordColumn<RigUse> massColumn(std::optional<Mass> RigUse::*member, const QString &unknown)
{
    RecordColumn<RigUse> column = columns::edited(member);
    column.editText = column.text;
    column.text = [member, unknown](const ProjectData &data, const RigUse &use) {
        return use.*member ? fieldText(data, use.*member) : unknown;
    };
    return column;
}

RecordColumn<RigUse> flyersColumn()
{
    RecordColumn<RigUse> column = textColumn<RigUse>(fieldLabel(fieldOf(&RigUse::flyers)), &flyersText);
    column.editText = [](const ProjectData &data, const RigUse &use) { return peopleText(data, use.flyers); };
    column.set = [](Project &project, const RigUse &use, const QString &typed) -> Result<> {
        RigUse changed = use;
        if (auto read = readPeople(project.data(), typed, changed.flyers); !read)
            return read;
        return change(project, std::move(changed));
    };
    return column;
}

// The uses whose arithmetic a change may have made different.
std::vector<Id<RigUse>> usesTouched(const ProjectData &data, const ChangeSet &changes)
{
    std::vector<Id<RigUse>> touched;
    const auto addUses = [&](auto id) {
        for (const RigUse &use : data.referring<RigUse>(id))
            touched.push_back(use.id);
    };
    for (const auto &change : changes.of<Person>())
        addUses(change.id());
    for (const auto &change : changes.of<Beat>())
        addUses(change.id());
    for (const auto &change : changes.of<Rehearsal>())
        addUses(change.id());
    for (const auto &change : changes.of<RigUnit>())
        addUses(change.id());
    for (const auto &change : changes.of<Rig>())
        for (const RigUnit &unit : data.referring<RigUnit>(change.id()))
            addUses(unit.id);
    for (const auto &change : changes.of<RigComponent>())
        for (const auto &image : {change.before, change.after})
            if (image)
                addUses(image->rigUnit);
    if (changes.touches<RuleNumber>() || changes.touches<Production>())
        for (const RigUse &use : data.all<RigUse>())
            touched.push_back(use.id);
    return touched;
}

RecordRows<RigUse> usesOfUnit(const MaybeId<RigUnit> &unit)
{
    RecordRows<RigUse> rows;
    rows.includes = [unit](const ProjectData &, const RigUse &use) { return unit == use.rigUnit; };
    rows.less = [](const ProjectData &data, const RigUse &a, const RigUse &b) {
        return naturalLess(occasionName(data, a), occasionName(data, b));
    };
    rows.alsoTouched = &usesTouched;
    return rows;
}

std::vector<RecordColumn<RigUse>> sheetColumns(const PlanFacts &plan)
{
    const auto say = [](const char *text) { return QCoreApplication::translate("RigsPlace", text); };
    const auto words = [&plan](const ProjectData &data, const RigUse &use) { return loadWordsOf(data, use, plan); };
    auto load = textColumn<RigUse>(say("Load"), [words](const ProjectData &data, const RigUse &use) {
        return words(data, use).load;
    });
    load.toolTip = say("(Flyers + kit) × dynamic factor × line multiplier, or the measured peak");
    return {textColumn<RigUse>(say("Used in"), &occasionName),
            stateColumn<RigUse>(say("Result"), [words](const ProjectData &data,
                                                       const RigUse &use) { return words(data, use).result; }),
            std::move(load),
            textColumn<RigUse>(say("Weakest link"), [words](const ProjectData &data,
                                                            const RigUse &use) { return words(data, use).weakest; }),
            flyersColumn(),
            columns::edited(&RigUse::flyerMode),
            massColumn(&RigUse::kitWeightG, say("Unknown")),
            factorColumn(&RigUse::dynamicFactorMilli),
            factorColumn(&RigUse::lineMultiplierMilli),
            massColumn(&RigUse::measuredPeakG, say("Not measured"))};
}

}  // namespace

LoadSheet::LoadSheet(const Workspace &workspace, const PlanFacts &plan, QWidget *parent)
    : QWidget(parent), m_workspace(workspace), m_plan(plan),
      m_model(new RecordTableModel<RigUse>(workspace.project, sheetColumns(plan), usesOfUnit({}), this)),
      m_heading(new QLabel(this)),
      m_detail(new StateLabel(u"loadDetail"_s, tr("The arithmetic of the chosen use"), this))
{
    m_heading->setTextFormat(Qt::PlainText);
    m_heading->setWordWrap(true);
    QFont bold = m_heading->font();
    bold.setBold(true);
    m_heading->setFont(bold);
    makeTable();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(rhythm, rhythm, rhythm, rhythm);
    column->setSpacing(rhythm);
    column->addWidget(m_heading);
    column->addWidget(m_table, 1);
    column->addWidget(m_detail);
    column->addStretch();
    connect(&workspace.selection, &Selection::changed, this, &LoadSheet::followSelection);
    connect(&workspace.project, &Project::changed, this, &LoadSheet::refresh);
    followSelection();
    refresh();
}

void LoadSheet::makeTable()
{
    m_table = makeTabTable(m_workspace, m_model, this);
    m_table->setObjectName(u"loadSheet"_s);
    m_table->setAccessibleName(tr("Load sheet"));
    m_table->setToolTip(tr("Enter opens the beat or the rehearsal; F2 edits a figure"));
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    const int character = m_table->fontMetrics().averageCharWidth();
    constexpr std::array widths{24, 26, 18, 26, 26, 18, 12, 14, 14};
    for (std::size_t i = 0; i < widths.size(); ++i)
        m_table->setColumnWidth(static_cast<int>(i), character * widths[i]);
    stunt::followSelection(m_table, m_model, &m_workspace.selection);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &LoadSheet::refresh);
    connect(m_table, &QTableView::activated, this, [this](const QModelIndex &index) {
        const RigUse *use = m_workspace.project.data().find(m_model->idAt(index.row()));
        if (use && !(m_model->flags(index) & Qt::ItemIsEditable))
            emit occasionWanted(occasionOf(*use));
    });
}

void LoadSheet::showUnit(MaybeId<RigUnit> unit)
{
    if (m_unit != unit) {
        m_unit = unit;
        m_model->setRows(usesOfUnit(unit));
    }
    refresh();
}

// The unit that is selected, or whose use is.
void LoadSheet::followSelection()
{
    const ProjectData &project = m_workspace.project.data();
    if (const auto unit = m_workspace.selection.currentAs<RigUnit>())
        showUnit(unit);
    else if (const RigUse *use = project.find(m_workspace.selection.currentAs<RigUse>()))
        showUnit(use->rigUnit);
}

void LoadSheet::refresh()
{
    const ProjectData &project = m_workspace.project.data();
    if (m_unit && !project.find(m_unit)) {
        m_unit.reset();
        m_model->setRows(usesOfUnit({}));
    }
    m_heading->setText(m_unit ? tr("Load sheet of %1").arg(recordName(project, RecordRef(*m_unit))) : tr("Load sheet"));
    const int rows = m_model->rowCount();
    m_table->setVisible(rows > 0);
    if (rows == 0) {
        showDetail(nullptr);
        return;
    }
    const int row = std::clamp(m_table->currentIndex().row(), 0, rows - 1);
    showDetail(project.find(m_model->idAt(row)));
}

void LoadSheet::showDetail(const RigUse *use)
{
    if (!use) {
        m_detail->showText(
            m_unit ? tr("No beat and no rehearsal uses this unit yet. Rigs are given to a beat in its form.")
                   : tr("Select a unit to see the load of each of its uses."));
        return;
    }
    const ProjectData &project = m_workspace.project.data();
    const LoadWords words = loadWordsOf(project, *use, m_plan);
    QStringList lines{occasionName(project, *use)};
    lines.append(words.lines);
    m_detail->showText(lines.join(u'\n'), words.result.state);
}

}  // namespace stunt
