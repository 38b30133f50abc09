// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/callsheets/callsheetplace.h"

#include "core/project/lookups.h"
#include "ui/callsheets/callsheets.h"
#include "ui/callsheets/sheetview.h"
#include "ui/days/daydelegates.h"
#include "ui/days/daylistmodel.h"
#include "ui/days/days.h"
#include "ui/people/emptypane.h"
#include "ui/print/callsheetpages.h"
#include "ui/print/callsheetpdf.h"
#include "ui/print/printing.h"
#include "ui/shell/icons.h"
#include "ui/shell/theme.h"

#include <QDir>
#include <QLabel>
#include <QListView>
#include <QSplitter>
#include <QStackedWidget>
#include <QStandardPaths>
#include <QVBoxLayout>

namespace stunt {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int coalesceMs = 200;      // changes closer together than this are drawn once
constexpr int longestNamePart = 80;  // characters of a title or unit in a file name

// Text that is safe within a file name on every system.
QString namePart(const QString &text)
{
    QString safe;
    for (const QChar c : text.simplified()) {
        const bool forbidden = c.unicode() < 0x20 || c.unicode() == 0x7f || u"\\/:*?\"<>|"_s.contains(c)
                            || c.category() == QChar::Other_Format || c.category() == QChar::Other_Control;
        safe += forbidden ? QChar(u' ') : c;
    }
    safe = safe.simplified().left(longestNamePart).trimmed();
    while (safe.startsWith(u'.') || safe.startsWith(u'-'))
        safe.remove(0, 1);
    return safe.trimmed();
}

template<class E>
void fillChoices(QComboBox *box)
{
    for (const auto &entry : EnumNames<E>::entries)
        box->addItem(enumLabel(entry.value), static_cast<int>(entry.value));
}

}  // namespace

QString suggestedFileName(const CallSheet &sheet)
{
    const QStringList parts{namePart(sheet.head.title), namePart(sheet.head.unit),
                            sheet.head.date.toString(Qt::ISODate)};
    return parts.join(u' ').simplified() + u".pdf"_s;
}

CallSheetPlace::CallSheetPlace(const Workspace &workspace, QWidget *parent)
    : Place(parent), m_workspace(workspace), m_days(new DayListModel(workspace.project, this)),
      m_list(new QListView(this)), m_view(new SheetView(this)), m_paper(new QComboBox(this)),
      m_audience(new QComboBox(this)), m_message(new QLabel(this)), m_stack(new QStackedWidget(this))
{
    makeCommands();
    auto *columns = new QSplitter(this);
    columns->addWidget(makeDayList());
    columns->addWidget(m_stack);
    columns->setStretchFactor(1, 1);
    columns->setChildrenCollapsible(false);
    m_stack->addWidget(makeSheet());
    m_stack->addWidget(
        new EmptyPane({tr("No shoot days yet"),
                       tr("A call sheet is made from a shoot day: add one in Shoot days, the place above this "
                          "one at the left, and put beats on it.")},
                      {m_goToDays}, this));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(columns);
    m_timer.setSingleShot(true);
    m_timer.setInterval(coalesceMs);
    connect(&m_timer, &QTimer::timeout, this, &CallSheetPlace::refreshNow);
    connect(&workspace.project, &Project::changed, this, [this] {
        updateState();
        refreshSoon();
    });
    connect(&workspace.selection, &Selection::changed, this, &CallSheetPlace::followSelection);
    chooseDay(m_days->rowCount() > 0 ? MaybeId<ShootDay>(m_days->keyAt(0)) : std::nullopt);
    followSelection();
    if (workspace.selection.records().empty() && m_day)
        workspace.selection.select(RecordRef(*m_day));
}

QAction *CallSheetPlace::command(const char *name, const QString &text, const QString &iconName,
                                 const QKeySequence &keys)
{
    auto *action = new QAction(icon(iconName), text, this);
    action->setObjectName(QString::fromLatin1(name));
    action->setShortcut(keys);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    addAction(action);
    return action;
}

