// SPDX-License-Identifier: GPL-3.0-or-later
// Reference clips as the window reads them: a reader that is believed nothing, small pictures that never hold painting up,
// and a viewer whose every change is one edit.
#include "resources/resources.h"
#include "tests/support/clipworld.h"
#include "tests/support/rigsplaceworld.h"
#include "ui/breakdown/elidedlabel.h"
#include "ui/breakdown/storyforms.h"
#include "ui/clips/attachmentlist.h"
#include "ui/clips/clippicture.h"
#include "ui/clips/clipslider.h"
#include "ui/clips/clipviewer.h"
#include "ui/clips/namedfile.h"
#include "ui/clips/thumbnails.h"
#include "ui/rigs/rigforms.h"
#include "ui/timeline/timelinecanvas.h"
#include "ui/timeline/timelineplace.h"

#include <QAccessible>
#include <QApplication>
#include <QHelpEvent>
#include <QLabel>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>
#include <QToolTip>
#include <condition_variable>
#include <thread>

using namespace stunt;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr QSize box(64, 36);

// An answer in words.
QString words(const std::optional<ClipAnswer> &answer)
{
    if (!answer)
        return u"-"_s;
    if (const auto *info = std::get_if<ClipInfo>(&*answer))
        return u"clip %1 ms %2/%3 %4x%5"_s.arg(info->durationMs)
            .arg(info->rateNumerator)
            .arg(info->rateDenominator)
            .arg(info->size.width())
            .arg(info->size.height());
    if (const auto *frame = std::get_if<ClipFrame>(&*answer))
        return u"frame %1 %2x%3 %4"_s.arg(frame->ms)
            .arg(frame->picture.width())
            .arg(frame->picture.height())
            .arg(QColor(frame->picture.pixel(frame->picture.width() - 1, frame->picture.height() - 1)).name());
    if (std::holds_alternative<ClipEnd>(*answer))
        return u"end"_s;
    if (const auto *fault = std::get_if<ClipFault>(&*answer))
        return u"fault "_s + QString::fromLatin1(fault->code);
    return u"nonsense"_s;
}

ClipProgram fakeProgram(int patienceMs = 10'000)
{
    return {.path = QCoreApplication::applicationFilePath(), .patienceMs = patienceMs};
}

// A fake reader's film that need not last as long as it says, at any rate; its pictures are one pixel.
struct Film {
    int frames = 0;
    int durationMs = 0;
    int numerator = 25;
    int denominator = 1;

    [[nodiscard]] QByteArray text() const
    {
        return "film " + QByteArray::number(frames) + ' ' + QByteArray::number(durationMs) + ' '
             + QByteArray::number(numerator) + ' ' + QByteArray::number(denominator);
    }
    // The first whole millisecond of a frame.
    [[nodiscard]] int msOf(int frame) const { return (frame * 1000 * denominator + numerator - 1) / numerator; }
    [[nodiscard]] int frameAtMs(int ms) const
    {
        return static_cast<int>(qint64{ms} * numerator / (qint64{1000} * denominator));
    }
};

// Answers like the clip reader for a Film; for "fault CODE" that it cannot be shown, for "refuse CODE" that no frame can.
// False if the file is none of these.
bool readFilm(const char *path)
{
    std::ifstream file(path);
    std::string mode;
    std::string code;
    Film film;
    file >> mode;
    if (mode == "film")
        file >> film.frames >> film.durationMs >> film.numerator >> film.denominator;
    else if (mode == "fault" || mode == "refuse")
        file >> code;
    else
        return false;
    if (mode == "fault")
        std::printf("error %s\n", code.c_str());
    else
        std::printf("clip 1 %d %d %d 1 1\n", film.durationMs, film.numerator, film.denominator);
    std::fflush(stdout);
    int now = -1;
    char line[256];
    while (mode != "fault" && std::fgets(line, sizeof line, stdin)) {
        int ms = 0;
        const bool isJump = std::sscanf(line, "frame %d", &ms) == 1;
        const int wanted = isJump ? film.frameAtMs(ms) : now + 1;
        if (mode == "refuse") {
            std::printf("error %s\n", code.c_str());
        } else if (wanted < film.frames) {
            now = wanted;
            std::printf("frame %d 1 1\nabc", film.msOf(now));
        } else {
            std::printf("end\n");
        }
        std::fflush(stdout);
    }
    return true;
}

// A reader and all it said.
struct Listener {
    explicit Listener(const QString &path, const ClipProgram &program = fakeProgram())
        : reader(new ClipReader(path, program, nullptr)), opened(reader.get(), &ClipReader::opened),
          frames(reader.get(), &ClipReader::frameRead), ends(reader.get(), &ClipReader::ended),
          refusals(reader.get(), &ClipReader::frameRefused), failures(reader.get(), &ClipReader::failed)
    {
    }
    [[nodiscard]] QImage picture() const { return frames.last().at(0).value<QImage>(); }
    [[nodiscard]] qint64 ms() const { return frames.last().at(1).toLongLong(); }

    std::unique_ptr<ClipReader> reader;
    QSignalSpy opened;
    QSignalSpy frames;
    QSignalSpy ends;
    QSignalSpy refusals;
    QSignalSpy failures;
};

// A widget that shows thumbnails, and asks for them as painting does.
struct Shop {
    explicit Shop(const QString &path = {}, const ClipProgram &program = fakeProgram(),
                  const FileStamps::Look &look = &lookAtFile)
        : thumbnails(&widget, program, look), arrived(&thumbnails, &Thumbnails::arrived)
    {
        thumbnails.stamps().setFreshMs(0);
        widget.show();
        if (!path.isEmpty())
            (void)of(path);
    }
    // What a frame that paints these shows: a colour's name, why there is none, or "-".
    QStringList show(const QStringList &paths)
    {
        thumbnails.beginShow();
        QStringList shown;
        for (const QString &path : paths)
            shown.append(of(path));
        return shown;
    }
    QString of(const QString &path, qint64 ms = 480)
    {
        const Thumbnail *known = thumbnails.of({.path = path, .ms = ms, .box = box});
        if (!known)
            return u"-"_s;
        return known->failure.isEmpty() ? QColor(known->picture.toImage().pixel(5, 5)).name() : known->failure;
    }

    QWidget widget;
    Thumbnails thumbnails;
    QSignalSpy arrived;
};

// Looks at files below "/dead" that wait until the door is open; shared, as they outlive who asked.
class Door
{
public:
    explicit Door(FileStamps::Look behind) : m_behind(std::move(behind)) {}

    FileStamp look(const QString &path, bool isDead)
    {
        if (isDead) {
            std::unique_lock lock(m_mutex);
            ++m_waiting;
            m_opened.wait(lock, [&] { return m_isOpen; });
            --m_waiting;
        }
        return m_behind(path);
    }
    void open()
    {
        {
            const std::lock_guard lock(m_mutex);
            m_isOpen = true;
        }
        m_opened.notify_all();
    }
    [[nodiscard]] int waiting()
    {
        const std::lock_guard lock(m_mutex);
        return m_waiting;
    }

private:
    FileStamps::Look m_behind;
    std::mutex m_mutex;
    std::condition_variable m_opened;
    bool m_isOpen = false;
    int m_waiting = 0;
};

std::shared_ptr<Door> closedDoor(const FileStamps::Look &behind = [](const QString &) {
    return FileStamp{.exists = true, .isRegular = true, .size = 1, .modifiedMs = 2};
})
{
    return std::make_shared<Door>(behind);
}

FileStamps::Look lookThrough(const std::shared_ptr<Door> &door)
{
    return [door](const QString &path) { return door->look(path, path.startsWith(u"/dead"_s)); };
}

const QString colourAt480 = QColor(fake::colourOf(12)).name();

// The small world with a reference clip of beat A1, its in-point at 480 ms and its out-point at 800 ms.
struct ClipWorld : RigsWorld {
    explicit ClipWorld(const QByteArray &mode = "good") : file(folder.clip(u"stairs.mov"_s, mode))
    {
        clip = addClip(file, 480, 800);
        start = project->history().size();
    }
    Id<Attachment> addClip(const QString &path, qint64 inMs, std::optional<qint64> outMs = {})
    {
        return must(add(*project, Attachment{.beat = beats[0],
                                             .kind = AttachmentKind::Clip,
                                             .file = path,
                                             .title = u"Stairs"_s,
                                             .inMs = inMs,
                                             .outMs = outMs}));
    }
    [[nodiscard]] const Attachment &kept() const { return project->data().at(clip); }

    ClipFolder folder;
    QString file;
    Id<Attachment> clip;
};

struct ViewerWorld : ClipWorld {
    explicit ViewerWorld(const QByteArray &mode = "good") : ClipWorld(mode), viewer(workspace(), clip, nullptr)
    {
        viewer.resize(400, 300);
        viewer.show();
        viewer.activateWindow();
    }
    [[nodiscard]] bool isAt(qint64 ms) const { return viewer.player().position() == ms; }
    [[nodiscard]] QString colour() const
    {
        const QImage &frame = viewer.picture().frame();
        return frame.isNull() ? QString() : QColor(frame.pixel(3, 3)).name();
    }
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::keyClick(stunt::part<ClipPicture>(viewer, u"clipPicture"_s), key, modifiers);
    }
    [[nodiscard]] QString points() { return stunt::part<ElidedLabel>(viewer, u"clipPoints"_s)->line(); }
    void setRate(const QString &rate)
    {
        Production production = project->data().production();
        production.frameRate = rate;
        must(change(*project, production));
    }
    [[nodiscard]] QString label(const QString &name) { return stunt::part<QLabel>(viewer, name)->text(); }

    ClipViewer viewer;
};

}  // namespace

