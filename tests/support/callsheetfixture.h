// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/reports/callsheet.h"

#include <QTimeZone>

namespace stunt::fixture {

using namespace Qt::Literals::StringLiterals;

inline CivilTime at(int hour, int minute)
{
    return CivilTime{.minutes = hour * 60 + minute};
}

// A line of the calls tables whose times are all different from those of every other index.
inline CallSheet::CallLine callLine(int index)
{
    static const QStringList names{u"Ana Quiroga"_s,    u"Tomasz Zieliński"_s, u"Joséphine de la Fontaine-Beauchamp"_s,
                                   u"Lee Okafor"_s,     u"Mia Østergård"_s,    u"Bram van den Heuvel"_s,
                                   u"Ifeoma Adeyemi"_s, u"Kenji Watanabe"_s};
    CallSheet::CallLine line;
    line.number = QString::number(index + 1);
    line.person = names[index % names.size()] + u' ' + QString::number(index + 1);
    line.role = index % 3 == 0 ? u"dbl for #%1"_s.arg(index / 3 + 1) : u"Guard %1"_s.arg(index + 1);
    line.status = static_cast<CallStatus>(index % 4);
    const int base = 5 * 60 + index;
    line.pickUp = {CivilTime{.minutes = base}, false};
    line.makeUp = {CivilTime{.minutes = base + 45}, false};
    line.pads = {CivilTime{.minutes = base + 75}, index % 7 == 0};
    line.onSet = {CivilTime{.minutes = base + 105}, false};
    if (index % 5 == 0)
        line.remarks = u"own pads"_s;
    return line;
}

inline CallSheet::StripLine strip(int index)
{
    CallSheet::StripLine line;
    if (index % 5 == 4) {
        line.kind = StripKind::Banner;
        line.heading = u"Re-rig: descender to upper landing"_s;
        line.start = at(8 + index, 0);
        line.minutes = 45;
        return line;
    }
    line.kind = StripKind::Scene;
    line.start = at(8 + index, 30);
    line.minutes = 75;
    line.scene = QString::number(42 + index) + u'A';
    line.heading = u"INT PALAIS STAIRWELL"_s;
    line.synopsis = u"Nika is forced up the stairs floor by floor; the lights go out."_s;
    line.beats = {{u"2A"_s, u"First landing"_s, u"Elbow, throat grab, reversal against the padded wall."_s, u"Fight"_s},
                  {u"2B"_s, u"Over the banister"_s, u"Guard goes over the rail on the descender, 4 m."_s, u"Fall"_s}};
    line.cast = u"1, 1X, 4, 12, 13"_s;
    line.dayPart = u"NIGHT"_s;
    line.scriptDay = 3;
    line.pagesEighths = 11;
    line.place = index % 2 ? u"B"_s : u"A"_s;
    return line;
}

// A whole sheet with `performers` people (a quarter cast, the rest stunts) and as many strips as such a day has.
inline CallSheet callSheet(int performers)
{
    CallSheet sheet;
    auto &head = sheet.head;
    head.title = u"The Glass Stair"_s;
    head.company = u"Northlight Pictures GmbH"_s;
    head.productionNumber = u"NL-2027-04"_s;
    head.unit = u"Main unit"_s;
    head.date = QDate(2027, 3, 27);
    head.dayNumber = 3;
    head.dayTotal = 6;
    head.crewCall = at(7, 30);
    head.shootingCall = at(8, 30);
    head.meals = {{u"Lunch"_s, at(13, 0), 45}, {u"Second meal"_s, at(19, 0), 30}};
    head.wrap = at(25, 30);
    head.sunrise = at(6, 1);
    head.sunset = at(18, 33);
    head.weather = u"Rain until noon, then dry; 9 °C, wind W 20 km/h"_s;
    head.scriptColour = u"Blue"_s;
    head.scheduleColour = u"Pink"_s;
    head.clockChange = u"Clocks change tonight: at 02:00 they go forward to 03:00."_s;
    head.places = {{u"A"_s, u"Palais am Ufer"_s, u"Uferstraße 12, 10117 Berlin"_s, u"Yard, gate 2"_s, {}},
                   {u"B"_s, u"Hafenstraße"_s, u"Hafenstraße 3–9, 10317 Berlin"_s, {}, u"https://maps.example.org/b"_s}};
    head.basecamp = u"Car park P4, 300 m; shuttle every 10 min"_s;
    head.contacts = {{u"Production office"_s, u"Ines Marrow"_s, u"+49 30 555-0100"_s, u"office@example.org"_s},
                     {u"1st AD"_s, u"Jonas Feld"_s, u"+49 (151) 555 01 42"_s, {}},
                     {u"Stunt coordinator"_s, u"Mara Lindqvist"_s, u"+46 70-555 01 77"_s, {}}};
    auto &safety = sheet.safety;
    safety.hospitals = {{u"A"_s, u"Charité Campus Mitte"_s, u"Charitéplatz 1, 10117 Berlin"_s, u"+49 30 555-0112"_s, 7,
                         Answer::Yes, u"On site, channel 2"_s, u"+49 30 112"_s},
                        {u"B"_s,
                         u"Klinikum am Friedrichshain"_s,
                         u"Landsberger Allee 49"_s,
                         u"+49 30 555-0130"_s,
                         12,
                         Answer::Unknown,
                         u"On site, channel 2"_s,
                         {}}};
    safety.cover = {{u"Medic"_s, 1, u"Dr Selma Aydın"_s, u"2"_s, {}, at(7, 0), at(25, 30), {}},
                    {u"Fire cover"_s, 2, u"Brandwacht Nord"_s, u"3"_s, {}, {}, {}, u"two extinguishers per landing"_s},
                    {u"Spotter"_s, 4, {}, {}, {}, {}, {}, {}}};
    safety.abortWord = u"RED RED RED"_s;
    safety.briefingTime = at(8, 10);
    safety.briefingPlace = u"Ground floor, stair foot"_s;
    safety.hotline = u"+49 800 555 0199"_s;
    for (int i = 0; i < std::clamp(performers / 4, 2, 8); ++i)
        sheet.strips.push_back(strip(i));
    sheet.totalPagesEighths = 55;
    sheet.totalMinutes = 8 * 60 + 15;
    for (int i = 0; i < performers; ++i)
        (i < (performers + 3) / 4 ? sheet.cast : sheet.stunts).push_back(callLine(i));
    sheet.legend = {u"SW · start work"_s, u"W · work"_s, u"WF · work finish"_s, u"SWF · start work finish"_s};
    sheet.departmentNotes = {{u"Stunts"_s, u"Pads checked by the key rigger before 07:45. Descender line B only."_s},
                             {u"Costume"_s, u"Four jackets for #1 and #1X; number 3 is the torn one."_s}};
    CallSheet::Advance advance;
    advance.date = QDate(2027, 3, 29);
    advance.dayNumber = 4;
    advance.dayTotal = 6;
    advance.crewCall = at(9, 0);
    advance.strips = {strip(0), strip(1)};
    sheet.advance = advance;
    for (int d = 0; d < 5; ++d) {
        CallSheet::Department department{
            QStringList{u"Camera"_s, u"Grip"_s, u"Stunts"_s, u"Special effects"_s, u"Medical"_s}[d], {}};
        for (int i = 0; i < 3 + d; ++i)
            department.crew.push_back({u"Position %1"_s.arg(i + 1),
                                       u"Crew Member %1-%2"_s.arg(d + 1).arg(i + 1),
                                       {},
                                       at(i == 0 ? 6 : 7, 30),
                                       i == 0,
                                       {}});
        sheet.crew.push_back(department);
    }
    sheet.channels = u"1 production · 2 stunts and medic · 3 SFX · 4 camera"_s;
    sheet.forcedCallApproval = u"Ines Marrow"_s;
    sheet.revision = 128;
    sheet.composedAt = QDateTime(QDate(2027, 3, 26), QTime(18, 5), QTimeZone("Europe/Berlin"));
    return sheet;
}

}  // namespace stunt::fixture
