// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/planning/changeovers.h"
#include "core/rules/longtake.h"
#include "tests/support/ruleworld.h"

#include <QTest>
#include <cmath>

using namespace stunt;
using namespace stunt::fixture;
using namespace Qt::Literals::StringLiterals;

class TestRulesLongTake : public QObject
{
    Q_OBJECT

private slots:
    void swapsNeedAStitch_data();
    void swapsNeedAStitch();
    void swapsNameBothPeople();
    void onePlayerNeedsNone();
    void onlyInALongTakeAndWhatIsPerformed();
    void setupsPartAPart();
    void overlappingSegmentsSwapWhereBothAreOn_data();
    void overlappingSegmentsSwapWhereBothAreOn();
    void aDoubleForAMomentIsSwappedTwice();
    void nobodyKnownIsNotTheSame();
    void takingTurnsHasKeysOfItsOwn();
    void stitchesMatch_data();
    void stitchesMatch();
    void aStitchListsEverything();
};

namespace {

// A long take in which an actor plays beat 1 (0 to 10 s) and their double beat 2 (10 to 20 s).
struct LongTake {
    RuleWorld world;
    Id<Person> actor = world.person(u"Ilse Brandt"_s);
    Id<Person> dbl = world.person(u"Lena Voss"_s);
    Id<Role> role = world.put(Role{.name = u"Ilse"_s, .person = actor});
    Id<Beat> one;
    Id<Beat> two;
    Id<Part> first;
    Id<Part> second;

