// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/timelineaccessible.h"

#include "ui/timeline/timelinecanvas.h"

#include <QPointer>

namespace stunt {

namespace {

// One clip or marker. It stands for a place in the list: what is there is asked each time, as the timeline may have changed.
class ClipAccessible : public QAccessibleInterface, public QAccessibleActionInterface
{
public:
    ClipAccessible(TimelineCanvas *canvas, int index) : m_canvas(canvas), m_index(index) {}

    [[nodiscard]] int index() const { return m_index; }

    [[nodiscard]] bool isValid() const override { return m_canvas && place(); }
    [[nodiscard]] QObject *object() const override { return nullptr; }
    [[nodiscard]] QAccessibleInterface *parent() const override
    {
        return m_canvas ? QAccessible::queryAccessibleInterface(m_canvas) : nullptr;
    }
    [[nodiscard]] QAccessibleInterface *child(int) const override { return nullptr; }
    [[nodiscard]] int childCount() const override { return 0; }
    [[nodiscard]] int indexOfChild(const QAccessibleInterface *) const override { return -1; }
    [[nodiscard]] QAccessibleInterface *childAt(int, int) const override { return nullptr; }
    [[nodiscard]] QAccessible::Role role() const override { return QAccessible::ListItem; }

    [[nodiscard]] QString text(QAccessible::Text kind) const override
    {
        return kind == QAccessible::Name && isValid() ? m_canvas->nameOf(*place()) : QString();
    }
    void setText(QAccessible::Text, const QString &) override {}

    [[nodiscard]] QRect rect() const override
    {
        if (!isValid())
            return {};
        const QRect rect = m_canvas->visualRect(*place());
        return {m_canvas->viewport()->mapToGlobal(rect.topLeft()), rect.size()};
    }

    [[nodiscard]] QAccessible::State state() const override
    {
        QAccessible::State state;
        if (!isValid()) {
            state.invalid = true;
            return state;
        }
        state.selectable = true;
        state.focusable = true;
        state.multiSelectable = true;
        state.selected = m_canvas->isSelected(recordAt(m_canvas->view().timeline, *place()));
        state.focused = m_canvas->hasFocus() && m_canvas->current() == place();
        // Markers are on the ruler, above the viewport.
        QRect rect = m_canvas->visualRect(*place());
        if (place()->isMarker())
            rect.moveTop(0);
        state.offscreen = !rect.intersects(m_canvas->viewport()->rect());
        return state;
    }

    void *interface_cast(QAccessible::InterfaceType type) override
    {
        return type == QAccessible::ActionInterface ? static_cast<QAccessibleActionInterface *>(this) : nullptr;
    }
    [[nodiscard]] QStringList actionNames() const override { return {pressAction()}; }
    void doAction(const QString &name) override
    {
        if (name != pressAction() || !isValid())
            return;
        m_canvas->setFocus();
        m_canvas->setCurrent(*place());
    }
    [[nodiscard]] QStringList keyBindingsForAction(const QString &) const override { return {}; }

private:
    [[nodiscard]] std::optional<ClipPlace> place() const { return TimelineAccessible::placeOf(*m_canvas, m_index); }

    QPointer<TimelineCanvas> m_canvas;
    int m_index;
};

QAccessibleInterface *makeInterface(const QString &, QObject *object)
{
    auto *canvas = qobject_cast<TimelineCanvas *>(object);
    return canvas ? new TimelineAccessible(canvas) : nullptr;
}

}  // namespace

void TimelineAccessible::install()
{
    static const bool installed = [] {
        QAccessible::installFactory(makeInterface);
        return true;
    }();
    Q_UNUSED(installed)
}

TimelineAccessible::TimelineAccessible(TimelineCanvas *canvas) : QAccessibleWidget(canvas, QAccessible::List) {}

TimelineAccessible::~TimelineAccessible()
{
    for (const auto &[index, id] : m_children)
        QAccessible::deleteAccessibleInterface(id);
}

TimelineCanvas *TimelineAccessible::canvas() const
{
    return static_cast<TimelineCanvas *>(widget());
}

std::optional<ClipPlace> TimelineAccessible::placeOf(const TimelineCanvas &canvas, int index)
{
    auto left = static_cast<std::size_t>(std::max(0, index));
    const std::vector<TimelineLane> &lanes = canvas.view().timeline.lanes;
    for (std::size_t lane = 0; lane < lanes.size(); ++lane) {
        if (left < lanes[lane].clips.size())
            return ClipPlace{lane, left};
        left -= lanes[lane].clips.size();
    }
    if (left < canvas.view().timeline.markers.size())
        return ClipPlace{ClipPlace::markerRow, left};
    return {};
}

int TimelineAccessible::indexOf(const TimelineCanvas &canvas, const ClipPlace &place)
{
    std::size_t index = place.clip;
    for (std::size_t lane = 0; lane < place.lane && lane < canvas.view().timeline.lanes.size(); ++lane)
        index += canvas.view().timeline.lanes[lane].clips.size();
    return static_cast<int>(index);
}

int TimelineAccessible::childCount() const
{
    std::size_t count = 0;
    for (const TimelineLane &lane : canvas()->view().timeline.lanes)
        count += lane.clips.size();
    count += canvas()->view().timeline.markers.size();
    return static_cast<int>(count);
}

QAccessibleInterface *TimelineAccessible::child(int index) const
{
    if (index < 0 || index >= childCount())
        return nullptr;
    const auto known = m_children.find(index);
    if (known != m_children.end())
        return QAccessible::accessibleInterface(known->second);
    auto *made = new ClipAccessible(canvas(), index);
    m_children.emplace(index, QAccessible::registerAccessibleInterface(made));
    return made;
}

int TimelineAccessible::indexOfChild(const QAccessibleInterface *child) const
{
    for (const auto &[index, id] : m_children)
        if (QAccessible::accessibleInterface(id) == child)
            return index;
    return -1;
}

QAccessibleInterface *TimelineAccessible::childAt(int x, int y) const
{
    const auto hit = canvas()->placeAt(canvas()->viewport()->mapFromGlobal(QPoint(x, y)));
    return hit ? child(indexOf(*canvas(), *hit)) : nullptr;
}

QAccessibleInterface *TimelineAccessible::focusChild() const
{
    const auto place = canvas()->current();
    return place && canvas()->hasFocus() ? child(indexOf(*canvas(), *place)) : nullptr;
}

}  // namespace stunt
