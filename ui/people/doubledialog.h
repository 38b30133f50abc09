// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/project/projectdata.h"

#include <QComboBox>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

namespace stunt {

// Asks who doubles which role. Nothing is written here.
class DoubleDialog : public QDialog
{
    Q_OBJECT

public:
    // `project` must outlive the dialog; `role` is chosen at first when there is such a role.
    DoubleDialog(const ProjectData &project, MaybeId<Role> role, QWidget *parent = nullptr);

    // Chooses the person, kind and scope; what is not among those to choose from stays as it is.
    void choose(Id<Person> person, DoubleKind kind, const MaybeId<Sequence> &sequence);

    // The double as chosen, without an id; complete once the dialog was accepted.
    [[nodiscard]] Double wanted() const;

private:
    void fill(MaybeId<Role> role);
    void suggestNumber();
    // The row of the person chosen from the list or typed in full; −1: none.
    [[nodiscard]] int chosenPerson() const;
    void updateAccept();

    const ProjectData &m_data;
    std::vector<Id<Role>> m_roles;
    std::vector<Id<Sequence>> m_sequences;
    QComboBox *m_role;
    QComboBox *m_person;
    QComboBox *m_kind;
    QComboBox *m_scope;
    QLineEdit *m_number;
    QPushButton *m_add = nullptr;
};

}  // namespace stunt
