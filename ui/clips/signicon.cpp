// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/clips/signicon.h"

#include "ui/shell/icons.h"

#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPixmap>

namespace stunt {

namespace {

class SignEngine : public QIconEngine
{
public:
    explicit SignEngine(QList<Sign> signs) : m_signs(std::move(signs)) {}

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State) override
    {
        const qreal ratio = painter->device()->devicePixelRatioF();
        QRect place(rect.left(), rect.top(), rect.width() / static_cast<int>(m_signs.size()), rect.height());
        for (const Sign &sign : m_signs) {
            QPixmap drawn((QSizeF(place.size()) * ratio).toSize());
            drawn.setDevicePixelRatio(ratio);
            drawn.fill(Qt::transparent);
            QPainter maker(&drawn);
            const QRect whole({}, place.size());
            icon(sign.name).paint(&maker, whole, Qt::AlignCenter, mode);
            if (sign.colour != nullptr && mode != QIcon::Selected && mode != QIcon::Disabled) {
                maker.setCompositionMode(QPainter::CompositionMode_SourceIn);
                maker.fillRect(whole, coloursOf(QGuiApplication::palette()).*sign.colour);
            }
            maker.end();
            painter->drawPixmap(place.topLeft(), drawn);
            place.translate(place.width(), 0);
        }
    }
    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        QPixmap drawn(size);
        drawn.fill(Qt::transparent);
        QPainter painter(&drawn);
        paint(&painter, QRect({}, size), mode, state);
        return drawn;
    }
    // As many squares as fit.
    QSize actualSize(const QSize &size, QIcon::Mode, QIcon::State) override
    {
        const int count = static_cast<int>(m_signs.size());
        const int side = std::min(size.height(), size.width() / count);
        return {side * count, side};
    }
    QIconEngine *clone() const override { return new SignEngine(m_signs); }

private:
    QList<Sign> m_signs;
};

}  // namespace

QIcon signIcon(QList<Sign> signs)
{
    return QIcon(new SignEngine(std::move(signs)));
}

}  // namespace stunt
