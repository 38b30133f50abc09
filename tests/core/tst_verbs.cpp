// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/frames.h"
#include "core/edits/records.h"
#include "core/edits/schedule.h"
#include "core/edits/story.h"
#include "core/edits/validate.h"
#include "core/model/fields.h"
#include "core/project/lookups.h"
#include "core/project/references.h"
#include "tests/support/recordworld.h"

#include <QTest>
#include <functional>
#include <limits>

using namespace stunt;
using namespace stunt::fixture;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int dayMs = 24 * 60 * 60 * 1000;

}  // namespace

class TestVerbs : public QObject
{
    Q_OBJECT

private slots:
    void validRecordsAreTaken();
    void rules_data();
    void rules();
    void everyTextOfEveryRecordIsChecked();
    void everyReferenceIsChecked();
    void normalising();
    void removingTakesWhatIsOwned();
    void removingArchivesWhatIsReferred();
    void removingRefusesWhatCannotBeArchived();
    void changingWhatIsGoneIsRefused();
    void changeAllIsAllOrNothing();
    void nextNumbers_data();
    void nextNumbers();
    void appendingBeats();
    void movingBeats();
    void castingTwiceIsRefused();
    void reordering();
    void insertingAndMovingStrips();
    void typingCalls();
    void frameRates_data();
    void frameRates();
    void changingTheProductionsRateMovesBeatsToo();
    void makingAPlanLive();
    void springGapIsRefusedOnEveryWay();
    void springGapThroughALocationOfAStrip();
    void springGapThroughTheSceneOfABeat();
    void springGapThroughTheRemovalOfAStrip();
    void autumnHour();
    void unitNameMayBeReusedAfterArchiving();

private:
    // The rows of rules_data, by subject.
    static void addStoryRules();
    static void addPeopleRules();
    static void addDayRules();
};

void TestVerbs::validRecordsAreTaken()
{
    World world;
    forEachRecordType([&]<class T>() {
        const QString refusal = spoiled<T>([](World &, T &) {})(world);
        QVERIFY2(refusal.isEmpty(), qPrintable(refusal));
    });
}

