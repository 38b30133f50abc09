// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/sun.h"
#include "core/planning/striptimes.h"
#include "core/project/lookups.h"
#include "core/reports/callsheetparts.h"

#include <QCoreApplication>
#include <QLocale>
#include <algorithm>

namespace stunt::sheet {

using namespace Qt::Literals::StringLiterals;

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("CallSheet", text);
}

// The days of the day's unit and plan by date.
std::vector<const ShootDay *> daysOfUnit(const ProjectData &data, const ShootDay &day)
{
    std::vector<const ShootDay *> days;
    for (const ShootDay &other : data.referring<ShootDay>(day.unit))
        if (other.plan == day.plan)
            days.push_back(&other);
    std::stable_sort(days.begin(), days.end(), [](const auto *a, const auto *b) { return a->date < b->date; });
    return days;
}

QString clockChangeSentence(const DayClock &clock)
{
    const auto change = clockChangeTonight(clock.date(), clock.zone());
    if (!change)
        return {};
    const QString date = QLocale().toString(change->date, u"dddd d MMMM"_s);
    const QString by = durationText(std::abs(change->shiftMinutes));
    return change->shiftMinutes > 0
             ? tr("Clocks change tonight: on %1 at %2 they go forward by %3.").arg(date, clockText(change->at), by)
             : tr("Clocks change tonight: on %1 at %2 they go back by %3.").arg(date, clockText(change->at), by);
}

void addSun(CallSheet::Head &head, const Places &places, const DayClock &clock)
{
    if (places.locations.empty())
        return;
    const Location &place = *places.locations.front();
    if (!place.latitude || !place.longitude)
        return;
    const auto sun = sunTimes(clock.date(), {.latitude = *place.latitude, .longitude = *place.longitude}, clock.zone());
    if (!sun || sun->kind != SunTimes::Kind::RisesAndSets)
        return;
    if (const auto rise = civilTimeOf(sun->sunrise, clock.date(), clock.zone()))
        head.sunrise = *rise;
    if (const auto set = civilTimeOf(sun->sunset, clock.date(), clock.zone()))
        head.sunset = *set;
}

// The last strip's end, where every strip before it has its minutes.
std::optional<CivilTime> endOfStrips(const ProjectData &data, const ShootDay &day)
{
    const auto times = stripTimes(data, day);
    return times.empty() || times.back().earliest ? std::nullopt : times.back().end;
}

}  // namespace

QString Places::letterOf(const Location *location) const
{
    const auto found = std::find(locations.begin(), locations.end(), location);
    if (locations.size() < 2 || found == locations.end())
        return {};
    const auto index = found - locations.begin();
    return index < 26 ? QString(QChar(static_cast<char16_t>(u'A' + index))) : QString::number(index + 1);
}

Places placesOf(const ProjectData &data, const ShootDay &day)
{
    Places places;
    for (const Strip *strip : stripsInOrder(data, day.id)) {
        const Location *location =
            strip->kind == StripKind::Banner && !strip->location ? nullptr : locationOf(data, *strip);
        if (location && std::find(places.locations.begin(), places.locations.end(), location) == places.locations.end())
            places.locations.push_back(location);
    }
    if (places.locations.empty())
        if (const Location *location = data.find(day.location))
            places.locations.push_back(location);
    return places;
}

std::vector<CallSheet::Place> placeLines(const Places &places)
{
    std::vector<CallSheet::Place> lines;
    for (const Location *location : places.locations)
        lines.push_back({.letter = places.letterOf(location),
                         .name = location->name,
                         .address = location->address,
                         .parking = location->parking,
                         .mapLink = location->mapLink});
    return lines;
}

DayNumber dayNumberOf(const ProjectData &data, const ShootDay &day)
{
    const auto days = daysOfUnit(data, day);
    const auto self = std::find_if(days.begin(), days.end(), [&](const auto *other) { return other->id == day.id; });
    return {.number = day.number.value_or(static_cast<int>(self - days.begin()) + 1),
            .total = day.ofTotal.value_or(static_cast<int>(days.size()))};
}

