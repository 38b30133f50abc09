// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/pdffinish.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QList>
#include <algorithm>
#include <optional>
#include <vector>

namespace stunt {

using namespace Qt::Literals::StringLiterals;

namespace {

// One object of the file as it lies there: `number 0 obj … endobj`.
struct PdfObject {
    int number = 0;
    qsizetype offset = 0;
    QByteArray bytes;
};

struct PdfParts {
    QByteArray start;  // the header, before the first object
    std::vector<PdfObject> objects;
    QByteArray trailer;  // from "trailer" to before "startxref"
    int size = 0;        // entries of the reference table
};

std::optional<qsizetype> numberAfter(const QByteArray &bytes, qsizetype at)
{
    while (at < bytes.size() && (bytes[at] == ' ' || bytes[at] == '\n' || bytes[at] == '\r'))
        ++at;
    qsizetype end = at;
    while (end < bytes.size() && bytes[end] >= '0' && bytes[end] <= '9')
        ++end;
    bool ok = false;
    const qlonglong value = bytes.mid(at, end - at).toLongLong(&ok);
    return ok ? std::optional<qsizetype>(value) : std::nullopt;
}

// Splits the file along its classic cross-reference table.
std::optional<PdfParts> split(const QByteArray &pdf)
{
    const auto startxref = pdf.lastIndexOf("startxref");
    const auto table = startxref < 0 ? std::nullopt : numberAfter(pdf, startxref + 9);
    if (!table || *table >= startxref || !pdf.mid(*table, 7).startsWith("xref\n0 "))
        return std::nullopt;
    const auto count = numberAfter(pdf, *table + 7);
    const auto entries = pdf.indexOf('\n', *table + 7) + 1;
    const auto trailer = pdf.indexOf("trailer", entries);
    if (!count || trailer < 0 || entries + *count * 20 > trailer)
        return std::nullopt;
    PdfParts parts;
    parts.size = static_cast<int>(*count);
    parts.trailer = pdf.mid(trailer, startxref - trailer);
    for (int number = 1; number < parts.size; ++number) {
        const QByteArray entry = pdf.mid(entries + number * 20, 20);
        if (entry.size() == 20 && entry[17] == 'n')
            parts.objects.push_back({number, entry.left(10).toLongLong(), {}});
    }
    std::sort(parts.objects.begin(), parts.objects.end(),
              [](const auto &a, const auto &b) { return a.offset < b.offset; });
    for (std::size_t i = 0; i < parts.objects.size(); ++i) {
        auto &object = parts.objects[i];
        const qsizetype end = i + 1 < parts.objects.size() ? parts.objects[i + 1].offset : *table;
        object.bytes = pdf.mid(object.offset, end - object.offset);
        if (!object.bytes.startsWith(QByteArray::number(object.number) + " 0 obj"))
            return std::nullopt;
    }
    if (parts.objects.empty())
        return std::nullopt;
    parts.start = pdf.left(parts.objects.front().offset);
    return parts;
}

QByteArray textString(const QString &text)
{
    QByteArray hex = "<FEFF";
    for (const QChar c : text)
        hex += QByteArray::number(c.unicode(), 16).rightJustified(4, '0').toUpper();
    return hex + '>';
}

// The object a trailer key refers to: "/Info 1 0 R".
int referenced(const QByteArray &trailer, const QByteArray &key)
{
    const auto at = trailer.indexOf(key);
    return at < 0 ? 0 : static_cast<int>(numberAfter(trailer, at + key.size()).value_or(0));
}

void addEntries(QByteArray &object, const QByteArray &entries)
{
    const auto end = object.lastIndexOf(">>");
    if (end >= 0)
        object.insert(end, entries);
}

// "/FontName /LiberationSans" to "/FontName /BHDQMA+LiberationSans", never inside a stream's data.
void tagFontNames(QByteArray &object)
{
    const auto stream = object.indexOf("stream\n");
    QByteArray dictionary = stream < 0 ? object : object.left(stream);
    for (const QByteArray &key : {QByteArray("/BaseFont /"), QByteArray("/FontName /")}) {
        const auto at = dictionary.indexOf(key);
        if (at < 0)
            continue;
        auto end = at + key.size();
        while (end < dictionary.size() && dictionary[end] > ' ' && dictionary[end] != '/' && dictionary[end] != '>')
            ++end;
        const QByteArray name = dictionary.mid(at + key.size(), end - at - key.size());
        const QByteArray hash = QCryptographicHash::hash(name, QCryptographicHash::Sha1);
        QByteArray tag;
        for (int i = 0; i < 6; ++i)
            tag += static_cast<char>('A' + static_cast<unsigned char>(hash[i]) % 26);
        dictionary.insert(at + key.size(), tag + '+');
    }
    object = stream < 0 ? dictionary : dictionary + object.mid(stream);
}

QByteArray join(const PdfParts &parts)
{
    QByteArray pdf = parts.start;
    QList<QByteArray> table(parts.size, "0000000000 65535 f \n");
    for (const PdfObject &object : parts.objects) {
        table[object.number] = QByteArray::number(pdf.size()).rightJustified(10, '0') + " 00000 n \n";
        pdf += object.bytes;
    }
    const QByteArray at = QByteArray::number(pdf.size());
    pdf += "xref\n0 " + QByteArray::number(parts.size) + '\n';
    for (const QByteArray &entry : table)
        pdf += entry;
    return pdf + parts.trailer + "startxref\n" + at + "\n%%EOF\n";
}

}  // namespace

Result<QByteArray> finishPdf(const QByteArray &written, const PdfMetadata &metadata)
{
    auto parts = split(written);
    if (!parts)
        return Error{.kind = ErrorKind::Io,
                     .message = QCoreApplication::translate(
                         "print", "The PDF could not be completed: it is not laid out as expected."),
                     .code = u"not-our-pdf"_s};
    const int info = referenced(parts->trailer, "/Info");
    const int root = referenced(parts->trailer, "/Root");
    for (PdfObject &object : parts->objects) {
        if (object.number == info) {
            if (!metadata.author.isEmpty())
                addEntries(object.bytes, "/Author " + textString(metadata.author) + '\n');
            if (!metadata.subject.isEmpty())
                addEntries(object.bytes, "/Subject " + textString(metadata.subject) + '\n');
            if (!metadata.keywords.isEmpty())
                addEntries(object.bytes, "/Keywords " + textString(metadata.keywords) + '\n');
        } else if (object.number == root) {
            addEntries(object.bytes, "/ViewerPreferences << /DisplayDocTitle true >>\n");
            if (!metadata.language.isEmpty())
                addEntries(object.bytes, "/Lang " + textString(metadata.language) + '\n');
        } else {
            tagFontNames(object.bytes);
        }
    }
    return join(*parts);
}

}  // namespace stunt
