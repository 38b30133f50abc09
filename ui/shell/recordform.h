// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/edits/records.h"
#include "core/project/lookups.h"
#include "core/project/personlabel.h"
#include "core/project/references.h"
#include "ui/models/columns.h"
#include "ui/shell/fieldform.h"
#include "ui/shell/fieldinputs.h"
#include "ui/shell/place.h"

namespace stunt {

// The records of a type as choices for a reference, in the order a person looks for them, archived ones left out; two of
// one name are told apart, people by what is known of them, others by a number.
template<class T>
[[nodiscard]] std::vector<Choice> choicesOf(const ProjectData &data)
{
    if constexpr (std::is_same_v<T, Person>) {
        std::vector<Choice> people{Choice{}};
        for (const PersonLabel &label : peopleToChoose(data))
            people.push_back({.key = label.person->id.toText(), .label = label.text()});
        return people;
    }
    std::vector<const T *> records;
    if constexpr (std::is_same_v<T, Role>)
        records = rolesInOrder(data);
    else if constexpr (std::is_same_v<T, Scene>)
        records = scenesInOrder(data);
    else if constexpr (std::is_same_v<T, Sequence>)
        records = sequencesInOrder(data);
    else if constexpr (std::is_same_v<T, Beat>)
        records = beatsInOrder(data);
    else
        for (const T &record : data.all<T>())
            records.push_back(&record);
    std::vector<Choice> choices{Choice{}};
    QHash<QString, int> seen;
    for (const T *record : records) {
        if constexpr (requires { record->archived; }) {
            if (record->archived)
                continue;
        }
        QString label = recordName(data, RecordRef(record->id));
        if (const int count = ++seen[label]; count > 1)
            label += QStringLiteral(" (%1)").arg(count);
        choices.push_back({.key = record->id.toText(), .label = label});
    }
    return choices;
}

// Binds the fields of a FieldForm to one record of type T: shows its values, writes each with the `change` verb.
template<class T>
class RecordForm
{
public:
    // What a field of the form's own making shows and writes.
    struct Custom {
        QString label;
        std::function<QString(const ProjectData &, const T &)> text;
        std::function<Result<>(Project &, const T &, const QString &typed)> set{};
        QString example{};
    };

    RecordForm(const Workspace &workspace, FieldForm *form) : m_workspace(workspace), m_form(form) {}

    // Adds a field for a member, by its type: text, number with `unit`, height, mass, date, time, choice, reference.
    // The label is the field's own unless `label` says otherwise.
    template<class V>
    FieldEditor *add(V T::*member, const QString &label = {}, const QString &example = {})
    {
        const QString name = label.isEmpty() ? fieldLabel(fieldOf(member)) : label;
        using E = typename columns::EnumWithin<V>::type;
        FieldEditor *field = nullptr;
        if constexpr (std::is_same_v<V, bool>)
            return addCheck(member, name);
        else if constexpr (!std::is_void_v<E>)
            field = enumField<V, E>(member);
        else if constexpr (isReference<V>)
            field = referenceField(member);
        else
            field = lineField(member, example);
        m_form->addField(name, field);
        return named(field, member);
    }

    // Adds a text of several lines across the form.
    FieldEditor *addLines(QString T::*member, const QString &label = {})
    {
        auto *field = new LinesField(m_form);
        bindText(field, member);
        m_form->addWideField(label.isEmpty() ? fieldLabel(fieldOf(member)) : label, field);
        return named(field, member);
    }

