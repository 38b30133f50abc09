// SPDX-License-Identifier: GPL-3.0-or-later
// The list "Clips and pictures" of a beat, a sequence or a rig: what is wrong with a file is marked and mended there, the
// reference clip is seen, and what matters fits into an inspector.
#include "resources/resources.h"
#include "tests/support/rigsplaceworld.h"
#include "ui/clips/attachmentcolumns.h"
#include "ui/clips/attachmentlist.h"
#include "ui/clips/clippicture.h"
#include "ui/clips/clipprogram.h"
#include "ui/clips/clipviewer.h"
#include "ui/clips/pictureviewer.h"
#include "ui/shell/theme.h"

#include <QBuffer>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QVBoxLayout>
#include <QtTest/qtestspontaneevent.h>
#include <condition_variable>
#include <sys/stat.h>

using namespace stunt;
using namespace Qt::Literals::StringLiterals;

namespace {

// The width that a form of the inspector has when nobody made it wider.
constexpr int inspectorWidth = 255;

struct ListWorld : RigsWorld {
    ListWorld() { qApp->setProperty("stuntboardLastAttachmentFolder", {}); }

    QString write(const QString &name, const QByteArray &bytes = "something")
    {
        QFile file(folder.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("cannot write %s", qPrintable(name));
        return file.fileName();
    }
    Id<Attachment> attach(Attachment file)
    {
        if (!file.sequence && !file.rig)
            file.beat = beats[0];
        const auto id = must(add(*project, std::move(file)));
        start = project->history().size();
        return id;
    }
    Id<Attachment> attachClip(const QString &path, const QString &title = u"Stairs"_s)
    {
        return attach({.kind = AttachmentKind::Clip, .file = path, .title = title});
    }
    AttachmentList &show(const RecordRef &owner)
    {
        shown = std::make_unique<AttachmentList>(workspace(), u"Files"_s, nullptr);
        shown->showOwner(owner);
        shown->resize(inspectorWidth, 300);
        shown->show();
        shown->activateWindow();
        return *shown;
    }
    AttachmentList &show() { return show(RecordRef(beats[0])); }
    [[nodiscard]] QTableView &table() const { return *stunt::part<QTableView>(*shown, u"attachments"_s); }
    [[nodiscard]] QAction &command(const QString &name) const { return *shown->findChild<QAction *>(name); }
    void choose(int row) const { table().selectRow(row); }
    // What a row's title tells in a role, without markup.
    [[nodiscard]] QString told(int row, int itemRole, int column = titleColumnOfAttachments) const
    {
        return table().model()->index(row, column).data(itemRole).toString().remove(u"<span>"_s).remove(u"</span>"_s);
    }
    [[nodiscard]] bool hasColour(int row, QColor Colours::*colour) const
    {
        const QVariant icon = table().model()->index(row, titleColumnOfAttachments).data(Qt::DecorationRole);
        const QImage drawn = icon.value<QIcon>().pixmap(table().iconSize()).toImage();
        for (int y = 0; y < drawn.height(); ++y)
            for (int x = 0; x < drawn.width(); ++x)
                if (drawn.pixelColor(x, y) == coloursOf(qApp->palette()).*colour)
                    return true;
        return false;
    }

    QTemporaryDir folder;
    std::unique_ptr<AttachmentList> shown;
};

QByteArray encoded(const QImage &image, const char *format)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    if (!image.save(&buffer, format))
        qFatal("cannot write %s", format);
    return bytes;
}

QImage plain(QSize size, const QColor &colour)
{
    QImage image(size, QImage::Format_ARGB32);
    image.fill(colour);
    return image;
}

// A thread that reads waits here until it is let go.
struct Latch {
    void wait()
    {
        std::unique_lock lock(mutex);
        opened.wait(lock, [&] { return isOpen; });
    }
    void open()
    {
        {
            const std::lock_guard lock(mutex);
            isOpen = true;
        }
        opened.notify_all();
    }

