// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/calmstyle.h"

#include "ui/shell/theme.h"

#include <QPainter>
#include <QStyleOption>
#include <QWidget>

namespace stunt {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qreal corner = 4.0;

void drawPanel(QPainter *painter, const QRect &rect, const QColor &fill, const QColor &frame)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setBrush(fill);
    painter->setPen(frame.alpha() == 0 ? QPen(Qt::NoPen) : QPen(frame, 1));
    painter->drawRoundedRect(QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5), corner, corner);
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
    drawPanel(painter, option->rect, fill, flat ? QColor(Qt::transparent) : enabled ? colours.field : colours.border);
    if (option->state & QStyle::State_HasFocus && option->state & QStyle::State_KeyboardFocusChange)
        drawFocusRing(painter, option->rect, option->palette);
}

void drawField(const QStyleOption *option, QPainter *painter)
{
    const Colours &colours = coloursOf(option->palette);
    const bool writable = (option->state & QStyle::State_Enabled) && !(option->state & QStyle::State_ReadOnly);
    const QColor fill = option->palette.color(writable ? QPalette::Base : QPalette::Window);
    drawPanel(painter, option->rect, fill, writable ? colours.field : colours.border);
    if (option->state & QStyle::State_HasFocus)
        drawFocusRing(painter, option->rect, option->palette);
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
        return;  // drawn with the panel, in one stroke
    case PE_PanelLineEdit: {
        const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
        if (frame && frame->lineWidth == 0 && !(widget && widget->inherits("QComboBox")))
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
        painter->save();
        painter->setPen(coloursOf(option->palette).border);
        painter->drawRect(option->rect.adjusted(0, 0, -1, -1));
        painter->restore();
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

int CalmStyle::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    switch (metric) {
    case PM_ButtonMargin:
        return 10;
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

int CalmStyle::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                         QStyleHintReturn *returnData) const
{
    switch (hint) {
    case SH_EtchDisabledText:
    case SH_DitherDisabledText:
        return 0;
    default:
        return QProxyStyle::styleHint(hint, option, widget, returnData);
    }
}

}  // namespace stunt
