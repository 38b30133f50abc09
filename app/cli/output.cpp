// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/output.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <cstdio>

namespace stunt::cli {

using namespace Qt::Literals::StringLiterals;

namespace {

// Names come from files that strangers made: what moves the cursor, rings, or turns the direction of what follows is
// shown, not obeyed.
QString shown(QString text)
{
    for (QChar &each : text) {
        const bool isBreak = each == u'\n' || each == u'\t';
        const bool turns =
            (each >= QChar(0x202A) && each <= QChar(0x202E)) || (each >= QChar(0x2066) && each <= QChar(0x2069));
        if (turns || (each.category() == QChar::Other_Control && !isBreak))
            each = QChar::ReplacementCharacter;
    }
    return text;
}

void write(std::FILE *stream, const QByteArray &bytes)
{
    // Whether it arrived is asked once, in flushed().
    (void)std::fwrite(bytes.constData(), 1, static_cast<std::size_t>(bytes.size()), stream);
}

QString codeOf(const Error &error)
{
    if (!error.code.isEmpty())
        return error.code;
    switch (error.kind) {
    case ErrorKind::Usage:
        return u"usage"_s;
    case ErrorKind::Refused:
        return u"refused"_s;
    case ErrorKind::Io:
        return u"io"_s;
    case ErrorKind::Conflict:
        return u"conflict"_s;
    case ErrorKind::Cancelled:
        return u"cancelled"_s;
    }
    Q_UNREACHABLE();
}

}  // namespace

Status statusOf(const Error &error)
{
    switch (error.kind) {
    case ErrorKind::Usage:
    case ErrorKind::Refused:
        return Status::Refused;
    case ErrorKind::Io:
    case ErrorKind::Conflict:
        return Status::Failed;
    case ErrorKind::Cancelled:
        return Status::NotClean;
    }
    Q_UNREACHABLE();
}

void printLine(const QString &text)
{
    write(stdout, shown(text).toUtf8() + '\n');
}

void printJson(const QJsonObject &object)
{
    write(stdout, QJsonDocument(object).toJson(QJsonDocument::Indented));
}

void complain(const QString &text)
{
    write(stderr, "stuntboard: " + shown(text).toUtf8() + '\n');
}

void complainOf(const QStringList &notices)
{
    for (const QString &notice : notices)
        complain(notice);
}

QJsonObject errorJson(const Error &error)
{
    QJsonObject json{{u"code"_s, codeOf(error)}, {u"message"_s, error.message}};
    if (!error.path.isEmpty())
        json[u"path"_s] = error.path;
    if (error.line > 0)
        json[u"line"_s] = error.line;
    if (error.column > 0)
        json[u"column"_s] = error.column;
    return {{u"error"_s, json}};
}

Status flushed(Status status)
{
    const bool arrived = std::fflush(stdout) == 0 && std::ferror(stdout) == 0;
    if (arrived)
        return status;
    complain(QCoreApplication::translate("stunt::cli", "The result could not be written to standard output."));
    return Status::Failed;
}

}  // namespace stunt::cli
