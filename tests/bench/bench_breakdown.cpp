// SPDX-License-Identifier: GPL-3.0-or-later
// Typing into a cell of the breakdown of 5,000 beats: from a key to the painted window, and leaving the cell against the
// same edit with nothing shown, in the same file; and the same of a performer's name, which many rows show.
#include "tests/bench/bench.h"

#include "core/edits/newproduction.h"
#include "core/edits/records.h"
#include "core/project/edit.h"
#include "core/project/lookups.h"
#include "core/project/projectfile.h"
#include "resources/resources.h"
#include "tests/support/scripteddialogs.h"
#include "ui/breakdown/beattree.h"
#include "ui/breakdown/breakdown.h"
#include "ui/shell/place.h"
#include "ui/shell/theme.h"

#include <QApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QTemporaryDir>
#include <cmath>

using namespace stunt;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr QSize screen(1920, 1080);
constexpr int sequenceCount = 50;
constexpr int beatsPerSequence = 100;
constexpr int partsPerBeat = 3;
constexpr int performerCount = 100;
constexpr int itemCount = 60;

Result<> fill(Edit &edit)
{
    std::vector<Id<Person>> people;
    for (int i = 0; i < performerCount; ++i)
        people.push_back(bench::must(addIn(edit, Person{.name = u"Performer %1"_s.arg(i)})));
    std::vector<Id<Item>> items;
    for (int i = 0; i < itemCount; ++i) {
        Item item;
        item.name = u"Thing %1"_s.arg(i);
        item.category = EnumNames<ItemCategory>::entries[static_cast<std::size_t>(i) % 12].value;
        items.push_back(bench::must(addIn(edit, item)));
    }
    std::size_t next = 0;
    for (int s = 0; s < sequenceCount; ++s) {
        const auto sequence =
            bench::must(addIn(edit, Sequence{.position = s, .code = QString::number(s + 1), .title = u"Sequence"_s}));
        for (int b = 0; b < beatsPerSequence; ++b) {
            Beat beat;
            beat.sequence = sequence;
            beat.number = u"%1-%2"_s.arg(s + 1).arg(b + 1);
            beat.title = u"Over the rail, into the glass"_s;
            beat.startMs = b * 4000;
            beat.endMs = b * 4000 + 4000;
            const auto id = bench::must(addIn(edit, beat));
            for (int p = 0; p < partsPerBeat; ++p, ++next) {
                Part part;
                part.beat = id;
                part.person = people[next % people.size()];
                bench::must(addIn(edit, part));
            }
            for (int i = 0; i < 2; ++i, ++next) {
                ItemUse use;
                use.beat = id;
                use.item = items[next % items.size()];
                bench::must(addIn(edit, use));
            }
        }
    }
    return {};
}

std::unique_ptr<Project> production(const QString &path)
{
    bench::must(createProject(path, [](Project &project) -> Result<> {
        if (Result<> made = createProduction(project, {.title = u"Bench"_s, .timeZone = u"Europe/London"_s}); !made)
            return made;
        return project.edit(u"fill"_s, fill);
    }));
    return bench::must(openProject(path, Access::ReadWrite));
}

double p99(std::vector<double> times)
{
    std::ranges::sort(times);
    return times[static_cast<std::size_t>(std::ceil(0.99 * static_cast<double>(times.size()))) - 1];
}

void press(QWidget *widget, int key, const QString &text)
{
    QKeyEvent down(QEvent::KeyPress, key, Qt::NoModifier, text);
    QCoreApplication::sendEvent(widget, &down);
    QKeyEvent up(QEvent::KeyRelease, key, Qt::NoModifier, text);
    QCoreApplication::sendEvent(widget, &up);
}

// Renames a performer whom many rows show, in a project on show and in one that is not.
void measureRenaming(Project &shown, Project &bare)
{
    const auto rename = [](Project &project, int round) {
        Person person = *project.data().all<Person>().begin();
        person.name = u"Performer, %1 times renamed"_s.arg(round);
        bench::must(change(project, person));
    };
    std::vector<double> inView;
    std::vector<double> alone;
    for (int round = 0; round < 10; ++round) {
        inView.push_back(bench::millisecondsOf([&] {
            rename(shown, round);
            QApplication::processEvents();
        }));
        alone.push_back(bench::millisecondsOf([&] { rename(bare, round); }));
    }
    bench::printDifference(u"renaming a performer, to painted"_s, {bench::median(inView), bench::median(alone)},
                           u"the same edit with nothing shown"_s, 16);
}

}  // namespace

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    initResources();
    const Theme theme(application, Appearance::Light);
    const QTemporaryDir folder;
    const auto project = production(folder.filePath(u"shown.stunt"_s));
    const auto bare = production(folder.filePath(u"bare.stunt"_s));
    const QDate today(2027, 3, 1);
    project->check(today);
    bare->check(today);
    Selection selection;
    ScriptedDialogs dialogs;
    const std::unique_ptr<Place> place(breakdownPlace().make({*project, selection, dialogs}, nullptr));
    place->resize(screen);
    place->show();
    place->activateWindow();
    QApplication::processEvents();
    auto *tree = place->findChild<BeatTree *>();

    std::vector<double> keys;
    std::vector<double> leaving;
    std::vector<double> commits;
    const auto order = beatsInOrder(bare->data());
    std::vector<Id<Beat>> bareBeats;
    for (const Beat *beat : order)
        bareBeats.push_back(beat->id);
    for (int round = 0; round < 30; ++round) {
        const int sequence = round % sequenceCount;
        const QModelIndex group = tree->model()->index(sequence, 0);
        const QModelIndex cell = tree->model()->index(round, static_cast<int>(BeatColumn::Title), group);
        tree->setCurrentIndex(cell);
        tree->setFocus();
        QApplication::processEvents();
        tree->edit(cell);
        auto *editor = tree->viewport()->findChild<QLineEdit *>();
        if (!editor)
            qFatal("no editor was opened");
        QApplication::processEvents();
        const QString typed = u"Round %1"_s.arg(round);
        for (const QChar letter : typed)
            keys.push_back(bench::millisecondsOf([&] {
                press(editor, Qt::Key_A, letter);
                QApplication::processEvents();
            }));
        leaving.push_back(bench::millisecondsOf([&] {
            press(editor, Qt::Key_Return, {});
            QApplication::processEvents();
        }));
        commits.push_back(bench::millisecondsOf([&] {
            Beat beat = bare->data().at(
                bareBeats[static_cast<std::size_t>(sequence) * beatsPerSequence + static_cast<std::size_t>(round)]);
            beat.title = typed;
            bench::must(change(*bare, beat));
        }));
    }
    QTextStream(stdout) << u"key to painted, %1 beats: median %2 ms, p99 %3 ms (goal 16 ms)%4\n"_s
                               .arg(sequenceCount * beatsPerSequence)
                               .arg(bench::median(keys), 0, 'f', 2)
                               .arg(p99(keys), 0, 'f', 2)
                               .arg(p99(keys) <= 16 ? QString() : u"  MISSED"_s);
    bench::printDifference(u"leaving the cell, to painted"_s, {bench::median(leaving), bench::median(commits)},
                           u"the same edit with nothing shown"_s, 16);
    measureRenaming(*project, *bare);
    return 0;
}
