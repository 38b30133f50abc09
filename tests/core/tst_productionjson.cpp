// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/edits/productionimport.h"
#include "core/edits/records.h"
#include "core/edits/sampleproduction.h"
#include "core/exchange/jsonwriter.h"
#include "tests/core/schemacheck.h"
#include "tests/support/memorystore.h"
#include "tests/support/must.h"
#include "tests/support/randomrecords.h"

#include <QJsonArray>
#include <QtTest>

using namespace stunt;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int randomRecordsPerType = 12;

std::unique_ptr<Project> emptyProject()
{
    return must(Project::load(std::make_unique<MemoryStore>(std::make_shared<MemoryFile>())));
}

const ProjectData &sampleData()
{
    static const std::unique_ptr<Project> project = [] {
        auto made = emptyProject();
        must(buildSample(*made));
        return made;
    }();
    return project->data();
}

// A production of random records, each as its verb accepts it.
std::unique_ptr<Project> randomProduction(quint32 seed)
{
    fixture::RandomRecords random(seed);
    auto project = memoryProject();
    forEachRecordType([&]<class T>() {
        if constexpr (!std::is_same_v<T, Production>)
            for (int i = 0; i < randomRecordsPerType; ++i)
                (void)add(*project, random.record<T>(project->data()));
    });
    return project;
}

// The project that results from importing `json` where there is none.
std::unique_ptr<Project> imported(const QByteArray &json)
{
    auto project = emptyProject();
    (void)must(importProduction(*project, must(productionFromJson(json))));
    return project;
}

// What importing `json` into a production like `data` is refused with; an empty error when it is not.
Error refusal(const QByteArray &json, const ProjectData &data = {})
{
    Result<ProductionFile> file = productionFromJson(json);
    if (!file)
        return file.error();
    const auto done = previewProductionImport(data, std::move(*file), Merging::Allowed);
    return done ? Error{} : done.error();
}

// A whole document with `members` after its production.
QByteArray document(const QByteArray &members)
{
    return R"({"format": "stuntboard-production", "version": 1,
 "production": {"id": "p", "title": "T", "timeZone": "Europe/Berlin"})"
         + (members.isEmpty() ? QByteArray() : ",\n " + members) + "}";
}

const QByteArray oneBeat = R"("sequences": [{"id": "s", "code": "A"}],
 "beats": [{"id": "b", "sequence": "s", "number": "1", "startMs": 0, "endMs": 1000}])";

}  // namespace

class ProductionJsonTest : public QObject
{
    Q_OBJECT

private slots:
    void sampleSurvivesTheRoundTrip();
    void randomProductionsSurviveTheRoundTrip();
    void everyOddTextSurvives();
    void blobsTimesAndNumbersSurvive();
    void writesKeysInOrderAndArraysById();
    void leavesOutRevisions();
    void absentFieldsTakeTheirDefaults();
    void idsOfAnyTextAreMapped();
    void referencesMayPointForward();
    void daysWithoutAPlanAreOfTheLiveOne();

    void refusesWithThePath_data();
    void refusesWithThePath();
    void saysWhereTheSyntaxBreaks_data();
    void saysWhereTheSyntaxBreaks();
    void refusesAnIdUsedTwice();
    void refusesWhatMayBeThereOnce_data();
    void refusesWhatMayBeThereOnce();
    void archivedOnesAreNoTwins();
    void manySiblingsAreReadInTime();
    void refusesTenThousandGatesOnOneBeat();
    void namesTheIdThatIsMissing_data();
    void namesTheIdThatIsMissing();
    void everyReferenceOfTheSampleIsHeldToIts();
    void tellsOfSeveralFaultsAtOnce();
    void refusesTooManyValues();
    void refusesDeepNesting();
    void damagedFilesNeverWriteHalf();

    void fillsAnUntouchedProduction();
    void mergingIsAsked();
    void mergeUpdatesAddsAndKeeps();
    void mergeIsOneEdit();
    void mergeRefusesAnIdOfAnotherKind();
    void mergeHoldsWhatStaysAgainstWhatCame();
    void previewChangesNothing();

    void schemaIsUpToDate();
    void exportsFitTheSchema();
    void theSchemaRefusesWhatTheReaderRefuses();
};

