// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/edits/beatorder.h"

#include "core/edits/dayplan.h"
#include "core/edits/records.h"
#include "core/edits/schedule.h"
#include "core/edits/story.h"
#include "core/project/lookups.h"
#include "tests/support/memorystore.h"

#include <QTest>

using namespace stunt;
using namespace Qt::Literals::StringLiterals;

class TestBeatOrder : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void aBeatPutFirstPushesTheOthersBack();
    void aBeatPutLastLetsTheOthersCloseUp();
    void severalBeatsKeepTheOrderGiven();
    void aBeatMovedToAnotherSequenceLeavesNoGap();
    void beatsThatOverlapKeepTheOrderAsked();
    void stretchingMovesTheBeatsThatFollow();
    void whatStandsOnTheTimelineGoesWithItsBeat_data();
    void whatStandsOnTheTimelineGoesWithItsBeat();
    void lengthsInFramesStayAtFractionalRates();
    void aDuplicateStandsRightAfterWithItsParts();
    void removingSequencesAndBeatsIsOneEdit();
    void stripsInsertedTogetherAreOneEdit();
    void goneBeatsAreRefused();

private:
    [[nodiscard]] QStringList titles(Id<Sequence> sequence) const;
    [[nodiscard]] QList<qint64> starts(Id<Sequence> sequence) const;

    std::unique_ptr<Project> m_project;
    Id<Sequence> m_a;
    Id<Sequence> m_b;
    std::vector<Id<Beat>> m_beats;
};

void TestBeatOrder::init()
{
    m_project = memoryProject();
    Sequence sequence;
    sequence.code = u"A"_s;
    m_a = add(*m_project, sequence).value();
    sequence.code = u"B"_s;
    sequence.position = 1;
    m_b = add(*m_project, sequence).value();
    m_beats.clear();
    for (int i = 1; i <= 3; ++i)
        m_beats.push_back(appendBeat(*m_project, m_a, QString::number(i), i * 1000).value());
}

QStringList TestBeatOrder::titles(Id<Sequence> sequence) const
{
    QStringList all;
    for (const Beat *beat : beatsInOrder(m_project->data(), sequence))
        all.push_back(beat->title);
    return all;
}

QList<qint64> TestBeatOrder::starts(Id<Sequence> sequence) const
{
    QList<qint64> all;
    for (const Beat *beat : beatsInOrder(m_project->data(), sequence))
        all.push_back(beat->startMs);
    return all;
}

void TestBeatOrder::aBeatPutFirstPushesTheOthersBack()
{
    QVERIFY(placeBeats(*m_project, {m_beats[2]}, m_a, 0));
    QCOMPARE(titles(m_a), (QStringList{u"3"_s, u"1"_s, u"2"_s}));
    QCOMPARE(starts(m_a), (QList<qint64>{0, 3000, 4000}));
}

void TestBeatOrder::aBeatPutLastLetsTheOthersCloseUp()
{
    QVERIFY(placeBeats(*m_project, {m_beats[0]}, m_a, 99));
    QCOMPARE(titles(m_a), (QStringList{u"2"_s, u"3"_s, u"1"_s}));
    QCOMPARE(starts(m_a), (QList<qint64>{0, 2000, 5000}));
}

void TestBeatOrder::severalBeatsKeepTheOrderGiven()
{
    const qsizetype before = m_project->history().size();
    QVERIFY(placeBeats(*m_project, {m_beats[2], m_beats[1]}, m_a, 0));
    QCOMPARE(titles(m_a), (QStringList{u"3"_s, u"2"_s, u"1"_s}));
    QCOMPARE(m_project->history().size(), before + 1);
    QVERIFY(m_project->undo());
    QCOMPARE(titles(m_a), (QStringList{u"1"_s, u"2"_s, u"3"_s}));
    QCOMPARE(starts(m_a), (QList<qint64>{0, 1000, 3000}));
}

void TestBeatOrder::aBeatMovedToAnotherSequenceLeavesNoGap()
{
    QVERIFY(placeBeats(*m_project, {m_beats[0]}, m_b, 0));
    QCOMPARE(titles(m_a), (QStringList{u"2"_s, u"3"_s}));
    QCOMPARE(starts(m_a), (QList<qint64>{0, 2000}));
    QCOMPARE(titles(m_b), QStringList{u"1"_s});
    QCOMPARE(starts(m_b), QList<qint64>{0});
}

