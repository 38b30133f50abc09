// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/fields.h"

namespace stunt {

template<>
struct Fields<Hazard> {
    static constexpr const char *table = "hazard";
    static constexpr const char *plural = "hazards";
    static constexpr const char *label = QT_TRANSLATE_NOOP("records", "hazard");
    static constexpr std::tuple list{
        Field{"location", &Hazard::location, Privacy::Public, QT_TRANSLATE_NOOP("fields", "Location"), FieldUse::Owner},
        Field{"shootDay", &Hazard::shootDay, Privacy::Public, QT_TRANSLATE_NOOP("fields", "Shoot day"),
              FieldUse::Owner},
        Field{"sequence", &Hazard::sequence, Privacy::Public, QT_TRANSLATE_NOOP("fields", "Sequence"), FieldUse::Owner},
        Field{"beat", &Hazard::beat, Privacy::Public, QT_TRANSLATE_NOOP("fields", "Beat"), FieldUse::Owner},
        Field{"hazard", &Hazard::hazard, Privacy::Public, QT_TRANSLATE_NOOP("fields", "Hazard"), nameLimits},
        Field{"kind", &Hazard::kind, Privacy::Public, QT_TRANSLATE_NOOP("fields", "Kind")},
        Field{"exposed", &Hazard::exposed, Privacy::Public, QT_TRANSLATE_NOOP("fields", "Who is exposed")},
        Field{"severityBefore", &Hazard::severityBefore, Privacy::Work, QT_TRANSLATE_NOOP("fields", "Severity before"),
              Limits{1, 5}},
        Field{"likelihoodBefore", &Hazard::likelihoodBefore, Privacy::Work,
              QT_TRANSLATE_NOOP("fields", "Likelihood before"), Limits{1, 5}},
        Field{"controls", &Hazard::controls, Privacy::Public, QT_TRANSLATE_NOOP("fields", "Controls")},
        Field{"severityAfter", &Hazard::severityAfter, Privacy::Work, QT_TRANSLATE_NOOP("fields", "Severity after"),
              Limits{1, 5}},
        Field{"likelihoodAfter", &Hazard::likelihoodAfter, Privacy::Work,
              QT_TRANSLATE_NOOP("fields", "Likelihood after"), Limits{1, 5}},
        Field{"owner", &Hazard::owner, Privacy::Public, QT_TRANSLATE_NOOP("fields", "Owner")},
        Field{"approvedBy", &Hazard::approvedBy, Privacy::Public, QT_TRANSLATE_NOOP("fields", "Approved by")},
        Field{"approvedOn", &Hazard::approvedOn, Privacy::Public, QT_TRANSLATE_NOOP("fields", "Approved on")},
        Field{"reviewOn", &Hazard::reviewOn, Privacy::Public, QT_TRANSLATE_NOOP("fields", "Review on")},
        Field{"bulletins", &Hazard::bulletins, Privacy::Public, QT_TRANSLATE_NOOP("fields", "Bulletins")},
        Field{"notes", &Hazard::notes, Privacy::Work, QT_TRANSLATE_NOOP("fields", "Notes")},
    };
};

template<>
struct Fields<Gate> {
    static constexpr const char *table = "gate";
    static constexpr const char *plural = "gates";
    static constexpr const char *label = QT_TRANSLATE_NOOP("records", "gate");
    static constexpr std::tuple list{
        Field{"beat", &Gate::beat, Privacy::Public, QT_TRANSLATE_NOOP("fields", "Beat"), FieldUse::Owner},
        Field{"level", &Gate::level, Privacy::Public, QT_TRANSLATE_NOOP("fields", "Level")},
        Field{"place", &Gate::place, Privacy::Public, QT_TRANSLATE_NOOP("fields", "Place")},
        Field{"validDays", &Gate::validDays, Privacy::Public, QT_TRANSLATE_NOOP("fields", "Valid, days"),
              Limits{0, 10000}},
        Field{"required", &Gate::required, Privacy::Public, QT_TRANSLATE_NOOP("fields", "Required")},
        Field{"notes", &Gate::notes, Privacy::Public, QT_TRANSLATE_NOOP("fields", "Notes")},
    };
};

template<>
struct Fields<Rehearsal> {
    static constexpr const char *table = "rehearsal";
    static constexpr const char *plural = "rehearsals";
    static constexpr const char *label = QT_TRANSLATE_NOOP("records", "rehearsal");
    static constexpr std::tuple list{
        Field{"plan", &Rehearsal::plan, Privacy::Public, QT_TRANSLATE_NOOP("fields", "Plan"), FieldUse::Owner},
        Field{"title", &Rehearsal::title, Privacy::Public, QT_TRANSLATE_NOOP("fields", "Title")},
        Field{"date", &Rehearsal::date, Privacy::Public, QT_TRANSLATE_NOOP("fields", "Date"), needed},
        Field{"start", &Rehearsal::start, Privacy::Public, QT_TRANSLATE_NOOP("fields", "Start")},
        Field{"end", &Rehearsal::end, Privacy::Public, QT_TRANSLATE_NOOP("fields", "End")},
        Field{"location", &Rehearsal::location, Privacy::Public, QT_TRANSLATE_NOOP("fields", "Location")},
        Field{"venue", &Rehearsal::venue, Privacy::Public, QT_TRANSLATE_NOOP("fields", "Venue")},
        Field{"lead", &Rehearsal::lead, Privacy::Public, QT_TRANSLATE_NOOP("fields", "Lead")},
        Field{"kind", &Rehearsal::kind, Privacy::Public, QT_TRANSLATE_NOOP("fields", "Kind")},
        Field{"skill", &Rehearsal::skill, Privacy::Public, QT_TRANSLATE_NOOP("fields", "Skill")},
        Field{"status", &Rehearsal::status, Privacy::Public, QT_TRANSLATE_NOOP("fields", "Status")},
        Field{"usedMin", &Rehearsal::usedMin, Privacy::Public, QT_TRANSLATE_NOOP("fields", "Minutes used"),
              Limits{0, 10000}},
        Field{"log", &Rehearsal::log, Privacy::Work, QT_TRANSLATE_NOOP("fields", "Log")},
        Field{"nearMisses", &Rehearsal::nearMisses, Privacy::Private, QT_TRANSLATE_NOOP("fields", "Near misses")},
        Field{"abortWord", &Rehearsal::abortWord, Privacy::Public, QT_TRANSLATE_NOOP("fields", "Abort word")},
        Field{"notes", &Rehearsal::notes, Privacy::Public, QT_TRANSLATE_NOOP("fields", "Notes")},
    };
};

template<>
struct Fields<RehearsalCall> {
    static constexpr const char *table = "rehearsal_call";
    static constexpr const char *plural = "rehearsalCalls";
    static constexpr const char *label = QT_TRANSLATE_NOOP("records", "rehearsal call");
    static constexpr std::tuple list{
        Field{"rehearsal", &RehearsalCall::rehearsal, Privacy::Public, QT_TRANSLATE_NOOP("fields", "Rehearsal"),
              FieldUse::Owner},
        Field{"person", &RehearsalCall::person, Privacy::Public, QT_TRANSLATE_NOOP("fields", "Person")},
        Field{"call", &RehearsalCall::call, Privacy::Public, QT_TRANSLATE_NOOP("fields", "Call")},
        Field{"attended", &RehearsalCall::attended, Privacy::Public, QT_TRANSLATE_NOOP("fields", "Attended")},
        Field{"notes", &RehearsalCall::notes, Privacy::Public, QT_TRANSLATE_NOOP("fields", "Notes")},
    };
};

template<>
struct Fields<RehearsalCover> {
    static constexpr const char *table = "rehearsal_cover";
    static constexpr const char *plural = "rehearsalCovers";
    static constexpr const char *label = QT_TRANSLATE_NOOP("records", "rehearsal of a beat");
    static constexpr std::tuple list{
        Field{"rehearsal", &RehearsalCover::rehearsal, Privacy::Public, QT_TRANSLATE_NOOP("fields", "Rehearsal"),
              FieldUse::Owner},
        Field{"beat", &RehearsalCover::beat, Privacy::Public, QT_TRANSLATE_NOOP("fields", "Beat"), FieldUse::Owner},
        Field{"level", &RehearsalCover::level, Privacy::Public, QT_TRANSLATE_NOOP("fields", "Level")},
        Field{"passed", &RehearsalCover::passed, Privacy::Public, QT_TRANSLATE_NOOP("fields", "Passed")},
        Field{"runs", &RehearsalCover::runs, Privacy::Public, QT_TRANSLATE_NOOP("fields", "Runs"), Limits{0, 10000}},
        Field{"nearMiss", &RehearsalCover::nearMiss, Privacy::Private, QT_TRANSLATE_NOOP("fields", "Near miss")},
        Field{"snapshot", &RehearsalCover::snapshot, Privacy::Private, QT_TRANSLATE_NOOP("fields", "Snapshot")},
    };
};

template<>
struct Fields<RehearsalBooking> {
    static constexpr const char *table = "rehearsal_booking";
    static constexpr const char *plural = "rehearsalBookings";
    static constexpr const char *label = QT_TRANSLATE_NOOP("records", "booking of a rehearsal");
    static constexpr std::tuple list{
        Field{"rehearsal", &RehearsalBooking::rehearsal, Privacy::Public, QT_TRANSLATE_NOOP("fields", "Rehearsal"),
              FieldUse::Owner},
        Field{"rigUnit", &RehearsalBooking::rigUnit, Privacy::Public, QT_TRANSLATE_NOOP("fields", "Rig unit")},
        Field{"item", &RehearsalBooking::item, Privacy::Public, QT_TRANSLATE_NOOP("fields", "Item")},
        Field{"quantity", &RehearsalBooking::quantity, Privacy::Public, QT_TRANSLATE_NOOP("fields", "Quantity"),
              Limits{0, 10000}},
        Field{"broken", &RehearsalBooking::broken, Privacy::Public, QT_TRANSLATE_NOOP("fields", "Broken"),
              Limits{0, 10000}},
        Field{"notes", &RehearsalBooking::notes, Privacy::Public, QT_TRANSLATE_NOOP("fields", "Notes")},
    };
};

}  // namespace stunt