void ProductionJsonTest::sampleSurvivesTheRoundTrip()
{
    const QByteArray json = productionToJson(sampleData());
    QVERIFY(json.size() > 10'000);
    const auto again = imported(json);
    QVERIFY(again->data() == sampleData());
    QCOMPARE(productionToJson(again->data()), json);
}

void ProductionJsonTest::randomProductionsSurviveTheRoundTrip()
{
    for (quint32 seed = 1; seed <= 12; ++seed) {
        const auto project = randomProduction(seed);
        qsizetype records = 0;
        forEachRecordType([&]<class T>() { records += project->data().all<T>().size(); });
        QVERIFY2(records > 200, qPrintable(u"seed %1: only %2 records"_s.arg(seed).arg(records)));
        const QByteArray json = productionToJson(project->data());
        QCOMPARE(QJsonDocument::fromJson(json).isObject(), true);
        auto file = productionFromJson(json);
        QVERIFY2(file, qPrintable(u"seed %1: %2"_s.arg(seed).arg(file ? QString() : file.error().message)));
        auto target = emptyProject();
        const auto done = importProduction(*target, std::move(*file));
        QVERIFY2(done, qPrintable(u"seed %1: %2"_s.arg(seed).arg(done ? QString() : done.error().message)));
        QVERIFY2(target->data() == project->data(), qPrintable(u"seed %1"_s.arg(seed)));
        QCOMPARE(productionToJson(target->data()), json);
    }
}

void ProductionJsonTest::everyOddTextSurvives()
{
    const QStringList texts{u"\uFEFFbegins with a mark"_s,
                            u"\uFEFF\uFEFF"_s,
                            u"inner\uFEFFmark"_s,
                            u"\uFFFE\uFFFF\uFDD0"_s,
                            u"quote \" back \\ slash / tab\tline\nreturn\rend"_s,
                            u"\u007F\u0080\u2028\u2029"_s,
                            u"\U0001F525\U0010FFFF"_s,
                            u"\u202Eolleh\u0000"_s.chopped(1),
                            u"é ß 漢字"_s};
    auto project = memoryProject();
    for (const QString &text : texts)
        (void)must(add(*project, Person{.name = u"x"_s, .notes = text}));
    Production production = project->data().production();
    production.revisionColours = texts;
    must(change(*project, production));
    const auto again = imported(productionToJson(project->data()));
    QVERIFY(again->data() == project->data());
    QCOMPARE(again->data().production().revisionColours, texts);
}

void ProductionJsonTest::blobsTimesAndNumbersSurvive()
{
    auto project = memoryProject();
    for (const double degrees : {0.1 + 0.2, -0.0, 1e-300, 51.50735091234567, std::nextafter(90.0, 0.0)})
        (void)must(add(*project, Location{.name = u"x"_s, .latitude = degrees}));
    const ProjectData &data = project->data();
    const auto day = must(add(*project, ShootDay{.plan = data.all<Plan>().begin()->id,
                                                 .unit = data.all<Unit>().begin()->id,
                                                 .date = QDate(2027, 10, 30)}));
    ShootDay withTimes = data.at(day);
    withTimes.crewCall = CivilTime{26 * 60 + 30, Fold::Second};  // the second 02:30 of the autumn night
    withTimes.wrap = CivilTime{CivilTime::maxMinutes};
    must(change(*project, withTimes));
    QByteArray bytes;
    for (int i = 0; i < 256; ++i)
        bytes.append(static_cast<char>(i));
    CallSheetIssue issue{.shootDay = day, .version = 1};
    issue.issuedAt = u"2027-03-26T18:04:00Z"_s;
    issue.issuedBy = u"Ana"_s;
    issue.pdf.bytes = bytes;
    (void)must(add(*project, issue));
    const QByteArray json = productionToJson(data);
    QVERIFY(json.contains("\"crewCall\": \"26:30/2\""));
    QVERIFY(json.contains("\"wrap\": \"35:59\""));
    QVERIFY(json.contains("\"date\": \"2027-10-30\""));
    const auto again = imported(json);
    QVERIFY(again->data() == data);
    QCOMPARE(again->data().all<CallSheetIssue>().begin()->pdf.bytes, bytes);
    int negativeZeros = 0;
    for (const Location &location : again->data().all<Location>())
        negativeZeros += location.latitude == 0.0 && std::signbit(*location.latitude);
    QCOMPARE(negativeZeros, 1);
}

void ProductionJsonTest::writesKeysInOrderAndArraysById()
{
    const QByteArray json = productionToJson(sampleData());
    QVERIFY(json.startsWith(
        "{\n  \"format\": \"stuntboard-production\",\n  \"version\": 1,\n  \"production\": {\n    \"id\": \""));
    QVERIFY(json.endsWith("\n}\n"));
    qsizetype last = 0;
    forEachRecordType([&]<class T>() {
        if constexpr (!std::is_same_v<T, Production>) {
            const qsizetype at = json.indexOf(QByteArray("\n  \"") + Fields<T>::plural + "\": [");
            QVERIFY2(at > last, Fields<T>::plural);
            last = at;
        }
    });
    QString before;
    for (const auto &beat : QJsonDocument::fromJson(json)[u"beats"].toArray()) {
        const QString id = beat.toObject()[u"id"].toString();
        QVERIFY(before < id);
        before = id;
    }
    // Within a record: as its fields are listed, the id first.
    const qsizetype record = json.indexOf("\"beats\": [");
    qsizetype at = json.indexOf("\"id\": ", record);
    forEachField<Beat>([&](const auto &field) {
        const qsizetype next = json.indexOf(QByteArray("\n      \"") + field.name + "\": ", at);
        QVERIFY2(next > at, field.name);
        at = next;
    });
}

void ProductionJsonTest::leavesOutRevisions()
{
    const auto project = memoryProject();
    const QByteArray before = productionToJson(project->data());
    const auto person = must(add(*project, Person{.name = u"Ada"_s}));
    QVERIFY(productionToJson(project->data()) != before);
    must(remove(*project, std::vector{person}));
    QCOMPARE(productionToJson(project->data()), before);
    QVERIFY(!before.contains("revision\""));
}

void ProductionJsonTest::absentFieldsTakeTheirDefaults()
{
    const auto project = imported(document(oneBeat));
    const Beat &beat = *project->data().all<Beat>().begin();
    Beat expected;
    expected.id = beat.id;
    expected.sequence = beat.sequence;
    expected.number = u"1"_s;
    expected.endMs = 1000;
    QVERIFY(beat == expected);
    QCOMPARE(project->data().all<Unit>().size(), 1);
    QCOMPARE(project->data().all<Unit>().begin()->name, u"Main unit"_s);
    QCOMPARE(project->data().all<Plan>().size(), 1);
    QVERIFY(project->data().all<Plan>().begin()->live);
    QCOMPARE(project->data().production().title, u"T"_s);
}

void ProductionJsonTest::idsOfAnyTextAreMapped()
{
    // The same text in two arrays names two records.
    const auto project = imported(document(R"("people": [{"id": "1", "name": "Ada"}, {"id": "Ä/~", "name": "Bo"}],
 "skills": [{"id": "1", "person": "1", "kind": "swords"},
            {"id": "0190163d-8694-739b-aea5-966c26f8ad91", "person": "Ä/~", "kind": "swords"}])"));
    const ProjectData &data = project->data();
    const auto ada = Id<Person>::named(u"people1");
    QVERIFY(data.find(ada));
    QCOMPARE(data.at(ada).name, u"Ada"_s);
    QVERIFY(data.find(Id<Person>::named(u"peopleÄ/~")));
    QCOMPARE(data.at(Id<Skill>::named(u"skills1")).person, ada);
    QVERIFY(data.find(Id<Skill>(*Uuid::fromText(u"0190163d-8694-739b-aea5-966c26f8ad91"))));
}

void ProductionJsonTest::referencesMayPointForward()
{
    const auto project = imported(R"({"beats": [{"number": "1", "endMs": 1000, "sequence": "s", "id": "b"}],
        "sequences": [{"code": "A", "id": "s"}], "production": {"timeZone": "UTC"}, "version": 1.0,
        "format": "stuntboard-production"})");
    QCOMPARE(project->data().all<Beat>().size(), 1);
}

void ProductionJsonTest::daysWithoutAPlanAreOfTheLiveOne()
{
    const QByteArray days =
        R"("shootDays": [{"id": "d", "unit": "u", "date": "2027-03-01"}], "units": [{"id": "u", "name": "U"}])";
    const auto own = imported(document(
        days
        + R"(, "plans": [{"id": "x", "name": "Other", "live": false}, {"id": "y", "name": "Live", "live": true}])"));
    QCOMPARE(own->data().all<ShootDay>().begin()->plan, Id<Plan>::named(u"plansy"));
    const auto made = imported(document(days));
    QCOMPARE(made->data().all<ShootDay>().begin()->plan, made->data().all<Plan>().begin()->id);
}

void ProductionJsonTest::refusesWithThePath_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("code");
    const auto row = [](const char *name, const QByteArray &members, const char *path, const char *code) {
        QTest::newRow(name) << document(members) << QString::fromLatin1(path) << QString::fromLatin1(code);
    };
    const auto head = [](const char *name, const QByteArray &json, const char *path, const char *code) {
        QTest::newRow(name) << json << QString::fromLatin1(path) << QString::fromLatin1(code);
    };
    head("empty", "", "", "not-production-json");
    head("a list", "[]", "", "not-production-json");
    head("no format", R"({"version": 1})", "/format", "not-production-json");
    head("another format", R"({"format": "x", "version": 1})", "/format", "not-production-json");
    head("no version", R"({"format": "stuntboard-production"})", "/version", "missing");
    head("newer", R"({"ghosts": [[[]]], "format": "stuntboard-production", "version": 2})", "/version",
         "newer-version");
    head("version zero", R"({"format": "stuntboard-production", "version": 0})", "/version", "unknown-version");
    head("version and a half", R"({"format": "stuntboard-production", "version": 1.5})", "/version", "wrong-type");
    head("no production", R"({"format": "stuntboard-production", "version": 1})", "/production", "missing");
    head("no zone", R"({"format": "stuntboard-production", "version": 1, "production": {}})", "/production/timeZone",
         "invalid");

    row("unknown array", R"("ghosts": [])", "/ghosts", "unknown-field");
    row("array that is none", R"("beats": {})", "/beats", "wrong-type");
    row("record that is none", R"("people": [{"id": "1", "name": "A"}, 7])", "/people/1", "wrong-type");
    row("array twice", R"("people": [], "people": [])", "/people", "duplicate-key");
    row("unknown field", R"("people": [{"id": "1", "name": "A", "revision": 3}])", "/people/0/revision",
        "unknown-field");
    row("path with signs", R"("people": [{"id": "1", "a/b~c": 3}])", "/people/0/a~1b~0c", "unknown-field");
    row("field twice", R"("people": [{"id": "1", "name": "A", "name": "B"}])", "/people/0/name", "duplicate-key");
    row("no id", R"("people": [{"name": "A"}])", "/people/0/id", "missing");
    row("empty id", R"("people": [{"id": "", "name": "A"}])", "/people/0/id", "invalid");
    row("id of zeros", R"("people": [{"id": "00000000-0000-0000-0000-000000000000", "name": "A"}])", "/people/0/id",
        "invalid");
    row("id that is a number", R"("people": [{"id": 1, "name": "A"}])", "/people/0/id", "wrong-type");
    row("id twice", R"("people": [{"id": "1", "name": "A"}, {"id": "1", "name": "B"}])", "/people/1/id",
        "duplicate-id");
    row("text that is a number", R"("people": [{"id": "1", "name": 7}])", "/people/0/name", "wrong-type");
    row("text that is null", R"("people": [{"id": "1", "name": null}])", "/people/0/name", "wrong-type");
    row("bool that is a number", R"("people": [{"id": "1", "name": "A", "archived": 0}])", "/people/0/archived",
        "wrong-type");
    row("one and a half", R"("people": [{"id": "1", "name": "A", "heightMm": 1.5}])", "/people/0/heightMm",
        "wrong-type");
    row("too wide", R"("people": [{"id": "1", "name": "A", "heightMm": 4294967297}])", "/people/0/heightMm",
        "out-of-range");
    row("wider still", R"("people": [{"id": "1", "name": "A", "heightMm": 99999999999999999999}])",
        "/people/0/heightMm", "out-of-range");
    row("infinite", R"("locations": [{"id": "1", "name": "A", "latitude": 1e999}])", "/locations/0/latitude",
        "out-of-range");
    row("unknown kind", R"("people": [{"id": "1", "name": "A", "kinds": ["driver", "ghost"]}])", "/people/0/kinds/1",
        "unknown-choice");
    row("unknown choice", R"("units": [{"id": "1", "name": "A", "kind": "ghost"}])", "/units/0/kind", "unknown-choice");
    row("list that is a text", R"("people": [{"id": "1", "name": "A", "kinds": "driver"}])", "/people/0/kinds",
        "wrong-type");
    row("date that is none", R"("people": [{"id": "1", "name": "A", "birthDate": "1990-02-31"}])",
        "/people/0/birthDate", "invalid");
    row("date with more", R"("people": [{"id": "1", "name": "A", "birthDate": "1990-02-01T00:00"}])",
        "/people/0/birthDate", "invalid");
    row("control character", R"("people": [{"id": "1", "name": "A", "notes": "a\u0001"}])", "/people/0/notes",
        "invalid");
    row("NUL", R"("people": [{"id": "1", "name": "A", "notes": "a\u0000"}])", "/people/0/notes", "invalid");
    row("half a character", R"("people": [{"id": "1", "name": "A", "notes": "\ud83d"}])", "/people/0/notes", "invalid");
    row("name missing", R"("people": [{"id": "1"}])", "/people/0/name", "invalid");
    row("name too long", R"("people": [{"id": "1", "name": ")" + QByteArray(201, 'x') + R"("}])", "/people/0/name",
        "invalid");
    row("negative weight", R"("people": [{"id": "1", "name": "A", "weightG": -1}])", "/people/0/weightG", "invalid");
    row("contact's unknown field", R"("rigs": [{"id": "1", "name": "A", "x": 1}])", "/rigs/0/x", "unknown-field");
    row("reference missing", R"("beats": [{"id": "b", "number": "1", "endMs": 1000}])", "/beats/0/sequence", "missing");
    row("dangling", R"("beats": [{"id": "b", "number": "1", "endMs": 1000, "sequence": "s"}])", "/beats/0/sequence",
        "dangling");
    row("reference to another kind", R"("people": [{"id": "0190163d-8694-739b-aea5-966c26f8ad91", "name": "A"}],
 "beats": [{"id": "b", "number": "1", "endMs": 1000, "sequence": "0190163d-8694-739b-aea5-966c26f8ad91"}])",
        "/beats/0/sequence", "dangling");
    row("dangling in a list",
        oneBeat + R"(, "setups": [{"id": "1", "sequence": "s", "name": "A", "beats": ["b", "c"]}])",
        "/setups/0/beats/1", "dangling");
    row("dangling cycle", R"("callSheetIssues": [{"id": "1", "shootDay": "d", "supersedes": "1"}])",
        "/callSheetIssues/0/shootDay", "dangling");
    row("end before start", R"("sequences": [{"id": "s", "code": "A"}],
 "beats": [{"id": "b", "sequence": "s", "number": "1", "startMs": 2000, "endMs": 1000}])",
        "/beats/0", "invalid");
    row("state that does not exist", oneBeat + R"(, "items": [{"id": "i", "name": "Glass", "states": ["whole"]}],
 "itemUses": [{"id": "1", "beat": "b", "item": "i", "leaves": "broken"}])",
        "/itemUses/0", "invalid");
    row("required state that does not exist",
        oneBeat + R"(, "items": [{"id": "i", "name": "Glass", "states": ["whole"]}],
 "itemUses": [{"id": "1", "beat": "b", "item": "i"}, {"id": "2", "beat": "b", "item": "i", "requires": ["broken"]}])",
        "/itemUses/1", "invalid");
    row("copy in a state that does not exist", R"("items": [{"id": "i", "name": "Glass", "states": ["whole"]}],
 "copies": [{"id": "1", "item": "i", "name": "A"}, {"id": "2", "item": "i", "name": "B", "firstState": "broken"}])",
        "/copies/1", "invalid");
    row("move by a part of another beat", R"("sequences": [{"id": "s", "code": "A"}],
 "beats": [{"id": "b", "sequence": "s", "number": "1", "endMs": 1000}, {"id": "c", "sequence": "s", "number": "2", "endMs": 1000}],
 "people": [{"id": "1", "name": "A"}], "parts": [{"id": "p", "beat": "b", "person": "1"}],
 "moves": [{"id": "m", "beat": "c", "attacker": "p"}])",
        "/moves/0", "invalid");
    row("operator of a flyer who is not on the rig", oneBeat + R"(, "people": [{"id": "1", "name": "A"}],
 "rigs": [{"id": "r", "name": "R"}], "rigUnits": [{"id": "u", "rig": "r", "serial": "1"}],
 "rigUses": [{"id": "1", "beat": "b", "rigUnit": "u"}], "rigOperators": [{"id": "1", "rigUse": "1", "flyer": "1"}])",
        "/rigOperators/0", "invalid");
    row("rig unit without its rig", R"("rigUnits": [{"id": "u", "rig": "r", "serial": "1"}])", "/rigUnits/0/rig",
        "dangling");
    row("covered by a rehearsal that is not there",
        oneBeat + R"(, "rehearsalCovers": [{"id": "1", "rehearsal": "r", "beat": "b"}])",
        "/rehearsalCovers/0/rehearsal", "dangling");
    row("rule number below zero", R"("ruleSets": [{"id": "h", "name": "H"}],
 "ruleNumbers": [{"id": "1", "ruleSet": "h", "number": "daily-rest", "value": -1}])",
        "/ruleNumbers/0", "invalid");
    row("own number without a reason", R"("ruleSets": [{"id": "h", "name": "H"}],
 "ruleNumbers": [{"id": "1", "ruleSet": "h", "number": "daily-rest", "value": 660, "override": 600}])",
        "/ruleNumbers/0", "invalid");
    const QByteArray by = R"("by": "A", "position": "Coordinator", "on": "2027-03-01"})";
    row("acceptance of what is never accepted",
        R"("acceptances": [{"id": "1", "rule": "rig-overload", "key": "k", "reason": "R", )" + by + "]",
        "/acceptances/0", "invalid");
    row("acceptance without a reason", R"("acceptances": [{"id": "1", "rule": "rest-short", "key": "k", )" + by + "]",
        "/acceptances/0", "invalid");
    row("acceptance with a blank reason",
        R"("acceptances": [{"id": "1", "rule": "rest-short", "key": "k", "reason": " \n", )" + by + "]",
        "/acceptances/0", "invalid");
    row("order with nothing after it", R"("sequences": [{"id": "s", "code": "A", "position": 2147483647}])",
        "/sequences/0/position", "invalid");
    row("nearer to nought than can be kept", R"("locations": [{"id": "1", "name": "A", "latitude": 1e-400}])",
        "/locations/0/latitude", "out-of-range");
    row("time out of range", R"("shootDays": [{"id": "d", "unit": "u", "date": "2027-03-01", "wrap": "36:00"}])",
        "/shootDays/0/wrap", "invalid");
    row("time that the clocks skip", R"("units": [{"id": "u", "name": "U"}],
 "shootDays": [{"id": "d", "unit": "u", "date": "2027-03-28", "crewCall": "02:30"}])",
        "/shootDays/0", "no-such-time");
    row("meal without a time", R"("units": [{"id": "u", "name": "U"}],
 "shootDays": [{"id": "d", "unit": "u", "date": "2027-03-28", "meals": [{"name": "Lunch", "minutes": 30}]}])",
        "/shootDays/0/meals/0/start", "missing");
    row("meal's unknown field", R"("units": [{"id": "u", "name": "U"}],
 "shootDays": [{"id": "d", "unit": "u", "date": "2027-03-28", "meals": [{"start": "12:00", "min": 30}]}])",
        "/shootDays/0/meals/0/min", "unknown-field");
    row("day without a date", R"("units": [{"id": "u", "name": "U"}], "shootDays": [{"id": "d", "unit": "u"}])",
        "/shootDays/0", "invalid");
    row("no live plan", R"("plans": [{"id": "1", "name": "A", "live": false}])", "/plans", "invalid");
    row("two live plans",
        R"("plans": [{"id": "1", "name": "A", "live": true}, {"id": "2", "name": "B", "live": true}])", "/plans/0",
        "invalid");
    row("units of one name", R"("units": [{"id": "1", "name": "A"}, {"id": "2", "name": "a"}])", "/units/0", "invalid");
    row("bytes that are none", R"("callSheetIssues": [{"id": "1", "shootDay": "d", "pdf": "%%"}])",
        "/callSheetIssues/0/pdf", "wrong-type");
}

