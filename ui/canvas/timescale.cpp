// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/timescale.h"

#include <cmath>

namespace stunt {

TimeScale::TimeScale(double pixelsPerFrame, double originFrame)
    : m_pixelsPerFrame(std::clamp(pixelsPerFrame, narrowestFrame, widestFrame)), m_originFrame(originFrame)
{
}

TimeScale TimeScale::fitting(const Interval<qint64> &frames, double width, double margin)
{
    const double room = std::max(1.0, width - 2 * margin);
    const TimeScale scale(room / static_cast<double>(std::max<qint64>(1, frames.end - frames.start)), 0);
    return {scale.pixelsPerFrame(), static_cast<double>(frames.start) - margin / scale.pixelsPerFrame()};
}

qint64 TimeScale::nearestFrame(double x) const
{
    return std::llround(at(x));
}

qint64 TimeScale::framesIn(double pixels) const
{
    return std::llround(pixels / m_pixelsPerFrame);
}

Interval<qint64> TimeScale::visible(double width) const
{
    return {static_cast<qint64>(std::floor(at(0))), static_cast<qint64>(std::ceil(at(width)))};
}

TimeScale TimeScale::zoomedAbout(double x, double factor) const
{
    const double there = at(x);
    const TimeScale zoomed(m_pixelsPerFrame * factor, 0);
    return {zoomed.pixelsPerFrame(), there - x / zoomed.pixelsPerFrame()};
}

TimeScale TimeScale::scrolledBy(double pixels) const
{
    return {m_pixelsPerFrame, m_originFrame + pixels / m_pixelsPerFrame};
}

TimeScale TimeScale::fromStart() const
{
    return {m_pixelsPerFrame, std::max(0.0, m_originFrame)};
}

}  // namespace stunt
