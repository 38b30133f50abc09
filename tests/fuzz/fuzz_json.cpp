// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes at all as a production in JSON: a refusal with a sentence, or a production that is written and read back as
// the same bytes.
#include "core/edits/productionimport.h"

#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, std::size_t size)
{
    using namespace stunt;
    const QByteArray bytes(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    auto file = productionFromJson(bytes);
    if (!file) {
        if (file.error().message.isEmpty())
            std::abort();
        return 0;
    }
    const ProjectData nothing;
    const auto made = importedData(nothing, std::move(*file));
    if (!made) {
        if (made.error().message.isEmpty() || !made.error().path.startsWith(u'/'))
            std::abort();
        return 0;
    }
    const QByteArray written = productionToJson(*made);
    auto again = productionFromJson(written);
    if (!again)
        std::abort();
    const auto read = importedData(nothing, std::move(*again));
    if (!read || productionToJson(*read) != written)
        std::abort();
    return 0;
}