void ProductionJsonTest::refusesWithThePath()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, path);
    QFETCH(QString, code);
    const Error error = refusal(json);
    QVERIFY2(!error.message.isEmpty(), "it was taken");
    QCOMPARE(error.path, path);
    QCOMPARE(error.code, code);
    QCOMPARE(error.kind, ErrorKind::Refused);
    auto project = emptyProject();
    if (auto file = productionFromJson(json))
        QVERIFY(!importProduction(*project, std::move(*file)));
    QVERIFY(project->data().all<Person>().isEmpty() && project->data().all<Beat>().isEmpty());
}

void ProductionJsonTest::saysWhereTheSyntaxBreaks_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<int>("line");
    QTest::addColumn<int>("column");
    const QByteArray head = "{\"format\": \"stuntboard-production\", \"version\": 1,\n";
    QTest::newRow("cut off") << head + "\"people\": [" << 2 << 12;
    QTest::newRow("trailing comma") << head + "\"people\": [],}" << 2 << 14;
    QTest::newRow("trailing comma in a list") << head + "\"people\": [{\"id\": \"1\"},]}" << 2 << 24;
    QTest::newRow("no comma") << head + "\"people\": []\n \"roles\": []}" << 3 << 2;
    QTest::newRow("no colon") << head + "\"people\" []}" << 2 << 10;
    QTest::newRow("comment") << head + "// no\n}" << 2 << 1;
    QTest::newRow("single quotes") << head + "'people': []}" << 2 << 1;
    QTest::newRow("after the end") << head + "\"people\": []} {}" << 2 << 15;
    QTest::newRow("NaN") << head + "\"people\": NaN}" << 2 << 11;
    QTest::newRow("leading zero") << head + "\"people\": [{\"id\": \"é\", \"heightMm\": 01}]}" << 2 << 36;
    QTest::newRow("plus") << head + "\"people\": [{\"id\": \"é\", \"heightMm\": +1}]}" << 2 << 36;
    QTest::newRow("unknown escape") << head + "\"people\": [{\"id\": \"\\x\"}]}" << 2 << 20;
    QTest::newRow("short escape") << head + "\"people\": [{\"id\": \"\\u12\"}]}" << 2 << 20;
    QTest::newRow("line break in a text") << head + "\"people\": [{\"id\": \"a\nb\"}]}" << 2 << 21;
    QTest::newRow("text that does not end") << head + "\"people\": [{\"id\": \"a" << 2 << 19;
    QTest::newRow("not UTF-8") << head + "\"people\": [{\"id\": \"é\xFF\"}]}" << 2 << 21;
    QTest::newRow("overlong UTF-8") << head + "\"people\": [{\"id\": \"\xC0\xAF\"}]}" << 2 << 20;
}

