// SPDX-License-Identifier: GPL-3.0-or-later
// The sample's performers: invented people; the phone numbers are from the ranges kept free for films.
#include "core/sample/samplepeople.h"

namespace stunt::sample {

namespace {

constexpr auto actor = PersonKind::Actor;
constexpr auto performer = PersonKind::StuntPerformer;
constexpr auto stuntDouble = PersonKind::StuntDouble;
constexpr auto driver = PersonKind::Driver;
constexpr auto ndStunt = PersonKind::NdStunt;
constexpr auto woman = Gender::Female;
constexpr auto man = Gender::Male;

}  // namespace

// clang-format off
std::vector<PersonRow> castRows()
{
    return {
        {u"ines.falkenhagen", u"Ines Falkenhagen", {actor}, u"+49 171 3920001", woman, {1989, 5, 14},
         {174, 63, 89, 71, 81, u"EU 39"}, u"BFFS", {}, u"Dark brown, shoulder-length curls",
         u"Six weeks of fight training done, four days a week. Does 3A to 3E herself apart from the impacts."},
        {u"rupert.ashcombe", u"Rupert Ashcombe", {actor}, u"+49 171 3920002", man, {1964, 11, 2},
         {178, 79.5, 101, 92, 80, u"EU 43"}, u"Equity UK", {}, u"Grey, receding",
         u"Old knee injury: no stairs at a run, Kai takes everything below the third landing."},
        {u"goran.petrovic", u"Goran Petrović", {actor}, u"+49 171 3920003", man, {1978, 2, 27},
         {188, 91, 108, 90, 87, u"EU 45"}, u"BFFS", {}, u"Black, cropped", u"Boxes; sells hits very well."},
        {u"tobias.wrede", u"Tobias Wrede", {actor}, u"+49 171 3920004", man, {1986, 8, 9},
         {181, 76, 98, 82, 83, u"EU 43"}, u"BFFS", {}, u"Light brown", {}},
        {u"leila.mansour", u"ليلى منصور", {actor}, u"+49 171 3920005", woman, {1982, 1, 19},
         {168, 59, 86, 69, 77, u"EU 38"}, u"BFFS", {}, u"Black, long", u"Credited as Leila Mansour."},
        {u"dmitri.volkonsky", u"Dmitri Volkonsky", {actor}, u"+49 171 3920006", man, {1975, 6, 30},
         {197, 114, 127, 111, 90, u"EU 48"}, u"BFFS", {}, u"Shaved", u"Check every chair and every harness for size."},
        {u"annegret.sommerfeldt", u"Annegret Sommerfeldt-von der Heydebreck", {actor}, u"+49 171 3920007", woman,
         {1958, 12, 5}, {166, 61, 90, 76, 75, u"EU 38½"}, u"BFFS", {}, u"White, chin length", {}},
        {u"chen.zhiwei", u"陈志伟", {actor}, u"+49 171 3920008", man, {1970, 9, 8},
         {171, 66, 93, 80, 77, u"EU 41"}, u"BFFS", {}, u"Black, greying", u"Credited as Chen Zhiwei."},
        {u"wilfried.ost", u"Wilfried Ost", {actor}, u"+49 171 3920009", man, {1961, 3, 23},
         {176, 84, 104, 98, 78, u"EU 43"}, u"BFFS", {}, u"Grey", {}},
        {u"marlies.theunissen", u"Marlies Theunissen", {actor}, u"+49 171 3920010", woman, {1949, 7, 17},
         {160, 58, 92, 80, 71, u"EU 37"}, {}, {}, u"White", u"Seated between takes; never on the stairs with the fight."},
        {u"joscha.brandt", u"Joscha Brandt", {actor}, u"+49 171 3920011", man, {1993, 10, 1},
         {184, 80, 100, 84, 84, u"EU 44"}, u"BFFS", {}, u"Brown", {}},
    };
}
// clang-format on

// clang-format off
std::vector<PersonRow> doubleRows()
{
    return {
        {u"maya.okafor", u"Maya Okafor", {performer, stuntDouble}, u"+49 176 04069010", woman, {1992, 4, 3},
         {173, 64, 90, 71, 80, u"EU 39"}, u"British Stunt Register", u"Senior", u"Dark brown, shoulder-length curls",
         u"Own harness, size S, last inspected by Wanda Jeschke."},
        {u"jule.sandrock", u"Jule Sandrock", {performer, stuntDouble, driver}, u"+49 176 04069011", woman, {1988, 12, 20},
         {172, 62, 88, 70, 79, u"EU 39"}, u"German Stunt Association", u"Full", u"Dark brown, shoulder-length curls", {}},
        {u"kai.broemmel", u"Kai Brömmel", {performer, stuntDouble}, u"+49 176 04069012", man, {1974, 5, 11},
         {179, 80, 102, 91, 80, u"EU 42"}, u"German Stunt Association", u"Full", u"Grey, receding", {}},
        {u"sander.vos", u"Sander Vos", {performer, stuntDouble}, u"+49 176 04069013", man, {1983, 9, 29},
         {189, 93, 110, 90, 87, u"EU 45"}, u"British Stunt Register", u"Key", u"Black, cropped", {}},
        {u"felix.aydin", u"Felix Aydın", {performer, stuntDouble}, u"+49 176 04069014", man, {1990, 2, 14},
         {180, 75, 99, 81, 82, u"EU 43"}, u"German Stunt Association", u"Full", u"Light brown", {}},
        {u"noor.haddad", u"Noor Haddad", {performer, stuntDouble}, u"+49 176 04069015", woman, {1994, 6, 6},
         {167, 58, 86, 68, 77, u"EU 38"}, u"British Stunt Register", u"Performer", u"Black, long", {}},
        {u"bruno.tesfaye", u"Bruno Tesfaye", {performer, stuntDouble}, u"+49 176 04069016", man, {1981, 10, 13},
         {195, 109, 124, 106, 90, u"EU 47"}, u"SAG-AFTRA", u"SAG-AFTRA", u"Shaved", {}},
        {u"zoe.marchetti", u"Zoë Marchetti", {performer, stuntDouble}, u"+49 176 04069017", woman, {1979, 8, 24},
         {165, 60, 89, 74, 75, u"EU 38"}, u"British Stunt Register", u"Senior", u"White, chin length", u"Own wig, cut for #7 on 22 February."},
        {u"minh.tran", u"Minh Trần", {performer, stuntDouble}, u"+49 176 04069018", man, {1985, 1, 28},
         {170, 67, 95, 79, 76, u"EU 41"}, u"German Stunt Association", u"Full", u"Black, greying", {}},
        {u"piet.vandersteen", u"Piet Vandersteen", {performer, stuntDouble, driver}, u"+49 176 04069019", man,
         {1977, 3, 3}, {184, 90, 108, 95, 83, u"EU 44"}, u"British Stunt Register", u"Key", u"Blond, thinning",
         u"Roll driver. 31 pipe-ramp rolls; wants 64 km/h on this ramp, never over 68."},
    };
}
// clang-format on

// clang-format off
std::vector<PersonRow> stuntRows()
{
    return {
        {u"tomek.zielonka", u"Tomek Zielonka", {performer}, u"+49 176 04069020", man, {1987, 11, 7},
         {183, 88, 108, 88, 83, u"EU 44"}, u"German Stunt Association", u"Full", u"Brown", {}},
        {u"rafael.quintana", u"Rafael Quintana", {performer}, u"+49 176 04069021", man, {1991, 5, 25},
         {186, 86, 107, 86, 85, u"EU 44"}, u"British Stunt Register", u"Performer", u"Black", {}},
        {u"ruairi.macgiolla", u"Ruairí Mac Giolla Phádraig", {performer}, u"+49 176 04069022", man, {1984, 7, 2},
         {182, 84, 105, 86, 82, u"UK 10"}, u"British Stunt Register", u"Senior", u"Red, moustache", {}},
        {u"emeka.nwosu", u"Emeka Nwosu", {performer}, u"+49 176 04069023", man, {2003, 2, 18},
         {178, 72, 97, 78, 81, u"EU 43"}, u"British Stunt Register", u"Probationary", u"Black, short",
         u"Probationary: works with Cormac Devlin as the named supervisor."},
        {u"olaf.hinrichsen", u"Olaf Hinrichsen", {performer, driver}, u"+49 176 04069024", man, {1972, 4, 16},
         {185, 94, 110, 98, 83, u"EU 45"}, u"German Stunt Association", u"Full", u"Blond, thinning", {}},
        {u"viktor.dragomir", u"Viktor Dragomir", {performer}, u"+49 176 04069025", man, {1989, 9, 12},
         {180, 82, 104, 85, 82, u"EU 43"}, u"German Stunt Association", u"Full", u"Black", {}},
        {u"henning.prokop", u"Henning Prokop", {performer}, u"+49 176 04069026", man, {1986, 6, 21},
         {187, 89, 107, 88, 86, u"EU 45"}, u"German Stunt Association", u"Full", u"Brown", {}},
        {u"saskia.duehrkoop", u"Saskia Dührkoop", {ndStunt}, u"+49 176 04069027", woman, {1996, 3, 9},
         {170, 61, 88, 71, 79, u"EU 39"}, u"German Stunt Association", u"Performer", u"Brown", {}},
        {u"dieter.kallweit", u"Dieter Kallweit", {ndStunt, driver}, u"+49 176 04069028", man, {1966, 1, 4},
         {175, 86, 108, 100, 78, u"EU 42"}, {}, u"none", u"Grey", u"Real taxi licence; knows the car."},
        {u"hugo.baerwald", u"Hugo Bärwald", {ndStunt, driver}, u"+49 176 04069029", man, {1980, 12, 12},
         {181, 83, 103, 89, 82, u"EU 43"}, {}, u"none", u"Brown", {}},
        {u"milan.krizek", u"Milan Křížek", {ndStunt, driver}, u"+49 176 04069030", man, {1983, 5, 5},
         {177, 78, 100, 86, 80, u"EU 42"}, {}, u"none", u"Blond", {}},
        {u"ayse.demirtas", u"Ayşe Demirtaş", {ndStunt, driver}, u"+49 176 04069031", woman, {1990, 10, 30},
         {169, 63, 90, 73, 78, u"EU 39"}, u"German Stunt Association", u"Performer", u"Black", {}},
        {u"anna.lindner", u"Anna Lindner", {performer}, u"+49 176 04069032", woman, {1995, 8, 1},
         {172, 62, 88, 70, 80, u"EU 39"}, u"German Stunt Association", u"Performer", u"Blond",
         u"Not the Anna Lindner of the make-up department."},
        {u"lorcan.byrne", u"Lorcan Byrne", {performer}, u"+49 176 04069033", man, {1993, 1, 15},
         {179, 78, 101, 89, 81, u"EU 43"}, u"British Stunt Register", u"Performer", u"Grey, receding",
         u"Red by nature; cut and greyed as the photo double of #2."},
    };
}
// clang-format on

}  // namespace stunt::sample
