// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/credentials.h"
#include "core/model/enumtext.h"
#include "core/model/production.h"
#include "core/model/record.h"

#include <QDate>

namespace stunt {

struct Rig;

enum class IntExt { Int, Ext, IntExt };
enum class DayPart { Day, Night, Dawn, Dusk };

// A scene of the script.
struct Scene {
    Id<Scene> id;
    Revision revision;
    int position = 0;  // screen order; 0-based, gaps and equals allowed (then by id)
    QString number;    // "42A"
    IntExt intExt = IntExt::Int;
    QString set;
    DayPart dayPart = DayPart::Day;
    std::optional<int> scriptDay;  // 1 = the story's first day
    int pagesEighths = 0;          // 11 = 1 3/8 pages
    QString synopsis;
    MaybeId<Location> location;
    bool omitted = false;
    QString draft;  // the draft it came from
    QString notes;
    bool archived = false;
    friend bool operator==(const Scene &, const Scene &) = default;
};

// An action sequence; its beats stand in screen order on its timeline.
struct Sequence {
    Id<Sequence> id;
    Revision revision;
    int position = 0;  // screen order
    QString code;      // unique without case: "ST", "2"
    QString title;
    bool longTake = false;
    std::optional<qint64> targetMs;  // target running time, milliseconds
    QString notes;
    friend bool operator==(const Sequence &, const Sequence &) = default;
};

enum class Discipline { Fight, Fall, Wire, Vehicle, Fire, Water, Weapon, Animal, Aerial, Breakaway, Other };
enum class Technique { Practical, InCamera, VfxAssisted };
enum class BeatStatus { Idea, Choreographed, Rehearsing, Ready, Shot, Cut };

// The action beat: the atom of everything.
struct Beat {
    Id<Beat> id;
    Revision revision;
    Id<Sequence> sequence;
    MaybeId<Scene> scene;
    QString number;  // "12A"
    QString title;
    QString action;  // what happens, in full
    Discipline discipline = Discipline::Other;
    Technique technique = Technique::Practical;
    qint64 startMs = 0;  // on the sequence's timeline, ≥ 0, on a whole frame
    qint64 endMs = 0;    // > startMs, on a whole frame
    int plannedTakes = 1;
    std::optional<int> setupMin;  // minutes to set up; empty: not estimated
    std::optional<int> runMin;    // minutes one take runs, slates and all
    std::optional<int> resetMin;  // minutes between takes
    QString cameraNote;
    BeatStatus status = BeatStatus::Idea;
    std::optional<int> storyDay;       // script day in story chronology; empty: the scene's
    std::optional<int> storyPosition;  // place within that day; empty: screen order
    QString rescueHow;
    QString rescueWho;
    QString rescueKit;
    std::optional<int> rescueReleaseSec;  // seconds to release
    QDate rescueDrilledOn;
    MaybeId<Person> supervisor;       // the coordinator who supervises probationary performers in it
    std::vector<PermitKind> permits;  // kinds of permit it needs where it is shot, each once
    QString notes;
    friend bool operator==(const Beat &, const Beat &) = default;
};

enum class AttachmentKind { Diagram, Picture, Clip, Certificate, Plan };

// A file that belongs to a beat, a sequence or a rig; exactly one of the three is set.
struct Attachment {
    Id<Attachment> id;
    Revision revision;
    MaybeId<Beat> beat;
    MaybeId<Sequence> sequence;
    MaybeId<Rig> rig;
    AttachmentKind kind = AttachmentKind::Picture;
    QString file;  // path as the user chose it; only ever opened on request
    QString title;
    QString version;
    std::optional<qint64> inMs;   // in-point of a clip, milliseconds
    std::optional<qint64> outMs;  // out-point
    QString approvedBy;
    friend bool operator==(const Attachment &, const Attachment &) = default;
};

template<>
struct EnumNames<IntExt> {
    static constexpr std::array entries{
        EnumName{IntExt::Int, "int", QT_TRANSLATE_NOOP("enums", "INT")},
        EnumName{IntExt::Ext, "ext", QT_TRANSLATE_NOOP("enums", "EXT")},
        EnumName{IntExt::IntExt, "int-ext", QT_TRANSLATE_NOOP("enums", "I/E")},
    };
};
template<>
struct EnumNames<DayPart> {
    static constexpr std::array entries{
        EnumName{DayPart::Day, "day", QT_TRANSLATE_NOOP("enums", "DAY")},
        EnumName{DayPart::Night, "night", QT_TRANSLATE_NOOP("enums", "NIGHT")},
        EnumName{DayPart::Dawn, "dawn", QT_TRANSLATE_NOOP("enums", "DAWN")},
        EnumName{DayPart::Dusk, "dusk", QT_TRANSLATE_NOOP("enums", "DUSK")},
    };
};
template<>
struct EnumNames<Discipline> {
    static constexpr std::array entries{
        EnumName{Discipline::Fight, "fight", QT_TRANSLATE_NOOP("enums", "Fight")},
        EnumName{Discipline::Fall, "fall", QT_TRANSLATE_NOOP("enums", "Fall")},
        EnumName{Discipline::Wire, "wire", QT_TRANSLATE_NOOP("enums", "Wire")},
        EnumName{Discipline::Vehicle, "vehicle", QT_TRANSLATE_NOOP("enums", "Vehicle")},
        EnumName{Discipline::Fire, "fire", QT_TRANSLATE_NOOP("enums", "Fire")},
        EnumName{Discipline::Water, "water", QT_TRANSLATE_NOOP("enums", "Water")},
        EnumName{Discipline::Weapon, "weapon", QT_TRANSLATE_NOOP("enums", "Weapon")},
        EnumName{Discipline::Animal, "animal", QT_TRANSLATE_NOOP("enums", "Animal")},
        EnumName{Discipline::Aerial, "aerial", QT_TRANSLATE_NOOP("enums", "Aerial")},
        EnumName{Discipline::Breakaway, "breakaway", QT_TRANSLATE_NOOP("enums", "Breakaway")},
        EnumName{Discipline::Other, "other", QT_TRANSLATE_NOOP("enums", "Other")},
    };
};
template<>
struct EnumNames<Technique> {
    static constexpr std::array entries{
        EnumName{Technique::Practical, "practical", QT_TRANSLATE_NOOP("enums", "Practical")},
        EnumName{Technique::InCamera, "in-camera", QT_TRANSLATE_NOOP("enums", "In-camera")},
        EnumName{Technique::VfxAssisted, "vfx-assisted", QT_TRANSLATE_NOOP("enums", "VFX-assisted")},
    };
};
template<>
struct EnumNames<BeatStatus> {
    static constexpr std::array entries{
        EnumName{BeatStatus::Idea, "idea", QT_TRANSLATE_NOOP("enums", "Idea")},
        EnumName{BeatStatus::Choreographed, "choreographed", QT_TRANSLATE_NOOP("enums", "Choreographed")},
        EnumName{BeatStatus::Rehearsing, "rehearsing", QT_TRANSLATE_NOOP("enums", "Rehearsing")},
        EnumName{BeatStatus::Ready, "ready", QT_TRANSLATE_NOOP("enums", "Ready")},
        EnumName{BeatStatus::Shot, "shot", QT_TRANSLATE_NOOP("enums", "Shot")},
        EnumName{BeatStatus::Cut, "cut", QT_TRANSLATE_NOOP("enums", "Cut")},
    };
};
template<>
struct EnumNames<AttachmentKind> {
    static constexpr std::array entries{
        EnumName{AttachmentKind::Diagram, "diagram", QT_TRANSLATE_NOOP("enums", "Diagram")},
        EnumName{AttachmentKind::Picture, "picture", QT_TRANSLATE_NOOP("enums", "Picture")},
        EnumName{AttachmentKind::Clip, "clip", QT_TRANSLATE_NOOP("enums", "Clip")},
        EnumName{AttachmentKind::Certificate, "certificate", QT_TRANSLATE_NOOP("enums", "Certificate")},
        EnumName{AttachmentKind::Plan, "plan", QT_TRANSLATE_NOOP("enums", "Plan")},
    };
};

}  // namespace stunt
