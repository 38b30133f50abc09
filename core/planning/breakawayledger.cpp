// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/planning/breakawayledger.h"

#include "core/planning/performed.h"

#include <algorithm>
#include <limits>
#include <unordered_set>

namespace stunt {

namespace {

// Takes of one use that are shot at one time: all of the beat's, or one set-up's.
struct Demand {
    std::size_t row = 0;
    std::tuple<QDate, qint64, QString, int> order;  // an invalid date: not scheduled
    qint64 logged = 0;
    qint64 toCome = 0;
    qint64 spares = 0;
};

class Ledger
{
public:
    Ledger(const ProjectData &data, const Item &item, const LedgerSchedule &schedule)
        : m_data(data), m_item(item), m_schedule(schedule)
    {
    }

    BreakawayLedger make()
    {
        for (const TakeUse &use : m_data.referring<TakeUse>(m_item.id)) {
            m_ledger.usedUp += use.quantity;
            m_takesUsing.insert(use.take);
        }
        bool consumable = m_item.category == ItemCategory::Breakaway;
        for (const ItemUse &use : m_data.referring<ItemUse>(m_item.id)) {
            consumable = consumable || use.consumed;
            const Beat *beat = use.consumed ? m_data.find(use.beat) : nullptr;
            if (beat && isPerformed(m_data, *beat))
                addUse(use, *beat);
        }
        for (const RehearsalBooking &booking : m_data.referring<RehearsalBooking>(m_item.id))
            addBooking(booking, consumable);
        addStock();
        settle();
        return std::move(m_ledger);
    }

private:
    qint64 takesOf(const Setup &setup) const
    {
        const auto takes = m_data.referring<Take>(setup.id);
        return std::distance(takes.begin(), takes.end());
    }
    // Takes of the beat itself, and those of its set-ups that used the item up though none was to play it.
    qint64 takesOf(const Beat &beat) const
    {
        const auto takes = m_data.referring<Take>(beat.id);
        qint64 count = std::distance(takes.begin(), takes.end());
        for (const Setup &setup : m_data.referring<Setup>(beat.id))
            for (const Take &take : m_data.referring<Take>(setup.id))
                count += m_takesUsing.count(take.id) > 0 ? 1 : 0;
        return count;
    }

    void addUse(const ItemUse &use, const Beat &beat)
    {
        m_ledger.rows.push_back({.use = &use, .quantity = std::max(0, use.quantity)});
        const std::size_t row = m_ledger.rows.size() - 1;
        const std::vector<LedgerSchedule::Shot> shots = m_schedule.shotsOf(beat.id);
        const auto orderOf = [&](const Setup *setup) {
            const auto own = std::find_if(shots.begin(), shots.end(), [&](const LedgerSchedule::Shot &shot) {
                return setup && shot.setup == setup->id;
            });
            return own != shots.end() ? own->order : shots.empty() ? decltype(own->order)() : shots.front().order;
        };
        const std::size_t first = m_demands.size();
        qint64 logged = 0;
        const auto add = [&](const Setup *setup, qint64 taken, qint64 planned) {
            logged += taken;
            m_demands.push_back({row, orderOf(setup), taken, std::max<qint64>(0, planned - taken), 0});
        };
        for (const Setup &setup : m_data.referring<Setup>(beat.id))
            if (setup.breakawaysPlayed)
                add(&setup, takesOf(setup), setup.plannedTakes);
        if (m_demands.size() == first)
            add(nullptr, takesOf(beat), beat.plannedTakes);
        // A beat that was shot is through; without a logged take nobody can tell what it used, and the plan stands.
        if (beat.status == BeatStatus::Shot && logged > 0)
            for (std::size_t i = first; i < m_demands.size(); ++i)
                m_demands[i].toCome = 0;
        // The spares are laid out with the first takes.
        const auto begin = m_demands.begin() + static_cast<std::ptrdiff_t>(first);
        std::stable_sort(begin, m_demands.end(), isBefore);
        const auto open = std::find_if(begin, m_demands.end(), [](const Demand &each) { return each.toCome > 0; });
        if (open != m_demands.end())
            open->spares = std::max(0, use.spares);
    }

