// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>
#include <vector>

class QToolButton;

namespace stunt {

// The left rail: one button per place, icon over name, the current one marked.
class Rail : public QWidget
{
    Q_OBJECT

public:
    struct Entry {
        QString title;
        QString icon;
        QString toolTip;  // plain text, with the shortcut
    };
    explicit Rail(const std::vector<Entry> &entries, QWidget *parent = nullptr);

    void setCurrent(int index);
    [[nodiscard]] int current() const;

signals:
    void chosen(int index);

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    std::vector<QToolButton *> m_buttons;
};

}  // namespace stunt
