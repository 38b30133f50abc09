// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/planning/rigloadtext.h"

#include <QTest>
#include <random>

using namespace stunt;
using namespace Qt::Literals::StringLiterals;

namespace {

// A production with one line rig and its use, and records as they stand.
struct LineWorld {
    ProjectData data;
    Id<Rig> rig = Id<Rig>::named(u"rig");
    Id<RigUnit> unit = Id<RigUnit>::named(u"unit");
    RigUse use;
    int count = 0;

    LineWorld()
    {
        put(Production{.id = Id<Production>::named(u"p"), .title = u"P"_s, .timeZone = u"Europe/Berlin"_s});
        Rig record{.id = rig, .name = u"Descender"_s, .type = RigType::Descender};
        record.safeWorkingLoadG = Mass{500'000};
        put(record);
        put(RigUnit{.id = unit, .rig = rig, .serial = u"D-1"_s});
        use = RigUse{.id = Id<RigUse>::named(u"use"), .rigUnit = unit};
        use.kitWeightG = Mass{6'000};
        use.dynamicFactorMilli = 2500;
        use.lineMultiplierMilli = 1200;
        use.anchorRatedG = Mass{1'000'000};
        use.anchorCheckedBy = u"Rigger"_s;
        use.anchorCheckedOn = QDate(2027, 3, 1);
    }
    template<class T>
    void put(const T &record)
    {
        data.all<T>().put(std::make_shared<const T>(record));
    }
    template<class T, class Fn>
    void change(Id<T> id, Fn &&fn)
    {
        T record = data.at(id);
        fn(record);
        put(record);
    }
    Id<Person> fly(std::optional<int> weightG, std::optional<WeightSource> source = WeightSource::Weighed)
    {
        Person person{.id = Id<Person>::named(QString::number(++count)), .name = u"Flyer %1"_s.arg(count)};
        if (weightG)
            person.weightG = Mass{*weightG};
        person.weightSource = source;
        put(person);
        use.flyers.push_back(person.id);
        return person.id;
    }
    Id<RigComponent> component(std::optional<int> ratedG)
    {
        RigComponent link{.id = Id<RigComponent>::named(u"c%1"_s.arg(++count)),
                          .rigUnit = unit,
                          .kind = ComponentKind::Swivel,
                          .name = u"S-%1"_s.arg(count)};
        if (ratedG)
            link.safeWorkingLoadG = Mass{*ratedG};
        put(link);
        return link.id;
    }
    [[nodiscard]] RigLoad load() const { return rigLoadOf(data, use); }
};

// Whole numbers of any size as decimal digits, the lowest first: the oracle knows nothing of how the product calculates.
using Digits = std::vector<int>;

Digits digitsOf(qint64 value)
{
    Digits digits;
    for (; value > 0; value /= 10)
        digits.push_back(static_cast<int>(value % 10));
    return digits;
}
Digits sum(const Digits &a, const Digits &b)
{
    Digits result;
    int carry = 0;
    for (std::size_t i = 0; i < std::max(a.size(), b.size()) || carry != 0; ++i) {
        const int digit = (i < a.size() ? a[i] : 0) + (i < b.size() ? b[i] : 0) + carry;
        result.push_back(digit % 10);
        carry = digit / 10;
    }
    return result;
}
Digits product(const Digits &a, const Digits &b)
{
    Digits result;
    for (std::size_t i = 0; i < a.size(); ++i) {
        Digits row(i, 0);
        int carry = 0;
        for (std::size_t j = 0; j < b.size() || carry != 0; ++j) {
            const int digit = (j < b.size() ? a[i] * b[j] : 0) + carry;
            row.push_back(digit % 10);
            carry = digit / 10;
        }
        result = sum(result, row);
    }
    return result;
}
Digits trimmed(Digits digits)
{
    while (!digits.empty() && digits.back() == 0)
        digits.pop_back();
    return digits;
}
bool isLess(const Digits &first, const Digits &second)
{
    const Digits a = trimmed(first);
    const Digits b = trimmed(second);
    if (a.size() != b.size())
        return a.size() < b.size();
    return std::lexicographical_compare(a.rbegin(), a.rend(), b.rbegin(), b.rend());
}
QString textOf(const Digits &first)
{
    const Digits digits = trimmed(first);
    QString text;
    for (const int digit : digits)
        text.prepend(QString::number(digit));
    return text.isEmpty() ? u"0"_s : text;
}
Digits digitsOf(const LineLoad &load)
{
    return sum(product(digitsOf(load.grams), digitsOf(1'000'000)), digitsOf(load.millionths));
}

// The millionths of a gram on the line, as the domain says it: what is not known is left out.
Digits oracleLoad(const ProjectData &data, const RigUse &use)
{
    const Digits kit = digitsOf(use.kitWeightG ? use.kitWeightG->g : 0);
    Digits together;
    Digits heaviest = kit;
    for (const Id<Person> &flyer : use.flyers) {
        const auto &weight = data.at(flyer).weightG;
        const Digits body = sum(digitsOf(weight ? weight->g : 0), kit);
        together = sum(together, body);
        if (isLess(heaviest, body))
            heaviest = body;
    }
    const Digits weight = use.flyerMode == FlyerMode::Together ? together : heaviest;
    return product(product(weight, digitsOf(use.dynamicFactorMilli.value_or(1000))),
                   digitsOf(use.lineMultiplierMilli.value_or(1000)));
}

}  // namespace

class RigLoadTest : public QObject
{
    Q_OBJECT

private slots:
    void oneAtATimeTheHeaviestIsOnTheLine();
    void togetherEachIsOnTheLineWithTheirKit();
    void theWeakestLinkOfTheChainDecides_data();
    void theWeakestLinkOfTheChainDecides();
    void equalToTheLimitHoldsAndAMillionthOverDoesNot();
    void aMeasuredPeakReplacesTheEstimate();
    void whatIsNotKnownIsNeverWithin_data();
    void whatIsNotKnownIsNeverWithin();
    void theKnownPartAloneMayBeTooMuch();
    void aLoadBeyondAnyFigureIsOver();
    void loadsAreShownRoundedUpAndRatingsDown();
    void theSumIsToldWithWhatIsDoubtfulInIt();
    void randomLinesAreAsTheOracleSays();
};

void RigLoadTest::oneAtATimeTheHeaviestIsOnTheLine()
{
    LineWorld world;
    world.fly(64'000);
    world.fly(82'000);
    world.fly(70'000);
    const RigLoad load = world.load();
    QCOMPARE(load.load().grams, 264'000);  // (82 + 6) × 2.5 × 1.2
    QCOMPARE(load.load().millionths, 0);
    QVERIFY(load.estimate.has_value());
    QVERIFY(!load.flyers[0].counted && load.flyers[1].counted && !load.flyers[2].counted);
    QCOMPARE(load.result, LoadResult::Within);
    QVERIFY(load.unknown.empty());
}

void RigLoadTest::togetherEachIsOnTheLineWithTheirKit()
{
    LineWorld world;
    world.fly(64'000);
    world.fly(82'000);
    world.use.flyerMode = FlyerMode::Together;
    const RigLoad load = world.load();
    QCOMPARE(load.load().grams, 474'000);  // (64 + 6 + 82 + 6) × 3
    QVERIFY(load.flyers[0].counted && load.flyers[1].counted);
    QCOMPARE(load.result, LoadResult::Within);
}

void RigLoadTest::theWeakestLinkOfTheChainDecides_data()
{
    QTest::addColumn<int>("rigG");
    QTest::addColumn<int>("unitG");  // 0: not known
    QTest::addColumn<int>("componentG");
    QTest::addColumn<int>("anchorG");
    QTest::addColumn<LinkKind>("weakest");
    QTest::addColumn<LoadResult>("result");
    QTest::newRow("rig") << 263'999 << 0 << 300'000 << 300'000 << LinkKind::Rig << LoadResult::Over;
    QTest::newRow("rig, just enough") << 264'000 << 0 << 300'000 << 300'000 << LinkKind::Rig << LoadResult::Within;
    QTest::newRow("unit below its rig") << 300'000 << 263'999 << 300'000 << 300'000 << LinkKind::Unit
                                        << LoadResult::Over;
    QTest::newRow("unit above its rig") << 263'999 << 400'000 << 300'000 << 300'000 << LinkKind::Rig
                                        << LoadResult::Over;
    QTest::newRow("unit alone") << 0 << 264'000 << 300'000 << 300'000 << LinkKind::Unit << LoadResult::Within;
    QTest::newRow("component") << 300'000 << 0 << 263'999 << 300'000 << LinkKind::Component << LoadResult::Over;
    QTest::newRow("anchor") << 300'000 << 0 << 300'000 << 263'999 << LinkKind::Anchor << LoadResult::Over;
    QTest::newRow("anchor, just enough") << 300'000 << 0 << 300'000 << 264'000 << LinkKind::Anchor
                                         << LoadResult::Within;
}

void RigLoadTest::theWeakestLinkOfTheChainDecides()
{
    QFETCH(int, rigG);
    QFETCH(int, unitG);
    QFETCH(int, componentG);
    QFETCH(int, anchorG);
    const auto mass = [](int grams) { return grams > 0 ? std::optional<Mass>(Mass{grams}) : std::nullopt; };
    LineWorld world;
    world.fly(82'000);
    world.change(world.rig, [&](Rig &rig) { rig.safeWorkingLoadG = mass(rigG); });
    world.change(world.unit, [&](RigUnit &unit) { unit.safeWorkingLoadG = mass(unitG); });
    world.component(900'000);
    world.component(componentG);
    world.use.anchorRatedG = mass(anchorG);
    const RigLoad load = world.load();
    QVERIFY(load.weakestLink());
    QTEST(load.weakestLink()->kind, "weakest");
    QTEST(load.result, "result");
}

void RigLoadTest::equalToTheLimitHoldsAndAMillionthOverDoesNot()
{
    LineWorld world;
    world.use.kitWeightG = Mass{0};
    world.use.dynamicFactorMilli = 1001;
    world.use.lineMultiplierMilli = 1001;
    world.fly(1'000'000);
    world.change(world.rig, [](Rig &rig) { rig.safeWorkingLoadG = Mass{1'002'001}; });
    world.use.anchorRatedG = Mass{2'000'000};
    QCOMPARE(world.load().load(), (LineLoad{1'002'001, 0}));
    QCOMPARE(world.load().result, LoadResult::Within);
    world.use.dynamicFactorMilli = 1001;
    world.use.kitWeightG = Mass{1};
    QCOMPARE(world.load().load(), (LineLoad{1'002'002, 2'001}));
    world.change(world.rig, [](Rig &rig) { rig.safeWorkingLoadG = Mass{1'002'002}; });
    QCOMPARE(world.load().result, LoadResult::Over);
    world.change(world.rig, [](Rig &rig) { rig.safeWorkingLoadG = Mass{1'002'003}; });
    QCOMPARE(world.load().result, LoadResult::Within);
}

void RigLoadTest::aMeasuredPeakReplacesTheEstimate()
{
    LineWorld world;
    world.fly(82'000);
    world.use.measuredPeakG = Mass{500'001};
    QCOMPARE(world.load().load(), (LineLoad{500'001, 0}));
    QCOMPARE(world.load().result, LoadResult::Over);  // the estimate of 264 kg would have held
    QVERIFY(world.load().estimate.has_value());
    world.use.measuredPeakG = Mass{500'000};
    world.use.dynamicFactorMilli = 9000;  // by the estimate it would be 950.4 kg
    QCOMPARE(world.load().result, LoadResult::Within);
    world.use.kitWeightG.reset();
    world.use.dynamicFactorMilli.reset();
    world.use.lineMultiplierMilli.reset();
    world.fly(std::nullopt);
    QCOMPARE(world.load().result, LoadResult::Within);
    world.use.anchorRatedG.reset();
    QCOMPARE(world.load().result, LoadResult::Unknown);
}

void RigLoadTest::whatIsNotKnownIsNeverWithin_data()
{
    QTest::addColumn<LineFigure>("figure");
    const std::pair<const char *, LineFigure> rows[] = {
        {"nobody on it", LineFigure::Flyers},
        {"a weight", LineFigure::FlyerWeight},
        {"kit", LineFigure::Kit},
        {"factor", LineFigure::DynamicFactor},
        {"multiplier", LineFigure::LineMultiplier},
        {"rig and unit", LineFigure::UnitRating},
        {"component", LineFigure::ComponentRating},
        {"anchor", LineFigure::AnchorRating},
        {"anchor's check", LineFigure::AnchorCheck},
    };
    for (const auto &[name, figure] : rows)
        QTest::newRow(name) << figure;
}

void RigLoadTest::whatIsNotKnownIsNeverWithin()
{
    QFETCH(LineFigure, figure);
    LineWorld world;
    if (figure != LineFigure::Flyers)
        world.fly(60'000);
    UnknownFigure unknown{.figure = figure, .flyer = {}, .component = {}};
    switch (figure) {
    case LineFigure::Flyers:
        break;
    case LineFigure::FlyerWeight:
        unknown.flyer = world.fly(std::nullopt);
        break;
    case LineFigure::Kit:
        world.use.kitWeightG.reset();
        break;
    case LineFigure::DynamicFactor:
        world.use.dynamicFactorMilli.reset();
        break;
    case LineFigure::LineMultiplier:
        world.use.lineMultiplierMilli.reset();
        break;
    case LineFigure::UnitRating:
        world.change(world.rig, [](Rig &rig) { rig.safeWorkingLoadG.reset(); });
        break;
    case LineFigure::ComponentRating:
        unknown.component = world.component(std::nullopt);
        break;
    case LineFigure::AnchorRating:
        world.use.anchorRatedG.reset();
        break;
    case LineFigure::AnchorCheck:
        world.use.anchorCheckedOn = {};
        break;
    }
    const RigLoad load = world.load();
    QCOMPARE(load.unknown.size(), std::size_t{1});
    QCOMPARE(load.unknown.front(), unknown);
    QCOMPARE(load.result, LoadResult::Unknown);
    QVERIFY(!unknownText(world.data, world.use, unknown).isEmpty());
    const bool ofEstimate = figure < LineFigure::UnitRating;
    QCOMPARE(load.estimate.has_value(), !ofEstimate);
}

void RigLoadTest::theKnownPartAloneMayBeTooMuch()
{
    LineWorld world;
    world.fly(82'000);
    world.fly(std::nullopt);
    world.use.flyerMode = FlyerMode::Together;
    world.use.kitWeightG.reset();
    world.change(world.rig, [](Rig &rig) { rig.safeWorkingLoadG = Mass{246'000}; });
    QCOMPARE(world.load().known.grams, 246'000);  // 82 × 3
    QCOMPARE(world.load().result, LoadResult::Unknown);
    world.change(world.rig, [](Rig &rig) { rig.safeWorkingLoadG = Mass{245'999}; });
    QCOMPARE(world.load().result, LoadResult::Over);
    QVERIFY(!world.load().estimate);
    QCOMPARE(world.load().unknown.size(), std::size_t{2});
    // The links that are known are enough to tell, too.
    world.component(std::nullopt);
    QCOMPARE(world.load().result, LoadResult::Over);
}

void RigLoadTest::aLoadBeyondAnyFigureIsOver()
{
    LineWorld world;
    world.use.flyerMode = FlyerMode::Together;
    constexpr int most = std::numeric_limits<int>::max();
    for (int i = 0; i < 40; ++i)
        world.fly(most);
    world.use.kitWeightG = Mass{most};
    world.use.dynamicFactorMilli = most;
    world.use.lineMultiplierMilli = most;
    world.use.anchorRatedG = Mass{most};
    world.change(world.rig, [](Rig &rig) { rig.safeWorkingLoadG = Mass{most}; });
    QCOMPARE(world.load().result, LoadResult::Over);
    QCOMPARE(loadText(world.load().load(), MeasurementSystem::Metric), u"more than 2147483.6 kg"_s);
}

void RigLoadTest::loadsAreShownRoundedUpAndRatingsDown()
{
    QCOMPARE(loadText({250'000, 0}, MeasurementSystem::Metric), u"250 kg"_s);
    QCOMPARE(loadText({250'000, 1}, MeasurementSystem::Metric), u"250.1 kg"_s);
    QCOMPARE(ratingText(Mass{250'099}, MeasurementSystem::Metric), u"250 kg"_s);
    QCOMPARE(loadText({45'360, 0}, MeasurementSystem::Imperial), u"101 lb"_s);
    QCOMPARE(ratingText(Mass{45'812}, MeasurementSystem::Imperial), u"100 lb"_s);
    QCOMPARE(factorText(1000), u"1"_s);
    QCOMPARE(factorText(1155), u"1.155"_s);
    QCOMPARE(factorText(2050), u"2.05"_s);
    QCOMPARE(factorText(10), u"0.01"_s);
}

void RigLoadTest::theSumIsToldWithWhatIsDoubtfulInIt()
{
    LineWorld world;
    const Id<Person> weighed = world.fly(82'000);
    world.fly(64'000, WeightSource::Stated);
    world.fly(std::nullopt);
    world.change(weighed, [](Person &person) { person.measuredOn = QDate(2027, 1, 1); });
    world.use.flyerMode = FlyerMode::Together;
    world.use.lineMultiplierMilli.reset();
    WeightWords words{.system = MeasurementSystem::Metric, .on = QDate(2027, 4, 1), .recentDays = 90};
    const auto text = [&] { return arithmeticText(world.data, world.load(), words); };
    QCOMPARE(text(),
             u"(Flyer 1 82 kg + 6 kg kit + Flyer 2 64 kg (stated) + 6 kg kit + Flyer 3 ? + 6 kg kit) × 2.5 × ?"_s);
    words.recentDays = 89;
    QVERIFY2(text().contains(u"82 kg (weighed on 1 January 2027, 90 days before)"_s), qPrintable(text()));
    words.recentDays.reset();
    QVERIFY2(text().contains(u"82 kg (weighed on 1 January 2027)"_s), qPrintable(text()));
    world.change(weighed, [](Person &person) { person.measuredOn = {}; });
    QVERIFY2(text().contains(u"82 kg (weighed on a day not known)"_s), qPrintable(text()));
    world.change(weighed, [](Person &person) { person.weightSource.reset(); });
    QVERIFY2(text().contains(u"82 kg (not known whether weighed)"_s), qPrintable(text()));
}

void RigLoadTest::randomLinesAreAsTheOracleSays()
{
    const unsigned seed = std::random_device{}();
    qInfo("seed %u", seed);
    std::mt19937 random(seed);
    const auto upTo = [&](int most) { return std::uniform_int_distribution<int>(1, most)(random); };
    const auto maybe = [&](int most, int oneIn) {
        return upTo(oneIn) == 1 ? std::nullopt : std::optional<int>(upTo(most));
    };
    const auto mass = [](std::optional<int> grams) { return grams ? std::optional<Mass>(Mass{*grams}) : std::nullopt; };
    int overs = 0;
    int withins = 0;
    for (int round = 0; round < 3000; ++round) {
        LineWorld world;
        const int most = upTo(2) == 1 ? 150'000 : 100'000'000;
        const int flyers = upTo(4) - 1;
        for (int i = 0; i < flyers; ++i)
            world.fly(maybe(most, 12));
        world.use.flyerMode = upTo(2) == 1 ? FlyerMode::Together : FlyerMode::OneAtATime;
        world.use.kitWeightG = mass(maybe(most, 12));
        world.use.dynamicFactorMilli = maybe(100'000, 12);
        world.use.lineMultiplierMilli = maybe(100'000, 12);
        const Digits expected = oracleLoad(world.data, world.use);
        // Ratings about the load, so that the last gram decides.
        const RigLoad before = world.load();
        const qint64 about = std::min<qint64>(before.load().grams, 2'000'000'000) + upTo(3) - 2;
        const int rated = static_cast<int>(std::max<qint64>(1, about));
        const int greater = std::min(2'000'000'000, rated + upTo(1000));
        const int which = upTo(4);
        world.change(world.rig, [&](Rig &rig) { rig.safeWorkingLoadG = Mass{which == 1 ? rated : greater}; });
        world.change(world.unit, [&](RigUnit &unit) { unit.safeWorkingLoadG = Mass{which == 2 ? rated : greater}; });
        world.component(which == 3 ? rated : greater);
        world.use.anchorRatedG = Mass{which == 4 ? rated : greater};
        const RigLoad load = world.load();
        QCOMPARE(textOf(digitsOf(load.load())), textOf(expected));
        const Digits limit = product(digitsOf(std::min(rated, greater)), digitsOf(1'000'000));
        const bool over = isLess(limit, expected);
        QCOMPARE(load.result == LoadResult::Over, over);
        const bool all = flyers > 0 && load.unknown.empty();
        QCOMPARE(load.result == LoadResult::Within, !over && all);
        overs += over;
        withins += !over && all;
    }
    QVERIFY2(overs > 300 && withins > 100, qPrintable(u"%1 over, %2 within"_s.arg(overs).arg(withins)));
}

QTEST_GUILESS_MAIN(RigLoadTest)
#include "tst_rigload.moc"
