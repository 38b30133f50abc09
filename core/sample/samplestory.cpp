// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sample/samplebeats.h"
#include "core/sample/samplebuild.h"

namespace stunt::sample {

using namespace Qt::Literals::StringLiterals;

namespace {

struct SceneRow {
    QStringView number;
    IntExt intExt;
    QStringView set;
    DayPart dayPart;
    int scriptDay;
    int eighths;
    QStringView location;
    QStringView synopsis;
};

// clang-format off
constexpr std::array sceneRows{
    SceneRow{u"14", IntExt::Int, u"U-Bahn platform", DayPart::Night, 1, 12, u"stage2",
             u"Vera comes for the locker key. Two of Sabo's men come for Vera; the Locksmith is not the old man he seems."},
    SceneRow{u"15", IntExt::Int, u"U-Bahn tunnel mouth", DayPart::Night, 1, 4, u"stage2",
             u"The way out is along the track, and the last train has not gone yet."},
    SceneRow{u"28", IntExt::Int, u"Roth's flat, fourth floor", DayPart::Day, 2, 9, u"palais",
             u"Roth will not leave without the ledger. The police are already on the stairs, and not to help."},
    SceneRow{u"29", IntExt::Ext, u"Balcony and courtyard façade", DayPart::Day, 2, 11, u"palais",
             u"Vera goes over the balcony on a fire hose and back into the house through the window below."},
    SceneRow{u"30", IntExt::Ext, u"Courtyard", DayPart::Day, 2, 3, u"palais",
             u"Roth walks out of the front door as if he lived there. He does."},
    SceneRow{u"31", IntExt::Ext, u"Rooftop", DayPart::Day, 2, 8, {}, u"The rooftop chase of the white draft."},
    SceneRow{u"61", IntExt::Int, u"Palais, lift lobby, fifth floor", DayPart::Night, 3, 6, u"stage4",
             u"The lift opens on the wrong men. Vera pushes Roth behind her."},
    SceneRow{u"62", IntExt::Int, u"Palais, stairwell, upper landings", DayPart::Night, 3, 18, u"stage4",
             u"Down, one landing at a time, with a man who can hardly walk. Nobody is fresh for long."},
    SceneRow{u"63", IntExt::Int, u"Palais, empty flat, third floor", DayPart::Night, 3, 14, u"stage4",
             u"Vera and the biggest of them, in rooms with nothing left in them but a stove and a telephone."},
    SceneRow{u"64", IntExt::Int, u"Palais, stairwell, lower flights", DayPart::Night, 3, 10, u"stage4",
             u"Too tired to stand, neither will stay down."},
    SceneRow{u"65", IntExt::Ext, u"Kurfürstenallee, street door", DayPart::Night, 3, 5, u"avenue",
             u"Out into the street and into the only taxi."},
    SceneRow{u"66", IntExt::IntExt, u"Taxi / Kurfürstenallee, travelling", DayPart::Night, 3, 15, u"avenue",
             u"Two cars behind, then one. Vera drives forwards, and then she does not."},
    SceneRow{u"67", IntExt::Ext, u"Westhafen bridge", DayPart::Night, 3, 7, u"bridge",
             u"The bridge is up. There is nowhere left to drive."},
};
// clang-format on

std::vector<Sequence> sequences()
{
    const auto sequence = [](int position, const QString &code, const QString &title, int seconds) {
        return Sequence{.id = idOf<Sequence>(code),
                        .position = position,
                        .code = code,
                        .title = title,
                        .targetMs = seconds * 1000LL};
    };
    std::vector<Sequence> all{sequence(0, u"1"_s, u"Platform fight"_s, 55),
                              sequence(1, u"2"_s, u"Hose and balcony"_s, 110),
                              sequence(2, u"3"_s, u"The stairwell"_s, 460),
                              sequence(3, u"4"_s, u"Kurfürstenallee"_s, 170)};
    all[2].longTake = true;
    all[2].notes =
        u"Plays as one shot from the lift doors to the street. About 40 set-ups, joined where a body, a wall or "
        "the dark crosses the lens; shot in story order over three days so that sweat, blood and dust stay true."_s;
    all[3].notes =
        u"In camera from inside the taxi, one seat for the operator. 4E flips the saloon; 4H comes back down the "
        "same street a moment later."_s;
    return all;
}

// What must be permitted where a beat is shot: the street is closed for every car, the flip and the pellets need more.
std::vector<PermitKind> permitsOf(const BeatRow &row)
{
    using enum PermitKind;
    if (row.number == u"2C")
        return {Pyro};
    if (row.number == u"4E")
        return {RoadClosure, Police, Fire};
    if (row.discipline == Discipline::Vehicle)
        return {RoadClosure, Police};
    return row.discipline == Discipline::Water ? std::vector{RoadClosure, Other} : std::vector<PermitKind>{};
}

Beat beatOf(const BeatRow &row, const Id<Sequence> &sequence, qint64 startMs)
{
    Beat beat{.id = idOf<Beat>(row.number), .sequence = sequence, .scene = maybeIdOf<Scene>(row.scene)};
    beat.number = row.number.toString();
    beat.title = row.title.toString();
    beat.action = row.action.toString();
    beat.discipline = row.discipline;
    beat.technique = row.technique;
    beat.startMs = startMs;
    beat.endMs = startMs + row.seconds * 1000LL;
    beat.plannedTakes = row.effort.takes;
    beat.setupMin = row.effort.setupMin;
    beat.runMin = row.effort.runMin;
    beat.resetMin = row.effort.resetMin;
    beat.cameraNote = row.camera.toString();
    beat.status = row.status;
    beat.rescueHow = row.rescue.how.toString();
    beat.rescueWho = row.rescue.who.toString();
    beat.rescueKit = row.rescue.kit.toString();
    if (row.rescue.releaseSec > 0)
        beat.rescueReleaseSec = row.rescue.releaseSec;
    beat.rescueDrilledOn = row.rescue.drilledOn;
    beat.permits = permitsOf(row);
    return beat;
}

Result<> addBeats(Edit &edit, QStringView sequence, const std::vector<BeatRow> &rows)
{
    qint64 startMs = 0;
    for (const BeatRow &row : rows) {
        Beat beat = beatOf(row, idOf<Sequence>(sequence), startMs);
        startMs = beat.endMs;
        if (const auto added = addIn(edit, std::move(beat)); !added)
            return added.error();
    }
    return {};
}

Result<> addScenes(Edit &edit)
{
    int position = 0;
    for (const SceneRow &row : sceneRows) {
        Scene scene{.id = idOf<Scene>(row.number), .position = position++, .number = row.number.toString()};
        scene.intExt = row.intExt;
        scene.set = row.set.toString();
        scene.dayPart = row.dayPart;
        scene.scriptDay = row.scriptDay;
        scene.pagesEighths = row.eighths;
        scene.synopsis = row.synopsis.toString();
        scene.location = maybeIdOf<Location>(row.location);
        scene.omitted = row.number == u"31";
        scene.draft = scene.omitted ? u"White"_s : u"Blue"_s;
        if (const auto added = addIn(edit, std::move(scene)); !added)
            return added.error();
    }
    return {};
}

}  // namespace

Result<> addStory(Edit &edit)
{
    if (Result<> done = addScenes(edit); !done)
        return done;
    if (Result<> done = addAll(edit, sequences()); !done)
        return done;
    if (Result<> done = addBeats(edit, u"1", platformBeats()); !done)
        return done;
    if (Result<> done = addBeats(edit, u"2", balconyBeats()); !done)
        return done;
    if (Result<> done = addBeats(edit, u"3", stairwellBeats()); !done)
        return done;
    return addBeats(edit, u"4", chaseBeats());
}

}  // namespace stunt::sample
