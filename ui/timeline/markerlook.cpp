// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/markerlook.h"

#include "core/project/projectdata.h"
#include "ui/shell/theme.h"
#include "ui/timeline/clipwords.h"

#include <QCoreApplication>
#include <QPainter>
#include <QPixmap>

namespace stunt {

namespace {

struct Shades {
    MarkerColour colour;
    QRgb light;
    QRgb dark;
};

constexpr std::array shades{
    Shades{MarkerColour::Red, 0xffc2261d, 0xfff2837a},    Shades{MarkerColour::Orange, 0xffc9570a, 0xfff5a35c},
    Shades{MarkerColour::Yellow, 0xff9a7700, 0xffe6cf5a}, Shades{MarkerColour::Green, 0xff2b8a3e, 0xff7fd48f},
    Shades{MarkerColour::Cyan, 0xff0b7f93, 0xff6fd3e3},   Shades{MarkerColour::Blue, 0xff2f66c0, 0xff86b3f5},
    Shades{MarkerColour::Purple, 0xff7d4bb3, 0xffc3a0f0}, Shades{MarkerColour::Pink, 0xffcb3a8a, 0xfff596c8},
};

QString tr(const char *text)
{
    return QCoreApplication::translate("stunt::timeline", text);
}

}  // namespace

QColor markerShade(MarkerColour colour, const QPalette &palette)
{
    const auto *shade = std::ranges::find(shades, colour, &Shades::colour);
    Q_ASSERT(shade != shades.end());
    return QColor(shadeOf(palette) == Shade::Dark ? shade->dark : shade->light);
}

void paintFlag(QPainter &painter, const QPoint &at, const QColor &colour)
{
    constexpr double notch = 3.5;
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    painter.drawPolygon(QPolygonF{QPointF(at), QPointF(at.x() + markerFlagWidth, at.y()),
                                  QPointF(at.x() + markerFlagWidth - notch, at.y() + markerFlagHeight / 2.0),
                                  QPointF(at.x() + markerFlagWidth, at.y() + markerFlagHeight),
                                  QPointF(at.x(), at.y() + markerFlagHeight)});
    painter.setBrush(Qt::NoBrush);
    painter.setRenderHint(QPainter::Antialiasing, false);
}

QIcon flagIcon(MarkerColour colour, const QPalette &palette, double ratio)
{
    constexpr int size = 16;
    constexpr int pole = 2;
    QPixmap picture(QSize(size, size) * ratio);
    picture.setDevicePixelRatio(ratio);
    picture.fill(Qt::transparent);
    QPainter painter(&picture);
    const QColor shade = markerShade(colour, palette);
    painter.fillRect(pole, 1, pole, size - 2, shade);
    paintFlag(painter, {pole, 1}, shade);
    return QIcon(picture);
}

QString markerTitle(const QString &name)
{
    const QString text = name.simplified();
    return text.isEmpty() ? tr("Marker") : text;
}

QString markerName(const TimelineMarker &marker, const FrameRate &rate)
{
    const QString at = timecodeOf(marker.frame, rate);
    const QString colour = enumLabel(marker.colour);
    const QString name = marker.name.simplified();
    return name.isEmpty() ? tr("Marker, at %1, %2").arg(at, colour) : tr("Marker, %1, at %2, %3").arg(name, at, colour);
}

QString markerTip(const ProjectData &data, const TimelineMarker &marker, const FrameRate &rate)
{
    QStringList lines{markerTitle(marker.name),
                      tr("at %1 · %2").arg(timecodeOf(marker.frame, rate), enumLabel(marker.colour))};
    const Marker *record = data.find(marker.id);
    if (record && !record->notes.isEmpty())
        lines.append(record->notes);
    return lines.join(u'\n');
}

QString markersTip(const ProjectData &data, const std::vector<TimelineMarker> &markers, const FrameRate &rate)
{
    constexpr std::size_t most = 8;
    if (markers.size() == 1)
        return markerTip(data, markers.front(), rate);
    QStringList lines{tr("%1 markers here:").arg(markers.size())};
    for (std::size_t i = 0; i < std::min(most, markers.size()); ++i)
        lines.append(
            tr("• %1 · %2 · %3")
                .arg(markerTitle(markers[i].name), timecodeOf(markers[i].frame, rate), enumLabel(markers[i].colour)));
    if (markers.size() > most)
        lines.append(tr("and %1 more").arg(markers.size() - most));
    lines.append(tr("Click again for the next one."));
    return lines.join(u'\n');
}

}  // namespace stunt
