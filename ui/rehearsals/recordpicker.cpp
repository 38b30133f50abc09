// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/rehearsals/recordpicker.h"

#include <QCompleter>
#include <QFocusEvent>
#include <QLineEdit>

namespace stunt {

RecordPicker::RecordPicker(const QString &name, const QString &prompt, Source source, QWidget *parent)
    : QComboBox(parent), m_source(std::move(source))
{
    setObjectName(name);
    setAccessibleName(prompt);
    setEditable(true);
    setInsertPolicy(QComboBox::NoInsert);
    // Long names must not make the form wider than the inspector.
    setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    setMinimumContentsLength(12);
    lineEdit()->setPlaceholderText(prompt);
    completer()->setFilterMode(Qt::MatchContains);
    completer()->setCompletionMode(QCompleter::PopupCompletion);
    completer()->setCaseSensitivity(Qt::CaseInsensitive);
    connect(lineEdit(), &QLineEdit::returnPressed, this, [this] {
        if (!chosenKey().isEmpty())
            emit entered();
    });
    clearChoice();
}

QString RecordPicker::chosenKey() const
{
    const QString typed = currentText().trimmed();
    if (typed.isEmpty())
        return {};
    const int index = currentIndex() >= 0 && itemText(currentIndex()) == currentText()
                        ? currentIndex()
                        : findText(typed, Qt::MatchFixedString);
    return index < 0 ? QString() : itemData(index).toString();
}

void RecordPicker::clearChoice()
{
    setCurrentIndex(-1);
    clearEditText();
}

// The records may have changed since the list was last used.
void RecordPicker::refill()
{
    const QString typed = currentText();
    const QSignalBlocker quiet(this);
    clear();
    for (const Choice &choice : m_source())
        if (!choice.key.isEmpty())
            addItem(choice.label, choice.key);
    setCurrentIndex(findText(typed, Qt::MatchFixedString));
    setEditText(typed);
}

void RecordPicker::showPopup()
{
    refill();
    QComboBox::showPopup();
}

void RecordPicker::focusInEvent(QFocusEvent *event)
{
    if (event->reason() != Qt::PopupFocusReason && event->reason() != Qt::ActiveWindowFocusReason)
        refill();
    QComboBox::focusInEvent(event);
}

}  // namespace stunt
