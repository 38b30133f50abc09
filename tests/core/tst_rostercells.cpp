// SPDX-License-Identifier: GPL-3.0-or-later
// What single headers, cells and mappings of a roster mean.
#include "core/exchange/rostercells.h"
#include "core/exchange/rostercolumn.h"
#include "core/exchange/rosterlists.h"
#include "core/exchange/rostermap.h"

#include <QTest>

using namespace stunt;
using namespace Qt::Literals::StringLiterals;

class RosterCellsTest : public QObject
{
    Q_OBJECT

private slots:
    void readsHeaders_data()
    {
        QTest::addColumn<QString>("header");
        QTest::addColumn<QString>("field");
        QTest::addColumn<QString>("unit");
        const auto row = [](const QString &header, const char *field, const char *unit = "") {
            QTest::newRow(qPrintable(header)) << header << QString::fromLatin1(field) << QString::fromLatin1(unit);
        };
        row(u"Name"_s, "name");
        row(u"PERFORMER"_s, "name");
        row(u" Stunt Performer: "_s, "name");
        row(u"full_name"_s, "name");
        row(u"First Name"_s, "firstName");
        row(u"Surname"_s, "lastName");
        row(u"E-Mail"_s, "email");
        row(u"e-mail address"_s, "email");
        row(u"Mobile"_s, "phone");
        row(u"Cell #"_s, "phone");
        row(u"Tel."_s, "phone");
        row(u"Phone (mobile)"_s, "phone");
        row(u"Height"_s, "height");
        row(u"Height (cm)"_s, "height", "cm");
        row(u"Height in cm"_s, "height", "cm");
        row(u"HEIGHT_CM"_s, "height", "cm");
        row(u"HeightCm"_s, "height", "cm");
        row(u"Height [m]"_s, "height", "m");
        row(u"Height (ft)"_s, "height", "ft");
        row(u"Height (ft/in)"_s, "height");
        row(u"Height ft in"_s, "height");
        row(u"Height (cm, no shoes)"_s, "height", "cm");
        row(u"Größe (cm)"_s, "height", "cm");
        row(u"Weight lbs"_s, "weight", "lb");
        row(u"Weight (kg)"_s, "weight", "kg");
        row(u"Weight (st lb)"_s, "weight");
        row(u"Weight (cm)"_s, "weight");
        row(u"Gewicht in kg"_s, "weight", "kg");
        row(u"Chest/Bust"_s, "chest");
        row(u"Bust"_s, "chest");
        row(u"Waist (in)"_s, "waist", "in");
        row(u"Waist (\")"_s, "waist", "in");
        row(u"Inside leg"_s, "inseam");
        row(u"Shoe size"_s, "shoe");
        row(u"Shoe (EU)"_s, "shoe");
        row(u"Union"_s, "union");
        row(u"Grade"_s, "grade");
        row(u"Skills"_s, "skills");
        row(u"Certificates"_s, "certificates");
        row(u"Doubles for"_s, "doublesFor");
        row(u"Emergency Contact"_s, "emergencyContact");
        row(u"D.O.B."_s, "birthDate");
        row(u"Date of birth (dd/mm/yyyy)"_s, "birthDate");
        row(u"Prénom"_s, "firstName");
        row(u"Téléphone"_s, "phone");
        row(u"Agent"_s, "unmapped");
        row(u"Shirt colour"_s, "unmapped");
        row(u""_s, "unmapped");
        row(u"cm"_s, "unmapped");
    }
    void readsHeaders()
    {
        QFETCH(QString, header);
        const RosterColumn column = readRosterHeader(header);
        QTEST(QString::fromLatin1(rosterFieldInfo(column.field).name), "field");
        QTEST(rosterUnitName(column.unit), "unit");
    }

    void headersCanGiveTheOrderOfDates()
    {
        QCOMPARE(readRosterHeader(u"DOB (dd/mm/yyyy)").dateOrder, DateOrder::Dmy);
        QCOMPARE(readRosterHeader(u"DOB (MM/DD/YYYY)").dateOrder, DateOrder::Mdy);
        QCOMPARE(readRosterHeader(u"Geburtsdatum (TT.MM.JJJJ)").dateOrder, DateOrder::Dmy);
        QCOMPARE(readRosterHeader(u"DOB (jjjj-mm-tt)").dateOrder, DateOrder::Ymd);
        QCOMPARE(readRosterHeader(u"DOB").dateOrder, DateOrder::None);
    }

