// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/torture/faultyfiles.h"

#include <QByteArray>
#include <QtGlobal>

#include <algorithm>
#include <cstring>
#include <sqlite3.h>

namespace stunt::fixture {

namespace {

using namespace Qt::Literals::StringLiterals;

// SQLite's interface is one of functions without an object, so what they share is one for the process.
struct State {
    sqlite3_vfs vfs{};
    sqlite3_vfs *real = nullptr;
    bool armed = false;
    Fault fault = Fault::IoError;
    int countdown = 0;
    Lasting lasting = Lasting::Once;
    int failures = 0;
    QStringList log;
};
State state;

enum class Call { Read, Write, Other };

bool fails(Call call)
{
    if (!state.armed || (state.fault == Fault::Full && call != Call::Write)
        || (state.fault == Fault::ShortRead && call != Call::Read))
        return false;
    if (state.countdown-- > 0)
        return false;
    if (state.lasting == Lasting::Once && state.failures > 0)
        return false;
    ++state.failures;
    return true;
}

struct File {
    sqlite3_file base;
    sqlite3_file *real;
    bool journal;
};
File *own(sqlite3_file *file)
{
    return reinterpret_cast<File *>(file);
}
sqlite3_file *real(sqlite3_file *file)
{
    return own(file)->real;
}
void note(sqlite3_file *file, QLatin1StringView what)
{
    state.log.append(what + (own(file)->journal ? " journal"_L1 : " main"_L1));
}

int closeFile(sqlite3_file *file)
{
    const int code = real(file)->pMethods ? real(file)->pMethods->xClose(real(file)) : SQLITE_OK;
    sqlite3_free(real(file));
    return code;
}
int readFile(sqlite3_file *file, void *to, int size, sqlite3_int64 at)
{
    if (!fails(Call::Read))
        return real(file)->pMethods->xRead(real(file), to, size, at);
    if (state.fault == Fault::IoError)
        return SQLITE_IOERR_READ;
    const int code = real(file)->pMethods->xRead(real(file), to, size, at);
    std::memset(static_cast<char *>(to) + size / 2, 0, static_cast<std::size_t>(size - size / 2));
    return code == SQLITE_OK ? SQLITE_IOERR_SHORT_READ : code;
}
int writeFile(sqlite3_file *file, const void *from, int size, sqlite3_int64 at)
{
    note(file, "write"_L1);
    if (!fails(Call::Write))
        return real(file)->pMethods->xWrite(real(file), from, size, at);
    // As a real disk does: a part of it arrives.
    real(file)->pMethods->xWrite(real(file), from, size / 2, at);
    return state.fault == Fault::Full ? SQLITE_FULL : SQLITE_IOERR_WRITE;
}
int truncateFile(sqlite3_file *file, sqlite3_int64 size)
{
    return fails(Call::Other) ? SQLITE_IOERR_TRUNCATE : real(file)->pMethods->xTruncate(real(file), size);
}
int syncFile(sqlite3_file *file, int)
{
    note(file, "sync"_L1);
    return fails(Call::Other) ? SQLITE_IOERR_FSYNC : SQLITE_OK;  // the disk itself is not under test
}
int fileSize(sqlite3_file *file, sqlite3_int64 *size)
{
    return fails(Call::Other) ? SQLITE_IOERR_FSTAT : real(file)->pMethods->xFileSize(real(file), size);
}
int lockFile(sqlite3_file *file, int level)
{
    return fails(Call::Other) ? SQLITE_IOERR_LOCK : real(file)->pMethods->xLock(real(file), level);
}
int unlockFile(sqlite3_file *file, int level)
{
    return real(file)->pMethods->xUnlock(real(file), level);
}
int checkReserved(sqlite3_file *file, int *held)
{
    return fails(Call::Other) ? SQLITE_IOERR_CHECKRESERVEDLOCK
                              : real(file)->pMethods->xCheckReservedLock(real(file), held);
}
int controlFile(sqlite3_file *file, int operation, void *argument)
{
    return real(file)->pMethods->xFileControl(real(file), operation, argument);
}
int sectorSize(sqlite3_file *file)
{
    return real(file)->pMethods->xSectorSize(real(file));
}
int characteristics(sqlite3_file *file)
{
    return real(file)->pMethods->xDeviceCharacteristics(real(file));
}

constexpr sqlite3_io_methods methods = {
    1,        closeFile,  readFile,      writeFile,   truncateFile, syncFile,        fileSize,
    lockFile, unlockFile, checkReserved, controlFile, sectorSize,   characteristics, nullptr,
    nullptr,  nullptr,    nullptr,       nullptr,     nullptr,
};

int openFile(sqlite3_vfs *, const char *name, sqlite3_file *file, int flags, int *outFlags)
{
    own(file)->base.pMethods = nullptr;
    if (fails(Call::Other))
        return SQLITE_CANTOPEN;
    auto *inner = static_cast<sqlite3_file *>(sqlite3_malloc(state.real->szOsFile));
    std::memset(inner, 0, static_cast<std::size_t>(state.real->szOsFile));
    const int code = state.real->xOpen(state.real, name, inner, flags, outFlags);
    if (code != SQLITE_OK) {
        sqlite3_free(inner);
        return code;
    }
    *own(file) = {{&methods}, inner, (flags & SQLITE_OPEN_MAIN_DB) == 0};
    return SQLITE_OK;
}
int deleteFile(sqlite3_vfs *, const char *name, int syncFolder)
{
    const bool synced = syncFolder != 0;
    state.log.append(synced ? u"delete journal and sync folder"_s : u"delete"_s);
    if (fails(Call::Other))
        return SQLITE_IOERR_DELETE;
    const int code = state.real->xDelete(state.real, name, 0);
    if (code == SQLITE_OK && synced && fails(Call::Other))
        return SQLITE_IOERR_DIR_FSYNC;
    return code;
}
int accessFile(sqlite3_vfs *, const char *name, int flags, int *result)
{
    return fails(Call::Other) ? SQLITE_IOERR_ACCESS : state.real->xAccess(state.real, name, flags, result);
}
int fullPath(sqlite3_vfs *, const char *name, int size, char *out)
{
    return state.real->xFullPathname(state.real, name, size, out);
}
int randomness(sqlite3_vfs *, int size, char *out)
{
    return state.real->xRandomness(state.real, size, out);
}
int sleepFor(sqlite3_vfs *, int)
{
    return 0;
}
int currentTime(sqlite3_vfs *, double *time)
{
    return state.real->xCurrentTime(state.real, time);
}
int lastError(sqlite3_vfs *, int size, char *out)
{
    return state.real->xGetLastError(state.real, size, out);
}

}  // namespace

FaultyFiles::FaultyFiles()
{
    sqlite3_initialize();
    state = State{};
    state.real = sqlite3_vfs_find(nullptr);
    state.vfs = *state.real;
    state.vfs.iVersion = 1;
    state.vfs.szOsFile = static_cast<int>(sizeof(File));
    state.vfs.zName = "faulty";
    state.vfs.pNext = nullptr;
    state.vfs.xOpen = openFile;
    state.vfs.xDelete = deleteFile;
    state.vfs.xAccess = accessFile;
    state.vfs.xFullPathname = fullPath;
    state.vfs.xRandomness = randomness;
    state.vfs.xSleep = sleepFor;
    state.vfs.xCurrentTime = currentTime;
    state.vfs.xGetLastError = lastError;
    sqlite3_vfs_register(&state.vfs, 1);
}

FaultyFiles::~FaultyFiles()
{
    sqlite3_vfs_unregister(&state.vfs);
    sqlite3_vfs_register(state.real, 1);
}

void FaultyFiles::arm(Fault fault, int after, Lasting lasting)
{
    state.armed = true;
    state.fault = fault;
    state.countdown = after;
    state.lasting = lasting;
    state.failures = 0;
}

void FaultyFiles::disarm()
{
    state.armed = false;
}

int FaultyFiles::failures() const
{
    return state.failures;
}

void FaultyFiles::startLog()
{
    state.log.clear();
}

QStringList FaultyFiles::log() const
{
    return state.log;
}

}  // namespace stunt::fixture
