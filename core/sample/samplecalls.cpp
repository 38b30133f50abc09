// SPDX-License-Identifier: GPL-3.0-or-later
// Who is called on the sample's shoot days: what somebody typed, the safety cover and the crew by department. Calls that
// are not here are proposed from the strips.
#include "core/sample/samplebuild.h"

namespace stunt::sample {

using namespace Qt::Literals::StringLiterals;

namespace {

struct CallRow {
    QStringView day;
    QStringView person;
    std::optional<CallStatus> status = std::nullopt;
    std::optional<CivilTime> pickUp = std::nullopt;
    std::optional<CivilTime> rehearsal = std::nullopt;
    std::optional<CivilTime> release = std::nullopt;
    QStringView remarks;
};

// clang-format off
std::vector<CallRow> callRows()
{
    using enum CallStatus;
    constexpr std::nullopt_t none = std::nullopt;
    return {
        {u"m1", u"ines.falkenhagen", SW, at(6, 20), at(8, 30), none, u"Car 1; rubber corkscrew in wardrobe"},
        {u"m1", u"rupert.ashcombe", SW, at(6, 30), none, none, u"Car 2; knee taped by the medic before 3D"},
        {u"m1", u"maya.okafor", SW, at(7), at(8), at(18, 25), u"Ratchet walk-through with Bruno after wrap"},
        {u"m1", u"emeka.nwosu", SWF, at(12, 30), at(13, 30), none, u"With Cormac Devlin"},
        {u"m1", u"bruno.tesfaye", R, none, at(15, 30), at(18, 25), u"Ratchet walk-through, Stage 4 annexe"},
        {u"m2", u"ines.falkenhagen", W, at(6, 20), none, none, u"Car 1"},
        {u"m2", u"maya.okafor", W, at(6, 45), at(7, 30), at(17), u"Ratchet with Bruno before make-up"},
        {u"m2", u"dmitri.volkonsky", SWF, at(6, 30), none, none, u"Van: does not fit the cars"},
        {u"m2", u"bruno.tesfaye", SWF, at(7), at(7, 30), none, u"Own harness to Wanda by 07:15"},
        {u"m2", u"anna.lindner", FT, none, at(10, 30), at(12), u"Harness fitting for 2D"},
        {u"m3", u"ines.falkenhagen", W, at(6, 20), none, none, u"Car 1"},
        {u"m3", u"goran.petrovic", SW, at(6, 45), none, none, u"Car 3"},
        {u"m3", u"chen.zhiwei", SWF, at(11, 15), none, none, u"Car 2"},
        {u"m4", u"ines.falkenhagen", W, at(5, 35), none, none, u"Car 1"},
        {u"m4", u"maya.okafor", W, at(6), at(6, 55), none, u"On the descender for the dead-weight test"},
        {u"m4", u"marlies.theunissen", SWF, at(10, 30), none, at(15, 45), u"Car 4, home straight after 2G"},
        {u"m4", u"noor.haddad", R, none, at(9), at(12), u"Doubles 5: façade walk-through only"},
        {u"s1", u"ines.falkenhagen", W, at(15, 45), none, none, u"Car 1"},
        {u"s1", u"jule.sandrock", SW, none, at(18, 15), none, u"Street at walking pace with all drivers"},
        {u"s1", u"dieter.kallweit", SWF, none, none, at(20, 30), {}},
        {u"s1", u"saskia.duehrkoop", SWF, none, none, none, u"Warm coat on the mark between takes"},
        {u"s1", u"piet.vandersteen", T, none, at(19), at(22), u"Car check in hall 2"},
        {u"s2", u"piet.vandersteen", SWF, at(21), at(22), at(26, 45), u"Nothing but 4E tonight"},
        {u"s2", u"viktor.dragomir", SWF, none, at(18, 40), none, u"Hip pads, two sets"},
        {u"s2", u"annegret.sommerfeldt", SWF, at(23, 30), none, none, u"Car 2; heated trailer on the bridge"},
        {u"s2", u"olaf.hinrichsen", H, none, none, none, u"Saloon B on stand-by"},
    };
}
// clang-format on

struct CoverRow {
    QStringView days;  // "m" or "s" for all days of a unit, or one day
    CoverKind kind;
    int needed;
    QStringView person;  // on the roster, or
    QStringView name;    // not on it
    QStringView contact;
    QStringView channel;
    QStringView notes;
};

// clang-format off
constexpr std::array coverRows{
    CoverRow{u"m", CoverKind::Medic, 1, u"ole.petersen", {}, {}, u"4", u"At the foot of the action, never in catering"},
    CoverRow{u"m", CoverKind::SafetySupervisor, 1, u"margarethe.olofsson", {}, {}, u"2", {}},
    CoverRow{u"m", CoverKind::Armourer, 1, u"konrad.weiss", {}, {}, u"1", u"Blades and pistol locked between takes"},
    CoverRow{u"m1", CoverKind::Medic, 1, {}, u"Havel-Rettung, paramedic of car 2", u"+49 30 23125 212", u"4", {}},
    CoverRow{u"m1", CoverKind::Ambulance, 1, {}, u"Havel-Rettung, car 2", u"+49 30 23125 212", u"4", u"North dock"},
    CoverRow{u"m1", CoverKind::Spotter, 1, u"lorcan.byrne", {}, {}, u"2", u"3C, 3F"},
    CoverRow{u"m1", CoverKind::Spotter, 1, u"felix.aydin", {}, {}, u"2", u"3C, 3D"},
    CoverRow{u"m2", CoverKind::Spotter, 1, u"felix.aydin", {}, {}, u"2", u"3L, right"},
    CoverRow{u"m2", CoverKind::Spotter, 1, u"lorcan.byrne", {}, {}, u"2", u"3L, left"},
    CoverRow{u"m2", CoverKind::Sfx, 1, u"gisela.raab", {}, {}, u"5", u"Dust, partitions, the sleeve in 3K"},
    CoverRow{u"m2", CoverKind::Fire, 1, {}, u"Works fire brigade, pump 1", u"+49 30 23125 240", u"4", u"For 3K"},
    CoverRow{u"m3", CoverKind::Medic, 1, {}, u"Havel-Rettung, paramedic of car 2", u"+49 30 23125 212", u"4", {}},
    CoverRow{u"m3", CoverKind::Ambulance, 1, {}, u"Havel-Rettung, car 2", u"+49 30 23125 212", u"4", u"North dock"},
    CoverRow{u"m4", CoverKind::Medic, 1, {}, u"Ostend-Rettung, paramedic of car 5", u"+49 30 23125 222", u"4", {}},
    CoverRow{u"m4", CoverKind::Ambulance, 1, {}, u"Ostend-Rettung, car 5", u"+49 30 23125 222", u"4", u"In the gateway"},
    CoverRow{u"m4", CoverKind::Spotter, 1, u"anna.lindner", {}, {}, u"5", u"Backup line"},
    CoverRow{u"m4", CoverKind::Spotter, 1, u"lorcan.byrne", {}, {}, u"5", u"Catcher"},
    CoverRow{u"m4", CoverKind::Sfx, 1, u"gisela.raab", {}, {}, u"5", u"Glass pellets"},
    CoverRow{u"s", CoverKind::Medic, 1, u"samira.benali", {}, {}, u"4", u"Emergency physician on the street"},
    CoverRow{u"s", CoverKind::Medic, 1, {}, u"Nord-Rettung, paramedic of car 1", u"+49 30 23125 232", u"4", {}},
    CoverRow{u"s", CoverKind::Ambulance, 2, {}, u"Nord-Rettung, cars 1 and 3", u"+49 30 23125 232", u"4",
             u"One at each end of the closure"},
    CoverRow{u"s", CoverKind::Fire, 1, {}, u"Works fire brigade, pump 2", u"+49 30 23125 240", u"4",
             u"Two hoses charged from 30 minutes before 4E"},
    CoverRow{u"s", CoverKind::SafetySupervisor, 1, u"margarethe.olofsson", {}, {}, u"2", {}},
    CoverRow{u"s2", CoverKind::Diver, 2, {}, u"Water rescue Nordufer, two divers", u"+49 30 23125 241", u"4",
             u"Bed of the canal checked the same evening"},
    CoverRow{u"s2", CoverKind::Spotter, 3, {}, {}, {}, u"2", u"Bridge parapet: still to be booked"},
};
// clang-format on

struct CrewRow {
    QStringView units;  // "ms", "m" or "s"
    QStringView department;
    QStringView title;
    QStringView person;  // on the roster, or
    QStringView name;    // not on it
    int offsetMin;       // from the crew call
};

// clang-format off
constexpr std::array crewCallRows{
    CrewRow{u"m", u"Direction", u"Director", u"lucienne.aubertin", {}, 30},
    CrewRow{u"s", u"Direction", u"Second unit director", u"sabine.oldenburg", {}, 0},
    CrewRow{u"ms", u"Direction", u"1st AD", u"hannes.kroeger", {}, -15},
    CrewRow{u"ms", u"Direction", u"2nd AD", u"ruth.achterberg", {}, -45},
    CrewRow{u"ms", u"Direction", u"Script supervisor", u"oona.laakso", {}, 15},
    CrewRow{u"ms", u"Production", u"Unit production manager", u"philipp.steinhoff", {}, 0},
    CrewRow{u"ms", u"Stunts", u"Stunt coordinator", u"cormac.devlin", {}, -30},
    CrewRow{u"ms", u"Stunts", u"Assistant coordinator", u"friederike.lohse", {}, -30},
    CrewRow{u"m", u"Stunts", u"Fight coordinator", u"nikolai.brandauer", {}, -30},
    CrewRow{u"m", u"Stunts", u"Trainer", u"kenta.mori", {}, 0},
    CrewRow{u"ms", u"Rigging", u"Key rigger", u"wanda.jeschke", {}, -60},
    CrewRow{u"m", u"Rigging", u"Rigger", u"paul.ngata", {}, -60},
    CrewRow{u"ms", u"Rigging", u"Rigger", u"juergen.stamm", {}, -60},
    CrewRow{u"m", u"Camera", u"Director of photography", u"balint.szekely", {}, 0},
    CrewRow{u"ms", u"Camera", u"A operator", u"mirko.danz", {}, 0},
    CrewRow{u"ms", u"Camera", u"1st AC", {}, u"Svenja Kolbe", -15},
    CrewRow{u"s", u"Camera", u"Pod operator", u"delphine.roux", {}, 0},
    CrewRow{u"ms", u"Sound", u"Mixer", u"imre.boros", {}, 15},
    CrewRow{u"ms", u"SFX", u"Supervisor", u"gisela.raab", {}, -60},
    CrewRow{u"m", u"Props", u"Armourer", u"konrad.weiss", {}, 0},
    CrewRow{u"ms", u"Wardrobe", u"Supervisor", u"estelle.nkemelu", {}, -60},
    CrewRow{u"ms", u"Make-up", u"Head of department", u"anna.lindner.makeup", {}, -60},
    CrewRow{u"ms", u"Transport", u"Captain", u"uwe.marquardt", {}, -60},
    CrewRow{u"ms", u"Locations", u"Location manager", u"birte.hansen", {}, -60},
    CrewRow{u"ms", u"Catering", u"Chef", {}, u"Feldküche Nord", -60},
    CrewRow{u"s", u"Marshals", u"Head marshal", u"theo.grabowski", {}, -60},
};
// clang-format on

constexpr std::array days{u"m1", u"m2", u"m3", u"m4", u"s1", u"s2"};

Result<> addCover(Edit &edit, QStringView day)
{
    const ShootDay &shootDay = edit.data().at(idOf<ShootDay>(day));
    int count = 0;
    for (const CoverRow &row : coverRows) {
        if (!day.startsWith(row.days))
            continue;
        Cover cover{
            .id = idOf<Cover>(keyOf({day, QString::number(count++)})), .shootDay = shootDay.id, .kind = row.kind};
        cover.needed = row.needed;
        cover.person = maybeIdOf<Person>(row.person);
        cover.name = row.name.toString();
        cover.contact = row.contact.toString();
        cover.channel = row.channel.toString();
        cover.from = shootDay.crewCall;
        cover.to = shootDay.wrap;
        cover.notes = row.notes.toString();
        if (const auto added = addIn(edit, std::move(cover)); !added)
            return added.error();
    }
    return {};
}

Result<> addCrew(Edit &edit, QStringView day)
{
    const ShootDay &shootDay = edit.data().at(idOf<ShootDay>(day));
    int position = 0;
    for (const CrewRow &row : crewCallRows) {
        if (!row.units.contains(day.front()))
            continue;
        CrewCall crew{.id = idOf<CrewCall>(keyOf({day, QString::number(position)})), .shootDay = shootDay.id};
        crew.position = position++;
        crew.department = row.department.toString();
        crew.title = row.title.toString();
        crew.person = maybeIdOf<Person>(row.person);
        crew.name = row.name.toString();
        if (row.offsetMin != 0)
            crew.call = plusMinutes(*shootDay.crewCall, row.offsetMin);
        if (const auto added = addIn(edit, std::move(crew)); !added)
            return added.error();
    }
    return {};
}

Result<> addCalls(Edit &edit)
{
    for (const CallRow &row : callRows()) {
        const auto added = addIn<Call>(edit, {.id = idOf<Call>(keyOf({row.day, row.person})),
                                              .shootDay = idOf<ShootDay>(row.day),
                                              .person = idOf<Person>(row.person),
                                              .status = row.status,
                                              .pickUp = row.pickUp,
                                              .rehearsal = row.rehearsal,
                                              .release = row.release,
                                              .remarks = row.remarks.toString()});
        if (!added)
            return added.error();
    }
    return {};
}

}  // namespace

Result<> addDayPeople(Edit &edit)
{
    for (const QStringView day : days) {
        if (Result<> done = addCover(edit, day); !done)
            return done;
        if (Result<> done = addCrew(edit, day); !done)
            return done;
    }
    return addCalls(edit);
}

}  // namespace stunt::sample
