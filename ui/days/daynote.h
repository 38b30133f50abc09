// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/place.h"

class QLabel;
class QToolButton;

namespace stunt {

// What a table of a day says above its rows while something is missing: that nothing is on the day yet, and that it has
// no times, with a button to the field that gives it some. Hidden while nothing is.
class DayNote : public QWidget
{
    Q_OBJECT

public:
    // `whenEmpty` is what to do on a day without strips.
    DayNote(const Workspace &workspace, const QString &whenEmpty, QWidget *parent);
    void setDay(MaybeId<ShootDay> day);

private:
    void refresh();
    void setShootingCall();

    Workspace m_workspace;
    QString m_whenEmpty;
    MaybeId<ShootDay> m_day;
    QLabel *m_text;
    QToolButton *m_set;
};

}  // namespace stunt
