// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reports/otiometadata.h"

#include "core/reports/recordtypename.h"

namespace stunt::otio {

namespace {

void put(JsonWriter &json, std::string_view key, const QString &value)
{
    json.member(key);
    json.text(value);
}
void put(JsonWriter &json, std::string_view key, bool value)
{
    json.member(key);
    json.boolean(value);
}
void put(JsonWriter &json, std::string_view key, qint64 value)
{
    json.member(key);
    json.integer(value);
}
void put(JsonWriter &json, std::string_view key, std::optional<qint64> value)
{
    json.member(key);
    if (value)
        json.integer(*value);
    else
        json.null();
}
void put(JsonWriter &json, std::string_view key, std::optional<double> value)
{
    json.member(key);
    if (value)
        json.number(*value);
    else
        json.null();
}
template<NamedEnum E>
void put(JsonWriter &json, std::string_view key, E value)
{
    put(json, key, enumText(value));
}

template<class List, class Fn>
void putList(JsonWriter &json, std::string_view key, const List &list, Fn &&write)
{
    json.member(key);
    json.openArray();
    for (const auto &each : list) {
        json.element();
        write(each);
    }
    json.closeArray();
}

void writeName(JsonWriter &json, const OtioName &named)
{
    if (std::holds_alternative<std::monostate>(named.record)) {
        json.null();
        return;
    }
    json.openObject();
    put(json, "type", recordTypeName(named.record));
    put(json, "id", uuidOf(named.record).toText());
    put(json, "name", named.name);
    if (named.archived)
        put(json, "archived", true);
    json.closeObject();
}
void put(JsonWriter &json, std::string_view key, const OtioName &named)
{
    json.member(key);
    writeName(json, named);
}

void putFrames(JsonWriter &json, const Interval<qint64> &frames)
{
    put(json, "startFrame", frames.start);
    put(json, "endFrame", frames.end);
}

void writeLoad(JsonWriter &json, const OtioLoad &load)
{
    json.openObject();
    put(json, "loadG", load.loadG);
    put(json, "atLeast", load.atLeast);
    put(json, "measured", load.measured);
    put(json, "weakestG", load.weakestG);
    putList(json, "unknown", load.unknown, [&](const QString &unknown) { json.text(unknown); });
    json.closeObject();
}

void writeRig(JsonWriter &json, const OtioRig &rig)
{
    json.openObject();
    put(json, "id", rig.use.toText());
    put(json, "rig", rig.rig);
    put(json, "type", rig.type);
    put(json, "unit", rig.serial);
    put(json, "withdrawn", rig.withdrawn);
    put(json, "beat", rig.beat);
    put(json, "performed", rig.performed);
    putFrames(json, rig.frames);
    put(json, "flyerMode", rig.flyerMode);
    putList(json, "flyers", rig.flyers, [&](const OtioName &flyer) { writeName(json, flyer); });
    if (rig.load) {
        json.member("load");
        writeLoad(json, *rig.load);
    }
    json.closeObject();
}

void writeFinding(JsonWriter &json, const OtioFinding &finding)
{
    json.openObject();
    put(json, "rule", finding.rule);
    put(json, "level", finding.level);
    putList(json, "subjects", finding.subjects, [&](const OtioName &subject) { writeName(json, subject); });
    json.member("when");
    if (finding.when.isEmpty())
        json.null();
    else
        json.text(finding.when);
    put(json, "message", finding.message);
    put(json, "mend", finding.mend);
    put(json, "accepted", finding.accepted);
    json.closeObject();
}

// Null where there are none to read: an empty list says that the rules found nothing.
void writeFindings(JsonWriter &json, const std::optional<OtioFindings> &findings)
{
    json.member("findings");
    if (!findings) {
        json.null();
        return;
    }
    json.openArray();
    for (const OtioFinding &finding : findings->list) {
        json.element();
        writeFinding(json, finding);
    }
    json.closeArray();
    put(json, "findingsAsOf", findings->today.toString(Qt::ISODate));
    put(json, "findingsWithheld", qint64{findings->withheld});
    putList(json, "rulesNotRun", findings->silent, [&](RuleId rule) { json.text(enumText(rule)); });
}

}  // namespace

void writeTimeline(JsonWriter &json, const OtioTimeline &timeline)
{
    put(json, "version", qint64{metadataVersion});
    put(json, "production", timeline.production);
    json.member("sequence");
    json.openObject();
    put(json, "id", timeline.sequence.toText());
    put(json, "code", timeline.code);
    put(json, "title", timeline.title);
    put(json, "longTake", timeline.longTake);
    json.closeObject();
    put(json, "frameRate", timeline.rate.toText());
    put(json, "dropFrame", timeline.rate.dropFrame && timeline.rate.canDropFrame());
    put(json, "frames", timeline.frames);
    put(json, "audience", timeline.audience);
    put(json, "loadsIncluded", timeline.hasLoads);
    putList(json, "rigs", timeline.rigs, [&](const OtioRig &rig) { writeRig(json, rig); });
    writeFindings(json, timeline.findings);
}

void writeTrack(JsonWriter &json, const OtioTrack &track)
{
    put(json, "kind", QString::fromLatin1(track.kind == OtioTrackKind::Beats ? "beats" : "performer"));
    put(json, "overlap", qint64{track.overlap});
    if (track.kind == OtioTrackKind::Beats)
        return;
    put(json, "person", track.person);
    putList(json, "roles", track.roles, [&](const OtioPlayed &played) {
        json.openObject();
        put(json, "role", played.role);
        put(json, "as", QString::fromLatin1(played.isActor ? "actor" : "double"));
        json.closeObject();
    });
}

void writeClip(JsonWriter &json, const OtioClip &clip)
{
    put(json, "beat", clip.beat);
    put(json, "status", clip.status);
    put(json, "action", clip.action);
    putFrames(json, clip.frames);
    if (!clip.part)
        return;
    put(json, "part", clip.part->toText());
    put(json, "kind", clip.kind);
    put(json, "role", clip.role);
    put(json, "whole", clip.whole);
}

void writeStitch(JsonWriter &json, const OtioStitch &stitch)
{
    put(json, "stitch", stitch.stitch.toText());
    put(json, "method", stitch.method);
    putFrames(json, stitch.frames);
    put(json, "swapFrom", stitch.swapFrom);
    put(json, "swapTo", stitch.swapTo);
    put(json, "chosenTake", stitch.chosenTake ? std::optional<qint64>(*stitch.chosenTake) : std::nullopt);
    putList(json, "match", stitch.values, [&](const MatchValue &value) {
        json.openObject();
        put(json, "name", value.name);
        put(json, "out", value.out);
        put(json, "in", value.in);
        put(json, "tolerance", value.tolerance);
        put(json, "unit", value.unit);
        json.closeObject();
    });
    putList(json, "ticks", stitch.ticks, [&](const MatchTick &tick) {
        json.openObject();
        put(json, "what", tick.what);
        put(json, "matchedBy", tick.matchedBy);
        put(json, "take", tick.take ? std::optional<qint64>(*tick.take) : std::nullopt);
        json.closeObject();
    });
    put(json, "notes", stitch.notes);
}

void writeMarker(JsonWriter &json, const OtioMarker &marker)
{
    put(json, "marker", marker.marker.toText());
    putFrames(json, {marker.frame, marker.frame});
    put(json, "notes", marker.notes);
}

std::string_view colourName(MarkerColour colour)
{
    switch (colour) {
    case MarkerColour::Red:
        return "RED";
    case MarkerColour::Orange:
        return "ORANGE";
    case MarkerColour::Yellow:
        return "YELLOW";
    case MarkerColour::Green:
        return "GREEN";
    case MarkerColour::Cyan:
        return "CYAN";
    case MarkerColour::Blue:
        return "BLUE";
    case MarkerColour::Purple:
        return "PURPLE";
    case MarkerColour::Pink:
        return "PINK";
    }
    return "BLUE";
}

void writeMedia(JsonWriter &json, const OtioMedia &media)
{
    put(json, "attachment", media.attachment.toText());
    put(json, "inMs", media.inMs);
    put(json, "outMs", media.outMs);
}

}  // namespace stunt::otio
