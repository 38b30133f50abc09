// SPDX-License-Identifier: GPL-3.0-or-later
// What has been filmed of the sample: the stuntvis of 13 March, which the joins of the long take are matched from, and the
// takes of the first morning on the stairs. It is the first shooting day at noon.
#include "core/sample/samplebuild.h"

namespace stunt::sample {

using namespace Qt::Literals::StringLiterals;

namespace {

std::vector<Setup> setups()
{
    const auto stuntvis = [](QStringView key, const QString &name, int fromSec, int toSec) {
        return Setup{.id = idOf<Setup>(key),
                     .sequence = idOf<Sequence>(u"3"),
                     .position = static_cast<int>(key.back().digitValue()),
                     .name = name,
                     .startMs = fromSec * 1000LL,
                     .endMs = toSec * 1000LL,
                     .lens = u"27 mm"_s,
                     .framesPerSecond = u"24"_s,
                     .plannedTakes = 4,
                     .notes = u"Stuntvis of 13 March: at walking pace, falls left out."_s};
    };
    Setup inside{.id = idOf<Setup>(u"2C/inside"),
                 .sequence = idOf<Sequence>(u"2"),
                 .position = 0,
                 .name = u"2C inside, over the sill"_s,
                 .beats = {idOf<Beat>(u"2C")},
                 .cameras = 2,
                 .lens = u"32 mm and 50 mm"_s,
                 .framesPerSecond = u"96"_s,
                 .breakawaysPlayed = true,
                 .plannedTakes = 3,
                 .notes = {}};
    return {stuntvis(u"stuntvis/1", u"Stuntvis, upper flights"_s, 0, 155),
            stuntvis(u"stuntvis/2", u"Stuntvis, the empty flat"_s, 155, 315),
            stuntvis(u"stuntvis/3", u"Stuntvis, lower flights"_s, 315, 460), std::move(inside)};
}

Take takeOf(QStringView key, int number, TakeResult result, const QString &notes = {})
{
    return {
        .id = idOf<Take>(keyOf({key, QString::number(number)})), .number = number, .result = result, .notes = notes};
}

std::vector<Take> stuntvisTakes()
{
    using enum TakeResult;
    std::vector<Take> takes;
    for (const QStringView setup : {u"stuntvis/1", u"stuntvis/2", u"stuntvis/3"}) {
        for (const auto &[number, result] : {std::pair{1, NoGood}, std::pair{2, Hold}, std::pair{3, Print}}) {
            takes.push_back(takeOf(setup, number, result));
            takes.back().setup = idOf<Setup>(setup);
        }
    }
    return takes;
}

struct TakeRow {
    QStringView beat;
    int number;
    CivilTime start;
    TakeResult result;
    QStringView notes;
};

// clang-format off
constexpr std::array morning{
    TakeRow{u"3A", 1, at(9, 38), TakeResult::NoGood, u"Focus late on the doors"},
    TakeRow{u"3A", 2, at(9, 43), TakeResult::Hold, {}},
    TakeRow{u"3A", 3, at(9, 49), TakeResult::NoGood, u"Coat caught in the door"},
    TakeRow{u"3A", 4, at(9, 55), TakeResult::Aborted, u"ABBRUCH from the lift: doors reopened. Nobody touched"},
    TakeRow{u"3A", 5, at(10, 1), TakeResult::Hold, {}},
    TakeRow{u"3A", 6, at(10, 7), TakeResult::Print, u"Join on the coat works"},
    TakeRow{u"3B", 1, at(10, 26), TakeResult::NoGood, {}},
    TakeRow{u"3B", 2, at(10, 32), TakeResult::Hold, u"Count of nine early"},
    TakeRow{u"3B", 3, at(10, 38), TakeResult::Hold, {}},
    TakeRow{u"3B", 4, at(10, 44), TakeResult::NoGood, {}},
    TakeRow{u"3B", 5, at(10, 49), TakeResult::Print, {}},
    TakeRow{u"3B", 6, at(10, 55), TakeResult::Print, u"Both for the cut"},
};
// clang-format on

// A take with what it broke and whom it hit; an aborted one did neither.
Result<> addMorningTake(Edit &edit, const TakeRow &row)
{
    Take take = takeOf(row.beat, row.number, row.result, row.notes.toString());
    take.beat = idOf<Beat>(row.beat);
    take.shootDay = idOf<ShootDay>(u"m1");
    take.start = row.start;
    const auto added = addIn(edit, std::move(take));
    if (!added)
        return added.error();
    const bool played = row.result != TakeResult::Aborted;
    const QString key = keyOf({row.beat, QString::number(row.number)});
    const auto hit = [&](QStringView person, int hits) -> Result<> {
        const auto impact = addIn(edit, TakeImpact{.id = idOf<TakeImpact>(keyOf({key, person})),
                                                   .take = *added,
                                                   .person = idOf<Person>(person),
                                                   .hits = played ? hits : 0});
        return impact ? Result<>() : Result<>(impact.error());
    };
    if (Result<> done = hit(u"tomek.zielonka", 1); !done)
        return done;
    if (row.beat == u"3B")
        return hit(u"rafael.quintana", 2);
    if (!played)
        return {};
    const auto used = addIn(edit, TakeUse{.id = idOf<TakeUse>(key), .take = *added, .item = idOf<Item>(u"lift-panel")});
    return used ? Result<>() : Result<>(used.error());
}

struct JoinRow {
    QStringView key;
    double fromSec;
    double toSec;
    StitchMethod method;
    QStringView goes;
    QStringView comes;
    QStringView setup;  // the stuntvis set-up it is matched from
};

// clang-format off
std::vector<JoinRow> joins()
{
    using enum StitchMethod;
    constexpr QStringView ines = u"ines.falkenhagen";
    constexpr QStringView maya = u"maya.okafor";
    return {
        {u"coat", 22, 22, BodyWipe, {}, {}, u"stuntvis/1"},
        {u"rail", 50, 50, WhipPan, ines, maya, u"stuntvis/1"},
        {u"landing", 64, 64, WhipPan, maya, ines, u"stuntvis/1"},
        {u"pillar", 69, 70, TexasSwitch, u"rupert.ashcombe", u"kai.broemmel", u"stuntvis/1"},
        {u"flight", 119, 119, DoorwayBlack, ines, maya, u"stuntvis/1"},
        {u"door", 155, 155, DoorwayBlack, maya, ines, u"stuntvis/1"},
        {u"door/roth", 155, 155, DoorwayBlack, u"kai.broemmel", u"rupert.ashcombe", u"stuntvis/1"},
        {u"tile", 211, 211, WallPass, ines, maya, u"stuntvis/2"},
        {u"lath", 223, 223, WallPass, u"dmitri.volkonsky", u"bruno.tesfaye", u"stuntvis/2"},
        {u"curtain", 289, 289, BodyWipe, maya, ines, u"stuntvis/2"},
        {u"miss", 359, 361, TexasSwitch, ines, maya, u"stuntvis/3"},
        {u"flight/down", 385, 385, BodyWipe, maya, ines, u"stuntvis/3"},
        {u"flight/marek", 385, 385, BodyWipe, u"goran.petrovic", u"sander.vos", u"stuntvis/3"},
    };
}
// clang-format on

struct MarkRow {
    QStringView key;
    double sec;
    MarkerColour colour;
    QString name;
    QString notes;
};

// clang-format off
std::vector<MarkRow> marks()
{
    using enum MarkerColour;
    return {
        {u"doors", 3.5, Cyan, u"Lift doors open"_s, u"Operator's cue to go."_s},
        {u"nine", 43, Yellow, u"Count of nine"_s, u"Both men clash; the music turns here."_s},
        {u"clear", 57, Red, u"Feet clear of the rail"_s, u"The latest call to stop: nobody is off the floor before it."_s},
        {u"rubber", 101.5, Orange, u"Hero out, rubber in"_s, u"Props hand the rubber corkscrew behind the body wipe."_s},
        {u"day one", 155, Green, u"End of day one"_s, {}},
    };
}
// clang-format on

Marker markerOf(const MarkRow &row)
{
    return {.id = idOf<Marker>(row.key),
            .sequence = idOf<Sequence>(u"3"),
            .atMs = static_cast<qint64>(row.sec * 1000),
            .name = row.name,
            .colour = row.colour,
            .notes = row.notes};
}

Stitch stitchOf(const JoinRow &row, int index)
{
    const auto value = [](const QString &name, double out, double apart, double tolerance, const QString &unit) {
        return MatchValue{.name = name, .out = out, .in = out + apart, .tolerance = tolerance, .unit = unit};
    };
    const QString oona = u"Oona Laakso"_s;
    return {.id = idOf<Stitch>(row.key),
            .sequence = idOf<Sequence>(u"3"),
            .startMs = static_cast<qint64>(row.fromSec * 1000),
            .endMs = static_cast<qint64>(row.toSec * 1000),
            .method = row.method,
            .values = {value(u"Camera height"_s, 140 - index * 3, 1, 3, u"cm"_s),
                       value(u"Pan direction"_s, 20 * index, -2, 5, u"°"_s),
                       value(u"Speed"_s, row.method == StitchMethod::WhipPan ? 180 : 40, 5, 10, u"°/s"_s),
                       value(u"Lens"_s, 27, 0, 0, u"mm"_s), value(u"Light"_s, 4, 0.1, 0.3, u"stops"_s)},
            .ticks = {{MatchTickKind::Pose, oona, 3},
                      {MatchTickKind::Wardrobe, u"Estelle Nkemelu"_s, 3},
                      {MatchTickKind::Blood, u"Anna Lindner (make-up)"_s, 3}},
            .swapFrom = maybeIdOf<Person>(row.goes),
            .swapTo = maybeIdOf<Person>(row.comes),
            .chosenTake = idOf<Take>(keyOf({row.setup, u"3"})),
            .notes = u"Matched from the stuntvis; to be matched again from the take that is chosen on the day."_s};
}

}  // namespace

Result<> addTakes(Edit &edit)
{
    if (Result<> done = addAll(edit, setups()); !done)
        return done;
    const auto player = addIn(edit, SetupPlayer{.id = idOf<SetupPlayer>(u"2C/inside"),
                                                .setup = idOf<Setup>(u"2C/inside"),
                                                .part = idOf<Part>(u"2C/1/maya.okafor"),
                                                .person = idOf<Person>(u"maya.okafor")});
    if (!player)
        return player.error();
    if (Result<> done = addAll(edit, stuntvisTakes()); !done)
        return done;
    for (const TakeRow &row : morning)
        if (Result<> done = addMorningTake(edit, row); !done)
            return done;
    std::vector<Stitch> stitches;
    for (const JoinRow &row : joins())
        stitches.push_back(stitchOf(row, static_cast<int>(stitches.size())));
    if (Result<> done = addAll(edit, stitches); !done)
        return done;
    std::vector<Marker> markers;
    for (const MarkRow &row : marks())
        markers.push_back(markerOf(row));
    return addAll(edit, markers);
}

}  // namespace stunt::sample
