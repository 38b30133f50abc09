// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/people/peoplefilter.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QLabel>
#include <QToolButton>
#include <QWidget>

namespace stunt {

// The row of choices above the roster: kind, skill, availability on a day, certificates, archived people, and how many
// people are left.
class RosterFilterBar : public QWidget
{
    Q_OBJECT

public:
    explicit RosterFilterBar(QDate today, QWidget *parent = nullptr);

    // The conditions chosen here; its words are empty.
    [[nodiscard]] PeopleFilter filter() const;
    // Puts every choice back to "any".
    void reset();
    // The skills to choose from, in order; a chosen one that is gone stays chosen.
    void setSkills(const QStringList &kinds);
    // `shown` of `all` people pass; says so.
    void setCounts(int shown, int all);

signals:
    void changed();

private:
    void addChoices();
    void onChoice();

    QComboBox *m_kind;
    QComboBox *m_skill;
    QComboBox *m_availability;
    QDateEdit *m_day;
    QComboBox *m_expiry;
    QCheckBox *m_archived;
    QToolButton *m_reset;
    QLabel *m_count;
};

}  // namespace stunt
