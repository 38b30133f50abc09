// SPDX-License-Identifier: GPL-3.0-or-later
// The breakdown's cells in numbers: copied, pasted, filled down, written to several beats, and summed up.
#include "ui/breakdown/beatspage.h"

#include "core/project/lookups.h"
#include "ui/breakdown/beatcells.h"
#include "ui/breakdown/beattree.h"
#include "ui/breakdown/beattreemodel.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLocale>
#include <QMimeData>
#include <QSortFilterProxyModel>

namespace stunt {

using namespace Qt::Literals::StringLiterals;

void BeatsPage::makeCellCommands()
{
    m_copy = command("copyBeats", tr("Copy rows"), u"copy"_s, QKeySequence::Copy);
    m_copy->setToolTip(tr("Copy the selected beats' rows, as a spreadsheet pastes them"));
    m_copyColumn =
        command("copyColumn", tr("Copy cells of this column"), u"columns-3"_s, Qt::CTRL | Qt::SHIFT | Qt::Key_C);
    m_copyColumn->setToolTip(tr("Copy the current column's cells of the selected beats"));
    m_paste = command("pasteCells", tr("Paste cells"), u"file-input"_s, QKeySequence::Paste);
    m_paste->setToolTip(tr("Paste cells from a spreadsheet, from the current cell on; whole rows from the first column "
                           "on; one row into all selected beats"));
    m_fill = command("fillDown", tr("Fill down"), u"arrow-down"_s, Qt::CTRL | Qt::Key_D);
    m_fill->setToolTip(tr("Write the first selected beat's cell of the current column into the other selected beats"));
    m_byScene = command("groupByScene", tr("Group by scene"), u"clapperboard"_s, Qt::CTRL | Qt::SHIFT | Qt::Key_G);
    m_byScene->setToolTip(tr("Show the beats beneath their scenes instead of their sequences"));
    m_byScene->setCheckable(true);
    for (QAction *lesser : {m_copy, m_copyColumn, m_paste, m_fill, m_byScene})
        lesser->setPriority(QAction::LowPriority);
    connect(m_copy, &QAction::triggered, this, &BeatsPage::copyRows);
    connect(m_copyColumn, &QAction::triggered, this, &BeatsPage::copyColumn);
    connect(m_paste, &QAction::triggered, this, &BeatsPage::paste);
    connect(m_fill, &QAction::triggered, this, &BeatsPage::fillDown);
    connect(m_byScene, &QAction::toggled, this, &BeatsPage::groupBy);
}

std::vector<BeatColumn> BeatsPage::shownColumns() const
{
    std::vector<BeatColumn> columns;
    const QHeaderView *header = m_tree->header();
    for (int visual = 0; visual < header->count(); ++visual)
        if (const int column = header->logicalIndex(visual); !header->isSectionHidden(column))
            columns.push_back(static_cast<BeatColumn>(column));
    return columns;
}

std::vector<Id<Beat>> BeatsPage::selectedBeats() const
{
    std::vector<Id<Beat>> beats;
    for (const RecordRef &ref : selected())
        if (const auto *beat = std::get_if<Id<Beat>>(&ref))
            beats.push_back(*beat);
    return beats;
}

// The beats seen from a row downwards; those of closed groups are not.
std::vector<Id<Beat>> BeatsPage::beatsFrom(QModelIndex row) const
{
    std::vector<Id<Beat>> beats;
    for (; row.isValid(); row = m_tree->indexBelow(row)) {
        const RecordRef ref = m_model->recordAt(m_filter->mapToSource(row));
        if (const auto *beat = std::get_if<Id<Beat>>(&ref))
            beats.push_back(*beat);
    }
    return beats;
}

namespace {

void putOnClipboard(const ClipboardTable &table)
{
    if (table.rows.empty())
        return;
    auto *mime = new QMimeData;
    mime->setText(clipboardText(table));
    mime->setData(u"text/html"_s, clipboardHtml(table).toUtf8());
    QGuiApplication::clipboard()->setMimeData(mime);
}

}  // namespace

void BeatsPage::copyRows()
{
    putOnClipboard(copyOf(m_workspace.project.data(), {selectedBeats(), shownColumns()}));
}

void BeatsPage::copyColumn()
{
    const int column = std::max(0, m_tree->currentIndex().column());
    putOnClipboard(copyOf(m_workspace.project.data(), {selectedBeats(), {static_cast<BeatColumn>(column)}}));
}

// Only the clipboard's plain text is read, never its HTML, which another program wrote.
void BeatsPage::paste()
{
    const QMimeData *mime = QGuiApplication::clipboard()->mimeData();
    const auto table = readClipboard(mime && mime->hasText() ? mime->text() : QString());
    if (!table) {
        m_workspace.dialogs.tell(tr("Paste cells"), table.error());
        return;
    }
    const std::vector<Id<Beat>> chosen = selectedBeats();
    PasteTarget target{chosen, shownColumns()};
    ClipboardTable block = *table;
    if (table->rowCount() == 1 && chosen.size() > 1) {
        block.rows.assign(chosen.size(), table->rows.front());
    } else {
        const QModelIndex first = chosen.empty() ? m_tree->currentIndex().siblingAtColumn(0)
                                                 : m_filter->mapFromSource(m_model->indexOf(chosen.front()));
        target.beats = beatsFrom(first);
    }
    if (table->columnCount() < std::ssize(target.columns)) {
        const auto current = static_cast<BeatColumn>(std::max(0, m_tree->currentIndex().column()));
        target.columns.erase(target.columns.begin(), std::ranges::find(target.columns, current));
    }
    if (const auto pasted = pasteInto(m_workspace.project, target, block); !pasted)
        m_workspace.dialogs.tell(tr("Paste cells"), pasted.error());
}

void BeatsPage::fillDown()
{
    const std::vector<Id<Beat>> beats = selectedBeats();
    const int column = m_tree->currentIndex().column();
    if (beats.size() < 2 || column < 0) {
        m_workspace.dialogs.inform(tr("Fill down"), tr("Select the beat to fill from and the beats below it first."));
        return;
    }
    const ProjectData &records = m_workspace.project.data();
    const auto what = static_cast<BeatColumn>(column);
    const QVariant value = editValue(records, records.at(beats.front()), what);
    if (const auto filled = typeInto(m_workspace.project, beats, what, value); !filled)
        m_workspace.dialogs.tell(tr("Fill down"), filled.error());
}

// With several beats selected what is typed into one of them goes into all.
void BeatsPage::offerCompanions()
{
    m_model->setCompanions(selectedBeats());
}

void BeatsPage::groupBy(bool scene)
{
    m_model->setGrouping(scene ? BeatGrouping::Scene : BeatGrouping::Sequence);
    m_tree->expandAll();
    showSelection();
}

QString BeatsPage::totalsText() const
{
    const ProjectData &records = m_workspace.project.data();
    const auto line = [&](const BeatTotals &totals) {
        const QLocale locale;
        QStringList parts{tr("beats %1").arg(locale.toString(totals.beats)),
                          tr("running %1").arg(timecode(totals.runningMs, frameRateOf(records))),
                          tr("parts %1").arg(locale.toString(totals.parts)),
                          tr("takes %1").arg(locale.toString(totals.takes)),
                          tr("breakaways %1").arg(locale.toString(totals.breakaways)),
                          tr("scheduled %1").arg(locale.toString(totals.scheduled)),
                          tr("minutes to shoot %1").arg(locale.toString(totals.minutes))};
        if (totals.withoutMinutes > 0)
            parts.back() += tr(" + %1 not estimated").arg(locale.toString(totals.withoutMinutes));
        return parts.join(u" · "_s);
    };
    BeatTotals all;
    for (const Sequence &sequence : records.all<Sequence>())
        all += m_model->totalsOf(sequence.id);
    QString text = tr("Production: %1").arg(line(all));
    const auto current = m_tree->currentIndex().isValid() ? currentSequence() : std::nullopt;
    if (const Sequence *sequence = records.find(current)) {
        QString own = line(m_model->totalsOf(sequence->id));
        if (sequence->targetMs)
            own += u" · "_s + tr("target %1").arg(timecode(*sequence->targetMs, frameRateOf(records)));
        text = tr("Sequence %1: %2").arg(sequence->code, own) + u"     "_s + text;
    }
    return text;
}

}  // namespace stunt
