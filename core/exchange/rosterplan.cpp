// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/rosterplan.h"

#include "core/exchange/cellcache.h"
#include "core/exchange/rostercells.h"
#include "core/exchange/rosteridentity.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <algorithm>
#include <set>

namespace stunt {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(RosterPlan)
};

constexpr qsizetype maxShownValue = 1000;
// Characters of notes in one import: long headers over many rows could grow far beyond the file.
constexpr qsizetype maxNotesTotal = 32 * 1024 * 1024;

// Makes the plan row by row.
class Planner
{
public:
    Planner(const RosterFile &file, const std::vector<RosterColumn> &columns, const ProjectData &data,
            const RosterRequest &request);
    Result<RosterPlan> plan();

private:
    void planRow(int row);
    void planFor(RosterMatch match, const RosterKeys &keys, RosterEntry &entry, RosterPlanRow &planned);
    void planNew(const RosterKeys &keys, RosterEntry &entry, RosterPlanRow &planned);
    void planUpdate(int candidate, RosterEntry &entry, RosterPlanRow &planned);
    void planRepeated(int candidate, const RosterEntry &entry, RosterPlanRow &planned);
    void addSkills(Id<Person> person, const RosterEntry &entry, std::vector<RosterDiff> *diffs);
    void addCertificates(Id<Person> person, const RosterEntry &entry, std::vector<RosterDiff> *diffs);
    void addDoubles(Id<Person> person, RosterEntry &entry, std::vector<RosterDiff> *diffs);
    std::optional<RosterMatch> chosen(const RosterPlanRow &planned) const;
    const std::vector<Id<Role>> &rolesCalled(const QString &name);
    [[nodiscard]] QString freeDoubleNumber(const Role &role);

    void reject(const RosterIssue &issue, RosterPlanRow &planned);
    void warn(const RosterIssue &issue, int line);
    [[nodiscard]] RosterProblem problem(const RosterIssue &issue, int line) const;
    [[nodiscard]] RosterIssue aboutName(const RosterPlanRow &planned, const QString &reason) const;
    [[nodiscard]] int columnOf(RosterField field) const;

    const RosterFile &m_file;
    const ProjectData &m_data;
    const RosterRequest &m_request;
    RosterReader m_reader;
    RosterIdentity m_identity;
    QString m_source;
    RosterPlan m_plan;
    qsizetype m_notesLength = 0;
    std::optional<std::set<QString>> m_doubleNumbers;  // those that are taken; read when first needed
    std::map<Id<Role>, int> m_doublesTried;
    CellCache<std::vector<Id<Role>>> m_roles;
};

Planner::Planner(const RosterFile &file, const std::vector<RosterColumn> &columns, const ProjectData &data,
                 const RosterRequest &request)
    : m_file(file), m_data(data), m_request(request), m_reader(file, columns, request.today), m_identity(data),
      m_source(file.path.isEmpty() ? Tr::tr("Roster") : QFileInfo(file.path).fileName())
{
    m_plan.path = file.path;
    m_plan.encoding = file.encoding;
    m_plan.delimiter = file.delimiter;
    m_plan.columns = m_reader.columns();
    m_plan.revision = request.revision;
}

Result<RosterPlan> Planner::plan()
{
    if (m_file.looksMixed)
        m_plan.warnings.push_back(
            {.line = 1,
             .column = 1,
             .header = {},
             .field = {},
             .value = {},
             .reason = Tr::tr("The file is not valid UTF-8 throughout and was read as %1; look at the "
                              "accents.")
                           .arg(encodingName(m_file.encoding))});
    const int end = m_file.table.rowCount();
    m_plan.rows.reserve(static_cast<std::size_t>(end - m_file.firstRow()));
    for (int row = m_file.firstRow(); row < end; ++row)
        m_identity.countRow(m_reader.keys(row));
    for (int row = m_file.firstRow(); row < end; ++row) {
        planRow(row);
        if (m_notesLength > maxNotesTotal)
            return Error{.kind = ErrorKind::Refused,
                         .message =
                             Tr::tr("By line %1 the columns without a field make more notes than a roster can have; "
                                    "leave some of them out.")
                                 .arg(m_file.table.line(row)),
                         .code = u"too-large"_s,
                         .path = m_file.path,
                         .line = m_file.table.line(row)};
    }
    return std::move(m_plan);
}

