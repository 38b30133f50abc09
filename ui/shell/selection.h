// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/project/recordref.h"

#include <QObject>

namespace stunt {

// What is selected in one window; follows the person through all places. The first record is the current one, which the
// inspector shows.
class Selection : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    [[nodiscard]] const std::vector<RecordRef> &records() const { return m_records; }
    // The record the inspector shows; empty when nothing is selected.
    [[nodiscard]] RecordRef current() const { return m_records.empty() ? RecordRef{} : m_records.front(); }
    // The id of the current record if it is a T.
    template<class T>
    [[nodiscard]] MaybeId<T> currentAs() const
    {
        const RecordRef ref = current();
        const Id<T> *id = std::get_if<Id<T>>(&ref);
        return id ? MaybeId<T>(*id) : std::nullopt;
    }

    void select(RecordRef ref);
    void select(std::vector<RecordRef> refs);
    void clear();

signals:
    // After the selection changed; not emitted when it stayed the same.
    void changed();

private:
    std::vector<RecordRef> m_records;
};

}  // namespace stunt
