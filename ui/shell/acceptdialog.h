// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/edits/acceptances.h"

#include <QDialog>

class QCheckBox;
class QDateEdit;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;

namespace stunt {

// Who accepts a finding, in what position, why and for how long. Goes on only when name, position and reason are there.
class AcceptDialog : public QDialog
{
    Q_OBJECT

public:
    // `sentence` is the finding; `suggested` what stands in the fields at first, its `on` the day of acceptance.
    AcceptDialog(const QString &sentence, const AcceptanceTerms &suggested, QWidget *parent = nullptr);

    [[nodiscard]] AcceptanceTerms terms() const;

private:
    void check();

    AcceptanceTerms m_suggested;
    QLineEdit *m_by;
    QLineEdit *m_position;
    QPlainTextEdit *m_reason;
    QCheckBox *m_limited;
    QDateEdit *m_expires;
    QPushButton *m_accept = nullptr;
};

}  // namespace stunt
