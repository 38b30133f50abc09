// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/syncfolder.h"

#include "core/base/filewriter.h"
#include "core/base/id.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStandardPaths>
#include <QSysInfo>

namespace stunt {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr auto noteName = "published.json"_L1;

struct Marker {
    QLatin1StringView entry;  // a file or folder that the service keeps in what it copies
    QLatin1StringView service;
};
constexpr Marker markers[] = {
    {".dropbox"_L1, "Dropbox"_L1},
    {".dropbox.cache"_L1, "Dropbox"_L1},
    {".849C9593-D756-4E56-8D6E-42412F2A707B"_L1, "OneDrive"_L1},
    {".stfolder"_L1, "Syncthing"_L1},
    {".sync"_L1, "Resilio Sync"_L1},
    {".owncloudsync.log"_L1, "ownCloud"_L1},
    {".nextcloudsync.log"_L1, "Nextcloud"_L1},
    {".seafile-data"_L1, "Seafile"_L1},
};
// Folders are named so by the service itself: "OneDrive - Company", "Google Drive".
constexpr Marker folderNames[] = {
    {"OneDrive"_L1, "OneDrive"_L1},        {"Dropbox"_L1, "Dropbox"_L1},     {"Google Drive"_L1, "Google Drive"_L1},
    {"GoogleDrive"_L1, "Google Drive"_L1}, {"iCloud Drive"_L1, "iCloud"_L1}, {"Nextcloud"_L1, "Nextcloud"_L1},
    {"ownCloud"_L1, "ownCloud"_L1},
};

struct FileSystemName {
    QLatin1StringView type;
    QLatin1StringView name;
};
constexpr FileSystemName networkTypes[] = {
    {"nfs"_L1, "NFS"_L1},
    {"nfs4"_L1, "NFS"_L1},
    {"cifs"_L1, "SMB"_L1},
    {"smb3"_L1, "SMB"_L1},
    {"smbfs"_L1, "SMB"_L1},
    {"afs"_L1, "AFS"_L1},
    {"ceph"_L1, "Ceph"_L1},
    {"glusterfs"_L1, "Gluster"_L1},
    {"9p"_L1, "9P"_L1},
    {"ncpfs"_L1, "NCP"_L1},
    {"davfs"_L1, "WebDAV"_L1},
    {"fuse.davfs"_L1, "WebDAV"_L1},
    {"fuse.sshfs"_L1, "SSHFS"_L1},
    {"fuse.rclone"_L1, "rclone"_L1},
    {"fuse.gvfsd-fuse"_L1, "GVfs"_L1},
    {"fuse.kio-fuse"_L1, "KIO"_L1},
    {"fuse.glusterfs"_L1, "Gluster"_L1},
    {"fuse.s3fs"_L1, "S3"_L1},
    {"fuse.google-drive-ocamlfuse"_L1, "Google Drive"_L1},
    {"fuse.onedriver"_L1, "OneDrive"_L1},
};

// The kernel writes space, tab, line feed and backslash in a mount point as \ooo.
QByteArray unescaped(const QByteArray &text)
{
    QByteArray plain;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i] == '\\' && i + 3 < text.size()) {
            plain += static_cast<char>(text.mid(i + 1, 3).toInt(nullptr, 8));
            i += 3;
        } else {
            plain += text[i];
        }
    }
    return plain;
}

bool isWithin(const QString &path, const QString &folder)
{
    return folder == u"/"_s || path == folder || path.startsWith(folder + u'/');
}

QStringList conflictsBeside(const QFileInfo &file)
{
    QStringList conflicts;
    const QString base = file.completeBaseName();
    for (const QString &name : file.absoluteDir().entryList(QDir::Files)) {
        const bool related = name != file.fileName() && name.startsWith(base, Qt::CaseInsensitive)
                          && name.endsWith(u".stunt"_s, Qt::CaseInsensitive);
        if (related
            && (name.contains(u"conflicted copy"_s, Qt::CaseInsensitive)
                || name.contains(u".sync-conflict-"_s, Qt::CaseInsensitive)))
            conflicts.push_back(name);
    }
    return conflicts;
}

QString syncServiceOf(const QFileInfo &file)
{
    for (QDir folder = file.absoluteDir();; folder.cdUp()) {
        for (const Marker &marker : markers)
            if (QFileInfo::exists(folder.filePath(marker.entry)))
                return marker.service;
        for (const Marker &name : folderNames)
            if (folder.dirName() == name.entry || folder.dirName().startsWith(name.entry + " -"_L1))
                return name.service;
        if (folder.isRoot())
            return {};
    }
}

QString tr(const char *text)
{
    return QCoreApplication::translate("stunt::SyncFolder", text);
}

}  // namespace

