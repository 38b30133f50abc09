// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/edits/issuing.h"
#include "core/edits/records.h"
#include "core/edits/schedule.h"
#include "core/reports/frozensheet.h"
#include "core/rules/numbernames.h"
#include "tests/support/callsheetfixture.h"
#include "tests/support/memorystore.h"
#include "tests/support/ruleworld.h"

#include <QTest>

using namespace stunt;
using namespace stunt::fixture;
using namespace Qt::Literals::StringLiterals;

namespace {

std::optional<qint64> figure(const Finding &finding, const char *name)
{
    for (const Figure &each : finding.figures)
        if (qstrcmp(each.name, name) == 0)
            return each.number;
    return std::nullopt;
}

// A day of the unit, crew call 07:00, shooting call 08:00, wrap 18:00, with no strips yet.
struct DayWorld : RuleWorld {
    explicit DayWorld(QDate on = QDate(2027, 5, 10)) : dayDate(on), shootDay(day(on)) {}

    template<class T, class Fn>
    void edit(Id<T> id, Fn &&fn)
    {
        change<T>(id, std::forward<Fn>(fn));
    }
    Id<Strip> strip(MaybeId<Beat> beat, std::optional<int> minutes)
    {
        return put(Strip{.shootDay = shootDay,
                         .position = ++strips,
                         .kind = beat ? StripKind::Beat : StripKind::Banner,
                         .beat = beat,
                         .banner = beat ? std::nullopt : std::optional<BannerKind>(BannerKind::ReRig),
                         .minutes = minutes});
    }

    QDate dayDate;
    Id<ShootDay> shootDay;
    int strips = 0;
};

}  // namespace

class TestRulesSchedule : public QObject
{
    Q_OBJECT

private slots:
    void unscheduled_data();
    void unscheduled();
    void fullDays_data();
    void fullDays();
    void fullDaysOnNightsOfClockChange();
    void whatIsNotKnownOfADayIsSaid_data();
    void whatIsNotKnownOfADayIsSaid();
    void estimates_data();
    void estimates();
    void setupsRunTheirBeatsTogether();
    void sheetsGoStale_data();
    void sheetsGoStale();
    void anUnissuedDayIsSilent();
    void issuesFollowEachOther();
    void frozenSheetsComeBackAsTheyWere();
};

void TestRulesSchedule::unscheduled_data()
{
    QTest::addColumn<BeatStatus>("status");
    QTest::addColumn<bool>("omitted");
    QTest::addColumn<int>("scheduled");  // 0 nowhere, 1 in the live plan, 2 in another
    QTest::addColumn<bool>("found");
    QTest::newRow("an idea") << BeatStatus::Idea << false << 0 << true;
    QTest::newRow("ready") << BeatStatus::Ready << false << 0 << true;
    QTest::newRow("cut") << BeatStatus::Cut << false << 0 << false;
    QTest::newRow("shot") << BeatStatus::Shot << false << 0 << false;
    QTest::newRow("scene omitted") << BeatStatus::Ready << true << 0 << false;
    QTest::newRow("scheduled") << BeatStatus::Ready << false << 1 << false;
    QTest::newRow("scheduled in another plan") << BeatStatus::Ready << false << 2 << true;
}

void TestRulesSchedule::unscheduled()
{
    QFETCH(const BeatStatus, status);
    QFETCH(const bool, omitted);
    QFETCH(const int, scheduled);
    QFETCH(const bool, found);
    DayWorld world;
    const Id<Scene> scene = world.put(Scene{.number = u"1"_s, .omitted = omitted});
    const Id<Beat> beat = world.beat(u"2C"_s, 0);
    world.edit(beat, [&](Beat &each) {
        each.status = status;
        each.scene = scene;
    });
    if (scheduled != 0)
        world.strip(beat, 10);
    if (scheduled == 2)
        world.edit(world.shootDay,
                   [&](ShootDay &day) { day.plan = world.put(Plan{.name = u"Rain"_s, .live = false}); });
    const std::vector<Finding> findings = world.findings(RuleId::BeatUnscheduled);
    QVERIFY2(findings.size() == (found ? 1U : 0U), RuleWorld::told(findings));
    if (!found)
        return;
    QVERIFY(findings.front().level == Level::Note);
    QVERIFY2(findings.front().message.contains(u"Beat 2C"), RuleWorld::told(findings));
}

