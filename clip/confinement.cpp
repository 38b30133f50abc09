// SPDX-License-Identifier: GPL-3.0-or-later
#include "clip/confinement.h"

#include <csignal>
#include <cstddef>
#include <cstdint>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

#if defined(__SANITIZE_ADDRESS__)
#define STUNTBOARD_CLIP_SANITIZED 1
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
#define STUNTBOARD_CLIP_SANITIZED 1
#endif
#endif
#ifndef STUNTBOARD_CLIP_SANITIZED
#define STUNTBOARD_CLIP_SANITIZED 0
#endif

namespace stunt::clip {

namespace {

void limit(__rlimit_resource resource, rlim_t most)
{
    const rlimit both = {most, most};
    setrlimit(resource, &both);
}

#if defined(SYS_landlock_create_ruleset) && defined(SYS_landlock_restrict_self)

// The kernel's struct landlock_ruleset_attr, of which older headers have only the beginning.
struct Ruleset {
    std::uint64_t files;
    std::uint64_t network;
    std::uint64_t scopes;
};

// A ruleset that handles every right its version knows and allows none of them.
void forbidFilesAndNetwork()
{
    constexpr unsigned askVersion = 1;
    const long version = syscall(SYS_landlock_create_ruleset, nullptr, 0, askVersion);
    if (version < 1)
        return;
    // Version 1 knows thirteen rights on files; renaming across folders, truncating and device calls came later.
    Ruleset rules = {(1ULL << 13) - 1, 0, 0};
    std::size_t size = offsetof(Ruleset, network);
    if (version >= 2)
        rules.files |= 1ULL << 13;
    if (version >= 3)
        rules.files |= 1ULL << 14;
    if (version >= 4) {
        rules.network = 3;  // binding and connecting by TCP
        size = offsetof(Ruleset, scopes);
    }
    if (version >= 5)
        rules.files |= 1ULL << 15;
    if (version >= 6) {
        rules.scopes = 3;  // abstract sockets of and signals to others
        size = sizeof rules;
    }
    const long ruleset = syscall(SYS_landlock_create_ruleset, &rules, size, 0U);
    if (ruleset < 0)
        return;
    syscall(SYS_landlock_restrict_self, ruleset, 0U);
    close(static_cast<int>(ruleset));
}

#else

void forbidFilesAndNetwork() {}

#endif

bool isRegular(int descriptor)
{
    struct stat found = {};
    return fstat(descriptor, &found) == 0 && S_ISREG(found.st_mode);
}

}  // namespace

void confine()
{
    prctl(PR_SET_PDEATHSIG, SIGKILL);
    prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
    limit(RLIMIT_CORE, 0);
    // Only somebody who tries the program out by hand lets it answer into a file.
    if (!isRegular(STDOUT_FILENO))
        limit(RLIMIT_FSIZE, 0);
    if constexpr (STUNTBOARD_CLIP_SANITIZED != 0)
        return;  // AddressSanitizer reserves terabytes of addresses, and reads files in /proc for its reports
    limit(RLIMIT_AS, rlim_t{3} << 30);
    forbidFilesAndNetwork();
    limit(RLIMIT_NOFILE, 0);
}

}  // namespace stunt::clip
