// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/importing/importedrecords.h"

#include "ui/importing/visibletext.h"
#include "ui/models/fieldtext.h"
#include "ui/models/sortkey.h"

#include "core/exchange/productionjson.h"
#include "core/project/references.h"

#include <algorithm>

namespace stunt {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(ImportedRecords)
};

constexpr qsizetype longestValue = 60;

// A value that is empty is said to be, and a long one is cut.
QString shownValue(const QString &text)
{
    if (text.isEmpty())
        return Tr::tr("empty");
    const QString visible = visibleText(text);
    return visible.size() > longestValue ? visible.left(longestValue) + u'…' : visible;
}

// A value as text; null for one that is no single text, such as a day's meals.
template<class V>
QString valueText(const ProjectData &data, const V &value)
{
    if constexpr (std::is_same_v<V, bool>)
        return value ? Tr::tr("yes") : Tr::tr("no");
    else if constexpr (std::is_same_v<V, QStringList>)
        return value.join(u", "_s);
    else if constexpr (std::is_same_v<V, double> || std::is_same_v<V, qint64>)
        return QLocale().toString(value);
    else if constexpr (isReferenceList<V>) {
        QStringList names;
        for (const auto &id : value)
            names.append(fieldText(data, id));
        return names.join(u", "_s);
    } else if constexpr (std::is_same_v<V, std::optional<double>> || std::is_same_v<V, std::optional<qint64>>)
        return value ? QLocale().toString(*value) : u""_s;
    else if constexpr (requires { fieldText(data, value); })
        return fieldText(data, value);
    else
        return {};
}

QString changeText(const QString &label, const QString &before, const QString &after)
{
    return before == after ? label : Tr::tr("%1: %2, then %3").arg(label, shownValue(before), shownValue(after));
}

void sortByName(std::vector<ImportedRecord> &records)
{
    std::vector<std::pair<SortKey, ImportedRecord>> keyed;
    keyed.reserve(records.size());
    for (ImportedRecord &record : records)
        keyed.emplace_back(SortKey::ofText(record.name), std::move(record));
    std::stable_sort(keyed.begin(), keyed.end(), [](const auto &a, const auto &b) {
        if (a.second.isNew != b.second.isNew)
            return b.second.isNew;
        return compare(a.first, b.first, Qt::AscendingOrder) < 0;
    });
    for (std::size_t i = 0; i < records.size(); ++i)
        records[i] = std::move(keyed[i].second);
}

template<class T>
ImportedKind kindOf(const ProjectData &before, const ProjectData &after)
{
    ImportedKind kind{.type = recordTypeIndex<T>(AllRecords{}), .label = recordLabel<T>(), .records = {}};
    if (!kind.label.isEmpty())
        kind.label[0] = kind.label[0].toUpper();
    for (const T &record : after.all<T>()) {
        const T *known = before.find(record.id);
        if (known && *known == record)
            continue;
        kind.records.push_back({.id = record.id.uuid(), .name = recordName(after, record), .isNew = !known});
        kind.updated += known ? 1 : 0;
    }
    sortByName(kind.records);
    return kind;
}

template<class T>
QStringList changedFieldsOf(const ImportedRecords &records, Id<T> id)
{
    QStringList changes;
    const T *before = records.before.find(id);
    const T *after = records.after.find(id);
    if (!before || !after)
        return changes;
    forEachField<T>([&]<class V>(const Field<T, V> &field) {
        const V &old = before->*field.member;
        const V &now = after->*field.member;
        if (old == now)
            return;
        changes.append(changeText(fieldLabel(field), valueText(records.before, old), valueText(records.after, now)));
    });
    return changes;
}

}  // namespace

ImportedRecords importedRecords(ProjectData before, ProjectData after)
{
    ImportedRecords records{std::move(before), std::move(after), {}};
    forEachRecordType([&]<class T>() {
        ImportedKind kind = kindOf<T>(records.before, records.after);
        if (!kind.records.empty())
            records.kinds.push_back(std::move(kind));
    });
    return records;
}

QStringList changedFields(const ImportedRecords &records, std::size_t type, Uuid id)
{
    QStringList changes;
    forEachRecordType([&]<class T>() {
        if (recordTypeIndex<T>(AllRecords{}) == type)
            changes = changedFieldsOf(records, Id<T>(id));
    });
    return changes;
}

}  // namespace stunt
