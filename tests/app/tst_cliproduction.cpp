// SPDX-License-Identifier: GPL-3.0-or-later
// `export` and `import` of productions and rosters with the real program, as a script runs it.
#include "core/edits/newproduction.h"
#include "core/edits/records.h"
#include "core/model/fields.h"
#include "core/project/lookups.h"
#include "core/project/projectfile.h"
#include "tests/support/otioschema.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QtTest>

using namespace stunt;
using namespace Qt::Literals::StringLiterals;

namespace {

struct Ended {
    int status = -1;
    QByteArray out;
    QByteArray err;

    [[nodiscard]] QJsonObject json() const { return QJsonDocument::fromJson(out).object(); }
    [[nodiscard]] QJsonObject error() const { return json()[u"error"].toObject(); }
    [[nodiscard]] QByteArray all() const { return QByteArray::number(status) + '\n' + out + '\n' + err; }
};

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void writeBytes(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("cannot write %s", qPrintable(path));
}

std::unique_ptr<Project> opened(const QString &path, Access access)
{
    auto project = openProject(path, access);
    if (!project)
        qFatal("%s", qPrintable(project.error().message));
    return std::move(project).value();
}

const QByteArray small = R"({"format": "stuntboard-production", "version": 1,
 "production": {"title": "Small", "timeZone": "Europe/Berlin"},
 "people": [{"id": "1", "name": "Ada"}]})";

}  // namespace

#define QSTATUS(ended, expected) QVERIFY2((ended).status == (expected), (ended).all())

class CliProductionTest : public QObject
{
    Q_OBJECT

private:
    QString at(const QString &name) const { return m_folder->filePath(name); }
    Ended run(const QStringList &arguments) const;

    std::unique_ptr<QTemporaryDir> m_folder;
    QTemporaryDir m_state;

private slots:
    void init();

    void theSampleSurvivesExportAndImport();
    void countsHaveTheSameKeys();
    void createsFillsAndMerges();
    void dryRunsWriteNothing();
    void refusalsCarryTheirPath();
    void refusesWordsThatMakeNoSense_data();
    void refusesWordsThatMakeNoSense();
    void neverWritesOverTheProject();
    void refusesToWriteAHeldFile();

    void rosterLeavesOutWhatIsPrivate();
    void rosterIncludesWhatIsAskedFor();
    void rosterKeepsToItsAudience();
    void rosterIsGuarded();
    void rosterIsReadAgainUnchanged();

    void aSequenceBecomesATimeline();
    void severalSequencesNeedAName();
    void aTimelineKeepsToItsAudience();
};

void CliProductionTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
    qputenv("XDG_STATE_HOME", m_state.path().toLocal8Bit());
}