const ShootDay *dayAfter(const ProjectData &data, const ShootDay &day)
{
    for (const ShootDay *other : daysOfUnit(data, day))
        if (other->date > day.date)
            return other;
    return nullptr;
}

CallSheet::Head headOf(const ProjectData &data, const ShootDay &day)
{
    const Production &production = data.production();
    const Unit *unit = data.find(day.unit);
    const Places places = placesOf(data, day);
    const DayNumber number = dayNumberOf(data, day);
    const DayClock clock = clockOf(data, day);
    CallSheet::Head head;
    head.title = production.title;
    head.company = production.company;
    head.productionNumber = production.number;
    head.unit = unit ? unit->name : QString();
    head.date = day.date;
    head.dayNumber = number.number;
    head.dayTotal = number.total;
    head.crewCall = day.crewCall;
    head.shootingCall = day.shootingCall;
    for (const Meal &meal : day.meals)
        head.meals.push_back({.name = meal.name, .time = meal.start, .minutes = meal.minutes});
    head.wrap = day.wrap ? day.wrap : endOfStrips(data, day);
    addSun(head, places, clock);
    head.weather = day.weather;
    head.scriptColour = day.scriptColour;
    head.scheduleColour = day.scheduleColour;
    head.clockChange = clockChangeSentence(clock);
    head.places = placeLines(places);
    head.basecamp = day.basecamp;
    head.parking = day.parking;
    for (const Contact &contact : production.contacts)
        head.contacts.push_back(
            {.position = contact.position, .name = contact.name, .phone = contact.phone, .email = contact.email});
    head.notes = day.notes;
    return head;
}

CallSheet::Safety safetyOf(const ProjectData &data, const ShootDay &day, Audience audience)
{
    const Places places = placesOf(data, day);
    CallSheet::Safety safety;
    for (const Location *location : places.locations) {
        CallSheet::Hospital hospital{.places = places.letterOf(location),
                                     .name = location->hospitalName,
                                     .address = location->hospitalAddress,
                                     .phone = location->hospitalPhone,
                                     .minutes = location->hospitalMin,
                                     .trauma = location->hospitalTrauma,
                                     .ambulance = location->ambulanceContact,
                                     .alternateAmbulance = location->alternateAmbulanceContact};
        safety.hospitals.push_back(std::move(hospital));
    }
    bool medic = false;
    std::vector<const Cover *> covers;
    for (const Cover &cover : data.referring<Cover>(day.id))
        covers.push_back(&cover);
    std::stable_sort(covers.begin(), covers.end(), [](const auto *a, const auto *b) { return a->kind < b->kind; });
    for (const Cover *cover : covers) {
        const Person *person = data.find(cover->person);
        medic = medic || cover->kind == CoverKind::Medic;
        CallSheet::CoverLine line{.kind = enumLabel(cover->kind),
                                  .needed = cover->needed,
                                  .who = person ? person->name : cover->name,
                                  .channel = cover->channel,
                                  .contact = {},
                                  .from = cover->from,
                                  .to = cover->to,
                                  .notes = cover->notes};
        if (seesWorkContacts(audience))
            line.contact = !cover->contact.isEmpty() || !person ? cover->contact : person->phone;
        safety.cover.push_back(std::move(line));
    }
    // A day without any medic row has nobody to look after it, which must not look like a day that needs nobody.
    if (!medic) {
        CallSheet::CoverLine nobody;
        nobody.kind = enumLabel(CoverKind::Medic);
        safety.cover.insert(safety.cover.begin(), nobody);
    }
    safety.abortWord = day.abortWord;
    safety.briefingTime = day.briefingTime;
    safety.briefingPlace = day.briefingPlace;
    safety.hotline = data.production().safetyHotline;
    return safety;
}

}  // namespace stunt::sheet
