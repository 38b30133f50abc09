// SPDX-License-Identifier: GPL-3.0-or-later
// How figures of rigs and items are typed that are no plain number or text: factors, lists of people, lists of states.
#pragma once

#include "core/planning/rigloadtext.h"
#include "ui/shell/recordform.h"

namespace stunt {

// “2.5” or “2,5” as thousandths; empty text: not known. Refused for what is no number with at most three decimals.
[[nodiscard]] Result<> readFactor(const QString &text, std::optional<int> &milli);
// The people by their distinguishing names, joined by “; ”.
[[nodiscard]] QString peopleText(const ProjectData &data, const std::vector<Id<Person>> &people);
// Reads such a text, each once. Refused naming who is not in People.
[[nodiscard]] Result<> readPeople(const ProjectData &data, const QString &text, std::vector<Id<Person>> &people);
// States, split at commas and line breaks.
[[nodiscard]] QStringList readStates(const QString &text);

// How many records of type T refer to `id`.
template<class T, class Target>
[[nodiscard]] qint64 countOf(const ProjectData &data, Id<Target> id)
{
    const auto range = data.template referring<T>(id);
    return static_cast<qint64>(std::distance(range.begin(), range.end()));
}

// A field of a form that writes what `read` makes of the typed text.
template<class T, class V>
[[nodiscard]] typename RecordForm<T>::Custom typedField(V T::*member, QString (*text)(const ProjectData &, const V &),
                                                        Result<> (*read)(const ProjectData &, const QString &, V &))
{
    typename RecordForm<T>::Custom custom;
    custom.label = fieldLabel(fieldOf(member));
    custom.text = [member, text](const ProjectData &data, const T &record) { return text(data, record.*member); };
    custom.set = [member, read](Project &project, const T &record, const QString &typed) -> Result<> {
        T changed = record;
        if (auto done = read(project.data(), typed, changed.*member); !done)
            return done;
        return change(project, std::move(changed));
    };
    return custom;
}

template<class T>
[[nodiscard]] typename RecordForm<T>::Custom factorField(std::optional<int> T::*member)
{
    auto custom = typedField<T, std::optional<int>>(
        member,
        [](const ProjectData &, const std::optional<int> &milli) { return milli ? factorText(*milli) : QString(); },
        [](const ProjectData &, const QString &typed, std::optional<int> &milli) { return readFactor(typed, milli); });
    custom.example = QCoreApplication::translate("RigsPlace", "unknown");
    return custom;
}

template<class T>
[[nodiscard]] typename RecordForm<T>::Custom peopleField(std::vector<Id<Person>> T::*member)
{
    auto custom = typedField<T, std::vector<Id<Person>>>(member, &peopleText, &readPeople);
    custom.example = QCoreApplication::translate("RigsPlace", "names, separated by ;");
    return custom;
}

}  // namespace stunt
