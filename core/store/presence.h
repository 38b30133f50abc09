// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QString>

namespace stunt {

// Who works on a project file, kept in a small sidecar beside it. Being there is a lock that the kernel drops with the
// process; the sidecar's text is only ever shown.
class Presence
{
public:
    Presence() = default;
    ~Presence();
    Presence(Presence &&other) noexcept;
    Presence &operator=(Presence &&other) noexcept;
    Presence(const Presence &) = delete;
    Presence &operator=(const Presence &) = delete;

    // Takes the presence of `projectPath`. Error "held" (ErrorKind::Conflict) with a sentence naming user, host and time when
    // another process has it; ErrorKind::Io when the sidecar cannot be made.
    [[nodiscard]] static Result<Presence> take(const QString &projectPath);
    // A sentence on who holds the file, or empty when nobody does. Writes nothing.
    [[nodiscard]] static QString holder(const QString &projectPath);
    // The sidecar's path: `.NAME-lock` beside NAME.
    [[nodiscard]] static QString sidecarOf(const QString &projectPath);

    [[nodiscard]] bool isTaken() const { return m_fd >= 0; }

private:
    int m_fd = -1;
    QString m_path;
};

}  // namespace stunt
