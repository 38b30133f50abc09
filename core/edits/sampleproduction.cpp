// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/edits/sampleproduction.h"

#include "core/sample/samplebuild.h"

#include <QCoreApplication>

namespace stunt {

namespace {

Result<> addEverything(Edit &edit)
{
    using Step = Result<> (*)(Edit &);
    static constexpr std::array<Step, 17> steps{sample::addProduction,  sample::addLocations, sample::addPeople,
                                                sample::addCredentials, sample::addStory,     sample::addRoles,
                                                sample::addParts,       sample::addShootDays, sample::addDayPeople,
                                                sample::addRigs,        sample::addItems,     sample::addInspections,
                                                sample::addReadiness,   sample::addTakes,     sample::addRehearsals,
                                                sample::addPaperwork,   sample::addIssues};
    for (const Step step : steps) {
        if (Result<> done = step(edit); !done)
            return done;
    }
    return {};
}

}  // namespace

Result<> buildSample(Project &project)
{
    if (!project.data().all<Production>().isEmpty())
        return refused(QCoreApplication::translate("edits", "The sample production can only be written into a new "
                                                            "file; this one already has a production."),
                       QStringLiteral("not-empty"));
    return project.edit(QCoreApplication::translate("edits", "Create the sample production"), addEverything);
}

}  // namespace stunt
