// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/edits/rehearsing.h"

#include "core/edits/records.h"
#include "core/edits/story.h"
#include "core/planning/gatestate.h"
#include "tests/support/memorystore.h"
#include "tests/support/must.h"

#include <QTest>

using namespace stunt;
using namespace Qt::Literals::StringLiterals;

namespace {

// A beat that Ana performs, its walk-through gate, and a planned rehearsal that covers it; Ana is called.
struct World {
    World()
    {
        const auto sequence = must(add(*project, Sequence{.code = u"A"_s}));
        beat = must(appendBeat(*project, sequence, u"Stairs"_s, 5000));
        setAction(u"Ana falls"_s);
        ana = must(add(*project, Person{.name = u"Ana"_s, .kinds = {PersonKind::StuntPerformer}}));
        ben = must(add(*project, Person{.name = u"Ben"_s, .kinds = {PersonKind::StuntPerformer}}));
        must(add(*project, Part{.beat = beat, .person = ana}));
        gate = must(add(*project, Gate{.beat = beat, .level = GateLevel::WalkThrough}));
        rehearsal = must(add(*project, Rehearsal{.plan = project->data().all<Plan>().begin()->id,
                                                 .date = QDate(2027, 5, 3),
                                                 .start = CivilTime{540},
                                                 .end = CivilTime{600}}));
        call = must(add(*project, RehearsalCall{.rehearsal = rehearsal, .person = ana}));
        cover =
            must(add(*project, RehearsalCover{.rehearsal = rehearsal, .beat = beat, .level = GateLevel::WalkThrough}));
    }
    void setAction(const QString &action)
    {
        Beat changed = project->data().at(beat);
        changed.action = action;
        QVERIFY(change(*project, changed));
    }
    [[nodiscard]] GateStanding standing() const
    {
        const ProjectData &data = project->data();
        const Beat &record = data.at(beat);
        return BeatGates(data, record, scopeOf(data, record), rehearsalEnds(data))
            .stateOf(data.at(gate), std::nullopt, QDate(2027, 5, 1))
            .standing;
    }
    [[nodiscard]] const RehearsalCover &pass() const { return project->data().at(cover); }
    Result<> record(Answer passed)
    {
        return recordRehearsal(*project, rehearsal, {{ana, Answer::Yes}}, {{cover, passed}});
    }

    std::unique_ptr<Project> project = memoryProject();
    Id<Beat> beat;
    Id<Person> ana, ben;
    Id<Gate> gate;
    Id<Rehearsal> rehearsal;
    Id<RehearsalCall> call;
    Id<RehearsalCover> cover;
};

}  // namespace

class TestRehearsing : public QObject
{
    Q_OBJECT

private slots:
    void recordingIsOneEditThatMeetsTheGate();
    void recordingCallsWhoCameUncalled();
    void recordingAgainKeepsWhatWasPassed();
    void recordingIsRefused();
    void aPassTakesItsSnapshotByItself();
    void importsTakeSnapshotsOfTheWhole();
    void undoingAChangeMeetsTheGateAgain();
    void wordingOnlyKeepsTheGate();
    void wordingOnlyDoesNotMendWhatIsStale();
    void wordingNeedsAName_data();
    void wordingNeedsAName();
};

void TestRehearsing::recordingIsOneEditThatMeetsTheGate()
{
    World world;
    QCOMPARE(world.standing(), GateStanding::Planned);
    const qsizetype edits = world.project->history().size();
    QVERIFY(world.record(Answer::Yes));
    QCOMPARE(world.project->history().size(), edits + 1);
    QCOMPARE(world.standing(), GateStanding::Met);
    QCOMPARE(world.project->data().at(world.rehearsal).status, RehearsalStatus::Done);
    QCOMPARE(world.project->data().at(world.call).attended, Answer::Yes);
    QVERIFY(!world.pass().snapshot.isEmpty());
    QVERIFY(world.project->undo());
    QCOMPARE(world.standing(), GateStanding::Planned);
    QVERIFY(world.pass().snapshot.isEmpty());
}

