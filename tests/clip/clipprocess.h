// SPDX-License-Identifier: GPL-3.0-or-later
// The clip reader as another program runs it.
#pragma once

#include "tests/clip/madeclips.h"

#include <QProcess>
#include <QTemporaryDir>

namespace stunt::fixture {

struct Answer {
    QByteArray line{};  // without its end; "(nothing)" where none came in time
    qint64 ms = -1;
    QSize size{};
    QByteArray rgb{};

    [[nodiscard]] bool isFrame() const { return ms >= 0; }
    [[nodiscard]] Rgb at(int x, int y) const;
    [[nodiscard]] Rgb middle() const { return at(size.width() / 2, size.height() / 2); }
    friend bool operator==(const Answer &, const Answer &) = default;
};

class ClipProcess
{
public:
    explicit ClipProcess(const QString &path);
    ~ClipProcess();
    ClipProcess(const ClipProcess &) = delete;
    ClipProcess &operator=(const ClipProcess &) = delete;

    [[nodiscard]] const QByteArray &head() const { return m_head; }  // the first line
    [[nodiscard]] qint64 processId() const { return m_process.processId(); }
    Answer ask(const QByteArray &request);
    Answer frame(qint64 ms) { return ask("frame " + QByteArray::number(ms) + " 4096 4096"); }
    Answer next() { return ask("next 4096 4096"); }

    // Sends `bytes` as they are, ends the input, and waits: the exit status, or −1 if it crashed or did not end.
    int finish(const QByteArray &bytes = {});
    // What came after the last answer, once it has ended.
    [[nodiscard]] QByteArray rest() { return m_process.readAllStandardOutput(); }
    [[nodiscard]] QByteArray errors() { return m_process.readAllStandardError(); }

private:
    QByteArray readLine();

    QProcess m_process;
    QByteArray m_head;
};

QByteArray bytesOf(const QString &path);
void writeBytes(const QString &path, const QByteArray &bytes);

// A folder for films, removed at the end.
class ClipFolder
{
public:
    [[nodiscard]] QString path() const { return m_folder.path(); }
    [[nodiscard]] QString at(const QString &name) const { return m_folder.filePath(name); }
    // Writes `film` as the kind of file that `name` ends with; its path.
    QString make(const QString &name, const Film &film) const;

private:
    QTemporaryDir m_folder;
};

}  // namespace stunt::fixture
