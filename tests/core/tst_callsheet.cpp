// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reports/callsheet.h"
#include "tests/support/dayworld.h"

#include <QTest>
#include <QTimeZone>
#include <algorithm>

using namespace stunt;
using namespace stunt::fixture;
using namespace Qt::Literals::StringLiterals;

class CallSheetTest : public QObject
{
    Q_OBJECT

private slots:
    void theHeadTellsTheDay();
    void daysAreCountedWithinTheirUnit();
    void clocksChangeTonightIsSaid();
    void castStuntsAndOthersAreToldApart();
    void aDoubleForTheSequenceGoesBeforeOneForTheProduction();
    void partsNobodyPlaysAreListedAsOpen();
    void castNumbersStandInNaturalOrder();
    void aScenesPagesCountOnce();
    void sceneStripsTakeTheirUnscheduledBeats();
    void severalPlacesAreLetteredWithTheirHospitals();
    void missingSafetyIsNeverSilent();
    void theAdvanceIsTheUnitsNextDay();
    void crewIsGroupedAndPreCallsAreMarked();
    void contactsAreLoadedOnlyForAudiencesThatMaySeeThem_data();
    void contactsAreLoadedOnlyForAudiencesThatMaySeeThem();
    void privateFieldsNeverReachASheet();
    void theLegendExplainsTheCodesInUse();
    void anUnknownDayIsRefused();
    void pagesAreWrittenInEighths();
};

namespace {

CallSheet compose(const DayWorld &world, Id<ShootDay> day, Audience audience = Audience::Crew)
{
    const auto sheet = composeCallSheet(
        world.data,
        {.day = day, .audience = audience, .revision = 7, .now = QDateTime(QDate(2027, 3, 15), QTime(17, 5), Qt::UTC)});
    return sheet ? *sheet : CallSheet{};
}

const QDate date(2027, 3, 16);

Id<Role> role(DayWorld &world, const QString &number, const QString &name, MaybeId<Person> person = {})
{
    return world.add<Role>([&](auto &r) {
        r.castNumber = number;
        r.name = name;
        r.person = person;
    });
}

}  // namespace

void CallSheetTest::theHeadTellsTheDay()
{
    DayWorld world;
    const auto day = world.day(date);
    const auto place = world.add<Location>([](auto &r) {
        r.name = u"Palais"_s;
        r.latitude = 52.52;
        r.longitude = 13.405;
    });
    world.change(day, [&](ShootDay &r) {
        r.location = place;
        r.crewCall = clock(7, 30);
        r.meals = {{.name = u"Lunch"_s, .start = clock(13, 0), .minutes = 45}};
        r.weather = u"Rain"_s;
        r.scriptColour = u"Blue"_s;
    });
    world.strip(day, world.beat(u"1"_s), 90);
    const auto sheet = compose(world, day);
    QCOMPARE(sheet.head.title, u"The Glass Stair"_s);
    QCOMPARE(sheet.head.unit, u"Main unit"_s);
    QCOMPARE(sheet.head.crewCall, clock(7, 30));
    QCOMPARE(sheet.head.shootingCall, clock(8, 30));
    QCOMPARE(sheet.head.wrap, clock(10, 0));  // nobody typed one: the strips' end
    QCOMPARE(sheet.head.meals.at(0).time, clock(13, 0));
    QVERIFY(sheet.head.sunrise && std::abs(sheet.head.sunrise->minutes - (6 * 60 + 19)) <= 3);
    QVERIFY(sheet.head.sunset && std::abs(sheet.head.sunset->minutes - (18 * 60 + 11)) <= 3);
    QCOMPARE(sheet.revision, 7);
    QCOMPARE(sheet.composedAt.toString(u"yyyy-MM-dd HH:mm"_s), u"2027-03-15 18:05"_s);
    QVERIFY(sheet.head.clockChange.isEmpty());
}

void CallSheetTest::daysAreCountedWithinTheirUnit()
{
    DayWorld world;
    const auto later = world.day(QDate(2027, 3, 18));
    const auto day = world.day(date);
    const auto other = world.add<Unit>([](auto &r) { r.name = u"Second"_s; });
    const auto elsewhere = world.day(QDate(2027, 3, 17));
    world.change(elsewhere, [&](ShootDay &r) { r.unit = other; });
    QCOMPARE(compose(world, day).head.dayNumber, 1);
    QCOMPARE(compose(world, later).head.dayNumber, 2);
    QCOMPARE(compose(world, later).head.dayTotal, 2);
    world.change(later, [](ShootDay &r) {
        r.number = 14;
        r.ofTotal = 40;
    });
    QCOMPARE(compose(world, later).head.dayNumber, 14);
    QCOMPARE(compose(world, later).head.dayTotal, 40);
}

