// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/people/monthcalendar.h"

#include "ui/models/fieldtext.h"
#include "ui/shell/theme.h"

#include <QAccessible>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QStyleOption>
#include <QToolTip>

namespace stunt {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int weeks = 6;
constexpr int daysOfWeek = 7;

QColor colourOf(AvailabilityStatus status, const Colours &colours)
{
    switch (status) {
    case AvailabilityStatus::Available:
        return colours.ok;
    case AvailabilityStatus::FirstHold:
        return colours.warn;
    case AvailabilityStatus::Booked:
        return colours.accent;
    case AvailabilityStatus::Released:
        return colours.muted;
    case AvailabilityStatus::Unavailable:
        return colours.stop;
    }
    Q_UNREACHABLE();
}

}  // namespace

QString availabilityLetter(AvailabilityStatus status)
{
    switch (status) {
    case AvailabilityStatus::Available:
        return QCoreApplication::translate("MonthCalendar", "A", "available");
    case AvailabilityStatus::FirstHold:
        return QCoreApplication::translate("MonthCalendar", "H", "first hold");
    case AvailabilityStatus::Booked:
        return QCoreApplication::translate("MonthCalendar", "B", "booked");
    case AvailabilityStatus::Released:
        return QCoreApplication::translate("MonthCalendar", "R", "released");
    case AvailabilityStatus::Unavailable:
        return QCoreApplication::translate("MonthCalendar", "U", "unavailable");
    }
    Q_UNREACHABLE();
}

MonthCalendar::MonthCalendar(QDate today, QWidget *parent)
    : QWidget(parent), m_today(today), m_month(today.year(), today.month(), 1), m_anchor(today), m_current(today)
{
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleName(tr("Availability by day"));
    describe();
}

void MonthCalendar::setEntries(std::vector<Availability> entries)
{
    m_entries = std::move(entries);
    describe();
    update();
}

void MonthCalendar::select(DayRange range)
{
    if (!range.from.isValid() || !range.to.isValid() || (range.from == m_anchor && range.to == m_current))
        return;
    m_anchor = range.from;
    m_current = range.to;
    showMonth(m_current);
    describe();
    update();
    emit selectionChanged();
}

void MonthCalendar::showMonth(QDate day)
{
    const QDate month(day.year(), day.month(), 1);
    if (!month.isValid() || month == m_month)
        return;
    m_month = month;
    update();
    emit monthChanged();
}

QDate MonthCalendar::firstShown() const
{
    const int lead = (m_month.dayOfWeek() - static_cast<int>(locale().firstDayOfWeek()) + daysOfWeek) % daysOfWeek;
    return m_month.addDays(-lead);
}

int MonthCalendar::headHeight() const
{
    return fontMetrics().height() + 4;
}

QRect MonthCalendar::cell(int week, int column) const
{
    const int shown = isRightToLeft() ? daysOfWeek - 1 - column : column;
    const int left = shown * width() / daysOfWeek;
    const int right = (shown + 1) * width() / daysOfWeek;
    const int body = height() - headHeight();
    const int top = headHeight() + week * body / weeks;
    const int bottom = headHeight() + (week + 1) * body / weeks;
    return {left, top, right - left, bottom - top};
}

QDate MonthCalendar::dayAt(const QPoint &point) const
{
    for (int week = 0; week < weeks; ++week)
        for (int column = 0; column < daysOfWeek; ++column)
            if (cell(week, column).contains(point))
                return firstShown().addDays(week * daysOfWeek + column);
    return {};
}

QRect MonthCalendar::rectOf(QDate day) const
{
    const auto offset = static_cast<int>(firstShown().daysTo(day));
    if (offset < 0 || offset >= weeks * daysOfWeek)
        return {};
    return cell(offset / daysOfWeek, offset % daysOfWeek);
}

QSize MonthCalendar::sizeHint() const
{
    const int row = fontMetrics().height() * 2 + 4;
    return {fontMetrics().averageCharWidth() * 6 * daysOfWeek, headHeight() + row * weeks};
}

QSize MonthCalendar::minimumSizeHint() const
{
    return {fontMetrics().averageCharWidth() * 4 * daysOfWeek, sizeHint().height()};
}

const Availability *MonthCalendar::entryOn(QDate day) const
{
    for (auto it = m_entries.rbegin(); it != m_entries.rend(); ++it)
        if (it->from <= day && day <= it->to)
            return &*it;
    return nullptr;
}

