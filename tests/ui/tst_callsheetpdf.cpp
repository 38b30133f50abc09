// SPDX-License-Identifier: GPL-3.0-or-later
#include "resources/resources.h"
#include "tests/support/callsheetfixture.h"
#include "ui/print/callsheetpages.h"
#include "ui/print/callsheetpdf.h"
#include "ui/print/callsheettext.h"
#include "ui/print/pdffinish.h"

#include <QPainter>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace stunt;
using namespace stunt::fixture;
using namespace Qt::Literals::StringLiterals;

// Reads the printed sheet back with independent tools (poppler, qpdf): what is on paper, not what was asked for.
class CallSheetPdfTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void everyTimeAndPhoneIsCopiedExactly_data();
    void everyTimeAndPhoneIsCopiedExactly();
    void pagesAreNumberedAndCarryVersionAndTime();
    void headsRepeatOnEveryPageOfATable();
    void noRowIsSplitOverTwoPages();
    void aRowTallerThanAPageIsPrintedWhole();
    void linesOfTextNeverOverlap_data();
    void linesOfTextNeverOverlap();
    void numbersInNotesAreNeverBrokenOverLines();
    void fontsAreEmbeddedAndSubset();
    void thePaperIsWhatWasAskedFor_data();
    void thePaperIsWhatWasAskedFor();
    void titleAndAuthorAreSet();
    void theDocumentIsSound();
    void otherScriptsArePrintedInTheirFonts();
    void aCharacterNoFontHasIsReported();
    void hostileTextIsShownNotObeyed();
    void missingSafetyIsSaidInWords();
    void timesPastMidnightSayTheNextDay();
    void aFileIsWrittenAndABadPathLeavesNone();
    void aPageCanBePaintedSmaller();
    void anAlienDocumentIsNotFinished();

private:
    QString writeSheet(const CallSheet &sheet);
    QString run(const QString &program, const QStringList &arguments);
    QStringList pagesOf(const QString &path);

    QTemporaryDir m_dir;
    int m_count = 0;
};

void CallSheetPdfTest::initTestCase()
{
    initResources();
    QVERIFY(m_dir.isValid());
}

QString CallSheetPdfTest::writeSheet(const CallSheet &sheet)
{
    const QString path = m_dir.filePath(u"sheet%1.pdf"_s.arg(++m_count));
    const auto report = exportCallSheet(sheet, path);
    if (!report)
        qWarning("%s", qPrintable(report.error().message));
    return path;
}

QString CallSheetPdfTest::run(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.start(program, arguments);
    if (!process.waitForFinished(30000) || process.exitCode() != 0)
        qWarning("%s failed: %s", qPrintable(program), process.readAllStandardError().constData());
    return QString::fromUtf8(process.readAllStandardOutput());
}

QStringList CallSheetPdfTest::pagesOf(const QString &path)
{
    QStringList pages = run(u"pdftotext"_s, {u"-layout"_s, path, u"-"_s}).split(u'\f');
    pages.removeLast();
    return pages;
}

void CallSheetPdfTest::everyTimeAndPhoneIsCopiedExactly_data()
{
    QTest::addColumn<int>("performers");
    for (const int performers : {1, 40, 100, 150})
        QTest::addRow("%d performers", performers) << performers;
}

