// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/importing/productionimportdialog.h"

#include "ui/importing/importedrecordsmodel.h"
#include "ui/importing/visibletext.h"
#include "ui/shell/icons.h"
#include "ui/shell/screenfit.h"
#include "ui/shell/theme.h"

#include <QFileInfo>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QTreeView>
#include <QVBoxLayout>
#include <algorithm>

namespace stunt {

using namespace Qt::Literals::StringLiterals;

namespace {

enum Column { Kind, New, Updated, Unchanged, ColumnCount };

// The kind of record that an array of the file holds, as people call it.
QString kindOf(const QString &plural)
{
    QString label = plural;
    forEachRecordType([&]<class T>() {
        if (plural == QLatin1StringView(Fields<T>::plural))
            label = recordLabel<T>();
    });
    return label.left(1).toUpper() + label.mid(1);
}

// Which record a JSON path leads to, in words: people count from 1. Empty when it leads to none of an array.
QString recordAt(const QString &path)
{
    const QStringList steps = path.split(u'/');
    bool isNumber = false;
    const qlonglong index = steps.value(2).toLongLong(&isNumber);
    if (!isNumber)
        return {};
    return ProductionImportDialog::tr("record %1 of “%2”").arg(QLocale().toString(index + 1), steps[1]);
}

QTableWidgetItem *cellOf(const QString &text, Qt::Alignment alignment)
{
    auto *cell = new QTableWidgetItem(text);
    cell->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable);
    cell->setTextAlignment(alignment | Qt::AlignVCenter);
    return cell;
}

QLabel *plainLabel(const QString &name, QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setObjectName(name);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    return label;
}

}  // namespace

ProductionImportDialog::ProductionImportDialog(std::shared_ptr<Document> document, Dialogs &dialogs,
                                               const QString &path, QWidget *parent)
    : QDialog(parent), m_document(std::move(document)), m_dialogs(dialogs), m_session(m_document->project(), path),
      m_heading(plainLabel(u"importHeading"_s, this)), m_text(plainLabel(u"importMeaning"_s, this)),
      m_sum(plainLabel(u"importSum"_s, this)), m_table(new QTableWidget(0, ColumnCount, this)),
      m_records(new ImportedRecordsModel(this)), m_tree(new QTreeView(this)),
      m_showRecords(new QPushButton(tr("&Show the records"), this)), m_message(plainLabel(u"importMessage"_s, this)),
      m_progress(new QProgressBar(this)), m_import(new QPushButton(icon(u"file-input"_s), tr("&Import"), this)),
      m_cancel(new QPushButton(tr("Cancel"), this))
{
    setObjectName(u"productionImport"_s);
    setWindowTitle(tr("Import production"));
    layOutRecords();
    layOut();
    connect(m_showRecords, &QPushButton::toggled, this, &ProductionImportDialog::showRecords);
    connect(m_import, &QPushButton::clicked, this, &ProductionImportDialog::import);
    connect(m_cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(&m_session, &ProductionImportSession::changed, this, &ProductionImportDialog::showState);
    showState();
}

void ProductionImportDialog::layOut()
{
    QFont large = m_heading->font();
    large.setPointSizeF(large.pointSizeF() * 1.2);
    m_heading->setFont(large);
    m_table->setObjectName(u"importCounts"_s);
    m_table->setAccessibleName(tr("What the import would do with each kind of record"));
    m_table->setHorizontalHeaderLabels({tr("Records"), tr("New"), tr("Updated"), tr("Unchanged")});
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setShowGrid(false);
    m_table->setAlternatingRowColors(true);
    m_table->setTabKeyNavigation(false);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_table->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + rhythm);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setSectionResizeMode(Kind, QHeaderView::Stretch);
    m_table->horizontalHeaderItem(Kind)->setTextAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    for (const int column : {New, Updated, Unchanged})
        m_table->horizontalHeaderItem(column)->setTextAlignment(Qt::AlignTrailing | Qt::AlignVCenter);
    // What is wrong where is to be looked up in the file: it can be copied, with the keyboard too.
    m_message->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_progress->setObjectName(u"importProgress"_s);
    m_progress->setRange(0, 0);
    m_progress->setTextVisible(false);
    m_progress->setAccessibleName(tr("Reading the file"));
    m_import->setObjectName(u"importImport"_s);
    m_cancel->setObjectName(u"importCancel"_s);
    m_cancel->setAutoDefault(false);

    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(rhythm);
    buttons->addWidget(m_progress);
    buttons->addWidget(m_showRecords);
    buttons->addStretch();
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_import);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(2 * rhythm, 2 * rhythm, 2 * rhythm, 2 * rhythm);
    column->setSpacing(rhythm + rhythm / 2);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_heading, m_message, m_text, m_sum})
        column->addWidget(widget);
    column->addWidget(m_table, 1);
    column->addWidget(m_tree, 2);
    column->addStretch();  // takes the room of a table that is hidden
    column->addLayout(buttons);
    resize(fittedToScreen(*this, {fontMetrics().averageCharWidth() * 90, fontMetrics().height() * 30}));
}

