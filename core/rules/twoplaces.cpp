// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rules/twoplaces.h"

#include "core/base/interval.h"
#include "core/planning/performed.h"
#include "core/planning/workdays.h"
#include "core/project/lookups.h"

namespace stunt {

using namespace Qt::Literals::StringLiterals;

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("stunt::rules", text);
}

// Somebody, or nobody yet, who is on screen in a part for a time on the sequence's timeline (ms).
struct Body {
    const Part *part = nullptr;
    const Beat *beat = nullptr;
    MaybeId<Person> person;
    Interval<qint64> span;
};

// Who plays a part in a segment of a long take. Set-ups without a segment are shot one after the other.
struct SegmentPlayer {
    Id<Part> part;
    Id<Person> person;
    Interval<qint64> span;
};

std::vector<SegmentPlayer> segmentPlayersOf(const ProjectData &data, const Sequence &sequence)
{
    std::vector<SegmentPlayer> players;
    for (const Setup &setup : data.referring<Setup>(sequence.id)) {
        if (!setup.startMs || !setup.endMs)
            continue;
        for (const SetupPlayer &player : data.referring<SetupPlayer>(setup.id))
            players.push_back({player.part, player.person, {*setup.startMs, *setup.endMs}});
    }
    std::sort(players.begin(), players.end(),
              [](const SegmentPlayer &a, const SegmentPlayer &b) { return a.span.start < b.span.start; });
    return players;
}

// The bodies of one part: whoever plays its segments there, its own player for the rest.
void addBodies(std::vector<Body> &bodies, const Body &whole, const std::vector<SegmentPlayer> &players)
{
    qint64 from = whole.span.start;
    for (const SegmentPlayer &player : players) {
        const Interval<qint64> common = player.span.intersection(whole.span);
        if (player.part != whole.part->id || common.isEmpty())
            continue;
        if (from < common.start)
            bodies.push_back({whole.part, whole.beat, whole.person, {from, common.start}});
        bodies.push_back({whole.part, whole.beat, player.person, common});
        from = std::max(from, common.end);
    }
    if (from < whole.span.end)
        bodies.push_back({whole.part, whole.beat, whole.person, {from, whole.span.end}});
}

std::vector<Body> bodiesOf(const ProjectData &data, const Sequence &sequence)
{
    const std::vector<SegmentPlayer> players = segmentPlayersOf(data, sequence);
    std::vector<Body> bodies;
    for (const Beat &beat : data.referring<Beat>(sequence.id)) {
        if (!isPerformed(data, beat))
            continue;
        for (const Part &part : data.referring<Part>(beat.id)) {
            const qint64 start = part.startMs ? beat.startMs + *part.startMs : beat.startMs;
            const qint64 end = part.endMs ? beat.startMs + *part.endMs : beat.endMs;
            addBodies(bodies, {&part, &beat, playerOf(data, part), {start, end}}, players);
        }
    }
    std::sort(bodies.begin(), bodies.end(), [](const Body &a, const Body &b) {
        return std::tie(a.span.start, a.part->id) < std::tie(b.span.start, b.part->id);
    });
    return bodies;
}

// Whether somebody who has the part is seen as its role.
bool isSeen(PartKind kind)
{
    return kind != PartKind::Utility && kind != PartKind::Safety;
}

bool isOnePersonTwice(const Body &a, const Body &b)
{
    if (!a.person || a.person != b.person)
        return false;
    return a.beat != b.beat || (a.part->role && b.part->role && a.part->role != b.part->role);
}

bool isOneRoleTwice(const Body &a, const Body &b)
{
    if (!a.part->role || a.part->role != b.part->role || !isSeen(a.part->kind) || !isSeen(b.part->kind))
        return false;
    // Where nobody is named for either, only two kinds of part are surely two bodies.
    return a.person || b.person ? a.person != b.person : a.part->kind != b.part->kind;
}

// Whether a Texas switch that swaps these two people covers the time in which both are there.
bool isSwitch(const ProjectData &data, const std::pair<Body, Body> &pair, const Interval<qint64> &overlap)
{
    const Body &a = pair.first;  // named apart: clang 14 lets no lambda capture a structured binding
    const Body &b = pair.second;
    const auto stitches = data.referring<Stitch>(a.beat->sequence);
    return a.person && b.person && std::any_of(stitches.begin(), stitches.end(), [&](const Stitch &stitch) {
               const bool swaps = (stitch.swapFrom == a.person && stitch.swapTo == b.person)
                               || (stitch.swapFrom == b.person && stitch.swapTo == a.person);
               return stitch.method == StitchMethod::TexasSwitch && swaps && stitch.startMs <= overlap.start
                   && overlap.end <= stitch.endMs;
           });
}

