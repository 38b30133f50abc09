// SPDX-License-Identifier: GPL-3.0-or-later
#include "resources/resources.h"
#include "tests/support/memorystore.h"
#include "tests/support/scripteddialogs.h"
#include "ui/shell/recordform.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTest>
#include <QWheelEvent>

using namespace stunt;
using namespace Qt::Literals::StringLiterals;

namespace {

// A form of a person and of a role, on a production of two people called Maya and one called Noor.
struct World {
    std::shared_ptr<MemoryFile> file = std::make_shared<MemoryFile>();
    std::unique_ptr<Project> project = memoryProject(file);
    Selection selection;
    ScriptedDialogs dialogs;
    Workspace workspace{*project, selection, dialogs};
    Id<Person> maya = person(u"Maya"_s);
    Id<Person> otherMaya = person(u"Maya"_s);
    Id<Person> noor = person(u"Noor"_s);
    Id<Role> role = makeRole();
    FieldForm form;
    RecordForm<Person> fields{workspace, &form};
    FieldEditor *name = fields.add(&Person::name);
    FieldEditor *height = fields.add(&Person::heightMm);
    FieldEditor *gender = fields.add(&Person::gender);
    FieldEditor *born = fields.add(&Person::birthDate);
    FieldEditor *notes = fields.addLines(&Person::notes);
    FieldForm roleForm;
    RecordForm<Role> roleFields{workspace, &roleForm};
    FieldEditor *playedBy = roleFields.add(&Role::person);

    World()
    {
        fields.show(maya);
        roleFields.show(role);
        QObject::connect(project.get(), &Project::changed, &form, [this] {
            fields.show(*fields.id());
            roleFields.show(role);
        });
        form.show();
        if (!QTest::qWaitForWindowActive(&form))
            qFatal("the form is not active");
    }

    Id<Person> person(const QString &called)
    {
        Person made;
        made.name = called;
        return *add(*project, made);
    }
    Id<Role> makeRole()
    {
        Role made;
        made.name = u"Lena"_s;
        made.castNumber = u"1"_s;
        return *add(*project, made);
    }
    const Person &record() const { return project->data().at(maya); }
    QLineEdit *line(FieldEditor *field) const { return qobject_cast<QLineEdit *>(field->input()); }
    void type(FieldEditor *field, const QString &text) const
    {
        field->setFocus();
        line(field)->selectAll();
        QTest::keyClicks(line(field), text);
    }
};

}  // namespace

class tst_FieldForm : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { initResources(); }
    void theWheelScrollsAndChangesNothing();
    void commitsOnEnterAsOneEdit();
    void commitsWhenLeft();
    void escapePutsTheValueBack();
    void refusalKeepsTheTextAndSaysWhy();
    void failedWriteKeepsTheText();
    void followsEditsButNotOverTyping();
    void undoReachesTheWindowWhenNothingIsTyped();
    void readsTypedDatesAndUnits();
    void choosesAndClearsAnEnum();
    void linesCommitOnControlEnter();
    void refersToTheRightOneOfTwoNamesakes();
    void refusesANameThatIsNotThere();
    void settlesBeforeAnotherRecordIsShown();
    void isReadOnlyInAReadOnlyFile();
    void labelsHaveBuddiesNamesAndOwnMnemonics();
};

void tst_FieldForm::commitsOnEnterAsOneEdit()
{
    World world;
    const qsizetype before = world.project->history().size();
    world.type(world.name, u"Maya Okafor"_s);
    QCOMPARE(world.record().name, u"Maya"_s);
    QTest::keyClick(world.line(world.name), Qt::Key_Return);
    QCOMPARE(world.record().name, u"Maya Okafor"_s);
    QCOMPARE(world.project->history().size(), before + 1);
}

void tst_FieldForm::commitsWhenLeft()
{
    World world;
    world.type(world.name, u"Maya O."_s);
    QTest::keyClick(world.line(world.name), Qt::Key_Tab);
    QCOMPARE(world.record().name, u"Maya O."_s);
    // Leaving without typing is no edit.
    const qsizetype before = world.project->history().size();
    world.name->setFocus();
    world.height->setFocus();
    QCOMPARE(world.project->history().size(), before);
}

void tst_FieldForm::escapePutsTheValueBack()
{
    World world;
    world.type(world.name, u"Nobody"_s);
    QTest::keyClick(world.line(world.name), Qt::Key_Escape);
    QCOMPARE(world.line(world.name)->text(), u"Maya"_s);
    world.height->setFocus();
    QCOMPARE(world.record().name, u"Maya"_s);
}

