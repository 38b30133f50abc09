// SPDX-License-Identifier: GPL-3.0-or-later
// A clip reader made of nothing: the test program itself, started again with a file whose first word says how it behaves.
// It lets the window's side be tried against every kind of answer, and against none.
#pragma once

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <fstream>
#include <string>
#include <unistd.h>

namespace stunt::fake {

// Set in the environment of a process that is to be the reader.
inline constexpr char marker[] = "STUNTBOARD_FAKE_CLIP_READER";

// A good clip: so many frames of so many milliseconds, each in a colour of its own.
inline constexpr int frames = 30;
inline constexpr int msPerFrame = 40;
inline constexpr int clipWidth = 64;
inline constexpr int clipHeight = 36;
[[nodiscard]] constexpr unsigned colourOf(int frame)
{
    return 0xff000000U | static_cast<unsigned>(frame * 8) << 16U | 100U << 8U | 50U;
}

class Reader
{
public:
    explicit Reader(const char *path) : m_path(path)
    {
        std::ifstream file(path);
        m_isThere = static_cast<bool>(file >> m_mode);
        note("start");
    }

    int run()
    {
        if (!m_isThere)
            return fault("missing");
        if (m_mode == "codec" || m_mode == "format")
            return fault(m_mode.c_str());
        if (m_mode == "silent")
            sleepForEver();
        if (m_mode == "dies")
            return 1;
        if (m_mode == "garbage")
            say("Segmentation fault\n");
        else if (m_mode == "endless")
            for (;;)
                say("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa");
        else
            say("clip 1 %d %d 1 %d %d\n", frames * msPerFrame, 1000 / msPerFrame, clipWidth, clipHeight);
        if (m_mode == "chatty")
            say("frame 0 1 1\nabc");
        char line[256];
        while (std::fgets(line, sizeof line, stdin))
            answer(line);
        return 0;
    }

private:
    void answer(const char *line)
    {
        int ms = 0;
        int width = 0;
        int height = 0;
        if (std::sscanf(line, "frame %d %d %d", &ms, &width, &height) == 3)
            m_frame = ms / msPerFrame;
        else if (std::sscanf(line, "next %d %d", &width, &height) == 2)
            ++m_frame;
        note(std::string("ask ") + std::string(line, std::strcspn(line, "\n")));
        while (m_mode == "gate" && access((m_path + ".open").c_str(), F_OK) != 0)
            usleep(1000);
        if (m_mode == "stuck")
            sleepForEver();
        if (m_mode == "damaged" && m_frame == 3) {
            say("error damaged\n");
        } else if (m_frame >= frames) {
            m_frame = frames - 1;
            say("end\n");
        } else {
            frame(width, height);
        }
        note("answered");
    }

    void frame(int width, int height)
    {
        const double share = std::min({1.0, double(width) / clipWidth, double(height) / clipHeight});
        const int w = std::max(1, int(clipWidth * share));
        const int h = std::max(1, int(clipHeight * share));
        const int said = m_mode == "lies" ? width + 1 : w;
        say("frame %d %d %d\n", m_frame * msPerFrame, said, h);
        const unsigned colour = colourOf(m_frame);
        std::string pixels;
        for (int i = 0; i < w * h; ++i)
            for (const int shift : {16, 8, 0})
                pixels.push_back(static_cast<char>(colour >> unsigned(shift) & 0xffU));
        if (m_mode == "half") {
            std::fwrite(pixels.data(), 1, pixels.size() / 2, stdout);
            std::fflush(stdout);
            std::_Exit(0);
        }
        std::fwrite(pixels.data(), 1, pixels.size(), stdout);
        std::fflush(stdout);
    }

    template<class... Values>
    void say(const char *format, Values... values)
    {
        std::fprintf(stdout, format, values...);
        std::fflush(stdout);
    }
    void say(const char *text)
    {
        if (std::fputs(text, stdout) < 0)
            std::_Exit(1);
        std::fflush(stdout);
    }
    int fault(const char *code)
    {
        say("error %s\n", code);
        return 3;
    }
    // Past all asking: only a kill ends it.
    [[noreturn]] void sleepForEver()
    {
        for (;;)
            pause();
    }
    // A line of the log beside the clip: "name pid what".
    void note(const std::string &what)
    {
        const std::size_t slash = m_path.rfind('/');
        std::ofstream log(m_path.substr(0, slash) + "/reader.log", std::ios::app);
        log << m_path.substr(slash + 1) + ' ' + std::to_string(getpid()) + ' ' + what + '\n';
    }

    std::string m_path;
    std::string m_mode;
    bool m_isThere = false;
    int m_frame = -1;
};

}  // namespace stunt::fake
