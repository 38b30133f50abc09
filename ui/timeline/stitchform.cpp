// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/stitchform.h"

#include "core/edits/stitching.h"
#include "ui/models/typedcelldelegate.h"
#include "ui/shell/formfill.h"
#include "ui/timeline/matchsheetmodel.h"
#include "ui/timeline/onionskindialog.h"
#include "ui/timeline/timecodeline.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

namespace stunt {

using namespace Qt::Literals::StringLiterals;

namespace {

QString swapText(const ProjectData &data, const SwapChoice &choice)
{
    const QString role = recordName(data, RecordRef(choice.role));
    if (choice.from == choice.to)
        return StitchForm::tr("%1: %2 plays on").arg(role, distinguishingName(data, choice.to));
    return StitchForm::tr("%1: %2 → %3")
        .arg(role, distinguishingName(data, choice.from), distinguishingName(data, choice.to));
}

}  // namespace

StitchForm::StitchForm(const Workspace &workspace, QWidget *parent)
    : InspectorForm(parent), m_workspace(workspace), m_form(new FieldForm(this)), m_record(workspace, m_form),
      m_sheet(new MatchSheetModel(workspace.project, this))
{
    addPlace();
    addSheet();
    addFrames();
    m_record.addLines(&Stitch::notes);
    fillFromTop(this, m_form);
}

void StitchForm::addPlace()
{
    m_record.add(&Stitch::method);
    addTimecode(m_record, &Stitch::startMs);
    addTimecode(m_record, &Stitch::endMs);
    m_form->addSection(tr("Swap"));
    auto *row = new QWidget(m_form);
    auto *line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    m_swaps = new QComboBox(row);
    m_swaps->setObjectName(u"swaps"_s);
    m_swaps->setAccessibleName(tr("Who takes over at the stitch"));
    m_swaps->setToolTip(tr("Choose who plays on behind the stitch: the parts up to the next stitch go to them"));
    m_swaps->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    constexpr int letters = 16;
    m_swaps->setMinimumContentsLength(letters);
    line->addWidget(m_swaps, 1);
    m_form->addWidget(row);
    m_writing.append(m_swaps);
    m_record.add(&Stitch::swapFrom);
    m_record.add(&Stitch::swapTo);
    connect(m_swaps, &QComboBox::activated, this, &StitchForm::swap);
}

void StitchForm::addSheet()
{
    m_form->addSection(tr("Match sheet"));
    m_record.add(&Stitch::chosenTake);
    m_table = new QTableView(m_form);
    m_table->setObjectName(u"matchSheet"_s);
    m_table->setAccessibleName(tr("Match sheet: going out beside coming in"));
    m_table->setProperty(fieldProperty, u"values"_s);
    m_table->setModel(m_sheet);
    m_table->setItemDelegate(new TypedCellDelegate(m_table));
    m_table->verticalHeader()->hide();
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    const int em = m_table->fontMetrics().averageCharWidth();
    for (int column = 0; column < MatchSheetModel::ColumnCount; ++column) {
        const bool isWide = column == MatchSheetModel::What || column == MatchSheetModel::Verdict;
        m_table->setColumnWidth(column, std::max(m_table->horizontalHeader()->sectionSizeHint(column) + em,
                                                 em * (isWide ? 14 : 10)));
    }
    // Whether it matches stands beside what must, in view however narrow the inspector is.
    m_table->horizontalHeader()->moveSection(MatchSheetModel::Verdict, MatchSheetModel::Out);
    m_form->addWidget(m_table);
    auto *row = new QWidget(m_form);
    auto *line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    auto *add = new QPushButton(tr("Add line"), row);
    add->setObjectName(u"addMatchLine"_s);
    add->setToolTip(tr("Add a value that must match"));
    auto *remove = new QPushButton(tr("Remove line"), row);
    remove->setObjectName(u"removeMatchLine"_s);
    remove->setToolTip(tr("Remove the value of the chosen line"));
    line->addWidget(add);
    line->addWidget(remove);
    line->addStretch();
    m_form->addWidget(row);
    m_writing.append({add, remove});
    connect(add, &QPushButton::clicked, this, &StitchForm::addLine);
    connect(remove, &QPushButton::clicked, this, &StitchForm::removeLine);
}

void StitchForm::addFrames()
{
    m_form->addSection(tr("Frames"));
    m_record.add(&Stitch::outFrame, {}, tr("no picture"));
    m_record.add(&Stitch::inFrame, {}, tr("no picture"));
    auto *row = new QWidget(m_form);
    auto *line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    auto *out = new QPushButton(tr("Going out…"), row);
    out->setToolTip(tr("Choose the picture of the last frame that goes out"));
    auto *in = new QPushButton(tr("Coming in…"), row);
    in->setToolTip(tr("Choose the picture of the first frame that comes in"));
    auto *skin = new QPushButton(tr("Onion skin…"), row);
    skin->setObjectName(u"openOnionSkin"_s);
    skin->setToolTip(tr("Show the two frames over one another"));
    line->addWidget(out);
    line->addWidget(in);
    line->addWidget(skin);
    line->addStretch();
    m_form->addWidget(row);
    m_writing.append({out, in});
    connect(out, &QPushButton::clicked, this, [this] { chooseFrame(&Stitch::outFrame, tr("Frame going out")); });
    connect(in, &QPushButton::clicked, this, [this] { chooseFrame(&Stitch::inFrame, tr("Frame coming in")); });
    connect(skin, &QPushButton::clicked, this, &StitchForm::openOnionSkin);
}

void StitchForm::showRecord(const RecordRef &ref)
{
    const auto *id = std::get_if<Id<Stitch>>(&ref);
    if (!id)
        return;
    const bool isOther = m_record.id() != *id;
    m_record.show(*id);
    if (isOther)
        m_sheet->setStitch(*id);
    fillSwaps();
    for (QWidget *widget : m_writing)
        widget->setEnabled(!m_workspace.project.isReadOnly());
    const int rows = m_sheet->rowCount();
    m_table->setFixedHeight(m_table->horizontalHeader()->sizeHint().height()
                            + rows * m_table->verticalHeader()->defaultSectionSize()
                            + m_table->style()->pixelMetric(QStyle::PM_ScrollBarExtent) + 2);
}

void StitchForm::fillSwaps()
{
    const Stitch *stitch = m_record.record();
    m_swaps->clear();
    if (!stitch)
        return;
    const ProjectData &records = m_workspace.project.data();
    const std::vector<SwapChoice> choices = swapChoices(records, *stitch);
    m_swaps->addItem(choices.empty() ? tr("Nobody who could be swapped is on up to here") : tr("Swap…"));
    for (const SwapChoice &choice : choices)
        m_swaps->addItem(swapText(records, choice));
}

void StitchForm::swap(int index)
{
    const Stitch *stitch = m_record.record();
    if (!stitch || index < 1)
        return;
    const std::vector<SwapChoice> choices = swapChoices(m_workspace.project.data(), *stitch);
    const auto at = static_cast<std::size_t>(index - 1);
    if (at >= choices.size())
        return;
    if (const auto done = swapAtStitch(m_workspace.project, stitch->id, choices[at]); !done)
        m_workspace.dialogs.tell(tr("Swap"), done.error());
    fillSwaps();
}

void StitchForm::addLine()
{
    const auto name = m_workspace.dialogs.askText(tr("Add line"), tr("What must match"), {});
    if (!name)
        return;
    if (const auto done = m_sheet->addValue(*name); !done)
        m_workspace.dialogs.tell(tr("Add line"), done.error());
}

void StitchForm::removeLine()
{
    if (const auto done = m_sheet->removeValue(m_table->currentIndex().row()); !done)
        m_workspace.dialogs.tell(tr("Remove line"), done.error());
}

void StitchForm::chooseFrame(QString Stitch::*member, const QString &title)
{
    const Stitch *stitch = m_record.record();
    if (!stitch)
        return;
    const auto path = m_workspace.dialogs.openFile(
        {.title = title, .filter = tr("Pictures (*.png *.jpg *.jpeg *.tif *.tiff *.webp *.bmp)"), .suggestion = {}});
    if (!path)
        return;
    Stitch changed = *stitch;
    changed.*member = *path;
    if (const auto done = change(m_workspace.project, std::move(changed)); !done)
        m_workspace.dialogs.tell(title, done.error());
}

void StitchForm::openOnionSkin()
{
    const Stitch *stitch = m_record.record();
    if (!stitch)
        return;
    auto *dialog = new OnionSkinDialog(m_workspace, stitch->id, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

SetupForm::SetupForm(const Workspace &workspace, QWidget *parent)
    : InspectorForm(parent), m_workspace(workspace), m_form(new FieldForm(this)), m_record(workspace, m_form),
      m_covers(new QLabel(m_form))
{
    m_record.add(&Setup::name);
    const auto edge = [](ClipEdge which) {
        return [which](Project &project, const Setup &setup, std::optional<qint64> ms) {
            return setSegmentEdge(project, setup.id, which, ms);
        };
    };
    addTimecode<Setup>(m_record, &Setup::startMs, edge(ClipEdge::Start));
    addTimecode<Setup>(m_record, &Setup::endMs, edge(ClipEdge::End));
    m_record.add(&Setup::plannedTakes);
    m_record.add(&Setup::breakawaysPlayed);
    m_form->addSection(tr("Camera"));
    m_record.add(&Setup::cameras);
    m_record.add(&Setup::lens);
    m_record.add(&Setup::framesPerSecond);
    m_form->addSection(tr("Covers"));
    m_covers->setTextFormat(Qt::PlainText);
    m_covers->setWordWrap(true);
    m_form->addWidget(m_covers);
    m_record.addLines(&Setup::notes);
    fillFromTop(this, m_form);
}

void SetupForm::showRecord(const RecordRef &ref)
{
    const auto *id = std::get_if<Id<Setup>>(&ref);
    if (!id)
        return;
    m_record.show(*id);
    const Setup *setup = m_record.record();
    if (!setup)
        return;
    QStringList lines;
    for (const Id<Beat> &beat : setup->beats)
        lines.append(recordName(m_workspace.project.data(), RecordRef(beat)));
    for (const SetupPlayer &player : m_workspace.project.data().referring<SetupPlayer>(setup->id))
        lines.append(tr("%1: %2").arg(recordName(m_workspace.project.data(), RecordRef(player.part)),
                                      distinguishingName(m_workspace.project.data(), player.person)));
    m_covers->setText(lines.isEmpty() ? tr("No beats.") : lines.join(u'\n'));
}

}  // namespace stunt