void ProductionImportDialog::layOutRecords()
{
    m_showRecords->setObjectName(u"importShowRecords"_s);
    m_showRecords->setCheckable(true);
    m_showRecords->setAutoDefault(false);
    m_showRecords->setToolTip(tr("List what the import would add and update by name, and what would change"));
    m_tree->setObjectName(u"importRecords"_s);
    m_tree->setAccessibleName(tr("The records that the import would add or update"));
    m_tree->setModel(m_records);
    m_tree->setUniformRowHeights(true);  // asked for one row, not for each of a hundred thousand
    m_tree->setAlternatingRowColors(true);
    m_tree->setAllColumnsShowFocus(true);
    m_tree->header()->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    m_tree->header()->resizeSection(0, fontMetrics().averageCharWidth() * 36);
    m_tree->hide();
}

void ProductionImportDialog::showRecords(bool shown)
{
    const bool hasRecords = shown && m_records->rowCount() > 0;
    m_tree->setVisible(hasRecords);
    if (!hasRecords)
        return;
    // A window that was opened small grows; one that a person made larger stays.
    const QSize wanted(fontMetrics().averageCharWidth() * 110, fontMetrics().height() * 44);
    resize(size().expandedTo(fittedToScreen(*this, wanted)));
    const QTableWidgetItem *kind = m_table->item(m_table->currentRow(), Kind);
    QModelIndex chosen = m_records->index(0, 0);
    for (int row = 0; kind && row < m_records->rowCount(); ++row)
        if (m_records->index(row, 0).data().toString() == kind->text())
            chosen = m_records->index(row, 0);
    m_tree->expand(chosen);
    m_tree->setCurrentIndex(chosen);
    m_tree->scrollTo(chosen, QAbstractItemView::PositionAtTop);
    m_tree->setFocus();
}

QString ProductionImportDialog::meaning() const
{
    const QString before = visibleText(m_document->project().data().production().title);
    const QString after = visibleText(m_session.title().value_or(QString()));
    if (m_session.preview()->way != ImportWay::Merge) {
        if (!m_session.title())
            return tr("Nothing has been entered in “%1” yet. The file says nothing of the production itself, which "
                      "keeps "
                      "its title and its settings. Units, plans and rule sets of the file take the place of those it "
                      "began with.")
                .arg(before);
        return tr("Nothing has been entered in “%1” yet. The import replaces the production's title, its time zone and "
                  "all its other defaults by what the file says: it will be called “%2”.")
            .arg(before, after);
    }
    QString text = tr("The file is merged into “%1”: records with the same id are updated, the others are added, none "
                      "is removed. An "
                      "updated record becomes wholly what the file says; a field that the file leaves out goes back to "
                      "its default.")
                       .arg(before);
    const RecordCount &own = m_session.preview()->counts.front();
    if (own.updated > 0)
        text += u"\n\n"_s
              + (before == after ? tr("The production's own settings become those of the file.")
                                 : tr("The production's own title and settings become those of the file: it will be "
                                      "called “%1”.")
                                       .arg(after));
    return text;
}

QString ProductionImportDialog::obstacle() const
{
    if (m_session.isBusy())
        return tr("Reading %1 …").arg(visibleText(QFileInfo(m_session.path()).fileName()));
    if (m_session.error())
        return faultText();
    if (m_document->project().isReadOnly())
        return tr("The production is open for reading only.");
    if (m_session.preview()->added() + m_session.preview()->updated() == 0)
        return tr("Nothing in this file would change the production.");
    return {};
}

