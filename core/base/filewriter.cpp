// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/filewriter.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

#include <optional>
#include <sys/stat.h>

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
        {S_IRUSR, QFile::ReadOwner | QFile::ReadUser},  {S_IWUSR, QFile::WriteOwner | QFile::WriteUser},
        {S_IXUSR, QFile::ExeOwner | QFile::ExeUser},    {S_IRGRP, QFile::ReadGroup},
        {S_IWGRP, QFile::WriteGroup},                   {S_IXGRP, QFile::ExeGroup},
        {S_IROTH, QFile::ReadOther},                    {S_IWOTH, QFile::WriteOther},
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
    if (!file.commit())
        return cannotWrite(path, file.errorString());
    if (!readsBackAs(path, content))
        return cannotWrite(path, QCoreApplication::translate("stunt::writeFile",
                                                             "what was written does not read back; is the disk full?"));
    return {};
}

QString fileNameFrom(const QString &text, const QString &fallback)
{
    QString name;
    for (const char32_t c : text.toUcs4()) {
        const bool reserved = c < 0x20 || c == 0x7F || QStringView(u"/\\:*?\"<>|").contains(QChar(static_cast<char16_t>(c)))
                           || QChar::category(c) == QChar::Other_Format || QChar::category(c) == QChar::Other_Surrogate;
        name += reserved && c <= 0xFFFF ? QString(u' ') : QString::fromUcs4(&c, 1);
    }
    name = name.simplified();
    while (name.startsWith(u'.'))
        name.remove(0, 1);
    while (name.toUtf8().size() > 120)
        name.chop(name.size() > 1 && name.back().isLowSurrogate() ? 2 : 1);
    while (name.endsWith(u'.') || name.endsWith(u' '))
        name.chop(1);
    return name.trimmed().isEmpty() ? fallback : name.trimmed();
}

}  // namespace stunt
