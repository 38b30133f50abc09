// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/edits/daytimes.h"

#include "core/base/civiltime.h"
#include "core/edits/validate.h"
#include "core/model/fields.h"
#include "core/project/lookups.h"
#include "core/project/recordref.h"

#include <QLocale>

namespace stunt {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("stunt::validate", text);
}

// One day's date and zone, and the times on it that do not exist.
class SkippedTimes
{
public:
    SkippedTimes(QDate date, QString zone) : m_date(date), m_zone(std::move(zone)) {}

    void look(const QString &what, CivilTime time)
    {
        if (const Result<Instant> instant = instantOf(m_date, time, m_zone); !instant)
            m_faults.append(tr("%1 %2").arg(what, clockText(time)));
    }
    // Every planned time among the record's own fields.
    template<class T>
    void lookAt(const T &record, const QString &whose)
    {
        forEachField<T>([&]<class V>(const Field<T, V> &field) {
            if constexpr (std::is_same_v<V, std::optional<CivilTime>>)
                if (const auto &time = record.*field.member)
                    look(whose.isEmpty() ? fieldLabel(field) : tr("%1, %2").arg(whose, fieldLabel(field)), *time);
        });
    }

    void lookAt(const std::vector<MealBreak> &meals)
    {
        for (const MealBreak &meal : meals) {
            look(tr("Meal"), meal.out);
            if (meal.in)
                look(tr("Meal"), *meal.in);
        }
    }

    [[nodiscard]] const QStringList &faults() const { return m_faults; }
    [[nodiscard]] Result<> result() const
    {
        if (m_faults.isEmpty())
            return {};
        return refused(tr("On %1 in %2 the clocks do not show: %3.")
                           .arg(QLocale().toString(m_date, QLocale::ShortFormat), m_zone, m_faults.join(tr("; "))),
                       QStringLiteral("no-such-time"));
    }

private:
    QDate m_date;
    QString m_zone;
    QStringList m_faults;
};

SkippedTimes timesOfDay(const ProjectData &data, const ShootDay &day)
{
    SkippedTimes times(day.date, zoneOf(data, day));
    times.lookAt(day, {});
    for (const Meal &meal : day.meals)
        times.look(meal.name.isEmpty() ? tr("Meal") : meal.name, meal.start);
    for (const Strip &strip : data.referring<Strip>(day.id))
        times.lookAt(strip, recordName(data, strip));
    for (const Cover &cover : data.referring<Cover>(day.id))
        times.lookAt(cover, enumLabel(cover.kind));
    for (const Call &call : data.referring<Call>(day.id)) {
        times.lookAt(call, recordName(data, RecordRef(call.person)));
        times.lookAt(call.meals);
    }
    for (const CrewCall &call : data.referring<CrewCall>(day.id))
        times.lookAt(call, recordName(data, call));
    return times;
}

Result<> checkOwn(const ProjectData &data, const ShootDay &day)
{
    return timesOfDay(data, day).result();
}

SkippedTimes timesOf(const ProjectData &data, const Rehearsal &rehearsal)
{
    SkippedTimes times(rehearsal.date, zoneOf(data, rehearsal));
    times.look(tr("Start"), rehearsal.start);
    times.look(tr("End"), rehearsal.end);
    for (const RehearsalCall &call : data.referring<RehearsalCall>(rehearsal.id))
        times.lookAt(call, recordName(data, RecordRef(call.person)));
    for (const Cover &cover : data.referring<Cover>(rehearsal.id))
        times.lookAt(cover, enumLabel(cover.kind));
    return times;
}

Result<> checkOwn(const ProjectData &data, const Rehearsal &rehearsal)
{
    return timesOf(data, rehearsal).result();
}

template<class T>
Result<> checkOwn(const ProjectData &data, const T &record)
{
    if constexpr (requires { record.rehearsal; }) {
        if constexpr (!std::is_same_v<T, Call>) {
            if (const Rehearsal *rehearsal = data.find(record.rehearsal)) {
                SkippedTimes times(rehearsal->date, zoneOf(data, *rehearsal));
                times.lookAt(record, {});
                return times.result();
            }
        }
    }
    if constexpr (requires { record.shootDay; }) {
        const ShootDay *day = data.find(record.shootDay);
        if (!day)
            return {};
        SkippedTimes times(day->date, zoneOf(data, *day));
        times.lookAt(record, {});
        if constexpr (std::is_same_v<T, Call>)
            times.lookAt(record.meals);
        return times.result();
    }
    return {};
}

}  // namespace

template<class T>
Result<> checkTimes(const ProjectData &data, const T &record)
{
    return checkOwn(data, record);
}

Result<> requireRealTimes(const ProjectData &data)
{
    for (const ShootDay &day : data.all<ShootDay>())
        if (Result<> real = timesOfDay(data, day).result(); !real)
            return real;
    for (const Rehearsal &rehearsal : data.all<Rehearsal>())
        if (Result<> real = timesOf(data, rehearsal).result(); !real)
            return real;
    return {};
}

namespace {
// Emits the check for every record type: what has its address taken is not inlined away.
template<class... Ts>
constexpr auto timeChecks(TypeList<Ts...>)
{
    return std::make_tuple(&checkTimes<Ts>...);
}
[[maybe_unused, gnu::used]] const auto emittedChecks = timeChecks(AllRecords{});
}  // namespace

}  // namespace stunt
