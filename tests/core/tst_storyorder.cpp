// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/planning/continuity.h"
#include "tests/support/ruleworld.h"

#include <QTest>
#include <map>
#include <random>

using namespace stunt;
using namespace stunt::fixture;
using namespace Qt::Literals::StringLiterals;

class TestStoryOrder : public QObject
{
    Q_OBJECT

private slots:
    void ordersBeats_data();
    void ordersBeats();
    void takesTheDayOfTheSceneOnlyWithoutItsOwn();
    void ordersSequencesByPositionThenId();
    void listsABeatOnce();
    void randomStoriesAgreeWithTheDefinition();
    void randomStatesAgreeWithLookingBack();
};

namespace {

constexpr int none = std::numeric_limits<int>::min();

std::optional<int> given(int number)
{
    return number == none ? std::nullopt : std::optional<int>(number);
}

// One beat of a table: number, script day, position in the story, start on the screen.
struct Row {
    const char *number;
    int day;
    int position;
    int start;
};

quint32 seedOfRun()
{
    const QByteArray wanted = qgetenv("STUNTBOARD_TEST_SEED");
    const quint32 seed = wanted.isEmpty() ? std::random_device{}() : wanted.toUInt();
    qInfo("seed %u (repeat with STUNTBOARD_TEST_SEED)", seed);
    return seed;
}

// A random production of a few beats in two sequences and one item that they use.
struct RandomStory {
    RuleWorld world;
    std::mt19937 engine;
    Id<Item> item;
    std::vector<Id<Beat>> beats;

    explicit RandomStory(quint32 seed) : engine(seed)
    {
        item = world.put(Item{
            .name = u"Car"_s, .states = {u"a"_s, u"b"_s, u"c"_s}, .firstState = below(4) == 0 ? QString() : u"a"_s});
        const Id<Sequence> other = world.put(Sequence{.position = below(2), .code = u"D"_s});
        std::vector<Id<Scene>> scenes;
        for (int i = 0; i < 3; ++i)
            scenes.push_back(world.put(Scene{.scriptDay = maybe(3), .omitted = below(5) == 0}));
        for (int i = 0; i < 9; ++i) {
            const int start = below(6) * 1000;
            const Id<Beat> beat =
                world.put(Beat{.sequence = below(2) == 0 ? other : world.sequence,
                               .scene = below(2) == 0 ? MaybeId<Scene>(scenes[std::size_t(below(3))]) : std::nullopt,
                               .number = QString::number(i),
                               .startMs = start,
                               .endMs = start + 1000,
                               .status = below(5) == 0 ? BeatStatus::Cut : BeatStatus::Idea,
                               .storyDay = maybe(3),
                               .storyPosition = maybe(2)});
            beats.push_back(beat);
            for (int use = below(3); use >= 0; --use)
                world.put(ItemUse{.beat = beat,
                                  .item = item,
                                  .requiredStates = below(2) == 0 ? QStringList{state()} : QStringList{},
                                  .leaves = below(2) == 0 ? state() : QString()});
        }
    }
    int below(int bound) { return int(engine() % quint32(bound)); }
    std::optional<int> maybe(int bound) { return below(2) == 0 ? std::nullopt : std::optional<int>(1 + below(bound)); }
    QString state() { return QString(QChar(u'a' + below(3))); }
};

std::optional<int> ownDay(const ProjectData &data, const Beat &beat)
{
    const Scene *scene = data.find(beat.scene);
    return beat.storyDay ? beat.storyDay : scene ? scene->scriptDay : std::nullopt;
}

bool isEarlierOnScreen(const ProjectData &data, const Beat &a, const Beat &b)
{
    const Sequence &first = data.at(a.sequence);
    const Sequence &second = data.at(b.sequence);
    if (first.position != second.position)
        return first.position < second.position;
    if (first.id != second.id)
        return first.id < second.id;
    return a.startMs != b.startMs ? a.startMs < b.startMs : a.id < b.id;
}

// The script day by asking every other beat.
int dayByDefinition(const ProjectData &data, const std::vector<Id<Beat>> &beats, const Beat &beat)
{
    if (const auto day = ownDay(data, beat))
        return *day;
    const Beat *before = nullptr;
    const Beat *after = nullptr;
    for (const Id<Beat> &id : beats) {
        const Beat &other = data.at(id);
        if (!ownDay(data, other))
            continue;
        if (isEarlierOnScreen(data, other, beat) && (!before || isEarlierOnScreen(data, *before, other)))
            before = &other;
        if (isEarlierOnScreen(data, beat, other) && (!after || isEarlierOnScreen(data, other, *after)))
            after = &other;
    }
    return before ? *ownDay(data, *before) : after ? *ownDay(data, *after) : 1;
}

bool isEarlierInStory(const ProjectData &data, const std::vector<Id<Beat>> &beats, const Beat &a, const Beat &b)
{
    const int dayOfA = dayByDefinition(data, beats, a);
    const int dayOfB = dayByDefinition(data, beats, b);
    if (dayOfA != dayOfB)
        return dayOfA < dayOfB;
    if (a.storyPosition.has_value() != b.storyPosition.has_value())
        return a.storyPosition.has_value();
    if (a.storyPosition && *a.storyPosition != *b.storyPosition)
        return *a.storyPosition < *b.storyPosition;
    return isEarlierOnScreen(data, a, b);
}

bool isLeftOut(const ProjectData &data, const Beat &beat)
{
    const Scene *scene = data.find(beat.scene);
    return beat.status == BeatStatus::Cut || (scene && scene->omitted);
}

// What a beat finds, by looking for the last performed beat before it that left a state.
QString stateByDefinition(const RandomStory &story, const Beat &beat)
{
    const ProjectData &data = story.world.data();
    const Beat *last = nullptr;
    QString state = data.at(story.item).firstState;
    for (const ItemUse &use : data.referring<ItemUse>(story.item)) {
        const Beat &other = data.at(use.beat);
        if (use.leaves.isEmpty() || isLeftOut(data, other) || !isEarlierInStory(data, story.beats, other, beat))
            continue;
        // Uses come in the order of their ids: of one beat's the last counts.
        if (!last || last == &other || isEarlierInStory(data, story.beats, *last, other)) {
            last = &other;
            state = use.leaves;
        }
    }
    return state;
}

}  // namespace

