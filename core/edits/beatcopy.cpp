// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/edits/beatcopy.h"

#include "core/edits/records.h"
#include "core/edits/story.h"
#include "core/project/lookups.h"

namespace stunt {

namespace {

// The records of type T that belong to the beat. A copy, as adding to a table while walking it is no good.
template<class T>
std::vector<T> ofBeat(const ProjectData &data, Id<Beat> beat)
{
    std::vector<T> records;
    for (const T &record : data.referring<T>(beat))
        if (record.beat == beat)
            records.push_back(record);
    return records;
}

// Adds a copy of each of the beat's records of type T to `target`, as `fn` leaves it.
template<class T, class Fn>
Result<> copyAll(Edit &edit, Id<Beat> source, Id<Beat> target, Fn &&fn)
{
    for (T record : ofBeat<T>(edit.data(), source)) {
        record.id = {};
        record.beat = target;
        fn(record);
        if (const auto added = addIn(edit, std::move(record)); !added)
            return added.error();
    }
    return {};
}

Result<PartCopies> copyParts(Edit &edit, Id<Beat> source, Id<Beat> target)
{
    PartCopies copies;
    for (Part part : ofBeat<Part>(edit.data(), source)) {
        const Id<Part> from = part.id;
        part.id = {};
        part.beat = target;
        const auto added = addIn(edit, std::move(part));
        if (!added)
            return added.error();
        copies.emplace(from, *added);
    }
    return copies;
}

void clearEvidence(RigUse &use)
{
    use.anchorCheckedBy.clear();
    use.anchorCheckedOn = {};
    use.measuredPeakG.reset();
    use.boxCheckedBy.clear();
}

Result<> copyRigUses(Edit &edit, Id<Beat> source, Id<Beat> target)
{
    for (RigUse use : ofBeat<RigUse>(edit.data(), source)) {
        std::vector<RigOperator> operators;
        for (const RigOperator &each : edit.data().referring<RigOperator>(use.id))
            operators.push_back(each);
        use.id = {};
        use.beat = target;
        clearEvidence(use);
        const auto added = addIn(edit, std::move(use));
        if (!added)
            return added.error();
        for (RigOperator &each : operators) {
            each.id = {};
            each.rigUse = *added;
            if (const auto done = addIn(edit, each); !done)
                return done.error();
        }
    }
    return {};
}

}  // namespace

Result<PartCopies> copyBeatIn(Edit &edit, Id<Beat> source, Beat as)
{
    const Id<Beat> target = as.id;
    as.rescueDrilledOn = {};
    if (const auto added = addIn(edit, std::move(as)); !added)
        return added.error();
    auto copies = copyParts(edit, source, target);
    if (!copies)
        return copies;
    const auto clearApproval = [](Hazard &hazard) {
        hazard.approvedBy.clear();
        hazard.approvedOn = {};
    };
    const auto asItIs = [](auto &) {};
    for (const Result<> &copied :
         {copyRigUses(edit, source, target), copyAll<ItemUse>(edit, source, target, asItIs),
          copyAll<Hazard>(edit, source, target, clearApproval), copyAll<Gate>(edit, source, target, asItIs),
          copyAll<Attachment>(edit, source, target, asItIs)})
        if (!copied)
            return copied.error();
    return copies;
}

Result<> copyMovesIn(Edit &edit, Id<Beat> source, Id<Beat> target, const PartCopies &parts)
{
    return copyAll<Move>(edit, source, target, [&](Move &move) {
        for (MaybeId<Part> *side : {&move.attacker, &move.defender})
            if (*side)
                *side = parts.at(**side);
    });
}

QString numberAfterLast(const ProjectData &data, Id<Sequence> sequence)
{
    const std::vector<const Beat *> beats = beatsInOrder(data, sequence);
    if (beats.empty())
        return data.at(sequence).code + u'A';
    QString number = beats.back()->number;
    for (const Beat *beat : beats)
        if (naturalLess(number, beat->number))
            number = beat->number;
    return nextNumber(number);
}

}  // namespace stunt