    std::mutex mutex;
    std::condition_variable opened;
    bool isOpen = false;
};

// An inspector around a list, higher than it is shown.
struct Inspector {
    explicit Inspector(ListWorld &world) : table(world.show().findChild<QTableView *>())
    {
        auto *form = new QWidget;
        auto *column = new QVBoxLayout(form);
        column->addWidget(world.shown.release());
        column->addSpacing(2000);
        area.setWidget(form);
        area.setWidgetResizable(true);
        area.setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        area.resize(inspectorWidth, 400);
        area.show();
        (void)QTest::qWaitForWindowExposed(&area);
    }
    // A step of the wheel over a widget, `ms` after the first.
    void roll(QWidget *over, QPoint way, ulong ms)
    {
        QWheelEvent step(QPointF(5, 5), over->mapToGlobal(QPointF(5, 5)), {}, way, Qt::NoButton, Qt::NoModifier,
                         Qt::NoScrollPhase, false);
        step.setTimestamp(1000 + ms);
        QSpontaneKeyEvent::setSpontaneous(&step);  // so that it goes on to what is around when it is not taken
        qApp->notify(over, &step);
    }
    [[nodiscard]] int sideways() const { return table->horizontalScrollBar()->value(); }
    [[nodiscard]] int down() const { return area.verticalScrollBar()->value(); }

    QScrollArea area;
    QTableView *table;
};

}  // namespace

class TestAttachmentList : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { initResources(); }

    void whatIsWrongWithAFileIsMarked_data();
    void whatIsWrongWithAFileIsMarked();
    void aFileThatMayNotBeReadIsMarked();
    void aMarkGoesWhenTheFileComes();
    void markingWaitsForNobody();
    void findingAFileIsOneEdit();
    void findingIsForOneRow();
    void findingBeginsWhereTheFileWas();
    void filesAreChosenByKind();

    void theTitleAndThePointsAreSeenTogether();
    void aWideListIsFilled();
    void theWheelScrollsTheFormAround();
    void anEmptyListSaysHowToBegin();

    void theMenuActsOnTheRow();
    void pointsAreClearedInOneEdit();

    void theReferenceClipIsMarked();
    void aRigHasNoReferenceClip();
    void rowsStayWhereTheyAre();

    void aPictureIsWhatItsBytesSay_data();
    void aPictureIsWhatItsBytesSay();
    void aLargePictureIsMadeSmaller();
    void anEndlessFileIsNotRead();
    void aPictureIsOpenedFromItsList();
    void aFolderThatDoesNotAnswerStopsNoPicture();
    void aPdfIsToldOf();
};

void TestAttachmentList::whatIsWrongWithAFileIsMarked_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("reason");
    QTest::addColumn<bool>("isFault");
    QTest::newRow("missing") << u"gone.mov"_s << u"%1 is not there."_s << true;
    QTest::newRow("folder missing") << u"no/such/gone.mov"_s << u"%1 is not there."_s << true;
    QTest::newRow("empty") << u"empty.mov"_s << u"%1 is empty."_s << true;
    QTest::newRow("unknown") << u"notes.xyz"_s
                             << u"%1 is not named like a clip, a picture or a plan. It may not be shown here."_s
                             << false;
    QTest::newRow("no ending") << u"notes"_s
                               << u"%1 is not named like a clip, a picture or a plan. It may not be shown here."_s
                               << false;
    QTest::newRow("fine") << u"fine.mov"_s << u"%1"_s << false;
    QTest::newRow("fine, Arabic") << u"سلالم.mov"_s << u"%1"_s << false;
    QTest::newRow("markup") << u"<b>gone.mov"_s << u"%1 is not there."_s << true;
}

