// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QString>

namespace stunt {

// What QPdfWriter cannot say about a document.
struct PdfMetadata {
    QString author;
    QString subject;
    QString keywords;
    QString language;  // BCP 47, "en-GB"; empty: not said
};

// Completes a document QPdfWriter wrote: author, subject, keywords and language are added, viewers show the title
// rather than the file name, and the embedded subsets carry the six-letter tag by which a reader knows that they are
// subsets. Error "not-our-pdf" when the bytes are not laid out as QPdfWriter lays them out.
[[nodiscard]] Result<QByteArray> finishPdf(const QByteArray &written, const PdfMetadata &metadata);

}  // namespace stunt
