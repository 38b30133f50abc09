// SPDX-License-Identifier: GPL-3.0-or-later
// Who looked at the sample's rigs and vehicles, and when. One thing has run out: see the trailer.
#include "core/sample/samplebuild.h"

namespace stunt::sample {

using namespace Qt::Literals::StringLiterals;

namespace {

Inspection look(QStringView unit, InspectionKind kind, QDate date, const QString &who)
{
    return {.id = idOf<Inspection>(keyOf({unit, enumText(kind), date.toString(Qt::ISODate)})),
            .rigUnit = idOf<RigUnit>(unit),
            .date = date,
            .kind = kind,
            .inspector = who,
            .passed = true};
}

// On each day a unit is used, before it is; the nights after midnight count to the day they begin on.
std::vector<Inspection> inspectionsBeforeUse()
{
    struct Row {
        QStringView unit;
        QDate date;
        CivilTime time;
        QStringView inspector;
    };
    const QDate balcony(2027, 3, 23);
    const std::array rows{Row{u"pad", {2027, 3, 11}, at(9, 30), u"Jürgen Stamm"},
                          Row{u"pad", {2027, 3, 17}, at(8, 30), u"Jürgen Stamm"},
                          Row{u"pad", {2027, 3, 19}, at(13, 45), u"Jürgen Stamm"},
                          Row{u"ratchet", {2027, 3, 12}, at(8, 30), u"Paul Ngata"},
                          Row{u"ratchet", {2027, 3, 18}, at(7, 15), u"Paul Ngata"},
                          Row{u"descender", {2027, 3, 16}, at(8, 30), u"Wanda Jeschke"},
                          Row{u"descender", balcony, at(6, 45), u"Wanda Jeschke"},
                          Row{u"hose", {2027, 3, 16}, at(8, 30), u"Wanda Jeschke"},
                          Row{u"hose", balcony, at(7), u"Wanda Jeschke"},
                          Row{u"boxes", balcony, at(8), u"Jürgen Stamm"},
                          Row{u"pod", {2027, 3, 25}, at(9, 15), u"Uwe Marquardt"},
                          Row{u"pod", {2027, 3, 27}, at(17), u"Uwe Marquardt"},
                          Row{u"trailer", {2027, 3, 27}, at(17, 30), u"Uwe Marquardt"},
                          Row{u"ramp", {2027, 3, 26}, at(12, 15), u"Jürgen Stamm"},
                          Row{u"ramp", {2027, 3, 28}, at(18, 30), u"Jürgen Stamm"}};
    std::vector<Inspection> all;
    for (const Row &row : rows) {
        all.push_back(look(row.unit, InspectionKind::BeforeUse, row.date, row.inspector.toString()));
        all.back().time = row.time;
    }
    return all;
}

// The trailer's thorough one holds for 180 days: to 24 March, three days before 4C.
std::vector<Inspection> inspections()
{
    using enum InspectionKind;
    std::vector<Inspection> all = inspectionsBeforeUse();
    for (const QStringView unit : {u"descender", u"hose", u"ratchet", u"ramp", u"pod"})
        all.push_back(look(unit, Thorough, {2027, 1, 12}, u"TÜV Havelow, Ms Brandt"_s));
    all.push_back(look(u"trailer", Thorough, {2026, 9, 25}, u"TÜV Havelow, Ms Brandt"_s));
    for (const auto &[unit, date, time, kilograms] :
         {std::tuple{u"descender", QDate(2027, 3, 15), at(11), 450},
          std::tuple{u"hose", QDate(2027, 3, 15), at(12), 600}, std::tuple{u"ratchet", QDate(2027, 3, 12), at(8), 900},
          std::tuple{u"ratchet", QDate(2027, 3, 18), at(7), 900}}) {
        all.push_back(look(unit, LoadTest, date, u"Margarethe Olofsson"_s));
        all.back().time = time;
        all.back().testLoadG = Mass{kilograms * 1000};
    }
    Inspection cage{.id = idOf<Inspection>(u"saloon/cage"),
                    .item = idOf<Item>(u"saloon"),
                    .date = QDate(2027, 3, 19),
                    .kind = Thorough,
                    .inspector = u"Uwe Marquardt"_s,
                    .passed = true,
                    .notes = u"Cage, five-point harness, battery cut-off on the tunnel."_s};
    all.push_back(std::move(cage));
    return all;
}

}  // namespace

Result<> addInspections(Edit &edit)
{
    return addAll(edit, inspections());
}

}  // namespace stunt::sample