void ProductionJsonTest::saysWhereTheSyntaxBreaks()
{
    QFETCH(QByteArray, json);
    QFETCH(int, line);
    QFETCH(int, column);
    const auto file = productionFromJson(json);
    QVERIFY(!file);
    QVERIFY2(file.error().code == u"syntax" || file.error().code == u"not-utf-8", qPrintable(file.error().code));
    QVERIFY(!file.error().message.isEmpty());
    QCOMPARE(file.error().line, line);
    QCOMPARE(file.error().column, column);
}

void ProductionJsonTest::refusesAnIdUsedTwice()
{
    const QByteArray id = "\"0190163d-8694-739b-aea5-966c26f8ad91\"";
    const Error error = refusal(document("\"people\": [{\"id\": " + id + ", \"name\": \"A\"}], \"scenes\": [{\"id\": "
                                         + id.toUpper() + ", \"number\": \"1\"}]"));
    QCOMPARE(error.path, u"/scenes/0/id"_s);
    QCOMPARE(error.code, u"duplicate-id"_s);
}

void ProductionJsonTest::refusesWhatMayBeThereOnce_data()
{
    QTest::addColumn<QByteArray>("array");
    QTest::addColumn<QByteArray>("fields");
    QTest::addColumn<QByteArray>("others");
    const auto row = [](const char *array, const QByteArray &fields, const QByteArray &others) {
        QTest::newRow(array) << QByteArray(array) << fields << others;
    };
    row("units", R"("name": "B")", R"("name": "C")");
    row("ruleSets", R"("name": "B")", R"("name": "C")");
    row("ruleNumbers", R"("ruleSet": "k", "number": "n")", R"("ruleSet": "k", "number": "m")");
    row("skills", R"("person": "p", "kind": "swords")", R"("person": "q", "kind": "swords")");
    row("sequences", R"("code": "B")", R"("code": "C")");
    row("roles", R"("name": "A", "castNumber": "1")", R"("name": "A", "castNumber": "2")");
    row("doubles", R"("role": "r", "person": "p", "number": "1X")", R"("role": "r", "person": "p", "number": "2X")");
    row("setups", R"("sequence": "s", "name": "B")", R"("sequence": "s", "name": "C")");
    row("setupPlayers", R"("setup": "u1", "part": "a", "person": "p")", R"("setup": "u1", "part": "c", "person": "p")");
    row("takes", R"("beat": "b", "number": 2)", R"("beat": "b", "number": 3)");
    row("takeUses", R"("take": "t", "item": "i")", R"("take": "t", "item": "j")");
    row("takeImpacts", R"("take": "t", "person": "p")", R"("take": "t", "person": "q")");
    row("rigUnits", R"("rig": "g", "serial": "B")", R"("rig": "g", "serial": "C")");
    row("rigOperators", R"("rigUse": "x", "flyer": "p")", R"("rigUse": "x", "flyer": "q")");
    row("copies", R"("item": "i", "name": "B")", R"("item": "i", "name": "C")");
    for (const char *sheets : {"vehicleSheets", "weaponSheets", "burnSheets"})
        row(sheets, R"("item": "i")", R"("item": "j")");
    row("gates", R"("beat": "b", "level": "walk-through")", R"("beat": "b2", "level": "walk-through")");
    row("rehearsalCalls", R"("rehearsal": "h", "person": "p")", R"("rehearsal": "h", "person": "q")");
    row("rehearsalCovers", R"("rehearsal": "h", "beat": "b")", R"("rehearsal": "h", "beat": "b2")");
    row("shootDays", R"("unit": "u", "date": "2027-03-02")", R"("unit": "u", "date": "2027-03-03")");
    row("calls", R"("shootDay": "d", "person": "p")", R"("shootDay": "d", "person": "q")");
    row("callSheetIssues", R"("shootDay": "d", "version": 1, "issuedAt": "2027-03-01T10:00:00Z", "issuedBy": "A")",
        R"("shootDay": "d", "version": 2, "issuedAt": "2027-03-01T10:00:00Z", "issuedBy": "A")");
}

