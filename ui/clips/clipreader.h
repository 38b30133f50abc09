// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/clips/clipanswers.h"
#include "ui/clips/clipprogram.h"

#include <QObject>
#include <QTimer>

class QProcess;

namespace stunt {

// Where to ask the reader for the frame that a stored point names. Such a point is the nearest millisecond of a frame's
// start, so it may lie just before it, and the frame on show then is the one before.
[[nodiscard]] constexpr qint64 momentOfPoint(qint64 ms)
{
    return ms + 1;
}

// One open clip: a process that reads it, asked for one frame after another. Nothing here waits; what the process says is
// not believed, and one that gives no answer is stopped. It ends with this object.
//
// A slot may ask for the next frame, and may let this object go by deleteLater(), never by delete.
class ClipReader : public QObject
{
    Q_OBJECT

public:
    // Starts reading the file at `path`, an absolute one.
    ClipReader(QString path, ClipProgram program, QObject *parent);
    ~ClipReader() override;

    [[nodiscard]] const QString &path() const { return m_path; }
    [[nodiscard]] const std::optional<ClipInfo> &info() const { return m_info; }
    // Whether a frame can be asked for: the clip is open, and every question is answered.
    [[nodiscard]] bool isIdle() const { return m_process && m_info && !m_isAsked; }
    // Asks for the frame on show at `ms`, fitted into `box` pixels. Only while idle.
    void askFrame(qint64 ms, const QSize &box);
    // Asks for the frame after the one read last. Only while idle.
    void askNext(const QSize &box);

    // Whether the last refusal or failure is the file's own fault; others may pass.
    [[nodiscard]] bool isFileAtFault() const { return m_isFileAtFault; }

    // The sides a frame may be asked in, pixels.
    static constexpr int longestSide = 4096;

signals:
    // The clip is open; comes once, first.
    void opened(const stunt::ClipInfo &info);
    void frameRead(const QImage &picture, qint64 ms);
    // There is no frame there or after.
    void ended();
    // That frame cannot be had; others may be asked for.
    void frameRefused(const QString &sentence);
    // Nothing more comes; the sentence names the file and says why.
    void failed(const QString &sentence);

private:
    void ask(const QByteArray &request, const QSize &box);
    void readAnswers();
    void take(const ClipAnswer &answer);
    void fail(const QString &sentence, bool isFileAtFault = false);
    void letGo();

    QString m_path;
    ClipProgram m_program;
    QProcess *m_process;  // null once it is let go
    QTimer m_patience;
    ClipAnswers m_answers;
    std::optional<ClipInfo> m_info;
    QSize m_asked;
    bool m_isAsked = false;
    bool m_isFileAtFault = false;
};

}  // namespace stunt