void TestRulesSchedule::fullDays_data()
{
    QTest::addColumn<int>("minutes");
    QTest::addColumn<QString>("wrap");
    QTest::addColumn<int>("limit");
    QTest::addColumn<QString>("told");
    QTest::newRow("to the wrap") << 600 << u"18:00"_s << 600 << QString();
    QTest::newRow("a minute over the wrap")
        << 601 << u"18:00"_s << 720 << u"ends at 18:01, 1 min after the wrap at 18:00"_s;
    QTest::newRow("over the wrap, past midnight")
        << 20 * 60 << u"27:30"_s << 2000 << u"ends at 04:00 (+1), 30 min after the wrap at 03:30 (+1)"_s;
    QTest::newRow("as long as a day may be") << 720 << u"23:00"_s << 720 << QString();
    QTest::newRow("longer") << 721 << u"23:00"_s << 720
                            << u"take 12 h 1 min, and Planning shooting day is 12 h: 1 min too long"_s;
    QTest::newRow("no wrap, longer") << 721 << QString() << 720 << u"1 min too long"_s;
    QTest::newRow("no wrap, short") << 60 << QString() << 720 << QString();
    QTest::newRow("no wrap and no limit")
        << 60 << QString() << 0 << u"not known: it has no wrap, and there is no limit set"_s;
    QTest::newRow("a wrap and no limit") << 60 << u"18:00"_s << 0 << QString();
    QTest::newRow("past the clock") << 28 * 60 << QString() << 2000 << u"past 35:59"_s;
}

void TestRulesSchedule::fullDays()
{
    QFETCH(const int, minutes);
    QFETCH(const QString, wrap);
    QFETCH(const int, limit);
    QFETCH(const QString, told);
    DayWorld world;
    world.limit(numbers::shootingDayLength, limit == 0 ? std::nullopt : std::optional<qint64>(limit));
    world.edit(world.shootDay, [&](ShootDay &day) {
        day.wrap = wrap.isEmpty() ? std::nullopt : std::optional<CivilTime>(*CivilTime::fromText(wrap));
    });
    QCOMPARE(world.findings(RuleId::DayOverfull).size(), std::size_t(0));
    world.strip({}, minutes - 10);
    world.strip({}, 10);
    const std::vector<Finding> found = world.findings(RuleId::DayOverfull);
    QVERIFY2(found.size() == (told.isEmpty() ? 0U : 1U), RuleWorld::told(found));
    if (told.isEmpty())
        return;
    QVERIFY2(found.front().message.contains(told), RuleWorld::told(found));
    QCOMPARE(figure(found.front(), "minutes"), std::optional<qint64>(minutes));
    QCOMPARE(figure(found.front(), "limit"), limit == 0 ? std::nullopt : std::optional<qint64>(limit));
}

// A night of 25 hours leaves an hour more before the wrap, one of 23 hours an hour less.
void TestRulesSchedule::fullDaysOnNightsOfClockChange()
{
    const std::tuple<QDate, int, bool> cases[] = {
        {QDate(2027, 10, 30), 11 * 60, false}, {QDate(2027, 10, 30), 11 * 60 + 1, true},
        {QDate(2027, 3, 27), 9 * 60, false},   {QDate(2027, 3, 27), 9 * 60 + 1, true},
        {QDate(2027, 5, 10), 10 * 60, false},  {QDate(2027, 5, 10), 10 * 60 + 1, true},
    };
    for (const auto &[date, minutes, full] : cases) {
        DayWorld world(date);
        world.edit(world.shootDay, [](ShootDay &day) {
            day.shootingCall = CivilTime{20 * 60};
            day.wrap = CivilTime{30 * 60};
        });
        world.strip({}, minutes);
        const std::vector<Finding> found = world.findings(RuleId::DayOverfull);
        QVERIFY2(found.size() == (full ? 1U : 0U), RuleWorld::told(found) + date.toString(Qt::ISODate).toUtf8());
    }
}

void TestRulesSchedule::whatIsNotKnownOfADayIsSaid_data()
{
    QTest::addColumn<bool>("minutes");
    QTest::addColumn<bool>("call");
    QTest::addColumn<QString>("told");
    QTest::newRow("all known") << true << true << QString();
    QTest::newRow("no minutes") << false << true << u"the minutes of 1 of its strips are not known"_s;
    QTest::newRow("no start") << true << false << u"when 2 of its strips start is not known"_s;
}

void TestRulesSchedule::whatIsNotKnownOfADayIsSaid()
{
    QFETCH(const bool, minutes);
    QFETCH(const bool, call);
    QFETCH(const QString, told);
    DayWorld world;
    if (!call)
        world.edit(world.shootDay, [](ShootDay &day) {
            day.crewCall.reset();
            day.shootingCall.reset();
        });
    world.strip({}, 30);
    world.strip(world.beat(u"2C"_s, 0), minutes ? std::optional<int>(30) : std::nullopt);
    const std::vector<Finding> found = world.findings(RuleId::DayOverfull);
    QVERIFY2(found.size() == (told.isEmpty() ? 0U : 1U), RuleWorld::told(found));
    if (!told.isEmpty())
        QVERIFY2(found.front().message.contains(told), RuleWorld::told(found));
}

