// SPDX-License-Identifier: GPL-3.0-or-later
// What a rule is given and where its findings go.
#pragma once

#include "core/rules/facts.h"
#include "core/rules/finding.h"
#include "core/rules/rulenumbers.h"

#include <span>

namespace stunt {

// A rule is a pure function of these.
struct RuleContext {
    const ProjectData &data;
    const Facts &facts;
    const RuleNumbers &numbers;
    QDate today;  // what a certificate that expires before its last planned use is warned of against
};

// Collects the findings of one cell and gives each its level.
class FindingSink
{
public:
    explicit FindingSink(std::vector<Finding> &findings) : m_findings(findings) {}
    void add(Finding finding);

private:
    std::vector<Finding> &m_findings;
};

// One function that checks one kind of cell for some rules; it is called for each such record of the production.
// Archived records are given too: they stay in rules.
struct RuleCheck {
    using Function = void (*)(const RuleContext &, const Uuid &, FindingSink &);

    CellKind cell = CellKind::Production;
    Function check = nullptr;
    std::vector<RuleId> rules;  // what it can find
};

// A check over records: `checkOf<&checkRest>({RuleId::RestShort})` for `void checkRest(const RuleContext &, const Person &,
// FindingSink &)`. A record type without cells does not compile.
namespace detail {
template<class T>
inline constexpr std::optional<CellKind> cellOf = std::nullopt;
template<>
inline constexpr std::optional<CellKind> cellOf<Production> = CellKind::Production;
template<>
inline constexpr std::optional<CellKind> cellOf<Beat> = CellKind::Beat;
template<>
inline constexpr std::optional<CellKind> cellOf<Person> = CellKind::Person;
template<>
inline constexpr std::optional<CellKind> cellOf<ShootDay> = CellKind::ShootDay;
template<>
inline constexpr std::optional<CellKind> cellOf<Rehearsal> = CellKind::Rehearsal;
template<>
inline constexpr std::optional<CellKind> cellOf<RigUnit> = CellKind::RigUnit;
template<>
inline constexpr std::optional<CellKind> cellOf<Item> = CellKind::Item;
template<>
inline constexpr std::optional<CellKind> cellOf<Sequence> = CellKind::Sequence;
template<>
inline constexpr std::optional<CellKind> cellOf<Role> = CellKind::Role;

template<auto Check, class T>
RuleCheck checkOver(void (*)(const RuleContext &, const T &, FindingSink &), std::vector<RuleId> rules)
{
    static_assert(cellOf<T>.has_value(), "no cells of this record type");
    const RuleCheck::Function call = [](const RuleContext &context, const Uuid &id, FindingSink &sink) {
        if (const T *record = context.data.find(Id<T>(id)))
            Check(context, *record, sink);
    };
    return {*cellOf<T>, call, std::move(rules)};
}
}  // namespace detail

template<auto Check>
[[nodiscard]] RuleCheck checkOf(std::vector<RuleId> rules)
{
    return detail::checkOver<Check>(Check, std::move(rules));
}

// Every check of the product, by area. Each area has a file of its own.
[[nodiscard]] const std::vector<RuleCheck> &ruleChecks();

// The areas' own lists, put together by ruleChecks().
[[nodiscard]] std::vector<RuleCheck> hoursChecks();      // hours.cpp: rest, weeks, days, meals, minors
[[nodiscard]] std::vector<RuleCheck> peopleChecks();     // people.cpp: bookings, availability, skills, wear
[[nodiscard]] std::vector<RuleCheck> castingChecks();    // casting.cpp: roles and doubles
[[nodiscard]] std::vector<RuleCheck> rigChecks();        // rigs.cpp: loads, falls, inspections, operators
[[nodiscard]] std::vector<RuleCheck> itemChecks();       // items.cpp: continuity, stock, vehicles, weapons, permits
[[nodiscard]] std::vector<RuleCheck> readinessChecks();  // readiness.cpp: gates, risk, cover
[[nodiscard]] std::vector<RuleCheck> longTakeChecks();   // longtake.cpp: swaps and stitches
[[nodiscard]] std::vector<RuleCheck> scheduleChecks();   // schedule.cpp: beats, strips, days, sheets

}  // namespace stunt
