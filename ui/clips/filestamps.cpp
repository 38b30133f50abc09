// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/clips/filestamps.h"

#include <QDateTime>
#include <QFileInfo>
#include <algorithm>
#include <mutex>
#include <system_error>
#include <thread>

namespace stunt {

namespace {

constexpr int mostAtOnce = 4;
constexpr std::size_t mostKnown = 4'096;

QStringView folderOf(QStringView path)
{
    return path.first(path.lastIndexOf(u'/') + 1);
}

}  // namespace

FileStamp lookAtFile(const QString &path)
{
    const QFileInfo file(path);
    if (!file.exists())
        return {};
    return {.exists = true,
            .isRegular = file.isFile(),
            .size = file.size(),
            .modifiedMs = file.lastModified().toMSecsSinceEpoch(),
            .changedMs = file.metadataChangeTime().toMSecsSinceEpoch(),
            .isReadable = file.isReadable()};
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
    m_overdue.setSingleShot(true);
    connect(&m_overdue, &QTimer::timeout, this, &FileStamps::giveUp);
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
    if (!known.isDue && !isFresh(known)) {
        known.isDue = true;
        m_due.push_back(path);
    }
    lookAtNext();
    return known.stamp;
}

bool FileStamps::isFresh(const Known &known) const
{
    // What does not answer stays so until a look comes back.
    return known.stamp && (!known.stamp->answers || m_clock.elapsed() - known.lookedAt < m_freshMs);
}

// Whether a look at a file of the same folder was given up and has not come back. Another would only be one more lost thread.
bool FileStamps::isInDeadFolder(const QString &path) const
{
    return std::ranges::any_of(m_running, [&](const auto &each) {
        const Running &look = each.second;
        return look.isLost && folderOf(look.path) == folderOf(path);
    });
}

std::ptrdiff_t FileStamps::awaited() const
{
    return std::ranges::count_if(m_running, [](const auto &each) { return !each.second.isLost; });
}

// Threads of our own and not the application's: those are waited for at its end.
void FileStamps::lookAtNext()
{
    while (!m_due.empty()) {
        const QString path = m_due.front();
        if (isInDeadFolder(path)) {
            m_due.pop_front();
            know(path, {.answers = false});
            continue;
        }
        if (awaited() >= mostAtOnce || m_running.size() >= mostThreads)
            break;
        const quint64 number = m_lastNumber + 1;
        const auto job = [box = m_mailbox, look = m_look, path, number] {
            const FileStamp stamp = look(path);
            const std::lock_guard lock(box->mutex);
            if (FileStamps *receiver = box->receiver)
                QMetaObject::invokeMethod(
                    receiver, [receiver, number, stamp] { receiver->take(number, stamp); }, Qt::QueuedConnection);
        };
        try {
            std::thread(job).detach();
        } catch (const std::system_error &) {
            break;  // no thread to be had now; the next question asks again
        }
        m_due.pop_front();
        m_lastNumber = number;
        m_running[number] = {.path = path, .since = m_clock.elapsed()};
    }
    if (!m_overdue.isActive() && awaited() > 0)
        m_overdue.start(static_cast<int>(m_patienceMs / 2));
}

// Waits no longer for looks that take too long, so that others have their turn.
void FileStamps::giveUp()
{
    QStringList lost;
    for (auto &[number, look] : m_running) {
        if (look.isLost || m_clock.elapsed() - look.since < m_patienceMs)
            continue;
        look.isLost = true;
        lost.append(look.path);
    }
    for (const QString &path : std::as_const(lost))
        know(path, {.answers = false});
    lookAtNext();
}

void FileStamps::know(const QString &path, const FileStamp &stamp)
{
    Known &known = m_known[path];
    const bool isNews = known.stamp != stamp;
    known = {.stamp = stamp, .lookedAt = m_clock.elapsed(), .isDue = false};
    // Later, as this may be the midst of a question.
    if (isNews)
        QMetaObject::invokeMethod(
            this, [this, path] { emit changed(path); }, Qt::QueuedConnection);
}

void FileStamps::take(quint64 number, const FileStamp &stamp)
{
    const Running look = m_running.extract(number).mapped();
    if (look.isLost) {
        // The folder answers again: what else is in it is worth a look now.
        std::erase_if(m_known, [&](const auto &each) {
            const Known &known = each.second;
            return !known.isDue && known.stamp && !known.stamp->answers && folderOf(each.first) == folderOf(look.path);
        });
    }
    know(look.path, stamp);
    lookAtNext();
}

}  // namespace stunt
