// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rules/numbernames.h"
#include "core/rules/rigs.h"
#include "core/rules/ruledata.h"

#include <limits>

namespace stunt {

using namespace Qt::Literals::StringLiterals;

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("stunt::rules", text);
}

std::optional<qint64> mmOf(std::optional<Length> length)
{
    return length ? std::optional<qint64>(length->mm) : std::nullopt;
}

const RuleLimit *capOf(const RuleContext &context, RigType type)
{
    if (type == RigType::BoxRig)
        return &context.numbers.number(numbers::boxRigCap);
    return type == RigType::AirBag ? &context.numbers.number(numbers::airBagCap) : nullptr;
}

// What is not recorded of how the boxes were built, by the fields' JSON names.
std::vector<const char *> buildGaps(const RigCase &each)
{
    std::vector<const char *> gaps;
    if (each.rig.type != RigType::BoxRig)
        return gaps;
    if (each.use.boxLayers.value_or(0) <= 0)
        gaps.push_back("boxLayers");
    if (each.use.boxHeightMm.value_or(Length{}).mm <= 0)
        gaps.push_back("boxHeightMm");
    if (each.use.boxCheckedBy.trimmed().isEmpty())
        gaps.push_back("boxCheckedBy");
    return gaps;
}

QString gapText(const char *field)
{
    if (qstrcmp(field, "boxLayers") == 0)
        return tr("how many layers");
    return qstrcmp(field, "boxHeightMm") == 0 ? tr("how high") : tr("who checked it");
}

// “a fall of 44 ft, 4 ft over the 40 ft it is rated for”.
QString overText(const RuleContext &context, const RigCase &each, const FallLimit &limit)
{
    const MeasurementSystem system = systemOf(context.data);
    const LengthPair texts = lengthTexts(*limit.height, *limit.lowest, system);
    if (limit.rating == limit.lowest)
        return tr("a fall of %1 is %2 over the %3 it is rated for").arg(texts.value, texts.difference, texts.limit);
    return tr("a fall of %1 is %2 over the cap; %3")
        .arg(texts.value, texts.difference, limitText(*limit.cap, capText(each), system));
}

QString buildText(const std::vector<const char *> &gaps)
{
    QStringList texts;
    for (const char *gap : gaps)
        texts.append(gapText(gap));
    return tr("its build is not recorded (%1), so that no rating holds").arg(texts.join(u", "_s));
}

void checkRating(const RuleContext &context, const RigCase &each, FindingSink &sink)
{
    const FallLimit limit = fallLimitOf(context, each);
    const bool over = limit.height && limit.lowest && *limit.height > *limit.lowest;
    const std::vector<const char *> gaps = buildGaps(each);
    if (!over && gaps.empty())
        return;
    Finding finding = findingOf(each, RuleId::FallOverRating);
    finding.figures = {{"fall", FigureUnit::Millimetres, mmOf(limit.height), {}},
                       {"rating", FigureUnit::Millimetres, mmOf(limit.rating), {}}};
    if (limit.cap)
        finding.figures.push_back({"cap", FigureUnit::Millimetres, limit.cap->value, {}});
    for (const char *gap : gaps)
        finding.figures.push_back({gap, FigureUnit::Count, {}, {}});
    QStringList clauses;
    if (over)
        clauses.append(overText(context, each, limit));
    if (!gaps.empty())
        clauses.append(buildText(gaps));
    finding.message =
        tr("%1, %2: %3.").arg(occasionText(context.data, each), unitText(context.data, each), clauses.join(u"; "_s));
    finding.mend = over ? tr("Lower the fall, or take a catcher that is rated for it.")
                        : tr("Record how the boxes are built and who checked them.");
    finding.field = over ? "fallHeightMm" : gaps.front();
    sink.add(std::move(finding));
}

void checkClearance(const RuleContext &context, const RigCase &each, FindingSink &sink)
{
    if (!each.rig.clearanceMm)
        return;
    const Length wanted = *each.rig.clearanceMm;
    for (const RigSide &side : rigSides()) {
        const std::optional<Length> clear = each.use.*side.clearance;
        if (!clear || *clear >= wanted)
            continue;  // what is not known is told by rig-figure-missing
        Finding finding = findingOf(each, RuleId::ClearanceShort);
        finding.discriminator = QString::fromLatin1(side.name);
        finding.figures = {{"clearance", FigureUnit::Millimetres, clear->mm, {}},
                           {"limit", FigureUnit::Millimetres, wanted.mm, {}}};
        const LengthPair texts = lengthTexts(*clear, wanted, systemOf(context.data));
        finding.message = tr("%1: %2 has %3 clear %4, %5 less than the %6 its maker wants.")
                              .arg(occasionText(context.data, each), unitText(context.data, each), texts.value,
                                   tr(side.words), texts.difference, texts.limit);
        finding.mend = tr("Move the rig away from what stands there, or clear that side.");
        finding.field = side.field;
        sink.add(std::move(finding));
    }
}

}  // namespace

FallLimit fallLimitOf(const RuleContext &context, const RigCase &each)
{
    const auto known = [](std::optional<Length> length) { return length && length->mm > 0 ? length : std::nullopt; };
    FallLimit limit;
    limit.height = known(each.use.fallHeightMm);
    limit.rating = known(each.unit.ratedFallMm);
    if (!limit.rating)
        limit.rating = known(each.rig.ratedFallMm);
    limit.cap = capOf(context, each.rig.type);
    limit.applies = limit.rating || rigTypeTraits(each.rig.type).catcher;
    limit.lowest = limit.rating;
    if (limit.cap && limit.cap->value) {
        const qint64 capMm = std::clamp<qint64>(*limit.cap->value, 0, std::numeric_limits<int>::max());
        const Length cap{static_cast<int>(capMm)};
        limit.lowest = limit.lowest ? std::min(*limit.lowest, cap) : cap;
    }
    return limit;
}

QString capText(const RigCase &each)
{
    return each.rig.type == RigType::BoxRig ? tr("cap for box rigs") : tr("cap for air bags");
}

std::span<const RigSide> rigSides()
{
    static constexpr std::array sides{
        RigSide{"front", "clearanceFrontMm", QT_TRANSLATE_NOOP("stunt::rules", "in front"), &RigUse::clearanceFrontMm},
        RigSide{"back", "clearanceBackMm", QT_TRANSLATE_NOOP("stunt::rules", "behind"), &RigUse::clearanceBackMm},
        RigSide{"left", "clearanceLeftMm", QT_TRANSLATE_NOOP("stunt::rules", "on the left"), &RigUse::clearanceLeftMm},
        RigSide{"right", "clearanceRightMm", QT_TRANSLATE_NOOP("stunt::rules", "on the right"),
                &RigUse::clearanceRightMm},
    };
    return sides;
}

void checkFalls(const RuleContext &context, const RigCase &each, FindingSink &sink)
{
    checkRating(context, each, sink);
    checkClearance(context, each, sink);
}

}  // namespace stunt
