// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/filewriter.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

#include <cerrno>
#include <cstring>
#include <optional>
#include <sys/stat.h>
#include <unistd.h>

namespace stunt {

namespace {

// The umask is a property of the process, not of any object, and so is what it was before main changed it.
std::optional<mode_t> callerUmask;

mode_t umaskForExports()
{
    if (callerUmask)
        return *callerUmask;
    const mode_t current = ::umask(077);
    ::umask(current);
    return current;
}

QFile::Permissions permissionsOf(mode_t mode)
{
    QFile::Permissions permissions;
    const std::pair<mode_t, QFile::Permissions> bits[] = {
        {S_IRUSR, QFile::ReadOwner | QFile::ReadUser},
        {S_IWUSR, QFile::WriteOwner | QFile::WriteUser},
        {S_IXUSR, QFile::ExeOwner | QFile::ExeUser},
        {S_IRGRP, QFile::ReadGroup},
        {S_IWGRP, QFile::WriteGroup},
        {S_IXGRP, QFile::ExeGroup},
        {S_IROTH, QFile::ReadOther},
        {S_IWOTH, QFile::WriteOther},
        {S_IXOTH, QFile::ExeOther},
    };
    for (const auto &[bit, permission] : bits)
        if (mode & bit)
            permissions |= permission;
    return permissions;
}

Error cannotWrite(const QString &path, const QString &reason)
{
    return Error{.kind = ErrorKind::Io,
                 .message = QCoreApplication::translate("stunt::writeFile", "“%1” could not be written: %2.")
                                .arg(QDir::toNativeSeparators(path), reason),
                 .code = QStringLiteral("cannot-write"),
                 .path = path};
}

// Whether the file on disk is what was meant: a full disk has been seen to truncate a file whose commit succeeded.
bool readsBackAs(const QString &path, const QByteArray &content)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly) || file.size() != content.size())
        return false;
    QCryptographicHash hash(QCryptographicHash::Sha256);
    return hash.addData(&file) && hash.result() == QCryptographicHash::hash(content, QCryptographicHash::Sha256);
}

}  // namespace

void rememberCallerUmask()
{
    if (!callerUmask)
        callerUmask = ::umask(077);
}

Result<> writeFile(const QString &path, const QByteArray &content)
{
    const QFileInfo target(path);
    if (target.exists() && !target.isFile())
        return cannotWrite(path, QCoreApplication::translate("stunt::writeFile", "it is not a regular file"));
    // A project is replaced by nothing but itself. Its name tells, because reading it here would drop SQLite's locks.
    if (QFileInfo(target.exists() ? target.canonicalFilePath() : path).suffix().compare(u"stunt", Qt::CaseInsensitive)
        == 0)
        return cannotWrite(path, QCoreApplication::translate("stunt::writeFile", "it is a project file"));
    if (!QFileInfo(target.absolutePath()).isDir())
        return cannotWrite(path, QCoreApplication::translate("stunt::writeFile", "its folder does not exist"));
    const QFile::Permissions permissions =
        target.exists() ? target.permissions() : permissionsOf(0666 & ~umaskForExports());

    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return cannotWrite(path, file.errorString());
    if (file.write(content) != content.size() || !file.flush()) {
        const QString reason = file.errorString();
        file.cancelWriting();
        return cannotWrite(path, reason);
    }
    file.setPermissions(permissions);
    // Before the rename, while the old file is still there: QSaveFile itself does not mind a failed flush.
    if (::fsync(file.handle()) != 0 || file.size() != content.size()) {
        const QString reason = qt_error_string(errno);
        file.cancelWriting();
        return cannotWrite(path, reason);
    }
    if (!file.commit())
        return cannotWrite(path, file.errorString());
    if (!readsBackAs(path, content))
        return cannotWrite(path, QCoreApplication::translate("stunt::writeFile",
                                                             "what was written does not read back; is the disk full?"));
    return {};
}

namespace {
// What Windows keeps for devices, whatever the extension.
bool isDeviceName(QStringView stem)
{
    for (const char *name : {"con", "prn", "aux", "nul"})
        if (stem.compare(QLatin1StringView(name), Qt::CaseInsensitive) == 0)
            return true;
    const bool port = stem.startsWith(u"com", Qt::CaseInsensitive) || stem.startsWith(u"lpt", Qt::CaseInsensitive);
    return port && stem.size() == 4 && stem[3] >= u'0' && stem[3] <= u'9';
}
}  // namespace

QString fileNameFrom(const QString &text, const QString &fallback)
{
    QString name;
    for (const char32_t c : text.toUcs4()) {
        const QChar::Category category = QChar::category(c);
        const bool reserved = category == QChar::Other_Control || category == QChar::Other_Format
                           || category == QChar::Other_Surrogate || c == QChar::ReplacementCharacter
                           || (c < 0x80 && std::strchr("/\\:*?\"<>|", static_cast<int>(c)));
        name += reserved ? QString(u' ') : QString::fromUcs4(&c, 1);
    }
    name = name.simplified();
    while (name.startsWith(u'.') || name.startsWith(u' '))
        name.remove(0, 1);
    while (name.toUtf8().size() > 120)
        name.chop(name.size() > 1 && name.back().isLowSurrogate() ? 2 : 1);
    while (name.endsWith(u'.') || name.endsWith(u' '))
        name.chop(1);
    if (name.isEmpty())
        return fallback;
    if (const QString stem = name.section(u'.', 0, 0); isDeviceName(stem))
        name.insert(stem.size(), u'_');
    return name;
}

}  // namespace stunt
