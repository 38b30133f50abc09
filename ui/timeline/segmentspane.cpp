// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/segmentspane.h"

#include "core/edits/stitching.h"
#include "ui/breakdown/elidedlabel.h"
#include "ui/shell/icons.h"
#include "ui/shell/theme.h"
#include "ui/timeline/segmentsmodel.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>

namespace stunt {

using namespace Qt::Literals::StringLiterals;

SegmentsPane::SegmentsPane(const Workspace &workspace, QWidget *parent)
    : QWidget(parent), m_workspace(workspace), m_model(new SegmentsModel(workspace.project, this)),
      m_table(new QTableView(this)), m_totals(new ElidedLabel(this)),
      m_addSetup(new QAction(icon(u"plus"_s), tr("Add set-up"), this))
{
    m_addSetup->setObjectName(u"addSegmentSetup"_s);
    m_addSetup->setToolTip(tr("Add a set-up that shoots the chosen segment"));
    m_totals->setObjectName(u"segmentTotals"_s);
    m_table->setObjectName(u"segments"_s);
    m_table->setAccessibleName(tr("Segments of the long take"));
    m_table->setModel(m_model);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setTabKeyNavigation(false);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(m_table->fontMetrics().height() + rhythm);
    m_table->setShowGrid(false);
    m_table->setAlternatingRowColors(true);
    const int em = m_table->fontMetrics().averageCharWidth();
    for (int column = 0; column < SegmentsModel::ColumnCount; ++column) {
        const int letters = column == SegmentsModel::Setups ? 30 : column == SegmentsModel::Beats ? 20 : 13;
        m_table->setColumnWidth(column,
                                std::max(m_table->horizontalHeader()->sectionSizeHint(column) + em, em * letters));
    }
    m_table->horizontalHeader()->setSectionResizeMode(SegmentsModel::Setups, QHeaderView::Stretch);
    auto *head = new QHBoxLayout;
    head->setContentsMargins(rhythm, rhythm / 2, rhythm, rhythm / 2);
    head->addWidget(m_totals, 1);
    auto *button = new QToolButton(this);
    button->setDefaultAction(m_addSetup);
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setAutoRaise(true);
    head->addWidget(button);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(head);
    column->addWidget(m_table, 1);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex &current) { choose(current.row()); });
    connect(m_addSetup, &QAction::triggered, this, &SegmentsPane::addSetupHere);
}

void SegmentsPane::showTimeline(const Timeline &timeline)
{
    m_sequence = timeline.sequence;
    setVisible(timeline.longTake);
    m_model->setSegments(timeline.longTake ? timeline.segments : std::vector<TakeSegment>{});
    m_addSetup->setEnabled(timeline.longTake && !m_workspace.project.isReadOnly() && m_table->currentIndex().isValid());
    showTotals(timeline);
}

void SegmentsPane::showTotals(const Timeline &timeline)
{
    int takes = 0;
    int minutes = 0;
    int unknown = 0;
    for (const TakeSegment &segment : timeline.segments) {
        takes += segment.plannedTakes;
        minutes += segment.minutes.value_or(0);
        unknown += segment.minutes ? 0 : 1;
    }
    constexpr int perHour = 60;
    const QString time = tr("%1 h %2 min").arg(minutes / perHour).arg(minutes % perHour, 2, 10, QLatin1Char('0'));
    const QStringList parts{
        tr("%n segments", nullptr, static_cast<int>(timeline.segments.size())), tr("%n planned takes", nullptr, takes),
        unknown == 0 ? tr("%1 to shoot").arg(time)
                     : tr("%1 to shoot, and the time of %n segments is unknown", nullptr, unknown).arg(time)};
    m_totals->setLine(parts.join(u" · "_s));
}

void SegmentsPane::choose(int row)
{
    m_addSetup->setEnabled(row >= 0 && !m_workspace.project.isReadOnly());
    if (row < 0)
        return;
    const TakeSegment &segment = m_model->segmentAt(row);
    RecordRef shown;
    if (!segment.setups.empty())
        shown = segment.setups.front();
    else if (segment.in)
        shown = *segment.in;
    if (shown != RecordRef{})
        m_workspace.selection.select(shown);
    emit segmentChosen(segment.frames.start);
}

void SegmentsPane::addSetupHere()
{
    const int row = m_table->currentIndex().row();
    if (row < 0 || !m_sequence)
        return;
    const auto added = addSegmentSetup(m_workspace.project, *m_sequence, static_cast<std::size_t>(row));
    if (added)
        m_workspace.selection.select(RecordRef(*added));
    else
        m_workspace.dialogs.tell(tr("Add set-up"), added.error());
}

}  // namespace stunt
