// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/breakdown/sheetpage.h"

#include "core/base/filewriter.h"
#include "core/project/lookups.h"
#include "ui/breakdown/sheetbody.h"
#include "ui/print/breakdownpages.h"
#include "ui/print/printing.h"
#include "ui/shell/icons.h"
#include "ui/shell/theme.h"

#include <QCheckBox>
#include <QDir>
#include <QHBoxLayout>
#include <QLabel>
#include <QScrollArea>
#include <QToolButton>
#include <algorithm>

namespace stunt {

using namespace Qt::Literals::StringLiterals;

namespace {

QAction *stepAction(QWidget *page, const char *name, const QString &text, const QString &iconName)
{
    auto *action = new QAction(icon(iconName), text, page);
    action->setObjectName(QString::fromLatin1(name));
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    page->addAction(action);
    return action;
}

QToolButton *buttonOf(QAction *action, QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setDefaultAction(action);
    button->setAutoRaise(true);
    button->setAccessibleName(action->text());
    button->setFocusPolicy(Qt::TabFocus);
    return button;
}

}  // namespace

SheetPage::SheetPage(const Workspace &workspace, QWidget *parent)
    : QWidget(parent), m_workspace(workspace), m_wholeScene(new QCheckBox(tr("&Whole scene"), this)),
      m_area(new QScrollArea(this)), m_body(new SheetBody(m_area)),
      m_empty(new QLabel(tr("Select a beat or a scene: its breakdown sheet stands here."), this)),
      m_back(stepAction(this, "sheetBack", tr("Sheet before"), u"chevron-left"_s)),
      m_on(stepAction(this, "sheetOn", tr("Next sheet"), u"chevron-right"_s)),
      m_export(stepAction(this, "exportSheet", tr("Export sheet as PDF…"), u"file-down"_s)),
      m_print(stepAction(this, "printSheet", tr("Print sheet…"), u"printer"_s))
{
    m_export->setShortcut(Qt::CTRL | Qt::Key_E);
    m_export->setToolTip(tr("Write this sheet as PDF for the crew: without the department's notes"));
    m_print->setShortcut(QKeySequence::Print);
    m_print->setToolTip(tr("Print this sheet for the crew: without the department's notes"));
    connect(m_export, &QAction::triggered, this, &SheetPage::exportPdf);
    connect(m_print, &QAction::triggered, this, &SheetPage::printSheet);
    m_back->setShortcut(Qt::ALT | Qt::Key_PageUp);
    m_on->setShortcut(Qt::ALT | Qt::Key_PageDown);
    m_wholeScene->setToolTip(tr("Show the whole scene's sheet instead of the one beat's"));
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setWordWrap(true);
    m_area->setWidget(m_body);
    m_area->setWidgetResizable(true);
    m_area->setFrameShape(QFrame::NoFrame);
    m_area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusProxy(m_area);
    m_area->setAccessibleName(tr("Breakdown sheet"));
    auto *bar = new QHBoxLayout;
    bar->setContentsMargins(rhythm, rhythm / 2, rhythm, rhythm / 2);
    bar->addWidget(buttonOf(m_back, this));
    bar->addWidget(buttonOf(m_on, this));
    bar->addWidget(m_wholeScene);
    bar->addStretch(1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(bar);
    layout->addWidget(m_area, 1);
    layout->addWidget(m_empty, 1);
    connect(m_back, &QAction::triggered, this, [this] { step(Step::Back); });
    connect(m_on, &QAction::triggered, this, [this] { step(Step::On); });
    connect(m_wholeScene, &QCheckBox::toggled, this, &SheetPage::refresh);
    connect(&workspace.selection, &Selection::changed, this, &SheetPage::takeSelection);
    connect(&workspace.project, &Project::changed, this, &SheetPage::refresh);
    takeSelection();
}

QList<QAction *> SheetPage::commands() const
{
    return {m_back, m_on, m_export, m_print};
}

// A selection of another kind leaves the sheet that is shown.
void SheetPage::takeSelection()
{
    const ProjectData &records = m_workspace.project.data();
    for (const RecordRef &ref : m_workspace.selection.records()) {
        if (const auto *part = std::get_if<Id<Part>>(&ref); part && records.find(*part))
            m_chosen = records.at(*part).beat;
        else if (std::holds_alternative<Id<Beat>>(ref) || std::holds_alternative<Id<Scene>>(ref))
            m_chosen = ref;
        else
            continue;
        break;
    }
    refresh();
}

RecordRef SheetPage::subject() const
{
    const ProjectData &records = m_workspace.project.data();
    if (!exists(records, m_chosen))
        return {};
    const auto *id = std::get_if<Id<Beat>>(&m_chosen);
    const Beat *beat = id ? records.find(*id) : nullptr;
    return beat && beat->scene && m_wholeScene->isChecked() ? RecordRef(*beat->scene) : m_chosen;
}

// Worked out only while it is seen.
void SheetPage::refresh()
{
    if (!isVisible())
        return;
    const auto *beat = std::get_if<Id<Beat>>(&m_chosen);
    const Beat *known = beat ? m_workspace.project.data().find(*beat) : nullptr;
    m_wholeScene->setEnabled(known && known->scene);
    const auto sheet = compose(Audience::Stunt);
    if (sheet)
        m_body->show(*sheet);
    m_area->setVisible(sheet.has_value());
    m_empty->setVisible(!sheet);
    for (QAction *action : {m_export, m_print})
        action->setEnabled(sheet.has_value());
}

Result<BreakdownSheet> SheetPage::compose(Audience audience) const
{
    return breakdownSheet(
        m_workspace.project.data(), subject(),
        {.audience = audience, .revision = m_workspace.project.revision(), .composedAt = QDateTime::currentDateTime()});
}

void SheetPage::exportPdf()
{
    const auto sheet = compose(Audience::Crew);
    if (!sheet)
        return;
    const auto path = m_workspace.dialogs.saveFile(
        {.title = tr("Export breakdown sheet"),
         .filter = tr("PDF (*.pdf)"),
         .suggestion = fileNameFrom(breakdownSubject(*sheet), tr("breakdown")) + u".pdf"_s});
    if (!path)
        return;
    const auto document = renderBreakdown(*sheet);
    const auto written = document ? writePdf(*document, *path) : Result<PdfReport>(document.error());
    if (!written)
        m_workspace.dialogs.tell(tr("Export breakdown sheet"), written.error());
    else if (!written->missingGlyphs.isEmpty())
        m_workspace.dialogs.inform(tr("Export breakdown sheet"),
                                   tr("Written to %1. No font on this machine has %2; the sheet shows “?” for them.")
                                       .arg(QDir::toNativeSeparators(*path), written->missingGlyphs.join(u", "_s)));
}

void SheetPage::printSheet()
{
    const auto sheet = compose(Audience::Crew);
    if (!sheet)
        return;
    auto fonts = print::PrintFonts::load();
    const auto printed =
        fonts ? printPages(BreakdownPages(*sheet, *fonts), breakdownSubject(*sheet), this) : Result<>(fonts.error());
    if (!printed && printed.error().kind != ErrorKind::Cancelled)
        m_workspace.dialogs.tell(tr("Print"), printed.error());
}

void SheetPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    refresh();
}

// From beat to beat in screen order, or from scene to scene.
void SheetPage::step(Step step)
{
    const ProjectData &records = m_workspace.project.data();
    const RecordRef shown = subject();
    std::vector<RecordRef> order;
    if (std::holds_alternative<Id<Scene>>(shown))
        for (const Scene *scene : scenesInOrder(records))
            order.push_back(scene->id);
    else
        for (const Beat *beat : beatsInOrder(records))
            order.push_back(beat->id);
    if (order.empty())
        return;
    const auto at = std::ranges::find(order, shown);
    if (at == order.end())
        m_workspace.selection.select(order.front());
    else if (step == Step::Back ? at != order.begin() : at + 1 != order.end())
        m_workspace.selection.select(step == Step::Back ? *(at - 1) : *(at + 1));
}

}  // namespace stunt
