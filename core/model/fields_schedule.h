// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/fields.h"

namespace stunt {

template<>
struct Fields<Plan> {
    static constexpr const char *table = "plan";
    static constexpr const char *plural = "plans";
    static constexpr const char *label = QT_TRANSLATE_NOOP("records", "plan");
    static constexpr std::tuple list{
        Field{"name", &Plan::name, Privacy::Public, QT_TRANSLATE_NOOP("fields", "Name")},
        Field{"live", &Plan::live, Privacy::Public, QT_TRANSLATE_NOOP("fields", "Live")},
    };
};

template<>
struct Fields<ShootDay> {
    static constexpr const char *table = "shoot_day";
    static constexpr const char *plural = "shootDays";
    static constexpr const char *label = QT_TRANSLATE_NOOP("records", "shoot day");
    static constexpr std::tuple list{
        Field{"plan", &ShootDay::plan, Privacy::Public, QT_TRANSLATE_NOOP("fields", "Plan"), FieldUse::Owner},
        Field{"unit", &ShootDay::unit, Privacy::Public, QT_TRANSLATE_NOOP("fields", "Unit")},
        Field{"date", &ShootDay::date, Privacy::Public, QT_TRANSLATE_NOOP("fields", "Date")},
        Field{"number", &ShootDay::number, Privacy::Public, QT_TRANSLATE_NOOP("fields", "Day number")},
        Field{"ofTotal", &ShootDay::ofTotal, Privacy::Public, QT_TRANSLATE_NOOP("fields", "Of")},
        Field{"zone", &ShootDay::zone, Privacy::Public, QT_TRANSLATE_NOOP("fields", "Zone")},
        Field{"location", &ShootDay::location, Privacy::Public, QT_TRANSLATE_NOOP("fields", "Location")},
        Field{"crewCall", &ShootDay::crewCall, Privacy::Public, QT_TRANSLATE_NOOP("fields", "Crew call")},
        Field{"shootingCall", &ShootDay::shootingCall, Privacy::Public, QT_TRANSLATE_NOOP("fields", "Shooting call")},
        Field{"meals", &ShootDay::meals, Privacy::Public, QT_TRANSLATE_NOOP("fields", "Meals")},
        Field{"wrap", &ShootDay::wrap, Privacy::Public, QT_TRANSLATE_NOOP("fields", "Estimated wrap")},
        Field{"weather", &ShootDay::weather, Privacy::Public, QT_TRANSLATE_NOOP("fields", "Weather")},
        Field{"basecamp", &ShootDay::basecamp, Privacy::Public, QT_TRANSLATE_NOOP("fields", "Basecamp")},
        Field{"parking", &ShootDay::parking, Privacy::Public, QT_TRANSLATE_NOOP("fields", "Parking")},
        Field{"channels", &ShootDay::channels, Privacy::Public, QT_TRANSLATE_NOOP("fields", "Channels")},
        Field{"abortWord", &ShootDay::abortWord, Privacy::Public, QT_TRANSLATE_NOOP("fields", "Abort word")},
        Field{"briefingTime", &ShootDay::briefingTime, Privacy::Public, QT_TRANSLATE_NOOP("fields", "Safety briefing")},
        Field{"briefingPlace", &ShootDay::briefingPlace, Privacy::Public,
              QT_TRANSLATE_NOOP("fields", "Briefing place")},
        Field{"scriptColour", &ShootDay::scriptColour, Privacy::Public, QT_TRANSLATE_NOOP("fields", "Script colour")},
        Field{"scheduleColour", &ShootDay::scheduleColour, Privacy::Public,
              QT_TRANSLATE_NOOP("fields", "Schedule colour")},
        Field{"departmentNotes", &ShootDay::departmentNotes, Privacy::Public,
              QT_TRANSLATE_NOOP("fields", "Department notes")},
        Field{"notes", &ShootDay::notes, Privacy::Public, QT_TRANSLATE_NOOP("fields", "Notes")},
    };
};

template<>
struct Fields<Strip> {
    static constexpr const char *table = "strip";
    static constexpr const char *plural = "strips";
    static constexpr const char *label = QT_TRANSLATE_NOOP("records", "strip");
    static constexpr std::tuple list{
        Field{"shootDay", &Strip::shootDay, Privacy::Public, QT_TRANSLATE_NOOP("fields", "Shoot day"), FieldUse::Owner},
        Field{"position", &Strip::position, Privacy::Public, QT_TRANSLATE_NOOP("fields", "Order")},
        Field{"kind", &Strip::kind, Privacy::Public, QT_TRANSLATE_NOOP("fields", "Kind")},
        Field{"beat", &Strip::beat, Privacy::Public, QT_TRANSLATE_NOOP("fields", "Beat"), FieldUse::Owner},
        Field{"setup", &Strip::setup, Privacy::Public, QT_TRANSLATE_NOOP("fields", "Set-up"), FieldUse::Owner},
        Field{"scene", &Strip::scene, Privacy::Public, QT_TRANSLATE_NOOP("fields", "Scene")},
        Field{"banner", &Strip::banner, Privacy::Public, QT_TRANSLATE_NOOP("fields", "Banner")},
        Field{"title", &Strip::title, Privacy::Public, QT_TRANSLATE_NOOP("fields", "Text")},
        Field{"minutes", &Strip::minutes, Privacy::Public, QT_TRANSLATE_NOOP("fields", "Minutes")},
        Field{"start", &Strip::start, Privacy::Public, QT_TRANSLATE_NOOP("fields", "Start")},
        Field{"location", &Strip::location, Privacy::Public, QT_TRANSLATE_NOOP("fields", "Location")},
    };
};

template<>
struct Fields<Cover> {
    static constexpr const char *table = "cover";
    static constexpr const char *plural = "covers";
    static constexpr const char *label = QT_TRANSLATE_NOOP("records", "safety cover");
    static constexpr std::tuple list{
        Field{"shootDay", &Cover::shootDay, Privacy::Public, QT_TRANSLATE_NOOP("fields", "Shoot day"), FieldUse::Owner},
        Field{"rehearsal", &Cover::rehearsal, Privacy::Public, QT_TRANSLATE_NOOP("fields", "Rehearsal"),
              FieldUse::Owner},
        Field{"kind", &Cover::kind, Privacy::Public, QT_TRANSLATE_NOOP("fields", "Cover")},
        Field{"needed", &Cover::needed, Privacy::Public, QT_TRANSLATE_NOOP("fields", "Needed")},
        Field{"person", &Cover::person, Privacy::Public, QT_TRANSLATE_NOOP("fields", "Person")},
        Field{"name", &Cover::name, Privacy::Public, QT_TRANSLATE_NOOP("fields", "Name")},
        Field{"contact", &Cover::contact, Privacy::Work, QT_TRANSLATE_NOOP("fields", "Contact")},
        Field{"channel", &Cover::channel, Privacy::Public, QT_TRANSLATE_NOOP("fields", "Channel")},
        Field{"from", &Cover::from, Privacy::Public, QT_TRANSLATE_NOOP("fields", "From")},
        Field{"to", &Cover::to, Privacy::Public, QT_TRANSLATE_NOOP("fields", "To")},
        Field{"notes", &Cover::notes, Privacy::Public, QT_TRANSLATE_NOOP("fields", "Notes")},
    };
};

template<>
struct Fields<Call> {
    static constexpr const char *table = "call";
    static constexpr const char *plural = "calls";
    static constexpr const char *label = QT_TRANSLATE_NOOP("records", "call");
    static constexpr std::tuple list{
        Field{"shootDay", &Call::shootDay, Privacy::Public, QT_TRANSLATE_NOOP("fields", "Shoot day"), FieldUse::Owner},
        Field{"person", &Call::person, Privacy::Public, QT_TRANSLATE_NOOP("fields", "Person")},
        Field{"status", &Call::status, Privacy::Public, QT_TRANSLATE_NOOP("fields", "Status")},
        Field{"pickUp", &Call::pickUp, Privacy::Public, QT_TRANSLATE_NOOP("fields", "Pick-up")},
        Field{"makeUp", &Call::makeUp, Privacy::Public, QT_TRANSLATE_NOOP("fields", "Make-up/wardrobe")},
        Field{"pads", &Call::pads, Privacy::Public, QT_TRANSLATE_NOOP("fields", "Pads & rig")},
        Field{"rehearsal", &Call::rehearsal, Privacy::Public, QT_TRANSLATE_NOOP("fields", "Rehearsal")},
        Field{"onSet", &Call::onSet, Privacy::Public, QT_TRANSLATE_NOOP("fields", "On set")},
        Field{"release", &Call::release, Privacy::Public, QT_TRANSLATE_NOOP("fields", "Release")},
        Field{"dismissal", &Call::dismissal, Privacy::Private, QT_TRANSLATE_NOOP("fields", "Dismissal")},
        Field{"meals", &Call::meals, Privacy::Private, QT_TRANSLATE_NOOP("fields", "Meal breaks")},
        Field{"remarks", &Call::remarks, Privacy::Public, QT_TRANSLATE_NOOP("fields", "Remarks")},
    };
};

template<>
struct Fields<CrewCall> {
    static constexpr const char *table = "crew_call";
    static constexpr const char *plural = "crewCalls";
    static constexpr const char *label = QT_TRANSLATE_NOOP("records", "crew call");
    static constexpr std::tuple list{
        Field{"shootDay", &CrewCall::shootDay, Privacy::Public, QT_TRANSLATE_NOOP("fields", "Shoot day"),
              FieldUse::Owner},
        Field{"position", &CrewCall::position, Privacy::Public, QT_TRANSLATE_NOOP("fields", "Order")},
        Field{"department", &CrewCall::department, Privacy::Public, QT_TRANSLATE_NOOP("fields", "Department")},
        Field{"title", &CrewCall::title, Privacy::Public, QT_TRANSLATE_NOOP("fields", "Position")},
        Field{"person", &CrewCall::person, Privacy::Public, QT_TRANSLATE_NOOP("fields", "Person")},
        Field{"name", &CrewCall::name, Privacy::Public, QT_TRANSLATE_NOOP("fields", "Name")},
        Field{"contact", &CrewCall::contact, Privacy::Work, QT_TRANSLATE_NOOP("fields", "Contact")},
        Field{"call", &CrewCall::call, Privacy::Public, QT_TRANSLATE_NOOP("fields", "Call")},
        Field{"notes", &CrewCall::notes, Privacy::Public, QT_TRANSLATE_NOOP("fields", "Notes")},
    };
};

}  // namespace stunt
