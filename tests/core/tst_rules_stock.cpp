// SPDX-License-Identifier: GPL-3.0-or-later
// What is delivered against what the takes use up.
#include "core/rules/items.h"
#include "tests/support/ruleworld.h"

#include <QRegularExpression>
#include <QTest>

using namespace stunt;
using namespace stunt::fixture;
using namespace Qt::Literals::StringLiterals;

class TestRulesStock : public QObject
{
    Q_OBJECT

private slots:
    void stockCovers_data();
    void stockCovers();
    void stockCountsLoggedTakes();
    void stockCountsSetupsThatPlayBreakaways();
    void stockCountsRehearsals_data();
    void stockCountsRehearsals();
    void stockIsUsedInShootingOrder();
    void stockWithoutADateIsNotCounted();
    void aBeatThatWasShotNeedsNoMore();
    void anOverdrawnBookIsTold();
};

namespace {

const QDate firstDay(2027, 3, 24);

// A beat with a breakaway on a day.
struct Glass {
    RuleWorld world;
    Id<Item> glass = world.put(Item{.name = u"Sugar glass"_s, .category = ItemCategory::Breakaway});
    Id<Beat> beat;
    Id<ItemUse> use;
    Id<ShootDay> day;

    explicit Glass(int takes, int quantity = 1, int spares = 0)
    {
        beat = addBeat(u"7"_s, takes);
        use = addUse(beat, quantity, spares);
        day = world.day(firstDay, beat);
    }
    Id<Beat> addBeat(const QString &number, int takes)
    {
        const Id<Beat> added = world.beat(number, 0);
        world.change<Beat>(added, [&](Beat &each) { each.plannedTakes = takes; });
        return added;
    }
    Id<ItemUse> addUse(Id<Beat> of, int quantity, int spares = 0)
    {
        return world.put(ItemUse{.beat = of, .item = glass, .quantity = quantity, .consumed = true, .spares = spares});
    }
    void deliver(int quantity, QDate date = firstDay)
    {
        world.put(Delivery{.item = glass, .date = date, .quantity = quantity});
    }
    Id<Take> log(MaybeId<Setup> setup, int number, int broken)
    {
        const Id<Take> take =
            world.put(Take{.setup = setup, .beat = setup ? MaybeId<Beat>() : MaybeId<Beat>(beat), .number = number});
        if (broken > 0)
            world.put(TakeUse{.take = take, .item = glass, .quantity = broken});
        return take;
    }
    std::vector<Finding> shorts() const { return world.findings(RuleId::StockShort); }
    // “6 of 8”, or nothing.
    QString covers() const
    {
        const std::vector<Finding> found = shorts();
        if (found.empty())
            return {};
        const QRegularExpression pattern(u"stock covers (\\d+ of \\d+) takes"_s);
        return pattern.match(found.front().message).captured(1);
    }
};

std::optional<qint64> numberOf(const Finding &finding, const char *name)
{
    for (const Figure &figure : finding.figures)
        if (qstrcmp(figure.name, name) == 0)
            return figure.number;
    return std::nullopt;
}

}  // namespace

void TestRulesStock::stockCovers_data()
{
    QTest::addColumn<int>("takes");
    QTest::addColumn<int>("quantity");
    QTest::addColumn<int>("spares");
    QTest::addColumn<int>("stock");
    QTest::addColumn<int>("daysLate");
    QTest::addColumn<QString>("covers");
    QTest::newRow("six of eight") << 8 << 1 << 0 << 6 << 0 << u"6 of 8"_s;
    QTest::newRow("just enough") << 8 << 1 << 0 << 8 << 0 << QString();
    QTest::newRow("one too few") << 8 << 1 << 0 << 7 << 0 << u"7 of 8"_s;
    QTest::newRow("two a take, half a take left over") << 4 << 2 << 0 << 7 << 0 << u"3 of 4"_s;
    QTest::newRow("with the spares") << 8 << 1 << 2 << 10 << 0 << QString();
    QTest::newRow("the takes but not the spares") << 8 << 1 << 2 << 9 << 0 << u"8 of 8"_s;
    QTest::newRow("none at all") << 3 << 1 << 0 << 0 << 0 << u"0 of 3"_s;
    QTest::newRow("comes on the day") << 1 << 1 << 0 << 1 << 0 << QString();
    QTest::newRow("comes the day after") << 1 << 1 << 0 << 1 << 1 << u"0 of 1"_s;
    QTest::newRow("none is needed") << 3 << 0 << 0 << 0 << 0 << QString();
}

