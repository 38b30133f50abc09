// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/project/recordref.h"
#include "core/rules/ruleid.h"

namespace stunt {

// How grave a finding is. Ordered: a stop is the greatest.
enum class Level { Note, Warn, Stop };

template<>
struct EnumNames<Level> {
    static constexpr std::array entries{
        EnumName{Level::Note, "note", QT_TRANSLATE_NOOP("enums", "Note")},
        EnumName{Level::Warn, "warn", QT_TRANSLATE_NOOP("enums", "Warning")},
        EnumName{Level::Stop, "stop", QT_TRANSLATE_NOOP("enums", "Stop")},
    };
};

// What a figure's number counts.
enum class FigureUnit { Minutes, Days, Millimetres, Grams, Milli, Count, Date, Moment };

// One figure a finding turned on: a typed number (minutes, mm, g, thousandths, Julian day, UTC ms …), a text, or
// neither, when it is not known. A finding whose figures differ is another fact: an acceptance of it lapses.
struct Figure {
    const char *name;  // stable ASCII: "load", "limit"
    FigureUnit unit = FigureUnit::Count;
    std::optional<qint64> number;
    QString text;

    friend bool operator==(const Figure &a, const Figure &b)
    {
        return qstrcmp(a.name, b.name) == 0 && a.unit == b.unit && a.number == b.number && a.text == b.text;
    }
};

// A date and, where the finding is about one, a time of its clock.
struct Moment {
    QDate date;
    std::optional<CivilTime> time;
    friend bool operator==(const Moment &, const Moment &) = default;
};

// One thing the plan lacks or breaks. A value: computed, compared, never stored.
struct Finding {
    RuleId rule = RuleId::DoubleBooked;
    Level level = Level::Note;  // set by FindingSink from the rule data
    std::vector<RecordRef>
        subjects;                 // what it is about; the first is where a click leads; their order is part of the key
    QString discriminator;        // tells several of one rule and the same subjects apart: date, duty, side
    std::vector<Figure> figures;  // what it turned on
    std::optional<Moment> when;   // when it would go wrong
    QString message;              // one sentence with both figures
    QString mend;                 // how to mend it, one sentence
    const char *field = "";       // JSON name of the field of the first subject to go to; empty: the record
    MaybeId<Acceptance> acceptance;  // who accepted it, where that holds

    friend bool operator==(const Finding &, const Finding &) = default;
};

// The finding's identity: rule, ordered subject ids, discriminator. Figures, text and language take no part.
[[nodiscard]] QString keyOf(const Finding &finding);
// Its figures as one line, to compare and to store with an acceptance: "load=180000g;limit=150000g".
[[nodiscard]] QString figuresOf(const Finding &finding);

// `YYYY-MM-DD` or `YYYY-MM-DDTHH:MM` (the time may exceed 24:00 and then names the next day's clock time).
[[nodiscard]] QString momentText(const Moment &moment);

}  // namespace stunt
