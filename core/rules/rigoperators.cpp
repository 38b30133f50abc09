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

// Parts that are done in front of the camera; utility and safety parts are the rigging crew's own.
bool isPerforming(PartKind kind)
{
    return kind != PartKind::Utility && kind != PartKind::Safety;
}

bool performsIn(const ProjectData &data, Id<Beat> beat, Id<Person> person)
{
    for (const Part &part : data.referring<Part>(beat))
        if (isPerforming(part.kind) && playerOf(data, part) == person)
            return true;
    return false;
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
    OperatorGaps(const RuleContext &context, const RigCase &each)
        : m_context(context), m_data(context.data), m_each(each), m_times(timesOf(context, each))
    {
    }

    void run();
    [[nodiscard]] const QStringList &texts() const { return m_texts; }
    [[nodiscard]] const std::vector<Figure> &figures() const { return m_figures; }

private:
    void checkFlyer(MaybeId<Person> flyer);
    void checkPerson(Id<Person> person);
    void checkCertificate(const Person &person);
    void checkCalls(const Person &person);
    [[nodiscard]] bool flies(Id<Person> person) const;
    [[nodiscard]] bool performs(Id<Person> person) const;
    [[nodiscard]] bool isCalled(const UseTime &time, Id<Person> person) const;
    void add(const char *name, const QString &key, const QString &text)
    {
        m_figures.push_back({name, FigureUnit::Count, {}, key});
        m_texts.append(text);
    }

    const RuleContext &m_context;
    const ProjectData &m_data;
    const RigCase &m_each;
    std::vector<UseTime> m_times;
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
        for (const RigOperator &row : m_data.referring<RigOperator>(m_each.use.id)) {
            if (forAll ? row.flyer.has_value() : !row.flyer || (flyer && row.flyer != flyer))
                continue;
            operatorPerson = operatorPerson ? operatorPerson : row.operatorPerson;
            backup = backup ? backup : row.backup;
        }
    }
    const QString key = flyer ? flyer->toText() : QString();
    const QString name = flyer ? recordName(m_data, RecordRef(*flyer)) : tr("whoever flies");
    if (!operatorPerson)
        add("no-operator", key, tr("nobody operates it for %1").arg(name));
    if (!backup)
        add("no-backup", key, tr("nobody is the backup operator for %1").arg(name));
    if (operatorPerson && operatorPerson == backup)
        add("own-backup", key,
            tr("%1 is operator and backup for %2").arg(recordName(m_data, RecordRef(*backup)), name));
    for (const MaybeId<Person> &person : {operatorPerson, backup})
        if (person && !contains(m_people, *person))
            m_people.push_back(*person);
}

bool OperatorGaps::flies(Id<Person> person) const
{
    if (m_each.rehearsal)
        return contains(m_each.use.flyers, person);  // those who take turns at a rehearsal have uses of their own
    for (const RigUse &use : m_data.referring<RigUse>(m_each.beat->id))
        if (contains(use.flyers, person))
            return true;
    return false;
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
    const QString skill = m_each.rig.operatorSkill.trimmed();
    const auto &skills = m_data.referring<Skill>(id);
    if (!skill.isEmpty() && std::none_of(skills.begin(), skills.end(), [&](const Skill &has) {
            return has.kind.trimmed().compare(skill, Qt::CaseInsensitive) == 0;
        }))
        add("skill", id.toText(), tr("%1 lacks the skill “%2”").arg(person->name, skill));
    checkCertificate(*person);
    checkCalls(*person);
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
    const auto late =
        std::find_if(m_times.begin(), m_times.end(), [&](const UseTime &time) { return time.date > best->expiresOn; });
    if (late == m_times.end())
        return;
    add("certificate-expired", person.id.toText() + u' ' + best->expiresOn.toString(Qt::ISODate),
        tr("the certificate “%2” of %1 expires on %3, before %4")
            .arg(person.name, kind, dateText(best->expiresOn), dateText(late->date)));
}

bool OperatorGaps::isCalled(const UseTime &time, Id<Person> person) const
{
    if (time.rehearsal) {
        const RehearsalFacts *rehearsal = m_context.facts.rehearsal(*time.rehearsal);
        return rehearsal && isOn(rehearsal->duties, person);
    }
    const DayFacts *day = m_context.facts.day(*time.shootDay);
    return day && isOn(day->duties, person);
}

void OperatorGaps::checkCalls(const Person &person)
{
    std::vector<QDate> days;
    for (const UseTime &time : m_times)
        if (!isCalled(time, person.id) && (days.empty() || days.back() != time.date))
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

void checkOperators(const RuleContext &context, const RigCase &each, FindingSink &sink)
{
    if (!rigTypeTraits(each.rig.type).line)
        return;
    OperatorGaps gaps(context, each);
    gaps.run();
    if (gaps.texts().empty())
        return;
    Finding finding = findingOf(context, each, RuleId::RigNoOperator);
    finding.figures = gaps.figures();
    finding.message =
        tr("%1: %2 needs an operator and a backup for each flyer, called, qualified and free: %3.")
            .arg(occasionText(context.data, each), unitText(context.data, each), gaps.texts().join(u"; "_s));
    finding.mend = tr("Name and call an operator and a backup who may work it and do not perform.");
    sink.add(std::move(finding));
}

}  // namespace stunt
