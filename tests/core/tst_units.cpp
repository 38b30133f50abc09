// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/units.h"

#include <QtTest>

using namespace Qt::Literals::StringLiterals;
using namespace stunt;

class TestUnits : public QObject
{
    Q_OBJECT

private slots:
    void lengthsAreRead_data();
    void lengthsAreRead();
    void lengthsAreRefused_data();
    void lengthsAreRefused();
    void massesAreRead_data();
    void massesAreRead();
    void massesAreRefused_data();
    void massesAreRefused();
    void bareNumbersTakeTheGivenUnit_data();
    void bareNumbersTakeTheGivenUnit();
    void bareMassesTakeTheGivenUnit();
    void lengthsAreShown_data();
    void lengthsAreShown();
    void massesAreShown_data();
    void massesAreShown();
    void shownFormsReadBack();
    void localeDigitsAndMarkAreUsed();
    void refusalsQuoteLittleOfTheText();
    void plausibleRangesIncludeTheirEnds();
};

void TestUnits::lengthsAreRead_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("mm");
    const auto row = [](const QString &text, int mm) { QTest::newRow(qPrintable(text)) << text << mm; };
    row(u"180 cm"_s, 1800);
    row(u"180cm"_s, 1800);
    row(u"  180   CM "_s, 1800);
    row(u"180 cm."_s, 1800);
    row(u"1.80 m"_s, 1800);
    row(u"1.8m"_s, 1800);
    row(u"1,78 m"_s, 1780);
    row(u"1.780 m"_s, 1780);
    row(u"0,750 m"_s, 750);
    row(u"1780,500 mm"_s, 1781);
    row(u"1780mm"_s, 1780);
    row(u"178,5 cm"_s, 1785);
    row(u"1 m 80"_s, 1800);
    row(u"1m80"_s, 1800);
    row(u"1 m 80 cm"_s, 1800);
    row(u"1 m 8 cm"_s, 1080);
    row(u"1.80 metres"_s, 1800);
    row(u"5'11\""_s, 1803);
    row(u"5' 11\""_s, 1803);
    row(u"5'11"_s, 1803);
    row(u"5 ft 11 in"_s, 1803);
    row(u"5ft11in"_s, 1803);
    row(u"5 ft. 11 in."_s, 1803);
    row(u"5 feet 11 inches"_s, 1803);
    row(u"5′11″"_s, 1803);
    row(u"5’11”"_s, 1803);
    row(u"5‘11“"_s, 1803);
    row(u"5´11´´"_s, 1803);
    row(u"5'11''"_s, 1803);
    row(u"5' 11½\""_s, 1816);
    row(u"5' 11 1/2\""_s, 1816);
    row(u"5' 11 1⁄2\""_s, 1816);
    row(u"5' 11.5\""_s, 1816);
    row(u"5' 11,5\""_s, 1816);
    row(u"5' ½\""_s, 1537);
    row(u"5' 0\""_s, 1524);
    row(u"6'"_s, 1829);
    row(u"6 ft"_s, 1829);
    row(u"5½ ft"_s, 1676);
    row(u"71 in"_s, 1803);
    row(u"71\""_s, 1803);
    row(u"71⅛ in"_s, 1807);
    row(u"180\u00A0cm"_s, 1800);
    row(u"1,78\u202Fm"_s, 1780);
    row(u"１８０ｃｍ"_s, 1800);
    row(u"５＇１１＂"_s, 1803);
    row(u"180㎝"_s, 1800);
    row(u"١٨٠ cm"_s, 1800);
    row(u"١٫٨ m"_s, 1800);
    row(u"\u200E180 cm\u200F"_s, 1800);
    row(u"3 m"_s, 3000);
    row(u"3.0000 m"_s, 3000);
    row(u"1 mm"_s, 1);
    row(u"0.5 mm"_s, 1);
    row(u"1.5 mm"_s, 2);
    row(u"2.4 mm"_s, 2);
    row(u"1.79999999999999 m"_s, 1800);
    row(u"000180 cm"_s, 1800);
}

void TestUnits::lengthsAreRead()
{
    QFETCH(QString, text);
    QFETCH(int, mm);
    const Result<Length> length = parseLength(text);
    QVERIFY2(length.has_value(), length ? "" : qPrintable(length.error().message));
    QCOMPARE(length->mm, mm);
    // What the text says does not depend on the unit that bare numbers would take.
    QCOMPARE(parseLength(text, LengthUnit::Ft).value().mm, mm);
}

