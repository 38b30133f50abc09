// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/filewriter.h"
#include "core/exchange/jsonwriter.h"
#include "core/exchange/productionjson.h"
#include "core/model/valuejson.h"

#include <QCoreApplication>

namespace stunt {

using namespace Qt::Literals::StringLiterals;

namespace {

// Two digits at `to`.
void putTwo(char *to, int number)
{
    to[0] = static_cast<char>('0' + number / 10 % 10);
    to[1] = static_cast<char>('0' + number % 10);
}

void write(JsonWriter &json, const QString &value)
{
    json.text(value);
}
void write(JsonWriter &json, bool value)
{
    json.boolean(value);
}
void write(JsonWriter &json, int value)
{
    json.integer(value);
}
void write(JsonWriter &json, qint64 value)
{
    json.integer(value);
}
void write(JsonWriter &json, double value)
{
    json.number(value);
}
void write(JsonWriter &json, Length value)
{
    json.integer(value.mm);
}
void write(JsonWriter &json, Mass value)
{
    json.integer(value.g);
}
void write(JsonWriter &json, CivilTime value)
{
    char text[] = "00:00/2";
    putTwo(text, value.minutes / 60);
    putTwo(text + 3, value.minutes % 60);
    json.ascii({text, value.fold == Fold::Second ? 7U : 5U});
}
void write(JsonWriter &json, QDate value)
{
    if (!value.isValid())
        return json.null();
    int year = 0;
    int month = 0;
    int day = 0;
    value.getDate(&year, &month, &day);
    char text[] = "0000-00-00";
    putTwo(text, year / 100);
    putTwo(text + 2, year);
    putTwo(text + 5, month);
    putTwo(text + 8, day);
    json.ascii({text, 10});
}
void write(JsonWriter &json, const Uuid &uuid)
{
    static constexpr char digits[] = "0123456789abcdef";
    std::array<char, 36> text{};
    std::size_t at = 0;
    for (int nibble = 0; nibble < 32; ++nibble) {
        if (nibble == 8 || nibble == 12 || nibble == 16 || nibble == 20)
            text[at++] = '-';
        const std::uint64_t half = nibble < 16 ? uuid.high : uuid.low;
        text[at++] = digits[(half >> (60 - 4 * (nibble % 16))) & 0xF];
    }
    json.ascii({text.data(), text.size()});
}
template<class T>
void write(JsonWriter &json, const Id<T> &id)
{
    write(json, id.uuid());
}
template<NamedEnum E>
void write(JsonWriter &json, E value)
{
    json.ascii(enumAscii(value));
}
void write(JsonWriter &json, const Blob &value)
{
    const QByteArray text = value.bytes.toBase64();
    json.ascii({text.constData(), static_cast<std::size_t>(text.size())});
}
// Declared before the templates that meet one another.
template<class V>
void write(JsonWriter &json, const std::vector<V> &values);
void write(JsonWriter &json, const QStringList &values);
template<ValueStruct S>
void write(JsonWriter &json, const S &value);

template<class V>
void write(JsonWriter &json, const std::optional<V> &value)
{
    value ? write(json, *value) : json.null();
}
template<class List>
void writeList(JsonWriter &json, const List &values)
{
    json.openArray();
    for (const auto &value : values) {
        json.element();
        write(json, value);
    }
    json.closeArray();
}
template<class V>
void write(JsonWriter &json, const std::vector<V> &values)
{
    writeList(json, values);
}
void write(JsonWriter &json, const QStringList &values)
{
    writeList(json, values);
}
template<ValueStruct S>
void write(JsonWriter &json, const S &value)
{
    json.openObject();
    std::apply(
        [&](const auto &...field) {
            (
                [&] {
                    json.member(field.name);
                    write(json, value.*field.member);
                }(),
                ...);
        },
        ValueFields<S>::list);
    json.closeObject();
}

template<class T>
void writeRecord(JsonWriter &json, const T &record)
{
    json.openObject();
    json.member("id");
    write(json, record.id);
    forEachField<T>([&](const auto &field) {
        json.member(field.name);
        write(json, record.*field.member);
    });
    json.closeObject();
}

}  // namespace

QByteArray productionToJson(const ProjectData &data)
{
    JsonWriter json;
    json.openObject();
    json.member("format");
    json.ascii(productionFormat);
    json.member("version");
    json.integer(productionFormatVersion);
    for (const Production &production : data.all<Production>()) {
        json.member("production");
        writeRecord(json, production);
    }
    forEachRecordType([&]<class T>() {
        if constexpr (!std::is_same_v<T, Production>) {
            json.member(Fields<T>::plural);
            json.openArray();
            for (const T &record : data.all<T>()) {
                json.element();
                writeRecord(json, record);
            }
            json.closeArray();
        }
    });
    json.closeObject();
    return json.take();
}

Result<> exportProduction(const ProjectData &data, const QString &path)
{
    const QByteArray bytes = productionToJson(data);
    if (bytes.size() > maxProductionBytes)
        return Error{.kind = ErrorKind::Refused,
                     .message = QCoreApplication::translate(
                         "stunt::productionjson",
                         "The production is too large for one JSON file: more than 256 MiB. Nothing was written."),
                     .code = u"too-large"_s,
                     .path = path};
    return writeFile(path, bytes);
}

}  // namespace stunt
