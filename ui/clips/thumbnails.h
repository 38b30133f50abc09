// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/clips/clipreader.h"
#include "ui/clips/filestamps.h"

#include <QPixmap>
#include <QPointer>

class QWidget;

namespace stunt {

// Which picture of which clip, and the box of device pixels it is fitted into.
struct ThumbnailKey {
    QString path;
    qint64 ms = 0;
    QSize box;
    friend bool operator==(const ThumbnailKey &, const ThumbnailKey &) = default;
};

// A picture, or why there is none.
struct Thumbnail {
    QPixmap picture;
    QString failure;
};

}  // namespace stunt

template<>
struct std::hash<stunt::ThumbnailKey> {
    std::size_t operator()(const stunt::ThumbnailKey &key) const noexcept
    {
        return qHashMulti(0, key.path, key.ms, key.box.width(), key.box.height());
    }
};

namespace stunt {

// Small pictures of clips for painting: what is there is given at once, what is not is read meanwhile, one process at a
// time, what was asked for last first. Only what is on show is read; nothing is written to disk, memory is bounded, and
// why a picture cannot be had is remembered until its file changes, or for a minute where that is not the file's fault.
class Thumbnails : public QObject
{
    Q_OBJECT

public:
    static constexpr qsizetype usualBytes = 32 * 1024 * 1024;

    // For what `shownOn` paints; it reads nothing while that is not visible.
    explicit Thumbnails(QWidget *shownOn, ClipProgram program = ClipProgram::installed(),
                        FileStamps::Look look = &lookAtFile);
    ~Thumbnails() override;

    // Begins a picture of all there is on show: what is not asked for from now on no longer is.
    void beginShow() { ++m_show; }
    // Null while it is not known; arrived() tells when asking again is worth while.
    [[nodiscard]] const Thumbnail *of(const ThumbnailKey &key);
    // Whether nothing of the file can be shown, as far as is known; false while it is looked at for the first time.
    [[nodiscard]] bool isBroken(const QString &path);
    // Why nothing of the file, or nothing at the moment, can be shown; empty when nothing is wrong or it was not tried.
    [[nodiscard]] QString failureOf(const QString &path, qint64 ms) const;

    // How long a failure that is not the file's own fault is believed, milliseconds.
    void setForgetMs(int ms) { m_forgetMs = ms; }
    void setMostBytes(qsizetype bytes) { m_mostBytes = bytes; }
    [[nodiscard]] qsizetype bytes() const { return m_bytes; }
    [[nodiscard]] FileStamps &stamps() { return m_stamps; }

signals:
    void arrived();

private:
    struct Entry {
        Thumbnail thumbnail;
        FileStamp stamp;
        qint64 show = 0;              // when it was asked for last
        qint64 order = 0;             // the same, finer
        std::optional<qint64> until;  // when a failure that may pass is forgotten
    };
    struct Wish {
        qint64 since = 0;  // the show it was first asked for in
        qint64 show = 0;   // the one it was asked for in last
        qint64 order = 0;
    };

    [[nodiscard]] const Thumbnail *failureFor(const QString &path, const FileStamp &stamp);
    void wish(const ThumbnailKey &key);
    void readNext();
    [[nodiscard]] std::optional<ThumbnailKey> nextWish();
    void open(const QString &path);
    void ask();
    void keep(Thumbnail thumbnail, std::optional<qint64> until = {});
    void failFile(const QString &sentence);
    // When a failure of the reader is forgotten; empty if only with its file.
    [[nodiscard]] std::optional<qint64> forgetting();
    [[nodiscard]] bool holds(const Entry &entry, const FileStamp &stamp) const;
    void finishReading();
    void closeReader();
    [[nodiscard]] bool makeRoom();
    void forget(std::unordered_map<ThumbnailKey, Entry>::iterator entry);

    QWidget *m_shownOn;
    ClipProgram m_program;
    FileStamps m_stamps;
    QTimer m_soon;
    QTimer m_forgetting;
    QElapsedTimer m_clock;
    std::unordered_map<ThumbnailKey, Entry> m_entries;
    std::unordered_map<QString, Entry> m_failures;  // of whole files
    std::unordered_map<ThumbnailKey, Wish> m_wishes;
    std::optional<ThumbnailKey> m_reading;
    FileStamp m_readingStamp;
    ClipReader *m_reader = nullptr;
    FileStamp m_openedStamp;  // of what the reader was opened on
    int m_forgetMs = 60'000;
    qsizetype m_bytes = 0;
    qsizetype m_mostBytes = usualBytes;
    qint64 m_show = 0;
    qint64 m_order = 0;
};

}  // namespace stunt
