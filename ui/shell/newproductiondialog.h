// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/edits/newproduction.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace stunt {

// What a new production is called and which clock it keeps. Goes on only with a title and a zone this machine knows.
class NewProductionDialog : public QDialog
{
    Q_OBJECT

public:
    // `suggested` stands there at first; its parts may be empty.
    explicit NewProductionDialog(const NewProduction &suggested, QWidget *parent = nullptr);

    // What was typed, without spaces around it.
    [[nodiscard]] NewProduction wanted() const;

private:
    void fillZones(const QString &chosen);
    void check();

    QLineEdit *m_title;
    QComboBox *m_zone;
    QLabel *m_problem;
    QPushButton *m_accept = nullptr;
};

}  // namespace stunt