int Planner::columnOf(RosterField field) const
{
    for (const RosterColumn &column : m_plan.columns)
        if (column.field == field)
            return column.index;
    return -1;
}

RosterProblem Planner::problem(const RosterIssue &issue, int line) const
{
    RosterProblem problem{.line = line,
                          .column = issue.column + 1,
                          .header = {},
                          .field = issue.field == RosterField::None
                                     ? QString()
                                     : QString(QLatin1StringView(rosterFieldInfo(issue.field).name)),
                          .value = issue.value,
                          .reason = issue.reason};
    if (problem.value.size() > maxShownValue)
        problem.value = problem.value.left(maxShownValue) + u'\u2026';
    if (static_cast<std::size_t>(issue.column) < m_plan.columns.size())
        problem.header = m_plan.columns[static_cast<std::size_t>(issue.column)].header;
    return problem;
}

void Planner::reject(const RosterIssue &issue, RosterPlanRow &planned)
{
    planned.fate = RosterFate::Rejected;
    planned.problem = static_cast<int>(m_plan.rejected.size());
    planned.person = {};
    m_plan.rejected.push_back(problem(issue, planned.line));
}

void Planner::warn(const RosterIssue &issue, int line)
{
    m_plan.warnings.push_back(problem(issue, line));
}

RosterIssue Planner::aboutName(const RosterPlanRow &planned, const QString &reason) const
{
    int column = columnOf(RosterField::Name);
    if (column < 0)
        column = std::max(0, columnOf(RosterField::FirstName));
    return {column, RosterField::Name, planned.name, reason};
}

void Planner::planRow(int row)
{
    RosterPlanRow planned{
        .row = row, .line = m_file.table.line(row), .name = {}, .person = {}, .diffs = {}, .candidates = {}};
    RosterEntry entry;
    if (const auto wrong = m_reader.read(row, entry)) {
        planned.name = entry.person.name;
        reject(*wrong, planned);
    } else {
        planned.name = entry.person.name;
        const RosterKeys keys = m_reader.keys(row);
        const std::optional<RosterMatch> choice = chosen(planned);
        planFor(choice ? *choice : m_identity.match(keys, entry.person), keys, entry, planned);
        if (planned.fate != RosterFate::Rejected)
            for (const RosterIssue &issue : entry.warnings)
                warn(issue, planned.line);
    }
    m_plan.rows.push_back(std::move(planned));
}

std::optional<RosterMatch> Planner::chosen(const RosterPlanRow &planned) const
{
    const auto choice = m_request.choices.find(planned.row);
    if (choice == m_request.choices.end())
        return std::nullopt;
    if (choice->second.kind == RosterChoice::Kind::NewPerson)
        return RosterMatch{};
    const int number = m_identity.numberOf(choice->second.person);
    return number < 0 ? std::nullopt : std::optional(RosterMatch{RosterMatch::Kind::One, {number}, false});
}

void Planner::planFor(RosterMatch match, const RosterKeys &keys, RosterEntry &entry, RosterPlanRow &planned)
{
    switch (match.kind) {
    case RosterMatch::Kind::Several:
        for (const int number : match.candidates)
            if (const RosterCandidate &candidate = m_identity.candidate(number); !candidate.isNew)
                planned.candidates.push_back(candidate.person);
        reject(
            aboutName(planned,
                      Tr::tr("The row is ambiguous: it can be about several people of the production or the file. Add "
                             "an e-mail address, phone number or birth date.")),
            planned);
        return;
    case RosterMatch::Kind::Nobody:
        if (match.nameTaken)
            warn(aboutName(planned,
                           Tr::tr("Somebody else in the production has this name; the row is taken as a new person.")),
                 planned.line);
        planNew(keys, entry, planned);
        return;
    case RosterMatch::Kind::One:
        if (m_identity.candidate(match.candidates.front()).takenBy >= 0)
            planRepeated(match.candidates.front(), entry, planned);
        else
            planUpdate(match.candidates.front(), entry, planned);
        return;
    }
}

