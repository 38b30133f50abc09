// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/planning/rigloadtext.h"
#include "core/rules/numbernames.h"
#include "core/rules/rigservice.h"
#include "core/rules/ruledata.h"
#include "core/rules/sentences.h"

#include <limits>

namespace stunt {

using namespace Qt::Literals::StringLiterals;

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("stunt::rules", text);
}

// Why no inspection of a kind holds on a day.
enum class Why { None, Assembled, UsedElsewhere, TooLittle, Expired, NoInterval };

struct Reason {
    Why why = Why::None;
    const Inspection *inspection = nullptr;  // the last that could have held
    QDate date;                              // of the move, or the last day it held
};

// What is wrong over the days of one use.
struct Lapse {
    Reason reason;
    UseTime first;
    qsizetype days = 0;

    void add(const Reason &why, const UseTime &time)
    {
        if (days == 0) {
            reason = why;
            first = time;
        }
        if (days == 0 || m_last != time.date)
            ++days;
        m_last = time.date;
    }

private:
    QDate m_last;
};

// The inspections of one unit against its days of use.
class UnitInspections
{
public:
    UnitInspections(const RuleContext &context, const UnitHistory &history)
        : m_context(context), m_unit(history.unit), m_rig(history.rig)
    {
        for (const Inspection *inspection : history.inspections)
            if (inspection->passed)
                m_passed[static_cast<std::size_t>(inspection->kind)].push_back(inspection);
    }

    // Each gives the reason why its kind does not hold at that time; empty: it does, or is not due yet.
    [[nodiscard]] std::optional<Reason> beforeUse(const UseTime &time) const;
    [[nodiscard]] std::optional<Reason> loadTest(const UseTime &time) const;
    [[nodiscard]] std::optional<Reason> thorough(const UseTime &time) const;

    // 1.5 × the unit's safe working load, where both are known.
    [[nodiscard]] std::optional<qint64> testLoadG() const;

private:
    [[nodiscard]] std::optional<Reason> flawOf(const Inspection &test, const UseTime &time) const;
    [[nodiscard]] const std::vector<const Inspection *> &passed(InspectionKind kind) const
    {
        return m_passed[static_cast<std::size_t>(kind)];
    }

    const RuleContext &m_context;
    const RigUnit &m_unit;
    const Rig &m_rig;
    std::array<std::vector<const Inspection *>, EnumNames<InspectionKind>::entries.size()> m_passed;  // by date
};

// On the very day, before the use. On a day to come it cannot have been made yet, and is not missing before that day.
std::optional<Reason> UnitInspections::beforeUse(const UseTime &time) const
{
    if (time.date > m_context.today)
        return std::nullopt;
    const auto &made = passed(InspectionKind::BeforeUse);
    const auto first =
        std::lower_bound(made.begin(), made.end(), time.date.addDays(-1),
                         [](const Inspection *inspection, QDate date) { return inspection->date < date; });
    for (auto it = first; it != made.end() && (*it)->date <= time.date.addDays(1); ++it)
        if (isBefore(**it, time) && civilDateOf(**it) >= time.date)
            return std::nullopt;
    return Reason{};
}

std::optional<qint64> UnitInspections::testLoadG() const
{
    const RuleLimit &factor = m_context.numbers.number(numbers::loadTestFactor);
    std::optional<Mass> rated = m_rig.safeWorkingLoadG;
    if (m_unit.safeWorkingLoadG && (!rated || *m_unit.safeWorkingLoadG < *rated))
        rated = m_unit.safeWorkingLoadG;
    if (!factor || !rated)
        return std::nullopt;
    return (*factor.value * rated->g + 999) / 1000;
}

// What keeps a passed load test from holding: it was made before the unit was assembled or moved, with too little, or has
// run out. A move that is still to come has not been made, and its load test is not due before it.
std::optional<Reason> UnitInspections::flawOf(const Inspection &test, const UseTime &time) const
{
    const QDate assembled = m_unit.assembledOn;
    const QDate made = civilDateOf(test);
    if (assembled.isValid() && assembled <= time.date && assembled <= m_context.today && made < assembled)
        return Reason{Why::Assembled, &test, assembled};
    const UseTime *elsewhere = time.elsewhere;
    if (elsewhere && elsewhere->date <= m_context.today) {
        const auto moment = elsewhere->end ? momentOf(test, *elsewhere->zone) : std::nullopt;
        if (moment ? *moment < *elsewhere->end : made <= elsewhere->date)
            return Reason{Why::UsedElsewhere, &test, elsewhere->date};
    }
    if (const auto least = testLoadG(); least && test.testLoadG && test.testLoadG->g < *least)
        return Reason{Why::TooLittle, &test, {}};
    if (test.nextDue.isValid() && time.lastDate() > test.nextDue)
        return Reason{Why::Expired, &test, test.nextDue};
    return std::nullopt;
}

std::optional<Reason> UnitInspections::loadTest(const UseTime &time) const
{
    std::optional<Reason> ofLast;
    const auto &tests = passed(InspectionKind::LoadTest);
    for (std::size_t i = tests.size(); i-- > 0;) {
        if (!isBefore(*tests[i], time))
            continue;
        const auto flaw = flawOf(*tests[i], time);
        if (!flaw)
            return std::nullopt;
        ofLast = ofLast ? ofLast : flaw;
    }
    return ofLast ? ofLast : Reason{};
}