void TestVerbs::addStoryRules()
{
    row<Production>(
        "no zone", [](World &, auto &r) { r.timeZone.clear(); }, "time zone is needed");
    row<Production>(
        "unknown zone", [](World &, auto &r) { r.timeZone = u"Mars/Base"_s; }, "Mars/Base");
    row<Production>(
        "no frame rate", [](World &, auto &r) { r.frameRate = u"fast"_s; }, "fast");
    row<Production>(
        "drop frame", [](World &, auto &r) { r.dropFrame = true; }, "29.97");
    row<Production>(
        "bad text in a list", [](World &, auto &r) { r.contacts = {{.name = QString(QChar(0))}}; },
        "Contacts contains");
    row<Production>(
        "bad colour",
        [](World &, auto &r) {
            r.revisionColours = {u"ok"_s, QString(QChar(0xD800))};
        },
        "Revision colours contains");
    row<Production>(
        "long colour", [](World &, auto &r) { r.revisionColours = {QString(20'001, u'x')}; },
        "Revision colours is longer");

    row<Unit>(
        "no name", [](World &, auto &r) { r.name = u"  "_s; }, "Name must not be empty");
    row<Unit>(
        "long name", [](World &, auto &r) { r.name = QString(201, u'x'); }, "longer than 200");
    row<Unit>(
        "name taken", [](World &, auto &r) { r.name = u" MAIN unit "_s; }, "already a unit");
    row<Unit>(
        "unknown zone", [](World &, auto &r) { r.timeZone = u"EST5"_s; }, "EST5");

    row<Location>(
        "no name", [](World &, auto &r) { r.name.clear(); }, "Name must not be empty");
    row<Location>(
        "latitude", [](World &, auto &r) { r.latitude = 90.1; }, "latitude");
    row<Location>(
        "latitude that is no number", [](World &, auto &r) { r.latitude = std::numeric_limits<double>::quiet_NaN(); },
        "Latitude is not a number.");
    row<Location>(
        "longitude", [](World &, auto &r) { r.longitude = -180.1; }, "longitude");
    row<Location>(
        "minutes", [](World &, auto &r) { r.hospitalMin = -1; },
        "Minutes to hospital must be between 0 and 10,000, not -1");

    row<Scene>(
        "no number", [](World &, auto &r) { r.number.clear(); }, "Number must not be empty");
    row<Scene>(
        "script day", [](World &, auto &r) { r.scriptDay = 0; }, "Script day");
    row<Scene>(
        "pages", [](World &, auto &r) { r.pagesEighths = -1; }, "Pages");

    row<Sequence>(
        "no code", [](World &, auto &r) { r.code.clear(); }, "Code must not be empty");
    row<Sequence>(
        "code taken", [](World &, auto &r) { r.code = u"st"_s; }, "already a sequence");
    row<Sequence>(
        "target", [](World &, auto &r) { r.targetMs = dayMs + 1; }, "Target time");

    row<Beat>(
        "no number", [](World &, auto &r) { r.number.clear(); }, "Number must not be empty");
    row<Beat>(
        "no length", [](World &, auto &r) { r.endMs = r.startMs; }, "end after it starts");
    row<Beat>(
        "less than half a frame", [](World &, auto &r) { r.endMs = r.startMs + 19; }, "end after it starts");
    row<Beat>(
        "negative start", [](World &, auto &r) { r.startMs = -40; }, "Start must be between");
    row<Beat>(
        "endless", [](World &, auto &r) { r.endMs = std::numeric_limits<qint64>::max(); }, "End must be between");
    row<Beat>(
        "takes", [](World &, auto &r) { r.plannedTakes = 10'001; }, "Planned takes");
    row<Beat>(
        "set-up", [](World &, auto &r) { r.setupMin = -1; }, "Set-up minutes");
    row<Beat>(
        "run", [](World &, auto &r) { r.runMin = 10'001; }, "Run minutes");
    row<Beat>(
        "reset", [](World &, auto &r) { r.resetMin = -1; }, "Reset minutes");
    row<Beat>(
        "story day", [](World &, auto &r) { r.storyDay = 0; }, "Story day");
    row<Beat>(
        "release", [](World &, auto &r) { r.rescueReleaseSec = -1; }, "Seconds to release");
    row<Beat>(
        "drilled in the year 10000", [](World &, auto &r) { r.rescueDrilledOn = QDate(10'000, 1, 1); },
        "Rescue drilled on is not a date");
}

void TestVerbs::addPeopleRules()
{
    row<Person>(
        "no name", [](World &, auto &r) { r.name.clear(); }, "Name must not be empty");
    row<Person>(
        "height", [](World &, auto &r) { r.heightMm = Length{3001}; }, "Height");
    row<Person>(
        "no height", [](World &, auto &r) { r.heightMm = Length{0}; }, "Height");
    row<Person>(
        "weight", [](World &, auto &r) { r.weightG = Mass{500'001}; }, "Weight");
    row<Person>(
        "negative chest", [](World &, auto &r) { r.chestMm = Length{-1}; }, "Chest");
    row<Person>(
        "travel", [](World &, auto &r) { r.travelHomeMin = -1; }, "Travel home");
    row<Person>(
        "born before the calendar", [](World &, auto &r) { r.birthDate = QDate(-1, 1, 1); },
        "Birth date is not a date");
    row<Person>(
        "long notes", [](World &, auto &r) { r.notes = QString(20'001, u'x'); }, "Notes is longer");
    row<Person>(
        "control character", [](World &, auto &r) { r.notes = u"a\u0007"_s + u'b'; }, "Notes contains");

    row<Skill>(
        "no kind", [](World &, auto &r) { r.kind.clear(); }, "Skill must not be empty");
    row<Skill>(
        "twice",
        [](World &w, auto &r) {
            w.make(r);
            r.kind = u"High Fall"_s;
        },
        "already listed");
    row<Certificate>(
        "no kind", [](World &, auto &r) { r.kind.clear(); }, "Certificate must not be empty");
    row<Certificate>(
        "date", [](World &, auto &r) { r.expiresOn = QDate(0 - 44, 1, 1); }, "Expires on is not a date");
    row<Availability>(
        "no first day", [](World &, auto &r) { r.from = QDate(); }, "needs a first and a last day");
    row<Availability>(
        "no last day", [](World &, auto &r) { r.to = QDate(); }, "needs a first and a last day");
    row<Availability>(
        "backwards", [](World &, auto &r) { r.to = r.from.addDays(-1); }, "must not come before");

    row<Role>(
        "no name", [](World &, auto &r) { r.name.clear(); }, "Name must not be empty");
    row<Role>(
        "cast number taken", [](World &, auto &r) { r.castNumber = u"1"_s; }, "already Ines's");
    row<Role>(
        "make-up", [](World &, auto &r) { r.makeUpMin = -1; }, "Make-up minutes");
    row<Role>(
        "wardrobe", [](World &, auto &r) { r.wardrobeMin = -1; }, "Wardrobe minutes");
    row<Role>(
        "pads", [](World &, auto &r) { r.padsMin = -1; }, "Pads & rig minutes");

    row<Part>(
        "from without to", [](World &, auto &r) { r.startMs = 0; }, "given together");
    row<Part>(
        "no length",
        [](World &, auto &r) {
            r.startMs = 400;
            r.endMs = 400;
        },
        "end after it starts");
    row<Part>(
        "negative",
        [](World &, auto &r) {
            r.startMs = -400;
            r.endMs = 400;
        },
        "From must be between");
    row<Part>(
        "endless",
        [](World &, auto &r) {
            r.startMs = 0;
            r.endMs = std::numeric_limits<qint64>::max();
        },
        "To must be between");
    row<Part>(
        "falls", [](World &, auto &r) { r.falls = -1; }, "Falls");
    row<Part>(
        "hits", [](World &, auto &r) { r.hits = 10'001; }, "Hits");
    row<Part>(
        "burns", [](World &, auto &r) { r.burns = -1; }, "Burns");
    row<Part>(
        "wire pulls", [](World &, auto &r) { r.wirePulls = -1; }, "Wire pulls");
    row<Double>(
        "number taken",
        [](World &w, auto &r) {
            w.make(r);
            r.number = u"1x"_s;
        },
        "already a double");

    row<Attachment>(
        "of nothing", [](World &, auto &r) { r.beat.reset(); }, "belongs to a beat, to a sequence or to a rig");
    row<Attachment>(
        "of two", [](World &w, auto &r) { r.sequence = w.sequence; }, "belongs to a beat, to a sequence or to a rig");
    row<Attachment>(
        "no file", [](World &, auto &r) { r.file.clear(); }, "needs a file");
    row<Attachment>(
        "in-point", [](World &, auto &r) { r.inMs = -1; }, "In-point");
    row<Attachment>(
        "out before in",
        [](World &, auto &r) {
            r.inMs = 5;
            r.outMs = 5;
        },
        "must come after");
}

void TestVerbs::addDayRules()
{
    row<Plan>(
        "no name", [](World &, auto &r) { r.name.clear(); }, "Name must not be empty");
    row<Plan>(
        "second live one", [](World &, auto &r) { r.live = true; }, "Only one plan");
    row<ShootDay>(
        "no date", [](World &, auto &r) { r.date = QDate(); }, "needs a date");
    row<ShootDay>(
        "date taken", [](World &, auto &r) { r.date = QDate(2027, 3, 24); }, "already has a shoot day");
    row<ShootDay>(
        "day number", [](World &, auto &r) { r.number = 0; }, "Day number");
    row<ShootDay>(
        "of", [](World &, auto &r) { r.ofTotal = 0; }, "Of must be");
    row<ShootDay>(
        "meal without length", [](World &, auto &r) { r.meals = {{.start = {.minutes = 720}, .minutes = 0}}; },
        "Minutes must be");
    row<ShootDay>(
        "meal after the end", [](World &, auto &r) { r.meals = {{.start = {.minutes = 2160}}}; }, "not a time between");
    row<ShootDay>(
        "no such time", [](World &, auto &r) { r.crewCall = CivilTime{.minutes = -1}; },
        "Crew call is not a time between");
    row<ShootDay>(
        "bad note", [](World &, auto &r) { r.departmentNotes = {{.text = QString(QChar(0xDC00))}}; },
        "Department notes contains");

    row<Strip>(
        "beat without one", [](World &, auto &r) { r.beat.reset(); }, "A strip is a beat");
    row<Strip>(
        "two things", [](World &w, auto &r) { r.scene = w.scene; }, "A strip is a beat");
    row<Strip>(
        "banner without a kind",
        [](World &, auto &r) {
            r.kind = StripKind::Banner;
            r.beat.reset();
        },
        "A strip is a beat");
    row<Strip>(
        "minutes", [](World &, auto &r) { r.minutes = -1; }, "Minutes");
    row<Cover>(
        "needed", [](World &, auto &r) { r.needed = -1; }, "Needed");
    row<Cover>(
        "backwards",
        [](World &, auto &r) {
            r.from = CivilTime{.minutes = 600};
            r.to = r.from;
        },
        "end after it begins");
    row<Call>(
        "second of the day", [](World &w, auto &r) { w.make(r); }, "already has a call");
    row<Call>(
        "meal backwards",
        [](World &, auto &r) { r.meals = {{.out = {.minutes = 600}, .in = CivilTime{.minutes = 600}}}; },
        "meal must end");
    row<Call>(
        "meal that is none",
        [](World &, auto &r) { r.meals = {{.out = {.minutes = 600}, .in = CivilTime{.minutes = 9999}}}; },
        "not a time between");
    row<CrewCall>(
        "of nobody", [](World &, auto &r) { r.title.clear(); }, "needs a person");
}

void TestVerbs::rules_data()
{
    QTest::addColumn<Attempt>("attempt");
    QTest::addColumn<QString>("refusal");

    addStoryRules();
    addPeopleRules();
    addDayRules();
}

void TestVerbs::rules()
{
    QFETCH(Attempt, attempt);
    QFETCH(QString, refusal);
    World world;
    const ProjectData before = world.data();
    const QString said = attempt(world);
    QVERIFY2(said.contains(refusal), qPrintable(said));
    QVERIFY2(said.endsWith(u'.'), qPrintable(said));
    QVERIFY(world.data() == world.file->data);
    Q_UNUSED(before);
}

void TestVerbs::everyTextOfEveryRecordIsChecked()
{
    World world;
    const QString bad[] = {u"a"_s + QChar(0) + u"b"_s, u"a"_s + QChar(0xD83D), QString(QChar(0x1B)),
                           QString(20'001, u'x')};
    forEachRecordType([&]<class T>() {
        forEachField<T>([&]<class V>(const Field<T, V> &field) {
            if constexpr (std::is_same_v<V, QString>) {
                for (const QString &text : bad) {
                    T record = world.valid<T>();
                    record.*field.member = text;
                    const Result<> valid = validate(world.data(), record);
                    QVERIFY2(!valid, field.name);
                    QVERIFY2(!valid.error().message.isEmpty(), field.name);
                }
            }
        });
    });
}

void TestVerbs::everyReferenceIsChecked()
{
    World world;
    forEachRecordType([&]<class T>() {
        forEachField<T>([&]<class V>(const Field<T, V> &field) {
            if constexpr (isReference<V> || isReferenceList<V>) {
                T record = world.valid<T>();
                if constexpr (isReferenceList<V>)
                    (record.*field.member).push_back(Id<ReferenceTargetOf<V>>::create());
                else
                    record.*field.member = Id<ReferenceTargetOf<V>>::create();
                const Result<> valid = validate(world.data(), record);
                QVERIFY2(!valid && valid.error().code == u"dangling", field.name);
            }
        });
    });
}

void TestVerbs::normalising()
{
    World world;
    const Id<Person> person = world.make(
        Person{.name = u"  Jon Bell \n"_s, .kinds = {PersonKind::Driver, PersonKind::Actor, PersonKind::Driver}});
    QCOMPARE(world.data().at(person).name, u"Jon Bell"_s);
    QCOMPARE(world.data().at(person).kinds, std::vector({PersonKind::Actor, PersonKind::Driver}));
    const Id<Beat> beat =
        world.make(Beat{.sequence = world.sequence, .number = u"X"_s, .startMs = 1019, .endMs = 2021});
    QCOMPARE(world.data().at(beat).startMs, 1000);
    QCOMPARE(world.data().at(beat).endMs, 2040);
}

void TestVerbs::removingTakesWhatIsOwned()
{
    World world;
    world.make(world.valid<Skill>());
    world.make(world.valid<Certificate>());
    world.make(world.valid<Availability>());
    const ProjectData before = world.data();
    QVERIFY(remove(*world.project, std::vector{world.person}));
    QCOMPARE(world.count<Person>() + world.count<Skill>() + world.count<Certificate>() + world.count<Availability>(),
             0);
    QCOMPARE(world.project->history().undoText(), u"Remove Maya Okafor"_s);
    QVERIFY(world.project->undo());
    QVERIFY(world.data() == before);

    world.make(world.valid<Part>());
    world.make(world.valid<Strip>());
    world.make(world.valid<Attachment>());
    world.make(Attachment{.sequence = world.sequence, .file = u"/b"_s});
    Double dbl = world.valid<Double>();
    dbl.sequence = world.sequence;
    world.make(dbl);
    QVERIFY(remove(*world.project, std::vector{world.sequence}));
    QCOMPARE(world.count<Sequence>() + world.count<Beat>() + world.count<Part>() + world.count<Strip>()
                 + world.count<Attachment>() + world.count<Double>(),
             0);
    QCOMPARE(world.count<Person>(), 1);
    QVERIFY(world.project->undo());
    QCOMPARE(world.count<Double>(), 1);

    world.make(world.valid<Cover>());
    world.make(world.valid<Call>());
    world.make(world.valid<CrewCall>());
    QVERIFY(remove(*world.project, std::vector{world.day}));
    QCOMPARE(world.count<ShootDay>() + world.count<Strip>() + world.count<Cover>() + world.count<Call>()
                 + world.count<CrewCall>(),
             0);
}

void TestVerbs::removingArchivesWhatIsReferred()
{
    World world;
    world.make(world.valid<Part>());
    world.make(world.valid<Skill>());
    QVERIFY(remove(*world.project, std::vector{world.person}));
    QVERIFY(world.data().at(world.person).archived);
    QCOMPARE(world.count<Skill>(), 1);
    const qsizetype history = world.project->history().size();
    QVERIFY(remove(*world.project, std::vector{world.person}));
    QCOMPARE(world.project->history().size(), history);

    QVERIFY(remove(*world.project, std::vector{world.unit()}));
    QVERIFY(world.data().at(world.unit()).archived);
    Part part = world.valid<Part>();
    part.role = world.role;
    world.make(part);
    QVERIFY(remove(*world.project, std::vector{world.role}));
    QVERIFY(world.data().at(world.role).archived);
    Scene scene = world.data().at(world.scene);
    scene.location = world.location;
    QVERIFY(change(*world.project, scene));
    QVERIFY(remove(*world.project, std::vector{world.location}));
    QVERIFY(world.data().at(world.location).archived);
    QVERIFY(remove(*world.project, std::vector{world.scene}));
    QVERIFY(!world.data().find(world.scene));
    QVERIFY(remove(*world.project, std::vector{world.location}));
    QVERIFY(!world.data().find(world.location));
}

void TestVerbs::removingRefusesWhatCannotBeArchived()
{
    World world;
    const Result<> production = remove(*world.project, std::vector{world.data().production().id});
    QVERIFY(!production && production.error().message.contains(u"production itself"));
    const Result<> plan = remove(*world.project, std::vector{world.plan()});
    QVERIFY(!plan && plan.error().message.contains(u"live plan"));
    QVERIFY(world.data().find(world.day));
    const Result<> gone = remove(*world.project, std::vector{Id<Beat>::create()});
    QVERIFY(!gone);
    QCOMPARE(gone.error().code, u"gone"_s);
    QVERIFY(remove(*world.project, std::vector<Id<Beat>>{}));
}

void TestVerbs::changingWhatIsGoneIsRefused()
{
    World world;
    const Person person = world.data().at(world.person);
    QVERIFY(remove(*world.project, std::vector{world.person}));
    const Result<> changed = change(*world.project, person);
    QVERIFY(!changed);
    QCOMPARE(changed.error().code, u"gone"_s);
    QCOMPARE(moveBeat(*world.project, Id<Beat>::create(), 0).error().code, u"gone"_s);
    QCOMPARE(appendBeat(*world.project, Id<Sequence>::create(), u"x"_s, 1000).error().code, u"gone"_s);
    QCOMPARE(moveStrips(*world.project, {Id<Strip>::create()}, world.day, 0).error().code, u"gone"_s);
    QCOMPARE(moveStrips(*world.project, {}, Id<ShootDay>::create(), 0).error().code, u"gone"_s);
    QCOMPARE(insertStrip(*world.project, Strip{}, 0).error().code, u"gone"_s);
    QCOMPARE(typeCall(*world.project, Call{}).error().code, u"gone"_s);
    QCOMPARE(reorderScenes(*world.project, {Id<Scene>::create()}).error().code, u"gone"_s);
    QCOMPARE(makePlanLive(*world.project, Id<Plan>::create()).error().code, u"gone"_s);
}

void TestVerbs::changeAllIsAllOrNothing()
{
    World world;
    const ProjectData before = world.data();
    Sequence first = world.data().at(world.sequence);
    first.title = u"New"_s;
    Sequence second;
    second.id = Id<Sequence>::create();
    QVERIFY(!changeAll(*world.project, std::vector{first, second}, u"Both"_s));
    QVERIFY(world.data() == before);
    QVERIFY(changeAll(*world.project, std::vector{first}, u"One"_s));
    QCOMPARE(world.project->history().undoText(), u"One"_s);
}

void TestVerbs::nextNumbers_data()
{
    QTest::addColumn<QString>("number");
    QTest::addColumn<QString>("next");
    const std::pair<const char16_t *, const char16_t *> rows[] = {
        {u"", u"1"},       {u"1", u"2"},      {u"9", u"10"},
        {u"12", u"13"},    {u"199", u"200"},  {u"2A", u"2B"},
        {u"2C", u"2D"},    {u"2Z", u"2AA"},   {u"2AZ", u"2BA"},
        {u"2ZZ", u"2AAA"}, {u"Z", u"AA"},     {u"2z", u"2aa"},
        {u"aZ", u"bA"},    {u"A7", u"A8"},    {u"A09", u"A10"},
        {u"007", u"008"},  {u"099", u"100"},  {u"2-", u"2-1"},
        {u"2é", u"2é1"},   {u"X-9", u"X-10"}, {u"99999999999999999999", u"100000000000000000000"},
        {u"٣", u"٣1"},
    };
    for (const auto &[number, next] : rows)
        QTest::newRow(qPrintable(QString::fromUtf16(number))) << QString::fromUtf16(number) << QString::fromUtf16(next);
}

void TestVerbs::nextNumbers()
{
    QFETCH(QString, number);
    QFETCH(QString, next);
    QCOMPARE(nextNumber(number), next);
}

void TestVerbs::appendingBeats()
{
    World world;
    const auto second = appendBeat(*world.project, world.sequence, u"Jump"_s, 1990);
    QVERIFY(second);
    QCOMPARE(world.data().at(*second).number, u"STB"_s);
    QCOMPARE(world.data().at(*second).startMs, 4000);
    QCOMPARE(world.data().at(*second).endMs, 6000);
    const Id<Sequence> empty = world.make(Sequence{.code = u"7"_s});
    QCOMPARE(world.data().at(*appendBeat(*world.project, empty, {}, 40)).number, u"7A"_s);
    for (const qint64 length :
         {qint64{0}, qint64{-1}, std::numeric_limits<qint64>::min(), std::numeric_limits<qint64>::max()})
        QVERIFY(!appendBeat(*world.project, world.sequence, {}, length));
}

void TestVerbs::movingBeats()
{
    World world;
    QVERIFY(moveBeat(*world.project, world.beat, 1015));
    QCOMPARE(world.data().at(world.beat).startMs, 1000);
    QCOMPARE(world.data().at(world.beat).endMs, 5000);
    QCOMPARE(world.project->history().undoText(), u"Move Beat STA"_s);
    QVERIFY(moveBeat(*world.project, world.beat, -500));
    QCOMPARE(world.data().at(world.beat).startMs, 0);
    QVERIFY(!moveBeat(*world.project, world.beat, dayMs));
    QVERIFY(!moveBeat(*world.project, world.beat, std::numeric_limits<qint64>::max()));
    QVERIFY(moveBeat(*world.project, world.beat, std::numeric_limits<qint64>::min()));
    QCOMPARE(world.data().at(world.beat).endMs, 4000);
}

void TestVerbs::castingTwiceIsRefused()
{
    World world;
    Part part = world.valid<Part>();
    QVERIFY(castPart(*world.project, part));
    QCOMPARE(castPart(*world.project, part).error().code, u"already-cast"_s);
    part.role = world.role;
    QVERIFY(castPart(*world.project, part));
    part.person.reset();
    QVERIFY(castPart(*world.project, part));
    QVERIFY(castPart(*world.project, part));
}

void TestVerbs::reordering()
{
    World world;
    std::vector<Id<Sequence>> ids{world.sequence};
    for (const QString &code : {u"B"_s, u"C"_s, u"D"_s})
        ids.push_back(world.make(Sequence{.code = code}));
    const auto codes = [&] {
        QString text;
        for (const Sequence *sequence : sequencesInOrder(world.data()))
            text += sequence->code;
        return text;
    };
    QCOMPARE(codes(), u"STBCD"_s);
    QVERIFY(reorderSequences(*world.project, {ids[3], ids[1]}));
    QCOMPARE(codes(), u"DBSTC"_s);
    QVERIFY(reorderSequences(*world.project, {ids[0], ids[0], ids[2]}));
    QCOMPARE(codes().left(3), u"STC"_s);
    QVERIFY(!reorderSequences(*world.project, {ids[1], Id<Sequence>::create()}));
    QVERIFY(world.project->undo());
    QCOMPARE(codes(), u"DBSTC"_s);
}

void TestVerbs::insertingAndMovingStrips()
{
    World world;
    const auto banner = [&](const QString &title) {
        return Strip{.shootDay = world.day, .banner = BannerKind::Other, .title = title};
    };
    const auto titles = [&](Id<ShootDay> day) {
        QString text;
        for (const Strip *strip : stripsInOrder(world.data(), day))
            text += strip->title;
        return text;
    };
    const auto a = insertStrip(*world.project, banner(u"a"_s), 99);
    const auto b = insertStrip(*world.project, banner(u"b"_s), 0);
    const auto c = insertStrip(*world.project, banner(u"c"_s), 1);
    QVERIFY(a && b && c);
    QCOMPARE(titles(world.day), u"bca"_s);
    QVERIFY(insertStrip(*world.project, banner(u"d"_s), -5));
    QCOMPARE(titles(world.day), u"dbca"_s);
    QVERIFY(moveStrips(*world.project, {*a, *b}, world.day, 1));
    QCOMPARE(titles(world.day), u"dabc"_s);

    const auto other = addShootDay(*world.project, world.unit(), QDate(2027, 3, 26));
    QVERIFY(other);
    QVERIFY(moveStrips(*world.project, {*c, *a}, *other, 99));
    QCOMPARE(titles(*other), u"ca"_s);
    QCOMPARE(titles(world.day), u"db"_s);
    QVERIFY(world.project->undo());
    QCOMPARE(titles(world.day), u"dabc"_s);
    QCOMPARE(titles(*other), QString());
    QVERIFY(!addShootDay(*world.project, world.unit(), QDate(2027, 3, 26)));
}

void TestVerbs::typingCalls()
{
    World world;
    Call call{.shootDay = world.day, .person = world.person};
    const qsizetype history = world.project->history().size();
    QVERIFY(typeCall(*world.project, call));
    QCOMPARE(world.project->history().size(), history);
    call.onSet = CivilTime{.minutes = 480};
    QVERIFY(typeCall(*world.project, call));
    QCOMPARE(world.count<Call>(), 1);
    const Id<Call> id = world.data().all<Call>().begin()->id;
    call.onSet = CivilTime{.minutes = 490};
    QVERIFY(typeCall(*world.project, call));
    QCOMPARE(world.count<Call>(), 1);
    QCOMPARE(world.data().at(id).onSet->minutes, 490);
    call.onSet.reset();
    QVERIFY(typeCall(*world.project, call));
    QCOMPARE(world.count<Call>(), 0);
    QVERIFY(world.project->undo());
    QCOMPARE(world.data().at(id).onSet->minutes, 490);
    call.person = Id<Person>::create();
    call.remarks = u"x"_s;
    QCOMPARE(typeCall(*world.project, call).error().code, u"dangling"_s);
}

void TestVerbs::frameRates_data()
{
    QTest::addColumn<QString>("rate");
    for (const char *rate : {"24", "24000/1001", "30000/1001", "50", "60000/1001", "12", "240"})
        QTest::newRow(rate) << QString::fromLatin1(rate);
}

void TestVerbs::frameRates()
{
    QFETCH(QString, rate);
    World world;
    for (int frame = 0; frame < 30; ++frame) {
        world.make(Beat{.sequence = world.sequence,
                        .number = u"x"_s,
                        .startMs = frame * 40,
                        .endMs = frame * 40 + 40 + frame * 400});
        world.make(Part{.beat = world.beat, .startMs = frame * 40, .endMs = frame * 40 + 40});
    }
    const ProjectData before = world.data();
    const FrameRate wanted = *FrameRate::fromText(rate);
    QVERIFY(setFrameRate(*world.project, wanted));
    for (const Beat &beat : world.data().all<Beat>()) {
        QCOMPARE(beat.startMs, onFrame(beat.startMs, wanted));
        QCOMPARE(beat.endMs, onFrame(beat.endMs, wanted));
        QVERIFY(frameAt(beat.endMs, wanted) > frameAt(beat.startMs, wanted));
        QVERIFY(std::abs(beat.startMs - before.at(beat.id).startMs)
                <= 1000 * wanted.denominator / wanted.numerator / 2 + 1);
    }
    for (const Part &part : world.data().all<Part>()) {
        QCOMPARE(*part.startMs, onFrame(*part.startMs, wanted));
        QVERIFY(frameAt(*part.endMs, wanted) > frameAt(*part.startMs, wanted));
    }
    QVERIFY(world.project->undo());
    QVERIFY(world.data() == before);
}

void TestVerbs::changingTheProductionsRateMovesBeatsToo()
{
    World world;
    QVERIFY(moveBeat(*world.project, world.beat, 40));
    Production production = world.data().production();
    production.frameRate = u"24"_s;
    QVERIFY(change(*world.project, production));
    QCOMPARE(world.data().at(world.beat).startMs, 42);
    QVERIFY(!setFrameRate(*world.project, FrameRate{.numerator = 0, .denominator = 1}));
    QVERIFY(!setFrameRate(*world.project, FrameRate{.numerator = 25, .denominator = 1, .dropFrame = true}));
}

void TestVerbs::makingAPlanLive()
{
    World world;
    const Id<Plan> old = world.plan();
    const Id<Plan> rain = world.make(world.valid<Plan>());
    QVERIFY(makePlanLive(*world.project, rain));
    QCOMPARE(world.plan(), rain);
    QVERIFY(!world.data().at(old).live);
    QVERIFY(remove(*world.project, std::vector{old}));
    QVERIFY(world.project->undo());
    QVERIFY(world.project->undo());
    QCOMPARE(world.plan(), old);
    const qsizetype history = world.project->history().size();
    QVERIFY(makePlanLive(*world.project, old));
    QCOMPARE(world.project->history().size(), history);
}

// On 28 March 2027 the clocks of Berlin go from 02:00 to 03:00; those of New York do not.
void TestVerbs::springGapIsRefusedOnEveryWay()
{
    World world;
    const QDate gap(2027, 3, 28);
    const auto at = [](int hour, int minute) { return CivilTime{.minutes = hour * 60 + minute}; };
    ShootDay day = world.data().at(world.day);
    day.wrap = at(2, 15);
    QVERIFY(change(*world.project, day));
    world.make(Strip{.shootDay = world.day, .kind = StripKind::Beat, .beat = world.beat, .start = at(2, 30)});
    Call call = world.valid<Call>();
    call.release = at(2, 45);
    call.onSet = at(3, 0);
    world.make(call);
    const ProjectData before = world.data();
    const auto namesAll = [&](const Result<> &result) {
        return !result && result.error().code == u"no-such-time" && result.error().message.contains(u"02:15")
            && result.error().message.contains(u"02:30") && result.error().message.contains(u"02:45")
            && !result.error().message.contains(u"03:00") && result.error().message.contains(u"Maya Okafor");
    };

    day.date = gap;
    QVERIFY(namesAll(change(*world.project, day)));
    day.date = gap.addDays(-1);  // 26:15 of the day before is the same moment
    day.wrap = at(26, 15);
    QVERIFY(!change(*world.project, day));
    QVERIFY(world.data() == before);

    // In New York the same times exist on that date; moving the day back to Berlin's clocks does not.
    Unit unit = world.data().at(world.unit());
    unit.timeZone = u"America/New_York"_s;
    QVERIFY(change(*world.project, unit));
    day = world.data().at(world.day);
    day.date = gap;
    QVERIFY(change(*world.project, day));
    const ProjectData newYork = world.data();
    unit.timeZone.clear();
    QVERIFY(namesAll(change(*world.project, unit)));
    QVERIFY(world.data() == newYork);
    Location berlin{.name = u"Berlin"_s, .timeZone = u"Europe/Berlin"_s};
    berlin.id = world.make(berlin);
    day.location = berlin.id;
    QVERIFY(namesAll(change(*world.project, day)));
    berlin.timeZone.clear();
    QVERIFY(change(*world.project, berlin));
    QVERIFY(change(*world.project, day));
    berlin.timeZone = u"Europe/Berlin"_s;
    QVERIFY(namesAll(change(*world.project, berlin)));
    const Unit second{.name = u"Second"_s, .timeZone = u"Europe/Berlin"_s};
    day.unit = world.make(second);
    QVERIFY(namesAll(change(*world.project, day)));
    Production production = world.data().production();
    production.timeZone = u"America/New_York"_s;
    QVERIFY(change(*world.project, production));
    unit.timeZone.clear();
    QVERIFY(change(*world.project, unit));
    production.timeZone = u"Europe/Berlin"_s;
    QVERIFY(namesAll(change(*world.project, production)));

    // New times are judged as well.
    const Id<ShootDay> berlinDay = world.make(ShootDay{.plan = world.plan(), .unit = day.unit, .date = gap});
    QVERIFY(!add(*world.project, Cover{.shootDay = berlinDay, .from = at(2, 0)}));
    QVERIFY(!add(*world.project, CrewCall{.shootDay = berlinDay, .title = u"x"_s, .call = at(2, 59)}));
    QVERIFY(add(*world.project, CrewCall{.shootDay = berlinDay, .title = u"x"_s, .call = at(3, 0)}));
    QVERIFY(!add(*world.project, Call{.shootDay = berlinDay, .person = world.person, .meals = {{.out = at(2, 10)}}}));
}

// The day has no place of its own: its clocks are those of its first strip with one.
void TestVerbs::springGapThroughALocationOfAStrip()
{
    World world;
    const QDate gap(2027, 3, 28);
    const Id<Unit> unit = world.make(Unit{.name = u"NY"_s, .timeZone = u"America/New_York"_s});
    const Id<Location> berlin = world.make(Location{.name = u"Berlin"_s, .timeZone = u"Europe/Berlin"_s});
    ShootDay day{.plan = world.plan(), .unit = unit, .date = gap};
    day.wrap = CivilTime{.minutes = 150};
    day.id = world.make(day);
    Strip strip{.shootDay = day.id, .kind = StripKind::Beat, .beat = world.beat, .location = berlin};
    const auto added = add(*world.project, strip);
    QVERIFY(!added);
    QCOMPARE(added.error().code, u"no-such-time"_s);
    QVERIFY(!insertStrip(*world.project, strip, 0));
    strip.location.reset();
    strip.id = world.make(strip);
    strip.location = berlin;
    QVERIFY(!change(*world.project, strip));
    strip.location.reset();
    strip.shootDay = world.day;
    QVERIFY(change(*world.project, strip));
    strip.location = berlin;
    QVERIFY(change(*world.project, strip));
    QVERIFY(!moveStrips(*world.project, {strip.id}, day.id, 0));
}

void TestVerbs::springGapThroughTheRemovalOfAStrip()
{
    World world;
    const Id<Unit> unit = world.make(Unit{.name = u"Berlin"_s, .timeZone = u"Europe/Berlin"_s});
    const Id<Location> york = world.make(Location{.name = u"New York"_s, .timeZone = u"America/New_York"_s});
    ShootDay day{.plan = world.plan(), .unit = unit, .date = QDate(2027, 3, 28)};
    day.id = world.make(day);
    const Id<Strip> strip =
        world.make(Strip{.shootDay = day.id, .kind = StripKind::Beat, .beat = world.beat, .location = york});
    day.wrap = CivilTime{.minutes = 150};
    QVERIFY(change(*world.project, day));
    const auto removed = remove(*world.project, std::vector{strip});
    QVERIFY(!removed);
    QCOMPARE(removed.error().code, u"no-such-time"_s);
    QVERIFY(!remove(*world.project, std::vector{world.beat}));
    QVERIFY(world.project->data().find(strip));
    QVERIFY(remove(*world.project, std::vector{day.id}));
}

void TestVerbs::springGapThroughTheSceneOfABeat()
{
    World world;
    const Id<Unit> unit = world.make(Unit{.name = u"NY"_s, .timeZone = u"America/New_York"_s});
    const Id<Location> berlin = world.make(Location{.name = u"Berlin"_s, .timeZone = u"Europe/Berlin"_s});
    ShootDay day{.plan = world.plan(), .unit = unit, .date = QDate(2027, 3, 28)};
    day.wrap = CivilTime{.minutes = 150};
    day.id = world.make(day);
    world.make(Strip{.shootDay = day.id, .kind = StripKind::Beat, .beat = world.beat});
    Beat beat = world.data().at(world.beat);
    beat.scene = world.scene;
    QVERIFY(change(*world.project, beat));
    Scene scene = world.data().at(world.scene);
    scene.location = berlin;
    QVERIFY(!change(*world.project, scene));
    beat.scene.reset();
    QVERIFY(change(*world.project, beat));
    QVERIFY(change(*world.project, scene));
    beat.scene = world.scene;
    QVERIFY(!change(*world.project, beat));
}

void TestVerbs::autumnHour()
{
    World world;
    ShootDay day = world.data().at(world.day);
    day.wrap = CivilTime{.minutes = 150, .fold = Fold::Second};
    QVERIFY(!change(*world.project, day));  // an ordinary night has no second 02:30
    day.date = QDate(2027, 10, 31);
    QVERIFY(change(*world.project, day));
    QCOMPARE(world.data().at(world.day).wrap->fold, Fold::Second);
}

void TestVerbs::unitNameMayBeReusedAfterArchiving()
{
    World world;
    QVERIFY(remove(*world.project, std::vector{world.unit()}));
    QVERIFY(world.data().at(world.unit()).archived);
    QVERIFY(add(*world.project, Unit{.name = u"Main unit"_s}));
}

QTEST_GUILESS_MAIN(TestVerbs)
#include "tst_verbs.moc"