void ProductionJsonTest::refusesWhatMayBeThereOnce()
{
    QFETCH(QByteArray, array);
    QFETCH(QByteArray, fields);
    QFETCH(QByteArray, others);
    const auto with = [&](const QByteArray &first, const QByteArray &second) {
        QByteArray json = document(R"("units": [{"id": "u", "name": "U"}],
 "ruleSets": [{"id": "k", "name": "K"}], "ruleNumbers": [],
 "people": [{"id": "p", "name": "P"}, {"id": "q", "name": "Q"}], "skills": [], "doubles": [],
 "roles": [{"id": "r", "name": "R"}],
 "sequences": [{"id": "s", "code": "A"}],
 "beats": [{"id": "b", "sequence": "s", "number": "1", "startMs": 0, "endMs": 1000},
           {"id": "b2", "sequence": "s", "number": "2", "startMs": 1000, "endMs": 2000}],
 "parts": [{"id": "a", "beat": "b", "role": "r"}, {"id": "c", "beat": "b", "role": "r"}],
 "setups": [{"id": "u1", "sequence": "s", "name": "A", "beats": ["b"]}], "setupPlayers": [],
 "items": [{"id": "i", "name": "I"}, {"id": "j", "name": "J"}],
 "takes": [{"id": "t", "beat": "b", "number": 1}], "takeUses": [], "takeImpacts": [],
 "rigs": [{"id": "g", "name": "G"}], "rigUnits": [{"id": "n", "rig": "g", "serial": "A"}], "rigOperators": [],
 "rigUses": [{"id": "x", "rigUnit": "n", "beat": "b", "flyers": ["p", "q"]}],
 "copies": [], "vehicleSheets": [], "weaponSheets": [], "burnSheets": [], "gates": [],
 "rehearsals": [{"id": "h", "date": "2027-03-01", "start": "09:00", "end": "10:00"}],
 "rehearsalCalls": [], "rehearsalCovers": [],
 "shootDays": [{"id": "d", "unit": "u", "date": "2027-03-01"}], "calls": [], "callSheetIssues": [])");
        const qsizetype at = json.indexOf("\"" + array + "\": [") + array.size() + 5;
        const bool isEmpty = json[at] == ']';
        return json.insert(at, "{\"id\": \"one\", " + first + "}, {\"id\": \"two\", " + second + "}"
                                   + (isEmpty ? "" : ", "));
    };
    const Error error = refusal(with(fields, fields));
    QVERIFY2(error.path.startsWith(u'/' + QString::fromLatin1(array) + u'/'), qPrintable(error.message));
    QCOMPARE(error.code, u"invalid"_s);
    QCOMPARE(refusal(with(fields, others)).message, QString());
}

