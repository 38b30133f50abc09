// SPDX-License-Identifier: GPL-3.0-or-later
// The timeline's canvas on an offscreen raster against a QGraphicsScene with one titled rect item for each clip: frames
// while scrolling and zooming 10,000 clips in 200 lanes, all of them in view, a drag of 500 clips, opening 2,000 beats;
// the same clips with 10,000 markers, ruler and all.
#include "tests/bench/bench.h"

#include "core/edits/records.h"
#include "core/edits/story.h"
#include "core/project/edit.h"
#include "core/project/lookups.h"
#include "resources/resources.h"
#include "tests/support/memorystore.h"
#include "tests/support/scripteddialogs.h"
#include "ui/shell/theme.h"
#include "ui/timeline/timelinecanvas.h"

#include <QApplication>
#include <QGraphicsRectItem>
#include <QGraphicsScene>
#include <QGraphicsView>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>
#include <cmath>

using namespace stunt;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr QSize screen(1920, 1080);
constexpr int laneCount = 200;
constexpr int clipsPerLane = 50;

// A production whose one sequence has `beats` beats end to end, and `performers` people who take turns in parts of them
// until there are `parts`; a marker at the start of as many beats as `markers`.
std::unique_ptr<Project> planOf(int beats, int performers, int parts, int markers = 0)
{
    const auto file = std::make_shared<MemoryFile>();
    const auto begun = memoryProject(file);
    ProjectData data = file->data;
    Edit edit(data, file->revision + 1);
    Sequence sequence;
    sequence.code = u"A"_s;
    const Id<Sequence> id = edit.insert(sequence);
    std::vector<Id<Person>> people;
    for (int i = 0; i < performers; ++i) {
        Person person;
        person.name = u"Performer %1"_s.arg(i, 3, 10, QLatin1Char('0'));
        people.push_back(edit.insert(person));
    }
    std::vector<Id<Beat>> made;
    for (int i = 0; i < beats; ++i) {
        Beat beat;
        beat.sequence = id;
        beat.number = u"A%1"_s.arg(i + 1);
        beat.title = u"Beat number %1"_s.arg(i + 1);
        beat.discipline = EnumNames<Discipline>::entries[static_cast<std::size_t>(i) % 11].value;
        beat.startMs = i * 2000LL;
        beat.endMs = beat.startMs + 2000;
        made.push_back(edit.insert(beat));
        // Where there is none, which costs what a picture costs: the question.
        Attachment clip;
        clip.beat = made.back();
        clip.kind = AttachmentKind::Clip;
        clip.file = u"/nowhere/clips of the stunt unit/A%1.mov"_s.arg(i + 1);
        edit.insert(clip);
    }
    for (int i = 0; i < parts; ++i) {
        Part part;
        part.person = people[static_cast<std::size_t>(i % performers)];
        part.beat = made[static_cast<std::size_t>(static_cast<qint64>(i / performers) * performers + i % performers)
                         % made.size()];
        part.action = u"does it"_s;
        edit.insert(part);
    }
    for (int i = 0; i < markers; ++i) {
        Marker marker;
        marker.sequence = id;
        marker.atMs = i * 2000LL;
        marker.name = u"Marker number %1"_s.arg(i + 1);
        marker.colour = EnumNames<MarkerColour>::entries[static_cast<std::size_t>(i) % 8].value;
        edit.insert(marker);
    }
    file->data = std::move(data);
    return memoryProject(file);
}

double percentile(std::vector<double> times, double share)
{
    std::ranges::sort(times);
    return times[static_cast<std::size_t>(std::ceil(share * static_cast<double>(times.size()))) - 1];
}

void print(const QString &what, double ms, const QString &against)
{
    QTextStream(stdout) << u"%1 %2 ms   (%3)\n"_s.arg(what, -52).arg(ms, 8, 'f', 2).arg(against);
}

// The same clips as items of a scene.
void fill(QGraphicsScene &scene, const Timeline &timeline, double perFrame, double row)
{
    for (std::size_t lane = 0; lane < timeline.lanes.size(); ++lane) {
        for (const TimelineClip &clip : timeline.lanes[lane].clips) {
            auto *item =
                scene.addRect(static_cast<double>(clip.frames.start) * perFrame, static_cast<double>(lane) * row,
                              static_cast<double>(clip.frames.end - clip.frames.start) * perFrame, row - 1,
                              QPen(Qt::NoPen), QBrush(Qt::darkCyan));
            auto *title = scene.addSimpleText(u"A1 Beat"_s);
            title->setParentItem(item);
            title->setPos(item->rect().topLeft());
        }
    }
}

