// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "clip/shape.h"

#include <optional>
#include <string>
#include <string_view>

namespace stunt::clip {

constexpr int longestRequestedSide = 4096;

struct Request {
    std::optional<std::int64_t> ms{};  // none: the next frame
    Size bounds;
};

// A request by its line without the line end; nothing if it is none.
[[nodiscard]] std::optional<Request> parseRequest(std::string_view line);

// The lines of standard input.
class RequestLines
{
public:
    // The next line without its end; nothing at the end of input, where a line that was never finished does not count,
    // and nothing where a line is too long.
    std::optional<std::string> read();
    [[nodiscard]] bool wasTooLong() const { return m_tooLong; }

private:
    std::string m_pending;
    bool m_tooLong = false;
};

}  // namespace stunt::clip
