// SPDX-License-Identifier: GPL-3.0-or-later
// Continuity and resets.
#include "core/planning/resetplan.h"
#include "core/rules/items.h"
#include "tests/support/ruleworld.h"

#include <QTest>
#include <numeric>
#include <random>
#include <set>

using namespace stunt;
using namespace stunt::fixture;
using namespace Qt::Literals::StringLiterals;

class TestRulesItems : public QObject
{
    Q_OBJECT

private slots:
    void findsTheVanishedPursuitCar();
    void continuityBreaks_data();
    void continuityBreaks();
    void continuityFollowsTheStoryNotTheScreen();
    void aCutBeatLeavesNothing_data();
    void aCutBeatLeavesNothing();
    void aWoundBelongsToTheRole();
    void anotherStateIsAnotherFact();
    void resetsFollowTheShootingOrder_data();
    void resetsFollowTheShootingOrder();
    void aResetNamesBothShotsAndTheCopy();
    void whatATakeUsesUpIsNotReset();
    void resetsTheCopyWhoseStateIsNeededLast();
    void resetPlansPutEveryShotRight();
    void resetPlansNeedNoMoreCopiesThanTheyMust();
};

namespace {

const QDate firstDay(2027, 3, 24);

// A car that drives, crashes and is to be gone, in beats 2C, 2D and 2E.
struct Street {
    RuleWorld world;
    Id<Item> car;
    Id<Beat> flip;
    Id<Beat> between;
    Id<Beat> reverse;

