// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/records.h"

#include <map>
#include <memory>
#include <unordered_map>
#include <utility>

namespace stunt {

// One immutable state of a record, shared by the data, the change sets and the history.
template<class T>
using Image = std::shared_ptr<const T>;

// All records of one type, in the order of their ids, with an index over their ids and over every reference they hold:
// rules look records up some hundred times for each one there is.
template<class T>
class Table
{
    using Records = std::map<Id<T>, Image<T>>;
    using Referrers = std::map<Uuid, const T *>;             // by their own id
    using References = std::unordered_map<Uuid, Referrers>;  // by what is referred to; none without referrers

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
        const T &operator*() const { return *m_at->second; }
        const T *operator->() const { return &*m_at->second; }
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
    using const_iterator = Walk<typename Records::const_iterator>;

    struct ReferringRange {
        Walk<typename Referrers::const_iterator> first;
        Walk<typename Referrers::const_iterator> last;
        [[nodiscard]] auto begin() const { return first; }
        [[nodiscard]] auto end() const { return last; }
        [[nodiscard]] bool empty() const { return first == last; }
    };

    [[nodiscard]] const_iterator begin() const { return const_iterator(m_records.begin()); }
    [[nodiscard]] const_iterator end() const { return const_iterator(m_records.end()); }
    [[nodiscard]] qsizetype size() const { return static_cast<qsizetype>(m_records.size()); }
    [[nodiscard]] bool isEmpty() const { return m_records.empty(); }

    // The record, or null.
    [[nodiscard]] const T *find(Id<T> id) const
    {
        const auto it = m_index.find(id);
        return it == m_index.end() ? nullptr : it->second;
    }
    // The record's shared state, or null.
    [[nodiscard]] Image<T> image(Id<T> id) const
    {
        const auto it = m_records.find(id);
        return it == m_records.end() ? nullptr : it->second;
    }
    // The records that refer to `target` by any of their fields, in the order of their ids, each once.
    [[nodiscard]] ReferringRange referring(const Uuid &target) const
    {
        static const Referrers none;
        using Step = Walk<typename Referrers::const_iterator>;
        const auto it = m_references.find(target);
        const Referrers &referrers = it == m_references.end() ? none : it->second;
        return {Step(referrers.begin()), Step(referrers.end())};
    }

    // Sets the state of the record `image->id`, whether or not it was there.
    void put(Image<T> image);
    // Removes the record if it is there.
    void erase(Id<T> id);

    // Equal states of equal records; revisions take no part.
    friend bool operator==(const Table &a, const Table &b) { return a.equals(b); }

private:
    [[nodiscard]] bool equals(const Table &other) const;
    void index(const T &record);
    void unindex(const T &record);

    Records m_records;
    std::unordered_map<Id<T>, const T *> m_index;
    References m_references;
};

}  // namespace stunt
