// SPDX-License-Identifier: GPL-3.0-or-later
// The inspector's forms of sequences, scenes, locations and units.
#pragma once

#include "ui/shell/recordform.h"

namespace stunt {

class AttachmentList;

class SequenceForm : public InspectorForm
{
    Q_OBJECT

public:
    SequenceForm(const Workspace &workspace, QWidget *parent);
    void showRecord(const RecordRef &ref) override;

private:
    FieldForm *m_form;
    RecordForm<Sequence> m_record;
    AttachmentList *m_files;
};

class SceneForm : public InspectorForm
{
    Q_OBJECT

public:
    SceneForm(const Workspace &workspace, QWidget *parent);
    void showRecord(const RecordRef &ref) override;

private:
    FieldForm *m_form;
    RecordForm<Scene> m_record;
};

// A location with what a medic needs to know: the nearest hospital and the ambulances.
class LocationForm : public InspectorForm
{
    Q_OBJECT

public:
    LocationForm(const Workspace &workspace, QWidget *parent);
    void showRecord(const RecordRef &ref) override;

private:
    void addPlace();
    void addHospital();

    FieldForm *m_form;
    RecordForm<Location> m_record;
};

class UnitForm : public InspectorForm
{
    Q_OBJECT

public:
    UnitForm(const Workspace &workspace, QWidget *parent);
    void showRecord(const RecordRef &ref) override;

private:
    FieldForm *m_form;
    RecordForm<Unit> m_record;
};

}  // namespace stunt
