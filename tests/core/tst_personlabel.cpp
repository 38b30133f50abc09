// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/edits/records.h"
#include "core/project/personlabel.h"
#include "tests/support/memorystore.h"

#include <QSet>
#include <QTest>

using namespace stunt;
using namespace Qt::Literals::StringLiterals;

namespace {

struct World {
    std::unique_ptr<Project> project = memoryProject();

    Id<Person> person(Person value)
    {
        const auto added = add(*project, std::move(value));
        if (!added)
            qFatal("%s", qPrintable(added.error().message));
        return *added;
    }
    [[nodiscard]] QStringList labels() const
    {
        QStringList texts;
        for (const PersonLabel &label : peopleToChoose(project->data()))
            texts.append(label.text());
        return texts;
    }
    [[nodiscard]] QString name(Id<Person> id) const { return distinguishingName(project->data(), id); }
};

}  // namespace

class TestPersonLabel : public QObject
{
    Q_OBJECT

private slots:
    void aNameOnlyOnePersonHasStandsAlone();
    void namesakesAreToldApartByStageNameOrKind();
    void theSameKindIsToldApartByHowToReachThem();
    void whoHasNothingElseIsNumbered();
    void anArchivedNamesakeDoesNotBurdenTheOther();
    void nobodyHasNoLabel();
};

void TestPersonLabel::aNameOnlyOnePersonHasStandsAlone()
{
    World world;
    const auto ana = world.person({.name = u"Ana"_s, .kinds = {PersonKind::Driver}, .phone = u"+49 30 5550101"_s});
    QCOMPARE(world.labels(), QStringList(u"Ana"_s));
    QCOMPARE(world.name(ana), u"Ana"_s);
    QVERIFY(distinguishingDetail(world.project->data(), ana).isEmpty());
}

void TestPersonLabel::namesakesAreToldApartByStageNameOrKind()
{
    World world;
    const auto driver = world.person({.name = u"Sam Lee"_s, .kinds = {PersonKind::Driver}});
    const auto star = world.person({.name = u"sam lee"_s, .stageName = u"Sammy"_s, .kinds = {PersonKind::Actor}});
    QCOMPARE(world.name(driver), u"Sam Lee · Driver"_s);
    QCOMPARE(world.name(star), u"sam lee · Sammy"_s);
    QCOMPARE(distinguishingDetail(world.project->data(), star), u"Sammy"_s);
}

void TestPersonLabel::theSameKindIsToldApartByHowToReachThem()
{
    World world;
    const auto one =
        world.person({.name = u"Sam Lee"_s, .kinds = {PersonKind::Rigger}, .phone = u"+49 30 555-01 01"_s});
    const auto two = world.person({.name = u"Sam Lee"_s, .kinds = {PersonKind::Rigger}, .email = u"sam@example.org"_s});
    QCOMPARE(world.name(one), u"Sam Lee · Rigger, …0101"_s);
    QCOMPARE(world.name(two), u"Sam Lee · Rigger, sam@example.org"_s);
}

void TestPersonLabel::whoHasNothingElseIsNumbered()
{
    World world;
    std::vector<Id<Person>> ids;
    for (int i = 0; i < 3; ++i)
        ids.push_back(world.person({.name = u"Sam Lee"_s}));
    const QStringList labels = world.labels();
    QCOMPARE(QSet<QString>(labels.begin(), labels.end()).size(), 3);
    // A list and a single field name the same person alike.
    for (const PersonLabel &label : peopleToChoose(world.project->data()))
        QCOMPARE(world.name(label.person->id), label.text());
}

void TestPersonLabel::anArchivedNamesakeDoesNotBurdenTheOther()
{
    World world;
    const auto here = world.person({.name = u"Sam Lee"_s, .kinds = {PersonKind::Driver}});
    const auto gone = world.person({.name = u"Sam Lee"_s, .kinds = {PersonKind::Actor}, .archived = true});
    QCOMPARE(world.labels(), QStringList(u"Sam Lee"_s));
    QCOMPARE(world.name(here), u"Sam Lee"_s);
    QCOMPARE(world.name(gone), u"Sam Lee · Actor"_s);
}

void TestPersonLabel::nobodyHasNoLabel()
{
    World world;
    QVERIFY(world.name(Id<Person>::create()).isEmpty());
    QVERIFY(distinguishingName(world.project->data(), std::nullopt).isEmpty());
    QVERIFY(PersonLabel().text().isEmpty());
}

QTEST_GUILESS_MAIN(TestPersonLabel)
#include "tst_personlabel.moc"