void TestUnits::lengthsAreRefused_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("code");
    const auto row = [](const QString &text, const QString &code) {
        QTest::newRow(qPrintable(u"“%1”"_s.arg(text.left(40)))) << text << code;
    };
    const QString unreadable = u"not-a-length"_s;
    const QString range = u"out-of-range"_s;
    row(u""_s, unreadable);
    row(u"   "_s, unreadable);
    row(u"tall"_s, unreadable);
    row(u"cm"_s, unreadable);
    row(u"180"_s, u"no-unit"_s);
    row(u"1.80"_s, u"no-unit"_s);
    row(u"1,80"_s, u"no-unit"_s);
    row(u"0"_s, u"no-unit"_s);
    row(u"1,780 mm"_s, unreadable);
    row(u"1,780 m"_s, unreadable);
    row(u"1.780 mm"_s, unreadable);
    row(u"1,780,000 mm"_s, unreadable);
    row(u"1.780,5 mm"_s, unreadable);
    row(u"1 780 mm"_s, unreadable);
    row(u"1 m 1,001 cm"_s, unreadable);
    row(u"180 cm tall"_s, unreadable);
    row(u"180 cm 5'11\""_s, unreadable);
    row(u"5 11"_s, unreadable);
    row(u"5'12\""_s, unreadable);
    row(u"5'11\"3"_s, unreadable);
    row(u"5.5' 3\""_s, unreadable);
    row(u"5½' 3\""_s, unreadable);
    row(u"11\" 5'"_s, unreadable);
    row(u"5' 11 cm"_s, unreadable);
    row(u"1m8"_s, unreadable);
    row(u"1m120"_s, unreadable);
    row(u"5'-11\""_s, unreadable);
    row(u"+180 cm"_s, unreadable);
    row(u"--180 cm"_s, unreadable);
    row(u"180 kg"_s, unreadable);
    row(u"1/0 in"_s, unreadable);
    row(u"3/2 in"_s, unreadable);
    row(u"1e3 mm"_s, unreadable);
    row(u"0x10 cm"_s, unreadable);
    row(u"NaN m"_s, unreadable);
    row(u"1..8 m"_s, unreadable);
    row(u".8 m"_s, unreadable);
    row(u"2² m"_s, unreadable);
    row(u"0 cm"_s, range);
    row(u"0'0\""_s, range);
    row(u"0.4 mm"_s, range);
    row(u"-180 cm"_s, range);
    row(u"−180 cm"_s, range);
    row(u"- 5'11\""_s, range);
    row(u"3.001 m"_s, range);
    row(u"3000.4 mm"_s, range);
    row(u"301 cm"_s, range);
    row(u"10'"_s, range);
    row(u"180 m"_s, range);
    row(u"99999999999999999999999999 mm"_s, range);
    row(u"9223372036854775807 m"_s, range);
    row(u"18446744073709551796 cm"_s, range);
    row(u"4294967476 cm"_s, range);
    row(QString(5000, u'9') + u" ft"_s, range);
    row(QString(5000, u'9') + u"' 11\""_s, range);
    row(u"garbage\0in"_s, unreadable);
}

void TestUnits::lengthsAreRefused()
{
    QFETCH(QString, text);
    QFETCH(QString, code);
    const Result<Length> length = parseLength(text);
    QVERIFY2(!length, qPrintable(QString::number(length ? length->mm : 0)));
    QCOMPARE(length.error().code, code);
    QVERIFY(length.error().message.endsWith(u'.'));
}

