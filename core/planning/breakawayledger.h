// SPDX-License-Identifier: GPL-3.0-or-later
// Takes × quantity + spares against stock: how far what is delivered of an item reaches, in shooting order.
#pragma once

#include "core/project/projectdata.h"

#include <functional>
#include <tuple>

namespace stunt {

// What the ledger needs to know of the schedule.
struct LedgerSchedule {
    // One place at which a beat is shot.
    struct Shot {
        MaybeId<Setup> setup;  // where a strip shoots just that set-up
        QDate date;
        std::tuple<QDate, qint64, QString, int> order;
    };
    std::function<std::vector<Shot>(Id<Beat>)> shotsOf;  // in shooting order
    std::function<bool(Id<Rehearsal>)> isPlanned;        // in the live plan
};

// What one beat's use or one rehearsal takes of the item.
struct LedgerRow {
    const ItemUse *use = nullptr;  // exactly one of the two is set
    const RehearsalBooking *booking = nullptr;
    // When; where stock is short, the first day it is; invalid: not scheduled, and all dated stock counts.
    QDate date;
    qint64 takes = 0;  // logged and still to come; of a rehearsal 1
    qint64 logged = 0;
    qint64 quantity = 0;  // a take
    qint64 spares = 0;    // while takes are to come
    qint64 stock = 0;     // delivered by then
    qint64 before = 0;    // of which are used up or needed before: logged takes, rehearsals, earlier beats
    qint64 need = 0;      // takes to come × quantity + spares
    qint64 coveredTakes = 0;
    qint64 coveredSpares = 0;

    [[nodiscard]] bool isShort() const { return coveredTakes < takes || coveredSpares < spares; }
};

struct BreakawayLedger {
    std::vector<LedgerRow> rows;  // in shooting order, what is not scheduled last
    qint64 delivered = 0;         // with a date
    qint64 undated = 0;           // without one: not counted
    qint64 usedUp = 0;            // by logged takes, and broken in rehearsals
};

// The ledger of an item; without rows where no take uses it up and no rehearsal breaks it. Beats that are not performed
// need nothing; what their takes used up is gone all the same. A beat whose set-ups play breakaways needs their takes,
// any other its own; one that was shot needs no more once its takes are logged.
[[nodiscard]] BreakawayLedger breakawayLedger(const ProjectData &data, const Item &item,
                                              const LedgerSchedule &schedule);

}  // namespace stunt
