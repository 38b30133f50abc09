// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/icons.h"

#include <QFile>
#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPalette>
#include <QPixmapCache>
#include <QSvgRenderer>

namespace stunt {

using namespace Qt::Literals::StringLiterals;

namespace {

QColor inkOf(QIcon::Mode mode)
{
    const QPalette palette = QGuiApplication::palette();
    switch (mode) {
    case QIcon::Disabled:
        return palette.color(QPalette::Disabled, QPalette::WindowText);
    case QIcon::Selected:
        return palette.color(QPalette::Active, QPalette::HighlightedText);
    case QIcon::Normal:
    case QIcon::Active:
        break;
    }
    return palette.color(QPalette::Active, QPalette::WindowText);
}

// Recolours an SVG that draws with currentColor. Rendered pixmaps are cached under their colour, so a change of palette
// needs nothing but a repaint.
class InkEngine : public QIconEngine
{
public:
    explicit InkEngine(QString name) : m_name(std::move(name)) {}

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state) override
    {
        const qreal scale = painter->device()->devicePixelRatioF();
        painter->drawPixmap(rect, scaledPixmap(rect.size() * scale, mode, state, scale));
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        return scaledPixmap(size, mode, state, 1.0);
    }

    // `size` is in device pixels.
    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State, qreal scale) override
    {
        const QColor ink = inkOf(mode);
        const QString key = u"stuntboard:%1:%2x%3@%4:%5"_s.arg(m_name)
                                .arg(size.width())
                                .arg(size.height())
                                .arg(scale)
                                .arg(ink.name(QColor::HexArgb));
        QPixmap drawn;
        if (QPixmapCache::find(key, &drawn))
            return drawn;
        drawn = QPixmap(size);
        drawn.fill(Qt::transparent);
        QFile file(u":/stuntboard/icons/%1.svg"_s.arg(m_name));
        if (file.open(QIODevice::ReadOnly)) {
            QByteArray svg = file.readAll();
            svg.replace("currentColor", ink.name().toLatin1());
            QSvgRenderer renderer(svg);
            QPainter painter(&drawn);
            painter.setOpacity(ink.alphaF());
            renderer.render(&painter);
        }
        drawn.setDevicePixelRatio(scale);
        QPixmapCache::insert(key, drawn);
        return drawn;
    }

    QIconEngine *clone() const override { return new InkEngine(m_name); }
    QString key() const override { return u"stuntboard"_s; }
    QString iconName() override { return m_name; }

private:
    QString m_name;
};

}  // namespace

QIcon icon(const QString &name)
{
    Q_ASSERT_X(QFile::exists(u":/stuntboard/icons/%1.svg"_s.arg(name)), "stunt::icon", qPrintable(name));
    return QIcon(new InkEngine(name));
}

}  // namespace stunt
