// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/clips/filepicking.h"

#include "ui/clips/filemarks.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace stunt {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr const char *lastFolder = "stuntboardLastAttachmentFolder";  // of the application, for as long as it runs

QString say(const char *text)
{
    return QCoreApplication::translate("AttachmentList", text);
}

QString filtersFor(AttachmentKind kind)
{
    const QString films = u"%1 (%2)"_s.arg(say("Clips"), fileEndings(FileSort::Film));
    const QString pictures =
        u"%1 (%2 %3)"_s.arg(say("Pictures and plans"), fileEndings(FileSort::Picture), fileEndings(FileSort::Pdf));
    const QString all = say("All files (*)");
    return kind == AttachmentKind::Clip ? QStringList{films, pictures, all}.join(u";;"_s)
                                        : QStringList{pictures, films, all}.join(u";;"_s);
}

}  // namespace

std::optional<QString> pickFile(Dialogs &dialogs, const FileWish &wish)
{
    QString begin = wish.folder;
    if (begin.isEmpty())
        begin = qApp->property(lastFolder).toString();
    if (begin.isEmpty())
        begin = wish.projectFolder;
    const auto path = dialogs.openFile({.title = wish.title, .filter = filtersFor(wish.kind), .suggestion = begin});
    if (path)
        qApp->setProperty(lastFolder, QFileInfo(*path).path());
    return path;
}

bool canOpen(const Attachment *file)
{
    return file && (file->kind == AttachmentKind::Clip || fileSort(file->file) != FileSort::Pdf);
}

QString openingText(const Attachment *file, const QString &path)
{
    if (!file)
        return say("Show the chosen clip or picture (Enter, or a double click on the file)");
    if (file->kind == AttachmentKind::Clip)
        return say("Show the clip from its in-point on (Enter, or a double click on the file)");
    if (!canOpen(file))
        return say("PDF files are not shown here: %1").arg(QDir::toNativeSeparators(path));
    return say("Show the picture (Enter, or a double click on the file)");
}

}  // namespace stunt
