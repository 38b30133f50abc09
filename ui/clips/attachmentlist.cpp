// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/clips/attachmentlist.h"

#include "ui/clips/attachmentcolumns.h"
#include "ui/clips/clipviewer.h"
#include "ui/shell/fieldform.h"
#include "ui/shell/icons.h"

#include <QHeaderView>
#include <QMouseEvent>
#include <QScrollBar>
#include <QVBoxLayout>

namespace stunt {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int mostRows = 8;
constexpr int wideColumn = 22;  // characters: of the title and of the file
constexpr int otherColumn = 12;

bool belongs(const Attachment &file, const RecordRef &owner)
{
    return (file.beat && RecordRef(*file.beat) == owner) || (file.sequence && RecordRef(*file.sequence) == owner)
        || (file.rig && RecordRef(*file.rig) == owner);
}

}  // namespace

AttachmentList::AttachmentList(const Workspace &workspace, const QString &purpose, QWidget *parent)
    : QWidget(parent), m_workspace(workspace), m_open(new QPushButton(icon(u"film"_s), tr("Open clip"), this)),
      m_rows(new OwnedRows<Attachment>(workspace,
                                       {.name = u"attachments"_s,
                                        .title = tr("Clips and pictures"),
                                        .add = tr("Add a reference clip, a picture or a plan; the file stays where "
                                                  "it is"),
                                        .remove = tr("Remove the selected files from the plan; they stay on disk")},
                                       attachmentColumns(), this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_rows);
    QTableView *table = m_rows->table();
    table->setAccessibleName(purpose);
    table->setProperty(fieldProperty, u"attachments"_s);
    table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    const int em = table->fontMetrics().averageCharWidth();
    for (int i = 0; i < m_rows->model()->columnCount(); ++i) {
        const int fitting = table->horizontalHeader()->sectionSizeHint(i) + em;
        table->setColumnWidth(i, std::max(fitting, em * (i <= fileColumnOfAttachments ? wideColumn : otherColumn)));
    }
    m_open->setObjectName(u"openClip"_s);
    m_open->setAccessibleName(m_open->text());
    m_open->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    m_open->setToolTip(tr("Show the chosen clip from its in-point on (Enter, or a double click on the file)"));
    m_rows->addInputs({m_open});
    m_rows->setBlank([this] { return blank(); }, titleColumnOfAttachments);
    table->viewport()->installEventFilter(this);
    connect(m_open, &QPushButton::clicked, this, [this] { openAt(chosen()); });
    connect(table, &QTableView::activated, this, &AttachmentList::openAt);
    connect(table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &AttachmentList::updateOpen);
    connect(m_rows->model(), &QAbstractItemModel::modelReset, this, &AttachmentList::updateOpen);
    connect(&workspace.project, &Project::changed, this, &AttachmentList::refresh);
    refresh();
}

void AttachmentList::showOwner(const RecordRef &owner)
{
    // Shown again after every edit: the same one's list keeps its selection and the cell being typed in.
    if (owner == m_owner)
        return;
    m_owner = owner;
    RecordRows<Attachment> rows;
    rows.includes = [owner](const ProjectData &, const Attachment &file) { return belongs(file, owner); };
    // Timecodes are told at the production's frame rate.
    rows.alsoTouched = [owner](const ProjectData &records, const ChangeSet &changes) {
        std::vector<Id<Attachment>> touched;
        if (changes.touches<Production>())
            for (const Attachment &file : records.all<Attachment>())
                if (belongs(file, owner))
                    touched.push_back(file.id);
        return touched;
    };
    m_rows->showRows(std::move(rows));
    refresh();
}

void AttachmentList::refresh()
{
    QTableView *table = m_rows->table();
    fitRows(table, mostRows);
    // The columns are wider than the form: room for the bar that scrolls them.
    table->setFixedHeight(table->height() + table->horizontalScrollBar()->sizeHint().height());
    updateOpen();
}

bool AttachmentList::isClip(const QModelIndex &index) const
{
    if (!index.isValid())
        return false;
    const Attachment *file = m_workspace.project.data().find(m_rows->model()->idAt(index.row()));
    return file && file->kind == AttachmentKind::Clip;
}

// The row that the button is for: the current one, or where none is, the first clip.
QModelIndex AttachmentList::chosen() const
{
    const QModelIndex current = m_rows->table()->currentIndex();
    for (int row = 0; !current.isValid() && row < m_rows->model()->rowCount(); ++row)
        if (const QModelIndex index = m_rows->model()->index(row, fileColumnOfAttachments); isClip(index))
            return index;
    return current;
}

void AttachmentList::updateOpen()
{
    m_open->setEnabled(isClip(chosen()));
}

void AttachmentList::openAt(const QModelIndex &index)
{
    if (isClip(index))
        openClip(m_workspace, m_rows->model()->idAt(index.row()), this);
}

// A double click edits a cell, as in every table, except on the name of a clip's file.
bool AttachmentList::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::MouseButtonDblClick || watched != m_rows->table()->viewport())
        return QWidget::eventFilter(watched, event);
    const QModelIndex at = m_rows->table()->indexAt(static_cast<QMouseEvent *>(event)->position().toPoint());
    if (at.column() != fileColumnOfAttachments || !isClip(at))
        return false;
    openAt(at);
    return true;
}

std::optional<Attachment> AttachmentList::blank()
{
    if (m_owner == RecordRef{})
        return std::nullopt;
    const auto path = m_workspace.dialogs.openFile(
        {.title = tr("Add a clip, a picture or a plan"), .filter = tr("All files (*)"), .suggestion = {}});
    if (!path)
        return std::nullopt;
    Attachment file = attachmentFor(*path);
    if (const auto *beat = std::get_if<Id<Beat>>(&m_owner))
        file.beat = *beat;
    else if (const auto *sequence = std::get_if<Id<Sequence>>(&m_owner))
        file.sequence = *sequence;
    else if (const auto *rig = std::get_if<Id<Rig>>(&m_owner))
        file.rig = *rig;
    return file;
}

}  // namespace stunt
