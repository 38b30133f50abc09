// SPDX-License-Identifier: GPL-3.0-or-later
// The production as JSON, its backup and its way to other programs (docs/production-json.md): one array for each record
// type, the fields under their names, everything written out. docs/production.schema.json describes it to machines.
#pragma once

#include "core/base/result.h"
#include "core/model/fields.h"
#include "core/project/projectdata.h"

#include <array>
#include <unordered_map>
#include <vector>

namespace stunt {

inline constexpr const char *productionFormat = "stuntboard-production";
inline constexpr int productionFormatVersion = 1;
// The largest file that is read or written, and the most records and list entries it may have.
inline constexpr qint64 maxProductionBytes = 256LL * 1024 * 1024;
inline constexpr qint64 maxProductionValues = 1'000'000;

// All of `data` but the revisions: the same bytes for equal data.
[[nodiscard]] QByteArray productionToJson(const ProjectData &data);

// Writes that to `path`. Refused ("too-large") when the file could not be read back; else the errors of writeFile().
[[nodiscard]] Result<> exportProduction(const ProjectData &data, const QString &path);

// What a JSON file says, record for record in the file's order; not yet held against the rules of a production.
struct ProductionFile {
    ProductionFile();
    ProductionFile(const ProductionFile &);
    ProductionFile(ProductionFile &&) noexcept;
    ProductionFile &operator=(const ProductionFile &);
    ProductionFile &operator=(ProductionFile &&) noexcept;
    ~ProductionFile();

    template<class... Ts>
    static std::tuple<std::vector<Ts>...> recordsOf(TypeList<Ts...>);
    template<class... Ts>
    static std::array<bool, sizeof...(Ts)> flagsOf(TypeList<Ts...>);

    template<class T>
    [[nodiscard]] const std::vector<T> &of() const
    {
        return std::get<std::vector<T>>(records);
    }
    template<class T>
    [[nodiscard]] std::vector<T> &of()
    {
        return std::get<std::vector<T>>(records);
    }
    // Whether the file has the type's array, though it be empty. Of the production: whether it has the object.
    template<class T>
    [[nodiscard]] bool has() const;
    template<class T>
    void setHas();

    // The id of a record as the file has it, or as text when it is an UUID there. Only of what the file refers to and
    // does not have itself: enough to name what is missing.
    [[nodiscard]] QString idText(Uuid id) const;

    // A production without an id, and days without a plan, have null ones.
    decltype(recordsOf(AllRecords{})) records;
    decltype(flagsOf(AllRecords{})) present{};
    std::unordered_map<Uuid, QString> strangers;  // ids that are no UUIDs, of records that the file does not have
};

// Reads what productionToJson() writes, and what people and programs write by docs/production-json.md: absent fields take
// their defaults, ids that are no UUIDs become UUIDs made of the array's name and the id. Refused, with the JSON path in
// Error::path and with line and column: text that is no JSON, another format, a newer version ("newer-version"), unknown
// or repeated keys, wrong types, unknown choices, ids that are missing or in use, too much or too deep.
// References are only read: whether they lead anywhere is for importProduction() to say.
[[nodiscard]] Result<ProductionFile> productionFromJson(QByteArrayView bytes);
// The same from a file of at most 256 MiB.
[[nodiscard]] Result<ProductionFile> readProductionFile(const QString &path);

// The JSON Schema of the format, made from the fields' descriptions; docs/production.schema.json is this text.
[[nodiscard]] QByteArray productionSchema();

// The record at `index` of its array: "/beats/12"; the production is "/production".
template<class T>
[[nodiscard]] QString recordPath(std::size_t index)
{
    if constexpr (std::is_same_v<T, Production>)
        return QStringLiteral("/production");
    else
        return u'/' + QString::fromLatin1(Fields<T>::plural) + u'/' + QString::number(index);
}

// The place of T in AllRecords.
template<class T, class... Ts>
[[nodiscard]] constexpr std::size_t recordTypeIndex(TypeList<Ts...>)
{
    std::size_t index = 0;
    const bool found = ((std::is_same_v<T, Ts> || (++index, false)) || ...);
    return found ? index : sizeof...(Ts);
}

template<class T>
bool ProductionFile::has() const
{
    return present[recordTypeIndex<T>(AllRecords{})];
}
template<class T>
void ProductionFile::setHas()
{
    present[recordTypeIndex<T>(AllRecords{})] = true;
}

}  // namespace stunt