void drag(QWidget *viewport, QEvent::Type type, const QPointF &at)
{
    QMouseEvent event(type, at, viewport->mapToGlobal(at), Qt::LeftButton,
                      type == QEvent::MouseButtonRelease ? Qt::NoButton : Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(viewport, &event);
}

// Ten thousand markers over the clips: what scrolling by them and having them all in view costs, with the ruler.
void measureMarkers(QImage &image)
{
    const auto project =
        planOf(clipsPerLane * laneCount, laneCount, clipsPerLane * laneCount, clipsPerLane * laneCount);
    ScriptedDialogs dialogs;
    Selection selection;
    TimelineCanvas canvas({*project, selection, dialogs}, nullptr);
    canvas.resize(screen);
    canvas.show();
    canvas.setSequence(sequencesInOrder(project->data()).front()->id);
    QApplication::processEvents();
    const auto painted = [&](const TimeScale &scale) {
        return bench::millisecondsOf([&] {
            canvas.setScale(scale);
            canvas.render(&image);
        });
    };
    std::vector<double> scrolling;
    std::vector<double> all;
    for (int i = 0; i < 200; ++i)
        scrolling.push_back(painted(TimeScale(1.0, 100.0 * i)));
    const double perFrame = static_cast<double>(screen.width()) / static_cast<double>(canvas.view().timeline.frames);
    for (int i = 0; i < 50; ++i)
        all.push_back(painted(TimeScale(perFrame, i)));
    print(u"scrolling by 10,000 markers, p99 (goal 8 ms)"_s, percentile(scrolling, 0.99),
          u"median %1 ms, ruler and all"_s.arg(bench::median(scrolling), 0, 'f', 2));
    print(u"10,000 markers in view (goal 8 ms)"_s, bench::median(all), u"40 lanes with 50 clips each in view"_s);
}

}  // namespace

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    initResources();
    const Theme theme(application, Appearance::Light);
    ScriptedDialogs dialogs;
    QImage image(screen, QImage::Format_RGB32);

    // 200 lanes with 50 clips each; the lane of beats has as many again.
    const auto project = planOf(clipsPerLane * laneCount, laneCount, clipsPerLane * laneCount);
    Selection selection;
    TimelineCanvas canvas({*project, selection, dialogs}, nullptr);
    canvas.resize(screen);
    canvas.show();
    canvas.setSequence(sequencesInOrder(project->data()).front()->id);
    QApplication::processEvents();
    QWidget *viewport = canvas.viewport();
    const auto render = [&] { viewport->render(&image); };
    const auto frame = [&](auto &&change) {
        return bench::millisecondsOf([&] {
            change();
            render();
        });
    };

    QGraphicsScene scene;
    QGraphicsView graphics(&scene);
    graphics.resize(screen);
    graphics.show();

    // Zoomed so that clips bear texts: a second of 25 frames is about 40 pixels.
    const double perFrame = 1.0;
    fill(scene, canvas.view().timeline, perFrame, canvas.rowHeight());
    std::vector<double> scrolling;
    std::vector<double> scrollingScene;
    for (int i = 0; i < 200; ++i) {
        scrolling.push_back(frame([&] {
            canvas.setScale(TimeScale(perFrame, 100.0 * i));
            canvas.verticalScrollBar()->setValue(i * 10);
        }));
        if (i % 8 == 0)
            scrollingScene.push_back(bench::millisecondsOf([&] {
                graphics.horizontalScrollBar()->setValue(100 * i);
                graphics.verticalScrollBar()->setValue(i * 10);
                graphics.viewport()->render(&image);
            }));
    }
    print(u"scrolling, p99 (goal 8 ms)"_s, percentile(scrolling, 0.99),
          u"median %1 ms, QGraphicsView %2 ms"_s.arg(bench::median(scrolling), 0, 'f', 2)
              .arg(bench::median(scrollingScene), 0, 'f', 2));

    std::vector<double> zooming;
    canvas.setScale(TimeScale(perFrame, 1000));
    for (int i = 0; i < 200; ++i)
        zooming.push_back(
            frame([&] { canvas.setScale(canvas.scale().zoomedAbout(900, i % 100 < 50 ? 0.9 : 1 / 0.9)); }));
    print(u"zooming, p99 (goal 8 ms)"_s, percentile(zooming, 0.99),
          u"median %1 ms"_s.arg(bench::median(zooming), 0, 'f', 2));

    canvas.fit();
    canvas.setRowHeight((viewport->height() - 3 * 24) / (laneCount + 2));
    std::vector<double> all;
    std::vector<double> allScene;
    graphics.fitInView(scene.itemsBoundingRect());
    for (int i = 0; i < 15; ++i) {
        all.push_back(frame([] {}));
        allScene.push_back(bench::millisecondsOf([&] { graphics.viewport()->render(&image); }));
    }
    print(u"all in view (goal 1/5 of QGraphicsScene)"_s, bench::median(all),
          u"QGraphicsScene %1 ms, ratio %2"_s.arg(bench::median(allScene), 0, 'f', 2)
              .arg(bench::median(all) / bench::median(allScene), 0, 'f', 3));

    // 500 beats dragged.
    canvas.setRowHeight(28);
    canvas.setScale(TimeScale(0.3, 0));
    std::vector<RecordRef> chosen;
    for (std::size_t i = 0; i < 500; ++i)
        chosen.push_back(canvas.view().timeline.lanes.front().clips[i].record);
    selection.select(chosen);
    QPointF at = QPointF(canvas.visualRect({0, 10}).center());
    drag(viewport, QEvent::MouseButtonPress, at);
    std::vector<double> moves;
    for (int i = 0; i < 120; ++i) {
        at += QPointF(4, 0);
        moves.push_back(frame([&] { drag(viewport, QEvent::MouseMove, at); }));
    }
    if (!canvas.gesture())
        qFatal("the drag did not begin");
    print(u"a move of a drag of 500 clips, p99 (goal 8 ms)"_s, percentile(moves, 0.99),
          u"median %1 ms, painted each time"_s.arg(bench::median(moves), 0, 'f', 2));

    measureMarkers(image);

    const auto long2000 = planOf(2000, 40, 6000);
    Selection other;
    TimelineCanvas opened({*long2000, other, dialogs}, nullptr);
    opened.resize(screen);
    opened.show();
    QApplication::processEvents();
    std::vector<double> opening;
    const auto first = sequencesInOrder(long2000->data()).front()->id;
    for (int i = 0; i < 9; ++i) {
        opened.setSequence({});
        opening.push_back(bench::millisecondsOf([&] {
            opened.setSequence(first);
            opened.viewport()->render(&image);
        }));
    }
    print(u"opening a sequence of 2,000 beats (goal 100 ms)"_s, bench::median(opening), u"6,000 parts, painted"_s);
    return 0;
}
