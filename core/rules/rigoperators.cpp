// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/planning/workdays.h"
#include "core/rules/rigs.h"
#include "core/rules/ruledata.h"
#include "core/rules/sentences.h"

namespace stunt {

using namespace Qt::Literals::StringLiterals;

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("stunt::rules", text);
}

bool contains(const std::vector<Id<Person>> &people, Id<Person> person)
{
    return std::find(people.begin(), people.end(), person) != people.end();
}

// Whether somebody is on a list of duties, which is in the order of people.
bool isOn(const std::vector<DutyFacts> &duties, Id<Person> person)
{
    const auto found = std::lower_bound(duties.begin(), duties.end(), person,
                                        [](const DutyFacts &duty, Id<Person> id) { return duty.person < id; });
    return found != duties.end() && found->person == person;
}

bool performsIn(const ProjectData &data, Id<Beat> beat, Id<Person> person)
{
    return contains(performersOf(data, beat), person);
}

bool uses(const ProjectData &data, Id<Beat> beat, Id<RigUnit> unit)
{
    for (const RigUse &use : data.referring<RigUse>(beat))
        if (use.rigUnit == unit)
            return true;
    return false;
}

// What is wrong with who works one rig.
class OperatorGaps
{
public:
    OperatorGaps(const ProjectData &data, const RigCase &each, std::span<const RigCase> all)
        : m_data(data), m_each(each), m_all(all)
    {
        for (const RigOperator &row : data.referring<RigOperator>(each.use.id))
            m_rows.push_back(&row);
    }

    void run();
    [[nodiscard]] const QStringList &texts() const { return m_texts; }
    [[nodiscard]] const std::vector<Figure> &figures() const { return m_figures; }

private:
    void checkFlyer(MaybeId<Person> flyer);
    void checkPerson(Id<Person> person);
    void checkSkill(const Person &person);
    void checkCertificate(const Person &person);
    void checkCalls(const Person &person);
    [[nodiscard]] bool flies(Id<Person> person) const;
    [[nodiscard]] bool performs(Id<Person> person) const;
    void add(const char *name, const QString &key, const QString &text)
    {
        m_figures.push_back({name, FigureUnit::Count, {}, key});
        m_texts.append(text);
    }

    const ProjectData &m_data;
    const RigCase &m_each;
    std::span<const RigCase> m_all;  // of the same beat or rehearsal
    std::vector<const RigOperator *> m_rows;
    std::vector<Id<Person>> m_people;  // operators and backups, each once
    QStringList m_texts;
    std::vector<Figure> m_figures;
};

void OperatorGaps::run()
{
    if (m_each.use.flyers.empty())
        checkFlyer({});
    for (const Id<Person> &flyer : m_each.use.flyers)
        checkFlyer(flyer);
    for (const Id<Person> &person : m_people)
        checkPerson(person);
}

// Somebody who works the rig for a flyer, and somebody who takes over. What is not said for the flyer alone is said for
// every flyer of the use.
void OperatorGaps::checkFlyer(MaybeId<Person> flyer)
{
    MaybeId<Person> operatorPerson;
    MaybeId<Person> backup;
    for (const bool forAll : {false, true}) {
        for (const RigOperator *row : m_rows) {
            if (forAll ? row->flyer.has_value() : !row->flyer || (flyer && row->flyer != flyer))
                continue;
            operatorPerson = operatorPerson ? operatorPerson : row->operatorPerson;
            backup = backup ? backup : row->backup;
        }
    }
    for (const MaybeId<Person> &person : {operatorPerson, backup})
        if (person && !contains(m_people, *person))
            m_people.push_back(*person);
    if (operatorPerson && backup && operatorPerson != backup)
        return;
    const QString key = flyer ? flyer->toText() : QString();
    const QString name = flyer ? recordName(m_data, RecordRef(*flyer)) : tr("whoever flies");
    if (!operatorPerson)
        add("no-operator", key, tr("nobody operates it for %1").arg(name));
    if (!backup)
        add("no-backup", key, tr("nobody is the backup operator for %1").arg(name));
    if (operatorPerson && operatorPerson == backup)
        add("own-backup", key,
            tr("%1 is operator and backup for %2").arg(recordName(m_data, RecordRef(*backup)), name));
}

