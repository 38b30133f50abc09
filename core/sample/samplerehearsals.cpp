// SPDX-License-Identifier: GPL-3.0-or-later
// What the sample's people practise before the shoot: the sessions that pass the gates, and the lead's six weeks of
// training. 4E's full-speed rehearsal is on the evening after the night it is shot, on purpose.
#include "core/sample/samplebuild.h"

namespace stunt::sample {

using namespace Qt::Literals::StringLiterals;

namespace {

using enum GateLevel;

struct SessionRow {
    QStringView key;
    QStringView title;
    QDate date;
    CivilTime start;
    CivilTime end;
    QStringView location;  // empty: the proving ground
    RehearsalKind kind;
    RehearsalStatus status;
    QStringView people;  // separated by commas
    std::vector<std::pair<QStringView, GateLevel>> covers;
};

// clang-format off
std::vector<SessionRow> sessions()
{
    using enum RehearsalKind;
    constexpr auto done = RehearsalStatus::Done;
    constexpr auto planned = RehearsalStatus::Planned;
    return {
        {u"stairs", u"Stair falls on the set", {2027, 3, 11}, at(10), at(15, 30), u"stage4", RehearsalKind::Rehearsal, done,
         u"maya.okafor,kai.broemmel,ines.falkenhagen,ruairi.macgiolla,rafael.quintana,lorcan.byrne,rupert.ashcombe",
         {{u"3C", HalfSpeed}, {u"3D", HalfSpeed}, {u"3F", HalfSpeed}, {u"3F", FullSpeed}}},
        {u"ratchet", u"Ratchet, dead weight and on the rig", {2027, 3, 12}, at(9), at(12), u"stage4",
         RehearsalKind::Rehearsal, done, u"bruno.tesfaye,maya.okafor,paul.ngata,wanda.jeschke,lorcan.byrne,felix.aydin",
         {{u"3L", DeadWeightTest}, {u"3L", OnRig}}},
        {u"stuntvis", u"Stuntvis of the stairwell, joins and all", {2027, 3, 13}, at(10), at(15), u"stage4", Stuntvis, done,
         u"ines.falkenhagen,maya.okafor,rupert.ashcombe,kai.broemmel,dmitri.volkonsky,bruno.tesfaye,goran.petrovic,"
         "sander.vos", {}},
        {u"balcony", u"Descender and hose on the façade", {2027, 3, 16}, at(9), at(14, 30), u"palais",
         RehearsalKind::Rehearsal, done, u"maya.okafor,anna.lindner,wanda.jeschke,paul.ngata,ines.falkenhagen",
         {{u"2D", DeadWeightTest}, {u"2D", OnRig}, {u"2E", DeadWeightTest}}},
        {u"chase", u"Reverse run down the street", {2027, 3, 25}, at(10), at(15, 30), u"avenue", RehearsalKind::Rehearsal,
         planned, u"jule.sandrock,ayse.demirtas,ines.falkenhagen,rupert.ashcombe", {{u"4H", HalfSpeed}}},
        {u"roll", u"Test of ramp, cage and extraction", {2027, 3, 26}, at(13), at(16, 30), {}, Test, planned,
         u"piet.vandersteen,juergen.stamm,lorcan.byrne", {}},
        {u"flip", u"Approach to the ramp at full speed", {2027, 3, 29}, at(19), at(21, 30), u"avenue",
         RehearsalKind::Rehearsal, planned, u"piet.vandersteen,ayse.demirtas,lorcan.byrne", {{u"4E", FullSpeed}}},
    };
}
// clang-format on

// Who is called and what it is to pass, or has passed.
Result<> addWork(Edit &edit, const SessionRow &row)
{
    const bool isDone = row.status == RehearsalStatus::Done;
    for (const QStringView person : row.people.split(u',')) {
        const auto called = addIn(edit, RehearsalCall{.id = idOf<RehearsalCall>(keyOf({row.key, person})),
                                                      .rehearsal = idOf<Rehearsal>(row.key),
                                                      .person = idOf<Person>(person),
                                                      .attended = isDone ? Answer::Yes : Answer::Unknown,
                                                      .notes = {}});
        if (!called)
            return called.error();
    }
    for (const auto &[beat, level] : row.covers) {
        const RehearsalCover cover{.id = idOf<RehearsalCover>(keyOf({row.key, beat, enumText(level)})),
                                   .rehearsal = idOf<Rehearsal>(row.key),
                                   .beat = idOf<Beat>(beat),
                                   .level = level,
                                   .passed = isDone ? Answer::Yes : Answer::Unknown};
        if (const auto covered = addIn(edit, cover); !covered)
            return covered.error();
    }
    return {};
}

Result<> addSessions(Edit &edit)
{
    for (const SessionRow &row : sessions()) {
        const bool isDone = row.status == RehearsalStatus::Done;
        Rehearsal rehearsal{.id = idOf<Rehearsal>(row.key),
                            .plan = idOf<Plan>(u"live"),
                            .title = row.title.toString(),
                            .date = row.date,
                            .start = row.start,
                            .end = row.end,
                            .location = maybeIdOf<Location>(row.location),
                            .lead = idOf<Person>(u"nikolai.brandauer"),
                            .kind = row.kind,
                            .status = row.status,
                            .abortWord = u"ABBRUCH"_s,
                            .notes = {}};
        if (row.location.isEmpty())
            rehearsal.venue = u"Proving ground Werneuchen, north runway"_s;
        if (isDone)
            rehearsal.usedMin = row.end.minutes - row.start.minutes - 20;
        if (const auto added = addIn(edit, std::move(rehearsal)); !added)
            return added.error();
        if (Result<> done = addWork(edit, row); !done)
            return done;
    }
    return {};
}

struct CoverRow {
    QStringView session;
    CoverKind kind;
    QStringView person;  // on the roster, or
    QStringView name;    // not on it
};

// clang-format off
constexpr std::array coverRows{
    CoverRow{u"stairs", CoverKind::Medic, u"ole.petersen", {}},
    CoverRow{u"stairs", CoverKind::SafetySupervisor, u"margarethe.olofsson", {}},
    CoverRow{u"ratchet", CoverKind::Medic, u"ole.petersen", {}},
    CoverRow{u"ratchet", CoverKind::SafetySupervisor, u"margarethe.olofsson", {}},
    CoverRow{u"stuntvis", CoverKind::Medic, u"ole.petersen", {}},
    CoverRow{u"balcony", CoverKind::Medic, u"ole.petersen", {}},
    CoverRow{u"balcony", CoverKind::Medic, {}, u"Ostend-Rettung, paramedic of car 5"},
    CoverRow{u"balcony", CoverKind::Ambulance, {}, u"Ostend-Rettung, car 5"},
    CoverRow{u"balcony", CoverKind::Spotter, u"felix.aydin", {}},
    CoverRow{u"balcony", CoverKind::Spotter, u"lorcan.byrne", {}},
    CoverRow{u"balcony", CoverKind::SafetySupervisor, u"margarethe.olofsson", {}},
    CoverRow{u"chase", CoverKind::Medic, u"ole.petersen", {}},
    CoverRow{u"chase", CoverKind::Ambulance, {}, u"Nord-Rettung, car 1"},
    CoverRow{u"roll", CoverKind::Medic, {}, u"Paramedic of the proving ground"},
    CoverRow{u"roll", CoverKind::Ambulance, {}, u"Ambulance of the proving ground"},
    CoverRow{u"roll", CoverKind::Fire, {}, u"Fire crew of the proving ground"},
    CoverRow{u"flip", CoverKind::Medic, u"samira.benali", {}},
    CoverRow{u"flip", CoverKind::Ambulance, {}, u"Nord-Rettung, car 1"},
    CoverRow{u"flip", CoverKind::Fire, {}, u"Works fire brigade, pump 2"},
};
// clang-format on

Result<> addCovers(Edit &edit)
{
    int count = 0;
    for (const CoverRow &row : coverRows) {
        Cover cover{.id = idOf<Cover>(keyOf({row.session, QString::number(count++)})),
                    .rehearsal = idOf<Rehearsal>(row.session),
                    .kind = row.kind};
        cover.person = maybeIdOf<Person>(row.person);
        cover.name = row.name.toString();
        if (const auto added = addIn(edit, std::move(cover)); !added)
            return added.error();
    }
    return {};
}

std::vector<RehearsalBooking> bookings()
{
    const auto book = [](QStringView session, QStringView what) {
        return RehearsalBooking{
            .id = idOf<RehearsalBooking>(keyOf({session, what})), .rehearsal = idOf<Rehearsal>(session), .notes = {}};
    };
    const auto rig = [&](QStringView session, QStringView unit) {
        RehearsalBooking booking = book(session, unit);
        booking.rigUnit = idOf<RigUnit>(unit);
        return booking;
    };
    const auto item = [&](QStringView session, QStringView what, int broken) {
        RehearsalBooking booking = book(session, what);
        booking.item = idOf<Item>(what);
        booking.broken = broken;
        return booking;
    };
    return {rig(u"stairs", u"pad"),        item(u"stairs", u"partition", 1),
            rig(u"ratchet", u"ratchet"),   rig(u"balcony", u"hose"),
            rig(u"balcony", u"descender"), rig(u"chase", u"pod"),
            item(u"chase", u"taxi", 0),    rig(u"roll", u"ramp"),
            item(u"roll", u"saloon", 0)};
}

// Monday, Tuesday, Wednesday and Friday from the first of February, without the Friday of the ratchet.
std::vector<QDate> trainingDates()
{
    std::vector<QDate> dates;
    const QDate first(2027, 2, 1);
    for (int week = 0; week < 6; ++week)
        for (const int day : {0, 1, 2, 4})
            if (const QDate date = first.addDays(week * 7 + day); date != QDate(2027, 3, 12))
                dates.push_back(date);
    return dates;
}

Result<> addTraining(Edit &edit, QStringView person, const QString &skill, QDate date, CivilTime start)
{
    const QString key = keyOf({u"training", person, date.toString(Qt::ISODate)});
    const auto added = addIn(edit, Rehearsal{.id = idOf<Rehearsal>(key),
                                             .plan = idOf<Plan>(u"live"),
                                             .title = u"Training: "_s + skill,
                                             .date = date,
                                             .start = start,
                                             .end = at(start.minutes / 60 + 3),
                                             .venue = u"Fight hall, Stage 4 annexe"_s,
                                             .lead = idOf<Person>(u"kenta.mori"),
                                             .kind = RehearsalKind::Training,
                                             .skill = skill,
                                             .status = RehearsalStatus::Done,
                                             .usedMin = 180,
                                             .abortWord = u"ABBRUCH"_s,
                                             .notes = {}});
    if (!added)
        return added.error();
    const auto called = addIn(edit, RehearsalCall{.id = idOf<RehearsalCall>(key),
                                                  .rehearsal = *added,
                                                  .person = idOf<Person>(person),
                                                  .attended = Answer::Yes,
                                                  .notes = {}});
    return called ? Result<>() : Result<>(called.error());
}

std::vector<TrainingGoal> goals()
{
    const auto goal = [](QStringView person, const QString &skill, int hours, QDate from) {
        return TrainingGoal{.id = idOf<TrainingGoal>(keyOf({person, skill})),
                            .person = idOf<Person>(person),
                            .skill = skill,
                            .goalMin = hours * 60,
                            .from = from,
                            .to = QDate(2027, 3, 12),
                            .trainer = idOf<Person>(u"kenta.mori"),
                            .notes = {}};
    };
    return {goal(u"ines.falkenhagen", u"screen fighting"_s, 66, {2027, 2, 1}),
            goal(u"emeka.nwosu", u"stair fall"_s, 6, {2027, 3, 8})};
}

}  // namespace

Result<> addRehearsals(Edit &edit)
{
    if (Result<> done = addSessions(edit); !done)
        return done;
    if (Result<> done = addCovers(edit); !done)
        return done;
    if (Result<> done = addAll(edit, bookings()); !done)
        return done;
    if (Result<> done = addAll(edit, goals()); !done)
        return done;
    for (const QDate &date : trainingDates())
        if (Result<> done = addTraining(edit, u"ines.falkenhagen", u"screen fighting"_s, date, at(9)); !done)
            return done;
    for (const QDate &date : {QDate(2027, 3, 9), QDate(2027, 3, 10)})
        if (Result<> done = addTraining(edit, u"emeka.nwosu", u"stair fall"_s, date, at(14)); !done)
            return done;
    return {};
}

}  // namespace stunt::sample
