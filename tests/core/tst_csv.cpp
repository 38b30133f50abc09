// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/clipboardtable.h"
#include "core/exchange/csvdelimiter.h"
#include "core/exchange/csvreader.h"
#include "core/exchange/csvwriter.h"

#include <QRandomGenerator>
#include <QTest>

using namespace stunt;
using namespace Qt::Literals::StringLiterals;

namespace {

using Rows = QList<QStringList>;

Rows rowsOf(const CsvTable &table)
{
    Rows rows;
    for (int row = 0; row < table.rowCount(); ++row) {
        QStringList cells;
        for (int column = 0; column < table.cellCount(row); ++column)
            cells.append(table.cell(row, column).toString());
        rows.append(cells);
    }
    return rows;
}

}  // namespace

class CsvTest : public QObject
{
    Q_OBJECT

private slots:
    void reads_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<Rows>("rows");
        QTest::newRow("nothing") << QString() << Rows{};
        QTest::newRow("one cell") << u"a"_s << Rows{{u"a"_s}};
        QTest::newRow("LF") << u"a,b\nc,d\n"_s << Rows{{u"a"_s, u"b"_s}, {u"c"_s, u"d"_s}};
        QTest::newRow("CR LF") << u"a,b\r\nc,d"_s << Rows{{u"a"_s, u"b"_s}, {u"c"_s, u"d"_s}};
        QTest::newRow("CR") << u"a,b\rc,d\r"_s << Rows{{u"a"_s, u"b"_s}, {u"c"_s, u"d"_s}};
        QTest::newRow("ragged") << u"a,b,c\nd\ne,,\n"_s
                                << Rows{{u"a"_s, u"b"_s, u"c"_s}, {u"d"_s}, {u"e"_s, u""_s, u""_s}};
        QTest::newRow("delimiter at the end") << u"a,b,"_s << Rows{{u"a"_s, u"b"_s, u""_s}};
        QTest::newRow("empty rows") << u"\n,,\n \t,\na\n\n"_s << Rows{{u"a"_s}};
        QTest::newRow("quoted delimiter") << u"\"a,b\",c"_s << Rows{{u"a,b"_s, u"c"_s}};
        QTest::newRow("doubled quotes") << u"\"5'11\"\"\",\"\"\"x\"\"\""_s << Rows{{u"5'11\""_s, u"\"x\""_s}};
        QTest::newRow("quoted line breaks") << u"\"a\nb\r\nc\rd\",e"_s << Rows{{u"a\nb\r\nc\rd"_s, u"e"_s}};
        QTest::newRow("empty quoted") << u"\"\",x"_s << Rows{{u""_s, u"x"_s}};
        QTest::newRow("quote within a cell") << u"5'11\",x"_s << Rows{{u"5'11\""_s, u"x"_s}};
        QTest::newRow("blanks kept") << u" a ,b "_s << Rows{{u" a "_s, u"b "_s}};
    }
    void reads()
    {
        QFETCH(QString, text);
        const auto table = readCsv(text, u',');
        QVERIFY2(table, table ? "" : qPrintable(table.error().message));
        QTEST(rowsOf(*table), "rows");
    }

    void knowsTheLineEachRowBeginsIn()
    {
        const auto table = readCsv(u"a\r\n\n\"b\nb\rb\"\rc\n"_s, u',');
        QVERIFY(table);
        QCOMPARE(table->rowCount(), 3);
        QCOMPARE(table->line(0), 1);
        QCOMPARE(table->line(1), 3);
        QCOMPARE(table->line(2), 6);
        QVERIFY(table->cell(0, 7).isEmpty());
    }

    void refuses_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("code");
        QTest::addColumn<int>("line");
        QTest::addColumn<int>("column");
        QTest::newRow("unclosed quote") << u"a,b\nc,\"d\ne\nf"_s << u"unclosed-quote"_s << 2 << 2;
        QTest::newRow("text after the quote") << u"a\n\"b\"c,d"_s << u"bad-quote"_s << 2 << 1;
        QTest::newRow("blank after the quote") << u"x,\"b\" ,d"_s << u"bad-quote"_s << 1 << 2;
        QTest::newRow("blank before the quote") << u"x, \"b,c\""_s << u"bad-quote"_s << 1 << 2;
        QTest::newRow("field too long") << u"a\nb,"_s + QString(65537, u'x') << u"too-large"_s << 2 << 2;
        QTest::newRow("field too long in UTF-8") << u"a\n"_s + QString(32769, u'é') << u"too-large"_s << 2 << 1;
        QTest::newRow("quoted field too long") << u"a\n\"b\n"_s + QString(70000, u'x') << u"too-large"_s << 2 << 1;
        QTest::newRow("too many columns") << QString(200, u',') << u"too-large"_s << 1 << 201;
        QTest::newRow("row too long") << (QString(60000, u'x') + u',').repeated(18) << u"too-large"_s << 1 << 1;
    }
    void refuses()
    {
        QFETCH(QString, text);
        const auto table = readCsv(text, u',');
        QVERIFY(!table);
        QTEST(table.error().code, "code");
        QTEST(table.error().line, "line");
        QTEST(table.error().column, "column");
        QVERIFY(table.error().message.contains(u"line"_s, Qt::CaseInsensitive));
    }

    void takesWhatIsJustWithinTheLimits()
    {
        QVERIFY(readCsv(QString(65536, u'x'), u','));
        QVERIFY(readCsv(u'"' + QString(65536, u'x') + u'"', u','));
        QVERIFY(readCsv(u"a"_s + QString(199, u','), u','));
        QVERIFY(readCsv(u"a\n"_s.repeated(100'000), u','));
        QVERIFY(!readCsv(u"a\n"_s.repeated(100'001), u','));
        QVERIFY(readCsv(u"\n"_s.repeated(300'000), u','));
    }

    void findsTheDelimiter_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QChar>("delimiter");
        QTest::newRow("comma") << u"n,s\nA,\"x; y; z\"\nB,\"p; q\"\n"_s << QChar(u',');
        QTest::newRow("semicolon") << u"n;s;h\nA;x, y, z;1,78 m\nB;p;1,80 m\n"_s << QChar(u';');
        QTest::newRow("tab") << u"n\ts\nA\tx, y\nB\tz, w\n"_s << QChar(u'\t');
        QTest::newRow("bar") << u"n|s|t\nA|x, y|1\nB|z|2\n"_s << QChar(u'|');
        QTest::newRow("within quotes does not count")
            << u"n;s\n\"a,a,a\";\"b,b,b\"\n\"c,c,c\";\"d,d,d\"\n"_s << QChar(u';');
    }
    void findsTheDelimiter()
    {
        QFETCH(QString, text);
        QChar best;
        int score = -1;
        for (const char16_t delimiter : csvDelimiters) {
            const int next = delimiterEvenness(previewRows(text, delimiter, 200));
            if (next > score) {
                score = next;
                best = delimiter;
            }
        }
        QTEST(best, "delimiter");
    }

    void guardsFormulasAndTakesTheGuardOffAgain_data()
    {
        QTest::addColumn<QString>("plain");
        QTest::addColumn<QString>("guarded");
        QTest::newRow("plain") << u"Anna"_s << u"Anna"_s;
        QTest::newRow("empty") << QString() << QString();
        QTest::newRow("formula") << u"=HYPERLINK(\"x\")"_s << u"'=HYPERLINK(\"x\")"_s;
        QTest::newRow("at") << u"@anna"_s << u"'@anna"_s;
        QTest::newRow("plus formula") << u"+1+cmd|x"_s << u"'+1+cmd|x"_s;
        QTest::newRow("minus") << u"-2+3"_s << u"'-2+3"_s;
        QTest::newRow("tab") << u"\tx"_s << u"'\tx"_s;
        QTest::newRow("apostrophe") << u"'t Hooft"_s << u"''t Hooft"_s;
        QTest::newRow("two apostrophes") << u"''=x"_s << u"'''=x"_s;
        QTest::newRow("phone") << u"+44 (0)7700 900-123"_s << u"+44 (0)7700 900-123"_s;
        QTest::newRow("apostrophe before a phone") << u"'+44 7700 900123"_s << u"''+44 7700 900123"_s;
        QTest::newRow("quoted word") << u"'x"_s << u"''x"_s;
    }
    void guardsFormulasAndTakesTheGuardOffAgain()
    {
        QFETCH(QString, plain);
        QTEST(guardedCell(plain), "guarded");
        QCOMPARE(unguardedCell(guardedCell(plain)).toString(), plain);
    }

    void leavesOtherApostrophes()
    {
        QCOMPARE(unguardedCell(u"'x").toString(), u"'x"_s);
        QCOMPARE(unguardedCell(u"'+44 7700 900123").toString(), u"'+44 7700 900123"_s);
        QCOMPARE(unguardedCell(u"'").toString(), u"'"_s);
    }

    void readsBackWhatItWrites()
    {
        const quint32 seed = QRandomGenerator::global()->generate();
        qInfo("seed %u", seed);
        QRandomGenerator random(seed);
        const QString alphabet = u"ab \"',;\t|\r\n=+-@é\u0639\U0001F600"_s;
        for (int round = 0; round < 300; ++round) {
            const QChar delimiter(csvDelimiters[random.bounded(4)]);
            Rows rows;
            CsvWriter writer(delimiter);
            const int columns = random.bounded(1, 6);
            for (int row = 0; row < 5; ++row) {
                QStringList cells;
                for (int column = 0; column < columns; ++column) {
                    QString cell = column == 0 ? u"x"_s : QString();
                    for (int i = random.bounded(6); i > 0; --i)
                        cell += alphabet[random.bounded(int(alphabet.size()))];
                    if (!cell.isValidUtf16() || cell.startsWith(u' '))
                        cell = u"y"_s;
                    cells.append(cell);
                    writer.addCell(cell);
                }
                writer.endRow();
                rows.append(cells);
            }
            const auto table = readCsv(QString::fromUtf8(writer.content().sliced(3)), delimiter);
            QVERIFY2(table, table ? "" : qPrintable(table.error().message));
            Rows read;
            for (const QStringList &row : rowsOf(*table)) {
                QStringList cells;
                for (const QString &cell : row)
                    cells.append(unguardedCell(cell).toString());
                read.append(cells);
            }
            QCOMPARE(read, rows);
        }
    }

    void readsTheClipboard_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<Rows>("rows");
        QTest::newRow("one cell") << u"a"_s << Rows{{u"a"_s}};
        QTest::newRow("block") << u"a\tb\r\nc\td\r\n"_s << Rows{{u"a"_s, u"b"_s}, {u"c"_s, u"d"_s}};
        QTest::newRow("CR") << u"a\rb\r"_s << Rows{{u"a"_s}, {u"b"_s}};
        QTest::newRow("an empty row holds its place") << u"a\n\nb\n"_s << Rows{{u"a"_s}, {u""_s}, {u"b"_s}};
        QTest::newRow("an empty row of a block")
            << u"a\tb\n\nc\td\n"_s << Rows{{u"a"_s, u"b"_s}, {u""_s, u""_s}, {u"c"_s, u"d"_s}};
        QTest::newRow("line break within quotes") << u"\"a\nb\"\tc\n"_s << Rows{{u"a\nb"_s, u"c"_s}};
        QTest::newRow("tab and quote within quotes") << u"\"a\tb \"\"x\"\"\"\n"_s << Rows{{u"a\tb \"x\""_s}};
        QTest::newRow("inches") << u"5'11\"\t6\"\n"_s << Rows{{u"5'11\""_s, u"6\""_s}};
        QTest::newRow("a quoted word at the start") << u"\"Ace\" Lee\tx\n"_s << Rows{{u"\"Ace\" Lee"_s, u"x"_s}};
        QTest::newRow("a quote that is never closed") << u"\"a\tb\n"_s << Rows{{u"\"a"_s, u"b"_s}};
        QTest::newRow("guarded formula") << u"'=1+1\n"_s << Rows{{u"=1+1"_s}};
        QTest::newRow("Arabic") << u"\u0639\u0644\u064a\t\u674e\n"_s << Rows{{u"\u0639\u0644\u064a"_s, u"\u674e"_s}};
    }
    void readsTheClipboard()
    {
        QFETCH(QString, text);
        QFETCH(Rows, rows);
        const auto table = readClipboard(text);
        QVERIFY2(table, table ? "" : qPrintable(table.error().message));
        QCOMPARE(Rows(table->rows.begin(), table->rows.end()), rows);
    }

    void refusesAClipboardItCannotPlace_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("code");
        QTest::addColumn<int>("line");
        QTest::newRow("nothing") << QString() << u"empty"_s << 0;
        QTest::newRow("short row") << u"a\tb\nc\n"_s << u"ragged"_s << 2;
        QTest::newRow("long row") << u"a\nb\nc\td\n"_s << u"ragged"_s << 1;
        QTest::newRow("rows") << u"a\n"_s.repeated(5) << u"too-large"_s << 0;
        QTest::newRow("columns") << u"a\t\t\t\t"_s << u"too-large"_s << 0;
        QTest::newRow("characters") << QString(101, u'x') << u"too-large"_s << 0;
    }
    void refusesAClipboardItCannotPlace()
    {
        QFETCH(QString, text);
        const auto table = readClipboard(text, {.characters = 100, .rows = 4, .columns = 4});
        QVERIFY(!table);
        QTEST(table.error().code, "code");
        QTEST(table.error().line, "line");
    }

    void whatIsCopiedIsPastedBack()
    {
        const quint32 seed = QRandomGenerator::global()->generate();
        qInfo("seed %u", seed);
        QRandomGenerator random(seed);
        const QString alphabet = u"ab \"'\t\r\n=+-@<&é\u0639"_s;
        for (int round = 0; round < 300; ++round) {
            ClipboardTable table;
            const int columns = random.bounded(2, 5);
            for (int row = random.bounded(1, 5); row > 0; --row) {
                QStringList cells;
                for (int column = 0; column < columns; ++column) {
                    QString cell;
                    for (int i = random.bounded(6); i > 0; --i)
                        cell += alphabet[random.bounded(int(alphabet.size()))];
                    cells.append(cell);
                }
                table.rows.push_back(cells);
            }
            const auto read = readClipboard(clipboardText(table));
            QVERIFY2(read, read ? "" : qPrintable(read.error().message));
            QVERIFY2(*read == table, qPrintable(clipboardText(table)));
            QVERIFY(!clipboardHtml(table).contains(u"<&"_s));
        }
        QCOMPARE(clipboardHtml({{{u"<b>&"_s}}}), u"<table><tr><td>&lt;b&gt;&amp;</td></tr></table>"_s);
        QCOMPARE(clipboardText({{{u"=cmd()"_s, u"b"_s}}}), u"'=cmd()\tb\n"_s);
    }
};

QTEST_APPLESS_MAIN(CsvTest)
#include "tst_csv.moc"
