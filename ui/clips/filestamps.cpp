// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/clips/filestamps.h"

#include <QDateTime>
#include <QFileInfo>
#include <mutex>
#include <system_error>
#include <thread>

namespace stunt {

namespace {

constexpr int mostThreads = 4;
constexpr std::size_t mostKnown = 4'096;

}  // namespace

FileStamp lookAtFile(const QString &path)
{
    const QFileInfo file(path);
    if (!file.exists())
        return {};
    return {.exists = true,
            .isRegular = file.isFile(),
            .size = file.size(),
            .modifiedMs = file.lastModified().toMSecsSinceEpoch()};
}

// Where threads leave what they found. It outlives whoever waits for it: a thread may be stuck in a dead folder when the
// window closes, and is not waited for.
struct FileStamps::Mailbox {
    std::mutex mutex;
    FileStamps *receiver = nullptr;
};

FileStamps::FileStamps(QObject *parent, Look look)
    : QObject(parent), m_look(std::move(look)), m_mailbox(std::make_shared<Mailbox>())
{
    m_mailbox->receiver = this;
    m_clock.start();
}

FileStamps::~FileStamps()
{
    const std::lock_guard lock(m_mailbox->mutex);
    m_mailbox->receiver = nullptr;
}

std::optional<FileStamp> FileStamps::of(const QString &path)
{
    if (m_known.size() > mostKnown && !m_known.contains(path)) {
        m_known.clear();
        m_due.clear();
    }
    Known &known = m_known[path];
    const bool isFresh = known.stamp && m_clock.elapsed() - known.lookedAt < m_freshMs;
    if (!known.isDue && !isFresh) {
        known.isDue = true;
        m_due.push_back(path);
    }
    lookAtNext();
    return known.stamp;
}

// Threads of our own and not the application's: those are waited for at its end.
void FileStamps::lookAtNext()
{
    while (m_looking < mostThreads && !m_due.empty()) {
        const auto job = [box = m_mailbox, look = m_look, path = m_due.front()] {
            const FileStamp stamp = look(path);
            const std::lock_guard lock(box->mutex);
            if (FileStamps *receiver = box->receiver)
                QMetaObject::invokeMethod(
                    receiver, [receiver, path, stamp] { receiver->take(path, stamp); }, Qt::QueuedConnection);
        };
        try {
            std::thread(job).detach();
        } catch (const std::system_error &) {
            return;  // no thread to be had now; the next question asks again
        }
        m_due.pop_front();
        ++m_looking;
    }
}

void FileStamps::take(const QString &path, const FileStamp &stamp)
{
    --m_looking;
    Known &known = m_known[path];
    const bool isNews = known.stamp != stamp;
    known = {.stamp = stamp, .lookedAt = m_clock.elapsed(), .isDue = false};
    lookAtNext();
    if (isNews)
        emit changed(path);
}

}  // namespace stunt