void ProductionJsonTest::archivedOnesAreNoTwins()
{
    const auto project = imported(document(
        R"("units": [{"id": "1", "name": "A", "archived": true}, {"id": "2", "name": "A"}, {"id": "3", "name": "a", "archived": true}])"));
    QCOMPARE(project->data().all<Unit>().size(), 3);
    QVERIFY(imported(productionToJson(project->data()))->data() == project->data());
}

// Compared one with another these would take minutes.
void ProductionJsonTest::manySiblingsAreReadInTime()
{
    constexpr int many = 60'000;
    QByteArray members = R"("people": [{"id": "p", "name": "P"}], "skills": [)";
    for (int i = 0; i < many; ++i)
        members += (i > 0 ? ",{\"id\": \"" : "{\"id\": \"") + QByteArray::number(i)
                 + R"(", "person": "p", "kind": "kind )" + QByteArray::number(i) + R"("})";
    QElapsedTimer timer;
    timer.start();
    const auto project = imported(document(members + "]"));
    QCOMPARE(project->data().all<Skill>().size(), many);
    QVERIFY2(timer.elapsed() < 20'000, qPrintable(QString::number(timer.elapsed())));
}

void ProductionJsonTest::refusesTenThousandGatesOnOneBeat()
{
    QByteArray gates = oneBeat + ", \"gates\": [";
    for (int i = 0; i < 10'000; ++i)
        gates += (i > 0 ? ",{\"id\": \"" : "{\"id\": \"") + QByteArray::number(i)
               + R"(", "beat": "b", "level": "walk-through"})";
    const Error error = refusal(document(gates + "]"));
    static const QRegularExpression oneGate(u"^/gates/[0-9]+$"_s);
    QVERIFY2(oneGate.match(error.path).hasMatch(), qPrintable(error.path));
    QCOMPARE(error.code, u"invalid"_s);
}

void ProductionJsonTest::namesTheIdThatIsMissing_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("id");
    const auto row = [](const char *name, const QByteArray &members, const char *id) {
        QTest::newRow(name) << document(members) << QString::fromUtf8(id);
    };
    row("an UUID", R"("skills": [{"id": "1", "person": "0190163d-8694-739b-aea5-966c26f8ad91", "kind": "falls"}])",
        "0190163d-8694-739b-aea5-966c26f8ad91");
    row("a text", R"("skills": [{"id": "1", "person": "Zoë", "kind": "falls"}])", "Zoë");
    row("that of another array", R"("roles": [{"id": "Zoë", "name": "A"}],
 "skills": [{"id": "1", "person": "Zoë", "kind": "falls"}])",
        "Zoë");
    row("in a list", oneBeat + R"(, "setups": [{"id": "1", "sequence": "s", "name": "A", "beats": ["b", "c"]}])", "c");
    row("after one that is there", R"("skills": [{"id": "1", "person": "a", "kind": "falls"},
 {"id": "2", "person": "Zoë", "kind": "falls"}, {"id": "3", "person": "b", "kind": "falls"}],
 "people": [{"id": "a", "name": "A"}, {"id": "b", "name": "B"}])",
        "Zoë");
}

void ProductionJsonTest::namesTheIdThatIsMissing()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, id);
    const Error error = refusal(json);
    QCOMPARE(error.code, u"dangling"_s);
    QVERIFY2(error.message.contains(u"“"_s + id + u"”"_s), qPrintable(error.message));
}

