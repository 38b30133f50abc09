// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/clips/attachmentcolumns.h"

#include "core/planning/referenceclip.h"
#include "ui/clips/filemarks.h"
#include "ui/clips/signicon.h"
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

QString kindIcon(AttachmentKind kind)
{
    switch (kind) {
    case AttachmentKind::Clip:
        return u"film"_s;
    case AttachmentKind::Picture:
        return u"image"_s;
    case AttachmentKind::Certificate:
        return u"shield-check"_s;
    case AttachmentKind::Diagram:
    case AttachmentKind::Plan:
        break;
    }
    return u"file-text"_s;
}

QIcon signsOf(const ProjectData &data, const Attachment &file, FileMarks::Weight weight)
{
    QList<Sign> signs{{kindIcon(file.kind), isReferenceClip(data, file) ? &Colours::accent : nullptr}};
    if (weight == FileMarks::Weight::Fault)
        signs.append({u"triangle-alert"_s, &Colours::warn});
    else if (weight == FileMarks::Weight::Note)
        signs.append({u"info"_s, &Colours::muted});
    return signIcon(std::move(signs));
}

// What a row's signs mean, and where the file is: a line each.
QStringList wordsOf(const ProjectData &data, const Attachment &file, FileMarks &marks)
{
    QStringList lines;
    if (isReferenceClip(data, file))
        lines.append(file.beat ? say("Reference clip of this beat") : say("Reference clip of this sequence"));
    const FileMarks::Mark mark = marks.markOf(file);
    lines.append(mark.sentence.isEmpty() ? QDir::toNativeSeparators(marks.pathOf(file)) : mark.sentence);
    return lines;
}

QVariant toldOf(const ProjectData &data, const Attachment &file, FileMarks &marks, int role)
{
    if (role == Qt::ToolTipRole)
        return plainToolTip(wordsOf(data, file, marks).join(u'\n'));
    if (role == Qt::AccessibleDescriptionRole)
        return wordsOf(data, file, marks).join(u' ');
    return {};
}

RecordColumn<Attachment> titleColumn(FileMarks &marks)
{
    RecordColumn<Attachment> column = columns::edited(&Attachment::title);
    column.extra = [&marks](const ProjectData &data, const Attachment &file, int role) -> QVariant {
        if (role == Qt::DecorationRole)
            return signsOf(data, file, marks.markOf(file).weight);
        // Signs are not heard: they are told with the title, which an eye may find cut off.
        if (role == Qt::AccessibleTextRole || role == Qt::ToolTipRole) {
            QStringList lines = wordsOf(data, file, marks);
            lines.prepend(enumLabel(file.kind));
            lines.prepend(file.title);
            lines.removeAll(QString());
            return role == Qt::ToolTipRole ? plainToolTip(lines.join(u'\n')) : lines.join(u", "_s);
        }
        return toldOf(data, file, marks, role);
    };
    return column;
}

// The name alone: a path is mostly folders. All of it is in the tool tip and in the cell while that is typed in.
RecordColumn<Attachment> fileColumn(FileMarks &marks)
{
    RecordColumn<Attachment> column = columns::edited(&Attachment::file);
    column.text = [](const ProjectData &, const Attachment &attachment) {
        return attachment.file.section(u'/', -1, -1, QString::SectionSkipEmpty);
    };
    column.editText = [](const ProjectData &, const Attachment &attachment) { return attachment.file; };
    column.extra = [&marks](const ProjectData &data, const Attachment &file, int role) {
        return toldOf(data, file, marks, role);
    };
    return column;
}

AttachmentKind kindOf(const QString &path)
{
    switch (fileSort(path)) {
    case FileSort::Film:
        return AttachmentKind::Clip;
    case FileSort::Picture:
        return AttachmentKind::Picture;
    case FileSort::Pdf:
    case FileSort::Unknown:
        break;
    }
    return AttachmentKind::Plan;
}

}  // namespace

std::vector<RecordColumn<Attachment>> attachmentColumns(FileMarks &marks)
{
    using columns::edited;
    return {titleColumn(marks),
            fileColumn(marks),
            edited(&Attachment::kind),
            momentColumn(&Attachment::inMs),
            momentColumn(&Attachment::outMs),
            edited(&Attachment::version),
            edited(&Attachment::approvedBy)};
}

bool isReferenceClip(const ProjectData &data, const Attachment &file)
{
    const Attachment *reference = file.beat     ? referenceClipOf(data, *file.beat)
                                : file.sequence ? referenceClipOf(data, *file.sequence)
                                                : nullptr;
    return reference && reference->id == file.id;
}

Attachment attachmentFor(const QString &path)
{
    const QFileInfo name(path);
    Attachment attachment;
    attachment.file = path;
    attachment.title = name.completeBaseName();
    attachment.kind = kindOf(path);
    return attachment;
}

}  // namespace stunt