void TestBeatOrder::beatsThatOverlapKeepTheOrderAsked()
{
    QVERIFY(moveBeat(*m_project, m_beats[1], 0));  // now 1 and 2 start together
    QVERIFY(moveBeat(*m_project, m_beats[2], 0));
    const QStringList before = titles(m_a);
    const Id<Beat> last = beatsInOrder(m_project->data(), m_a).back()->id;
    QVERIFY(placeBeats(*m_project, {last}, m_a, 1));
    QCOMPARE(titles(m_a), (QStringList{before[0], before[2], before[1]}));
}

void TestBeatOrder::stretchingMovesTheBeatsThatFollow()
{
    QVERIFY(stretchBeat(*m_project, m_beats[1], 5000));
    QCOMPARE(starts(m_a), (QList<qint64>{0, 1000, 6000}));
    QVERIFY(stretchBeat(*m_project, m_beats[0], 400));
    QCOMPARE(starts(m_a), (QList<qint64>{0, 400, 5400}));
    QVERIFY(!stretchBeat(*m_project, m_beats[0], 0));
}

void TestBeatOrder::whatStandsOnTheTimelineGoesWithItsBeat_data()
{
    QTest::addColumn<QString>("gesture");
    QTest::addColumn<QList<qint64>>("at");
    // Beats [0, 1000), [1000, 3000), [3000, 6000); what stands at 400, 1000, 2000, 5960 and, behind them all, 7000.
    QTest::addRow("stretched") << u"stretch"_s << QList<qint64>{400, 1400, 2400, 6360, 7400};
    QTest::addRow("shortened") << u"shorten"_s << QList<qint64>{400, 480, 1480, 5440, 6480};
    QTest::addRow("last put first") << u"reorder"_s << QList<qint64>{3400, 4000, 5000, 2960, 7000};
    QTest::addRow("duplicated") << u"duplicate"_s << QList<qint64>{400, 2000, 3000, 6960, 8000};
    QTest::addRow("to another sequence") << u"leave"_s << QList<qint64>{400, 1000, 1000, 3960, 5000};
    QTest::addRow("typed in a table") << u"change"_s << QList<qint64>{400, 1400, 2400, 6360, 7400};
}

void TestBeatOrder::whatStandsOnTheTimelineGoesWithItsBeat()
{
    QFETCH(QString, gesture);
    QFETCH(QList<qint64>, at);
    std::vector<Id<Marker>> markers;
    std::vector<Id<Stitch>> stitches;
    std::vector<Id<Setup>> segments;
    for (const qint64 ms : {400, 1000, 2000, 5960, 7000}) {
        markers.push_back(add(*m_project, Marker{.sequence = m_a, .atMs = ms}).value());
        stitches.push_back(add(*m_project, Stitch{.sequence = m_a, .startMs = ms, .endMs = ms + 80}).value());
        segments.push_back(
            add(*m_project, Setup{.sequence = m_a, .name = QString::number(ms), .startMs = ms, .endMs = ms + 400})
                .value());
    }
    QVERIFY(add(*m_project, Setup{.sequence = m_a, .name = u"no segment"_s}));
    const ProjectData before = m_project->data();
    const qsizetype edits = m_project->history().size();
    if (gesture == u"stretch") {
        QVERIFY(stretchBeat(*m_project, m_beats[0], 1400));
    } else if (gesture == u"shorten") {
        QVERIFY(stretchBeat(*m_project, m_beats[0], 480));
    } else if (gesture == u"reorder") {
        QVERIFY(placeBeats(*m_project, {m_beats[2]}, m_a, 0));
    } else if (gesture == u"duplicate") {
        QVERIFY(duplicateBeat(*m_project, m_beats[0]));
    } else if (gesture == u"leave") {
        QVERIFY(placeBeats(*m_project, {m_beats[1]}, m_b, 0));
    } else {
        Beat longer = before.at(m_beats[0]);
        longer.endMs += 400;
        QVERIFY(changeBeats(*m_project, {longer}, u"Change"_s));
    }
    QCOMPARE(m_project->history().size(), edits + 1);
    const ProjectData &data = m_project->data();
    for (std::size_t i = 0; i < markers.size(); ++i) {
        const qint64 wanted = at[static_cast<qsizetype>(i)];
        QCOMPARE(data.at(markers[i]).atMs, wanted);
        QCOMPARE(data.at(stitches[i]).startMs, wanted);
        QCOMPARE(data.at(stitches[i]).endMs, wanted + 80);
        QCOMPARE(data.at(segments[i]).startMs, std::optional(wanted));
        QCOMPARE(data.at(segments[i]).endMs, std::optional(wanted + 400));
    }
    QVERIFY(m_project->undo());
    QVERIFY(m_project->data() == before);
}

