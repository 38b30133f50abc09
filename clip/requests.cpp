// SPDX-License-Identifier: GPL-3.0-or-later
#include "clip/requests.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <charconv>
#include <unistd.h>

namespace stunt::clip {

namespace {

constexpr std::size_t longestLine = 200;
constexpr std::size_t mostDigits = 18;
// No clip lasts thirty years; what is asked for beyond is behind its end like this.
constexpr std::int64_t latestMs = 1'000'000'000'000;

// The next word of `rest`, which ends at a space or with the line; takes both off.
std::string_view takeWord(std::string_view &rest)
{
    const std::size_t space = rest.find(' ');
    const std::string_view word = rest.substr(0, space);
    rest = space == std::string_view::npos ? std::string_view() : rest.substr(space + 1);
    return word;
}

// Digits and nothing else.
std::optional<std::int64_t> numberFrom(std::string_view word)
{
    const auto isDigit = [](char each) { return each >= '0' && each <= '9'; };
    if (word.empty() || word.size() > mostDigits || !std::all_of(word.begin(), word.end(), isDigit))
        return std::nullopt;
    std::int64_t number = 0;
    std::from_chars(word.data(), word.data() + word.size(), number);
    return number;
}

std::optional<int> sideFrom(std::string_view word)
{
    const auto number = numberFrom(word);
    if (!number || *number < 1 || *number > longestRequestedSide)
        return std::nullopt;
    return static_cast<int>(*number);
}

}  // namespace

std::optional<Request> parseRequest(std::string_view line)
{
    Request request;
    if (!line.empty() && line.back() == ' ')
        return std::nullopt;
    const std::string_view verb = takeWord(line);
    if (verb == "frame") {
        request.ms = numberFrom(takeWord(line));
        if (!request.ms)
            return std::nullopt;
        request.ms = std::min(*request.ms, latestMs);
    } else if (verb != "next") {
        return std::nullopt;
    }
    const auto width = sideFrom(takeWord(line));
    const auto height = sideFrom(takeWord(line));
    if (!width || !height || !line.empty())
        return std::nullopt;
    request.bounds = {*width, *height};
    return request;
}

std::optional<std::string> RequestLines::read()
{
    while (true) {
        const std::size_t end = m_pending.find('\n');
        m_tooLong = std::min(end, m_pending.size()) > longestLine;
        if (m_tooLong)
            return std::nullopt;
        if (end != std::string::npos) {
            std::string line = m_pending.substr(0, end);
            m_pending.erase(0, end + 1);
            return line;
        }
        std::array<char, 512> more = {};
        const ssize_t got = ::read(STDIN_FILENO, more.data(), more.size());
        if (got < 0 && errno == EINTR)
            continue;
        if (got <= 0)
            return std::nullopt;
        m_pending.append(more.data(), static_cast<std::size_t>(got));
    }
}

}  // namespace stunt::clip
