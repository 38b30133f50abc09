// SPDX-License-Identifier: GPL-3.0-or-later
// The records around the beat: what their fields owe each other, what goes with what, and what is emptied.
#include "core/base/frames.h"
#include "core/edits/story.h"
#include "core/edits/validate.h"
#include "tests/support/recordworld.h"

using namespace stunt;
using namespace stunt::fixture;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 dayMs = 24LL * 60 * 60 * 1000;

}  // namespace

class TestPlanRecords : public QObject
{
    Q_OBJECT

private slots:
    void rules_data();
    void rules();
    void limitsOfEveryField();
    void valuesWithinLimitsAreTaken();
    void listsKeepEachOnce();
    void whatOthersStandOnStays();
    void passedSnapshotIsForgottenWithThePass();
    void frameRateMovesSetupsStitchesAndMarkers_data();
    void frameRateMovesSetupsStitchesAndMarkers();
    void springGapOfARehearsal();
    void springGapThroughASetup();
    void beatsOfASetupStrip();

private:
    // The rows of rules_data, by subject.
    static void addRuleDataRules();
    static void addChoreographyRules();
    static void addTakeRules();
    static void addRigRules();
    static void addItemRules();
    static void addSheetRules();
    static void addReadinessRules();
    static void addIssueRules();
};

void TestPlanRecords::addRuleDataRules()
{
    const char *const order = "The last day must not come before the first.";
    row<RuleSet>(
        "second of its name",
        [](World &w, auto &r) {
            w.make(r);
            r.name = r.name.toUpper();
        },
        "There is already a rule set “HOUSE HOURS”.");
    row<RuleNumber>(
        "second of its name", [](World &w, auto &r) { w.make(r); }, "The rule set already has a number “house-rest”.");
    row<RuleNumber>(
        "own value without reason", [](World &, auto &r) { r.overrideValue = 660; },
        "A number of your own needs a reason.");
    row<RuleNumber>(
        "own value below zero",
        [](World &, auto &r) {
            r.overrideValue = -1;
            r.overrideReason = u"Agreed"_s;
        },
        "A number of your own is not below zero.");
    row<Acceptance>(
        "backwards", [](World &, auto &r) { r.expires = r.on.addDays(-1); }, order);
    row<StandDown>(
        "backwards", [](World &, auto &r) { r.clearedOn = r.from.addDays(-1); }, order);
    row<TrainingGoal>(
        "backwards", [](World &, auto &r) { r.to = r.from.addDays(-1); }, order);
    row<Permit>(
        "backwards",
        [](World &, auto &r) {
            r.validFrom = QDate(2027, 3, 2);
            r.validTo = QDate(2027, 3, 1);
        },
        order);
    const char *const currency = "An amount needs a currency of three capital letters, like EUR.";
    row<Adjustment>(
        "no currency", [](World &, auto &r) { r.currency.clear(); }, currency);
    row<Adjustment>(
        "small letters", [](World &, auto &r) { r.currency = u"eur"_s; }, currency);
    row<Adjustment>(
        "sign", [](World &, auto &r) { r.currency = u"€"_s; }, currency);
}

