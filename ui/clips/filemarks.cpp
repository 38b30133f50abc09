// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/clips/filemarks.h"

#include "ui/clips/clipprogram.h"
#include "ui/clips/namedfile.h"

#include <QFileInfo>

namespace stunt {

using namespace Qt::Literals::StringLiterals;

namespace {

QStringList suffixes(FileSort sort)
{
    switch (sort) {
    case FileSort::Film:
        return {u"mp4"_s, u"m4v"_s,  u"mov"_s, u"mkv"_s,  u"webm"_s, u"avi"_s, u"mxf"_s, u"mpg"_s,
                u"y4m"_s, u"mpeg"_s, u"mts"_s, u"m2ts"_s, u"ts"_s,   u"ogv"_s, u"3gp"_s};
    case FileSort::Picture:
        return {u"png"_s, u"jpg"_s, u"jpeg"_s, u"heic"_s, u"tif"_s, u"tiff"_s, u"webp"_s, u"bmp"_s, u"gif"_s};
    case FileSort::Pdf:
        return {u"pdf"_s};
    case FileSort::Unknown:
        break;
    }
    return {};
}

}  // namespace

FileSort fileSort(const QString &path)
{
    const QString suffix = QFileInfo(path).suffix();
    for (const FileSort sort : {FileSort::Film, FileSort::Picture, FileSort::Pdf})
        if (suffixes(sort).contains(suffix, Qt::CaseInsensitive))
            return sort;
    return FileSort::Unknown;
}

QString fileEndings(FileSort sort)
{
    QStringList endings;
    for (const QString &suffix : suffixes(sort))
        endings.append(u"*."_s + suffix);
    return endings.join(u' ');
}

FileMarks::FileMarks(const Project &project, QObject *parent, FileStamps::Look look)
    : QObject(parent), m_project(project), m_stamps(this, std::move(look))
{
    updateFolder();
    connect(&m_stamps, &FileStamps::changed, this, &FileMarks::changed);
}

void FileMarks::updateFolder()
{
    m_folder = folderOf(m_project);
}

QString FileMarks::namedPath(const QString &name) const
{
    return namedFile(m_folder, name);
}

FileMarks::Mark FileMarks::markOf(const Attachment &file)
{
    const QString path = pathOf(file);
    if (path.isEmpty())
        return {};
    const std::optional<FileStamp> stamp = m_stamps.of(path);
    if (!stamp)
        return {};
    const QString shown = QDir::toNativeSeparators(path);
    if (!stamp->answers)
        return {Weight::Fault, tr("%1 cannot be looked at: its folder does not answer.").arg(shown)};
    if (!stamp->exists) {
        (void)folderOfFile(file);  // known by the time that somebody looks for the file
        return {Weight::Fault, clipFaultText("missing", path)};
    }
    if (!stamp->isRegular)
        return {Weight::Fault, clipFaultText("not-regular", path)};
    if (!stamp->isReadable)
        return {Weight::Fault, clipFaultText("unreadable", path)};
    if (stamp->size == 0)
        return {Weight::Fault, tr("%1 is empty.").arg(shown)};
    if (fileSort(path) == FileSort::Unknown)
        return {Weight::Note,
                tr("%1 is not named like a clip, a picture or a plan. It may not be shown here.").arg(shown)};
    return {};
}

QString FileMarks::folderOfFile(const Attachment &attachment)
{
    const QString path = pathOf(attachment);
    if (path.isEmpty())
        return {};
    const QString folder = QFileInfo(path).path();
    if (const std::optional<FileStamp> file = m_stamps.of(path); file && file->exists)
        return folder;
    const std::optional<FileStamp> stamp = m_stamps.of(folder);
    return stamp && stamp->exists && !stamp->isRegular ? folder : QString();
}

}  // namespace stunt
