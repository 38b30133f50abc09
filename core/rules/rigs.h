// SPDX-License-Identifier: GPL-3.0-or-later
// What the rules about rigs share. A rig use stands in a beat or in a rehearsal, and every rule is for both alike.
#pragma once

#include "core/planning/rigload.h"
#include "core/rules/rulecontext.h"

namespace stunt {

// One time at which the live plan uses something: a strip that shoots a beat, or a rehearsal.
struct UseTime {
    QDate date;
    std::optional<CivilTime> startTime;
    std::optional<Instant> start;                    // empty: not known
    std::optional<Instant> end;                      // empty: not known
    const BeatSlot *slot = nullptr;                  // exactly one of slot and rehearsal is set
    const Rehearsal *rehearsal = nullptr;            // itself
    const std::vector<DutyFacts> *duties = nullptr;  // of the shoot day or the rehearsal, in the order of people
    const QString *zone = nullptr;                   // never null
    const UseTime *elsewhere = nullptr;              // of a rig unit: its last use before this at another place

    // The last date it goes on: a night's strip may run past midnight, or stand after it.
    [[nodiscard]] QDate lastDate() const;
    // The strip or the rehearsal.
    [[nodiscard]] Uuid occasion() const { return slot ? slot->strip.uuid() : rehearsal->id.uuid(); }
};

// A rig use with what it stands in: exactly one of beat and rehearsal is set.
struct RigCase {
    const RigUse &use;
    const RigUnit &unit;
    const Rig &rig;
    const Beat *beat = nullptr;
    const Rehearsal *rehearsal = nullptr;
    std::span<const UseTime> times{};  // in shooting order; empty: the beat is scheduled nowhere
    std::optional<RigLoad> load{};     // set exactly for rigs that carry people on a line
};

// Whether the rehearsal takes place: it is in the live plan and not cancelled.
[[nodiscard]] bool isHeld(const RuleContext &context, const Rehearsal &rehearsal);
// When a beat is shot, in shooting order, and when a rehearsal is held.
[[nodiscard]] std::vector<UseTime> timesOf(const RuleContext &context, const Beat &beat);
[[nodiscard]] std::vector<UseTime> timesOf(const RuleContext &context, const Rehearsal &rehearsal);

// The day the use is judged on where it has several: the first; today where the beat is scheduled nowhere.
[[nodiscard]] QDate firstDay(const RuleContext &context, const RigCase &each);

// A finding about the use: it leads to the use, and names what the use stands in and the unit.
[[nodiscard]] Finding findingOf(const RigCase &each, RuleId rule);
// “Beat 2C · Glass wall”, “Ratchet test of 3 March 2027”: what a use (a RigCase or a UnitUse) stands in.
[[nodiscard]] QString occasionText(const ProjectData &data, const Beat *beat, const Rehearsal *rehearsal);
template<class Use>
[[nodiscard]] QString occasionText(const ProjectData &data, const Use &use)
{
    return occasionText(data, use.beat, use.rehearsal);
}
// “Descender D-1”.
[[nodiscard]] QString unitText(const ProjectData &data, const RigCase &each);
// The production's units.
[[nodiscard]] MeasurementSystem systemOf(const ProjectData &data);
// “44 ft”, “13.41 m”. Two lengths that differ and would read the same are told in millimetres.
struct LengthPair {
    QString value;
    QString limit;
    QString difference;
};
[[nodiscard]] LengthPair lengthTexts(Length value, Length limit, MeasurementSystem system);
// “24 March 2027”, “24 March 2027 and on 2 more days”.
[[nodiscard]] QString daysText(QDate first, qsizetype days);

// The fall a use is for against what may be fallen: its unit's rating, else its rig's, and the cap of its type.
struct FallLimit {
    bool applies = false;            // it catches falls, or says how high one may be
    std::optional<Length> height;    // of the fall; empty: not known
    std::optional<Length> rating;    // empty: not known
    const RuleLimit *cap = nullptr;  // of the type; null: the type has none
    std::optional<Length> lowest;    // of rating and cap, as far as they are known
};
[[nodiscard]] FallLimit fallLimitOf(const RuleContext &context, const RigCase &each);
// “cap for box rigs”, for limitText().
[[nodiscard]] QString capText(const RigCase &each);

// One side of a rig that has to be clear.
struct RigSide {
    const char *name;   // “front”: the finding's discriminator
    const char *field;  // the JSON name of the use's field
    const char *words;  // for people
    std::optional<Length> RigUse::*clearance;
};
[[nodiscard]] std::span<const RigSide> rigSides();

// rig-overload, flyer-outside-range.
void checkLoads(const RuleContext &context, const RigCase &each, FindingSink &sink);
// fall-over-rating, clearance-short.
void checkFalls(const RuleContext &context, const RigCase &each, FindingSink &sink);
// rig-figure-missing: one finding with everything that nobody knows of the use.
void checkFigures(const RuleContext &context, const RigCase &each, FindingSink &sink);
// rig-no-operator; `all` are the uses of the same beat or rehearsal.
void checkOperators(const RuleContext &context, const RigCase &each, std::span<const RigCase> all, FindingSink &sink);
// rescue-missing; `uses` are the beat's.
void checkRescue(const RuleContext &context, const Beat &beat, std::span<const RigCase> uses, FindingSink &sink);

}  // namespace stunt
