// SPDX-License-Identifier: GPL-3.0-or-later
// The rule data that ship: every number, level, bulletin and rig type, as the sources and the contract have them.
#include "core/exchange/csvreader.h"
#include "core/rules/numbernames.h"
#include "core/rules/ruledata.h"

#include <QFile>
#include <QRegularExpression>
#include <QTest>
#include <set>

using namespace stunt;
using namespace Qt::Literals::StringLiterals;

class RuleDataTest : public QObject
{
    Q_OBJECT

private slots:
    void everyNumberHasItsValueUnitAndSource_data();
    void everyNumberHasItsValueUnitAndSource();
    void nothingIsVerifiedThatNobodyVerified();
    void impactBudgetsHaveNoLimit();
    void everyNumberOfTheCodeIsShippedAndNoOther();
    void everyTableIsWhole_data();
    void everyTableIsWhole();
    void everyRuleHasItsLevel_data();
    void everyRuleHasItsLevel();
    void whatIsMendedIsNeverAccepted();
    void hazardsCallForTheirBulletins_data();
    void hazardsCallForTheirBulletins();
    void everyBulletinHasItsTitle();
    void rigTypesHaveTheirTraits_data();
    void rigTypesHaveTheirTraits();
    void skillsAndGradesAreSeeded();
};

namespace {

const auto sag = u"sag-aftra-theatrical"_s;
const auto uk = u"uk-working-time"_s;
const auto generic = u"generic-planner"_s;

const RuleNumber *shipped(const QString &key, const QString &number)
{
    for (const ShippedRuleSet &set : shippedRuleSets())
        if (set.ruleSet.key == key)
            for (const RuleNumber &each : set.numbers)
                if (each.number == number)
                    return &each;
    return nullptr;
}

QList<QStringList> rowsOf(const QString &table)
{
    (void)shippedRuleSets();  // registers the tables
    QFile file(u":/stuntboard/rules/%1.csv"_s.arg(table));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const auto read = readCsv(QString::fromUtf8(file.readAll()), u',');
    QList<QStringList> rows;
    for (int row = 0; read && row < read->rowCount(); ++row) {
        rows.append(QStringList());
        for (int column = 0; column < read->cellCount(row); ++column)
            rows.last().append(read->cell(row, column).toString());
    }
    return rows;
}

void numberRow(const QString &key, const char *number, qint64 value, RuleUnit unit, const char *source, bool verified)
{
    QTest::addRow("%s %s", qPrintable(key), number)
        << key << QString::fromLatin1(number) << value << unit << QString::fromUtf8(source) << verified;
}

}  // namespace