void CallSheetTest::clocksChangeTonightIsSaid()
{
    DayWorld world;
    const auto day = world.day(QDate(2027, 3, 27));
    const QString sentence = compose(world, day).head.clockChange;
    QVERIFY2(sentence.contains(u"clocks change tonight"_s, Qt::CaseInsensitive), qPrintable(sentence));
    QVERIFY2(sentence.contains(u"forward"_s) && sentence.contains(u"28 March"_s), qPrintable(sentence));
}

void CallSheetTest::castStuntsAndOthersAreToldApart()
{
    DayWorld world;
    const auto day = world.day(date);
    const auto actor = world.person(u"Lena Actor"_s, PersonKind::Actor);
    const auto stand = world.person(u"Dana Double"_s, PersonKind::StuntDouble);
    const auto guard = world.person(u"Gus Guard"_s);
    const auto extra = world.person(u"Eve Extra"_s, PersonKind::Crew);
    const auto nika = role(world, u"1"_s, u"Nika"_s, actor);
    world.add<Double>([&](auto &r) {
        r.number = u"1X"_s;
        r.role = nika;
        r.person = stand;
    });
    const auto beat = world.beat(u"2A"_s);
    world.part(beat, actor, PartKind::Actor, nika);
    world.part(beat, stand, PartKind::Double, nika);
    world.part(beat, guard);
    world.strip(day, beat, 30);
    world.add<Call>([&](auto &r) {
        r.shootDay = day;
        r.person = extra;
        r.onSet = clock(12, 0);
    });
    const auto sheet = compose(world, day);
    QCOMPARE(sheet.cast.size(), std::size_t{1});
    QCOMPARE(sheet.cast[0].number, u"1"_s);
    QCOMPARE(sheet.cast[0].role, u"Nika"_s);
    QCOMPARE(sheet.stunts.size(), std::size_t{2});
    QCOMPARE(sheet.stunts[0].number, u"1X"_s);
    QCOMPARE(sheet.stunts[0].person, u"Dana Double"_s);
    QCOMPARE(sheet.stunts[0].role, u"dbl for #1"_s);
    QCOMPARE(sheet.stunts[1].person, u"Gus Guard"_s);
    QCOMPARE(sheet.others.size(), std::size_t{1});
    QCOMPARE(sheet.others[0].onSet, (CallTime{clock(12, 0), true}));
    QCOMPARE(sheet.strips[0].cast, u"1, 1X, + 1 stunt"_s);
}

void CallSheetTest::aDoubleForTheSequenceGoesBeforeOneForTheProduction()
{
    DayWorld world;
    const auto day = world.day(date);
    const auto stand = world.person(u"Dana"_s, PersonKind::StuntDouble);
    const auto nika = role(world, u"1"_s, u"Nika"_s);
    const auto number = [&](const QString &text, MaybeId<Sequence> sequence) {
        world.add<Double>([&](auto &r) {
            r.number = text;
            r.role = nika;
            r.person = stand;
            r.sequence = sequence;
        });
    };
    number(u"1X"_s, {});
    number(u"1Y"_s, world.sequence);
    number(u"1Z"_s, world.add<Sequence>([](auto &r) { r.code = u"CH"_s; }));
    const auto beat = world.beat(u"2A"_s);
    world.part(beat, stand, PartKind::Double, nika);
    world.strip(day, beat, 30);
    QCOMPARE(compose(world, day).stunts.at(0).number, u"1Y"_s);
}

void CallSheetTest::partsNobodyPlaysAreListedAsOpen()
{
    DayWorld world;
    const auto day = world.day(date);
    const auto nika = role(world, u"1"_s, u"Nika"_s);
    for (const auto &number : {u"2A"_s, u"2B"_s}) {
        const auto beat = world.beat(number);
        world.add<Part>([&](auto &r) {
            r.beat = beat;
            r.role = nika;
            r.kind = PartKind::Actor;
        });
        world.strip(day, beat, 30);
    }
    const auto sheet = compose(world, day);
    QCOMPARE(sheet.cast.size(), std::size_t{1});
    QVERIFY(sheet.cast[0].person.isEmpty());
    QCOMPARE(sheet.cast[0].number, u"1"_s);
}

void CallSheetTest::castNumbersStandInNaturalOrder()
{
    DayWorld world;
    const auto day = world.day(date);
    const auto beat = world.beat(u"2A"_s);
    for (const auto &number : {u"10"_s, u"2"_s, u"1"_s, QString()}) {
        const auto person = world.person(u"Actor "_s + number, PersonKind::Actor);
        world.part(beat, person, PartKind::Actor, role(world, number, u"R"_s + number, person));
    }
    world.strip(day, beat, 30);
    QStringList numbers;
    for (const auto &line : compose(world, day).cast)
        numbers.append(line.number);
    QCOMPARE(numbers, (QStringList{u"1"_s, u"2"_s, u"10"_s, QString()}));
}