void TestUnits::massesAreRead_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("grams");
    const auto row = [](const QString &text, int grams) { QTest::newRow(qPrintable(text)) << text << grams; };
    row(u"75 kg"_s, 75'000);
    row(u"75kg"_s, 75'000);
    row(u"75 Kg"_s, 75'000);
    row(u"75 kilos"_s, 75'000);
    row(u"75.5kg"_s, 75'500);
    row(u"75,5 kg"_s, 75'500);
    row(u"75.500 kg"_s, 75'500);
    row(u"0,750 kg"_s, 750);
    row(u"80000 g"_s, 80'000);
    row(u"165 lb"_s, 74'843);
    row(u"165 lbs"_s, 74'843);
    row(u"165 lbs."_s, 74'843);
    row(u"165½ lb"_s, 75'070);
    row(u"165 pounds"_s, 74'843);
    row(u"12 st 4 lb"_s, 78'018);
    row(u"12st4lb"_s, 78'018);
    row(u"12 st 4"_s, 78'018);
    row(u"12 stone 4 pounds"_s, 78'018);
    row(u"12st"_s, 76'204);
    row(u"12½ st"_s, 79'379);
    row(u"75\u00A0kg"_s, 75'000);
    row(u"７５㎏"_s, 75'000);
    row(u"500 kg"_s, 500'000);
    row(u"0.5 g"_s, 1);
    row(u"1 lb"_s, 454);
}

void TestUnits::massesAreRead()
{
    QFETCH(QString, text);
    QFETCH(int, grams);
    const Result<Mass> mass = parseMass(text);
    QVERIFY2(mass.has_value(), mass ? "" : qPrintable(mass.error().message));
    QCOMPARE(mass->g, grams);
    QCOMPARE(parseMass(text, MassUnit::St).value().g, grams);
}

void TestUnits::massesAreRefused_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("code");
    const auto row = [](const QString &text, const QString &code) {
        QTest::newRow(qPrintable(u"“%1”"_s.arg(text.left(40)))) << text << code;
    };
    const QString unreadable = u"not-a-mass"_s;
    const QString range = u"out-of-range"_s;
    row(u""_s, unreadable);
    row(u"heavy"_s, unreadable);
    row(u"75"_s, u"no-unit"_s);
    row(u"75,000 g"_s, unreadable);
    row(u"75.000 g"_s, unreadable);
    row(u"75,000 kg"_s, unreadable);
    row(u"12 st 14 lb"_s, unreadable);
    row(u"12 st 4 kg"_s, unreadable);
    row(u"75 kg 500 g"_s, unreadable);
    row(u"75 cm"_s, unreadable);
    row(u"0 kg"_s, range);
    row(u"-75 kg"_s, range);
    row(u"500.001 kg"_s, range);
    row(u"501 kg"_s, range);
    row(u"500000.4 g"_s, range);
    row(u"79 st"_s, range);
    row(u"78 st 13 lb"_s, range);
    row(u"1103 lb"_s, range);
    row(QString(400, u'7') + u" kg"_s, range);
    row(QString(400, u'7') + u" st 3 lb"_s, range);
}

void TestUnits::massesAreRefused()
{
    QFETCH(QString, text);
    QFETCH(QString, code);
    const Result<Mass> mass = parseMass(text);
    QVERIFY2(!mass, qPrintable(QString::number(mass ? mass->g : 0)));
    QCOMPARE(mass.error().code, code);
    QVERIFY(mass.error().message.endsWith(u'.'));
}

void TestUnits::bareNumbersTakeTheGivenUnit_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<LengthUnit>("unit");
    QTest::addColumn<int>("mm");  // 0: refused
    QTest::newRow("cm") << u"180"_s << LengthUnit::Cm << 1800;
    QTest::newRow("mm") << u"1780"_s << LengthUnit::Mm << 1780;
    QTest::newRow("m") << u"1,78"_s << LengthUnit::M << 1780;
    QTest::newRow("in") << u"71½"_s << LengthUnit::In << 1816;
    QTest::newRow("ft") << u"6"_s << LengthUnit::Ft << 1829;
    QTest::newRow("doubtful") << u"1,780"_s << LengthUnit::Mm << 0;
    QTest::newRow("too long for metres") << u"180"_s << LengthUnit::M << 0;
    QTest::newRow("two numbers") << u"5 11"_s << LengthUnit::Ft << 0;
}

void TestUnits::bareNumbersTakeTheGivenUnit()
{
    QFETCH(QString, text);
    QFETCH(LengthUnit, unit);
    QFETCH(int, mm);
    const Result<Length> length = parseLength(text, unit);
    QCOMPARE(length ? length->mm : 0, mm);
}

void TestUnits::bareMassesTakeTheGivenUnit()
{
    QCOMPARE(parseMass(u"75", MassUnit::Kg).value().g, 75'000);
    QCOMPARE(parseMass(u"75000", MassUnit::G).value().g, 75'000);
    QCOMPARE(parseMass(u"165", MassUnit::Lb).value().g, 74'843);
    QCOMPARE(parseMass(u"12", MassUnit::St).value().g, 76'204);
    QVERIFY(!parseMass(u"75,000", MassUnit::G));
}

void TestUnits::lengthsAreShown_data()
{
    QTest::addColumn<int>("mm");
    QTest::addColumn<QString>("metric");
    QTest::addColumn<QString>("imperial");
    QTest::newRow("1800") << 1800 << u"180 cm"_s << u"5'11\""_s;
    QTest::newRow("1785") << 1785 << u"178.5 cm"_s << u"5'10½\""_s;
    QTest::newRow("1524") << 1524 << u"152.4 cm"_s << u"5'0\""_s;
    QTest::newRow("1537") << 1537 << u"153.7 cm"_s << u"5'½\""_s;
    QTest::newRow("just under six feet") << 1825 << u"182.5 cm"_s << u"6'0\""_s;
    QTest::newRow("hand") << 102 << u"10.2 cm"_s << u"4\""_s;
    QTest::newRow("zero") << 0 << u"0 cm"_s << u"0\""_s;
    QTest::newRow("negative") << -1800 << u"-180 cm"_s << u"-5'11\""_s;
    QTest::newRow("largest") << std::numeric_limits<int>::max() << u"214748364.7 cm"_s << u"7045550'½\""_s;
}

void TestUnits::lengthsAreShown()
{
    QFETCH(int, mm);
    QTEST(lengthText({mm}, MeasurementSystem::Metric), "metric");
    QTEST(lengthText({mm}, MeasurementSystem::Imperial), "imperial");
}

void TestUnits::massesAreShown_data()
{
    QTest::addColumn<int>("grams");
    QTest::addColumn<Rounding>("rounding");
    QTest::addColumn<QString>("metric");
    QTest::addColumn<QString>("imperial");
    QTest::newRow("whole") << 75'000 << Rounding::Nearest << u"75 kg"_s << u"165 lb"_s;
    QTest::newRow("tenth") << 75'500 << Rounding::Nearest << u"75.5 kg"_s << u"166 lb"_s;
    QTest::newRow("nearest down") << 75'049 << Rounding::Nearest << u"75 kg"_s << u"165 lb"_s;
    QTest::newRow("nearest up") << 75'050 << Rounding::Nearest << u"75.1 kg"_s << u"165 lb"_s;
    QTest::newRow("load up") << 75'001 << Rounding::Up << u"75.1 kg"_s << u"166 lb"_s;
    QTest::newRow("rating down") << 75'199 << Rounding::Down << u"75.1 kg"_s << u"165 lb"_s;
    QTest::newRow("exact stays, up") << 75'100 << Rounding::Up << u"75.1 kg"_s << u"166 lb"_s;
    QTest::newRow("exact stays, down") << 75'100 << Rounding::Down << u"75.1 kg"_s << u"165 lb"_s;
    QTest::newRow("carry") << 75'960 << Rounding::Nearest << u"76 kg"_s << u"167 lb"_s;
    QTest::newRow("zero") << 0 << Rounding::Up << u"0 kg"_s << u"0 lb"_s;
    QTest::newRow("negative, up is towards more") << -75'150 << Rounding::Up << u"-75.1 kg"_s << u"-165 lb"_s;
    QTest::newRow("negative, down") << -75'150 << Rounding::Down << u"-75.2 kg"_s << u"-166 lb"_s;
}

void TestUnits::massesAreShown()
{
    QFETCH(int, grams);
    QFETCH(Rounding, rounding);
    QTEST(massText({grams}, MeasurementSystem::Metric, QLocale::c(), rounding), "metric");
    QTEST(massText({grams}, MeasurementSystem::Imperial, QLocale::c(), rounding), "imperial");
}

void TestUnits::shownFormsReadBack()
{
    for (int mm = 10; mm <= 2990; ++mm) {
        const QString metric = lengthText({mm}, MeasurementSystem::Metric);
        const Result<Length> exact = parseLength(metric);
        QVERIFY2(exact && exact->mm == mm, qPrintable(metric));
        const QString imperial = lengthText({mm}, MeasurementSystem::Imperial);
        const Result<Length> near = parseLength(imperial);
        QVERIFY2(near && std::abs(near->mm - mm) <= 7, qPrintable(imperial));
        // A value that was typed in half inches shows as it was typed.
        QCOMPARE(lengthText(*near, MeasurementSystem::Imperial), imperial);
    }
}

void TestUnits::localeDigitsAndMarkAreUsed()
{
    const QLocale german(QLocale::German, QLocale::Germany);
    QCOMPARE(massText({75'500}, MeasurementSystem::Metric, german), u"75,5 kg"_s);
    QCOMPARE(lengthText({1785}, MeasurementSystem::Metric, german), u"178,5 cm"_s);
    QCOMPARE(massText({1'500'000}, MeasurementSystem::Metric, german), u"1500 kg"_s);
    const QLocale arabic(QLocale::Arabic, QLocale::Egypt);
    QCOMPARE(lengthText({1800}, MeasurementSystem::Metric, arabic), u"١٨٠ cm"_s);
    QCOMPARE(parseLength(lengthText({1785}, MeasurementSystem::Metric, arabic)).value().mm, 1785);
}

void TestUnits::refusalsQuoteLittleOfTheText()
{
    const Result<Length> length = parseLength(QString(100'000, u'x') + u"\n<b>"_s);
    QVERIFY(!length);
    QVERIFY(length.error().message.size() < 200);
    QVERIFY(!parseMass(u"a\nb").error().message.contains(u'\n'));
    QVERIFY(parseMass(u"%1 %2").error().message.contains(u"%1 %2"));
}

void TestUnits::plausibleRangesIncludeTheirEnds()
{
    QVERIFY(isPlausibleHeight({1200}) && isPlausibleHeight({2200}));
    QVERIFY(!isPlausibleHeight({1199}) && !isPlausibleHeight({2201}));
    QVERIFY(isPlausibleWeight({30'000}) && isPlausibleWeight({200'000}));
    QVERIFY(!isPlausibleWeight({29'999}) && !isPlausibleWeight({200'001}));
}

QTEST_GUILESS_MAIN(TestUnits)
#include "tst_units.moc"
