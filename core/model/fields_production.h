// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/fields.h"

namespace stunt {

template<>
struct Fields<Production> {
    static constexpr const char *table = "production";
    static constexpr const char *plural = "production";
    static constexpr const char *label = QT_TRANSLATE_NOOP("records", "production");
    static constexpr std::tuple list{
        Field{"title", &Production::title, Privacy::Public, QT_TRANSLATE_NOOP("fields", "Title")},
        Field{"company", &Production::company, Privacy::Public, QT_TRANSLATE_NOOP("fields", "Company")},
        Field{"number", &Production::number, Privacy::Public, QT_TRANSLATE_NOOP("fields", "Production number")},
        Field{"timeZone", &Production::timeZone, Privacy::Public, QT_TRANSLATE_NOOP("fields", "Time zone")},
        Field{"frameRate", &Production::frameRate, Privacy::Public, QT_TRANSLATE_NOOP("fields", "Frame rate")},
        Field{"dropFrame", &Production::dropFrame, Privacy::Public, QT_TRANSLATE_NOOP("fields", "Drop frame")},
        Field{"measurementSystem", &Production::measurementSystem, Privacy::Public,
              QT_TRANSLATE_NOOP("fields", "Units")},
        Field{"paper", &Production::paper, Privacy::Public, QT_TRANSLATE_NOOP("fields", "Paper")},
        Field{"revisionColours", &Production::revisionColours, Privacy::Public,
              QT_TRANSLATE_NOOP("fields", "Revision colours")},
        Field{"contacts", &Production::contacts, Privacy::Public, QT_TRANSLATE_NOOP("fields", "Contacts")},
        Field{"safetyHotline", &Production::safetyHotline, Privacy::Public,
              QT_TRANSLATE_NOOP("fields", "Safety hotline")},
        Field{"ruleSet", &Production::ruleSet, Privacy::Public, QT_TRANSLATE_NOOP("fields", "Rule set")},
        Field{"forcedCallApproval", &Production::forcedCallApproval, Privacy::Public,
              QT_TRANSLATE_NOOP("fields", "Forced calls approved by")},
        Field{"notes", &Production::notes, Privacy::Public, QT_TRANSLATE_NOOP("fields", "Notes")},
    };
};

template<>
struct Fields<Unit> {
    static constexpr const char *table = "unit";
    static constexpr const char *plural = "units";
    static constexpr const char *label = QT_TRANSLATE_NOOP("records", "unit");
    static constexpr std::tuple list{
        Field{"name", &Unit::name, Privacy::Public, QT_TRANSLATE_NOOP("fields", "Name")},
        Field{"kind", &Unit::kind, Privacy::Public, QT_TRANSLATE_NOOP("fields", "Kind")},
        Field{"timeZone", &Unit::timeZone, Privacy::Public, QT_TRANSLATE_NOOP("fields", "Time zone")},
        Field{"archived", &Unit::archived, Privacy::Public, QT_TRANSLATE_NOOP("fields", "Archived")},
    };
};

template<>
struct Fields<Location> {
    static constexpr const char *table = "location";
    static constexpr const char *plural = "locations";
    static constexpr const char *label = QT_TRANSLATE_NOOP("records", "location");
    static constexpr std::tuple list{
        Field{"name", &Location::name, Privacy::Public, QT_TRANSLATE_NOOP("fields", "Name")},
        Field{"address", &Location::address, Privacy::Public, QT_TRANSLATE_NOOP("fields", "Address")},
        Field{"latitude", &Location::latitude, Privacy::Public, QT_TRANSLATE_NOOP("fields", "Latitude")},
        Field{"longitude", &Location::longitude, Privacy::Public, QT_TRANSLATE_NOOP("fields", "Longitude")},
        Field{"timeZone", &Location::timeZone, Privacy::Public, QT_TRANSLATE_NOOP("fields", "Time zone")},
        Field{"mapLink", &Location::mapLink, Privacy::Public, QT_TRANSLATE_NOOP("fields", "Map link")},
        Field{"parking", &Location::parking, Privacy::Public, QT_TRANSLATE_NOOP("fields", "Parking")},
        Field{"hospitalName", &Location::hospitalName, Privacy::Public,
              QT_TRANSLATE_NOOP("fields", "Nearest hospital")},
        Field{"hospitalAddress", &Location::hospitalAddress, Privacy::Public,
              QT_TRANSLATE_NOOP("fields", "Hospital address")},
        Field{"hospitalPhone", &Location::hospitalPhone, Privacy::Public,
              QT_TRANSLATE_NOOP("fields", "Hospital phone")},
        Field{"hospitalMin", &Location::hospitalMin, Privacy::Public,
              QT_TRANSLATE_NOOP("fields", "Minutes to hospital")},
        Field{"hospitalTrauma", &Location::hospitalTrauma, Privacy::Public, QT_TRANSLATE_NOOP("fields", "Trauma unit")},
        Field{"ambulanceContact", &Location::ambulanceContact, Privacy::Public,
              QT_TRANSLATE_NOOP("fields", "Ambulance")},
        Field{"alternateAmbulanceContact", &Location::alternateAmbulanceContact, Privacy::Public,
              QT_TRANSLATE_NOOP("fields", "Alternate ambulance")},
        Field{"notes", &Location::notes, Privacy::Public, QT_TRANSLATE_NOOP("fields", "Notes")},
        Field{"archived", &Location::archived, Privacy::Public, QT_TRANSLATE_NOOP("fields", "Archived")},
    };
};

}  // namespace stunt
