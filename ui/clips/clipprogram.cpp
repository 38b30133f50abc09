// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/clips/clipprogram.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <algorithm>

namespace stunt {

using namespace Qt::Literals::StringLiterals;

namespace {

// What a reader means by each of its codes.
struct Meaning {
    const char *code;
    const char *text;
    bool isOfFile;
};
constexpr Meaning meanings[] = {
    {"missing", QT_TRANSLATE_NOOP("ClipReader", "%1 is not there."), false},
    {"not-regular", QT_TRANSLATE_NOOP("ClipReader", "%1 is not a file but a folder, pipe or device."), true},
    {"unreadable", QT_TRANSLATE_NOOP("ClipReader", "%1 may not be read by you."), false},
    {"format", QT_TRANSLATE_NOOP("ClipReader", "%1 is not a film that can be shown here."), true},
    {"no-picture", QT_TRANSLATE_NOOP("ClipReader", "%1 has no picture."), true},
    {"codec", QT_TRANSLATE_NOOP("ClipReader", "%1 is coded in a way that cannot be shown."), true},
    {"too-large", QT_TRANSLATE_NOOP("ClipReader", "The picture of %1 is too large to be shown."), true},
    {"damaged", QT_TRANSLATE_NOOP("ClipReader", "%1 is damaged here."), true},
    {"memory", QT_TRANSLATE_NOOP("ClipReader", "There is not enough memory to show %1."), false},
};

}  // namespace

ClipProgram ClipProgram::installed()
{
    if (const QString named = qEnvironmentVariable("STUNTBOARD_CLIP_READER"); !named.isEmpty())
        return {named};
    const QDir folder(QCoreApplication::applicationDirPath());
    const QString beside = folder.filePath(u"stuntboard-clip"_s);
    if (QFileInfo(beside).isFile())
        return {beside};
    return {QDir::cleanPath(folder.filePath(QStringLiteral(STUNTBOARD_CLIP_FOLDER "/stuntboard-clip")))};
}

QString clipFaultText(const QByteArray &code, const QString &path)
{
    const QString shown = QDir::toNativeSeparators(path);
    for (const Meaning &meaning : meanings)
        if (code == meaning.code)
            return QCoreApplication::translate("ClipReader", meaning.text).arg(shown);
    return QCoreApplication::translate("ClipReader", "%1 cannot be shown.").arg(shown);
}

bool isFaultOfFile(const QByteArray &code)
{
    return std::ranges::any_of(meanings,
                               [&](const Meaning &meaning) { return meaning.isOfFile && code == meaning.code; });
}

}  // namespace stunt
