// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/fields.h"

namespace stunt {

template<>
struct Fields<StandDown> {
    static constexpr const char *table = "stand_down";
    static constexpr const char *plural = "standDowns";
    static constexpr const char *label = QT_TRANSLATE_NOOP("records", "stand-down");
    static constexpr std::tuple list{
        Field{"person", &StandDown::person, Privacy::Private, QT_TRANSLATE_NOOP("fields", "Person"), FieldUse::Owner},
        Field{"from", &StandDown::from, Privacy::Private, QT_TRANSLATE_NOOP("fields", "From"), needed},
        Field{"clearedOn", &StandDown::clearedOn, Privacy::Private, QT_TRANSLATE_NOOP("fields", "Cleared on")},
        Field{"clearedBy", &StandDown::clearedBy, Privacy::Private, QT_TRANSLATE_NOOP("fields", "Cleared by")},
        Field{"privateNote", &StandDown::privateNote, Privacy::Private, QT_TRANSLATE_NOOP("fields", "Private note")},
    };
};

template<>
struct Fields<TrainingGoal> {
    static constexpr const char *table = "training_goal";
    static constexpr const char *plural = "trainingGoals";
    static constexpr const char *label = QT_TRANSLATE_NOOP("records", "training goal");
    static constexpr std::tuple list{
        Field{"person", &TrainingGoal::person, Privacy::Public, QT_TRANSLATE_NOOP("fields", "Person"), FieldUse::Owner},
        Field{"skill", &TrainingGoal::skill, Privacy::Work, QT_TRANSLATE_NOOP("fields", "Skill"), nameLimits},
        Field{"goalMin", &TrainingGoal::goalMin, Privacy::Work, QT_TRANSLATE_NOOP("fields", "Goal, minutes"),
              Limits{1, 1000000}},
        Field{"from", &TrainingGoal::from, Privacy::Work, QT_TRANSLATE_NOOP("fields", "From"), needed},
        Field{"to", &TrainingGoal::to, Privacy::Work, QT_TRANSLATE_NOOP("fields", "To"), needed},
        Field{"trainer", &TrainingGoal::trainer, Privacy::Work, QT_TRANSLATE_NOOP("fields", "Trainer")},
        Field{"notes", &TrainingGoal::notes, Privacy::Work, QT_TRANSLATE_NOOP("fields", "Notes")},
    };
};

template<>
struct Fields<Permit> {
    static constexpr const char *table = "permit";
    static constexpr const char *plural = "permits";
    static constexpr const char *label = QT_TRANSLATE_NOOP("records", "permit");
    static constexpr std::tuple list{
        Field{"location", &Permit::location, Privacy::Public, QT_TRANSLATE_NOOP("fields", "Location"), FieldUse::Owner},
        Field{"kind", &Permit::kind, Privacy::Public, QT_TRANSLATE_NOOP("fields", "Kind")},
        Field{"number", &Permit::number, Privacy::Public, QT_TRANSLATE_NOOP("fields", "Number")},
        Field{"validFrom", &Permit::validFrom, Privacy::Public, QT_TRANSLATE_NOOP("fields", "Valid from")},
        Field{"validTo", &Permit::validTo, Privacy::Public, QT_TRANSLATE_NOOP("fields", "Valid to")},
        Field{"notes", &Permit::notes, Privacy::Public, QT_TRANSLATE_NOOP("fields", "Notes")},
    };
};

template<>
struct Fields<Adjustment> {
    static constexpr const char *table = "adjustment";
    static constexpr const char *plural = "adjustments";
    static constexpr const char *label = QT_TRANSLATE_NOOP("records", "adjustment");
    static constexpr std::tuple list{
        Field{"person", &Adjustment::person, Privacy::Private, QT_TRANSLATE_NOOP("fields", "Person")},
        Field{"beat", &Adjustment::beat, Privacy::Private, QT_TRANSLATE_NOOP("fields", "Beat"), FieldUse::Owner},
        Field{"amountMinor", &Adjustment::amountMinor, Privacy::Private, QT_TRANSLATE_NOOP("fields", "Amount"),
              Limits{0, 100000000000}},
        Field{"currency", &Adjustment::currency, Privacy::Private, QT_TRANSLATE_NOOP("fields", "Currency")},
        Field{"per", &Adjustment::per, Privacy::Private, QT_TRANSLATE_NOOP("fields", "Per")},
        Field{"agreedBy", &Adjustment::agreedBy, Privacy::Private, QT_TRANSLATE_NOOP("fields", "Agreed by")},
        Field{"agreedOn", &Adjustment::agreedOn, Privacy::Private, QT_TRANSLATE_NOOP("fields", "Agreed on")},
        Field{"agreedAt", &Adjustment::agreedAt, Privacy::Private, QT_TRANSLATE_NOOP("fields", "Agreed at")},
        Field{"takesPaid", &Adjustment::takesPaid, Privacy::Private, QT_TRANSLATE_NOOP("fields", "Takes paid"),
              Limits{0, 10000}},
        Field{"notes", &Adjustment::notes, Privacy::Private, QT_TRANSLATE_NOOP("fields", "Notes")},
    };
};

}  // namespace stunt
