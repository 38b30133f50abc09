// SPDX-License-Identifier: GPL-3.0-or-later
// Who could double a role: everybody who performs, ranked, with what speaks for and against each.
#pragma once

#include "core/planning/bodymatch.h"
#include "core/rules/facts.h"

namespace stunt {

struct DoubleCandidate {
    Id<Person> person;
    bool belowLine = false;  // lacks a skill or certificate, or cannot be there: no likeness makes up for it
    QStringList reasons;     // what matches
    QStringList gaps;        // what keeps them below the line first, then what differs, then what is not known
    int known = 0;           // traits known of both: “8 of 14 known”
    int of = 0;              // traits compared for the kind of double
    int different = 0;       // of those known
    int score = 0;           // of likeness; an unknown adds nothing, a difference takes away

    friend bool operator==(const DoubleCandidate &, const DoubleCandidate &) = default;
};

// What a double is looked for to do.
struct DoubleSought {
    Id<Role> role;
    DoubleKind kind = DoubleKind::Stunt;
    MaybeId<Sequence> sequence = {};  // empty: the whole production
};

// What the parts of a role in beats that are performed ask of whoever does them.
struct RoleNeeds {
    struct CertificateNeed {
        QString kind;
        std::vector<QDate> dates;  // on which its beats are shot, ascending, each once
    };
    QStringList skills;  // each once, whatever its case
    std::vector<CertificateNeed> certificates;
    std::vector<QDate> dates;             // on which any of its beats is shot
    std::vector<Id<ShootDay>> shootDays;  // that shoot any of them
};
// By all parts of the role, of whatever kind the double is.
[[nodiscard]] RoleNeeds roleNeeds(const ProjectData &data, const Facts &facts, const DoubleSought &sought);

// Performers who are not archived and do not play the role, the best first: those above the line, by likeness. Of a role
// that nobody plays no trait is known.
[[nodiscard]] std::vector<DoubleCandidate> doubleCandidates(const ProjectData &data, const Facts &facts,
                                                            const RuleNumbers &numbers, const DoubleSought &sought);

// How somebody who is a double stands: by what their own parts of the role in their scope ask, whatever others do of it.
[[nodiscard]] DoubleCandidate doubleStanding(const ProjectData &data, const Facts &facts, const RuleNumbers &numbers,
                                             const Double &dbl);

// “8 of 14 known”.
[[nodiscard]] QString knownText(const DoubleCandidate &candidate);

}  // namespace stunt
