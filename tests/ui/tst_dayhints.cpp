// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/edits/dayplan.h"
#include "resources/resources.h"
#include "tests/support/smallworld.h"
#include "ui/breakdown/elidedlabel.h"
#include "ui/days/callsmodel.h"
#include "ui/days/dayforms.h"
#include "ui/days/daynote.h"
#include "ui/days/days.h"
#include "ui/days/stripmodel.h"
#include "ui/days/stripview.h"

#include <QComboBox>
#include <QDropEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMimeData>
#include <QScrollBar>
#include <QTableView>
#include <QTest>
#include <QToolButton>
#include <QTreeView>

using namespace stunt;
using namespace Qt::Literals::StringLiterals;

namespace {

QStringList column(const QAbstractItemModel *model, int which)
{
    QStringList texts;
    for (int row = 0; row < model->rowCount(); ++row)
        texts.push_back(model->index(row, which).data().toString().trimmed());
    return texts;
}

}  // namespace

struct Shown {
    explicit Shown(SmallWorld &world) : place(shootDaysPlace().make(world.workspace(), nullptr))
    {
        place->resize(1400, 800);
        place->show();
        place->activateWindow();
        (void)QTest::qWaitForWindowActive(place.get());
        strips = place->findChild<QTreeView *>(u"strips"_s);
        boneyard = place->findChild<QTreeView *>(u"boneyard"_s);
        calls = place->findChild<QTableView *>(u"calls"_s);
        days = place->findChild<QListView *>(u"days"_s);
    }
    [[nodiscard]] QAction *command(const QString &name) const { return place->findChild<QAction *>(name); }
    [[nodiscard]] QModelIndex call(int row, CallColumn which) const
    {
        return calls->model()->index(row, static_cast<int>(which));
    }
    QLineEdit *editCall(int row, CallColumn which) const
    {
        calls->setCurrentIndex(call(row, which));
        calls->setFocus();
        QTest::keyClick(calls, Qt::Key_F2);
        return calls->viewport()->findChild<QLineEdit *>();
    }
    [[nodiscard]] QStringList scheduled() const { return column(strips->model(), static_cast<int>(StripColumn::What)); }
    std::unique_ptr<Place> place;
    QTreeView *strips = nullptr;
    QTreeView *boneyard = nullptr;
    QTableView *calls = nullptr;
    QListView *days = nullptr;
};

class TestDayHints : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { initResources(); }
    void aDayWithoutTimesSaysSoAndGoesToTheShootingCall();
    void aStripWithoutMinutesSaysSo();
    void somebodyCalledByHandHasNoTimeInWords();
    void aNameNobodyHasCallsNobody();
    void everythingThatMattersFitsAtASmallWindow();
    void theBoneyardFoldsWhileEmpty();
    void aDraggedStripIsSeenAndSoIsWhereItLands();
};

void TestDayHints::aDayWithoutTimesSaysSoAndGoesToTheShootingCall()
{
    SmallWorld world;
    ShootDay day = world.project->data().at(world.day);
    day.crewCall.reset();
    day.shootingCall.reset();
    must(change(*world.project, day));
    Shown shown(world);
    const auto notes = shown.place->findChildren<DayNote *>();
    QCOMPARE(notes.size(), 2);
    for (const DayNote *note : notes) {
        QVERIFY(note->isVisible());
        QVERIFY(note->findChild<QLabel *>()->text().contains(u"No times yet"_s));
    }
    auto *form = new DayForm(world.workspace(), shown.place.get());
    form->showRecord(RecordRef(world.day));
    form->show();
    notes[0]->findChild<QToolButton *>()->click();
    auto *field = form->findChild<FieldEditor *>(u"shootingCall"_s);
    QVERIFY(field && field->input()->hasFocus());
    QVERIFY(form->findChildren<QLineEdit *>().contains(qobject_cast<QLineEdit *>(field->input())));
    QCOMPARE(qobject_cast<QLineEdit *>(field->input())->placeholderText(), u"e.g. 08:00"_s);
    delete form;
    world.dialogs.texts = {u"8:30"_s};
    notes[0]->findChild<QToolButton *>()->click();
    QCOMPARE(world.project->data().at(world.day).shootingCall, std::optional(CivilTime{8 * 60 + 30}));
    // Times are there; what is missing now are strips.
    QVERIFY(notes[0]->isVisible());
    QVERIFY(!notes[0]->findChild<QLabel *>()->text().contains(u"No times yet"_s));
    world.scheduleAll();
    QVERIFY(!notes[0]->isVisible());
}

void TestDayHints::aStripWithoutMinutesSaysSo()
{
    SmallWorld world;
    for (const Id<Beat> &id : world.beats) {
        Beat beat = world.project->data().at(id);
        beat.setupMin.reset();
        beat.runMin.reset();
        beat.resetMin.reset();
        must(change(*world.project, beat));
    }
    world.scheduleAll();
    StripModel model(*world.project);
    model.setDay(world.day);
    QCOMPARE(column(&model, static_cast<int>(StripColumn::Minutes)),
             (QStringList{u"no minutes"_s, u"no minutes"_s, u"no minutes"_s}));
    QCOMPARE(column(&model, 0), (QStringList{u"08:00"_s, QString(), QString()}));
    QVERIFY(model.index(1, 0).data(Qt::ToolTipRole).toString().contains(u"no minutes"_s));
    // A bound that says something new is shown.
    QVERIFY(model.setData(model.index(1, static_cast<int>(StripColumn::Minutes)), u"60"_s));
    QCOMPARE(column(&model, 0), (QStringList{u"08:00"_s, QString(), u"≥ 09:00"_s}));
}

