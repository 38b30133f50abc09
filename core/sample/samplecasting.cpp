// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sample/samplebuild.h"
#include "core/sample/sampleparts.h"

namespace stunt::sample {

using namespace Qt::Literals::StringLiterals;

namespace {

struct RoleRow {
    QStringView castNumber;
    QStringView name;
    QStringView person;
    int makeUpMin;
    int wardrobeMin;
    int padsMin;  // 0: the usual
};

// clang-format off
constexpr std::array roleRows{
    RoleRow{u"1", u"Vera Kolb", u"ines.falkenhagen", 60, 20, 30},
    RoleRow{u"2", u"Anselm Roth", u"rupert.ashcombe", 50, 20, 0},
    RoleRow{u"3", u"Marek Sabo", u"goran.petrovic", 45, 15, 20},
    RoleRow{u"4", u"Jonas Reuter", u"tobias.wrede", 30, 15, 0},
    RoleRow{u"5", u"Inspector Hadiya Nasr", u"leila.mansour", 45, 20, 0},
    RoleRow{u"6", u"Lev Tarasov", u"dmitri.volkonsky", 45, 20, 25},
    RoleRow{u"7", u"Petra Wiesner", u"annegret.sommerfeldt", 50, 20, 0},
    RoleRow{u"8", u"The Locksmith", u"chen.zhiwei", 40, 20, 0},
    RoleRow{u"9", u"Man 1, leather coat", u"tomek.zielonka", 30, 15, 20},
    RoleRow{u"10", u"Man 2, the boxer", u"rafael.quintana", 30, 15, 25},
    RoleRow{u"11", u"Man 3, moustache", u"ruairi.macgiolla", 35, 15, 30},
    RoleRow{u"12", u"Man 4, the young one", u"emeka.nwosu", 30, 15, 25},
    RoleRow{u"13", u"Saloon driver", u"olaf.hinrichsen", 20, 15, 0},
    RoleRow{u"14", u"Van passenger", u"viktor.dragomir", 25, 15, 30},
    RoleRow{u"15", u"Policeman 1", u"henning.prokop", 25, 20, 25},
    RoleRow{u"16", u"Policeman 2", u"joscha.brandt", 25, 20, 0},
    RoleRow{u"17", u"Train conductor", u"wilfried.ost", 20, 20, 0},
    RoleRow{u"18", u"Taxi driver", u"dieter.kallweit", 15, 10, 10},
    RoleRow{u"19", u"Woman with pram", u"saskia.duehrkoop", 20, 15, 0},
    RoleRow{u"20", u"Grandmother", u"marlies.theunissen", 30, 15, 0},
};
// clang-format on

struct DoubleRow {
    QStringView number;
    QStringView castNumber;
    QStringView person;
    DoubleKind kind;
    QStringView sequence;  // empty: the whole production
    QStringView notes;
};

// clang-format off
constexpr std::array doublingRows{
    DoubleRow{u"1X", u"1", u"maya.okafor", DoubleKind::Stunt, {}, u"Hair set as #1's; long sleeves in sequence 3"},
    DoubleRow{u"1Y", u"1", u"jule.sandrock", DoubleKind::Driving, u"4", u"Hair up under the cap"},
    DoubleRow{u"2X", u"2", u"kai.broemmel", DoubleKind::Stunt, {}, {}},
    DoubleRow{u"2Y", u"2", u"lorcan.byrne", DoubleKind::Photo, u"4", u"Shape in the back seat only; hair cut and greyed on 1 March"},
    DoubleRow{u"3X", u"3", u"sander.vos", DoubleKind::Stunt, {}, {}},
    DoubleRow{u"4X", u"4", u"felix.aydin", DoubleKind::Stunt, {}, {}},
    DoubleRow{u"4Y", u"4", u"ayse.demirtas", DoubleKind::Driving, u"4", u"Van glass is tinted: a shape at the wheel"},
    DoubleRow{u"5X", u"5", u"noor.haddad", DoubleKind::Stunt, {}, {}},
    DoubleRow{u"6X", u"6", u"bruno.tesfaye", DoubleKind::Fight, {}, u"2 cm lifts in the shoes"},
    DoubleRow{u"7X", u"7", u"zoe.marchetti", DoubleKind::Stunt, {}, {}},
    DoubleRow{u"8X", u"8", u"minh.tran", DoubleKind::Fight, u"1", u"From behind and from the hands"},
    DoubleRow{u"13X", u"13", u"piet.vandersteen", DoubleKind::Driving, u"4", u"The roll, and nothing else that night"},
};
// clang-format on

QStringList listOf(QStringView names)
{
    return names.isEmpty() ? QStringList() : names.toString().split(u',');
}

Result<> addPartRows(Edit &edit, const std::vector<PartRow> &rows)
{
    for (const PartRow &row : rows) {
        Part part{.id = idOf<Part>(keyOf({row.beat, row.castNumber.isEmpty() ? u"none" : row.castNumber, row.person})),
                  .beat = idOf<Beat>(row.beat),
                  .role = maybeIdOf<Role>(row.castNumber),
                  .person = idOf<Person>(row.person),
                  .kind = row.kind,
                  .action = row.action.toString()};
        if (row.stretch.to > 0) {
            part.startMs = row.stretch.from * 1000LL;
            part.endMs = row.stretch.to * 1000LL;
        }
        part.falls = row.impacts.falls;
        part.hits = row.impacts.hits;
        part.wirePulls = row.impacts.wirePulls;
        part.burns = row.impacts.burns;
        part.skills = listOf(row.skills);
        part.certificates = listOf(row.certificates);
        if (const auto added = addIn(edit, std::move(part)); !added)
            return added.error();
    }
    return {};
}

}  // namespace

Result<> addRoles(Edit &edit)
{
    for (const RoleRow &row : roleRows) {
        Role role{
            .id = idOf<Role>(row.castNumber), .castNumber = row.castNumber.toString(), .name = row.name.toString()};
        role.person = idOf<Person>(row.person);
        role.makeUpMin = row.makeUpMin;
        role.wardrobeMin = row.wardrobeMin;
        if (row.padsMin > 0)
            role.padsMin = row.padsMin;
        if (const auto added = addIn(edit, std::move(role)); !added)
            return added.error();
    }
    for (const DoubleRow &row : doublingRows) {
        const auto added = addIn<Double>(edit, {.id = idOf<Double>(row.number),
                                                .number = row.number.toString(),
                                                .role = idOf<Role>(row.castNumber),
                                                .person = idOf<Person>(row.person),
                                                .kind = row.kind,
                                                .sequence = maybeIdOf<Sequence>(row.sequence),
                                                .notes = row.notes.toString()});
        if (!added)
            return added.error();
    }
    return {};
}

Result<> addParts(Edit &edit)
{
    for (const auto &rows : {houseParts(), stairwellParts(), chaseParts()}) {
        if (Result<> done = addPartRows(edit, rows); !done)
            return done;
    }
    return {};
}

}  // namespace stunt::sample
