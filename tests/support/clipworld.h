// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/fakeclipreader.h"
#include "ui/clips/clipprogram.h"

#include <QCoreApplication>
#include <QFile>
#include <QTemporaryDir>
#include <csignal>

namespace stunt {

// A folder of clips for the fake reader, and what the readers did there.
class ClipFolder
{
public:
    // Makes this program the reader of clips, for as long as it runs.
    static void useFakeReader()
    {
        qputenv(fake::marker, "1");
        qputenv("STUNTBOARD_CLIP_READER", QFile::encodeName(QCoreApplication::applicationFilePath()));
    }

    // Whether any process of a reader is left, running or not yet seen off.
    static bool hasReaders()
    {
        QFile children(QStringLiteral("/proc/self/task/%1/children").arg(QCoreApplication::applicationPid()));
        return children.open(QIODevice::ReadOnly) && !children.readAll().trimmed().isEmpty();
    }

    // A clip on which the reader behaves like `mode`.
    QString clip(const QString &name, const QByteArray &mode = "good")
    {
        QFile file(path(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(mode) != mode.size())
            qFatal("cannot write %s", qPrintable(name));
        return file.fileName();
    }
    [[nodiscard]] QString path(const QString &name = {}) const
    {
        return name.isEmpty() ? m_folder.path() : m_folder.filePath(name);
    }
    // What readers did, in order: "a.mov start", "a.mov ask frame 480 64 36", "a.mov answered".
    [[nodiscard]] QStringList log() const
    {
        QStringList lines;
        for (const QString &line : rawLog())
            lines.append(line.section(u' ', 0, 0) + u' ' + line.section(u' ', 2));
        return lines;
    }
    [[nodiscard]] qsizetype starts() const { return log().filter(QStringLiteral(" start")).size(); }
    // Whether any of the readers is still running.
    [[nodiscard]] bool isAnyRunning() const
    {
        for (const QString &line : rawLog())
            if (::kill(line.section(u' ', 1, 1).toInt(), 0) == 0)
                return true;
        return false;
    }

private:
    [[nodiscard]] QStringList rawLog() const
    {
        QFile file(path(QStringLiteral("reader.log")));
        if (!file.open(QIODevice::ReadOnly))
            return {};
        return QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts);
    }

    QTemporaryDir m_folder;
};

}  // namespace stunt
