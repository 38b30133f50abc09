// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/fieldinputs.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QCompleter>
#include <QEvent>
#include <QLineEdit>

namespace stunt {

using namespace Qt::Literals::StringLiterals;

ChoiceField::ChoiceField(Source source, Search search, QWidget *parent)
    : FieldEditor(parent), m_source(std::move(source)), m_search(search), m_box(new QComboBox(this))
{
    m_box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_box->setMinimumContentsLength(8);
    if (search == Search::Yes) {
        m_box->setEditable(true);
        m_box->setInsertPolicy(QComboBox::NoInsert);
        m_box->completer()->setFilterMode(Qt::MatchContains);
        m_box->completer()->setCompletionMode(QCompleter::PopupCompletion);
        m_box->completer()->setCaseSensitivity(Qt::CaseInsensitive);
    }
    adopt(m_box);
    // The line of an editable box has the box as its focus proxy: keys arrive at the box, clicks at the line.
    if (m_box->lineEdit())
        m_box->lineEdit()->installEventFilter(this);
    connect(m_box, &QComboBox::activated, this, [this](int index) {
        m_box->setCurrentIndex(index);
        chosen();
    });
    showOnly({});
}

// Filling a list of all people for every field of a form would cost more than showing the form.
void ChoiceField::fill()
{
    if (m_filled)
        return;
    m_filled = true;
    const QString typed = m_box->currentText();
    const QString key = m_box->currentData().toString();
    const QSignalBlocker quiet(m_box);
    m_box->clear();
    for (const Choice &choice : m_source.choices())
        m_box->addItem(choice.label, choice.key);
    int index = m_box->findData(key);
    if (index < 0) {
        // What the record refers to may have left the choices (an archived person) and still stands.
        m_box->addItem(m_source.labelOf(key), key);
        index = m_box->count() - 1;
    }
    m_box->setCurrentIndex(index);
    // What was merely shown takes the list's label.
    if (m_search == Search::Yes && typed != m_source.labelOf(key))
        m_box->setEditText(typed);
}

void ChoiceField::showOnly(const QString &key)
{
    m_filled = false;
    const QSignalBlocker quiet(m_box);
    m_box->clear();
    m_box->addItem(key.isEmpty() && m_search == Search::No ? tr("Not set") : m_source.labelOf(key), key);
    m_box->setCurrentIndex(0);
    if (m_box->lineEdit())
        m_box->lineEdit()->setCursorPosition(0);  // the beginning of a long name tells more than its end
}

// The entry the typed text names; -1 when it names none.
int ChoiceField::indexOfTyped() const
{
    const QString typed = m_box->currentText().trimmed();
    if (m_box->currentIndex() >= 0 && m_box->itemText(m_box->currentIndex()) == m_box->currentText())
        return m_box->currentIndex();
    return m_box->findText(typed, Qt::MatchFixedString);
}

QString ChoiceField::current() const
{
    if (m_search == Search::No)
        return m_box->currentData().toString();
    if (m_box->currentText().trimmed().isEmpty())
        return {};
    const int index = indexOfTyped();
    // Text that names nothing is no key, and so differs from every value until it is settled or reverted.
    return index >= 0 ? m_box->itemData(index).toString() : u"?"_s + m_box->currentText();
}

Result<QString> ChoiceField::settled() const
{
    const QString key = current();
    if (!key.startsWith(u'?'))
        return key;
    const QString typed = m_box->currentText().trimmed();
    if (m_box->findText(typed + u" · "_s, Qt::MatchStartsWith) >= 0)
        return stunt::refused(tr("More than one is called “%1”: choose from the list.").arg(typed), u"no-choice"_s);
    return stunt::refused(tr("Nothing in the list is called “%1”.").arg(typed), u"no-choice"_s);
}

void ChoiceField::setCurrent(const QString &value)
{
    const int index = m_filled ? m_box->findData(value) : -1;
    if (index < 0 || !m_box->view()->isVisible())
        showOnly(value);
    else
        m_box->setCurrentIndex(index);
}

void ChoiceField::setInputWritable(bool writable)
{
    m_box->setEnabled(writable);
}

bool ChoiceField::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::FocusIn:
    case QEvent::MouseButtonPress:
    case QEvent::KeyPress:
        fill();
        break;
    case QEvent::Wheel:
        // The wheel scrolls the form under the pointer; it must not change a record on the way.
        event->ignore();
        return true;
    default:
        break;
    }
    return FieldEditor::eventFilter(watched, event);
}

}  // namespace stunt