QString nameOf(const ProjectData &data, const MaybeId<Person> &person)
{
    const Person *record = data.find(person);
    return record ? record->name : tr("somebody not named yet");
}

// “#1 Ana in Beat 2C · Glass wall”.
QString partText(const ProjectData &data, const Body &body)
{
    const QString beat = recordName(data, RecordRef(body.beat->id));
    const QString what = body.part->role ? recordName(data, RecordRef(*body.part->role)) : enumLabel(body.part->kind);
    return tr("%1 in %2").arg(what, beat);
}

class TwoPlaces
{
public:
    TwoPlaces(const RuleContext &context, FindingSink &sink) : m_data(context.data), m_sink(sink) {}

    void compare(Body a, Body b)
    {
        if (a.part == b.part)
            return;
        const bool personTwice = isOnePersonTwice(a, b);
        if (!personTwice && !isOneRoleTwice(a, b))
            return;
        const Interval<qint64> overlap = a.span.intersection(b.span);
        if (overlap.isEmpty() || (!personTwice && isSwitch(m_data, {a, b}, overlap)))
            return;
        if (b.part->id < a.part->id)
            std::swap(a, b);
        // The segments of two parts may overlap several times: one finding tells of the first.
        const Uuid who = personTwice ? a.person->uuid() : a.part->role->uuid();
        if (const Told told{who, a.part, b.part}; std::find(m_told.begin(), m_told.end(), told) == m_told.end())
            m_told.push_back(told);
        else
            return;
        add({a, b}, overlap, personTwice);
    }

private:
    using Told = std::tuple<Uuid, const Part *, const Part *>;

    void add(const std::pair<Body, Body> &pair, const Interval<qint64> &overlap, bool personTwice)
    {
        const auto &[a, b] = pair;
        const FrameRate rate = frameRateOf(m_data);
        const QString from = timecode(overlap.start, rate);
        const QString to = timecode(overlap.end, rate);
        Finding finding;
        finding.rule = RuleId::TwoPlacesAtOnce;
        finding.subjects = {personTwice ? RecordRef(*a.person) : RecordRef(*a.part->role), RecordRef(a.part->id),
                            RecordRef(b.part->id), RecordRef(a.beat->id)};
        if (a.beat != b.beat)
            finding.subjects.emplace_back(b.beat->id);
        finding.figures = {{"fromMs", FigureUnit::Count, overlap.start, {}},
                           {"toMs", FigureUnit::Count, overlap.end, {}},
                           {"first", FigureUnit::Count, {}, a.person ? a.person->uuid().toText() : QString()},
                           {"second", FigureUnit::Count, {}, b.person ? b.person->uuid().toText() : QString()}};
        if (personTwice) {
            finding.message = tr("%1 is %2 and %3 at once, from %4 to %5.")
                                  .arg(nameOf(m_data, a.person), partText(m_data, a), partText(m_data, b), from, to);
            finding.mend = tr("Give one of the parts to somebody else, or move a part or beat on the timeline.");
        } else {
            finding.message =
                tr("%1 is in two bodies at once, from %4 to %5: %2 and %3, and no Texas switch between "
                   "the two covers it.")
                    .arg(partText(m_data, a), nameOf(m_data, a.person), nameOf(m_data, b.person), from, to);
            finding.mend = tr("Let one part end where the other begins, or plan a Texas switch that swaps the two "
                              "over that time.");
        }
        m_sink.add(std::move(finding));
    }

    const ProjectData &m_data;
    FindingSink &m_sink;
    std::vector<Told> m_told;
};

}  // namespace

void checkTwoPlaces(const RuleContext &context, const Sequence &sequence, FindingSink &sink)
{
    const std::vector<Body> bodies = bodiesOf(context.data, sequence);
    TwoPlaces places(context, sink);
    for (auto a = bodies.begin(); a != bodies.end(); ++a)
        for (auto b = std::next(a); b != bodies.end() && b->span.start < a->span.end; ++b)
            places.compare(*a, *b);
}

}  // namespace stunt
