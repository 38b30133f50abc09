// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>
#include <deque>
#include <functional>
#include <memory>
#include <optional>
#include <unordered_map>

namespace stunt {

// What tells one state of a file from another.
struct FileStamp {
    bool exists = false;
    bool isRegular = false;
    qint64 size = 0;
    qint64 modifiedMs = 0;
    qint64 changedMs = 0;  // when its rights, owner or contents became others
    bool isReadable = false;
    bool answers = true;  // false: looking at it was given up, and nothing of the above is known
    friend bool operator==(const FileStamp &, const FileStamp &) = default;
};

// Looks at a file, however long that takes.
[[nodiscard]] FileStamp lookAtFile(const QString &path);

// Remembers the stamps of files, and looks at them again when that was a while ago. Looking happens elsewhere: a network
// folder that does not answer stops nobody. What is in it is said not to answer until a look at it comes back.
class FileStamps : public QObject
{
    Q_OBJECT

public:
    using Look = std::function<FileStamp(const QString &)>;

    explicit FileStamps(QObject *parent, Look look = &lookAtFile);
    ~FileStamps() override;

    // What is known of the file; empty while it is looked at for the first time.
    [[nodiscard]] std::optional<FileStamp> of(const QString &path);
    // How long a stamp is believed, milliseconds.
    void setFreshMs(qint64 ms) { m_freshMs = ms; }
    // How long a look may take until its file is said not to answer, milliseconds. What it finds later counts all the same.
    void setPatienceMs(qint64 ms) { m_patienceMs = ms; }
    // No more threads than these are ever lost to folders that do not answer.
    static constexpr std::size_t mostThreads = 32;

signals:
    // The file is another than was known, or is known now.
    void changed(const QString &path);

private:
    struct Running {
        QString path;
        qint64 since = 0;
        bool isLost = false;  // nobody waits for it any more
    };
    struct Known {
        std::optional<FileStamp> stamp;
        qint64 lookedAt = 0;
        bool isDue = false;  // it is being looked at, or will be
    };
    struct Mailbox;

    void lookAtNext();
    void giveUp();
    void know(const QString &path, const FileStamp &stamp);
    void take(quint64 number, const FileStamp &stamp);
    [[nodiscard]] bool isFresh(const Known &known) const;
    [[nodiscard]] bool isInDeadFolder(const QString &path) const;
    [[nodiscard]] std::ptrdiff_t awaited() const;

    Look m_look;
    std::shared_ptr<Mailbox> m_mailbox;
    std::unordered_map<QString, Known> m_known;
    std::deque<QString> m_due;
    std::unordered_map<quint64, Running> m_running;
    quint64 m_lastNumber = 0;
    QTimer m_overdue;
    qint64 m_freshMs = 5'000;
    qint64 m_patienceMs = 5'000;
    QElapsedTimer m_clock;
};

}  // namespace stunt
