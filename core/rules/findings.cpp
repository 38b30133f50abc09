// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rules/findings.h"

#include "core/rules/canary.h"
#include "core/rules/dirtycells.h"
#include "core/rules/rulecontext.h"
#include "core/rules/ruledata.h"

#include <QtConcurrentMap>
#include <array>
#include <limits>

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
void addCells(const ProjectData &data, CellKind kind, std::vector<Cell> &cells)
{
    for (const T &record : data.all<T>())
        cells.push_back({kind, record.id.uuid()});
}

std::vector<Cell> cellsOf(const ProjectData &data)
{
    std::vector<Cell> cells;
    addCells<Production>(data, CellKind::Production, cells);
    addCells<Beat>(data, CellKind::Beat, cells);
    addCells<Person>(data, CellKind::Person, cells);
    addCells<ShootDay>(data, CellKind::ShootDay, cells);
    addCells<Rehearsal>(data, CellKind::Rehearsal, cells);
    addCells<RigUnit>(data, CellKind::RigUnit, cells);
    addCells<Item>(data, CellKind::Item, cells);
    addCells<Sequence>(data, CellKind::Sequence, cells);
    addCells<Role>(data, CellKind::Role, cells);
    return cells;
}

// Some cells in a row and what is found in each.
struct CellsToCheck {
    std::span<const Cell> cells;
    std::vector<std::vector<Finding>> findings;
};

std::vector<CellsToCheck> inPieces(const std::vector<Cell> &cells)
{
    constexpr std::size_t pieceSize = 64;
    std::vector<CellsToCheck> pieces;
    pieces.reserve(cells.size() / pieceSize + 1);
    for (std::size_t at = 0; at < cells.size(); at += pieceSize)
        pieces.push_back({std::span(cells).subspan(at, std::min(pieceSize, cells.size() - at)), {}});
    return pieces;
}

// What orders two findings of one level and rule: when, as date and minutes with the undated first; subjects; the rest.
bool isBefore(const Finding &a, const Finding &b)
{
    const auto whenOf = [](const Finding &finding) {
        const qint64 day = finding.when ? finding.when->date.toJulianDay() : std::numeric_limits<qint64>::min();
        return std::pair(day, finding.when && finding.when->time ? finding.when->time->minutes : -1);
    };
    if (const auto whenA = whenOf(a), whenB = whenOf(b); whenA != whenB)
        return whenA < whenB;
    const auto bySubject = [](const RecordRef &x, const RecordRef &y) { return uuidOf(x) < uuidOf(y); };
    if (std::lexicographical_compare(a.subjects.begin(), a.subjects.end(), b.subjects.begin(), b.subjects.end(),
                                     bySubject))
        return true;
    if (std::lexicographical_compare(b.subjects.begin(), b.subjects.end(), a.subjects.begin(), a.subjects.end(),
                                     bySubject))
        return false;
    return a.discriminator < b.discriminator;
}

// Puts findings into the order people read them in: the gravest first, then rule, then as above.
std::vector<const Finding *> inOrder(std::vector<const Finding *> findings)
{
    std::sort(findings.begin(), findings.end(), [](const Finding *a, const Finding *b) {
        if (a->level != b->level)
            return a->level > b->level;
        return a->rule != b->rule ? a->rule < b->rule : isBefore(*a, *b);
    });
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

// Rules only read, so that all cores can look at cells at once; what they found is kept in the cells' order.
void Findings::checkAll(const ProjectData &data)
{
    m_cells.clear();
    m_cellsNaming.clear();
    const std::vector<Cell> cells = cellsOf(data);
    std::vector<CellsToCheck> pieces = inPieces(cells);
    QtConcurrent::blockingMap(pieces, [&](CellsToCheck &piece) {
        piece.findings.reserve(piece.cells.size());
        for (const Cell &cell : piece.cells)
            piece.findings.push_back(foundIn(data, cell));
    });
    for (CellsToCheck &piece : pieces)
        for (std::size_t i = 0; i < piece.cells.size(); ++i)
            keep(piece.cells[i], std::move(piece.findings[i]));
    accept(data);
}

std::vector<Finding> Findings::foundIn(const ProjectData &data, const Cell &cell) const
{
    const RuleContext context{data, m_facts, m_numbers, m_today};
    std::vector<Finding> findings;
    FindingSink sink(findings);
    for (const RuleCheck::Function check : checksOf(cell.kind))
        check(context, cell.id, sink);
    return findings;
}

void Findings::keep(const Cell &cell, std::vector<Finding> findings)
{
    if (findings.empty())
        return;
    for (const Finding &finding : findings) {
        for (const RecordRef &subject : finding.subjects) {
            std::vector<Cell> &naming = m_cellsNaming[uuidOf(subject)];
            // A cell's findings come together, so that one already there is the last.
            if (naming.empty() || naming.back() != cell)
                naming.push_back(cell);
        }
    }
    m_cells[cell] = std::move(findings);
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
            std::erase(naming->second, cell);
            if (naming->second.empty())
                m_cellsNaming.erase(naming);
        }
    }
    m_cells.erase(known);
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
        std::vector<Finding> findings = foundIn(data, cell);
        acceptIn(data, findings);
        keep(cell, std::move(findings));
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
