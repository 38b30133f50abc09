// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sample/samplebuild.h"

namespace stunt::sample {

using namespace Qt::Literals::StringLiterals;

namespace {

struct SkillRow {
    QStringView person;
    QStringView kinds;  // "kind" or "kind:level", separated by commas; trained when no level is named
};

// clang-format off
constexpr std::array skillRows{
    SkillRow{u"ines.falkenhagen", u"screen fighting:competent,stunt driving"},
    SkillRow{u"goran.petrovic", u"screen fighting:competent,boxing:expert"},
    SkillRow{u"dmitri.volkonsky", u"screen fighting,wrestling:competent"},
    SkillRow{u"maya.okafor", u"screen fighting:expert,high fall:expert,stair fall:expert,descender:competent,"
                              "wire:expert,partial burn:competent"},
    SkillRow{u"jule.sandrock", u"precision driving:expert,stunt driving:expert,motorcycle:competent"},
    SkillRow{u"kai.broemmel", u"stair fall:expert,screen fighting:competent,car hit"},
    SkillRow{u"sander.vos", u"screen fighting:expert,stair fall:expert,high fall:competent,ratchet:expert"},
    SkillRow{u"felix.aydin", u"screen fighting:competent,parkour:expert,stair fall:competent"},
    SkillRow{u"noor.haddad", u"screen fighting:competent,firearms handling:competent,parkour"},
    SkillRow{u"bruno.tesfaye", u"wrestling:expert,screen fighting:expert,stair fall:competent,ratchet:competent"},
    SkillRow{u"zoe.marchetti", u"stair fall:competent,car hit:expert"},
    SkillRow{u"minh.tran", u"judo:expert,screen fighting:competent,climbing:competent"},
    SkillRow{u"piet.vandersteen", u"stunt driving:expert,precision driving:expert,motorcycle:expert"},
    SkillRow{u"tomek.zielonka", u"screen fighting:expert,stair fall:expert,kickboxing:competent"},
    SkillRow{u"rafael.quintana", u"boxing:expert,screen fighting:expert,stair fall:competent"},
    SkillRow{u"ruairi.macgiolla", u"screen fighting:expert,knives:competent,air ram:competent,stair fall:expert"},
    SkillRow{u"emeka.nwosu", u"gymnastics:expert,screen fighting,stair fall"},
    SkillRow{u"olaf.hinrichsen", u"stunt driving:expert,precision driving:expert"},
    SkillRow{u"viktor.dragomir", u"screen fighting:competent,car hit:competent,firearms handling"},
    SkillRow{u"henning.prokop", u"screen fighting:competent,high fall:competent,firearms handling:competent"},
    SkillRow{u"saskia.duehrkoop", u"gymnastics:competent"},
    SkillRow{u"hugo.baerwald", u"precision driving:competent"},
    SkillRow{u"milan.krizek", u"precision driving:competent"},
    SkillRow{u"ayse.demirtas", u"precision driving:expert,stunt driving:competent"},
    SkillRow{u"anna.lindner", u"screen fighting:competent,high fall"},
    SkillRow{u"lorcan.byrne", u"screen fighting:competent,stair fall:competent"},
    SkillRow{u"wanda.jeschke", u"wire:expert,descender:expert,climbing:expert"},
    SkillRow{u"paul.ngata", u"wire:expert,descender:competent,climbing:competent"},
};
// clang-format on

struct CertificateRow {
    QStringView person;
    QStringView kind;
    QStringView number;
    QDate expiresOn;
};

// Some run out within the shoot: between the stairwell days and the night of the flip.
// clang-format off
std::vector<CertificateRow> certificateRows()
{
    return {
        {u"maya.okafor", u"first aid", u"EH-20881", {2028, 1, 31}},
        {u"maya.okafor", u"rope access level 1", u"RA-1-5512", {2027, 3, 25}},
        {u"jule.sandrock", u"driving licence B", u"D-771-043", {2031, 6, 30}},
        {u"jule.sandrock", u"motor sport licence", u"MS-2027-118", {2027, 12, 31}},
        {u"sander.vos", u"first aid", u"EH-19307", {2027, 3, 18}},
        {u"bruno.tesfaye", u"first aid", {}, {2027, 9, 15}},
        {u"piet.vandersteen", u"driving licence B", u"NL-40-2219", {2029, 2, 11}},
        {u"piet.vandersteen", u"motor sport licence", u"MS-2027-092", {2027, 12, 31}},
        {u"olaf.hinrichsen", u"driving licence B", u"D-312-990", {2027, 3, 27}},
        {u"olaf.hinrichsen", u"motor sport licence", u"MS-2026-301", {2027, 4, 30}},
        {u"dieter.kallweit", u"taxi licence", u"P-55120", {2028, 5, 1}},
        {u"hugo.baerwald", u"driving licence B", {}, {2030, 8, 1}},
        {u"milan.krizek", u"driving licence B", {}, {2029, 11, 20}},
        {u"ayse.demirtas", u"driving licence B", {}, {2033, 3, 3}},
        {u"henning.prokop", u"firearms handling", u"WH-0907", {2027, 3, 31}},
        {u"noor.haddad", u"firearms handling", u"WH-0911", {2027, 10, 31}},
        {u"wanda.jeschke", u"rope access level 3", u"RA-3-0071", {2027, 11, 30}},
        {u"paul.ngata", u"rope access level 2", u"RA-2-0413", {2027, 4, 2}},
        {u"juergen.stamm", u"rope access level 2", u"RA-2-0398", {2028, 2, 28}},
        {u"juergen.stamm", u"aerial work platform", {}, {2027, 3, 20}},
        {u"ole.petersen", u"paramedic", u"NS-8841", {2028, 12, 31}},
        {u"samira.benali", u"emergency physician", u"NA-2210", {}},
        {u"konrad.weiss", u"firearms licence", u"WBK-118-7", {2027, 6, 30}},
        {u"gisela.raab", u"pyrotechnics category 2", u"PT-2-664", {2027, 3, 28}},
        {u"margarethe.olofsson", u"first aid", u"EH-20114", {2027, 8, 31}},
    };
}
// clang-format on

struct AvailabilityRow {
    QStringView person;
    QDate from;
    QDate to;
    AvailabilityStatus status;
    QStringView note;
};

// clang-format off
std::vector<AvailabilityRow> availabilityRows()
{
    using enum AvailabilityStatus;
    const QDate first(2027, 3, 15);
    const QDate last(2027, 4, 2);
    return {
        {u"ines.falkenhagen", first, last, Booked, {}},
        {u"rupert.ashcombe", first, {2027, 3, 29}, Booked, u"Flies to London on the 30th"},
        {u"goran.petrovic", {2027, 3, 17}, {2027, 3, 29}, Booked, {}},
        {u"dmitri.volkonsky", {2027, 3, 17}, {2027, 3, 19}, Booked, {}},
        {u"leila.mansour", {2027, 3, 23}, {2027, 3, 28}, FirstHold, {}},
        {u"maya.okafor", first, last, Booked, {}},
        {u"jule.sandrock", {2027, 3, 24}, {2027, 3, 29}, Booked, {}},
        {u"kai.broemmel", first, {2027, 3, 29}, Booked, {}},
        {u"sander.vos", first, {2027, 3, 24}, Booked, {}},
        {u"piet.vandersteen", {2027, 3, 25}, {2027, 3, 29}, Booked, u"Test roll on the 26th"},
        {u"piet.vandersteen", {2027, 3, 15}, {2027, 3, 21}, Unavailable, u"Another production"},
        {u"olaf.hinrichsen", {2027, 3, 25}, {2027, 3, 29}, Booked, {}},
        {u"emeka.nwosu", {2027, 3, 17}, {2027, 3, 19}, Booked, {}},
        {u"anna.lindner", first, last, Available, {}},
        {u"lorcan.byrne", {2027, 3, 22}, {2027, 3, 31}, FirstHold, u"Second hold with another show until the 20th"},
        {u"saskia.duehrkoop", {2027, 3, 27}, {2027, 3, 28}, Booked, {}},
        {u"wanda.jeschke", first, last, Booked, {}},
        {u"samira.benali", {2027, 3, 27}, {2027, 3, 29}, Booked, u"Night units"},
    };
}
// clang-format on

std::vector<Skill> skillsOf(const SkillRow &row)
{
    std::vector<Skill> skills;
    for (const QStringView entry : row.kinds.split(u',')) {
        const auto colon = entry.indexOf(u':');
        const QStringView kind = colon < 0 ? entry : entry.first(colon);
        const auto level = enumFromText<SkillLevel>(colon < 0 ? QStringView(u"trained") : entry.sliced(colon + 1));
        Q_ASSERT(level);
        skills.push_back({.id = idOf<Skill>(keyOf({row.person, kind})),
                          .person = idOf<Person>(row.person),
                          .kind = kind.toString(),
                          .level = *level});
    }
    return skills;
}

}  // namespace

Result<> addCredentials(Edit &edit)
{
    for (const SkillRow &row : skillRows) {
        if (Result<> done = addAll(edit, skillsOf(row)); !done)
            return done;
    }
    for (const CertificateRow &row : certificateRows()) {
        const auto added = addIn<Certificate>(edit, {.id = idOf<Certificate>(keyOf({row.person, row.kind})),
                                                     .person = idOf<Person>(row.person),
                                                     .kind = row.kind.toString(),
                                                     .number = row.number.toString(),
                                                     .expiresOn = row.expiresOn});
        if (!added)
            return added.error();
    }
    for (const AvailabilityRow &row : availabilityRows()) {
        const QString key = keyOf({row.person, row.from.toString(Qt::ISODate)});
        const auto added = addIn<Availability>(edit, {.id = idOf<Availability>(key),
                                                      .person = idOf<Person>(row.person),
                                                      .from = row.from,
                                                      .to = row.to,
                                                      .status = row.status,
                                                      .note = row.note.toString()});
        if (!added)
            return added.error();
    }
    return {};
}

}  // namespace stunt::sample
