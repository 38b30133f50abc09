// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/presence.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>
#include <QSysInfo>

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace stunt {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("stunt::Presence", text);
}

// Locks the whole sidecar for writing; an OFD lock belongs to the open file, so other descriptors of this process do
// not drop it when they close.
bool lock(int fd, int command, struct flock &span)
{
    span = {};
    span.l_type = F_WRLCK;
    span.l_whence = SEEK_SET;
    return ::fcntl(fd, command, &span) == 0;
}

// A sidecar is an ordinary file with no other name: through a hard link, writing it would write somebody else's file.
bool isOrdinary(int fd)
{
    struct stat status = {};
    return ::fstat(fd, &status) == 0 && S_ISREG(status.st_mode) && status.st_nlink <= 1;
}

bool isStillAt(int fd, const QByteArray &path)
{
    struct stat open = {};
    struct stat named = {};
    return ::fstat(fd, &open) == 0 && ::lstat(path.constData(), &named) == 0 && open.st_ino == named.st_ino
        && open.st_dev == named.st_dev;
}

// What the sidecar says of its holder, taken as nothing but text: short, without control characters.
QString describe(int fd, const QString &projectPath)
{
    QByteArray bytes(1024, '\0');
    const ssize_t size = ::pread(fd, bytes.data(), static_cast<size_t>(bytes.size()), 0);
    bytes.truncate(size > 0 ? size : 0);
    const QJsonObject said = QJsonDocument::fromJson(bytes).object();
    const auto word = [&](QLatin1StringView key, const QString &unknown) {
        QString text = said.value(key).toString().left(80);
        text.removeIf([](QChar c) { return !c.isPrint(); });
        return text.isEmpty() ? unknown : text;
    };
    const QDateTime since = QDateTime::fromString(word(QLatin1StringView("since"), QString()), Qt::ISODate);
    return tr("“%1” is open for writing elsewhere: %2 on %3%4. It can be read here, not changed.")
        .arg(QFileInfo(projectPath).fileName(), word(QLatin1StringView("user"), tr("somebody")),
             word(QLatin1StringView("host"), tr("an unknown machine")),
             since.isValid() ? tr(", since %1").arg(QLocale().toString(since.toLocalTime(), QLocale::ShortFormat))
                             : QString());
}

QByteArray ownText()
{
    return QJsonDocument(
               QJsonObject{{QStringLiteral("user"), qEnvironmentVariable("USER", qEnvironmentVariable("LOGNAME"))},
                           {QStringLiteral("host"), QSysInfo::machineHostName()},
                           {QStringLiteral("since"), QDateTime::currentDateTimeUtc().toString(Qt::ISODate)}})
        .toJson(QJsonDocument::Compact);
}

Error cannotMake(const QString &path, int reason = errno)
{
    return Error{.kind = ErrorKind::Io,
                 .message = tr("“%1” cannot be changed here: no lock file can be made beside it (%2).")
                                .arg(QDir::toNativeSeparators(path), QString::fromLocal8Bit(std::strerror(reason))),
                 .code = QStringLiteral("no-lock"),
                 .path = path};
}

}  // namespace

Presence::~Presence()
{
    if (m_fd < 0)
        return;
    // While the lock is held nobody else can have taken this sidecar, so removing it is safe.
    const QByteArray path = QFile::encodeName(m_path);
    if (isStillAt(m_fd, path))
        ::unlink(path.constData());
    ::close(m_fd);
}

Presence::Presence(Presence &&other) noexcept : m_fd(std::exchange(other.m_fd, -1)), m_path(std::move(other.m_path)) {}

Presence &Presence::operator=(Presence &&other) noexcept
{
    std::swap(m_fd, other.m_fd);
    std::swap(m_path, other.m_path);
    return *this;
}

QString Presence::sidecarOf(const QString &projectPath)
{
    const QFileInfo file(projectPath);
    return file.absolutePath() + u"/."_s + file.fileName() + u"-lock"_s;
}

Result<Presence> Presence::take(const QString &projectPath)
{
    Presence presence;
    presence.m_path = sidecarOf(projectPath);
    const QByteArray path = QFile::encodeName(presence.m_path);
    // A holder that leaves removes its sidecar: a lock taken on a removed one counts for nothing, so try again.
    for (int attempt = 0; attempt < 100; ++attempt) {
        const int fd = ::open(path.constData(), O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK, 0600);
        if (fd < 0)
            return cannotMake(projectPath);
        if (!isOrdinary(fd)) {
            ::close(fd);
            return cannotMake(projectPath, EEXIST);
        }
        struct flock span = {};
        if (!lock(fd, F_OFD_SETLK, span)) {
            const bool held = errno == EAGAIN || errno == EACCES;
            const Error error = held ? Error{.kind = ErrorKind::Conflict,
                                             .message = describe(fd, projectPath),
                                             .code = QStringLiteral("held"),
                                             .path = projectPath}
                                     : cannotMake(projectPath);
            ::close(fd);
            return error;
        }
        if (!isStillAt(fd, path)) {
            ::close(fd);
            continue;
        }
        presence.m_fd = fd;
        // On a full disk the text is missing; the lock, which is what counts, is there.
        const QByteArray text = ownText();
        if (::ftruncate(fd, 0) == 0)
            (void)!::pwrite(fd, text.constData(), static_cast<size_t>(text.size()), 0);
        return presence;
    }
    return cannotMake(projectPath, EAGAIN);
}

QString Presence::holder(const QString &projectPath)
{
    const QByteArray path = QFile::encodeName(sidecarOf(projectPath));
    const int fd = ::open(path.constData(), O_RDONLY | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK);
    if (fd < 0)
        return {};
    struct flock span = {};
    const bool held = lock(fd, F_OFD_GETLK, span) && span.l_type != F_UNLCK;
    const QString sentence = held ? describe(fd, projectPath) : QString();
    ::close(fd);
    return sentence;
}

}  // namespace stunt
