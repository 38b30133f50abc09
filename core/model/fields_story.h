// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/fields.h"

namespace stunt {

template<>
struct Fields<Scene> {
    static constexpr const char *table = "scene";
    static constexpr const char *plural = "scenes";
    static constexpr const char *label = QT_TRANSLATE_NOOP("records", "scene");
    static constexpr std::tuple list{
        Field{"position", &Scene::position, Privacy::Public, QT_TRANSLATE_NOOP("fields", "Order")},
        Field{"number", &Scene::number, Privacy::Public, QT_TRANSLATE_NOOP("fields", "Number")},
        Field{"intExt", &Scene::intExt, Privacy::Public, QT_TRANSLATE_NOOP("fields", "INT/EXT")},
        Field{"set", &Scene::set, Privacy::Public, QT_TRANSLATE_NOOP("fields", "Set")},
        Field{"dayPart", &Scene::dayPart, Privacy::Public, QT_TRANSLATE_NOOP("fields", "Day/Night")},
        Field{"scriptDay", &Scene::scriptDay, Privacy::Public, QT_TRANSLATE_NOOP("fields", "Script day")},
        Field{"pagesEighths", &Scene::pagesEighths, Privacy::Public, QT_TRANSLATE_NOOP("fields", "Pages")},
        Field{"synopsis", &Scene::synopsis, Privacy::Public, QT_TRANSLATE_NOOP("fields", "Synopsis")},
        Field{"location", &Scene::location, Privacy::Public, QT_TRANSLATE_NOOP("fields", "Location")},
        Field{"omitted", &Scene::omitted, Privacy::Public, QT_TRANSLATE_NOOP("fields", "Omitted")},
        Field{"draft", &Scene::draft, Privacy::Public, QT_TRANSLATE_NOOP("fields", "Draft")},
        Field{"notes", &Scene::notes, Privacy::Public, QT_TRANSLATE_NOOP("fields", "Notes")},
        Field{"archived", &Scene::archived, Privacy::Public, QT_TRANSLATE_NOOP("fields", "Archived")},
    };
};

template<>
struct Fields<Sequence> {
    static constexpr const char *table = "sequence";
    static constexpr const char *plural = "sequences";
    static constexpr const char *label = QT_TRANSLATE_NOOP("records", "sequence");
    static constexpr std::tuple list{
        Field{"position", &Sequence::position, Privacy::Public, QT_TRANSLATE_NOOP("fields", "Order")},
        Field{"code", &Sequence::code, Privacy::Public, QT_TRANSLATE_NOOP("fields", "Code")},
        Field{"title", &Sequence::title, Privacy::Public, QT_TRANSLATE_NOOP("fields", "Title")},
        Field{"longTake", &Sequence::longTake, Privacy::Public, QT_TRANSLATE_NOOP("fields", "Long take")},
        Field{"targetMs", &Sequence::targetMs, Privacy::Public, QT_TRANSLATE_NOOP("fields", "Target time")},
        Field{"notes", &Sequence::notes, Privacy::Public, QT_TRANSLATE_NOOP("fields", "Notes")},
    };
};

template<>
struct Fields<Beat> {
    static constexpr const char *table = "beat";
    static constexpr const char *plural = "beats";
    static constexpr const char *label = QT_TRANSLATE_NOOP("records", "beat");
    static constexpr std::tuple list{
        Field{"sequence", &Beat::sequence, Privacy::Public, QT_TRANSLATE_NOOP("fields", "Sequence"), FieldUse::Owner},
        Field{"scene", &Beat::scene, Privacy::Public, QT_TRANSLATE_NOOP("fields", "Scene")},
        Field{"number", &Beat::number, Privacy::Public, QT_TRANSLATE_NOOP("fields", "Number")},
        Field{"title", &Beat::title, Privacy::Public, QT_TRANSLATE_NOOP("fields", "Title")},
        Field{"action", &Beat::action, Privacy::Public, QT_TRANSLATE_NOOP("fields", "Action")},
        Field{"discipline", &Beat::discipline, Privacy::Public, QT_TRANSLATE_NOOP("fields", "Discipline")},
        Field{"technique", &Beat::technique, Privacy::Public, QT_TRANSLATE_NOOP("fields", "Technique")},
        Field{"startMs", &Beat::startMs, Privacy::Public, QT_TRANSLATE_NOOP("fields", "Start")},
        Field{"endMs", &Beat::endMs, Privacy::Public, QT_TRANSLATE_NOOP("fields", "End")},
        Field{"plannedTakes", &Beat::plannedTakes, Privacy::Public, QT_TRANSLATE_NOOP("fields", "Planned takes")},
        Field{"setupMin", &Beat::setupMin, Privacy::Public, QT_TRANSLATE_NOOP("fields", "Set-up minutes")},
        Field{"runMin", &Beat::runMin, Privacy::Public, QT_TRANSLATE_NOOP("fields", "Run minutes")},
        Field{"resetMin", &Beat::resetMin, Privacy::Public, QT_TRANSLATE_NOOP("fields", "Reset minutes")},
        Field{"cameraNote", &Beat::cameraNote, Privacy::Public, QT_TRANSLATE_NOOP("fields", "Camera note")},
        Field{"status", &Beat::status, Privacy::Public, QT_TRANSLATE_NOOP("fields", "Status")},
        Field{"storyDay", &Beat::storyDay, Privacy::Public, QT_TRANSLATE_NOOP("fields", "Story day")},
        Field{"storyPosition", &Beat::storyPosition, Privacy::Public, QT_TRANSLATE_NOOP("fields", "Story position")},
        Field{"rescueHow", &Beat::rescueHow, Privacy::Public, QT_TRANSLATE_NOOP("fields", "Rescue: how")},
        Field{"rescueWho", &Beat::rescueWho, Privacy::Public, QT_TRANSLATE_NOOP("fields", "Rescue: who")},
        Field{"rescueKit", &Beat::rescueKit, Privacy::Public, QT_TRANSLATE_NOOP("fields", "Rescue: kit")},
        Field{"rescueReleaseSec", &Beat::rescueReleaseSec, Privacy::Public,
              QT_TRANSLATE_NOOP("fields", "Seconds to release")},
        Field{"rescueDrilledOn", &Beat::rescueDrilledOn, Privacy::Public,
              QT_TRANSLATE_NOOP("fields", "Rescue drilled on")},
        Field{"supervisor", &Beat::supervisor, Privacy::Public, QT_TRANSLATE_NOOP("fields", "Supervising coordinator")},
        Field{"permits", &Beat::permits, Privacy::Public, QT_TRANSLATE_NOOP("fields", "Permits needed")},
        Field{"notes", &Beat::notes, Privacy::Public, QT_TRANSLATE_NOOP("fields", "Notes")},
    };
};

template<>
struct Fields<Attachment> {
    static constexpr const char *table = "attachment";
    static constexpr const char *plural = "attachments";
    static constexpr const char *label = QT_TRANSLATE_NOOP("records", "attachment");
    static constexpr std::tuple list{
        Field{"beat", &Attachment::beat, Privacy::Public, QT_TRANSLATE_NOOP("fields", "Beat"), FieldUse::Owner},
        Field{"sequence", &Attachment::sequence, Privacy::Public, QT_TRANSLATE_NOOP("fields", "Sequence"),
              FieldUse::Owner},
        Field{"rig", &Attachment::rig, Privacy::Public, QT_TRANSLATE_NOOP("fields", "Rig"), FieldUse::Owner},
        Field{"kind", &Attachment::kind, Privacy::Public, QT_TRANSLATE_NOOP("fields", "Kind")},
        Field{"file", &Attachment::file, Privacy::Public, QT_TRANSLATE_NOOP("fields", "File")},
        Field{"title", &Attachment::title, Privacy::Public, QT_TRANSLATE_NOOP("fields", "Title")},
        Field{"version", &Attachment::version, Privacy::Public, QT_TRANSLATE_NOOP("fields", "Version")},
        Field{"inMs", &Attachment::inMs, Privacy::Public, QT_TRANSLATE_NOOP("fields", "In-point")},
        Field{"outMs", &Attachment::outMs, Privacy::Public, QT_TRANSLATE_NOOP("fields", "Out-point")},
        Field{"approvedBy", &Attachment::approvedBy, Privacy::Public, QT_TRANSLATE_NOOP("fields", "Approved by")},
    };
};

}  // namespace stunt
