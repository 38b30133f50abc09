// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reports/breakdownsheet.h"

#include "core/base/frames.h"
#include "core/project/lookups.h"

#include <QCoreApplication>
#include <algorithm>

namespace stunt {

using namespace Qt::Literals::StringLiterals;

namespace {

std::vector<const Beat *> beatsOfScene(const ProjectData &data, Id<Scene> scene)
{
    std::vector<const Beat *> beats;
    for (const Beat *beat : beatsInOrder(data))
        if (beat->scene == scene && beat->status != BeatStatus::Cut)
            beats.push_back(beat);
    return beats;
}

void addScene(BreakdownSheet &sheet, const ProjectData &data, const Scene &scene)
{
    sheet.sceneNumber = scene.number;
    sheet.intExt = enumLabel(scene.intExt);
    sheet.set = scene.set;
    sheet.dayPart = enumLabel(scene.dayPart);
    sheet.scriptDay = scene.scriptDay;
    sheet.pagesEighths = scene.pagesEighths;
    sheet.synopsis = scene.synopsis;
    if (const Location *location = data.find(scene.location))
        sheet.location = location->name;
}

// The boxes of several beats together. What two beats need in different ways stands twice, and nothing is added up:
// beats may share a thing or need one each.
void addBoxes(BreakdownSheet &sheet, const ProjectData &data, const std::vector<const Beat *> &beats)
{
    for (int at = 0; at < elementCategoryCount; ++at) {
        BreakdownSheet::Box box{static_cast<ElementCategory>(at), {}};
        for (const Beat *beat : beats) {
            const auto ofEarlier = std::ssize(box.elements);
            for (BreakdownElement &element : elementsOf(data, *beat, box.category)) {
                const auto end = box.elements.begin() + ofEarlier;
                if (std::find(box.elements.begin(), end, element) == end)
                    box.elements.push_back(std::move(element));
            }
        }
        sheet.boxes.push_back(std::move(box));
    }
}

void addBeats(BreakdownSheet &sheet, const ProjectData &data, const std::vector<const Beat *> &beats)
{
    const FrameRate rate = frameRateOf(data);
    for (const Beat *beat : beats)
        sheet.beats.push_back({beat->number, beat->title, enumLabel(beat->discipline), beat->action,
                               timecode(beat->endMs - beat->startMs, rate), beat->plannedTakes});
    addBoxes(sheet, data, beats);
}

}  // namespace

Result<BreakdownSheet> breakdownSheet(const ProjectData &data, const RecordRef &subject,
                                      const BreakdownSheetTerms &terms)
{
    BreakdownSheet sheet;
    QString notes;
    if (const auto *beatId = std::get_if<Id<Beat>>(&subject); beatId && data.find(*beatId)) {
        const Beat &beat = data.at(*beatId);
        sheet.ofBeat = true;
        if (const Scene *scene = data.find(beat.scene))
            addScene(sheet, data, *scene);
        const Sequence &sequence = data.at(beat.sequence);
        sheet.sequence = u"%1 %2"_s.arg(sequence.code, sequence.title).trimmed();
        if (beat.storyDay)
            sheet.scriptDay = beat.storyDay;
        addBeats(sheet, data, {&beat});
        notes = beat.notes;
    } else if (const auto *sceneId = std::get_if<Id<Scene>>(&subject); sceneId && data.find(*sceneId)) {
        const Scene &scene = data.at(*sceneId);
        addScene(sheet, data, scene);
        addBeats(sheet, data, beatsOfScene(data, scene.id));
        notes = scene.notes;
    } else {
        return refused(QCoreApplication::translate("breakdownsheet",
                                                   "A breakdown sheet is of a scene or a beat that is "
                                                   "in the production."));
    }
    sheet.production = data.production().title;
    sheet.paper = data.production().paper;
    if (seesPlanNotes(terms.audience))
        sheet.notes = notes;
    sheet.audience = terms.audience;
    sheet.revision = terms.revision;
    sheet.composedAt = terms.composedAt;
    return sheet;
}

}  // namespace stunt
