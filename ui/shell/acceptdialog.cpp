// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/acceptdialog.h"

#include "ui/shell/theme.h"

#include <QCheckBox>
#include <QDateEdit>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace stunt {

using namespace Qt::Literals::StringLiterals;

AcceptDialog::AcceptDialog(const QString &sentence, const AcceptanceTerms &suggested, QWidget *parent)
    : QDialog(parent), m_suggested(suggested), m_by(new QLineEdit(suggested.by, this)),
      m_position(new QLineEdit(suggested.position, this)), m_reason(new QPlainTextEdit(suggested.reason, this)),
      m_limited(new QCheckBox(tr("&Until"), this)), m_expires(new QDateEdit(this))
{
    setWindowTitle(tr("Accept a finding"));
    auto *text = new QLabel(sentence, this);
    text->setTextFormat(Qt::PlainText);
    text->setWordWrap(true);
    auto *meaning = new QLabel(tr("It stays listed, with your name, and comes back when its figures change."), this);
    meaning->setTextFormat(Qt::PlainText);
    meaning->setWordWrap(true);
    m_by->setObjectName(u"acceptedBy"_s);
    m_position->setObjectName(u"acceptedPosition"_s);
    m_position->setPlaceholderText(tr("Stunt coordinator"));
    m_reason->setObjectName(u"acceptedReason"_s);
    m_reason->setTabChangesFocus(true);
    m_reason->setFixedHeight(10 * rhythm);
    m_expires->setCalendarPopup(true);
    m_expires->setAccessibleName(tr("Last day of the acceptance"));
    m_expires->setMinimumDate(suggested.on);
    m_expires->setDate(suggested.expires.isValid() ? suggested.expires : suggested.on.addDays(7));
    m_limited->setChecked(suggested.expires.isValid());
    m_expires->setEnabled(m_limited->isChecked());
    connect(m_limited, &QCheckBox::toggled, m_expires, &QWidget::setEnabled);

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_accept = buttons->addButton(tr("Accept"), QDialogButtonBox::AcceptRole);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);

    auto *form = new QFormLayout;
    form->addRow(tr("&Name"), m_by);
    form->addRow(tr("&Position"), m_position);
    form->addRow(tr("&Reason"), m_reason);
    form->addRow(m_limited, m_expires);
    auto *column = new QVBoxLayout(this);
    column->setSpacing(rhythm);
    column->addWidget(text);
    column->addLayout(form);
    column->addWidget(meaning);
    column->addWidget(buttons);
    connect(m_by, &QLineEdit::textChanged, this, &AcceptDialog::check);
    connect(m_position, &QLineEdit::textChanged, this, &AcceptDialog::check);
    connect(m_reason, &QPlainTextEdit::textChanged, this, &AcceptDialog::check);
    setMinimumWidth(60 * rhythm);
    check();
}

AcceptanceTerms AcceptDialog::terms() const
{
    AcceptanceTerms terms = m_suggested;
    terms.by = m_by->text().trimmed();
    terms.position = m_position->text().trimmed();
    terms.reason = m_reason->toPlainText().trimmed();
    terms.expires = m_limited->isChecked() ? m_expires->date() : QDate();
    return terms;
}

void AcceptDialog::check()
{
    const AcceptanceTerms now = terms();
    m_accept->setEnabled(!now.by.isEmpty() && !now.position.isEmpty() && !now.reason.isEmpty());
}

}  // namespace stunt
