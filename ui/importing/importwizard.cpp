// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/importing/importwizard.h"

#include "ui/importing/importpages.h"
#include "ui/importing/visibletext.h"
#include "ui/shell/icons.h"
#include "ui/shell/theme.h"

#include <QDir>
#include <QFileInfo>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace stunt {

using namespace Qt::Literals::StringLiterals;

namespace {

// The error's sentence with its place, for a line of its own.
QString sentenceOf(const Error &error)
{
    const QString place = error.line <= 0 ? QString()
                        : error.column <= 0
                            ? ImportWizard::tr("Line %1: ").arg(error.line)
                            : ImportWizard::tr("Line %1, column %2: ").arg(error.line).arg(error.column);
    return place + visibleText(error.message);
}

// "60 people added, 4 updated, 1 row left out."
QString sentenceOf(const RosterResult &result)
{
    const QLocale locale;
    QStringList parts;
    if (result.newCount > 0 || result.updateCount == 0)
        parts.append(result.newCount == 1 ? ImportWizard::tr("1 person added")
                                          : ImportWizard::tr("%1 people added").arg(locale.toString(result.newCount)));
    if (result.updateCount > 0 && !parts.isEmpty())
        parts.append(ImportWizard::tr("%1 updated").arg(locale.toString(result.updateCount)));
    else if (result.updateCount > 0)
        parts.append(result.updateCount == 1
                         ? ImportWizard::tr("1 person updated")
                         : ImportWizard::tr("%1 people updated").arg(locale.toString(result.updateCount)));
    if (const auto leftOut = static_cast<int>(result.rejected.size()); leftOut > 0)
        parts.append(leftOut == 1 ? ImportWizard::tr("1 row left out")
                                  : ImportWizard::tr("%1 rows left out").arg(locale.toString(leftOut)));
    return parts.join(u", "_s) + u'.';
}

}  // namespace

ImportWizard::ImportWizard(const Workspace &workspace, const QString &path, QWidget *parent)
    : QDialog(parent), m_workspace(workspace), m_session(workspace.project, m_memory),
      m_pages(new QStackedWidget(this)), m_fates(new FatePage(m_session, this)), m_steps(new QLabel(this)),
      m_message(new QLabel(this)), m_progress(new QProgressBar(this)), m_back(new QPushButton(tr("&Back"), this)),
      m_next(new QPushButton(tr("&Next"), this)), m_import(new QPushButton(tr("&Import"), this)),
      m_cancel(new QPushButton(tr("Cancel"), this))
{
    setObjectName(u"importWizard"_s);
    setWindowTitle(tr("Import roster"));
    m_pages->addWidget(new FilePage(m_session, workspace.dialogs, this));
    m_pages->addWidget(new ColumnsPage(m_session, this));
    m_pages->addWidget(m_fates);
    layOut();
    connect(m_back, &QPushButton::clicked, this, [this] { showStep(m_pages->currentIndex() - 1); });
    connect(m_next, &QPushButton::clicked, this, [this] { showStep(m_pages->currentIndex() + 1); });
    connect(m_import, &QPushButton::clicked, this, &ImportWizard::import);
    connect(m_cancel, &QPushButton::clicked, this, &ImportWizard::reject);
    connect(&m_session, &ImportSession::busyChanged, this, &ImportWizard::updateState);
    connect(&m_session, &ImportSession::planChanged, this, &ImportWizard::updateState);
    connect(m_fates, &FatePage::changed, this, &ImportWizard::updateState);
    showStep(FileStep);
    m_session.open(path);
}