// The last passed one binds.
std::optional<Reason> UnitInspections::thorough(const UseTime &time) const
{
    const Inspection *last = lastThorough(passed(InspectionKind::Thorough), time);
    if (!last)
        return Reason{};
    const QDate until = thoroughHoldsUntil(*last, m_rig, m_context.numbers);
    if (!until.isValid())
        return Reason{Why::NoInterval, last, {}};
    if (time.lastDate() <= until)
        return std::nullopt;
    return Reason{Why::Expired, last, until};
}

// “has no passed thorough inspection”: what a lapse says of the unit.
QString reasonText(const RuleContext &context, const UnitInspections &unit, InspectionKind kind, const Reason &reason)
{
    const QString name = enumLabel(kind).toLower();
    if (reason.why == Why::None)
        return kind == InspectionKind::BeforeUse ? tr("has no passed inspection before use on that day")
                                                 : tr("has no passed inspection “%1”").arg(name);
    const QString made = dateText(reason.inspection->date);
    switch (reason.why) {
    case Why::None:
        break;
    case Why::Assembled:
        return tr("was load-tested on %1, before it was assembled or moved on %2").arg(made, dateText(reason.date));
    case Why::UsedElsewhere:
        return tr("was load-tested on %1, before it was moved from where it was used on %2")
            .arg(made, dateText(reason.date));
    case Why::TooLittle: {
        const MeasurementSystem system = systemOf(context.data);
        const RuleLimit &factor = context.numbers.number(numbers::loadTestFactor);
        return tr("was load-tested on %1 with %2 of the %3 it needs (%4)")
            .arg(made, ratingText(*reason.inspection->testLoadG, system),
                 loadText({unit.testLoadG().value_or(0), 0}, system),
                 limitText(factor, tr("load test factor"), system));
    }
    case Why::Expired:
        return tr("had its inspection “%1” on %2, which held until %3").arg(name, made, dateText(reason.date));
    case Why::NoInterval:
        return tr("had its inspection “%1” on %2, and nobody has set for how long that holds (%3)")
            .arg(name, made,
                 limitText(context.numbers.number(numbers::thoroughExaminationMonths), tr("thorough inspections")));
    }
    return {};
}

QString mendOf(InspectionKind kind)
{
    switch (kind) {
    case InspectionKind::BeforeUse:
        return tr("Inspect it on the day before it is used, and record who did.");
    case InspectionKind::LoadTest:
        return tr("Load-test it where it stands before it is used, and record the test.");
    default:
        return tr("Have it inspected thoroughly before that day, or take another unit.");
    }
}

// What is due of a unit in one of its uses, by kind.
using Lapses = std::array<Lapse, 3>;

Lapses lapsesOf(const UnitInspections &inspections, const Rig &rig, const UnitUse &use)
{
    const RigTypeTraits &due = rigTypeTraits(rig.type);
    Lapses lapses;
    const auto note = [&](InspectionKind kind, const std::optional<Reason> &reason, const UseTime &time) {
        if (reason)
            lapses[static_cast<std::size_t>(kind)].add(*reason, time);
    };
    for (const UseTime &time : use.times) {
        if (due.beforeUse)
            note(InspectionKind::BeforeUse, inspections.beforeUse(time), time);
        if (due.loadTest)
            note(InspectionKind::LoadTest, inspections.loadTest(time), time);
        if (needsThorough(rig))
            note(InspectionKind::Thorough, inspections.thorough(time), time);
    }
    return lapses;
}

// “24 March 2027”; of what ran out in the night of use it says that the use goes on past midnight.
QString usedOnText(const Lapse &lapse)
{
    const QString days = daysText(lapse.first.date, lapse.days);
    return lapse.reason.why == Why::Expired && lapse.first.date <= lapse.reason.date
             ? tr("%1, past midnight,").arg(days)
             : days;
}

std::optional<qint64> dayNumber(QDate date)
{
    return date.isValid() ? std::optional<qint64>(date.toJulianDay()) : std::nullopt;
}

void addFigures(Finding &finding, const Lapse &lapse)
{
    const Reason &reason = lapse.reason;
    finding.when = Moment{lapse.first.date, lapse.first.startTime};
    finding.figures = {
        {"day", FigureUnit::Date, dayNumber(lapse.first.date), {}},
        {"days", FigureUnit::Days, lapse.days, {}},
        {"inspected", FigureUnit::Date, reason.inspection ? dayNumber(reason.inspection->date) : std::nullopt, {}},
        {"due", FigureUnit::Date, dayNumber(reason.date), {}}};
}

}  // namespace

void checkInspections(const RuleContext &context, const UnitHistory &history, FindingSink &sink)
{
    const UnitInspections inspections(context, history);
    for (const UnitUse &use : history.uses) {
        const Lapses lapses = lapsesOf(inspections, history.rig, use);
        for (const InspectionKind kind :
             {InspectionKind::BeforeUse, InspectionKind::LoadTest, InspectionKind::Thorough}) {
            const Lapse &lapse = lapses[static_cast<std::size_t>(kind)];
            if (lapse.days == 0)
                continue;
            Finding finding = findingOf(history.unit, use, RuleId::InspectionDue);
            finding.discriminator = enumText(kind);
            addFigures(finding, lapse);
            finding.message =
                tr("%1: %2 is used on %3 and %4.")
                    .arg(occasionText(context.data, use), recordName(context.data, RecordRef(history.unit.id)),
                         usedOnText(lapse), reasonText(context, inspections, kind, lapse.reason));
            finding.mend = mendOf(kind);
            sink.add(std::move(finding));
        }
    }
}

}  // namespace stunt
