// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rules/longtake.h"

#include "core/planning/changeovers.h"
#include "core/planning/matchsheet.h"
#include "core/project/lookups.h"
#include "core/rules/items.h"

#include <QCoreApplication>
#include <cmath>

namespace stunt {

using namespace Qt::Literals::StringLiterals;

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("stunt::rules", text);
}

// Where a stitch is: first and last frame, both included.
std::pair<qint64, qint64> framesOf(const Stitch &stitch, const FrameRate &rate)
{
    return {frameAt(std::max<qint64>(0, stitch.startMs), rate), frameAt(std::max<qint64>(0, stitch.endMs), rate)};
}

QString rangeText(qint64 first, qint64 last, const FrameRate &rate)
{
    const QString start = timecode(msOfFrame(first, rate), rate);
    return first == last ? start : tr("%1 to %2").arg(start, timecode(msOfFrame(last, rate), rate));
}

QString personText(const ProjectData &data, const MaybeId<Person> &person)
{
    return person ? recordName(data, RecordRef(*person)) : tr("nobody yet");
}

QString placeText(const RoleSpan &span)
{
    return span.setup ? tr("%1 (set-up %2)").arg(beatText(*span.beat), span.setup->name) : beatText(*span.beat);
}

// What the stitches there say instead.
QString stitchesText(const ProjectData &data, const std::vector<const Stitch *> &there, const FrameRate &rate)
{
    QStringList texts;
    for (const Stitch *stitch : there) {
        const auto [first, last] = framesOf(*stitch, rate);
        texts.append(stitch->swapFrom || stitch->swapTo
                         ? tr("the stitch at %1 swaps %2 for %3")
                               .arg(rangeText(first, last, rate), personText(data, stitch->swapFrom),
                                    personText(data, stitch->swapTo))
                         : tr("the stitch at %1 swaps nobody").arg(rangeText(first, last, rate)));
    }
    return texts.join(tr(", "));
}

struct Swap {
    const Sequence &sequence;
    const Role &role;
    const Changeover &change;
    std::vector<const Stitch *> there;
};

Finding swapOf(const ProjectData &data, const Swap &swap)
{
    const FrameRate rate = frameRateOf(data);
    const auto &[from, to, first, last] = swap.change;
    Finding finding;
    finding.rule = RuleId::SwapWithoutStitch;
    finding.subjects = {RecordRef(to.part->id), RecordRef(from.part->id), RecordRef(to.beat->id),
                        RecordRef(swap.role.id), RecordRef(swap.sequence.id)};
    for (const Setup *setup : {from.setup, to.setup})
        if (setup)
            finding.subjects.emplace_back(setup->id);
    finding.figures = {{"from", FigureUnit::Count, {}, from.player ? from.player->toText() : QString()},
                       {"to", FigureUnit::Count, {}, to.player ? to.player->toText() : QString()},
                       {"first", FigureUnit::Count, first, {}},
                       {"last", FigureUnit::Count, last, {}},
                       {"stitches", FigureUnit::Count, static_cast<qint64>(swap.there.size()), {}}};
    const QString played = tr("%1 is played by %2 in %3 and by %4 in %5")
                               .arg(swap.role.name, personText(data, from.player), placeText(from),
                                    personText(data, to.player), placeText(to));
    const QString where = rangeText(first, last, rate);
    if (!swap.change.isKnown())
        finding.message = tr("%1: nobody can tell which stitch is to swap them at %2.").arg(played, where);
    else if (swap.there.empty())
        finding.message = tr("%1, and there is no stitch at %2 to swap them.").arg(played, where);
    else
        finding.message = tr("%1 from %2, but %3.").arg(played, where, stitchesText(data, swap.there, rate));
    finding.mend = swap.change.isKnown()
                     ? tr("Put a stitch there that swaps these two, or let one of them play through.")
                     : tr("Say who plays the part, and put a stitch there that swaps the two.");
    return finding;
}