void TestDayHints::somebodyCalledByHandHasNoTimeInWords()
{
    SmallWorld world;
    Call call;
    call.shootDay = world.day;
    call.person = world.bystander;
    call.status = CallStatus::W;
    must(typeCall(*world.project, call));
    CallsModel model(*world.project);
    model.setDay(world.day);
    const QModelIndex onSet = model.index(0, static_cast<int>(CallColumn::OnSet));
    QCOMPARE(onSet.data().toString(), u"not set"_s);
    QCOMPARE(onSet.data(Qt::EditRole).toString(), QString());
    QVERIFY(model.setData(onSet, u"9:00"_s));
    QCOMPARE(onSet.data().toString(), u"09:00"_s);
}

void TestDayHints::aNameNobodyHasCallsNobody()
{
    SmallWorld world;
    Shown shown(world);
    auto *others = shown.place->findChild<QComboBox *>(u"callOther"_s);
    QVERIFY(others && others->count() > 0);
    others->setFocus();
    QTest::keyClicks(others->lineEdit(), u"Nobody such"_s);
    QTest::keyClick(others, Qt::Key_Return);
    QTest::keyClick(others, Qt::Key_Down);
    QTest::keyClick(others, Qt::Key_Up);
    others->hidePopup();
    QCOMPARE(world.edits(), 0);
    const auto labels = shown.place->findChildren<QLabel *>();
    QVERIFY(std::ranges::any_of(labels, [](const QLabel *l) { return l->text().contains(u"“Nobody such”"_s); }));
    others->lineEdit()->clear();
    QTest::keyClicks(others->lineEdit(), others->itemText(0).toLower());
    QTest::keyClick(others, Qt::Key_Return);
    QCOMPARE(world.edits(), 1);
}

void TestDayHints::everythingThatMattersFitsAtASmallWindow()
{
    SmallWorld world;
    world.scheduleAll();
    Shown shown(world);
    shown.place->resize(860, 700);  // what rail and inspector leave of 1280 pixels
    QCoreApplication::processEvents();
    const auto width = [&](StripColumn which) { return shown.strips->columnWidth(static_cast<int>(which)); };
    QVERIFY(width(StripColumn::Place) >= 100);
    QVERIFY(width(StripColumn::What) >= 100);
    const int before = width(StripColumn::What);
    const int onSet = static_cast<int>(CallColumn::OnSet);
    QVERIFY(shown.calls->columnViewportPosition(onSet) + shown.calls->columnWidth(onSet)
            <= shown.calls->viewport()->width());
    QVERIFY(shown.days->horizontalScrollBar()->maximum() == 0);
    auto *headline = shown.place->findChild<ElidedLabel *>(u"headline"_s);
    QVERIFY(headline);
    shown.place->resize(640, 700);
    QTRY_VERIFY(headline->text().endsWith(u'…'));
    QVERIFY(headline->toolTip().contains(headline->line().last(8)));
    shown.place->resize(2400, 700);
    QTRY_VERIFY(width(StripColumn::What) > before);
}

void TestDayHints::theBoneyardFoldsWhileEmpty()
{
    SmallWorld world;
    Shown shown(world);
    const int open = shown.boneyard->width();
    world.scheduleAll();
    QCoreApplication::processEvents();
    QVERIFY(shown.boneyard->width() < open);
    QVERIFY(shown.boneyard->width() > 20);  // still a place to drop strips on
    must(world.project->undo());
    QCoreApplication::processEvents();
    QVERIFY(shown.boneyard->width() >= shown.strips->fontMetrics().averageCharWidth() * 20);
}

void TestDayHints::aDraggedStripIsSeenAndSoIsWhereItLands()
{
    SmallWorld world;
    world.scheduleAll();
    Shown shown(world);
    auto *view = qobject_cast<StripView *>(shown.strips);
    QVERIFY(view);
    view->setCurrentIndex(view->model()->index(0, 0));
    const QImage picture = view->dragPicture().toImage();
    const QColor middle = picture.pixelColor(picture.width() / 2, picture.height() / 2);
    QVERIFY(middle.alpha() > 60 && middle.alpha() < 255);
    const std::unique_ptr<QMimeData> mime(view->model()->mimeData({view->currentIndex()}));
    const QRect last = view->visualRect(view->model()->index(2, 0));
    const QPoint at(last.left() + 20, last.bottom() - 1);
    QDragEnterEvent enter(at, Qt::MoveAction, mime.get(), Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(view->viewport(), &enter);
    QDragMoveEvent move(at, Qt::MoveAction, mime.get(), Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(view->viewport(), &move);
    QVERIFY(view->dropLine().height() >= 3);
    QVERIFY(std::abs(view->dropLine().center().y() - last.bottom()) <= 4);
    QDragLeaveEvent leave;
    QCoreApplication::sendEvent(view->viewport(), &leave);
    QVERIFY(view->dropLine().isEmpty());
}

QTEST_MAIN(TestDayHints)
#include "tst_dayhints.moc"