// A second row for one person: nothing new if it says the same, otherwise there is no telling which is right.
void Planner::planRepeated(int candidate, const RosterEntry &entry, RosterPlanRow &planned)
{
    const int firstRow = m_identity.candidate(candidate).takenBy;
    RosterEntry first;
    if (!m_reader.read(firstRow, first) && first.saysTheSameAs(entry)) {
        planned.fate = RosterFate::Unchanged;
        planned.person = m_identity.candidate(candidate).person;
        ++m_plan.unchangedCount;
        return;
    }
    reject(aboutName(planned, Tr::tr("The row in line %1 is about the same person and says something else.")
                                  .arg(m_file.table.line(firstRow))),
           planned);
}

void Planner::planNew(const RosterKeys &keys, RosterEntry &entry, RosterPlanRow &planned)
{
    Person person = entry.person;
    person.id = Id<Person>::create();
    if (person.kinds.empty())
        person.kinds = {PersonKind::StuntPerformer};
    const bool measured = person.weightG
                       || std::any_of(rosterLengthMembers().begin(), rosterLengthMembers().end(),
                                      [&](const RosterLengthMember &m) { return (person.*m.member).has_value(); });
    if (measured)
        person.measuredBy = m_source;
    addDoubles(person.id, entry, nullptr);
    person.notes = mergedNotes({}, entry);
    m_notesLength += person.notes.size();
    addSkills(person.id, entry, nullptr);
    addCertificates(person.id, entry, nullptr);
    m_identity.take(m_identity.addNew(keys, person), planned.row);
    planned.fate = RosterFate::New;
    planned.person = person.id;
    ++m_plan.newCount;
    m_plan.newPeople.push_back(std::move(person));
}

void Planner::planUpdate(int candidate, RosterEntry &entry, RosterPlanRow &planned)
{
    planned.person = m_identity.candidate(candidate).person;
    const Person &current = m_data.at(planned.person);
    const std::size_t doubles = m_plan.newDoubles.size();
    addDoubles(current.id, entry, &planned.diffs);
    Person merged = mergedPerson(current, entry, m_source, planned.diffs);
    if (merged.notes.size() > maxNotesLength) {
        m_plan.newDoubles.resize(doubles);
        planned.diffs.clear();
        reject(aboutName(planned,
                         Tr::tr("The person's notes would become longer than %1 characters.").arg(maxNotesLength)),
               planned);
        return;
    }
    m_identity.take(candidate, planned.row);
    m_notesLength += merged.notes.size();
    for (const RosterIssue &issue : suspiciousChanges(current, entry, m_plan.columns))
        warn(issue, planned.line);
    addSkills(current.id, entry, &planned.diffs);
    addCertificates(current.id, entry, &planned.diffs);
    if (current.archived)
        warn(aboutName(planned, Tr::tr("This person is archived and stays so.")), planned.line);
    if (!(merged == current))
        m_plan.changedPeople.push_back(std::move(merged));
    planned.fate = planned.diffs.empty() ? RosterFate::Unchanged : RosterFate::Update;
    ++(planned.diffs.empty() ? m_plan.unchangedCount : m_plan.updateCount);
}

void Planner::addSkills(Id<Person> person, const RosterEntry &entry, std::vector<RosterDiff> *diffs)
{
    for (const ReadSkill &said : entry.skills) {
        const Skill *known = nullptr;
        if (diffs) {
            for (const Skill &skill : m_data.referring<Skill>(person))
                if (skill.kind.compare(said.kind, Qt::CaseInsensitive) == 0)
                    known = &skill;
        }
        if (!known) {
            const SkillLevel level = said.level.value_or(SkillLevel::Trained);
            m_plan.newSkills.push_back(
                {.id = Id<Skill>::create(), .revision = {}, .person = person, .kind = said.kind, .level = level});
            if (diffs)
                diffs->push_back({said.kind, {}, enumLabel(level)});
        } else if (said.level && *said.level != known->level) {
            Skill changed = *known;
            changed.level = *said.level;
            diffs->push_back({known->kind, enumLabel(known->level), enumLabel(changed.level)});
            m_plan.changedSkills.push_back(std::move(changed));
        }
    }
}

