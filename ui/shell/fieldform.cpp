// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/fieldform.h"

#include "ui/shell/theme.h"

#include <QFrame>
#include <QGridLayout>
#include <QLabel>

namespace stunt {

using namespace Qt::Literals::StringLiterals;

namespace {

// Whether the form stands within another one, as that of a rig in that of its beat.
bool isInner(const QWidget &form)
{
    for (const QWidget *outer = form.parentWidget(); outer; outer = outer->parentWidget())
        if (qobject_cast<const FieldForm *>(outer))
            return true;
    return false;
}

}  // namespace

FieldForm::FieldForm(QWidget *parent) : QWidget(parent), m_column(new QVBoxLayout(this))
{
    // Of an inner form the outer one has the margins; a little room before it shows what it belongs to.
    if (isInner(*this))
        m_column->setContentsMargins(rhythm, 0, 0, 0);
    else
        m_column->setContentsMargins(2 * rhythm, rhythm, 2 * rhythm, 2 * rhythm);
    m_column->setSpacing(rhythm);
    m_column->addStretch();
    // The letters of the window's menus: an inspector must not take them.
    for (const QChar letter : tr("FEVGH", "letters of the menu bar"))
        m_mnemonics.insert(letter.toUpper());
}

void FieldForm::addSection(const QString &title)
{
    m_grid = nullptr;
    if (m_column->count() > 1) {
        auto *line = new QFrame(this);
        line->setFrameShape(QFrame::HLine);
        line->setFixedHeight(1);
        m_column->insertWidget(m_column->count() - 1, line);
    }
    auto *heading = new QLabel(title, this);
    heading->setTextFormat(Qt::PlainText);
    QFont font = heading->font();
    font.setBold(true);
    heading->setFont(font);
    m_column->insertWidget(m_column->count() - 1, heading);
}

QGridLayout *FieldForm::grid()
{
    if (!m_grid) {
        m_grid = new QGridLayout;
        m_grid->setHorizontalSpacing(rhythm);
        m_grid->setVerticalSpacing(rhythm / 2);
        m_grid->setColumnStretch(1, 1);
        m_column->insertLayout(m_column->count() - 1, m_grid);
    }
    return m_grid;
}

QString FieldForm::withMnemonic(const QString &label)
{
    QString text = label;
    text.replace(u'&', u"&&"_s);
    // A form within another leaves the letters to that one: there are not enough for both.
    if (isInner(*this))
        return text;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar letter = text[i].toUpper();
        const bool usable = letter.isLetterOrNumber() && letter.script() == QChar::Script_Latin;
        if (!usable || m_mnemonics.contains(letter))
            continue;
        m_mnemonics.insert(letter);
        return text.insert(i, u'&');
    }
    return text;
}

QLabel *FieldForm::makeLabel(const QString &label, FieldEditor *field)
{
    field->setParent(this);
    field->setName(label);
    m_fields.push_back(field);
    auto *shown = new QLabel(withMnemonic(label), this);
    shown->setTextFormat(Qt::PlainText);
    shown->setBuddy(field->input());
    shown->setWordWrap(true);
    shown->setAlignment(Qt::AlignLeading | Qt::AlignTop);
    return shown;
}

void FieldForm::addField(const QString &label, FieldEditor *field)
{
    QGridLayout *rows = grid();
    const int row = rows->rowCount();
    QLabel *shown = makeLabel(label, field);
    // The first line of a label stands beside the text of its field.
    const int drop = (field->input()->sizeHint().height() - fontMetrics().height()) / 2;
    shown->setContentsMargins(0, std::max(0, drop), 0, 0);
    // One width for all sections; a longer label takes a second line.
    shown->setFixedWidth(17 * fontMetrics().averageCharWidth());
    rows->addWidget(shown, row, 0);
    rows->addWidget(field, row, 1, Qt::AlignTop);
}

void FieldForm::addWideField(const QString &label, FieldEditor *field)
{
    QGridLayout *rows = grid();
    const int row = rows->rowCount();
    QLabel *shown = makeLabel(label, field);
    rows->addWidget(shown, row, 0, 1, 2);
    rows->addWidget(field, row + 1, 0, 1, 2);
}

void FieldForm::addWidget(QWidget *widget)
{
    m_grid = nullptr;
    m_column->insertWidget(m_column->count() - 1, widget);
}

void FieldForm::setWritable(bool writable)
{
    for (FieldEditor *field : m_fields)
        field->setWritable(writable);
}

bool FieldForm::commitAll()
{
    bool all = true;
    for (FieldEditor *field : m_fields)
        all = field->commitTyped() && all;
    return all;
}

}  // namespace stunt
