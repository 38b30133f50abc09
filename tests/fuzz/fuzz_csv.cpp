// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes at all through the text decoder and the CSV reader: no crash, and what the reader takes keeps its limits.
#include "core/exchange/csvdelimiter.h"
#include "core/exchange/csvreader.h"
#include "core/exchange/textdecoding.h"

#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, std::size_t size)
{
    using namespace stunt;
    const QByteArray bytes(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    const auto decoded = decodeText(bytes);
    if (!decoded)
        return 0;
    if (!decoded->text.isValidUtf16())
        std::abort();
    for (const char16_t delimiter : csvDelimiters) {
        (void)delimiterEvenness(previewRows(decoded->text, delimiter, 200));
        const auto table = readCsv(decoded->text, delimiter);
        if (!table) {
            if (table.error().line < 1 || table.error().column < 1 || table.error().message.isEmpty())
                std::abort();
            continue;
        }
        int line = 0;
        for (int row = 0; row < table->rowCount(); ++row) {
            if (table->line(row) <= line || table->cellCount(row) < 1 || table->cellCount(row) > 200)
                std::abort();
            line = table->line(row);
            for (int column = 0; column < table->cellCount(row); ++column)
                if (table->cell(row, column).size() > 64 * 1024)
                    std::abort();
        }
    }
    return 0;
}
