// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/fields.h"

namespace stunt {

template<>
struct Fields<Move> {
    static constexpr const char *table = "move";
    static constexpr const char *plural = "moves";
    static constexpr const char *label = QT_TRANSLATE_NOOP("records", "move");
    static constexpr std::tuple list{
        Field{"beat", &Move::beat, Privacy::Public, QT_TRANSLATE_NOOP("fields", "Beat"), FieldUse::Owner},
        Field{"position", &Move::position, Privacy::Public, QT_TRANSLATE_NOOP("fields", "Order"),
              Limits{-1000000000, 1000000000}},
        Field{"attacker", &Move::attacker, Privacy::Public, QT_TRANSLATE_NOOP("fields", "Attacker"), FieldUse::Clears},
        Field{"defender", &Move::defender, Privacy::Public, QT_TRANSLATE_NOOP("fields", "Defender"), FieldUse::Clears},
        Field{"technique", &Move::technique, Privacy::Public, QT_TRANSLATE_NOOP("fields", "Technique")},
        Field{"target", &Move::target, Privacy::Public, QT_TRANSLATE_NOOP("fields", "Target")},
        Field{"contact", &Move::contact, Privacy::Public, QT_TRANSLATE_NOOP("fields", "Contact")},
        Field{"count", &Move::count, Privacy::Public, QT_TRANSLATE_NOOP("fields", "Count"), Limits{0, 10000}},
        Field{"notes", &Move::notes, Privacy::Public, QT_TRANSLATE_NOOP("fields", "Notes")},
    };
};

template<>
struct Fields<Setup> {
    static constexpr const char *table = "setup";
    static constexpr const char *plural = "setups";
    static constexpr const char *label = QT_TRANSLATE_NOOP("records", "set-up");
    static constexpr std::tuple list{
        Field{"sequence", &Setup::sequence, Privacy::Public, QT_TRANSLATE_NOOP("fields", "Sequence"), FieldUse::Owner},
        Field{"position", &Setup::position, Privacy::Public, QT_TRANSLATE_NOOP("fields", "Order"),
              Limits{-1000000000, 1000000000}},
        Field{"name", &Setup::name, Privacy::Public, QT_TRANSLATE_NOOP("fields", "Name"), nameLimits},
        Field{"beats", &Setup::beats, Privacy::Public, QT_TRANSLATE_NOOP("fields", "Beats"), FieldUse::Clears},
        Field{"startMs", &Setup::startMs, Privacy::Public, QT_TRANSLATE_NOOP("fields", "Start"), Limits{0, 86400000}},
        Field{"endMs", &Setup::endMs, Privacy::Public, QT_TRANSLATE_NOOP("fields", "End"), Limits{0, 86400000}},
        Field{"cameras", &Setup::cameras, Privacy::Public, QT_TRANSLATE_NOOP("fields", "Cameras"), Limits{0, 1000}},
        Field{"lens", &Setup::lens, Privacy::Public, QT_TRANSLATE_NOOP("fields", "Lens")},
        Field{"framesPerSecond", &Setup::framesPerSecond, Privacy::Public,
              QT_TRANSLATE_NOOP("fields", "Frames per second")},
        Field{"breakawaysPlayed", &Setup::breakawaysPlayed, Privacy::Public,
              QT_TRANSLATE_NOOP("fields", "Breakaways played")},
        Field{"plannedTakes", &Setup::plannedTakes, Privacy::Public, QT_TRANSLATE_NOOP("fields", "Planned takes"),
              Limits{0, 10000}},
        Field{"notes", &Setup::notes, Privacy::Public, QT_TRANSLATE_NOOP("fields", "Notes")},
    };
};

template<>
struct Fields<SetupPlayer> {
    static constexpr const char *table = "setup_player";
    static constexpr const char *plural = "setupPlayers";
    static constexpr const char *label = QT_TRANSLATE_NOOP("records", "player of a set-up");
    static constexpr std::tuple list{
        Field{"setup", &SetupPlayer::setup, Privacy::Public, QT_TRANSLATE_NOOP("fields", "Set-up"), FieldUse::Owner},
        Field{"part", &SetupPlayer::part, Privacy::Public, QT_TRANSLATE_NOOP("fields", "Part"), FieldUse::Owner},
        Field{"person", &SetupPlayer::person, Privacy::Public, QT_TRANSLATE_NOOP("fields", "Person")},
    };
};

template<>
struct Fields<Take> {
    static constexpr const char *table = "take";
    static constexpr const char *plural = "takes";
    static constexpr const char *label = QT_TRANSLATE_NOOP("records", "take");
    static constexpr std::tuple list{
        Field{"setup", &Take::setup, Privacy::Public, QT_TRANSLATE_NOOP("fields", "Set-up"), FieldUse::Owner},
        Field{"beat", &Take::beat, Privacy::Public, QT_TRANSLATE_NOOP("fields", "Beat"), FieldUse::Owner},
        Field{"shootDay", &Take::shootDay, Privacy::Public, QT_TRANSLATE_NOOP("fields", "Shoot day")},
        Field{"number", &Take::number, Privacy::Public, QT_TRANSLATE_NOOP("fields", "Number"), Limits{1, 100000}},
        Field{"start", &Take::start, Privacy::Public, QT_TRANSLATE_NOOP("fields", "Start")},
        Field{"result", &Take::result, Privacy::Public, QT_TRANSLATE_NOOP("fields", "Result")},
        Field{"nearMiss", &Take::nearMiss, Privacy::Private, QT_TRANSLATE_NOOP("fields", "Near miss")},
        Field{"notes", &Take::notes, Privacy::Private, QT_TRANSLATE_NOOP("fields", "Notes")},
    };
};

template<>
struct Fields<TakeUse> {
    static constexpr const char *table = "take_use";
    static constexpr const char *plural = "takeUses";
    static constexpr const char *label = QT_TRANSLATE_NOOP("records", "item used in a take");
    static constexpr std::tuple list{
        Field{"take", &TakeUse::take, Privacy::Public, QT_TRANSLATE_NOOP("fields", "Take"), FieldUse::Owner},
        Field{"item", &TakeUse::item, Privacy::Public, QT_TRANSLATE_NOOP("fields", "Item")},
        Field{"quantity", &TakeUse::quantity, Privacy::Public, QT_TRANSLATE_NOOP("fields", "Quantity"),
              Limits{0, 10000}},
    };
};

template<>
struct Fields<TakeImpact> {
    static constexpr const char *table = "take_impact";
    static constexpr const char *plural = "takeImpacts";
    static constexpr const char *label = QT_TRANSLATE_NOOP("records", "impact of a take");
    static constexpr std::tuple list{
        Field{"take", &TakeImpact::take, Privacy::Work, QT_TRANSLATE_NOOP("fields", "Take"), FieldUse::Owner},
        Field{"person", &TakeImpact::person, Privacy::Work, QT_TRANSLATE_NOOP("fields", "Person")},
        Field{"falls", &TakeImpact::falls, Privacy::Work, QT_TRANSLATE_NOOP("fields", "Falls"), Limits{0, 10000}},
        Field{"hits", &TakeImpact::hits, Privacy::Work, QT_TRANSLATE_NOOP("fields", "Hits"), Limits{0, 10000}},
        Field{"burns", &TakeImpact::burns, Privacy::Work, QT_TRANSLATE_NOOP("fields", "Burns"), Limits{0, 10000}},
        Field{"wirePulls", &TakeImpact::wirePulls, Privacy::Work, QT_TRANSLATE_NOOP("fields", "Wire pulls"),
              Limits{0, 10000}},
    };
};

template<>
struct Fields<Stitch> {
    static constexpr const char *table = "stitch";
    static constexpr const char *plural = "stitches";
    static constexpr const char *label = QT_TRANSLATE_NOOP("records", "stitch");
    static constexpr std::tuple list{
        Field{"sequence", &Stitch::sequence, Privacy::Public, QT_TRANSLATE_NOOP("fields", "Sequence"), FieldUse::Owner},
        Field{"startMs", &Stitch::startMs, Privacy::Public, QT_TRANSLATE_NOOP("fields", "Start"), Limits{0, 86400000}},
        Field{"endMs", &Stitch::endMs, Privacy::Public, QT_TRANSLATE_NOOP("fields", "End"), Limits{0, 86400000}},
        Field{"method", &Stitch::method, Privacy::Public, QT_TRANSLATE_NOOP("fields", "Method")},
        Field{"values", &Stitch::values, Privacy::Public, QT_TRANSLATE_NOOP("fields", "Match values")},
        Field{"ticks", &Stitch::ticks, Privacy::Public, QT_TRANSLATE_NOOP("fields", "Match ticks")},
        Field{"swapFrom", &Stitch::swapFrom, Privacy::Public, QT_TRANSLATE_NOOP("fields", "Swap from")},
        Field{"swapTo", &Stitch::swapTo, Privacy::Public, QT_TRANSLATE_NOOP("fields", "Swap to")},
        Field{"chosenTake", &Stitch::chosenTake, Privacy::Public, QT_TRANSLATE_NOOP("fields", "Chosen take"),
              FieldUse::Clears},
        Field{"outFrame", &Stitch::outFrame, Privacy::Public, QT_TRANSLATE_NOOP("fields", "Out frame")},
        Field{"inFrame", &Stitch::inFrame, Privacy::Public, QT_TRANSLATE_NOOP("fields", "In frame")},
        Field{"notes", &Stitch::notes, Privacy::Public, QT_TRANSLATE_NOOP("fields", "Notes")},
    };
};

template<>
struct Fields<Marker> {
    static constexpr const char *table = "marker";
    static constexpr const char *plural = "markers";
    static constexpr const char *label = QT_TRANSLATE_NOOP("records", "marker");
    static constexpr std::tuple list{
        Field{"sequence", &Marker::sequence, Privacy::Public, QT_TRANSLATE_NOOP("fields", "Sequence"), FieldUse::Owner},
        Field{"atMs", &Marker::atMs, Privacy::Public, QT_TRANSLATE_NOOP("fields", "At"), Limits{0, 86400000}},
        Field{"name", &Marker::name, Privacy::Public, QT_TRANSLATE_NOOP("fields", "Name"), Limits{0, 200}},
        Field{"colour", &Marker::colour, Privacy::Public, QT_TRANSLATE_NOOP("fields", "Colour")},
        Field{"notes", &Marker::notes, Privacy::Public, QT_TRANSLATE_NOOP("fields", "Notes")},
    };
};

}  // namespace stunt