// Each field of each record that refers to another, led to nothing: refused there, with the id that is missing.
void ProductionJsonTest::everyReferenceOfTheSampleIsHeldToIts()
{
    const ProductionFile whole = must(productionFromJson(productionToJson(sampleData())));
    int tried = 0;
    forEachRecordType([&]<class T>() {
        forEachField<T>([&]<class V>(const Field<T, V> &field) {
            if constexpr (isReference<V> || isReferenceList<V>) {
                const std::vector<T> &records = whole.of<T>();
                const auto set = std::find_if(records.begin(), records.end(),
                                              [&](const T &record) { return record.*field.member != V(); });
                if (set == records.end())
                    return;
                const auto at = static_cast<std::size_t>(set - records.begin());
                const Id<ReferenceTargetOf<V>> nobody = Id<ReferenceTargetOf<V>>::named(u"nobody");
                ProductionFile file = whole;
                QString path = recordPath<T>(at) + u'/' + QString::fromLatin1(field.name);
                if constexpr (isReferenceList<V>) {
                    (file.of<T>()[at].*field.member).front() = nobody;
                    path += u"/0"_s;
                } else {
                    file.of<T>()[at].*field.member = nobody;
                }
                const auto done = previewProductionImport({}, std::move(file));
                QVERIFY2(!done, qPrintable(path));
                QCOMPARE(done.error().path, path);
                QCOMPARE(done.error().code, u"dangling"_s);
                QVERIFY2(done.error().message.contains(nobody.toText()), qPrintable(done.error().message));
                ++tried;
            }
        });
    });
    QVERIFY2(tried > 70, qPrintable(QString::number(tried)));
}

void ProductionJsonTest::tellsOfSeveralFaultsAtOnce()
{
    const auto people = [](int from, int to) {
        QByteArrayList records;
        for (int i = from; i < to; ++i)
            records.append(R"({"id": ")" + QByteArray::number(i) + R"(", "name": "A", "weightG": -1})");
        return document("\"people\": [{\"id\": \"good\", \"name\": \"A\"}, " + records.join(", ") + "]");
    };
    const Error two = refusal(people(0, 2));
    QCOMPARE(two.path, u"/people/1/weightG"_s);
    const QStringList lines = two.message.split(u'\n');
    QCOMPARE(lines.size(), 2);
    QVERIFY(lines[0].startsWith(u"/people/1/weightG: "));
    QVERIFY(lines[1].startsWith(u"/people/2/weightG: "));
    QVERIFY(refusal(people(0, 19)).message.count(u'\n') == 18);
    const QStringList many = refusal(people(0, 500)).message.split(u'\n');
    QCOMPARE(many.size(), 21);
    QCOMPARE(many.back(), u"There may be more."_s);
    // What is at fault for what it refers to and by itself is told of once.
    const QByteArray uses = R"(, "items": [{"id": "i", "name": "Glass", "states": ["whole"]}],
 "itemUses": [{"id": "1", "beat": "b", "item": "i", "leaves": "broken"}])";
    QVERIFY(!refusal(document(oneBeat + uses)).message.contains(u'\n'));
    // Of references that lead nowhere first: nothing else can be asked of the records then.
    const Error dangling = refusal(document(R"("people": [{"id": "1", "name": ""}],
 "skills": [{"id": "1", "person": "x", "kind": "falls"}, {"id": "2", "person": "y", "kind": "falls"}])"));
    QCOMPARE(dangling.code, u"dangling"_s);
    QCOMPARE(dangling.message.count(u'\n'), 1);
}

void ProductionJsonTest::refusesTooManyValues()
{
    QByteArray lists = "\"people\": [{\"id\": \"1\", \"name\": \"A\", \"kinds\": [";
    lists.reserve(11 * maxProductionValues);
    for (qint64 i = 0; i < maxProductionValues; ++i)
        lists += "\"actor\",";
    const Error error = refusal(document(lists + "\"actor\"]}]"));
    QCOMPARE(error.code, u"too-large"_s);
    QVERIFY(error.path.startsWith(u"/people/0/kinds/"));
    const auto huge = productionFromJson(QByteArrayView("", 0));
    QVERIFY(!huge);
}

void ProductionJsonTest::refusesDeepNesting()
{
    const QByteArray brackets(1'000'000, '[');
    const auto before = productionFromJson("{\"x\": " + brackets);
    QCOMPARE(before.error().code, u"too-deep"_s);
    const auto after = productionFromJson(document("\"x\": " + brackets));
    QCOMPARE(after.error().path, u"/x"_s);
    const auto within = productionFromJson(document("\"people\": [{\"id\": " + brackets));
    QCOMPARE(within.error().path, u"/people/0/id"_s);
}

void ProductionJsonTest::damagedFilesNeverWriteHalf()
{
    const QByteArray json = document(oneBeat + R"(, "people": [{"id": "1", "name": "Ada", "kinds": ["driver"]}])");
    auto project = memoryProject();
    (void)must(add(*project, Person{.name = u"Mine"_s}));
    const ProjectData before = project->data();
    for (qsizetype size = 0; size < json.size(); ++size) {
        QVERIFY2(!productionFromJson(json.first(size)), qPrintable(QString::number(size)));
        for (const char byte : {'\0', '"', '{', ']', '9', '\xFF'}) {
            QByteArray damaged = json;
            damaged[size] = byte;
            const Error error = refusal(damaged, before);
            QVERIFY(error == Error{} || !error.message.isEmpty());
        }
    }
    QVERIFY(project->data() == before);
}

void ProductionJsonTest::fillsAnUntouchedProduction()
{
    auto project = memoryProject();
    QVERIFY(isUntouched(project->data()));
    const auto done = must(importProduction(*project, must(productionFromJson(productionToJson(sampleData())))));
    QCOMPARE(done.way, ImportWay::Fill);
    QVERIFY(project->data() == sampleData());
    QVERIFY(!isUntouched(project->data()));
    must(project->undo());
    QVERIFY(isUntouched(project->data()));
    QCOMPARE(project->data().production().title, u"Test"_s);
}

void ProductionJsonTest::mergingIsAsked()
{
    auto project = memoryProject();
    (void)must(add(*project, Person{.name = u"Mine"_s}));
    const ProjectData before = project->data();
    const auto done = importProduction(*project, must(productionFromJson(document(oneBeat))));
    QVERIFY(!done);
    QCOMPARE(done.error().code, u"needs-merge"_s);
    QVERIFY(project->data() == before);
}