class TestClips : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanup();

    void anAnswerIsReadOrIsNonsense_data();
    void anAnswerIsReadOrIsNonsense();
    void answersMayComeInPieces();

    void aReaderTellsTheClipAndItsFrames();
    void aReaderThatFailsIsToldAndGone_data();
    void aReaderThatFailsIsToldAndGone();
    void aDamagedFrameIsNotTheEnd();
    void aMissingReaderIsTold();
    void lettingAStuckReaderGoTakesNoTime();

    void aThumbnailArrivesAndStays();
    void theNewestOnShowIsReadFirstAndOneAtATime();
    void nothingIsReadForWhatIsHidden();
    void memoryIsBoundedAndNothingIsReadInCircles();
    void aReaderOfAFileThatWasIsNotAskedAgain();
    void aFailureIsRememberedUntilTheFileChanges();
    void aMissingFileNeedsNoReader();
    void anInPointBeyondTheEndIsTold();
    void aFolderThatDoesNotAnswerStopsNobody();
    void deadPathsDoNotStopTheOthers_data();
    void deadPathsDoNotStopTheOthers();
    void aFolderThatDoesNotAnswerIsTold();
    void otherRightsAreAnotherFile();
    void whatIsNotTheFilesFaultIsForgotten_data();
    void whatIsNotTheFilesFaultIsForgotten();
    void aReaderThatIsInstalledLaterIsTried();

    void theViewerOpensAtTheInPoint();
    void keysGoFrameByFrame();
    void fastStepsAreMadeUpFor();
    void playingStopsAtTheOutPointOrBeginsAgain();
    void pointsAreOneEditEach();
    void aPointDoesAwayWithTheOneItForbids();
    void altTakesPointsAway();
    void aClipThatIsGoneTakesNoPoints();
    void aFilmThatIsWrittenAnewIsOpenedAgain();
    void theViewerFollowsTheProduction();
    void whyThereIsNoPictureIsToldInItsPlace_data();
    void whyThereIsNoPictureIsToldInItsPlace();
    void theSliderGoesToItsPlaces();
    void aClipHasOneViewer();
    void theEndIsTheLastPicture_data();
    void theEndIsTheLastPicture();
    void theEndOfAClipThatIsNotOpenYetIsNowhere();
    void longStepsAddUpToTheFrame_data();
    void longStepsAddUpToTheFrame();
    void anotherFileIsNotPlaying();
    void assistiveToolsGoToItsPlaces();
    void arrowsStepWhateverButtonHasTheFocus();
    void aPointThatIsSetReadsAsThePictureDid_data();
    void aPointThatIsSetReadsAsThePictureDid();

    void namesAreOfTheProjectsFolder_data();
    void namesAreOfTheProjectsFolder();
    void filesBelongToSequencesAndRigsToo();
    void aClipIsOpenedFromItsList();
    void theTimelineShowsThePictureAtTheInPoint();
    void theTimelineTellsWhyThereIsNone();
    void theTimelineOpensTheClip();
    void aFilmIsShownFromEndToEnd();
    void aTypedPointIsTheFrameItNames_data();
    void aTypedPointIsTheFrameItNames();
};

void TestClips::initTestCase()
{
    initResources();
    ClipFolder::useFakeReader();
}

// Processes that were let go are gone before the next test, and the last before the program ends.
void TestClips::cleanup()
{
    QTRY_VERIFY(!ClipFolder::hasReaders());
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
}

void TestClips::anAnswerIsReadOrIsNonsense_data()
{
    QTest::addColumn<QByteArray>("said");
    QTest::addColumn<QString>("read");
    const auto opening = [](const QByteArray &said, const QString &read) {
        QTest::newRow(QByteArray(said).replace('\n', "|").constData()) << said << read;
    };
    opening("clip 1 1200 25 1 64 36\n", u"clip 1200 ms 25/1 64x36"_s);
    opening("clip 1 -1 0 0 1 1\n", u"clip -1 ms 0/0 1x1"_s);
    opening("clip 1 0 30000 1001 32768 32768\n", u"clip 0 ms 30000/1001 32768x32768"_s);
    opening("clip 1 3155760000000 25 1 64 36\n", u"clip -1 ms 25/1 64x36"_s);  // lasts a hundred years
    opening("clip 1 1200 25 1 64 36", u"-"_s);
    opening("clip 2 1200 25 1 64 36\n", u"nonsense"_s);
    opening("clip 1 1200 25 0 64 36\n", u"nonsense"_s);
    opening("clip 1 1200 0 1 64 36\n", u"nonsense"_s);
    opening("clip 1 -2 25 1 64 36\n", u"nonsense"_s);
    opening("clip 1 1200 25 1 0 36\n", u"nonsense"_s);
    opening("clip 1 1200 25 1 64 32769\n", u"nonsense"_s);
    opening("clip 1 1200 25 1 64 36 \n", u"nonsense"_s);
    opening("clip  1 1200 25 1 64 36\n", u"nonsense"_s);
    opening("clip 1 1200 25 1 64\n", u"nonsense"_s);
    opening("clip 1 0x4 25 1 64 36\n", u"nonsense"_s);
    opening("clip 1 99999999999999999999 25 1 64 36\n", u"nonsense"_s);
    opening("error missing\n", u"fault missing"_s);
    opening("error not-regular\n", u"fault not-regular"_s);
    opening("error \n", u"nonsense"_s);
    opening("error Missing\n", u"nonsense"_s);
    opening("error missing it\n", u"nonsense"_s);
    opening("end\n", u"nonsense"_s);
    opening("\n", u"nonsense"_s);
    opening("", u"-"_s);
    QTest::newRow("no line at all") << QByteArray(128, 'a') << u"nonsense"_s;
    QTest::newRow("not yet a line") << QByteArray(127, 'a') << u"-"_s;
    QTest::newRow("a line too long") << QByteArray(128, 'a') + '\n' << u"nonsense"_s;
    // After the opening, to a question for at most 4 × 3 pixels.
    const auto answer = [](const char *name, const QByteArray &said, const QString &read) {
        QTest::newRow(name) << "clip 1 1200 25 1 64 36\n" + said << read;
    };
    const QByteArray red("\xff\0\0", 3);
    answer("a frame", "frame 40 2 1\n" + red + red, u"frame 40 2x1 #ff0000"_s);
    answer("as large as asked", "frame 40 4 3\n" + red.repeated(12), u"frame 40 4x3 #ff0000"_s);
    answer("pixels to come", "frame 40 2 1\n" + red + "\xff", u"-"_s);
    answer("wider than asked", "frame 40 5 1\n" + red.repeated(5), u"nonsense"_s);
    answer("higher than asked", "frame 40 1 4\n" + red.repeated(4), u"nonsense"_s);
    answer("no pixels", "frame 40 0 1\n", u"nonsense"_s);
    answer("before the start", "frame -40 1 1\n" + red, u"nonsense"_s);
    answer("overflowing", "frame 40 4294967298 1\n" + red, u"nonsense"_s);
    answer("no moment", "frame 1 1\n" + red, u"nonsense"_s);
    answer("the end", "end\n", u"end"_s);
    answer("the end and more", "end of it\n", u"nonsense"_s);
    answer("damaged", "error damaged\n", u"fault damaged"_s);
    answer("opened twice", "clip 1 1200 25 1 64 36\n", u"nonsense"_s);
    answer("nothing", "", u"-"_s);
}

void TestClips::anAnswerIsReadOrIsNonsense()
{
    QFETCH(QByteArray, said);
    QFETCH(QString, read);
    ClipAnswers answers;
    answers.add(said);
    std::optional<ClipAnswer> answer = answers.next({4, 3});
    // What comes after the opening is what a row is about, where there is more of it.
    const bool isOpening = read.startsWith(u"clip"_s);
    if (answer && std::holds_alternative<ClipInfo>(*answer) && !isOpening)
        answer = answers.next({4, 3});
    QCOMPARE(words(answer), read);
}

void TestClips::answersMayComeInPieces()
{
    const QByteArray said = QByteArray("clip 1 1200 25 1 64 36\nframe 40 2 2\n") + QByteArray("abcabcabcabc")
                          + "frame 80 1 1\n\x01\x02\x03" + "end\n";
    QStringList read;
    ClipAnswers answers;
    for (const char byte : said) {
        answers.add(QByteArray(1, byte));
        if (const auto answer = answers.next({4, 3}))
            read.append(words(answer));
    }
    const QStringList expected{u"clip 1200 ms 25/1 64x36"_s, u"frame 40 2x2 #616263"_s, u"frame 80 1x1 #010203"_s,
                               u"end"_s};
    QCOMPARE(read, expected);
    QVERIFY(!answers.hasMore());
}

