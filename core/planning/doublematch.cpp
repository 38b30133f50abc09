// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/planning/doublematch.h"

#include "core/planning/performed.h"
#include "core/rules/sentences.h"
#include "core/rules/usedays.h"

#include <algorithm>

namespace stunt {

using namespace Qt::Literals::StringLiterals;

namespace {

// What a difference costs, as what the same brings is 500 to 1000.
constexpr int costOfDifference = 500;

QString tr(const char *text)
{
    return QCoreApplication::translate("stunt::doubles", text);
}

bool sameText(const QString &a, const QString &b)
{
    return a.compare(b, Qt::CaseInsensitive) == 0;
}

template<class T>
void tidy(std::vector<T> &list)
{
    std::sort(list.begin(), list.end());
    list.erase(std::unique(list.begin(), list.end()), list.end());
}

// “24 March 2027 and 3 more days”.
QString datesText(const std::vector<QDate> &dates)
{
    const qsizetype more = static_cast<qsizetype>(dates.size()) - 1;
    return more == 0 ? dateText(dates.front())
         : more == 1 ? tr("%1 and 1 more day").arg(dateText(dates.front()))
                     : tr("%1 and %2 more days").arg(dateText(dates.front()), QString::number(more));
}

// Puts together what speaks for and against one person.
class Candidate
{
public:
    Candidate(const ProjectData &data, const Facts &facts, const Person &person)
        : m_data(data), m_facts(facts), m_person(person)
    {
        m_candidate.person = person.id;
    }

    void addNeeds(const RoleNeeds &needs)
    {
        for (const QString &skill : needs.skills)
            addSkill(skill);
        for (const RoleNeeds::CertificateNeed &need : needs.certificates)
            addCertificate(need);
        if (!needs.dates.empty())
            addDates(needs);
    }

    void addLikeness(const std::vector<TraitMatch> &traits, DoubleKind kind)
    {
        for (const TraitMatch &trait : traits) {
            if (!isCompared(kind, trait.trait))
                continue;
            ++m_candidate.of;
            if (trait.likeness == Likeness::Unknown) {
                m_unknown.append(trait.text);
                continue;
            }
            ++m_candidate.known;
            if (trait.likeness == Likeness::Same) {
                m_candidate.score += trait.closeness;
                m_candidate.reasons.append(trait.text);
            } else {
                m_candidate.score -= costOfDifference;
                ++m_candidate.different;
                m_different.append(trait.text);
            }
        }
    }

    DoubleCandidate take()
    {
        m_candidate.belowLine = !m_barriers.isEmpty();
        m_candidate.gaps = m_barriers + m_different + m_unknown;
        return std::move(m_candidate);
    }

private:
    void addSkill(const QString &kind)
    {
        const auto skills = m_data.referring<Skill>(m_person.id);
        const auto found =
            std::find_if(skills.begin(), skills.end(), [&](const Skill &skill) { return sameText(skill.kind, kind); });
        if (found == skills.end())
            m_barriers.append(tr("skill “%1” missing").arg(kind));
        else
            m_candidate.reasons.append(tr("skill “%1”, %2").arg(kind, enumLabel(found->level)));
    }

    void addCertificate(const RoleNeeds::CertificateNeed &need)
    {
        bool held = false;
        QDate until;
        for (const Certificate &certificate : m_data.referring<Certificate>(m_person.id)) {
            if (!sameText(certificate.kind, need.kind))
                continue;
            held = true;
            if (certificate.expiresOn.isValid() && !(certificate.expiresOn < until))
                until = certificate.expiresOn;
        }
        if (!held)
            m_barriers.append(tr("certificate “%1” missing").arg(need.kind));
        else if (!until.isValid())
            m_barriers.append(tr("when the certificate “%1” expires is not known").arg(need.kind));
        else if (!need.dates.empty() && until < need.dates.back())
            m_barriers.append(tr("certificate “%1” valid until %2, needed on %3")
                                  .arg(need.kind, dateText(until), dateText(need.dates.back())));
        else if (need.dates.empty())
            m_unknown.append(tr("certificate “%1” valid until %2, and when it is needed is not known")
                                 .arg(need.kind, dateText(until)));
        else
            m_candidate.reasons.append(tr("certificate “%1” valid until %2").arg(need.kind, dateText(until)));
    }

    void addDates(const RoleNeeds &needs)
    {
        const std::vector<QDate> &dates = needs.dates;
        std::vector<QDate> away;
        std::vector<QDate> notCleared;
        std::vector<QDate> unknown;
        std::vector<QDate> elsewhere;
        for (const QDate &date : dates) {
            bool told = false;
            bool cannot = false;
            for (const Availability &availability : m_data.referring<Availability>(m_person.id)) {
                if (date < availability.from || availability.to < date)
                    continue;
                told = true;
                cannot = cannot || availability.status == AvailabilityStatus::Unavailable
                      || availability.status == AvailabilityStatus::Released;
            }
            if (cannot)
                away.push_back(date);
            if (isStoodDown(date))
                notCleared.push_back(date);
            if (!told)
                unknown.push_back(date);
            if (worksElsewhere(date, needs))
                elsewhere.push_back(date);
        }
        if (!away.empty())
            m_barriers.append(tr("not available on %1").arg(datesText(away)));
        if (!notCleared.empty())
            m_barriers.append(tr("not cleared to perform on %1").arg(datesText(notCleared)));
        if (!elsewhere.empty())
            m_different.append(tr("has other work on %1").arg(datesText(elsewhere)));
        if (!unknown.empty())
            m_unknown.append(tr("availability on %1 not known").arg(datesText(unknown)));
        if (away.empty() && notCleared.empty() && unknown.empty())
            m_candidate.reasons.append(tr("available on all %1 days").arg(dates.size()));
    }

