// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/clip/clipprocess.h"

#include <QElapsedTimer>
#include <QFile>

namespace stunt::fixture {

namespace {

// More than sanitizers on a busy machine take; what hangs is ended after it.
constexpr int patience = 20000;

}  // namespace

Rgb Answer::at(int x, int y) const
{
    const auto *pixel = reinterpret_cast<const uchar *>(rgb.constData()) + (qsizetype{y} * size.width() + x) * 3;
    return {pixel[0], pixel[1], pixel[2]};
}

ClipProcess::ClipProcess(const QString &path)
{
    m_process.start(QStringLiteral(STUNTBOARD_CLIP), {path});
    m_head = readLine();
}

ClipProcess::~ClipProcess()
{
    m_process.kill();
    m_process.waitForFinished(patience);
}

QByteArray ClipProcess::readLine()
{
    QElapsedTimer waited;
    waited.start();
    while (!m_process.canReadLine() && waited.elapsed() < patience)
        if (!m_process.waitForReadyRead(100) && m_process.state() == QProcess::NotRunning)
            break;
    return m_process.canReadLine() ? m_process.readLine().chopped(1) : QByteArrayLiteral("(nothing)");
}

Answer ClipProcess::ask(const QByteArray &request)
{
    m_process.write(request + '\n');
    Answer answer{.line = readLine()};
    const auto words = answer.line.split(' ');
    if (words.size() != 4 || words[0] != "frame")
        return answer;
    answer.ms = words[1].toLongLong();
    answer.size = {words[2].toInt(), words[3].toInt()};
    const qsizetype bytes = qsizetype{answer.size.width()} * answer.size.height() * 3;
    QElapsedTimer waited;
    waited.start();
    while (m_process.bytesAvailable() < bytes && waited.elapsed() < patience)
        if (!m_process.waitForReadyRead(100) && m_process.state() == QProcess::NotRunning)
            break;
    if (m_process.bytesAvailable() < bytes)
        return {.line = answer.line + " without its pixels"};
    answer.rgb = m_process.read(bytes);
    return answer;
}

int ClipProcess::finish(const QByteArray &bytes)
{
    m_process.write(bytes);
    m_process.closeWriteChannel();
    if (m_process.state() != QProcess::NotRunning && !m_process.waitForFinished(patience))
        return -1;
    return m_process.exitStatus() == QProcess::NormalExit ? m_process.exitCode() : -1;
}

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("cannot read %s", qPrintable(path));
    return file.readAll();
}

void writeBytes(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("cannot write %s", qPrintable(path));
}

QString ClipFolder::make(const QString &name, const Film &film) const
{
    if (name.endsWith(QStringLiteral(".y4m")))
        writeBytes(at(name), y4mOf(film));
    else
        writeFilm(at(name), film);
    return at(name);
}

}  // namespace stunt::fixture
