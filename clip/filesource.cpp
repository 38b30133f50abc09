// SPDX-License-Identifier: GPL-3.0-or-later
#include "clip/filesource.h"

#include "clip/failure.h"

#include <cerrno>
#include <cstdint>
#include <cstdio>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace stunt::clip {

namespace {

constexpr int bufferSize = 64 * 1024;

Failure failureOf(int error)
{
    switch (error) {
    case ENOENT:
    case ENOTDIR:
    case ENAMETOOLONG:
        return Failure::Missing;
    case ENXIO:  // a socket, or a device without a driver
        return Failure::NotRegular;
    default:
        return Failure::Unreadable;
    }
}

int descriptorOf(void *opaque)
{
    return static_cast<int>(reinterpret_cast<std::intptr_t>(opaque));
}

int readFile(void *opaque, std::uint8_t *bytes, int size)
{
    ssize_t got = 0;
    do
        got = read(descriptorOf(opaque), bytes, static_cast<size_t>(size));
    while (got < 0 && errno == EINTR);
    if (got < 0)
        return AVERROR(errno);
    return got == 0 ? AVERROR_EOF : static_cast<int>(got);
}

std::int64_t seekFile(void *opaque, std::int64_t offset, int whence)
{
    const int descriptor = descriptorOf(opaque);
    whence &= ~AVSEEK_FORCE;
    if (whence == AVSEEK_SIZE) {
        struct stat found = {};
        return fstat(descriptor, &found) == 0 ? found.st_size : AVERROR(errno);
    }
    const off_t at = lseek(descriptor, offset, whence);
    return at < 0 ? AVERROR(errno) : at;
}

}  // namespace

OpenFile::OpenFile(const char *path)
{
    // Looked at before, as opening a device may already do something; and after, as the name may lead elsewhere by then.
    struct stat found = {};
    if (stat(path, &found) != 0)
        throw Failed(failureOf(errno));
    if (!S_ISREG(found.st_mode))
        throw Failed(Failure::NotRegular);
    m_descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY);
    if (m_descriptor < 0)
        throw Failed(failureOf(errno));
    if (fstat(m_descriptor, &found) != 0 || !S_ISREG(found.st_mode)) {
        close(m_descriptor);
        throw Failed(Failure::NotRegular);
    }
}

OpenFile::~OpenFile()
{
    close(m_descriptor);
}

Owned<AVIOContext> streamOver(int descriptor)
{
    if (lseek(descriptor, 0, SEEK_SET) != 0)
        throw Failed(Failure::Unreadable);
    auto *buffer = static_cast<unsigned char *>(av_malloc(bufferSize));
    if (buffer == nullptr)
        throw Failed(Failure::Memory);
    void *opaque = reinterpret_cast<void *>(static_cast<std::intptr_t>(descriptor));
    Owned<AVIOContext> stream(avio_alloc_context(buffer, bufferSize, 0, opaque, readFile, nullptr, seekFile));
    if (!stream) {
        av_free(buffer);
        throw Failed(Failure::Memory);
    }
    return stream;
}

}  // namespace stunt::clip
