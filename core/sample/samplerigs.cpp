// SPDX-License-Identifier: GPL-3.0-or-later
// The sample's rigs: what hangs, pulls and flips somebody, with every figure its arithmetic needs.
#include "core/sample/samplebuild.h"

namespace stunt::sample {

using namespace Qt::Literals::StringLiterals;

namespace {

std::vector<Rig> rigs()
{
    return {
        {.id = idOf<Rig>(u"descender"),
         .name = u"Descender, 40 m"_s,
         .type = RigType::Descender,
         .safeWorkingLoadG = Mass{300'000},
         .lightestUserG = Mass{45'000},
         .heaviestUserG = Mass{120'000},
         .inspectionIntervalDays = 180,
         .padsMin = 30,
         .defaultOperator = idOf<Person>(u"wanda.jeschke"),
         .notes = u"No use above 35 km/h of wind."_s},
        {.id = idOf<Rig>(u"hose"),
         .name = u"Hose line on the balcony winch"_s,
         .type = RigType::FlyingRig,
         .safeWorkingLoadG = Mass{400'000},
         .inspectionIntervalDays = 180,
         .padsMin = 30,
         .defaultOperator = idOf<Person>(u"wanda.jeschke"),
         .notes = u"The fire hose is dressing; the load is on the 8 mm line inside it."_s},
        {.id = idOf<Rig>(u"ratchet"),
         .name = u"Air ratchet, 3 m"_s,
         .type = RigType::Ratchet,
         .safeWorkingLoadG = Mass{600'000},
         .heaviestUserG = Mass{130'000},
         .inspectionIntervalDays = 180,
         .padsMin = 25,
         .defaultOperator = idOf<Person>(u"paul.ngata"),
         .notes = {}},
        {.id = idOf<Rig>(u"ramp"),
         .name = u"Pipe ramp, left"_s,
         .type = RigType::PipeRamp,
         .inspectionIntervalDays = 365,
         .defaultOperator = idOf<Person>(u"juergen.stamm"),
         .notes = u"38 m of clear street behind it, measured from its end."_s},
    };
}

// What catches somebody, carries the taxi or drives it from above.
std::vector<Rig> groundRigs()
{
    return {
        {.id = idOf<Rig>(u"pad"),
         .name = u"Crash pad, 2 × 3 m, 60 cm"_s,
         .type = RigType::CrashPad,
         .ratedFallMm = Length{4'000},
         .clearanceMm = Length{500},
         .notes = u"Dressed as carpet on the half landing."_s},
        {.id = idOf<Rig>(u"boxes"),
         .name = u"Box rig, two boxes high"_s,
         .type = RigType::BoxRig,
         .ratedFallMm = Length{5'000},
         .notes = u"Under the felt roof of the bicycle shed."_s},
        {.id = idOf<Rig>(u"trailer"),
         .name = u"Process trailer, low"_s,
         .type = RigType::ProcessTrailer,
         .safeWorkingLoadG = Mass{3'500'000},
         .inspectionIntervalDays = 180,
         .defaultOperator = idOf<Person>(u"uwe.marquardt"),
         .notes = u"25 km/h at most with people on it."_s},
        {.id = idOf<Rig>(u"pod"),
         .name = u"Driving pod on the taxi's roof"_s,
         .type = RigType::PodCar,
         .inspectionIntervalDays = 365,
         .defaultOperator = idOf<Person>(u"delphine.roux"),
         .notes = {}},
    };
}

std::vector<RigUnit> units()
{
    const auto unit = [](QStringView rig, const QString &serial, QDate assembled) {
        return RigUnit{.id = idOf<RigUnit>(rig), .rig = idOf<Rig>(rig), .serial = serial, .assembledOn = assembled};
    };
    return {unit(u"descender", u"D-2"_s, {2027, 3, 15}),
            unit(u"hose", u"F-1"_s, {2027, 3, 15}),
            unit(u"ratchet", u"R-1"_s, {2027, 3, 11}),
            unit(u"ramp", u"P-3"_s, {2027, 3, 20}),
            unit(u"pad", u"CP-4"_s, {}),
            unit(u"boxes", u"B-2"_s, {2027, 3, 22}),
            unit(u"trailer", u"T-1"_s, {}),
            unit(u"pod", u"PD-1"_s, {2027, 3, 24})};
}

std::vector<RigComponent> components()
{
    const auto part = [](QStringView unit, ComponentKind kind, const QString &name, int kg) {
        return RigComponent{.id = idOf<RigComponent>(keyOf({unit, name})),
                            .rigUnit = idOf<RigUnit>(unit),
                            .kind = kind,
                            .name = name,
                            .safeWorkingLoadG = Mass{kg * 1000}};
    };
    using enum ComponentKind;
    return {part(u"descender", Line, u"8 mm line"_s, 500),        part(u"descender", Harness, u"Jerk harness M"_s, 400),
            part(u"hose", Line, u"8 mm line in the hose"_s, 500), part(u"hose", Swivel, u"Swivel S-4"_s, 600),
            part(u"hose", Pulley, u"Balcony pulley"_s, 800),      part(u"ratchet", Line, u"10 mm line"_s, 900),
            part(u"ratchet", Harness, u"Jerk vest L"_s, 700)};
}

// A line rig in a beat with its anchor; the operators are the rigging crew.
RigUse lineUse(QStringView beat, QStringView unit, std::vector<Id<Person>> flyers, int factorMilli)
{
    return {.id = idOf<RigUse>(keyOf({beat, unit})),
            .beat = idOf<Beat>(beat),
            .rigUnit = idOf<RigUnit>(unit),
            .flyers = std::move(flyers),
            .kitWeightG = Mass{6'000},
            .dynamicFactorMilli = factorMilli,
            .lineMultiplierMilli = 1000,
            .anchorStructure = u"Steel beam behind the parapet"_s,
            .anchorRatedG = Mass{1'000'000},
            .anchorCheckedBy = u"Margarethe Olofsson"_s,
            .anchorCheckedOn = QDate(2027, 3, 15),
            .riggingLead = idOf<Person>(u"wanda.jeschke"),
            .rigMin = 20,
            .testMin = 10,
            .strikeMin = 10};
}

std::vector<RigUse> lineUses()
{
    const Id<Person> maya = idOf<Person>(u"maya.okafor");
    RigUse reel = lineUse(u"2B", u"hose", {idOf<Person>(u"ines.falkenhagen")}, 1500);
    RigUse balcony = lineUse(u"2D", u"descender", {maya}, 2000);
    balcony.fallHeightMm = Length{13'400};
    RigUse snap = lineUse(u"2E", u"hose", {maya}, 2500);
    snap.strikeMin = 0;
    snap.notes = u"Stays rigged for 2F."_s;
    RigUse swing = lineUse(u"2F", u"hose", {maya}, 1500);
    swing.rigMin = 0;
    swing.testMin = 0;
    swing.strikeMin = 5;
    RigUse drainpipe = lineUse(u"2H", u"hose", {maya}, 1500);
    RigUse jerk = lineUse(u"3L", u"ratchet", {idOf<Person>(u"bruno.tesfaye")}, 3000);
    jerk.anchorStructure = u"East wall, steel frame"_s;
    jerk.riggingLead = idOf<Person>(u"paul.ngata");
    return {reel, balcony, snap, swing, drainpipe, jerk};
}

// A use of a rig that carries nobody on a line.
RigUse groundUse(QStringView beat, QStringView unit, QStringView lead)
{
    return {.id = idOf<RigUse>(keyOf({beat, unit})),
            .beat = idOf<Beat>(beat),
            .rigUnit = idOf<RigUnit>(unit),
            .riggingLead = idOf<Person>(lead),
            .rigMin = 20,
            .testMin = 0,
            .strikeMin = 10};
}

std::vector<RigUse> groundUses()
{
    const auto setClear = [](RigUse &use, int front, int back, int side) {
        use.clearanceFrontMm = Length{front};
        use.clearanceBackMm = Length{back};
        use.clearanceLeftMm = Length{side};
        use.clearanceRightMm = Length{side};
    };
    RigUse landing = groundUse(u"3C", u"pad", u"juergen.stamm");
    landing.flyers = {idOf<Person>(u"rafael.quintana")};
    landing.fallHeightMm = Length{2'600};
    setClear(landing, 900, 1'200, 600);
    RigUse track = groundUse(u"1D", u"pad", u"juergen.stamm");
    track.flyers = {idOf<Person>(u"ruairi.macgiolla")};
    track.fallHeightMm = Length{1'100};
    setClear(track, 3'000, 3'000, 500);
    RigUse shed = groundUse(u"2I", u"boxes", u"juergen.stamm");
    shed.flyers = {idOf<Person>(u"henning.prokop")};
    shed.fallHeightMm = Length{2'800};
    shed.boxLayers = 2;
    shed.boxHeightMm = Length{1'100};
    shed.boxCheckedBy = u"Friederike Lohse"_s;
    RigUse flip = groundUse(u"4E", u"ramp", u"juergen.stamm");
    flip.rigMin = 60;
    flip.testMin = 20;
    flip.strikeMin = 30;
    return {landing,
            track,
            shed,
            flip,
            groundUse(u"4C", u"trailer", u"uwe.marquardt"),
            groundUse(u"4H", u"pod", u"uwe.marquardt")};
}

std::vector<RigOperator> operators()
{
    const auto works = [](QStringView use, QStringView person, QStringView backup) {
        return RigOperator{.id = idOf<RigOperator>(use),
                           .rigUse = idOf<RigUse>(use),
                           .operatorPerson = idOf<Person>(person),
                           .backup = idOf<Person>(backup)};
    };
    std::vector<RigOperator> all{works(u"3L/ratchet", u"paul.ngata", u"wanda.jeschke")};
    for (const QStringView use : {u"2B/hose", u"2D/descender", u"2E/hose", u"2F/hose", u"2H/hose"})
        all.push_back(works(use, u"wanda.jeschke", u"paul.ngata"));
    return all;
}

}  // namespace

Result<> addRigs(Edit &edit)
{
    for (const Result<> &done :
         {addAll(edit, rigs()), addAll(edit, groundRigs()), addAll(edit, units()), addAll(edit, components())})
        if (!done)
            return done;
    for (const Result<> &done : {addAll(edit, lineUses()), addAll(edit, groundUses()), addAll(edit, operators())})
        if (!done)
            return done;
    return {};
}

}  // namespace stunt::sample