    Street()
    {
        car = world.put(Item{.name = u"Pursuit car"_s,
                             .category = ItemCategory::PictureVehicle,
                             .states = {u"driving"_s, u"on its roof, mid-street"_s, u"absent"_s},
                             .firstState = u"driving"_s});
        flip = world.beat(u"2C"_s, 0);
        between = world.beat(u"2D"_s, 5000);
        reverse = world.beat(u"2E"_s, 10'000);
    }
    Id<ItemUse> use(Id<Beat> beat, const QStringList &needs, const QString &leaves = {})
    {
        return world.put(ItemUse{.beat = beat, .item = car, .requiredStates = needs, .leaves = leaves});
    }
    void crash() { use(flip, {u"driving"_s}, u"on its roof, mid-street"_s); }
};

std::optional<qint64> numberOf(const Finding &finding, const char *name)
{
    for (const Figure &figure : finding.figures)
        if (qstrcmp(figure.name, name) == 0)
            return figure.number;
    return std::nullopt;
}

class RandomShots
{
public:
    RandomShots()
    {
        const QByteArray wanted = qgetenv("STUNTBOARD_TEST_SEED");
        const quint32 seed = wanted.isEmpty() ? std::random_device{}() : wanted.toUInt();
        qInfo("seed %u (repeat with STUNTBOARD_TEST_SEED)", seed);
        m_engine.seed(seed);
    }
    int below(int bound) { return int(m_engine() % quint32(bound)); }
    std::vector<StateShot> shots(int mostCopies, bool anyState)
    {
        std::vector<StateShot> shots;
        for (int i = below(10); i > 0; --i) {
            StateShot shot{.required = {}, .leaves = {}, .quantity = 1 + below(mostCopies)};
            if (!anyState || below(4) > 0)
                shot.required = {state()};
            if (below(2) > 0)
                shot.leaves = state();
            shots.push_back(shot);
        }
        return shots;
    }

private:
    QString state() { return QString(QChar(u'a' + below(3))); }
    std::mt19937 m_engine;
};

// Finds `shot` a later one that takes over its copy, where need be by giving others another (Kuhn's algorithm).
bool chain(const std::vector<StateShot> &shots, std::size_t shot, std::vector<std::optional<std::size_t>> &before,
           std::set<std::size_t> &visited)
{
    const QString left = shots[shot].leaves.isEmpty() ? shots[shot].required.front() : shots[shot].leaves;
    for (std::size_t later = shot + 1; later < shots.size(); ++later) {
        if (!shots[later].required.contains(left) || !visited.insert(later).second)
            continue;
        if (!before[later] || chain(shots, *before[later], before, visited)) {
            before[later] = shot;
            return true;
        }
    }
    return false;
}

}  // namespace

void TestRulesItems::findsTheVanishedPursuitCar()
{
    Street street;
    street.crash();
    const Id<ItemUse> gone = street.use(street.reverse, {u"absent"_s});
    const std::vector<Finding> found = street.world.findings(RuleId::ContinuityBreak);
    QVERIFY2(found.size() == 1, RuleWorld::told(found).constData());
    QCOMPARE(found[0].message,
             u"2C left Pursuit car “on its roof, mid-street”; 2E needs it “absent”, and no beat between "
             "removes it."_s);
    QCOMPARE(found[0].level, Level::Warn);
    QCOMPARE(found[0].subjects, (std::vector<RecordRef>{street.reverse, street.car, gone, street.flip}));
    QCOMPARE(figuresOf(found[0]), u"state=“on its roof, mid-street”;required=“absent”"_s);
    // A beat that clears the street mends it.
    street.use(street.between, {}, u"absent"_s);
    QVERIFY(street.world.findings(RuleId::ContinuityBreak).empty());
}

void TestRulesItems::continuityBreaks_data()
{
    QTest::addColumn<QString>("firstState");
    QTest::addColumn<QString>("left");
    QTest::addColumn<QStringList>("needed");
    QTest::addColumn<QString>("message");
    QTest::newRow("as it was left") << u"driving"_s << u"absent"_s << QStringList{u"absent"_s} << QString();
    QTest::newRow("one of several") << u"driving"_s << u"absent"_s << QStringList{u"driving"_s, u"absent"_s}
                                    << QString();
    QTest::newRow("nothing needed") << QString() << QString() << QStringList{} << QString();
    QTest::newRow("as it was at first") << u"driving"_s << QString() << QStringList{u"driving"_s} << QString();
    QTest::newRow("not as it was at first")
        << u"driving"_s << QString() << QStringList{u"absent"_s}
        << u"Pursuit car starts “driving”; 2E needs it “absent”, and no beat between removes it."_s;
    QTest::newRow("two that will do") << u"absent"_s << u"on its roof, mid-street"_s
                                      << QStringList{u"driving"_s, u"parked"_s}
                                      << u"2C left Pursuit car “on its roof, mid-street”; 2E needs it “driving” or "
                                         u"“parked”, and no beat between makes "
                                         "it so."_s;
    QTest::newRow("nobody said")
        << QString() << QString() << QStringList{u"driving"_s}
        << u"Nobody has said what state Pursuit car is in before 2E, which needs it “driving”."_s;
    QTest::newRow("nobody said, but it was left so")
        << QString() << u"driving"_s << QStringList{u"driving"_s} << QString();
    QTest::newRow("case matters")
        << u"Driving"_s << QString() << QStringList{u"driving"_s}
        << u"Pursuit car starts “Driving”; 2E needs it “driving”, and no beat between makes it "
           "so."_s;
}

void TestRulesItems::continuityBreaks()
{
    QFETCH(QString, firstState);
    QFETCH(QString, left);
    QFETCH(QStringList, needed);
    QFETCH(QString, message);
    Street street;
    street.world.change<Item>(street.car, [&](Item &car) { car.firstState = firstState; });
    street.use(street.flip, {}, left);
    street.use(street.reverse, needed);
    const std::vector<Finding> found = street.world.findings(RuleId::ContinuityBreak);
    QCOMPARE(found.size(), message.isEmpty() ? 0U : 1U);
    if (!message.isEmpty())
        QCOMPARE(found[0].message, message);
}

void TestRulesItems::continuityFollowsTheStoryNotTheScreen()
{
    Street street;
    street.crash();
    street.use(street.reverse, {u"driving"_s});
    QCOMPARE(street.world.findings(RuleId::ContinuityBreak).size(), 1U);
    // 2E is a flashback to the day before.
    street.world.change<Beat>(street.flip, [](Beat &beat) { beat.storyDay = 2; });
    street.world.change<Beat>(street.reverse, [](Beat &beat) { beat.storyDay = 1; });
    QVERIFY(street.world.findings(RuleId::ContinuityBreak).empty());
    // On one day again, but before 2C.
    street.world.change<Beat>(street.reverse, [](Beat &beat) { beat.storyDay = 2; });
    QCOMPARE(street.world.findings(RuleId::ContinuityBreak).size(), 1U);
    street.world.change<Beat>(street.reverse, [](Beat &beat) { beat.storyPosition = 1; });
    QVERIFY(street.world.findings(RuleId::ContinuityBreak).empty());
}

void TestRulesItems::aCutBeatLeavesNothing_data()
{
    QTest::addColumn<bool>("omitted");
    QTest::addColumn<QString>("message");
    QTest::newRow("cut")
        << false
        << u"2D, which is cut, would have left Pursuit car “absent”; 2E needs it so, and no beat that is "
           "performed leaves it so instead."_s;
    QTest::newRow("omitted")
        << true
        << u"2D, whose scene is omitted, would have left Pursuit car “absent”; 2E needs it so, and no "
           "beat that is performed leaves it so instead."_s;
}

void TestRulesItems::aCutBeatLeavesNothing()
{
    QFETCH(bool, omitted);
    QFETCH(QString, message);
    Street street;
    street.crash();
    street.use(street.between, {u"driving"_s}, u"absent"_s);
    street.use(street.reverse, {u"absent"_s});
    // Performed, 2D itself breaks: it needs the car driving.
    QCOMPARE(street.world.findings(RuleId::ContinuityBreak).size(), 1U);
    const Id<Scene> scene = street.world.put(Scene{.number = u"12"_s, .omitted = omitted});
    street.world.change<Beat>(street.between, [&](Beat &beat) {
        beat.scene = scene;
        beat.status = omitted ? BeatStatus::Idea : BeatStatus::Cut;
    });
    const std::vector<Finding> found = street.world.findings(RuleId::ContinuityBreak);
    QVERIFY2(found.size() == 1, RuleWorld::told(found).constData());
    QCOMPARE(found[0].message, message);
    QCOMPARE(found[0].subjects.front(), RecordRef(street.reverse));
    QCOMPARE(found[0].subjects.back(), RecordRef(street.between));
    // Where what is performed leaves it right, the cut beat is not missed.
    street.use(street.flip, {}, u"absent"_s);
    QVERIFY(street.world.findings(RuleId::ContinuityBreak).empty());
}

void TestRulesItems::aWoundBelongsToTheRole()
{
    RuleWorld world;
    const Id<Person> actor = world.person(u"Ilse Brandt"_s);
    const Id<Role> role = world.put(Role{.name = u"Ilse"_s, .person = actor});
    const Id<Item> cut = world.put(Item{.name = u"Cut on the cheek"_s,
                                        .category = ItemCategory::Wound,
                                        .states = {u"none"_s, u"fresh"_s},
                                        .firstState = u"none"_s,
                                        .role = role});
    const Id<Beat> byActor = world.beat(u"1"_s, 0);
    const Id<Beat> byDouble = world.beat(u"2"_s, 5000);
    world.put(Part{.beat = byActor, .role = role, .person = actor, .kind = PartKind::Actor});
    world.put(Part{.beat = byDouble, .role = role, .person = world.person(u"Lena Voss"_s), .kind = PartKind::Double});
    world.put(ItemUse{.beat = byActor, .item = cut, .leaves = u"fresh"_s});
    const Id<ItemUse> use = world.put(ItemUse{.beat = byDouble, .item = cut, .requiredStates = {u"none"_s}});
    const std::vector<Finding> found = world.findings(RuleId::ContinuityBreak);
    QCOMPARE(found.size(), 1U);
    QVERIFY2(found[0].message.startsWith(u"1 left Cut on the cheek of Ilse “fresh”; 2 needs it “none”"_s),
             qPrintable(found[0].message));
    world.change<ItemUse>(use, [](ItemUse &each) { each.requiredStates = {u"fresh"_s}; });
    QVERIFY(world.findings(RuleId::ContinuityBreak).empty());
}

void TestRulesItems::anotherStateIsAnotherFact()
{
    Street street;
    street.crash();
    const Id<ItemUse> use = street.use(street.reverse, {u"absent"_s});
    const Finding before = street.world.findings(RuleId::ContinuityBreak).at(0);
    street.world.change<ItemUse>(use, [](ItemUse &each) { each.requiredStates = {u"driving"_s}; });
    const Finding after = street.world.findings(RuleId::ContinuityBreak).at(0);
    QCOMPARE(keyOf(after), keyOf(before));
    QVERIFY(figuresOf(after) != figuresOf(before));
}

void TestRulesItems::resetsFollowTheShootingOrder_data()
{
    QTest::addColumn<QString>("order");  // of the beats, a day each
    QTest::addColumn<int>("copies");
    QTest::addColumn<QString>("firstState");
    QTest::addColumn<int>("resets");
    // A: needs whole, breaks it. B: needs whole. C: needs broken.
    QTest::newRow("in story order") << u"BAC"_s << 0 << u"whole"_s << 0;
    QTest::newRow("broken before it is needed whole") << u"AB"_s << 0 << u"whole"_s << 1;
    QTest::newRow("broken twice") << u"AA"_s << 0 << u"whole"_s << 1;
    QTest::newRow("a second copy") << u"AB"_s << 2 << u"whole"_s << 0;
    QTest::newRow("the second copy stays whole") << u"ABCB"_s << 2 << u"whole"_s << 0;
    QTest::newRow("one copy goes to and fro") << u"ABCB"_s << 1 << u"whole"_s << 3;
    QTest::newRow("two copies broken thrice") << u"AAA"_s << 2 << u"whole"_s << 1;
    QTest::newRow("three copies broken thrice") << u"AAA"_s << 3 << u"whole"_s << 0;
    QTest::newRow("comes in the wrong state") << u"C"_s << 0 << u"whole"_s << 1;
    QTest::newRow("nobody said how it comes") << u"B"_s << 0 << QString() << 1;
    QTest::newRow("not scheduled") << QString() << 0 << u"whole"_s << 0;
}

void TestRulesItems::resetsFollowTheShootingOrder()
{
    QFETCH(QString, order);
    QFETCH(int, copies);
    QFETCH(QString, firstState);
    RuleWorld world;
    const Id<Item> door = world.put(
        Item{.name = u"Door"_s, .states = {u"whole"_s, u"broken"_s}, .firstState = firstState, .resetMin = 45});
    for (int i = 0; i < copies; ++i)
        world.put(Copy{.item = door, .name = u"Door %1"_s.arg(i + 1)});
    const Id<Beat> a = world.beat(u"A"_s, 10'000);
    const Id<Beat> b = world.beat(u"B"_s, 0);
    const Id<Beat> c = world.beat(u"C"_s, 20'000);
    world.put(ItemUse{.beat = a, .item = door, .requiredStates = {u"whole"_s}, .leaves = u"broken"_s});
    world.put(ItemUse{.beat = b, .item = door, .requiredStates = {u"whole"_s}});
    world.put(ItemUse{.beat = c, .item = door, .requiredStates = {u"broken"_s}});
    for (qsizetype i = 0; i < order.size(); ++i)
        world.day(firstDay.addDays(i), order[i] == u'A' ? a : order[i] == u'B' ? b : c);
    const std::vector<Finding> found = world.findings(RuleId::ResetNeeded);
    QFETCH(int, resets);
    QVERIFY2(int(found.size()) == resets, RuleWorld::told(found).constData());
}

void TestRulesItems::aResetNamesBothShotsAndTheCopy()
{
    Street street;
    street.world.change<Item>(street.car, [](Item &car) { car.resetMin = 90; });
    street.crash();
    street.use(street.between, {u"driving"_s});
    street.world.day(firstDay, street.flip);
    street.world.day(firstDay.addDays(1), street.between);
    const std::vector<Finding> found = street.world.findings(RuleId::ResetNeeded);
    QCOMPARE(found.size(), 1U);
    QCOMPARE(found[0].level, Level::Note);
    QCOMPARE(
        found[0].message,
        u"Pursuit car is “on its roof, mid-street” after 2C on 24 March 2027; 2D on 25 March 2027, shot next, needs "
        "it “driving”: a reset of 1 h 30 min; copies: 1, and with 2 none would be reset."_s);
    QCOMPARE(numberOf(found[0], "reset"), std::optional<qint64>(90));
    QCOMPARE(found[0].when, (Moment{firstDay.addDays(1), CivilTime{8 * 60}}));
    // A street that must be seen empty is cleared, however many copies there are.
    Street cleared;
    cleared.crash();
    cleared.use(cleared.reverse, {u"absent"_s});
    cleared.world.put(Copy{.item = cleared.car, .name = u"Car A"_s});
    cleared.world.put(Copy{.item = cleared.car, .name = u"Car B"_s});
    cleared.world.day(firstDay, cleared.flip);
    cleared.world.day(firstDay.addDays(1), cleared.reverse);
    const std::vector<Finding> clearing = cleared.world.findings(RuleId::ResetNeeded);
    QVERIFY2(clearing.size() == 1, RuleWorld::told(clearing).constData());
    QVERIFY2(clearing[0].message.startsWith(u"Pursuit car (Car A) is “on its roof, mid-street” after 2C"_s),
             qPrintable(clearing[0].message));
    QVERIFY(clearing[0].message.contains(u"nobody has said how long"_s));
}

void TestRulesItems::whatATakeUsesUpIsNotReset()
{
    Street street;
    street.world.put(ItemUse{.beat = street.flip,
                             .item = street.car,
                             .consumed = true,
                             .requiredStates = {u"driving"_s},
                             .leaves = u"absent"_s});
    street.world.day(firstDay, street.flip);
    street.world.day(firstDay.addDays(1), street.flip);
    QVERIFY(street.world.findings(RuleId::ResetNeeded).empty());
}

void TestRulesItems::resetsTheCopyWhoseStateIsNeededLast()
{
    // After two shots one copy is b and one is c; a third shot needs an a, and then b is needed, c never.
    for (const bool firstIsNeeded : {true, false}) {
        const QString needed = firstIsNeeded ? u"b"_s : u"c"_s;
        const ResetPlan plan =
            resetPlan({{{u"a"_s}, u"b"_s}, {{u"a"_s}, u"c"_s}, {{u"a"_s}, {}}, {{needed}, {}}}, {u"a"_s, u"a"_s});
        QCOMPARE(plan.resets.size(), 1U);
        QCOMPARE(plan.resets[0].shot, 2U);
        QCOMPARE(plan.resets[0].from, firstIsNeeded ? u"c"_s : u"b"_s);
    }
}

// Whatever is planned: played through, each shot finds its copies right, and nothing is reset without need.
void TestRulesItems::resetPlansPutEveryShotRight()
{
    RandomShots random;
    for (int run = 0; run < 2000; ++run) {
        const std::vector<StateShot> shots = random.shots(2, true);
        std::vector<QString> copies(std::size_t(1 + random.below(4)), u"a"_s);
        const std::size_t count = copies.size();
        const ResetPlan plan = resetPlan(shots, copies);
        QCOMPARE(plan.taken.size(), shots.size());
        std::size_t next = 0;
        for (std::size_t shot = 0; shot < shots.size(); ++shot) {
            const QStringList &required = shots[shot].required;
            const std::set<std::size_t> taken(plan.taken[shot].begin(), plan.taken[shot].end());
            QCOMPARE(taken.size(), std::min(count, std::size_t(shots[shot].quantity)));
            std::set<std::size_t> reset;
            for (; next < plan.resets.size() && plan.resets[next].shot == shot; ++next) {
                const CopyReset &each = plan.resets[next];
                QVERIFY(taken.count(each.copy) == 1 && reset.insert(each.copy).second);
                QCOMPARE(each.from, copies[each.copy]);
                QVERIFY(!required.isEmpty() && !required.contains(each.from) && required.contains(each.to));
                copies[each.copy] = each.to;
            }
            for (const std::size_t copy : taken)
                QVERIFY(required.isEmpty() || required.contains(copies[copy]));
            // One that is right already is never left standing while another is reset.
            for (std::size_t copy = 0; copy < count && !reset.empty(); ++copy)
                QVERIFY(taken.count(copy) == 1 || !required.contains(copies[copy]));
            if (!shots[shot].leaves.isEmpty())
                for (const std::size_t copy : taken)
                    copies[copy] = shots[shot].leaves;
        }
        QCOMPARE(next, plan.resets.size());
        QCOMPARE(int(plan.resets.size()), std::accumulate(plan.resetsOfCopy.begin(), plan.resetsOfCopy.end(), 0));
    }
}

// As few copies as chains of shots, each leaving what the next one needs, can be laid through all of them.
void TestRulesItems::resetPlansNeedNoMoreCopiesThanTheyMust()
{
    RandomShots random;
    for (int run = 0; run < 2000; ++run) {
        const std::vector<StateShot> shots = random.shots(1, false);
        std::vector<std::optional<std::size_t>> before(shots.size());
        std::size_t chained = 0;
        for (std::size_t shot = 0; shot < shots.size(); ++shot) {
            std::set<std::size_t> visited;
            chained += chain(shots, shot, before, visited) ? 1 : 0;
        }
        QCOMPARE(resetPlan(shots, {u"a"_s}).copiesWithout, shots.size() - chained);
    }
}

QTEST_GUILESS_MAIN(TestRulesItems)
#include "tst_rules_items.moc"
