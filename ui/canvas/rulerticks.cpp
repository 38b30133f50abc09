// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/rulerticks.h"

#include <algorithm>
#include <array>
#include <optional>

namespace stunt {

namespace {

// How ticks follow one another: `major` seconds apart with `minor` between, or frames within a second.
struct Step {
    qint64 major = 1;
    qint64 minor = 1;
};

constexpr std::array secondSteps{Step{1, 1},     Step{2, 1},      Step{5, 1},      Step{10, 5},      Step{15, 5},
                                 Step{30, 10},   Step{60, 15},    Step{120, 30},   Step{300, 60},    Step{600, 120},
                                 Step{900, 300}, Step{1800, 600}, Step{3600, 900}, Step{7200, 3600}, Step{21600, 7200}};

bool dropsFrames(const FrameRate &rate)
{
    return rate.dropFrame && rate.canDropFrame();
}

// Frame numbers left out at the start of a minute.
qint64 droppedPerMinute(const FrameRate &rate)
{
    return dropsFrames(rate) ? rate.nominal() / 15 : 0;
}

void addSecondTicks(std::vector<RulerTick> &ticks, const Interval<qint64> &visible, const Step &step,
                    const FrameRate &rate)
{
    const qint64 first = std::max<qint64>(0, visible.start) / rate.nominal() / step.minor * step.minor;
    for (qint64 second = first;; second += step.minor) {
        const qint64 frame = frameOfTimecodeSecond(second, rate);
        if (frame > visible.end)
            return;
        ticks.push_back({frame, second % step.major == 0});
    }
}

void addFrameTicks(std::vector<RulerTick> &ticks, const Interval<qint64> &visible, const Step &step,
                   const FrameRate &rate)
{
    const qint64 nominal = rate.nominal();
    for (qint64 second = std::max<qint64>(0, visible.start) / nominal;; ++second) {
        const qint64 start = frameOfTimecodeSecond(second, rate);
        const qint64 next = frameOfTimecodeSecond(second + 1, rate);
        // In a second that drop-frame counting shortens the numbers begin later.
        const qint64 begins = nominal - (next - start);
        for (qint64 frame = start; frame < next; ++frame) {
            if (frame > visible.end)
                return;
            const qint64 number = frame - start + begins;
            const bool isMajor = number % step.major == 0 || (frame == start && begins > 0);
            if (frame >= visible.start && (isMajor || number % step.minor == 0))
                ticks.push_back({frame, isMajor});
        }
    }
}

// The finest step within a second that leaves room for major ticks; it divides the second, so that every second has them
// at the same numbers.
std::optional<Step> frameStep(const TimeScale &scale, double majorPixels, const FrameRate &rate)
{
    constexpr double minorPixels = 6;
    for (qint64 major = 1; major <= rate.nominal() / 2; ++major)
        if (rate.nominal() % major == 0 && static_cast<double>(major) * scale.pixelsPerFrame() >= majorPixels)
            return Step{major, scale.pixelsPerFrame() >= minorPixels ? 1 : major};
    return {};
}

Step secondStep(const TimeScale &scale, double majorPixels, const FrameRate &rate)
{
    const double second = rate.nominal() * scale.pixelsPerFrame();
    const auto fits = [&](const Step &step) { return static_cast<double>(step.major) * second >= majorPixels; };
    const auto found = std::ranges::find_if(secondSteps, fits);
    return found == secondSteps.end() ? secondSteps.back() : *found;
}

// The first number of a shortened second may stand close to the next round one: that one is a lesser tick then.
void keepApart(std::vector<RulerTick> &ticks, double frames)
{
    constexpr double slack = 0.999;  // round steps are as wide as they must be, up to rounding
    std::optional<qint64> last;
    for (RulerTick &tick : ticks) {
        if (!tick.isMajor)
            continue;
        if (last && static_cast<double>(tick.frame - *last) < frames * slack)
            tick.isMajor = false;
        else
            last = tick.frame;
    }
}

}  // namespace

qint64 frameOfTimecodeSecond(qint64 second, const FrameRate &rate)
{
    const qint64 minutes = second / 60;
    const qint64 dropped = droppedPerMinute(rate);
    const qint64 shortMinutes = minutes - minutes / 10;
    const qint64 frame = second * rate.nominal() - dropped * shortMinutes;
    // 00 and 01 of a short minute do not exist: it begins with 02.
    return second % 60 == 0 && minutes % 10 != 0 ? frame + dropped : frame;
}

std::vector<RulerTick> rulerTicks(const TimeScale &scale, double width, double majorPixels, const FrameRate &rate)
{
    std::vector<RulerTick> ticks;
    const Interval<qint64> visible = scale.visible(width);
    if (const auto step = frameStep(scale, majorPixels, rate))
        addFrameTicks(ticks, visible, *step, rate);
    else
        addSecondTicks(ticks, visible, secondStep(scale, majorPixels, rate), rate);
    keepApart(ticks, majorPixels / scale.pixelsPerFrame());
    return ticks;
}

}  // namespace stunt