void TestRehearsing::recordingCallsWhoCameUncalled()
{
    World world;
    QVERIFY(recordRehearsal(*world.project, world.rehearsal, {{world.ben, Answer::Yes}}, {}));
    QCOMPARE(world.project->data().all<RehearsalCall>().size(), 2);
    QVERIFY(recordRehearsal(*world.project, world.rehearsal, {{world.ben, Answer::No}}, {}));
    QCOMPARE(world.project->data().all<RehearsalCall>().size(), 2);
    World other;
    QVERIFY(recordRehearsal(*other.project, other.rehearsal, {{other.ben, Answer::No}}, {}));
    QCOMPARE(other.project->data().all<RehearsalCall>().size(), 1);  // who did not come was not called either
}

// To record it again, for somebody who was forgotten, is no new rehearsal of the beat as it is by then.
void TestRehearsing::recordingAgainKeepsWhatWasPassed()
{
    World world;
    QVERIFY(world.record(Answer::Yes));
    world.setAction(u"Ana jumps"_s);
    QCOMPARE(world.standing(), GateStanding::Stale);
    QVERIFY(world.record(Answer::Yes));
    QCOMPARE(world.standing(), GateStanding::Stale);
    QVERIFY(world.record(Answer::No));
    QVERIFY(world.pass().snapshot.isEmpty());
    QCOMPARE(world.standing(), GateStanding::Open);
    QVERIFY(world.record(Answer::Yes));
    QCOMPARE(world.standing(), GateStanding::Met);
}

void TestRehearsing::recordingIsRefused()
{
    World world;
    const auto other = must(add(*world.project, Rehearsal{.plan = world.project->data().all<Plan>().begin()->id,
                                                          .date = QDate(2027, 5, 4),
                                                          .start = CivilTime{540},
                                                          .end = CivilTime{600},
                                                          .status = RehearsalStatus::Cancelled}));
    QCOMPARE(recordRehearsal(*world.project, other, {}, {}).error().code, u"invalid"_s);
    QCOMPARE(recordRehearsal(*world.project, {}, {}, {}).error().code, u"gone"_s);
    const auto third = must(add(*world.project, Rehearsal{.plan = world.project->data().all<Plan>().begin()->id,
                                                          .date = QDate(2027, 5, 5),
                                                          .start = CivilTime{540},
                                                          .end = CivilTime{600}}));
    const ProjectData withThird = world.project->data();
    QCOMPARE(recordRehearsal(*world.project, third, {}, {{world.cover, Answer::Yes}}).error().code, u"gone"_s);
    QVERIFY(world.project->data() == withThird);
}

void TestRehearsing::aPassTakesItsSnapshotByItself()
{
    World world;
    Rehearsal done = world.project->data().at(world.rehearsal);
    done.status = RehearsalStatus::Done;
    QVERIFY(change(*world.project, done));
    RehearsalCall call = world.project->data().at(world.call);
    call.attended = Answer::Yes;
    QVERIFY(change(*world.project, call));
    RehearsalCover pass = world.pass();
    pass.passed = Answer::Yes;
    QVERIFY(change(*world.project, pass));
    QCOMPARE(world.pass().snapshot, snapshotOf(world.project->data(), world.pass()));
    QCOMPARE(world.standing(), GateStanding::Met);
    // A change of something else keeps it; to take the pass back drops it.
    const QString kept = world.pass().snapshot;
    world.setAction(u"Ana jumps"_s);
    pass = world.pass();
    pass.runs = 3;
    QVERIFY(change(*world.project, pass));
    QCOMPARE(world.pass().snapshot, kept);
    pass = world.pass();
    pass.passed = Answer::Unknown;
    QVERIFY(change(*world.project, pass));
    QVERIFY(world.pass().snapshot.isEmpty());
    // A new record that has passed, too.
    QVERIFY(remove<RehearsalCover>(*world.project, {world.cover}));
    world.cover = must(add(*world.project, RehearsalCover{.rehearsal = world.rehearsal,
                                                          .beat = world.beat,
                                                          .level = GateLevel::WalkThrough,
                                                          .passed = Answer::Yes}));
    QCOMPARE(world.standing(), GateStanding::Met);
}

