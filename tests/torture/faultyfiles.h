// SPDX-License-Identifier: GPL-3.0-or-later
// A file system for SQLite that fails at a chosen moment.
#pragma once

#include <QStringList>

namespace stunt::fixture {

enum class Fault {
    IoError,
    Full,       // writes say that the disk is full; everything else works
    ShortRead,  // reads give only the first half, and say so
};
enum class Lasting { Once, ForGood };

// While one exists, every file that SQLite opens in this process goes through it. Nothing fails until arm().
class FaultyFiles
{
public:
    FaultyFiles();
    ~FaultyFiles();
    FaultyFiles(const FaultyFiles &) = delete;
    FaultyFiles &operator=(const FaultyFiles &) = delete;

    // The `after`-th call from now that can fail in this way (0 = the next) fails; ForGood: and all after it.
    void arm(Fault fault, int after, Lasting lasting);
    void disarm();
    // How many calls failed since arm().
    [[nodiscard]] int failures() const;
    // What was called since the last startLog(): "write journal", "sync main", "delete journal and sync folder" …
    void startLog();
    [[nodiscard]] QStringList log() const;
};

}  // namespace stunt::fixture