void TestBeatOrder::lengthsInFramesStayAtFractionalRates()
{
    const FrameRate rate{24000, 1001, false};
    QVERIFY(setFrameRate(*m_project, rate));
    const auto frames = [&](Id<Beat> id) {
        const Beat &beat = m_project->data().at(id);
        return frameAt(beat.endMs, rate) - frameAt(beat.startMs, rate);
    };
    const QList<qint64> before{frames(m_beats[0]), frames(m_beats[1]), frames(m_beats[2])};
    for (int i = 0; i < 20; ++i)
        QVERIFY(placeBeats(*m_project, {m_beats[static_cast<std::size_t>(i % 3)]}, i % 4 == 0 ? m_b : m_a, i % 3));
    QCOMPARE((QList<qint64>{frames(m_beats[0]), frames(m_beats[1]), frames(m_beats[2])}), before);
}

void TestBeatOrder::aDuplicateStandsRightAfterWithItsParts()
{
    Person person;
    person.name = u"Ana"_s;
    Part part;
    part.beat = m_beats[0];
    part.person = add(*m_project, person).value();
    QVERIFY(castPart(*m_project, part));
    const qsizetype before = m_project->history().size();
    const auto copy = duplicateBeat(*m_project, m_beats[0]);
    QVERIFY(copy);
    QCOMPARE(titles(m_a), (QStringList{u"1"_s, u"1"_s, u"2"_s, u"3"_s}));
    QCOMPARE(starts(m_a), (QList<qint64>{0, 1000, 2000, 4000}));
    QCOMPARE(beatsInOrder(m_project->data(), m_a)[1]->id, *copy);
    const auto parts = m_project->data().referring<Part>(*copy);
    QCOMPARE(std::distance(parts.begin(), parts.end()), 1);
    QCOMPARE(m_project->history().size(), before + 1);
}

void TestBeatOrder::removingSequencesAndBeatsIsOneEdit()
{
    const qsizetype before = m_project->history().size();
    QVERIFY(removeStory(*m_project, {m_b}, {m_beats[0], m_beats[2]}));
    QCOMPARE(titles(m_a), QStringList{u"2"_s});
    QVERIFY(!m_project->data().find(m_b));
    QCOMPARE(m_project->history().size(), before + 1);
    QVERIFY(m_project->undo());
    QCOMPARE(titles(m_a).size(), 3);
}

void TestBeatOrder::stripsInsertedTogetherAreOneEdit()
{
    const auto day = addShootDay(*m_project, m_project->data().all<Unit>().begin()->id, QDate(2027, 3, 24)).value();
    QVERIFY(insertStrips(*m_project, {stripFor(m_beats[0]), stripFor(m_beats[2])}, day, 0));
    const qsizetype before = m_project->history().size();
    const auto added = insertStrips(*m_project, {bannerOf(BannerKind::Meal), stripFor(m_beats[1])}, day, 1);
    QVERIFY(added);
    QCOMPARE(m_project->history().size(), before + 1);
    const auto order = stripsInOrder(m_project->data(), day);
    QCOMPARE(order.size(), std::size_t{4});
    QCOMPARE(order[1]->id, added->front());
    QCOMPARE(order[2]->beat, MaybeId<Beat>(m_beats[1]));
    QVERIFY(!insertStrips(*m_project, {bannerOf(BannerKind::Meal)}, Id<ShootDay>::create(), 0));
}

void TestBeatOrder::goneBeatsAreRefused()
{
    QVERIFY(!placeBeats(*m_project, {Id<Beat>::create()}, m_a, 0));
    QVERIFY(!placeBeats(*m_project, {m_beats[0]}, Id<Sequence>::create(), 0));
    QVERIFY(!duplicateBeat(*m_project, Id<Beat>::create()));
}

QTEST_GUILESS_MAIN(TestBeatOrder)
#include "tst_beatorder.moc"
