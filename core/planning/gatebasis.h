// SPDX-License-Identifier: GPL-3.0-or-later
// The one walk over everything a gate can depend on. Two sinks read it: a quick fingerprint, and the snapshot itself.
#pragma once

#include "core/planning/gatesnapshot.h"
#include "core/planning/workdays.h"

#include <algorithm>

namespace stunt {

// A 64-bit hash that is the same on every machine and in every version: it is stored in files. Not for secrets.
class StableHash
{
public:
    void add(quint64 value)
    {
        m_hash = (m_hash ^ value) * 0x100000001B3ULL;
        m_hash ^= m_hash >> 29;
    }
    void add(QStringView text)
    {
        add(static_cast<quint64>(text.size()));
        for (const QChar c : text)
            m_hash = (m_hash ^ c.unicode()) * 0x100000001B3ULL;
        m_hash ^= m_hash >> 29;
    }
    [[nodiscard]] quint64 value() const { return m_hash; }
    // 16 hexadecimal digits.
    [[nodiscard]] QString toText() const { return QStringLiteral("%1").arg(m_hash, 16, 16, QLatin1Char('0')); }

private:
    quint64 m_hash = 0xCBF29CE484222325ULL;
};

[[nodiscard]] inline std::optional<qint64> basisNumber(std::optional<int> value)
{
    return value;
}
[[nodiscard]] inline std::optional<qint64> basisNumber(std::optional<qint64> value)
{
    return value;
}
[[nodiscard]] inline std::optional<qint64> basisNumber(std::optional<Length> value)
{
    return value ? std::optional<qint64>(value->mm) : std::nullopt;
}
[[nodiscard]] inline std::optional<qint64> basisNumber(std::optional<Mass> value)
{
    return value ? std::optional<qint64>(value->g) : std::nullopt;
}

// Tells a sink what the gates of a beat depend on: sink.entry(basis, record), then its fields: sink.text(name, …),
// sink.number(name, …), sink.ref(name, …). The order is the same for equal states.
template<class Sink>
class BasisWalk
{
public:
    BasisWalk(const ProjectData &data, const Beat &beat, const BeatScope &scope, Sink &sink)
        : m_data(data), m_beat(beat), m_scope(scope), m_sink(sink)
    {
    }

    // `leftOut` is the pass a snapshot is taken for: its own near miss is no part of it.
    void run(const MaybeId<RehearsalCover> &leftOut)
    {
        walkParts();
        walkMoves();
        for (const RigUse &use : m_data.referring<RigUse>(m_beat.id))
            walkRig(use);
        for (const ItemUse &use : m_data.referring<ItemUse>(m_beat.id))
            walkItem(use);
        walkPlace();
        walkHazards();
        walkNearMisses(leftOut);
    }

private:
    template<class V>
    void number(const char *name, const std::optional<V> &value)
    {
        m_sink.number(name, basisNumber(value));
    }

    void walkParts()
    {
        m_sink.entry(GateBasis::Action, Uuid{});
        m_sink.text("text", m_beat.action);
        for (const Part &part : m_data.referring<Part>(m_beat.id)) {
            m_sink.entry(GateBasis::Action, part.id.uuid());
            m_sink.text("action", part.action);
            number("start", part.startMs);
            number("end", part.endMs);
            for (const auto &[name, count] : {std::pair{"falls", part.falls}, std::pair{"hits", part.hits},
                                              std::pair{"burns", part.burns}, std::pair{"pulls", part.wirePulls}})
                m_sink.number(name, count);
            m_sink.entry(GateBasis::Performers, part.id.uuid());
            const MaybeId<Person> player = playerOf(m_data, part);
            m_sink.ref("person", player ? player->uuid() : Uuid{});
            for (const SetupPlayer &other : m_data.referring<SetupPlayer>(part.id)) {
                if (other.person == player)
                    continue;
                m_sink.entry(GateBasis::Performers, other.id.uuid());
                m_sink.ref("person", other.person.uuid());
                m_sink.ref("part", part.id.uuid());
            }
        }
    }

    // Moves count by their order, not by where in it they are numbered.
    void walkMoves()
    {
        std::vector<const Move *> moves;
        for (const Move &move : m_data.referring<Move>(m_beat.id))
            moves.push_back(&move);
        std::stable_sort(moves.begin(), moves.end(),
                         [](const Move *a, const Move *b) { return a->position < b->position; });
        StableHash hash;
        for (const Move *move : moves) {
            for (const MaybeId<Part> &side : {move->attacker, move->defender}) {
                hash.add(side ? side->uuid().high : 0);
                hash.add(side ? side->uuid().low : 0);
            }
            hash.add(move->technique);
            hash.add(move->target);
            hash.add(static_cast<quint64>(move->contact));
            hash.add(move->count ? static_cast<quint64>(*move->count) + 1 : 0);
        }
        m_sink.entry(GateBasis::Moves, Uuid{});
        m_sink.number("count", static_cast<qint64>(moves.size()));
        m_sink.number("moves", static_cast<qint64>(hash.value() >> 12));  // exact in JSON
    }

