// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/textdecoding.h"

#include <QTest>

using namespace stunt;
using namespace Qt::Literals::StringLiterals;

class TextDecodingTest : public QObject
{
    Q_OBJECT

private slots:
    void recognises_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("encoding");
        QTest::addColumn<QString>("text");
        const QString accents = u"name\nZoë\n"_s;
        QTest::newRow("UTF-8") << QByteArray("name\nZo\xC3\xAB\n") << u"UTF-8"_s << accents;
        QTest::newRow("UTF-8 with a mark") << QByteArray("\xEF\xBB\xBFname\nZo\xC3\xAB\n") << u"UTF-8"_s << accents;
        QTest::newRow("ASCII") << QByteArray("name\nZoe\n") << u"UTF-8"_s << u"name\nZoe\n"_s;
        QTest::newRow("windows-1252") << QByteArray("name\nZo\xEB \x80\n") << u"windows-1252"_s << u"name\nZoë €\n"_s;
        const auto wide = [](const QString &text, bool big, bool mark) {
            QByteArray bytes;
            const QString all = mark ? QChar(0xFEFF) + text : text;
            for (const QChar c : all) {
                bytes += char(big ? c.unicode() >> 8 : c.unicode() & 0xFF);
                bytes += char(big ? c.unicode() & 0xFF : c.unicode() >> 8);
            }
            return bytes;
        };
        const QString clef = u"name\nZoë \U0001D11E\n"_s;
        QTest::newRow("UTF-16LE") << wide(clef, false, true) << u"UTF-16LE"_s << clef;
        QTest::newRow("UTF-16BE") << wide(clef, true, true) << u"UTF-16BE"_s << clef;
        QTest::newRow("UTF-16LE without a mark") << wide(clef, false, false) << u"UTF-16LE"_s << clef;
        QTest::newRow("UTF-16BE without a mark") << wide(clef, true, false) << u"UTF-16BE"_s << clef;
        QTest::newRow("UTF-16LE, names in Chinese") << wide(u"name,phone\n张伟一,+44 7700 900123\n"_s, false, false)
                                                    << u"UTF-16LE"_s << u"name,phone\n张伟一,+44 7700 900123\n"_s;
    }
    void recognises()
    {
        QFETCH(QByteArray, bytes);
        const auto decoded = decodeText(bytes);
        QVERIFY2(decoded, decoded ? "" : qPrintable(decoded.error().message));
        QTEST(encodingName(decoded->encoding), "encoding");
        QTEST(decoded->text, "text");
    }

    void refusesWithThePlace_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("code");
        QTest::addColumn<int>("line");
        QTest::addColumn<int>("column");
        QTest::newRow("NUL") << QByteArray("name,height\nAnna\0Berg,180 cm\n", 28) << u"control-character"_s << 2 << 5;
        QTest::newRow("C0") << QByteArray("name\r\nAnna\r\nBe\x01rg\r\n") << u"control-character"_s << 3 << 3;
        QTest::newRow("escape after CR lines") << QByteArray("name\rAn\x1B") << u"control-character"_s << 2 << 3;
        QTest::newRow("undefined in windows-1252") << QByteArray("name\nZo\xEB \x81\n") << u"bad-encoding"_s << 2 << 5;
        QTest::newRow("surrogate in UTF-8")
            << QByteArray("name\nA\xC3\xA9\xED\xA0\x80") << u"lone-surrogate"_s << 2 << 3;
        QTest::newRow("bad byte after a UTF-8 mark")
            << QByteArray("\xEF\xBB\xBFname\nA\xE9") << u"bad-encoding"_s << 2 << 2;
        QTest::newRow("lone high surrogate") << QByteArray("\xFF\xFE"
                                                           "a\0\n\0b\0\x34\xD8"
                                                           "c\0",
                                                           12)
                                             << u"lone-surrogate"_s << 2 << 2;
        QTest::newRow("lone low surrogate") << QByteArray("\xFE\xFF\0a\xDC\x00", 6) << u"lone-surrogate"_s << 1 << 2;
        QTest::newRow("odd UTF-16") << QByteArray("\xFF\xFE"
                                                  "a\0b\0c",
                                                  7)
                                    << u"bad-encoding"_s << 1 << 3;
        QTest::newRow("spreadsheet") << QByteArray("PK\x03\x04rest") << u"not-text"_s << 0 << 0;
        QTest::newRow("UTF-32") << QByteArray("\xFF\xFE\0\0a\0\0\0", 8) << u"not-text"_s << 0 << 0;
    }
    void refusesWithThePlace()
    {
        QFETCH(QByteArray, bytes);
        const auto decoded = decodeText(bytes);
        QVERIFY(!decoded);
        QTEST(decoded.error().code, "code");
        QTEST(decoded.error().line, "line");
        QTEST(decoded.error().column, "column");
        QVERIFY(!decoded.error().message.contains(u'%'));
    }

    void takesTheChosenEncoding()
    {
        const QByteArray bytes("\xA4\x8A");
        QCOMPARE(decodeText(bytes, TextEncoding::Iso885915)->text, u"€\u008A"_s);
        QCOMPARE(decodeText(bytes, TextEncoding::Windows1250)->text, u"¤Š"_s);
        QCOMPARE(decodeText(bytes, TextEncoding::MacRoman)->text, u"§ä"_s);
        QVERIFY(!decodeText(bytes, TextEncoding::Utf8));
    }

    void namesAndReadsEveryEncoding()
    {
        for (const auto encoding :
             {TextEncoding::Utf8, TextEncoding::Utf16LE, TextEncoding::Utf16BE, TextEncoding::Windows1252,
              TextEncoding::Iso885915, TextEncoding::Windows1250, TextEncoding::MacRoman})
            QCOMPARE(encodingFromName(encodingName(encoding).toLower()), encoding);
        QVERIFY(!encodingFromName(u"latin-9000"));
    }

    void tellsAPerhapsDamagedFile()
    {
        QVERIFY(decodeText("Zo\xC3\xAB, Zo\xEB")->looksMixed);
        QVERIFY(!decodeText("Zoe, Zo\xEB")->looksMixed);
    }

    void windows1252HasTwentySevenCharactersOfItsOwn()
    {
        int count = 0;
        for (int byte = 0x80; byte < 0xA0; ++byte)
            count += decodeText(QByteArray(1, char(byte)), TextEncoding::Windows1252) ? 1 : 0;
        QCOMPARE(count, 27);
    }
};

QTEST_APPLESS_MAIN(TextDecodingTest)
#include "tst_textdecoding.moc"
