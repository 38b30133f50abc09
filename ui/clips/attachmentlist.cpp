// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/clips/attachmentlist.h"

#include "ui/clips/attachmentcolumns.h"
#include "ui/clips/clipviewer.h"
#include "ui/clips/filepicking.h"
#include "ui/clips/pictureviewer.h"
#include "ui/shell/fieldform.h"
#include "ui/shell/icons.h"

#include <QApplication>
#include <QHeaderView>
#include <QLabel>
#include <QMouseEvent>
#include <QScrollBar>
#include <QVBoxLayout>

namespace stunt {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int mostRows = 8;
constexpr int leastTitle = 9;  // characters
constexpr int usualTitle = 22;
constexpr int fileWidth = 14;
constexpr int otherWidth = 9;
constexpr int signsHeight = 16;

bool belongs(const Attachment &file, const RecordRef &owner)
{
    return (file.beat && RecordRef(*file.beat) == owner) || (file.sequence && RecordRef(*file.sequence) == owner)
        || (file.rig && RecordRef(*file.rig) == owner);
}

// A button that says what a command says, and does it.
void tie(QPushButton *button, QAction *command)
{
    const auto follow = [button, command] {
        button->setEnabled(command->isEnabled());
        button->setToolTip(command->toolTip());
        button->setAccessibleName(command->text());
    };
    QObject::connect(button, &QPushButton::clicked, command, &QAction::trigger);
    QObject::connect(command, &QAction::changed, button, follow);
    follow();
}

}  // namespace

AttachmentList::AttachmentList(const Workspace &workspace, const QString &purpose, QWidget *parent)
    : QWidget(parent), m_workspace(workspace), m_marks(new FileMarks(workspace.project, this)),
      m_open(new QPushButton(icon(u"film"_s), tr("Open"), this)), m_find(new QPushButton(tr("Find file…"), this)),
      m_rows(new OwnedRows<Attachment>(workspace,
                                       {.name = u"attachments"_s,
                                        .title = tr("Clips and pictures"),
                                        .add = tr("Add a reference clip, a picture or a plan; the file stays where "
                                                  "it is"),
                                        .remove = tr("Remove the selected files from the list; they stay on disk")},
                                       attachmentColumns(*m_marks), this))
{
    m_marks->setParent(m_rows->model());  // whose columns ask it to the last
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_rows);
    m_open->setObjectName(u"openClip"_s);
    m_find->setObjectName(u"findFile"_s);
    for (QPushButton *button : {m_open, m_find})
        button->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    m_rows->addInputs({m_open, m_find});
    m_rows->setBlank([this] { return blank(); }, titleColumnOfAttachments);
    prepareTable(purpose);
    addCommands();
    QTableView *table = m_rows->table();
    connect(table, &QTableView::activated, this, &AttachmentList::openAt);
    connect(table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &AttachmentList::updateCommands);
    connect(table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &AttachmentList::updateCommands);
    connect(m_rows->model(), &QAbstractItemModel::modelReset, this, &AttachmentList::updateCommands);
    connect(m_marks, &FileMarks::changed, m_rows->model(), [model = m_rows->model()] { model->refreshRows(); });
    connect(&workspace.project, &Project::changed, this, &AttachmentList::refresh);
    refresh();
}

// At the width of an inspector the title and the points are seen together; all else is to the side of them.
void AttachmentList::prepareTable(const QString &purpose)
{
    QTableView *table = m_rows->table();
    table->setAccessibleName(purpose);
    table->setProperty(fieldProperty, u"attachments"_s);
    table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    table->setIconSize(QSize(2 * signsHeight, signsHeight));
    QHeaderView *header = table->horizontalHeader();
    header->setStretchLastSection(false);
    const int em = table->fontMetrics().averageCharWidth();
    for (int i = 0; i < m_rows->model()->columnCount(); ++i)
        table->setColumnWidth(i, std::max(header->sectionSizeHint(i), otherWidth * em));
    table->setColumnWidth(fileColumnOfAttachments, fileWidth * em);
    const int moment = table->fontMetrics().horizontalAdvance(u"00:00:00:00"_s) + em
                     + 2 * (table->style()->pixelMetric(QStyle::PM_FocusFrameHMargin, nullptr, table) + 1);
    for (const int column : {inColumnOfAttachments, outColumnOfAttachments}) {
        table->setColumnWidth(column, moment);
        header->moveSection(header->visualIndex(column), column - inColumnOfAttachments + 1);
    }
    // Widths change under a pressed mouse button only by hand.
    connect(header, &QHeaderView::sectionResized, this, [this] {
        if (!m_sharing && QApplication::mouseButtons() != Qt::NoButton)
            m_chosenWidths = true;
    });
    m_hint = new QLabel(table->viewport());
    m_hint->setObjectName(u"attachmentsHint"_s);
    m_hint->setTextFormat(Qt::PlainText);
    m_hint->setWordWrap(true);
    m_hint->setAlignment(Qt::AlignCenter);
    m_hint->setForegroundRole(QPalette::PlaceholderText);
    m_hint->setAttribute(Qt::WA_TransparentForMouseEvents);
    table->viewport()->installEventFilter(this);
}

