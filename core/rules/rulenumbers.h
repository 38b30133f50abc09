// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/project/projectdata.h"

#include <QHash>

namespace stunt {

// A number as a rule uses it, or that nobody has set it.
struct RuleLimit {
    std::optional<qint64> value;  // in `unit`; empty: no limit set
    RuleUnit unit = RuleUnit::Minutes;
    QString setName;  // "SAG-AFTRA theatrical"; empty: in no rule set of the production
    QString source;
    bool verified = false;
    bool overridden = false;  // the production's own number; every sentence that uses it says so

    [[nodiscard]] explicit operator bool() const { return value.has_value(); }
};

// Finds numbers in the production's own rule sets, never in shipped files. Built once per check.
class RuleNumbers
{
public:
    explicit RuleNumbers(const ProjectData &data);

    // A number of the working hours that bind a person: of their rule set, else the production's. No person: the
    // production's. A name that is not there, or a production without a rule set, gives no limit.
    [[nodiscard]] const RuleLimit &hours(QLatin1StringView number, const Person *person = nullptr) const;
    // A number of any other area (falls, lifting, flying, doubles, planning), wherever the production has it.
    [[nodiscard]] const RuleLimit &number(QLatin1StringView number) const;

private:
    using Numbers = QHash<QLatin1StringView, RuleLimit>;

    std::unordered_map<Id<RuleSet>, Numbers> m_hours;
    Numbers m_others;
    MaybeId<RuleSet> m_production;
    std::vector<QByteArray> m_names;  // what the keys of the hashes point into
};

// "SAG-AFTRA theatrical daily rest is 12 h", "… (this production's own number)", "no limit set for daily rest": a part of
// a finding's sentence. `what` is the number as a translated noun.
[[nodiscard]] QString limitText(const RuleLimit &limit, const QString &what,
                                MeasurementSystem system = MeasurementSystem::Metric);
// A value in words with its unit: "12 h", "12.19 m", "40 ft", "2".
[[nodiscard]] QString valueText(qint64 value, RuleUnit unit, MeasurementSystem system);

}  // namespace stunt