void CallSheetPdfTest::everyTimeAndPhoneIsCopiedExactly()
{
    QFETCH(const int, performers);
    const CallSheet sheet = callSheet(performers);
    const QString path = writeSheet(sheet);
    for (const QString &mode : {u"-layout"_s, u"-raw"_s}) {
        const QString text = run(u"pdftotext"_s, {mode, path, u"-"_s});
        const auto has = [&](const QString &wanted) {
            if (text.contains(wanted))
                return true;
            qWarning("missing in %s: %s", qPrintable(mode), qPrintable(wanted));
            return false;
        };
        // Each person's times stand on one line in the order of the columns.
        for (const auto *lines : {&sheet.cast, &sheet.stunts})
            for (const auto &line : *lines) {
                const QRegularExpression row(u"\\b%1 +.*%2 +%3 +%4 +%5\\b"_s.arg(
                    line.number, clockText(*line.pickUp.time), clockText(*line.makeUp.time), clockText(*line.pads.time),
                    clockText(*line.onSet.time)));
                if (mode == u"-layout"_s)
                    QVERIFY2(row.match(text).hasMatch(), qPrintable(row.pattern()));
            }
        for (const auto &contact : sheet.head.contacts)
            QVERIFY(has(contact.phone));
        for (const auto &hospital : sheet.safety.hospitals)
            QVERIFY(has(hospital.phone));
        QVERIFY(has(sheet.safety.hotline));
        for (const auto &time : {sheet.head.crewCall, sheet.head.shootingCall, sheet.head.wrap, sheet.head.sunrise,
                                 sheet.head.sunset, sheet.safety.briefingTime})
            QVERIFY(has(clockText(*time)));
        for (const auto &strip : sheet.strips)
            QVERIFY(has(clockText(*strip.start)));
        QVERIFY(has(sheet.head.clockChange));
    }
}

void CallSheetPdfTest::pagesAreNumberedAndCarryVersionAndTime()
{
    const QStringList pages = pagesOf(writeSheet(callSheet(100)));
    QVERIFY(pages.size() >= 4);
    for (qsizetype i = 0; i < pages.size(); ++i) {
        QVERIFY2(pages[i].contains(u"Page %1 of %2"_s.arg(i + 1).arg(pages.size())), qPrintable(pages[i]));
        QVERIFY(pages[i].contains(u"DRAFT · revision 128"_s));
        QVERIFY(pages[i].contains(u"26 March 2027 18:05"_s));
    }
}

void CallSheetPdfTest::headsRepeatOnEveryPageOfATable()
{
    const QStringList pages = pagesOf(writeSheet(callSheet(150)));
    const QRegularExpression head(u"Name +Role +Status +Pick-up"_s);
    const QRegularExpression row(u"\\d+ +\\S.*(SW|W|WF|SWF) +\\d\\d:\\d\\d +\\d\\d:\\d\\d"_s);
    int pagesWithRows = 0;
    for (const QString &page : pages) {
        if (!row.match(page).hasMatch())
            continue;
        ++pagesWithRows;
        QVERIFY2(head.match(page).hasMatch(), qPrintable(page));
        QVERIFY(head.match(page).capturedStart() < row.match(page).capturedStart());
    }
    QVERIFY(pagesWithRows >= 3);
    QVERIFY(pages.join(QString()).contains(u"STUNTS – continued"_s));
}

void CallSheetPdfTest::noRowIsSplitOverTwoPages()
{
    CallSheet sheet = callSheet(60);
    int index = 0;
    for (auto *lines : {&sheet.cast, &sheet.stunts})
        for (auto &line : *lines) {
            ++index;
            line.person = u"begin%1 of a name that is long enough for several lines of its cell end%1"_s.arg(index);
        }
    const QStringList pages = pagesOf(writeSheet(sheet));
    for (int i = 1; i <= index; ++i) {
        const auto begins = u"begin%1 "_s.arg(i);
        const auto found = std::find_if(pages.begin(), pages.end(), [&](const auto &p) { return p.contains(begins); });
        QVERIFY2(found != pages.end(), qPrintable(begins));
        QVERIFY2(QRegularExpression(u"end%1\\b"_s.arg(i)).match(*found).hasMatch(), qPrintable(begins));
    }
}

void CallSheetPdfTest::aRowTallerThanAPageIsPrintedWhole()
{
    CallSheet sheet = callSheet(4);
    QString text;
    for (int i = 0; i < 3000; ++i)
        text += u"word%1 "_s.arg(i);
    sheet.departmentNotes = {{u"Long"_s, text}};
    const QString printed = run(u"pdftotext"_s, {u"-raw"_s, writeSheet(sheet), u"-"_s});
    for (int i = 0; i < 3000; ++i)
        QVERIFY2(printed.count(QRegularExpression(u"\\bword%1\\b"_s.arg(i))) == 1, qPrintable(u"word%1"_s.arg(i)));
}