void CallSheetTest::aScenesPagesCountOnce()
{
    DayWorld world;
    const auto day = world.day(date);
    const auto scene = world.add<Scene>([](auto &r) {
        r.number = u"42A"_s;
        r.set = u"STAIRWELL"_s;
        r.pagesEighths = 11;
        r.synopsis = u"Up they go."_s;
        r.scriptDay = 3;
    });
    for (const auto &number : {u"2A"_s, u"2B"_s}) {
        const auto beat = world.beat(number);
        world.change(beat, [&](Beat &r) { r.scene = scene; });
        world.strip(day, beat, 30);
    }
    const auto sheet = compose(world, day);
    QCOMPARE(sheet.totalPagesEighths, 11);
    QCOMPARE(sheet.totalMinutes, 60);
    QCOMPARE(sheet.strips[0].synopsis, u"Up they go."_s);
    QVERIFY(sheet.strips[1].synopsis.isEmpty());
    QCOMPARE(sheet.strips[1].scene, u"42A"_s);
    QCOMPARE(sheet.strips[0].heading, u"INT STAIRWELL"_s);
    QCOMPARE(sheet.strips[0].scriptDay, 3);
}

void CallSheetTest::sceneStripsTakeTheirUnscheduledBeats()
{
    DayWorld world;
    const auto day = world.day(date);
    const auto scene = world.add<Scene>([](auto &r) { r.number = u"42"_s; });
    Id<Beat> own;
    for (const auto &number : {u"A"_s, u"B"_s, u"C"_s}) {
        own = world.beat(number);
        world.change(own, [&](Beat &r) { r.scene = scene; });
    }
    world.strip(day, own, 30);
    world.add<Strip>([&](auto &r) {
        r.shootDay = day;
        r.position = 99;
        r.kind = StripKind::Scene;
        r.scene = scene;
    });
    const auto sheet = compose(world, day);
    QCOMPARE(sheet.strips[1].beats.size(), std::size_t{2});
    QVERIFY(sheet.minutesMissing);
}

void CallSheetTest::severalPlacesAreLetteredWithTheirHospitals()
{
    DayWorld world;
    const auto day = world.day(date);
    for (const auto &name : {u"Palais"_s, u"Harbour"_s, u"Palais again"_s}) {
        const auto place = world.add<Location>([&](auto &r) {
            r.name = name;
            r.hospitalName = u"Hospital of "_s + name;
            r.hospitalMin = 7;
        });
        const auto strip = world.strip(day, world.beat(name), 30);
        world.change(strip, [&](Strip &r) { r.location = place; });
    }
    const auto sheet = compose(world, day);
    QCOMPARE(sheet.head.places.size(), std::size_t{3});
    QCOMPARE(sheet.strips[1].place, u"B"_s);
    QCOMPARE(sheet.safety.hospitals[1].places, u"B"_s);
    QCOMPARE(sheet.safety.hospitals[1].name, u"Hospital of Harbour"_s);
}

void CallSheetTest::missingSafetyIsNeverSilent()
{
    DayWorld world;
    const auto day = world.day(date);
    const auto sheet = compose(world, day);
    QCOMPARE(sheet.safety.cover.size(), std::size_t{1});
    QCOMPARE(sheet.safety.cover[0].kind, enumLabel(CoverKind::Medic));
    QVERIFY(sheet.safety.cover[0].who.isEmpty());
}

void CallSheetTest::theAdvanceIsTheUnitsNextDay()
{
    DayWorld world;
    const auto day = world.day(date);
    QVERIFY(!compose(world, day).advance);
    world.day(QDate(2027, 3, 20));
    const auto next = world.day(QDate(2027, 3, 18));
    world.strip(next, world.beat(u"9"_s), 30);
    world.change(next, [](ShootDay &r) { r.crewCall = clock(10, 0); });
    const auto advance = compose(world, day).advance;
    QVERIFY(advance.has_value());
    QCOMPARE(advance->date, QDate(2027, 3, 18));
    QCOMPARE(advance->dayNumber, 2);
    QCOMPARE(advance->crewCall, clock(10, 0));
    QCOMPARE(advance->strips.size(), std::size_t{1});
}

