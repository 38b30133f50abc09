// SPDX-License-Identifier: GPL-3.0-or-later
// Verbs about what rehearsals prove.
#pragma once

#include "core/project/project.h"

namespace stunt {

struct Attendance {
    Id<Person> person;
    Answer attended = Answer::Unknown;
};

struct PassResult {
    Id<RehearsalCover> cover;
    Answer passed = Answer::Unknown;
    bool nearMiss = false;
};

// Records, as one edit, that a rehearsal took place: who attended (somebody without a call gets one), and what of it
// passed. Each new pass keeps what it depends on, near misses of the same rehearsal included. A cancelled rehearsal and
// a cover of another rehearsal are refused.
Result<> recordRehearsal(Project &project, Id<Rehearsal> rehearsal, const std::vector<Attendance> &attendance,
                         const std::vector<PassResult> &passes);

// Who a rehearsal needs: everybody who has to pass the beats it covers, and who flies on its own rigs or works them; by
// id, each once.
[[nodiscard]] std::vector<Id<Person>> neededPeople(const ProjectData &data, Id<Rehearsal> rehearsal);
// Calls to a rehearsal, as one edit, everybody it needs who has no call to it yet. No edit where nobody is left.
Result<> callNeeded(Project &project, Id<Rehearsal> rehearsal);

// A beat's action in other words that mean the same, on somebody's word.
struct WordingChange {
    Id<Beat> beat;
    QString action;
    QString by;  // who says that nothing changes but the words
    QDate on;
};
// Changes the text of the action without re-opening what was passed with the text it has now. Who said so is kept with
// each pass and in the log of its rehearsal. Refused without a name.
Result<> changeWording(Project &project, const WordingChange &change);

// Keeps with each pass that has no snapshot yet what it depends on, as of the data now; for imports, when all is in.
void takeMissingSnapshots(Edit &edit);

}  // namespace stunt
