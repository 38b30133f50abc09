// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/calmstyle.h"

#include "ui/shell/icons.h"
#include "ui/shell/theme.h"

#include <QFrame>
#include <QPainter>
#include <QStyleOption>
#include <QWidget>
#include <algorithm>

namespace stunt {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qreal corner = 4.0;
constexpr qreal boxCorner = 1.5;  // more would make a circle of a small box
constexpr int boxSize = 16;
constexpr int framedPadding = 6;

struct Panel {
    QColor fill;
    QColor frame;
    qreal radius = corner;
};

void drawPanel(QPainter *painter, const QRect &rect, const Panel &panel)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setBrush(panel.fill);
    painter->setPen(panel.frame.alpha() == 0 ? QPen(Qt::NoPen) : QPen(panel.frame, 1));
    painter->drawRoundedRect(QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5), panel.radius, panel.radius);
    painter->restore();
}

void drawFocusRing(QPainter *painter, const QRect &rect, const QPalette &palette)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setBrush(Qt::NoBrush);
    painter->setPen(QPen(coloursOf(palette).accent, 2));
    painter->drawRoundedRect(QRectF(rect).adjusted(1, 1, -1, -1), corner, corner);
    painter->restore();
}

void drawButton(const QStyleOption *option, QPainter *painter)
{
    const Colours &colours = coloursOf(option->palette);
    const bool enabled = option->state & QStyle::State_Enabled;
    const bool pressed = option->state & (QStyle::State_Sunken | QStyle::State_On);
    const bool flat = option->state & QStyle::State_AutoRaise;
    QColor fill = option->palette.color(QPalette::Button);
    if (pressed || (enabled && (option->state & QStyle::State_MouseOver)))
        fill = colours.accentWash;
    else if (flat)
        fill = Qt::transparent;
    drawPanel(painter, option->rect, {fill, flat ? QColor(Qt::transparent) : enabled ? colours.field : colours.border});
    if (option->state & QStyle::State_HasFocus && option->state & QStyle::State_KeyboardFocusChange)
        drawFocusRing(painter, option->rect, option->palette);
}

void drawField(const QStyleOption *option, QPainter *painter)
{
    const Colours &colours = coloursOf(option->palette);
    const bool writable = (option->state & QStyle::State_Enabled) && !(option->state & QStyle::State_ReadOnly);
    const QColor fill = option->palette.color(writable ? QPalette::Base : QPalette::Window);
    drawPanel(painter, option->rect, {fill, writable ? colours.field : colours.border});
    if (option->state & QStyle::State_HasFocus)
        drawFocusRing(painter, option->rect, option->palette);
}

// The frame alone, around what another widget has filled.
void drawFieldFrame(const QStyleOption *option, QPainter *painter)
{
    const Colours &colours = coloursOf(option->palette);
    const bool writable = (option->state & QStyle::State_Enabled) && !(option->state & QStyle::State_ReadOnly);
    drawPanel(painter, option->rect, {Qt::transparent, writable ? colours.field : colours.border});
    if (option->state & QStyle::State_HasFocus)
        drawFocusRing(painter, option->rect, option->palette);
}

void drawRectangle(QPainter *painter, const QRect &rect, const QColor &colour)
{
    painter->save();
    painter->setPen(colour);
    painter->setBrush(Qt::NoBrush);
    painter->drawRect(rect.adjusted(0, 0, -1, -1));
    painter->restore();
}

