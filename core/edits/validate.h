// SPDX-License-Identifier: GPL-3.0-or-later
// What makes a record acceptable in its production: the rules every verb applies before it writes. The file's own checks
// are the second line; these give the sentence.
#pragma once

#include "core/base/result.h"
#include "core/project/projectdata.h"

namespace stunt {

// Longest texts, in UTF-16 units (contract.md, "Roster import").
inline constexpr qsizetype longestName = 200;
inline constexpr qsizetype longestNotes = 20'000;

// What a caller has made sure of about names and numbers that may be there only once, and about the planned times of days.
enum class Siblings {
    Compared,       // nothing: a record is compared with every other that it might be mistaken for
    KnownToDiffer,  // no other has them (twinkeys.h), and each day and rehearsal is validated as well; for imports
};

// Brings a record into the form it is stored in: names trimmed, kinds sorted and each once, screen times on whole frames.
template<class T>
void normalise(const ProjectData &data, T &record);

// Refuses, with a sentence naming field and value, a record that is not valid on its own (an empty name, an end before its
// start, a number out of range, a text that cannot be stored) or beside the others in `data`, which may hold an older
// state of it (a name that must be unique, a reference to nothing, a time the clocks skip).
template<class T>
[[nodiscard]] Result<> validate(const ProjectData &data, const T &record, Siblings siblings = Siblings::Compared);

// Refuses when a planned time of any shoot day is one that its clocks skip, listing them. For edits of a zone.
[[nodiscard]] Result<> requireRealTimes(const ProjectData &data);

}  // namespace stunt
