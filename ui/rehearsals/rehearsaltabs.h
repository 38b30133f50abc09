// SPDX-License-Identifier: GPL-3.0-or-later
// The tabs of a rehearsal's form that hold what belongs to it: who is called, which beats it covers, what it books.
#pragma once

#include "ui/rehearsals/tabrows.h"
#include "ui/rigs/planfacts.h"

class QLabel;

namespace stunt {

class RecordPicker;
class StateLabel;

// Calls with who attended; who is needed and not called.
class RehearsalPeople : public QWidget
{
    Q_OBJECT

public:
    RehearsalPeople(const Workspace &workspace, QWidget *parent);
    void showRehearsal(Id<Rehearsal> rehearsal);

protected:
    void showEvent(QShowEvent *event) override;

private:
    void makeAnswers();
    void record(Answer attended);
    void refresh();
    void showNeeded();

    Workspace m_workspace;
    RecordPicker *m_person;
    OwnedRows<RehearsalCall> *m_calls;
    QPushButton *m_attended;
    QPushButton *m_absent;
    StateLabel *m_needed;
    QPushButton *m_callNeeded;
    MaybeId<Rehearsal> m_shown;
};

// Beats it covers with what passed, and where the gates stand that they are covered for.
class RehearsalBeats : public QWidget
{
    Q_OBJECT

public:
    RehearsalBeats(const Workspace &workspace, const PlanFacts &plan, QWidget *parent);
    void showRehearsal(Id<Rehearsal> rehearsal);

private:
    void makeAnswers();
    void record(Answer passed);
    void refresh();
    [[nodiscard]] std::optional<RehearsalCover> blank();

    Workspace m_workspace;
    RecordPicker *m_beat;
    OwnedRows<RehearsalCover> *m_covers;
    QPushButton *m_passed;
    QPushButton *m_notPassed;
    MaybeId<Rehearsal> m_shown;
};

// Rig units and items it needs.
class RehearsalBookings : public QWidget
{
    Q_OBJECT

public:
    RehearsalBookings(const Workspace &workspace, QWidget *parent);
    void showRehearsal(Id<Rehearsal> rehearsal);

private:
    void refresh();
    [[nodiscard]] std::optional<RehearsalBooking> blank();

    Workspace m_workspace;
    RecordPicker *m_what;
    OwnedRows<RehearsalBooking> *m_bookings;
    MaybeId<Rehearsal> m_shown;
};

}  // namespace stunt