void TestAttachmentList::whatIsWrongWithAFileIsMarked()
{
    QFETCH(QString, name);
    QFETCH(QString, reason);
    QFETCH(bool, isFault);
    ListWorld world;
    world.write(u"empty.mov"_s, {});
    for (const QString &there : {u"notes.xyz"_s, u"notes"_s, u"fine.mov"_s, u"سلالم.mov"_s})
        world.write(there);
    const QString path = world.folder.filePath(name);
    world.attachClip(path);
    world.show();
    const QString sentence = reason.arg(path);
    const auto heard = [&] { return world.told(0, Qt::AccessibleTextRole); };
    QTRY_COMPARE(heard(), u"Stairs, Clip, Reference clip of this beat, "_s + sentence);
    const QString tip = sentence.toHtmlEscaped();
    QVERIFY2(world.told(0, Qt::ToolTipRole).endsWith(u"<br>"_s + tip), qPrintable(world.told(0, Qt::ToolTipRole)));
    QVERIFY(world.told(0, Qt::ToolTipRole, fileColumnOfAttachments).endsWith(tip));
    QCOMPARE(world.hasColour(0, &Colours::warn), isFault);
    QCOMPARE(world.hasColour(0, &Colours::muted), !isFault && reason != u"%1"_s);
}

// A test may be run by somebody who may read everything: the file is not asked, but what was found of it is said.
void TestAttachmentList::aFileThatMayNotBeReadIsMarked()
{
    ListWorld world;
    FileMarks marks(*world.project, nullptr, [](const QString &) {
        return FileStamp{.exists = true, .isRegular = true, .size = 9, .isReadable = false};
    });
    const Attachment file{.file = u"/a/b.mov"_s};
    QTRY_COMPARE(marks.markOf(file).sentence, u"/a/b.mov may not be read by you."_s);
    QCOMPARE(marks.markOf(file).weight, FileMarks::Weight::Fault);
}

void TestAttachmentList::aMarkGoesWhenTheFileComes()
{
    ListWorld world;
    world.attachClip(world.folder.filePath(u"late.mov"_s));
    world.show().marks().stamps().setFreshMs(0);
    QTRY_VERIFY(world.hasColour(0, &Colours::warn));
    QSignalSpy changes(world.table().model(), &QAbstractItemModel::dataChanged);
    world.write(u"late.mov"_s);
    QTRY_VERIFY(!world.hasColour(0, &Colours::warn));
    QTRY_VERIFY(!changes.isEmpty());  // so that it is painted
}

void TestAttachmentList::markingWaitsForNobody()
{
    const auto gate = std::make_shared<Latch>();
    ListWorld world;
    FileMarks marks(*world.project, nullptr, [gate](const QString &) {
        gate->wait();
        return FileStamp{};
    });
    marks.stamps().setPatienceMs(200);
    QSignalSpy changed(&marks, &FileMarks::changed);
    const Attachment file{.file = u"/dead/folder/a.mov"_s};
    QCOMPARE(marks.markOf(file).weight, FileMarks::Weight::None);
    QCOMPARE(changed.size(), 0);
    // Nobody knows whether it is there, and that is said.
    QTRY_COMPARE(marks.markOf(file).sentence, u"/dead/folder/a.mov cannot be looked at: its folder does not answer."_s);
    gate->open();
    QTRY_COMPARE(marks.markOf(file).sentence, u"/dead/folder/a.mov is not there."_s);
    QCOMPARE(marks.markOf(file).weight, FileMarks::Weight::Fault);
}

void TestAttachmentList::findingAFileIsOneEdit()
{
    ListWorld world;
    const auto id = world.attach({.kind = AttachmentKind::Clip,
                                  .file = u"/gone/stairs.mov"_s,
                                  .title = u"Stairs"_s,
                                  .inMs = 480,
                                  .approvedBy = u"Mara Lind"_s});
    world.show();
    world.choose(0);
    auto *find = part<QPushButton>(*world.shown, u"findFile"_s);
    QVERIFY(find->isEnabled());
    find->click();  // cancelled
    QCOMPARE(world.edits(), 0);
    const QString path = world.write(u"found.mov"_s);
    world.dialogs.filesToOpen.push_back(path);
    Attachment expected = world.project->data().at(id);
    expected.file = path;
    find->click();
    QCOMPARE(world.edits(), 1);
    Attachment kept = world.project->data().at(id);
    kept.revision = expected.revision;
    QCOMPARE(kept, expected);
    QTRY_VERIFY(!world.hasColour(0, &Colours::warn));
    must(world.project->undo());
    QCOMPARE(world.project->data().at(id).file, u"/gone/stairs.mov"_s);
}

