// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/planning/striptimes.h"
#include "core/project/lookups.h"
#include "core/reports/callsheetparts.h"

#include <QCoreApplication>
#include <algorithm>
#include <set>

namespace stunt::sheet {

using namespace Qt::Literals::StringLiterals;

namespace {

// The cast numbers of a strip: "1, 1X, 4, + 3 stunts" for those who go by no number.
QString castOf(const ProjectData &data, const Strip &strip)
{
    QStringList numbers;
    std::set<Id<Part>> unnumbered;
    std::set<Id<Person>> unnumberedPeople;
    for (const Beat *beat : beatsOf(data, strip)) {
        if (beat->status == BeatStatus::Cut)
            continue;
        for (const Part &part : data.referring<Part>(beat->id)) {
            const Duty duty{&strip, beat, &part};
            const QString number = castNumberOf(data, duty);
            if (!number.isEmpty())
                numbers.append(number);
            else if (const auto person = playerOf(data, part))
                unnumberedPeople.insert(*person);
            else
                unnumbered.insert(part.id);
        }
    }
    std::sort(numbers.begin(), numbers.end(), [](const QString &a, const QString &b) { return naturalLess(a, b); });
    numbers.removeDuplicates();
    const auto others = unnumbered.size() + unnumberedPeople.size();
    if (others == 1)
        numbers.append(QCoreApplication::translate("CallSheet", "+ 1 stunt"));
    else if (others > 1)
        numbers.append(QCoreApplication::translate("CallSheet", "+ %1 stunts").arg(others));
    return numbers.join(u", "_s);
}

const Scene *sceneOf(const ProjectData &data, const Strip &strip)
{
    if (const Scene *scene = data.find(strip.scene))
        return scene;
    const Beat *beat = data.find(strip.beat);
    return beat ? data.find(beat->scene) : nullptr;
}

QString headingOf(const ProjectData &data, const Strip &strip, const Scene *scene)
{
    if (strip.kind == StripKind::Banner)
        return strip.title.isEmpty() && strip.banner ? enumLabel(*strip.banner) : strip.title;
    if (scene)
        return enumLabel(scene->intExt) + u' ' + scene->set;
    const Beat *beat = data.find(strip.beat);
    const Sequence *sequence = beat ? data.find(beat->sequence) : nullptr;
    return sequence ? (sequence->code + u' ' + sequence->title).trimmed() : QString();
}

CallSheet::StripLine lineOf(const ProjectData &data, const Strip &strip, const StripTime &time)
{
    const Scene *scene = sceneOf(data, strip);
    CallSheet::StripLine line;
    line.kind = strip.kind;
    line.start = time.start;
    line.earliest = time.earliest;
    line.minutes = time.minutes;
    line.minutesEstimated = time.minutes && !time.minutesTyped;
    line.heading = headingOf(data, strip, scene);
    if (strip.kind == StripKind::Banner) {
        if (!time.minutesTyped)
            line.minutesEstimated = false;
        return line;
    }
    line.addition = strip.title;
    line.cast = castOf(data, strip);
    for (const Beat *beat : beatsOf(data, strip))
        if (beat->status != BeatStatus::Cut)
            line.beats.push_back({.number = beat->number,
                                  .title = beat->title,
                                  .action = beat->action,
                                  .discipline = enumLabel(beat->discipline)});
    if (scene) {
        line.scene = scene->number;
        line.synopsis = scene->synopsis;
        line.dayPart = enumLabel(scene->dayPart);
        line.scriptDay = scene->scriptDay;
        line.pagesEighths = scene->pagesEighths;
    }
    return line;
}

}  // namespace

std::vector<CallSheet::StripLine> stripLinesOf(const ProjectData &data, const ShootDay &day)
{
    const Places places = placesOf(data, day);
    const auto times = stripTimes(data, day);
    std::vector<CallSheet::StripLine> lines;
    std::set<Id<Scene>> told;
    std::size_t index = 0;
    for (const Strip *strip : stripsInOrder(data, day.id)) {
        CallSheet::StripLine line = lineOf(data, *strip, times[index++]);
        if (strip->kind != StripKind::Banner) {
            const Location *location = locationOf(data, *strip);
            line.place = places.letterOf(location);
            if (line.place.isEmpty() && location)
                line.place = location->name;
        }
        // A scene shot beat by beat has its pages and its synopsis once, or they would be counted once a beat.
        const Scene *scene = sceneOf(data, *strip);
        if (scene && !told.insert(scene->id).second) {
            line.pagesEighths = 0;
            line.synopsis.clear();
        }
        lines.push_back(std::move(line));
    }
    return lines;
}

}  // namespace stunt::sheet
