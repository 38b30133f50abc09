// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/breakdown/touchedbeats.h"

namespace stunt {

namespace {

class TouchedBeats
{
public:
    explicit TouchedBeats(const ProjectData &data) : m_data(data) {}

    std::unordered_set<Id<Beat>> of(const ChangeSet &changes)
    {
        for (const auto &change : changes.of<Beat>())
            m_beats.insert(change.id());
        addOwners<Part>(changes);
        addOwners<ItemUse>(changes);
        addOwners<RigUse>(changes);
        for (const auto &change : changes.of<Item>())
            addBeatsOf<ItemUse>(change.id());
        for (const auto &change : changes.of<RigUnit>())
            addBeatsOf<RigUse>(change.id());
        for (const auto &change : changes.of<Rig>())
            for (const RigUnit &unit : m_data.referring<RigUnit>(change.id()))
                addBeatsOf<RigUse>(unit.id);
        for (const auto &change : changes.of<Scene>())
            addScene(change.id());
        addPeople(changes);
        addPlaces(changes);
        return std::move(m_beats);
    }

private:
    // Who plays, who is played, and the numbers of doubles.
    void addPeople(const ChangeSet &changes)
    {
        for (const auto &change : changes.of<Person>()) {
            addBeatsOf<Part>(change.id());
            for (const Role &role : m_data.referring<Role>(change.id()))
                addBeatsOf<Part>(role.id);
        }
        for (const auto &change : changes.of<Role>())
            addBeatsOf<Part>(change.id());
        eachImage<Double>(changes, [this](const Double &stand) { addBeatsOf<Part>(stand.role); });
    }

    // What day a beat is on: its own strips, those of set-ups that cover it and of its scene.
    void addPlaces(const ChangeSet &changes)
    {
        eachImage<Strip>(changes, [this](const Strip &strip) { addStrip(strip); });
        eachImage<Setup>(changes,
                         [this](const Setup &setup) { m_beats.insert(setup.beats.begin(), setup.beats.end()); });
        for (const auto &change : changes.of<ShootDay>())
            for (const Strip &strip : m_data.referring<Strip>(change.id()))
                addStrip(strip);
    }

    void addStrip(const Strip &strip)
    {
        if (strip.beat)
            m_beats.insert(*strip.beat);
        if (const Setup *setup = m_data.find(strip.setup))
            m_beats.insert(setup->beats.begin(), setup->beats.end());
        if (strip.scene)
            addScene(*strip.scene);
    }

    void addScene(Id<Scene> scene)
    {
        for (const Beat &beat : m_data.referring<Beat>(scene))
            m_beats.insert(beat.id);
    }

    // The beats that own what refers to a record.
    template<class T, class R>
    void addBeatsOf(Id<R> record)
    {
        for (const T &owned : m_data.referring<T>(record))
            if (const MaybeId<Beat> beat = owned.beat)
                m_beats.insert(*beat);
    }

    template<class T>
    void addOwners(const ChangeSet &changes)
    {
        eachImage<T>(changes, [this](const T &owned) {
            if (const MaybeId<Beat> beat = owned.beat)
                m_beats.insert(*beat);
        });
    }

    // Before and after: what a record left says something else, too.
    template<class T, class Fn>
    void eachImage(const ChangeSet &changes, Fn &&fn)
    {
        for (const auto &change : changes.of<T>())
            for (const auto &image : {change.before, change.after})
                if (image)
                    fn(*image);
    }

    const ProjectData &m_data;
    std::unordered_set<Id<Beat>> m_beats;
};

}  // namespace

std::optional<std::unordered_set<Id<Beat>>> beatsTouchedBy(const ProjectData &data, const ChangeSet &changes)
{
    const bool any = changes.touches<Unit>() || changes.touches<Plan>() || changes.touches<Production>();
    return any ? std::nullopt : std::optional(TouchedBeats(data).of(changes));
}

}  // namespace stunt