void TestAttachmentList::findingIsForOneRow()
{
    ListWorld world;
    world.attachClip(u"/gone/a.mov"_s);
    world.attachClip(u"/gone/b.mov"_s);
    world.show();
    const auto *find = part<QPushButton>(*world.shown, u"findFile"_s);
    QVERIFY(!find->isEnabled());
    world.choose(1);
    QVERIFY(find->isEnabled());
    world.table().selectAll();
    QVERIFY(!find->isEnabled());
    QVERIFY(!world.command(u"findAttachment"_s).isEnabled());
    QVERIFY(!world.command(u"editAttachmentTitle"_s).isEnabled());
}

void TestAttachmentList::findingBeginsWhereTheFileWas()
{
    ListWorld world;
    QVERIFY(QDir(world.folder.path()).mkdir(u"previs"_s));
    const QString previs = world.folder.filePath(u"previs"_s);
    world.attachClip(previs + u"/gone.mov"_s);
    world.attachClip(u"/no/such/folder/gone.mov"_s);
    world.show().marks().stamps().setFreshMs(0);
    const auto beginning = [&](int row) {
        world.choose(row);
        world.command(u"findAttachment"_s).trigger();
        return world.dialogs.pickers.back().suggestion;
    };
    QTRY_COMPARE(beginning(0), previs);
    // A folder that is gone as well: the last one that was used, and before that the project's.
    QCOMPARE(beginning(1), world.shown->marks().projectFolder());
    world.dialogs.filesToOpen.push_back(u"/media/card/a.png"_s);
    part<QPushButton>(*world.shown, u"addAttachments"_s)->click();
    QCOMPARE(beginning(1), u"/media/card"_s);
    QCOMPARE(beginning(0), previs);
    part<QPushButton>(*world.shown, u"addAttachments"_s)->click();
    QCOMPARE(world.dialogs.pickers.back().suggestion, u"/media/card"_s);
}

void TestAttachmentList::filesAreChosenByKind()
{
    ListWorld world;
    world.attach({.kind = AttachmentKind::Picture, .file = u"/gone/a.png"_s});
    world.show();
    const auto filters = [&] {
        QStringList names;
        for (const QString &filter : world.dialogs.pickers.back().filter.split(u";;"_s))
            names.append(filter.section(u" ("_s, 0, 0));
        return names;
    };
    part<QPushButton>(*world.shown, u"addAttachments"_s)->click();
    QCOMPARE(filters(), QStringList({u"Clips"_s, u"Pictures and plans"_s, u"All files"_s}));
    const QString filter = world.dialogs.pickers.back().filter;
    for (const QString &ending : {u"*.mov"_s, u"*.jpeg"_s, u"*.pdf)"_s, u"(*)"_s})
        QVERIFY2(filter.contains(ending), qPrintable(filter));
    world.choose(0);
    world.command(u"findAttachment"_s).trigger();
    QCOMPARE(filters().front(), u"Pictures and plans"_s);
}

void TestAttachmentList::theTitleAndThePointsAreSeenTogether()
{
    ListWorld world;
    world.attach({.kind = AttachmentKind::Clip,
                  .file = u"/previs/a very long name of a file.mov"_s,
                  .title = u"A long title of a clip that does not fit"_s,
                  .inMs = 0,
                  .outMs = 36'000'000});
    world.show();
    const QTableView &table = world.table();
    QCoreApplication::processEvents();
    const QRect seen = table.viewport()->rect();
    for (const int column : {titleColumnOfAttachments, inColumnOfAttachments, outColumnOfAttachments}) {
        const QRect cell = table.visualRect(table.model()->index(0, column));
        QVERIFY2(seen.contains(cell), qPrintable(table.model()->headerData(column, Qt::Horizontal).toString()));
        const int text = table.fontMetrics().horizontalAdvance(table.model()->index(0, column).data().toString());
        QVERIFY(column == titleColumnOfAttachments || cell.width() > text);
    }
    QVERIFY(table.columnWidth(titleColumnOfAttachments) >= 9 * table.fontMetrics().averageCharWidth());
    QVERIFY(table.visualRect(table.model()->index(0, outColumnOfAttachments)).right()
            < table.visualRect(table.model()->index(0, fileColumnOfAttachments)).left());
}