QString networkFileSystemOf(const QString &path, const QByteArray &mountInfo)
{
    qsizetype longest = -1;
    QString type;
    for (const QByteArray &line : mountInfo.split('\n')) {
        // 36 35 98:0 /root /mount/point options - type source superoptions
        const QList<QByteArray> fields = line.split(' ');
        const qsizetype dash = fields.indexOf("-");
        if (fields.size() < 6 || dash < 0 || dash + 1 >= fields.size())
            continue;
        const QString mount = QFile::decodeName(unescaped(fields[4]));
        if (isWithin(path, mount) && mount.size() >= longest) {
            longest = mount.size();
            type = QString::fromLatin1(fields[dash + 1]);
        }
    }
    for (const FileSystemName &known : networkTypes)
        if (type == known.type)
            return known.name;
    return {};
}

std::optional<SharedPlace> sharedPlaceOf(const QString &path)
{
    const QFileInfo given(path);
    const QString folder = given.absoluteDir().canonicalPath();
    const QFileInfo file((folder.isEmpty() ? given.absolutePath() : folder) + u'/' + given.fileName());
    const QStringList conflicts = conflictsBeside(file);
    QFile mounts(u"/proc/self/mountinfo"_s);
    if (mounts.open(QIODevice::ReadOnly)) {
        const QString network = networkFileSystemOf(file.absoluteFilePath(), mounts.readAll());
        if (!network.isEmpty())
            return SharedPlace{.kind = SharedPlace::Kind::Network, .service = network, .conflicts = conflicts};
    }
    const QString service = syncServiceOf(file);
    if (service.isEmpty() && conflicts.isEmpty())
        return std::nullopt;
    return SharedPlace{.kind = SharedPlace::Kind::SyncFolder, .service = service, .conflicts = conflicts};
}

WorkingCopy workingCopyFor(const QString &published)
{
    const QFileInfo file(published);
    const QString whole = file.exists() ? file.canonicalFilePath() : file.absoluteFilePath();
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation)
                         + u"/stuntboard/working/"_s + Uuid::named(whole).toText();
    return {.path = folder + u'/' + fileNameFrom(file.fileName(), u"production.stunt"_s), .published = whole};
}

std::optional<WorkingCopy> workingCopyAt(const QString &path)
{
    QFile file(QFileInfo(path).absoluteDir().filePath(noteName));
    if (!file.open(QIODevice::ReadOnly))
        return std::nullopt;
    // The note is as untrusted as any file: it counts only where it names a file whose working copy this would be.
    const QJsonObject note = QJsonDocument::fromJson(file.read(64 * 1024)).object();
    WorkingCopy copy = workingCopyFor(note[u"published"_s].toString());
    if (copy.published.isEmpty() || QFileInfo(copy.path) != QFileInfo(path))
        return std::nullopt;
    copy.publishedAt = QDateTime::fromString(note[u"modified"_s].toString(), Qt::ISODateWithMs);
    copy.publishedSize = static_cast<qint64>(note[u"size"_s].toDouble(-1));
    return copy;
}

Result<> noteWorkingCopy(const WorkingCopy &copy)
{
    const QDir folder = QFileInfo(copy.path).absoluteDir();
    if (!folder.mkpath(u"."_s))
        return Error{.kind = ErrorKind::Io,
                     .message = tr("The folder for the working copy could not be made: %1").arg(folder.path()),
                     .path = folder.path()};
    const QFileInfo published(copy.published);
    const QJsonObject note{
        {u"published"_s, copy.published},
        {u"modified"_s, published.lastModified().toUTC().toString(Qt::ISODateWithMs)},
        {u"size"_s, static_cast<double>(published.size())},
    };
    return writeFile(folder.filePath(noteName), QJsonDocument(note).toJson());
}

bool wasChangedElsewhere(const WorkingCopy &copy)
{
    const QFileInfo published(copy.published);
    return !published.exists() || published.size() != copy.publishedSize
        || published.lastModified().toUTC() != copy.publishedAt;
}

QString nameBeside(const QString &published, const QDateTime &now)
{
    const QFileInfo file(published);
    const QString from =
        tr("%1 (from %2, %3)")
            .arg(file.completeBaseName(), QSysInfo::machineHostName(), now.toString(u"yyyy-MM-dd HH.mm"_s));
    QString name = fileNameFrom(from, u"production"_s);
    for (int n = 2; QFileInfo::exists(file.absoluteDir().filePath(name + u".stunt"_s)); ++n)
        name = fileNameFrom(u"%1 %2"_s.arg(from).arg(n), u"production"_s);
    return file.absoluteDir().filePath(name + u".stunt"_s);
}

}  // namespace stunt
