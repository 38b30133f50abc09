// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QObject>
#include <QPalette>

class QApplication;

namespace stunt {

// Which look the person chose; Desktop follows the desktop's light or dark.
enum class Appearance { Desktop, Light, Dark };
enum class Shade { Light, Dark };

// The colours a palette has no place for. Each is readable (contrast at least 4.5:1) on the window's and the tables'
// background of its shade.
struct Colours {
    QColor muted;       // secondary text
    QColor accent;      // the one accent: focus, the chosen place, links
    QColor accentText;  // on the accent
    QColor accentWash;  // a faint accent for backgrounds behind normal text
    QColor border;      // lines between areas; not text
    QColor field;       // frames of inputs; contrast at least 3:1
    QColor stop;        // a stop finding, an error
    QColor warn;
    QColor ok;
    QColor banner;  // background of notices, behind normal text
};

// The shade a palette is of, by the lightness of its window.
[[nodiscard]] Shade shadeOf(const QPalette &palette);
[[nodiscard]] const Colours &coloursOf(Shade shade);
[[nodiscard]] const Colours &coloursOf(const QPalette &palette);
// The product's whole palette in a shade.
[[nodiscard]] QPalette paletteOf(Shade shade);

// The contrast of two opaque colours by WCAG 2: 1 (equal) to 21 (black on white).
[[nodiscard]] double contrast(const QColor &a, const QColor &b);

// Spacing is in steps of this many pixels.
inline constexpr int rhythm = 8;

// The look of the whole application: its style and its palette. One per application.
class Theme : public QObject
{
    Q_OBJECT

public:
    // Sets the style and the palette of `application`, which must outlive the theme.
    explicit Theme(QApplication &application, Appearance appearance = Appearance::Desktop);

    [[nodiscard]] Appearance appearance() const { return m_appearance; }
    void setAppearance(Appearance appearance);

signals:
    void appearanceChanged();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void apply();

    QApplication &m_application;
    Appearance m_appearance;
    bool m_applying = false;
};

}  // namespace stunt