void TestRulesStock::stockCovers()
{
    QFETCH(int, takes);
    QFETCH(int, quantity);
    QFETCH(int, spares);
    QFETCH(int, stock);
    QFETCH(int, daysLate);
    Glass glass(takes, quantity, spares);
    if (stock > 0)
        glass.deliver(stock, firstDay.addDays(daysLate));
    QTEST(glass.covers(), "covers");
    if (glass.covers().isEmpty())
        QVERIFY(glass.shorts().empty());
    else
        QCOMPARE(glass.shorts()[0].when, (Moment{firstDay, {}}));
}

void TestRulesStock::stockCountsLoggedTakes()
{
    Glass glass(8);
    glass.deliver(6);
    glass.log({}, 1, 1);
    glass.log({}, 2, 0);
    // Two of eight are done and used one: the five that are left reach for five of the six to come.
    QCOMPARE(glass.covers(), u"7 of 8"_s);
    QVERIFY2(glass.shorts()[0].message.contains(
                 u"6 delivered by then, 1 used up or needed before, 6 are needed: 6 takes "
                 "to come × 1"_s),
             qPrintable(glass.shorts()[0].message));
    glass.deliver(1);
    QVERIFY(glass.shorts().empty());
    // A take that used more than planned.
    glass.log({}, 3, 3);
    QCOMPARE(glass.covers(), u"6 of 8"_s);
}

void TestRulesStock::stockCountsSetupsThatPlayBreakaways()
{
    Glass glass(2);
    glass.deliver(5);
    QVERIFY(glass.shorts().empty());
    const Id<Setup> wide = glass.world.put(Setup{.sequence = glass.world.sequence,
                                                 .name = u"Wide"_s,
                                                 .beats = {glass.beat},
                                                 .breakawaysPlayed = false,
                                                 .plannedTakes = 50});
    QVERIFY(glass.shorts().empty());
    glass.world.change<Setup>(wide, [](Setup &setup) { setup.breakawaysPlayed = true; });
    QCOMPARE(glass.covers(), u"5 of 50"_s);
    glass.world.change<Setup>(wide, [](Setup &setup) { setup.plannedTakes = 3; });
    QVERIFY(glass.shorts().empty());
    const Id<Setup> close = glass.world.put(Setup{.sequence = glass.world.sequence,
                                                  .position = 1,
                                                  .name = u"Close"_s,
                                                  .beats = {glass.beat},
                                                  .breakawaysPlayed = true,
                                                  .plannedTakes = 4});
    QCOMPARE(glass.covers(), u"5 of 7"_s);
    // Shot on a day of its own by which more has come.
    const Id<ShootDay> later = glass.world.day(firstDay.addDays(3));
    glass.world.put(Strip{.shootDay = later, .kind = StripKind::Setup, .setup = close, .minutes = 60});
    glass.deliver(2, firstDay.addDays(3));
    QVERIFY2(glass.shorts().empty(), RuleWorld::told(glass.shorts()).constData());
    glass.log(wide, 1, 1);
    QVERIFY(glass.shorts().empty());
}

void TestRulesStock::stockCountsRehearsals_data()
{
    QTest::addColumn<RehearsalStatus>("status");
    QTest::addColumn<int>("daysBefore");
    QTest::addColumn<int>("quantity");
    QTest::addColumn<int>("broken");
    QTest::addColumn<QString>("covers");
    QTest::newRow("planned") << RehearsalStatus::Planned << 1 << 2 << 0 << u"6 of 8"_s;
    QTest::newRow("planned on the day") << RehearsalStatus::Planned << 0 << 2 << 0 << u"6 of 8"_s;
    QTest::newRow("planned afterwards") << RehearsalStatus::Planned << -1 << 2 << 0 << u"-"_s;
    QTest::newRow("done") << RehearsalStatus::Done << 1 << 2 << 1 << u"7 of 8"_s;
    QTest::newRow("done, nothing broken") << RehearsalStatus::Done << 1 << 2 << 0 << QString();
    QTest::newRow("cancelled") << RehearsalStatus::Cancelled << 1 << 2 << 0 << QString();
}