void TestAttachmentList::aWideListIsFilled()
{
    ListWorld world;
    world.attachClip(u"/a.mov"_s);
    world.show().resize(1200, 300);
    QCoreApplication::processEvents();
    QCOMPARE(world.table().horizontalHeader()->length(), world.table().viewport()->width());
    QVERIFY(world.table().columnWidth(titleColumnOfAttachments) > 300);
}

void TestAttachmentList::theWheelScrollsTheFormAround()
{
    ListWorld world;
    world.attachClip(u"/a.mov"_s);
    Inspector inspector(world);
    QVERIFY(inspector.table->horizontalScrollBar()->maximum() > 0);
    int down = 0;
    const auto wentDown = [&] { return inspector.down() > std::exchange(down, inspector.down()); };
    inspector.roll(inspector.table->viewport(), {0, -120}, 0);
    QVERIFY(wentDown());
    inspector.roll(inspector.table->horizontalScrollBar(), {0, -120}, 100);
    QVERIFY(wentDown());
    // A trackpad drifts to the side.
    inspector.roll(inspector.table->viewport(), {-40, -30}, 200);
    inspector.roll(inspector.table->viewport(), {-120, 0}, 300);
    QCOMPARE(inspector.sideways(), 0);
    // On purpose, a while later.
    inspector.roll(inspector.table->viewport(), {-120, -10}, 2000);
    QVERIFY(inspector.sideways() > 0);
    const int sideways = inspector.sideways();
    inspector.roll(inspector.table->horizontalScrollBar(), {-120, 0}, 4000);
    QVERIFY(inspector.sideways() > sideways);
}

void TestAttachmentList::anEmptyListSaysHowToBegin()
{
    ListWorld world;
    world.show();
    const auto *hint = part<QLabel>(*world.shown, u"attachmentsHint"_s);
    QVERIFY(hint->isVisible());
    QCOMPARE(hint->text(), u"No clips or pictures yet. Add one with +."_s);
    QVERIFY(hint->heightForWidth(hint->width()) <= hint->height());
    QVERIFY(!world.table().horizontalScrollBar()->isVisible());
    QCOMPARE(world.table().accessibleDescription(), hint->text());
    const auto id = world.attachClip(u"/a.mov"_s);
    QVERIFY(!hint->isVisible());
    QTRY_VERIFY(world.table().horizontalScrollBar()->isVisible());
    must(stunt::remove(*world.project, std::vector{id}));
    QVERIFY(hint->isVisible());
}

void TestAttachmentList::theMenuActsOnTheRow()
{
    ListWorld world;
    world.attachClip(u"/a.mov"_s, u"One"_s);
    world.attach({.kind = AttachmentKind::Plan, .file = u"/plans/two.pdf"_s, .title = u"Two"_s});
    world.show();
    QStringList texts;
    for (const QAction *action : world.table().actions())
        texts.append(action->text());
    QCOMPARE(texts, QStringList(
                        {u"Open clip"_s, u"Find file…"_s, u"Edit title"_s, u"Clear in- and out-point"_s, u"Remove"_s}));
    QCOMPARE(world.table().contextMenuPolicy(), Qt::ActionsContextMenu);
    QVERIFY(!world.command(u"removeAttachment"_s).isEnabled());
    world.choose(1);
    QVERIFY(!world.command(u"openAttachment"_s).isEnabled());
    QCOMPARE(part<QPushButton>(*world.shown, u"openClip"_s)->toolTip(),
             u"PDF files are not shown here: /plans/two.pdf"_s);
    QVERIFY(!world.command(u"clearAttachmentPoints"_s).isEnabled());
    world.command(u"editAttachmentTitle"_s).trigger();
    auto *editor = world.table().viewport()->findChild<QLineEdit *>();
    QVERIFY(editor);
    QCOMPARE(editor->text(), u"Two"_s);
    QTest::keyClicks(editor, u"Plan"_s);
    QTest::keyClick(editor, Qt::Key_Return);
    QCOMPARE(world.told(1, Qt::DisplayRole), u"Plan"_s);
    QVERIFY(world.dialogs.informed.isEmpty());  // Return ended the typing and nothing else
    world.choose(0);
    world.command(u"removeAttachment"_s).trigger();
    QCOMPARE(world.table().model()->rowCount(), 1);
    QCOMPARE(world.told(0, Qt::DisplayRole), u"Plan"_s);
    QCOMPARE(world.edits(), 2);
}

