// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/rigs/riguseform.h"

#include "ui/rigs/loadwords.h"
#include "ui/rigs/rigfields.h"
#include "ui/rigs/statelabel.h"
#include "ui/shell/icons.h"

#include <QAction>
#include <QLineEdit>
#include <QVBoxLayout>

namespace stunt {

using namespace Qt::Literals::StringLiterals;

RigUseForm::RigUseForm(const Workspace &workspace, QWidget *parent)
    : InspectorForm(parent), m_workspace(workspace), m_plan(new PlanFacts(workspace, this)),
      m_form(new FieldForm(this)), m_record(workspace, m_form),
      m_load(new StateLabel(u"useLoad"_s, tr("The arithmetic of this use"), m_form))
{
    m_form->addWidget(m_load);
    addLoad();
    addAnchor();
    addFall();
    addTimes();
    addOperators();
    // The property leads a finding to its field: “notes” is the name of one in every form around this one.
    m_record.addLines(&RigUse::notes)->setProperty(fieldProperty, {});
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_form);
    column->addStretch();
}

// A sign within the field, as the tables have it, while nothing stands in the field and a rule asks for it.
void RigUseForm::markUnknown(RigFigure kind, FieldEditor *field)
{
    auto *line = qobject_cast<QLineEdit *>(field->input());
    Q_ASSERT(line);
    QAction *sign = line->addAction(icon(u"triangle-alert"_s), QLineEdit::LeadingPosition);
    sign->setToolTip(tr("Nobody has said it; what is unknown passes no rule"));
    sign->setVisible(false);
    m_marks.push_back({kind, field, sign});
    connect(line, &QLineEdit::textChanged, this, &RigUseForm::showMarks);
}

void RigUseForm::showMarks()
{
    const RigUse *use = m_record.record();
    for (const Mark &mark : m_marks)
        mark.sign->setVisible(use && mark.field->current().isEmpty()
                              && isAskedFor(m_workspace.project.data(), *use, mark.kind));
}

template<class V>
void RigUseForm::addFigure(RigFigure kind, V RigUse::*member)
{
    markUnknown(kind, m_record.add(member, {}, unknownWord()));
}

void RigUseForm::addFactor(std::optional<int> RigUse::*member)
{
    LineField *field = m_record.addCustom(factorField<RigUse>(member));
    field->setExample(unknownWord());
    field->setProperty(fieldProperty, QLatin1StringView(fieldOf(member).name));
    markUnknown(RigFigure::Line, field);
}

void RigUseForm::addLoad()
{
    m_form->addSection(tr("Load"));
    m_record.add(&RigUse::rigUnit);
    LineField *flyers = m_record.addCustom(peopleField<RigUse>(&RigUse::flyers));
    flyers->setProperty(fieldProperty, u"flyers"_s);
    markUnknown(RigFigure::Line, flyers);
    m_record.add(&RigUse::flyerMode);
    addFigure(RigFigure::Line, &RigUse::kitWeightG);
    addFactor(&RigUse::dynamicFactorMilli);
    addFactor(&RigUse::lineMultiplierMilli);
    m_record.add(&RigUse::measuredPeakG, {}, tr("not measured"));
}

void RigUseForm::addAnchor()
{
    m_form->addSection(tr("Anchor"));
    addFigure(RigFigure::Line, &RigUse::anchorStructure);
    addFigure(RigFigure::Line, &RigUse::anchorRatedG);
    addFigure(RigFigure::Line, &RigUse::anchorCheckedBy);
    addFigure(RigFigure::Line, &RigUse::anchorCheckedOn);
}

void RigUseForm::addFall()
{
    m_form->addSection(tr("Fall and clearance"));
    addFigure(RigFigure::Fall, &RigUse::fallHeightMm);
    addFigure(RigFigure::Clearance, &RigUse::clearanceFrontMm);
    addFigure(RigFigure::Clearance, &RigUse::clearanceBackMm);
    addFigure(RigFigure::Clearance, &RigUse::clearanceLeftMm);
    addFigure(RigFigure::Clearance, &RigUse::clearanceRightMm);
    m_form->addSection(tr("Box"));
    addFigure(RigFigure::Box, &RigUse::boxLayers);
    addFigure(RigFigure::Box, &RigUse::boxHeightMm);
    addFigure(RigFigure::Box, &RigUse::boxCheckedBy);
}

void RigUseForm::addTimes()
{
    m_form->addSection(tr("Rigging and times"));
    m_record.add(&RigUse::riggingLead);
    for (const auto member : {&RigUse::rigMin, &RigUse::testMin, &RigUse::strikeMin})
        m_record.add(member, {}, tr("not estimated"));
}

void RigUseForm::addOperators()
{
    m_operators = new OwnedRows<RigOperator>(m_workspace,
                                             {.name = u"rigOperators"_s,
                                              .title = tr("Operators"),
                                              .add = tr("Say who works this rig, and who stands by"),
                                              .remove = tr("Remove the selected operators")},
                                             rigOperatorColumns([this] { return m_shown; }), m_form);
    m_operators->table()->setProperty(fieldProperty, u"rigOperators"_s);
    m_operators->table()->setAccessibleName(tr("Operators of this rig"));
    m_operators->setBlank([this] { return blankOperator(); }, operatorColumnOfOperators);
    for (int column = 0; column < m_operators->model()->columnCount(); ++column)
        m_operators->table()->setColumnWidth(column, m_operators->fontMetrics().averageCharWidth() * 18);
    m_form->addWidget(m_operators);
}

// For the first flyer that has none; else for all of them together.
std::optional<RigOperator> RigUseForm::blankOperator()
{
    const RigUse *use = m_record.record();
    if (!use)
        return std::nullopt;
    RigOperator blank{.rigUse = use->id};
    const auto known = m_workspace.project.data().referring<RigOperator>(use->id);
    for (const Id<Person> &flyer : use->flyers)
        if (std::none_of(known.begin(), known.end(), [&](const RigOperator &each) { return each.flyer == flyer; })) {
            blank.flyer = flyer;
            break;
        }
    return blank;
}

void RigUseForm::showOperators(Id<RigUse> use)
{
    if (m_shown == use)
        return;
    m_shown = use;
    RecordRows<RigOperator> rows;
    rows.includes = [use](const ProjectData &, const RigOperator &record) { return record.rigUse == use; };
    // A person who is named otherwise shows here too.
    rows.alsoTouched = [use](const ProjectData &records, const ChangeSet &) {
        std::vector<Id<RigOperator>> touched;
        if (records.find(use))
            for (const RigOperator &record : records.referring<RigOperator>(use))
                touched.push_back(record.id);
        return touched;
    };
    m_operators->showRows(std::move(rows));
}

void RigUseForm::showRecord(const RecordRef &ref)
{
    const auto *id = std::get_if<Id<RigUse>>(&ref);
    if (!id)
        return;
    m_record.show(*id);
    const RigUse *use = m_record.record();
    if (!use)
        return;
    const LoadWords words = loadWordsOf(m_workspace.project.data(), *use, *m_plan);
    m_load->showText(words.lines.join(u'\n'), words.result.state);
    showMarks();
    showOperators(*id);
}

}  // namespace stunt
