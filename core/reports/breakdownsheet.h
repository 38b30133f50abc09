// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/production.h"
#include "core/reports/audience.h"
#include "core/reports/breakdownelements.h"

#include <QDateTime>

namespace stunt {

// The breakdown sheet of one scene or one beat as a plain value: everything is resolved to what is printed, and holds
// nothing its audience may not read.
struct BreakdownSheet {
    struct BeatLine {
        QString number;
        QString title;
        QString discipline;
        QString action;
        QString duration;  // timecode
        int takes = 0;
        friend bool operator==(const BeatLine &, const BeatLine &) = default;
    };
    struct Box {
        ElementCategory category = ElementCategory::Cast;
        std::vector<BreakdownElement> elements;
        friend bool operator==(const Box &, const Box &) = default;
    };

    QString production;
    QString sceneNumber;  // empty: a beat without a scene
    QString intExt;
    QString set;
    QString dayPart;
    std::optional<int> scriptDay;
    std::optional<int> pagesEighths;  // of the whole scene; none without a scene
    QString synopsis;
    QString location;     // empty: none entered
    bool ofBeat = false;  // of the one beat in `beats`, else of the scene
    QString sequence;     // of a beat: "A Stairs"
    std::vector<BeatLine> beats;
    std::vector<Box> boxes;  // every category in the sheet's order, also the empty ones
    QString notes;           // only for audiences that see the department's notes
    Paper paper = Paper::A4;
    Audience audience = Audience::Crew;
    qint64 revision = 0;  // of the production
    QDateTime composedAt;
    friend bool operator==(const BreakdownSheet &, const BreakdownSheet &) = default;
};

// Whether the audience may read scenes' and beats' notes.
[[nodiscard]] constexpr bool seesPlanNotes(Audience audience)
{
    return audience == Audience::Stunt || audience == Audience::Production;
}

// What a sheet is asked for with.
struct BreakdownSheetTerms {
    Audience audience = Audience::Crew;
    qint64 revision = 0;
    QDateTime composedAt;
};

// The sheet of a scene (its beats that are not cut, in screen order, their elements joined) or of one beat. Refused when
// `subject` is of another kind or gone.
[[nodiscard]] Result<BreakdownSheet> breakdownSheet(const ProjectData &data, const RecordRef &subject,
                                                    const BreakdownSheetTerms &terms);

}  // namespace stunt
