// SPDX-License-Identifier: GPL-3.0-or-later
// Who could double a role: the line that no likeness crosses, and the ranking above it.
#include "core/planning/doublematch.h"
#include "core/rules/numbernames.h"
#include "tests/support/peopleworld.h"

#include <QTest>

using namespace stunt;
using namespace stunt::fixture;
using namespace Qt::Literals::StringLiterals;

class TestDoubleMatch : public QObject
{
    Q_OBJECT

private slots:
    void performersWhoAreNotTheActor();
    void closerIsBetter();
    void unknownNeverScores();
    void differenceIsWorseThanUnknown();
    void nothingMakesUpForTheLine_data();
    void nothingMakesUpForTheLine();
    void certificateIsJudgedOnTheDays_data();
    void certificateIsJudgedOnTheDays();
    void cutBeatsAskForNothing();
    void availabilityNotKnownIsAGap();
    void workElsewhereIsAGap();
    void roleWithoutActor();
    void onlyTheSequenceAsks();
    void ofAHandOnlyTheHandIsSeen();
    void aDoubleStandsByTheirOwnParts();
};

namespace {

struct Candidates : People {
    Id<Person> actor =
        put(Person{.name = u"Ines"_s, .kinds = {PersonKind::Actor}, .heightMm = Length{1700}, .weightG = Mass{60'000}});
    Id<Role> role = put(Role{.name = u"Ana"_s, .person = actor});
    Id<Beat> beat1 = beat(u"1A"_s, 0);
    Id<Part> part1 = part(beat1, {.role = role, .kind = PartKind::Double});

    Id<Person> candidate(const QString &name, int heightMm, std::optional<Mass> weight = Mass{60'000})
    {
        Person person;
        person.name = name;
        person.kinds = {PersonKind::StuntDouble};
        person.heightMm = Length{heightMm};
        person.weightG = weight;
        return put(person);
    }
    std::vector<DoubleCandidate> ranked() const
    {
        std::vector<DoubleCandidate> all = doubleCandidates(data(), Facts(data()), RuleNumbers(data()), {.role = role});
        // Maya, of whom nothing is known, is not looked at here.
        std::erase_if(all, [&](const DoubleCandidate &each) { return each.person == maya; });
        return all;
    }
    DoubleCandidate of(Id<Person> who) const
    {
        for (const DoubleCandidate &each : ranked())
            if (each.person == who)
                return each;
        return {};
    }
};

}  // namespace

void TestDoubleMatch::performersWhoAreNotTheActor()
{
    Candidates world;
    world.put(Person{.name = u"Medic"_s, .kinds = {PersonKind::Medic}});
    const Id<Person> gone = world.candidate(u"Gone"_s, 1700);
    world.change(gone, [](Person &person) { person.archived = true; });
    const Id<Person> kai = world.candidate(u"Kai"_s, 1700);
    const auto ranked = world.ranked();
    QCOMPARE(ranked.size(), 1U);
    QCOMPARE(ranked[0].person, kai);
    QVERIFY(!ranked[0].belowLine);
}

void TestDoubleMatch::closerIsBetter()
{
    Candidates world;
    const Id<Person> edge = world.candidate(u"Aya"_s, 1725);
    const Id<Person> same = world.candidate(u"Zoe"_s, 1700);
    const Id<Person> beyond = world.candidate(u"Bea"_s, 1726);
    const Id<Person> near = world.candidate(u"Cleo"_s, 1690);
    const auto ranked = world.ranked();
    QCOMPARE(ranked.size(), 4U);
    QCOMPARE(ranked[0].person, same);
    QCOMPARE(ranked[1].person, near);
    QCOMPARE(ranked[2].person, edge);
    QCOMPARE(ranked[3].person, beyond);
    QVERIFY(ranked[0].reasons.join(u'\n').contains(u"height 170 cm against 170 cm, tolerance 25 mm"_s));
    QVERIFY(ranked[3].gaps.join(u'\n').contains(u"height"_s));
    // Among equals the name decides.
    const Id<Person> twin = world.candidate(u"Abe"_s, 1700);
    QCOMPARE(world.ranked()[0].person, twin);
}

void TestDoubleMatch::unknownNeverScores()
{
    Candidates world;
    const Id<Person> known = world.candidate(u"Zoe"_s, 1725, Mass{67'000});  // both at the edge
    const Id<Person> unknown = world.candidate(u"Aya"_s, 1700, std::nullopt);
    const DoubleCandidate a = world.of(known);
    const DoubleCandidate b = world.of(unknown);
    QCOMPARE(a.known, 2);
    QCOMPARE(b.known, 1);
    QCOMPARE(b.of, 14);
    QCOMPARE(knownText(b), u"1 of 14 known"_s);
    QCOMPARE(b.score, 1000);  // its height, and nothing for what is not known
    QCOMPARE(a.score, 500 + 500);
    QCOMPARE(world.ranked()[0].person, known);  // of equals, of whom more is known
    QVERIFY(b.gaps.join(u'\n').contains(u"weight of Aya not known"_s));
    // Without a tolerance nothing is known to match.
    world.limit(numbers::heightTolerance, std::nullopt);
    QCOMPARE(world.of(unknown).score, 0);
    QCOMPARE(world.of(unknown).known, 0);
}

void TestDoubleMatch::differenceIsWorseThanUnknown()
{
    Candidates world;
    const Id<Person> different = world.candidate(u"Aya"_s, 1700, Mass{90'000});
    const Id<Person> unknown = world.candidate(u"Zoe"_s, 1700, std::nullopt);
    const auto ranked = world.ranked();
    QCOMPARE(ranked[0].person, unknown);
    QCOMPARE(ranked[1].person, different);
}

void TestDoubleMatch::nothingMakesUpForTheLine_data()
{
    QTest::addColumn<QString>("barrier");
    QTest::addColumn<QString>("gap");
    QTest::newRow("none") << u""_s << u""_s;
    QTest::newRow("skill") << u"skill"_s << u"skill “Ratchet” missing"_s;
    QTest::newRow("certificate") << u"certificate"_s << u"certificate “first aid” missing"_s;
    QTest::newRow("expiry") << u"expiry"_s << u"expires is not known"_s;
    QTest::newRow("unavailable") << u"unavailable"_s << u"not available"_s;
    QTest::newRow("released") << u"released"_s << u"not available"_s;
    QTest::newRow("stood down") << u"standDown"_s << u"not cleared to perform"_s;
}

void TestDoubleMatch::nothingMakesUpForTheLine()
{
    QFETCH(QString, barrier);
    QFETCH(QString, gap);
    Candidates world;
    world.change(world.part1, [](Part &part) {
        part.skills = {u"Ratchet"_s};
        part.certificates = {u"first aid"_s};
    });
    world.day(monday(), world.beat1);
    const auto qualify = [&](Id<Person> person, const QString &lacks) {
        if (lacks != u"skill"_s)
            world.put(Skill{.person = person, .kind = u"ratchet"_s});
        if (lacks != u"certificate"_s)
            world.put(Certificate{
                .person = person, .kind = u"First aid"_s, .expiresOn = lacks == u"expiry"_s ? QDate() : monday()});
        const AvailabilityStatus status = lacks == u"unavailable"_s ? AvailabilityStatus::Unavailable
                                        : lacks == u"released"_s    ? AvailabilityStatus::Released
                                                                    : AvailabilityStatus::Available;
        world.put(Availability{.person = person, .from = monday(), .to = monday(), .status = status});
        if (lacks == u"standDown"_s)
            world.put(StandDown{.person = person, .from = monday(), .clearedOn = {}, .privateNote = u"knee"_s});
    };
    const Id<Person> twin = world.candidate(u"Aya"_s, 1700);
    qualify(twin, barrier);
    const Id<Person> unlike = world.candidate(u"Zoe"_s, 2000, Mass{120'000});
    qualify(unlike, {});
    const auto ranked = world.ranked();
    QCOMPARE(ranked.size(), 2U);
    const DoubleCandidate of = world.of(twin);
    QVERIFY2(of.belowLine == !barrier.isEmpty(), qPrintable(of.gaps.join(u'\n')));
    QCOMPARE(ranked[0].person, barrier.isEmpty() ? twin : unlike);
    QVERIFY(!ranked[0].belowLine);
    if (barrier.isEmpty())
        return;
    QVERIFY2(of.gaps.first().contains(gap), qPrintable(of.gaps.join(u'\n')));
    QVERIFY(!of.gaps.join(u'\n').contains(u"knee"_s));
    QVERIFY(of.score > ranked[0].score);  // for all their likeness
}

void TestDoubleMatch::certificateIsJudgedOnTheDays_data()
{
    QTest::addColumn<int>("expires");  // days from the last of two days
    QTest::addColumn<bool>("below");
    QTest::newRow("on the last day") << 0 << false;
    QTest::newRow("the day before") << -1 << true;
    QTest::newRow("after") << 1 << false;
}

void TestDoubleMatch::certificateIsJudgedOnTheDays()
{
    QFETCH(int, expires);
    QFETCH(bool, below);
    Candidates world;
    world.change(world.part1, [](Part &part) { part.certificates = {u"first aid"_s}; });
    world.day(monday(), world.beat1);
    world.day(monday().addDays(3), world.beat1);
    const Id<Person> kai = world.candidate(u"Kai"_s, 1700);
    world.put(Certificate{.person = kai, .kind = u"first aid"_s, .expiresOn = monday().addDays(3 + expires)});
    QCOMPARE(world.of(kai).belowLine, below);
}

void TestDoubleMatch::cutBeatsAskForNothing()
{
    Candidates world;
    world.change(world.part1, [](Part &part) { part.skills = {u"ratchet"_s}; });
    const Id<Person> kai = world.candidate(u"Kai"_s, 1700);
    QVERIFY(world.of(kai).belowLine);
    world.change(world.beat1, [](Beat &beat) { beat.status = BeatStatus::Cut; });
    QVERIFY(!world.of(kai).belowLine);
}

void TestDoubleMatch::availabilityNotKnownIsAGap()
{
    Candidates world;
    world.day(monday(), world.beat1);
    world.day(monday().addDays(1), world.beat1);
    const Id<Person> kai = world.candidate(u"Kai"_s, 1700);
    world.put(Availability{.person = kai, .from = monday(), .to = monday(), .status = AvailabilityStatus::FirstHold});
    DoubleCandidate of = world.of(kai);
    QVERIFY(!of.belowLine);
    QVERIFY(of.gaps.join(u'\n').contains(u"availability on 4 May 2027 not known"_s));
    QVERIFY(!of.reasons.join(u'\n').contains(u"available on"_s));
    world.put(Availability{
        .person = kai, .from = monday().addDays(1), .to = monday().addDays(1), .status = AvailabilityStatus::Booked});
    of = world.of(kai);
    QVERIFY(of.reasons.join(u'\n').contains(u"available on all 2 days"_s));
}

void TestDoubleMatch::workElsewhereIsAGap()
{
    Candidates world;
    const Id<ShootDay> day = world.day(monday(), world.beat1);
    const Id<Person> kai = world.candidate(u"Kai"_s, 1700);
    // On the day that shoots the role they are there anyhow.
    world.put(Call{.shootDay = day, .person = kai, .status = CallStatus::W});
    QVERIFY(!world.of(kai).gaps.join(u'\n').contains(u"other work"_s));
    world.rehearsal(monday(), clock(9), clock(10), kai);
    const DoubleCandidate of = world.of(kai);
    QVERIFY(of.gaps.join(u'\n').contains(u"other work on 3 May 2027"_s));
    QVERIFY(!of.belowLine);
}

void TestDoubleMatch::roleWithoutActor()
{
    Candidates world;
    world.change(world.role, [](Role &role) { role.person.reset(); });
    const Id<Person> kai = world.candidate(u"Kai"_s, 1700);
    const DoubleCandidate of = world.of(kai);
    QCOMPARE(of.known, 0);
    QCOMPARE(of.score, 0);
    QVERIFY(doubleCandidates(world.data(), Facts(world.data()), RuleNumbers(world.data()), {.role = {}}).empty());
}

void TestDoubleMatch::onlyTheSequenceAsks()
{
    Candidates world;
    world.change(world.part1, [](Part &part) { part.skills = {u"ratchet"_s}; });
    const Id<Person> kai = world.candidate(u"Kai"_s, 1700);
    const Id<Sequence> other = world.put(Sequence{.code = u"Z"_s});
    const auto below = [&](const MaybeId<Sequence> &sequence) {
        const auto all = doubleCandidates(world.data(), Facts(world.data()), RuleNumbers(world.data()),
                                          {.role = world.role, .sequence = sequence});
        return std::ranges::find(all, kai, &DoubleCandidate::person)->belowLine;
    };
    QVERIFY(below(std::nullopt));
    QVERIFY(below(world.data().at(world.beat1).sequence));
    QVERIFY(!below(other));
}

void TestDoubleMatch::ofAHandOnlyTheHandIsSeen()
{
    Candidates world;
    const Id<Person> kai = world.candidate(u"Kai"_s, 2000);
    const auto all = doubleCandidates(world.data(), Facts(world.data()), RuleNumbers(world.data()),
                                      {.role = world.role, .kind = DoubleKind::Hand});
    const DoubleCandidate &of = *std::ranges::find(all, kai, &DoubleCandidate::person);
    QCOMPARE(of.of, 3);
    QCOMPARE(of.different, 0);
    QCOMPARE(world.of(kai).of, 14);
    QCOMPARE(world.of(kai).different, 1);
}

void TestDoubleMatch::aDoubleStandsByTheirOwnParts()
{
    Candidates world;
    const Id<Person> kai = world.candidate(u"Kai"_s, 1700);
    const Id<Person> zoe = world.candidate(u"Zoe"_s, 1700);
    world.change(world.part1, [&](Part &part) {
        part.person = zoe;
        part.skills = {u"ratchet"_s};
    });
    Double dbl{.role = world.role, .person = kai};
    const auto standing = [&] {
        return doubleStanding(world.data(), Facts(world.data()), RuleNumbers(world.data()), dbl);
    };
    // Another does what asks for it.
    QVERIFY(!standing().belowLine);
    QCOMPARE(standing().known, 2);
    QCOMPARE(standing().score, 2000);
    dbl.person = zoe;
    QVERIFY(standing().belowLine);
    QVERIFY(standing().gaps.first().contains(u"skill “ratchet” missing"_s));
    // Not in the sequence they double in.
    dbl.sequence = world.put(Sequence{.code = u"Z"_s});
    QVERIFY(!standing().belowLine);
    // A role that nobody plays is matched by nobody.
    world.change(world.role, [](Role &role) { role.person.reset(); });
    QCOMPARE(standing().known, 0);
}

QTEST_GUILESS_MAIN(TestDoubleMatch)
#include "tst_doublematch.moc"
