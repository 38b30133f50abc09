// SPDX-License-Identifier: GPL-3.0-or-later
#include "resources/resources.h"
#include "tests/support/smallworld.h"
#include "ui/breakdown/partsmodel.h"
#include "ui/breakdown/partstable.h"

#include <QComboBox>
#include <QTableView>
#include <QTest>

using namespace stunt;
using namespace Qt::Literals::StringLiterals;

class TestParts : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { initResources(); }
    void doublesOfTheRoleAreOfferedFirst();
    void pickingThePersonSaysWhatTheyAre();
    void choosingTheRoleProposesWhoPlaysItInOneEdit();
    void aNewRoleIsNamedAndCastInOneEdit();
    void aPartsChooserIsAsWideAsItsCell();
};

void TestParts::doublesOfTheRoleAreOfferedFirst()
{
    SmallWorld world;
    const auto choices = peopleForRole(world.project->data(), world.role);
    QCOMPARE(choices.size(), 4);
    QCOMPARE(choices[1].value.toString(), world.twin.toText());
    QCOMPARE(choices[2].value.toString(), world.actor.toText());
    QCOMPARE(choices[3].value.toString(), world.bystander.toText());
}

void TestParts::pickingThePersonSaysWhatTheyAre()
{
    SmallWorld world;
    PartsModel parts(*world.project);
    parts.setBeat(world.beats[1]);
    const QModelIndex person = parts.index(0, static_cast<int>(PartColumn::Person));
    QVERIFY(parts.setData(person, world.actor.toText()));
    QCOMPARE(world.project->data().at(world.part).kind, PartKind::Actor);
    QVERIFY(parts.setData(person, world.twin.toText()));
    QCOMPARE(world.project->data().at(world.part).kind, PartKind::Double);
    QVERIFY(!parts.setData(parts.index(0, static_cast<int>(PartColumn::Falls)), u"many"_s));
    QVERIFY(!parts.index(0, 0).data(RefusalRole).toString().isEmpty());
}

void TestParts::choosingTheRoleProposesWhoPlaysItInOneEdit()
{
    SmallWorld world;
    PartsModel parts(*world.project);
    parts.setBeat(world.beats[2]);
    Part empty;
    empty.beat = world.beats[2];
    const auto id = must(castPart(*world.project, empty));
    const auto before = world.edits();
    QVERIFY(parts.setData(parts.index(0, static_cast<int>(PartColumn::Role)), world.role.toText()));
    QCOMPARE(world.edits(), before + 1);
    QCOMPARE(world.project->data().at(id).person, MaybeId<Person>(world.twin));
    QCOMPARE(world.project->data().at(id).kind, PartKind::Double);
    // Somebody picked already stays.
    QVERIFY(parts.setData(parts.index(0, static_cast<int>(PartColumn::Person)), world.bystander.toText()));
    QVERIFY(parts.setData(parts.index(0, static_cast<int>(PartColumn::Role)), world.role.toText()));
    QCOMPARE(world.project->data().at(id).person, MaybeId<Person>(world.bystander));
}

void TestParts::aNewRoleIsNamedAndCastInOneEdit()
{
    SmallWorld world;
    PartsTable table(world.workspace(), nullptr);
    table.setBeat(world.beats[1]);
    QAbstractItemModel *parts = table.findChild<QTableView *>()->model();
    const QModelIndex at = parts->index(0, static_cast<int>(PartColumn::Role));
    const auto choices = at.data(ChoicesRole).value<CellChoices>();
    world.dialogs.texts = {u" Guard "_s};
    QVERIFY(parts->setData(at, choices.back().value));
    QTRY_COMPARE(world.edits(), 1);
    const Role *role = world.project->data().find(world.project->data().at(world.part).role);
    QVERIFY(role);
    QCOMPARE(role->name, u"Guard"_s);
    must(world.project->undo());
    QCOMPARE(world.project->data().at(world.part).role, MaybeId<Role>(world.role));
    // Cancelled: nothing happens.
    QVERIFY(parts->setData(at, choices.back().value));
    QCoreApplication::processEvents();
    QCOMPARE(world.edits(), 0);
}

void TestParts::aPartsChooserIsAsWideAsItsCell()
{
    SmallWorld world;
    Person longest;
    longest.name = QString(90, u'W');
    must(add(*world.project, longest));
    PartsTable table(world.workspace(), nullptr);
    table.setBeat(world.beats[1]);
    table.resize(700, 300);
    table.show();
    auto *view = table.findChild<QTableView *>();
    const QModelIndex at = view->model()->index(0, static_cast<int>(PartColumn::Person));
    view->setCurrentIndex(at);
    view->edit(at);
    auto *box = view->viewport()->findChild<QComboBox *>();
    QVERIFY(box);
    QCOMPARE(box->width(), view->visualRect(at).width());
    QVERIFY(box->view()->maximumWidth() < 500);
}

QTEST_MAIN(TestParts)
#include "tst_parts.moc"
