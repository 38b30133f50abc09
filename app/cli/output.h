// SPDX-License-Identifier: GPL-3.0-or-later
// What a command says: results on standard output, messages on standard error, both in UTF-8.
#pragma once

#include "core/base/result.h"

#include <QJsonObject>
#include <QStringList>

namespace stunt::cli {

// How a command ended, as its exit status.
enum class Status {
    Done = 0,
    NotClean = 1,  // done, and what was asked about is not clean
    Refused = 2,   // a wrong request, or a given file that is not acceptable
    Failed = 3,    // something went wrong while working: a full disk, a held file
};

// The exit status an error stands for.
[[nodiscard]] Status statusOf(const Error &error);

// A line of the result. Control characters, which a terminal would obey, are shown as "\uFFFD".
void printLine(const QString &text);
// The whole result as one JSON document.
void printJson(const QJsonObject &object);
// A message to the person, "stuntboard: …".
void complain(const QString &text);
// The messages of an open file that must be read once.
void complainOf(const QStringList &notices);

// The error as scripts read it: {"error":{"code","message","path"?,"line"?,"column"?}}.
[[nodiscard]] QJsonObject errorJson(const Error &error);

// `status` once everything printed has left the process; Status::Failed when it could not be written.
[[nodiscard]] Status flushed(Status status);

}  // namespace stunt::cli
