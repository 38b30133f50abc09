// SPDX-License-Identifier: GPL-3.0-or-later
// Which records an import adds and updates, by name, and what becomes of an updated one.
#pragma once

#include "core/project/projectdata.h"

namespace stunt {

struct ImportedRecord {
    Uuid id;
    QString name;
    bool isNew = false;
};

// The records of one type, the updated ones first, each by name as a person reads it.
struct ImportedKind {
    std::size_t type = 0;  // the place in AllRecords
    QString label;         // "Rig unit"
    std::vector<ImportedRecord> records;
    int updated = 0;
};

// A production before and after an import, and what differs. Also what no array of the file names: beats that another frame
// rate moves.
struct ImportedRecords {
    ProjectData before;
    ProjectData after;
    std::vector<ImportedKind> kinds;  // those in which something differs
};

// May run in any thread.
[[nodiscard]] ImportedRecords importedRecords(ProjectData before, ProjectData after);

// "Height: 180 cm, then 178 cm" for each field that differs; a field whose values are no single text by its name alone.
[[nodiscard]] QStringList changedFields(const ImportedRecords &records, std::size_t type, Uuid id);

}  // namespace stunt
