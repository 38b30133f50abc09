// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <exception>

namespace stunt::clip {

// Why a clip, or one frame of it, cannot be shown. docs/clip-reader.md says what each means.
enum class Failure {
    Missing,
    NotRegular,
    Unreadable,
    Format,
    NoPicture,
    Codec,
    TooLarge,
    Damaged,
    Memory,
};

// The word for it in an answer.
const char *codeOf(Failure failure);

// Thrown where a failure is met and caught in main alone, which answers with its code.
class Failed : public std::exception
{
public:
    explicit Failed(Failure failure) : m_failure(failure) {}

    [[nodiscard]] Failure failure() const { return m_failure; }
    [[nodiscard]] const char *what() const noexcept override { return codeOf(m_failure); }

private:
    Failure m_failure;
};

// For an error that FFmpeg returned: Memory where that was it, otherwise `failure`.
[[noreturn]] void failWith(int averror, Failure failure);

}  // namespace stunt::clip
