// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/interval.h"

#include <QtGlobal>

namespace stunt {

// Where frames lie across a canvas. A value: zooming and scrolling make another one. Time runs to the right whatever the
// direction of the text.
class TimeScale
{
public:
    // A frame is never wider than this, and never narrower.
    static constexpr double widestFrame = 64;
    static constexpr double narrowestFrame = 1.0 / 4096;

    TimeScale() = default;
    // `pixelsPerFrame` is put within the limits; `originFrame` is the frame at x = 0, a fraction allowed.
    TimeScale(double pixelsPerFrame, double originFrame);
    // Shows all of `frames` (not empty) within `width` pixels with `margin` pixels free on both sides.
    [[nodiscard]] static TimeScale fitting(const Interval<qint64> &frames, double width, double margin);

    [[nodiscard]] double pixelsPerFrame() const { return m_pixelsPerFrame; }
    [[nodiscard]] double originFrame() const { return m_originFrame; }
    [[nodiscard]] double xOf(double frame) const { return (frame - m_originFrame) * m_pixelsPerFrame; }
    // The frame at x, with its fraction.
    [[nodiscard]] double at(double x) const { return m_originFrame + x / m_pixelsPerFrame; }
    // The boundary between frames that is nearest to x.
    [[nodiscard]] qint64 nearestFrame(double x) const;
    // How many whole frames `pixels` are, rounded to the nearest.
    [[nodiscard]] qint64 framesIn(double pixels) const;
    // The frames that are at least partly between 0 and `width`.
    [[nodiscard]] Interval<qint64> visible(double width) const;

    // `factor` times as wide; what lies at `x` stays there, as far as the limits allow.
    [[nodiscard]] TimeScale zoomedAbout(double x, double factor) const;
    // What lies at `pixels` lies at 0 afterwards.
    [[nodiscard]] TimeScale scrolledBy(double pixels) const;
    // Not scrolled to before frame 0.
    [[nodiscard]] TimeScale fromStart() const;

    friend bool operator==(const TimeScale &, const TimeScale &) = default;

private:
    double m_pixelsPerFrame = 1;
    double m_originFrame = 0;
};

}  // namespace stunt
