// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rules/numbernames.h"
#include "core/rules/rigs.h"
#include "core/rules/ruledata.h"
#include "core/rules/sentences.h"

namespace stunt {

using namespace Qt::Literals::StringLiterals;

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("stunt::rules", text);
}

// A thing the rescue plan lacks.
struct RescueGap {
    const char *field;  // its JSON name
    QString words;
};

// The first day the beat is shot on; invalid: it is scheduled nowhere.
QDate firstShot(const RuleContext &context, const Beat &beat)
{
    const std::vector<BeatSlot> &places = context.facts.slotsOf(beat.id);
    return places.empty() ? QDate() : places.front().date;
}

// The first day of a rehearsal to come at which the beat is done on its rig; invalid: there is none.
QDate firstOnRig(const RuleContext &context, const Beat &beat)
{
    QDate first;
    for (const RehearsalCover &cover : context.data.referring<RehearsalCover>(beat.id)) {
        const Rehearsal *rehearsal = context.data.find(cover.rehearsal);
        const bool onRig = cover.level == GateLevel::OnRig || cover.level == GateLevel::WithCamera;
        if (onRig && rehearsal && rehearsal->status == RehearsalStatus::Planned && isHeld(context, *rehearsal)
            && rehearsal->date >= context.today && (!first.isValid() || rehearsal->date < first))
            first = rehearsal->date;
    }
    return first;
}

// What the beat is done for before its rescue is drilled. A drill on the same day counts: it is held before the first
// take.
struct LateDrill {
    QDate before;
    bool shot = false;  // else rehearsed

    [[nodiscard]] bool isLate() const { return before.isValid(); }
};

LateDrill lateDrillOf(const RuleContext &context, const Beat &beat)
{
    const auto isBeforeDrill = [&](QDate day) { return day.isValid() && beat.rescueDrilledOn > day; };
    const QDate rehearsed = firstOnRig(context, beat);
    const QDate shot = firstShot(context, beat);
    if (isBeforeDrill(shot) && (!rehearsed.isValid() || shot <= rehearsed))
        return {shot, true};
    return isBeforeDrill(rehearsed) ? LateDrill{rehearsed, false} : LateDrill{};
}

bool isComplete(const RuleContext &context, const Beat &beat)
{
    return !beat.rescueHow.trimmed().isEmpty() && !beat.rescueWho.trimmed().isEmpty()
        && !beat.rescueKit.trimmed().isEmpty() && beat.rescueReleaseSec && beat.rescueDrilledOn.isValid()
        && !lateDrillOf(context, beat).isLate();
}

std::vector<RescueGap> gapsOf(const RuleContext &context, const Beat &beat)
{
    std::vector<RescueGap> gaps;
    if (beat.rescueHow.trimmed().isEmpty())
        gaps.push_back({"rescueHow", tr("how")});
    if (beat.rescueWho.trimmed().isEmpty())
        gaps.push_back({"rescueWho", tr("who does it")});
    if (beat.rescueKit.trimmed().isEmpty())
        gaps.push_back({"rescueKit", tr("with what kit")});
    if (!beat.rescueReleaseSec)
        gaps.push_back({"rescueReleaseSec", tr("how many seconds to release")});
    if (!beat.rescueDrilledOn.isValid())
        gaps.push_back({"rescueDrilledOn", tr("when it was drilled")});
    else if (const LateDrill late = lateDrillOf(context, beat); late.isLate())
        gaps.push_back({"rescueDrilledOn",
                        (late.shot ? tr("a drill before it is shot on %1 (it is drilled on %2)")
                                   : tr("a drill before it is rehearsed on its rig on %1 (it is drilled on %2)"))
                            .arg(dateText(late.before), dateText(beat.rescueDrilledOn))});
    return gaps;
}

// Why a fall on this use is a high one; empty: it is not.
QString highFallReason(const RuleContext &context, const RigUse &use)
{
    if (!use.fallHeightMm)
        return {};
    const RuleLimit &high = context.numbers.number(numbers::highFallAbove);
    if (high && use.fallHeightMm->mm <= *high.value)
        return {};
    const MeasurementSystem system = systemOf(context.data);
    return tr("falls %1; %2")
        .arg(valueText(use.fallHeightMm->mm, RuleUnit::Millimetres, system),
             limitText(high, tr("limit above which a fall is a high one"), system));
}

// Why a rig makes the beat need a rescue plan; empty: none does.
QString rigReason(const RuleContext &context, std::span<const RigCase> uses)
{
    for (const RigCase &each : uses) {
        if (const QString high = highFallReason(context, each.use); !high.isEmpty())
            return high;
        if (rigTypeTraits(each.rig.type).rescue)
            return tr("is done on %1").arg(unitText(context.data, each));
    }
    return {};
}

// Wire, water, fire, a vehicle's roll, a high fall: why somebody may have to be got out. Empty: nothing of it.
QString rescueReason(const RuleContext &context, const Beat &beat, std::span<const RigCase> uses)
{
    switch (beat.discipline) {
    case Discipline::Wire:
        return tr("is wire work");
    case Discipline::Water:
        return tr("is water work");
    case Discipline::Fire:
        return tr("is fire work");
    default:
        break;
    }
    if (const QString reason = rigReason(context, uses); !reason.isEmpty())
        return reason;
    for (const ItemUse &use : context.data.referring<ItemUse>(beat.id))
        if (use.vehicleAction == VehicleAction::Roll)
            return tr("rolls %1").arg(recordName(context.data, RecordRef(use.item)));
    for (const Part &part : context.data.referring<Part>(beat.id)) {
        if (part.burns > 0)
            return tr("has a burn");
        if (part.wirePulls > 0)
            return tr("has a wire pull");
    }
    return {};
}

}  // namespace

void checkRescue(const RuleContext &context, const Beat &beat, std::span<const RigCase> uses, FindingSink &sink)
{
    if (isComplete(context, beat))
        return;
    const QString reason = rescueReason(context, beat, uses);
    if (reason.isEmpty())
        return;
    Finding finding;
    finding.rule = RuleId::RescueMissing;
    finding.subjects = {RecordRef(beat.id)};
    QStringList texts;
    for (const RescueGap &gap : gapsOf(context, beat)) {
        // An unknown figure, or the day of a drill that comes too late.
        const bool late = qstrcmp(gap.field, "rescueDrilledOn") == 0 && beat.rescueDrilledOn.isValid();
        finding.figures.push_back({gap.field,
                                   late ? FigureUnit::Date : FigureUnit::Count,
                                   late ? std::optional<qint64>(beat.rescueDrilledOn.toJulianDay()) : std::nullopt,
                                   {}});
        if (finding.figures.size() == 1)
            finding.field = gap.field;
        texts.append(gap.words);
    }
    if (const QDate shot = firstShot(context, beat); shot.isValid())
        finding.when = Moment{shot, context.facts.slotsOf(beat.id).front().startTime};
    if (const LateDrill late = lateDrillOf(context, beat); late.isLate())
        finding.figures.push_back({late.shot ? "shot" : "rehearsed", FigureUnit::Date, late.before.toJulianDay(), {}});
    finding.message = tr("%1 %2, and its rescue plan lacks: %3.")
                          .arg(recordName(context.data, RecordRef(beat.id)), reason, texts.join(u", "_s));
    finding.mend = tr("Write down how, by whom, with what and how fast they are got out, and drill it before the day.");
    sink.add(std::move(finding));
}

}  // namespace stunt
