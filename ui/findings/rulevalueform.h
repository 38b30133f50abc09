// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/place.h"

#include <QDialog>

class QLabel;
class QLineEdit;

namespace stunt {

// A value of the production's own for one rule number, and why: both in one small form. What cannot be taken is said
// beneath, and the form stays.
class RuleValueForm : public QDialog
{
    Q_OBJECT

public:
    RuleValueForm(const Workspace &workspace, Id<RuleNumber> number, QWidget *parent);

    // Sets the number, and closes; or says why not.
    void accept() override;

private:
    void layOut(const RuleNumber &number);
    void showReading();
    void complain(const QString &sentence, QLineEdit *at);

    Workspace m_workspace;
    Id<RuleNumber> m_number;
    QLineEdit *m_value;
    QLineEdit *m_reason;
    QLabel *m_reading;
    QLabel *m_message;
};

// What somebody typed for a number of that unit: whole minutes, days, millimetres, grams and so on; thousandths as a
// decimal (“1.5”). Refused, each with a sentence of its own: nothing ("empty"), what is no number ("not-a-number"), below
// zero ("below-zero"), a part of what is counted whole ("not-whole"), too much ("too-large").
[[nodiscard]] Result<qint64> ruleValueFromText(const QString &text, RuleUnit unit);

}  // namespace stunt
