// SPDX-License-Identifier: GPL-3.0-or-later
// What a pass of a gate depended on, kept with the pass, and what of it is different now. A gate is re-opened by
// comparing, so that taking a change back makes it met again.
#pragma once

#include "core/project/projectdata.h"

#include <QJsonObject>

namespace stunt {

// What a gate's standing depends on (domain.md, “What re-opens a gate”). Unknown: what it was passed with is not
// recorded, which re-opens every level.
enum class GateBasis { Unknown, Action, Moves, Performers, Rig, Props, Wardrobe, Place, Hazards, NearMiss };

// Whether a change of `basis` re-opens a gate of that level and place.
[[nodiscard]] bool reopens(GateBasis basis, GateLevel level, GatePlace place);

// What lies around a beat: where and on which days the live plan shoots it, and the hazards of the whole production.
struct BeatScope {
    std::vector<Id<Location>> places;  // by id, each once; its scene's where no strip says; empty: not known
    std::vector<Id<ShootDay>> days;    // by id, each once
    std::vector<Id<Hazard>> general;   // by id
};
[[nodiscard]] BeatScope scopeOf(const ProjectData &data, const Beat &beat);
// The hazards of no narrower scope than the production; looks at every hazard there is.
[[nodiscard]] std::vector<Id<Hazard>> generalHazards(const ProjectData &data);

// One thing that is not as it was when a gate was passed.
struct GateDifference {
    GateBasis basis = GateBasis::Unknown;
    QString text;                            // “the moves”, “fall height 12.20 m, now 13.00 m”
    MaybeId<Part> part;                      // Performers: whose player is another; empty: nobody can say whose
    MaybeId<Person> player;                  // Performers: who plays it now
    std::vector<Id<Location>> placesBefore;  // Place: where it was to be shot
    QString now;  // stands for all of the basis as it is now: another change of it is another difference
    friend bool operator==(const GateDifference &, const GateDifference &) = default;
};

// What a beat's gates depend on as the beat stands now. Refers to what it is made of; worked out when asked.
class CurrentBasis
{
public:
    CurrentBasis(const ProjectData &data, const Beat &beat, const BeatScope &scope)
        : m_data(data), m_beat(beat), m_scope(scope)
    {
    }

    // The snapshot to keep with a pass: JSON, an object of what it depends on → what that was. A near miss recorded in
    // `pass` itself is left out, so that it re-opens what was signed off with it.
    [[nodiscard]] QString snapshot(const RehearsalCover &pass) const;
    // What is different from `snapshot`, which was taken of a rehearsal held at `heldAt`; none: all of it still counts.
    [[nodiscard]] std::vector<GateDifference> differencesTo(const QString &snapshot,
                                                            const MaybeId<Location> &heldAt) const;

private:
    [[nodiscard]] const QJsonObject &now() const;

    const ProjectData &m_data;
    const Beat &m_beat;
    const BeatScope &m_scope;
    mutable std::optional<quint64> m_fingerprint;
    mutable QJsonObject m_now;  // worked out where fingerprints differ
};

// The snapshot of a pass as the production stands; empty when its beat is gone.
[[nodiscard]] QString snapshotOf(const ProjectData &data, const RehearsalCover &pass);

// The snapshot after the beat's action was put into other words that mean the same: where `snapshot` holds `before`, it
// holds `after`, with `note` (who said so) added to its log; any other snapshot is returned as it is.
[[nodiscard]] QString rewordedSnapshot(const QString &snapshot, const QString &before, const QString &after,
                                       const QString &note);
// Who called a change of the action wording only, of those this snapshot has seen.
[[nodiscard]] QStringList wordingNotes(const QString &snapshot);

}  // namespace stunt