void TestPlanRecords::addChoreographyRules()
{
    row<Move>(
        "of another beat",
        [](World &w, auto &r) {
            const Id<Beat> other = w.make(w.valid<Beat>());
            r.attacker = w.make(Part{.beat = other, .person = w.person});
        },
        "A move is made by people who have a part in its beat.");
    row<Move>(
        "against oneself", [](World &w, auto &r) { r.attacker = r.defender = w.one<Part>(); },
        "Attacker and defender of a move are two people.");
    row<Setup>(
        "second of its name",
        [](World &w, auto &r) {
            w.make(r);
            r.name = u"a WIDE"_s;
        },
        "The sequence already has a set-up “a WIDE”.");
    row<Setup>(
        "start alone", [](World &, auto &r) { r.startMs = 1000; },
        "A set-up's start and end are given together, or neither.");
    row<Setup>(
        "without length",
        [](World &, auto &r) {
            r.startMs = 1000;
            r.endMs = 1001;
        },
        "A set-up's segment must end after it starts.");
    row<Setup>(
        "beat of another sequence",
        [](World &w, auto &r) {
            const Id<Sequence> other = w.make(w.valid<Sequence>());
            r.beats.push_back(w.make(Beat{.sequence = other, .number = u"X"_s, .endMs = 1000}));
        },
        "A set-up covers beats of its own sequence.");
    row<SetupPlayer>(
        "part of another beat",
        [](World &w, auto &r) {
            const Id<Beat> other = w.make(w.valid<Beat>());
            r.part = w.make(Part{.beat = other, .person = w.person});
        },
        "The set-up does not cover the beat of that part.");
    row<SetupPlayer>(
        "second of the part", [](World &w, auto &r) { w.make(r); },
        "That part is already played by somebody in the set-up.");
}

void TestPlanRecords::addTakeRules()
{
    row<Take>(
        "of nothing", [](World &, auto &r) { r.beat.reset(); }, "A take is of a set-up or of a beat.");
    row<Take>(
        "of two", [](World &w, auto &r) { r.setup = w.one<Setup>(); }, "A take is of a set-up or of a beat.");
    row<Take>(
        "second of its number", [](World &w, auto &r) { w.make(r); }, "There is already a take 1.");
    row<Take>(
        "second of a set-up",
        [](World &w, auto &r) {
            r.beat.reset();
            r.setup = w.one<Setup>();
            w.make(r);
        },
        "There is already a take 1.");
    row<TakeUse>(
        "second of the item", [](World &w, auto &r) { w.make(r); }, "The take already lists Sugar-glass bottle.");
    row<TakeImpact>(
        "second of the person", [](World &w, auto &r) { w.make(r); }, "The take already lists Maya Okafor.");
    row<Stitch>(
        "backwards", [](World &, auto &r) { r.endMs = r.startMs - 40; }, "A stitch must not end before it starts.");
    row<Stitch>(
        "half a swap", [](World &w, auto &r) { r.swapFrom = w.person; },
        "A swap names who goes and who comes, or neither.");
    row<Stitch>(
        "swap of one", [](World &w, auto &r) { r.swapFrom = r.swapTo = w.person; }, "A swap is between two people.");
    row<Stitch>(
        "tolerance", [](World &, auto &r) { r.values = {{.name = u"speed"_s, .tolerance = -0.1}}; },
        "The tolerance of “speed” must not be negative.");
}

