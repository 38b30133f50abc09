// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/person.h"
#include "core/model/story.h"

namespace stunt {

// A character of the story.
struct Role {
    Id<Role> id;
    Revision revision;
    QString castNumber;  // "1"; unique where set
    QString name;
    MaybeId<Person> person;          // the actor who plays it
    std::optional<int> makeUpMin;    // minutes in make-up; empty: the rule data's
    std::optional<int> wardrobeMin;  // minutes in wardrobe
    std::optional<int> padsMin;      // minutes for pads and rig
    QString notes;
    bool archived = false;
    friend bool operator==(const Role &, const Role &) = default;
};

enum class PartKind { Actor, Double, StuntPerformer, NdStunt, Driver, Utility, Safety };

// Who does what in a beat.
struct Part {
    Id<Part> id;
    Revision revision;
    Id<Beat> beat;
    MaybeId<Role> role;
    MaybeId<Person> person;
    PartKind kind = PartKind::StuntPerformer;
    QString action;
    std::optional<qint64> startMs;  // from the beat's start, on a whole frame; empty with endMs: the whole beat
    std::optional<qint64> endMs;
    int falls = 0;  // counts per take
    int hits = 0;
    int burns = 0;
    int wirePulls = 0;
    QStringList skills;        // kinds of skill whoever does it must have
    QStringList certificates;  // kinds of certificate, valid on the day
    friend bool operator==(const Part &, const Part &) = default;
};

enum class DoubleKind { Stunt, Driving, Fight, Photo, Body, Hand };

// A person who stands in for a role; how well they match is computed, never stored.
struct Double {
    Id<Double> id;
    Revision revision;
    QString number;  // "1X"
    Id<Role> role;
    Id<Person> person;
    DoubleKind kind = DoubleKind::Stunt;
    MaybeId<Sequence> sequence;  // empty: for the whole production
    QString notes;
    friend bool operator==(const Double &, const Double &) = default;
};

template<>
struct EnumNames<PartKind> {
    static constexpr std::array entries{
        EnumName{PartKind::Actor, "actor", QT_TRANSLATE_NOOP("enums", "Actor")},
        EnumName{PartKind::Double, "double", QT_TRANSLATE_NOOP("enums", "Double")},
        EnumName{PartKind::StuntPerformer, "stunt-performer", QT_TRANSLATE_NOOP("enums", "Stunt performer")},
        EnumName{PartKind::NdStunt, "nd-stunt", QT_TRANSLATE_NOOP("enums", "ND stunt")},
        EnumName{PartKind::Driver, "driver", QT_TRANSLATE_NOOP("enums", "Driver")},
        EnumName{PartKind::Utility, "utility", QT_TRANSLATE_NOOP("enums", "Utility")},
        EnumName{PartKind::Safety, "safety", QT_TRANSLATE_NOOP("enums", "Safety")},
    };
};
template<>
struct EnumNames<DoubleKind> {
    static constexpr std::array entries{
        EnumName{DoubleKind::Stunt, "stunt", QT_TRANSLATE_NOOP("enums", "Stunt")},
        EnumName{DoubleKind::Driving, "driving", QT_TRANSLATE_NOOP("enums", "Driving")},
        EnumName{DoubleKind::Fight, "fight", QT_TRANSLATE_NOOP("enums", "Fight")},
        EnumName{DoubleKind::Photo, "photo", QT_TRANSLATE_NOOP("enums", "Photo")},
        EnumName{DoubleKind::Body, "body", QT_TRANSLATE_NOOP("enums", "Body")},
        EnumName{DoubleKind::Hand, "hand", QT_TRANSLATE_NOOP("enums", "Hand")},
    };
};

}  // namespace stunt
