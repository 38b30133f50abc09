// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/clip/spoiltclips.h"

#include <QFile>
#include <QRandomGenerator>
#include <QtEndian>

namespace stunt::fixture {

namespace {

// Where the box `name` begins among those from `from` on.
qsizetype boxAt(const QByteArray &film, qsizetype from, const char *name)
{
    while (from + 8 <= film.size()) {
        if (film.mid(from + 4, 4) == name)
            return from;
        const quint32 size = qFromBigEndian<quint32>(film.constData() + from);
        if (size < 8)
            break;
        from += size;
    }
    qFatal("the film has no %s where it should", name);
}

QByteArray bigEndian32(qsizetype number)
{
    QByteArray bytes(4, '\0');
    qToBigEndian(static_cast<quint32>(number), bytes.data());
    return bytes;
}

void grow(QByteArray &film, qsizetype box, qsizetype by)
{
    film.replace(box, 4, bigEndian32(qFromBigEndian<quint32>(film.constData() + box) + by));
}

// A Macintosh alias record, version 2, which names its file by an absolute path.
QByteArray aliasEntry(const QByteArray &path)
{
    QByteArray name = path;
    if (name.size() % 2 != 0)
        name += '\0';
    QByteArray body = QByteArray(10, '\0') + QByteArray(1 + 27, '\0') + QByteArray(12, '\0') + QByteArray(1 + 63, '\0')
                    + QByteArray(16 + 2 + 2 + 16, '\0');
    body += QByteArray("\0\2", 2) + bigEndian32(name.size()).right(2) + name;
    body += QByteArray("\xff\xff\0\0", 4);
    return bigEndian32(body.size() + 12) + "alis" + bigEndian32(0) + body;
}

}  // namespace

QByteArray withOutsidePictures(QByteArray film, const QString &path)
{
    const qsizetype data = boxAt(film, 0, "mdat");
    const qsizetype dataSize = qFromBigEndian<quint32>(film.constData() + data) - 8;
    film.replace(data + 8, dataSize, QByteArray(dataSize, '\0'));

    QList<qsizetype> boxes = {boxAt(film, 0, "moov")};
    for (const char *name : {"trak", "mdia", "minf", "dinf", "dref"})
        boxes.append(boxAt(film, boxes.last() + 8, name));
    constexpr qsizetype oldEntry = 12;  // "url " with the flag for “in this file”
    const QByteArray entry = aliasEntry(QFile::encodeName(path));
    film.replace(boxes.last() + 16, oldEntry, entry);
    for (const qsizetype box : boxes)
        grow(film, box, entry.size() - oldEntry);
    return film;
}

QByteArray flipped(QByteArray film, QRandomGenerator &random)
{
    const int count = random.bounded(1, 24);
    for (int i = 0; i < count; ++i)
        film[random.bounded(film.size())] = static_cast<char>(random.bounded(256));
    return film;
}

}  // namespace stunt::fixture