void CallSheetPdfTest::linesOfTextNeverOverlap_data()
{
    QTest::addColumn<Paper>("paper");
    QTest::newRow("A4") << Paper::A4;
    QTest::newRow("Letter") << Paper::Letter;
}

// Words of different lines and cells may not lie on one another, and none may leave the paper.
void CallSheetPdfTest::linesOfTextNeverOverlap()
{
    QFETCH(const Paper, paper);
    CallSheet sheet = callSheet(30);
    sheet.paper = paper;
    sheet.head.title = u"A title much longer than any sheet has room for on a single line, by far and then some more"_s;
    sheet.cast[0].person = QString(90, u'W');
    sheet.cast[1].person = u"Maximiliana Wilhelmina von Hohenzollern-Sigmaringen und zu Sayn-Wittgenstein-Berleburg"_s;
    sheet.stunts[0].person = u"محمد بن عبد الله الفارسي"_s;
    sheet.stunts[1].role = QString(120, u'x');
    sheet.head.contacts.push_back({u"Position"_s, u"Name"_s, QString(120, u'9'), {}});
    for (auto &line : sheet.stunts)
        line.onSet = {at(26, 15), true};
    const QString boxes = run(u"pdftotext"_s, {u"-bbox"_s, writeSheet(sheet), u"-"_s});
    static const QRegularExpression item(
        u"<page width=\"([\\d.]+)\" height=\"([\\d.]+)\"|<word xMin=\"([-\\d.]+)\" yMin=\"([-\\d.]+)\" xMax=\"([-\\d.]+)\" yMax=\"([-\\d.]+)\">(.*)</word>"_s);
    QSizeF size;
    QList<QRectF> words;
    for (auto matches = item.globalMatch(boxes); matches.hasNext();) {
        const auto match = matches.next();
        if (match.capturedLength(1) > 0) {
            size = {match.captured(1).toDouble(), match.captured(2).toDouble()};
            words.clear();
            continue;
        }
        const QRectF box(QPointF(match.captured(3).toDouble(), match.captured(4).toDouble()),
                         QPointF(match.captured(5).toDouble(), match.captured(6).toDouble()));
        QVERIFY2(QRectF(QPointF(0, 0), size).contains(box), qPrintable(match.captured(7)));
        // Boxes are as tall as the fonts' ascent and descent, which lines share a little of.
        const QRectF core = box.adjusted(0.3, box.height() * 0.22, -0.3, -box.height() * 0.22);
        for (const QRectF &other : std::as_const(words))
            QVERIFY2(!core.intersects(other), qPrintable(match.captured(7)));
        words.append(core);
    }
    QVERIFY(words.size() > 20);
}

void CallSheetPdfTest::numbersInNotesAreNeverBrokenOverLines()
{
    CallSheet sheet = callSheet(2);
    QString text;
    for (int i = 0; i < 300; ++i)
        text += u"%1call +49 30 555-0%2 at %3:15 "_s.arg(QString(i % 7, u'x'))
                    .arg(i, 3, 10, QLatin1Char('0'))
                    .arg(10 + i % 10);
    sheet.departmentNotes = {{u"Numbers"_s, text}};
    const QString printed = run(u"pdftotext"_s, {u"-layout"_s, writeSheet(sheet), u"-"_s});
    for (int i = 0; i < 300; ++i) {
        const QString phone = u"+49 30 555-0%1"_s.arg(i, 3, 10, QLatin1Char('0'));
        QVERIFY2(printed.contains(phone), qPrintable(phone));
    }
}

void CallSheetPdfTest::fontsAreEmbeddedAndSubset()
{
    const QStringList lines = run(u"pdffonts"_s, {writeSheet(callSheet(20))}).split(u'\n', Qt::SkipEmptyParts).mid(2);
    QVERIFY(!lines.isEmpty());
    for (const QString &line : lines) {
        QVERIFY2(line.contains(QRegularExpression(u"^[A-Z]{6}\\+LiberationSans"_s)), qPrintable(line));
        QVERIFY2(line.contains(QRegularExpression(u" yes yes yes "_s)), qPrintable(line));
    }
}

