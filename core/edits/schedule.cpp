// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/edits/schedule.h"

#include "core/edits/records.h"
#include "core/project/lookups.h"
#include "core/project/recordref.h"

#include <algorithm>

namespace stunt {

namespace {

QString tr(const char *text, int n = -1)
{
    return QCoreApplication::translate("stunt::edits", text, nullptr, n);
}

Error gone()
{
    return refused(tr("That shoot day is no longer there."), QStringLiteral("gone"));
}

// Numbers the strips of a day 0, 1, 2 … in the order given.
Result<> renumber(Edit &edit, const std::vector<Id<Strip>> &order)
{
    int position = 0;
    for (const Id<Strip> &id : order) {
        Strip strip = edit.data().at(id);
        strip.position = position++;
        if (Result<> changed = changeIn(edit, std::move(strip)); !changed)
            return changed;
    }
    return {};
}

std::vector<Id<Strip>> orderOf(const ProjectData &data, Id<ShootDay> day)
{
    std::vector<Id<Strip>> order;
    for (const Strip *strip : stripsInOrder(data, day))
        order.push_back(strip->id);
    return order;
}

bool isEmpty(const Call &call)
{
    Call bare;
    bare.id = call.id;
    bare.shootDay = call.shootDay;
    bare.person = call.person;
    return call == bare;
}

}  // namespace

Result<Id<ShootDay>> addShootDay(Project &project, Id<Unit> unit, QDate date)
{
    ShootDay day;
    day.plan = livePlan(project.data()).id;
    day.unit = unit;
    day.date = date;
    return add(project, std::move(day));
}

Result<> makePlanLive(Project &project, Id<Plan> plan)
{
    const Plan *wanted = project.data().find(plan);
    if (!wanted)
        return refused(tr("That plan is no longer there."), QStringLiteral("gone"));
    return project.edit(tr("Make %1 live").arg(wanted->name), [&](Edit &edit) -> Result<> {
        // Both at once: neither state in between is one that a production may be in.
        const std::vector<Plan> plans(edit.data().all<Plan>().begin(), edit.data().all<Plan>().end());
        for (Plan each : plans) {
            each.live = each.id == plan;
            edit.update(std::move(each));
        }
        return {};
    });
}

Result<Id<Strip>> insertStrip(Project &project, Strip strip, qsizetype index)
{
    if (!project.data().find(strip.shootDay))
        return gone();
    Id<Strip> id;
    const QString text = tr("Schedule %1").arg(recordName(project.data(), strip));
    const Result<> done = project.edit(text, [&](Edit &edit) -> Result<> {
        std::vector<Id<Strip>> order = orderOf(edit.data(), strip.shootDay);
        const Result<Id<Strip>> added = addIn(edit, strip);
        if (!added)
            return added.error();
        id = *added;
        order.insert(order.begin() + std::clamp<qsizetype>(index, 0, static_cast<qsizetype>(order.size())), id);
        return renumber(edit, order);
    });
    return done ? Result<Id<Strip>>(id) : Result<Id<Strip>>(done.error());
}

Result<> moveStrips(Project &project, const std::vector<Id<Strip>> &strips, Id<ShootDay> day, qsizetype index)
{
    if (!project.data().find(day))
        return gone();
    if (strips.empty())
        return {};
    const Strip *first = project.data().find(strips.front());
    const QString text = strips.size() == 1 && first ? tr("Move %1").arg(recordName(project.data(), *first))
                                                     : tr("Move %n strip(s)", static_cast<int>(strips.size()));
    return project.edit(text, [&](Edit &edit) -> Result<> {
        for (const Id<Strip> &id : strips) {
            const Strip *found = edit.data().find(id);
            if (!found)
                return refused(tr("That strip is no longer there."), QStringLiteral("gone"));
            Strip strip = *found;
            strip.shootDay = day;
            if (Result<> changed = changeIn(edit, std::move(strip)); !changed)
                return changed;
        }
        std::vector<Id<Strip>> order = orderOf(edit.data(), day);
        std::erase_if(order,
                      [&](const Id<Strip> &id) { return std::find(strips.begin(), strips.end(), id) != strips.end(); });
        const auto at = order.begin() + std::clamp<qsizetype>(index, 0, static_cast<qsizetype>(order.size()));
        order.insert(at, strips.begin(), strips.end());
        return renumber(edit, order);
    });
}

Result<> typeCall(Project &project, Call call)
{
    if (!project.data().find(call.shootDay))
        return gone();
    const Call *before = callOf(project.data(), call.shootDay, call.person);
    call.id = before ? before->id : Id<Call>();
    const QString text = tr("Change call of %1").arg(recordName(project.data(), RecordRef(call.person)));
    return project.edit(text, [&](Edit &edit) -> Result<> {
        if (isEmpty(call))
            return before ? removeIn(edit, call.id) : Result<>();
        if (before)
            return changeIn(edit, call);
        const Result<Id<Call>> added = addIn(edit, call);
        return added ? Result<>() : Result<>(added.error());
    });
}

}  // namespace stunt
