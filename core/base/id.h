// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <compare>
#include <cstdint>
#include <functional>
#include <optional>

namespace stunt {

// 128-bit UUID held as two big-endian halves, so that comparing two of them made by `create()` orders them by time.
struct Uuid {
    std::uint64_t high = 0;
    std::uint64_t low = 0;

    // A new time-ordered UUID (RFC 9562 version 7); strictly increasing within the process.
    [[nodiscard]] static Uuid create();
    // The name-based UUID (RFC 9562 version 5) of `name` within Stuntboard's own name space; the same on every run.
    [[nodiscard]] static Uuid named(QStringView name);
    // Reads the 36-character form, either case, without braces; nothing else is accepted.
    [[nodiscard]] static std::optional<Uuid> fromText(QStringView text);
    // Lower-case 36-character form.
    [[nodiscard]] QString toText() const;

    [[nodiscard]] bool isNull() const { return high == 0 && low == 0; }
    friend constexpr auto operator<=>(const Uuid &, const Uuid &) = default;
};

// The identity of one record of type T. A null id refers to nothing; records never have one.
template<class T>
class Id
{
public:
    constexpr Id() = default;
    constexpr explicit Id(Uuid uuid) : m_uuid(uuid) {}

    [[nodiscard]] static Id create() { return Id(Uuid::create()); }
    [[nodiscard]] static Id named(QStringView name) { return Id(Uuid::named(name)); }

    [[nodiscard]] constexpr const Uuid &uuid() const { return m_uuid; }
    [[nodiscard]] bool isNull() const { return m_uuid.isNull(); }
    [[nodiscard]] QString toText() const { return m_uuid.toText(); }
    friend constexpr auto operator<=>(const Id &, const Id &) = default;

private:
    Uuid m_uuid;
};

// A reference that may be empty ("?" in the domain's tables).
template<class T>
using MaybeId = std::optional<Id<T>>;

}  // namespace stunt

template<>
struct std::hash<stunt::Uuid> {
    std::size_t operator()(const stunt::Uuid &uuid) const noexcept
    {
        // The low half is random in version 7 and hashed in version 5; the high half keeps ids apart that tests number.
        return static_cast<std::size_t>(uuid.low ^ (uuid.high * 0x9E3779B97F4A7C15ULL));
    }
};

template<class T>
struct std::hash<stunt::Id<T>> {
    std::size_t operator()(const stunt::Id<T> &id) const noexcept { return std::hash<stunt::Uuid>{}(id.uuid()); }
};