void TestRulesStock::stockCountsRehearsals()
{
    QFETCH(RehearsalStatus, status);
    QFETCH(int, daysBefore);
    QFETCH(int, quantity);
    QFETCH(int, broken);
    QFETCH(QString, covers);
    Glass glass(8);
    glass.deliver(8, firstDay.addDays(-1));
    const Id<Rehearsal> rehearsal = glass.world.put(Rehearsal{.plan = glass.world.plan,
                                                              .title = u"Glass test"_s,
                                                              .date = firstDay.addDays(-daysBefore),
                                                              .start = CivilTime{9 * 60},
                                                              .end = CivilTime{10 * 60},
                                                              .status = status});
    glass.world.put(
        RehearsalBooking{.rehearsal = rehearsal, .item = glass.glass, .quantity = quantity, .broken = broken});
    const std::vector<Finding> found = glass.shorts();
    QCOMPARE(found.size(), covers.isEmpty() ? 0U : 1U);
    if (covers == u"-") {
        QCOMPARE(found[0].subjects[1], RecordRef(rehearsal));
        QVERIFY2(found[0].message.contains(u"stock does not cover"_s), qPrintable(found[0].message));
    } else {
        QCOMPARE(glass.covers(), covers);
    }
}

void TestRulesStock::stockIsUsedInShootingOrder()
{
    Glass glass(4);
    const Id<Beat> second = glass.addBeat(u"8"_s, 3);
    glass.addUse(second, 1);
    glass.world.day(firstDay.addDays(1), second);
    const Id<Beat> unplanned = glass.addBeat(u"9"_s, 1);
    glass.addUse(unplanned, 1);
    glass.deliver(6);
    std::vector<Finding> found = glass.shorts();
    QCOMPARE(found.size(), 2U);
    QVERIFY(found[0].message.contains(u"stock covers 0 of 1 takes of 9 on a day not planned yet"_s));
    QVERIFY(found[1].message.contains(u"stock covers 2 of 3 takes of 8 on 25 March 2027"_s));
    QVERIFY(found[1].message.contains(u"6 delivered by then, 4 used up or needed before"_s));
    // The second beat first.
    glass.world.day(firstDay.addDays(-1), second);
    glass.deliver(6, firstDay.addDays(-1));
    glass.world.change<Beat>(unplanned, [](Beat &beat) { beat.status = BeatStatus::Cut; });
    QVERIFY(glass.shorts().empty());
}

void TestRulesStock::stockWithoutADateIsNotCounted()
{
    Glass glass(8);
    glass.deliver(6);
    glass.deliver(5, QDate());
    QCOMPARE(glass.covers(), u"6 of 8"_s);
    QVERIFY(glass.shorts()[0].message.endsWith(u"; 5 more have no delivery date and are not counted."_s));
    QCOMPARE(numberOf(glass.shorts()[0], "undated"), std::optional<qint64>(5));
}

void TestRulesStock::aBeatThatWasShotNeedsNoMore()
{
    Glass glass(8);
    glass.deliver(2);
    glass.world.change<Beat>(glass.beat, [](Beat &beat) { beat.status = BeatStatus::Shot; });
    // Nobody logged what it used: what was planned counts.
    QCOMPARE(glass.covers(), u"2 of 8"_s);
    glass.log({}, 1, 2);
    QVERIFY(glass.shorts().empty());
}

void TestRulesStock::anOverdrawnBookIsTold()
{
    Glass glass(1);
    glass.deliver(2);
    glass.log({}, 1, 2);
    QVERIFY(glass.shorts().empty());
    glass.log({}, 2, 1);
    const std::vector<Finding> found = glass.shorts();
    QCOMPARE(found.size(), 1U);
    QCOMPARE(found[0].subjects, std::vector<RecordRef>{glass.glass});
    QVERIFY(found[0].message.contains(u"3 are logged as used up or broken, and only 2 are delivered"_s));
}

QTEST_GUILESS_MAIN(TestRulesStock)
#include "tst_rules_stock.moc"
