// SPDX-License-Identifier: GPL-3.0-or-later
// What becomes of each row: reading, mapping, who a row is about, and what it changes.
#include "core/edits/records.h"
#include "core/edits/rosterimport.h"
#include "core/edits/validate.h"
#include "tests/support/memorystore.h"

#include <QTest>

using namespace stunt;
using namespace Qt::Literals::StringLiterals;

namespace {

RosterMap mapOf(const char *json)
{
    const auto map = rosterMapFromJson(json);
    Q_ASSERT(map);
    return *map;
}

// Plans `csv` into `data`; fails the test where the file is refused.
RosterPlan planOf(const QString &csv, const ProjectData &data, const RosterMap &map = {},
                  const RosterRequest &request = {})
{
    const auto file = readRoster(csv.toUtf8(), map);
    if (!file)
        qFatal("%s", qPrintable(file.error().message));
    auto plan = planRoster(*file, data, request);
    if (!plan)
        qFatal("%s", qPrintable(plan.error().message));
    return std::move(*plan);
}

// "NUXR": the fates of the rows, one letter each (unchanged is X).
QString fatesOf(const RosterPlan &plan)
{
    QString fates;
    for (const RosterPlanRow &row : plan.rows)
        fates += row.fate == RosterFate::New       ? u'N'
               : row.fate == RosterFate::Update    ? u'U'
               : row.fate == RosterFate::Unchanged ? u'X'
                                                   : u'R';
    return fates;
}

// Imports all that is not rejected.
RosterResult importInto(Project &project, const QString &csv, const RosterMap &map = {})
{
    const auto file = readRoster(csv.toUtf8(), map);
    if (!file)
        qFatal("%s", qPrintable(file.error().message));
    auto plan = planRoster(*file, project.data());
    if (!plan)
        qFatal("%s", qPrintable(plan.error().message));
    const auto result = importRoster(project, *file, std::move(*plan), {.badRows = BadRows::LeaveOut});
    if (!result)
        qFatal("%s", qPrintable(result.error().message));
    return *result;
}

const Person *personCalled(const Project &project, const QString &name)
{
    for (const Person &person : project.data().all<Person>())
        if (person.name == name)
            return &person;
    return nullptr;
}

}  // namespace

