// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rules/usedays.h"

namespace stunt {

namespace {

constexpr int dayMinutes = 24 * 60;

QDate lastDateOf(const DutyFacts &duty)
{
    const int start = duty.startTime ? duty.startTime->minutes : 0;
    const int end = duty.endTime ? duty.endTime->minutes - 1 : 0;
    return duty.date.addDays(std::max(start, end) / dayMinutes);
}

}  // namespace

QDate lastDateOf(const BeatSlot &slot)
{
    if (!slot.startTime)
        return slot.date;
    int last = slot.startTime->minutes;
    if (slot.start && slot.end && *slot.start < *slot.end)
        last += static_cast<int>((slot.end->ms - slot.start->ms) / 60'000) - 1;
    return slot.date.addDays(last / dayMinutes);
}

std::vector<UseDay> useDays(const RuleContext &context, const Beat &beat, Id<Person> person)
{
    std::vector<UseDay> days;
    for (const BeatSlot &slot : context.facts.slotsOf(beat.id))
        if (beat.status != BeatStatus::Shot || slot.date >= context.today)
            days.push_back({lastDateOf(slot), RecordRef(slot.shootDay)});
    for (const RehearsalCover &cover : context.data.referring<RehearsalCover>(beat.id)) {
        const RehearsalFacts *facts = context.facts.rehearsal(cover.rehearsal);
        const Rehearsal *rehearsal = facts ? context.data.find(cover.rehearsal) : nullptr;
        if (!rehearsal || (rehearsal->status == RehearsalStatus::Done && rehearsal->date < context.today))
            continue;
        for (const DutyFacts &duty : facts->duties)
            if (duty.person == person && duty.performs)
                days.push_back({lastDateOf(duty), RecordRef(rehearsal->id)});
    }
    std::sort(days.begin(), days.end(), [](const UseDay &a, const UseDay &b) {
        return std::make_pair(a.date, uuidOf(a.where)) < std::make_pair(b.date, uuidOf(b.where));
    });
    days.erase(std::unique(days.begin(), days.end(), [](const UseDay &a, const UseDay &b) { return a.date == b.date; }),
               days.end());
    return days;
}

}  // namespace stunt
