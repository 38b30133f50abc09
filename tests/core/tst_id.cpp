// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/id.h"
#include "core/base/interval.h"

#include <QSet>
#include <QUuid>
#include <QtTest>
#include <thread>
#include <unordered_set>

using namespace Qt::Literals::StringLiterals;
using namespace stunt;

class TestId : public QObject
{
    Q_OBJECT

private slots:
    void newIdsAreVersionSevenOfNow();
    void newIdsGrow();
    void newIdsOfSeveralThreadsDiffer();
    void namedIdsAreTheSameOnEveryRun();
    void textRoundTrips();
    void foreignTextIsRefused_data();
    void foreignTextIsRefused();
    void nullIdsAreNull();
    void intervalsTouchWithoutOverlap();
};

void TestId::newIdsAreVersionSevenOfNow()
{
    const qint64 before = QDateTime::currentMSecsSinceEpoch();
    const QUuid uuid = QUuid::fromString(Uuid::create().toText());
    QCOMPARE(static_cast<int>(uuid.data3 >> 12), 7);
    QCOMPARE(uuid.variant(), QUuid::DCE);
    const qint64 stamp = static_cast<qint64>(Uuid::create().high >> 16);
    QVERIFY(stamp >= before);
    QVERIFY(stamp <= QDateTime::currentMSecsSinceEpoch() + 1000);
}

void TestId::newIdsGrow()
{
    Uuid last = Uuid::create();
    for (int i = 0; i < 100'000; ++i) {
        const Uuid next = Uuid::create();
        QVERIFY(last < next);
        QVERIFY(last.toText() < next.toText());
        last = next;
    }
}

void TestId::newIdsOfSeveralThreadsDiffer()
{
    std::vector<std::vector<Uuid>> made(4);
    std::vector<std::thread> threads;
    for (std::vector<Uuid> &own : made) {
        threads.emplace_back([&own] {
            for (int i = 0; i < 10'000; ++i)
                own.push_back(Uuid::create());
        });
    }
    for (std::thread &thread : threads)
        thread.join();
    std::unordered_set<Uuid> all;
    std::unordered_set<std::uint64_t> ticks;
    for (const std::vector<Uuid> &own : made) {
        for (const Uuid &uuid : own) {
            all.insert(uuid);
            ticks.insert(uuid.high);
        }
    }
    QCOMPARE(all.size(), std::size_t{40'000});
    // Order must not rest on the random half.
    QCOMPARE(ticks.size(), std::size_t{40'000});
}

void TestId::namedIdsAreTheSameOnEveryRun()
{
    const Uuid uuid = Uuid::named(u"people:anna");
    QCOMPARE(uuid, Uuid::named(u"people:anna"));
    QVERIFY(uuid != Uuid::named(u"people:Anna"));
    QCOMPARE(static_cast<int>(QUuid::fromString(uuid.toText()).data3 >> 12), 5);
    // The sample production's ids and every imported file depend on this never changing. Computed apart with SHA-1.
    QCOMPARE(uuid.toText(), u"64427f1b-d07e-503f-bce4-1bc65f79c06a"_s);
}

void TestId::textRoundTrips()
{
    const Uuid uuid{.high = 0x0123456789abcdefULL, .low = 0xfedcba9876543210ULL};
    QCOMPARE(uuid.toText(), u"01234567-89ab-cdef-fedc-ba9876543210"_s);
    QVERIFY(Uuid::fromText(uuid.toText()) == uuid);
    QVERIFY(Uuid::fromText(uuid.toText().toUpper()) == uuid);
    for (int i = 0; i < 1000; ++i) {
        const Uuid made = Uuid::create();
        QVERIFY(Uuid::fromText(made.toText()) == made);
    }
}

void TestId::foreignTextIsRefused_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("empty") << u""_s;
    QTest::newRow("braces") << u"{01234567-89ab-cdef-fedc-ba9876543210}"_s;
    QTest::newRow("no dashes") << u"0123456789abcdeffedcba9876543210"_s;
    QTest::newRow("dashes elsewhere") << u"0123456-789ab-cdef-fedc-ba9876543210"_s;
    QTest::newRow("dash for digit") << u"01234567-89ab-cdef-fedc-ba98765432-0"_s;
    QTest::newRow("not hex") << u"0123456g-89ab-cdef-fedc-ba9876543210"_s;
    QTest::newRow("space") << u"01234567-89ab-cdef-fedc-ba987654321 "_s;
    QTest::newRow("short") << u"01234567-89ab-cdef-fedc-ba987654321"_s;
    QTest::newRow("long") << u"01234567-89ab-cdef-fedc-ba98765432100"_s;
    QTest::newRow("fullwidth") << u"０1234567-89ab-cdef-fedc-ba987654321"_s;
}

void TestId::foreignTextIsRefused()
{
    QFETCH(QString, text);
    QVERIFY(!Uuid::fromText(text).has_value());
}

void TestId::nullIdsAreNull()
{
    struct Thing;
    QVERIFY(Id<Thing>().isNull());
    QVERIFY(!Id<Thing>::create().isNull());
    QVERIFY(!Id<Thing>::named(u"").isNull());
    QVERIFY(Id<Thing>() < Id<Thing>::create());
    QCOMPARE(Id<Thing>().toText(), u"00000000-0000-0000-0000-000000000000"_s);
}

void TestId::intervalsTouchWithoutOverlap()
{
    const Interval<int> morning{8, 12};
    QVERIFY(!morning.overlaps({12, 14}));
    QVERIFY(!morning.overlaps({4, 8}));
    QVERIFY(morning.overlaps({11, 14}));
    QVERIFY(morning.overlaps({9, 10}));
    QVERIFY(!morning.overlaps({9, 9}));
    QVERIFY(!morning.overlaps({10, 9}));
    QVERIFY(morning.contains(8) && !morning.contains(12));
    QCOMPARE(morning.intersection({11, 14}), (Interval<int>{11, 12}));
    QVERIFY(morning.intersection({13, 14}).isEmpty());
}

QTEST_GUILESS_MAIN(TestId)
#include "tst_id.moc"