bool OperatorGaps::flies(Id<Person> person) const
{
    if (m_each.rehearsal)
        return contains(m_each.use.flyers, person);  // those who take turns at a rehearsal have uses of their own
    return std::any_of(m_all.begin(), m_all.end(),
                       [&](const RigCase &other) { return contains(other.use.flyers, person); });
}

bool OperatorGaps::performs(Id<Person> person) const
{
    if (m_each.beat)
        return performsIn(m_data, m_each.beat->id, person);
    for (const RehearsalCover &cover : m_data.referring<RehearsalCover>(m_each.rehearsal->id))
        if (uses(m_data, cover.beat, m_each.unit.id) && performsIn(m_data, cover.beat, person))
            return true;
    return false;
}

void OperatorGaps::checkPerson(Id<Person> id)
{
    const Person *person = m_data.find(id);
    if (!person)
        return;
    if (flies(id))
        add("flies", id.toText(), tr("%1 flies in it").arg(person->name));
    else if (performs(id))
        add("performs", id.toText(), tr("%1 performs in it").arg(person->name));
    checkSkill(*person);
    checkCertificate(*person);
    checkCalls(*person);
}

void OperatorGaps::checkSkill(const Person &person)
{
    const QString kind = m_each.rig.operatorSkill.trimmed();
    if (kind.isEmpty())
        return;
    const auto &skills = m_data.referring<Skill>(person.id);
    const bool has = std::any_of(skills.begin(), skills.end(), [&](const Skill &skill) {
        return skill.kind.trimmed().compare(kind, Qt::CaseInsensitive) == 0;
    });
    if (!has)
        add("skill", person.id.toText(), tr("%1 lacks the skill “%2”").arg(person.name, kind));
}

// A certificate is judged on each day of use and holds on the day it expires. Of several the last to expire counts.
void OperatorGaps::checkCertificate(const Person &person)
{
    const QString kind = m_each.rig.operatorCertificate.trimmed();
    if (kind.isEmpty())
        return;
    const Certificate *best = nullptr;
    for (const Certificate &has : m_data.referring<Certificate>(person.id))
        if (has.kind.trimmed().compare(kind, Qt::CaseInsensitive) == 0
            && (!best || has.expiresOn > best->expiresOn))  // an unknown expiry is less than any
            best = &has;
    if (!best) {
        add("certificate", person.id.toText(), tr("%1 lacks the certificate “%2”").arg(person.name, kind));
        return;
    }
    if (!best->expiresOn.isValid()) {
        add("certificate-expiry", person.id.toText(),
            tr("when the certificate “%2” of %1 expires is not known").arg(person.name, kind));
        return;
    }
    const auto late = std::find_if(m_each.times.begin(), m_each.times.end(),
                                   [&](const UseTime &time) { return time.lastDate() > best->expiresOn; });
    if (late == m_each.times.end())
        return;
    add("certificate-expired", person.id.toText() + u' ' + best->expiresOn.toString(Qt::ISODate),
        tr("the certificate “%2” of %1 expires on %3, before %4")
            .arg(person.name, kind, dateText(best->expiresOn), dateText(late->lastDate())));
}

void OperatorGaps::checkCalls(const Person &person)
{
    std::vector<QDate> days;
    for (const UseTime &time : m_each.times)
        if (!isOn(*time.duties, person.id) && (days.empty() || days.back() != time.date))
            days.push_back(time.date);
    if (days.empty())
        return;
    QString key = person.id.toText();
    for (const QDate &day : days)
        key += u' ' + day.toString(Qt::ISODate);
    add("not-called", key,
        tr("%1 is not called on %2").arg(person.name, daysText(days.front(), static_cast<qsizetype>(days.size()))));
}

}  // namespace

void checkOperators(const RuleContext &context, const RigCase &each, std::span<const RigCase> all, FindingSink &sink)
{
    if (!rigTypeTraits(each.rig.type).line)
        return;
    OperatorGaps gaps(context.data, each, all);
    gaps.run();
    if (gaps.texts().empty())
        return;
    Finding finding = findingOf(each, RuleId::RigNoOperator);
    finding.figures = gaps.figures();
    finding.message =
        tr("%1: %2 needs an operator and a backup for each flyer, called, qualified and free: %3.")
            .arg(occasionText(context.data, each), unitText(context.data, each), gaps.texts().join(u"; "_s));
    finding.mend = tr("Name and call an operator and a backup who may work it and do not perform.");
    sink.add(std::move(finding));
}

}  // namespace stunt
