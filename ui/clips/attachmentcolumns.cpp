// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/clips/attachmentcolumns.h"

#include "ui/models/columns.h"
#include "ui/models/plaintooltip.h"
#include "ui/models/timecodefield.h"

#include <QFileInfo>

namespace stunt {

using namespace Qt::Literals::StringLiterals;

namespace {

QString say(const char *text)
{
    return QCoreApplication::translate("AttachmentList", text);
}

// A moment in the clip's own running time, which counts from nought at the production's rate.
RecordColumn<Attachment> momentColumn(std::optional<qint64> Attachment::*member)
{
    RecordColumn<Attachment> column;
    column.title = fieldLabel(fieldOf(member));
    column.toolTip = say("Timecode from the start of the clip, like 00:00:12:08; empty where nothing is said");
    column.text = [member](const ProjectData &data, const Attachment &attachment) {
        return timecodeText(data, attachment, member);
    };
    column.sortKey = [member](const ProjectData &, const Attachment &attachment) {
        return SortKey::ofNumber(attachment.*member);
    };
    column.set = [member](Project &project, const Attachment &attachment, const QString &typed) {
        return setTimecode(project, attachment, member, typed);
    };
    return column;
}

// The name alone: a path is mostly folders. All of it is in the tool tip and in the cell while that is typed in.
RecordColumn<Attachment> fileColumn()
{
    RecordColumn<Attachment> column = columns::edited(&Attachment::file);
    column.text = [](const ProjectData &, const Attachment &attachment) {
        return attachment.file.section(u'/', -1, -1, QString::SectionSkipEmpty);
    };
    column.editText = [](const ProjectData &, const Attachment &attachment) { return attachment.file; };
    column.extra = [](const ProjectData &, const Attachment &attachment, int role) {
        return role == Qt::ToolTipRole ? QVariant(plainToolTip(attachment.file)) : QVariant();
    };
    return column;
}

AttachmentKind kindOf(const QString &suffix)
{
    static const QStringList clips{u"mp4"_s, u"m4v"_s, u"mov"_s, u"mkv"_s, u"webm"_s,
                                   u"avi"_s, u"mxf"_s, u"mpg"_s, u"y4m"_s};
    static const QStringList pictures{u"png"_s,  u"jpg"_s,  u"jpeg"_s, u"heic"_s, u"tif"_s,
                                      u"tiff"_s, u"webp"_s, u"bmp"_s,  u"gif"_s};
    if (clips.contains(suffix, Qt::CaseInsensitive))
        return AttachmentKind::Clip;
    return pictures.contains(suffix, Qt::CaseInsensitive) ? AttachmentKind::Picture : AttachmentKind::Plan;
}

}  // namespace

std::vector<RecordColumn<Attachment>> attachmentColumns()
{
    using columns::edited;
    return {edited(&Attachment::title),       fileColumn(),
            edited(&Attachment::kind),        momentColumn(&Attachment::inMs),
            momentColumn(&Attachment::outMs), edited(&Attachment::version),
            edited(&Attachment::approvedBy)};
}

Attachment attachmentFor(const QString &path)
{
    const QFileInfo name(path);
    Attachment attachment;
    attachment.file = path;
    attachment.title = name.completeBaseName();
    attachment.kind = kindOf(name.suffix());
    return attachment;
}

}  // namespace stunt
