// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/productionjson.h"
#include "core/project/project.h"

namespace stunt {

// What becomes of the records of a file that is read into a production which has records of its own.
enum class Merging {
    Refused,
    Allowed,  // those with an id that is there replace it, the others are added, nothing is removed
};

// What an import does with the production it is read into.
enum class ImportWay {
    Create,  // there is none yet
    Fill,    // nothing has been entered in it: the file's records take the place of what every new production has
    Merge,
};

struct RecordCount {
    QString plural;  // the key of the array; "production"
    int added = 0;
    int updated = 0;
    int unchanged = 0;
};

struct ProductionImport {
    ImportWay way = ImportWay::Merge;
    std::vector<RecordCount> counts;  // for every record type, in their order

    [[nodiscard]] int added() const;
    [[nodiscard]] int updated() const;
    [[nodiscard]] int unchanged() const;
};

// Whether nothing has been entered yet: the production has what createProduction() gives it, and nothing else.
[[nodiscard]] bool isUntouched(const ProjectData &data);

// Puts what `file` says into the production, as one undoable edit: all of it or nothing. Every record is brought into
// form and held against the same rules as a person's own edits, with all of the file in place. A project without a
// production gets one, as createProduction() makes it where the file says nothing. The production's own row keeps its id
// in a merge. Refused, with the JSON path in Error::path: a record that is not valid, a reference to nothing, an id that
// another kind of record has, a merge that is not allowed ("needs-merge").
[[nodiscard]] Result<ProductionImport> importProduction(Project &project, ProductionFile file,
                                                        Merging merging = Merging::Refused);

// What importProduction() would do or say, without doing it. May run in any thread.
[[nodiscard]] Result<ProductionImport> previewProductionImport(const ProjectData &data, ProductionFile file,
                                                               Merging merging = Merging::Refused);

// The same with the production that would result, as a value.
struct TriedImport {
    ProductionImport import;
    ProjectData data;
};
[[nodiscard]] Result<TriedImport> tryProductionImport(const ProjectData &data, ProductionFile file,
                                                      Merging merging = Merging::Refused);
// That production alone.
[[nodiscard]] Result<ProjectData> importedData(const ProjectData &data, ProductionFile file,
                                               Merging merging = Merging::Refused);

}  // namespace stunt
