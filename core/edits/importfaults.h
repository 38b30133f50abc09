// SPDX-License-Identifier: GPL-3.0-or-later
// Where in a production's JSON a record is at fault, and how: what importProduction() answers with.
#pragma once

#include "core/edits/fieldchecks.h"
#include "core/edits/validate.h"
#include "core/exchange/productionjson.h"

namespace stunt {

// The error with its place before the sentence.
[[nodiscard]] Error faultAt(const QString &path, Error error);

// "/beats/12" and "number": "/beats/12/number".
[[nodiscard]] QString fieldPath(const QString &path, const char *field);

// What the templates below say of a field, made in one place and not for each of the hundreds of fields.
struct DanglingPlace {
    QString path;
    const char *field = nullptr;
    std::optional<std::size_t> index;  // in a list of references
};
// `label` is what is referred to ("person"), `id` as the file has it.
[[nodiscard]] Error danglingAt(const DanglingPlace &place, const QString &label, const QString &id);
[[nodiscard]] Error invalidAt(const QString &path, const char *field, const QString &sentence);

// What is wrong with a file, place by place: so many that somebody who mends it need not try again for each.
class FaultList
{
public:
    // A place that was told of before is not told of again.
    void add(Error fault);
    [[nodiscard]] bool isFull() const { return m_faults.size() >= most; }
    // Refused with the first one's place and code; its sentence is followed by the others, each in a line of its own.
    [[nodiscard]] Result<> result() const;

private:
    static constexpr std::size_t most = 20;
    std::vector<Error> m_faults;
};

// Finds the longest label that a sentence begins with.
class LabelSearch
{
public:
    explicit LabelSearch(const QString &sentence) : m_sentence(sentence) {}

    void offer(const QString &label, const char *field);
    [[nodiscard]] const char *field() const { return m_field; }

private:
    const QString &m_sentence;
    qsizetype m_longest = 0;
    const char *m_field = nullptr;
};

// The records as they would be, and the file they are from.
struct ImportedFile {
    const ProjectData &data;
    const ProductionFile &file;
};

// The first of a record's fields that is not acceptable for itself, with its path. Empty when none is: then it is the
// record as a whole, or beside the others.
enum class FaultKind { Any, Dangling };
template<class T>
std::optional<Error> fieldFault(const ImportedFile &from, const T &record, const QString &path,
                                FaultKind kind = FaultKind::Any)
{
    std::optional<Error> fault;
    forEachField<T>([&]<class V>(const Field<T, V> &field) {
        if (fault)
            return;
        const V &value = record.*field.member;
        if constexpr (isReferenceList<V>) {
            for (std::size_t i = 0; i < value.size() && !fault; ++i)
                if (!from.data.find(value[i]))
                    fault = danglingAt({path, field.name, i}, recordLabel<ReferenceTargetOf<V>>(),
                                       from.file.idText(uuidOf(value[i])));
        } else if constexpr (isReference<V>) {
            using Target = ReferenceTargetOf<V>;
            const bool mustLead = std::is_same_v<V, Id<Target>> || !uuidOf(value).isNull();
            if (mustLead && !from.data.find(Id<Target>(uuidOf(value))))
                fault = danglingAt({path, field.name, {}}, recordLabel<Target>(), from.file.idText(uuidOf(value)));
        } else if (kind == FaultKind::Any) {
            QString sentence = valueFault(fieldLabel(field), value);
            if (sentence.isEmpty())
                sentence = limitFault(fieldLabel(field), value, field.limits);
            if (!sentence.isEmpty())
                fault = invalidAt(path, field.name, sentence);
        }
    });
    return fault;
}

// The field that a sentence of validate() is about, as far as it can be told: its sentences begin with the field's label.
template<class T>
QString fieldNamed(const T &record, const QString &sentence)
{
    LabelSearch search(sentence);
    forEachField<T>([&](const auto &field) { search.offer(fieldLabel(field), field.name); });
    QString name = search.field() ? fieldPath({}, search.field()) : QString();
    if constexpr (requires { record.timeZone; })
        if (name.isEmpty() && !isKnownZone(record.timeZone))
            if (std::is_same_v<T, Production> || !record.timeZone.isEmpty())
                name = QStringLiteral("/timeZone");
    return name;
}

}  // namespace stunt
