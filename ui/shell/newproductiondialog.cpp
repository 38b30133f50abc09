// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/newproductiondialog.h"

#include "core/base/civiltime.h"
#include "ui/shell/theme.h"

#include <QComboBox>
#include <QCompleter>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTimeZone>

namespace stunt {

using namespace Qt::Literals::StringLiterals;

NewProductionDialog::NewProductionDialog(const NewProduction &suggested, QWidget *parent)
    : QDialog(parent), m_title(new QLineEdit(suggested.title, this)), m_zone(new QComboBox(this)),
      m_problem(new QLabel(this))
{
    setObjectName(u"newProduction"_s);
    setWindowTitle(tr("New production"));
    m_title->setObjectName(u"title"_s);
    m_title->setPlaceholderText(tr("Title of the production"));
    m_zone->setObjectName(u"zone"_s);
    m_zone->setToolTip(tr("The clock that calls and shoot days are written in; type any part of a name"));
    fillZones(suggested.timeZone);
    m_problem->setTextFormat(Qt::PlainText);
    m_problem->setWordWrap(true);
    m_problem->setForegroundRole(QPalette::PlaceholderText);
    // Room for two lines from the start, so that the dialog does not jump while something is typed.
    m_problem->setMinimumHeight(2 * fontMetrics().lineSpacing());
    m_problem->setAlignment(Qt::AlignLeading | Qt::AlignTop);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_accept = buttons->addButton(tr("Choose the file…"), QDialogButtonBox::AcceptRole);
    m_accept->setDefault(true);
    auto *form = new QFormLayout(this);
    form->setContentsMargins(2 * rhythm, 2 * rhythm, 2 * rhythm, 2 * rhythm);
    form->setVerticalSpacing(rhythm + rhythm / 2);
    form->addRow(tr("&Title"), m_title);
    form->addRow(tr("Time &zone"), m_zone);
    form->addRow(m_problem);
    form->addRow(buttons);
    setMinimumWidth(60 * rhythm);
    connect(m_title, &QLineEdit::textChanged, this, &NewProductionDialog::check);
    connect(m_zone, &QComboBox::currentTextChanged, this, &NewProductionDialog::check);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    check();
}

void NewProductionDialog::fillZones(const QString &chosen)
{
    for (const QByteArray &id : QTimeZone::availableTimeZoneIds())
        m_zone->addItem(QString::fromLatin1(id));
    m_zone->setEditable(true);
    m_zone->setInsertPolicy(QComboBox::NoInsert);
    m_zone->lineEdit()->setPlaceholderText(tr("For example Europe/Berlin"));
    m_zone->completer()->setFilterMode(Qt::MatchContains);
    m_zone->completer()->setCompletionMode(QCompleter::PopupCompletion);
    m_zone->completer()->setCaseSensitivity(Qt::CaseInsensitive);
    m_zone->setCurrentIndex(m_zone->findText(chosen));
    m_zone->setEditText(chosen);
}

NewProduction NewProductionDialog::wanted() const
{
    const QString typed = m_zone->currentText().trimmed();
    // A zone's name is taken however it is written: "europe/berlin" too.
    const int known = m_zone->findText(typed, Qt::MatchFixedString);
    return {.title = m_title->text().trimmed(), .timeZone = known < 0 ? typed : m_zone->itemText(known)};
}

void NewProductionDialog::check()
{
    const NewProduction now = wanted();
    const bool zoneKnown = isKnownZone(now.timeZone);
    m_accept->setEnabled(!now.title.isEmpty() && zoneKnown);
    if (!now.timeZone.isEmpty() && !zoneKnown)
        m_problem->setText(tr("“%1” is no time zone this machine knows.").arg(now.timeZone));
    else if (now.title.isEmpty())
        m_problem->setText(tr("The file is chosen next; the title names it."));
    else
        m_problem->setText(now.timeZone.isEmpty() ? tr("Choose the zone whose clock the calls are written in.")
                                                  : QString());
}

}  // namespace stunt
