// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QWidget>

namespace stunt {

// A clip's frame as large as there is room, on black; or words in its place.
class ClipPicture : public QWidget
{
    Q_OBJECT

public:
    explicit ClipPicture(QWidget *parent);

    void showFrame(const QImage &frame);
    void showWords(const QString &words);
    [[nodiscard]] const QImage &frame() const { return m_frame; }
    // What stands in the picture's place; empty while there is one.
    [[nodiscard]] const QString &words() const { return m_words; }
    // The device pixels there are for a frame.
    [[nodiscard]] QSize box() const;
    [[nodiscard]] QSize sizeHint() const override { return {640, 360}; }

signals:
    void boxChanged(const QSize &box);
    void pressed();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;

private:
    QImage m_frame;
    QString m_words;
};

}  // namespace stunt
