// SPDX-License-Identifier: GPL-3.0-or-later
// The moves of a sequence, beat by beat, as they are rehearsed from: a plain value, to be printed.
#pragma once

#include "core/model/production.h"
#include "core/project/projectdata.h"

namespace stunt {

struct Choreography {
    struct Line {
        int number = 1;  // within its beat, from 1
        std::optional<int> count;
        QString attacker;  // "Maya Okafor as #1 LEA"; empty: nobody
        QString defender;
        QString technique;
        QString target;
        QString contact;
        QString notes;
        friend bool operator==(const Line &, const Line &) = default;
    };
    struct BeatMoves {
        QString number;
        QString title;
        QString time;    // "00:00:12:00, 00:00:08:12 long"
        QString people;  // who is in it
        QString action;
        std::vector<Line> moves;  // empty: none are written down, and the sheet says so
        friend bool operator==(const BeatMoves &, const BeatMoves &) = default;
    };
    QString production;
    QString sequence;
    qint64 revision = 0;
    Paper paper = Paper::A4;
    std::vector<BeatMoves> beats;  // those to be performed, in screen order
};

// The choreography of a sequence; of one beat of it where `only` is given. Holds nothing but names, parts and moves, which
// anybody on the crew may read.
[[nodiscard]] Choreography choreographyOf(const ProjectData &data, const Sequence &sequence, qint64 revision,
                                          MaybeId<Beat> only = {});

}  // namespace stunt