    void addBooking(const RehearsalBooking &booking, bool consumable)
    {
        const Rehearsal *rehearsal = m_data.find(booking.rehearsal);
        if (!rehearsal || !m_schedule.isPlanned(rehearsal->id))
            return;
        m_ledger.usedUp += booking.broken;
        const int toBreak = booking.quantity - booking.broken;
        if (!consumable || rehearsal->status != RehearsalStatus::Planned || toBreak <= 0)
            return;
        m_ledger.rows.push_back({.booking = &booking, .quantity = toBreak});
        // Whoever rehearses on a day of the shoot does so before it.
        m_demands.push_back({.row = m_ledger.rows.size() - 1,
                             .order = {rehearsal->date, std::numeric_limits<qint64>::min(), QString(), 0},
                             .toCome = 1});
    }

    void addStock()
    {
        for (const Delivery &delivery : m_data.referring<Delivery>(m_item.id)) {
            if (delivery.date.isValid()) {
                m_deliveries.emplace_back(delivery.date, delivery.quantity);
                m_ledger.delivered += delivery.quantity;
            } else {
                m_ledger.undated += delivery.quantity;
            }
        }
    }
    qint64 stockBy(QDate date) const
    {
        qint64 stock = 0;
        for (const auto &[delivered, quantity] : m_deliveries)
            if (!date.isValid() || delivered <= date)
                stock += quantity;
        return stock;
    }

    static bool isBefore(const Demand &a, const Demand &b)
    {
        const bool unscheduledA = !std::get<QDate>(a.order).isValid();
        const bool unscheduledB = !std::get<QDate>(b.order).isValid();
        return unscheduledA != unscheduledB ? unscheduledB : a.order < b.order;
    }

    // Deals the stock out in shooting order.
    void settle()
    {
        std::stable_sort(m_demands.begin(), m_demands.end(), isBefore);
        std::vector<LedgerRow> rows;
        std::vector<std::size_t> placeOf(m_ledger.rows.size(), m_ledger.rows.size());
        qint64 before = m_ledger.usedUp;
        for (const Demand &demand : m_demands) {
            std::size_t &place = placeOf[demand.row];
            const bool fresh = place == m_ledger.rows.size();
            if (fresh) {
                place = rows.size();
                rows.push_back(m_ledger.rows[demand.row]);
            }
            const bool wasShort = rows[place].isShort();
            LedgerRow &row = rows[place];
            const qint64 need = deal(row, demand, before);
            if (fresh || (!wasShort && row.isShort())) {
                row.date = std::get<QDate>(demand.order);
                row.stock = stockBy(row.date);
                row.before = before;
            }
            before += need;
        }
        m_ledger.rows = std::move(rows);
    }
    // Adds a demand to its row; returns how many pieces it needs.
    qint64 deal(LedgerRow &row, const Demand &demand, qint64 before) const
    {
        const qint64 need = demand.toCome * row.quantity + demand.spares;
        const qint64 left = std::max<qint64>(0, stockBy(std::get<QDate>(demand.order)) - before);
        const qint64 covered = row.quantity == 0 ? demand.toCome : std::min(demand.toCome, left / row.quantity);
        row.takes += demand.logged + demand.toCome;
        row.logged += demand.logged;
        row.spares += demand.spares;
        row.need += need;
        row.coveredTakes += demand.logged + covered;
        row.coveredSpares += std::min(demand.spares, left - covered * row.quantity);
        return need;
    }

    const ProjectData &m_data;
    const Item &m_item;
    const LedgerSchedule &m_schedule;
    BreakawayLedger m_ledger;
    std::vector<Demand> m_demands;
    std::vector<std::pair<QDate, qint64>> m_deliveries;
    std::unordered_set<Id<Take>> m_takesUsing;
};

}  // namespace

BreakawayLedger breakawayLedger(const ProjectData &data, const Item &item, const LedgerSchedule &schedule)
{
    return Ledger(data, item, schedule).make();
}

}  // namespace stunt
