// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes at all as a roster: a refusal with a sentence, or a plan whose counts add up and whose people are storable.
#include "core/edits/validate.h"
#include "core/exchange/rosterresult.h"

#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, std::size_t size)
{
    using namespace stunt;
    const auto file = readRoster(QByteArray(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size)));
    if (!file) {
        if (file.error().message.isEmpty())
            std::abort();
        return 0;
    }
    const ProjectData nobody;
    RosterRequest request;
    request.today = QDate(2027, 4, 1);
    const auto plan = planRoster(*file, nobody, request);
    if (!plan)
        return 0;
    const int rejected = static_cast<int>(plan->rejected.size());
    if (plan->readCount() != plan->newCount + plan->updateCount + plan->unchangedCount + rejected)
        std::abort();
    if (plan->newCount != static_cast<int>(plan->newPeople.size()))
        std::abort();
    for (const Person &person : plan->newPeople)
        if (!validate(nobody, person))
            std::abort();
    if (!readRoster(rejectedRowsCsv(*file, *plan)) && rejected > 0 && file->columns.size() < 200)
        std::abort();
    return 0;
}