// A match sheet's number, with no digits that say nothing.
QString numberText(const std::optional<double> &number, const QString &unit)
{
    if (!number || !std::isfinite(*number))
        return tr("not known");
    const QString text = QString::number(*number, 'g', 12);
    return unit.isEmpty() ? text : tr("%1 %2").arg(text, unit);
}

QString valueText(const MatchValue &value)
{
    return tr("%1: %2 going out, %3 coming in, tolerance %4")
        .arg(value.name, numberText(value.out, value.unit), numberText(value.in, value.unit),
             numberText(value.tolerance, value.unit));
}

// Everything of the stitch that does not match or that nobody has said.
QStringList faultsOf(const Stitch &stitch)
{
    QStringList faults;
    if (stitch.values.empty())
        faults.append(tr("no values on the match sheet"));
    for (const MatchValue &value : stitch.values)
        if (verdictOf(value) != MatchVerdict::Matches)
            faults.append(valueText(value));
    for (const auto &entry : EnumNames<MatchTickKind>::entries)
        if (!isTicked(stitch, entry.value))
            faults.append(tr("%1 not matched by anybody").arg(enumLabel(entry.value).toLower()));
    if (!stitch.chosenTake)
        faults.append(tr("no take chosen"));
    return faults;
}

}  // namespace

void checkSwaps(const RuleContext &context, const Sequence &sequence, FindingSink &sink)
{
    if (!sequence.longTake)
        return;
    const FrameRate rate = frameRateOf(context.data);
    for (const Role *role : rolesOf(context.data, sequence)) {
        std::map<QString, int> seen;
        for (const Changeover &change : changeoversOf(context.data, sequence, *role)) {
            // Two parts that nobody is known to play may well be the same body's: role-unplayed tells of them.
            if (!change.from.player && !change.to.player && !change.from.isActor && !change.to.isActor)
                continue;
            Swap swap{sequence, *role, change, {}};
            bool swapped = false;
            for (const Stitch &stitch : context.data.referring<Stitch>(sequence.id)) {
                const auto [first, last] = framesOf(stitch, rate);
                if (last < change.first || change.last < first)
                    continue;
                swap.there.push_back(&stitch);
                swapped =
                    swapped
                    || (change.isKnown() && stitch.swapFrom == change.from.player && stitch.swapTo == change.to.player);
            }
            if (swapped)
                continue;
            Finding finding = swapOf(context.data, swap);
            // The same two may take turns.
            const int turn = ++seen[keyOf(finding)];
            if (turn > 1)
                finding.discriminator = QString::number(turn);
            sink.add(std::move(finding));
        }
    }
}

void checkStitches(const RuleContext &context, const Sequence &sequence, FindingSink &sink)
{
    const FrameRate rate = frameRateOf(context.data);
    for (const Stitch &stitch : context.data.referring<Stitch>(sequence.id)) {
        const QStringList faults = faultsOf(stitch);
        if (faults.isEmpty())
            continue;
        const auto [first, last] = framesOf(stitch, rate);
        Finding finding;
        finding.rule = RuleId::StitchUnmatched;
        finding.subjects = {RecordRef(stitch.id), RecordRef(sequence.id)};
        finding.figures = {{"faults", FigureUnit::Count, faults.size(), faults.join(u"; "_s)}};
        finding.message = tr("The stitch at %1 (%2) of %3 is not matched: %4.")
                              .arg(rangeText(first, last, rate), enumLabel(stitch.method),
                                   recordName(context.data, sequence), faults.join(tr("; ")));
        finding.mend = tr("Match what comes in to what goes out, have it ticked by name, and choose the take.");
        finding.field = stitch.chosenTake ? "values" : "chosenTake";
        sink.add(std::move(finding));
    }
}

std::vector<RuleCheck> longTakeChecks()
{
    return {
        checkOf<&checkSwaps>({RuleId::SwapWithoutStitch}),
        checkOf<&checkStitches>({RuleId::StitchUnmatched}),
    };
}

}  // namespace stunt