void CallSheetPlace::makeCommands()
{
    m_export = command("exportPdf", tr("Export PDF…"), u"file-down"_s, Qt::CTRL | Qt::Key_E);
    m_export->setToolTip(tr("Write this call sheet as a PDF"));
    m_print = command("printSheet", tr("Print…"), u"printer"_s, QKeySequence::Print);
    m_print->setToolTip(tr("Print this call sheet"));
    m_zoomIn = command("zoomIn", tr("Larger"), u"zoom-in"_s, QKeySequence::ZoomIn);
    m_zoomOut = command("zoomOut", tr("Smaller"), u"zoom-out"_s, QKeySequence::ZoomOut);
    m_fit = command("fitWidth", tr("Fit width"), u"maximize"_s, Qt::CTRL | Qt::Key_0);
    m_goToDays = new QAction(icon(u"calendar-plus"_s), tr("Go to Shoot days"), this);
    m_goToDays->setObjectName(u"goToShootDays"_s);
    connect(m_goToDays, &QAction::triggered, this, [this] {
        if (QAction *way = wayToShootDays())
            way->trigger();
    });
    connect(m_export, &QAction::triggered, this, &CallSheetPlace::exportPdf);
    connect(m_print, &QAction::triggered, this, &CallSheetPlace::print);
    connect(m_zoomIn, &QAction::triggered, m_view, &SheetView::zoomIn);
    connect(m_zoomOut, &QAction::triggered, m_view, &SheetView::zoomOut);
    connect(m_fit, &QAction::triggered, m_view, &SheetView::fitWidth);
}

// The window's command that brings Shoot days to the front; null outside a window that has it.
QAction *CallSheetPlace::wayToShootDays() const
{
    const QString title = shootDaysPlace().title;
    for (QAction *action : window()->findChildren<QAction *>())
        if (action->text().remove(u'&') == title && action->data().typeId() == QMetaType::Int)
            return action;
    return nullptr;
}

QWidget *CallSheetPlace::makeDayList()
{
    m_list->setObjectName(u"sheetDays"_s);
    m_list->setAccessibleName(tr("Shoot days"));
    m_list->setModel(m_days);
    m_list->setItemDelegate(new DayDelegate(m_list));
    m_list->setUniformItemSizes(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setMinimumWidth(fontMetrics().averageCharWidth() * 26);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex &at) {
        if (at.isValid())
            m_workspace.selection.select(RecordRef(m_days->keyAt(at.row())));
    });
    connect(m_list, &QListView::clicked, this,
            [this](const QModelIndex &at) { m_workspace.selection.select(RecordRef(m_days->keyAt(at.row()))); });
    return m_list;
}

QWidget *CallSheetPlace::makeSheet()
{
    auto *pane = new QWidget(this);
    fillChoices<Paper>(m_paper);
    fillChoices<Audience>(m_audience);
    m_paper->setCurrentIndex(m_paper->findData(static_cast<int>(m_workspace.project.data().production().paper)));
    m_paper->setAccessibleName(tr("Paper"));
    m_audience->setAccessibleName(tr("Made for"));
    m_audience->setToolTip(tr("Who reads it: decides which contacts are on the sheet"));
    m_message->setTextFormat(Qt::PlainText);
    m_message->setWordWrap(true);
    m_message->setAccessibleName(tr("State of the sheet"));
    auto *bar = new QHBoxLayout;
    bar->setContentsMargins(8, 6, 8, 6);
    bar->setSpacing(rhythm);
    auto *audienceLabel = new QLabel(tr("Made for"), this);
    auto *paperLabel = new QLabel(tr("Paper"), this);
    audienceLabel->setBuddy(m_audience);
    paperLabel->setBuddy(m_paper);
    bar->addWidget(audienceLabel);
    bar->addWidget(m_audience);
    bar->addSpacing(rhythm);
    bar->addWidget(paperLabel);
    bar->addWidget(m_paper);
    bar->addSpacing(rhythm);
    bar->addWidget(m_message, 1);
    auto *layout = new QVBoxLayout(pane);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(bar);
    layout->addWidget(m_view, 1);
    for (QComboBox *box : {m_paper, m_audience})
        connect(box, &QComboBox::currentIndexChanged, this, &CallSheetPlace::refreshSoon);
    return pane;
}

QList<QAction *> CallSheetPlace::commands() const
{
    return {m_export, m_print, m_zoomOut, m_zoomIn, m_fit};
}

void CallSheetPlace::setFilter(const QString &words)
{
    m_days->setFilter(words);
}

bool CallSheetPlace::reveal(const RecordRef &ref)
{
    // Days belong to the Shoot days place; this one shows the sheet of whatever day is chosen there.
    const auto *day = std::get_if<Id<ShootDay>>(&ref);
    if (!day || !m_workspace.project.data().find(*day))
        return false;
    chooseDay(*day);
    m_workspace.selection.select(ref);
    return true;
}

bool CallSheetPlace::shows(const RecordRef &ref) const
{
    return std::holds_alternative<Id<ShootDay>>(ref);
}

RecordRef CallSheetPlace::highlighted() const
{
    return m_day ? RecordRef(*m_day) : RecordRef();
}

void CallSheetPlace::followSelection()
{
    const RecordRef ref = m_workspace.selection.current();
    const ProjectData &known = m_workspace.project.data();
    if (const auto *day = std::get_if<Id<ShootDay>>(&ref); day && known.find(*day))
        chooseDay(*day);
    else if (const auto *strip = std::get_if<Id<Strip>>(&ref); strip && known.find(*strip))
        chooseDay(known.at(*strip).shootDay);
}

