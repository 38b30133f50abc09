// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/recordform.h"

class QLabel;

namespace stunt {

// A role in the inspector: cast number, name, actor, minutes of preparation, and who doubles it.
class RoleForm : public InspectorForm
{
    Q_OBJECT

public:
    explicit RoleForm(const Workspace &workspace, QWidget *parent = nullptr);
    void showRecord(const RecordRef &ref) override;

private:
    Project &m_project;
    FieldForm *m_form;
    RecordForm<Role> m_fields;
    QLabel *m_doubles;
};

// A double in the inspector: number, role, person, kind and scope.
class DoubleForm : public InspectorForm
{
    Q_OBJECT

public:
    explicit DoubleForm(const Workspace &workspace, QWidget *parent = nullptr);
    void showRecord(const RecordRef &ref) override;

private:
    FieldForm *m_form;
    RecordForm<Double> m_fields;
};

}  // namespace stunt
