// SPDX-License-Identifier: GPL-3.0-or-later
// Whether somebody is in two places at once, or a role in two bodies.
#include "core/rules/twoplaces.h"
#include "tests/support/peopleworld.h"

#include <QTest>

using namespace stunt;
using namespace stunt::fixture;
using namespace Qt::Literals::StringLiterals;

class TestRulesTwoPlaces : public QObject
{
    Q_OBJECT

private slots:
    void personInTwoPlaces_data();
    void personInTwoPlaces();
    void roleInTwoBodies_data();
    void roleInTwoBodies();
    void segmentPlayersAreWhereTheySay();
};

// Two parts of one person: `second` begins in another beat or the same.
void TestRulesTwoPlaces::personInTwoPlaces_data()
{
    QTest::addColumn<qint64>("start");  // of the second beat; the first is 0–5 s; -1: the same beat
    QTest::addColumn<bool>("otherRole");
    QTest::addColumn<qint64>("from");  // of the second part, -1: all of it
    QTest::addColumn<BeatStatus>("status");
    QTest::addColumn<int>("count");
    using enum BeatStatus;
    QTest::newRow("next beat") << 5000LL << true << -1LL << Idea << 0;
    QTest::newRow("overlapping beat") << 4960LL << true << -1LL << Idea << 1;
    QTest::newRow("overlapping beat, same role") << 4960LL << false << -1LL << Idea << 1;
    QTest::newRow("overlapping beat, cut") << 4960LL << true << -1LL << Cut << 0;
    QTest::newRow("overlapping beat, part begins later") << 4960LL << true << 40LL << Idea << 0;
    QTest::newRow("same beat, other role") << -1LL << true << -1LL << Idea << 1;
    QTest::newRow("same beat, same role") << -1LL << false << -1LL << Idea << 0;
    QTest::newRow("same beat, other role, after it") << -1LL << true << 2000LL << Idea << 0;
    QTest::newRow("same beat, other role, into it") << -1LL << true << 1960LL << Idea << 1;
}

void TestRulesTwoPlaces::personInTwoPlaces()
{
    QFETCH(qint64, start);
    QFETCH(bool, otherRole);
    QFETCH(qint64, from);
    QFETCH(BeatStatus, status);
    QFETCH(int, count);
    People world;
    const Id<Role> ana = world.put(Role{.name = u"Ana"_s});
    const Id<Role> role = otherRole ? world.put(Role{.name = u"Bo"_s}) : ana;
    const Id<Beat> first = world.beat(u"1A"_s, 0);
    const Id<Beat> second = start < 0 ? first : world.beat(u"1B"_s, start);
    world.change(second, [&](Beat &beat) { beat.status = status; });
    Part one{.role = ana, .person = world.maya};
    if (start < 0) {
        one.startMs = 0;
        one.endMs = 2000;
    }
    world.part(first, one);
    Part two{.role = role, .person = world.maya};
    if (from >= 0) {
        two.startMs = from;
        two.endMs = 5000;
    }
    world.part(second, two);
    const auto findings = found(world, &checkTwoPlaces, world.sequence);
    QVERIFY2(static_cast<int>(findings.size()) == count, RuleWorld::told(findings));
    if (count == 0)
        return;
    QCOMPARE(findings[0].rule, RuleId::TwoPlacesAtOnce);
    QCOMPARE(findings[0].subjects[0], RecordRef(world.maya));
    QVERIFY(findings[0].message.contains(u"Maya Okafor"_s) && findings[0].message.contains(u"1A"_s));
}

void TestRulesTwoPlaces::roleInTwoBodies_data()
{
    QTest::addColumn<int>("from");  // of the stitch, ms; the two overlap 2000–3000
    QTest::addColumn<int>("to");
    QTest::addColumn<StitchMethod>("method");
    QTest::addColumn<QString>("players");  // who it swaps: "ab", "ba", "ac", "" none
    QTest::addColumn<int>("count");
    using enum StitchMethod;
    QTest::newRow("no stitch") << -1 << -1 << TexasSwitch << u""_s << 1;
    QTest::newRow("just covers") << 2000 << 3000 << TexasSwitch << u"ab"_s << 0;
    QTest::newRow("covers, the other way") << 1000 << 4000 << TexasSwitch << u"ba"_s << 0;
    QTest::newRow("a frame late") << 2040 << 3000 << TexasSwitch << u"ab"_s << 1;
    QTest::newRow("a frame short") << 2000 << 2960 << TexasSwitch << u"ab"_s << 1;
    QTest::newRow("another method") << 2000 << 3000 << BodyWipe << u"ab"_s << 1;
    QTest::newRow("swaps somebody else") << 2000 << 3000 << TexasSwitch << u"ac"_s << 1;
    QTest::newRow("swaps nobody") << 2000 << 3000 << TexasSwitch << u""_s << 1;
}