void TestClips::aReaderTellsTheClipAndItsFrames()
{
    ClipFolder folder;
    Listener listener(folder.clip(u"a.mov"_s));
    QVERIFY(!listener.reader->isIdle());
    QTRY_COMPARE(listener.opened.size(), 1);
    QCOMPARE(*listener.reader->info(),
             (ClipInfo{.durationMs = 1200, .rateNumerator = 25, .rateDenominator = 1, .size = {64, 36}}));
    listener.reader->askFrame(500, {640, 480});
    QVERIFY(!listener.reader->isIdle());
    QTRY_COMPARE(listener.frames.size(), 1);
    QCOMPARE(listener.ms(), 480);
    QCOMPARE(listener.picture().size(), QSize(64, 36));
    QCOMPARE(listener.picture().pixel(63, 35), fake::colourOf(12));
    listener.reader->askNext({32, 36});
    QTRY_COMPARE(listener.frames.size(), 2);
    QCOMPARE(listener.ms(), 520);
    QCOMPARE(listener.picture().size(), QSize(32, 18));
    listener.reader->askFrame(5000, box);
    QTRY_COMPARE(listener.ends.size(), 1);
    QVERIFY(listener.reader->isIdle());
    // A box that no frame can have is made one that some can.
    listener.reader->askFrame(-40, {0, 9'000});
    QTRY_COMPARE(listener.frames.size(), 3);
    QVERIFY(folder.log().contains(u"a.mov ask frame 0 1 4096"_s));
    listener.reader.reset();
    QTRY_VERIFY(!folder.isAnyRunning());
    QVERIFY(listener.failures.isEmpty());
}

void TestClips::aReaderThatFailsIsToldAndGone_data()
{
    QTest::addColumn<QByteArray>("mode");
    QTest::addColumn<QString>("told");
    QTest::newRow("cannot be decoded") << QByteArray("codec") << u"coded in a way"_s;
    QTest::newRow("no clip") << QByteArray("format") << u"not a film that can be shown"_s;
    QTest::newRow("not there") << QByteArray() << u"is not there"_s;
    QTest::newRow("garbage") << QByteArray("garbage") << u"cannot be understood"_s;
    QTest::newRow("garbage without end") << QByteArray("endless") << u"cannot be understood"_s;
    QTest::newRow("more than was asked") << QByteArray("chatty") << u"cannot be understood"_s;
    QTest::newRow("a frame too large") << QByteArray("lies") << u"cannot be understood"_s;
    QTest::newRow("dies at once") << QByteArray("dies") << u"ended while"_s;
    QTest::newRow("dies within a frame") << QByteArray("half") << u"ended while"_s;
    QTest::newRow("never opens") << QByteArray("silent") << u"no answer"_s;
    QTest::newRow("never answers") << QByteArray("stuck") << u"no answer"_s;
}

void TestClips::aReaderThatFailsIsToldAndGone()
{
    QFETCH(QByteArray, mode);
    QFETCH(QString, told);
    ClipFolder folder;
    const QString path = mode.isEmpty() ? folder.path(u"b.mov"_s) : folder.clip(u"b.mov"_s, mode);
    const bool hangs = mode == "silent" || mode == "stuck";
    constexpr int soon = 500;
    Listener listener(path, fakeProgram(hangs ? soon : 10'000));
    connect(listener.reader.get(), &ClipReader::opened, listener.reader.get(),
            [&] { listener.reader->askFrame(0, box); });
    QTRY_COMPARE(listener.failures.size(), 1);
    const QString sentence = listener.failures[0][0].toString();
    QVERIFY2(sentence.contains(told), qPrintable(sentence));
    QVERIFY2(sentence.contains(path), qPrintable(sentence));
    QVERIFY(listener.frames.isEmpty());
    QVERIFY(!listener.reader->isIdle());
    QTRY_VERIFY(!folder.isAnyRunning());
    QCOMPARE(listener.failures.size(), 1);
}

void TestClips::aDamagedFrameIsNotTheEnd()
{
    ClipFolder folder;
    Listener listener(folder.clip(u"a.mov"_s, "damaged"));
    QTRY_COMPARE(listener.opened.size(), 1);
    listener.reader->askFrame(120, box);
    QTRY_COMPARE(listener.refusals.size(), 1);
    QVERIFY(listener.refusals[0][0].toString().contains(u"damaged"_s));
    listener.reader->askFrame(160, box);
    QTRY_COMPARE(listener.frames.size(), 1);
    QVERIFY(listener.failures.isEmpty());
}

void TestClips::aMissingReaderIsTold()
{
    ClipFolder folder;
    Listener listener(folder.clip(u"a.mov"_s), {.path = folder.path(u"no-program"_s)});
    QTRY_COMPARE(listener.failures.size(), 1);
    QVERIFY(listener.failures[0][0].toString().contains(u"The clip reader is not installed"_s));
}

void TestClips::lettingAStuckReaderGoTakesNoTime()
{
    ClipFolder folder;
    Listener listener(folder.clip(u"a.mov"_s, "silent"));
    QTRY_COMPARE(folder.starts(), 1);
    QElapsedTimer clock;
    clock.start();
    listener.reader.reset();
    constexpr qint64 notable = 500;
    QVERIFY2(clock.elapsed() < notable, qPrintable(QString::number(clock.elapsed())));
    QTRY_VERIFY(!folder.isAnyRunning());
}

void TestClips::aThumbnailArrivesAndStays()
{
    ClipFolder folder;
    const QString path = folder.clip(u"a.mov"_s);
    Shop shop;
    QCOMPARE(shop.show({path}), QStringList{u"-"_s});
    QTRY_COMPARE(shop.show({path}), QStringList{colourAt480});
    // Another moment, and another size, are other pictures.
    QTRY_COMPARE(shop.of(path, 0), QColor(fake::colourOf(0)).name());
    const qsizetype starts = folder.starts();
    for (int i = 0; i < 20; ++i) {
        QCOMPARE(shop.show({path}), QStringList{colourAt480});
        QCoreApplication::processEvents();
    }
    QCOMPARE(folder.starts(), starts);
    QTRY_VERIFY(!folder.isAnyRunning());
}

void TestClips::theNewestOnShowIsReadFirstAndOneAtATime()
{
    ClipFolder folder;
    const QString held = folder.clip(u"held"_s, "gate");
    const QString old = folder.clip(u"old"_s);
    const QString left = folder.clip(u"left"_s);
    const QString right = folder.clip(u"right"_s);
    const QString newest = folder.clip(u"newest"_s);
    Shop shop;
    QTRY_VERIFY((shop.show({held}), folder.log().filter(u"held ask"_s).size() == 1));
    // While that one is read, others come and one goes.
    const auto isKnown = [&](const QStringList &paths) {
        (void)shop.show(paths);
        return std::ranges::all_of(paths,
                                   [&](const QString &path) { return shop.thumbnails.stamps().of(path).has_value(); });
    };
    QTRY_VERIFY(isKnown({held, old, left, right, newest}));
    (void)shop.show({held});
    (void)shop.show({held, old});
    (void)shop.show({held, left, right});
    (void)shop.show({held, left, right, newest});
    QCOMPARE(folder.starts(), 1);
    (void)folder.clip(u"held.open"_s);
    QTRY_COMPARE(folder.log().filter(u" answered"_s).size(), 4);
    QStringList order;
    bool isReading = false;
    for (const QString &line : folder.log()) {
        if (line.endsWith(u" start"_s)) {
            QVERIFY2(!isReading, "two at a time");
            order.append(line.section(u' ', 0, 0));
        }
        isReading = !line.endsWith(u" answered"_s);
    }
    const QStringList expected{u"held"_s, u"newest"_s, u"left"_s, u"right"_s};
    QCOMPARE(order, expected);
}

void TestClips::nothingIsReadForWhatIsHidden()
{
    ClipFolder folder;
    const QString path = folder.clip(u"a.mov"_s);
    Shop shop;
    // Asked for and gone again before it was its turn.
    QTRY_VERIFY(shop.thumbnails.stamps().of(path).has_value());
    (void)shop.show({path});
    shop.thumbnails.beginShow();
    // Asked for by a widget that is not visible any more.
    Shop hidden;
    QTRY_VERIFY(hidden.thumbnails.stamps().of(path).has_value());
    (void)hidden.show({path});
    hidden.widget.hide();
    // A third one is read: the two had their turn before.
    const QString other = folder.clip(u"b.mov"_s);
    Shop third;
    QTRY_COMPARE(third.show({other}), QStringList{colourAt480});
    QVERIFY2(folder.log().filter(u"a.mov"_s).isEmpty(), qPrintable(folder.log().join(u'\n')));
}

void TestClips::memoryIsBoundedAndNothingIsReadInCircles()
{
    ClipFolder folder;
    QStringList paths;
    for (int i = 0; i < 6; ++i)
        paths.append(folder.clip(u"%1.mov"_s.arg(i)));
    Shop shop;
    constexpr qsizetype onePicture = 64 * 36 * 4;
    constexpr qsizetype most = 3 * onePicture;
    shop.thumbnails.setMostBytes(most);
    for (const QString &path : paths) {
        QTRY_COMPARE(shop.show({path}), QStringList{colourAt480});
        QVERIFY(shop.thumbnails.bytes() <= most + 2 * onePicture);
    }
    // The last is still there, the first had to go and is read again.
    QCOMPARE(shop.show({paths.last()}), QStringList{colourAt480});
    QCOMPARE(shop.show({paths.first()}), QStringList{u"-"_s});
    QTRY_COMPARE(shop.show({paths.first()}), QStringList{colourAt480});
    // More on show than there is memory for: some stay empty, and reading comes to an end.
    QTRY_COMPARE(shop.show(paths).count(colourAt480), 3);
    QTRY_VERIFY((shop.show(paths), !folder.isAnyRunning()));
    const qsizetype starts = folder.starts();
    for (int i = 0; i < 50; ++i) {
        (void)shop.show(paths);
        QTest::qWait(1);
    }
    QCOMPARE(folder.starts(), starts);
}

void TestClips::aReaderOfAFileThatWasIsNotAskedAgain()
{
    ClipFolder folder;
    const QString path = folder.clip(u"a.mov"_s, "gate");
    Shop shop;
    const auto wish = [&] {
        shop.thumbnails.beginShow();
        return QStringList{shop.of(path), shop.of(path, 0)};
    };
    QTRY_VERIFY((wish(), folder.log().filter(u" ask"_s).size() == 1));
    // The film is replaced while its first picture is read.
    const auto before = shop.thumbnails.stamps().of(path);
    QVERIFY(QFile::remove(path));
    (void)folder.clip(u"a.mov"_s, "good as new");
    QTRY_VERIFY(shop.thumbnails.stamps().of(path) != before);
    (void)wish();
    (void)folder.clip(u"a.mov.open"_s);
    const QStringList both{colourAt480, QColor(fake::colourOf(0)).name()};
    QTRY_COMPARE(wish(), both);
    const QStringList log = folder.log();
    // The old one was asked once; after its answer another is started.
    QVERIFY2(log.indexOf(u"a.mov start"_s, 1) == 3, qPrintable(log.join(u'\n')));
}

void TestClips::aFailureIsRememberedUntilTheFileChanges()
{
    ClipFolder folder;
    const QString path = folder.clip(u"a.mov"_s, "codec");
    Shop shop;
    QTRY_VERIFY(shop.show({path}).first().contains(u"coded in a way"_s));
    QVERIFY(shop.thumbnails.isBroken(path));
    QVERIFY(shop.thumbnails.failureOf(path, 480).contains(path));
    for (int i = 0; i < 20; ++i) {
        (void)shop.show({path});
        QTest::qWait(1);
    }
    QCOMPARE(folder.starts(), 1);
    (void)folder.clip(u"a.mov"_s, "good as new");
    QTRY_COMPARE(shop.show({path}), QStringList{colourAt480});
    QCOMPARE(shop.thumbnails.failureOf(path, 480), QString());
    // And the other way round: a picture of what the file was is not shown for what it is.
    (void)folder.clip(u"a.mov"_s, "format");
    QTRY_VERIFY(shop.show({path}).first().contains(u"not a film that can be shown"_s));
}

void TestClips::aMissingFileNeedsNoReader()
{
    ClipFolder folder;
    const QString path = folder.path(u"a.mov"_s);
    Shop shop;
    QTRY_VERIFY(shop.show({path}).first().contains(u"is not there"_s));
    QTRY_VERIFY(shop.show({folder.path()}).first().contains(u"not a file but a folder"_s));
    QCOMPARE(folder.starts(), 0);
    (void)folder.clip(u"a.mov"_s);
    QTRY_COMPARE(shop.show({path}), QStringList{colourAt480});
}

void TestClips::anInPointBeyondTheEndIsTold()
{
    ClipFolder folder;
    const QString path = folder.clip(u"a.mov"_s);
    Shop shop;
    QTRY_VERIFY(shop.of(path, 9000).contains(u"ends before its in-point"_s));
    QVERIFY(!shop.thumbnails.isBroken(path));
    QTRY_COMPARE(shop.of(path), colourAt480);
}

void TestClips::aFolderThatDoesNotAnswerStopsNobody()
{
    const auto door = closedDoor();
    auto stamps = std::make_unique<FileStamps>(nullptr, lookThrough(door));
    QElapsedTimer clock;
    clock.start();
    for (int i = 0; i < 10; ++i)
        QVERIFY(!stamps->of(u"/dead/a.mov"_s));
    QTRY_VERIFY(stamps->of(u"/alive/b.mov"_s));
    stamps.reset();
    constexpr qint64 notable = 4'000;
    QVERIFY(clock.elapsed() < notable);
    QCOMPARE(door->waiting(), 1);
    door->open();
    // What it finds in the end is of no interest any more, and harms nobody.
    QTRY_COMPARE(door->waiting(), 0);
    QCoreApplication::processEvents();
}

void TestClips::deadPathsDoNotStopTheOthers_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<int>("threads");
    // Whoever waits for a folder need not be joined by others.
    QTest::newRow("of one folder") << u"/dead/%1.mov"_s << 4;
    QTest::newRow("of a folder each") << u"/dead/%1/a.mov"_s << static_cast<int>(FileStamps::mostThreads);
}

void TestClips::deadPathsDoNotStopTheOthers()
{
    QFETCH(QString, path);
    QFETCH(int, threads);
    const auto door = closedDoor();
    const auto opened = qScopeGuard([&] { door->open(); });
    FileStamps stamps(nullptr, lookThrough(door));
    stamps.setFreshMs(0);
    stamps.setPatienceMs(60);
    constexpr int five = 5;
    for (int i = 0; i < five; ++i)
        QVERIFY(!stamps.of(path.arg(i)));
    QTRY_VERIFY(stamps.of(u"/alive/b.mov"_s));
    const auto isUnanswered = [&](int i) {
        const auto stamp = stamps.of(path.arg(i));
        return stamp && !stamp->answers && !stamp->exists;
    };
    for (int i = 0; i < five; ++i)
        QTRY_VERIFY(isUnanswered(i));
    QVERIFY(door->waiting() <= std::max(five, 4));
    // However many there are, threads come to an end.
    constexpr int many = 60;
    for (int i = 0; i < many; ++i)
        (void)stamps.of(path.arg(i));
    QTRY_COMPARE(door->waiting(), threads);
    QTest::qWait(200);
    QCOMPARE(door->waiting(), threads);
    // And they answer after all.
    QSignalSpy changed(&stamps, &FileStamps::changed);
    door->open();
    QTRY_VERIFY(!changed.isEmpty());
    for (int i = 0; i < many; ++i)
        QTRY_VERIFY(stamps.of(path.arg(i)) && stamps.of(path.arg(i))->exists);
    QCOMPARE(door->waiting(), 0);
}

void TestClips::aFolderThatDoesNotAnswerIsTold()
{
    ClipFolder folder;
    const QString path = folder.clip(u"a.mov"_s);
    const auto door = closedDoor(&lookAtFile);
    const auto opened = qScopeGuard([&] { door->open(); });
    Shop shop({}, fakeProgram(), [door](const QString &file) { return door->look(file, true); });
    shop.thumbnails.stamps().setPatienceMs(60);
    QTRY_VERIFY2(shop.show({path}).first().contains(u"does not answer"_s), qPrintable(shop.show({path}).first()));
    QVERIFY(shop.thumbnails.isBroken(path));
    QVERIFY(shop.thumbnails.failureOf(path, 480).contains(path));
    QCOMPARE(folder.starts(), 0);
    door->open();
    QTRY_COMPARE(shop.show({path}), QStringList{colourAt480});
    QCOMPARE(shop.thumbnails.failureOf(path, 480), QString());
}

void TestClips::otherRightsAreAnotherFile()
{
    ClipFolder folder;
    const QString path = folder.clip(u"a.mov"_s, "codec");
    Shop shop;
    QTRY_VERIFY(shop.show({path}).first().contains(u"coded in a way"_s));
    QCOMPARE(folder.starts(), 1);
    QVERIFY(QFile::setPermissions(path, QFile::ReadOwner));
    QTRY_VERIFY((shop.show({path}), folder.starts() == 2));
}

void TestClips::whatIsNotTheFilesFaultIsForgotten_data()
{
    QTest::addColumn<QByteArray>("mode");
    QTest::addColumn<QString>("told");
    QTest::addColumn<bool>("isForgotten");
    QTest::newRow("no memory") << QByteArray("fault memory") << u"not enough memory"_s << true;
    QTest::newRow("no memory for a frame") << QByteArray("refuse memory") << u"not enough memory"_s << true;
    QTest::newRow("no right") << QByteArray("fault unreadable") << u"may not be read"_s << true;
    QTest::newRow("nobody knows") << QByteArray("fault weather") << u"cannot be shown"_s << true;
    QTest::newRow("died") << QByteArray("half") << u"ended while"_s << true;
    QTest::newRow("hangs") << QByteArray("stuck") << u"no answer"_s << true;
    QTest::newRow("a codec") << QByteArray("codec") << u"coded in a way"_s << false;
    QTest::newRow("no picture") << QByteArray("fault no-picture") << u"has no picture"_s << false;
    QTest::newRow("a damaged frame") << QByteArray("refuse damaged") << u"damaged here"_s << false;
}

void TestClips::whatIsNotTheFilesFaultIsForgotten()
{
    QFETCH(QByteArray, mode);
    QFETCH(QString, told);
    QFETCH(bool, isForgotten);
    ClipFolder folder;
    const QString path = folder.clip(u"a.mov"_s, mode);
    Shop shop({}, fakeProgram(mode == "stuck" ? 200 : 10'000));
    constexpr int aMinute = 300;
    shop.thumbnails.setForgetMs(aMinute);
    QTRY_VERIFY2(shop.show({path}).first().contains(told), qPrintable(shop.show({path}).first()));
    for (int i = 0; i < 5; ++i)
        QVERIFY(shop.show({path}).first().contains(told));
    QCOMPARE(folder.starts(), 1);
    // Who shows it is told that asking again is worth while.
    shop.arrived.clear();
    QTest::qWait(2 * aMinute);
    QCOMPARE(!shop.arrived.isEmpty(), isForgotten);
    for (int i = 0; i < 10; ++i) {
        (void)shop.show({path});
        QTest::qWait(10);
    }
    QCOMPARE(folder.starts() > 1, isForgotten);
}

void TestClips::aReaderThatIsInstalledLaterIsTried()
{
    ClipFolder folder;
    const QString path = folder.clip(u"a.mov"_s);
    const QString program = folder.path(u"reader"_s);
    Shop shop({}, ClipProgram{program});
    shop.thumbnails.setForgetMs(100);
    QTRY_VERIFY(shop.show({path}).first().contains(u"not installed"_s));
    QVERIFY(QFile::link(QCoreApplication::applicationFilePath(), program));
    QTRY_COMPARE(shop.show({path}), QStringList{colourAt480});
}

void TestClips::theViewerOpensAtTheInPoint()
{
    ViewerWorld world;
    QTRY_VERIFY(world.isAt(480));
    QCOMPARE(world.colour(), colourAt480);
    QVERIFY(!world.viewer.player().isPlaying());
    QCOMPARE(world.label(u"clipPosition"_s), u"00:00:00:12"_s);
    QCOMPARE(world.points(), u"00:00:00:12 to 00:00:00:20 · 00:00:00:08 long"_s);
    QVERIFY(world.viewer.windowTitle().contains(u"Stairs"_s));
    QCOMPARE(world.edits(), 0);
    world.edit(world.clip, [](Attachment &clip) { clip.outMs.reset(); });
    QCOMPARE(world.points(), u"00:00:00:12 to the end · 00:00:00:18 long"_s);
    world.edit(world.clip, [](Attachment &clip) { clip.outMs = 2'000; });
    QCOMPARE(world.points(), u"00:00:00:12 to 00:00:02:00, but the clip ends at 00:00:01:05"_s);
}

void TestClips::keysGoFrameByFrame()
{
    ViewerWorld world;
    QTRY_VERIFY(world.isAt(480));
    world.key(Qt::Key_Right);
    QTRY_VERIFY(world.isAt(520));
    QCOMPARE(world.colour(), QColor(fake::colourOf(13)).name());
    world.key(Qt::Key_Left);
    world.key(Qt::Key_Left);
    QTRY_VERIFY(world.isAt(440));
    world.key(Qt::Key_Right, Qt::ShiftModifier);
    QTRY_VERIFY(world.isAt(840));
    world.key(Qt::Key_Left, Qt::ShiftModifier);
    QTRY_VERIFY(world.isAt(440));
    world.key(Qt::Key_End);  // the last picture before it
    QTRY_VERIFY(world.isAt(760));
    world.key(Qt::Key_Home);
    QTRY_VERIFY(world.isAt(480));
    // Before the first and after the last there is nothing.
    for (int i = 0; i < 20; ++i)
        world.key(Qt::Key_Left);
    QTRY_VERIFY(world.isAt(0));
    world.edit(world.clip, [](Attachment &clip) { clip.outMs.reset(); });
    world.key(Qt::Key_End);
    QTRY_VERIFY(world.isAt(1160));
    world.key(Qt::Key_Right);
    world.key(Qt::Key_Left);
    QTRY_VERIFY(world.isAt(1120));
}

void TestClips::fastStepsAreMadeUpFor()
{
    ViewerWorld world("gate");
    QTRY_COMPARE(world.folder.log().filter(u"ask"_s).size(), 1);
    (void)world.folder.clip(u"stairs.mov.open"_s);
    QTRY_VERIFY(world.isAt(480));
    for (int i = 0; i < 5; ++i)
        world.key(Qt::Key_Right);
    QTRY_VERIFY(world.isAt(680));
}

void TestClips::playingStopsAtTheOutPointOrBeginsAgain()
{
    ViewerWorld world;
    QTRY_VERIFY(world.isAt(480));
    QSignalSpy shown(&world.viewer.player(), &ClipPlayer::shown);
    world.key(Qt::Key_Space);
    QVERIFY(world.viewer.player().isPlaying());
    QTRY_VERIFY(!world.viewer.player().isPlaying());
    QTRY_VERIFY(world.isAt(760));
    QVERIFY(shown.size() > 1);
    qint64 before = 0;
    for (const auto &frame : std::as_const(shown)) {
        QVERIFY(frame.at(1).toLongLong() >= before);
        before = frame.at(1).toLongLong();
    }
    QCOMPARE(before, 760);
    // Again and again: it comes back to the in-point and goes on.
    part<QToolButton>(world.viewer, u"clipLoop"_s)->click();
    shown.clear();
    world.key(Qt::Key_Space);
    const auto turns = [&] {
        qsizetype count = 0;
        for (const auto &frame : std::as_const(shown))
            count += frame.at(1).toLongLong() == 480 ? 1 : 0;
        return count;
    };
    QTRY_VERIFY(turns() >= 3);
    QVERIFY(world.viewer.player().isPlaying());
    world.key(Qt::Key_Space);
    QVERIFY(!world.viewer.player().isPlaying());
}

void TestClips::pointsAreOneEditEach()
{
    ViewerWorld world;
    QTRY_VERIFY(world.isAt(480));
    world.key(Qt::Key_Right);
    QTRY_VERIFY(world.isAt(520));
    world.key(Qt::Key_I);
    QCOMPARE(world.kept().inMs, std::optional<qint64>(520));
    QCOMPARE(world.edits(), 1);
    world.key(Qt::Key_Right);
    QTRY_VERIFY(world.isAt(560));
    // The picture on show is the last one of it.
    part<QToolButton>(world.viewer, u"clipSetOut"_s)->click();
    QCOMPARE(world.kept().outMs, std::optional<qint64>(600));
    QCOMPARE(world.edits(), 2);
    QCOMPARE(world.points(), u"00:00:00:13 to 00:00:00:15 · 00:00:00:02 long"_s);
    must(world.project->undo());
    QCOMPARE(world.kept().outMs, std::optional<qint64>(800));
    must(world.project->undo());
    QCOMPARE(world.kept().inMs, std::optional<qint64>(480));
    QVERIFY(world.isAt(560));
    QVERIFY(world.dialogs.errors.empty());
}

void TestClips::aPointDoesAwayWithTheOneItForbids()
{
    ViewerWorld world;
    QTRY_VERIFY(world.isAt(480));
    // A clip of one picture.
    world.key(Qt::Key_O);
    QCOMPARE(world.kept().inMs, std::optional<qint64>(480));
    QCOMPARE(world.kept().outMs, std::optional<qint64>(520));
    world.key(Qt::Key_Right);
    QTRY_VERIFY(world.isAt(520));
    world.key(Qt::Key_I);
    QCOMPARE(world.kept().inMs, std::optional<qint64>(520));
    QVERIFY(!world.kept().outMs);
    world.key(Qt::Key_Left);
    QTRY_VERIFY(world.isAt(480));
    world.key(Qt::Key_O);
    QVERIFY(!world.kept().inMs);
    QCOMPARE(world.kept().outMs, std::optional<qint64>(520));
    QCOMPARE(world.edits(), 3);
    QVERIFY(world.dialogs.errors.empty());
}

void TestClips::altTakesPointsAway()
{
    ViewerWorld world;
    QTRY_VERIFY(world.isAt(480));
    world.key(Qt::Key_I, Qt::AltModifier);
    QVERIFY(!world.kept().inMs && world.kept().outMs);
    must(world.project->undo());
    world.key(Qt::Key_O, Qt::AltModifier);
    QVERIFY(world.kept().inMs && !world.kept().outMs);
    must(world.project->undo());
    world.key(Qt::Key_X, Qt::AltModifier);
    QVERIFY(!world.kept().inMs && !world.kept().outMs);
    QCOMPARE(world.edits(), 1);
    QVERIFY(world.isAt(480));
}

void TestClips::aClipThatIsGoneTakesNoPoints()
{
    ViewerWorld world;
    QTRY_VERIFY(world.isAt(480));
    must(remove<Attachment>(*world.project, {world.clip}));
    const qsizetype edits = world.edits();
    for (const Qt::Key key : {Qt::Key_I, Qt::Key_O}) {
        world.key(key);
        world.key(key, Qt::AltModifier);
    }
    world.key(Qt::Key_X, Qt::AltModifier);
    QVERIFY(!part<QToolButton>(world.viewer, u"clipSetIn"_s)->isEnabled());
    QCOMPARE(world.edits(), edits);
    QVERIFY(world.dialogs.errors.empty());
    must(world.project->undo());
    QVERIFY(part<QToolButton>(world.viewer, u"clipSetIn"_s)->isEnabled());
    // Nothing on show: nothing to set.
    ViewerWorld broken("codec");
    QTRY_VERIFY(!broken.viewer.picture().words().isEmpty());
    broken.key(Qt::Key_I);
    QCOMPARE(broken.edits(), 0);
}

void TestClips::aFilmThatIsWrittenAnewIsOpenedAgain()
{
    ViewerWorld world;
    QTRY_VERIFY(world.isAt(480));
    world.key(Qt::Key_Right);
    QTRY_VERIFY(world.isAt(520));
    const auto starts = [&] { return world.folder.log().filter(u"stairs.mov start"_s).size(); };
    QCOMPARE(starts(), 1);
    // Its first state is known by now.
    QVERIFY(QTest::qWaitFor([&] { return world.viewer.knowsFilm(); }, 10'000));
    QFile film(world.file);
    QVERIFY(film.open(QIODevice::ReadOnly));
    QVERIFY(film.setFileTime(QDateTime::currentDateTime().addSecs(-60), QFileDevice::FileModificationTime));
    film.close();
    QTRY_COMPARE_WITH_TIMEOUT(starts(), 2, 10'000);
    QTRY_VERIFY(world.isAt(520));
    QVERIFY(!world.viewer.player().isPlaying());
}

void TestClips::theViewerFollowsTheProduction()
{
    ViewerWorld world;
    QTRY_VERIFY(world.isAt(480));
    const QString other = world.folder.clip(u"other.mov"_s);
    world.edit(world.clip, [&](Attachment &clip) {
        clip.title = u"Second take"_s;
        clip.file = other;
        clip.inMs = 80;
    });
    QVERIFY(world.viewer.windowTitle().contains(u"Second take"_s));
    QTRY_VERIFY(world.isAt(80));
    QCOMPARE(world.folder.log().filter(u"other.mov start"_s).size(), 1);
    QTRY_COMPARE(world.folder.log().filter(u"stairs.mov start"_s).size(), 1);
}

void TestClips::whyThereIsNoPictureIsToldInItsPlace_data()
{
    QTest::addColumn<QByteArray>("mode");
    QTest::addColumn<QString>("told");
    QTest::newRow("codec") << QByteArray("codec") << u"coded in a way"_s;
    QTest::newRow("garbage") << QByteArray("garbage") << u"cannot be understood"_s;
    QTest::newRow("died") << QByteArray("half") << u"ended while"_s;
    QTest::newRow("missing") << QByteArray() << u"is not there"_s;
}

void TestClips::whyThereIsNoPictureIsToldInItsPlace()
{
    QFETCH(QByteArray, mode);
    QFETCH(QString, told);
    ClipWorld world(mode.isEmpty() ? QByteArray("good") : mode);
    if (mode.isEmpty())
        QVERIFY(QFile::remove(world.file));
    ClipViewer viewer(world.workspace(), world.clip, nullptr);
    viewer.show();
    QTRY_VERIFY2(viewer.picture().words().contains(told), qPrintable(viewer.picture().words()));
    QVERIFY(viewer.picture().words().contains(world.file));
    QVERIFY(viewer.picture().frame().isNull());
    // Its commands do no harm.
    for (const char *name : {"clipPlay", "clipBack", "clipSetIn", "clipSetOut"})
        QVERIFY(!part<QToolButton>(viewer, QString::fromLatin1(name))->isEnabled());
    for (const Qt::Key key : {Qt::Key_Space, Qt::Key_Left, Qt::Key_Right, Qt::Key_Home, Qt::Key_End})
        QTest::keyClick(&viewer, key);
    QVERIFY(!viewer.player().isPlaying());
    QTest::keyClick(&viewer, Qt::Key_Escape);
    QVERIFY(!viewer.isVisible());
}

void TestClips::theSliderGoesToItsPlaces()
{
    ViewerWorld world;
    QTRY_VERIFY(world.isAt(480));
    auto *slider = part<ClipSlider>(world.viewer, u"clipSlider"_s);
    QCOMPARE(slider->maximum(), 1200);
    QCOMPARE(slider->value(), 480);
    QVERIFY(slider->xOf(480) < slider->xOf(800));
    QTest::mouseClick(slider, Qt::LeftButton, {}, {slider->xOf(810), slider->height() / 2});
    QTRY_VERIFY(world.isAt(800));
    QCOMPARE(slider->value(), 800);
    // Time runs to the right in every language.
    world.viewer.setLayoutDirection(Qt::RightToLeft);
    QVERIFY(slider->xOf(480) < slider->xOf(800));
    auto *back = part<QToolButton>(world.viewer, u"clipBack"_s);
    auto *on = part<QToolButton>(world.viewer, u"clipOn"_s);
    QVERIFY(back->x() < on->x());
}

void TestClips::aClipHasOneViewer()
{
    ClipWorld world;
    QWidget window;
    window.show();
    ClipViewer *first = openClip(world.workspace(), world.clip, &window);
    QVERIFY(first);
    QCOMPARE(openClip(world.workspace(), world.clip, &window), first);
    const Id<Attachment> other = world.addClip(world.file, 0);
    QVERIFY(openClip(world.workspace(), other, &window) != first);
    world.edit(world.clip, [](Attachment &clip) { clip.kind = AttachmentKind::Picture; });
    QVERIFY(!openClip(world.workspace(), world.clip, &window));
    first->close();
    QTRY_COMPARE(window.findChildren<ClipViewer *>().size(), 1);
}

void TestClips::theEndIsTheLastPicture_data()
{
    QTest::addColumn<QByteArray>("film");
    QTest::addColumn<qint64>("last");
    const auto row = [](const char *name, const Film &film) {
        QTest::newRow(name) << film.text() << qint64{film.msOf(film.frames - 1)};
    };
    QTest::newRow("as long as it says") << QByteArray("good") << qint64{1160};
    row("its sound is two frames longer", {.frames = 50, .durationMs = 2080});
    row("its sound is a part of a frame longer", {.frames = 50, .durationMs = 2011});
    row("its sound is ten minutes longer", {.frames = 61, .durationMs = 600'000});
    row("longer than it says", {.frames = 50, .durationMs = 1990});
    row("at 24000/1001", {.frames = 49, .durationMs = 2200, .numerator = 24'000, .denominator = 1001});
}

void TestClips::theEndIsTheLastPicture()
{
    QFETCH(QByteArray, film);
    QFETCH(qint64, last);
    ViewerWorld world(film);
    world.edit(world.clip, [](Attachment &clip) { clip.outMs.reset(); });
    auto *slider = part<ClipSlider>(world.viewer, u"clipSlider"_s);
    const auto isShown = [&](qint64 ms) { return world.isAt(ms) && slider->value() == ms; };
    const auto backToIn = [&] {
        world.key(Qt::Key_Home);
        return QTest::qWaitFor([&] { return world.viewer.player().position() < 500; });
    };
    QTRY_VERIFY(world.viewer.player().position());
    world.key(Qt::Key_End);
    QTRY_VERIFY2(isShown(last), qPrintable(QString::number(slider->value())));
    // So does the right end of the slider, and what is set there is that picture.
    QVERIFY(backToIn());
    QTest::mouseClick(slider, Qt::LeftButton, {}, {slider->width() - 1, slider->height() / 2});
    QTRY_VERIFY2(isShown(last), qPrintable(QString::number(slider->value())));
    world.key(Qt::Key_I);
    QCOMPARE(world.kept().inMs, std::optional<qint64>(last));
    must(world.project->undo());
    // So do long steps, from wherever they begin.
    for (int start = 0; start < 3; ++start) {
        QVERIFY(backToIn());
        for (int i = 0; i < start; ++i)
            world.key(Qt::Key_Right);
        for (int i = 0; i < 9; ++i)
            world.key(Qt::Key_Right, Qt::ShiftModifier);
        QTRY_VERIFY2(isShown(last), qPrintable(QString::number(slider->value())));
    }
    // Playing has nothing left there, and begins again.
    world.key(Qt::Key_Space);
    QTRY_VERIFY(world.viewer.player().position() < last);
    QVERIFY(world.viewer.player().isPlaying());
}

void TestClips::theEndOfAClipThatIsNotOpenYetIsNowhere()
{
    ViewerWorld world;
    QVERIFY(!world.viewer.player().info());
    world.key(Qt::Key_End);
    QTRY_VERIFY(world.isAt(480));
    ViewerWorld silent("silent");
    silent.edit(silent.clip, [](Attachment &clip) { clip.outMs.reset(); });
    silent.key(Qt::Key_End);
    QVERIFY(!silent.viewer.player().position());
}

void TestClips::longStepsAddUpToTheFrame_data()
{
    QTest::addColumn<int>("numerator");
    QTest::addColumn<int>("denominator");
    QTest::newRow("24") << 24 << 1;
    QTest::newRow("23.976") << 24'000 << 1001;
    QTest::newRow("25") << 25 << 1;
    QTest::newRow("59.94") << 60'000 << 1001;
    QTest::newRow("240") << 240 << 1;
}

void TestClips::longStepsAddUpToTheFrame()
{
    QFETCH(int, numerator);
    QFETCH(int, denominator);
    const Film film{.frames = 400, .durationMs = 20'000, .numerator = numerator, .denominator = denominator};
    ViewerWorld world(film.text());
    world.edit(world.clip, [](Attachment &clip) { clip.inMs = 0; });
    QTRY_VERIFY(world.viewer.player().position());
    world.key(Qt::Key_Home);
    QTRY_VERIFY(world.isAt(0));
    // The keys come faster than pictures; the reader has not even heard of the second.
    const auto press = [&](int times, Qt::Key key, Qt::KeyboardModifiers modifiers) {
        for (int i = 0; i < times; ++i)
            world.key(key, modifiers);
    };
    press(12, Qt::Key_Right, Qt::ShiftModifier);
    QTRY_COMPARE(world.viewer.player().position(), std::optional<qint64>(film.msOf(120)));
    press(3, Qt::Key_Left, Qt::ShiftModifier);
    press(1, Qt::Key_Left, {});
    press(1, Qt::Key_Right, Qt::ShiftModifier);
    QTRY_COMPARE(world.viewer.player().position(), std::optional<qint64>(film.msOf(99)));
    // On the way to another place, it is that place they count from.
    world.key(Qt::Key_Home);
    press(4, Qt::Key_Right, Qt::ShiftModifier);
    QTRY_COMPARE(world.viewer.player().position(), std::optional<qint64>(film.msOf(40)));
}

void TestClips::anotherFileIsNotPlaying()
{
    ViewerWorld world;
    QTRY_VERIFY(world.isAt(480));
    world.key(Qt::Key_Space);
    auto *play = part<QToolButton>(world.viewer, u"clipPlay"_s);
    QCOMPARE(play->accessibleName(), u"Pause"_s);
    const ClipPlayer *old = &world.viewer.player();
    QSignalSpy shownByOld(old, &ClipPlayer::shown);
    const QString other = world.folder.clip(u"other.mov"_s);
    world.edit(world.clip, [&](Attachment &clip) { clip.file = other; });
    QVERIFY(!world.viewer.player().isPlaying());
    QCOMPARE(play->accessibleName(), u"Play"_s);
    QVERIFY(play->toolTip().contains(u"Play"_s));
    // Nor does the old one hear of anything, while it still is there.
    shownByOld.clear();
    QVERIFY(!QObject::disconnect(&world.viewer.picture(), nullptr, old, nullptr));
    QVERIFY(!QObject::disconnect(part<ClipSlider>(world.viewer, u"clipSlider"_s), nullptr, old, nullptr));
    QTRY_VERIFY(world.isAt(480));
}

void TestClips::assistiveToolsGoToItsPlaces()
{
    ViewerWorld world;
    QTRY_VERIFY(world.isAt(480));
    auto *slider = part<ClipSlider>(world.viewer, u"clipSlider"_s);
    QAccessibleInterface *said = QAccessible::queryAccessibleInterface(slider);
    QVERIFY(said && said->valueInterface());
    QCOMPARE(said->text(QAccessible::Description), u"00:00:00:12"_s);
    said->valueInterface()->setCurrentValue(800);
    QTRY_VERIFY(world.isAt(800));
    QCOMPARE(said->text(QAccessible::Description), u"00:00:00:20"_s);
    QCOMPARE(said->valueInterface()->currentValue().toInt(), 800);
    // One step of theirs is a frame, either way.
    const int step = said->valueInterface()->minimumStepSize().toInt();
    said->valueInterface()->setCurrentValue(800 + step);
    QTRY_VERIFY(world.isAt(840));
    said->valueInterface()->setCurrentValue(840 - step);
    QTRY_VERIFY(world.isAt(800));
    // A place within a frame is that frame's.
    said->valueInterface()->setCurrentValue(1200);
    QTRY_VERIFY(world.isAt(1160));
    QTRY_COMPARE(slider->value(), 1160);
    // What the player shows is no wish: it goes on playing.
    world.key(Qt::Key_Home);
    QTRY_VERIFY(world.isAt(480));
    const qsizetype jumps = world.folder.log().filter(u"ask frame"_s).size();
    world.key(Qt::Key_Right);
    QTRY_VERIFY(world.isAt(520));
    world.edit(world.clip, [](Attachment &clip) { clip.outMs = 2'000; });  // a longer slider
    world.edit(world.clip, [](Attachment &clip) { clip.outMs.reset(); });
    QTest::qWait(20);
    QCOMPARE(world.folder.log().filter(u"ask frame"_s).size(), jumps);
}

void TestClips::arrowsStepWhateverButtonHasTheFocus()
{
    ViewerWorld world;
    QTRY_VERIFY(world.isAt(480));
    for (const char *name : {"clipToIn", "clipBack", "clipPlay", "clipOn", "clipToOut", "clipLoop", "clipSetIn"}) {
        auto *button = part<QToolButton>(world.viewer, QString::fromLatin1(name));
        QVERIFY2(button->focusPolicy() & Qt::TabFocus, name);
        button->setFocus(Qt::TabFocusReason);
        QTRY_VERIFY2(button->hasFocus(), name);
        QTest::keyClick(button, Qt::Key_Right);
        QTRY_VERIFY2(world.isAt(520), name);
        QVERIFY2(button->hasFocus(), name);
        QTest::keyClick(button, Qt::Key_Left);
        QTRY_VERIFY2(world.isAt(480), name);
        QTest::keyClick(button, Qt::Key_Left, Qt::ShiftModifier);
        QTRY_VERIFY2(world.isAt(80), name);
        QTest::keyClick(button, Qt::Key_Home);
        QTRY_VERIFY2(world.isAt(480), name);
        QVERIFY2(button->hasFocus(), name);
    }
    // Space presses the button that has the focus.
    auto *loop = part<QToolButton>(world.viewer, u"clipLoop"_s);
    loop->setFocus();
    QTest::keyClick(loop, Qt::Key_Space);
    QVERIFY(loop->isChecked());
    QVERIFY(!world.viewer.player().isPlaying());
    auto *play = part<QToolButton>(world.viewer, u"clipPlay"_s);
    play->setFocus();
    QTest::keyClick(play, Qt::Key_Space);
    QVERIFY(world.viewer.player().isPlaying());
}

void TestClips::aPointThatIsSetReadsAsThePictureDid_data()
{
    QTest::addColumn<QString>("production");
    QTest::addColumn<int>("numerator");
    QTest::addColumn<int>("denominator");
    QTest::newRow("24 in 25") << u"25"_s << 24 << 1;
    QTest::newRow("25 in 24") << u"24"_s << 25 << 1;
    QTest::newRow("29.97 in 25") << u"25"_s << 30'000 << 1001;
    QTest::newRow("25 in 29.97") << u"30000/1001"_s << 25 << 1;
    QTest::newRow("60 in 24") << u"24"_s << 60 << 1;
}

void TestClips::aPointThatIsSetReadsAsThePictureDid()
{
    QFETCH(QString, production);
    QFETCH(int, numerator);
    QFETCH(int, denominator);
    const Film film{.frames = 400, .durationMs = 20'000, .numerator = numerator, .denominator = denominator};
    ViewerWorld world(film.text());
    world.setRate(production);
    world.edit(world.clip, [](Attachment &clip) {
        clip.inMs = 0;
        clip.outMs.reset();
    });
    world.key(Qt::Key_Home);
    QTRY_VERIFY(world.isAt(0));
    for (int frame = 1; frame < 8; ++frame) {
        world.key(Qt::Key_Right);
        QTRY_COMPARE(world.viewer.player().position(), std::optional<qint64>(film.msOf(frame)));
        const QString read = world.label(u"clipPosition"_s);
        world.key(Qt::Key_I);
        QVERIFY2(world.points().startsWith(read + u" to"_s), qPrintable(read + u": "_s + world.points()));
        world.key(Qt::Key_Left);
        QTRY_VERIFY(world.isAt(film.msOf(frame - 1)));
        world.key(Qt::Key_Home);
        QTRY_COMPARE(world.viewer.player().position(), std::optional<qint64>(film.msOf(frame)));
        QCOMPARE(world.label(u"clipPosition"_s), read);
    }
}

void TestClips::namesAreOfTheProjectsFolder_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("path");
    QTest::newRow("relative") << u"clips/a b.mov"_s << u"/work/film/clips/a b.mov"_s;
    QTest::newRow("absolute") << u"/media/a.mov"_s << u"/media/a.mov"_s;
    QTest::newRow("URL") << u"file:///media/a%20b.mov"_s << u"/media/a b.mov"_s;
    QTest::newRow("named like a URL") << u"file:a.mov"_s << u"/work/film/file:a.mov"_s;
    QTest::newRow("none") << QString() << QString();
}

void TestClips::namesAreOfTheProjectsFolder()
{
    QFETCH(QString, name);
    QFETCH(QString, path);
    const auto file = std::make_shared<MemoryFile>();
    file->info.path = u"/work/film/plan.stunt"_s;
    QCOMPARE(namedFile(*memoryProject(file), name), path);
}

void TestClips::filesBelongToSequencesAndRigsToo()
{
    ClipWorld world;
    SequenceForm sequence(world.workspace(), nullptr);
    sequence.showRecord(RecordRef(world.a));
    RigForm rig(world.workspace(), nullptr);
    rig.showRecord(RecordRef(world.rig));
    for (QWidget *form : {static_cast<QWidget *>(&sequence), static_cast<QWidget *>(&rig)}) {
        auto *table = part<QTableView>(*form, u"attachments"_s);
        QCOMPARE(table->model()->rowCount(), 0);
        world.dialogs.filesToOpen.push_back(u"/previs/whole.mov"_s);
        part<QPushButton>(*form, u"addAttachments"_s)->click();
        QCOMPARE(table->model()->rowCount(), 1);
    }
    QCOMPARE(world.edits(), 2);
    QCOMPARE(std::ranges::distance(world.project->data().referring<Attachment>(world.a)), 1);
    QCOMPARE(std::ranges::distance(world.project->data().referring<Attachment>(world.rig)), 1);
    // Another one's list shows its own.
    sequence.showRecord(RecordRef(world.b));
    QCOMPARE(part<QTableView>(sequence, u"attachments"_s)->model()->rowCount(), 0);
    must(world.project->undo());
    QCOMPARE(part<QTableView>(rig, u"attachments"_s)->model()->rowCount(), 0);
}

void TestClips::aClipIsOpenedFromItsList()
{
    ClipWorld world;
    Attachment plan{.beat = world.beats[0], .kind = AttachmentKind::Plan, .file = u"/plans/a.pdf"_s};
    must(add(*world.project, plan));
    AttachmentList list(world.workspace(), u"Files"_s, nullptr);
    list.showOwner(RecordRef(world.beats[0]));
    list.resize(900, 300);
    list.show();
    auto *table = part<QTableView>(list, u"attachments"_s);
    auto *open = part<QPushButton>(list, u"openClip"_s);
    QCOMPARE(table->model()->rowCount(), 2);
    // Where no row is chosen the first clip is meant.
    QVERIFY(open->isEnabled());
    const auto viewers = [&] { return list.findChildren<ClipViewer *>().size(); };
    table->setCurrentIndex(table->model()->index(1, 0));  // the plan
    QVERIFY(!open->isEnabled());
    QTest::keyClick(table, Qt::Key_Return);
    QCOMPARE(viewers(), 0);
    table->setCurrentIndex(table->model()->index(0, 0));
    QVERIFY(open->isEnabled());
    open->click();
    QCOMPARE(viewers(), 1);
    QTRY_COMPARE(list.findChild<ClipViewer *>()->player().position(), std::optional<qint64>(480));
    const auto close = [&] {
        delete list.findChild<ClipViewer *>();
        return viewers() == 0;
    };
    QVERIFY(close());
    QTest::keyClick(table, Qt::Key_Return);
    QCOMPARE(viewers(), 1);
    QVERIFY(close());
    const auto doubleClick = [&](int column) {
        const QPoint at = table->visualRect(table->model()->index(0, column)).center();
        QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, at);
        QTest::mouseDClick(table->viewport(), Qt::LeftButton, {}, at);
    };
    doubleClick(1);  // the file
    QCOMPARE(viewers(), 1);
    QVERIFY(close());
    doubleClick(0);  // the title is edited
    QCOMPARE(viewers(), 0);
    QCOMPARE(world.edits(), 1);
}

namespace {

struct TimelineWorld : ClipWorld {
    TimelineWorld() : place({*project, selection, dialogs}, nullptr)
    {
        place.resize(1900, 900);
        place.show();
        (void)QTest::qWaitForWindowExposed(&place);
        canvas().setScale(TimeScale(1, 0));
        canvas().thumbnails().stamps().setFreshMs(0);
    }
    [[nodiscard]] TimelineCanvas &canvas() { return *place.canvas(); }
    // The colour in the middle of where a beat's picture stands.
    QString colour(std::size_t beat)
    {
        const QRect rect = canvas().visualRect(canvas().placesOf(RecordRef(beats[beat])).front());
        const QImage shot = canvas().viewport()->grab().toImage();
        return QColor(shot.pixel(rect.left() + 5 + rect.height() * 8 / 9, rect.center().y())).name();
    }
    QString tip(std::size_t beat)
    {
        const QPoint at = canvas().visualRect(canvas().placesOf(RecordRef(beats[beat])).front()).center();
        QHelpEvent event(QEvent::ToolTip, at, canvas().viewport()->mapToGlobal(at));
        QCoreApplication::sendEvent(canvas().viewport(), &event);
        return QToolTip::text();
    }
    TimelinePlace place;
};

}  // namespace

void TestClips::theTimelineShowsThePictureAtTheInPoint()
{
    TimelineWorld world;
    QTRY_COMPARE(world.colour(0), colourAt480);
    QVERIFY(world.colour(1) != colourAt480);
    QVERIFY(world.tip(0).contains(u"Reference clip: stairs.mov"_s));
    QVERIFY(!world.tip(1).contains(u"Reference clip"_s));
    // The approved clip is the one that counts; another in-point is another picture.
    const Id<Attachment> better = world.addClip(world.folder.clip(u"better.mov"_s), 40);
    world.edit(better, [](Attachment &clip) { clip.approvedBy = u"Mara Lind"_s; });
    QTRY_COMPARE(world.colour(0), QColor(fake::colourOf(1)).name());
    world.edit(better, [](Attachment &clip) { clip.inMs = 80; });
    QTRY_COMPARE(world.colour(0), QColor(fake::colourOf(2)).name());
    // Too narrow for a picture: nothing is read.
    const qsizetype starts = world.folder.starts();
    world.canvas().setScale(TimeScale(0.3, 0));
    world.edit(better, [](Attachment &clip) { clip.inMs = 120; });
    QVERIFY(world.colour(0) != QColor(fake::colourOf(3)).name());
    world.canvas().setRowHeight(10);
    (void)world.colour(0);
    QCOMPARE(world.folder.starts(), starts);
}

void TestClips::theTimelineTellsWhyThereIsNone()
{
    TimelineWorld world;
    QVERIFY(QFile::remove(world.file));
    QTRY_VERIFY2((world.colour(0), world.tip(0).contains(u"is not there"_s)), qPrintable(world.tip(0)));
    QVERIFY(world.tip(0).contains(u"stairs.mov"_s));
    (void)world.folder.clip(u"stairs.mov"_s, "codec");
    QTRY_VERIFY((world.colour(0), world.tip(0).contains(u"coded in a way"_s)));
}

void TestClips::theTimelineOpensTheClip()
{
    TimelineWorld world;
    auto *open = part<QAction>(world.place, u"openClip"_s);
    QVERIFY(!open->isEnabled());  // nothing selected, and the sequence has none
    world.selection.select(RecordRef(world.beats[1]));
    QVERIFY(!open->isEnabled());
    world.selection.select(RecordRef(world.part));  // of A2
    QVERIFY(!open->isEnabled());
    world.selection.select(RecordRef(world.beats[0]));
    QVERIFY(open->isEnabled());
    QTest::keyClick(&world.canvas(), Qt::Key_V);
    auto *viewer = world.place.findChild<ClipViewer *>();
    QVERIFY(viewer);
    QCOMPARE(viewer->clip(), world.clip);
    QTRY_COMPARE(viewer->player().position(), std::optional<qint64>(480));
    delete viewer;
    // With no beat selected the sequence's own is meant.
    const auto whole =
        must(add(*world.project,
                 Attachment{.sequence = world.a, .kind = AttachmentKind::Clip, .file = world.file, .title = {}}));
    world.selection.select(RecordRef(world.beats[1]));
    QVERIFY(!open->isEnabled());
    world.selection.select(RecordRef(world.a));
    QVERIFY(open->isEnabled());
    open->trigger();
    QCOMPARE(world.place.findChild<ClipViewer *>()->clip(), whole);
}

namespace {

// A film without any coding: so many flat frames, each a grey of its own.
QByteArray plainFilm(int count, const QByteArray &rate = "25:1")
{
    QByteArray film("YUV4MPEG2 W64 H36 F" + rate + " Ip A1:1 C444\n");
    for (int frame = 0; frame < count; ++frame)
        film += "FRAME\n" + QByteArray(64 * 36, static_cast<char>(16 + 7 * frame)) + QByteArray(2 * 64 * 36, '\x80');
    return film;
}

// Whether a colour is the grey of a frame, as nearly as conversions go.
bool isGreyOf(int frame, const QString &colour)
{
    const QColor shown(colour);
    const int grey = 7 * frame * 255 / 219;
    constexpr int tolerance = 3;  // frames are eight apart
    return shown.isValid() && std::abs(shown.red() - grey) <= tolerance && std::abs(shown.green() - grey) <= tolerance
        && std::abs(shown.blue() - grey) <= tolerance;
}

// The clip reader itself in place of the fake one.
struct RealReader {
    RealReader() { qputenv("STUNTBOARD_CLIP_READER", QFile::encodeName(path)); }
    ~RealReader() { qputenv("STUNTBOARD_CLIP_READER", fakeOne); }
    Q_DISABLE_COPY_MOVE(RealReader)

    QString path = QCoreApplication::applicationDirPath() + u"/../../app/stuntboard-clip"_s;
    QByteArray fakeOne = qgetenv("STUNTBOARD_CLIP_READER");
};

}  // namespace

void TestClips::aFilmIsShownFromEndToEnd()
{
    const RealReader reader;
    QVERIFY2(QFile::exists(reader.path), qPrintable(reader.path));
    TimelineWorld world;
    const QString film = world.folder.clip(u"stairs, 楼梯 درج.y4m"_s, plainFilm(30));
    world.edit(world.clip, [&](Attachment &clip) {
        clip.file = film;
        clip.inMs = 500;
        clip.outMs.reset();
    });
    QTRY_VERIFY2(isGreyOf(12, world.colour(0)), qPrintable(world.colour(0) + world.tip(0)));
    ClipViewer viewer(world.workspace(), world.clip, nullptr);
    viewer.show();
    const auto shown = [&] {
        const QImage &frame = viewer.picture().frame();
        return frame.isNull() ? viewer.picture().words() : QColor(frame.pixel(9, 9)).name();
    };
    QTRY_VERIFY2(isGreyOf(12, shown()), qPrintable(shown()));
    QCOMPARE(viewer.player().position(), std::optional<qint64>(480));
    QTest::keyClick(&viewer, Qt::Key_Right);
    QTRY_VERIFY2(isGreyOf(13, shown()), qPrintable(shown()));
    QTest::keyClick(&viewer, Qt::Key_Left);
    QTest::keyClick(&viewer, Qt::Key_Left);
    QTRY_VERIFY2(isGreyOf(11, shown()), qPrintable(shown()));
    QTest::keyClick(&viewer, Qt::Key_End);
    QTRY_VERIFY2(isGreyOf(29, shown()), qPrintable(shown()));
    QTest::keyClick(&viewer, Qt::Key_Right);
    QTest::keyClick(&viewer, Qt::Key_Home);
    QTRY_VERIFY2(isGreyOf(12, shown()), qPrintable(shown()));
}

void TestClips::aTypedPointIsTheFrameItNames_data()
{
    QTest::addColumn<QString>("rate");
    QTest::newRow("23.976") << u"24000/1001"_s;
    QTest::newRow("24") << u"24"_s;
    QTest::newRow("25") << u"25"_s;
    QTest::newRow("29.97") << u"30000/1001"_s;
    QTest::newRow("30") << u"30"_s;
    QTest::newRow("60") << u"60"_s;
}

void TestClips::aTypedPointIsTheFrameItNames()
{
    QFETCH(QString, rate);
    const RealReader reader;
    ViewerWorld world;
    world.setRate(rate);
    QByteArray inHeader = rate.toLatin1().replace('/', ':');
    if (!inHeader.contains(':'))
        inHeader += ":1";
    const QString film = world.folder.clip(u"a.y4m"_s, plainFilm(31, inHeader));
    const auto typed = [&](int frame) {
        const QString text = u"00:00:00:%1"_s.arg(frame, 2, 10, QChar(u'0'));
        return must(msFromTimecode(text, must(FrameRate::fromText(rate))));
    };
    const auto lasting = [&](std::optional<qint64> Attachment::*point, qint64 ms) {
        world.edit(world.clip, [&](Attachment &clip) { clip.*point = ms; });
    };
    Shop shop({}, ClipProgram{reader.path});
    for (const int frame : {0, 1, 4, 5, 10, 13, 22}) {
        const auto isShown = [&](int wanted) {
            const QImage &shown = world.viewer.picture().frame();
            return !shown.isNull() && isGreyOf(wanted, QColor(shown.pixel(9, 9)).name())
                && world.label(u"clipPosition"_s) == u"00:00:00:%1"_s.arg(wanted, 2, 10, QChar(u'0'));
        };
        // Where the viewer opens, where Home leads, where End leads, and the picture on the timeline.
        if (frame % 5 == 0) {
            world.edit(world.clip, [&](Attachment &clip) {
                clip.file = world.folder.clip(u"%1.y4m"_s.arg(frame), plainFilm(31, inHeader));
                clip.inMs = typed(frame);
                clip.outMs = typed(23);
            });
        } else {
            lasting(&Attachment::inMs, typed(frame));
            world.key(Qt::Key_Home);
        }
        QTRY_VERIFY2(isShown(frame), qPrintable(u"in %1 "_s.arg(frame) + world.label(u"clipPosition"_s)));
        lasting(&Attachment::outMs, typed(frame + 1));
        world.key(Qt::Key_Left);
        world.key(Qt::Key_End);
        QTRY_VERIFY2(isShown(frame), qPrintable(u"out %1 "_s.arg(frame) + world.label(u"clipPosition"_s)));
        // What is set there is the same point, to a millisecond.
        world.key(Qt::Key_O);
        QVERIFY(std::abs(*world.kept().outMs - typed(frame + 1)) <= 1);
        QCOMPARE(timecode(*world.kept().outMs, must(FrameRate::fromText(rate))),
                 u"00:00:00:%1"_s.arg(frame + 1, 2, 10, QChar(u'0')));
        lasting(&Attachment::outMs, typed(23));
        QTRY_VERIFY2(isGreyOf(frame, shop.of(film, typed(frame))), qPrintable(shop.of(film, typed(frame))));
    }
}

int main(int argc, char **argv)
{
    if (argc == 2 && std::getenv(stunt::fake::marker)) {
        stunt::fake::Reader reader(argv[1]);
        return readFilm(argv[1]) ? 0 : reader.run();
    }
    QApplication application(argc, argv);
    TestClips tests;
    return QTest::qExec(&tests, argc, argv);
}
#include "tst_clips.moc"
