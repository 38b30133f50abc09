// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/clips/thumbnails.h"

#include <QDir>
#include <QWidget>
#include <algorithm>

namespace stunt {

namespace {

constexpr qsizetype bytesOfEntry = 512;  // what one costs besides its picture
constexpr std::size_t mostFailures = 1'024;

qsizetype sizeOf(const QPixmap &picture)
{
    return bytesOfEntry + static_cast<qsizetype>(picture.width()) * picture.height() * picture.depth() / 8;
}

}  // namespace

Thumbnails::Thumbnails(QWidget *shownOn, ClipProgram program, FileStamps::Look look)
    : QObject(shownOn), m_shownOn(shownOn), m_program(std::move(program)), m_stamps(this, std::move(look))
{
    // Never in the midst of painting.
    m_soon.setSingleShot(true);
    m_soon.setInterval(0);
    connect(&m_soon, &QTimer::timeout, this, &Thumbnails::readNext);
    connect(&m_stamps, &FileStamps::changed, this, &Thumbnails::arrived);
    m_clock.start();
    m_forgetting.setSingleShot(true);
    m_forgetting.setTimerType(Qt::PreciseTimer);
    connect(&m_forgetting, &QTimer::timeout, this, &Thumbnails::arrived);
}

Thumbnails::~Thumbnails() = default;

const Thumbnail *Thumbnails::of(const ThumbnailKey &key)
{
    const auto stamp = m_stamps.of(key.path);
    if (!stamp)
        return nullptr;
    if (const Thumbnail *failure = failureFor(key.path, *stamp))
        return failure;
    const auto found = m_entries.find(key);
    if (found != m_entries.end() && holds(found->second, *stamp)) {
        found->second.show = m_show;
        found->second.order = ++m_order;
        return &found->second.thumbnail;
    }
    if (found != m_entries.end())
        forget(found);  // of another state of the file, or a failure that may be over
    wish(key);
    return nullptr;
}

bool Thumbnails::isBroken(const QString &path)
{
    const auto stamp = m_stamps.of(path);
    return stamp && failureFor(path, *stamp);
}

QString Thumbnails::failureOf(const QString &path, qint64 ms) const
{
    if (const auto found = m_failures.find(path); found != m_failures.end())
        return found->second.thumbnail.failure;
    for (const auto &[key, entry] : m_entries)
        if (key.ms == ms && key.path == path && !entry.thumbnail.failure.isEmpty())
            return entry.thumbnail.failure;
    return {};
}

// What is known to be wrong with the whole file; null when nothing is.
const Thumbnail *Thumbnails::failureFor(const QString &path, const FileStamp &stamp)
{
    const auto found = m_failures.find(path);
    if (found != m_failures.end() && holds(found->second, stamp))
        return &found->second.thumbnail;
    if (found != m_failures.end())
        m_failures.erase(found);
    if (stamp.isRegular)
        return nullptr;
    if (m_failures.size() >= mostFailures)
        m_failures.clear();
    Entry &failure = m_failures[path];
    failure.stamp = stamp;
    if (stamp.answers)
        failure.thumbnail.failure = clipFaultText(stamp.exists ? "not-regular" : "missing", path);
    else
        failure.thumbnail.failure =
            tr("%1 cannot be looked at: its folder does not answer.").arg(QDir::toNativeSeparators(path));
    return &failure.thumbnail;
}

void Thumbnails::wish(const ThumbnailKey &key)
{
    if (m_reading == key)
        return;
    const auto [wish, isNew] = m_wishes.try_emplace(key);
    // One that was gone meanwhile is a new one.
    if (isNew || wish->second.show < m_show - 1)
        wish->second = {.since = m_show, .order = ++m_order};
    wish->second.show = m_show;
    if (!m_soon.isActive())
        m_soon.start();
}

void Thumbnails::readNext()
{
    if (m_reading)
        return;
    const auto next = nextWish();
    if (!next) {
        closeReader();
        return;
    }
    const auto stamp = m_stamps.of(next->path);
    m_wishes.erase(*next);
    if (!stamp || failureFor(next->path, *stamp)) {
        m_soon.start();  // it went meanwhile
        return;
    }
    m_reading = next;
    m_readingStamp = *stamp;
    // One that was opened on another state of the file goes on reading that.
    const bool isOpen = m_reader && m_reader->path() == next->path && m_openedStamp == m_readingStamp;
    if (isOpen && m_reader->isIdle()) {
        ask();
        return;
    }
    closeReader();
    open(next->path);
}

// What was wished for last; of what was wished for together, in its order. What is no longer on show is forgotten.
std::optional<ThumbnailKey> Thumbnails::nextWish()
{
    std::erase_if(m_wishes, [this](const auto &wish) { return wish.second.show != m_show; });
    if (!m_shownOn->isVisible() || !makeRoom())
        m_wishes.clear();
    if (m_wishes.empty())
        return std::nullopt;
    return std::ranges::min_element(m_wishes, {},
                                    [](const auto &wish) { return std::pair(-wish.second.since, wish.second.order); })
        ->first;
}

void Thumbnails::open(const QString &path)
{
    m_reader = new ClipReader(path, m_program, this);
    m_openedStamp = m_readingStamp;
    connect(m_reader, &ClipReader::opened, this, &Thumbnails::ask);
    connect(m_reader, &ClipReader::frameRead, this,
            [this](const QImage &picture) { keep({.picture = QPixmap::fromImage(picture), .failure = {}}); });
    connect(m_reader, &ClipReader::ended, this, [this] {
        keep({.picture = {},
              .failure = tr("%1 ends before its in-point.").arg(QDir::toNativeSeparators(m_reader->path()))});
    });
    connect(m_reader, &ClipReader::frameRefused, this,
            [this](const QString &sentence) { keep({.picture = {}, .failure = sentence}, forgetting()); });
    connect(m_reader, &ClipReader::failed, this, &Thumbnails::failFile);
}

void Thumbnails::ask()
{
    m_reader->askFrame(momentOfPoint(m_reading->ms), m_reading->box);
}

std::optional<qint64> Thumbnails::forgetting()
{
    if (m_reader->isFileAtFault())
        return std::nullopt;
    constexpr int margin = 50;  // after the first that is forgotten
    if (!m_forgetting.isActive())
        m_forgetting.start(m_forgetMs + margin);
    return m_clock.elapsed() + m_forgetMs;
}

// Whether what was kept is still true of the file.
bool Thumbnails::holds(const Entry &entry, const FileStamp &stamp) const
{
    return entry.stamp == stamp && (!entry.until || m_clock.elapsed() < *entry.until);
}

void Thumbnails::keep(Thumbnail thumbnail, std::optional<qint64> until)
{
    m_bytes += sizeOf(thumbnail.picture);
    m_entries[*m_reading] = {
        .thumbnail = std::move(thumbnail), .stamp = m_readingStamp, .show = m_show, .order = ++m_order, .until = until};
    (void)makeRoom();
    finishReading();
}

void Thumbnails::failFile(const QString &sentence)
{
    if (!m_reading) {
        closeReader();  // it gave what it was asked for before
        return;
    }
    if (m_failures.size() >= mostFailures)
        m_failures.clear();
    m_failures[m_reading->path] = {
        .thumbnail = {.picture = {}, .failure = sentence}, .stamp = m_readingStamp, .until = forgetting()};
    closeReader();
    finishReading();
}

void Thumbnails::finishReading()
{
    m_reading.reset();
    emit arrived();
    // Whoever paints again may ask for something else first.
    m_soon.start();
}

void Thumbnails::closeReader()
{
    if (ClipReader *reader = std::exchange(m_reader, nullptr)) {
        reader->disconnect(this);
        reader->deleteLater();
    }
}

// Lets the pictures go that were not on show for longest; false when all of them are, and memory is full.
bool Thumbnails::makeRoom()
{
    while (m_bytes >= m_mostBytes) {
        const auto oldest =
            std::ranges::min_element(m_entries, {}, [](const auto &entry) { return entry.second.order; });
        if (oldest == m_entries.end() || oldest->second.show == m_show)
            return false;
        forget(oldest);
    }
    return true;
}

void Thumbnails::forget(std::unordered_map<ThumbnailKey, Entry>::iterator entry)
{
    m_bytes -= sizeOf(entry->second.thumbnail.picture);
    m_entries.erase(entry);
}

}  // namespace stunt
