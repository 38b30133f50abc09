// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/inspectorhost.h"

#include "ui/shell/fieldform.h"
#include "ui/shell/theme.h"

#include <QLabel>
#include <QScrollArea>
#include <QStackedWidget>
#include <QTabWidget>
#include <QVBoxLayout>

namespace stunt {

InspectorHost::InspectorHost(const Workspace &workspace, std::vector<InspectorEntry> entries, QWidget *parent)
    : QWidget(parent), m_workspace(workspace), m_entries(std::move(entries)), m_forms(m_entries.size(), nullptr),
      m_title(new QLabel(this)), m_stack(new QStackedWidget(this)),
      m_empty(new QLabel(tr("Select something to see and edit it here."), this))
{
    setAccessibleName(tr("Inspector"));
    setMinimumWidth(34 * rhythm);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    m_title->setTextFormat(Qt::PlainText);
    m_title->setWordWrap(true);
    m_title->setContentsMargins(2 * rhythm, rhythm + 2, 2 * rhythm, rhythm);
    QFont font = m_title->font();
    font.setBold(true);
    font.setPointSizeF(font.pointSizeF() * 1.15);
    m_title->setFont(font);
    m_empty->setTextFormat(Qt::PlainText);
    m_empty->setWordWrap(true);
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setMargin(3 * rhythm);
    m_empty->setForegroundRole(QPalette::PlaceholderText);
    m_stack->addWidget(m_empty);
    column->addWidget(m_title);
    column->addWidget(m_stack, 1);
    connect(&workspace.selection, &Selection::changed, this, &InspectorHost::refresh);
    connect(&workspace.project, &Project::changed, this, &InspectorHost::refresh);
    refresh();
}

bool InspectorHost::focusField(const QString &name)
{
    if (!m_form || name.isEmpty())
        return false;
    for (QWidget *widget : m_form->findChildren<QWidget *>()) {
        if (widget->property(fieldProperty).toString() != name)
            continue;
        for (QWidget *outer = widget; outer != m_form; outer = outer->parentWidget())
            if (auto *tabs = qobject_cast<QTabWidget *>(outer->parentWidget()->parentWidget()))
                tabs->setCurrentWidget(outer);
        auto *editor = qobject_cast<FieldEditor *>(widget);
        QWidget *input = editor ? editor->input() : widget;
        input->setFocus(Qt::OtherFocusReason);
        static_cast<QScrollArea *>(m_form->parentWidget()->parentWidget())->ensureWidgetVisible(input);
        return true;
    }
    return false;
}

void InspectorHost::refresh()
{
    const RecordRef ref = m_workspace.selection.current();
    show(exists(m_workspace.project.data(), ref) ? ref : RecordRef{});
}

InspectorForm *InspectorHost::formFor(const RecordRef &ref)
{
    for (std::size_t i = 0; i < m_entries.size(); ++i) {
        if (!m_entries[i].shows(ref))
            continue;
        if (!m_forms[i]) {
            auto *area = new QScrollArea(m_stack);
            area->setFrameShape(QFrame::NoFrame);
            area->setWidgetResizable(true);
            area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
            m_forms[i] = m_entries[i].make(m_workspace, area);
            area->setWidget(m_forms[i]);
            m_stack->addWidget(area);
        }
        return m_forms[i];
    }
    return nullptr;
}

void InspectorHost::show(const RecordRef &ref)
{
    InspectorForm *form = formFor(ref);
    // The form that is left writes what is being typed in it when the focus goes.
    if (m_form && m_form != form && m_form->isAncestorOf(m_form->focusWidget()))
        m_form->focusWidget()->clearFocus();
    m_form = form;
    if (form)
        form->showRecord(ref);
    // A form that shows more than the record alone says so by a title of its own.
    QString title = form ? form->windowTitle() : QString();
    if (form && title.isEmpty())
        title = recordName(m_workspace.project.data(), ref);
    m_title->setText(title);
    m_title->setVisible(!title.isEmpty());
    // A form sits in the viewport of its scroll area, which is what the stack holds.
    m_stack->setCurrentWidget(form ? form->parentWidget()->parentWidget() : m_empty);
}

}  // namespace stunt