void Planner::addCertificates(Id<Person> person, const RosterEntry &entry, std::vector<RosterDiff> *diffs)
{
    const auto shown = [](const Certificate &certificate) {
        return certificate.expiresOn.isValid() ? certificate.expiresOn.toString(Qt::ISODate) : Tr::tr("no date");
    };
    for (const ReadCertificate &said : entry.certificates) {
        const Certificate *known = nullptr;
        if (diffs) {
            for (const Certificate &certificate : m_data.referring<Certificate>(person))
                if (certificate.kind.compare(said.kind, Qt::CaseInsensitive) == 0)
                    known = &certificate;
        }
        Certificate changed = known ? *known
                                    : Certificate{.id = Id<Certificate>::create(),
                                                  .revision = {},
                                                  .person = person,
                                                  .kind = said.kind,
                                                  .number = {},
                                                  .expiresOn = {}};
        if (!said.number.isEmpty())
            changed.number = said.number;
        if (said.expiresOn.isValid())
            changed.expiresOn = said.expiresOn;
        if (known && changed == *known)
            continue;
        if (diffs)
            diffs->push_back({changed.kind, known ? shown(*known) : QString(), shown(changed)});
        if (!known)
            m_plan.newCertificates.push_back(std::move(changed));
        else
            m_plan.changedCertificates.push_back(std::move(changed));
    }
}

// "1X", "1Y", "1Z", "1X2", "1Y2" …: the first that no double of the production or this plan has.
QString Planner::freeDoubleNumber(const Role &role)
{
    if (!m_doubleNumbers) {
        m_doubleNumbers.emplace();
        for (const Double &other : m_data.all<Double>())
            m_doubleNumbers->insert(other.number.toCaseFolded());
    }
    int &tried = m_doublesTried[role.id];
    for (;; ++tried) {
        const QString number =
            role.castNumber + QChar(u"XYZ"[tried % 3]) + (tried >= 3 ? QString::number(tried / 3 + 1) : QString());
        if (m_doubleNumbers->insert(number.toCaseFolded()).second)
            return number;
    }
}

const std::vector<Id<Role>> &Planner::rolesCalled(const QString &name)
{
    return m_roles.valueOf(name, [this](QStringView wanted) {
        std::vector<Id<Role>> roles;
        const QString key = nameKey(wanted);
        for (const Role &role : m_data.all<Role>())
            if (!role.archived
                && (nameKey(role.name) == key || role.castNumber.compare(wanted, Qt::CaseInsensitive) == 0))
                roles.push_back(role.id);
        return roles;
    });
}

// Makes the person a double of each role the row names; a name that no role has is kept in the notes.
void Planner::addDoubles(Id<Person> person, RosterEntry &entry, std::vector<RosterDiff> *diffs)
{
    const auto first = static_cast<std::ptrdiff_t>(m_plan.newDoubles.size());
    for (const QString &name : entry.doublesFor) {
        const std::vector<Id<Role>> &roles = rolesCalled(name);
        if (roles.size() != 1) {
            const int column = std::max(0, columnOf(RosterField::DoublesFor));
            const QString reason = roles.empty()
                                     ? Tr::tr("No role is called \"%1\"; it is kept in the notes.").arg(name)
                                     : Tr::tr("Several roles are called \"%1\"; it is kept in the notes.").arg(name);
            entry.warnings.push_back({column, RosterField::DoublesFor, name, reason});
            entry.extras.push_back({m_plan.columns[static_cast<std::size_t>(column)].header, name});
            continue;
        }
        const Role &role = m_data.at(roles.front());
        const auto same = [&](const Double &other) { return other.role == role.id; };
        const auto known = m_data.referring<Double>(person);
        if (std::any_of(known.begin(), known.end(), same)
            || std::any_of(m_plan.newDoubles.begin() + first, m_plan.newDoubles.end(), same))
            continue;
        m_plan.newDoubles.push_back({.id = Id<Double>::create(),
                                     .revision = {},
                                     .number = freeDoubleNumber(role),
                                     .role = role.id,
                                     .person = person,
                                     .kind = DoubleKind::Stunt,
                                     .sequence = {},
                                     .notes = {}});
        if (diffs)
            diffs->push_back({rosterFieldLabel(RosterField::DoublesFor), {}, role.name});
    }
}

}  // namespace

Result<RosterPlan> planRoster(const RosterFile &file, const ProjectData &data, const RosterRequest &request)
{
    const Result<std::vector<RosterColumn>> columns = settledColumns(file);
    if (!columns)
        return columns.error();
    return Planner(file, *columns, data, request).plan();
}

}  // namespace stunt
