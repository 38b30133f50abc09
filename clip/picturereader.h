// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "clip/container.h"

#include <optional>

namespace stunt::clip {

// A decoded picture and when it is on show, in the stream's time base: from `pts` until the next one's, or `end` where
// there is no next.
struct Picture {
    Owned<AVFrame> frame;
    std::int64_t pts = 0;
    std::int64_t end = 0;
};

// The pictures of a clip in the order in which they are shown. Throws Failed where it cannot go on.
class PictureReader
{
public:
    explicit PictureReader(int descriptor);

    [[nodiscard]] const Container &container() const { return *m_container; }

    // How many packets may be decoded from now on; after that read() fails, so that no request takes for ever.
    void allow(int packets) { m_allowance = packets; }
    // The next picture, or nothing after the last.
    std::optional<Picture> read();
    // Whether the file broke off where read() found nothing more.
    [[nodiscard]] bool brokeOff() const { return m_failures > 0; }

    // Goes to a key picture at or before `pts`, as far as the file's index is right; false where it has none. The
    // pictures read then are whole, but the first may be later than `pts`.
    [[nodiscard]] bool seek(std::int64_t pts);
    // Begins anew, as if nothing had been read.
    void restart();

private:
    void feed();
    bool fetch();
    void beginDraining();
    std::optional<Picture> placed(Owned<AVFrame> frame);
    [[nodiscard]] std::int64_t durationOf(const AVFrame &frame) const;
    void forgetPosition();

    int m_descriptor;
    std::unique_ptr<Container> m_container;
    Owned<AVPacket> m_packet;
    int m_allowance = 0;
    int m_failures = 0;     // readings that failed one after the other
    bool m_holds = false;   // m_packet waits for the decoder
    bool m_drains = false;  // the decoder was told that nothing more comes
    bool m_sought = false;  // the position is known by the pictures' own times alone
    bool m_awaitsKey = false;
    std::optional<std::int64_t> m_key;  // time of the key picture that was gone to; what is before lacks its references
    std::optional<std::int64_t> m_last;  // time of the last picture
};

}  // namespace stunt::clip
