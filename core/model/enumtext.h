// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QString>
#include <array>
#include <optional>
#include <span>

namespace stunt {

// One value of an enum: its stored text (files, JSON, database) and its label for people, translated in context "enums".
template<class E>
struct EnumName {
    E value;
    const char *text;   // stored, ASCII, never changes once released
    const char *label;  // marked with QT_TRANSLATE_NOOP("enums", …)
};

template<class E>
EnumName(E, const char *, const char *) -> EnumName<E>;

// Each stored enum has one specialisation: `template<> struct EnumNames<E> { static constexpr std::array entries{…}; };`
template<class E>
struct EnumNames;

template<class E>
concept NamedEnum = requires
{
    EnumNames<E>::entries;
};

// The stored text of `value`, as ASCII that lives as long as the program.
template<NamedEnum E>
[[nodiscard]] constexpr const char *enumAscii(E value)
{
    for (const auto &entry : EnumNames<E>::entries)
        if (entry.value == value)
            return entry.text;
    Q_UNREACHABLE();
}

// The stored text of `value`.
template<NamedEnum E>
[[nodiscard]] QString enumText(E value)
{
    return QString::fromLatin1(enumAscii(value));
}

// The value of stored text; empty for text no entry has.
template<NamedEnum E>
[[nodiscard]] std::optional<E> enumFromText(QStringView text)
{
    for (const auto &entry : EnumNames<E>::entries)
        if (text == QLatin1StringView(entry.text))
            return entry.value;
    return std::nullopt;
}

// What a person reads for `value`.
template<NamedEnum E>
[[nodiscard]] QString enumLabel(E value)
{
    for (const auto &entry : EnumNames<E>::entries)
        if (entry.value == value)
            return QCoreApplication::translate("enums", entry.label);
    Q_UNREACHABLE();
}

}  // namespace stunt