    // Adds ticks for a list of enum values.
    template<NamedEnum E>
    FieldEditor *addTicks(std::vector<E> T::*member)
    {
        std::vector<Choice> choices;
        for (const auto &entry : EnumNames<E>::entries)
            choices.push_back({.key = enumText(entry.value), .label = enumLabel(entry.value)});
        auto *field = new TicksField(choices, m_form);
        bind(field, [member](const ProjectData &, const T &record) {
            QStringList keys;
            for (const E value : record.*member)
                keys.push_back(enumText(value));
            return keys.join(u',');
        });
        field->setCommit([this, member](const QString &keys) {
            return write([&](T &record) -> Result<> {
                (record.*member).clear();
                for (const QString &key : keys.split(u',', Qt::SkipEmptyParts))
                    if (const std::optional<E> value = enumFromText<E>(key))
                        (record.*member).push_back(*value);
                return {};
            });
        });
        m_form->addField(fieldLabel(fieldOf(member)), field);
        return named(field, member);
    }

    // Adds a line whose text and writing are given.
    LineField *addCustom(Custom custom)
    {
        auto *field = new LineField(m_form);
        field->setExample(custom.example);
        bindCustom(field, custom);
        m_form->addField(custom.label, field);
        return field;
    }

    // The same across the form, for a text of several lines.
    LinesField *addCustomLines(const Custom &custom)
    {
        auto *field = new LinesField(m_form);
        bindCustom(field, custom);
        m_form->addWideField(custom.label, field);
        return field;
    }

    // Shows a record; called again after every change. What is being typed into the same record stays; before another
    // record is shown it is written, and told if it cannot be.
    void show(Id<T> id)
    {
        if (m_id && *m_id != id)
            settle();
        m_id = id;
        const T *record = this->record();
        if (!record)
            return;
        m_form->setWritable(!m_workspace.project.isReadOnly());
        for (const auto &[field, text] : m_bound)
            field->showValue(text(m_workspace.project.data(), *record));
    }

    [[nodiscard]] const MaybeId<T> &id() const { return m_id; }
    // The record shown; null when none is or it is gone.
    [[nodiscard]] const T *record() const { return m_workspace.project.data().find(m_id); }

private:
    using Text = std::function<QString(const ProjectData &, const T &)>;

    static Error gone() { return refused(QCoreApplication::translate("fields", "This record was removed meanwhile.")); }

    // Lets a finding's field be found by the name it has in JSON.
    template<class V>
    static FieldEditor *named(FieldEditor *field, V T::*member)
    {
        field->setProperty(fieldProperty, QLatin1StringView(fieldOf(member).name));
        return field;
    }

    void bind(FieldEditor *field, Text text) { m_bound.emplace_back(field, std::move(text)); }

    void bindCustom(FieldEditor *field, const Custom &custom)
    {
        bind(field, custom.text);
        if (custom.set)
            field->setCommit([this, set = custom.set](const QString &typed) -> Result<> {
                const T *record = this->record();
                return record ? set(m_workspace.project, T(*record), typed) : gone();
            });
    }

    Result<> write(const std::function<Result<>(T &)> &fn)
    {
        const T *record = this->record();
        if (!record)
            return gone();
        T changed = *record;
        if (Result<> done = fn(changed); !done)
            return done;
        return change(m_workspace.project, std::move(changed));
    }

    template<class V>
    void bindText(FieldEditor *field, V T::*member)
    {
        bind(field, [member](const ProjectData &data, const T &record) { return fieldText(data, record.*member); });
        field->setCommit([this, member](const QString &typed) {
            return write([&](T &record) { return readField(m_workspace.project.data(), typed, record.*member); });
        });
    }

    template<class V>
    FieldEditor *lineField(V T::*member, const QString &example)
    {
        auto *field = new LineField(m_form);
        if constexpr (std::is_same_v<V, QDate>)
            field->addCalendar();
        field->setExample(example);
        bindText(field, member);
        return field;
    }

    FieldEditor *addCheck(bool T::*member, const QString &name)
    {
        auto *field = new CheckField(name, m_form);
        bind(field, [member](const ProjectData &, const T &record) {
            return record.*member ? QStringLiteral("1") : QStringLiteral("0");
        });
        field->setCommit([this, member](const QString &key) {
            return write([&](T &record) -> Result<> {
                record.*member = key == QStringLiteral("1");
                return {};
            });
        });
        m_form->addField({}, field);
        field->setName(name);
        return named(field, member);
    }