void drawCheckMark(const QStyleOption *option, QPainter *painter)
{
    const Colours &colours = coloursOf(option->palette);
    const bool enabled = option->state & QStyle::State_Enabled;
    const bool on = option->state & QStyle::State_On;
    const bool partly = option->state & QStyle::State_NoChange;
    const QColor mark = enabled ? colours.accent : option->palette.color(QPalette::Disabled, QPalette::Text);
    // Square whatever room it is given.
    const int side = std::min({option->rect.width(), option->rect.height(), boxSize}) - 2;
    QRect box(0, 0, side, side);
    box.moveCenter(option->rect.center());
    drawPanel(painter, box,
              {on || partly ? mark : option->palette.color(QPalette::Base), on || partly ? mark : colours.field,
               boxCorner});
    if (!on && !partly)
        return;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(colours.accentText, 1.8, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    const auto at = [&box](qreal x, qreal y) { return QPointF(box.x() + x * box.width(), box.y() + y * box.height()); };
    if (partly)
        painter->drawLine(at(0.28, 0.5), at(0.72, 0.5));
    else
        painter->drawPolyline(QPolygonF{at(0.24, 0.52), at(0.43, 0.71), at(0.77, 0.31)});
    painter->restore();
}

// Fusion draws the icon of a chosen line in its normal ink, which is that of the ground around the line.
QStyleOptionMenuItem withReadableIcon(const QStyleOptionMenuItem &item, const QSize &size, qreal scale)
{
    QStyleOptionMenuItem shown(item);
    if (item.icon.isNull() || !(item.state & QStyle::State_Selected) || !(item.state & QStyle::State_Enabled))
        return shown;
    const QPixmap chosen = item.icon.pixmap(size, scale, QIcon::Selected);
    shown.icon = QIcon();
    for (const QIcon::Mode mode : {QIcon::Normal, QIcon::Active})
        for (const QIcon::State state : {QIcon::Off, QIcon::On})
            shown.icon.addPixmap(chosen, mode, state);
    return shown;
}

// A tool button outside a bar, with icon and text: it needs the room of a push button around them.
bool isFramedWithText(const QStyleOptionToolButton &button)
{
    return !(button.state & QStyle::State_AutoRaise) && button.toolButtonStyle == Qt::ToolButtonTextBesideIcon;
}

void drawMenuBarItem(const QStyleOptionMenuItem &item, QPainter *painter, const QStyle &style)
{
    painter->fillRect(item.rect, item.palette.brush(QPalette::Window));
    if (item.state & (QStyle::State_Selected | QStyle::State_Sunken) && item.state & QStyle::State_Enabled)
        drawPanel(painter, item.rect.adjusted(1, 2, -1, -2), {coloursOf(item.palette).accentWash, Qt::transparent});
    style.drawItemText(painter, item.rect, Qt::AlignCenter | Qt::TextShowMnemonic | Qt::TextSingleLine, item.palette,
                       item.state & QStyle::State_Enabled, item.text, QPalette::WindowText);
}

// A thin bar without steppers: nobody steps by them, and they are what looks heavy beside a table.
void drawScrollBar(const QStyleOptionSlider &bar, QPainter *painter, const QRect &slider)
{
    painter->fillRect(bar.rect, bar.palette.brush(QPalette::Window));
    if (bar.maximum <= bar.minimum)
        return;
    const Colours &colours = coloursOf(bar.palette);
    const bool held = bar.activeSubControls & QStyle::SC_ScrollBarSlider && bar.state & QStyle::State_Sunken;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(held ? colours.accent : colours.field);
    painter->drawRoundedRect(QRectF(slider).adjusted(4, 4, -4, -4), 2.5, 2.5);
    painter->restore();
}

void drawHeaderSection(const QStyleOption *option, QPainter *painter)
{
    const Colours &colours = coloursOf(option->palette);
    const bool hover = (option->state & QStyle::State_MouseOver) && (option->state & QStyle::State_Enabled);
    painter->fillRect(option->rect, hover ? colours.accentWash : option->palette.color(QPalette::Window));
    painter->fillRect(QRect(option->rect.left(), option->rect.bottom(), option->rect.width(), 1), colours.border);
    const int edge = option->direction == Qt::RightToLeft ? option->rect.left() : option->rect.right();
    painter->fillRect(QRect(edge, option->rect.top() + 4, 1, option->rect.height() - 8), colours.border);
}

}  // namespace

CalmStyle::CalmStyle() : QProxyStyle(u"fusion"_s) {}

void CalmStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                              const QWidget *widget) const
{
    switch (element) {
    case PE_PanelButtonCommand:
        drawButton(option, painter);
        return;
    case PE_PanelButtonTool:
        drawButton(option, painter);
        return;
    case PE_FrameLineEdit:
        // The frame of a plain line is drawn with its panel; what comes here is the frame of a box with a line in it.
        drawFieldFrame(option, painter);
        return;
    case PE_PanelLineEdit: {
        const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
        if (frame && frame->lineWidth == 0)
            painter->fillRect(option->rect, option->palette.brush(QPalette::Base));
        else
            drawField(option, painter);
        return;
    }
    case PE_FrameFocusRect:
        if (option->state & State_KeyboardFocusChange || !widget || !widget->inherits("QAbstractButton"))
            drawFocusRing(painter, option->rect, option->palette);
        return;
    case PE_Frame:
        // A text of several lines is a field; its corners are square, because its page is.
        if (widget && widget->inherits("QPlainTextEdit")) {
            drawRectangle(painter, option->rect, coloursOf(option->palette).field);
            if (option->state & State_HasFocus)
                drawRectangle(painter, option->rect, coloursOf(option->palette).accent);
        } else {
            drawRectangle(painter, option->rect, coloursOf(option->palette).border);
        }
        return;
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck:
        drawCheckMark(option, painter);
        return;
    case PE_IndicatorToolBarSeparator:
        painter->fillRect(option->rect.adjusted(3, 6, -4, -6), coloursOf(option->palette).border);
        return;
    default:
        QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

void CalmStyle::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                            const QWidget *widget) const
{
    switch (element) {
    case CE_HeaderSection:
        drawHeaderSection(option, painter);
        return;
    case CE_HeaderEmptyArea:
        painter->fillRect(option->rect, option->palette.brush(QPalette::Window));
        painter->fillRect(QRect(option->rect.left(), option->rect.bottom(), option->rect.width(), 1),
                          coloursOf(option->palette).border);
        return;
    case CE_MenuBarItem:
        if (const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option))
            drawMenuBarItem(*item, painter, *proxy());
        return;
    case CE_MenuItem:
        if (const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option)) {
            const int side = pixelMetric(PM_SmallIconSize, option, widget);
            const QStyleOptionMenuItem shown =
                withReadableIcon(*item, QSize(side, side), painter->device()->devicePixelRatioF());
            QProxyStyle::drawControl(element, &shown, painter, widget);
        }
        return;
    case CE_ToolButtonLabel:
        if (const auto *button = qstyleoption_cast<const QStyleOptionToolButton *>(option);
            button && isFramedWithText(*button)) {
            QStyleOptionToolButton shown(*button);
            shown.rect.adjust(framedPadding, 0, -framedPadding, 0);
            QProxyStyle::drawControl(element, &shown, painter, widget);
            return;
        }
        QProxyStyle::drawControl(element, option, painter, widget);
        return;
    case CE_ShapedFrame:
        if (const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
            frame && frame->frameShape == QFrame::HLine) {
            painter->fillRect(QRect(frame->rect.left(), frame->rect.center().y(), frame->rect.width(), 1),
                              coloursOf(frame->palette).border);
            return;
        }
        QProxyStyle::drawControl(element, option, painter, widget);
        return;
    case CE_ToolBar:
    case CE_MenuBarEmptyArea:
        painter->fillRect(option->rect, option->palette.brush(QPalette::Window));
        return;
    case CE_Splitter:
        painter->fillRect(option->rect, option->palette.brush(QPalette::Window));
        return;
    default:
        QProxyStyle::drawControl(element, option, painter, widget);
    }
}

void CalmStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                                   const QWidget *widget) const
{
    const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option);
    if (control == CC_ScrollBar && bar)
        drawScrollBar(*bar, painter, subControlRect(CC_ScrollBar, bar, SC_ScrollBarSlider, widget));
    else
        QProxyStyle::drawComplexControl(control, option, painter, widget);
}