void ImportWizard::layOut()
{
    m_steps->setTextFormat(Qt::PlainText);
    m_steps->setObjectName(u"importSteps"_s);
    QFont large = m_steps->font();
    large.setPointSizeF(large.pointSizeF() * 1.2);
    m_steps->setFont(large);
    m_message->setTextFormat(Qt::PlainText);
    m_message->setWordWrap(true);
    m_message->setObjectName(u"importMessage"_s);
    m_progress->setRange(0, 0);
    m_progress->setObjectName(u"importProgress"_s);
    m_progress->setTextVisible(false);
    m_progress->setAccessibleName(tr("Reading the file"));
    m_progress->setMaximumWidth(160);
    m_back->setObjectName(u"importBack"_s);
    m_next->setObjectName(u"importNext"_s);
    m_import->setObjectName(u"importImport"_s);
    m_cancel->setObjectName(u"importCancel"_s);
    m_import->setIcon(icon(u"file-input"_s));
    for (QPushButton *button : {m_back, m_cancel})
        button->setAutoDefault(false);

    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addWidget(m_progress);
    buttons->addWidget(m_message, 1);
    for (QPushButton *button : {m_cancel, m_back, m_next, m_import})
        buttons->addWidget(button);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(12);
    layout->addWidget(m_steps);
    layout->addWidget(m_pages, 1);
    layout->addLayout(buttons);
    resize(fontMetrics().averageCharWidth() * 140, fontMetrics().height() * 36);
}

void ImportWizard::showStep(int step)
{
    m_pages->setCurrentIndex(step);
    const QStringList titles{tr("File"), tr("Columns"), tr("Rows")};
    m_steps->setText(tr("Step %1 of %2: %3").arg(step + 1).arg(titles.size()).arg(titles[step]));
    updateState();
}

QString ImportWizard::obstacle() const
{
    if (m_workspace.project.isReadOnly())
        return tr("The production is open for reading only.");
    if (!m_session.plan())
        return tr("There is nothing to import yet.");
    const auto &plan = *m_session.plan();
    const auto rejected = static_cast<int>(plan.rejected.size());
    if (rejected > 0 && m_fates->badRows() == BadRows::Refuse) {
        return rejected == 1 ? tr("One row cannot be read. Decide it, mend the file, or leave the row out.")
                             : tr("%1 rows cannot be read. Decide them, mend the file, or leave the rows out.")
                                   .arg(QLocale().toString(rejected));
    }
    if (plan.newCount + plan.updateCount == 0)
        return tr("Nothing in this file would change the production.");
    return {};
}

void ImportWizard::updateState()
{
    const int step = m_pages->currentIndex();
    const bool busy = m_session.isBusy();
    const QString why = step == FateStep ? obstacle() : QString();
    m_progress->setVisible(busy);
    m_back->setVisible(step > FileStep);
    m_next->setVisible(step < FateStep);
    m_import->setVisible(step == FateStep);
    m_next->setEnabled(!busy && m_session.file() && (step == FileStep || m_session.plan()));
    m_import->setEnabled(!busy && why.isEmpty());
    m_import->setToolTip(why.toHtmlEscaped());
    (step == FateStep ? m_import : m_next)->setDefault(true);
    QString message = why;
    bool bad = false;
    if (busy) {
        message = tr("Reading %1 …").arg(visibleText(QFileInfo(m_session.path()).fileName()));
    } else if (m_session.error()) {
        message = sentenceOf(*m_session.error());
        bad = true;
    } else if (step == FileStep && m_session.file() && m_session.file()->looksMixed) {
        message = tr("Some of the text looks like another encoding: check names with accents.");
    }
    m_message->setText(message);
    QPalette colours = palette();
    if (bad)
        colours.setColor(QPalette::WindowText, coloursOf(palette()).stop);
    m_message->setPalette(colours);
}

void ImportWizard::import()
{
    if (m_session.isBusy() || !obstacle().isEmpty())
        return;
    m_message->setText(tr("Writing …"));
    m_message->repaint();
    QGuiApplication::setOverrideCursor(Qt::WaitCursor);
    const auto result = m_session.import(m_fates->badRows());
    QGuiApplication::restoreOverrideCursor();
    if (!result) {
        m_workspace.dialogs.tell(tr("Import roster"), result.error());
        m_session.planAgain();
        return;
    }
    accept();
    QString text = sentenceOf(*result) + u"\n\n"_s + visibleText(rosterResultText(*result));
    if (!result->rejectedFile.isEmpty())
        text += u"\n\n"_s
              + tr("The rows left out are in %1, each with its reason.")
                    .arg(visibleText(QDir::toNativeSeparators(result->rejectedFile)));
    m_workspace.dialogs.inform(tr("Roster imported"), text);
}

void ImportWizard::reject()
{
    m_session.cancelWork();
    QDialog::reject();
}

}  // namespace stunt
