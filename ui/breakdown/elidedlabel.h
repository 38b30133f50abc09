// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>

namespace stunt {

// A line of plain text that never asks for more width than there is: what does not fit ends in an ellipsis, and the
// whole text is in the tool tip. Screen readers are given the whole text.
class ElidedLabel : public QLabel
{
    Q_OBJECT

public:
    explicit ElidedLabel(QWidget *parent = nullptr);

    // The text shown, of which as much stands there as fits.
    void setLine(const QString &text);
    [[nodiscard]] const QString &line() const { return m_line; }

    QSize minimumSizeHint() const override;
    QSize sizeHint() const override;

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void elide();

    QString m_line;
};

}  // namespace stunt