class RosterPlanTest : public QObject
{
    Q_OBJECT

private slots:
    void readsAnOfficesFile()
    {
        const auto project = memoryProject();
        const RosterResult result = importInto(
            *project,
            QString::fromUtf8(
                "STUNT ROSTER;;;;;;;;\n\n"
                "Full Name;E-Mail;Mobile;Height (cm);Weight;DOB;Skills;Certificates;Agent\n"
                "Zoë Ångström;zoe@example.org;+44 7700 900101;171;62 kg;3 March 1990;high fall (expert), swords;First "
                "Aid:2027-05-31;Blue\n"
                "\"Tom \"\"Ace\"\" Reed\";tom@example.org;07700 900102;5'11\";12 st 4 lb;1988-07-14;driving;;\n"));
        QCOMPARE(result.newCount, 2);
        QCOMPARE(result.rejected.size(), std::size_t(0));
        QCOMPARE(result.delimiter, QChar(u';'));
        const Person *zoe = personCalled(*project, u"Zoë Ångström"_s);
        QVERIFY(zoe);
        QCOMPARE(zoe->heightMm->mm, 1710);
        QCOMPARE(zoe->weightG->g, 62'000);
        QCOMPARE(zoe->weightSource, WeightSource::Stated);
        QCOMPARE(zoe->birthDate, QDate(1990, 3, 3));
        QCOMPARE(zoe->notes, u"Agent: Blue"_s);
        QCOMPARE(zoe->kinds, std::vector{PersonKind::StuntPerformer});
        const Person *tom = personCalled(*project, u"Tom \"Ace\" Reed"_s);
        QVERIFY(tom);
        QCOMPARE(tom->heightMm->mm, 1803);
        QCOMPARE(tom->phone, u"07700 900102"_s);
        QCOMPARE(project->data().all<Skill>().size(), 3);
        QCOMPARE(project->data().all<Certificate>().begin()->expiresOn, QDate(2027, 5, 31));
        for (const Person &person : project->data().all<Person>())
            QVERIFY(validate(project->data(), person));
        for (const Skill &skill : project->data().all<Skill>())
            QVERIFY(validate(project->data(), skill));
    }

    void rejectsRowsWithPlaceAndReason_data()
    {
        QTest::addColumn<QString>("csv");
        QTest::addColumn<int>("line");
        QTest::addColumn<int>("column");
        QTest::addColumn<QString>("header");
        QTest::addColumn<QString>("field");
        QTest::addColumn<QString>("reason");  // part of it
        const auto row = [](const char *name, const QString &csv, int line, int column, const QString &header,
                            const QString &field, const QString &reason) {
            QTest::newRow(name) << csv << line << column << header << field << reason;
        };
        row("bare height", u"Name,Height\nA,180\n"_s, 2, 2, u"Height"_s, u"height"_s, u"no unit"_s);
        row("bare weight", u"Name,Weight\nA,80 kg\nB,80\n"_s, 3, 2, u"Weight"_s, u"weight"_s, u"no unit"_s);
        row("bare waist", u"Name,Waist\nA,32\n"_s, 2, 2, u"Waist"_s, u"waist"_s, u"no unit"_s);
        row("zero", u"Name,Height\nA,0 cm\n"_s, 2, 2, u"Height"_s, u"height"_s, {});
        row("negative", u"Name,Weight\nA,-5 kg\n"_s, 2, 2, u"Weight"_s, u"weight"_s, {});
        row("over 3 m", u"Name,Height (m)\nA,180\n"_s, 2, 2, u"Height (m)"_s, u"height"_s, {});
        row("over 500 kg", u"Name,Weight\nA,501 kg\n"_s, 2, 2, u"Weight"_s, u"weight"_s, {});
        row("no length", u"Name,Height\nA,tall\n"_s, 2, 2, u"Height"_s, u"height"_s, {});
        row("ambiguous date", u"Name,DOB\nA,03/04/1987\n"_s, 2, 2, u"DOB"_s, u"birthDate"_s,
            u"03/04/1987 can be 3 April or 4 March"_s);
        row("two-digit year", u"Name,DOB\nA,25/12/87\n"_s, 2, 2, u"DOB"_s, u"birthDate"_s, u"two digits"_s);
        row("too many cells", u"Name,Phone\nA,1234,x\n"_s, 2, 3, {}, {}, u"more cells than the header"_s);
        row("no name", u"Name,Phone\n,+44 7700 900100\n"_s, 2, 1, u"Name"_s, u"name"_s, u"no name"_s);
        row("long name", u"Phone,Name\n1234,%1\n"_s.arg(QString(201, u'x')), 2, 2, u"Name"_s, u"name"_s, u"200"_s);
        row("long notes", u"Name,Notes\nA,%1\n"_s.arg(QString(20'001, u'x')), 2, 2, u"Notes"_s, u"notes"_s, u"20000"_s);
        row("bad address", u"Name,E-mail\nA,anna\n"_s, 2, 2, u"E-mail"_s, u"email"_s, u"e-mail"_s);
        row("certificate date", u"Name,Certs\nA,First Aid:03/04/2027\n"_s, 2, 2, u"Certs"_s, u"certificates"_s,
            u"can be"_s);
        row("line counted through quotes", u"Title\n\nName,Height\n\"A\nB\",180 cm\nC,180\n"_s, 6, 2, u"Height"_s,
            u"height"_s, u"no unit"_s);
        row("repeated header", u"Name,Phone\nA,1234\nName,Phone\n"_s, 3, 1, u"Name"_s, u"name"_s, u"header"_s);
    }
    void rejectsRowsWithPlaceAndReason()
    {
        QFETCH(QString, csv);
        QFETCH(QString, reason);
        const RosterPlan plan = planOf(csv, ProjectData());
        QCOMPARE(plan.rejected.size(), std::size_t(1));
        QTEST(plan.rejected[0].line, "line");
        QTEST(plan.rejected[0].column, "column");
        QTEST(plan.rejected[0].header, "header");
        QTEST(plan.rejected[0].field, "field");
        QVERIFY2(plan.rejected[0].reason.contains(reason), qPrintable(plan.rejected[0].reason));
        QCOMPARE(plan.readCount(), plan.newCount + plan.updateCount + plan.unchangedCount + 1);
    }

    void takesWhatIsOnlyUnusual()
    {
        const RosterPlan plan = planOf(
            u"Name,Height,Weight,Gender,Phone\nA,\"1,78 m\",250 kg,F,\nB,95 cm,75 kg,?,\n%1,180 cm,75 kg,,x\n"_s.arg(
                QString(200, u'n')),
            ProjectData());
        QCOMPARE(fatesOf(plan), u"NNN"_s);
        QCOMPARE(plan.warnings.size(), std::size_t(3));
        QCOMPARE(plan.warnings[0].column, 3);
        QCOMPARE(plan.warnings[1].column, 2);
        QCOMPARE(plan.warnings[2].column, 4);
        QCOMPARE(plan.newPeople[0].heightMm->mm, 1780);
        QCOMPARE(plan.newPeople[1].notes, u"Gender: ?"_s);
    }

    void raggedRowsArePaddedAndEmptyOnesNotRead()
    {
        const RosterPlan plan = planOf(u"Name,Phone,Notes,,\n\nA\n,,,,\nB,1234,,,\n  \n"_s, ProjectData());
        QCOMPARE(fatesOf(plan), u"NN"_s);
        QCOMPARE(plan.rows[1].line, 5);
    }

    void aColumnShowsTheOrderOfItsDates()
    {
        QCOMPARE(fatesOf(planOf(u"Name,DOB\nA,03/04/1987\nB,25/12/1988\n"_s, ProjectData())), u"NN"_s);
        QCOMPARE(planOf(u"Name,DOB\nA,03/04/1987\nB,25/12/1988\n"_s, ProjectData()).newPeople[0].birthDate,
                 QDate(1987, 4, 3));
        QCOMPARE(planOf(u"Name,DOB\nA,03/04/1987\nB,12/25/1988\n"_s, ProjectData()).newPeople[0].birthDate,
                 QDate(1987, 3, 4));
        // Both orders in one column show none.
        QCOMPARE(fatesOf(planOf(u"Name,DOB\nA,03/04/1987\nB,25/12/1988\nC,12/25/1988\n"_s, ProjectData())), u"RNN"_s);
        const RosterMap map = mapOf(R"({"columns":{"DOB":{"field":"birthDate","dateFormat":"mdy"}}})");
        QCOMPARE(planOf(u"Name,DOB\nA,03/04/1987\n"_s, ProjectData(), map).newPeople[0].birthDate, QDate(1987, 3, 4));
    }

    void takesUnitsFromHeaderAndMap()
    {
        QCOMPARE(planOf(u"Name,Height (in)\nA,71\n"_s, ProjectData()).newPeople[0].heightMm->mm, 1803);
        QCOMPARE(planOf(u"Name,Weight lbs\nA,165\n"_s, ProjectData()).newPeople[0].weightG->g, 74'843);
        // The cell's own unit stands over the header's.
        QCOMPARE(planOf(u"Name,Height (cm)\nA,5'11\"\n"_s, ProjectData()).newPeople[0].heightMm->mm, 1803);
        const RosterMap map = mapOf(R"({"columns":{"Size":{"field":"height","unit":"cm"}}})");
        QCOMPARE(planOf(u"Name,Size\nA,180\n"_s, ProjectData(), map).newPeople[0].heightMm->mm, 1800);
    }

    void joinsFirstAndLastNames()
    {
        QCOMPARE(planOf(u"First name,Last name\nAnna,Berg\n"_s, ProjectData()).newPeople[0].name, u"Anna Berg"_s);
        QCOMPARE(planOf(u"Name;Vorname\nBerg;Anna\n"_s, ProjectData()).newPeople[0].name, u"Anna Berg"_s);
        QCOMPARE(planOf(u"Name;First name\nAnna Berg;Anna\n"_s, ProjectData()).newPeople[0].name, u"Anna Berg"_s);
        const Person person =
            planOf(u"Full name,First name,Surname\nAnna Berg,Anna,Smith\n"_s, ProjectData()).newPeople[0];
        QCOMPARE(person.name, u"Anna Berg"_s);
        QCOMPARE(person.notes, u"Surname: Smith"_s);
    }

    void refusesFiles_data()
    {
        QTest::addColumn<QString>("csv");
        QTest::addColumn<QString>("code");
        QTest::addColumn<int>("line");
        QTest::newRow("no name column") << u"\nHeight,Weight\n180 cm,80 kg\n"_s << u"no-name-column"_s << 2;
        QTest::newRow("no header") << u"Anna Berg,180 cm\nTom Reed,190 cm\n"_s << u"no-name-column"_s << 1;
        QTest::newRow("same header twice") << u"Name,Phone,phone\nA,1,2\n"_s << u"duplicate-header"_s << 1;
        QTest::newRow("blank") << u"\n ,, \n"_s << u"empty"_s << 0;
        QTest::newRow("unclosed quote") << u"Name,Notes\nA,x\nB,\"open\nC,y\n"_s << u"unclosed-quote"_s << 3;
        QTest::newRow("too many rows") << u"Name\n"_s + u"A\n"_s.repeated(100'001) << u"too-large"_s << 100'002;
    }
    void refusesFiles()
    {
        QFETCH(QString, csv);
        const auto file = readRoster(csv.toUtf8());
        const auto plan = file ? planRoster(*file, ProjectData()) : Result<RosterPlan>(file.error());
        QVERIFY(!plan);
        QTEST(plan.error().code, "code");
        QTEST(plan.error().line, "line");
    }

    void settlesColumnsThatClaimOneField()
    {
        const Person two = planOf(u"Name,Mobile,Phone\nA,+44 7700 900101,030 23125101\n"_s, ProjectData()).newPeople[0];
        QCOMPARE(two.phone, u"+44 7700 900101"_s);
        QCOMPARE(two.notes, u"Phone: 030 23125101"_s);
        // A column of the same header that is empty throughout is no rival.
        QCOMPARE(planOf(u"Name,Phone,Phone\nA,,1234567\n"_s, ProjectData()).newPeople[0].phone, u"1234567"_s);
        const RosterMap map = mapOf(R"({"columns":{"Phone":{"field":"phone"}}})");
        QCOMPARE(planOf(u"Name,Phone,Phone\nA,1234567,7654321\n"_s, ProjectData(), map).newPeople[0].notes,
                 u"Phone: 7654321"_s);
        // Lists take every column.
        QCOMPARE(planOf(u"Name,Skills,Skills\nA,swords,judo; Swords (expert)\n"_s, ProjectData()).newSkills.size(),
                 std::size_t(2));
    }

    void keepsDangerousTextAsText()
    {
        const RosterPlan plan = planOf(
            u"Name,Notes\n\"=HYPERLINK(\"\"http://x\"\")\",<b>x</b>\n'=A1,'; DROP TABLE person;--\n'@x,''quoted\n"_s,
            ProjectData());
        QCOMPARE(plan.newPeople[0].name, u"=HYPERLINK(\"http://x\")"_s);
        QCOMPARE(plan.newPeople[0].notes, u"<b>x</b>"_s);
        QCOMPARE(plan.newPeople[1].name, u"=A1"_s);
        QCOMPARE(plan.newPeople[1].notes, u"'; DROP TABLE person;--"_s);
        QCOMPARE(plan.newPeople[2].name, u"@x"_s);
        QCOMPARE(plan.newPeople[2].notes, u"'quoted"_s);
    }

    void tellsWhoARowIsAbout_data()
    {
        QTest::addColumn<QString>("known");  // imported first
        QTest::addColumn<QString>("csv");
        QTest::addColumn<QString>("fates");
        const auto row = [](const char *name, const QString &known, const QString &csv, const QString &fates) {
            const QString head = u"Name,E-mail,Phone,DOB,Hair\n"_s;
            QTest::newRow(name) << (known.isEmpty() ? QString() : head + known) << head + csv << fates;
        };
        const QString anna = u"Anna Berg,a@x.org,+44 7700 900101,1990-03-03,brown\n"_s;
        row("the same again", anna, anna, u"X"_s);
        row("e-mail and name, without case", anna, u"ANNA BERG,A@X.ORG,,,red\n"_s, u"U"_s);
        row("e-mail alone, one row and one person", anna, u"Anna Stone,a@x.org,,,brown\n"_s, u"U"_s);
        row("e-mail alone, two rows", anna, u"Anna Stone,a@x.org,,,\nTom Reed,a@x.org,,,\n"_s, u"NN"_s);
        row("shared e-mail, names agree", anna + u"Tom Reed,a@x.org,,,\n"_s, u"Tom Reed,a@x.org,,,red\n"_s, u"U"_s);
        row("shared e-mail, no name agrees", anna + u"Tom Reed,a@x.org,,,\n"_s, u"Jo Fox,a@x.org,,,red\n"_s, u"N"_s);
        row("name and phone in another form", anna, u"Anna Berg,,07700 900-101,,red\n"_s, u"U"_s);
        row("name and birth date", anna, u"Anna Berg,,,3 March 1990,red\n"_s, u"U"_s);
        row("phone without the name", anna, u"Tom Reed,,+44 7700 900101,,\n"_s, u"N"_s);
        row("name with another e-mail", anna, u"Anna Berg,b@x.org,,,\n"_s, u"N"_s);
        row("name with another e-mail and the phone", anna, u"Anna Berg,b@x.org,+44 7700 900101,,\n"_s, u"U"_s);
        row("name alone", anna, u"Anna Berg,,,,red\n"_s, u"U"_s);
        row("name alone, two people", anna + u"Anna Berg,b@x.org,,,\n"_s, u"Anna Berg,,,,red\n"_s, u"R"_s);
        row("name alone, twice in the file", anna, u"Anna Berg,,,,red\nAnna Berg,a@x.org,,,\n"_s, u"RX"_s);
        row("name alone, new", {}, u"Anna Berg,,,,red\n"_s, u"N"_s);
        row("two of one name told apart by e-mail", {}, anna + u"Anna Berg,b@x.org,,,\n"_s, u"NN"_s);
        row("equal rows", {}, anna + anna, u"NX"_s);
        row("equal rows of a name alone", {}, u"Anna Berg,,,,red\nAnna Berg,,,,red\n"_s, u"NX"_s);
        row("two rows for one new person", {}, anna + u"Anna Berg,a@x.org,,,red\n"_s, u"NR"_s);
        row("two rows for one known person", anna, u"Anna Berg,a@x.org,,,red\nAnna Berg,,07700 900101,,blue\n"_s,
            u"UR"_s);
        row("two rows by phone", {}, u"Anna Berg,a@x.org,+44 7700 900101,,\nAnna Berg,b@x.org,+44 7700 900101,,\n"_s,
            u"NR"_s);
        row("a rejected row is not the first of two", {},
            u"Anna Berg,a@x.org,,99/99/1990,\nAnna Berg,a@x.org,,,red\n"_s, u"RN"_s);
        row("phone says one, birth date another", anna + u"Anna Berg,c@x.org,,1991-01-01,\n"_s,
            u"Anna Berg,,+44 7700 900101,1991-01-01,\n"_s, u"R"_s);
        row("e-mail says one, name and phone another", anna + u"Tom Reed,t@x.org,+44 7700 900102,,\n"_s,
            u"Tom Reed,a@x.org,+44 7700 900102,,\n"_s, u"R"_s);
        row("empty cells clear nothing", anna, u"Anna Berg,a@x.org,,,\n"_s, u"X"_s);
        row("blanks in a phone are no change", anna, u"Anna Berg,a@x.org,+44-7700-900-101,,\n"_s, u"X"_s);
    }
    void tellsWhoARowIsAbout()
    {
        QFETCH(QString, known);
        QFETCH(QString, csv);
        const auto project = memoryProject();
        if (!known.isEmpty())
            QCOMPARE(importInto(*project, known).rejected.size(), std::size_t(0));
        const RosterPlan plan = planOf(csv, project->data());
        QTEST(fatesOf(plan), "fates");
        // Whatever a file does, doing it again does nothing.
        importInto(*project, csv);
        const RosterPlan again = planOf(csv, project->data());
        QCOMPARE(again.newCount, 0);
        QCOMPARE(again.updateCount, 0);
    }

    void theLaterOfTwoRowsNamesTheFirst()
    {
        const RosterPlan plan =
            planOf(u"Title\nName,E-mail,Hair\nAnna Berg,a@x.org,brown\nAnna Berg,a@x.org,red\n"_s, ProjectData());
        QCOMPARE(plan.rejected.size(), std::size_t(1));
        QCOMPARE(plan.rejected[0].line, 4);
        QVERIFY(plan.rejected[0].reason.contains(u"line 3"));
    }

    void aChoiceSettlesAnAmbiguousRow()
    {
        const auto project = memoryProject();
        importInto(*project, u"Name,E-mail\nAnna Berg,a@x.org\nAnna Berg,b@x.org\n"_s);
        const QString csv = u"Name,Hair\nAnna Berg,red\n"_s;
        const RosterPlan plan = planOf(csv, project->data());
        QCOMPARE(fatesOf(plan), u"R"_s);
        QCOMPARE(plan.rows[0].candidates.size(), std::size_t(2));
        RosterRequest request;
        request.choices[plan.rows[0].row] = {RosterChoice::Kind::Update, plan.rows[0].candidates[1]};
        const RosterPlan chosen = planOf(csv, project->data(), {}, request);
        QCOMPARE(fatesOf(chosen), u"U"_s);
        QCOMPARE(chosen.rows[0].person, plan.rows[0].candidates[1]);
        request.choices[plan.rows[0].row] = {RosterChoice::Kind::NewPerson, {}};
        QCOMPARE(fatesOf(planOf(csv, project->data(), {}, request)), u"N"_s);
    }

    void updatesSkillsAndCertificatesByKindAndRemovesNone()
    {
        const auto project = memoryProject();
        const QString head = u"Name,E-mail,Skills,Certs\n"_s;
        importInto(*project, head + u"Anna,a@x.org,swords (expert); judo,First Aid:2027-05-31;IRATA:2027-01-01\n"_s);
        const QString later = head + u"Anna,a@x.org,Swords; judo (competent); riding,first aid:2028-05-31\n"_s;
        const RosterPlan plan = planOf(later, project->data());
        QCOMPARE(fatesOf(plan), u"U"_s);
        QStringList diffs;
        for (const RosterDiff &diff : plan.rows[0].diffs)
            diffs.append(diff.what + u':' + diff.before + u'>' + diff.after);
        QCOMPARE(diffs, QStringList(
                            {u"judo:Trained>Competent"_s, u"riding:>Trained"_s, u"First Aid:2027-05-31>2028-05-31"_s}));
        importInto(*project, later);
        QCOMPARE(project->data().all<Skill>().size(), 3);
        QCOMPARE(project->data().all<Certificate>().size(), 2);
        QCOMPARE(fatesOf(planOf(later, project->data())), u"X"_s);
    }

    void asksAboutMoreThanATenthOffTheLastValue()
    {
        const auto project = memoryProject();
        importInto(*project, u"Name,Weight,Height\nAnna,60 kg,170 cm\n"_s);
        QCOMPARE(planOf(u"Name,Weight\nAnna,66 kg\n"_s, project->data()).warnings.size(), std::size_t(0));
        const RosterPlan plan = planOf(u"Name,Weight\nAnna,67 kg\n"_s, project->data());
        QCOMPARE(fatesOf(plan), u"U"_s);
        QCOMPARE(plan.warnings.size(), std::size_t(1));
        QCOMPARE(plan.warnings[0].field, u"weight"_s);
        QCOMPARE(plan.warnings[0].line, 2);
    }

    void notesGrowByTheirHeaders()
    {
        const auto project = memoryProject();
        importInto(*project, u"Name,Notes,Agent,Car\nAnna,\"fast\nlearner\",Blue,\n"_s);
        QCOMPARE(personCalled(*project, u"Anna"_s)->notes, u"fast\nlearner\nAgent: Blue"_s);
        importInto(*project, u"Name,Agent,Car\nAnna,Red,\"own,\nsmall\"\n"_s);
        QCOMPARE(personCalled(*project, u"Anna"_s)->notes, u"fast\nlearner\nAgent: Red\nCar: own,\n  small"_s);
        importInto(*project, u"Name,Car\nAnna,none\n"_s);
        QCOMPARE(personCalled(*project, u"Anna"_s)->notes, u"fast\nlearner\nAgent: Red\nCar: none"_s);
    }

    void makesDoublesOfRolesThatExist()
    {
        const auto project = memoryProject();
        const auto role = add(*project, Role{.id = {}, .revision = {}, .castNumber = u"1"_s, .name = u"Lena Vogt"_s});
        QVERIFY(role);
        const QString csv = u"Name,Doubles for\nAnna,lena vogt\nTom,#1\nJo,Nobody\n"_s;
        const RosterPlan plan = planOf(csv, project->data());
        QCOMPARE(plan.newDoubles.size(), std::size_t(2));
        QCOMPARE(plan.newDoubles[0].number, u"1X"_s);
        QCOMPARE(plan.newDoubles[1].number, u"1Y"_s);
        QCOMPARE(plan.warnings.size(), std::size_t(1));
        QCOMPARE(plan.newPeople[2].notes, u"Doubles for: Nobody"_s);
        importInto(*project, csv);
        QCOMPARE(fatesOf(planOf(csv, project->data())), u"XXX"_s);
    }

    void readsEveryDelimiterAndLineEnd()
    {
        for (const QChar delimiter : {u',', u';', u'\t', u'|'}) {
            for (const QString &end : {u"\n"_s, u"\r\n"_s, u"\r"_s}) {
                QString csv = u"Roster^x Name^Height^Skills^ Anna^\"1,78 m\"^\"swords, judo; riding\"^ Tom^180 cm^^ "_s;
                csv.replace(u"^ "_s, end).replace(u"^x "_s, end).replace(u'^', delimiter);
                const RosterPlan plan = planOf(csv, ProjectData());
                QCOMPARE(plan.delimiter, delimiter);
                QCOMPARE(fatesOf(plan), u"NN"_s);
                QCOMPARE(plan.newSkills.size(), std::size_t(3));
                QCOMPARE(plan.rows[0].line, 3);
            }
        }
    }

    void aMapSetsDelimiterHeaderLineAndNames()
    {
        const RosterMap map = mapOf(R"({"columns":{"Who":{"field":"name"}},"delimiter":"|","headerLine":3})");
        const RosterPlan plan = planOf(u"Name,Phone\nx,y\nWho|Hair\nAnna|red\n"_s, ProjectData(), map);
        QCOMPARE(fatesOf(plan), u"N"_s);
        QCOMPARE(plan.newPeople[0].hair, u"red"_s);
        const auto other = readRoster("Name\nAnna\n", mapOf(R"({"columns":{"Who":{"field":"name"}}})"));
        QCOMPARE(other.error().code, u"map-mismatch"_s);
        QCOMPARE(readRoster("Name\nAnna\n", mapOf(R"({"headerLine":9})")).error().code, u"no-header-line"_s);
    }

    void asksAboutInvisibleCharactersInNames()
    {
        const RosterPlan plan = planOf(u"Name\nAnna\u202EBerg\nLayla\n"_s, ProjectData());
        QCOMPARE(fatesOf(plan), u"NN"_s);
        QCOMPARE(plan.warnings.size(), std::size_t(1));
        QCOMPARE(plan.newPeople[0].name, u"Anna\u202EBerg"_s);
    }

    void twoSpellingsOfAHeaderAreTwoAliases()
    {
        const Person person = planOf(u"Name,E-mail,Email\nA,a@x.org,b@x.org\n"_s, ProjectData()).newPeople[0];
        QCOMPARE(person.email, u"a@x.org"_s);
        QCOMPARE(person.notes, u"Email: b@x.org"_s);
    }

    void manyRowsOfOneNameStayQuick()
    {
        QString csv = u"Name,E-mail\n"_s;
        for (int i = 0; i < 20'000; ++i)
            csv += u"Anna Berg,a%1@x.org\n"_s.arg(i);
        QCOMPARE(planOf(csv, ProjectData()).newCount, 20'000);
    }
};

QTEST_APPLESS_MAIN(RosterPlanTest)
#include "tst_rosterplan.moc"