void CallSheetPlace::chooseDay(MaybeId<ShootDay> day)
{
    if (day != m_day) {
        m_day = day;
        m_view->startAtTop();
        refreshSoon();
    }
    const int row = day ? m_days->rowOfKey(*day) : -1;
    if (row >= 0 && m_list->currentIndex().row() != row) {
        const QSignalBlocker quiet(m_list->selectionModel());
        m_list->setCurrentIndex(m_days->index(row, 0));
        m_list->viewport()->update();
    }
    updateState();
}

void CallSheetPlace::refreshSoon()
{
    m_stale = true;
    if (isVisible())
        m_timer.start();
}

void CallSheetPlace::showEvent(QShowEvent *event)
{
    Place::showEvent(event);
    if (auto *button = findChild<QWidget *>(u"first_goToShootDays"_s))
        button->setVisible(wayToShootDays() != nullptr);
    if (m_stale)
        m_timer.start();
}

Result<CallSheet> CallSheetPlace::compose() const
{
    auto sheet = composeCallSheet(m_workspace.project.data(),
                                  {.day = *m_day,
                                   .audience = static_cast<Audience>(m_audience->currentData().toInt()),
                                   .revision = m_workspace.project.revision(),
                                   .now = QDateTime::currentDateTime()});
    if (sheet)
        sheet->paper = static_cast<Paper>(m_paper->currentData().toInt());
    return sheet;
}

void CallSheetPlace::refreshNow()
{
    m_timer.stop();
    m_stale = false;
    if (!m_day) {
        m_view->clear();
        return;
    }
    const auto sheet = compose();
    if (!sheet) {
        m_view->clear();
        say(sheet.error().message, true);
        return;
    }
    const auto document = renderCallSheet(*sheet);
    if (!document || !m_view->showDocument(document->content)) {
        m_view->clear();
        say(document ? tr("The call sheet could not be shown.") : document.error().message, true);
        return;
    }
    if (document->missingGlyphs.isEmpty())
        say(tr("Pages: %1").arg(document->pages), false);
    else
        say(tr("Pages: %1. No font on this machine has %2; the sheet shows “?” for them.")
                .arg(document->pages)
                .arg(document->missingGlyphs.join(u", "_s)),
            true);
    emit rendered();
}

void CallSheetPlace::say(const QString &message, bool warning)
{
    QPalette colours = palette();
    const Colours &own = coloursOf(colours);
    colours.setColor(QPalette::WindowText, warning ? own.warn : own.muted);
    m_message->setPalette(colours);
    m_message->setText(message);
}

void CallSheetPlace::exportPdf()
{
    if (!m_day)
        return;
    const auto sheet = compose();
    if (!sheet) {
        m_workspace.dialogs.tell(tr("Export PDF"), sheet.error());
        return;
    }
    const QDir folder(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    const auto path = m_workspace.dialogs.saveFile(
        {tr("Export call sheet"), tr("PDF (*.pdf)"), folder.filePath(suggestedFileName(*sheet))});
    if (!path)
        return;
    const auto report = exportCallSheet(*sheet, *path);
    if (!report) {
        m_workspace.dialogs.tell(tr("Export PDF"), report.error());
        return;
    }
    say(tr("Written to %1. Pages: %2").arg(QDir::toNativeSeparators(*path)).arg(report->pages), false);
}

void CallSheetPlace::print()
{
    if (!m_day)
        return;
    const auto sheet = compose();
    auto fonts = print::PrintFonts::load();
    const auto printed = !sheet ? Result<>(sheet.error())
                       : !fonts ? Result<>(fonts.error())
                                : printPages(CallSheetPages(*sheet, *fonts), suggestedFileName(*sheet), this);
    if (!printed && printed.error().kind != ErrorKind::Cancelled)
        m_workspace.dialogs.tell(tr("Print"), printed.error());
}

void CallSheetPlace::updateState()
{
    if (m_day && !m_workspace.project.data().find(m_day)) {
        m_day.reset();
        chooseDay(m_days->rowCount() > 0 ? MaybeId<ShootDay>(m_days->keyAt(0)) : std::nullopt);
        return;
    }
    if (!m_day && m_days->rowCount() > 0) {
        chooseDay(m_days->keyAt(0));
        return;
    }
    for (QAction *action : commands())
        action->setEnabled(m_day.has_value());
    m_stack->setCurrentIndex(m_day ? 0 : 1);
}

PlaceEntry callSheetsPlace()
{
    return {QCoreApplication::translate("places", "Call sheets"), u"file-text"_s,
            [](const Workspace &workspace, QWidget *parent) -> Place * {
                return new CallSheetPlace(workspace, parent);
            }};
}

}  // namespace stunt