void TestStoryOrder::ordersBeats_data()
{
    QTest::addColumn<std::vector<Row>>("rows");
    QTest::addColumn<QString>("order");
    QTest::newRow("as on the screen") << std::vector<Row>{{"1", 1, none, 0}, {"2", 1, none, 5}, {"3", 1, none, 9}}
                                      << u"1 2 3"_s;
    QTest::newRow("flashback by day") << std::vector<Row>{{"1", 5, none, 0}, {"2", 2, none, 5}, {"3", 5, none, 9}}
                                      << u"2 1 3"_s;
    QTest::newRow("by position within a day")
        << std::vector<Row>{{"1", 1, 20, 0}, {"2", 1, 10, 5}, {"3", 1, none, 2}} << u"2 1 3"_s;
    QTest::newRow("position 0 and below")
        << std::vector<Row>{{"1", 1, 1, 0}, {"2", 1, 0, 5}, {"3", 1, -1, 9}} << u"3 2 1"_s;
    QTest::newRow("the same position: screen") << std::vector<Row>{{"1", 1, 3, 5}, {"2", 1, 3, 0}} << u"2 1"_s;
    QTest::newRow("a position does not leave its day") << std::vector<Row>{{"1", 2, 1, 0}, {"2", 1, 9, 5}} << u"2 1"_s;
    QTest::newRow("no day: the one before")
        << std::vector<Row>{{"1", 2, none, 0}, {"2", none, none, 5}, {"3", 1, none, 9}} << u"3 1 2"_s;
    QTest::newRow("no day and none before: the one after")
        << std::vector<Row>{{"1", none, none, 0}, {"2", 3, none, 5}, {"3", 1, none, 9}} << u"3 1 2"_s;
    QTest::newRow("no day anywhere") << std::vector<Row>{{"1", none, 2, 0}, {"2", none, 1, 5}} << u"2 1"_s;
    QTest::newRow("no beats") << std::vector<Row>{} << QString();
}

void TestStoryOrder::ordersBeats()
{
    QFETCH(std::vector<Row>, rows);
    RuleWorld world;
    std::vector<const Beat *> beats;
    for (const Row &row : rows) {
        const Id<Beat> beat = world.put(Beat{.sequence = world.sequence,
                                             .number = QString::fromLatin1(row.number),
                                             .startMs = row.start * 1000,
                                             .endMs = row.start * 1000 + 1000,
                                             .storyDay = given(row.day),
                                             .storyPosition = given(row.position)});
        beats.push_back(world.data().find(beat));
    }
    std::reverse(beats.begin(), beats.end());
    QStringList numbers;
    for (const StoryPlace &place : inStoryOrder(world.data(), beats))
        numbers.append(place.beat->number);
    QTEST(numbers.join(u' '), "order");
}

