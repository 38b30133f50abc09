// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/records.h"
#include "core/project/recordstore.h"

namespace stunt {

// One immutable state of a record, shared by the data, the change sets and the history.
template<class T>
using Image = std::shared_ptr<const T>;

// All records of one type, in the order of their ids.
template<class T>
class Table
{
    static const T &recordAt(const void *record) { return *static_cast<const T *>(record); }
    static const T &recordAt(const RecordStore::AnyImage &image) { return recordAt(image.get()); }

    // Walks a map whose mapped value points to a T as a sequence of const T &.
    template<class Iterator>
    class Walk
    {
    public:
        using value_type = T;
        using reference = const T &;
        using pointer = const T *;
        using difference_type = std::ptrdiff_t;
        using iterator_category = std::forward_iterator_tag;

        Walk() = default;
        explicit Walk(Iterator at) : m_at(at) {}
        const T &operator*() const { return recordAt(m_at->second); }
        const T *operator->() const { return &recordAt(m_at->second); }
        Walk &operator++()
        {
            ++m_at;
            return *this;
        }
        Walk operator++(int) { return Walk(m_at++); }
        friend bool operator==(const Walk &, const Walk &) = default;

    private:
        Iterator m_at{};
    };

public:
    using const_iterator = Walk<RecordStore::Records::const_iterator>;
    using referring_iterator = Walk<RecordStore::Referrers::const_iterator>;

    struct ReferringRange {
        referring_iterator first;
        referring_iterator last;
        [[nodiscard]] auto begin() const { return first; }
        [[nodiscard]] auto end() const { return last; }
        [[nodiscard]] bool empty() const { return first == last; }
    };

    [[nodiscard]] const_iterator begin() const { return const_iterator(m_store.records().begin()); }
    [[nodiscard]] const_iterator end() const { return const_iterator(m_store.records().end()); }
    [[nodiscard]] qsizetype size() const { return static_cast<qsizetype>(m_store.records().size()); }
    [[nodiscard]] bool isEmpty() const { return m_store.records().empty(); }

    // The record, or null.
    [[nodiscard]] const T *find(Id<T> id) const { return static_cast<const T *>(m_store.find(id.uuid())); }
    // The record's shared state, or null.
    [[nodiscard]] Image<T> image(Id<T> id) const { return std::static_pointer_cast<const T>(m_store.image(id.uuid())); }
    // The records that refer to `target` by any of their fields, in the order of their ids, each once.
    [[nodiscard]] ReferringRange referring(const Uuid &target) const
    {
        const RecordStore::Referrers &referrers = m_store.referring(target);
        return {referring_iterator(referrers.begin()), referring_iterator(referrers.end())};
    }

    // Sets the state of the record `image->id`, whether or not it was there.
    void put(Image<T> image);
    // Removes the record if it is there.
    void erase(Id<T> id);

    // Equal states of equal records; revisions take no part.
    friend bool operator==(const Table &a, const Table &b) { return a.equals(b); }

private:
    [[nodiscard]] bool equals(const Table &other) const;

    RecordStore m_store;
};

}  // namespace stunt