void TestRulesSchedule::estimates_data()
{
    QTest::addColumn<int>("minutes");      // −1: not typed
    QTest::addColumn<QList<int>>("beat");  // takes, set-up, run, reset; −1: not estimated
    QTest::addColumn<int>("itemReset");    // −1: none
    QTest::addColumn<QString>("told");
    const auto row = [](const char *name, int minutes, const QList<int> &beat, int itemReset, const QString &told) {
        QTest::newRow(name) << minutes << beat << itemReset << told;
    };
    // 30 + 3 × 5 + 2 × 10 = 65
    row("enough", 65, {3, 30, 5, 10}, -1, {});
    row("a minute short", 64, {3, 30, 5, 10}, -1, u"has 1 h 4 min on 10 May 2027"_s);
    row("a minute short, what it needs", 64, {3, 30, 5, 10}, -1, u"need 1 h 5 min: 1 min short"_s);
    row("an item takes longer to reset", 65, {3, 30, 5, 10}, 11, u"need 1 h 7 min: 2 min short"_s);
    row("an item is quicker to reset", 65, {3, 30, 5, 10}, 9, {});
    row("an item alone is reset", 65, {3, 30, 5, -1}, 10, {});
    row("one take is never reset", 35, {1, 30, 5, 10}, 99, {});
    row("no take is as one", 35, {0, 30, 5, 10}, -1, {});
    row("not typed", -1, {3, 30, 5, 10}, -1, {});
    row("not typed, and an item takes longer", -1, {3, 30, 5, 10}, 11, u"2 min short"_s);
    row("run not estimated, short already", 40, {3, 30, -1, 10}, -1, u"10 min short. Not estimated: run of 2C"_s);
    row("run not estimated, not short yet", 200, {3, 30, -1, 10}, -1,
        u"at least 50 min, and these are not estimated: run of 2C"_s);
    row("reset not estimated", 200, {3, 30, 5, -1}, -1, u"not estimated: reset of 2C"_s);
    row("set-up not estimated", 200, {3, -1, 5, 10}, -1, u"not estimated: set-up of 2C"_s);
    row("part of it not estimated, not typed", -1, {3, 30, -1, 10}, -1, {});
    row("nothing estimated", 10, {3, -1, -1, -1}, -1, {});
}

void TestRulesSchedule::estimates()
{
    QFETCH(const int, minutes);
    QFETCH(const QList<int>, beat);
    QFETCH(const int, itemReset);
    QFETCH(const QString, told);
    const auto known = [](int value) { return value < 0 ? std::nullopt : std::optional<int>(value); };
    DayWorld world;
    const Id<Beat> id = world.beat(u"2C"_s, 0);
    world.edit(id, [&](Beat &each) {
        each.plannedTakes = beat[0];
        each.setupMin = known(beat[1]);
        each.runMin = known(beat[2]);
        each.resetMin = known(beat[3]);
    });
    const Id<Item> item = world.put(Item{.name = u"Glass"_s, .resetMin = known(itemReset)});
    world.put(ItemUse{.beat = id, .item = item});
    const Id<Strip> strip = world.strip(id, known(minutes));
    const std::vector<Finding> found = world.findings(RuleId::EstimateShort);
    QVERIFY2(found.size() == (told.isEmpty() ? 0U : 1U), RuleWorld::told(found));
    if (told.isEmpty())
        return;
    QVERIFY2(found.front().message.contains(told), RuleWorld::told(found));
    QVERIFY(found.front().subjects.front() == RecordRef(strip));
    if (minutes >= 0)
        QCOMPARE(figure(found.front(), "minutes"), std::optional<qint64>(minutes));
    // Cut, it needs no time.
    world.edit(id, [](Beat &each) { each.status = BeatStatus::Cut; });
    QCOMPARE(world.findings(RuleId::EstimateShort).size(), std::size_t(0));
}

