// SPDX-License-Identifier: GPL-3.0-or-later
// What makes the sample's beats ready, as far as they are: gates, hazards with their controls, choreography.
#include "core/sample/samplebuild.h"

#include "core/rules/ruledata.h"

namespace stunt::sample {

using namespace Qt::Literals::StringLiterals;

namespace {

using enum GateLevel;

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
            gate(u"4E", FullSpeed),
            gate(u"4H", HalfSpeed)};
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
    Hazard line = hazard(u"2D", u"Descent of 13.4 m on a line"_s, HazardKind::Wire, {2027, 3, 17});
    line.exposed = u"Maya Okafor"_s;
    line.controls = u"Dead-weight test each morning, two operators, no use above 35 km/h of wind"_s;
    Hazard glass = hazard(u"2C", u"Tempered glass under pellets"_s, HazardKind::Pyro, {2027, 3, 17});
    glass.exposed = u"Everybody on the balcony"_s;
    glass.controls = u"Nobody on the balcony once the pellets are in; eye wash; swept before reset"_s;
    Hazard flip = hazard(u"4E", u"Saloon rolls in the street"_s, HazardKind::Vehicle, {});
    flip.severityBefore = 5;
    flip.exposed = u"Piet Vandersteen; everybody within 60 m"_s;
    flip.controls = u"Cage, five-point harness, fuel cell, 60 m and 25 m clear, extraction crew of two, fire crew"_s;
    Hazard sleeve = hazard(u"3K", u"Sleeve on fire for four seconds"_s, HazardKind::Fire, {2027, 3, 16});
    sleeve.exposed = u"Maya Okafor"_s;
    sleeve.controls = u"Gel under a fire-proof sleeve, wet felt and blankets, fire crew at arm's length, three takes"_s;
    Hazard water = hazard(u"4N", u"Drop into water of 7 °C"_s, HazardKind::Water, {2027, 3, 16});
    water.exposed = u"Maya Okafor, Kai Brömmel"_s;
    water.controls =
        u"4 mm suits, six minutes at most, two divers and a boat within 5 m, bed checked the same evening"_s;
    return {rail, line, glass, flip, sleeve, water};
}

struct MoveRow {
    QStringView attacker;  // keys of parts in 3B
    QStringView defender;
    QStringView technique;
    QStringView target;
    MoveContact contact;
};

std::vector<Move> moves()
{
    using enum MoveContact;
    constexpr QStringView vera = u"1/ines.falkenhagen";
    constexpr QStringView man1 = u"9/tomek.zielonka";
    constexpr QStringView man2 = u"10/rafael.quintana";
    constexpr std::array rows{MoveRow{man1, vera, u"Bear hug from behind", u"waist", Contact},
                              MoveRow{vera, man1, u"Clash of heads", u"brow", Near},
                              MoveRow{man2, vera, u"Jab, slipped left", u"face", Near},
                              MoveRow{man2, vera, u"Jab, slipped right", u"face", Near},
                              MoveRow{vera, man2, u"Elbow", u"jaw", Cheat},
                              MoveRow{vera, man1, u"Back kick into the wall pad", u"chest", Pad}};
    std::vector<Move> moves;
    for (const MoveRow &row : rows) {
        const int count = static_cast<int>(moves.size()) + 1;
        moves.push_back({.id = idOf<Move>(keyOf({u"3B", QString::number(count)})),
                         .beat = idOf<Beat>(u"3B"),
                         .position = count,
                         .attacker = idOf<Part>(keyOf({u"3B", row.attacker})),
                         .defender = idOf<Part>(keyOf({u"3B", row.defender})),
                         .technique = row.technique.toString(),
                         .target = row.target.toString(),
                         .contact = row.contact,
                         .count = count,
                         .notes = {}});
    }
    return moves;
}

}  // namespace

Result<> addReadiness(Edit &edit)
{
    if (Result<> done = addAll(edit, moves()); !done)
        return done;
    if (Result<> done = addAll(edit, hazards()); !done)
        return done;
    return addAll(edit, gates());
}

}  // namespace stunt::sample