void tst_FieldForm::refusalKeepsTheTextAndSaysWhy()
{
    World world;
    world.type(world.height, u"9 m"_s);
    QTest::keyClick(world.line(world.height), Qt::Key_Tab);
    QVERIFY(!world.record().heightMm);
    QCOMPARE(world.line(world.height)->text(), u"9 m"_s);
    QVERIFY(world.height->refusal().size() > 10);
    QCOMPARE(world.line(world.height)->accessibleDescription().isEmpty(), false);
    // Mended, it is taken and the sentence goes.
    world.type(world.height, u"1.79 m"_s);
    QTest::keyClick(world.line(world.height), Qt::Key_Return);
    QCOMPARE(world.record().heightMm->mm, 1790);
    QVERIFY(world.height->refusal().isEmpty());
}

void tst_FieldForm::failedWriteKeepsTheText()
{
    World world;
    world.file->failNextCommit = Error{.kind = ErrorKind::Io, .message = u"The disk is full."_s};
    world.type(world.name, u"Maya Okafor"_s);
    QTest::keyClick(world.line(world.name), Qt::Key_Return);
    QCOMPARE(world.record().name, u"Maya"_s);
    QCOMPARE(world.line(world.name)->text(), u"Maya Okafor"_s);
    QVERIFY(world.name->refusal().contains(u"The disk is full."_s));
    QTest::keyClick(world.line(world.name), Qt::Key_Return);
    QCOMPARE(world.record().name, u"Maya Okafor"_s);
}

void tst_FieldForm::followsEditsButNotOverTyping()
{
    World world;
    world.type(world.name, u"half ty"_s);
    Person person = world.record();
    person.name = u"Changed elsewhere"_s;
    person.notes = u"New notes"_s;
    QVERIFY(change(*world.project, person));
    QCOMPARE(world.line(world.name)->text(), u"half ty"_s);
    QVERIFY(world.line(world.name)->hasFocus());
    QCOMPARE(qobject_cast<QPlainTextEdit *>(world.notes->input())->toPlainText(), u"New notes"_s);
    QTest::keyClick(world.line(world.name), Qt::Key_Escape);
    QCOMPARE(world.line(world.name)->text(), u"Changed elsewhere"_s);
}

