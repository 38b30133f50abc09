// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/findings/findingdetail.h"

#include "ui/findings/findinglook.h"
#include "ui/shell/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QToolButton>
#include <QVBoxLayout>

namespace stunt {

using namespace Qt::Literals::StringLiterals;

namespace {

QLabel *makeLabel(QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

}  // namespace

FindingDetail::FindingDetail(const Workspace &workspace, const QList<QAction *> &commands, QWidget *parent)
    : QWidget(parent), m_workspace(workspace), m_title(makeLabel(this)), m_message(makeLabel(this)),
      m_mend(makeLabel(this)), m_accepted(makeLabel(this)), m_column(new QVBoxLayout(this)),
      m_commands(new QWidget(this))
{
    setObjectName(u"findingDetail"_s);
    QFont bold = m_title->font();
    bold.setBold(true);
    m_title->setFont(bold);
    auto *row = new QHBoxLayout(m_commands);
    row->setContentsMargins({});
    for (QAction *command : commands) {
        auto *button = new QToolButton(m_commands);
        button->setDefaultAction(command);
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        button->setFocusPolicy(Qt::StrongFocus);
        row->addWidget(button);
    }
    row->addStretch();
    m_column->setContentsMargins(2 * rhythm, rhythm, 2 * rhythm, rhythm);
    m_column->setSpacing(rhythm);
    for (QWidget *each : {static_cast<QWidget *>(m_title), static_cast<QWidget *>(m_message),
                          static_cast<QWidget *>(m_mend), static_cast<QWidget *>(m_accepted)})
        m_column->addWidget(each);
    m_column->addWidget(m_commands);
    m_column->addStretch();
    show(nullptr);
}

void FindingDetail::show(const Finding *finding)
{
    delete std::exchange(m_links, nullptr);
    m_title->setVisible(finding);
    m_mend->setVisible(finding && !finding->mend.isEmpty());
    m_commands->setVisible(finding);
    m_accepted->hide();
    if (!finding) {
        m_message->setText(tr("Choose a finding to see how to mend it and what it is about."));
        return;
    }
    const QString when = whenText(*finding);
    const QString title = u"%1 · %2"_s.arg(enumLabel(finding->level), enumLabel(finding->rule));
    m_title->setText(when.isEmpty() ? title : u"%1 · %2"_s.arg(title, when));
    m_message->setText(finding->message);
    m_mend->setText(tr("To mend it: %1").arg(finding->mend));
    const ProjectData &known = m_workspace.project.data();
    if (const Acceptance *acceptance = known.find(finding->acceptance)) {
        QString text = tr("Accepted by %1, %2, on %3: %4")
                           .arg(acceptance->by, acceptance->position,
                                QLocale().toString(acceptance->on, QLocale::ShortFormat), acceptance->reason);
        if (acceptance->expires.isValid())
            text += u' ' + tr("(until %1)").arg(QLocale().toString(acceptance->expires, QLocale::ShortFormat));
        m_accepted->setText(text);
        m_accepted->show();
    }
    m_links = new QWidget(this);
    auto *row = new QHBoxLayout(m_links);
    row->setContentsMargins({});
    for (const RecordRef &subject : finding->subjects) {
        const QString name = recordName(known, subject);
        if (name.isEmpty())
            continue;
        auto *link = new QToolButton(m_links);
        link->setText(fontMetrics().elidedText(name, Qt::ElideRight, 30 * rhythm).replace(u'&', u"&&"_s));
        link->setToolTip(tr("Go there"));
        link->setAccessibleName(tr("Go to %1").arg(name));
        link->setFocusPolicy(Qt::StrongFocus);
        connect(link, &QToolButton::clicked, this, [this, subject] { emit wanted(subject); });
        row->addWidget(link);
    }
    row->addStretch();
    m_column->insertWidget(m_column->indexOf(m_commands), m_links);
}

}  // namespace stunt
