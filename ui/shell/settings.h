// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/theme.h"

#include <QSettings>
#include <QStringList>

namespace stunt {

// How one file's window was left.
struct WindowLayout {
    QByteArray geometry{};
    QByteArray panes{};
    int place = 0;
    bool inspector = true;
    bool findings = true;  // the strip at the bottom
};

// What the program remembers for this user between runs, in the user's configuration; nothing of it is in a project.
class Settings
{
public:
    // Keeps everything in `file`; empty: the user's own configuration.
    explicit Settings(const QString &file = {});

    // Files opened before, latest first; those that are gone are left out.
    [[nodiscard]] QStringList recentFiles() const;
    void addRecentFile(const QString &path);
    void forgetRecentFiles();
    // The title of the production in a recent file when it was last open here; empty when it is not known. No file is
    // opened for it.
    [[nodiscard]] QString recentTitle(const QString &path) const;
    void setRecentTitle(const QString &path, const QString &title);

    [[nodiscard]] Appearance appearance() const;
    void setAppearance(Appearance appearance);

    [[nodiscard]] WindowLayout layoutOf(const QString &path) const;
    void setLayoutOf(const QString &path, const WindowLayout &layout);
    // Arrangements of a table's columns saved under names of the person's choosing, in the order of the names; `table` is
    // the table's own short word. At most `mostTableLayouts` a table are kept.
    static constexpr qsizetype mostTableLayouts = 50;
    [[nodiscard]] QStringList tableLayouts(const QString &table) const;
    [[nodiscard]] QString tableLayout(const QString &table, const QString &name) const;
    // Whether there was room for it.
    bool setTableLayout(const QString &table, const QString &name, const QString &layout);
    void removeTableLayout(const QString &table, const QString &name);
    // How a table's columns were left; empty: as they are at first, or never kept.
    [[nodiscard]] QString lastTableLayout(const QString &table) const;
    void setLastTableLayout(const QString &table, const QString &layout);
    // The folder files were last opened from or saved to.
    [[nodiscard]] QString folder() const;

private:
    mutable QSettings m_store;
};

}  // namespace stunt
