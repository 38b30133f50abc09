// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rules/findings.h"

#include "core/rules/canary.h"
#include "core/rules/dirtycells.h"
#include "core/rules/rulecontext.h"
#include "core/rules/ruledata.h"

#include <array>

namespace stunt {

namespace {

// The checks of each kind of cell.
const std::vector<RuleCheck::Function> &checksOf(CellKind kind)
{
    static const auto byKind = [] {
        std::array<std::vector<RuleCheck::Function>, 9> checks;
        for (const RuleCheck &check : ruleChecks())
            checks[static_cast<std::size_t>(check.cell)].push_back(check.check);
        return checks;
    }();
    return byKind[static_cast<std::size_t>(kind)];
}

template<class T>
void forEachCellOf(const ProjectData &data, CellKind kind, const std::function<void(const Cell &)> &fn)
{
    for (const T &record : data.all<T>())
        fn({kind, record.id.uuid()});
}

void forEachCell(const ProjectData &data, const std::function<void(const Cell &)> &fn)
{
    forEachCellOf<Production>(data, CellKind::Production, fn);
    forEachCellOf<Beat>(data, CellKind::Beat, fn);
    forEachCellOf<Person>(data, CellKind::Person, fn);
    forEachCellOf<ShootDay>(data, CellKind::ShootDay, fn);
    forEachCellOf<Rehearsal>(data, CellKind::Rehearsal, fn);
    forEachCellOf<RigUnit>(data, CellKind::RigUnit, fn);
    forEachCellOf<Item>(data, CellKind::Item, fn);
    forEachCellOf<Sequence>(data, CellKind::Sequence, fn);
    forEachCellOf<Role>(data, CellKind::Role, fn);
}

// Puts findings into the order people read them in: the gravest first, then rule, when, key.
std::vector<const Finding *> inOrder(std::vector<const Finding *> findings)
{
    struct Keyed {
        const Finding *finding;
        QString key;
    };
    std::vector<Keyed> keyed;
    keyed.reserve(findings.size());
    for (const Finding *finding : findings)
        keyed.push_back({finding, keyOf(*finding)});
    const auto whenOf = [](const Finding &finding) { return finding.when ? momentText(*finding.when) : QString(); };
    std::sort(keyed.begin(), keyed.end(), [&](const Keyed &a, const Keyed &b) {
        if (a.finding->level != b.finding->level)
            return a.finding->level > b.finding->level;
        if (a.finding->rule != b.finding->rule)
            return a.finding->rule < b.finding->rule;
        return std::make_tuple(whenOf(*a.finding), a.key) < std::make_tuple(whenOf(*b.finding), b.key);
    });
    std::transform(keyed.begin(), keyed.end(), findings.begin(), [](const Keyed &each) { return each.finding; });
    return findings;
}

}  // namespace

void FindingSink::add(Finding finding)
{
    finding.level = ruleInfo(finding.rule).level;
    m_findings.push_back(std::move(finding));
}

bool isAcceptable(RuleId rule)
{
    return ruleInfo(rule).acceptable;
}

const std::vector<RuleCheck> &ruleChecks()
{
    static const std::vector<RuleCheck> checks = [] {
        std::vector<RuleCheck> all;
        for (std::vector<RuleCheck> area : {hoursChecks(), peopleChecks(), castingChecks(), rigChecks(), itemChecks(),
                                            readinessChecks(), longTakeChecks(), scheduleChecks()})
            std::move(area.begin(), area.end(), std::back_inserter(all));
        return all;
    }();
    return checks;
}

Findings::Findings(const ProjectData &data, QDate today) : m_today(today), m_numbers(data), m_facts(data)
{
    checkAll(data);
}

void Findings::checkAll(const ProjectData &data)
{
    m_cells.clear();
    m_cellsNaming.clear();
    forEachCell(data, [&](const Cell &cell) { checkCell(data, cell); });
    accept(data);
}

void Findings::checkCell(const ProjectData &data, const Cell &cell)
{
    const RuleContext context{data, m_facts, m_numbers, m_today};
    std::vector<Finding> findings;
    FindingSink sink(findings);
    for (const RuleCheck::Function check : checksOf(cell.kind))
        check(context, cell.id, sink);
    if (findings.empty())
        return;
    m_cells[cell] = std::move(findings);
    index(cell);
}

void Findings::forget(const Cell &cell)
{
    const auto known = m_cells.find(cell);
    if (known == m_cells.end())
        return;
    for (const Finding &finding : known->second) {
        for (const RecordRef &subject : finding.subjects) {
            const auto naming = m_cellsNaming.find(uuidOf(subject));
            if (naming == m_cellsNaming.end())
                continue;
            naming->second.erase(cell);
            if (naming->second.empty())
                m_cellsNaming.erase(naming);
        }
    }
    m_cells.erase(known);
}

void Findings::index(const Cell &cell)
{
    for (const Finding &finding : m_cells[cell])
        for (const RecordRef &subject : finding.subjects)
            m_cellsNaming[uuidOf(subject)].insert(cell);
}

void Findings::update(const ProjectData &data, const ChangeSet &changes)
{
    const DirtyCells dirty = DirtyCells::of(data, m_facts, changes);
    if (dirty.everything()) {
        m_numbers = RuleNumbers(data);
        m_facts = Facts(data);
        checkAll(data);
        return;
    }
    if (changes.touches<Acceptance>()) {
        accept(data);
    }
    for (const Cell &cell : dirty.cells()) {
        forget(cell);
        checkCell(data, cell);
        if (const auto found = m_cells.find(cell); found != m_cells.end())
            acceptIn(data, found->second);
    }
}

void Findings::setToday(const ProjectData &data, QDate today)
{
    if (today == m_today)
        return;
    m_today = today;
    checkAll(data);
}

// Finds again, for every finding, the acceptance that holds for it.
void Findings::accept(const ProjectData &data)
{
    m_acceptances.clear();
    for (const Acceptance &acceptance : data.all<Acceptance>())
        m_acceptances.insert_or_assign(acceptance.key, acceptance.id);
    for (auto &[cell, findings] : m_cells)
        acceptIn(data, findings);
}

// An acceptance holds for one finding with the figures it was given for, until it expires, and never where the rule
// allows none.
void Findings::acceptIn(const ProjectData &data, std::vector<Finding> &findings)
{
    for (Finding &finding : findings) {
        finding.acceptance.reset();
        if (m_acceptances.empty() || !isAcceptable(finding.rule))
            continue;
        const auto found = m_acceptances.find(keyOf(finding));
        const Acceptance *acceptance = found == m_acceptances.end() ? nullptr : data.find(found->second);
        if (acceptance && acceptance->figures == figuresOf(finding)
            && (!acceptance->expires.isValid() || m_today <= acceptance->expires))
            finding.acceptance = acceptance->id;
    }
}

std::vector<const Finding *> Findings::all() const
{
    std::vector<const Finding *> findings;
    for (const auto &[cell, ofCell] : m_cells)
        for (const Finding &finding : ofCell)
            findings.push_back(&finding);
    return inOrder(std::move(findings));
}

// The findings that name a record, in no order.
std::vector<const Finding *> Findings::naming(const Uuid &record) const
{
    std::vector<const Finding *> findings;
    const auto cells = m_cellsNaming.find(record);
    if (cells == m_cellsNaming.end())
        return findings;
    for (const Cell &cell : cells->second)
        for (const Finding &finding : m_cells.at(cell))
            if (std::any_of(finding.subjects.begin(), finding.subjects.end(),
                            [&](const RecordRef &subject) { return uuidOf(subject) == record; }))
                findings.push_back(&finding);
    return findings;
}

std::vector<const Finding *> Findings::of(const Uuid &record) const
{
    return inOrder(naming(record));
}

std::optional<Level> Findings::worstOf(const Uuid &record) const
{
    std::optional<Level> worst;
    for (const Finding *finding : naming(record))
        if (!finding->acceptance && (!worst || finding->level > *worst))
            worst = finding->level;
    return worst;
}

FindingCounts Findings::counts() const
{
    FindingCounts counts;
    for (const auto &[cell, findings] : m_cells) {
        for (const Finding &finding : findings) {
            if (finding.acceptance)
                ++counts.accepted;
            else
                ++(finding.level == Level::Stop   ? counts.stops
                   : finding.level == Level::Warn ? counts.warns
                                                  : counts.notes);
        }
    }
    return counts;
}

const std::vector<RuleId> &Findings::silent() const
{
    return silentRules();
}

}  // namespace stunt
