// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/findings/findingsstrip.h"

#include "core/rules/findings.h"
#include "ui/findings/findinglook.h"
#include "ui/models/plaintooltip.h"
#include "ui/shell/icons.h"
#include "ui/shell/theme.h"

#include <QHBoxLayout>
#include <QTimer>
#include <QToolButton>

namespace stunt {

using namespace Qt::Literals::StringLiterals;

FindingsStrip::FindingsStrip(const Workspace &workspace, QWidget *parent)
    : QWidget(parent), m_workspace(workspace), m_counts(new QToolButton(this)), m_selected(new QToolButton(this))
{
    setObjectName(u"findingsStrip"_s);
    for (QToolButton *button : {m_counts, m_selected}) {
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        button->setAutoRaise(true);
        button->setFocusPolicy(Qt::StrongFocus);
    }
    m_counts->setObjectName(u"findingTotals"_s);
    m_counts->setText(tr("Checking…"));
    m_selected->setObjectName(u"selectionFindings"_s);
    m_selected->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_selected->hide();
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(rhythm, 2, rhythm, 2);
    row->setSpacing(rhythm);
    row->addWidget(m_counts);
    row->addWidget(m_selected, 1);
    row->addStretch();
    connect(m_counts, &QToolButton::clicked, this, &FindingsStrip::allWanted);
    connect(m_selected, &QToolButton::clicked, this, [this] { emit wanted(m_record, m_field); });
    connect(&m_workspace.project, &Project::changed, this, &FindingsStrip::refresh);
    connect(&m_workspace.selection, &Selection::changed, this, &FindingsStrip::showSelection);
}

QString FindingsStrip::countsText() const
{
    return m_counts->text();
}

QString FindingsStrip::selectionText() const
{
    return m_selected->isHidden() ? QString() : m_selectionText;
}

// Once the window is on the screen: a person sees their plan first, then what it lacks.
void FindingsStrip::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (!std::exchange(m_started, true))
        QTimer::singleShot(0, this, &FindingsStrip::startChecking);
}

void FindingsStrip::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    showSelection();
}

void FindingsStrip::startChecking()
{
    m_workspace.project.check(m_workspace.today());
    refresh();
}

void FindingsStrip::refresh()
{
    const Findings *findings = m_workspace.project.findings();
    if (!findings)
        return;
    const FindingCounts counts = findings->counts();
    QString text = stunt::countsText(counts.stops, counts.warns, counts.notes);
    if (counts.accepted > 0)
        text += (text.isEmpty() ? QString() : tr(", ")) + tr("%1 accepted").arg(counts.accepted);
    if (text.isEmpty())
        text = tr("No findings");
    if (!findings->silent().empty())
        text += tr(" — not everything could be checked");
    m_counts->setText(text);
    m_counts->setIcon(counts.stops > 0   ? levelIcon(Level::Stop)
                      : counts.warns > 0 ? levelIcon(Level::Warn)
                                         : levelIcon(Level::Note));
    m_counts->setAccessibleName(tr("Findings of the production: %1").arg(text));
    m_counts->setToolTip(tr("Show all findings"));
    showSelection();
}

void FindingsStrip::showSelection()
{
    const Findings *findings = m_workspace.project.findings();
    std::vector<const Finding *> about;
    if (findings)
        about = findings->of(uuidOf(m_workspace.selection.current()));
    m_selected->setVisible(!about.empty());
    if (about.empty())
        return;
    const Finding &first = *about.front();
    m_record = first.subjects.front();
    m_field = QLatin1StringView(first.field);
    m_selectionText = about.size() == 1 ? tr("Selected: %1").arg(first.message)
                                        : tr("Selected (%1): %2").arg(about.size()).arg(first.message);
    QStringList sentences;
    for (const Finding *finding : about)
        sentences.append(u"%1: %2"_s.arg(enumLabel(finding->level), finding->message));
    m_selected->setIcon(levelIcon(first.level));
    const int room = std::max(80, width() - m_counts->sizeHint().width() - 8 * rhythm);
    m_selected->setText(fontMetrics().elidedText(m_selectionText, Qt::ElideRight, room).replace(u'&', u"&&"_s));
    m_selected->setAccessibleName(m_selectionText);
    m_selected->setToolTip(plainToolTip(sentences.mid(0, 12).join(u'\n')));
}

}  // namespace stunt
