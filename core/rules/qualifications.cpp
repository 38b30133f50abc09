// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rules/qualifications.h"

#include "core/planning/performed.h"
#include "core/planning/workdays.h"
#include "core/rules/sentences.h"
#include "core/rules/usedays.h"

namespace stunt {

using namespace Qt::Literals::StringLiterals;

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("stunt::rules", text);
}

// Whether nothing of the beat is left to do.
bool isOver(const RuleContext &context, const Beat &beat)
{
    if (beat.status != BeatStatus::Shot)
        return false;
    const std::vector<BeatSlot> &places = context.facts.slotsOf(beat.id);
    return std::all_of(places.begin(), places.end(), [&](const BeatSlot &slot) { return slot.date < context.today; });
}

// Somebody who plays a part of a beat.
struct Casting {
    const Beat &beat;
    const Part &part;
    const Person &person;
};

Finding findingOf(const Casting &casting, RuleId rule)
{
    Finding finding;
    finding.rule = rule;
    finding.subjects = {RecordRef(casting.person.id), RecordRef(casting.part.id), RecordRef(casting.beat.id)};
    return finding;
}

bool hasSkill(const ProjectData &data, Id<Person> person, const QString &kind)
{
    const auto skills = data.referring<Skill>(person);
    return std::any_of(skills.begin(), skills.end(),
                       [&](const Skill &skill) { return skill.kind.compare(kind, Qt::CaseInsensitive) == 0; });
}

// Whether an earlier entry of the list is the same but for case.
bool isRepeated(const QStringList &list, qsizetype index)
{
    return std::any_of(list.begin(), list.begin() + index,
                       [&](const QString &earlier) { return earlier.compare(list[index], Qt::CaseInsensitive) == 0; });
}

void checkSkills(const RuleContext &context, const Casting &casting, FindingSink &sink)
{
    const QStringList &skills = casting.part.skills;
    for (qsizetype i = 0; i < skills.size(); ++i) {
        if (hasSkill(context.data, casting.person.id, skills[i]) || isRepeated(skills, i))
            continue;
        Finding finding = findingOf(casting, RuleId::SkillMissing);
        finding.discriminator = skills[i].toCaseFolded();
        finding.figures = {{"skill", FigureUnit::Count, {}, skills[i]}};
        finding.message =
            tr("%1 has a part in %2 that needs the skill “%3”, and is not known to have it.")
                .arg(casting.person.name, recordName(context.data, RecordRef(casting.beat.id)), skills[i]);
        finding.mend = tr("Enter the skill if they have it, or give the part to somebody who has.");
        sink.add(std::move(finding));
    }
}

// How long a kind of certificate is valid: the longest of those a person has.
struct Validity {
    bool held = false;
    QDate until;  // invalid: of none of them known
};

Validity validityOf(const ProjectData &data, Id<Person> person, const QString &kind)
{
    Validity validity;
    for (const Certificate &certificate : data.referring<Certificate>(person)) {
        if (certificate.kind.compare(kind, Qt::CaseInsensitive) != 0)
            continue;
        validity.held = true;
        if (certificate.expiresOn.isValid() && !(certificate.expiresOn < validity.until))
            validity.until = certificate.expiresOn;
    }
    return validity;
}

// What keeps somebody from doing the part for want of one kind of certificate.
class CertificateCheck
{
public:
    CertificateCheck(const RuleContext &context, const Casting &casting, FindingSink &sink)
        : m_context(context), m_casting(casting), m_sink(sink),
          m_days(useDays(context, casting.beat, casting.person.id))
    {
    }

    void check(const QString &kind)
    {
        const Validity validity = validityOf(m_context.data, m_casting.person.id, kind);
        if (!validity.until.isValid()) {
            addUnknown(kind, validity);
            return;
        }
        for (const UseDay &day : m_days)
            if (validity.until < day.date)
                addExpired(kind, validity, day);
    }

private:
    void addUnknown(const QString &kind, const Validity &validity)
    {
        Finding finding = findingOf(m_casting, RuleId::CertificateExpired);
        finding.discriminator = kind.toCaseFolded();
        finding.figures = {{"certificate", FigureUnit::Count, {}, kind},
                           {"held", FigureUnit::Count, validity.held ? 1 : 0, {}},
                           {"expires", FigureUnit::Date, {}, {}}};
        if (!m_days.empty())
            finding.when = Moment{m_days.front().date, {}};
        const QString beat = recordName(m_context.data, RecordRef(m_casting.beat.id));
        if (validity.held) {
            finding.message = tr("%1 has a part in %2 that needs the certificate “%3”, and when theirs expires is not "
                                 "known.")
                                  .arg(m_casting.person.name, beat, kind);
            finding.mend = tr("Enter the day on which the certificate expires.");
        } else {
            finding.message = tr("%1 has a part in %2 that needs the certificate “%3”, and is not known to have one.")
                                  .arg(m_casting.person.name, beat, kind);
            finding.mend = tr("Enter the certificate if they have it, or give the part to somebody who has.");
        }
        m_sink.add(std::move(finding));
    }

