// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rules/plannedtime.h"

#include "core/planning/performed.h"
#include "core/rules/numbernames.h"
#include "core/rules/sentences.h"

namespace stunt {

using namespace Qt::Literals::StringLiterals;

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("stunt::rules", text);
}

std::optional<qint64> momentOf(const std::optional<Instant> &instant)
{
    return instant ? std::optional<qint64>(instant->ms) : std::nullopt;
}

// How long a day's strips are.
struct DaySum {
    qint64 minutes = 0;              // of those that have any
    int withoutMinutes = 0;          // strips nobody has said the minutes of
    int withoutStart = 0;            // strips nobody can say the start of
    std::optional<Instant> lastEnd;  // of those that are known
    bool pastClock = false;          // a strip runs past 35:59
};

DaySum sumOf(const DayFacts &facts)
{
    DaySum sum;
    for (const StripFacts &strip : facts.strips) {
        sum.minutes += strip.minutes.value_or(0);
        sum.withoutMinutes += strip.minutes ? 0 : 1;
        sum.withoutStart += strip.start ? 0 : 1;
        if (strip.end)
            sum.lastEnd = sum.lastEnd ? std::max(*sum.lastEnd, *strip.end) : *strip.end;
        else if (strip.start && strip.minutes)
            sum.pastClock = true;
    }
    return sum;
}

QString clockOf(const DayFacts &facts, QDate date, Instant instant)
{
    const auto time = civilTimeOf(instant, date, facts.clock.zone());
    return time ? clockText(*time) : tr("a time past 35:59");
}

// Why a day is too full, as a clause; empty: it is not.
QString fullText(const DayFacts &facts, const ShootDay &day, const DaySum &sum, const RuleLimit &limit)
{
    if (facts.wrap && sum.lastEnd && *sum.lastEnd > *facts.wrap) {
        const qint64 over = (sum.lastEnd->ms - facts.wrap->ms) / 60'000;
        return tr("its last strip ends at %1, %2 after the wrap at %3")
            .arg(clockOf(facts, day.date, *sum.lastEnd), durationText(over),
                 facts.wrapTime ? clockText(*facts.wrapTime) : QString());
    }
    if (sum.pastClock)
        return tr("its strips run past 35:59");
    if (limit && sum.minutes > *limit.value)
        return tr("its strips take %1, and %2: %3 too long")
            .arg(durationText(sum.minutes), limitText(limit, tr("shooting day")),
                 durationText(sum.minutes - *limit.value));
    return {};
}

// What is not known of how full a day is, as a clause; empty: nothing that matters.
QString unknownText(const DayFacts &facts, const DaySum &sum, const RuleLimit &limit)
{
    if (sum.withoutMinutes > 0)
        return tr("the minutes of %1 of its strips are not known").arg(QString::number(sum.withoutMinutes));
    if (facts.wrapTime && sum.withoutStart > 0)
        return tr("when %1 of its strips start is not known").arg(QString::number(sum.withoutStart));
    if (!facts.wrap && !limit)
        return tr("it has no wrap, and there is %1").arg(limitText(limit, tr("shooting day")));
    return {};
}

// The minutes a strip needs by its beats' estimates.
class Estimate
{
public:
    explicit Estimate(const ProjectData &data) : m_data(data) {}

    // `takes`: of the set-up the strip shoots; empty: the beat's own.
    void add(const Beat &beat, std::optional<int> takes)
    {
        const int count = std::max(1, takes.value_or(beat.plannedTakes));
        std::optional<int> reset = beat.resetMin;
        for (const ItemUse &use : m_data.referring<ItemUse>(beat.id)) {
            const Item *item = m_data.find(use.item);
            if (item && item->resetMin)
                reset = std::max(reset.value_or(0), *item->resetMin);
        }
        note(beat, beat.setupMin, QT_TRANSLATE_NOOP("stunt::rules", "set-up of %1"));
        note(beat, beat.runMin, QT_TRANSLATE_NOOP("stunt::rules", "run of %1"));
        if (count > 1)
            note(beat, reset, QT_TRANSLATE_NOOP("stunt::rules", "reset of %1"));
        const qint64 once = beat.setupMin.value_or(0) + qint64{count} * beat.runMin.value_or(0);
        if (takes) {  // the beats of a set-up are run, and reset, together
            m_together += once;
            m_longestReset = std::max(m_longestReset, qint64{count - 1} * reset.value_or(0));
        } else {
            m_together += once + qint64{count - 1} * reset.value_or(0);
        }
    }
    [[nodiscard]] qint64 minutes() const { return m_together + m_longestReset; }
    [[nodiscard]] bool knowsAny() const { return m_knowsAny; }
    // “run of 2C, reset of 2D”: what nobody has estimated.
    [[nodiscard]] const QStringList &unknown() const { return m_unknown; }

private:
    void note(const Beat &beat, const std::optional<int> &minutes, const char *what)
    {
        if (minutes)
            m_knowsAny = true;
        else
            m_unknown.append(tr(what).arg(beat.number));
    }

    const ProjectData &m_data;
    qint64 m_together = 0;
    qint64 m_longestReset = 0;
    bool m_knowsAny = false;
    QStringList m_unknown;
};