Ended CliProductionTest::run(const QStringList &arguments) const
{
    QProcess process;
    process.setWorkingDirectory(m_folder->path());
    process.start(QStringLiteral(STUNTBOARD_BINARY), arguments);
    process.closeWriteChannel();
    if (!process.waitForFinished(60'000)) {
        process.kill();
        process.waitForFinished();
        return {};
    }
    return {.status = process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1,
            .out = process.readAllStandardOutput(),
            .err = process.readAllStandardError()};
}

void CliProductionTest::theSampleSurvivesExportAndImport()
{
    QSTATUS(run({u"new"_s, u"a.stunt"_s, u"--sample"_s}), 0);
    const Ended exported = run({u"export"_s, u"a.stunt"_s, u"a.json"_s});
    QSTATUS(exported, 0);
    QVERIFY2(exported.err.contains("backup"), exported.err);
    QSTATUS(run({u"import"_s, u"b.stunt"_s, u"a.json"_s}), 0);
    QSTATUS(run({u"export"_s, u"b.stunt"_s, u"b.json"_s}), 0);
    QVERIFY(bytesOf(at(u"a.json"_s)).size() > 10'000);
    QCOMPARE(bytesOf(at(u"b.json"_s)), bytesOf(at(u"a.json"_s)));
    QVERIFY(opened(at(u"b.stunt"_s), Access::ReadOnly)->data() == opened(at(u"a.stunt"_s), Access::ReadOnly)->data());
}

void CliProductionTest::countsHaveTheSameKeys()
{
    QSTATUS(run({u"new"_s, u"a.stunt"_s}), 0);
    QSTATUS(run({u"export"_s, u"a.stunt"_s, u"a.json"_s}), 0);
    const QJsonObject counts = run({u"info"_s, u"a.stunt"_s, u"--json"_s}).json()[u"counts"].toObject();
    QJsonObject exported = QJsonDocument::fromJson(bytesOf(at(u"a.json"_s))).object();
    for (const QString &key : {u"format"_s, u"version"_s, u"production"_s})
        exported.remove(key);
    QCOMPARE(counts.keys(), exported.keys());
    for (const QString &key : counts.keys())
        QCOMPARE(counts[key].toInt(), exported[key].toArray().size());
}

void CliProductionTest::createsFillsAndMerges()
{
    writeBytes(at(u"small.json"_s), small);
    const Ended created = run({u"import"_s, u"a.stunt"_s, u"small.json"_s, u"--json"_s});
    QSTATUS(created, 0);
    QCOMPARE(created.json()[u"way"].toString(), u"create"_s);
    QCOMPARE(created.json()[u"written"].toBool(), true);
    QCOMPARE(created.json()[u"counts"][u"people"][u"new"].toInt(), 1);
    QCOMPARE(created.json()[u"counts"][u"beats"][u"new"], QJsonValue(0));
    QCOMPARE(opened(at(u"a.stunt"_s), Access::ReadOnly)->data().production().title, u"Small"_s);

    QSTATUS(run({u"new"_s, u"b.stunt"_s, u"--timezone"_s, u"UTC"_s}), 0);
    const Ended filled = run({u"import"_s, u"b.stunt"_s, u"small.json"_s, u"--json"_s});
    QSTATUS(filled, 0);
    QCOMPARE(filled.json()[u"way"].toString(), u"fill"_s);
    QCOMPARE(opened(at(u"b.stunt"_s), Access::ReadOnly)->data().production().timeZone, u"Europe/Berlin"_s);

    const QByteArray before = bytesOf(at(u"b.stunt"_s));
    const Ended refused = run({u"import"_s, u"b.stunt"_s, u"small.json"_s, u"--json"_s});
    QSTATUS(refused, 2);
    QCOMPARE(refused.error()[u"code"].toString(), u"needs-merge"_s);
    QCOMPARE(bytesOf(at(u"b.stunt"_s)), before);
    const Ended merged = run({u"import"_s, u"b.stunt"_s, u"small.json"_s, u"--merge"_s, u"--json"_s});
    QSTATUS(merged, 0);
    QCOMPARE(merged.json()[u"way"].toString(), u"merge"_s);
    QCOMPARE(merged.json()[u"new"].toInt() + merged.json()[u"updated"].toInt(), 0);
    QVERIFY(merged.json()[u"unchanged"].toInt() >= 2);
}

void CliProductionTest::dryRunsWriteNothing()
{
    writeBytes(at(u"small.json"_s), small);
    const Ended absent = run({u"import"_s, u"a.stunt"_s, u"small.json"_s, u"--dry-run"_s, u"--json"_s});
    QSTATUS(absent, 0);
    QCOMPARE(absent.json()[u"written"], QJsonValue(false));
    QCOMPARE(absent.json()[u"counts"][u"people"][u"new"].toInt(), 1);
    QVERIFY(!QFileInfo::exists(at(u"a.stunt"_s)));
    QSTATUS(run({u"new"_s, u"a.stunt"_s, u"--sample"_s}), 0);
    const QByteArray before = bytesOf(at(u"a.stunt"_s));
    QSTATUS(run({u"import"_s, u"a.stunt"_s, u"small.json"_s, u"--dry-run"_s}), 2);
    const Ended merge = run({u"import"_s, u"a.stunt"_s, u"small.json"_s, u"--merge"_s, u"--dry-run"_s, u"--json"_s});
    QSTATUS(merge, 0);
    QCOMPARE(merge.json()[u"counts"][u"people"][u"new"].toInt(), 1);
    QCOMPARE(bytesOf(at(u"a.stunt"_s)), before);
}

void CliProductionTest::refusalsCarryTheirPath()
{
    QByteArray dangling = small;
    dangling.replace("\"people\"",
                     "\"skills\": [{\"id\": \"1\", \"person\": \"2\", \"kind\": \"swords\"}],\n \"people\"");
    writeBytes(at(u"dangling.json"_s), dangling);
    const Ended ended = run({u"import"_s, u"a.stunt"_s, u"dangling.json"_s, u"--json"_s});
    QSTATUS(ended, 2);
    QCOMPARE(ended.error()[u"code"].toString(), u"dangling"_s);
    QCOMPARE(ended.error()[u"path"].toString(), u"/skills/0/person"_s);
    QVERIFY(ended.err.contains("/skills/0/person"));
    QVERIFY(!QFileInfo::exists(at(u"a.stunt"_s)));

    writeBytes(at(u"broken.json"_s), small.chopped(2));
    const Ended broken = run({u"import"_s, u"a.stunt"_s, u"broken.json"_s, u"--json"_s});
    QSTATUS(broken, 2);
    QCOMPARE(broken.error()[u"code"].toString(), u"syntax"_s);
    QCOMPARE(broken.error()[u"line"].toInt(), 3);
    QVERIFY(broken.error()[u"column"].toInt() > 30);
    QCOMPARE(m_folder->isValid() && QDir(m_folder->path()).entryList(QDir::Files).size() == 2, true);
}

void CliProductionTest::refusesWordsThatMakeNoSense_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::newRow("map for a production")
        << QStringList{u"import"_s, u"a.stunt"_s, u"small.json"_s, u"--map"_s, u"m.json"_s};
    QTest::newRow("merge for a roster") << QStringList{u"import"_s, u"a.stunt"_s, u"r.csv"_s, u"--merge"_s};
    QTest::newRow("no such source") << QStringList{u"import"_s, u"a.stunt"_s, u"none.json"_s};
    QTest::newRow("no such project") << QStringList{u"export"_s, u"none.stunt"_s, u"x.json"_s};
    QTest::newRow("unknown target") << QStringList{u"export"_s, u"a.stunt"_s, u"x.doc"_s};
    QTest::newRow("JSON for the crew") << QStringList{u"export"_s, u"a.stunt"_s, u"x.json"_s, u"--audience"_s,
                                                      u"crew"_s};
    QTest::newRow("JSON with more") << QStringList{u"export"_s, u"a.stunt"_s, u"x.json"_s, u"--include"_s, u"rates"_s};
    QTest::newRow("no audience") << QStringList{u"export"_s, u"a.stunt"_s, u"x.csv"_s, u"--audience"_s, u"ghosts"_s};
    QTest::newRow("no sequence in it") << QStringList{u"export"_s, u"a.stunt"_s, u"x.otio"_s};
    QTest::newRow("sequence of a roster")
        << QStringList{u"export"_s, u"a.stunt"_s, u"x.csv"_s, u"--sequence"_s, u"1"_s};
    QTest::newRow("sequence of a production")
        << QStringList{u"export"_s, u"a.stunt"_s, u"x.json"_s, u"--sequence"_s, u"1"_s};
    QTest::newRow("timeline with more") << QStringList{u"export"_s, u"a.stunt"_s, u"x.otio"_s, u"--include"_s,
                                                       u"rates"_s};
    QTest::newRow("timeline for ghosts") << QStringList{u"export"_s, u"a.stunt"_s, u"x.otio"_s, u"--audience"_s,
                                                        u"ghosts"_s};
    QTest::newRow("no field") << QStringList{u"export"_s, u"a.stunt"_s, u"x.csv"_s, u"--include"_s, u"ghost"_s};
    QTest::newRow("rates for the crew") << QStringList{u"export"_s, u"a.stunt"_s,   u"x.csv"_s, u"--audience"_s,
                                                       u"crew"_s,   u"--include"_s, u"rates"_s};
}

void CliProductionTest::refusesWordsThatMakeNoSense()
{
    QFETCH(QStringList, words);
    QSTATUS(run({u"new"_s, u"a.stunt"_s}), 0);
    writeBytes(at(u"small.json"_s), small);
    writeBytes(at(u"r.csv"_s), "Name\nAda\n");
    writeBytes(at(u"m.json"_s), "{\"columns\": {}}");
    const QByteArray before = bytesOf(at(u"a.stunt"_s));
    const Ended ended = run(words + QStringList{u"--json"_s});
    QSTATUS(ended, 2);
    QVERIFY(!ended.error()[u"message"].toString().isEmpty());
    QCOMPARE(bytesOf(at(u"a.stunt"_s)), before);
    for (const QString &name : {u"x.json"_s, u"x.csv"_s, u"x.doc"_s, u"x.otio"_s})
        QVERIFY(!QFileInfo::exists(at(name)));
}

void CliProductionTest::neverWritesOverTheProject()
{
    QSTATUS(run({u"new"_s, u"a.json"_s}), 0);
    const QByteArray before = bytesOf(at(u"a.json"_s));
    const Ended ended = run({u"export"_s, u"a.json"_s, u"./a.json"_s, u"--json"_s});
    QSTATUS(ended, 2);
    QCOMPARE(ended.error()[u"code"].toString(), u"out-is-project"_s);
    QCOMPARE(bytesOf(at(u"a.json"_s)), before);
}

void CliProductionTest::refusesToWriteAHeldFile()
{
    QSTATUS(run({u"new"_s, u"a.stunt"_s}), 0);
    writeBytes(at(u"small.json"_s), small);
    const auto holder = opened(at(u"a.stunt"_s), Access::ReadWrite);
    const Ended ended = run({u"import"_s, u"a.stunt"_s, u"small.json"_s, u"--json"_s});
    QSTATUS(ended, 3);
    QCOMPARE(ended.error()[u"code"].toString(), u"held"_s);
    QSTATUS(run({u"export"_s, u"a.stunt"_s, u"x.json"_s}), 0);
}

// A project with one person of whom everything is known, and somebody with odd texts.
static void makeRoster(const QString &path)
{
    const auto made = createProject(path, [](Project &project) -> Result<> {
        if (Result<> done = createProduction(project, {.title = u"T"_s, .timeZone = u"UTC"_s}); !done)
            return done;
        Person ada{.name = u"Ada Quist"_s};
        ada.kinds = {PersonKind::StuntPerformer, PersonKind::NdStunt};
        ada.phone = u"+44 7700 900123"_s;
        ada.email = u"ada@roster.example"_s;
        ada.emergencyName = u"SECRET-EMERGENCY"_s;
        ada.emergencyPhone = u"+49 30 1234567"_s;
        ada.homeContact = u"SECRET-HOME"_s;
        ada.birthDate = QDate(1990, 2, 1);
        ada.gender = Gender::Female;
        ada.heightMm = Length{1713};
        ada.weightG = Mass{62'500};
        ada.chestMm = Length{900};
        ada.allergies = u"SECRET-ALLERGY"_s;
        ada.medicalNote = u"SECRET-MEDICAL"_s;
        ada.rates = u"SECRET-RATE"_s;
        ada.notes = u"SECRET-NOTE"_s;
        ada.travelHomeMin = 77;
        const auto id = add(project, ada);
        if (!id)
            return id.error();
        if (const auto skill = add(project, Skill{.person = *id, .kind = u"high fall"_s, .level = SkillLevel::Expert});
            !skill)
            return skill.error();
        if (const auto certificate = add(project, Certificate{.person = *id,
                                                              .kind = u"First aid"_s,
                                                              .number = u"SECRET-NUMBER"_s,
                                                              .expiresOn = QDate(2028, 5, 31)});
            !certificate)
            return certificate.error();
        Person odd{.name = u"=HYPERLINK(1)"_s};
        odd.stageName = u"'quoted"_s;
        odd.grade = u"-2+3"_s;
        odd.diet = u"a \"b\", c"_s;
        const auto other = add(project, odd);
        return other ? Result<>() : Result<>(other.error());
    });
    QVERIFY2(made, qPrintable(made ? QString() : made.error().message));
}

void CliProductionTest::rosterLeavesOutWhatIsPrivate()
{
    makeRoster(at(u"a.stunt"_s));
    QSTATUS(run({u"export"_s, u"a.stunt"_s, u"r.csv"_s}), 0);
    const QByteArray csv = bytesOf(at(u"r.csv"_s));
    QVERIFY(csv.contains("Ada Quist") && csv.contains("+44 7700 900123") && csv.contains("1713 mm"));
    QVERIFY2(!csv.contains("SECRET") && !csv.contains("1990") && !csv.contains("1234567") && !csv.contains("77,"), csv);
}

void CliProductionTest::rosterIncludesWhatIsAskedFor()
{
    makeRoster(at(u"a.stunt"_s));
    QSTATUS(
        run({u"export"_s, u"a.stunt"_s, u"r.csv"_s, u"--include"_s, u"medicalNote"_s, u"--include"_s, u"birthDate"_s}),
        0);
    const QByteArray csv = bytesOf(at(u"r.csv"_s));
    QVERIFY(csv.contains("SECRET-MEDICAL") && csv.contains("1990-02-01"));
    QVERIFY(!csv.contains("SECRET-RATE") && !csv.contains("SECRET-EMERGENCY") && !csv.contains("SECRET-ALLERGY"));
    QSTATUS(
        run({u"export"_s, u"a.stunt"_s, u"r.csv"_s, u"--include"_s, u"emergencyContact"_s, u"--include"_s, u"rates"_s}),
        0);
    QVERIFY(bytesOf(at(u"r.csv"_s)).contains("SECRET-EMERGENCY, +49 30 1234567"));
    QVERIFY(bytesOf(at(u"r.csv"_s)).contains("SECRET-RATE"));
}

void CliProductionTest::rosterKeepsToItsAudience()
{
    makeRoster(at(u"a.stunt"_s));
    QSTATUS(run({u"export"_s, u"a.stunt"_s, u"crew.csv"_s, u"--audience"_s, u"crew"_s}), 0);
    const QByteArray crew = bytesOf(at(u"crew.csv"_s));
    QVERIFY(crew.contains("Ada Quist"));
    QVERIFY(!crew.contains("7700") && !crew.contains("1713") && !crew.contains("high fall"));
    QSTATUS(
        run({u"export"_s, u"a.stunt"_s, u"medic.csv"_s, u"--audience"_s, u"medic"_s, u"--include"_s, u"allergies"_s}),
        0);
    const QByteArray medic = bytesOf(at(u"medic.csv"_s));
    QVERIFY(medic.contains("1713") && medic.contains("SECRET-ALLERGY") && !medic.contains("7700"));
}

void CliProductionTest::rosterIsGuarded()
{
    makeRoster(at(u"a.stunt"_s));
    QSTATUS(run({u"export"_s, u"a.stunt"_s, u"r.csv"_s}), 0);
    const QByteArray csv = bytesOf(at(u"r.csv"_s));
    QVERIFY(csv.contains("\r\n'=HYPERLINK(1),''quoted,"));
    QVERIFY(csv.contains(",'-2+3,"));
    QVERIFY(csv.contains(",\"a \"\"b\"\", c\","));
    QVERIFY(!csv.contains("'+44"));
}

void CliProductionTest::rosterIsReadAgainUnchanged()
{
    makeRoster(at(u"a.stunt"_s));
    QSTATUS(run({u"export"_s, u"a.stunt"_s, u"r.csv"_s, u"--include"_s, u"birthDate"_s, u"--include"_s,
                 u"emergencyContact"_s, u"--include"_s, u"travelHomeMin"_s}),
            0);
    const Ended same = run({u"import"_s, u"a.stunt"_s, u"r.csv"_s, u"--dry-run"_s, u"--json"_s});
    QSTATUS(same, 0);
    QCOMPARE(same.json()[u"unchanged"].toInt(), 2);
    QCOMPARE(same.json()[u"rejected"].toArray().size(), 0);
    QSTATUS(run({u"new"_s, u"b.stunt"_s}), 0);
    QSTATUS(run({u"import"_s, u"b.stunt"_s, u"r.csv"_s}), 0);
    const auto project = opened(at(u"b.stunt"_s), Access::ReadOnly);
    const auto people = peopleByName(project->data());
    const Person &ada = *people.back();
    QCOMPARE(ada.name, u"Ada Quist"_s);
    QCOMPARE(ada.heightMm, Length{1713});
    QCOMPARE(ada.weightG, Mass{62'500});
    QCOMPARE(ada.emergencyPhone, u"+49 30 1234567"_s);
    QCOMPARE(ada.travelHomeMin, 77);
    QCOMPARE(ada.kinds, (std::vector{PersonKind::StuntPerformer, PersonKind::NdStunt}));
    QCOMPARE(project->data().all<Skill>().begin()->level, SkillLevel::Expert);
    QCOMPARE(project->data().all<Certificate>().begin()->expiresOn, QDate(2028, 5, 31));
}

void CliProductionTest::aSequenceBecomesATimeline()
{
    QSTATUS(run({u"new"_s, u"a.stunt"_s, u"--sample"_s}), 0);
    const QByteArray before = bytesOf(at(u"a.stunt"_s));
    writeBytes(at(u"st.otio"_s), "what was there");
    const Ended ended = run({u"export"_s, u"a.stunt"_s, u"st.otio"_s, u"--sequence"_s, u" 3 "_s, u"--json"_s});
    QSTATUS(ended, 0);
    QCOMPARE(bytesOf(at(u"a.stunt"_s)), before);
    const QByteArray written = bytesOf(at(u"st.otio"_s));
    const QStringList problems = fixture::OtioSchemaCheck::problemsOf(written);
    QVERIFY2(problems.isEmpty(), qPrintable(problems.join(u'\n')));
    const QJsonObject timeline = QJsonDocument::fromJson(written).object();
    int clips = 0;
    for (const QJsonValue track : timeline[u"tracks"][u"children"].toArray())
        for (const QJsonValue child : track[u"children"].toArray())
            clips += child[u"OTIO_SCHEMA"] == u"Clip.1"_s ? 1 : 0;
    QVERIFY(clips > 20);
    QVERIFY(!timeline[u"tracks"][u"markers"].toArray().isEmpty());
    const QJsonObject told = ended.json();
    QCOMPARE(told[u"kind"].toString(), u"timeline"_s);
    QCOMPARE(told[u"records"].toInt(), clips);
    QCOMPARE(told[u"bytes"].toInteger(), written.size());
    // The same production, the same bytes.
    QSTATUS(run({u"export"_s, u"a.stunt"_s, u"again.OTIO"_s, u"--sequence"_s, u"3"_s}), 0);
    QCOMPARE(bytesOf(at(u"again.OTIO"_s)), written);
}

void CliProductionTest::severalSequencesNeedAName()
{
    QSTATUS(run({u"new"_s, u"a.stunt"_s, u"--sample"_s}), 0);
    const auto project = opened(at(u"a.stunt"_s), Access::ReadOnly);
    const std::pair<QStringList, QString> cases[] = {{{}, u"several-sequences"_s},
                                                     {{u"--sequence"_s, u"ghost"_s}, u"unknown-sequence"_s}};
    for (const auto &[words, code] : cases) {
        const Ended ended = run(QStringList{u"export"_s, u"a.stunt"_s, u"x.otio"_s, u"--json"_s} + words);
        QSTATUS(ended, 2);
        QCOMPARE(ended.error()[u"code"].toString(), code);
        for (const Sequence &sequence : project->data().all<Sequence>())
            QVERIFY(ended.error()[u"message"].toString().contains(u"“%1” %2"_s.arg(sequence.code, sequence.title)));
        QVERIFY(!QFileInfo::exists(at(u"x.otio"_s)));
    }
}

void CliProductionTest::aTimelineKeepsToItsAudience()
{
    QSTATUS(run({u"new"_s, u"a.stunt"_s, u"--sample"_s}), 0);
    const auto own = [&](const QStringList &words) {
        const QString out = u"x.otio"_s;
        const Ended ended = run(QStringList{u"export"_s, u"a.stunt"_s, out, u"--sequence"_s, u"4"_s} + words);
        if (ended.status != 0)
            qFatal("%s", ended.all().constData());
        const QJsonDocument timeline = QJsonDocument::fromJson(bytesOf(at(out)));
        return timeline[u"metadata"][u"stuntboard"].toObject();
    };
    const QJsonObject usual = own({});
    QCOMPARE(usual[u"audience"].toString(), u"crew"_s);
    QVERIFY(usual[u"findings"].isNull() && !usual[u"loadsIncluded"].toBool());
    const QJsonObject stunt = own({u"--audience"_s, u"STUNT"_s});
    QVERIFY(stunt[u"loadsIncluded"].toBool());
    // The vanished car of the sample.
    QVERIFY(QJsonDocument(stunt).toJson().contains("continuity-break"));
}

QTEST_GUILESS_MAIN(CliProductionTest)
#include "tst_cliproduction.moc"