QAction *AttachmentList::addCommand(const QString &name, const QString &text, void (AttachmentList::*act)())
{
    auto *command = new QAction(text, this);
    command->setObjectName(name);
    connect(command, &QAction::triggered, this, act);
    m_rows->table()->addAction(command);
    return command;
}

void AttachmentList::addCommands()
{
    m_openCommand = addCommand(u"openAttachment"_s, tr("Open clip"), &AttachmentList::openChosen);
    m_findCommand = addCommand(u"findAttachment"_s, tr("Find file…"), &AttachmentList::findFile);
    m_titleCommand = addCommand(u"editAttachmentTitle"_s, tr("Edit title"), &AttachmentList::editTitle);
    m_clearCommand =
        addCommand(u"clearAttachmentPoints"_s, tr("Clear in- and out-point"), &AttachmentList::clearPoints);
    m_removeCommand = new QAction(icon(u"trash-2"_s), tr("Remove"), this);
    m_removeCommand->setObjectName(u"removeAttachment"_s);
    m_removeCommand->setToolTip(m_rows->removeButton()->toolTip());
    connect(m_removeCommand, &QAction::triggered, m_rows->removeButton(), &QPushButton::click);
    m_rows->table()->addAction(m_removeCommand);
    m_rows->table()->setContextMenuPolicy(Qt::ActionsContextMenu);
    m_titleCommand->setIcon(icon(u"pencil"_s));
    m_findCommand->setIcon(icon(u"folder-open"_s));
    m_findCommand->setToolTip(tr("Say where the file of the selected row is now"));
    tie(m_open, m_openCommand);
    tie(m_find, m_findCommand);
}

