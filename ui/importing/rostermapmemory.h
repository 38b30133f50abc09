// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/rostercolumn.h"

namespace stunt {

// Remembers in the user's configuration how columns were taken by hand, for each set of headers.
class RosterMapMemory
{
public:
    // Keeps everything in `file`; empty: the user's own configuration.
    explicit RosterMapMemory(const QString &file = {});

    [[nodiscard]] const QString &file() const { return m_file; }
    // Takes columns the way they were taken the last time the same headers came; whether there was such a time. May be
    // called in any thread.
    bool apply(std::vector<RosterColumn> &columns) const;
    // Keeps what was chosen by hand about these columns; nothing chosen forgets them.
    void remember(const std::vector<RosterColumn> &columns);

private:
    QString m_file;
};

}  // namespace stunt