    void walkRig(const RigUse &use)
    {
        m_sink.entry(GateBasis::Rig, use.id.uuid());
        m_sink.ref("rig", use.rigUnit.uuid());
        QString flyers;
        for (const Id<Person> &flyer : use.flyers)
            flyers += flyer.toText() + u' ';
        m_sink.text("flyers", flyers);
        m_sink.number("mode", static_cast<qint64>(use.flyerMode));
        number("kit", use.kitWeightG);
        number("factor", use.dynamicFactorMilli);
        number("multiplier", use.lineMultiplierMilli);
        m_sink.text("anchor", use.anchorStructure);
        number("anchorRated", use.anchorRatedG);
        number("height", use.fallHeightMm);
        number("front", use.clearanceFrontMm);
        number("back", use.clearanceBackMm);
        number("left", use.clearanceLeftMm);
        number("right", use.clearanceRightMm);
        number("layers", use.boxLayers);
        number("boxHeight", use.boxHeightMm);
    }

    void walkItem(const ItemUse &use)
    {
        const Item *item = m_data.find(use.item);
        if (!item)
            return;
        switch (item->category) {
        case ItemCategory::Weapon:
        case ItemCategory::Breakaway:
        case ItemCategory::Padding:
            m_sink.entry(GateBasis::Props, use.id.uuid());
            break;
        case ItemCategory::Wardrobe:
            m_sink.entry(GateBasis::Wardrobe, use.id.uuid());
            break;
        case ItemCategory::SetPiece:
            m_sink.entry(GateBasis::Place, use.id.uuid());
            break;
        default:
            return;
        }
        m_sink.ref("item", item->id.uuid());
        m_sink.number("quantity", use.quantity);
        m_sink.text("states", use.requiredStates.join(u'\n'));
        m_sink.text("position", use.position);
        if (item->category == ItemCategory::Weapon)
            for (const WeaponSheet &sheet : m_data.referring<WeaponSheet>(item->id))
                m_sink.number("weapon", static_cast<qint64>(sheet.kind));
    }

    void walkPlace()
    {
        const Scene *scene = m_data.find(m_beat.scene);
        m_sink.entry(GateBasis::Place, Uuid{});
        m_sink.text("set", scene ? scene->set : QString());
        for (const Id<Location> &place : m_scope.places)
            m_sink.entry(GateBasis::Place, place.uuid());
    }

    template<class Owner>
    void walkHazardsOf(Id<Owner> owner, MaybeId<Owner> Hazard::*scope)
    {
        for (const Hazard &hazard : m_data.referring<Hazard>(owner))
            if (hazard.*scope == owner)
                walkHazard(hazard);
    }
    void walkHazard(const Hazard &hazard)
    {
        m_sink.entry(GateBasis::Hazards, hazard.id.uuid());
        m_sink.text("controls", hazard.controls);
    }
    void walkHazards()
    {
        for (const Id<Hazard> &id : m_scope.general)
            if (const Hazard *hazard = m_data.find(id))
                walkHazard(*hazard);
        walkHazardsOf(m_beat.id, &Hazard::beat);
        walkHazardsOf(m_beat.sequence, &Hazard::sequence);
        for (const Id<Location> &place : m_scope.places)
            walkHazardsOf(place, &Hazard::location);
        for (const Id<ShootDay> &day : m_scope.days)
            walkHazardsOf(day, &Hazard::shootDay);
    }

    // What is noted of a rehearsal is about every beat it covers.
    void walkNearMisses(const MaybeId<RehearsalCover> &leftOut)
    {
        for (const RehearsalCover &cover : m_data.referring<RehearsalCover>(m_beat.id)) {
            if (cover.nearMiss && cover.id != leftOut)
                m_sink.entry(GateBasis::NearMiss, cover.id.uuid());
            const Rehearsal *rehearsal = m_data.find(cover.rehearsal);
            if (!rehearsal || rehearsal->nearMisses.isEmpty())
                continue;
            m_sink.entry(GateBasis::NearMiss, rehearsal->id.uuid());
            StableHash hash;  // private: the snapshot never holds the words
            hash.add(rehearsal->nearMisses);
            m_sink.number("noted", static_cast<qint64>(hash.value() >> 12));
        }
        const auto addTakes = [this](const auto &takes) {
            for (const Take &take : takes)
                if (take.nearMiss)
                    m_sink.entry(GateBasis::NearMiss, take.id.uuid());
        };
        addTakes(m_data.referring<Take>(m_beat.id));
        for (const Setup &setup : m_data.referring<Setup>(m_beat.id))
            addTakes(m_data.referring<Take>(setup.id));
    }

    const ProjectData &m_data;
    const Beat &m_beat;
    const BeatScope &m_scope;
    Sink &m_sink;
};

// Hashes the walk.
class FingerprintSink
{
public:
    void entry(GateBasis basis, const Uuid &record)
    {
        m_hash.add(static_cast<quint64>(basis) + 0x100);
        m_hash.add(record.high);
        m_hash.add(record.low);
    }
    void text(const char *, QStringView value) { m_hash.add(value); }
    void number(const char *, std::optional<qint64> value)
    {
        m_hash.add(value ? 1 : 0);
        m_hash.add(static_cast<quint64>(value.value_or(0)));
    }
    void ref(const char *, const Uuid &value)
    {
        m_hash.add(value.high);
        m_hash.add(value.low);
    }
    [[nodiscard]] const StableHash &hash() const { return m_hash; }

private:
    StableHash m_hash;
};

}  // namespace stunt
