// SPDX-License-Identifier: GPL-3.0-or-later
// The inspector's forms of a long take: its stitches and the set-ups that shoot its segments.
#pragma once

#include "ui/shell/recordform.h"

class QComboBox;
class QLabel;
class QPushButton;
class QTableView;

namespace stunt {

class MatchSheetModel;

// A hidden cut: when and how, who takes over from whom, and the match sheet of what goes out and what comes in.
class StitchForm : public InspectorForm
{
    Q_OBJECT

public:
    StitchForm(const Workspace &workspace, QWidget *parent);
    void showRecord(const RecordRef &ref) override;

private:
    void addPlace();
    void addSheet();
    void addFrames();
    void fillSwaps();
    void swap(int index);
    void addLine();
    void removeLine();
    void chooseFrame(QString Stitch::*member, const QString &title);
    void openOnionSkin();

    Workspace m_workspace;
    FieldForm *m_form;
    RecordForm<Stitch> m_record;
    MatchSheetModel *m_sheet;
    QTableView *m_table = nullptr;
    QComboBox *m_swaps = nullptr;
    QList<QWidget *> m_writing;  // what is of no use while the production is read-only
};

// A set-up of a sequence: what it covers, how it is shot.
class SetupForm : public InspectorForm
{
    Q_OBJECT

public:
    SetupForm(const Workspace &workspace, QWidget *parent);
    void showRecord(const RecordRef &ref) override;

private:
    Workspace m_workspace;
    FieldForm *m_form;
    RecordForm<Setup> m_record;
    QLabel *m_covers;
};

}  // namespace stunt