void CallSheetPdfTest::thePaperIsWhatWasAskedFor_data()
{
    QTest::addColumn<Paper>("paper");
    QTest::addColumn<QString>("size");
    QTest::newRow("A4") << Paper::A4 << u"595 x 842 pts (A4)"_s;
    QTest::newRow("Letter") << Paper::Letter << u"612 x 792 pts (letter)"_s;
}

void CallSheetPdfTest::thePaperIsWhatWasAskedFor()
{
    QFETCH(const Paper, paper);
    QFETCH(const QString, size);
    CallSheet sheet = callSheet(5);
    sheet.paper = paper;
    const QString info = run(u"pdfinfo"_s, {writeSheet(sheet)});
    QVERIFY2(info.contains(size), qPrintable(info));
}

void CallSheetPdfTest::titleAndAuthorAreSet()
{
    CallSheet sheet = callSheet(5);
    sheet.head.company = u"Łódź & Söhne (Film)"_s;
    const QString info = run(u"pdfinfo"_s, {writeSheet(sheet)});
    QVERIFY2(info.contains(QRegularExpression(u"Title: +The Glass Stair – call sheet – Main unit – 2027-03-27"_s)),
             qPrintable(info));
    QVERIFY2(info.contains(QRegularExpression(u"Author: +Łódź & Söhne \\(Film\\)"_s)), qPrintable(info));
    QVERIFY2(info.contains(u"revision 128"_s), qPrintable(info));
}

void CallSheetPdfTest::theDocumentIsSound()
{
    QProcess process;
    process.start(u"qpdf"_s, {u"--check"_s, writeSheet(callSheet(40))});
    if (!process.waitForStarted())
        QSKIP("qpdf is not installed");
    QVERIFY(process.waitForFinished());
    QCOMPARE(process.exitCode(), 0);
}

void CallSheetPdfTest::otherScriptsArePrintedInTheirFonts()
{
    CallSheet sheet = callSheet(8);
    sheet.cast[0].person = u"محمد بن عبد الله"_s;
    sheet.cast[1].person = u"דוד בן־גוריון"_s;
    sheet.stunts[0].person = u"李小龍"_s;
    sheet.stunts[1].person = u"김철수"_s;
    sheet.departmentNotes = {{u"عربي"_s, u"اتصل بالرقم +49 30 555 0142 قبل 07:30 صباحا"_s}};
    const auto document = renderCallSheet(sheet);
    QVERIFY(document);
    if (!document->missingGlyphs.isEmpty())
        QSKIP("This machine has no fonts for Arabic, Hebrew or CJK");
    const QString path = writeSheet(sheet);
    const QString text = run(u"pdftotext"_s, {u"-layout"_s, path, u"-"_s}).normalized(QString::NormalizationForm_KC);
    for (const QString &name : {u"محمد بن عبد الله"_s, u"דוד בן־גוריון"_s, u"李小龍"_s, u"김철수"_s})
        QVERIFY2(text.contains(name.normalized(QString::NormalizationForm_KC)), qPrintable(name));
    QVERIFY(text.contains(u"+49 30 555 0142"_s) && text.contains(u"07:30"_s));
    // Joined letters are other glyphs than the isolated ones, which is what unshaped Arabic would be set in.
    const QString raw = run(u"pdftotext"_s, {u"-layout"_s, path, u"-"_s});
    QVERIFY(raw.contains(QRegularExpression(u"[\uFE8E\uFEA3\uFEA4\uFEE3\uFEE4\uFEDF\uFEE0]"_s))
            || raw.contains(u"محمد"_s));
}