void RuleDataTest::everyNumberHasItsValueUnitAndSource_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("number");
    QTest::addColumn<qint64>("value");
    QTest::addColumn<RuleUnit>("unit");
    QTest::addColumn<QString>("source");
    QTest::addColumn<bool>("verified");
    using enum RuleUnit;
    numberRow(sag, "daily-rest", 12 * 60, Minutes, "sagaftra.org rest periods", true);
    numberRow(sag, "daily-rest-overnight", 11 * 60, Minutes, "sagaftra.org rest periods", true);
    numberRow(sag, "daily-rest-overnight-days", 2, Count, "sagaftra.org rest periods", true);
    numberRow(sag, "daily-rest-nearby", 10 * 60, Minutes, "sagaftra.org rest periods", true);
    numberRow(sag, "daily-rest-nearby-every-days", 4, Days, "sagaftra.org rest periods", true);
    numberRow(sag, "week-rest", 56 * 60, Minutes, "sagaftra.org rest periods", true);
    numberRow(sag, "week-rest-late-start", 54 * 60, Minutes, "sagaftra.org rest periods", true);
    numberRow(sag, "week-rest-late-start-from", 6 * 60, Minutes, "sagaftra.org rest periods", true);
    numberRow(sag, "week-rest-six-day", 36 * 60, Minutes, "sagaftra.org rest periods", true);
    numberRow(sag, "meal-within", 6 * 60, Minutes, "sagaftra.org meal periods", true);
    numberRow(sag, "meal-least", 30, Minutes, "sagaftra.org meal periods", true);
    numberRow(sag, "meal-most", 60, Minutes, "sagaftra.org meal periods", true);
    numberRow(sag, "second-meal-within", 6 * 60, Minutes, "sagaftra.org meal periods", true);
    numberRow(sag, "overtime-after", 8 * 60, Minutes, "sagaftra.org overtime", true);
    numberRow(sag, "overtime-factor", 1500, Milli, "sagaftra.org overtime", true);
    numberRow(sag, "double-time-after", 10 * 60, Minutes, "sagaftra.org overtime", true);
    numberRow(sag, "double-time-factor", 2000, Milli, "sagaftra.org overtime", true);
    numberRow(uk, "daily-rest", 11 * 60, Minutes, "Working Time Regulations", true);
    numberRow(uk, "break-least", 20, Minutes, "Working Time Regulations", true);
    numberRow(uk, "break-over", 6 * 60, Minutes, "Working Time Regulations", true);
    numberRow(uk, "week-rest", 24 * 60, Minutes, "Working Time Regulations", true);
    numberRow(generic, "daily-rest", 12 * 60, Minutes, "SceneItAll", true);
    numberRow(generic, "day-length", 14 * 60, Minutes, "SceneItAll", true);
    numberRow(generic, "week-length", 60 * 60, Minutes, "SceneItAll", true);
    numberRow(generic, "meal-within", 6 * 60, Minutes, "SceneItAll", true);
    const auto falls = u"falls-ontario"_s;
    numberRow(falls, "spotters-above", 4572, Millimetres, "guideline 25", true);
    numberRow(falls, "spotters-needed", 2, Count, "guideline 25", true);
    numberRow(falls, "box-rig-cap", 12192, Millimetres, "guideline 25", true);
    numberRow(falls, "air-bag-cap", 36576, Millimetres, "guideline 25", true);
    numberRow(falls, "high-fall-medics", 2, Count, "guideline 25", true);
    numberRow(falls, "high-fall-ambulances", 1, Count, "guideline 25", true);
    // The guideline's definition names no height: any fall that needs a fall arrest system is one.
    numberRow(falls, "high-fall-above", 0, Millimetres, "guideline 25", false);
    numberRow(u"lifting-loler"_s, "thorough-examination-months", 6, Months, "Lifting Operations", true);
    const auto flying = u"flying"_s;
    numberRow(flying, "load-test-factor", 1500, Milli, "flyingeffects.co.uk", true);
    numberRow(flying, "operators-per-flyer", 1, Count, "flyingeffects.co.uk", true);
    numberRow(flying, "understudies-per-flyer", 1, Count, "flyingeffects.co.uk", true);
    numberRow(flying, "design-factor", 10'000, Milli, "ANSI E1.43", false);
    for (const QString &key : {sag, generic}) {
        numberRow(key, "minor-hours-under-6-months", 2 * 60, Minutes, "section 11760", false);
        numberRow(key, "minor-hours-under-2", 4 * 60, Minutes, "section 11760", false);
        numberRow(key, "minor-hours-under-6", 6 * 60, Minutes, "section 11760", false);
        numberRow(key, "minor-hours-under-9", 8 * 60, Minutes, "section 11760", false);
        numberRow(key, "minor-hours-under-16", 9 * 60, Minutes, "section 11760", false);
        numberRow(key, "minor-hours-under-18", 10 * 60, Minutes, "section 11760", false);
    }
    const auto planning = u"planning"_s;
    numberRow(planning, "call-on-set", 15, Minutes, "Stuntboard default", false);
    numberRow(planning, "call-pads", 45, Minutes, "Stuntboard default", false);
    numberRow(planning, "call-make-up", 75, Minutes, "Stuntboard default", false);
    numberRow(planning, "call-pick-up", 120, Minutes, "Stuntboard default", false);
    numberRow(planning, "risk-limit", 10, Count, "Stuntboard default", false);
    numberRow(planning, "risk-severity-worst", 5, Count, "Stuntboard default", false);
    numberRow(planning, "risk-likelihood-worst", 2, Count, "Stuntboard default", false);
    numberRow(u"doubles"_s, "height-tolerance", 25, Millimetres, "Stuntboard default", false);
}

void RuleDataTest::everyNumberHasItsValueUnitAndSource()
{
    QFETCH(QString, key);
    QFETCH(QString, number);
    const RuleNumber *row = shipped(key, number);
    QVERIFY(row);
    QTEST(row->value.value_or(-1), "value");
    QTEST(row->unit, "unit");
    QFETCH(QString, source);
    QVERIFY2(row->source.contains(source), qPrintable(row->source));
    QTEST(row->verified, "verified");
}

