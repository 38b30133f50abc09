// SPDX-License-Identifier: GPL-3.0-or-later
// The sample's six shoot days: three on the stairwell, one on the balcony, and two nights of the second unit on either
// side of the change of the clocks on 28 March 2027 (no planned time lies in the hour that night leaves out).
#include "core/sample/samplebuild.h"

namespace stunt::sample {

using namespace Qt::Literals::StringLiterals;

namespace {

struct StripRow {
    QStringView target;  // a beat ("3A"), a scene ("scene 14"), or a banner's text
    int minutes;
    std::optional<BannerKind> banner = std::nullopt;
    std::optional<CivilTime> start = std::nullopt;
    QStringView location;
};

constexpr auto meal = BannerKind::Meal;
constexpr auto move = BannerKind::CompanyMove;
constexpr auto reRig = BannerKind::ReRig;

ShootDay studioDay(QStringView key, QDate date)
{
    return {
        .id = idOf<ShootDay>(key),
        .plan = idOf<Plan>(u"live"),
        .unit = idOf<Unit>(u"main"),
        .date = date,
        .zone = DayZone::Studio,
        .location = idOf<Location>(u"stage4"),
        .crewCall = at(8),
        .shootingCall = at(9, 15),
        .meals = {{u"Lunch"_s, at(12), 45}},
        .wrap = at(17, 30),
        .weather = u"Stage; 17 °C inside. Outside rain, 5 °C, wind NW 20 km/h"_s,
        .basecamp = u"Haveltor yard, south side: make-up bus, wardrobe, stunt changing in rooms 4.11 to 4.14"_s,
        .parking = u"Gate 2, rows A to D"_s,
        .channels = u"1 AD · 2 stunts and safety · 3 camera · 4 medic · 5 rigging"_s,
        .abortWord = u"ABBRUCH"_s,
        .briefingTime = at(8, 45),
        .briefingPlace = u"Foot of the stairwell"_s,
        .scriptColour = u"Blue"_s,
        .scheduleColour = u"White"_s,
        .departmentNotes = {{u"Wardrobe"_s, u"Coats in threes for #1, #9 and #11; damp ones off the stairs."_s},
                            {u"Make-up"_s, u"Continuity level of blood and sweat on the board before every take."_s},
                            {u"Art department"_s, u"Foam nosings checked and wiped at every reset."_s}},
    };
}

ShootDay nightDay(QStringView key, QDate date)
{
    return {
        .id = idOf<ShootDay>(key),
        .plan = idOf<Plan>(u"live"),
        .unit = idOf<Unit>(u"second"),
        .date = date,
        .zone = DayZone::Nearby,
        .location = idOf<Location>(u"avenue"),
        .weather = u"Dry, 3 °C falling to −1 °C; black ice possible on the bridge from 03:00"_s,
        .basecamp = u"Former tram depot, Nordufer: catering, heated tents, make-up bus"_s,
        .parking = u"Depot hall 2; no private cars past marshal post 3"_s,
        .channels = u"1 AD · 2 drivers and safety · 3 camera · 4 medic · 6 marshals"_s,
        .abortWord = u"ABBRUCH"_s,
        .briefingPlace = u"Depot hall 1, at the street model"_s,
        .scriptColour = u"Blue"_s,
        .scheduleColour = u"Pink"_s,
        .departmentNotes = {{u"Transport"_s, u"Picture cars fuelled to the mark only; keys with Uwe Marquardt."_s},
                            {u"Locations"_s, u"Road permit 18:00–06:00; residents' cars towed by 17:00."_s}},
    };
}

std::vector<ShootDay> shootDays()
{
    ShootDay m1 = studioDay(u"m1", {2027, 3, 17});
    m1.notes = u"First stairwell day. Everybody on the stairs wears the shoes they have rehearsed in."_s;
    const ShootDay m2 = studioDay(u"m2", {2027, 3, 18});
    const ShootDay m3 = studioDay(u"m3", {2027, 3, 19});

    ShootDay m4 = studioDay(u"m4", {2027, 3, 23});
    m4.zone = DayZone::Nearby;
    m4.location = idOf<Location>(u"palais");
    m4.crewCall = at(7, 15);
    m4.shootingCall = at(8, 30);
    m4.meals = {{u"Lunch"_s, at(11, 15), 45}};
    m4.wrap = at(17, 45);
    m4.weather = u"Sunny spells, 9 °C, wind W 15 km/h; no descender above 35 km/h"_s;
    m4.basecamp = u"Ahornhof car park, level 1"_s;
    m4.parking = u"Ahornhof car park, level 2"_s;
    m4.briefingTime = at(8);
    m4.briefingPlace = u"In the yard, below the balcony"_s;
    m4.departmentNotes = {{u"SFX"_s, u"Five panes for 2C: nobody on the balcony once the pellets are in."_s},
                          {u"Rigging"_s, u"Dead-weight test 06:55, witnessed by Margarethe Olofsson."_s},
                          {u"Locations"_s, u"Residents leave by the garden side from 07:00 to 15:00."_s}};

    ShootDay s1 = nightDay(u"s1", {2027, 3, 27});
    s1.crewCall = at(17);
    s1.shootingCall = at(18, 45);
    s1.meals = {{u"Dinner"_s, at(21, 15), 45}, {u"Soup"_s, at(25, 15), 45}};
    s1.wrap = at(29);
    s1.briefingTime = at(18);
    s1.notes =
        u"The clocks go forward at 02:00: 02:00 is 03:00, and every time after it on this sheet is summer time."_s;

    ShootDay s2 = nightDay(u"s2", {2027, 3, 28});
    s2.crewCall = at(19);
    s2.shootingCall = at(20, 30);
    s2.meals = {{u"Dinner"_s, at(22, 25), 45}, {u"Soup"_s, at(27, 45), 45}};
    s2.wrap = at(29, 45);
    s2.briefingTime = at(19, 45);
    s2.notes = u"One car, one take. 4H was shot last night with the street empty."_s;
    return {m1, m2, m3, m4, s1, s2};
}

// clang-format off
std::vector<StripRow> stairwellStrips(QStringView day)
{
    if (day == u"m1")
        return {{u"3A", 55}, {u"3B", 50}, {u"3C", 60}, {u"Lunch", 45, meal}, {u"3D", 55}, {u"3E", 70},
                {u"Pads into the lower flight", 20, reRig}, {u"3F", 70}, {u"3G", 55}};
    if (day == u"m2")
        return {{u"3H", 65}, {u"3I", 70}, {u"Partition 1 in, pad sunk", 30, reRig}, {u"Lunch", 45, meal},
                {u"3J", 85}, {u"3K", 55}, {u"Ratchet to the east wall, dead-weight test", 40, reRig},
                {u"3L", 60}, {u"3M", 40}};
    return {{u"3N", 95}, {u"3O", 70}, {u"Lunch", 45, meal}, {u"3P", 50},
            {u"To Stage 2, platform set", 35, move, std::nullopt, u"stage2"}, {u"scene 14", 110}, {u"scene 15", 80}};
}
// clang-format on

// clang-format off
std::vector<StripRow> stripsOf(QStringView day)
{
    if (day == u"m4")
        return {{u"2A", 40}, {u"2B", 40}, {u"2C", 85}, {u"Lunch", 45, meal},
                {u"Descender to the balcony; glass swept", 25, reRig}, {u"2D", 55}, {u"2E", 35}, {u"2F", 65},
                {u"2G", 35}, {u"2H", 50}, {u"2I", 40}, {u"2J", 25}};
    if (day == u"s1")
        return {{u"4A", 45}, {u"4B", 50}, {u"4C", 55}, {u"Dinner", 45, meal}, {u"Taxi off the trailer", 20, reRig},
                {u"4D", 60}, {u"4F", 45}, {u"4G", 45}, {u"Pod on the taxi; street searched with lamps", 25, reRig},
                {u"Soup; the clocks go forward, 02:00 is 03:00", 45, meal}, {u"4H", 60, std::nullopt, at(27)},
                {u"4I", 55}};
    if (day == u"s2")
        return {{u"4J", 50}, {u"4K", 65}, {u"Dinner", 45, meal}, {u"4L", 75},
                {u"Ramp in, street swept, lines set for the flip", 60, reRig}, {u"4E", 60},
                {u"To the Westhafen bridge", 30, move, std::nullopt, u"bridge"}, {u"4M", 50}, {u"Soup", 45, meal},
                {u"4N", 75}};
    return stairwellStrips(day);
}
// clang-format on

Strip stripOf(const StripRow &row)
{
    constexpr QStringView scene = u"scene ";
    Strip strip{.minutes = row.minutes, .start = row.start, .location = maybeIdOf<Location>(row.location)};
    if (row.banner) {
        strip.kind = StripKind::Banner;
        strip.banner = row.banner;
        strip.title = row.target.toString();
    } else if (row.target.startsWith(scene)) {
        strip.kind = StripKind::Scene;
        strip.scene = idOf<Scene>(row.target.sliced(scene.size()));
    } else {
        strip.kind = StripKind::Beat;
        strip.beat = idOf<Beat>(row.target);
    }
    return strip;
}

}  // namespace

Result<> addShootDays(Edit &edit)
{
    if (Result<> done = addAll(edit, shootDays()); !done)
        return done;
    for (const QStringView day : {u"m1", u"m2", u"m3", u"m4", u"s1", u"s2"}) {
        int position = 0;
        for (const StripRow &row : stripsOf(day)) {
            Strip strip = stripOf(row);
            strip.id = idOf<Strip>(keyOf({day, QString::number(position)}));
            strip.shootDay = idOf<ShootDay>(day);
            strip.position = position++;
            if (const auto added = addIn(edit, std::move(strip)); !added)
                return added.error();
        }
    }
    return {};
}

}  // namespace stunt::sample
