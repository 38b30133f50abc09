// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/planning/statebands.h"

#include "core/project/lookups.h"

#include <algorithm>

namespace stunt {

namespace {

// What a beat finds an item in, and what it leaves it in.
struct Visit {
    const Beat *beat = nullptr;
    LeftState before;
    LeftState after;
};

std::vector<ContinuityStep> stepsIn(const ProjectData &data, const Sequence &sequence, const Item &item)
{
    std::vector<ContinuityStep> steps = continuityOf(data, item);
    std::erase_if(steps, [&](const ContinuityStep &step) { return step.beat->sequence != sequence.id; });
    std::ranges::stable_sort(steps, {}, [](const ContinuityStep &step) {
        return std::make_pair(step.beat->startMs, step.beat->id);
    });
    return steps;
}

std::vector<Visit> visitsOf(const std::vector<ContinuityStep> &steps)
{
    std::vector<Visit> visits;
    for (const ContinuityStep &step : steps) {
        if (!step.performed)
            continue;
        if (visits.empty() || visits.back().beat != step.beat)
            visits.push_back({.beat = step.beat, .before = step.before, .after = step.before});
        if (!step.use->leaves.isEmpty())
            visits.back().after = {step.use->leaves, step.beat};
    }
    return visits;
}

// Grows a row of bands from frame 0 on.
class BandRow
{
public:
    explicit BandRow(const LeftState &state) : m_state(state) {}

    // The item is in `state` from `frame` on.
    void change(qint64 frame, const LeftState &state)
    {
        if (state.state == m_state.state && state.leftBy == m_state.leftBy)
            return;
        close(frame);
        m_state = state;
    }
    std::vector<StateBand> upTo(qint64 end)
    {
        close(end);
        return std::move(m_bands);
    }

private:
    void close(qint64 frame)
    {
        if (frame > m_from)
            m_bands.push_back(
                {{m_from, frame}, m_state.state, m_state.leftBy ? MaybeId<Beat>(m_state.leftBy->id) : std::nullopt});
        m_from = std::max(m_from, frame);
    }

    std::vector<StateBand> m_bands;
    LeftState m_state;
    qint64 m_from = 0;
};

}  // namespace

ItemBands stateBandsOf(const ProjectData &data, const Sequence &sequence, const Item &item, qint64 end)
{
    const FrameRate rate = frameRateOf(data);
    const std::vector<ContinuityStep> steps = stepsIn(data, sequence, item);
    const std::vector<Visit> visits = visitsOf(steps);
    ItemBands result;
    BandRow row(visits.empty() ? LeftState{item.firstState, nullptr} : visits.front().before);
    for (const Visit &visit : visits) {
        row.change(frameAt(visit.beat->startMs, rate), visit.before);
        row.change(frameAt(visit.beat->endMs, rate), visit.after);
    }
    result.bands = row.upTo(end);
    for (const ContinuityStep &step : steps)
        if (step.performed && step.verdict != ContinuityVerdict::Holds)
            result.breaks.push_back(
                {frameAt(step.beat->startMs, rate), step.use->id, step.beat->id, step.before, step.verdict});
    return result;
}

}  // namespace stunt
