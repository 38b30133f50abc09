// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/planning/rigloadtext.h"
#include "core/rules/numbernames.h"
#include "core/rules/rigs.h"

namespace stunt {

using namespace Qt::Literals::StringLiterals;

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("stunt::rules", text);
}

WeightWords wordsOf(const RuleContext &context, const RigCase &each)
{
    return {.system = systemOf(context.data),
            .on = firstDay(context, each),
            .recentDays = context.numbers.number(numbers::weightFreshDays).value};
}

std::optional<qint64> gramsOf(std::optional<Mass> mass)
{
    return mass ? std::optional<qint64>(mass->g) : std::nullopt;
}

// Which link it is, in no language.
QString keyOf(const ChainLink &link)
{
    switch (link.kind) {
    case LinkKind::Rig:
        return u"rig"_s;
    case LinkKind::Unit:
        return u"unit"_s;
    case LinkKind::Component:
        return link.component->toText();
    case LinkKind::Anchor:
        return u"anchor"_s;
    }
    return {};
}

// Everything the load was worked out from, and what it was held against.
std::vector<Figure> figuresOf(const RigLoad &load)
{
    const ChainLink &weakest = *load.weakestLink();
    std::vector<Figure> figures{{"load", FigureUnit::Grams, load.load().roundedUpG(), {}},
                                {"limit", FigureUnit::Grams, weakest.safeWorkingLoadG->g, keyOf(weakest)}};
    if (load.measuredG) {
        figures.push_back({"measured", FigureUnit::Grams, load.measuredG->g, {}});
        return figures;
    }
    for (const LineFlyer &flyer : load.flyers)
        figures.push_back({"weight", FigureUnit::Grams, gramsOf(flyer.weightG), flyer.person.toText()});
    figures.push_back({"mode", FigureUnit::Count, {}, enumText(load.mode)});
    figures.push_back({"kit", FigureUnit::Grams, gramsOf(load.kitG), {}});
    figures.push_back({"factor", FigureUnit::Milli, load.dynamicFactorMilli, {}});
    figures.push_back({"multiplier", FigureUnit::Milli, load.lineMultiplierMilli, {}});
    return figures;
}

QString overloadText(const RuleContext &context, const RigCase &each, const RigLoad &load)
{
    const ProjectData &data = context.data;
    const MeasurementSystem system = systemOf(data);
    const Mass limit = *load.weakestLink()->safeWorkingLoadG;
    LineLoad over = load.load();
    over.grams -= limit.g;
    const QString held =
        tr("%1 over the %2 its weakest link holds (%3)")
            .arg(loadText(over, system), ratingText(limit, system), linkText(data, each.use, *load.weakestLink()));
    const QString where = tr("%1: the line of %2").arg(occasionText(data, each), unitText(data, each));
    const QString carries = loadText(load.load(), system);
    if (load.measuredG)
        return tr("%1 was measured at a peak of %2, %3.").arg(where, carries, held);
    const QString sum = arithmeticText(data, load, wordsOf(context, each));
    if (load.estimate)
        return tr("%1 carries %2 = %3, %4.").arg(where, sum, carries, held);
    return tr("%1 carries %2: at least %3 without what is not known, %4.").arg(where, sum, carries, held);
}

void addOverload(const RuleContext &context, const RigCase &each, const RigLoad &load, FindingSink &sink)
{
    Finding finding = findingOf(each, RuleId::RigOverload);
    finding.figures = figuresOf(load);
    finding.message = overloadText(context, each, load);
    finding.mend = tr("Take people, kit or speed off the line, or rig it with gear and an anchor rated for it.");
    finding.field = load.measuredG ? "measuredPeakG" : "dynamicFactorMilli";
    sink.add(std::move(finding));
}

// Somebody lighter or heavier than the rig is tuned for.
struct Outsider {
    const Person *person = nullptr;
    Mass limit;
    bool light = false;
};

std::vector<Outsider> outsidersOf(const ProjectData &data, const RigCase &each)
{
    std::vector<Outsider> outsiders;
    for (const Id<Person> &id : each.use.flyers) {
        const Person *person = data.find(id);
        if (!person || !person->weightG || person->weightG->g <= 0)
            continue;  // what is not known is told by rig-figure-missing
        if (each.rig.lightestUserG && *person->weightG < *each.rig.lightestUserG)
            outsiders.push_back({person, *each.rig.lightestUserG, true});
        else if (each.rig.heaviestUserG && *person->weightG > *each.rig.heaviestUserG)
            outsiders.push_back({person, *each.rig.heaviestUserG, false});
    }
    std::sort(outsiders.begin(), outsiders.end(),
              [](const Outsider &a, const Outsider &b) { return a.person->id < b.person->id; });
    return outsiders;
}

// “Ivo Brandt 112 kg, over its heaviest user of 110 kg”. A body below the least is rounded down and above the most up,
// so that the two never read the same.
QString outsiderText(const Outsider &outsider, MeasurementSystem system)
{
    const Rounding ofWeight = outsider.light ? Rounding::Down : Rounding::Up;
    const Rounding ofLimit = outsider.light ? Rounding::Up : Rounding::Down;
    QString weight = massText(*outsider.person->weightG, system, QLocale::c(), ofWeight);
    QString limit = massText(outsider.limit, system, QLocale::c(), ofLimit);
    const bool stated = outsider.person->weightSource != WeightSource::Weighed;
    const QString name = stated ? tr("%1 %2 (not weighed)").arg(outsider.person->name, weight)
                                : tr("%1 %2").arg(outsider.person->name, weight);
    return outsider.light ? tr("%1, under its lightest user of %2").arg(name, limit)
                          : tr("%1, over its heaviest user of %2").arg(name, limit);
}

void checkRange(const RuleContext &context, const RigCase &each, FindingSink &sink)
{
    if (!each.rig.lightestUserG && !each.rig.heaviestUserG)
        return;
    const std::vector<Outsider> outsiders = outsidersOf(context.data, each);
    if (outsiders.empty())
        return;
    Finding finding = findingOf(each, RuleId::FlyerOutsideRange);
    QStringList texts;
    for (const Outsider &outsider : outsiders) {
        finding.subjects.emplace_back(outsider.person->id);
        finding.figures.push_back(
            {"weight", FigureUnit::Grams, outsider.person->weightG->g, outsider.person->id.toText()});
        finding.figures.push_back({outsider.light ? "lightest" : "heaviest", FigureUnit::Grams, outsider.limit.g, {}});
        texts.append(outsiderText(outsider, systemOf(context.data)));
    }
    finding.message = tr("%1: %2 is not tuned for %3.")
                          .arg(occasionText(context.data, each), unitText(context.data, each), texts.join(u"; "_s));
    finding.mend = tr("Tune the rig for them, take another rig, or let somebody fly whom it is tuned for.");
    finding.field = "flyers";
    sink.add(std::move(finding));
}

}  // namespace

void checkLoads(const RuleContext &context, const RigCase &each, FindingSink &sink)
{
    checkRange(context, each, sink);
    if (each.load && each.load->result == LoadResult::Over)
        addOverload(context, each, *each.load, sink);
}

}  // namespace stunt