void CallSheetPdfTest::aCharacterNoFontHasIsReported()
{
    CallSheet sheet = callSheet(3);
    sheet.cast[0].person = u"Ana \uE0F3 Quiroga"_s;
    const QString path = m_dir.filePath(u"missing.pdf"_s);
    const auto report = exportCallSheet(sheet, path);
    QVERIFY(report);
    QCOMPARE(report->missingGlyphs, (QStringList{u"\"\uE0F3\" (U+E0F3)"_s}));
    QVERIFY(run(u"pdftotext"_s, {path, u"-"_s}).contains(u"Ana ? Quiroga"_s));
}

void CallSheetPdfTest::hostileTextIsShownNotObeyed()
{
    CallSheet sheet = callSheet(3);
    sheet.cast[0].person = u"<b>x</b>&amp;"_s;
    sheet.stunts[0].person = u"abc\u202Edef\u200Bghi"_s;
    sheet.stunts[1].person = u"%1 %2 %n =HYPERLINK(1)"_s;
    const QString text = run(u"pdftotext"_s, {u"-layout"_s, writeSheet(sheet), u"-"_s});
    QVERIFY(text.contains(u"<b>x</b>&amp;"_s));
    QVERIFY(text.simplified().contains(u"abc[U+202E]"_s));
    QVERIFY(text.contains(u"[U+200B]"_s));
    QVERIFY(text.contains(u"%1 %2 %n"_s));
}

void CallSheetPdfTest::missingSafetyIsSaidInWords()
{
    CallSheet sheet = callSheet(3);
    sheet.safety = {};
    sheet.safety.cover = {{u"Medic"_s, 1, {}, {}, {}, {}, {}, {}}};
    sheet.head.crewCall.reset();
    sheet.stunts[0].person.clear();
    const QString text = run(u"pdftotext"_s, {u"-layout"_s, writeSheet(sheet), u"-"_s});
    for (const QString &said :
         {u"ABORT WORD NOT SET"_s, u"NO HOSPITAL ENTERED"_s, u"NOT BOOKED"_s, u"TIME NOT SET"_s, u"not set"_s})
        QVERIFY2(text.contains(said), qPrintable(said));
}

void CallSheetPdfTest::timesPastMidnightSayTheNextDay()
{
    CallSheet sheet = callSheet(3);
    sheet.cast[0].pickUp = {at(26, 0), true};
    const QString text = run(u"pdftotext"_s, {u"-layout"_s, writeSheet(sheet), u"-"_s});
    QVERIFY(text.contains(u"02:00 (+1)"_s));
}

void CallSheetPdfTest::aFileIsWrittenAndABadPathLeavesNone()
{
    const QString path = m_dir.filePath(u"no/such/folder/day.pdf"_s);
    const auto report = exportCallSheet(callSheet(2), path);
    QVERIFY(!report);
    QCOMPARE(report.error().kind, ErrorKind::Io);
    QVERIFY(!QFile::exists(path));
}

void CallSheetPdfTest::aPageCanBePaintedSmaller()
{
    auto fonts = print::PrintFonts::load();
    QVERIFY(fonts);
    const CallSheetPages pages(callSheet(10), *fonts);
    QImage image(QSize(400, qRound(400 * pages.size().height() / pages.size().width())), QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.scale(400 / pages.size().width(), 400 / pages.size().width());
    pages.paint(painter, 0);
    painter.end();
    int dark = 0;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            dark += qGray(image.pixel(x, y)) < 128 ? 1 : 0;
    QVERIFY(dark > 2000);
}

void CallSheetPdfTest::anAlienDocumentIsNotFinished()
{
    for (const QByteArray &bytes : {QByteArray(), QByteArray("%PDF-1.4\nstartxref\n99999\n%%EOF"),
                                    QByteArray("%PDF-1.4\nxref\n0 9\ntrailer\nstartxref\n9\n%%EOF")}) {
        const auto finished = finishPdf(bytes, {.author = u"A"_s, .subject = {}, .keywords = {}, .language = {}});
        QVERIFY(!finished);
        QCOMPARE(finished.error().code, u"not-our-pdf"_s);
    }
}

QTEST_MAIN(CallSheetPdfTest)
#include "tst_callsheetpdf.moc"
