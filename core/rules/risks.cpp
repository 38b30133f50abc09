// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rules/risks.h"

#include "core/planning/performed.h"
#include "core/rules/numbernames.h"
#include "core/rules/riskgrade.h"
#include "core/rules/sentences.h"

#include <map>

namespace stunt {

using namespace Qt::Literals::StringLiterals;

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("stunt::rules", text);
}

// When people are exposed to a hazard.
struct Exposure {
    bool any = false;
    QDate next;  // the first date of today or later; invalid: none

    void add(QDate date, const std::optional<CivilTime> &start, QDate today)
    {
        constexpr int dayMinutes = 24 * 60;
        any = true;
        const QDate on = start ? date.addDays(start->minutes / dayMinutes) : date;
        if (on >= today && (!next.isValid() || on < next))
            next = on;
    }
};

void addBeat(const RuleContext &context, const Beat &beat, Exposure &exposure)
{
    if (!isPerformed(context.data, beat))
        return;
    for (const BeatSlot &slot : context.facts.slotsOf(beat.id))
        exposure.add(slot.date, slot.startTime, context.today);
}

bool hasPerformedBeat(const RuleContext &context, const StripFacts &strip)
{
    return std::any_of(strip.beats.begin(), strip.beats.end(), [&](const Id<Beat> &id) {
        const Beat *beat = context.data.find(id);
        return beat && isPerformed(context.data, *beat);
    });
}

Finding findingOf(const Hazard &hazard, RuleId rule)
{
    Finding finding;
    finding.rule = rule;
    finding.subjects = {RecordRef(hazard.id)};
    if (hazard.beat)
        finding.subjects.emplace_back(*hazard.beat);
    else if (hazard.sequence)
        finding.subjects.emplace_back(*hazard.sequence);
    else if (hazard.shootDay)
        finding.subjects.emplace_back(*hazard.shootDay);
    else if (hazard.location)
        finding.subjects.emplace_back(*hazard.location);
    return finding;
}

// “The hazard “Fall from the gallery” of Beat 2C”.
QString hazardText(const ProjectData &data, const Finding &finding, const Hazard &hazard)
{
    return finding.subjects.size() > 1
             ? tr("The hazard “%1” of %2").arg(hazard.hazard, recordName(data, finding.subjects.back()))
             : tr("The hazard “%1” of the production").arg(hazard.hazard);
}

// An approval that is given after people were exposed comes too late for them; on the same date it is given before.
void checkApproval(const RuleContext &context, const Hazard &hazard, const Exposure &exposure, FindingSink &sink)
{
    const bool late = exposure.next.isValid() && hazard.approvedOn > exposure.next;
    if (!hazard.approvedBy.isEmpty() && hazard.approvedOn.isValid() && !late)
        return;
    Finding finding = findingOf(hazard, RuleId::RiskUnapproved);
    finding.figures = {{"approvedBy", FigureUnit::Count, {}, hazard.approvedBy},
                       {"approvedOn",
                        FigureUnit::Date,
                        hazard.approvedOn.isValid() ? std::optional<qint64>(hazard.approvedOn.toJulianDay())
                                                    : std::nullopt,
                        {}}};
    const QString text = hazardText(context.data, finding, hazard);
    if (hazard.approvedBy.isEmpty()) {
        finding.message = tr("%1 and its control are approved by nobody.").arg(text);
        finding.field = "approvedBy";
    } else if (late) {
        finding.message = tr("%1 is approved on %2 only, and people are exposed to it on %3.")
                              .arg(text, dateText(hazard.approvedOn), dateText(exposure.next));
        finding.figures.push_back({"exposed", FigureUnit::Date, exposure.next.toJulianDay(), {}});
        finding.field = "approvedOn";
    } else {
        finding.message = tr("%1 is approved by %2, but not on any date.").arg(text, hazard.approvedBy);
        finding.field = "approvedOn";
    }
    finding.mend = tr("Have whoever is responsible approve it, with name and date.");
    sink.add(std::move(finding));
}

QString ratingText(const std::optional<int> &rating)
{
    return rating ? QString::number(*rating) : tr("not known");
}

// The numbers a remaining risk is held against.
struct RiskLimits {
    const RuleLimit &risk;
    const RuleLimit &severity;    // from this severity on …
    const RuleLimit &likelihood;  // … this likelihood is too much, whatever the product
};

// What is wrong with a rated risk: one that is not below the limits.
QString ratedFault(const QString &hazard, const Hazard &rated, const RiskLimits &limits)
{
    const qint64 severity = *rated.severityAfter;
    const qint64 likelihood = *rated.likelihoodAfter;
    const qint64 risk = severity * likelihood;
    const QString product =
        tr("%1 × %2 = %3").arg(QString::number(severity), QString::number(likelihood), QString::number(risk));
    if (limits.risk && risk >= *limits.risk.value)
        return tr("%1 keeps a risk of %2 with its control; %3.")
            .arg(hazard, product, limitText(limits.risk, tr("limit of the remaining risk")));
    if (limits.severity && limits.likelihood && severity >= *limits.severity.value
        && likelihood >= *limits.likelihood.value)
        return tr("%1 keeps severity %2 at likelihood %3 with its control; at severity %4 a likelihood of %5 is too "
                  "high.")
            .arg(hazard, QString::number(severity), QString::number(likelihood),
                 QString::number(*limits.severity.value), QString::number(*limits.likelihood.value));
    return tr("%1 keeps a risk of %2 with its control; %3.")
        .arg(hazard, product,
             limitText(limits.risk ? limits.severity ? limits.likelihood : limits.severity : limits.risk,
                       tr("limit of the remaining risk")));
}

