// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rules/items.h"
#include "tests/support/ruleworld.h"

#include <QTest>

using namespace stunt;
using namespace stunt::fixture;
using namespace Qt::Literals::StringLiterals;

class TestRulesPermits : public QObject
{
    Q_OBJECT

private slots:
    void permitsAreValid_data();
    void permitsAreValid();
    void permitsAfterMidnight_data();
    void permitsAfterMidnight();
    void permitsNeedAPlace();
};

namespace {

const QDate firstDay(2027, 3, 24);

struct OneBeat {
    RuleWorld world;
    Id<Beat> beat = world.beat(u"1"_s, 0);

    Id<ShootDay> shoot(int start, int minutes)
    {
        const Id<ShootDay> day =
            world.put(ShootDay{.plan = world.plan, .unit = world.unit, .date = firstDay, .location = world.location});
        world.put(Strip{
            .shootDay = day, .kind = StripKind::Beat, .beat = beat, .minutes = minutes, .start = CivilTime{start}});
        return day;
    }
};

std::optional<qint64> numberOf(const Finding &finding, const char *name)
{
    for (const Figure &figure : finding.figures)
        if (qstrcmp(figure.name, name) == 0)
            return figure.number;
    return std::nullopt;
}

}  // namespace

void TestRulesPermits::permitsAreValid_data()
{
    QTest::addColumn<QDate>("from");
    QTest::addColumn<QDate>("to");
    QTest::addColumn<QString>("fault");
    QTest::newRow("on its first day") << firstDay << firstDay.addDays(9) << QString();
    QTest::newRow("on its last day") << firstDay.addDays(-9) << firstDay << QString();
    QTest::newRow("on its only day") << firstDay << firstDay << QString();
    QTest::newRow("a day too early") << firstDay.addDays(1) << firstDay.addDays(9)
                                     << u"the one Yard has is not valid on that day"_s;
    QTest::newRow("a day too late") << firstDay.addDays(-9) << firstDay.addDays(-1)
                                    << u"the one Yard has is not valid on that day"_s;
    QTest::newRow("no end") << firstDay << QDate() << u"does not say from when until when it is valid"_s;
    QTest::newRow("no beginning") << QDate() << firstDay << u"does not say from when until when it is valid"_s;
    QTest::newRow("over, whenever it began")
        << QDate() << firstDay.addDays(-1) << u"the one Yard has is not valid on that day"_s;
}

void TestRulesPermits::permitsAreValid()
{
    QFETCH(QDate, from);
    QFETCH(QDate, to);
    QFETCH(QString, fault);
    OneBeat shot;
    shot.world.change<Beat>(shot.beat, [](Beat &beat) { beat.permits = {PermitKind::Police}; });
    QVERIFY(shot.world.findings(RuleId::PermitMissing).empty());
    shot.shoot(600, 60);
    std::vector<Finding> found = shot.world.findings(RuleId::PermitMissing);
    QCOMPARE(found.size(), 1U);
    QCOMPARE(found[0].message, u"1 needs the permit “Police” on 24 March 2027, and Yard has none."_s);
    // One of another kind does not help.
    shot.world.put(
        Permit{.location = shot.world.location, .kind = PermitKind::Fire, .validFrom = firstDay, .validTo = firstDay});
    QCOMPARE(shot.world.findings(RuleId::PermitMissing).size(), 1U);
    shot.world.put(
        Permit{.location = shot.world.location, .kind = PermitKind::Police, .validFrom = from, .validTo = to});
    found = shot.world.findings(RuleId::PermitMissing);
    QCOMPARE(found.size(), fault.isEmpty() ? 0U : 1U);
    if (!fault.isEmpty())
        QVERIFY2(found[0].message.contains(fault), qPrintable(found[0].message));
}

void TestRulesPermits::permitsAfterMidnight_data()
{
    QTest::addColumn<int>("start");
    QTest::addColumn<int>("minutes");
    QTest::addColumn<QStringList>("dates");
    QTest::newRow("till midnight") << 23 * 60 << 60 << QStringList{u"2027-03-24"_s};
    QTest::newRow("a minute over") << 23 * 60 << 61 << QStringList{u"2027-03-24"_s, u"2027-03-25"_s};
    QTest::newRow("after midnight") << 24 * 60 << 60 << QStringList{u"2027-03-25"_s};
}

void TestRulesPermits::permitsAfterMidnight()
{
    QFETCH(int, start);
    QFETCH(int, minutes);
    QFETCH(QStringList, dates);
    OneBeat shot;
    shot.world.change<Beat>(shot.beat, [](Beat &beat) { beat.permits = {PermitKind::Drone}; });
    shot.shoot(start, minutes);
    QStringList found;
    for (const Finding &finding : shot.world.findings(RuleId::PermitMissing))
        found.append(QDate::fromJulianDay(*numberOf(finding, "date")).toString(Qt::ISODate));
    QCOMPARE(found, dates);
}

void TestRulesPermits::permitsNeedAPlace()
{
    OneBeat shot;
    shot.world.change<Beat>(shot.beat, [](Beat &beat) { beat.permits = {PermitKind::Pyro, PermitKind::Fire}; });
    const Id<ShootDay> day = shot.shoot(600, 60);
    shot.world.change<ShootDay>(day, [](ShootDay &each) { each.location.reset(); });
    const std::vector<Finding> found = shot.world.findings(RuleId::PermitMissing);
    QCOMPARE(found.size(), 2U);
    QVERIFY(keyOf(found[0]) != keyOf(found[1]));
    QVERIFY2(found[0].message.endsWith(u"nobody has said where it is shot."_s), qPrintable(found[0].message));
}

QTEST_GUILESS_MAIN(TestRulesPermits)
#include "tst_rules_permits.moc"
