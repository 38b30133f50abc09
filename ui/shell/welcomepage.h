// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QAction;
class QVBoxLayout;

namespace stunt {

class Settings;

// What a window without a production shows: what to do first, and the files worked on before.
class WelcomePage : public QWidget
{
    Q_OBJECT

public:
    // `first` are the commands offered, the most likely first; the recent files are those of `settings`.
    WelcomePage(const QList<QAction *> &first, const Settings &settings, QWidget *parent = nullptr);

signals:
    void fileChosen(const QString &path);

private:
    void addRecent(QVBoxLayout *column, const Settings &settings);
};

}  // namespace stunt