    void everyFieldStandsAtItsPlaceInTheTable()
    {
        int index = 0;
        for (const RosterFieldInfo &info : rosterFields())
            QCOMPARE(static_cast<int>(info.field), index++);
    }

    void readsDates_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("order");
        QTest::addColumn<QString>("result");  // ISO, or the code of the refusal
        const auto row = [](const QString &text, DateOrder order, const QString &result) {
            QTest::newRow(qPrintable(text + u' ' + QString::number(int(order)))) << text << int(order) << result;
        };
        const auto none = DateOrder::None;
        row(u"2027-04-03"_s, none, u"2027-04-03"_s);
        row(u"2027/4/3"_s, none, u"2027-04-03"_s);
        row(u"20270403"_s, none, u"2027-04-03"_s);
        row(u"2027-04-03T00:00:00"_s, none, u"2027-04-03"_s);
        row(u"2027-04-03 12:30:00"_s, none, u"2027-04-03"_s);
        row(u"3 April 2027"_s, none, u"2027-04-03"_s);
        row(u"3 Apr 2027"_s, none, u"2027-04-03"_s);
        row(u"3-APR-2027"_s, none, u"2027-04-03"_s);
        row(u"April 3, 2027"_s, none, u"2027-04-03"_s);
        row(u"Apr 3rd 2027"_s, none, u"2027-04-03"_s);
        row(u"3rd of April 2027"_s, none, u"2027-04-03"_s);
        row(u"2027 April 3"_s, none, u"2027-04-03"_s);
        row(u"3. März 2027"_s, none, u"2027-03-03"_s);
        row(u"3 août 2027"_s, none, u"2027-08-03"_s);
        row(u"3 de abril de 2027"_s, none, u"2027-04-03"_s);
        row(u"25/12/2027"_s, none, u"2027-12-25"_s);
        row(u"12/25/2027"_s, none, u"2027-12-25"_s);
        row(u"04/04/2027"_s, none, u"2027-04-04"_s);
        row(u"03/04/2027"_s, none, u"ambiguous-date"_s);
        row(u"03.04.2027"_s, none, u"ambiguous-date"_s);
        row(u"03/04/2027"_s, DateOrder::Dmy, u"2027-04-03"_s);
        row(u"03/04/2027"_s, DateOrder::Mdy, u"2027-03-04"_s);
        row(u"25/12/2027"_s, DateOrder::Mdy, u"not-a-date"_s);
        row(u"12/25/2027"_s, DateOrder::Dmy, u"not-a-date"_s);
        row(u"03/04/27"_s, DateOrder::Dmy, u"two-digit-year"_s);
        row(u"3 April 27"_s, none, u"two-digit-year"_s);
        row(u"31/02/2027"_s, DateOrder::Dmy, u"not-a-date"_s);
        row(u"2027-02-30"_s, none, u"not-a-date"_s);
        row(u"soon"_s, none, u"not-a-date"_s);
        row(u"April 2027"_s, none, u"not-a-date"_s);
        row(u"46115"_s, none, u"not-a-date"_s);
        row(u"3 Foo 2027"_s, none, u"not-a-date"_s);
        row(u"3 April 2027 x"_s, none, u"not-a-date"_s);
        row(u"2027-04-03 (old)"_s, none, u"not-a-date"_s);
        row(QString(500, u'9'), none, u"not-a-date"_s);
    }
    void readsDates()
    {
        QFETCH(QString, text);
        QFETCH(int, order);
        const auto date = readRosterDate(text, DateOrder(order));
        QTEST(date ? date->toString(Qt::ISODate) : date.error().code, "result");
        if (!date)
            QVERIFY(date.error().message.size() < 200);
    }

    void tellsBothReadingsOfAnAmbiguousDate()
    {
        QCOMPARE(readRosterDate(u"03/04/2027", DateOrder::None).error().message,
                 u"03/04/2027 can be 3 April or 4 March."_s);
    }

    void cellsShowTheOrderOfTheirColumn()
    {
        QCOMPARE(dateOrderShownBy(u"25/12/2027"), DateOrder::Dmy);
        QCOMPARE(dateOrderShownBy(u"12/25/2027"), DateOrder::Mdy);
        QCOMPARE(dateOrderShownBy(u"11/12/2027"), DateOrder::None);
        QCOMPARE(dateOrderShownBy(u"31/02/2027"), DateOrder::None);
        QCOMPARE(dateOrderShownBy(u"2027-12-25"), DateOrder::None);
    }

    void readsSkills()
    {
        const auto skills =
            readSkills(u"high fall (expert); swords: competent, stair fall - trained\njiu-jitsu;; High Fall ;"
                       "knives (rapier, dagger)");
        QVERIFY(skills);
        const std::vector<ReadSkill> expected{{u"high fall"_s, SkillLevel::Expert},
                                              {u"swords"_s, SkillLevel::Competent},
                                              {u"stair fall"_s, SkillLevel::Trained},
                                              {u"jiu-jitsu"_s, {}},
                                              {u"knives (rapier, dagger)"_s, {}}};
        QCOMPARE(*skills, expected);
        QCOMPARE(readSkills(u"a (b; c")->size(), std::size_t(2));
        QCOMPARE(readSkills(QString(201, u'x')).error().code, u"too-long"_s);
        QString many;
        for (int i = 0; i < 201; ++i)
            many += QString::number(i) + u';';
        QCOMPARE(readSkills(many).error().code, u"too-many"_s);
    }

    void readsCertificates()
    {
        const auto read = readCertificates(u"First Aid:2027-05-31; IRATA L1 #4711: 3 April 2028;Rigging: ;Diving;"
                                           "Firearms 2027-06-01;Pyro (exp. 2028-01-02)",
                                           DateOrder::None);
        QVERIFY2(read, read ? "" : qPrintable(read.error().message));
        const std::vector<ReadCertificate> expected{{u"First Aid"_s, {}, QDate(2027, 5, 31)},
                                                    {u"IRATA L1"_s, u"4711"_s, QDate(2028, 4, 3)},
                                                    {u"Rigging"_s, {}, {}},
                                                    {u"Diving"_s, {}, {}},
                                                    {u"Firearms"_s, {}, QDate(2027, 6, 1)},
                                                    {u"Pyro"_s, {}, QDate(2028, 1, 2)}};
        QCOMPARE(*read, expected);
        QCOMPARE(readCertificates(u"First Aid:03/04/2027", DateOrder::None).error().code, u"ambiguous-date"_s);
        QCOMPARE(readCertificates(u"First Aid:soon", DateOrder::None).error().code, u"not-a-date"_s);
        QCOMPARE(readCertificates(u":2027-01-01", DateOrder::None).error().code, u"no-kind"_s);
        QCOMPARE(readCertificates(u"A:2027-01-01;a:2027-01-02", DateOrder::None).error().code, u"twice"_s);
    }

    void readsChoices()
    {
        const std::vector<PersonKind> kinds{PersonKind::StuntPerformer, PersonKind::Driver};
        QCOMPARE(readKinds(u"Driver; stuntman / Stunt Performer"), kinds);
        QVERIFY(!readKinds(u"driver, juggler"));
        QCOMPARE(readGender(u"F"), Gender::Female);
        QCOMPARE(readGender(u"männlich"), Gender::Male);
        QVERIFY(!readGender(u"?"));
        QCOMPARE(readHandedness(u"left-handed"), Handedness::Left);
        QCOMPARE(readBuild(u"Muscular"), Build::Muscular);
    }

    void readsContactsAndSizes()
    {
        const NameAndPhone contact = splitContact(u"Maria Berg (sister), +49 30 23125 101");
        QCOMPARE(contact.name, u"Maria Berg (sister)"_s);
        QCOMPARE(contact.phone, u"+49 30 23125 101"_s);
        QCOMPARE(splitContact(u"Flat 4, Anna").name, u"Flat 4, Anna"_s);
        QCOMPARE(sizeText(u"43", u"EU"_s), u"EU 43"_s);
        QCOMPARE(sizeText(u"UK 9", u"EU"_s), u"UK 9"_s);
        QCOMPARE(readMinutes(u"45 min"), 45);
        QVERIFY(!readMinutes(u"1.5"));
        QVERIFY(!readMinutes(u"2000"));
    }

    void readsAddresses()
    {
        QCOMPARE(*readEmail(u"Anna.Berg@example.org"), u"Anna.Berg@example.org"_s);
        QCOMPARE(*readEmail(u"mailto:a@b"), u"a@b"_s);
        for (const QStringView bad : {u"anna", u"a@b; c@d", u"a b@c", u"@b", u"a@", u"a@b@c"})
            QCOMPARE(readEmail(bad).error().code, u"not-an-address"_s);
    }

    void comparesNamesAndNumbers()
    {
        QCOMPARE(nameKey(u"  Anna   BERG "), nameKey(u"anna berg"));
        QCOMPARE(nameKey(u"Sean O\u2019Neill"), nameKey(u"Sean O'Neill"));
        QCOMPARE(nameKey(u"Zoe\u0308"), nameKey(u"ZO\u00CB"));
        QVERIFY(nameKey(u"Zoë") != nameKey(u"Zoe"));
        QCOMPARE(phoneKey(u"07700 900123"), phoneKey(u"+44 (0)7700 900-123"));
        QCOMPARE(phoneKey(u"0044 7700 900123"), phoneKey(u"+447700900123"));
        QVERIFY(phoneKey(u"n/a").isEmpty());
        QVERIFY(isSamePhone(u"+44 7700 900123", u"+44 7700-900-123"));
        QVERIFY(!isSamePhone(u"07700 900123", u"+44 7700 900123"));
    }

    void mappingsComeBackFromTheirJson()
    {
        const auto map = rosterMapFromJson(
            R"({"columns":{"Height":{"field":"height","unit":"cm"},"DOB":{"field":"birthDate","dateFormat":"dmy"},
                "Agent":{"field":"unmapped"},"X":{"field":"ignore"}},"delimiter":"\t","encoding":"Windows-1252","headerLine":3})");
        QVERIFY2(map, map ? "" : qPrintable(map.error().message));
        QCOMPARE(map->columns.size(), std::size_t(4));
        QCOMPARE(map->delimiter, QChar(u'\t'));
        QCOMPARE(map->encoding, TextEncoding::Windows1252);
        QCOMPARE(map->headerLine, 3);
        const auto again = rosterMapFromJson(rosterMapToJson(*map));
        QVERIFY(again);
        QCOMPARE(*again, *map);
    }

    void refusesBadMappingsWithTheirPath_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("path");
        QTest::newRow("array") << QByteArray("[]") << u"/"_s;
        QTest::newRow("unknown key") << QByteArray(R"({"colums":{}})") << u"/colums"_s;
        QTest::newRow("unknown field") << QByteArray(R"({"columns":{"H":{"field":"hight"}}})") << u"/columns/H/field"_s;
        QTest::newRow("no field") << QByteArray(R"({"columns":{"H":{}}})") << u"/columns/H/field"_s;
        QTest::newRow("string for a column") << QByteArray(R"({"columns":{"H":"height"}})") << u"/columns/H"_s;
        QTest::newRow("unit of the other kind")
            << QByteArray(R"({"columns":{"H":{"field":"height","unit":"kg"}}})") << u"/columns/H/unit"_s;
        QTest::newRow("unit for a text") << QByteArray(R"({"columns":{"H":{"field":"name","unit":"cm"}}})")
                                         << u"/columns/H/unit"_s;
        QTest::newRow("date format") << QByteArray(R"({"columns":{"D":{"field":"birthDate","dateFormat":"dd"}}})")
                                     << u"/columns/D/dateFormat"_s;
        QTest::newRow("date format for a text")
            << QByteArray(R"({"columns":{"D":{"field":"name","dateFormat":"dmy"}}})") << u"/columns/D/dateFormat"_s;
        QTest::newRow("column key") << QByteArray(R"({"columns":{"D":{"field":"name","x":1}}})") << u"/columns/D/x"_s;
        QTest::newRow("delimiter") << QByteArray(R"({"delimiter":"::"})") << u"/delimiter"_s;
        QTest::newRow("encoding") << QByteArray(R"({"encoding":"ebcdic"})") << u"/encoding"_s;
        QTest::newRow("header line") << QByteArray(R"({"headerLine":0})") << u"/headerLine"_s;
        QTest::newRow("header line, fraction") << QByteArray(R"({"headerLine":1.5})") << u"/headerLine"_s;
        QTest::newRow("no JSON") << QByteArray("{\"columns\":\n{,") << QString();
    }
    void refusesBadMappingsWithTheirPath()
    {
        QFETCH(QByteArray, json);
        const auto map = rosterMapFromJson(json);
        QVERIFY(!map);
        QCOMPARE(map.error().code, u"bad-map"_s);
        QTEST(map.error().path, "path");
        QCOMPARE(map.error().line > 0, map.error().path.isEmpty());
    }
};

QTEST_APPLESS_MAIN(RosterCellsTest)
#include "tst_rostercells.moc"
