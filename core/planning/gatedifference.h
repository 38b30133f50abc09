// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/planning/gatesnapshot.h"

namespace stunt {

// How a snapshot names what it depends on.
[[nodiscard]] QString basisKey(GateBasis basis);
// What stands for an object that is too long to keep.
[[nodiscard]] QString digestOf(const QJsonObject &object);

// Compares two snapshots and says what is different, in words.
class DifferenceReader
{
public:
    // `heldAt` is where the rehearsal of `before` was: where nothing was known of where the beat would be shot, it was
    // passed for there.
    DifferenceReader(const ProjectData &data, const QJsonObject &before, const QJsonObject &now,
                     const MaybeId<Location> &heldAt)
        : m_data(data), m_before(before), m_now(now), m_heldAt(heldAt)
    {
    }

    [[nodiscard]] std::vector<GateDifference> read();

private:
    // One record's entry on both sides; empty objects where a side has none.
    struct Pair {
        Uuid record;
        QJsonObject before;
        QJsonObject now;
        bool wasThere = false;
        bool isThere = false;
    };

    // The entries of a basis that differ; empty, with its difference added, where only digests are left to compare.
    [[nodiscard]] std::vector<Pair> pairsOf(GateBasis basis);
    void add(GateBasis basis, const QString &text);
    [[nodiscard]] QString nowOf(GateBasis basis) const;
    void readAction();
    void readPerformers();
    void readRigs();
    void readRig(const Pair &pair);
    void readItems(GateBasis basis);
    void readPlace();
    void readHazards();
    void readNearMisses();

    const ProjectData &m_data;
    const QJsonObject &m_before;
    const QJsonObject &m_now;
    MaybeId<Location> m_heldAt;
    std::vector<GateDifference> m_differences;
};

}  // namespace stunt
