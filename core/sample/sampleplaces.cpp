// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/edits/rulesets.h"
#include "core/rules/numbernames.h"
#include "core/rules/ruledata.h"
#include "core/sample/samplebuild.h"

namespace stunt::sample {

using namespace Qt::Literals::StringLiterals;

namespace {

Production production()
{
    return {
        .id = idOf<Production>(u"production"),
        .title = u"The Winter Ledger"_s,
        .company = u"Nordkante Film GmbH"_s,
        .number = u"NK-2027-03"_s,
        .timeZone = u"Europe/Berlin"_s,
        .frameRate = u"24"_s,
        .measurementSystem = MeasurementSystem::Metric,
        .paper = Paper::A4,
        .revisionColours = {u"White"_s, u"Blue"_s, u"Pink"_s, u"Yellow"_s, u"Green"_s},
        .contacts = {{u"Production office"_s, u"Nordkante Film"_s, u"+49 30 23125 100"_s,
                      u"office@nordkante.example"_s},
                     {u"Unit production manager"_s, u"Philipp Steinhoff"_s, u"+49 171 3920040"_s,
                      u"philipp.steinhoff@nordkante.example"_s},
                     {u"1st AD"_s, u"Hannes Kröger"_s, u"+49 171 3920041"_s, u"hannes.kroeger@nordkante.example"_s},
                     {u"Stunt coordinator"_s, u"Cormac Devlin"_s, u"+49 171 3920050"_s,
                      u"cormac.devlin@nordkante.example"_s}},
        .safetyHotline = u"+49 30 23125 911"_s,
        .ruleSet = shippedRuleSetId("generic-planner"_L1),
        .forcedCallApproval = u"Philipp Steinhoff (UPM)"_s,
        .notes = u"Berlin, a week in March, the year the archive opened. Everybody wants the bookkeeper's ledger."_s,
    };
}

std::vector<Location> locations()
{
    const Location base{.hospitalName = u"Klinikum Havelow"_s,
                        .hospitalAddress = u"Am Lindenpark 3, Havelow"_s,
                        .hospitalPhone = u"+49 30 23125 200"_s,
                        .hospitalMin = 9,
                        .hospitalTrauma = Answer::Yes,
                        .ambulanceContact = u"Havel-Rettung, car 2, +49 30 23125 212"_s,
                        .alternateAmbulanceContact = u"Control room Havelow, +49 30 23125 213"_s};
    Location stage4 = base;
    stage4.id = idOf<Location>(u"stage4");
    stage4.name = u"Studios Haveltor, Stage 4"_s;
    stage4.address = u"Werftallee 7, Havelow"_s;
    stage4.latitude = 52.3906;
    stage4.longitude = 13.0645;
    stage4.mapLink = u"https://maps.example/haveltor-stage-4"_s;
    stage4.parking = u"Gate 2, rows A to D; trucks at the north dock"_s;
    stage4.notes = u"Stairwell set, five floors, walls and nosings in 60 mm foam painted as marble. Cold floor: no "
                   "kneeling waits."_s;
    Location stage2 = stage4;
    stage2.id = idOf<Location>(u"stage2");
    stage2.name = u"Studios Haveltor, Stage 2"_s;
    stage2.mapLink = u"https://maps.example/haveltor-stage-2"_s;
    stage2.parking = u"Gate 2, rows A to D; a four-minute walk from Stage 4"_s;
    stage2.notes = u"Platform set with 18 m of rail; the third rail is rubber and painted."_s;

    Location palais{
        .id = idOf<Location>(u"palais"),
        .name = u"Palais Morgenrot, courtyard"_s,
        .address = u"Bergahornstraße 18, Berlin"_s,
        .latitude = 52.5231,
        .longitude = 13.4402,
        .mapLink = u"https://maps.example/palais-morgenrot"_s,
        .parking = u"Crew: car park Ahornhof, level 2. Rigging truck only in the yard."_s,
        .hospitalName = u"Unfallklinik Ostend"_s,
        .hospitalAddress = u"Parkring 44, Berlin"_s,
        .hospitalPhone = u"+49 30 23125 220"_s,
        .hospitalMin = 14,
        .hospitalTrauma = Answer::Yes,
        .ambulanceContact = u"Ostend-Rettung, car 5, +49 30 23125 222"_s,
        .alternateAmbulanceContact = u"Fire brigade control, +49 30 23125 223"_s,
        .notes = u"Fourth-floor balcony 13.4 m above the yard. The yard is 11.2 m by 9.6 m: catcher with 2 m clear."_s,
    };
    Location avenue = palais;
    avenue.id = idOf<Location>(u"avenue");
    avenue.name = u"Kurfürstenallee, between Nos. 40 and 96"_s;
    avenue.address = u"Kurfürstenallee 40, Berlin"_s;
    avenue.latitude = 52.5379;
    avenue.longitude = 13.3441;
    avenue.mapLink = u"https://maps.example/kurfuerstenallee-40"_s;
    avenue.parking = u"Base on the former tram depot, Nordufer; no private cars past marshal post 3"_s;
    avenue.hospitalName = u"St.-Afra-Krankenhaus"_s;
    avenue.hospitalAddress = u"Seestern 2, Berlin"_s;
    avenue.hospitalPhone = u"+49 30 23125 230"_s;
    avenue.hospitalMin = 6;
    avenue.hospitalTrauma = Answer::No;
    avenue.ambulanceContact = u"Nord-Rettung, cars 1 and 3, +49 30 23125 232"_s;
    avenue.alternateAmbulanceContact = u"Fire brigade control, +49 30 23125 233"_s;
    avenue.notes = u"Road closed 18:00–06:00 under permit. Cobbles from No. 70: wet them only after the chase cars' "
                   "braking runs."_s;
    Location bridge = avenue;
    bridge.id = idOf<Location>(u"bridge");
    bridge.name = u"Westhafen bridge"_s;
    bridge.address = u"Nordufer 1, Berlin"_s;
    bridge.latitude = 52.5391;
    bridge.longitude = 13.3399;
    bridge.mapLink = u"https://maps.example/westhafen-bridge"_s;
    bridge.notes = u"Parapet 1.05 m. Water rescue boat below whenever a car is on the deck."_s;
    return {stage4, stage2, palais, avenue, bridge};
}

std::vector<Permit> permits()
{
    const auto permit = [](QStringView location, PermitKind kind, const QString &number, QDate from) {
        return Permit{.id = idOf<Permit>(keyOf({location, enumText(kind)})),
                      .location = idOf<Location>(location),
                      .kind = kind,
                      .number = number,
                      .validFrom = from,
                      .validTo = from.addDays(2),
                      .notes = {}};
    };
    using enum PermitKind;
    const QDate night(2027, 3, 27);
    return {permit(u"palais", Pyro, u"LAGetSi 27/0311-P"_s, {2027, 3, 22}),
            permit(u"avenue", RoadClosure, u"SGA 2027-1187"_s, night),
            permit(u"avenue", Police, u"Dir 2 E/4471"_s, night),
            permit(u"avenue", Fire, u"BF 27-0093"_s, night),
            permit(u"bridge", RoadClosure, u"SGA 2027-1188"_s, night),
            permit(u"bridge", Police, u"Dir 2 E/4472"_s, night),
            permit(u"bridge", Other, u"WSA Spree-Havel 3-27/61 (waterway)"_s, night)};
}

// Nobody publishes how many falls and blows a body takes in a day: the coordinator sets the budgets.
Result<> setBudgets(Edit &edit)
{
    const std::array budgets{std::pair{numbers::fallsPerDay, 12},     std::pair{numbers::fallsPerWeek, 32},
                             std::pair{numbers::hitsPerDay, 24},      std::pair{numbers::hitsPerWeek, 60},
                             std::pair{numbers::burnsPerDay, 4},      std::pair{numbers::burnsPerWeek, 6},
                             std::pair{numbers::wirePullsPerDay, 12}, std::pair{numbers::wirePullsPerWeek, 20}};
    std::vector<RuleNumber> own;
    for (const RuleNumber &number : edit.data().all<RuleNumber>()) {
        const auto budget =
            std::find_if(budgets.begin(), budgets.end(), [&](const auto &each) { return number.number == each.first; });
        if (budget == budgets.end())
            continue;
        own.push_back(number);
        own.back().overrideValue = budget->second;
        own.back().overrideReason = u"Set by Cormac Devlin with the team doctor, 1 March 2027"_s;
    }
    for (RuleNumber &number : own)
        if (Result<> changed = changeIn(edit, std::move(number)); !changed)
            return changed;
    return {};
}

}  // namespace

Result<> addProduction(Edit &edit)
{
    if (Result<> copied = copyFirstRuleSetsIn(edit); !copied)
        return copied;
    if (Result<> set = setBudgets(edit); !set)
        return set;
    if (const auto added = addIn(edit, production()); !added)
        return added.error();
    const std::vector<Unit> units{
        {.id = idOf<Unit>(u"main"), .name = u"Main unit"_s, .kind = UnitKind::Main},
        {.id = idOf<Unit>(u"second"), .name = u"Second unit"_s, .kind = UnitKind::Second},
    };
    if (Result<> done = addAll(edit, units); !done)
        return done;
    return addAll<Plan>(edit, {{.id = idOf<Plan>(u"live"), .name = u"Shooting schedule"_s, .live = true}});
}

Result<> addLocations(Edit &edit)
{
    if (Result<> done = addAll(edit, locations()); !done)
        return done;
    return addAll(edit, permits());
}

}  // namespace stunt::sample