void TestStoryOrder::takesTheDayOfTheSceneOnlyWithoutItsOwn()
{
    RuleWorld world;
    const Id<Scene> scene = world.put(Scene{.scriptDay = 4});
    Beat beat{.scene = scene};
    QCOMPARE(storyDayOf(world.data(), beat), std::optional<int>(4));
    beat.storyDay = 2;
    QCOMPARE(storyDayOf(world.data(), beat), std::optional<int>(2));
    beat = Beat{};
    QCOMPARE(storyDayOf(world.data(), beat), std::nullopt);
}

void TestStoryOrder::ordersSequencesByPositionThenId()
{
    RuleWorld world;
    const Id<Sequence> late = world.put(Sequence{.position = 2, .code = u"A"_s});
    const Id<Sequence> early = world.put(Sequence{.position = 1, .code = u"B"_s});
    const Id<Sequence> twin = world.put(Sequence{.position = 1, .code = u"C"_s});
    std::vector<const Beat *> beats;
    for (const auto &[sequence, start] : {std::pair{late, 0}, {twin, 0}, {early, 9000}, {early, 100}})
        beats.push_back(
            world.data().find(world.put(Beat{.sequence = sequence, .startMs = start, .endMs = start + 100})));
    const std::vector<StoryPlace> places = inStoryOrder(world.data(), beats);
    QCOMPARE(places.size(), 4U);
    QCOMPARE(places[0].beat, beats[3]);
    QCOMPARE(places[1].beat, beats[2]);
    QCOMPARE(places[2].beat, beats[1]);
    QCOMPARE(places[3].beat, beats[0]);
}

void TestStoryOrder::listsABeatOnce()
{
    RuleWorld world;
    const Beat *beat = world.data().find(world.beat(u"1"_s, 0));
    QCOMPARE(inStoryOrder(world.data(), {beat, beat}).size(), 1U);
}

void TestStoryOrder::randomStoriesAgreeWithTheDefinition()
{
    const quint32 seed = seedOfRun();
    for (quint32 run = 0; run < 300; ++run) {
        RandomStory story(seed + run);
        const ProjectData &data = story.world.data();
        std::vector<const Beat *> beats;
        for (const Id<Beat> &id : story.beats)
            beats.push_back(data.find(id));
        const std::vector<StoryPlace> places = inStoryOrder(data, beats);
        QCOMPARE(places.size(), story.beats.size());
        for (std::size_t i = 0; i < places.size(); ++i) {
            QCOMPARE(places[i].day, dayByDefinition(data, story.beats, *places[i].beat));
            QCOMPARE(places[i].dayGiven, ownDay(data, *places[i].beat).has_value());
            if (i > 0 && !isEarlierInStory(data, story.beats, *places[i - 1].beat, *places[i].beat))
                QFAIL(qPrintable(u"seed %1, place %2"_s.arg(seed + run).arg(i)));
        }
    }
}

void TestStoryOrder::randomStatesAgreeWithLookingBack()
{
    const quint32 seed = seedOfRun();
    int broken = 0;
    for (quint32 run = 0; run < 1000; ++run) {
        RandomStory story(seed + run);
        const ProjectData &data = story.world.data();
        std::map<Id<ItemUse>, ContinuityStep> steps;
        for (const ContinuityStep &step : continuityOf(data, data.at(story.item)))
            steps.emplace(step.use->id, step);
        for (const ItemUse &use : data.referring<ItemUse>(story.item)) {
            const Beat &beat = data.at(use.beat);
            const QByteArray where = QByteArray::number(seed + run) + " beat " + beat.number.toUtf8();
            QVERIFY2(steps.count(use.id) == 1, where.constData());
            const ContinuityStep &step = steps.at(use.id);
            const QString state = stateByDefinition(story, beat);
            QVERIFY2(step.before.state == state, where.constData());
            QVERIFY2(step.performed != isLeftOut(data, beat), where.constData());
            auto verdict = ContinuityVerdict::Holds;
            if (step.performed && !use.requiredStates.isEmpty() && !use.requiredStates.contains(state))
                verdict = state.isEmpty() ? ContinuityVerdict::Unknown : ContinuityVerdict::Breaks;
            QVERIFY2(step.verdict == verdict, where.constData());
            broken += verdict == ContinuityVerdict::Holds ? 0 : 1;
        }
        QCOMPARE(qsizetype(steps.size()), data.all<ItemUse>().size());
    }
    QVERIFY2(broken > 100, "the random stories must break now and then");
}

QTEST_GUILESS_MAIN(TestStoryOrder)
#include "tst_storyorder.moc"
