// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/fields.h"

namespace stunt {

template<>
struct Fields<Person> {
    static constexpr const char *table = "person";
    static constexpr const char *plural = "people";
    static constexpr const char *label = QT_TRANSLATE_NOOP("records", "person");
    static constexpr std::tuple list{
        Field{"name", &Person::name, Privacy::Public, QT_TRANSLATE_NOOP("fields", "Name")},
        Field{"stageName", &Person::stageName, Privacy::Public, QT_TRANSLATE_NOOP("fields", "Stage name")},
        Field{"kinds", &Person::kinds, Privacy::Public, QT_TRANSLATE_NOOP("fields", "Kinds")},
        Field{"union", &Person::unionName, Privacy::Public, QT_TRANSLATE_NOOP("fields", "Union")},
        Field{"grade", &Person::grade, Privacy::Work, QT_TRANSLATE_NOOP("fields", "Grade")},
        Field{"ruleSet", &Person::ruleSet, Privacy::Work, QT_TRANSLATE_NOOP("fields", "Rule set")},
        Field{"phone", &Person::phone, Privacy::Work, QT_TRANSLATE_NOOP("fields", "Phone")},
        Field{"email", &Person::email, Privacy::Work, QT_TRANSLATE_NOOP("fields", "E-mail")},
        Field{"homeContact", &Person::homeContact, Privacy::Private, QT_TRANSLATE_NOOP("fields", "Home contact")},
        Field{"emergencyName", &Person::emergencyName, Privacy::Private,
              QT_TRANSLATE_NOOP("fields", "Emergency contact")},
        Field{"emergencyPhone", &Person::emergencyPhone, Privacy::Private,
              QT_TRANSLATE_NOOP("fields", "Emergency phone")},
        Field{"birthDate", &Person::birthDate, Privacy::Private, QT_TRANSLATE_NOOP("fields", "Birth date")},
        Field{"gender", &Person::gender, Privacy::Body, QT_TRANSLATE_NOOP("fields", "Gender")},
        Field{"appearance", &Person::appearance, Privacy::Body, QT_TRANSLATE_NOOP("fields", "Appearance")},
        Field{"heightMm", &Person::heightMm, Privacy::Body, QT_TRANSLATE_NOOP("fields", "Height")},
        Field{"weightG", &Person::weightG, Privacy::Body, QT_TRANSLATE_NOOP("fields", "Weight")},
        Field{"weightSource", &Person::weightSource, Privacy::Body, QT_TRANSLATE_NOOP("fields", "Weight source")},
        Field{"shoulderMm", &Person::shoulderMm, Privacy::Body, QT_TRANSLATE_NOOP("fields", "Shoulder")},
        Field{"chestMm", &Person::chestMm, Privacy::Body, QT_TRANSLATE_NOOP("fields", "Chest")},
        Field{"waistMm", &Person::waistMm, Privacy::Body, QT_TRANSLATE_NOOP("fields", "Waist")},
        Field{"hipsMm", &Person::hipsMm, Privacy::Body, QT_TRANSLATE_NOOP("fields", "Hips")},
        Field{"inseamMm", &Person::inseamMm, Privacy::Body, QT_TRANSLATE_NOOP("fields", "Inseam")},
        Field{"collarMm", &Person::collarMm, Privacy::Body, QT_TRANSLATE_NOOP("fields", "Collar")},
        Field{"shoe", &Person::shoe, Privacy::Work, QT_TRANSLATE_NOOP("fields", "Shoe")},
        Field{"hat", &Person::hat, Privacy::Work, QT_TRANSLATE_NOOP("fields", "Hat")},
        Field{"glove", &Person::glove, Privacy::Work, QT_TRANSLATE_NOOP("fields", "Glove")},
        Field{"jacket", &Person::jacket, Privacy::Work, QT_TRANSLATE_NOOP("fields", "Jacket")},
        Field{"measuredOn", &Person::measuredOn, Privacy::Body, QT_TRANSLATE_NOOP("fields", "Measured on")},
        Field{"measuredBy", &Person::measuredBy, Privacy::Body, QT_TRANSLATE_NOOP("fields", "Measured by")},
        Field{"hair", &Person::hair, Privacy::Body, QT_TRANSLATE_NOOP("fields", "Hair")},
        Field{"eyes", &Person::eyes, Privacy::Body, QT_TRANSLATE_NOOP("fields", "Eyes")},
        Field{"build", &Person::build, Privacy::Body, QT_TRANSLATE_NOOP("fields", "Build")},
        Field{"handedness", &Person::handedness, Privacy::Body, QT_TRANSLATE_NOOP("fields", "Handedness")},
        Field{"travelHomeMin", &Person::travelHomeMin, Privacy::Private,
              QT_TRANSLATE_NOOP("fields", "Travel home, minutes")},
        Field{"diet", &Person::diet, Privacy::Work, QT_TRANSLATE_NOOP("fields", "Diet")},
        Field{"allergies", &Person::allergies, Privacy::Medical, QT_TRANSLATE_NOOP("fields", "Allergies")},
        Field{"medicalNote", &Person::medicalNote, Privacy::Medical, QT_TRANSLATE_NOOP("fields", "Medical note")},
        Field{"rates", &Person::rates, Privacy::Private, QT_TRANSLATE_NOOP("fields", "Rates")},
        Field{"notes", &Person::notes, Privacy::Private, QT_TRANSLATE_NOOP("fields", "Notes")},
        Field{"archived", &Person::archived, Privacy::Public, QT_TRANSLATE_NOOP("fields", "Archived")},
    };
};

template<>
struct Fields<Skill> {
    static constexpr const char *table = "skill";
    static constexpr const char *plural = "skills";
    static constexpr const char *label = QT_TRANSLATE_NOOP("records", "skill");
    static constexpr std::tuple list{
        Field{"person", &Skill::person, Privacy::Public, QT_TRANSLATE_NOOP("fields", "Person"), FieldUse::Owner},
        Field{"kind", &Skill::kind, Privacy::Work, QT_TRANSLATE_NOOP("fields", "Skill")},
        Field{"level", &Skill::level, Privacy::Work, QT_TRANSLATE_NOOP("fields", "Level")},
    };
};

template<>
struct Fields<Certificate> {
    static constexpr const char *table = "certificate";
    static constexpr const char *plural = "certificates";
    static constexpr const char *label = QT_TRANSLATE_NOOP("records", "certificate");
    static constexpr std::tuple list{
        Field{"person", &Certificate::person, Privacy::Public, QT_TRANSLATE_NOOP("fields", "Person"), FieldUse::Owner},
        Field{"kind", &Certificate::kind, Privacy::Work, QT_TRANSLATE_NOOP("fields", "Certificate")},
        Field{"number", &Certificate::number, Privacy::Private, QT_TRANSLATE_NOOP("fields", "Number")},
        Field{"expiresOn", &Certificate::expiresOn, Privacy::Work, QT_TRANSLATE_NOOP("fields", "Expires on")},
    };
};

template<>
struct Fields<Availability> {
    static constexpr const char *table = "availability";
    static constexpr const char *plural = "availabilities";
    static constexpr const char *label = QT_TRANSLATE_NOOP("records", "availability");
    static constexpr std::tuple list{
        Field{"person", &Availability::person, Privacy::Public, QT_TRANSLATE_NOOP("fields", "Person"), FieldUse::Owner},
        Field{"from", &Availability::from, Privacy::Work, QT_TRANSLATE_NOOP("fields", "From")},
        Field{"to", &Availability::to, Privacy::Work, QT_TRANSLATE_NOOP("fields", "To")},
        Field{"status", &Availability::status, Privacy::Work, QT_TRANSLATE_NOOP("fields", "Status")},
        Field{"note", &Availability::note, Privacy::Private, QT_TRANSLATE_NOOP("fields", "Note")},
    };
};

template<>
struct Fields<Role> {
    static constexpr const char *table = "role";
    static constexpr const char *plural = "roles";
    static constexpr const char *label = QT_TRANSLATE_NOOP("records", "role");
    static constexpr std::tuple list{
        Field{"castNumber", &Role::castNumber, Privacy::Public, QT_TRANSLATE_NOOP("fields", "Cast number")},
        Field{"name", &Role::name, Privacy::Public, QT_TRANSLATE_NOOP("fields", "Name")},
        Field{"person", &Role::person, Privacy::Public, QT_TRANSLATE_NOOP("fields", "Played by")},
        Field{"makeUpMin", &Role::makeUpMin, Privacy::Public, QT_TRANSLATE_NOOP("fields", "Make-up minutes")},
        Field{"wardrobeMin", &Role::wardrobeMin, Privacy::Public, QT_TRANSLATE_NOOP("fields", "Wardrobe minutes")},
        Field{"padsMin", &Role::padsMin, Privacy::Public, QT_TRANSLATE_NOOP("fields", "Pads & rig minutes")},
        Field{"notes", &Role::notes, Privacy::Public, QT_TRANSLATE_NOOP("fields", "Notes")},
        Field{"archived", &Role::archived, Privacy::Public, QT_TRANSLATE_NOOP("fields", "Archived")},
    };
};

template<>
struct Fields<Part> {
    static constexpr const char *table = "part";
    static constexpr const char *plural = "parts";
    static constexpr const char *label = QT_TRANSLATE_NOOP("records", "part");
    static constexpr std::tuple list{
        Field{"beat", &Part::beat, Privacy::Public, QT_TRANSLATE_NOOP("fields", "Beat"), FieldUse::Owner},
        Field{"role", &Part::role, Privacy::Public, QT_TRANSLATE_NOOP("fields", "Role")},
        Field{"person", &Part::person, Privacy::Public, QT_TRANSLATE_NOOP("fields", "Person")},
        Field{"kind", &Part::kind, Privacy::Public, QT_TRANSLATE_NOOP("fields", "Kind")},
        Field{"action", &Part::action, Privacy::Public, QT_TRANSLATE_NOOP("fields", "Action")},
        Field{"startMs", &Part::startMs, Privacy::Public, QT_TRANSLATE_NOOP("fields", "From")},
        Field{"endMs", &Part::endMs, Privacy::Public, QT_TRANSLATE_NOOP("fields", "To")},
        Field{"falls", &Part::falls, Privacy::Public, QT_TRANSLATE_NOOP("fields", "Falls")},
        Field{"hits", &Part::hits, Privacy::Public, QT_TRANSLATE_NOOP("fields", "Hits")},
        Field{"burns", &Part::burns, Privacy::Public, QT_TRANSLATE_NOOP("fields", "Burns")},
        Field{"wirePulls", &Part::wirePulls, Privacy::Public, QT_TRANSLATE_NOOP("fields", "Wire pulls")},
        Field{"skills", &Part::skills, Privacy::Public, QT_TRANSLATE_NOOP("fields", "Skills needed")},
        Field{"certificates", &Part::certificates, Privacy::Public, QT_TRANSLATE_NOOP("fields", "Certificates needed")},
    };
};

template<>
struct Fields<Double> {
    static constexpr const char *table = "double";
    static constexpr const char *plural = "doubles";
    static constexpr const char *label = QT_TRANSLATE_NOOP("records", "double");
    static constexpr std::tuple list{
        Field{"number", &Double::number, Privacy::Public, QT_TRANSLATE_NOOP("fields", "Number")},
        Field{"role", &Double::role, Privacy::Public, QT_TRANSLATE_NOOP("fields", "Role"), FieldUse::Owner},
        Field{"person", &Double::person, Privacy::Public, QT_TRANSLATE_NOOP("fields", "Person")},
        Field{"kind", &Double::kind, Privacy::Public, QT_TRANSLATE_NOOP("fields", "Kind")},
        Field{"sequence", &Double::sequence, Privacy::Public, QT_TRANSLATE_NOOP("fields", "Sequence"), FieldUse::Owner},
        Field{"notes", &Double::notes, Privacy::Public, QT_TRANSLATE_NOOP("fields", "Notes")},
    };
};

}  // namespace stunt
