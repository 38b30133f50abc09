// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/clips/readpicture.h"

#include "ui/clips/clipprogram.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QImageReader>
#include <QPainter>

namespace stunt {

namespace {

constexpr int longestSide = 4'096;
constexpr qint64 mostPixels = 200'000'000;  // of a file; what they take in memory is limited by Qt besides

QString say(const char *text, const QString &path)
{
    return QCoreApplication::translate("PictureViewer", text).arg(QDir::toNativeSeparators(path));
}

// The kind of picture that begins like this, as QImageReader names it; empty for none that is read here.
QByteArray formatOf(const QByteArray &head)
{
    if (head.startsWith("\x89PNG\r\n\x1a\n"))
        return "png";
    if (head.startsWith("\xff\xd8\xff"))
        return "jpeg";
    if (head.startsWith("BM"))
        return "bmp";
    if (head.startsWith("GIF87a") || head.startsWith("GIF89a"))
        return "gif";
    if (head.startsWith("RIFF") && head.mid(8, 4) == "WEBP")
        return "webp";
    return {};
}

QImage onPaper(const QImage &image)
{
    QImage paper(image.size(), QImage::Format_RGB32);
    if (paper.isNull())
        return paper;
    paper.fill(Qt::white);
    QPainter(&paper).drawImage(0, 0, image);
    return paper;
}

ReadPicture decoded(QFile &file, const QByteArray &format)
{
    const QString path = file.fileName();
    QImageReader reader(&file, format);
    reader.setAutoDetectImageFormat(false);
    reader.setAutoTransform(true);
    const QSize size = reader.size();
    const ReadPicture tooLarge{{}, clipFaultText("too-large", path)};
    if (size.isValid()) {
        if (qint64{size.width()} * size.height() > mostPixels)
            return tooLarge;
        if (std::max(size.width(), size.height()) > longestSide)
            reader.setScaledSize(size.scaled(longestSide, longestSide, Qt::KeepAspectRatio).expandedTo({1, 1}));
    }
    QImage image = reader.read();
    if (!image.isNull() && image.hasAlphaChannel())
        image = onPaper(image);
    if (!image.isNull())
        return {image, {}};
    if (reader.error() == QImageReader::UnsupportedFormatError)
        return {{}, say("%1 is a picture of a kind that is not shown here.", path)};
    return {{}, say("%1 is damaged, or too large to be shown.", path)};
}

}  // namespace

ReadPicture readPicture(const QString &path, qint64 mostBytes)
{
    const QFileInfo info(path);
    if (!info.exists())
        return {{}, clipFaultText("missing", path)};
    // A pipe would be waited for without end.
    if (!info.isFile())
        return {{}, clipFaultText("not-regular", path)};
    if (info.size() > mostBytes)
        return {{}, clipFaultText("too-large", path)};
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {{}, clipFaultText("unreadable", path)};
    constexpr int longestHead = 16;
    const QByteArray head = file.peek(longestHead);
    if (head.isEmpty())
        return {{}, say("%1 is empty.", path)};
    if (head.startsWith("%PDF"))
        return {{}, say("PDF files are not shown here: %1", path)};
    const QByteArray format = formatOf(head);
    if (format.isEmpty())
        return {{}, say("%1 is not a picture of a kind that is shown here: PNG, JPEG, BMP, GIF or WebP.", path)};
    return decoded(file, format);
}

}  // namespace stunt
