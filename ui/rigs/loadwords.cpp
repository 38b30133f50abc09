// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/rigs/loadwords.h"

#include "core/rules/numbernames.h"
#include "core/rules/ruledata.h"
#include "ui/rigs/unitstate.h"

namespace stunt {

using namespace Qt::Literals::StringLiterals;

namespace {

QString say(const char *text)
{
    return QCoreApplication::translate("RigsPlace", text);
}

MeasurementSystem systemIn(const ProjectData &data)
{
    return data.production().measurementSystem;
}

// The first day the use takes place: what a weighing is held against. Today where no day is planned.
QDate dayOf(const ProjectData &data, const RigUse &use, const PlanFacts &plan)
{
    if (use.beat)
        if (const auto &booked = plan.facts().slotsOf(*use.beat); !booked.empty())
            return booked.front().date;
    const Rehearsal *rehearsal = data.find(use.rehearsal);
    return rehearsal ? rehearsal->date : plan.today();
}

// “… = 264 kg”, or how far the sum is known.
QString sumLine(const ProjectData &data, const RigLoad &load, const WeightWords &words)
{
    const QString carries = loadText(load.load(), words.system);
    if (load.measuredG)
        return say("Measured peak %1, which replaces the estimate.").arg(carries);
    const QString sum = arithmeticText(data, load, words);
    return load.estimate ? say("%1 = %2.").arg(sum, carries)
                         : say("%1 = at least %2 without what is not known.").arg(sum, carries);
}

QString modeLine(const RigLoad &load)
{
    if (load.measuredG || load.flyers.size() < 2)
        return {};
    return load.mode == FlyerMode::Together ? say("All flyers are on the line together.")
                                            : say("One flyer at a time: the heaviest counts.");
}

QString weakestText(const ProjectData &data, const RigUse &use, const RigLoad &load)
{
    const ChainLink *link = load.weakestLink();
    return link ? say("%1, %2").arg(linkText(data, use, *link), ratingText(*link->safeWorkingLoadG, systemIn(data)))
                : say("Unknown");
}

QString missingText(const ProjectData &data, const RigUse &use, const RigLoad &load)
{
    QStringList missing;
    for (const UnknownFigure &figure : load.unknown)
        missing.append(unknownText(data, use, figure));
    return missing.join(u", "_s);
}

StateWords lineResult(const ProjectData &data, const RigLoad &load, const PlanFacts &plan)
{
    const MeasurementSystem system = systemIn(data);
    switch (load.result) {
    case LoadResult::Over: {
        LineLoad over = load.load();
        over.grams -= load.weakestLink()->safeWorkingLoadG->g;
        return {PlanState::Bad, say("Over by %1").arg(loadText(over, system))};
    }
    case LoadResult::Unknown:
        return {PlanState::Unknown, say("Unknown")};
    case LoadResult::Within:
        break;
    }
    if (plan.isSilenced())
        return {PlanState::Unknown, say("Unknown: a rule failed its own test")};
    return {PlanState::Fine, say("Within the weakest link")};
}

LoadWords lineWords(const ProjectData &data, const RigUse &use, const PlanFacts &plan)
{
    const RigLoad load = rigLoadOf(data, use);
    const WeightWords words{.system = systemIn(data),
                            .on = dayOf(data, use, plan),
                            .recentDays = plan.numbers().number(numbers::weightFreshDays).value};
    LoadWords told;
    told.result = lineResult(data, load, plan);
    const QString carries = loadText(load.load(), words.system);
    told.load = load.measuredG || load.estimate ? carries : say("at least %1").arg(carries);
    told.weakest = weakestText(data, use, load);
    told.lines.append(sumLine(data, load, words));
    if (const QString mode = modeLine(load); !mode.isEmpty())
        told.lines.append(mode);
    told.lines.append(load.weakestLink() ? say("Weakest link: %1.").arg(told.weakest)
                                         : say("Weakest link: unknown, no link of the chain has a known rating."));
    if (!load.unknown.empty())
        told.lines.append(say("Nobody has said %1.").arg(missingText(data, use, load)));
    told.lines.append(say("%1.").arg(told.result.text));
    return told;
}

// A catcher's fall against its own rating. It is not called fine here: caps, builds and clearances are the rules'.
LoadWords fallWords(const ProjectData &data, const RigUse &use, bool catcher)
{
    const RigUnit *unit = data.find(use.rigUnit);
    const auto rated = unit ? effectiveFall(data, *unit) : std::nullopt;
    // 0: not known.
    const int fall = use.fallHeightMm ? use.fallHeightMm->mm : 0;
    const int rating = rated ? rated->mm : 0;
    const auto text = [&](int mm) {
        return mm > 0 ? lengthText(Length{mm}, systemIn(data), QLocale()) : say("unknown");
    };
    LoadWords told;
    told.load = say("Not on a line");
    told.weakest = rating > 0 ? say("rated fall %1").arg(text(rating)) : say("Unknown");
    told.lines.append(say("This type of rig carries nobody on a line."));
    if (!catcher && fall <= 0 && rating <= 0) {
        told.weakest = u"—"_s;
        told.result = {PlanState::NotJudged, say("No line to work out")};
        return told;
    }
    told.lines.append(say("Fall height %1, rated fall height %2.").arg(text(fall), text(rating)));
    if (fall <= 0 || rating <= 0)
        told.result = {PlanState::Unknown, say("Unknown")};
    else if (fall > rating)
        told.result = {PlanState::Bad, say("Fall over its rating")};
    else
        told.result = {PlanState::NotJudged, say("Fall within its rating; see the findings for caps and clearances")};
    told.lines.append(say("%1.").arg(told.result.text));
    return told;
}

}  // namespace

LoadWords loadWordsOf(const ProjectData &data, const RigUse &use, const PlanFacts &plan)
{
    const RigUnit *unit = data.find(use.rigUnit);
    const Rig *rig = unit ? data.find(unit->rig) : nullptr;
    if (rig && !rigTypeTraits(rig->type).line)
        return fallWords(data, use, rigTypeTraits(rig->type).catcher);
    return lineWords(data, use, plan);
}

QString flyersText(const ProjectData &data, const RigUse &use)
{
    QStringList names;
    for (const Id<Person> &id : use.flyers)
        names.append(recordName(data, RecordRef(id)));
    return names.isEmpty() ? say("Nobody named") : names.join(u", "_s);
}

RecordRef occasionOf(const RigUse &use)
{
    if (use.beat)
        return *use.beat;
    return use.rehearsal ? RecordRef(*use.rehearsal) : RecordRef{};
}

QString occasionName(const ProjectData &data, const RigUse &use)
{
    return recordName(data, occasionOf(use));
}

QString factorWords(std::optional<int> milli)
{
    return milli && *milli > 0 ? factorText(*milli) : say("Unknown");
}

}  // namespace stunt