// A number of our own, one nobody set and one known by hearsay never count as verified.
void RuleDataTest::nothingIsVerifiedThatNobodyVerified()
{
    int verified = 0;
    for (const ShippedRuleSet &set : shippedRuleSets())
        for (const RuleNumber &number : set.numbers) {
            const bool own = number.source.startsWith(u"Stuntboard default"_s) || number.source.contains(u"11760"_s)
                          || number.source.contains(u"by report"_s);
            if (own || !number.value)
                QVERIFY2(!number.verified, qPrintable(set.ruleSet.key + u' ' + number.number));
            verified += number.verified;
        }
    QCOMPARE(verified, 35);  // what domain.md marks so: 17 SAG-AFTRA, 4 UK, 4 generic, 6 falls, 1 lifting, 3 flying
}

void RuleDataTest::impactBudgetsHaveNoLimit()
{
    for (const char *kind : {"falls", "hits", "burns", "wire-pulls"})
        for (const char *span : {"day", "week"}) {
            const RuleNumber *row =
                shipped(u"planning"_s, u"%1-per-%2"_s.arg(QLatin1String(kind), QLatin1String(span)));
            QVERIFY(row);
            QVERIFY(!row->value);
            QCOMPARE(row->unit, RuleUnit::Count);
        }
}

void RuleDataTest::everyNumberOfTheCodeIsShippedAndNoOther()
{
    QFile header(QStringLiteral(STUNTBOARD_SOURCE_DIR "/core/rules/numbernames.h"));
    QVERIFY(header.open(QIODevice::ReadOnly));
    static const QRegularExpression constant(u"QLatin1StringView (\\w+)\\(\"([a-z0-9-]+)\"\\);"_s);
    QStringList inCode;
    for (auto each = constant.globalMatch(QString::fromUtf8(header.readAll())); each.hasNext();)
        inCode.append(each.next().captured(2));
    std::set<QString> inFile;
    for (const ShippedRuleSet &set : shippedRuleSets())
        for (const RuleNumber &number : set.numbers)
            inFile.insert(number.number);
    inCode.sort();
    QCOMPARE(inCode, QStringList(inFile.begin(), inFile.end()));
}

void RuleDataTest::everyTableIsWhole_data()
{
    QTest::addColumn<QString>("table");
    QTest::addColumn<QString>("header");
    QTest::addColumn<int>("keyColumns");  // as many of the first cells tell a row from all others
    QTest::addRow("numbers") << u"numbers"_s << u"key,ruleset,area,number,value,unit,source,verified"_s << 4;
    QTest::addRow("rules") << u"rules"_s << u"rule,level,acceptable"_s << 1;
    QTest::addRow("bulletins") << u"bulletins"_s << u"number,title,source,verified"_s << 1;
    QTest::addRow("hazards") << u"hazard-bulletins"_s << u"hazard,bulletins,verified"_s << 1;
    QTest::addRow("hazard library") << u"hazard-library"_s << u"from,key,kind,hazard,source,verified"_s << 4;
    QTest::addRow("rig types") << u"rig-types"_s
                               << u"type,line,catcher,load-test,thorough,before-use,rescue,source,verified"_s << 1;
    QTest::addRow("skills") << u"skills"_s << u"group,skill"_s << 2;
    QTest::addRow("grades") << u"grades"_s << u"scheme,grade"_s << 2;
}

void RuleDataTest::everyTableIsWhole()
{
    QFETCH(QString, table);
    QFETCH(int, keyColumns);
    QList<QStringList> rows = rowsOf(table);
    QVERIFY(rows.size() > 1);
    const QStringList header = rows.takeFirst();
    QTEST(header.join(u','), "header");
    std::set<QString> keys;
    std::set<QString> setsSeen;
    for (const QStringList &row : rows) {
        QVERIFY2(row.size() == header.size(), qPrintable(row.join(u',')));
        QVERIFY2(keys.insert(row.first(keyColumns).join(u',')).second, qPrintable(row.join(u',')));
        for (const QString &cell : row)
            QCOMPARE(cell, cell.trimmed());
        for (const char *column : {"verified", "acceptable", "line", "catcher", "rescue"})
            if (const auto at = header.indexOf(QLatin1String(column)); at >= 0)
                QVERIFY2(row[at] == u"yes" || row[at] == u"no", qPrintable(row.join(u',')));
        if (table != u"numbers")
            continue;
        QVERIFY(enumFromText<RuleArea>(row[2]) && enumFromText<RuleUnit>(row[5]));
        bool isNumber = false;
        QVERIFY2(row[4].isEmpty() || (row[4].toLongLong(&isNumber) >= 0 && isNumber), qPrintable(row.join(u',')));
        QVERIFY(!row[6].isEmpty());
        // The rows of one set stand together.
        if (setsSeen.insert(row[0]).second)
            QCOMPARE(std::count_if(shippedRuleSets().begin(), shippedRuleSets().end(),
                                   [&](const ShippedRuleSet &set) { return set.ruleSet.key == row[0]; }),
                     1);
    }
}

