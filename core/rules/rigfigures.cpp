// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/planning/rigloadtext.h"
#include "core/rules/rigs.h"
#include "core/rules/ruledata.h"
#include "core/rules/sentences.h"

namespace stunt {

using namespace Qt::Literals::StringLiterals;

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("stunt::rules", text);
}

// A figure of a use that nobody knows.
struct Gap {
    const char *name;  // of the finding's figure
    FigureUnit unit = FigureUnit::Count;
    const char *field = "";  // the use's, in JSON; empty: it is no field of the use
    QString key;             // whose it is, in no language; empty: the use's own
    QString words;
};

Gap lineGap(const ProjectData &data, const RigUse &use, const UnknownFigure &unknown)
{
    const QString words = unknownText(data, use, unknown);
    switch (unknown.figure) {
    case LineFigure::Flyers:
        return {"flyers", FigureUnit::Count, "flyers", {}, words};
    case LineFigure::FlyerWeight:
        return {"weight", FigureUnit::Grams, "flyers", unknown.flyer->toText(), words};
    case LineFigure::Kit:
        return {"kit", FigureUnit::Grams, "kitWeightG", {}, words};
    case LineFigure::DynamicFactor:
        return {"factor", FigureUnit::Milli, "dynamicFactorMilli", {}, words};
    case LineFigure::LineMultiplier:
        return {"multiplier", FigureUnit::Milli, "lineMultiplierMilli", {}, words};
    case LineFigure::UnitRating:
        return {"rating", FigureUnit::Grams, "rigUnit", use.rigUnit.toText(), words};
    case LineFigure::ComponentRating:
        return {"rating", FigureUnit::Grams, "rigUnit", unknown.component->toText(), words};
    case LineFigure::AnchorRating:
        return {"anchor", FigureUnit::Grams, "anchorRatedG", {}, words};
    case LineFigure::AnchorCheck:
        return {"anchor-check",
                FigureUnit::Date,
                use.anchorCheckedBy.trimmed().isEmpty() ? "anchorCheckedBy" : "anchorCheckedOn",
                {},
                words};
    }
    return {};
}

// The use that the figures are for: the next one, else the last there was.
const UseTime *comingUse(const RuleContext &context, const RigCase &each)
{
    const auto next = std::find_if(each.times.begin(), each.times.end(),
                                   [&](const UseTime &time) { return time.date >= context.today; });
    if (next != each.times.end())
        return &*next;
    return each.times.empty() ? nullptr : &each.times.back();
}

// A check that comes after the use tells nothing of it; one of the same date is made before it.
void addAnchorGap(const RuleContext &context, const RigCase &each, std::vector<Gap> &gaps)
{
    const UseTime *use = each.load ? comingUse(context, each) : nullptr;
    const QDate checked = each.use.anchorCheckedOn;
    if (!use || !checked.isValid() || checked <= use->lastDate())
        return;
    gaps.push_back({"anchor-check", FigureUnit::Date, "anchorCheckedOn", checked.toString(Qt::ISODate),
                    tr("whether the anchor holds on %1 (it is checked on %2, after that)")
                        .arg(dateText(use->lastDate()), dateText(checked))});
}

void addFallGaps(const RuleContext &context, const RigCase &each, std::vector<Gap> &gaps)
{
    const FallLimit limit = fallLimitOf(context, each);
    if (!limit.applies)
        return;
    if (!limit.height)
        gaps.push_back({"fall", FigureUnit::Millimetres, "fallHeightMm", {}, tr("the fall height")});
    if (!limit.rating)
        gaps.push_back({"rated-fall", FigureUnit::Millimetres, "rigUnit", {}, tr("the height it is rated for")});
    if (limit.cap && !limit.cap->value)
        gaps.push_back({"cap", FigureUnit::Millimetres, "", {}, limitText(*limit.cap, capText(each))});
}

void addClearanceGaps(const RigCase &each, std::vector<Gap> &gaps)
{
    // An air bag's maker always wants some; other catchers may have nobody who does. A typed 0 says that none is wanted.
    if (!each.rig.clearanceMm) {
        if (each.rig.type == RigType::AirBag)
            gaps.push_back(
                {"maker-clearance", FigureUnit::Millimetres, "rigUnit", {}, tr("the clearance its maker wants")});
        return;
    }
    if (each.rig.clearanceMm->mm <= 0)
        return;
    for (const RigSide &side : rigSides())
        if (!(each.use.*side.clearance))
            gaps.push_back(
                {side.name, FigureUnit::Millimetres, side.field, {}, tr("the clearance %1").arg(tr(side.words))});
}

// A rig that is tuned for bodies of some weight needs to know them, whatever else it does.
void addRangeGaps(const ProjectData &data, const RigCase &each, std::vector<Gap> &gaps)
{
    if (!each.rig.lightestUserG && !each.rig.heaviestUserG)
        return;
    const auto addOnce = [&](const UnknownFigure &unknown) {
        if (!each.load
            || std::find(each.load->unknown.begin(), each.load->unknown.end(), unknown) == each.load->unknown.end())
            gaps.push_back(lineGap(data, each.use, unknown));
    };
    if (each.use.flyers.empty())
        addOnce({.figure = LineFigure::Flyers, .flyer = {}, .component = {}});
    for (const Id<Person> &id : each.use.flyers) {
        const Person *person = data.find(id);
        if (!person || !person->weightG || person->weightG->g <= 0)
            addOnce({.figure = LineFigure::FlyerWeight, .flyer = id, .component = {}});
    }
}

}  // namespace

void checkFigures(const RuleContext &context, const RigCase &each, FindingSink &sink)
{
    std::vector<Gap> gaps;
    if (each.load)
        for (const UnknownFigure &unknown : each.load->unknown)
            gaps.push_back(lineGap(context.data, each.use, unknown));
    addAnchorGap(context, each, gaps);
    addRangeGaps(context.data, each, gaps);
    addFallGaps(context, each, gaps);
    addClearanceGaps(each, gaps);
    if (gaps.empty())
        return;
    Finding finding = findingOf(each, RuleId::RigFigureMissing);
    QStringList texts;
    for (const Gap &gap : gaps) {
        finding.figures.push_back({gap.name, gap.unit, {}, gap.key});
        texts.append(gap.words);
    }
    finding.message = tr("%1: not known of %2: %3.")
                          .arg(occasionText(context.data, each), unitText(context.data, each), texts.join(u", "_s));
    finding.mend = tr("Find out and enter what is not known; until then nobody can say that the rig holds.");
    finding.field = gaps.front().field;
    sink.add(std::move(finding));
}

}  // namespace stunt