    template<class V, class E>
    FieldEditor *enumField(V T::*member)
    {
        ChoiceField::Source source;
        source.choices = [] {
            std::vector<Choice> choices;
            if constexpr (!std::is_same_v<V, E>)
                choices.push_back({.key = {}, .label = QCoreApplication::translate("fields", "Not set")});
            for (const auto &entry : EnumNames<E>::entries)
                choices.push_back({.key = enumText(entry.value), .label = enumLabel(entry.value)});
            return choices;
        };
        source.labelOf = [](const QString &key) {
            const std::optional<E> value = enumFromText<E>(key);
            return value ? enumLabel(*value) : QCoreApplication::translate("fields", "Not set");
        };
        auto *field = new ChoiceField(std::move(source), ChoiceField::Search::No, m_form);
        bind(field, [member](const ProjectData &, const T &record) {
            if constexpr (std::is_same_v<V, E>)
                return enumText(record.*member);
            else
                return record.*member ? enumText(*(record.*member)) : QString();
        });
        field->setCommit([this, member](const QString &key) {
            return write([&](T &record) -> Result<> {
                if (const std::optional<E> value = enumFromText<E>(key))
                    record.*member = *value;
                else if constexpr (!std::is_same_v<V, E>)
                    record.*member = std::nullopt;
                return {};
            });
        });
        return field;
    }

    template<class V>
    FieldEditor *referenceField(V T::*member)
    {
        using Target = ReferenceTargetOf<V>;
        ChoiceField::Source source;
        source.choices = [&project = m_workspace.project] { return choicesOf<Target>(project.data()); };
        source.labelOf = [&project = m_workspace.project](const QString &key) {
            const std::optional<Uuid> uuid = Uuid::fromText(key);
            if constexpr (std::is_same_v<Target, Person>)
                return uuid ? distinguishingName(project.data(), Id<Person>(*uuid)) : QString();
            else
                return uuid ? recordName(project.data(), RecordRef(Id<Target>(*uuid))) : QString();
        };
        auto *field = new ChoiceField(std::move(source), ChoiceField::Search::Yes, m_form);
        bind(field, [member](const ProjectData &, const T &record) {
            const Uuid uuid = uuidOf(record.*member);
            return uuid.isNull() ? QString() : uuid.toText();
        });
        field->setCommit([this, member](const QString &key) {
            return write([&](T &record) -> Result<> {
                const std::optional<Uuid> uuid = Uuid::fromText(key);
                if (uuid)
                    record.*member = Id<Target>(*uuid);
                else if constexpr (std::is_same_v<V, MaybeId<Target>>)
                    record.*member = std::nullopt;
                else
                    return refused(QCoreApplication::translate("fields", "This cannot be left empty."));
                return {};
            });
        });
        return field;
    }

    [[nodiscard]] QString notSaved(const FieldEditor &field, const RecordRef &ref) const
    {
        const QString where = field.input()->accessibleName();
        const QString name = recordName(m_workspace.project.data(), ref);
        if (field.current().isEmpty())
            return QCoreApplication::translate("fields", "%1 of %2 was not emptied: %3")
                .arg(where, name, field.refusal());
        return QCoreApplication::translate("fields", "“%1” was not saved in %2 of %3: %4")
            .arg(field.current(), where, name, field.refusal());
    }

    // Before another record takes the form's place.
    void settle()
    {
        const T *record = this->record();
        for (const auto &[field, text] : m_bound) {
            if (record && !field->commitTyped())
                m_workspace.dialogs.inform(QCoreApplication::translate("fields", "Not saved"),
                                           notSaved(*field, RecordRef(record->id)));
            field->revert();
        }
    }

    Workspace m_workspace;
    FieldForm *m_form;
    MaybeId<T> m_id;
    std::vector<std::pair<FieldEditor *, Text>> m_bound;
};

}  // namespace stunt