void checkResidual(const RuleContext &context, const Hazard &hazard, FindingSink &sink)
{
    const std::optional<int> severity = hazard.severityAfter;
    const std::optional<int> likelihood = hazard.likelihoodAfter;
    const RiskLimits limits{context.numbers.number(numbers::riskLimit),
                            context.numbers.number(numbers::riskSeverityWorst),
                            context.numbers.number(numbers::riskLikelihoodWorst)};
    Finding finding = findingOf(hazard, RuleId::RiskHigh);
    std::optional<qint64> risk;
    if (severity && likelihood) {
        if (gradeOf({severity, likelihood}, context.numbers) == RiskGrade::Low)
            return;
        risk = qint64{*severity} * *likelihood;
        finding.message = ratedFault(hazardText(context.data, finding, hazard), hazard, limits);
        finding.mend = tr("Add or strengthen the control until the risk that remains is below the limit.");
        finding.field = "severityAfter";
    } else {
        finding.message =
            tr("%1 has no risk rated with its control: severity %2, likelihood %3.")
                .arg(hazardText(context.data, finding, hazard), ratingText(severity), ratingText(likelihood));
        finding.mend = tr("Rate severity and likelihood as they are with the control in force.");
        finding.field = severity ? "likelihoodAfter" : "severityAfter";
    }
    finding.figures = {{"severity", FigureUnit::Count, severity, {}},
                       {"likelihood", FigureUnit::Count, likelihood, {}},
                       {"risk", FigureUnit::Count, risk, {}},
                       {"limit", FigureUnit::Count, limits.risk.value, {}}};
    sink.add(std::move(finding));
}

void checkHazard(const RuleContext &context, const Hazard &hazard, const Exposure &exposure, FindingSink &sink)
{
    if (!exposure.any)
        return;
    checkApproval(context, hazard, exposure, sink);
    checkResidual(context, hazard, sink);
}

// When anything is shot, and where.
struct Exposures {
    Exposure anywhere;
    std::map<Id<Location>, Exposure> at;
};

Exposures exposuresOf(const RuleContext &context)
{
    Exposures all;
    const auto isKnown = [&](const Exposure &exposure, QDate date) {
        return exposure.any && (date < context.today || (exposure.next.isValid() && exposure.next <= date));
    };
    for (const ShootDay &day : context.data.all<ShootDay>()) {
        const DayFacts *facts = context.facts.day(day.id);
        if (!facts)
            continue;
        for (const StripFacts &strip : facts->strips) {
            Exposure *there = strip.location ? &all.at[*strip.location] : nullptr;
            const bool tellsNothing = isKnown(all.anywhere, day.date) && (!there || isKnown(*there, day.date));
            if (strip.beats.empty() || tellsNothing || !hasPerformedBeat(context, strip))
                continue;
            all.anywhere.add(day.date, strip.startTime, context.today);
            if (there)
                there->add(day.date, strip.startTime, context.today);
        }
    }
    return all;
}

}  // namespace

void checkProductionRisks(const RuleContext &context, const Production &, FindingSink &sink)
{
    std::vector<const Hazard *> ofLocations;
    for (const Location &location : context.data.all<Location>())
        for (const Hazard &hazard : context.data.referring<Hazard>(location.id))
            if (hazard.location == location.id)
                ofLocations.push_back(&hazard);
    const std::vector<Id<Hazard>> &general = context.facts.generalHazards();
    if (general.empty() && ofLocations.empty())
        return;
    const Exposures exposures = exposuresOf(context);
    for (const Id<Hazard> &id : general)
        checkHazard(context, context.data.at(id), exposures.anywhere, sink);
    for (const Hazard *hazard : ofLocations)
        if (const auto there = exposures.at.find(*hazard->location); there != exposures.at.end())
            checkHazard(context, *hazard, there->second, sink);
}

void checkDayRisks(const RuleContext &context, const ShootDay &day, FindingSink &sink)
{
    const DayFacts *facts = context.facts.day(day.id);
    const auto hazards = context.data.referring<Hazard>(day.id);
    if (!facts || hazards.empty())
        return;
    Exposure exposure;
    for (const StripFacts &strip : facts->strips)
        if (hasPerformedBeat(context, strip))
            exposure.add(day.date, strip.startTime, context.today);
    for (const Hazard &hazard : hazards)
        checkHazard(context, hazard, exposure, sink);
}

void checkSequenceRisks(const RuleContext &context, const Sequence &sequence, FindingSink &sink)
{
    const auto hazards = context.data.referring<Hazard>(sequence.id);
    if (hazards.empty())
        return;
    Exposure exposure;
    for (const Beat &beat : context.data.referring<Beat>(sequence.id))
        addBeat(context, beat, exposure);
    for (const Hazard &hazard : hazards)
        checkHazard(context, hazard, exposure, sink);
}

void checkBeatRisks(const RuleContext &context, const Beat &beat, FindingSink &sink)
{
    const auto hazards = context.data.referring<Hazard>(beat.id);
    if (hazards.empty())
        return;
    Exposure exposure;
    addBeat(context, beat, exposure);
    for (const Hazard &hazard : hazards)
        checkHazard(context, hazard, exposure, sink);
}

}  // namespace stunt