QString ProductionImportDialog::faultText() const
{
    const Error &error = *m_session.error();
    QString sentence = error.message;
    QStringList place;
    // A fault of the reading itself has the file as its path.
    if (!error.path.isEmpty() && error.path != m_session.path()) {
        if (sentence.startsWith(error.path + u": "_s))
            sentence.remove(0, error.path.size() + 2);
        place.append(visibleText(error.path));
        if (const QString record = recordAt(error.path); !record.isEmpty())
            place.append(visibleText(record));
    }
    if (error.line > 0)
        place.append(error.column > 0 ? tr("line %1, column %2").arg(error.line).arg(error.column)
                                      : tr("line %1").arg(error.line));
    // Further faults follow, a line each, with their own places; a line break within one is shown as one by now.
    QStringList lines = sentence.split(u'\n');
    for (QString &line : lines)
        line = visibleText(line);
    QString text = tr("The file cannot be imported, and nothing was written.") + u"\n\n"_s + lines.takeFirst();
    if (!place.isEmpty())
        text += u"\n\n"_s + tr("Place in the file: %1").arg(place.join(u", "_s));
    if (!lines.isEmpty())
        text += u"\n\n"_s + tr("Also:") + u'\n' + lines.join(u'\n');
    return text;
}

void ProductionImportDialog::showCounts()
{
    const ProductionImport &preview = *m_session.preview();
    const QLocale locale;
    m_sum->setText(tr("%1 read = %2 new + %3 updated + %4 unchanged")
                       .arg(locale.toString(preview.added() + preview.updated() + preview.unchanged()),
                            locale.toString(preview.added()), locale.toString(preview.updated()),
                            locale.toString(preview.unchanged())));
    // What would change comes first.
    std::vector<RecordCount> counts = preview.counts;
    std::erase_if(counts, [](const RecordCount &count) { return count.added + count.updated + count.unchanged == 0; });
    std::stable_partition(counts.begin(), counts.end(),
                          [](const RecordCount &count) { return count.added + count.updated > 0; });
    m_table->setRowCount(0);
    for (const RecordCount &count : counts) {
        const int row = m_table->rowCount();
        m_table->insertRow(row);
        m_table->setItem(row, Kind, cellOf(kindOf(count.plural), Qt::AlignLeading));
        const std::pair<Column, int> numbers[] = {
            {New, count.added}, {Updated, count.updated}, {Unchanged, count.unchanged}};
        for (const auto &[column, number] : numbers) {
            QTableWidgetItem *cell = cellOf(locale.toString(number), Qt::AlignTrailing);
            if (number == 0)
                cell->setForeground(coloursOf(palette()).muted);
            m_table->setItem(row, column, cell);
        }
    }
    if (m_table->rowCount() > 0)
        m_table->setCurrentCell(0, Kind);
}

void ProductionImportDialog::showState()
{
    const bool hasPreview = m_session.preview().has_value();
    const QString why = obstacle();
    m_heading->setText(visibleText(QFileInfo(m_session.path()).fileName()));
    m_progress->setVisible(m_session.isBusy());
    for (QWidget *widget : std::initializer_list<QWidget *>{m_text, m_sum, m_table, m_showRecords})
        widget->setVisible(hasPreview);
    m_records->setRecords(m_session.records());
    m_showRecords->setEnabled(m_records->rowCount() > 0);
    if (hasPreview) {
        m_text->setText(meaning());
        showCounts();
    }
    showRecords(m_showRecords->isChecked());
    m_message->setText(why);
    m_message->setVisible(!why.isEmpty());
    setAccessibleDescription(why.isEmpty() ? m_text->text() : why);
    QPalette colours = palette();
    if (m_session.error())
        colours.setColor(QPalette::WindowText, coloursOf(palette()).stop);
    m_message->setPalette(colours);
    m_import->setEnabled(why.isEmpty());
    m_import->setDefault(true);
    m_cancel->setText(m_session.error() ? tr("Close") : tr("Cancel"));
    if (m_session.isBusy() || m_session.error())
        m_cancel->setFocus();
    else
        m_table->setFocus();
}

void ProductionImportDialog::import()
{
    if (!obstacle().isEmpty())
        return;
    QGuiApplication::setOverrideCursor(Qt::WaitCursor);
    const Result<ProductionImport> done = m_session.import();
    QGuiApplication::restoreOverrideCursor();
    if (!done) {
        m_dialogs.tell(tr("The production was not imported"), done.error());
        return;
    }
    accept();
    const QLocale locale;
    m_dialogs.inform(tr("Production imported"),
                     tr("%1 new, %2 updated and %3 unchanged records. One undo takes all of it back.")
                         .arg(locale.toString(done->added()), locale.toString(done->updated()),
                              locale.toString(done->unchanged())));
}

}  // namespace stunt
