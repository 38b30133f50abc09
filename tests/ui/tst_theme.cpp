// SPDX-License-Identifier: GPL-3.0-or-later
#include "resources/resources.h"
#include "ui/shell/icons.h"
#include "ui/shell/theme.h"

#include <QApplication>
#include <QSignalSpy>
#include <QTest>

using namespace stunt;
using namespace Qt::Literals::StringLiterals;

class tst_Theme : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { initResources(); }
    void textIsReadable_data();
    void textIsReadable();
    void framesOfInputsAreVisible();
    void switchesBetweenLightAndDark();
    void iconsFollowThePalette();
    void contrastIsThatOfTheGuideline();
};

void tst_Theme::textIsReadable_data()
{
    QTest::addColumn<QColor>("ink");
    QTest::addColumn<QColor>("ground");
    for (const Shade shade : {Shade::Light, Shade::Dark}) {
        const QByteArray name = shade == Shade::Light ? "light " : "dark ";
        const QPalette palette = paletteOf(shade);
        const Colours &colours = coloursOf(shade);
        const std::pair<const char *, QColor> grounds[] = {{"window", palette.color(QPalette::Window)},
                                                           {"base", palette.color(QPalette::Base)},
                                                           {"alternate", palette.color(QPalette::AlternateBase)},
                                                           {"button", palette.color(QPalette::Button)}};
        const std::pair<const char *, QColor> inks[] = {{"text", palette.color(QPalette::Text)},
                                                        {"placeholder", palette.color(QPalette::PlaceholderText)},
                                                        {"muted", colours.muted},
                                                        {"accent", colours.accent},
                                                        {"stop", colours.stop},
                                                        {"warn", colours.warn},
                                                        {"ok", colours.ok}};
        for (const auto &[groundName, ground] : grounds)
            for (const auto &[inkName, ink] : inks)
                QTest::addRow("%s%s on %s", name.constData(), inkName, groundName) << ink << ground;
        QTest::addRow("%schosen row", name.constData())
            << palette.color(QPalette::HighlightedText) << palette.color(QPalette::Highlight);
        QTest::addRow("%stext on banner", name.constData()) << palette.color(QPalette::WindowText) << colours.banner;
        QTest::addRow("%stext on wash", name.constData()) << palette.color(QPalette::WindowText) << colours.accentWash;
        QTest::addRow("%stool tip", name.constData())
            << palette.color(QPalette::ToolTipText) << palette.color(QPalette::ToolTipBase);
    }
}

void tst_Theme::textIsReadable()
{
    QFETCH(QColor, ink);
    QFETCH(QColor, ground);
    const double ratio = contrast(ink, ground);
    QVERIFY2(ratio >= 4.5, qPrintable(u"%1"_s.arg(ratio)));
}

void tst_Theme::framesOfInputsAreVisible()
{
    for (const Shade shade : {Shade::Light, Shade::Dark}) {
        QVERIFY(contrast(coloursOf(shade).field, paletteOf(shade).color(QPalette::Base)) >= 3.0);
        QVERIFY(contrast(coloursOf(shade).accent, paletteOf(shade).color(QPalette::Window)) >= 3.0);
    }
}

void tst_Theme::switchesBetweenLightAndDark()
{
    Theme theme(*qApp, Appearance::Light);
    const QSignalSpy told(&theme, &Theme::appearanceChanged);
    QCOMPARE(shadeOf(QApplication::palette()), Shade::Light);
    theme.setAppearance(Appearance::Dark);
    QCOMPARE(shadeOf(QApplication::palette()), Shade::Dark);
    QCOMPARE(told.size(), 1);
    theme.setAppearance(Appearance::Dark);
    QCOMPARE(told.size(), 1);
}

void tst_Theme::iconsFollowThePalette()
{
    Theme theme(*qApp, Appearance::Light);
    const QIcon users = icon(u"users"_s);
    const QImage light = users.pixmap(32, 32).toImage();
    theme.setAppearance(Appearance::Dark);
    const QImage dark = users.pixmap(32, 32).toImage();
    QVERIFY(light != dark);
    int drawn = 0;
    for (int y = 0; y < dark.height(); ++y)
        for (int x = 0; x < dark.width(); ++x)
            drawn += dark.pixelColor(x, y).alpha() > 200 && dark.pixelColor(x, y).lightness() > 150 ? 1 : 0;
    QVERIFY(drawn > 20);
}

void tst_Theme::contrastIsThatOfTheGuideline()
{
    QCOMPARE(qRound(contrast(Qt::black, Qt::white) * 10), 210);
    QCOMPARE(qRound(contrast(QColor(0x77, 0x77, 0x77), Qt::white) * 100), 448);
}

QTEST_MAIN(tst_Theme)
#include "tst_theme.moc"