void TestRehearsing::importsTakeSnapshotsOfTheWhole()
{
    World world;
    QVERIFY(world.record(Answer::Yes));
    const RehearsalCover pass = world.pass();
    QVERIFY(world.project->edit(u"Import"_s, [&](Edit &edit) -> Result<> {
        RehearsalCover bare = pass;
        bare.snapshot.clear();
        edit.update(bare);
        edit.insert(Hazard{.beat = world.beat, .hazard = u"Stairs"_s});
        takeMissingSnapshots(edit);
        return {};
    }));
    QCOMPARE(world.pass().snapshot, snapshotOf(world.project->data(), world.pass()));
    QVERIFY(world.pass().snapshot != pass.snapshot);
    // What has one keeps it.
    world.setAction(u"Ana jumps"_s);
    const QString kept = world.pass().snapshot;
    QVERIFY(world.project->edit(u"Import"_s, [](Edit &edit) -> Result<> {
        takeMissingSnapshots(edit);
        return {};
    }));
    QCOMPARE(world.pass().snapshot, kept);
}

void TestRehearsing::undoingAChangeMeetsTheGateAgain()
{
    World world;
    QVERIFY(world.record(Answer::Yes));
    world.setAction(u"Ana jumps"_s);
    QCOMPARE(world.standing(), GateStanding::Stale);
    QVERIFY(world.project->undo());
    QCOMPARE(world.standing(), GateStanding::Met);
    QVERIFY(world.project->redo());
    QCOMPARE(world.standing(), GateStanding::Stale);
}

void TestRehearsing::wordingOnlyKeepsTheGate()
{
    World world;
    QVERIFY(world.record(Answer::Yes));
    const qsizetype edits = world.project->history().size();
    const QString longer = u"Ana falls down the stairs, "_s.repeated(30).trimmed();
    QVERIFY(changeWording(*world.project, {world.beat, u" "_s + longer + u"\n"_s, u"Ida"_s, QDate(2027, 5, 4)}));
    QCOMPARE(world.project->history().size(), edits + 1);
    QCOMPARE(world.project->data().at(world.beat).action, longer);
    QCOMPARE(world.standing(), GateStanding::Met);
    // It is logged where it counts, and in the name of the edit.
    QCOMPARE(wordingNotes(world.pass().snapshot), QStringList(u"Ida 2027-05-04"_s));
    QVERIFY(world.project->data().at(world.rehearsal).log.contains(u"wording only, says Ida"_s));
    QVERIFY(world.project->history().undoText().contains(u"wording only, says Ida"_s));
    QVERIFY(changeWording(*world.project, {world.beat, u"Ana falls."_s, u"Tom"_s, QDate(2027, 5, 5)}));
    QCOMPARE(wordingNotes(world.pass().snapshot).size(), 2);
    QCOMPARE(world.standing(), GateStanding::Met);
    // The next change is a change again, also back to the words it was passed with at first.
    world.setAction(u"Ana falls"_s);
    QCOMPARE(world.standing(), GateStanding::Stale);
    QVERIFY(world.project->undo());
    QCOMPARE(world.standing(), GateStanding::Met);
}

void TestRehearsing::wordingOnlyDoesNotMendWhatIsStale()
{
    World world;
    QVERIFY(world.record(Answer::Yes));
    world.setAction(u"Ana jumps"_s);
    const QString kept = world.pass().snapshot;
    QVERIFY(changeWording(*world.project, {world.beat, u"Ana leaps"_s, u"Ida"_s, QDate(2027, 5, 4)}));
    QCOMPARE(world.pass().snapshot, kept);
    QCOMPARE(world.standing(), GateStanding::Stale);
    QVERIFY(world.project->data().at(world.rehearsal).log.isEmpty());
}

void TestRehearsing::wordingNeedsAName_data()
{
    QTest::addColumn<QString>("by");
    QTest::addColumn<QDate>("on");
    QTest::newRow("nobody") << QString() << QDate(2027, 5, 4);
    QTest::newRow("blanks") << u"  "_s << QDate(2027, 5, 4);
    QTest::newRow("no date") << u"Ida"_s << QDate();
}

void TestRehearsing::wordingNeedsAName()
{
    QFETCH(const QString, by);
    QFETCH(const QDate, on);
    World world;
    QVERIFY(world.record(Answer::Yes));
    const ProjectData before = world.project->data();
    QCOMPARE(changeWording(*world.project, {world.beat, u"Other"_s, by, on}).error().code, u"invalid"_s);
    QVERIFY(world.project->data() == before);
    QCOMPARE(changeWording(*world.project, {{}, u"Other"_s, u"Ida"_s, QDate(2027, 5, 4)}).error().code, u"gone"_s);
}

QTEST_GUILESS_MAIN(TestRehearsing)
#include "tst_rehearsing.moc"
