// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/clips/clipreader.h"

#include <QDir>
#include <QProcess>

namespace stunt {

namespace {

template<class... Fs>
struct Each : Fs... {
    using Fs::operator()...;
};
template<class... Fs>
Each(Fs...) -> Each<Fs...>;

QByteArray sizeText(const QSize &box)
{
    return QByteArray::number(box.width()) + ' ' + QByteArray::number(box.height()) + '\n';
}

}  // namespace

ClipReader::ClipReader(QString path, ClipProgram program, QObject *parent)
    : QObject(parent), m_path(std::move(path)), m_program(std::move(program)), m_process(new QProcess)
{
    // Without a parent: a process that is destroyed while it runs is waited for, and the window must not wait.
    m_process->setStandardErrorFile(QProcess::nullDevice());
    connect(m_process, &QProcess::readyReadStandardOutput, this, &ClipReader::readAnswers);
    connect(m_process, &QProcess::finished, this, [this] {
        readAnswers();
        fail(tr("The clip reader ended while it read %1.").arg(QDir::toNativeSeparators(m_path)));
    });
    connect(m_process, &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart)
            fail(tr("The clip reader is not installed, so %1 cannot be shown.").arg(QDir::toNativeSeparators(m_path)));
    });
    m_patience.setSingleShot(true);
    m_patience.setInterval(m_program.patienceMs);
    connect(&m_patience, &QTimer::timeout, this, [this] {
        fail(tr("There was no answer about %1, so reading it was given up.").arg(QDir::toNativeSeparators(m_path)));
    });
    m_patience.start();
    // Later, so that whoever made this hears of a failure too.
    QTimer::singleShot(0, this, [this] {
        if (m_process)
            m_process->start(m_program.path, {m_path});
    });
}

ClipReader::~ClipReader()
{
    letGo();
}

void ClipReader::askFrame(qint64 ms, const QSize &box)
{
    ask("frame " + QByteArray::number(std::max<qint64>(0, ms)) + ' ', box);
}

void ClipReader::askNext(const QSize &box)
{
    ask("next ", box);
}

void ClipReader::ask(const QByteArray &request, const QSize &box)
{
    Q_ASSERT(isIdle());
    m_asked = box.expandedTo({1, 1}).boundedTo({longestSide, longestSide});
    m_isAsked = true;
    m_patience.start();
    m_process->write(request + sizeText(m_asked));
}

void ClipReader::readAnswers()
{
    if (!m_process)
        return;
    m_answers.add(m_process->readAllStandardOutput());
    while (m_process && m_answers.hasMore()) {
        const bool isAwaited = !m_info || m_isAsked;
        const auto answer = isAwaited ? m_answers.next(m_asked) : ClipNonsense{};
        if (!answer)
            return;
        m_isAsked = false;
        m_patience.stop();
        // What comes after an answer was said before anything else was asked.
        take(m_answers.hasMore() ? ClipNonsense{} : *answer);
    }
}

void ClipReader::take(const ClipAnswer &answer)
{
    std::visit(Each{[this](const ClipInfo &info) {
                        m_info = info;
                        emit opened(info);
                    },
                    [this](const ClipFrame &frame) { emit frameRead(frame.picture, frame.ms); },
                    [this](const ClipEnd &) { emit ended(); },
                    [this](const ClipFault &fault) {
                        m_isFileAtFault = isFaultOfFile(fault.code);
                        if (m_info)
                            emit frameRefused(clipFaultText(fault.code, m_path));
                        else
                            fail(clipFaultText(fault.code, m_path), m_isFileAtFault);
                    },
                    [this](const ClipNonsense &) {
                        fail(tr("The clip reader said something about %1 that cannot be understood.")
                                 .arg(QDir::toNativeSeparators(m_path)));
                    }},
               answer);
}

void ClipReader::fail(const QString &sentence, bool isFileAtFault)
{
    if (!m_process)
        return;
    m_isFileAtFault = isFileAtFault;
    letGo();
    emit failed(sentence);
}

// Ends the process and forgets it. It goes when it has ended, which may take as long as a disk that does not answer.
void ClipReader::letGo()
{
    m_patience.stop();
    QProcess *process = std::exchange(m_process, nullptr);
    if (!process)
        return;
    disconnect(process, nullptr, this, nullptr);
    if (process->state() == QProcess::NotRunning) {
        process->deleteLater();
        return;
    }
    connect(process, &QProcess::finished, process, &QObject::deleteLater);
    connect(process, &QProcess::errorOccurred, process, [process](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart)
            process->deleteLater();
    });
    process->closeWriteChannel();
    process->kill();
}

}  // namespace stunt
