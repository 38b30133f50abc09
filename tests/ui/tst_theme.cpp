// SPDX-License-Identifier: GPL-3.0-or-later
#include "resources/resources.h"
#include "ui/shell/icons.h"
#include "ui/shell/theme.h"

#include <QApplication>
#include <QCheckBox>
#include <QDialogButtonBox>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QStyleOption>
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
    void checkBoxesAreSquare_data();
    void checkBoxesAreSquare();
    void aChosenMenuLineHasItsIconInItsOwnInk();
    void dialogButtonsHaveNoPicturesOfQts();
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

void tst_Theme::checkBoxesAreSquare_data()
{
    QTest::addColumn<Appearance>("appearance");
    QTest::addColumn<Qt::LayoutDirection>("direction");
    for (const Appearance appearance : {Appearance::Light, Appearance::Dark})
        for (const Qt::LayoutDirection direction : {Qt::LeftToRight, Qt::RightToLeft})
            QTest::addRow("%s %s", appearance == Appearance::Light ? "light" : "dark",
                          direction == Qt::LeftToRight ? "left to right" : "right to left")
                << appearance << direction;
}

void tst_Theme::checkBoxesAreSquare()
{
    QFETCH(Appearance, appearance);
    QFETCH(Qt::LayoutDirection, direction);
    const Theme theme(*qApp, appearance);
    QCheckBox box;
    box.setLayoutDirection(direction);
    box.resize(60, 40);
    box.ensurePolished();
    QStyleOptionButton option;
    option.initFrom(&box);
    option.state |= QStyle::State_Off;
    const QRect room = box.style()->subElementRect(QStyle::SE_CheckBoxIndicator, &option, &box);
    QCOMPARE(room.width(), room.height());
    const QImage image = box.grab().toImage();
    const QColor ground = QApplication::palette().color(QPalette::Window);
    // The frame reaches from near each corner of its square to the next, and can be told from what is around it.
    const QRect frame = room.adjusted(1, 1, -2, -2);
    int seen = 0;
    for (int x = frame.left() + 2; x <= frame.right() - 2; ++x)
        seen += contrast(image.pixelColor(x, frame.top()), ground) >= 3.0 ? 1 : 0;
    for (int y = frame.top() + 2; y <= frame.bottom() - 2; ++y)
        seen += contrast(image.pixelColor(frame.left(), y), ground) >= 3.0 ? 1 : 0;
    QVERIFY2(seen >= frame.width() + frame.height() - 8, qPrintable(u"%1 of %2"_s.arg(seen).arg(frame.width() * 2)));
}

void tst_Theme::aChosenMenuLineHasItsIconInItsOwnInk()
{
    const Theme theme(*qApp, Appearance::Light);
    QMenu menu;
    QAction *line = menu.addAction(icon(u"users"_s), QString());
    menu.ensurePolished();
    menu.setActiveAction(line);
    menu.resize(menu.sizeHint());
    const QImage image = menu.grab(menu.actionGeometry(line)).toImage();
    const QColor chosen = QApplication::palette().color(QPalette::Highlight);
    int dark = 0;
    int light = 0;
    for (int y = 2; y < image.height() - 2; ++y)
        for (int x = 2; x < image.width() - 2; ++x) {
            light += contrast(image.pixelColor(x, y), chosen) >= 4.5 ? 1 : 0;
            dark += image.pixelColor(x, y).lightness() < 40 ? 1 : 0;
        }
    QVERIFY(light > 10);
    QCOMPARE(dark, 0);
}

void tst_Theme::dialogButtonsHaveNoPicturesOfQts()
{
    const Theme theme(*qApp, Appearance::Light);
    const QDialogButtonBox buttons(QDialogButtonBox::Ok | QDialogButtonBox::Cancel);
    for (const QAbstractButton *button : buttons.buttons())
        QVERIFY(button->icon().isNull());
    for (const QStyle::StandardPixmap which :
         {QStyle::SP_MessageBoxInformation, QStyle::SP_MessageBoxQuestion, QStyle::SP_MessageBoxWarning,
          QStyle::SP_MessageBoxCritical, QStyle::SP_ToolBarHorizontalExtensionButton}) {
        const QImage picture = QApplication::style()->standardIcon(which).pixmap(32, 32).toImage();
        const QImage ours = picture.convertToFormat(QImage::Format_ARGB32);
        // One ink, that of the text.
        for (int y = 0; y < ours.height(); ++y)
            for (int x = 0; x < ours.width(); ++x)
                if (ours.pixelColor(x, y).alpha() == 255)
                    QCOMPARE(ours.pixelColor(x, y), QApplication::palette().color(QPalette::WindowText));
    }
}

void tst_Theme::contrastIsThatOfTheGuideline()
{
    QCOMPARE(qRound(contrast(Qt::black, Qt::white) * 10), 210);
    QCOMPARE(qRound(contrast(QColor(0x77, 0x77, 0x77), Qt::white) * 100), 448);
}

QTEST_MAIN(tst_Theme)
#include "tst_theme.moc"
