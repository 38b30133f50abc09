// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/recordtablemodel.h"
#include "ui/people/peoplemodel.h"
#include "ui/people/persontab.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>

namespace stunt {

// A person's skills with their levels, and certificates with their expiry: rows to add, edit in place and remove.
class SkillsTab : public PersonTab
{
    Q_OBJECT

public:
    SkillsTab(const Workspace &workspace, PeopleModel::Today today, QWidget *parent = nullptr);
    void showPerson(Id<Person> person) override;

private:
    void makeSkills();
    void makeCertificates();
    QWidget *row(const QList<QWidget *> &widgets);
    void addSkill();
    void addCertificate();
    void removeSkills();
    void removeCertificates();
    void updateButtons();

    Workspace m_workspace;
    PeopleModel::Today m_today;
    MaybeId<Person> m_person;
    RecordTableModel<Skill> *m_skills = nullptr;
    RecordTableModel<Certificate> *m_certificates = nullptr;
    QTableView *m_skillTable = nullptr;
    QTableView *m_certificateTable = nullptr;
    QComboBox *m_newSkill = nullptr;
    QComboBox *m_newLevel = nullptr;
    QLineEdit *m_newCertificate = nullptr;
    QLineEdit *m_newExpiry = nullptr;
    QPushButton *m_addSkill = nullptr;
    QPushButton *m_addCertificate = nullptr;
    QPushButton *m_removeSkills = nullptr;
    QPushButton *m_removeCertificates = nullptr;
};

}  // namespace stunt
