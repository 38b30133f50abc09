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
    int of = 0;
    int score = 0;  // of likeness; an unknown adds nothing, a difference takes away

    friend bool operator==(const DoubleCandidate &, const DoubleCandidate &) = default;
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
[[nodiscard]] RoleNeeds roleNeeds(const ProjectData &data, const Facts &facts, Id<Role> role);

// Performers who are not archived and do not play the role, the best first: those above the line, by likeness. Of a role
// that nobody plays no trait is known.
[[nodiscard]] std::vector<DoubleCandidate> doubleCandidates(const ProjectData &data, const Facts &facts,
                                                            const RuleNumbers &numbers, Id<Role> role);

// “8 of 14 known”.
[[nodiscard]] QString knownText(const DoubleCandidate &candidate);

}  // namespace stunt
