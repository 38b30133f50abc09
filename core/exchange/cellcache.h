// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <optional>
#include <unordered_map>

namespace stunt {

// Remembers what cell texts mean: a roster says "180 cm" and "high fall; swords" over and over. Bounded, so that a column
// of different texts costs no memory to speak of.
template<class V>
class CellCache
{
public:
    // The remembered value of `text`, else read(text). Valid until the next call.
    template<class Read>
    const V &valueOf(QStringView text, Read &&read)
    {
        if (text.size() > maxLength || m_useless) {
            m_last.emplace(read(text));
            return *m_last;
        }
        const auto found = m_values.find(text);
        if (found != m_values.end()) {
            ++m_hits;
            return found->second;
        }
        if (m_values.size() >= maxEntries) {
            // A column whose texts hardly come again is read faster without a memory.
            m_useless = m_hits < maxEntries;
            m_hits = 0;
            m_values.clear();
        }
        return m_values.emplace(text.toString(), read(text)).first->second;
    }

private:
    static constexpr std::size_t maxEntries = 4096;
    static constexpr qsizetype maxLength = 200;

    struct Hash {
        using is_transparent = void;
        std::size_t operator()(QStringView text) const noexcept { return qHash(text); }
    };
    struct Equal {
        using is_transparent = void;
        bool operator()(QStringView a, QStringView b) const noexcept { return a == b; }
    };
    std::unordered_map<QString, V, Hash, Equal> m_values;
    std::optional<V> m_last;  // the value of a text that is not remembered
    std::size_t m_hits = 0;
    bool m_useless = false;
};

}  // namespace stunt