void TestAttachmentList::pointsAreClearedInOneEdit()
{
    ListWorld world;
    const auto first = world.attach({.kind = AttachmentKind::Clip, .file = u"/a.mov"_s, .inMs = 480, .outMs = 800});
    world.attachClip(u"/b.mov"_s);
    const auto third = world.attach({.kind = AttachmentKind::Clip, .file = u"/c.mov"_s, .outMs = 800});
    world.show();
    QAction &clear = world.command(u"clearAttachmentPoints"_s);
    world.choose(1);
    QVERIFY(!clear.isEnabled());
    world.table().selectAll();
    QVERIFY(clear.isEnabled());
    clear.trigger();
    QCOMPARE(world.edits(), 1);
    for (const auto &id : {first, third})
        QVERIFY(!world.project->data().at(id).inMs && !world.project->data().at(id).outMs);
    QVERIFY(!clear.isEnabled());
    must(world.project->undo());
    QCOMPARE(world.project->data().at(first).inMs, std::optional<qint64>(480));
    QVERIFY(clear.isEnabled());
}

void TestAttachmentList::theReferenceClipIsMarked()
{
    ListWorld world;
    const auto first = world.attach({.kind = AttachmentKind::Clip, .file = world.write(u"a.mov"_s), .version = u"1"_s});
    world.attach({.kind = AttachmentKind::Clip, .file = world.write(u"b.mov"_s), .version = u"2"_s});
    world.attach({.kind = AttachmentKind::Picture, .file = world.write(u"c.png"_s), .version = u"3"_s});
    world.show();
    const auto marked = [&] {
        QList<int> rows;
        for (int row = 0; row < 3; ++row) {
            const bool isTold = world.told(row, Qt::ToolTipRole).contains(u"Reference clip of this beat"_s);
            const bool isHeard = world.told(row, Qt::AccessibleTextRole).contains(u"Reference clip of this beat"_s);
            if (isTold != isHeard || isTold != world.hasColour(row, &Colours::accent))
                return QList<int>{-1};
            if (isTold)
                rows.append(row);
        }
        return rows;
    };
    QCOMPARE(marked(), QList<int>{1});
    // Approved: it is the other, whose row is told to be another, too.
    QSignalSpy changes(world.table().model(), &QAbstractItemModel::dataChanged);
    world.edit(first, [](Attachment &file) { file.approvedBy = u"Mara Lind"_s; });
    QCOMPARE(marked(), QList<int>{0});
    QSet<int> told;
    for (const QList<QVariant> &change : changes)
        told.insert(change.front().toModelIndex().row());
    QVERIFY(told.contains(0) && told.contains(1));
    world.attach({.sequence = world.a, .kind = AttachmentKind::Clip, .file = u"/d.mov"_s});
    world.show(RecordRef(world.a));
    QVERIFY(world.told(0, Qt::ToolTipRole).contains(u"Reference clip of this sequence"_s));
}

void TestAttachmentList::aRigHasNoReferenceClip()
{
    ListWorld world;
    world.attach({.rig = world.rig, .kind = AttachmentKind::Clip, .file = world.write(u"a.mov"_s)});
    world.show(RecordRef(world.rig));
    QVERIFY(!world.told(0, Qt::ToolTipRole).contains(u"Reference"_s));
    QVERIFY(!world.hasColour(0, &Colours::accent));
}

void TestAttachmentList::rowsStayWhereTheyAre()
{
    ListWorld world;
    const auto last = world.attachClip(u"/z.mov"_s, u"Z"_s);
    world.attachClip(u"/a.mov"_s, u"A"_s);
    world.show();
    world.choose(0);
    world.edit(last, [](Attachment &file) {
        file.title = u"Zz"_s;
        file.approvedBy = u"Mara Lind"_s;
    });
    QCOMPARE(world.told(0, Qt::DisplayRole), u"Zz"_s);
    QCOMPARE(world.told(1, Qt::DisplayRole), u"A"_s);
    QCOMPARE(world.table().currentIndex().row(), 0);
}