void CallSheetTest::crewIsGroupedAndPreCallsAreMarked()
{
    DayWorld world;
    const auto day = world.day(date);
    world.change(day, [](ShootDay &r) { r.crewCall = clock(7, 30); });
    int position = 0;
    const auto crew = [&](const QString &department, const QString &name, std::optional<CivilTime> call) {
        world.add<CrewCall>([&](auto &r) {
            r.shootDay = day;
            r.position = position++;
            r.department = department;
            r.name = name;
            r.call = call;
        });
    };
    crew(u"Camera"_s, u"A"_s, {});
    crew(u"Grip"_s, u"B"_s, clock(6, 0));
    crew(u"Camera"_s, u"C"_s, clock(8, 0));
    const auto sheet = compose(world, day);
    QCOMPARE(sheet.crew.size(), std::size_t{2});
    QCOMPARE(sheet.crew[0].crew.size(), std::size_t{2});
    QCOMPARE(sheet.crew[0].crew[0].call, clock(7, 30));
    QVERIFY(!sheet.crew[0].crew[0].preCall && sheet.crew[1].crew[0].preCall && !sheet.crew[0].crew[1].preCall);
}

void CallSheetTest::contactsAreLoadedOnlyForAudiencesThatMaySeeThem_data()
{
    QTest::addColumn<Audience>("audience");
    QTest::addColumn<bool>("sees");
    QTest::newRow("crew") << Audience::Crew << false;
    QTest::newRow("performer") << Audience::Performer << false;
    QTest::newRow("medic") << Audience::Medic << false;
    QTest::newRow("stunt") << Audience::Stunt << true;
    QTest::newRow("production") << Audience::Production << true;
}

void CallSheetTest::contactsAreLoadedOnlyForAudiencesThatMaySeeThem()
{
    QFETCH(const Audience, audience);
    QFETCH(const bool, sees);
    DayWorld world;
    const auto day = world.day(date);
    const auto medic = world.person(u"Selma"_s, PersonKind::Medic);
    world.change(medic, [](Person &r) { r.phone = u"+49 171 555 0188"_s; });
    world.add<Cover>([&](auto &r) {
        r.shootDay = day;
        r.person = medic;
    });
    world.add<CrewCall>([&](auto &r) {
        r.shootDay = day;
        r.name = u"Gaffer"_s;
        r.contact = u"+49 171 555 0199"_s;
    });
    const auto sheet = compose(world, day, audience);
    QCOMPARE(!sheet.safety.cover.at(0).contact.isEmpty(), sees);
    QCOMPARE(!sheet.crew.at(0).crew.at(0).contact.isEmpty(), sees);
}

void CallSheetTest::privateFieldsNeverReachASheet()
{
    DayWorld world;
    const auto day = world.day(date);
    const auto person = world.person(u"Ana"_s);
    const auto beat = world.beat(u"1"_s);
    world.part(beat, person);
    world.strip(day, beat, 30);
    const auto before = compose(world, day, Audience::Production);
    world.change(person, [](Person &r) {
        r.homeContact = u"MARK"_s;
        r.emergencyName = u"MARK"_s;
        r.emergencyPhone = u"MARK"_s;
        r.birthDate = QDate(1990, 1, 1);
        r.gender = Gender::Female;
        r.appearance = u"MARK"_s;
        r.heightMm = Length{1780};
        r.weightG = Mass{70000};
        r.diet = u"MARK"_s;
        r.allergies = u"MARK"_s;
        r.medicalNote = u"MARK"_s;
        r.rates = u"MARK"_s;
        r.notes = u"MARK"_s;
    });
    QVERIFY(compose(world, day, Audience::Production) == before);
}

void CallSheetTest::theLegendExplainsTheCodesInUse()
{
    DayWorld world;
    const auto day = world.day(date);
    const auto beat = world.beat(u"1"_s);
    world.part(beat, world.person(u"Ana"_s));
    world.strip(day, beat, 30);
    QCOMPARE(compose(world, day).legend, (std::vector<QString>{enumLabel(CallStatus::SWF)}));
}

void CallSheetTest::anUnknownDayIsRefused()
{
    DayWorld world;
    const auto sheet = composeCallSheet(world.data, {.day = Id<ShootDay>::create(), .now = {}});
    QVERIFY(!sheet);
    QCOMPARE(sheet.error().code, u"no-shoot-day"_s);
}

void CallSheetTest::pagesAreWrittenInEighths()
{
    QCOMPARE(sheetPagesText(0), QString());
    QCOMPARE(sheetPagesText(3), u"3/8"_s);
    QCOMPARE(sheetPagesText(8), u"1"_s);
    QCOMPARE(sheetPagesText(11), u"1 3/8"_s);
}

QTEST_APPLESS_MAIN(CallSheetTest)
#include "tst_callsheet.moc"
