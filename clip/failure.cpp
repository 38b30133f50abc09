// SPDX-License-Identifier: GPL-3.0-or-later
#include "clip/failure.h"

#include "clip/ffmpeg.h"

namespace stunt::clip {

const char *codeOf(Failure failure)
{
    switch (failure) {
    case Failure::Missing:
        return "missing";
    case Failure::NotRegular:
        return "not-regular";
    case Failure::Unreadable:
        return "unreadable";
    case Failure::Format:
        return "format";
    case Failure::NoPicture:
        return "no-picture";
    case Failure::Codec:
        return "codec";
    case Failure::TooLarge:
        return "too-large";
    case Failure::Damaged:
        return "damaged";
    case Failure::Memory:
        return "memory";
    }
    return "damaged";
}

void failWith(int averror, Failure failure)
{
    throw Failed(averror == AVERROR(ENOMEM) ? Failure::Memory : failure);
}

}  // namespace stunt::clip
