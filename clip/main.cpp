// SPDX-License-Identifier: GPL-3.0-or-later
// stuntboard-clip FILE: hands out the frames of a film on request. docs/clip-reader.md has the protocol.
#include "clip/clipframes.h"
#include "clip/confinement.h"
#include "clip/failure.h"
#include "clip/filesource.h"
#include "clip/requests.h"
#include "clip/rgbpicture.h"

#include <cerrno>
#include <csignal>
#include <cstdio>
#include <new>
#include <string>
#include <unistd.h>

using namespace stunt::clip;

namespace {

enum Status { Done = 0, BadRequest = 2, NotOpened = 3 };

// False where nobody reads any more.
bool write(const void *bytes, std::size_t size)
{
    const auto *at = static_cast<const char *>(bytes);
    while (size > 0) {
        const ssize_t written = ::write(STDOUT_FILENO, at, size);
        if (written < 0 && errno == EINTR)
            continue;
        if (written <= 0)
            return false;
        at += written;
        size -= static_cast<std::size_t>(written);
    }
    return true;
}

bool say(const std::string &line)
{
    const std::string whole = line + '\n';
    return write(whole.data(), whole.size());
}

// The numbers with a space before each.
template<class... Numbers>
std::string words(Numbers... numbers)
{
    return ((' ' + std::to_string(numbers)) + ...);
}

bool sayClip(const ClipFrames &clip)
{
    const Picture &first = clip.first();
    const Size shown = shownSize(*first.frame, clip.pixelAspect(first), clip.orientation());
    return say("clip 1" + words(clip.durationMs(), clip.rate().num, clip.rate().den, shown.width, shown.height));
}

bool answer(ClipFrames &clip, RgbMaker &maker, const Request &request)
{
    try {
        const Picture *picture = request.ms ? clip.at(*request.ms) : clip.next();
        if (picture == nullptr)
            return say("end");
        const RgbPicture rgb = maker.make(*picture->frame, clip.pixelAspect(*picture), request.bounds);
        return say("frame" + words(clip.msOf(*picture), rgb.size.width, rgb.size.height))
            && write(rgb.bytes.data(), rgb.bytes.size());
    } catch (const Failed &failed) {
        const bool isMemory = failed.failure() == Failure::Memory;
        return say(std::string("error ") + codeOf(isMemory ? Failure::Memory : Failure::Damaged));
    } catch (const std::bad_alloc &) {
        return say("error memory");
    }
}

Status answerRequests(ClipFrames &clip)
{
    RgbMaker maker(clip.orientation());
    RequestLines lines;
    while (const auto line = lines.read()) {
        const auto request = parseRequest(*line);
        if (!request) {
            say("error request");
            return BadRequest;
        }
        if (!answer(clip, maker, *request))
            return Done;
    }
    if (!lines.wasTooLong())
        return Done;
    say("error request");
    return BadRequest;
}

Status readClip(const char *path)
{
    const OpenFile file(path);
    confine();
    ClipFrames clip(file.descriptor());
    return sayClip(clip) ? answerRequests(clip) : Done;
}

}  // namespace

int main(int argc, char **argv)
{
    if (argc != 2) {
        std::fputs("usage: stuntboard-clip FILE\n", stderr);
        return BadRequest;
    }
    std::signal(SIGPIPE, SIG_IGN);
    av_log_set_level(AV_LOG_QUIET);  // what a file says is nothing for a terminal
    try {
        return readClip(argv[1]);
    } catch (const Failed &failed) {
        say(std::string("error ") + codeOf(failed.failure()));
    } catch (const std::bad_alloc &) {
        say("error memory");
    }
    return NotOpened;
}
