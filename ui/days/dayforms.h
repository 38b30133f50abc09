// SPDX-License-Identifier: GPL-3.0-or-later
// The inspector's forms of shoot days, strips, safety cover and crew calls.
#pragma once

#include "ui/shell/recordform.h"

namespace stunt {

class DayForm : public InspectorForm
{
    Q_OBJECT

public:
    DayForm(const Workspace &workspace, QWidget *parent);
    void showRecord(const RecordRef &ref) override;

private:
    // A list of the day edited as lines of text, one entry a line.
    struct Lines {
        LinesField *field = nullptr;
        QString (*text)(const ShootDay &) = nullptr;
    };
    using Read = Result<> (*)(const QString &, ShootDay &);

    void addTimes();
    void addPlaces();
    void addSafety();
    void addLines(const QString &label, QString (*text)(const ShootDay &), Read read);
    void showLines();

    Workspace m_workspace;
    FieldForm *m_form;
    RecordForm<ShootDay> m_record;
    std::vector<Lines> m_lines;
};

class StripForm : public InspectorForm
{
    Q_OBJECT

public:
    StripForm(const Workspace &workspace, QWidget *parent);
    void showRecord(const RecordRef &ref) override;

private:
    FieldForm *m_form;
    RecordForm<Strip> m_record;
};

class CoverForm : public InspectorForm
{
    Q_OBJECT

public:
    CoverForm(const Workspace &workspace, QWidget *parent);
    void showRecord(const RecordRef &ref) override;

private:
    FieldForm *m_form;
    RecordForm<Cover> m_record;
};

class CrewCallForm : public InspectorForm
{
    Q_OBJECT

public:
    CrewCallForm(const Workspace &workspace, QWidget *parent);
    void showRecord(const RecordRef &ref) override;

private:
    FieldForm *m_form;
    RecordForm<CrewCall> m_record;
};

// "13:00 Lunch, 45 min", one meal a line.
[[nodiscard]] QString mealLines(const ShootDay &day);
// Reads such lines; minutes may be left out (30). Refused naming the line that cannot be read.
[[nodiscard]] Result<> readMealLines(const QString &text, ShootDay &day);
// "Stunts: pads checked before 07:45", one department a line.
[[nodiscard]] QString noteLines(const ShootDay &day);
[[nodiscard]] Result<> readNoteLines(const QString &text, ShootDay &day);

}  // namespace stunt
