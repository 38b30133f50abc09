// SPDX-License-Identifier: GPL-3.0-or-later
// The timeline for assistive tools: a list whose items are the clips, lane by lane, with their names and places.
#pragma once

#include "ui/timeline/timelinehit.h"

#include <QAccessibleWidget>
#include <map>

namespace stunt {

class TimelineCanvas;

class TimelineAccessible : public QAccessibleWidget
{
public:
    // Lets assistive tools ask for the clips and markers of every timeline of the process; calling it again does nothing more.
    static void install();

    explicit TimelineAccessible(TimelineCanvas *canvas);
    ~TimelineAccessible() override;

    [[nodiscard]] int childCount() const override;
    [[nodiscard]] QAccessibleInterface *child(int index) const override;
    [[nodiscard]] int indexOfChild(const QAccessibleInterface *child) const override;
    [[nodiscard]] QAccessibleInterface *childAt(int x, int y) const override;
    [[nodiscard]] QAccessibleInterface *focusChild() const override;

    // The place of the n-th clip or marker, and back; markers come after the clips. The place is empty past the last.
    [[nodiscard]] static std::optional<ClipPlace> placeOf(const TimelineCanvas &canvas, int index);
    [[nodiscard]] static int indexOf(const TimelineCanvas &canvas, const ClipPlace &place);

private:
    [[nodiscard]] TimelineCanvas *canvas() const;

    mutable std::map<int, QAccessible::Id> m_children;
};

}  // namespace stunt
