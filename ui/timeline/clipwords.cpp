// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/clipwords.h"

#include "core/project/lookups.h"
#include "core/project/project.h"
#include "core/rules/findings.h"
#include "ui/findings/findinglook.h"

#include <QCoreApplication>

namespace stunt {

using namespace Qt::Literals::StringLiterals;

namespace {

QString tr(const char *text, int n = -1)
{
    return QCoreApplication::translate("stunt::timeline", text, nullptr, n);
}
// A text that is told apart from others like it by what it is for.
QString tr(const char *text, const char *purpose)
{
    return QCoreApplication::translate("stunt::timeline", text, purpose);
}

QString roleText(const Role &role)
{
    return role.castNumber.isEmpty() ? role.name : tr("#%1 %2").arg(role.castNumber, role.name);
}

QString performerOf(const ProjectData &data, const Part &part)
{
    if (const Person *person = data.find(part.person))
        return person->name;
    const Role *role = data.find(part.role);
    if (!role)
        return tr("nobody yet");
    const Person *actor = part.kind == PartKind::Actor ? data.find(role->person) : nullptr;
    return actor ? actor->name : tr("%1, not cast").arg(roleText(*role));
}

ClipTitle titleOf(const ProjectData &data, const Beat &beat, const RecordRef &record)
{
    if (std::holds_alternative<Id<Beat>>(record))
        return {beat.number, beat.title};
    if (const auto *part = std::get_if<Id<Part>>(&record))
        return {beat.number, data.at(*part).action.isEmpty() ? beat.title : data.at(*part).action};
    if (const auto *use = std::get_if<Id<ItemUse>>(&record))
        return {beat.number, data.at(*use).quantity > 1 ? tr("× %1").arg(data.at(*use).quantity) : QString()};
    return {beat.number, beat.title};
}

// The letter on a stitch's flag, each of them different.
QString stitchLetter(StitchMethod method)
{
    switch (method) {
    case StitchMethod::WhipPan:
        return tr("W", "whip pan");
    case StitchMethod::BodyWipe:
        return tr("B", "body wipe");
    case StitchMethod::DoorwayBlack:
        return tr("D", "doorway black");
    case StitchMethod::WallPass:
        return tr("P", "wall pass");
    case StitchMethod::CgBlend:
        return tr("C", "CG blend");
    case StitchMethod::TexasSwitch:
        return tr("T", "Texas switch");
    }
    Q_UNREACHABLE();
}

QStringList peopleLines(const ProjectData &data, Id<Beat> beat)
{
    constexpr int most = 8;
    QStringList names;
    for (const Part &part : data.referring<Part>(beat))
        names.append(performerOf(data, part));
    names.removeDuplicates();
    if (names.size() <= most)
        return names;
    const int left = static_cast<int>(names.size()) - most;
    return names.mid(0, most) + QStringList{tr("and %n more", left)};
}

QStringList findingLines(const Project &project, const Uuid &record)
{
    constexpr qsizetype most = 4;
    QStringList lines;
    if (!project.findings())
        return lines;
    qsizetype left = 0;
    for (const Finding *finding : project.findings()->of(record)) {
        if (finding->acceptance)
            continue;
        if (lines.size() < most)
            lines.append(u"• "_s + finding->message);
        else
            ++left;
    }
    if (left > 0)
        lines.append(tr("and %n more findings", static_cast<int>(left)));
    return lines;
}

}  // namespace

QString laneGroupTitle(LaneKind kind)
{
    switch (kind) {
    case LaneKind::Beats:
        return tr("Beats");
    case LaneKind::Performer:
        return tr("Performers");
    case LaneKind::Rig:
        return tr("Rigs");
    case LaneKind::Item:
        return tr("Items");
    case LaneKind::Stitches:
        return tr("Stitches");
    }
    Q_UNREACHABLE();
}

LaneTitle laneTitle(const ProjectData &data, const TimelineLane &lane)
{
    switch (lane.kind) {
    case LaneKind::Beats:
        return {tr("Action")};
    case LaneKind::Stitches:
        return {tr("Hidden cuts")};
    case LaneKind::Rig:
    case LaneKind::Item:
        return {recordName(data, lane.record)};
    case LaneKind::Performer:
        break;
    }
    const Role *role = data.find(lane.role);
    const auto *person = std::get_if<Id<Person>>(&lane.record);
    const Person *known = person ? data.find(*person) : nullptr;
    const QString name = known ? known->name : tr("Not cast");
    if (!role)
        return {name};
    const QString number = role->castNumber.isEmpty() ? role->name : u'#' + role->castNumber;
    if (lane.isActor)
        return {name, number, roleText(*role)};
    return {name, tr("dbl %1").arg(number), tr("%1, double").arg(roleText(*role))};
}

ClipTitle clipTitle(const ProjectData &data, const TimelineClip &clip)
{
    if (const auto *stitch = std::get_if<Id<Stitch>>(&clip.record))
        return {stitchLetter(data.at(*stitch).method), enumLabel(data.at(*stitch).method)};
    return titleOf(data, data.at(*clip.beat), clip.record);
}

QString timecodeOf(qint64 frame, const FrameRate &rate)
{
    return timecode(msOfFrame(std::max<qint64>(0, frame), rate), rate);
}

QString clipName(const Project &project, const Timeline &timeline, const TimelineLane &lane, const TimelineClip &clip)
{
    const ProjectData &data = project.data();
    QString name = clip.beat ? recordName(data, RecordRef(*clip.beat)) : clipTitle(data, clip).more;
    if (lane.kind != LaneKind::Beats && lane.kind != LaneKind::Stitches)
        name = tr("%1: %2").arg(laneTitle(data, lane).first, name);
    name = tr("%1, %2 to %3")
               .arg(name, timecodeOf(clip.frames.start, timeline.rate), timecodeOf(clip.frames.end, timeline.rate));
    const QString found = findingWords(project, uuidOf(clip.record));
    return found.isEmpty() ? name : tr("%1, %2").arg(name, found);
}

QString clipTip(const Project &project, const Timeline &timeline, const TimelineClip &clip)
{
    const ProjectData &data = project.data();
    QStringList lines{recordName(data, clip.record)};
    if (clip.beat && !std::holds_alternative<Id<Beat>>(clip.record))
        lines.append(recordName(data, RecordRef(*clip.beat)));
    lines.append(clip.frames.isEmpty() ? tr("at %1").arg(timecodeOf(clip.frames.start, timeline.rate))
                                       : tr("%1 to %2, %3 long")
                                             .arg(timecodeOf(clip.frames.start, timeline.rate),
                                                  timecodeOf(clip.frames.end, timeline.rate),
                                                  timecodeOf(clip.frames.end - clip.frames.start, timeline.rate)));
    if (const auto *beat = std::get_if<Id<Beat>>(&clip.record)) {
        if (const QStringList people = peopleLines(data, *beat); !people.isEmpty())
            lines.append(people.join(tr(", ")));
        if (data.at(*beat).status == BeatStatus::Cut)
            lines.append(tr("This beat is cut."));
    }
    lines.append(findingLines(project, uuidOf(clip.record)));
    return lines.join(u'\n');
}

QString breakWords(const ProjectData &data, const StateBreak &gap)
{
    const ItemUse *use = data.find(gap.use);
    const Beat *beat = data.find(gap.beat);
    if (!use || !beat)
        return {};
    const QString item = recordName(data, RecordRef(use->item));
    const QString needed = use->requiredStates.join(tr(" or "));
    if (gap.found.state.isEmpty())
        return tr("%1 needs %2 “%3”, and nobody has said what state it is in.").arg(beat->number, item, needed);
    if (!gap.found.leftBy)
        return tr("%1 is “%2” from the start; %3 needs “%4”.").arg(item, gap.found.state, beat->number, needed);
    return tr("%1 leaves %2 “%3”; %4 needs “%5”.")
        .arg(gap.found.leftBy->number, item, gap.found.state, beat->number, needed);
}

}  // namespace stunt
