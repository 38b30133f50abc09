// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rules/rulenumbers.h"

#include "core/base/civiltime.h"

#include <cstdlib>
#include <utility>

namespace stunt {

namespace {

QString tr(const char *text, int n = -1)
{
    return QCoreApplication::translate("stunt::rules", text, nullptr, n);
}

// At most two decimals, none that say nothing: "12.19", "40", "0.5".
QString decimal(double value)
{
    QString text = QString::number(value, 'f', 2);
    while (text.endsWith(u'0'))
        text.chop(1);
    if (text.endsWith(u'.'))
        text.chop(1);
    return text;
}

// Distances of a metre or a foot and more in those, shorter ones (a tolerance) in millimetres or inches.
QString distanceText(qint64 mm, MeasurementSystem system)
{
    const auto length = static_cast<double>(mm);
    if (system == MeasurementSystem::Metric)
        return std::abs(mm) < 1000 && mm != 0 ? tr("%1 mm").arg(mm) : tr("%1 m").arg(decimal(length / 1000));
    return std::abs(length) < 304.8 && mm != 0 ? tr("%1 in").arg(decimal(length / 25.4))
                                               : tr("%1 ft").arg(decimal(length / 304.8));
}

// Whether `limit` is to be believed before `other` where two rule sets of one area have the number: the production's own
// first, then one that says something; of equals the earlier.
bool outranks(const RuleLimit &limit, const RuleLimit &other)
{
    return std::pair(limit.overridden, limit.value.has_value()) > std::pair(other.overridden, other.value.has_value());
}

}  // namespace

RuleNumbers::RuleNumbers(const ProjectData &data)
{
    if (!data.all<Production>().isEmpty())
        m_production = data.production().ruleSet;
    const auto &all = data.all<RuleNumber>();
    m_names.reserve(static_cast<std::size_t>(all.size()));
    for (const RuleNumber &number : all) {
        const RuleSet *set = data.find(number.ruleSet);
        if (!set)
            continue;
        m_names.push_back(number.number.toLatin1());
        const QLatin1StringView name(m_names.back());
        const RuleLimit limit{.value = number.overrideValue ? number.overrideValue : number.value,
                              .unit = number.unit,
                              .setName = set->name,
                              .source = number.source,
                              .verified = number.verified,
                              .overridden = number.overrideValue.has_value()};
        if (set->area == RuleArea::Hours)
            m_hours[set->id].insert(name, limit);
        else if (const auto known = m_others.constFind(name); known == m_others.constEnd() || outranks(limit, *known))
            m_others.insert(name, limit);
    }
}

const RuleLimit &RuleNumbers::hours(QLatin1StringView number, const Person *person) const
{
    static const RuleLimit none;
    const MaybeId<RuleSet> &set = person && person->ruleSet ? person->ruleSet : m_production;
    if (!set)
        return none;
    const auto numbers = m_hours.find(*set);
    if (numbers == m_hours.end())
        return none;
    const auto found = numbers->second.constFind(number);
    return found == numbers->second.constEnd() ? none : *found;
}

const RuleLimit &RuleNumbers::number(QLatin1StringView number) const
{
    static const RuleLimit none;
    const auto found = m_others.constFind(number);
    return found == m_others.constEnd() ? none : *found;
}

QString limitText(const RuleLimit &limit, const QString &what, MeasurementSystem system)
{
    if (!limit)
        return tr("no limit set for %1").arg(what);
    const QString value = valueText(*limit.value, limit.unit, system);
    return limit.overridden ? tr("%1 %2 is %3 (this production's own number)").arg(limit.setName, what, value)
                            : tr("%1 %2 is %3").arg(limit.setName, what, value);
}

QString valueText(qint64 value, RuleUnit unit, MeasurementSystem system)
{
    switch (unit) {
    case RuleUnit::Minutes:
        return durationText(value);
    case RuleUnit::Days:
        return value == 1 ? tr("1 day") : tr("%1 days").arg(value);
    case RuleUnit::Months:
        return value == 1 ? tr("1 month") : tr("%1 months").arg(value);
    case RuleUnit::Years:
        return value == 1 ? tr("1 year") : tr("%1 years").arg(value);
    case RuleUnit::Millimetres:
        return distanceText(value, system);
    case RuleUnit::Grams:
        return massText(Mass{static_cast<int>(value)}, system);
    case RuleUnit::Milli:
        return decimal(static_cast<double>(value) / 1000);
    case RuleUnit::Count:
        return QString::number(value);
    }
    return {};
}

}  // namespace stunt