    LongTake()
    {
        world.change<Sequence>(world.sequence, [](Sequence &each) { each.longTake = true; });
        one = addBeat(u"1"_s, 0, 10'000);
        two = addBeat(u"2"_s, 10'000, 20'000);
        first = world.put(Part{.beat = one, .role = role, .kind = PartKind::Actor});
        second = world.put(Part{.beat = two, .role = role, .person = dbl, .kind = PartKind::Double});
    }
    Id<Beat> addBeat(const QString &number, qint64 start, qint64 end)
    {
        return world.put(Beat{.sequence = world.sequence, .number = number, .startMs = start, .endMs = end});
    }
    Id<Stitch> stitch(qint64 start, qint64 end, MaybeId<Person> from, MaybeId<Person> to)
    {
        return world.put(
            Stitch{.sequence = world.sequence, .startMs = start, .endMs = end, .swapFrom = from, .swapTo = to});
    }
    Id<Setup> segment(const QString &name, qint64 start, qint64 end, Id<Part> part, Id<Person> player)
    {
        const Id<Setup> setup = world.put(
            Setup{.sequence = world.sequence, .name = name, .beats = {one, two}, .startMs = start, .endMs = end});
        world.put(SetupPlayer{.setup = setup, .part = part, .person = player});
        return setup;
    }
    std::vector<Finding> swaps() const { return world.findings(RuleId::SwapWithoutStitch); }
};

Stitch matchedStitch(LongTake &take)
{
    const Id<Take> chosen = take.world.put(Take{.beat = take.one, .number = 4});
    return {.sequence = take.world.sequence,
            .startMs = 10'000,
            .endMs = 10'000,
            .values = {{.name = u"camera height"_s, .out = 1.0, .in = 1.1, .tolerance = 0.1, .unit = u"m"_s}},
            .ticks = {{.what = MatchTickKind::Pose, .matchedBy = u"A. Roth"_s, .take = 4},
                      {.what = MatchTickKind::Wardrobe, .matchedBy = u"A. Roth"_s, .take = 4},
                      {.what = MatchTickKind::Blood, .matchedBy = u"A. Roth"_s, .take = 4}},
            .chosenTake = chosen};
}

}  // namespace

void TestRulesLongTake::swapsNeedAStitch_data()
{
    QTest::addColumn<qint64>("start");
    QTest::addColumn<qint64>("end");
    QTest::addColumn<QString>("people");  // A: the actor, D: the double, X: somebody else
    QTest::addColumn<int>("findings");
    QTest::newRow("at the change") << qint64(10'000) << qint64(10'000) << u"AD"_s << 0;
    QTest::newRow("spanning it") << qint64(9'000) << qint64(11'000) << u"AD"_s << 0;
    QTest::newRow("ending at it") << qint64(9'000) << qint64(10'000) << u"AD"_s << 0;
    QTest::newRow("beginning at it") << qint64(10'000) << qint64(12'000) << u"AD"_s << 0;
    QTest::newRow("a frame before") << qint64(9'000) << qint64(9'960) << u"AD"_s << 1;
    QTest::newRow("a frame after") << qint64(10'040) << qint64(12'000) << u"AD"_s << 1;
    QTest::newRow("less than half a frame after") << qint64(10'015) << qint64(12'000) << u"AD"_s << 0;
    QTest::newRow("the other way round") << qint64(10'000) << qint64(10'000) << u"DA"_s << 1;
    QTest::newRow("to somebody else") << qint64(10'000) << qint64(10'000) << u"AX"_s << 1;
    QTest::newRow("of nobody") << qint64(10'000) << qint64(10'000) << QString() << 1;
}

void TestRulesLongTake::swapsNeedAStitch()
{
    QFETCH(qint64, start);
    QFETCH(qint64, end);
    QFETCH(QString, people);
    LongTake take;
    QCOMPARE(take.swaps().size(), 1U);
    const Id<Person> other = take.world.person(u"Somebody else"_s);
    const auto personOf = [&](QChar letter) { return letter == u'A' ? take.actor : letter == u'D' ? take.dbl : other; };
    if (people.isEmpty())
        take.stitch(start, end, {}, {});
    else
        take.stitch(start, end, personOf(people[0]), personOf(people[1]));
    QTEST(int(take.swaps().size()), "findings");
}

void TestRulesLongTake::swapsNameBothPeople()
{
    LongTake take;
    std::vector<Finding> found = take.swaps();
    QCOMPARE(found.size(), 1U);
    QCOMPARE(found[0].level, Level::Warn);
    QCOMPARE(found[0].message, u"Ilse is played by Ilse Brandt in 1 and by Lena Voss in 2, and there is no stitch at "
                               "00:00:10:00 to swap them."_s);
    QCOMPARE(found[0].subjects[0], RecordRef(take.second));
    QCOMPARE(found[0].subjects[1], RecordRef(take.first));
    take.stitch(10'000, 10'000, take.dbl, take.actor);
    found = take.swaps();
    QCOMPARE(found[0].message,
             u"Ilse is played by Ilse Brandt in 1 and by Lena Voss in 2 from 00:00:10:00, but the stitch "
             "at 00:00:10:00 swaps Lena Voss for Ilse Brandt."_s);
    // Anywhere in the gap while nobody plays the role.
    take.world.change<Beat>(take.two, [](Beat &beat) { beat.startMs = 15'000; });
    QCOMPARE(take.swaps().size(), 1U);
    take.stitch(12'000, 13'000, take.actor, take.dbl);
    QVERIFY(take.swaps().empty());
}

void TestRulesLongTake::onePlayerNeedsNone()
{
    LongTake take;
    take.world.change<Part>(take.second, [&](Part &part) { part.person = take.actor; });
    QVERIFY(take.swaps().empty());
    // Two roles are two people.
    const Id<Role> other = take.world.put(Role{.name = u"Other"_s});
    take.world.change<Part>(take.second, [&](Part &part) {
        part.person = take.dbl;
        part.role = other;
    });
    QVERIFY(take.swaps().empty());
}

void TestRulesLongTake::onlyInALongTakeAndWhatIsPerformed()
{
    LongTake take;
    take.world.change<Sequence>(take.world.sequence, [](Sequence &each) { each.longTake = false; });
    QVERIFY(take.swaps().empty());
    take.world.change<Sequence>(take.world.sequence, [](Sequence &each) { each.longTake = true; });
    take.world.change<Beat>(take.two, [](Beat &beat) { beat.status = BeatStatus::Cut; });
    QVERIFY(take.swaps().empty());
    const Id<Scene> omitted = take.world.put(Scene{.omitted = true});
    take.world.change<Beat>(take.two, [&](Beat &beat) {
        beat.status = BeatStatus::Idea;
        beat.scene = omitted;
    });
    QVERIFY(take.swaps().empty());
}

void TestRulesLongTake::setupsPartAPart()
{
    LongTake take;
    take.world.change<Part>(take.second, [&](Part &part) { part.person = take.actor; });
    QVERIFY(take.swaps().empty());
    // The double plays the last four seconds of beat 1 in a segment of its own.
    take.segment(u"S2"_s, 6000, 10'000, take.first, take.dbl);
    const std::vector<Finding> found = take.swaps();
    QCOMPARE(found.size(), 2U);
    take.stitch(6000, 6000, take.actor, take.dbl);
    QCOMPARE(take.swaps().size(), 1U);
    QVERIFY2(take.swaps()[0].message.contains(u"by Lena Voss in 1 (set-up S2) and by Ilse Brandt in 2"_s),
             qPrintable(take.swaps()[0].message));
    take.stitch(10'000, 10'000, take.dbl, take.actor);
    QVERIFY(take.swaps().empty());
}

void TestRulesLongTake::overlappingSegmentsSwapWhereBothAreOn_data()
{
    QTest::addColumn<qint64>("at");
    QTest::addColumn<int>("findings");
    QTest::newRow("before both") << qint64(8'960) << 1;
    QTest::newRow("first frame of both") << qint64(9'000) << 0;
    QTest::newRow("between") << qint64(9'520) << 0;
    QTest::newRow("last frame of both") << qint64(10'000) << 0;
    QTest::newRow("after both") << qint64(10'040) << 1;
}

void TestRulesLongTake::overlappingSegmentsSwapWhereBothAreOn()
{
    QFETCH(qint64, at);
    LongTake take;
    take.world.change<Beat>(take.one, [](Beat &beat) { beat.endMs = 20'000; });
    take.world.change<Beat>(take.two, [](Beat &beat) { beat.status = BeatStatus::Cut; });
    take.segment(u"S1"_s, 0, 10'000, take.first, take.actor);
    take.segment(u"S2"_s, 9000, 20'000, take.first, take.dbl);
    take.stitch(at, at, take.actor, take.dbl);
    QTEST(int(take.swaps().size()), "findings");
}

void TestRulesLongTake::aDoubleForAMomentIsSwappedTwice()
{
    LongTake take;
    // The double is in beat 1 from 4 to 5 s while the actor's part goes on.
    take.world.change<Part>(take.second, [&](Part &part) {
        part.beat = take.one;
        part.startMs = 4000;
        part.endMs = 5000;
    });
    QCOMPARE(take.swaps().size(), 2U);
    // A stitch after the moment swaps nobody in, though the actor's part still goes on.
    take.stitch(7000, 7000, take.actor, take.dbl);
    QCOMPARE(take.swaps().size(), 2U);
    take.stitch(4000, 4000, take.actor, take.dbl);
    QCOMPARE(take.swaps().size(), 1U);
    take.stitch(5000, 5000, take.dbl, take.actor);
    QVERIFY(take.swaps().empty());
}

void TestRulesLongTake::nobodyKnownIsNotTheSame()
{
    LongTake take;
    take.world.change<Part>(take.second, [](Part &part) { part.person.reset(); });
    std::vector<Finding> found = take.swaps();
    QCOMPARE(found.size(), 1U);
    QCOMPARE(found[0].message,
             u"Ilse is played by Ilse Brandt in 1 and by nobody yet in 2: nobody can tell which stitch "
             "is to swap them at 00:00:10:00."_s);
    // The actor is one person, whoever it will be; a double is another.
    take.world.change<Role>(take.role, [](Role &role) { role.person.reset(); });
    QCOMPARE(take.swaps().size(), 1U);
    take.world.change<Part>(take.second, [](Part &part) { part.kind = PartKind::Actor; });
    QVERIFY(take.swaps().empty());
}

void TestRulesLongTake::takingTurnsHasKeysOfItsOwn()
{
    LongTake take;
    for (int i = 0; i < 3; ++i)
        take.segment(u"S%1"_s.arg(i), 1000 + i * 2000, 2000 + i * 2000, take.first, take.dbl);
    QSet<QString> keys;
    const std::vector<Finding> found = take.swaps();
    for (const Finding &finding : found)
        keys.insert(keyOf(finding));
    QCOMPARE(found.size(), 7U);
    QCOMPARE(keys.size(), 7);
}

void TestRulesLongTake::stitchesMatch_data()
{
    using Spoil = std::function<void(Stitch &)>;
    QTest::addColumn<Spoil>("spoil");
    QTest::addColumn<QString>("fault");
    const auto row = [](const char *name, const Spoil &spoil, const QString &fault) {
        QTest::newRow(name) << spoil << fault;
    };
    row("as far apart as may be", [](Stitch &) {}, {});
    row("exactly alike, no room",
        [](Stitch &stitch) {
            stitch.values[0].in = 1.0;
            stitch.values[0].tolerance = 0;
        },
        {});
    row(
        "a hair too far", [](Stitch &stitch) { stitch.values[0].in = 1.101; },
        u"camera height: 1 m going out, 1.101 m coming in, tolerance 0.1 m"_s);
    row(
        "too far the other way", [](Stitch &stitch) { stitch.values[0].in = 0.8; },
        u"camera height: 1 m going out, 0.8 m coming in, tolerance 0.1 m"_s);
    row(
        "nothing going out", [](Stitch &stitch) { stitch.values[0].out.reset(); },
        u"camera height: not known going out, 1.1 m coming in, tolerance 0.1 m"_s);
    row(
        "nothing coming in", [](Stitch &stitch) { stitch.values[0].in.reset(); },
        u"camera height: 1 m going out, not known coming in, tolerance 0.1 m"_s);
    row(
        "no tolerance", [](Stitch &stitch) { stitch.values[0].tolerance.reset(); },
        u"camera height: 1 m going out, 1.1 m coming in, tolerance not known"_s);
    row(
        "no values", [](Stitch &stitch) { stitch.values.clear(); }, u"no values on the match sheet"_s);
    row(
        "not a number", [](Stitch &stitch) { stitch.values[0].in = std::nan(""); },
        u"camera height: 1 m going out, not known coming in, tolerance 0.1 m"_s);
    row(
        "pose not ticked", [](Stitch &stitch) { stitch.ticks[0].matchedBy = u" "_s; },
        u"pose not matched by anybody"_s);
    row(
        "blood not on the sheet", [](Stitch &stitch) { stitch.ticks.pop_back(); }, u"blood not matched by anybody"_s);
    row(
        "one of two poses", [](Stitch &stitch) { stitch.ticks.push_back({.what = MatchTickKind::Pose}); },
        u"pose not matched by anybody"_s);
    row(
        "no take", [](Stitch &stitch) { stitch.chosenTake.reset(); }, u"no take chosen"_s);
}

void TestRulesLongTake::stitchesMatch()
{
    QFETCH(std::function<void(Stitch &)>, spoil);
    QFETCH(QString, fault);
    LongTake take;
    Stitch stitch = matchedStitch(take);
    spoil(stitch);
    take.world.put(stitch);
    const std::vector<Finding> found = take.world.findings(RuleId::StitchUnmatched);
    QVERIFY2(found.size() == (fault.isEmpty() ? 0U : 1U), RuleWorld::told(found).constData());
    if (!fault.isEmpty())
        QCOMPARE(found[0].message,
                 u"The stitch at 00:00:10:00 (Whip pan) of Sequence C is not matched: %1."_s.arg(fault));
}

void TestRulesLongTake::aStitchListsEverything()
{
    LongTake take;
    const Id<Stitch> bare = take.stitch(10'000, 12'000, take.actor, take.dbl);
    std::vector<Finding> found = take.world.findings(RuleId::StitchUnmatched);
    QCOMPARE(found.size(), 1U);
    QCOMPARE(found[0].message,
             u"The stitch at 00:00:10:00 to 00:00:12:00 (Whip pan) of Sequence C is not matched: no "
             "values on the match sheet; pose not matched by anybody; wardrobe not matched by anybody; "
             "blood not matched by anybody; no take chosen."_s);
    QCOMPARE(found[0].subjects, (std::vector<RecordRef>{bare, take.world.sequence}));
    QCOMPARE(found[0].figures[0].number, std::optional<qint64>(5));
    // A mended line is another fact under the same key.
    take.world.change<Stitch>(bare, [&](Stitch &stitch) { stitch.values = matchedStitch(take).values; });
    const Finding after = take.world.findings(RuleId::StitchUnmatched).at(0);
    QCOMPARE(keyOf(after), keyOf(found[0]));
    QVERIFY(figuresOf(after) != figuresOf(found[0]));
}

QTEST_GUILESS_MAIN(TestRulesLongTake)
#include "tst_rules_longtake.moc"
