// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/person.h"

#include <QWidget>
#include <vector>

namespace stunt {

// From a first to a last day, both inclusive, in either order while a person drags.
struct DayRange {
    QDate from;
    QDate to;
    [[nodiscard]] DayRange ordered() const { return to < from ? DayRange{to, from} : *this; }
    friend bool operator==(const DayRange &, const DayRange &) = default;
};

// A month painted as weeks, each day with what is known of a person's availability, as a letter and a colour. Days are
// chosen by dragging or with the arrow keys (Shift extends, Page Up and Down change the month).
class MonthCalendar : public QWidget
{
    Q_OBJECT

public:
    // `today` is marked and shown first.
    explicit MonthCalendar(QDate today, QWidget *parent = nullptr);

    // What is known; of two entries for a day the one later in the list shows.
    void setEntries(std::vector<Availability> entries);
    [[nodiscard]] DayRange selection() const { return DayRange{m_anchor, m_current}.ordered(); }
    void select(DayRange range);
    // Shows the month of a day without choosing it.
    void showMonth(QDate day);
    [[nodiscard]] QDate month() const { return m_month; }
    // The day at a point of the widget; invalid outside the weeks.
    [[nodiscard]] QDate dayAt(const QPoint &point) const;
    // Where a day stands; empty when the month shown does not have it.
    [[nodiscard]] QRect rectOf(QDate day) const;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

signals:
    void selectionChanged();
    void monthChanged();

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    bool event(QEvent *event) override;

private:
    [[nodiscard]] QDate firstShown() const;
    [[nodiscard]] int headHeight() const;
    [[nodiscard]] QRect cell(int week, int column) const;
    [[nodiscard]] const Availability *entryOn(QDate day) const;
    void paintDay(QPainter &painter, QDate day) const;
    void moveTo(QDate day, Qt::KeyboardModifiers modifiers);
    void describe();

    QDate m_today;
    QDate m_month;  // its first day
    QDate m_anchor;
    QDate m_current;
    std::vector<Availability> m_entries;
};

// The letter a status has in the calendar: A, H, B, R, U.
[[nodiscard]] QString availabilityLetter(AvailabilityStatus status);

}  // namespace stunt
