// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/jsonwriter.h"
#include "core/exchange/productionjson.h"
#include "core/exchange/productionjsonkeys.h"

#include <limits>

namespace stunt {

namespace {

constexpr qsizetype longestText = 20'000;

// What stands beside the type: whether null is a value too, and the field's limits.
struct Shape {
    bool nullable = false;
    Limits limits;
};

void writeType(JsonWriter &json, const char *type, const Shape &shape)
{
    json.member("type");
    if (!shape.nullable)
        return json.ascii(type);
    json.openArray();
    json.element();
    json.ascii(type);
    json.element();
    json.ascii("null");
    json.closeArray();
}

void writeBound(JsonWriter &json, const char *keyword, qint64 value)
{
    json.member(keyword);
    json.integer(value);
}

void writeInteger(JsonWriter &json, const Shape &shape, const Limits &widest)
{
    writeType(json, "integer", shape);
    writeBound(json, "minimum", std::max(shape.limits.least, widest.least));
    writeBound(json, "maximum", std::min(shape.limits.greatest, widest.greatest));
}

void writePattern(JsonWriter &json, const char *pattern)
{
    json.member("pattern");
    json.text(QString::fromLatin1(pattern));
}

constexpr Limits intLimits{std::numeric_limits<int>::min(), std::numeric_limits<int>::max()};

// The members of the schema of one value. The overloads take a value only for its type.
void describe(JsonWriter &json, const Shape &shape, const QString &)
{
    writeType(json, "string", shape);
    if (shape.limits.least > 0)
        writeBound(json, "minLength", shape.limits.least);
    writeBound(json, "maxLength", std::min<qint64>(shape.limits.greatest, longestText));
}
void describe(JsonWriter &json, const Shape &shape, bool)
{
    writeType(json, "boolean", shape);
}
void describe(JsonWriter &json, const Shape &shape, int)
{
    writeInteger(json, shape, intLimits);
}
void describe(JsonWriter &json, const Shape &shape, qint64)
{
    writeInteger(json, shape, {});
}
void describe(JsonWriter &json, const Shape &shape, double)
{
    writeType(json, "number", shape);
}
void describe(JsonWriter &json, const Shape &shape, Length)
{
    writeInteger(json, shape, intLimits);
}
void describe(JsonWriter &json, const Shape &shape, Mass)
{
    writeInteger(json, shape, intLimits);
}
void describe(JsonWriter &json, const Shape &shape, CivilTime)
{
    writeType(json, "string", shape);
    writePattern(json, "^([0-2]?[0-9]|3[0-5]):[0-5][0-9](/2)?$");
}
void describe(JsonWriter &json, const Shape &shape, QDate)
{
    // A date that must be given cannot be null.
    writeType(json, "string", {.nullable = shape.limits.least < 1});
    writePattern(json, "^[0-9]{4}-[0-9]{2}-[0-9]{2}$");
}
void describe(JsonWriter &json, const Shape &shape, const Blob &)
{
    writeType(json, "string", shape);
    json.member("contentEncoding");
    json.ascii("base64");
}
template<class T>
void describe(JsonWriter &json, const Shape &shape, const Id<T> &)
{
    writeType(json, "string", shape);
    writeBound(json, "minLength", 1);
    writeBound(json, "maxLength", 200);
    json.member("description");
    json.text(QStringLiteral("the id of one of the ") + QString::fromLatin1(Fields<T>::plural));
}
template<NamedEnum E>
void describe(JsonWriter &json, const Shape &shape, E)
{
    json.member("enum");
    json.openArray();
    for (const auto &entry : EnumNames<E>::entries) {
        json.element();
        json.ascii(entry.text);
    }
    if (shape.nullable) {
        json.element();
        json.null();
    }
    json.closeArray();
}
template<ValueStruct S>
void describe(JsonWriter &json, const Shape &shape, const S &);
template<class V>
void describeList(JsonWriter &json)
{
    json.member("type");
    json.ascii("array");
    json.member("items");
    json.openObject();
    describe(json, {}, V{});
    json.closeObject();
}
template<class V>
void describe(JsonWriter &json, const Shape &, const std::vector<V> &)
{
    describeList<V>(json);
}
void describe(JsonWriter &json, const Shape &, const QStringList &)
{
    describeList<QString>(json);
}
template<class V>
void describe(JsonWriter &json, const Shape &shape, const std::optional<V> &)
{
    describe(json, {.nullable = true, .limits = shape.limits}, V{});
}

// "required" and the end of an object's schema.
void writeRequired(JsonWriter &json, const std::vector<const char *> &keys)
{
    if (!keys.empty()) {
        json.member("required");
        json.openArray();
        for (const char *key : keys) {
            json.element();
            json.ascii(key);
        }
        json.closeArray();
    }
    json.member("additionalProperties");
    json.boolean(false);
}

template<ValueStruct S>
void describe(JsonWriter &json, const Shape &, const S &)
{
    std::vector<const char *> needed;
    json.member("type");
    json.ascii("object");
    json.member("properties");
    json.openObject();
    const auto one = [&]<class V>(const ValueField<S, V> &field) {
        json.member(field.name);
        json.openObject();
        describe(json, {}, V{});
        json.closeObject();
        if (isNeededKey(field))
            needed.push_back(field.name);
    };
    std::apply([&](const auto &...field) { (one(field), ...); }, ValueFields<S>::list);
    json.closeObject();
    writeRequired(json, needed);
}

template<class T>
void describeRecord(JsonWriter &json)
{
    std::vector<const char *> needed;
    if (!std::is_same_v<T, Production>)
        needed.push_back("id");
    json.openObject();
    json.member("title");
    json.text(QString::fromUtf8(Fields<T>::label));
    json.member("type");
    json.ascii("object");
    json.member("properties");
    json.openObject();
    json.member("id");
    json.openObject();
    describe(json, {}, Id<T>());
    json.closeObject();
    forEachField<T>([&]<class V>(const Field<T, V> &field) {
        json.member(field.name);
        json.openObject();
        json.member("title");
        json.text(QString::fromUtf8(field.label));
        describe(json, {.limits = field.limits}, V{});
        json.closeObject();
        if (isNeededKey(field))
            needed.push_back(field.name);
    });
    json.closeObject();
    writeRequired(json, needed);
    json.closeObject();
}

void writeProperties(JsonWriter &json)
{
    json.member("format");
    json.openObject();
    json.member("const");
    json.ascii(productionFormat);
    json.closeObject();
    json.member("version");
    json.openObject();
    json.member("const");
    json.integer(productionFormatVersion);
    json.closeObject();
    json.member("production");
    describeRecord<Production>(json);
    forEachRecordType([&]<class T>() {
        if constexpr (!std::is_same_v<T, Production>) {
            json.member(Fields<T>::plural);
            json.openObject();
            json.member("type");
            json.ascii("array");
            json.member("items");
            describeRecord<T>(json);
            json.closeObject();
        }
    });
}

}  // namespace

QByteArray productionSchema()
{
    JsonWriter json;
    json.openObject();
    json.member("$schema");
    json.ascii("https://json-schema.org/draft/2020-12/schema");
    json.member("title");
    json.ascii("Stuntboard production");
    json.member("type");
    json.ascii("object");
    json.member("properties");
    json.openObject();
    writeProperties(json);
    json.closeObject();
    writeRequired(json, {"format", "version"});
    json.closeObject();
    return json.take();
}

}  // namespace stunt
