// SPDX-License-Identifier: GPL-3.0-or-later
// One sequence as an editor's timeline, as a plain value: what an OpenTimelineIO file says of it. The file leaves the
// house: what its audience may not read is never loaded into the value.
#pragma once

#include "core/base/frames.h"
#include "core/base/interval.h"
#include "core/reports/audience.h"
#include "core/rules/findings.h"

namespace stunt {

// Somebody or something named, so that the file can be read without the production.
struct OtioName {
    RecordRef record;  // empty: nobody
    QString name;
    bool archived = false;
    friend bool operator==(const OtioName &, const OtioName &) = default;
};

// The clip somebody attached to a beat, to be looked at beside it. It is only named: nobody opens it here.
struct OtioMedia {
    Id<Attachment> attachment;
    QString url;
    QString name;
    std::optional<qint64> inMs;
    std::optional<qint64> outMs;
    friend bool operator==(const OtioMedia &, const OtioMedia &) = default;
};

// A beat, or what one performer does in it.
struct OtioClip {
    QString name;
    Interval<qint64> frames;  // of the sequence
    qint64 sourceStart = 0;   // frame of the medium, which is where it begins when nobody has set an in-point
    OtioName beat;
    BeatStatus status = BeatStatus::Idea;
    MaybeId<Part> part;  // empty: the clip is the beat
    PartKind kind = PartKind::Actor;
    OtioName role;
    QString action;     // of the part, else of the beat
    bool whole = true;  // false: a stretch of a part that set-ups divide between several people
    std::optional<OtioMedia> media;
};

enum class OtioTrackKind { Beats, Performer };

// A role somebody plays, as its actor or as a double of it.
struct OtioPlayed {
    OtioName role;
    bool isActor = false;
};

// Clips that follow one another and never overlap.
struct OtioTrack {
    QString name;
    OtioTrackKind kind = OtioTrackKind::Beats;
    OtioName person;                // of a performer's track; empty: nobody has been named
    std::vector<OtioPlayed> roles;  // in cast order
    int overlap = 0;                // 1 for the first further track of what would overlap, and so on
    bool enabled = true;            // false: what stands there was cut, or its scene was omitted
    std::vector<OtioClip> clips;
};

struct OtioStitch {
    QString name;
    Interval<qint64> frames;  // empty for a cut that takes no time
    Id<Stitch> stitch;
    StitchMethod method = StitchMethod::WhipPan;
    OtioName swapFrom;
    OtioName swapTo;
    std::vector<MatchValue> values;
    std::vector<MatchTick> ticks;
    std::optional<int> chosenTake;
    QString notes;
};

struct OtioMarker {
    QString name;
    qint64 frame = 0;
    Id<Marker> marker;
    MarkerColour colour = MarkerColour::Blue;
    QString notes;
};

// What a line carries, in figures and without a verdict: judging is the rules'.
struct OtioLoad {
    qint64 loadG = 0;      // rounded up
    bool atLeast = false;  // something of it is not known: it is more than that
    bool measured = false;
    std::optional<qint64> weakestG;  // the lowest rating of the chain that is known
    QStringList unknown;             // what nobody has said, in words
};

struct OtioRig {
    Id<RigUse> use;
    OtioName rig;
    RigType type = RigType::Other;
    QString serial;
    bool withdrawn = false;
    OtioName beat;
    Interval<qint64> frames;
    bool performed = true;  // false: the beat was cut, or its scene omitted
    FlyerMode flyerMode = FlyerMode::OneAtATime;
    std::vector<OtioName> flyers;
    std::optional<OtioLoad> load;  // of a line rig, for audiences who read loads
};

struct OtioFinding {
    RuleId rule = RuleId::DoubleBooked;
    Level level = Level::Note;
    std::vector<OtioName> subjects;
    QString when;  // empty: at no time
    QString message;
    QString mend;
    bool accepted = false;
};

// What the rules find in the sequence and in whoever and whatever stands on its timeline, for audiences who read findings.
struct OtioFindings {
    QDate today;  // the day they were worked out for
    std::vector<OtioFinding> list;
    int withheld = 0;            // about what is private, and therefore not in the list
    std::vector<RuleId> silent;  // rules that failed their own test: what they would find is not known
};

struct OtioTimeline {
    QString name;
    QString production;
    Id<Sequence> sequence;
    QString code;
    QString title;
    bool longTake = false;
    Audience audience = Audience::Crew;
    FrameRate rate;
    qint64 frames = 0;  // up to the end of the last beat or stitch
    std::vector<OtioTrack> tracks;
    std::vector<OtioStitch> stitches;
    std::vector<OtioMarker> markers;
    std::vector<OtioRig> rigs;
    bool hasLoads = false;                 // the audience reads loads
    std::optional<OtioFindings> findings;  // empty: not for this audience, or nobody has worked them out
};

// Whom it is for, and what the rules find in all of the production (null: not worked out).
struct OtioReader {
    Audience audience = Audience::Crew;
    const Findings *findings = nullptr;
};

// Whether the audience reads loads, weights and findings: they are the department's and the production's.
[[nodiscard]] constexpr bool readsFindings(Audience audience)
{
    return audience == Audience::Stunt || audience == Audience::Production;
}

// Beats stand on a track of their own, below one track for each performer; what overlaps on a track goes to a further
// one, and what is not performed (cut, or its scene omitted) to a disabled one. Parts nobody plays stand on their role's
// track.
[[nodiscard]] OtioTimeline otioTimelineOf(const ProjectData &data, const Sequence &sequence, const OtioReader &reader);

// The address of a file as somebody chose it: an absolute path becomes a file URL, on whichever system it was chosen, a
// relative one stays relative, an address stays what it is.
[[nodiscard]] QString mediaUrl(const QString &file);

}  // namespace stunt