void ProductionJsonTest::mergeUpdatesAddsAndKeeps()
{
    auto project =
        imported(document(R"("people": [{"id": "1", "name": "Ada", "phone": "1"}, {"id": "2", "name": "Bo"}])"));
    const auto mine = must(add(*project, Person{.name = u"Mine"_s}));
    const QString title = project->data().production().title;
    const auto done =
        must(importProduction(*project, must(productionFromJson(R"({"format": "stuntboard-production", "version": 1,
      "people": [{"id": "1", "name": "Ada L."}, {"id": "2", "name": "Bo"}, {"id": "3", "name": "Cy"}]})")),
                              Merging::Allowed));
    QCOMPARE(done.way, ImportWay::Merge);
    QCOMPARE(done.added(), 1);
    QCOMPARE(done.updated(), 1);
    QCOMPARE(done.unchanged(), 1);
    const auto people = std::find_if(done.counts.begin(), done.counts.end(),
                                     [](const RecordCount &count) { return count.plural == u"people"; });
    QCOMPARE(people->added + people->updated + people->unchanged, 3);
    const ProjectData &data = project->data();
    QCOMPARE(data.all<Person>().size(), 4);
    QCOMPARE(data.at(mine).name, u"Mine"_s);
    const Person &ada = data.at(Id<Person>::named(u"people1"));
    QCOMPARE(ada.name, u"Ada L."_s);
    QCOMPARE(ada.phone, QString());  // the record is the file's, its absent fields too
    QCOMPARE(data.production().title, title);

    const QByteArray own = productionToJson(data);
    const auto again = must(importProduction(*project, must(productionFromJson(own)), Merging::Allowed));
    QCOMPARE(again.added() + again.updated(), 0);
    QCOMPARE(productionToJson(project->data()), own);
}

void ProductionJsonTest::mergeIsOneEdit()
{
    auto project = memoryProject();
    (void)must(add(*project, Person{.name = u"Mine"_s}));
    const ProjectData before = project->data();
    const qsizetype edits = project->history().size();
    (void)must(importProduction(*project, must(productionFromJson(document(oneBeat))), Merging::Allowed));
    QCOMPARE(project->history().size(), edits + 1);
    QVERIFY(!(project->data() == before));
    must(project->undo());
    QVERIFY(project->data() == before);
}

void ProductionJsonTest::mergeRefusesAnIdOfAnotherKind()
{
    auto project = memoryProject();
    const auto person = must(add(*project, Person{.name = u"Mine"_s}));
    const Error error =
        refusal(document("\"scenes\": [{\"id\": \"" + person.toText().toLatin1() + "\", \"number\": \"1\"}]"),
                project->data());
    QCOMPARE(error.path, u"/scenes/0/id"_s);
    QCOMPARE(error.code, u"duplicate-id"_s);
}

void ProductionJsonTest::mergeHoldsWhatStaysAgainstWhatCame()
{
    // A beat that moves to another sequence while a set-up of its own covers it.
    auto project =
        imported(document(oneBeat + R"(, "setups": [{"id": "1", "sequence": "s", "name": "A", "beats": ["b"]}])"));
    const Error error =
        refusal(R"({"format": "stuntboard-production", "version": 1, "sequences": [{"id": "t", "code": "B"}],
 "beats": [{"id": "b", "sequence": "t", "number": "1", "endMs": 1000}]})",
                project->data());
    QCOMPARE(error.path, u"/beats/0"_s);
    // A zone in which a planned time does not exist.
    auto planned = imported(R"({"format": "stuntboard-production", "version": 1, "production": {"timeZone": "UTC"},
 "units": [{"id": "u", "name": "U"}], "shootDays": [{"id": "d", "unit": "u", "date": "2027-03-28", "crewCall": "02:30"}]})");
    const Error gap =
        refusal(R"({"format": "stuntboard-production", "version": 1, "production": {"timeZone": "Europe/Berlin"}})",
                planned->data());
    QCOMPARE(gap.code, u"no-such-time"_s);
}

void ProductionJsonTest::previewChangesNothing()
{
    auto project = memoryProject();
    (void)must(add(*project, Person{.name = u"Mine"_s}));
    const ProjectData before = project->data();
    const auto preview =
        must(previewProductionImport(project->data(), must(productionFromJson(document(oneBeat))), Merging::Allowed));
    QVERIFY(project->data() == before);
    const auto done = must(importProduction(*project, must(productionFromJson(document(oneBeat))), Merging::Allowed));
    QCOMPARE(preview.added(), done.added());
    QCOMPARE(preview.updated(), done.updated());
    QCOMPARE(done.added(), 2);
}

void ProductionJsonTest::schemaIsUpToDate()
{
    const QString path = QStringLiteral(STUNTBOARD_SOURCE_DIR "/docs/production.schema.json");
    QFile file(path);
    if (qEnvironmentVariableIsSet("STUNTBOARD_WRITE_SCHEMA")) {
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        QCOMPARE(file.write(productionSchema()), productionSchema().size());
        return;
    }
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY2(file.readAll() == productionSchema(),
             "docs/production.schema.json is not what the fields say; write it again with "
             "STUNTBOARD_WRITE_SCHEMA=1 build/tests/core/tst_productionjson schemaIsUpToDate");
}

void ProductionJsonTest::exportsFitTheSchema()
{
    const QJsonObject schema = QJsonDocument::fromJson(productionSchema()).object();
    QCOMPARE(fixture::schemaFault(schema, QJsonDocument::fromJson(productionToJson(sampleData())).object()), QString());
    for (quint32 seed = 21; seed <= 24; ++seed) {
        const auto project = randomProduction(seed);
        const auto json = QJsonDocument::fromJson(productionToJson(project->data())).object();
        QVERIFY2(fixture::schemaFault(schema, json).isEmpty(),
                 qPrintable(u"seed %1: %2"_s.arg(seed).arg(fixture::schemaFault(schema, json))));
    }
}

void ProductionJsonTest::theSchemaRefusesWhatTheReaderRefuses()
{
    const QJsonObject schema = QJsonDocument::fromJson(productionSchema()).object();
    const auto fault = [&](const QByteArray &members) {
        return fixture::schemaFault(schema, QJsonDocument::fromJson(document(members)).object());
    };
    QCOMPARE(fault(oneBeat), QString());
    QCOMPARE(fault(R"("ghosts": [])"), u"/ghosts: unknown"_s);
    QCOMPARE(fault(R"("people": [{"name": "A"}])"), u"/people/0/id: missing"_s);
    QCOMPARE(fault(R"("people": [{"id": "1", "heightMm": 1.5}])"), u"/people/0/heightMm: type"_s);
    QCOMPARE(fault(R"("people": [{"id": "1", "gender": "ghost"}])"), u"/people/0/gender: enum"_s);
    QCOMPARE(fault(R"("beats": [{"id": "1"}])"), u"/beats/0/sequence: missing"_s);
    QCOMPARE(fault(R"("shootDays": [{"id": "1", "unit": "u", "crewCall": "36:00"}])"),
             u"/shootDays/0/crewCall: pattern"_s);
    QCOMPARE(fault(R"("hazards": [{"id": "1", "severityBefore": 6}])"), u"/hazards/0/severityBefore: maximum"_s);
}

QTEST_GUILESS_MAIN(ProductionJsonTest)
#include "tst_productionjson.moc"
