// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rules/covers.h"

#include "core/planning/performed.h"
#include "core/rules/coverneeds.h"

#include <array>

namespace stunt {

namespace {

constexpr std::size_t kindCount = EnumNames<CoverKind>::entries.size();

QString tr(const char *text)
{
    return QCoreApplication::translate("stunt::rules", text);
}

// The rows of one kind.
struct Booked {
    qint64 asked = 0;  // what the rows ask for together
    std::vector<const Cover *> rows;
};
using Bookings = std::array<Booked, kindCount>;

template<class Owner>
Bookings bookingsOf(const ProjectData &data, Id<Owner> owner)
{
    Bookings bookings;
    for (const Cover &cover : data.referring<Cover>(owner)) {
        Booked &booked = bookings[static_cast<std::size_t>(cover.kind)];
        booked.asked += cover.needed;
        booked.rows.push_back(&cover);
    }
    return bookings;
}

bool isBusy(const CoverNeed &need, Id<Person> person)
{
    return std::find(need.busy.begin(), need.busy.end(), person) != need.busy.end();
}

// How many are there: each person once; a name that is not on the roster stands for as many as its row asks for.
qint64 countOf(const Booked &booked, const CoverNeed &need, const DayClock &clock)
{
    qint64 count = 0;
    std::vector<Id<Person>> people;
    for (const Cover *row : booked.rows) {
        if ((need.span && !isThere(*row, *need.span, clock)) || (row->person && isBusy(need, *row->person)))
            continue;
        if (!row->person) {
            count += row->name.isEmpty() ? 0 : std::max(1, row->needed);
        } else if (std::find(people.begin(), people.end(), *row->person) == people.end()) {
            people.push_back(*row->person);
            ++count;
        }
    }
    return count;
}

// The day or rehearsal whose cover is looked at.
struct CoverCase {
    RecordRef subject;
    Moment when;
    const DayClock &clock;
    const Bookings &bookings;
};

// Why it is needed, and why some who are booked do not count: they perform in it, or nobody knows when it is done.
QString whyText(const ProjectData &data, const CoverCase &of, const CoverNeed &need)
{
    const Booked &booked = of.bookings[static_cast<std::size_t>(need.kind)];
    QStringList busy;
    for (const Cover *row : booked.rows)
        if (row->person && isBusy(need, *row->person))
            busy.append(recordName(data, RecordRef(*row->person)));
    busy.removeDuplicates();
    QString why = need.why;
    if (!busy.isEmpty())
        why = tr("%1; booked, but in it: %2").arg(why, busy.join(tr(", ")));
    CoverNeed anyTime = need;
    anyTime.span.reset();
    const bool timeKnown = !need.span || (need.span->start && need.span->end);
    if (!timeKnown && countOf(booked, anyTime, of.clock) != countOf(booked, need, of.clock))
        why = tr("%1; from when to when is not known").arg(why);
    return why;
}

void addFinding(const RuleContext &context, const CoverCase &of, const CoverNeed &need, FindingSink &sink)
{
    const qint64 booked = countOf(of.bookings[static_cast<std::size_t>(need.kind)], need, of.clock);
    const QString why = whyText(context.data, of, need);
    Finding finding;
    finding.rule = RuleId::CoverMissing;
    finding.subjects = {of.subject};
    finding.discriminator = enumText(need.kind);
    finding.when = of.when;
    finding.figures = {{"booked", FigureUnit::Count, booked, {}}, {"needed", FigureUnit::Count, need.needed, {}}};
    finding.message = need.needed ? tr("%1 has %2 of %3 booked for “%4”: %5.")
                                        .arg(recordName(context.data, of.subject), QString::number(booked),
                                             QString::number(*need.needed), enumLabel(need.kind), why)
                                  : tr("%1 has %2 booked for “%3”, and how many are needed is not known: %4.")
                                        .arg(recordName(context.data, of.subject), QString::number(booked),
                                             enumLabel(need.kind), why);
    finding.mend = need.needed ? tr("Book the cover, with a person or a name and the times it is there.")
                               : tr("Set the number in the rule numbers.");
    sink.add(std::move(finding));
}

// Of all that is asked for in one kind, what falls short the most is told.
void checkNeeds(const RuleContext &context, const CoverCase &of, std::vector<CoverNeed> needs, FindingSink &sink)
{
    for (const auto &entry : EnumNames<CoverKind>::entries) {
        const Booked &booked = of.bookings[static_cast<std::size_t>(entry.value)];
        if (booked.asked > 0)
            needs.push_back({entry.value, booked.asked, tr("that many are asked for"), {}, {}});
    }
    for (const auto &entry : EnumNames<CoverKind>::entries) {
        const CoverNeed *worst = nullptr;
        qint64 worstShort = 0;
        for (const CoverNeed &need : needs) {
            if (need.kind != entry.value)
                continue;
            const qint64 booked = countOf(of.bookings[static_cast<std::size_t>(need.kind)], need, of.clock);
            // An unknown need is short of nothing that can be counted, and comes after those that are.
            const qint64 shortBy = need.needed ? *need.needed - booked : 0;
            if (shortBy > worstShort || (!need.needed && !worst)) {
                worst = &need;
                worstShort = shortBy;
            }
        }
        if (worst)
            addFinding(context, of, *worst, sink);
    }
}

std::vector<const RigUse *> usesOf(const ProjectData &data, Id<Beat> beat)
{
    std::vector<const RigUse *> uses;
    for (const RigUse &use : data.referring<RigUse>(beat))
        uses.push_back(&use);
    return uses;
}

// Levels at which a beat is done by people at speed; before them it is talked and walked through.
bool isDone(GateLevel level)
{
    return level == GateLevel::HalfSpeed || level == GateLevel::FullSpeed || level == GateLevel::Wardrobe
        || level == GateLevel::OnRig || level == GateLevel::WithCamera;
}

bool isOnRig(GateLevel level)
{
    return level == GateLevel::OnRig || level == GateLevel::WithCamera;
}

}  // namespace

void checkDayCover(const RuleContext &context, const ShootDay &day, FindingSink &sink)
{
    const DayFacts *facts = context.facts.day(day.id);
    if (!facts)
        return;
    CoverNeeds needs(context);
    for (const StripFacts &strip : facts->strips)
        for (const Id<Beat> &id : strip.beats)
            if (const Beat *beat = context.data.find(id); beat && isPerformed(context.data, *beat))
                needs.addBeat(*beat, usesOf(context.data, id), {strip.start, strip.end});
    for (const DutyFacts &duty : facts->duties)
        needs.addPerson(duty.person, day.date);
    const Bookings bookings = bookingsOf(context.data, day.id);
    checkNeeds(context, {RecordRef(day.id), {day.date, {}}, facts->clock, bookings}, needs.all(), sink);
}

void checkRehearsalCover(const RuleContext &context, const Rehearsal &rehearsal, FindingSink &sink)
{
    const RehearsalFacts *facts = context.facts.rehearsal(rehearsal.id);
    if (!facts || rehearsal.status == RehearsalStatus::Cancelled)
        return;
    std::vector<const RigUse *> ownUses;
    for (const RigUse &use : context.data.referring<RigUse>(rehearsal.id))
        ownUses.push_back(&use);
    CoverNeeds needs(context);
    const CoverSpan span{facts->start, facts->end};
    const auto covered = context.data.referring<RehearsalCover>(rehearsal.id);
    if (covered.empty())
        needs.addRehearsal(rehearsal, ownUses, span);
    for (const RehearsalCover &cover : covered) {
        const Beat *beat = context.data.find(cover.beat);
        if (!beat || !isDone(cover.level))
            continue;
        // On the rigs it has of its own; where it has none, a beat rehearsed on its rig is on the beat's.
        const bool onBeatsRig = ownUses.empty() && isOnRig(cover.level);
        needs.addBeat(*beat, onBeatsRig ? usesOf(context.data, cover.beat) : ownUses, span);
    }
    for (const DutyFacts &duty : facts->duties)
        needs.addPerson(duty.person, rehearsal.date);
    const Bookings bookings = bookingsOf(context.data, rehearsal.id);
    checkNeeds(context, {RecordRef(rehearsal.id), {rehearsal.date, rehearsal.start}, facts->clock, bookings},
               needs.all(), sink);
}

}  // namespace stunt