    bool isStoodDown(QDate date) const
    {
        const auto standDowns = m_data.referring<StandDown>(m_person.id);
        return std::any_of(standDowns.begin(), standDowns.end(), [&](const StandDown &standDown) {
            return standDown.from <= date && (!standDown.clearedOn.isValid() || date < standDown.clearedOn);
        });
    }
    // Somewhere else than where the role is shot.
    bool worksElsewhere(QDate date, const RoleNeeds &needs) const
    {
        const std::vector<DutyFacts> &duties = m_facts.duties(m_person.id);
        return std::any_of(duties.begin(), duties.end(), [&](const DutyFacts &duty) {
            return duty.date == date
                && !(duty.shootDay
                     && std::binary_search(needs.shootDays.begin(), needs.shootDays.end(), *duty.shootDay));
        });
    }

    const ProjectData &m_data;
    const Facts &m_facts;
    const Person &m_person;
    QStringList m_barriers;
    QStringList m_different;
    QStringList m_unknown;
    DoubleCandidate m_candidate;
};

// Whether `a` comes before `b`; names and ids only where nothing else tells them apart.
bool isBetter(const ProjectData &data, const DoubleCandidate &a, const DoubleCandidate &b)
{
    if (a.belowLine != b.belowLine)
        return b.belowLine;
    if (a.score != b.score)
        return a.score > b.score;
    if (a.known != b.known)
        return a.known > b.known;
    const int names = data.at(a.person).name.compare(data.at(b.person).name);
    return names != 0 ? names < 0 : a.person < b.person;
}

// Of the parts of the role in the sequence; of one person's only where `by` tells whose.
RoleNeeds needsOf(const ProjectData &data, const Facts &facts, const DoubleSought &sought, const MaybeId<Person> &by)
{
    RoleNeeds needs;
    for (const Part &part : data.referring<Part>(sought.role)) {
        const Beat *beat = data.find(part.beat);
        if (!beat || !isPerformed(data, *beat) || (by && part.person != by)
            || (sought.sequence && beat->sequence != *sought.sequence))
            continue;
        std::vector<QDate> dates;
        for (const BeatSlot &slot : facts.slotsOf(beat->id)) {
            dates.push_back(slot.date);
            dates.push_back(lastDateOf(slot));
            needs.shootDays.push_back(slot.shootDay);
        }
        needs.dates.insert(needs.dates.end(), dates.begin(), dates.end());
        for (const QString &skill : part.skills)
            if (!needs.skills.contains(skill, Qt::CaseInsensitive))
                needs.skills.append(skill);
        for (const QString &kind : part.certificates) {
            auto need = std::find_if(needs.certificates.begin(), needs.certificates.end(),
                                     [&](const RoleNeeds::CertificateNeed &each) { return sameText(each.kind, kind); });
            if (need == needs.certificates.end())
                need = needs.certificates.insert(need, {kind, {}});
            need->dates.insert(need->dates.end(), dates.begin(), dates.end());
        }
    }
    tidy(needs.dates);
    tidy(needs.shootDays);
    for (RoleNeeds::CertificateNeed &need : needs.certificates)
        tidy(need.dates);
    return needs;
}

// Whoever plays the role; somebody of whom only the name is known where nobody does.
Person actorOf(const ProjectData &data, const Role &role)
{
    const Person *actor = data.find(role.person);
    return actor ? *actor : Person{.name = role.name};
}

}  // namespace

RoleNeeds roleNeeds(const ProjectData &data, const Facts &facts, const DoubleSought &sought)
{
    return needsOf(data, facts, sought, std::nullopt);
}

std::vector<DoubleCandidate> doubleCandidates(const ProjectData &data, const Facts &facts, const RuleNumbers &numbers,
                                              const DoubleSought &sought)
{
    std::vector<DoubleCandidate> candidates;
    const Role *role = data.find(sought.role);
    if (!role)
        return candidates;
    const Person actor = actorOf(data, *role);
    const RoleNeeds needs = roleNeeds(data, facts, sought);
    const MeasurementSystem system = data.production().measurementSystem;
    for (const Person &person : data.all<Person>()) {
        if (person.archived || !isPerformer(person) || person.id == role->person)
            continue;
        Candidate candidate(data, facts, person);
        candidate.addNeeds(needs);
        candidate.addLikeness(bodyMatch(actor, person, numbers, system), sought.kind);
        candidates.push_back(candidate.take());
    }
    std::sort(candidates.begin(), candidates.end(),
              [&](const DoubleCandidate &a, const DoubleCandidate &b) { return isBetter(data, a, b); });
    return candidates;
}

DoubleCandidate doubleStanding(const ProjectData &data, const Facts &facts, const RuleNumbers &numbers,
                               const Double &dbl)
{
    const Role *role = data.find(dbl.role);
    const Person *person = data.find(dbl.person);
    if (!role || !person)
        return {};
    Candidate candidate(data, facts, *person);
    candidate.addNeeds(needsOf(data, facts, {dbl.role, dbl.kind, dbl.sequence}, dbl.person));
    candidate.addLikeness(bodyMatch(actorOf(data, *role), *person, numbers, data.production().measurementSystem),
                          dbl.kind);
    return candidate.take();
}

QString knownText(const DoubleCandidate &candidate)
{
    return tr("%1 of %2 known").arg(QString::number(candidate.known), QString::number(candidate.of));
}

}  // namespace stunt
