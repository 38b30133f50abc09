// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/rigs/planstate.h"

#include <QWidget>
#include <optional>

class QLabel;

namespace stunt {

// A wrapped text beside the icon of its state; the text can be selected and copied.
class StateLabel : public QWidget
{
    Q_OBJECT

public:
    // `name` is the object name of the text, `purpose` its accessible name.
    StateLabel(const QString &name, const QString &purpose, QWidget *parent);

    // Shows a text with the icon of `state`; without one no icon stands beside it.
    void showText(const QString &text, std::optional<PlanState> state = {});

protected:
    void changeEvent(QEvent *event) override;

private:
    void drawIcon();

    std::optional<PlanState> m_state;
    QLabel *m_icon;
    QLabel *m_text;
};

}  // namespace stunt