void addShort(const RuleContext &context, const ShootDay &day, const StripFacts &strip, const Estimate &estimate,
              FindingSink &sink)
{
    const ProjectData &data = context.data;
    const Strip &record = data.at(strip.strip);
    Finding finding;
    finding.rule = RuleId::EstimateShort;
    finding.subjects = {RecordRef(strip.strip), RecordRef(day.id)};
    if (record.beat)
        finding.subjects.emplace_back(*record.beat);
    finding.when = Moment{day.date, strip.startTime};
    finding.figures = {{"minutes", FigureUnit::Minutes, *strip.minutes, {}},
                       {"needed", FigureUnit::Minutes, estimate.minutes(), {}},
                       {"unknown", FigureUnit::Count, estimate.unknown().size(), estimate.unknown().join(u", "_s)}};
    const QString name = recordName(data, RecordRef(strip.strip));
    const QString planned = durationText(*strip.minutes);
    const qint64 shortBy = estimate.minutes() - *strip.minutes;
    if (shortBy > 0) {
        finding.message =
            tr("%1 has %2 on %3, and set-up, takes and resets need %4: %5 short.")
                .arg(name, planned, dateText(day.date), durationText(estimate.minutes()), durationText(shortBy));
        if (!estimate.unknown().isEmpty())
            finding.message += u' ' + tr("Not estimated: %1.").arg(estimate.unknown().join(u", "_s));
        finding.mend = tr("Give the strip more minutes, or plan fewer takes.");
    } else {
        finding.message = tr("%1 has %2 on %3; what it needs is at least %4, and these are not estimated: %5.")
                              .arg(name, planned, dateText(day.date), durationText(estimate.minutes()),
                                   estimate.unknown().join(u", "_s));
        finding.mend = tr("Estimate the minutes of the beat.");
    }
    finding.field = "minutes";
    sink.add(std::move(finding));
}

}  // namespace

void checkScheduled(const RuleContext &context, const Beat &beat, FindingSink &sink)
{
    if (beat.status == BeatStatus::Shot || !context.facts.slotsOf(beat.id).empty() || !isPerformed(context.data, beat))
        return;
    Finding finding;
    finding.rule = RuleId::BeatUnscheduled;
    finding.subjects = {RecordRef(beat.id)};
    finding.message = tr("%1 is in no strip of the plan.").arg(recordName(context.data, RecordRef(beat.id)));
    finding.mend = tr("Put it into a shoot day, or cut it.");
    sink.add(std::move(finding));
}

void checkDayLength(const RuleContext &context, const ShootDay &day, FindingSink &sink)
{
    const DayFacts *facts = context.facts.day(day.id);
    if (!facts || facts->strips.empty())
        return;
    const DaySum sum = sumOf(*facts);
    const RuleLimit &limit = context.numbers.number(numbers::shootingDayLength);
    const QString full = fullText(*facts, day, sum, limit);
    const QString unknown = full.isEmpty() ? unknownText(*facts, sum, limit) : QString();
    if (full.isEmpty() && unknown.isEmpty())
        return;
    Finding finding;
    finding.rule = RuleId::DayOverfull;
    finding.subjects = {RecordRef(day.id)};
    finding.when = Moment{day.date, facts->wrapTime};
    finding.figures = {{"end", FigureUnit::Moment, momentOf(sum.lastEnd), {}},
                       {"wrap", FigureUnit::Moment, momentOf(facts->wrap), {}},
                       {"minutes", FigureUnit::Minutes, sum.minutes, {}},
                       {"limit", FigureUnit::Minutes, limit.value, {}},
                       {"unknown", FigureUnit::Count, sum.withoutMinutes, {}}};
    const QString name = recordName(context.data, RecordRef(day.id));
    if (!full.isEmpty()) {
        finding.message = tr("%1 is too full: %2.").arg(name, full);
        if (sum.withoutMinutes > 0)
            finding.message +=
                u' ' + tr("The minutes of %1 more strips are not known.").arg(QString::number(sum.withoutMinutes));
        finding.mend = tr("Move strips to another day, or a later wrap.");
    } else {
        finding.message = tr("Whether %1 is too full is not known: %2.").arg(name, unknown);
        finding.mend = tr("Type the minutes of its strips, its shooting call and its wrap.");
    }
    finding.field = "wrap";
    sink.add(std::move(finding));
}

void checkEstimates(const RuleContext &context, const ShootDay &day, FindingSink &sink)
{
    const DayFacts *facts = context.facts.day(day.id);
    if (!facts)
        return;
    for (const StripFacts &strip : facts->strips) {
        if (strip.beats.empty() || !strip.minutes)
            continue;
        const Strip *record = context.data.find(strip.strip);
        const Setup *setup = record ? context.data.find(record->setup) : nullptr;
        Estimate estimate(context.data);
        for (const Id<Beat> &id : strip.beats)
            if (const Beat *beat = context.data.find(id); beat && isPerformed(context.data, *beat))
                estimate.add(*beat, setup ? std::optional<int>(setup->plannedTakes) : std::nullopt);
        if (!estimate.knowsAny())
            continue;
        // What was not typed is what the beats are estimated at: only more than that is wrong with it.
        const bool isShort = estimate.minutes() > *strip.minutes;
        if (isShort || (strip.minutesTyped && !estimate.unknown().isEmpty()))
            addShort(context, day, strip, estimate, sink);
    }
}

}  // namespace stunt