    void addExpired(const QString &kind, const Validity &validity, const UseDay &day)
    {
        Finding finding = findingOf(m_casting, RuleId::CertificateExpired);
        finding.discriminator = kind.toCaseFolded() + u'|' + day.date.toString(Qt::ISODate);
        finding.figures = {{"certificate", FigureUnit::Count, {}, kind},
                           {"expires", FigureUnit::Date, validity.until.toJulianDay(), {}},
                           {"use", FigureUnit::Date, day.date.toJulianDay(), {}}};
        finding.when = Moment{day.date, {}};
        finding.message = tr("%1's certificate “%2” is valid until %3, and %4 needs it on %5 (%6).")
                              .arg(m_casting.person.name, kind, dateText(validity.until),
                                   recordName(m_context.data, RecordRef(m_casting.beat.id)), dateText(day.date),
                                   recordName(m_context.data, day.where));
        finding.mend = tr("Have it renewed and enter the new date, or move the work to a day on which it is valid.");
        m_sink.add(std::move(finding));
    }

    const RuleContext &m_context;
    const Casting &m_casting;
    FindingSink &m_sink;
    std::vector<UseDay> m_days;
};

void checkCertificates(const RuleContext &context, const Casting &casting, FindingSink &sink)
{
    const QStringList &kinds = casting.part.certificates;
    if (kinds.isEmpty())
        return;
    CertificateCheck check(context, casting, sink);
    for (qsizetype i = 0; i < kinds.size(); ++i)
        if (!isRepeated(kinds, i))
            check.check(kinds[i]);
}

bool coordinates(const Person &person)
{
    return std::any_of(person.kinds.begin(), person.kinds.end(), [](PersonKind kind) {
        return kind == PersonKind::Coordinator || kind == PersonKind::AssistantCoordinator
            || kind == PersonKind::FightCoordinator;
    });
}

bool isCalled(const Facts &facts, Id<ShootDay> day, Id<Person> person)
{
    const DayFacts *known = facts.day(day);
    return known && std::any_of(known->duties.begin(), known->duties.end(), [&](const DutyFacts &duty) {
               return duty.person == person;
           });
}

// Why nobody supervises somebody probationary on any day; empty: somebody who may is named.
QString supervisorLack(const Person *supervisor, const Person &person)
{
    if (!supervisor)
        return tr("no supervising coordinator is named for it");
    if (supervisor->id == person.id)
        return tr("nobody supervises themself");
    if (!coordinates(*supervisor))
        return tr("%1, who is named to supervise it, is no coordinator").arg(supervisor->name);
    return {};
}

void checkSupervision(const RuleContext &context, const Beat &beat, const Person &person, FindingSink &sink)
{
    const Person *supervisor = context.data.find(beat.supervisor);
    Finding finding;
    finding.rule = RuleId::Unsupervised;
    finding.subjects = {RecordRef(beat.id), RecordRef(person.id)};
    finding.field = "supervisor";
    finding.figures = {{"grade", FigureUnit::Count, {}, person.grade},
                       {"supervisor", FigureUnit::Count, {}, supervisor ? supervisor->id.toText() : QString()}};
    const QString who = tr("%1, graded “%2”, has a part in %3")
                            .arg(person.name, person.grade, recordName(context.data, RecordRef(beat.id)));
    if (const QString lack = supervisorLack(supervisor, person); !lack.isEmpty()) {
        finding.message = tr("%1, and %2.").arg(who, lack);
        finding.mend = tr("Name a coordinator who supervises the beat.");
        sink.add(std::move(finding));
        return;
    }
    std::vector<Id<ShootDay>> told;
    for (const BeatSlot &slot : context.facts.slotsOf(beat.id)) {
        const bool isOver = beat.status == BeatStatus::Shot && slot.date < context.today;
        if (isOver || isCalled(context.facts, slot.shootDay, supervisor->id)
            || std::find(told.begin(), told.end(), slot.shootDay) != told.end())
            continue;
        told.push_back(slot.shootDay);
        Finding absent = finding;
        absent.subjects.emplace_back(slot.shootDay);
        absent.when = Moment{slot.date, slot.startTime};
        absent.message = tr("%1, and %2, who is named to supervise it, is not called on %3.")
                             .arg(who, supervisor->name, recordName(context.data, RecordRef(slot.shootDay)));
        absent.mend = tr("Call the coordinator that day, or name one who is.");
        sink.add(std::move(absent));
    }
}

// Everybody who plays the part: its own player, and whoever does in a set-up.
void addPlayers(const ProjectData &data, const Part &part, std::vector<Id<Person>> &players)
{
    players.clear();
    if (const auto player = playerOf(data, part))
        players.push_back(*player);
    for (const SetupPlayer &player : data.referring<SetupPlayer>(part.id))
        if (std::find(players.begin(), players.end(), player.person) == players.end())
            players.push_back(player.person);
}

}  // namespace

void checkQualifications(const RuleContext &context, const Beat &beat, FindingSink &sink)
{
    if (!isPerformed(context.data, beat) || isOver(context, beat))
        return;
    std::vector<Id<Person>> players;
    std::vector<Id<Person>> supervised;
    const auto supervise = [&](Id<Person> id) {
        const Person *person = context.data.find(id);
        if (!person || !person->grade.contains("probationary"_L1, Qt::CaseInsensitive)
            || std::find(supervised.begin(), supervised.end(), id) != supervised.end())
            return;
        supervised.push_back(id);
        checkSupervision(context, beat, *person, sink);
    };
    for (const Part &part : context.data.referring<Part>(beat.id)) {
        addPlayers(context.data, part, players);
        for (const Id<Person> &id : players) {
            const Person *person = context.data.find(id);
            if (!person)
                continue;
            checkSkills(context, {beat, part, *person}, sink);
            checkCertificates(context, {beat, part, *person}, sink);
            supervise(id);
        }
    }
    for (const RigUse &use : context.data.referring<RigUse>(beat.id))
        for (const Id<Person> &flyer : use.flyers)
            supervise(flyer);
}

}  // namespace stunt