void tst_FieldForm::undoReachesTheWindowWhenNothingIsTyped()
{
    World world;
    QAction undo;
    undo.setShortcut(QKeySequence::Undo);
    int undone = 0;
    connect(&undo, &QAction::triggered, this, [&] { ++undone; });
    world.form.addAction(&undo);
    world.type(world.name, u"X"_s);
    QTest::keyClick(world.line(world.name), Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(undone, 0);
    QTest::keyClick(world.line(world.name), Qt::Key_Escape);
    QTest::keyClick(world.line(world.name), Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(undone, 1);
}

void tst_FieldForm::readsTypedDatesAndUnits()
{
    World world;
    world.type(world.born, u"3 April 1994"_s);
    QTest::keyClick(world.line(world.born), Qt::Key_Return);
    QCOMPARE(world.record().birthDate, QDate(1994, 4, 3));
    world.type(world.height, u"181"_s);
    QTest::keyClick(world.line(world.height), Qt::Key_Return);
    QCOMPARE(world.record().heightMm->mm, 1810);
    world.type(world.born, u" "_s);
    QTest::keyClick(world.line(world.born), Qt::Key_Return);
    QVERIFY(!world.record().birthDate.isValid());
}

void tst_FieldForm::choosesAndClearsAnEnum()
{
    World world;
    auto *box = qobject_cast<QComboBox *>(world.gender->input());
    world.gender->setFocus();
    QTest::keyClick(box, Qt::Key_Down);
    QTest::keyClick(box, Qt::Key_Return);
    QCOMPARE(world.record().gender, Gender::Female);
    QTest::keyClick(box, Qt::Key_Up);
    QTest::keyClick(box, Qt::Key_Return);
    QVERIFY(!world.record().gender);
}

void tst_FieldForm::linesCommitOnControlEnter()
{
    World world;
    world.notes->setFocus();
    QTest::keyClicks(world.notes->input(), u"one"_s);
    QTest::keyClick(world.notes->input(), Qt::Key_Return);
    QTest::keyClicks(world.notes->input(), u"two"_s);
    QVERIFY(world.record().notes.isEmpty());
    QTest::keyClick(world.notes->input(), Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(world.record().notes, u"one\ntwo"_s);
}

void tst_FieldForm::refersToTheRightOneOfTwoNamesakes()
{
    World world;
    world.roleForm.show();
    auto *box = qobject_cast<QComboBox *>(world.playedBy->input());
    world.playedBy->setFocus();
    QTest::mouseClick(box->lineEdit(), Qt::LeftButton);
    QCOMPARE(box->count(), 4);
    box->setCurrentIndex(2);
    QVERIFY(world.playedBy->commitTyped());
    QCOMPARE(world.project->data().at(world.role).person, world.otherMaya);
    // Passing through the field must not turn one namesake into the other.
    const qsizetype before = world.project->history().size();
    world.name->setFocus();
    world.playedBy->setFocus();
    QTest::keyClick(box, Qt::Key_End);
    world.name->setFocus();
    QCOMPARE(world.project->data().at(world.role).person, world.otherMaya);
    QCOMPARE(world.project->history().size(), before);
}

void tst_FieldForm::refusesANameThatIsNotThere()
{
    World world;
    world.roleForm.show();
    auto *box = qobject_cast<QComboBox *>(world.playedBy->input());
    world.playedBy->setFocus();
    QTest::keyClicks(box, u"Nobody"_s);
    QVERIFY(!world.playedBy->commitTyped());
    QVERIFY(world.playedBy->refusal().contains(u"Nobody"_s));
    box->setEditText(u"noor"_s);
    QVERIFY(world.playedBy->commitTyped());
    QCOMPARE(world.project->data().at(world.role).person, world.noor);
    box->setEditText({});
    QVERIFY(world.playedBy->commitTyped());
    QVERIFY(!world.project->data().at(world.role).person);
}

void tst_FieldForm::settlesBeforeAnotherRecordIsShown()
{
    World world;
    world.type(world.name, u"Maya Okafor"_s);
    world.fields.show(world.noor);
    QCOMPARE(world.record().name, u"Maya Okafor"_s);
    QCOMPARE(world.line(world.name)->text(), u"Noor"_s);
    // What is refused cannot stay in another record's field: it is told with its text.
    world.type(world.height, u"giant"_s);
    world.fields.show(world.maya);
    QVERIFY(!world.project->data().at(world.noor).heightMm);
    QCOMPARE(world.dialogs.informed.size(), 1);
    QVERIFY(world.dialogs.informed.first().contains(u"giant"_s));
    QVERIFY(world.height->refusal().isEmpty());
}

void tst_FieldForm::isReadOnlyInAReadOnlyFile()
{
    World world;
    world.file->info.readOnly = true;
    world.fields.show(world.maya);
    QVERIFY(world.line(world.name)->isReadOnly());
    QVERIFY(!world.gender->input()->isEnabled());
}

void tst_FieldForm::labelsHaveBuddiesNamesAndOwnMnemonics()
{
    World world;
    QSet<QString> mnemonics;
    for (const QLabel *label : world.form.findChildren<QLabel *>()) {
        if (!label->buddy())
            continue;
        const QString key = QKeySequence::mnemonic(label->text()).toString();
        QVERIFY2(!key.isEmpty() && !mnemonics.contains(key), qPrintable(label->text()));
        mnemonics.insert(key);
        QVERIFY(!label->buddy()->accessibleName().isEmpty());
        QCOMPARE(label->textFormat(), Qt::PlainText);
    }
    QCOMPARE(mnemonics.size(), 5);
}

void tst_FieldForm::theWheelScrollsAndChangesNothing()
{
    World world;
    const auto start = world.project->history().size();
    for (FieldEditor *field : {world.gender, world.playedBy}) {
        QWidget *box = field->input();
        box->setFocus();
        const QString before = field->current();
        const QPointF at = box->rect().center();
        for (const int delta : {120, -120, -120, -120}) {
            QWheelEvent wheel(at, box->mapToGlobal(at), {}, {0, delta}, Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase,
                              false);
            QCoreApplication::sendEvent(box, &wheel);
            QVERIFY(!wheel.isAccepted());  // so that it goes on to what scrolls
        }
        QCOMPARE(field->current(), before);
    }
    QCOMPARE(world.project->history().size(), start);
}

QTEST_MAIN(tst_FieldForm)
#include "tst_fieldform.moc"
