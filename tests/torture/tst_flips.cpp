// SPDX-License-Identifier: GPL-3.0-or-later
// A project file with some of its bytes changed is refused or opens; it never crashes or hangs the program, and opening
// it never writes. STUNTBOARD_TORTURE multiplies the number of files, STUNTBOARD_TEST_SEED repeats a run.
#include "core/edits/records.h"
#include "core/edits/story.h"
#include "core/project/lookups.h"
#include "core/project/recordref.h"
#include "tests/support/projectfolder.h"
#include "tests/support/randomrecords.h"

#include <unistd.h>

using namespace stunt;
using namespace stunt::fixture;
using namespace Qt::Literals::StringLiterals;

namespace {

// A file with some records of every type.
QByteArray sampleBytes(quint32 seed)
{
    ProjectFolder folder;
    const QString path = folder.path(u"a.stunt"_s);
    makeProject(path);
    {
        RandomRecords random(seed);
        const auto project = must(openProject(path, Access::ReadWrite));
        for (int round = 0; round < 6; ++round)
            forEachRecordType([&]<class T>() { (void)add(*project, random.record<T>(project->data())); });
    }
    return contentOf(path);
}

// Walks what the window would show.
qsizetype lookAt(const ProjectData &data)
{
    qsizetype seen = 0;
    forEachRecordType([&]<class T>() {
        for (const T &record : data.all<T>())
            seen += recordName(data, RecordRef(record.id)).size();
    });
    for (const ShootDay *day : shootDaysInOrder(data)) {
        seen += zoneOf(data, *day).size();
        for (const Strip *strip : stripsInOrder(data, day->id))
            seen += static_cast<qsizetype>(beatsOf(data, *strip).size());
    }
    for (const Beat *beat : beatsInOrder(data))
        seen += static_cast<qsizetype>(peopleOf(data, *beat).size());
    return seen;
}

}  // namespace

class TestFlips : public QObject
{
    Q_OBJECT

private slots:
    void flippedFilesAreRefusedOrOpen();
};

void TestFlips::flippedFilesAreRefusedOrOpen()
{
    const int seed = numberFrom("STUNTBOARD_TEST_SEED", static_cast<int>(std::random_device()() >> 1));
    const int times = 2000 * numberFrom("STUNTBOARD_TORTURE", 1);
    qInfo("STUNTBOARD_TEST_SEED=%d, %d files", seed, times);
    std::mt19937 random(static_cast<quint32>(seed));
    const QByteArray whole = sampleBytes(static_cast<quint32>(seed));
    ProjectFolder folder;
    const QString path = folder.path(u"a.stunt"_s);
    int opened = 0;
    for (int time = 0; time < times; ++time) {
        QByteArray bytes = whole;
        QString places;
        // Half of the flips hit the header and the schema, where they do most.
        for (int flips = 1 + static_cast<int>(random() % 3); flips > 0; --flips) {
            const qsizetype range = random() % 4 == 0 ? 100 : random() % 2 == 0 ? 4096 : bytes.size();
            const qsizetype at = static_cast<qsizetype>(random()) % range;
            bytes[at] = static_cast<char>(random() % 3 == 0 ? random()
                                                            : static_cast<quint32>(bytes[at]) ^ (1U << random() % 8));
            places += u" %1=%2"_s.arg(at).arg(static_cast<uchar>(bytes[at]));
        }
        writeBytes(path, bytes);
        ::alarm(30);
        {
            auto project = openProject(path, random() % 2 == 0 ? Access::ReadOnly : Access::ReadWrite);
            if (project) {
                ++opened;
                QVERIFY(lookAt((*project)->data()) > 0);
            } else {
                QVERIFY2(project.error().message.contains(u"a.stunt"), qPrintable(project.error().message + places));
            }
        }
        ::alarm(0);
        QVERIFY2(contentOf(path) == bytes, qPrintable(places));
        QVERIFY2(folder.entries() == QStringList{u"a.stunt"_s}, qPrintable(places + folder.entries().join(u' ')));
    }
    qInfo("%d opened, %d were refused", opened, times - opened);
    QVERIFY(opened > 0 && opened < times);
}

QTEST_GUILESS_MAIN(TestFlips)
#include "tst_flips.moc"