void TestPlanRecords::addRigRules()
{
    row<Rig>(
        "users backwards",
        [](World &, auto &r) {
            r.lightestUserG = Mass{90'000};
            r.heaviestUserG = Mass{89'999};
        },
        "The lightest user must not be heavier than the heaviest.");
    row<RigUnit>(
        "second of its serial",
        [](World &w, auto &r) {
            w.make(r);
            r.serial = u"d-1"_s;
        },
        "The rig already has a unit “d-1”.");
    row<Inspection>(
        "of nothing", [](World &, auto &r) { r.rigUnit.reset(); }, "An inspection is of a rig unit or of an item.");
    row<Inspection>(
        "of two", [](World &w, auto &r) { r.item = w.one<Item>(); }, "An inspection is of a rig unit or of an item.");
    row<Inspection>(
        "due before", [](World &, auto &r) { r.nextDue = r.date.addDays(-1); },
        "The last day must not come before the first.");
    row<RigUse>(
        "in nothing", [](World &, auto &r) { r.beat.reset(); }, "A rig is used in a beat or in a rehearsal.");
    row<RigUse>(
        "in two", [](World &w, auto &r) { r.rehearsal = w.one<Rehearsal>(); },
        "A rig is used in a beat or in a rehearsal.");
    row<RigOperator>(
        "of no flyer", [](World &w, auto &r) { r.flyer = w.make(w.valid<Person>()); }, "That flyer is not on the rig.");
    row<RigOperator>(
        "backed up by oneself", [](World &w, auto &r) { r.operatorPerson = r.backup = w.person; },
        "Operator and backup operator are two people.");
    row<RigOperator>(
        "second of the flyer", [](World &w, auto &r) { w.make(r); }, "That flyer already has an operator.");
    row<RigOperator>(
        "second of all",
        [](World &w, auto &r) {
            r.flyer.reset();
            w.make(r);
        },
        "That flyer already has an operator.");
}

void TestPlanRecords::addItemRules()
{
    row<Item>(
        "empty state", [](World &, auto &r) { r.states.append(u" "_s); }, "A state must not be empty.");
    row<Item>(
        "state twice", [](World &, auto &r) { r.states.append(u"whole"_s); }, "The state “whole” is listed twice.");
    row<Item>(
        "strange first state", [](World &, auto &r) { r.firstState = u"wet"_s; },
        "“wet” is not a state of Sugar-glass bottle.");
    row<Item>(
        "cost without a currency", [](World &, auto &r) { r.unitCostMinor = 1; }, "An amount needs a currency");
    row<Copy>(
        "second of its name", [](World &w, auto &r) { w.make(r); }, "There is already a copy “1”.");
    row<Copy>(
        "strange state", [](World &, auto &r) { r.firstState = u"wet"_s; }, "“wet” is not a state of");
    row<ItemUse>(
        "strange state left", [](World &, auto &r) { r.leaves = u"wet"_s; }, "“wet” is not a state of");
    row<ItemUse>(
        "strange state required", [](World &, auto &r) { r.requiredStates.append(u"wet"_s); },
        "“wet” is not a state of");
    row<ItemUse>(
        "empty state required", [](World &, auto &r) { r.requiredStates.append(QString()); },
        "A state must not be empty.");
    // A state that is still asked for cannot be taken from the item.
    const auto withoutWhole = [](const auto &use) {
        return [use](World &world) {
            use(world);
            Item item = world.data().at(world.one<Item>());
            item.states.removeAll(u"whole"_s);
            item.firstState.clear();
            const Result<> changed = change(*world.project, item);
            return changed ? QString() : changed.error().message;
        };
    };
    const QString gone = u"“whole” is not a state of Sugar-glass bottle."_s;
    QTest::newRow("item: state that a use requires")
        << Attempt(withoutWhole([](World &w) { w.make(w.valid<ItemUse>()); })) << gone;
    QTest::newRow("item: state that a use leaves") << Attempt(withoutWhole([](World &w) {
        w.make(ItemUse{.beat = w.beat, .item = w.one<Item>(), .leaves = u"whole"_s});
    })) << gone;
    QTest::newRow("item: state that a copy begins in") << Attempt(withoutWhole([](World &w) {
        w.make(Copy{.item = w.one<Item>(), .name = u"2"_s, .firstState = u"whole"_s});
    })) << gone;
}

void TestPlanRecords::addSheetRules()
{
    row<VehicleSheet>(
        "second", [](World &w, auto &r) { w.make(r); }, "Sugar-glass bottle already has a ");
    row<WeaponSheet>(
        "second", [](World &w, auto &r) { w.make(r); }, "Sugar-glass bottle already has a ");
    row<BurnSheet>(
        "second", [](World &w, auto &r) { w.make(r); }, "Sugar-glass bottle already has a ");
    row<Attachment>(
        "of a beat and a rig", [](World &w, auto &r) { r.rig = w.one<Rig>(); },
        "An attachment belongs to a beat, to a sequence or to a rig.");
    row<Strip>(
        "set-up without one",
        [](World &, auto &r) {
            r.kind = StripKind::Setup;
            r.beat.reset();
        },
        "A strip is a beat, a set-up, a scene or a banner, and nothing else.");
    row<Strip>(
        "beat and set-up", [](World &w, auto &r) { r.setup = w.one<Setup>(); },
        "A strip is a beat, a set-up, a scene or a banner, and nothing else.");
    row<Cover>(
        "of nothing", [](World &, auto &r) { r.shootDay.reset(); }, "Cover is for a shoot day or for a rehearsal.");
    row<Cover>(
        "of two", [](World &w, auto &r) { r.rehearsal = w.one<Rehearsal>(); },
        "Cover is for a shoot day or for a rehearsal.");
}

void TestPlanRecords::addReadinessRules()
{
    row<Hazard>(
        "two scopes", [](World &w, auto &r) { r.sequence = w.sequence; }, "A hazard has one scope");
    row<Hazard>(
        "place and day",
        [](World &w, auto &r) {
            r.beat.reset();
            r.location = w.location;
            r.shootDay = w.day;
        },
        "A hazard has one scope");
    row<Gate>(
        "second of its level", [](World &w, auto &r) { w.make(r); }, "The beat already has a gate “Choreographed”.");
    row<Rehearsal>(
        "without length", [](World &, auto &r) { r.end = r.start; }, "A rehearsal must end after it starts.");
    row<RehearsalCall>(
        "second of the person", [](World &w, auto &r) { w.make(r); },
        "Maya Okafor is already called to that rehearsal.");
    row<RehearsalCover>(
        "second of its level", [](World &w, auto &r) { w.make(r); },
        "The rehearsal already covers that beat at “Choreographed”.");
    row<RehearsalBooking>(
        "of nothing", [](World &, auto &r) { r.rigUnit.reset(); }, "A rehearsal books a rig unit or an item.");
    row<RehearsalBooking>(
        "of two", [](World &w, auto &r) { r.item = w.one<Item>(); }, "A rehearsal books a rig unit or an item.");
    row<RehearsalBooking>(
        "more broken than booked", [](World &, auto &r) { r.broken = 2; }, "No more can be broken than are booked.");
}

void TestPlanRecords::addIssueRules()
{
    const auto moment = [](const char *name, const QString &text) {
        row<CallSheetIssue>(
            name, [text](World &, auto &r) { r.issuedAt = text; }, "Issued at is not a moment in UTC");
    };
    moment("no moment", u"yesterday"_s);
    moment("local moment", u"2027-03-26T18:04:00"_s);
    moment("moment of another zone", u"2027-03-26T18:04:00+01:00"_s);
    row<CallSheetIssue>(
        "second of its version", [](World &w, auto &r) { w.make(r); }, "The day already has an issue 1.");
    row<CallSheetIssue>(
        "superseding a later one",
        [](World &w, auto &r) {
            CallSheetIssue later = r;
            later.version = 3;
            r.supersedes = w.make(later);
            r.version = 2;
        },
        "An issue supersedes an earlier one of the same day.");
    row<CallSheetIssue>(
        "superseding another day's",
        [](World &w, auto &r) {
            CallSheetIssue other = r;
            other.shootDay = w.make(w.valid<ShootDay>());
            r.supersedes = w.make(other);
            r.version = 2;
        },
        "An issue supersedes an earlier one of the same day.");
    row<IssueRecipient>(
        "nobody", [](World &, auto &r) { r.person.reset(); }, "A recipient needs a person or a name.");
    row<IssueRecipient>(
        "sent", [](World &, auto &r) { r.sentAt = u"18:04"_s; }, "Sent at is not a moment in UTC");
    row<IssueRecipient>(
        "confirmed", [](World &, auto &r) { r.confirmedAt = u"18:04"_s; }, "Confirmed at is not a moment in UTC");
}

void TestPlanRecords::rules_data()
{
    QTest::addColumn<Attempt>("attempt");
    QTest::addColumn<QString>("refusal");

    addRuleDataRules();
    addChoreographyRules();
    addTakeRules();
    addRigRules();
    addItemRules();
    addSheetRules();
    addReadinessRules();
    addIssueRules();
}

void TestPlanRecords::rules()
{
    QFETCH(Attempt, attempt);
    QFETCH(QString, refusal);
    World world;
    const QString said = attempt(world);
    QVERIFY2(said.contains(refusal), qPrintable(said));
    QVERIFY2(said.endsWith(u'.'), qPrintable(said));
    QVERIFY(world.data() == world.file->data);
}

namespace {

// Sets a field to a number, where it holds one that can be so large.
bool setNumber(int &value, qint64 number)
{
    value = static_cast<int>(number);
    return value == number;
}
bool setNumber(qint64 &value, qint64 number)
{
    value = number;
    return true;
}
bool setNumber(Length &value, qint64 number)
{
    return setNumber(value.mm, number);
}
bool setNumber(Mass &value, qint64 number)
{
    return setNumber(value.g, number);
}
template<class V>
bool setNumber(V &, qint64)
{
    return false;
}
template<class V>
bool setNumber(std::optional<V> &value, qint64 number)
{
    return setNumber(value.emplace(), number);
}

constexpr Limits unlimited;

}  // namespace

void TestPlanRecords::limitsOfEveryField()
{
    World world;
    int numbers = 0;
    int names = 0;
    int dates = 0;
    const auto isRefused = [&](const auto &record, const auto &field, const QString &words) {
        const Result<> valid = validate(world.data(), record);
        const QString message = valid ? QString() : valid.error().message;
        QVERIFY2(message.startsWith(fieldLabel(field)) && message.contains(words),
                 qPrintable(QLatin1StringView(field.name) + u": "_s + message));
    };
    forEachRecordType([&]<class T>() {
        const T valid = world.valid<T>();
        forEachField<T>([&]<class V>(const Field<T, V> &field) {
            T record = valid;
            V &value = record.*field.member;
            const auto [least, greatest] = field.limits;
            if constexpr (std::is_same_v<V, QString>) {
                if (least != 1)
                    return;
                value.clear();
                isRefused(record, field, u"must not be empty"_s);
                value = QString(201, u'x');
                isRefused(record, field, u"longer than 200 characters"_s);
                ++names;
            } else if constexpr (std::is_same_v<V, QDate>) {
                if (least != 1)
                    return;
                value = QDate();
                isRefused(record, field, u"must be given"_s);
                ++dates;
            } else {
                if (least != unlimited.least && setNumber(value, least - 1)) {
                    isRefused(record, field, u"must be between"_s);
                    ++numbers;
                }
                if (greatest != unlimited.greatest && setNumber(value, greatest + 1))
                    isRefused(record, field, u"must be between"_s);
            }
        });
    });
    QVERIFY2(numbers >= 60 && names >= 12 && dates >= 6, qPrintable(u"%1 %2 %3"_s.arg(numbers).arg(names).arg(dates)));
}

void TestPlanRecords::valuesWithinLimitsAreTaken()
{
    World world;
    for (const auto &[speed, taken] :
         {std::pair(-1, false), std::pair(0, true), std::pair(1000, true), std::pair(1001, false)}) {
        VehicleSheet sheet = world.valid<VehicleSheet>();
        sheet.plannedSpeedKmh = speed;
        QCOMPARE(static_cast<bool>(validate(world.data(), sheet)), taken);
    }
    for (const auto &[load, taken] :
         {std::pair(0, false), std::pair(1, true), std::pair(100'000'000, true), std::pair(100'000'001, false)}) {
        Rig rig = world.valid<Rig>();
        rig.safeWorkingLoadG = Mass{load};
        QCOMPARE(static_cast<bool>(validate(world.data(), rig)), taken);
    }
    Rig rig = world.valid<Rig>();
    rig.name = QString(200, u'x');
    rig.lightestUserG = rig.heaviestUserG = Mass{90'000};
    QVERIFY(validate(world.data(), rig));
    Stitch stitch = world.valid<Stitch>();
    stitch.startMs = stitch.endMs = dayMs;
    QVERIFY(validate(world.data(), stitch));
}

void TestPlanRecords::listsKeepEachOnce()
{
    World world;
    const Id<Person> other = world.make(world.valid<Person>());
    RigUse use = world.valid<RigUse>();
    use.flyers = {other, world.person, other, other};
    QCOMPARE(world.data().at(world.make(use)).flyers, std::vector({other, world.person}));
    Setup setup = world.valid<Setup>();
    setup.beats = {world.beat, world.beat};
    QCOMPARE(world.data().at(world.make(setup)).beats, std::vector({world.beat}));
}

// A record may not be changed away from under those that say something of it.
void TestPlanRecords::whatOthersStandOnStays()
{
    World world;
    const Id<Beat> elsewhere = world.make(world.valid<Beat>());
    Part part = world.valid<Part>();
    part.id = world.make(part);
    const Id<Move> move = world.make(Move{.beat = part.beat, .attacker = part.id});
    part.beat = elsewhere;
    QVERIFY(!change(*world.project, part));
    QVERIFY(remove(*world.project, std::vector{move}));

    Setup setup = world.valid<Setup>();
    setup.beats = {world.beat, elsewhere};
    setup.id = world.make(setup);
    const Id<SetupPlayer> player = world.make(SetupPlayer{.setup = setup.id, .part = part.id, .person = world.person});
    QVERIFY(change(*world.project, part));  // to a beat that the set-up covers as well
    setup.beats = {world.beat};
    QVERIFY(!change(*world.project, setup));
    part.beat = world.make(Beat{.sequence = world.sequence, .number = u"X"_s, .startMs = 9000, .endMs = 9500});
    QVERIFY(!change(*world.project, part));
    Beat beat = world.data().at(elsewhere);
    beat.sequence = world.make(world.valid<Sequence>());
    QVERIFY(!change(*world.project, beat));
    QVERIFY(remove(*world.project, std::vector{player}));
    QVERIFY(change(*world.project, setup));
    QVERIFY(change(*world.project, part));
    QVERIFY(change(*world.project, beat));

    RigUse use = world.valid<RigUse>();
    use.id = world.make(use);
    const Id<RigOperator> worker = world.make(RigOperator{.rigUse = use.id, .flyer = world.person});
    use.flyers.clear();
    QVERIFY(!change(*world.project, use));
    QVERIFY(remove(*world.project, std::vector{worker}));
    QVERIFY(change(*world.project, use));
}

void TestPlanRecords::passedSnapshotIsForgottenWithThePass()
{
    World world;
    RehearsalCover cover = world.valid<RehearsalCover>();
    cover.passed = Answer::Yes;
    cover.snapshot = u"{}"_s;
    cover.id = world.make(cover);
    QCOMPARE(world.data().at(cover.id).snapshot, u"{}"_s);
    for (const Answer answer : {Answer::No, Answer::Unknown}) {
        RehearsalCover changed = cover;
        changed.passed = answer;
        QVERIFY(change(*world.project, changed));
        QCOMPARE(world.data().at(cover.id).snapshot, QString());
        QVERIFY(world.project->undo());
        QCOMPARE(world.data().at(cover.id).snapshot, u"{}"_s);
    }
}

void TestPlanRecords::frameRateMovesSetupsStitchesAndMarkers_data()
{
    QTest::addColumn<QString>("rate");
    for (const char *rate : {"24", "24000/1001", "30000/1001", "50", "60000/1001", "12", "240"})
        QTest::newRow(rate) << QString::fromLatin1(rate);
}

void TestPlanRecords::frameRateMovesSetupsStitchesAndMarkers()
{
    QFETCH(QString, rate);
    World world;
    for (int frame = 0; frame < 30; ++frame) {
        Setup setup{.sequence = world.sequence, .name = QString::number(frame)};
        setup.startMs = frame * 40;
        setup.endMs = frame * 40 + 40;
        world.make(setup);
        world.make(Stitch{.sequence = world.sequence, .startMs = frame * 40, .endMs = frame * 40});
        world.make(Stitch{.sequence = world.sequence, .startMs = frame * 40, .endMs = frame * 40 + 40});
        world.make(Marker{.sequence = world.sequence, .atMs = frame * 40});
    }
    world.make(Setup{.sequence = world.sequence, .name = u"no segment"_s});
    const ProjectData before = world.data();
    const FrameRate wanted = *FrameRate::fromText(rate);
    QVERIFY(setFrameRate(*world.project, wanted));
    const auto near = [&](qint64 was, qint64 now) {
        return now == onFrame(now, wanted)
            && std::abs(now - was) <= 1000 * wanted.denominator / wanted.numerator / 2 + 1;
    };
    for (const Setup &setup : world.data().all<Setup>()) {
        const Setup &was = before.at(setup.id);
        QCOMPARE(setup.startMs.has_value(), was.startMs.has_value());
        if (setup.startMs)
            QVERIFY(near(*was.startMs, *setup.startMs)
                    && frameAt(*setup.endMs, wanted) > frameAt(*setup.startMs, wanted));
    }
    for (const Stitch &stitch : world.data().all<Stitch>()) {
        const Stitch &was = before.at(stitch.id);
        QVERIFY(near(was.startMs, stitch.startMs));
        QCOMPARE(frameAt(stitch.endMs, wanted) > frameAt(stitch.startMs, wanted), was.endMs > was.startMs);
    }
    for (const Marker &marker : world.data().all<Marker>())
        QVERIFY(near(before.at(marker.id).atMs, marker.atMs));
    QVERIFY(world.project->undo());
    QVERIFY(world.data() == before);
}

void TestPlanRecords::springGapOfARehearsal()
{
    World world;
    const QDate gap(2027, 3, 28);
    const auto at = [](int hour, int minute) { return CivilTime{.minutes = hour * 60 + minute}; };
    const auto isRefused = [](const auto &result) { return !result && result.error().code == u"no-such-time"; };
    Rehearsal rehearsal{.plan = world.plan(), .date = gap.addDays(-7), .start = at(1, 0), .end = at(3, 0)};
    rehearsal.id = world.make(rehearsal);
    world.make(RehearsalCall{.rehearsal = rehearsal.id, .person = world.person, .call = at(2, 30)});
    world.make(Cover{.rehearsal = rehearsal.id, .from = at(1, 0), .to = at(2, 45)});
    const ProjectData before = world.data();

    Rehearsal moved = rehearsal;
    moved.date = gap;
    const Result<> named = change(*world.project, moved);
    QVERIFY(isRefused(named));
    QVERIFY2(named.error().message.contains(u"02:30") && named.error().message.contains(u"02:45")
                 && named.error().message.contains(u"Maya Okafor") && !named.error().message.contains(u"03:00"),
             qPrintable(named.error().message));
    QVERIFY(world.data() == before);

    // In New York those times exist on that date.
    const Id<Location> york = world.make(Location{.name = u"New York"_s, .timeZone = u"America/New_York"_s});
    moved.location = york;
    QVERIFY(change(*world.project, moved));
    Location changed = world.data().at(york);
    changed.timeZone = u"Europe/Berlin"_s;
    QVERIFY(isRefused(change(*world.project, changed)));
    moved.location.reset();
    QVERIFY(isRefused(change(*world.project, moved)));

    // New times are judged as well.
    const Rehearsal dawn{.plan = world.plan(), .date = gap, .start = at(3, 0), .end = at(5, 0)};
    const Id<Rehearsal> there = world.make(dawn);
    QVERIFY(isRefused(
        add(*world.project, Rehearsal{.plan = world.plan(), .date = gap, .start = at(2, 0), .end = at(5, 0)})));
    QVERIFY(
        isRefused(add(*world.project, RehearsalCall{.rehearsal = there, .person = world.person, .call = at(2, 59)})));
    QVERIFY(isRefused(add(*world.project, Cover{.rehearsal = there, .from = at(2, 0)})));
    QVERIFY(add(*world.project, RehearsalCall{.rehearsal = there, .person = world.person, .call = at(3, 0)}));
}

// A day without a location has the clocks of its first located strip, and a set-up lies where its first beat does.
void TestPlanRecords::springGapThroughASetup()
{
    World world;
    const auto isRefused = [](const auto &result) { return !result && result.error().code == u"no-such-time"; };
    const Id<Unit> unit = world.make(Unit{.name = u"Berlin"_s, .timeZone = u"Europe/Berlin"_s});
    const Id<Location> york = world.make(Location{.name = u"New York"_s, .timeZone = u"America/New_York"_s});
    Scene scene = world.data().at(world.scene);
    scene.location = york;
    QVERIFY(change(*world.project, scene));
    Beat beat = world.valid<Beat>();
    beat.scene = world.scene;
    beat.id = world.make(beat);
    Setup setup = world.valid<Setup>();
    setup.beats = {beat.id};
    setup.id = world.make(setup);
    ShootDay day{.plan = world.plan(), .unit = unit, .date = QDate(2027, 3, 28)};
    day.id = world.make(day);
    world.make(Strip{.shootDay = day.id, .kind = StripKind::Setup, .setup = setup.id});
    day.wrap = CivilTime{.minutes = 150};
    QVERIFY(change(*world.project, day));

    setup.beats = {world.beat};
    QVERIFY(isRefused(change(*world.project, setup)));
    QVERIFY(isRefused(remove(*world.project, std::vector{setup.id})));
    QVERIFY(isRefused(remove(*world.project, std::vector{beat.id})));
    setup.beats = {beat.id, world.beat};
    QVERIFY(change(*world.project, setup));
    QVERIFY(remove(*world.project, std::vector{day.id}));
    QVERIFY(remove(*world.project, std::vector{setup.id}));
}

void TestPlanRecords::beatsOfASetupStrip()
{
    World world;
    std::vector<Id<Beat>> beats;
    for (int i = 0; i < 3; ++i)
        beats.push_back(world.make(Beat{.sequence = world.sequence,
                                        .scene = world.scene,
                                        .number = QString::number(i),
                                        .startMs = 10'000 - i * 1000,
                                        .endMs = 11'000 - i * 1000}));
    const auto idsOf = [&](Id<Strip> strip) {
        std::vector<Id<Beat>> ids;
        for (const Beat *beat : beatsOf(world.data(), world.data().at(strip)))
            ids.push_back(beat->id);
        return ids;
    };
    const Id<Strip> scene = world.make(Strip{.shootDay = world.day, .kind = StripKind::Scene, .scene = world.scene});
    QCOMPARE(idsOf(scene), std::vector({beats[2], beats[1], beats[0]}));
    Setup setup = world.valid<Setup>();
    setup.beats = {beats[0], beats[1]};
    setup.id = world.make(setup);
    // A set-up that is on no day takes nothing from the scene.
    QCOMPARE(idsOf(scene), std::vector({beats[2], beats[1], beats[0]}));
    const Id<Plan> rain = world.make(world.valid<Plan>());
    const Id<ShootDay> wet = world.make(ShootDay{.plan = rain, .unit = world.unit(), .date = QDate(2027, 3, 24)});
    world.make(Strip{.shootDay = wet, .kind = StripKind::Setup, .setup = setup.id});
    QCOMPARE(idsOf(scene), std::vector({beats[2], beats[1], beats[0]}));
    const Id<Strip> strip = world.make(Strip{.shootDay = world.day, .kind = StripKind::Setup, .setup = setup.id});
    QCOMPARE(idsOf(strip), std::vector({beats[1], beats[0]}));
    QCOMPARE(idsOf(scene), std::vector({beats[2]}));
    // What a set-up no longer covers falls back to its scene.
    QVERIFY(remove(*world.project, std::vector{setup.id}));
    QVERIFY(!world.data().find(strip));
    QCOMPARE(idsOf(scene).size(), std::size_t{3});
}

QTEST_GUILESS_MAIN(TestPlanRecords)
#include "tst_planrecords.moc"
