// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/civiltime.h"
#include "core/model/enumtext.h"
#include "core/model/record.h"

#include <optional>
#include <vector>

namespace stunt {

struct Beat;
struct Item;
struct Part;
struct Person;
struct Sequence;
struct ShootDay;

enum class MoveContact { Contact, Near, Pad, Cheat };

enum class TakeResult { Print, Hold, NoGood, Aborted };

enum class StitchMethod { WhipPan, BodyWipe, DoorwayBlack, WallPass, CgBlend, TexasSwitch };

enum class MatchTickKind { Pose, Wardrobe, Blood };

// Those that editing programs share (OpenTimelineIO's marker colours).
enum class MarkerColour { Red, Orange, Yellow, Green, Cyan, Blue, Purple, Pink };

// One measured line of a match sheet: going out, coming in, and how far apart they may be.
struct MatchValue {
    QString name;  // "camera height", "pan direction", "speed", "lens", "light"
    std::optional<double> out;
    std::optional<double> in;
    std::optional<double> tolerance;  // how far apart they may be, ≥ 0
    QString unit;
    friend bool operator==(const MatchValue &, const MatchValue &) = default;
};

// One ticked line of a match sheet: matched by whom, from which take.
struct MatchTick {
    MatchTickKind what = MatchTickKind::Pose;
    QString matchedBy;        // empty: not ticked
    std::optional<int> take;  // the take it was matched from
    friend bool operator==(const MatchTick &, const MatchTick &) = default;
};

// One line of choreography in a beat.
struct Move {
    Id<Move> id;
    Revision revision;
    Id<Beat> beat;
    int position = 0;
    MaybeId<Part> attacker;
    MaybeId<Part> defender;
    QString technique;
    QString target;
    MoveContact contact = MoveContact::Near;
    std::optional<int> count;  // the count it lands on
    QString notes;
    friend bool operator==(const Move &, const Move &) = default;
};

// A camera position that covers beats, or a segment of a long take.
struct Setup {
    Id<Setup> id;
    Revision revision;
    Id<Sequence> sequence;
    int position = 0;
    QString name;
    std::vector<Id<Beat>> beats;    // what it covers, each once
    std::optional<qint64> startMs;  // a segment of a long take, on the sequence's timeline; empty with endMs: none
    std::optional<qint64> endMs;
    int cameras = 1;
    QString lens;
    QString framesPerSecond;  // of the camera, as the slate has it: "48"
    bool breakawaysPlayed = false;
    int plannedTakes = 1;
    QString notes;
    friend bool operator==(const Setup &, const Setup &) = default;
};

// Who plays a part in a set-up: the actor or a double.
struct SetupPlayer {
    Id<SetupPlayer> id;
    Revision revision;
    Id<Setup> setup;
    Id<Part> part;
    Id<Person> person;
    friend bool operator==(const SetupPlayer &, const SetupPlayer &) = default;
};

// A take as it was shot: of a set-up, or of a beat that has none.
struct Take {
    Id<Take> id;
    Revision revision;
    MaybeId<Setup> setup;
    MaybeId<Beat> beat;
    MaybeId<ShootDay> shootDay;
    int number = 1;
    std::optional<CivilTime> start;
    TakeResult result = TakeResult::Hold;
    bool nearMiss = false;
    QString notes;
    friend bool operator==(const Take &, const Take &) = default;
};

// What a take used up.
struct TakeUse {
    Id<TakeUse> id;
    Revision revision;
    Id<Take> take;
    Id<Item> item;
    int quantity = 1;
    friend bool operator==(const TakeUse &, const TakeUse &) = default;
};

// What a take did to a body.
struct TakeImpact {
    Id<TakeImpact> id;
    Revision revision;
    Id<Take> take;
    Id<Person> person;
    int falls = 0;
    int hits = 0;
    int burns = 0;
    int wirePulls = 0;
    friend bool operator==(const TakeImpact &, const TakeImpact &) = default;
};

// A hidden cut of a long take.
struct Stitch {
    Id<Stitch> id;
    Revision revision;
    Id<Sequence> sequence;
    qint64 startMs = 0;  // on a whole frame
    qint64 endMs = 0;    // ≥ startMs; the same: a point in time; in a Texas switch both are in frame between
    StitchMethod method = StitchMethod::WhipPan;
    std::vector<MatchValue> values;
    std::vector<MatchTick> ticks;
    MaybeId<Person> swapFrom;
    MaybeId<Person> swapTo;
    MaybeId<Take> chosenTake;
    QString outFrame;  // a picture file, opened only on request
    QString inFrame;
    QString notes;
    friend bool operator==(const Stitch &, const Stitch &) = default;
};

// A moment of a sequence that somebody wants to find again: where the music turns, a line is said, the camera lands.
struct Marker {
    Id<Marker> id;
    Revision revision;
    Id<Sequence> sequence;
    qint64 atMs = 0;  // on a whole frame of the sequence's timeline
    QString name;     // empty: nobody has named it
    MarkerColour colour = MarkerColour::Blue;
    QString notes;
    friend bool operator==(const Marker &, const Marker &) = default;
};

template<>
struct EnumNames<MoveContact> {
    static constexpr std::array entries{
        EnumName{MoveContact::Contact, "contact", QT_TRANSLATE_NOOP("enums", "Contact")},
        EnumName{MoveContact::Near, "near", QT_TRANSLATE_NOOP("enums", "Near miss")},
        EnumName{MoveContact::Pad, "pad", QT_TRANSLATE_NOOP("enums", "On the pad")},
        EnumName{MoveContact::Cheat, "cheat", QT_TRANSLATE_NOOP("enums", "Cheat")},
    };
};
template<>
struct EnumNames<TakeResult> {
    static constexpr std::array entries{
        EnumName{TakeResult::Print, "print", QT_TRANSLATE_NOOP("enums", "Print")},
        EnumName{TakeResult::Hold, "hold", QT_TRANSLATE_NOOP("enums", "Hold")},
        EnumName{TakeResult::NoGood, "no-good", QT_TRANSLATE_NOOP("enums", "No good")},
        EnumName{TakeResult::Aborted, "aborted", QT_TRANSLATE_NOOP("enums", "Aborted")},
    };
};
template<>
struct EnumNames<StitchMethod> {
    static constexpr std::array entries{
        EnumName{StitchMethod::WhipPan, "whip-pan", QT_TRANSLATE_NOOP("enums", "Whip pan")},
        EnumName{StitchMethod::BodyWipe, "body-wipe", QT_TRANSLATE_NOOP("enums", "Body wipe")},
        EnumName{StitchMethod::DoorwayBlack, "doorway-black", QT_TRANSLATE_NOOP("enums", "Doorway black")},
        EnumName{StitchMethod::WallPass, "wall-pass", QT_TRANSLATE_NOOP("enums", "Wall pass")},
        EnumName{StitchMethod::CgBlend, "cg-blend", QT_TRANSLATE_NOOP("enums", "CG blend")},
        EnumName{StitchMethod::TexasSwitch, "texas-switch", QT_TRANSLATE_NOOP("enums", "Texas switch")},
    };
};
template<>
struct EnumNames<MatchTickKind> {
    static constexpr std::array entries{
        EnumName{MatchTickKind::Pose, "pose", QT_TRANSLATE_NOOP("enums", "Pose")},
        EnumName{MatchTickKind::Wardrobe, "wardrobe", QT_TRANSLATE_NOOP("enums", "Wardrobe")},
        EnumName{MatchTickKind::Blood, "blood", QT_TRANSLATE_NOOP("enums", "Blood")},
    };
};
template<>
struct EnumNames<MarkerColour> {
    static constexpr std::array entries{
        EnumName{MarkerColour::Red, "red", QT_TRANSLATE_NOOP("enums", "Red")},
        EnumName{MarkerColour::Orange, "orange", QT_TRANSLATE_NOOP("enums", "Orange")},
        EnumName{MarkerColour::Yellow, "yellow", QT_TRANSLATE_NOOP("enums", "Yellow")},
        EnumName{MarkerColour::Green, "green", QT_TRANSLATE_NOOP("enums", "Green")},
        EnumName{MarkerColour::Cyan, "cyan", QT_TRANSLATE_NOOP("enums", "Cyan")},
        EnumName{MarkerColour::Blue, "blue", QT_TRANSLATE_NOOP("enums", "Blue")},
        EnumName{MarkerColour::Purple, "purple", QT_TRANSLATE_NOOP("enums", "Purple")},
        EnumName{MarkerColour::Pink, "pink", QT_TRANSLATE_NOOP("enums", "Pink")},
    };
};

}  // namespace stunt
