// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/breakdown/beattotals.h"

#include "core/planning/striptimes.h"
#include "core/project/changeset.h"
#include "core/reports/breakdownelements.h"
#include "ui/breakdown/beatcolumns.h"

#include <algorithm>

namespace stunt {

namespace {

void add(BeatTotals &totals, const ProjectData &data, const Beat &beat)
{
    ++totals.beats;
    totals.takes += beat.plannedTakes;
    if (shootDayOf(data, beat))
        ++totals.scheduled;
    const auto parts = data.referring<Part>(beat.id);
    totals.parts += static_cast<int>(std::distance(parts.begin(), parts.end()));
    if (const auto minutes = estimatedMinutes(beat))
        totals.minutes += *minutes;
    else
        ++totals.withoutMinutes;
    totals.breakaways += plannedBreakaways(data, beat);
}

}  // namespace

BeatTotals totalsOf(const ProjectData &data, const std::vector<Id<Beat>> &beats)
{
    BeatTotals totals;
    for (const Id<Beat> &id : beats) {
        if (const Beat *beat = data.find(id)) {
            add(totals, data, *beat);
            totals.runningMs += beat->endMs - beat->startMs;
        }
    }
    return totals;
}

BeatTotals totalsOf(const ProjectData &data, Id<Sequence> sequence)
{
    BeatTotals totals;
    for (const Beat &beat : data.referring<Beat>(sequence)) {
        add(totals, data, beat);
        totals.runningMs = std::max(totals.runningMs, beat.endMs);
    }
    return totals;
}

BeatTotals &BeatTotals::operator+=(const BeatTotals &other)
{
    beats += other.beats;
    runningMs += other.runningMs;
    parts += other.parts;
    takes += other.takes;
    scheduled += other.scheduled;
    minutes += other.minutes;
    withoutMinutes += other.withoutMinutes;
    breakaways += other.breakaways;
    return *this;
}

const BeatTotals &KnownTotals::of(Id<Sequence> sequence)
{
    const auto known = m_ofSequences.find(sequence);
    return known != m_ofSequences.end() ? known->second
                                        : m_ofSequences.emplace(sequence, totalsOf(m_data, sequence)).first->second;
}

const BeatTotals &KnownTotals::of(MaybeId<Scene> scene, const std::vector<Id<Beat>> &beats)
{
    const auto known = m_ofScenes.find(scene);
    return known != m_ofScenes.end() ? known->second : m_ofScenes.emplace(scene, totalsOf(m_data, beats)).first->second;
}

// An edit of beats alone changes the sums of their groups; any other may change what every beat counts for.
void KnownTotals::forget(const ChangeSet &changes)
{
    const bool wide = changes.touches<Sequence>() || changes.touches<Scene>() || changes.touches<Part>()
                   || changes.touches<Item>() || changes.touches<ItemUse>() || changes.touches<Setup>()
                   || changes.touches<Strip>() || changes.touches<ShootDay>() || changes.touches<Plan>();
    if (wide) {
        m_ofSequences.clear();
        m_ofScenes.clear();
        return;
    }
    for (const auto &change : changes.of<Beat>()) {
        for (const auto &image : {change.before, change.after}) {
            if (image) {
                m_ofSequences.erase(image->sequence);
                m_ofScenes.erase(image->scene);
            }
        }
    }
}

}  // namespace stunt