void TestAttachmentList::aPictureIsWhatItsBytesSay_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("shown");  // a colour, or why there is nothing
    const QImage red = plain({8, 4}, Qt::red);
    const QByteArray png = encoded(red, "png");
    const QString unknown = u"%1 is not a picture of a kind that is shown here: PNG, JPEG, BMP, GIF or WebP."_s;
    const QString damaged = u"%1 is damaged, or too large to be shown."_s;
    QTest::newRow("PNG") << u"a.png"_s << png << u"#ff0000"_s;
    QTest::newRow("BMP") << u"a.bmp"_s << encoded(red, "bmp") << u"#ff0000"_s;
    QTest::newRow("JPEG") << u"a.jpg"_s << encoded(plain({8, 4}, Qt::white), "jpg") << u"#ffffff"_s;
    QTest::newRow("named otherwise") << u"a.svg"_s << png << u"#ff0000"_s;
    QTest::newRow("see-through") << u"a.png"_s << encoded(plain({8, 4}, Qt::transparent), "png") << u"#ffffff"_s;
    QTest::newRow("SVG named PNG") << u"a.png"_s
                                   << QByteArray("<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'></svg>")
                                   << unknown;
    QTest::newRow("text") << u"a.png"_s << QByteArray("hello") << unknown;
    QTest::newRow("PDF") << u"a.png"_s << QByteArray("%PDF-1.7 ...") << u"PDF files are not shown here: %1"_s;
    QTest::newRow("empty") << u"a.png"_s << QByteArray() << u"%1 is empty."_s;
    QTest::newRow("cut off") << u"a.png"_s << png.left(20) << damaged;
    QTest::newRow("only a beginning") << u"a.gif"_s << QByteArray("GIF89a") << damaged;
    QTest::newRow("too many bytes") << u"a.png"_s << png + QByteArray(5000, 'x')
                                    << u"The picture of %1 is too large to be shown."_s;
    // A header that speaks of 15,000 by 15,000 pixels, and is no longer than that.
    QByteArray bomb = encoded(red, "bmp").left(54);
    const QByteArray side("\x98\x3a\x00\x00", 4);
    bomb.replace(18, 4, side).replace(22, 4, side);
    QTest::newRow("too many pixels") << u"a.bmp"_s << bomb << u"The picture of %1 is too large to be shown."_s;
}

void TestAttachmentList::aPictureIsWhatItsBytesSay()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, bytes);
    QFETCH(QString, shown);
    ListWorld world;
    const QString path = world.write(name, bytes);
    const ReadPicture found = readPicture(path, 4096);
    if (shown.startsWith(u'#')) {
        QCOMPARE(found.fault, QString());
        QCOMPARE(found.image.size(), QSize(8, 4));
        QCOMPARE(found.image.pixelColor(3, 2).name(), shown);
    } else {
        QVERIFY(found.image.isNull());
        QCOMPARE(found.fault, shown.arg(path));
    }
}

