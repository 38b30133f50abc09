// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/timelineview.h"

#include "core/planning/performed.h"
#include "core/planning/referenceclip.h"
#include "core/project/project.h"
#include "core/rules/findings.h"
#include "ui/breakdown/disciplinelook.h"
#include "ui/clips/namedfile.h"
#include "ui/shell/theme.h"
#include "ui/timeline/clipwords.h"

#include <QPalette>

namespace stunt {

namespace {

QColor mixed(const QColor &a, const QColor &b, double share)
{
    const auto mix = [&](int x, int y) { return static_cast<int>(x * share + y * (1 - share)); };
    return QColor(mix(a.red(), b.red()), mix(a.green(), b.green()), mix(a.blue(), b.blue()));
}

// The colours of clips by what they are. A beat bears its discipline's; what belongs to it a wash of the same.
class Looks
{
public:
    Looks(const ProjectData &data, const QPalette &palette) : m_data(data), m_palette(palette) {}

    [[nodiscard]] ClipLook of(const TimelineLane &lane, const TimelineClip &clip) const
    {
        ClipLook look;
        const QColor text = m_palette.color(QPalette::Text);
        const QColor base = m_palette.color(QPalette::Base);
        const Beat *beat = m_data.find(clip.beat);
        const ChipColours chip = beat ? disciplineColours(beat->discipline, m_palette)
                                      : ChipColours{coloursOf(m_palette).accent, coloursOf(m_palette).accentText};
        constexpr double actorWash = 0.42;
        constexpr double doubleWash = 0.24;
        constexpr double useWash = 0.14;
        const bool isSolid = lane.kind == LaneKind::Beats || lane.kind == LaneKind::Stitches;
        const double wash = lane.kind == LaneKind::Performer ? (lane.isActor ? actorWash : doubleWash) : useWash;
        look.fill = (isSolid ? chip.fill : mixed(chip.fill, base, wash)).rgb();
        look.text = (isSolid ? chip.text : text).rgb();
        look.edge = chip.fill.rgb();
        if (lane.kind == LaneKind::Beats && beat)
            look.letter = disciplineLetter(beat->discipline).front();
        look.isCut = beat && !isPerformed(m_data, *beat);
        const ClipTitle title = clipTitle(m_data, clip);
        look.number.setTextFormat(Qt::PlainText);
        look.number.setText(title.number);
        look.more.setTextFormat(Qt::PlainText);
        look.more.setText(title.more.simplified());
        return look;
    }

private:
    const ProjectData &m_data;
    const QPalette &m_palette;
};

void addReferenceClips(TimelineView &view, const Project &project)
{
    const QDir folder = folderOf(project);
    for (std::size_t lane = 0; lane < view.looks.size(); ++lane) {
        if (view.timeline.lanes[lane].kind != LaneKind::Beats)
            continue;
        for (std::size_t i = 0; i < view.looks[lane].size(); ++i) {
            const MaybeId<Beat> beat = view.timeline.lanes[lane].clips[i].beat;
            const Attachment *clip = beat ? referenceClipOf(project.data(), *beat) : nullptr;
            if (!clip)
                continue;
            view.looks[lane][i].clip = namedFile(folder, clip->file);
            view.looks[lane][i].clipMs = clip->inMs.value_or(0);
        }
    }
}

}  // namespace

TimelineView timelineView(const Project &project, MaybeId<Sequence> sequence, const QPalette &palette)
{
    TimelineView view;
    const ProjectData &data = project.data();
    const Sequence *known = data.find(sequence);
    if (!known)
        return view;
    view.timeline = timelineOf(data, *known);
    const Looks looks(data, palette);
    view.looks.reserve(view.timeline.lanes.size());
    for (const TimelineLane &lane : view.timeline.lanes) {
        std::vector<ClipLook> &row = view.looks.emplace_back();
        row.reserve(lane.clips.size());
        for (const TimelineClip &clip : lane.clips)
            row.push_back(looks.of(lane, clip));
        view.titles.push_back(laneTitle(data, lane));
        for (const StateBand &band : lane.bands)
            view.stateNumber.emplace(band.state, static_cast<int>(view.stateNumber.size()));
    }
    addReferenceClips(view, project);
    markFindings(view, project);
    return view;
}

void markFindings(TimelineView &view, const Project &project)
{
    const Findings *findings = project.findings();
    for (std::size_t lane = 0; lane < view.looks.size(); ++lane)
        for (std::size_t clip = 0; clip < view.looks[lane].size(); ++clip)
            view.looks[lane][clip].badge =
                findings ? findings->worstOf(uuidOf(view.timeline.lanes[lane].clips[clip].record)) : std::nullopt;
}

}  // namespace stunt
