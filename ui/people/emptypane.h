// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAction>
#include <QWidget>

namespace stunt {

// What an empty pane says: a title, one sentence about what to do first, and the commands that do it, as buttons.
class EmptyPane : public QWidget
{
    Q_OBJECT

public:
    struct Words {
        QString title;
        QString text;
    };
    EmptyPane(const Words &words, const QList<QAction *> &first, QWidget *parent = nullptr);
};

}  // namespace stunt