void TestAttachmentList::aLargePictureIsMadeSmaller()
{
    ListWorld world;
    const QString path = world.write(u"wide.png"_s, encoded(plain({10'000, 2}, Qt::blue), "png"));
    const QImage image = readPicture(path).image;
    QCOMPARE(image.width(), 4096);
    QCOMPARE(image.pixelColor(4000, 0).name(), u"#0000ff"_s);
}

void TestAttachmentList::anEndlessFileIsNotRead()
{
    ListWorld world;
    const QString pipe = world.folder.filePath(u"pipe.png"_s);
    QCOMPARE(::mkfifo(QFile::encodeName(pipe).constData(), S_IRUSR | S_IWUSR), 0);
    for (const QString &path : {pipe, u"/dev/zero"_s, world.folder.path()}) {
        QVERIFY(readPicture(path).image.isNull());
        QCOMPARE(readPicture(path).fault, clipFaultText("not-regular", path));
    }
    const QString gone = world.folder.filePath(u"gone.png"_s);
    QCOMPARE(readPicture(gone).fault, clipFaultText("missing", gone));
}

void TestAttachmentList::aPictureIsOpenedFromItsList()
{
    ListWorld world;
    const auto id = world.attach({.kind = AttachmentKind::Diagram,
                                  .file = world.write(u"a.png"_s, encoded(plain({8, 4}, Qt::red), "png")),
                                  .title = u"Pads"_s});
    world.show();
    const auto viewers = [&] { return world.shown->findChildren<PictureViewer *>(); };
    world.choose(0);
    QCOMPARE(world.command(u"openAttachment"_s).text(), u"Open picture"_s);
    part<QPushButton>(*world.shown, u"openClip"_s)->click();
    QCOMPARE(viewers().size(), 1);
    QCOMPARE(viewers().front()->windowTitle(),
             recordName(world.project->data(), RecordRef(world.beats[0])) + u" – Pads"_s);
    const ClipPicture &picture = viewers().front()->picture();
    QTRY_COMPARE(picture.frame().size(), QSize(8, 4));
    QTest::keyClick(&world.table(), Qt::Key_Return);
    QCOMPARE(viewers().size(), 1);  // the same one
    QVERIFY(world.shown->findChildren<ClipViewer *>().isEmpty());
    // Its file is found elsewhere: that is shown.
    const QString other = world.write(u"b.png"_s, encoded(plain({6, 6}, Qt::blue), "png"));
    world.edit(id, [&](Attachment &file) { file.file = other; });
    QTRY_COMPARE(picture.frame().size(), QSize(6, 6));
    world.edit(id, [&](Attachment &file) { file.file = u"/gone.png"_s; });
    QTRY_COMPARE(picture.words(), clipFaultText("missing", u"/gone.png"_s));
}

void TestAttachmentList::aFolderThatDoesNotAnswerStopsNoPicture()
{
    const auto gate = std::make_shared<Latch>();
    ListWorld world;
    const auto id = world.attach({.kind = AttachmentKind::Picture, .file = u"/dead/a.png"_s});
    const auto read = [gate](const QString &path) {
        if (path == u"/dead/a.png"_s)
            gate->wait();
        return ReadPicture{plain({4, 4}, path == u"/dead/a.png"_s ? Qt::red : Qt::blue), {}};
    };
    auto viewer = std::make_unique<PictureViewer>(world.workspace(), id, nullptr, read);
    QCOMPARE(viewer->picture().words(), u"Reading /dead/a.png …"_s);
    world.edit(id, [](Attachment &file) { file.file = u"/here/b.png"_s; });
    QTRY_VERIFY(!viewer->picture().frame().isNull());
    gate->open();
    // What comes too late is of a file that is no longer shown.
    QTest::qWait(50);
    QCOMPARE(viewer->picture().frame().pixelColor(1, 1), QColor(Qt::blue));
    // A window may close while its file is being read.
    const auto other = std::make_shared<Latch>();
    const auto done = std::make_shared<Latch>();
    viewer = std::make_unique<PictureViewer>(world.workspace(), id, nullptr, [other, done](const QString &) {
        other->wait();
        done->open();
        return ReadPicture{};
    });
    viewer.reset();
    other->open();
    done->wait();
    QTest::qWait(20);
}

void TestAttachmentList::aPdfIsToldOf()
{
    ListWorld world;
    world.attach({.kind = AttachmentKind::Plan, .file = u"/plans/Two.PDF"_s});
    world.show();
    world.choose(0);
    QVERIFY(!part<QPushButton>(*world.shown, u"openClip"_s)->isEnabled());
    world.table().setFocus();
    QTest::keyClick(&world.table(), Qt::Key_Return);
    QCOMPARE(world.dialogs.informed, QStringList{u"PDF files are not shown here: /plans/Two.PDF"_s});
    QVERIFY(world.shown->findChildren<QDialog *>().isEmpty());
}

QTEST_MAIN(TestAttachmentList)
#include "tst_attachmentlist.moc"