void TestRulesSchedule::setupsRunTheirBeatsTogether()
{
    DayWorld world;
    std::vector<Id<Beat>> beats;
    for (const int reset : {4, 10}) {
        beats.push_back(world.beat(u"2%1"_s.arg(reset), 0));
        world.edit(beats.back(), [&](Beat &each) {
            each.plannedTakes = 99;  // its own takes do not count in a set-up
            each.setupMin = 20;
            each.runMin = 5;
            each.resetMin = reset;
        });
    }
    const auto setup = world.put(Setup{.sequence = world.sequence, .name = u"1"_s, .beats = beats, .plannedTakes = 3});
    const auto strip =
        world.put(Strip{.shootDay = world.shootDay, .kind = StripKind::Setup, .setup = setup, .minutes = 89});
    // 20 + 20 + 3 × (5 + 5) + 2 × 10 = 90
    const std::vector<Finding> found = world.findings(RuleId::EstimateShort);
    QCOMPARE(found.size(), std::size_t(1));
    QCOMPARE(figure(found.front(), "needed"), std::optional<qint64>(90));
    world.edit(strip, [](Strip &each) { each.minutes = 90; });
    QCOMPARE(world.findings(RuleId::EstimateShort).size(), std::size_t(0));
}

void TestRulesSchedule::sheetsGoStale_data()
{
    using Alteration = std::function<void(DayWorld &)>;
    QTest::addColumn<Alteration>("alter");
    QTest::addColumn<QString>("told");
    const auto row = [](const char *name, const QString &told, Alteration alter) {
        QTest::newRow(name) << std::move(alter) << told;
    };
    const auto first = [](const auto &table) { return table.begin()->id; };
    row("nothing", {}, [](DayWorld &) {});
    row("crew call", u"Crew call 07:00, now 06:30"_s,
        [](DayWorld &world) { world.edit(world.shootDay, [](ShootDay &day) { day.crewCall = CivilTime{390}; }); });
    row("abort word", u"none, now Red"_s,
        [](DayWorld &world) { world.edit(world.shootDay, [](ShootDay &day) { day.abortWord = u"Red"_s; }); });
    row("a strip's minutes", u"Beat 2C: minutes 60, now 70"_s, [=](DayWorld &world) {
        world.edit(first(world.data().all<Strip>()), [](Strip &strip) { strip.minutes = 70; });
    });
    row("the action", u"Beat 2C: beats and action"_s, [=](DayWorld &world) {
        world.edit(first(world.data().all<Beat>()), [](Beat &beat) { beat.action = u"Falls"_s; });
    });
    row("another strip", u"is new"_s, [](DayWorld &world) { world.strip({}, 5); });
    row("a call", u"on set 07:45, now 09:00"_s, [=](DayWorld &world) {
        world.put(
            Call{.shootDay = world.shootDay, .person = first(world.data().all<Person>()), .onSet = CivilTime{540}});
    });
    row("somebody's name", u"name Ana, now Anna"_s, [=](DayWorld &world) {
        world.edit(first(world.data().all<Person>()), [](Person &person) { person.name = u"Anna"_s; });
    });
    row("cover", u"Ambulance"_s, [](DayWorld &world) {
        world.put(Cover{.shootDay = world.shootDay, .kind = CoverKind::Ambulance, .name = u"Rescue"_s});
    });
    row("the hospital", u"Yard: "_s, [](DayWorld &world) {
        world.edit(world.location, [](Location &location) { location.hospitalPhone = u"112"_s; });
    });
    row("a crew call", u"is new"_s, [](DayWorld &world) {
        world.put(CrewCall{.shootDay = world.shootDay, .department = u"Rigging"_s, .name = u"Rik"_s});
    });
    row("another day", {}, [](DayWorld &world) { (void)world.day(QDate(2027, 5, 11)); });
    row("somebody's weight", {}, [=](DayWorld &world) {
        world.edit(first(world.data().all<Person>()), [](Person &person) { person.weightG = Mass{70'000}; });
    });
}

void TestRulesSchedule::sheetsGoStale()
{
    using Alteration = std::function<void(DayWorld &)>;
    QFETCH(const Alteration, alter);
    QFETCH(const QString, told);
    DayWorld world;
    const Id<Beat> beat = world.beat(u"2C"_s, 0);
    world.strip(beat, 60);
    world.put(Part{.beat = beat, .person = world.person(u"Ana"_s)});
    const auto composed = composeCallSheet(world.data(), {.day = world.shootDay,
                                                          .now = QDateTime(QDate(2027, 5, 9), QTime(18, 0), Qt::UTC)});
    QVERIFY(composed);
    CallSheetIssue issue{.shootDay = world.shootDay, .version = 2, .issuedAt = u"2027-05-09T18:00:00Z"_s};
    issue.content.bytes = freezeSheet(world.data(), world.data().at(world.shootDay), *composed);
    world.put(issue);
    // An older issue is out of date, and nobody minds.
    world.put(CallSheetIssue{.shootDay = world.shootDay, .version = 1, .issuedAt = u"2027-05-08T18:00:00Z"_s});
    QCOMPARE(world.findings(RuleId::SheetStale).size(), std::size_t(0));
    alter(world);
    const std::vector<Finding> found = world.findings(RuleId::SheetStale);
    QVERIFY2(found.size() == (told.isEmpty() ? 0U : 1U), RuleWorld::told(found));
    if (told.isEmpty())
        return;
    QVERIFY2(found.front().message.contains(told), RuleWorld::told(found));
    QVERIFY2(found.front().message.contains(u"Issue 2"), RuleWorld::told(found));
    QCOMPARE(figure(found.front(), "version"), std::optional<qint64>(2));
}

void TestRulesSchedule::anUnissuedDayIsSilent()
{
    DayWorld world;
    QCOMPARE(world.findings(RuleId::SheetStale).size(), std::size_t(0));
    // What cannot be read cannot be compared.
    world.put(CallSheetIssue{.shootDay = world.shootDay, .issuedAt = u"2027-05-09T18:00:00Z"_s, .content = {"{}"}});
    const std::vector<Finding> found = world.findings(RuleId::SheetStale);
    QCOMPARE(found.size(), std::size_t(1));
    QVERIFY2(found.front().message.contains(u"not recorded"), RuleWorld::told(found));
}

void TestRulesSchedule::issuesFollowEachOther()
{
    const std::unique_ptr<Project> project = memoryProject();
    const Id<Unit> unit = project->data().all<Unit>().begin()->id;
    const auto day = addShootDay(*project, unit, QDate(2027, 5, 10));
    QVERIFY(day);
    IssueRequest request{.day = *day,
                         .colour = u"White"_s,
                         .issuedBy = u"Ida"_s,
                         .now = QDateTime(QDate(2027, 5, 9), QTime(18, 0, 3), Qt::UTC),
                         .pdf = "%PDF"};
    const auto first = issueCallSheet(*project, request);
    QVERIFY(first);
    ShootDay changed = project->data().at(*day);
    changed.crewCall = CivilTime{7 * 60};
    QVERIFY(change(*project, changed));
    const CallSheetIssue before = project->data().at(*first);
    const qsizetype edits = project->history().size();
    const auto second = issueCallSheet(*project, request);
    QVERIFY(second);
    QCOMPARE(project->history().size(), edits + 1);
    QVERIFY(project->data().at(*first) == before);  // later edits and issues never alter it
    const CallSheetIssue &issue = project->data().at(*second);
    QCOMPARE(before.version, 1);
    QVERIFY(!before.supersedes && before.changes.isEmpty());
    QCOMPARE(issue.version, 2);
    QVERIFY(issue.supersedes == *first);
    QCOMPARE(issue.changes, u"Crew call none, now 07:00"_s);
    QCOMPARE(issue.issuedAt, u"2027-05-09T18:00:03Z"_s);
    QCOMPARE(issue.pdf.bytes, QByteArray("%PDF"));
    const auto thawed = thawSheet(issue.content.bytes);
    QVERIFY(thawed);
    QVERIFY(thawed->head.crewCall == changed.crewCall);
    QVERIFY(thawSheet(before.content.bytes)->head.crewCall == std::nullopt);
    // A day of a plan that is not live, or none at all, is not sent.
    const auto rain = add(*project, Plan{.name = u"Rain"_s, .live = false});
    QVERIFY(rain);
    const auto other = add(*project, ShootDay{.plan = *rain, .unit = unit, .date = QDate(2027, 5, 11)});
    QVERIFY(other);
    request.day = *other;
    QCOMPARE(issueCallSheet(*project, request).error().code, u"not-live"_s);
    request.day = {};
    QCOMPARE(issueCallSheet(*project, request).error().code, u"not-live"_s);
}

void TestRulesSchedule::frozenSheetsComeBackAsTheyWere()
{
    DayWorld world;
    for (const CallSheet &sheet : {CallSheet{}, callSheet(40)}) {
        const QByteArray content = freezeSheet(world.data(), world.data().at(world.shootDay), sheet);
        const auto thawed = thawSheet(content);
        QVERIFY(thawed);
        QVERIFY(*thawed == sheet);
    }
    for (const QByteArray &content : {QByteArray(), QByteArray("{}"), QByteArray(R"({"sheet":{}})"), QByteArray("[1")})
        QCOMPARE(thawSheet(content).error().code, u"not-a-sheet"_s);
}

QTEST_GUILESS_MAIN(TestRulesSchedule)
#include "tst_rules_schedule.moc"
