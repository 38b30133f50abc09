// SPDX-License-Identifier: GPL-3.0-or-later
// What the breakdown sums up of beats.
#pragma once

#include "core/project/recordref.h"

#include <map>
#include <vector>

namespace stunt {

class ChangeSet;

// Sums over beats.
struct BeatTotals {
    int beats = 0;
    qint64 runningMs = 0;  // from each sequence's start to the end of its last beat, together
    int parts = 0;
    int takes = 0;
    int scheduled = 0;
    int minutes = 0;         // to shoot them: set-up, takes and resets
    int withoutMinutes = 0;  // beats not estimated, which the minutes lack
    qint64 breakaways = 0;   // used up as planned

    BeatTotals &operator+=(const BeatTotals &other);
};
// Of beats that belong together; `runningMs` is the sum of their lengths.
[[nodiscard]] BeatTotals totalsOf(const ProjectData &data, const std::vector<Id<Beat>> &beats);
[[nodiscard]] BeatTotals totalsOf(const ProjectData &data, Id<Sequence> sequence);

// Totals that were asked for before: a production's are shown after every edit, and most edits change those of a sequence.
// The owner tells it of every change, before it asks.
class KnownTotals
{
public:
    // `data` outlives it.
    explicit KnownTotals(const ProjectData &data) : m_data(data) {}

    [[nodiscard]] const BeatTotals &of(Id<Sequence> sequence);
    // Of the beats of a scene; an empty scene: of those that have none.
    [[nodiscard]] const BeatTotals &of(MaybeId<Scene> scene, const std::vector<Id<Beat>> &beats);
    void forget(const ChangeSet &changes);

private:
    const ProjectData &m_data;
    std::map<Id<Sequence>, BeatTotals> m_ofSequences;
    std::map<MaybeId<Scene>, BeatTotals> m_ofScenes;
};

}  // namespace stunt