void RuleDataTest::everyRuleHasItsLevel_data()
{
    QTest::addColumn<RuleId>("rule");
    QTest::addColumn<Level>("level");
    const QStringList stops = u"double-booked two-places-at-once unavailable not-cleared rest-short week-rest-short "
                              "skill-missing certificate-expired unsupervised minor-hours rig-overload "
                              "flyer-outside-range rig-figure-missing fall-over-rating clearance-short inspection-due "
                              "rig-withdrawn rig-double-booked rig-no-operator rescue-missing gate-open gate-stale "
                              "strip-before-gate risk-unapproved risk-high cover-missing armourer-missing "
                              "vehicle-prep-missing"_s.split(u' ');
    const QStringList warnings = u"day-too-long week-too-long meal-late double-mismatch worn-out continuity-break "
                                 "stock-short item-double-booked permit-missing swap-without-stitch stitch-unmatched "
                                 "day-overfull estimate-short sheet-stale"_s.split(u' ');
    const QStringList notes = u"role-unplayed reset-needed beat-unscheduled training-behind"_s.split(u' ');
    QCOMPARE(stops.size() + warnings.size() + notes.size(), qsizetype{ruleCount});
    for (const auto &[names, level] :
         {std::pair(stops, Level::Stop), std::pair(warnings, Level::Warn), std::pair(notes, Level::Note)})
        for (const QString &name : names) {
            const auto rule = enumFromText<RuleId>(name);
            QVERIFY2(rule, qPrintable(name));
            QTest::addRow("%s", qPrintable(name)) << *rule << level;
        }
}

void RuleDataTest::everyRuleHasItsLevel()
{
    QFETCH(RuleId, rule);
    QTEST(ruleInfo(rule).level, "level");
    // From the file, not from a default.
    const QList<QStringList> rows = rowsOf(u"rules"_s);
    QVERIFY(std::any_of(rows.begin(), rows.end(), [&](const QStringList &row) { return row[0] == enumText(rule); }));
}

void RuleDataTest::whatIsMendedIsNeverAccepted()
{
    QStringList never;
    for (const auto &entry : EnumNames<RuleId>::entries)
        if (!ruleInfo(entry.value).acceptable)
            never.append(enumText(entry.value));
    never.sort();
    QCOMPARE(never, (QStringList{u"fall-over-rating"_s, u"inspection-due"_s, u"not-cleared"_s, u"rig-overload"_s,
                                 u"rig-withdrawn"_s}));
}

void RuleDataTest::hazardsCallForTheirBulletins_data()
{
    QTest::addColumn<HazardKind>("kind");
    QTest::addColumn<QString>("numbers");
    using enum HazardKind;
    QTest::addRow("fight") << Fight << u"4"_s;
    QTest::addRow("fall") << Fall << u"4 18"_s;
    QTest::addRow("wire") << Wire << u"4"_s;
    QTest::addRow("vehicle") << Vehicle << u"4 8 20 37"_s;
    QTest::addRow("fire") << Fire << u"4 19"_s;
    QTest::addRow("pyro") << Pyro << u"16"_s;
    QTest::addRow("guns") << Guns << u"1"_s;
    QTest::addRow("blades") << Blades << u"30"_s;
    QTest::addRow("water") << Water << u"17 7"_s;
    QTest::addRow("aerial") << Aerial << u"3 11 14"_s;
    QTest::addRow("smoke") << Smoke << u"10"_s;
    QTest::addRow("animal") << Animal << u"6"_s;
    QTest::addRow("other") << Other << QString();
}

void RuleDataTest::hazardsCallForTheirBulletins()
{
    QFETCH(HazardKind, kind);
    const QStringList numbers = bulletinsFor(kind);
    QTEST(numbers.join(u' '), "numbers");
    for (const QString &number : numbers)
        QVERIFY2(!bulletinTitle(number).isEmpty(), qPrintable(number));
}

