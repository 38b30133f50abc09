// SPDX-License-Identifier: GPL-3.0-or-later
// Who is in front of the camera as which role through a long take, and where one person takes over from another.
#pragma once

#include "core/base/interval.h"
#include "core/project/projectdata.h"

namespace stunt {

// A stretch of a sequence's timeline through which one person plays a role.
struct RoleSpan {
    const Part *part = nullptr;
    const Beat *beat = nullptr;
    const Setup *setup = nullptr;  // the set-up that says who plays it; null: the part does
    MaybeId<Person> player;        // empty: nobody has said
    bool isActor = false;          // the role's own actor, known or not
    Interval<qint64> frames;
};

// One person takes a role over from another, or may do so as nobody has said who plays it.
struct Changeover {
    RoleSpan from;
    RoleSpan to;
    // Where it happens: from frame `first` to frame `last`, both included. One frame where the spans meet; the gap
    // between them, or the stretch they share.
    qint64 first = 0;
    qint64 last = 0;

    [[nodiscard]] bool isKnown() const { return from.player && to.player; }
};

// Who plays a part when: one span, or several where the set-ups of a long take part it between actor and double. In time
// order; empty where the part lasts no frame.
[[nodiscard]] std::vector<RoleSpan> spansOf(const ProjectData &data, const Beat &beat, const Part &part);

// The change-overs of a role within a sequence, in its order. Parts of beats that are not performed take no part.
[[nodiscard]] std::vector<Changeover> changeoversOf(const ProjectData &data, const Sequence &sequence,
                                                    const Role &role);
// The roles that are played in a sequence, by id.
[[nodiscard]] std::vector<const Role *> rolesOf(const ProjectData &data, const Sequence &sequence);

}  // namespace stunt
