// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/fieldeditor.h"

#include "ui/shell/theme.h"

#include <QFocusEvent>
#include <QKeyEvent>
#include <QLabel>
#include <QScopedValueRollback>
#include <QVBoxLayout>

namespace stunt {

using namespace Qt::Literals::StringLiterals;

FieldEditor::FieldEditor(QWidget *parent) : QWidget(parent)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(2);
}

void FieldEditor::adopt(QWidget *input)
{
    m_input = input;
    layout()->addWidget(input);
    setFocusProxy(input);
    input->installEventFilter(this);
}

void FieldEditor::setCommit(Commit commit)
{
    m_commit = std::move(commit);
    applyWritable();
}

void FieldEditor::setWritable(bool writable)
{
    m_writable = writable;
    applyWritable();
}

void FieldEditor::applyWritable()
{
    setInputWritable(m_writable && m_commit);
}

void FieldEditor::setName(const QString &name)
{
    m_input->setAccessibleName(name);
    if (m_input->objectName().isEmpty())
        m_input->setObjectName(name);
}

void FieldEditor::showValue(const QString &value)
{
    const bool keep = isModified() && (m_input->hasFocus() || !refusal().isEmpty()) && !m_committing;
    m_value = value;
    if (keep)
        return;
    if (current() != value)
        setCurrent(value);
}

bool FieldEditor::isModified() const
{
    return current() != m_value;
}

bool FieldEditor::commitTyped()
{
    if (m_committing)
        return true;
    if (!isModified()) {
        revert();
        return true;
    }
    if (!m_commit || !m_writable)
        return false;
    const QScopedValueRollback guard(m_committing, true);
    const Result<QString> typed = settled();
    const Result<> done = typed ? m_commit(*typed) : Result<>(typed.error());
    if (!done) {
        showRefusal(done.error());
        return false;
    }
    // A verb that found nothing to change emits nothing; what was typed then only looked different.
    revert();
    emit committed();
    return true;
}

void FieldEditor::revert()
{
    if (m_refusal) {
        m_refusal->hide();
        m_refusal->clear();
    }
    m_input->setAccessibleDescription({});
    if (current() != m_value)
        setCurrent(m_value);
}

QString FieldEditor::refusal() const
{
    return m_refusal ? m_refusal->text() : QString();
}

void FieldEditor::showRefusal(const Error &error)
{
    if (!m_refusal) {
        m_refusal = new QLabel(this);
        m_refusal->setObjectName(u"refusal"_s);
        m_refusal->setTextFormat(Qt::PlainText);
        m_refusal->setWordWrap(true);
        layout()->addWidget(m_refusal);
    }
    QPalette palette = this->palette();
    palette.setColor(QPalette::WindowText, coloursOf(palette).stop);
    m_refusal->setPalette(palette);
    m_refusal->setText(u"⚠ "_s + error.message);
    m_refusal->show();
    m_input->setAccessibleDescription(error.message);
    emit refused(error);
}

bool FieldEditor::commitsOn(int key, Qt::KeyboardModifiers modifiers) const
{
    return (key == Qt::Key_Return || key == Qt::Key_Enter) && !(modifiers & ~Qt::KeypadModifier);
}

// Keys that belong to the field before they belong to the input.
bool FieldEditor::filterKey(QEvent *event)
{
    auto *key = static_cast<QKeyEvent *>(event);
    if (event->type() == QEvent::ShortcutOverride) {
        // An input keeps Ctrl+Z for itself even where nothing was typed; then it means the window's undo.
        if (!isModified() && (key->matches(QKeySequence::Undo) || key->matches(QKeySequence::Redo))) {
            key->ignore();
            return true;
        }
        if (key->key() == Qt::Key_Escape && isModified()) {
            key->accept();
            return true;
        }
        return false;
    }
    if (commitsOn(key->key(), key->modifiers())) {
        commitTyped();
        return true;
    }
    if (key->key() == Qt::Key_Escape && (isModified() || !refusal().isEmpty())) {
        revert();
        return true;
    }
    return false;
}

bool FieldEditor::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_input)
        return QWidget::eventFilter(watched, event);
    switch (event->type()) {
    case QEvent::ShortcutOverride:
    case QEvent::KeyPress:
        return filterKey(event);
    case QEvent::FocusOut: {
        const Qt::FocusReason reason = static_cast<QFocusEvent *>(event)->reason();
        if (reason != Qt::PopupFocusReason && reason != Qt::ActiveWindowFocusReason)
            commitTyped();
        return false;
    }
    case QEvent::Wheel:
        // Scrolling the form must not change the value under the pointer.
        if (!m_input->hasFocus()) {
            event->ignore();
            return true;
        }
        return false;
    default:
        return false;
    }
}

}  // namespace stunt
