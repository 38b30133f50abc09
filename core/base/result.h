// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <optional>
#include <utility>
#include <variant>

namespace stunt {

// What kind of failure an Error is. The command line maps it to its exit status; the window to its wording.
enum class ErrorKind {
    Usage,      // the request itself makes no sense: an unknown unit, a missing option (exit status 2)
    Refused,    // a given file or a requested edit is not acceptable: foreign, damaged, invalid (exit status 2)
    Io,         // the environment failed while working: disk full, locked, unwritable (exit status 3)
    Conflict,   // the file was changed by somebody else since it was read (exit status 3)
    Cancelled,  // the user stopped the work; nothing was written (exit status 1)
};

// One failure, told to a person: a full translated sentence and where it happened.
struct Error {
    ErrorKind kind = ErrorKind::Refused;
    QString message{};  // a full sentence, plain text
    QString code{};     // short stable word for scripts, e.g. "not-a-project"; empty: derived from kind
    QString path{};     // the file, or the JSON path, it is about; may be empty
    int line = 0;       // 1-based; 0 = not about a line
    int column = 0;     // 1-based; 0 = not about a column

    friend bool operator==(const Error &, const Error &) = default;
};

// A value or an Error, with the names of std::expected (which GCC 12 does not have).
template<class T = void>
class [[nodiscard]] Result
{
public:
    Result(T value) : m_state(std::in_place_index<0>, std::move(value)) {}
    Result(Error error) : m_state(std::in_place_index<1>, std::move(error)) {}

    [[nodiscard]] bool has_value() const { return m_state.index() == 0; }
    explicit operator bool() const { return has_value(); }
    [[nodiscard]] const T &value() const & { return std::get<0>(m_state); }
    [[nodiscard]] T &value() & { return std::get<0>(m_state); }
    [[nodiscard]] T &&value() && { return std::get<0>(std::move(m_state)); }
    const T &operator*() const & { return value(); }
    T &operator*() & { return value(); }
    T &&operator*() && { return std::move(*this).value(); }
    const T *operator->() const { return &value(); }
    T *operator->() { return &value(); }
    [[nodiscard]] const Error &error() const { return std::get<1>(m_state); }

private:
    std::variant<T, Error> m_state;
};

template<>
class [[nodiscard]] Result<void>
{
public:
    Result() = default;
    Result(Error error) : m_error(std::move(error)) {}

    [[nodiscard]] bool has_value() const { return !m_error.has_value(); }
    explicit operator bool() const { return has_value(); }
    [[nodiscard]] const Error &error() const { return *m_error; }

private:
    std::optional<Error> m_error;
};

// A refusal with its sentence: the commonest failure of a verb.
[[nodiscard]] inline Error refused(QString message, QString code = {})
{
    return Error{.kind = ErrorKind::Refused, .message = std::move(message), .code = std::move(code)};
}

}  // namespace stunt