QRect CalmStyle::subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl part,
                                const QWidget *widget) const
{
    const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option);
    if (control != CC_ScrollBar || !bar)
        return QProxyStyle::subControlRect(control, option, part, widget);
    const bool across = bar->orientation == Qt::Horizontal;
    const int length = across ? bar->rect.width() : bar->rect.height();
    const qint64 range = static_cast<qint64>(bar->maximum) - bar->minimum;
    const int shortest = std::min(length, 32);
    const int size = range <= 0 ? length
                                : std::clamp(static_cast<int>(static_cast<qint64>(bar->pageStep) * length
                                                              / (range + std::max(1, bar->pageStep))),
                                             shortest, length);
    const int at =
        sliderPositionFromValue(bar->minimum, bar->maximum, bar->sliderPosition, length - size, bar->upsideDown);
    QRect rect;
    switch (part) {
    case SC_ScrollBarSlider:
        rect = across ? QRect(at, 0, size, bar->rect.height()) : QRect(0, at, bar->rect.width(), size);
        break;
    case SC_ScrollBarSubPage:
        rect = across ? QRect(0, 0, at, bar->rect.height()) : QRect(0, 0, bar->rect.width(), at);
        break;
    case SC_ScrollBarAddPage:
        rect = across ? QRect(at + size, 0, length - at - size, bar->rect.height())
                      : QRect(0, at + size, bar->rect.width(), length - at - size);
        break;
    case SC_ScrollBarGroove:
        rect = bar->rect;
        break;
    default:
        return {};  // no steppers
    }
    return visualRect(bar->direction, bar->rect, rect.translated(bar->rect.topLeft()));
}

QIcon CalmStyle::standardIcon(StandardPixmap which, const QStyleOption *option, const QWidget *widget) const
{
    switch (which) {
    case SP_ToolBarHorizontalExtensionButton:
        return icon(u"ellipsis"_s);
    case SP_ToolBarVerticalExtensionButton:
        return icon(u"ellipsis"_s);
    case SP_LineEditClearButton:
        return icon(u"x"_s);
    case SP_MessageBoxInformation:
        return icon(u"info"_s);
    case SP_MessageBoxQuestion:
        return icon(u"circle-alert"_s);
    case SP_MessageBoxWarning:
        return icon(u"triangle-alert"_s);
    case SP_MessageBoxCritical:
        return icon(u"octagon-alert"_s);
    default:
        return QProxyStyle::standardIcon(which, option, widget);
    }
}

int CalmStyle::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    switch (metric) {
    case PM_ButtonMargin:
        return 10;
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
        return boxSize;
    case PM_ScrollBarExtent:
        return 13;
    case PM_SplitterWidth:
        return 5;
    case PM_ToolBarItemSpacing:
        return 4;
    case PM_ToolBarItemMargin:
        return 4;
    case PM_LayoutLeftMargin:
    case PM_LayoutRightMargin:
    case PM_LayoutTopMargin:
    case PM_LayoutBottomMargin:
    case PM_LayoutHorizontalSpacing:
    case PM_LayoutVerticalSpacing:
        return rhythm;
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

QSize CalmStyle::sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                                  const QWidget *widget) const
{
    const QSize made = QProxyStyle::sizeFromContents(type, option, size, widget);
    const auto *button = qstyleoption_cast<const QStyleOptionToolButton *>(option);
    if (type != CT_ToolButton || !button || !isFramedWithText(*button))
        return made;
    return made + QSize(2 * framedPadding, framedPadding);
}

int CalmStyle::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                         QStyleHintReturn *returnData) const
{
    switch (hint) {
    case SH_EtchDisabledText:
    case SH_DitherDisabledText:
    case SH_DialogButtonBox_ButtonsHaveIcons:
        return 0;
    default:
        return QProxyStyle::styleHint(hint, option, widget, returnData);
    }
}

}  // namespace stunt
