// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QObject>
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
    friend bool operator==(const FileStamp &, const FileStamp &) = default;
};

// Looks at a file, however long that takes.
[[nodiscard]] FileStamp lookAtFile(const QString &path);

// Remembers the stamps of files, and looks at them again when that was a while ago. Looking happens elsewhere: a network
// folder that does not answer stops nobody.
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

signals:
    // The file is another than was known, or is known now.
    void changed(const QString &path);

private:
    struct Known {
        std::optional<FileStamp> stamp;
        qint64 lookedAt = 0;
        bool isDue = false;  // it is being looked at, or will be
    };
    struct Mailbox;

    void lookAtNext();
    void take(const QString &path, const FileStamp &stamp);

    Look m_look;
    std::shared_ptr<Mailbox> m_mailbox;
    std::unordered_map<QString, Known> m_known;
    std::deque<QString> m_due;
    int m_looking = 0;
    qint64 m_freshMs = 5'000;
    QElapsedTimer m_clock;
};

}  // namespace stunt
