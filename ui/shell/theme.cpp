// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/theme.h"

#include "ui/shell/calmstyle.h"

#include <QApplication>
#include <QScopedValueRollback>
#include <cmath>

namespace stunt {

namespace {

constexpr Colours lightColours{
    .muted = QColor(0x56, 0x5f, 0x6b),
    .accent = QColor(0x1d, 0x5f, 0xa8),
    .accentText = QColor(0xff, 0xff, 0xff),
    .accentWash = QColor(0xdc, 0xe9, 0xf6),
    .border = QColor(0xd5, 0xd9, 0xdf),
    .field = QColor(0x86, 0x8e, 0x99),
    .stop = QColor(0xb0, 0x24, 0x1c),
    .warn = QColor(0x86, 0x55, 0x00),
    .ok = QColor(0x1a, 0x71, 0x36),
    .banner = QColor(0xfb, 0xf0, 0xd3),
};
constexpr Colours darkColours{
    .muted = QColor(0xa6, 0xae, 0xb9),
    .accent = QColor(0x78, 0xb6, 0xf0),
    .accentText = QColor(0x0c, 0x18, 0x24),
    .accentWash = QColor(0x25, 0x3c, 0x53),
    .border = QColor(0x38, 0x3d, 0x45),
    .field = QColor(0x76, 0x7f, 0x8b),
    .stop = QColor(0xff, 0x93, 0x88),
    .warn = QColor(0xf0, 0xba, 0x55),
    .ok = QColor(0x7d, 0xd4, 0x91),
    .banner = QColor(0x43, 0x39, 0x20),
};

struct Ground {
    QColor window, base, alternate, text, button, disabled, chosen;
};
constexpr Ground lightGround{
    .window = QColor(0xf4, 0xf5, 0xf7),
    .base = QColor(0xff, 0xff, 0xff),
    .alternate = QColor(0xf8, 0xf9, 0xfb),
    .text = QColor(0x1b, 0x1f, 0x24),
    .button = QColor(0xff, 0xff, 0xff),
    .disabled = QColor(0x8b, 0x93, 0x9e),
    .chosen = QColor(0x1d, 0x5f, 0xa8),
};
constexpr Ground darkGround{
    .window = QColor(0x21, 0x24, 0x29),
    .base = QColor(0x19, 0x1c, 0x20),
    .alternate = QColor(0x1e, 0x21, 0x26),
    .text = QColor(0xe7, 0xe9, 0xec),
    .button = QColor(0x2c, 0x30, 0x37),
    .disabled = QColor(0x7a, 0x82, 0x8d),
    .chosen = QColor(0x2b, 0x5a, 0x8a),
};

double channel(double value)
{
    return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
}

double luminance(const QColor &colour)
{
    return 0.2126 * channel(colour.redF()) + 0.7152 * channel(colour.greenF()) + 0.0722 * channel(colour.blueF());
}

}  // namespace

Shade shadeOf(const QPalette &palette)
{
    return palette.color(QPalette::Window).lightness() < 128 ? Shade::Dark : Shade::Light;
}

const Colours &coloursOf(Shade shade)
{
    return shade == Shade::Dark ? darkColours : lightColours;
}

const Colours &coloursOf(const QPalette &palette)
{
    return coloursOf(shadeOf(palette));
}

QPalette paletteOf(Shade shade)
{
    const Ground &ground = shade == Shade::Dark ? darkGround : lightGround;
    const Colours &colours = coloursOf(shade);
    QPalette palette;
    palette.setColor(QPalette::Window, ground.window);
    palette.setColor(QPalette::WindowText, ground.text);
    palette.setColor(QPalette::Base, ground.base);
    palette.setColor(QPalette::AlternateBase, ground.alternate);
    palette.setColor(QPalette::Text, ground.text);
    palette.setColor(QPalette::Button, ground.button);
    palette.setColor(QPalette::ButtonText, ground.text);
    palette.setColor(QPalette::BrightText, colours.stop);
    palette.setColor(QPalette::ToolTipBase, ground.base);
    palette.setColor(QPalette::ToolTipText, ground.text);
    palette.setColor(QPalette::PlaceholderText, colours.muted);
    palette.setColor(QPalette::Highlight, ground.chosen);
    palette.setColor(QPalette::HighlightedText, QColor(0xff, 0xff, 0xff));
    palette.setColor(QPalette::Link, colours.accent);
    palette.setColor(QPalette::LinkVisited, colours.accent);
    palette.setColor(QPalette::Light, ground.base);
    palette.setColor(QPalette::Midlight, ground.alternate);
    palette.setColor(QPalette::Mid, colours.border);
    palette.setColor(QPalette::Dark, colours.field);
    palette.setColor(QPalette::Shadow, QColor(0, 0, 0));
    for (const QPalette::ColorRole role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, ground.disabled);
    return palette;
}

double contrast(const QColor &a, const QColor &b)
{
    const double la = luminance(a);
    const double lb = luminance(b);
    return (std::max(la, lb) + 0.05) / (std::min(la, lb) + 0.05);
}

Theme::Theme(QApplication &application, Appearance appearance) : m_application(application), m_appearance(appearance)
{
    apply();
    m_application.setStyle(new CalmStyle);
    m_application.installEventFilter(this);
}

void Theme::setAppearance(Appearance appearance)
{
    if (appearance == m_appearance)
        return;
    m_appearance = appearance;
    apply();
    emit appearanceChanged();
}

void Theme::apply()
{
    const QScopedValueRollback guard(m_applying, true);
    Shade shade = m_appearance == Appearance::Dark ? Shade::Dark : Shade::Light;
    if (m_appearance == Appearance::Desktop) {
        // Without a palette of our own the application has the desktop's.
        QApplication::setPalette(QPalette());
        shade = shadeOf(QGuiApplication::palette());
    }
    QApplication::setPalette(paletteOf(shade));
}

bool Theme::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::ThemeChange && !m_applying && m_appearance == Appearance::Desktop)
        QMetaObject::invokeMethod(
            this, [this] { apply(); }, Qt::QueuedConnection);
    return QObject::eventFilter(watched, event);
}

}  // namespace stunt
