// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/clips/thumbnails.h"

class QPainter;

namespace stunt {

// The reference clips of the beats on a timeline as they are drawn there: the picture at the in-point where a clip has
// room for it, else a small sign that there is one; another sign where the file cannot be shown.
class ClipPictures
{
public:
    struct Clip {
        QString path;
        qint64 ms = 0;  // the in-point
    };

    // Pictures are read while `shownOn` is visible.
    explicit ClipPictures(QWidget *shownOn);

    [[nodiscard]] Thumbnails &thumbnails() { return m_thumbnails; }
    [[nodiscard]] const Thumbnails &thumbnails() const { return m_thumbnails; }
    // Draws at the left of `room`, in which the beat's title stands too. Returns the pixels used; 0 where there is no room.
    int paint(QPainter &painter, const QRect &room, const Clip &clip, const QColor &ink);
    // Draws an edge of film along the top of `area`, where there is room for nothing else; hollow if the file cannot be
    // shown.
    void paintEdge(QPainter &painter, const QRect &area, const Clip &clip, const QColor &ink);

private:
    enum class Sign { Clip, Broken };

    void paintPicture(QPainter &painter, const QRect &box, const QPixmap &picture) const;
    void paintSign(QPainter &painter, const QRect &room, Sign sign, const QColor &ink);

    Thumbnails m_thumbnails;
    std::unordered_map<quint64, QPixmap> m_signs;  // by sign and colour
};

}  // namespace stunt
