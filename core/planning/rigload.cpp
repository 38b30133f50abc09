// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/planning/rigload.h"

#include <algorithm>
#include <limits>

namespace stunt {

namespace {

// Holds every product of a sum of weights and two factors.
__extension__ using Wide = __int128;

std::optional<Mass> knownMass(std::optional<Mass> mass)
{
    return mass && mass->g > 0 ? mass : std::nullopt;
}
std::optional<int> knownFactor(std::optional<int> milli)
{
    return milli && *milli > 0 ? milli : std::nullopt;
}

void addFlyers(const ProjectData &data, const RigUse &use, RigLoad &load)
{
    load.flyers.reserve(use.flyers.size());
    for (const Id<Person> &id : use.flyers) {
        const Person *person = data.find(id);
        load.flyers.push_back({.person = id,
                               .weightG = person ? knownMass(person->weightG) : std::nullopt,
                               .source = person ? person->weightSource : std::nullopt,
                               .measuredOn = person ? person->measuredOn : QDate()});
    }
}

// Grams of flyers and kit on the line at once, as far as they are known; marks the flyers it has in it.
qint64 addWeights(RigLoad &load)
{
    const qint64 kit = load.kitG ? load.kitG->g : 0;
    if (load.mode == FlyerMode::Together) {
        qint64 sum = 0;
        for (LineFlyer &flyer : load.flyers) {
            flyer.counted = flyer.weightG.has_value();
            sum += kit + (flyer.weightG ? flyer.weightG->g : 0);
        }
        return sum;
    }
    const auto heaviest =
        std::max_element(load.flyers.begin(), load.flyers.end(),
                         [](const LineFlyer &a, const LineFlyer &b) { return a.weightG < b.weightG; });
    if (heaviest == load.flyers.end() || !heaviest->weightG)
        return kit;
    heaviest->counted = true;
    return kit + heaviest->weightG->g;
}

void addLinks(const ProjectData &data, const RigUse &use, RigLoad &load)
{
    const RigUnit *unit = data.find(use.rigUnit);
    const Rig *rig = unit ? data.find(unit->rig) : nullptr;
    const auto ofRig = rig ? knownMass(rig->safeWorkingLoadG) : std::nullopt;
    const auto ofUnit = unit ? knownMass(unit->safeWorkingLoadG) : std::nullopt;
    // A unit without a rating of its own has the rig's, and the other way round.
    if (ofRig || !ofUnit)
        load.links.push_back({.kind = LinkKind::Rig, .component = {}, .safeWorkingLoadG = ofRig});
    if (ofUnit)
        load.links.push_back({.kind = LinkKind::Unit, .component = {}, .safeWorkingLoadG = ofUnit});
    if (unit)
        for (const RigComponent &component : data.referring<RigComponent>(unit->id))
            load.links.push_back({.kind = LinkKind::Component,
                                  .component = component.id,
                                  .safeWorkingLoadG = knownMass(component.safeWorkingLoadG)});
    load.links.push_back({.kind = LinkKind::Anchor, .component = {}, .safeWorkingLoadG = knownMass(use.anchorRatedG)});
    for (std::size_t i = 0; i < load.links.size(); ++i) {
        const auto &rated = load.links[i].safeWorkingLoadG;
        if (rated && (!load.weakest || *rated < *load.links[*load.weakest].safeWorkingLoadG))
            load.weakest = i;
    }
}

// What the estimate lacks. A measured peak needs none of it.
void addUnknownWeights(RigLoad &load)
{
    if (load.measuredG)
        return;
    const auto lacks = [&load](LineFigure figure) {
        load.unknown.push_back({.figure = figure, .flyer = {}, .component = {}});
    };
    if (load.flyers.empty())
        lacks(LineFigure::Flyers);
    for (const LineFlyer &flyer : load.flyers)
        if (!flyer.weightG)
            load.unknown.push_back({.figure = LineFigure::FlyerWeight, .flyer = flyer.person, .component = {}});
    if (!load.kitG)
        lacks(LineFigure::Kit);
    if (!load.dynamicFactorMilli)
        lacks(LineFigure::DynamicFactor);
    if (!load.lineMultiplierMilli)
        lacks(LineFigure::LineMultiplier);
}

void addUnknownRatings(const RigUse &use, RigLoad &load)
{
    for (const ChainLink &link : load.links) {
        if (link.safeWorkingLoadG)
            continue;
        const LineFigure figure = link.kind == LinkKind::Component ? LineFigure::ComponentRating
                                : link.kind == LinkKind::Anchor    ? LineFigure::AnchorRating
                                                                   : LineFigure::UnitRating;
        load.unknown.push_back({.figure = figure, .flyer = {}, .component = link.component});
    }
    // A rating that nobody has checked on the structure it is claimed for is no evidence.
    if (use.anchorCheckedBy.trimmed().isEmpty() || !use.anchorCheckedOn.isValid())
        load.unknown.push_back({.figure = LineFigure::AnchorCheck, .flyer = {}, .component = {}});
}

LoadResult resultOf(const RigLoad &load)
{
    if (load.weakest && load.load() > LineLoad{load.weakestLink()->safeWorkingLoadG->g, 0})
        return LoadResult::Over;
    return load.unknown.empty() ? LoadResult::Within : LoadResult::Unknown;
}

}  // namespace

LineLoad lineLoad(qint64 weightG, std::optional<int> dynamicFactorMilli, std::optional<int> lineMultiplierMilli)
{
    constexpr qint64 million = 1'000'000;
    const Wide product = Wide{weightG} * dynamicFactorMilli.value_or(1000) * lineMultiplierMilli.value_or(1000);
    const Wide grams = product / million;
    if (grams >= std::numeric_limits<qint64>::max())
        return {std::numeric_limits<qint64>::max(), 0};
    return {static_cast<qint64>(grams), static_cast<int>(product % million)};
}

LineLoad RigLoad::load() const
{
    return measuredG ? LineLoad{measuredG->g, 0} : estimate.value_or(known);
}

RigLoad rigLoadOf(const ProjectData &data, const RigUse &use)
{
    RigLoad load;
    load.mode = use.flyerMode;
    load.kitG = use.kitWeightG && use.kitWeightG->g >= 0 ? use.kitWeightG : std::nullopt;
    load.dynamicFactorMilli = knownFactor(use.dynamicFactorMilli);
    load.lineMultiplierMilli = knownFactor(use.lineMultiplierMilli);
    load.measuredG = knownMass(use.measuredPeakG);
    addFlyers(data, use, load);
    load.known = lineLoad(addWeights(load), load.dynamicFactorMilli, load.lineMultiplierMilli);
    addLinks(data, use, load);
    const bool weighed = std::all_of(load.flyers.begin(), load.flyers.end(),
                                     [](const LineFlyer &flyer) { return flyer.weightG.has_value(); });
    if (weighed && !load.flyers.empty() && load.kitG && load.dynamicFactorMilli && load.lineMultiplierMilli)
        load.estimate = load.known;
    addUnknownWeights(load);
    addUnknownRatings(use, load);
    load.result = resultOf(load);
    return load;
}

}  // namespace stunt