void AttachmentList::showOwner(const RecordRef &owner)
{
    // Shown again after every edit: the same one's list keeps its selection and the cell being typed in.
    if (owner == m_owner)
        return;
    m_owner = owner;
    RecordRows<Attachment> rows;
    rows.includes = [owner](const ProjectData &, const Attachment &file) { return belongs(file, owner); };
    // Timecodes are told at the production's frame rate, and any of the files may make another the reference clip.
    rows.alsoTouched = [owner](const ProjectData &records, const ChangeSet &changes) {
        std::vector<Id<Attachment>> touched;
        if (changes.touches<Production>() || changes.touches<Attachment>())
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
    m_marks->updateFolder();
    QTableView *table = m_rows->table();
    fitRows(table, mostRows);
    // The columns are wider than the form: room for the bar that scrolls them, where there is something to scroll to.
    const bool isEmpty = m_rows->model()->rowCount() == 0;
    table->setHorizontalScrollBarPolicy(isEmpty ? Qt::ScrollBarAlwaysOff : Qt::ScrollBarAsNeeded);
    if (!isEmpty)
        table->setFixedHeight(table->height() + table->horizontalScrollBar()->sizeHint().height());
    m_hint->setText(m_workspace.project.isReadOnly() ? tr("No clips or pictures.")
                                                     : tr("No clips or pictures yet. Add one with +."));
    m_hint->setVisible(isEmpty);
    table->setAccessibleDescription(isEmpty ? m_hint->text() : QString());
    shareWidth();
    updateCommands();
}

// The title takes what the others leave; where they leave little, what the points leave, and the rest is scrolled to.
void AttachmentList::shareWidth()
{
    if (m_chosenWidths || m_sharing)
        return;
    m_sharing = true;
    QTableView *table = m_rows->table();
    const int em = table->fontMetrics().averageCharWidth();
    const int room = table->viewport()->width();
    const int points = table->columnWidth(inColumnOfAttachments) + table->columnWidth(outColumnOfAttachments);
    const int others = table->horizontalHeader()->length() - table->columnWidth(titleColumnOfAttachments);
    table->setColumnWidth(titleColumnOfAttachments,
                          std::max({room - others, std::min(room - points, usualTitle * em), leastTitle * em}));
    m_hint->setGeometry(table->viewport()->rect());
    m_sharing = false;
}

const Attachment *AttachmentList::fileAt(const QModelIndex &index) const
{
    return index.isValid() ? m_workspace.project.data().find(m_rows->model()->idAt(index.row())) : nullptr;
}

// The row that is opened: the current one, or where none is, the first that can be.
QModelIndex AttachmentList::chosen() const
{
    const QModelIndex current = m_rows->table()->currentIndex();
    for (int row = 0; !current.isValid() && row < m_rows->model()->rowCount(); ++row)
        if (const QModelIndex index = m_rows->model()->index(row, fileColumnOfAttachments); canOpen(fileAt(index)))
            return index;
    return current;
}

QModelIndexList AttachmentList::selectedRows() const
{
    return m_rows->table()->selectionModel()->selectedRows();
}

std::vector<Attachment> AttachmentList::selectedWithPoints() const
{
    std::vector<Attachment> files;
    for (const QModelIndex &index : selectedRows())
        if (const Attachment *file = fileAt(index); file && (file->inMs || file->outMs))
            files.push_back(*file);
    return files;
}

void AttachmentList::updateCommands()
{
    const bool isWritable = !m_workspace.project.isReadOnly();
    const bool isOne = selectedRows().size() == 1;
    const Attachment *file = fileAt(chosen());
    const bool isClip = !file || file->kind == AttachmentKind::Clip;
    m_openCommand->setText(isClip ? tr("Open clip") : tr("Open picture"));
    m_openCommand->setIcon(isClip ? icon(u"film"_s) : icon(u"image"_s));
    m_open->setIcon(m_openCommand->icon());
    m_openCommand->setEnabled(canOpen(file));
    m_openCommand->setToolTip(openingText(file, m_marks->pathOf(file ? *file : Attachment{})));
    m_findCommand->setEnabled(isOne && isWritable);
    m_titleCommand->setEnabled(isOne && isWritable);
    m_clearCommand->setEnabled(isWritable && !selectedWithPoints().empty());
    m_removeCommand->setEnabled(isWritable && !selectedRows().isEmpty());
}

void AttachmentList::openAt(const QModelIndex &index)
{
    const Attachment *file = fileAt(index);
    if (!file)
        return;
    if (!canOpen(file))
        m_workspace.dialogs.inform(tr("Open"), openingText(file, m_marks->pathOf(*file)));
    else if (file->kind == AttachmentKind::Clip)
        openClip(m_workspace, file->id, this);
    else
        openPicture(m_workspace, file->id, this);
}

// The row keeps its title, its kind and its points: the file is the same one, elsewhere.
void AttachmentList::findFile()
{
    if (selectedRows().size() != 1)
        return;
    const Attachment *known = fileAt(selectedRows().constFirst());
    if (!known)
        return;
    const Id<Attachment> id = known->id;
    const auto path = pickFile(m_workspace.dialogs, {.title = tr("Find file: %1").arg(m_marks->pathOf(*known)),
                                                     .kind = known->kind,
                                                     .folder = m_marks->folderOfFile(*known),
                                                     .projectFolder = m_marks->projectFolder()});
    // Somebody may have removed the row meanwhile.
    const Attachment *still = m_workspace.project.data().find(id);
    if (!path || !still)
        return;
    Attachment changed = *still;
    changed.file = *path;
    if (const auto done = change(m_workspace.project, std::move(changed)); !done)
        m_workspace.dialogs.tell(tr("Find file"), done.error());
}

void AttachmentList::editTitle()
{
    if (selectedRows().size() != 1)
        return;
    const QModelIndex title = selectedRows().constFirst().siblingAtColumn(titleColumnOfAttachments);
    m_rows->table()->setFocus();
    m_rows->table()->setCurrentIndex(title);
    m_rows->table()->edit(title);
}

void AttachmentList::clearPoints()
{
    std::vector<Attachment> files = selectedWithPoints();
    for (Attachment &file : files) {
        file.inMs.reset();
        file.outMs.reset();
    }
    if (files.empty())
        return;
    const auto done = changeAll(m_workspace.project, std::move(files), tr("Clear in- and out-point"));
    if (!done)
        m_workspace.dialogs.tell(m_clearCommand->text(), done.error());
}

// A double click edits a cell, as in every table, except on the name of a file that can be opened.
bool AttachmentList::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_rows->table()->viewport() && event->type() == QEvent::Resize)
        shareWidth();
    if (event->type() != QEvent::MouseButtonDblClick || watched != m_rows->table()->viewport())
        return QWidget::eventFilter(watched, event);
    const QModelIndex at = m_rows->table()->indexAt(static_cast<QMouseEvent *>(event)->position().toPoint());
    if (at.column() != fileColumnOfAttachments || !canOpen(fileAt(at)))
        return false;
    openAt(at);
    return true;
}

std::optional<Attachment> AttachmentList::blank()
{
    if (m_owner == RecordRef{})
        return std::nullopt;
    const auto path = pickFile(m_workspace.dialogs, {.title = tr("Add a clip, a picture or a plan"),
                                                     .kind = AttachmentKind::Clip,
                                                     .folder = {},
                                                     .projectFolder = m_marks->projectFolder()});
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