void RuleDataTest::everyBulletinHasItsTitle()
{
    QStringList verified;
    QStringList others;
    for (const Bulletin &bulletin : bulletins()) {
        QVERIFY(!bulletin.title.isEmpty());
        (bulletin.verified ? verified : others).append(bulletin.number);
    }
    QCOMPARE(verified.join(u' '), u"1 2 3 4 5 6 7 8 8A 10 11 14 15 16 17 18 19 20 21 30"_s);
    QCOMPARE(others.join(u' '), u"22 25 36 37 38"_s);
    QCOMPARE(bulletinTitle(u"18"), u"Stunt air bags and catch systems"_s);
    QCOMPARE(bulletinTitle(u"9"), QString());
}

void RuleDataTest::rigTypesHaveTheirTraits_data()
{
    QTest::addColumn<RigType>("type");
    QTest::addColumn<QString>("traits");
    using enum RigType;
    const auto line = u"line load-test thorough before-use rescue"_s;
    for (const RigType type : {Descender, Decelerator, Ratchet, JerkVest, FlyingRig, Winch})
        QTest::addRow("%s", qPrintable(enumText(type))) << type << line;
    for (const RigType type : {CannonRoll, PipeRamp, WaterTank})
        QTest::addRow("%s", qPrintable(enumText(type))) << type << u"thorough before-use rescue"_s;
    for (const RigType type : {AirRam, PodCar, ProcessTrailer})
        QTest::addRow("%s", qPrintable(enumText(type))) << type << u"thorough before-use"_s;
    QTest::addRow("air-bag") << AirBag << u"catcher thorough before-use rescue"_s;
    QTest::addRow("box-rig") << BoxRig << u"catcher before-use rescue"_s;
    QTest::addRow("crash-pad") << CrashPad << u"catcher before-use"_s;
    QTest::addRow("burn-kit") << BurnKit << u"before-use rescue"_s;
    // Nobody has said what it is: the line's arithmetic is asked for.
    QTest::addRow("other") << Other << u"line thorough before-use"_s;
}

void RuleDataTest::rigTypesHaveTheirTraits()
{
    QFETCH(RigType, type);
    const RigTypeTraits &traits = rigTypeTraits(type);
    QStringList names;
    for (const auto &[has, name] : {std::pair(traits.line, "line"), std::pair(traits.catcher, "catcher"),
                                    std::pair(traits.loadTest, "load-test"), std::pair(traits.thorough, "thorough"),
                                    std::pair(traits.beforeUse, "before-use"), std::pair(traits.rescue, "rescue")})
        if (has)
            names.append(QLatin1String(name));
    QTEST(names.join(u' '), "traits");
}

void RuleDataTest::skillsAndGradesAreSeeded()
{
    const auto lines = [](const std::vector<Seed> &seeds) {
        QStringList groups;
        QHash<QString, QStringList> names;
        for (const Seed &seed : seeds) {
            if (!groups.contains(seed.group))
                groups.append(seed.group);
            names[seed.group].append(seed.name);
        }
        QStringList text;
        for (const QString &group : groups)
            text.append(group + u": "_s + names[group].join(u", "_s));
        return text;
    };
    QCOMPARE(lines(seededSkills()),
             (QStringList{u"combat: screen fighting, boxing, judo, jiu-jitsu, kickboxing, wrestling, swords, knives, "
                          "firearms handling"_s,
                          u"falls: high fall, stair fall, air ram, descender, ratchet"_s,
                          u"vehicles: precision driving, stunt driving, motorcycle, car hit"_s,
                          u"fire: partial burn, full burn"_s, u"water: swimming, scuba, free diving, high diving"_s,
                          u"animals: riding, horse fall"_s, u"agility: gymnastics, parkour, trampoline, climbing"_s,
                          u"aerial: wire, skydiving"_s}));
    QCOMPARE(lines(seededGrades()),
             (QStringList{u"JISC: Probationary, Intermediate, Full"_s,
                          u"British Stunt Register: Probationary, Performer, Senior, Key, Full"_s, u"SAG-AFTRA: "_s,
                          u"MEAA: "_s}));
}

QTEST_APPLESS_MAIN(RuleDataTest)
#include "tst_ruledata.moc"
