// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sample/samplepeople.h"

#include "core/sample/samplebuild.h"

#include <cmath>

namespace stunt::sample {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr auto crew = PersonKind::Crew;
constexpr auto woman = Gender::Female;
constexpr auto man = Gender::Male;

std::optional<Length> centimetres(double cm)
{
    if (cm <= 0)
        return std::nullopt;
    return Length{static_cast<int>(std::lround(cm * 10))};
}

void setSizes(Person &person, const Sizes &sizes)
{
    person.heightMm = centimetres(sizes.heightCm);
    person.chestMm = centimetres(sizes.chestCm);
    person.waistMm = centimetres(sizes.waistCm);
    person.inseamMm = centimetres(sizes.inseamCm);
    person.shoe = sizes.shoe.toString();
    if (sizes.weightKg <= 0)
        return;
    person.weightG = Mass{static_cast<int>(std::lround(sizes.weightKg * 1000))};
    person.weightSource = WeightSource::Weighed;
    person.measuredOn = QDate(2027, 2, 22);
    person.measuredBy = u"Fitting, wardrobe department"_s;
}

Person personOf(const PersonRow &row)
{
    Person person{.id = idOf<Person>(row.key), .name = row.name.toString(), .kinds = row.kinds};
    person.unionName = row.unionName.toString();
    person.grade = row.grade.toString();
    person.phone = row.phone.toString();
    person.email = row.key.toString() + u"@nordkante.example"_s;
    person.gender = row.gender;
    person.birthDate = row.birthDate;
    person.hair = row.hair.toString();
    person.notes = row.notes.toString();
    setSizes(person, row.sizes);
    return person;
}

// What only a few people have: credits, contacts in an emergency, diets and what the medic must know.
void addDetails(Person &person)
{
    const auto is = [&person](QStringView key) { return person.id == idOf<Person>(key); };
    if (is(u"leila.mansour"))
        person.stageName = u"Leila Mansour"_s;
    if (is(u"chen.zhiwei"))
        person.stageName = u"Chen Zhiwei"_s;
    if (is(u"maya.okafor")) {
        person.emergencyName = u"Chidi Okafor (brother)"_s;
        person.emergencyPhone = u"+49 176 04069070"_s;
        person.eyes = u"Brown"_s;
        person.travelHomeMin = 35;
        person.rates = u"Agreed with production on 11 January 2027"_s;
    }
    if (is(u"piet.vandersteen")) {
        person.emergencyName = u"Marijke Vandersteen"_s;
        person.emergencyPhone = u"+49 176 04069071"_s;
        person.medicalNote = u"Concussion in May 2025, cleared by the team doctor in July 2025."_s;
        person.travelHomeMin = 20;
    }
    if (is(u"emeka.nwosu")) {
        person.emergencyName = u"Grace Nwosu (mother)"_s;
        person.emergencyPhone = u"+49 176 04069072"_s;
        person.allergies = u"Penicillin"_s;
        person.diet = u"Halal"_s;
    }
    if (is(u"noor.haddad"))
        person.diet = u"Vegetarian"_s;
    if (is(u"rupert.ashcombe"))
        person.medicalNote = u"Left knee: meniscus repaired in 2019; tape and ice on stair days."_s;
}

}  // namespace

// clang-format off
std::vector<PersonRow> departmentRows()
{
    using enum PersonKind;
    return {
        {u"cormac.devlin", u"Cormac Devlin", {Coordinator}, u"+49 171 3920050", man, {1970, 10, 10}, {},
         u"British Stunt Register", u"Full", {}, {}},
        {u"friederike.lohse", u"Friederike Lohse", {AssistantCoordinator}, u"+49 171 3920051", woman, {1985, 2, 8}, {},
         u"German Stunt Association", u"Full", {}, {}},
        {u"nikolai.brandauer", u"Nikolai Brandauer", {FightCoordinator, Trainer}, u"+49 171 3920052", man,
         {1979, 12, 1}, {}, u"German Stunt Association", u"Full", {}, {}},
        {u"sabine.oldenburg", u"Sabine Oldenburg", {SecondUnitDirector}, u"+49 171 3920053", woman, {1973, 7, 7}, {},
         {}, {}, {}, {}},
        {u"wanda.jeschke", u"Wanda Jeschke", {Rigger}, u"+49 171 3920054", woman, {1981, 3, 31}, {}, {}, {}, {},
         u"Key rigger; keeps the rig register."},
        {u"paul.ngata", u"Paul Ngata", {Rigger}, u"+49 171 3920055", man, {1988, 9, 9}, {}, {}, {}, {}, {}},
        {u"juergen.stamm", u"Jürgen Stamm", {Rigger}, u"+49 171 3920056", man, {1976, 5, 19}, {}, {}, {}, {}, {}},
        {u"margarethe.olofsson", u"Margarethe Olofsson", {SafetySupervisor}, u"+49 171 3920057", woman, {1968, 4, 4},
         {}, {}, {}, {}, {}},
        {u"samira.benali", u"Dr Samira Benali", {Medic}, u"+49 171 3920058", woman, {1980, 8, 15}, {}, {}, {}, {},
         u"Emergency physician; night units only."},
        {u"ole.petersen", u"Ole Petersen", {Medic}, u"+49 171 3920059", man, {1991, 11, 23}, {}, {}, {}, {}, {}},
        {u"kenta.mori", u"Kenta Mori (森 健太)", {Trainer}, u"+49 171 3920060", man, {1984, 1, 6}, {}, {}, {}, {}, {}},
    };
}
// clang-format on

std::vector<PersonRow> crewRows()
{
    const auto member = [](QStringView key, QStringView name, QStringView phone) {
        return PersonRow{.key = key, .name = name, .kinds = {crew}, .phone = phone};
    };
    return {
        member(u"lucienne.aubertin", u"Lucienne Aubertin", u"+49 171 3920030"),
        member(u"philipp.steinhoff", u"Philipp Steinhoff", u"+49 171 3920040"),
        member(u"hannes.kroeger", u"Hannes Kröger", u"+49 171 3920041"),
        member(u"ruth.achterberg", u"Ruth Achterberg", u"+49 171 3920042"),
        member(u"oona.laakso", u"Oona Laakso", u"+49 171 3920043"),
        member(u"balint.szekely", u"Bálint Székely", u"+49 171 3920044"),
        member(u"mirko.danz", u"Mirko Danz", u"+49 171 3920045"),
        member(u"delphine.roux", u"Delphine Roux", u"+49 171 3920046"),
        member(u"imre.boros", u"Imre Boros", u"+49 171 3920047"),
        member(u"gisela.raab", u"Gisela Raab", u"+49 171 3920048"),
        member(u"konrad.weiss", u"Konrad Weiß", u"+49 171 3920049"),
        member(u"estelle.nkemelu", u"Estelle Nkemelu", u"+49 171 3920061"),
        member(u"anna.lindner.makeup", u"Anna Lindner", u"+49 171 3920062"),
        member(u"uwe.marquardt", u"Uwe Marquardt", u"+49 171 3920063"),
        member(u"birte.hansen", u"Birte Hansen", u"+49 171 3920064"),
        member(u"theo.grabowski", u"Theo Grabowski", u"+49 171 3920065"),
    };
}

Result<> addPeople(Edit &edit)
{
    std::vector<Person> people;
    for (const auto &rows : {castRows(), doubleRows(), stuntRows(), departmentRows(), crewRows()}) {
        for (const PersonRow &row : rows) {
            people.push_back(personOf(row));
            addFitting(people.back());
            addDetails(people.back());
        }
    }
    return addAll(edit, people);
}

}  // namespace stunt::sample
