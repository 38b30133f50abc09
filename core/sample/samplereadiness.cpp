// SPDX-License-Identifier: GPL-3.0-or-later
// What makes the sample's beats ready, as far as they are: gates, the rehearsals that passed them, hazards with their
// controls, choreography, hidden cuts. 4E's full-speed gate is open on purpose: its rehearsal is on the day after.
#include "core/sample/samplebuild.h"

#include "core/rules/ruledata.h"

namespace stunt::sample {

using namespace Qt::Literals::StringLiterals;

namespace {

using enum GateLevel;

struct RehearsalRow {
    QStringView key;
    QDate date;
    CivilTime start;
    CivilTime end;
    QStringView location;
    RehearsalStatus status;
    QStringView people;  // separated by commas
    std::vector<std::pair<QStringView, GateLevel>> covers;
};

// clang-format off
std::vector<RehearsalRow> rehearsalRows()
{
    constexpr auto done = RehearsalStatus::Done;
    return {
        {u"stairs", {2027, 3, 11}, at(10), at(16), u"stage4", done,
         u"maya.okafor,kai.broemmel,ines.falkenhagen,ruairi.macgiolla,rafael.quintana,lorcan.byrne,rupert.ashcombe",
         {{u"3C", HalfSpeed}, {u"3D", HalfSpeed}, {u"3F", HalfSpeed}, {u"3F", FullSpeed}}},
        {u"ratchet", {2027, 3, 12}, at(9), at(12), u"stage4", done,
         u"bruno.tesfaye,maya.okafor,paul.ngata,wanda.jeschke,lorcan.byrne,felix.aydin",
         {{u"3L", DeadWeightTest}, {u"3L", OnRig}}},
        {u"balcony", {2027, 3, 16}, at(9), at(15), u"palais", done,
         u"maya.okafor,kai.broemmel,wanda.jeschke,paul.ngata,rupert.ashcombe,ines.falkenhagen",
         {{u"2D", DeadWeightTest}, {u"2D", OnRig}, {u"2E", DeadWeightTest}}},
        {u"chase", {2027, 3, 25}, at(10), at(16), u"avenue", RehearsalStatus::Planned,
         u"jule.sandrock,ayse.demirtas,ines.falkenhagen,rupert.ashcombe", {{u"4H", HalfSpeed}}},
        {u"flip", {2027, 3, 29}, at(12), at(15), u"avenue", RehearsalStatus::Planned,
         u"piet.vandersteen,ayse.demirtas,lorcan.byrne", {{u"4E", FullSpeed}}},
    };
}
// clang-format on

Result<> addRehearsals(Edit &edit)
{
    for (const RehearsalRow &row : rehearsalRows()) {
        const bool isDone = row.status == RehearsalStatus::Done;
        const auto added = addIn(edit, Rehearsal{.id = idOf<Rehearsal>(row.key),
                                                 .plan = idOf<Plan>(u"live"),
                                                 .date = row.date,
                                                 .start = row.start,
                                                 .end = row.end,
                                                 .location = idOf<Location>(row.location),
                                                 .lead = idOf<Person>(u"nikolai.brandauer"),
                                                 .status = row.status,
                                                 .abortWord = u"ABBRUCH"_s,
                                                 .notes = {}});
        if (!added)
            return added.error();
        for (const QStringView person : row.people.split(u',')) {
            const RehearsalCall call{.id = idOf<RehearsalCall>(keyOf({row.key, person})),
                                     .rehearsal = *added,
                                     .person = idOf<Person>(person),
                                     .attended = isDone ? Answer::Yes : Answer::Unknown};
            if (const auto called = addIn(edit, call); !called)
                return called.error();
        }
        for (const auto &[beat, level] : row.covers) {
            const RehearsalCover cover{.id = idOf<RehearsalCover>(keyOf({row.key, beat, enumText(level)})),
                                       .rehearsal = *added,
                                       .beat = idOf<Beat>(beat),
                                       .level = level,
                                       .passed = isDone ? Answer::Yes : Answer::Unknown};
            if (const auto covered = addIn(edit, cover); !covered)
                return covered.error();
        }
    }
    return {};
}

std::vector<Gate> gates()
{
    const auto gate = [](QStringView beat, GateLevel level, GatePlace place = GatePlace::Anywhere) {
        return Gate{
            .id = idOf<Gate>(keyOf({beat, enumText(level)})), .beat = idOf<Beat>(beat), .level = level, .place = place};
    };
    return {gate(u"3C", HalfSpeed),
            gate(u"3D", HalfSpeed),
            gate(u"3F", HalfSpeed),
            gate(u"3F", FullSpeed),
            gate(u"3L", DeadWeightTest, GatePlace::OnSet),
            gate(u"3L", OnRig, GatePlace::OnSet),
            gate(u"2D", DeadWeightTest, GatePlace::OnSet),
            gate(u"2D", OnRig, GatePlace::OnSet),
            gate(u"2E", DeadWeightTest, GatePlace::OnSet),
            gate(u"4E", FullSpeed)};
}

// A hazard with what is done against it, approved unless `approved` is invalid.
Hazard hazard(QStringView beat, const QString &what, HazardKind kind, QDate approved)
{
    return {.id = idOf<Hazard>(keyOf({beat, what})),
            .beat = idOf<Beat>(beat),
            .hazard = what,
            .kind = kind,
            .severityBefore = 4,
            .likelihoodBefore = 3,
            .severityAfter = 4,
            .likelihoodAfter = 1,
            .owner = idOf<Person>(u"margarethe.olofsson"),
            .approvedBy = approved.isValid() ? u"Margarethe Olofsson"_s : QString(),
            .approvedOn = approved,
            .bulletins = bulletinsFor(kind),
            .notes = {}};
}

std::vector<Hazard> hazards()
{
    Hazard rail = hazard(u"3C", u"Fall of 2.6 m over the banister"_s, HazardKind::Fall, {2027, 3, 12});
    rail.exposed = u"Rafael Quintana"_s;
    rail.controls = u"Pads on the half landing, spotter, rail section checked before every take"_s;
    Hazard line = hazard(u"2D", u"Descent of 9.6 m on a line"_s, HazardKind::Wire, {2027, 3, 17});
    line.exposed = u"Maya Okafor"_s;
    line.controls = u"Dead-weight test each morning, two operators, no use above 35 km/h of wind"_s;
    Hazard glass = hazard(u"2C", u"Tempered glass under pellets"_s, HazardKind::Pyro, {2027, 3, 17});
    glass.exposed = u"Everybody on the balcony"_s;
    glass.controls = u"Nobody on the balcony once the pellets are in; eye wash; swept before reset"_s;
    Hazard flip = hazard(u"4E", u"Saloon rolls in the street"_s, HazardKind::Vehicle, {});
    flip.severityBefore = 5;
    flip.exposed = u"Piet van der Steen; everybody within 60 m"_s;
    flip.controls = u"Cage, five-point harness, fuel cell, 60 m and 25 m clear, extraction crew of two, fire crew"_s;
    return {rail, line, glass, flip};
}

std::vector<Move> moves()
{
    const auto move = [](int count, const QString &technique, const QString &target, MoveContact contact) {
        return Move{.id = idOf<Move>(keyOf({u"3B", QString::number(count)})),
                    .beat = idOf<Beat>(u"3B"),
                    .position = count,
                    .technique = technique,
                    .target = target,
                    .contact = contact,
                    .count = count,
                    .notes = {}};
    };
    using enum MoveContact;
    return {move(1, u"Bear hug from behind"_s, u"waist"_s, Contact),
            move(2, u"Clash of heads"_s, u"brow"_s, Near),
            move(3, u"Jab, slipped left"_s, u"face"_s, Near),
            move(4, u"Jab, slipped right"_s, u"face"_s, Near),
            move(5, u"Elbow"_s, u"jaw"_s, Cheat),
            move(6, u"Back kick into the wall pad"_s, u"chest"_s, Pad)};
}

}  // namespace

Result<> addReadiness(Edit &edit)
{
    if (Result<> done = addAll(edit, moves()); !done)
        return done;
    if (Result<> done = addAll(edit, hazards()); !done)
        return done;
    if (Result<> done = addAll(edit, gates()); !done)
        return done;
    return addRehearsals(edit);
}

}  // namespace stunt::sample
