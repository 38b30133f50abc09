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

std::vector<RigUnit> units()
{
    const auto unit = [](QStringView rig, const QString &serial, QDate assembled) {
        return RigUnit{.id = idOf<RigUnit>(rig), .rig = idOf<Rig>(rig), .serial = serial, .assembledOn = assembled};
    };
    return {unit(u"descender", u"D-2"_s, {2027, 3, 15}), unit(u"hose", u"F-1"_s, {2027, 3, 15}),
            unit(u"ratchet", u"R-1"_s, {2027, 3, 11}), unit(u"ramp", u"P-3"_s, {2027, 3, 20})};
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

std::vector<Inspection> inspections()
{
    const auto look = [](QStringView unit, InspectionKind kind, QDate date, const QString &who) {
        return Inspection{.id = idOf<Inspection>(keyOf({unit, enumText(kind), date.toString(Qt::ISODate)})),
                          .rigUnit = idOf<RigUnit>(unit),
                          .date = date,
                          .kind = kind,
                          .inspector = who,
                          .passed = true};
    };
    std::vector<Inspection> all;
    for (const QStringView unit : {u"descender", u"hose", u"ratchet", u"ramp"})
        all.push_back(look(unit, InspectionKind::Thorough, {2027, 1, 12}, u"TÜV Havelow, Ms Brandt"_s));
    for (const QStringView unit : {u"descender", u"hose"}) {
        all.push_back(look(unit, InspectionKind::LoadTest, {2027, 3, 15}, u"Margarethe Olofsson"_s));
        all.push_back(look(unit, InspectionKind::BeforeUse, {2027, 3, 23}, u"Wanda Jeschke"_s));
    }
    all.push_back(look(u"ratchet", InspectionKind::LoadTest, {2027, 3, 12}, u"Margarethe Olofsson"_s));
    all.push_back(look(u"ratchet", InspectionKind::BeforeUse, {2027, 3, 18}, u"Paul Ngata"_s));
    all.push_back(look(u"ramp", InspectionKind::BeforeUse, {2027, 3, 28}, u"Jürgen Stamm"_s));
    return all;
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

std::vector<RigUse> uses()
{
    RigUse balcony = lineUse(u"2D", u"descender", {idOf<Person>(u"maya.okafor")}, 2000);
    balcony.fallHeightMm = Length{9'600};
    RigUse snap = lineUse(u"2E", u"hose", {idOf<Person>(u"maya.okafor"), idOf<Person>(u"kai.broemmel")}, 2500);
    snap.flyerMode = FlyerMode::Together;
    snap.notes = u"Both on the one line when it snaps tight."_s;
    RigUse drainpipe = lineUse(u"2H", u"hose", {idOf<Person>(u"kai.broemmel")}, 1500);
    RigUse jerk = lineUse(u"3L", u"ratchet", {idOf<Person>(u"bruno.tesfaye")}, 3000);
    jerk.anchorStructure = u"East wall, steel frame"_s;
    jerk.riggingLead = idOf<Person>(u"paul.ngata");
    RigUse flip{.id = idOf<RigUse>(u"4E/ramp"),
                .beat = idOf<Beat>(u"4E"),
                .rigUnit = idOf<RigUnit>(u"ramp"),
                .riggingLead = idOf<Person>(u"juergen.stamm"),
                .rigMin = 60,
                .testMin = 20,
                .strikeMin = 30};
    return {balcony, snap, drainpipe, jerk, flip};
}

std::vector<RigOperator> operators()
{
    const auto works = [](QStringView use, QStringView person, QStringView backup) {
        return RigOperator{.id = idOf<RigOperator>(use),
                           .rigUse = idOf<RigUse>(use),
                           .operatorPerson = idOf<Person>(person),
                           .backup = idOf<Person>(backup)};
    };
    return {works(u"2D/descender", u"wanda.jeschke", u"paul.ngata"), works(u"2E/hose", u"wanda.jeschke", u"paul.ngata"),
            works(u"2H/hose", u"wanda.jeschke", u"paul.ngata"), works(u"3L/ratchet", u"paul.ngata", u"wanda.jeschke")};
}

}  // namespace

Result<> addRigs(Edit &edit)
{
    for (const Result<> &done : {addAll(edit, rigs()), addAll(edit, units()), addAll(edit, components())})
        if (!done)
            return done;
    for (const Result<> &done : {addAll(edit, inspections()), addAll(edit, uses()), addAll(edit, operators())})
        if (!done)
            return done;
    return {};
}

}  // namespace stunt::sample