void TestRulesTwoPlaces::roleInTwoBodies()
{
    QFETCH(int, from);
    QFETCH(int, to);
    QFETCH(StitchMethod, method);
    QFETCH(QString, players);
    QFETCH(int, count);
    People world;
    const Id<Person> actor = world.person(u"Ines"_s);
    const std::map<QChar, Id<Person>> people{{u'a', actor}, {u'b', world.maya}, {u'c', world.person(u"Kai"_s)}};
    const Id<Role> role = world.put(Role{.name = u"Ana"_s, .person = actor});
    const Id<Beat> beat = world.beat(u"1A"_s, 0);
    world.part(beat, {.role = role, .kind = PartKind::Actor, .startMs = 0, .endMs = 3000});
    const Id<Part> doubled =
        world.part(beat,
                   {.role = role, .person = world.maya, .kind = PartKind::Double, .startMs = 2000, .endMs = 5000});
    if (from >= 0) {
        Stitch stitch{.sequence = world.sequence, .startMs = from, .endMs = to, .method = method};
        if (!players.isEmpty()) {
            stitch.swapFrom = people.at(players[0]);
            stitch.swapTo = people.at(players[1]);
        }
        world.put(stitch);
    }
    auto findings = found(world, &checkTwoPlaces, world.sequence);
    QVERIFY2(static_cast<int>(findings.size()) == count, RuleWorld::told(findings));
    if (count > 0) {
        QCOMPARE(findings[0].subjects[0], RecordRef(role));
        QCOMPARE(figure(findings[0], "fromMs"), 2000);
        QCOMPARE(figure(findings[0], "toMs"), 3000);
        QVERIFY(findings[0].message.contains(u"Ines"_s) && findings[0].message.contains(u"Maya Okafor"_s));
    }
    // Without an overlap nothing needs a switch.
    world.change(doubled, [](Part &part) { part.startMs = 3000; });
    findings = found(world, &checkTwoPlaces, world.sequence);
    QVERIFY2(findings.empty(), RuleWorld::told(findings));
    // Whoever is not seen is no body of the role.
    world.change(doubled, [](Part &part) {
        part.startMs = 0;
        part.kind = PartKind::Safety;
    });
    QVERIFY(found(world, &checkTwoPlaces, world.sequence).empty());
}

void TestRulesTwoPlaces::segmentPlayersAreWhereTheySay()
{
    People world;
    const Id<Role> ana = world.put(Role{.name = u"Ana"_s, .person = world.person(u"Ines"_s)});
    const Id<Role> bo = world.put(Role{.name = u"Bo"_s});
    const Id<Beat> beat = world.beat(u"1A"_s, 0);
    const Id<Part> part = world.part(beat, {.role = ana, .kind = PartKind::Actor});
    world.part(beat, {.role = bo, .person = world.maya, .startMs = 4000, .endMs = 5000});
    const Id<Setup> setup =
        world.put(Setup{.sequence = world.sequence, .name = u"S"_s, .beats = {beat}, .startMs = 1000, .endMs = 4000});
    world.put(SetupPlayer{.setup = setup, .part = part, .person = world.maya});
    QVERIFY(found(world, &checkTwoPlaces, world.sequence).empty());
    world.change(setup, [](Setup &each) { each.endMs = 4040; });
    const auto findings = found(world, &checkTwoPlaces, world.sequence);
    QVERIFY2(findings.size() == 1, RuleWorld::told(findings));
    QCOMPARE(figure(findings[0], "fromMs"), 4000);
    QCOMPARE(figure(findings[0], "toMs"), 4040);
    // A set-up that is no segment is shot at another time.
    world.change(setup, [](Setup &each) {
        each.startMs.reset();
        each.endMs.reset();
    });
    QVERIFY(found(world, &checkTwoPlaces, world.sequence).empty());
}

QTEST_GUILESS_MAIN(TestRulesTwoPlaces)
#include "tst_rules_twoplaces.moc"
