// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/clippictures.h"

#include "ui/shell/icons.h"

#include <QPainter>

namespace stunt {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int leastHeight = 20;  // lower pictures show nothing
constexpr int titleRoom = 64;    // left for the beat's number and the start of its title
constexpr int signSize = 14;
constexpr int leastBesideSign = 44;
constexpr int space = 5;  // between picture and title

}  // namespace

ClipPictures::ClipPictures(QWidget *shownOn) : m_thumbnails(shownOn) {}

int ClipPictures::paint(QPainter &painter, const QRect &room, const Clip &clip, const QColor &ink)
{
    // A box of one shape, whatever the picture's: titles stay where they are when it arrives.
    const QRect box(room.left(), room.top(), room.height() * 16 / 9, room.height());
    const bool hasSignRoom = room.width() >= signSize + leastBesideSign;
    if (!hasSignRoom)
        return 0;
    const bool hasRoom = room.height() >= leastHeight && room.width() >= box.width() + titleRoom;
    if (!hasRoom || m_thumbnails.isBroken(clip.path)) {
        paintSign(painter, room, m_thumbnails.isBroken(clip.path) ? Sign::Broken : Sign::Clip, ink);
        return signSize + space;
    }
    const double ratio = painter.device()->devicePixelRatioF();
    const Thumbnail *known =
        m_thumbnails.of({.path = clip.path, .ms = clip.ms, .box = (QSizeF(box.size()) * ratio).toSize()});
    if (known && !known->failure.isEmpty()) {
        paintSign(painter, room, Sign::Broken, ink);
        return signSize + space;
    }
    constexpr int faint = 60;
    painter.fillRect(box, QColor(0, 0, 0, known ? 255 : faint));
    if (known)
        paintPicture(painter, box, known->picture);
    return box.width() + space;
}

void ClipPictures::paintEdge(QPainter &painter, const QRect &area, const Clip &clip, const QColor &ink)
{
    if (area.width() >= signSize + leastBesideSign)
        return;
    constexpr int hole = 3;
    constexpr int apart = 5;
    const bool isBroken = m_thumbnails.isBroken(clip.path);
    painter.setPen(ink);
    for (int x = area.left(); x + hole <= area.right() + 1; x += apart) {
        if (isBroken)
            painter.drawRect(x, area.top(), hole - 1, hole - 1);
        else
            painter.fillRect(x, area.top(), hole, hole, ink);
    }
}

void ClipPictures::paintPicture(QPainter &painter, const QRect &box, const QPixmap &picture) const
{
    QRectF area({}, QSizeF(picture.size()) / painter.device()->devicePixelRatioF());
    area.moveCenter(QRectF(box).center());
    painter.drawPixmap(area, picture, QRectF({}, QSizeF(picture.size())));
}

void ClipPictures::paintSign(QPainter &painter, const QRect &room, Sign sign, const QColor &ink)
{
    const double ratio = painter.device()->devicePixelRatioF();
    constexpr int bitsOfColour = 32;
    QPixmap &drawn = m_signs[(static_cast<quint64>(sign) << bitsOfColour) | ink.rgba()];
    if (drawn.isNull() || drawn.devicePixelRatio() != ratio) {
        drawn = QPixmap((QSizeF(signSize, signSize) * ratio).toSize());
        drawn.setDevicePixelRatio(ratio);
        drawn.fill(Qt::transparent);
        QPainter maker(&drawn);
        const QRect whole(0, 0, signSize, signSize);
        icon(sign == Sign::Clip ? u"film"_s : u"video-off"_s).paint(&maker, whole);
        maker.setCompositionMode(QPainter::CompositionMode_SourceIn);
        maker.fillRect(whole, ink);
    }
    painter.drawPixmap(room.left(), room.top() + (room.height() - signSize) / 2, drawn);
}

}  // namespace stunt
