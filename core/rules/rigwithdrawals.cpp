// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rules/rigservice.h"
#include "core/rules/sentences.h"

namespace stunt {

using namespace Qt::Literals::StringLiterals;

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("stunt::rules", text);
}

QString eventText(const Inspection &event)
{
    const QString date = event.date.isValid() ? dateText(event.date) : tr("a day not known");
    if (event.kind == InspectionKind::ShockLoad)
        return tr("took a shock load on %1 and has passed no thorough inspection since").arg(date);
    return tr("failed its inspection “%1” on %2 and has passed no thorough one since")
        .arg(enumLabel(event.kind).toLower(), date);
}

QString withdrawnText(const RigUnit &unit)
{
    const QString since =
        unit.withdrawnOn.isValid() ? tr("is withdrawn from %1 on").arg(dateText(unit.withdrawnOn)) : tr("is withdrawn");
    return unit.withdrawnWhy.isEmpty() ? since : tr("%1 (%2)").arg(since, unit.withdrawnWhy);
}

// The days of one use on which the unit is out of service.
struct OutOfService {
    DayOfUse first;
    const Inspection *event = nullptr;  // null: somebody withdrew it
    qsizetype days = 0;
};

OutOfService outOfServiceOn(const RigService &service, const std::vector<DayOfUse> &days)
{
    OutOfService out;
    for (const DayOfUse &day : days) {
        const bool withdrawn = service.isWithdrawn(day.last);
        const Inspection *event = withdrawn ? nullptr : service.eventFor(day);
        if (!withdrawn && !event)
            continue;
        if (out.days++ == 0) {
            out.first = day;
            out.event = event;
        }
    }
    return out;
}

}  // namespace

void checkWithdrawals(const RuleContext &context, const UnitHistory &history, FindingSink &sink)
{
    const RigService service(history.unit, history.inspections);
    if (service.isUntouched())
        return;
    const RigUnit &unit = history.unit;
    for (const UnitUse &use : history.uses) {
        std::vector<DayOfUse> days = daysOf(use);
        // A use that is scheduled nowhere yet is judged as of today.
        const bool scheduled = !days.empty();
        if (!scheduled)
            days.push_back(wholeDay(context.today, context.data.production().timeZone));
        const OutOfService out = outOfServiceOn(service, days);
        if (out.days == 0)
            continue;
        Finding finding = findingOf(unit, use, RuleId::RigWithdrawn);
        if (scheduled)
            finding.when = Moment{out.first.date, out.first.startTime};
        const QDate since = out.event ? out.event->date : unit.withdrawnOn;
        finding.figures = {{"since", FigureUnit::Date,
                            since.isValid() ? std::optional<qint64>(since.toJulianDay()) : std::nullopt,
                            out.event ? enumText(out.event->kind) : u"withdrawn"_s},
                           {"day",
                            FigureUnit::Date,
                            scheduled ? std::optional<qint64>(out.first.date.toJulianDay()) : std::nullopt,
                            {}},
                           {"days", FigureUnit::Days, scheduled ? out.days : 0, {}}};
        const QString why = out.event ? eventText(*out.event) : withdrawnText(unit);
        const QString planned = scheduled ? tr("is used on %1").arg(daysText(out.first.date, out.days))
                                          : tr("is to be used on a day not planned yet");
        finding.message =
            tr("%1: %2 %3, and %4.")
                .arg(occasionText(context.data, use), recordName(context.data, RecordRef(unit.id)), why, planned);
        finding.mend = tr("Take another unit, or have it inspected thoroughly, passed and put back into service.");
        finding.field = out.event ? "" : "withdrawn";
        sink.add(std::move(finding));
    }
}

}  // namespace stunt