void MonthCalendar::paintDay(QPainter &painter, QDate day) const
{
    const Colours &colours = coloursOf(palette());
    const QRect area = rectOf(day).adjusted(1, 1, -1, -1);
    const bool inMonth = day.month() == m_month.month();
    const Availability *entry = entryOn(day);
    painter.fillRect(area, palette().base());
    if (entry) {
        QColor wash = colourOf(entry->status, colours);
        wash.setAlpha(inMonth ? 44 : 22);
        painter.fillRect(area, wash);
    }
    const QRect inner = area.adjusted(4, 2, -4, -2);
    QFont plain = font();
    QFont bold = font();
    bold.setBold(true);
    painter.setFont(day == m_today ? bold : plain);
    painter.setPen(inMonth ? palette().color(QPalette::Text) : colours.muted);
    painter.drawText(inner, static_cast<int>(Qt::AlignLeading | Qt::AlignTop), locale().toString(day.day()));
    if (entry) {
        painter.setFont(bold);
        painter.setPen(palette().color(QPalette::Text));
        painter.drawText(inner, static_cast<int>(Qt::AlignTrailing | Qt::AlignBottom),
                         availabilityLetter(entry->status));
    }
    if (day == m_today) {
        painter.setPen(QPen(colours.field, 1));
        painter.drawRect(area.adjusted(0, 0, -1, -1));
    }
    const DayRange chosen = selection();
    if (chosen.from <= day && day <= chosen.to) {
        painter.setPen(QPen(colours.accent, 2));
        painter.drawRect(area.adjusted(1, 1, -1, -1));
    }
    if (day == m_current && hasFocus()) {
        QStyleOptionFocusRect focus;
        focus.initFrom(this);
        focus.rect = area.adjusted(3, 3, -3, -3);
        style()->drawPrimitive(QStyle::PE_FrameFocusRect, &focus, &painter, this);
    }
}

void MonthCalendar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), coloursOf(palette()).border);
    painter.fillRect(QRect(0, 0, width(), headHeight()), palette().window());
    painter.setPen(coloursOf(palette()).muted);
    const QDate first = firstShown();
    for (int column = 0; column < daysOfWeek; ++column) {
        const QRect below = cell(0, column);
        const QRect head(below.left(), 0, below.width(), headHeight());
        painter.drawText(head, Qt::AlignCenter,
                         locale().dayName(first.addDays(column).dayOfWeek(), QLocale::ShortFormat));
    }
    for (int day = 0; day < weeks * daysOfWeek; ++day)
        paintDay(painter, first.addDays(day));
}

void MonthCalendar::mousePressEvent(QMouseEvent *event)
{
    const QDate day = dayAt(event->pos());
    if (event->button() == Qt::LeftButton && day.isValid())
        moveTo(day, event->modifiers());
}

void MonthCalendar::mouseMoveEvent(QMouseEvent *event)
{
    const QDate day = dayAt(event->pos());
    // The month stays while the pointer drags, or the days would run away under it.
    if (!(event->buttons() & Qt::LeftButton) || !day.isValid() || day == m_current)
        return;
    m_current = day;
    describe();
    update();
    emit selectionChanged();
}

void MonthCalendar::moveTo(QDate day, Qt::KeyboardModifiers modifiers)
{
    select({modifiers & Qt::ShiftModifier ? m_anchor : day, day});
}

void MonthCalendar::keyPressEvent(QKeyEvent *event)
{
    const int forward = isRightToLeft() ? -1 : 1;
    QDate day = m_current;
    switch (event->key()) {
    case Qt::Key_Left:
        day = day.addDays(-forward);
        break;
    case Qt::Key_Right:
        day = day.addDays(forward);
        break;
    case Qt::Key_Up:
        day = day.addDays(-daysOfWeek);
        break;
    case Qt::Key_Down:
        day = day.addDays(daysOfWeek);
        break;
    case Qt::Key_PageUp:
        day = day.addMonths(-1);
        break;
    case Qt::Key_PageDown:
        day = day.addMonths(1);
        break;
    case Qt::Key_Home:
        day = QDate(day.year(), day.month(), 1);
        break;
    case Qt::Key_End:
        day = QDate(day.year(), day.month(), day.daysInMonth());
        break;
    default:
        QWidget::keyPressEvent(event);
        return;
    }
    moveTo(day, event->modifiers());
}

void MonthCalendar::focusInEvent(QFocusEvent *)
{
    update();
}

void MonthCalendar::focusOutEvent(QFocusEvent *)
{
    update();
}

void MonthCalendar::wheelEvent(QWheelEvent *event)
{
    if (event->angleDelta().y() != 0)
        showMonth(m_month.addMonths(event->angleDelta().y() > 0 ? -1 : 1));
    event->accept();
}

bool MonthCalendar::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    const QDate day = dayAt(help->pos());
    const Availability *entry = day.isValid() ? entryOn(day) : nullptr;
    const QString note = !entry || entry->note.isEmpty() ? QString() : u" · "_s + entry->note;
    QToolTip::showText(
        help->globalPos(),
        entry ? (u"%1: %2"_s.arg(dateText(day), enumLabel(entry->status)) + note).toHtmlEscaped() : QString(), this);
    return true;
}

void MonthCalendar::describe()
{
    const Availability *entry = entryOn(m_current);
    setAccessibleDescription(entry ? u"%1, %2"_s.arg(dateText(m_current), enumLabel(entry->status))
                                   : tr("%1, nothing known").arg(dateText(m_current)));
    QAccessibleEvent changed(this, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&changed);
}

}  // namespace stunt
