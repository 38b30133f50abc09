// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace stunt {

// The program that reads clips: one of its own, so that whatever a clip does to it, it does not do to the plan.
struct ClipProgram {
    QString path;
    int patienceMs = 10'000;  // without an answer it is stopped

    // The one that belongs to this program: beside it where it was built, in libexec where it is installed. The
    // environment's STUNTBOARD_CLIP_READER names another.
    [[nodiscard]] static ClipProgram installed();
};

// Why `path` cannot be shown, as a sentence: what a reader means by an error's code.
[[nodiscard]] QString clipFaultText(const QByteArray &code, const QString &path);
// Whether an error's code speaks of the file itself, so that another try is of no use until it changes.
[[nodiscard]] bool isFaultOfFile(const QByteArray &code);

}  // namespace stunt
