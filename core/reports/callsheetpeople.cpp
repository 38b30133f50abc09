// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/lookups.h"
#include "core/reports/callsheetparts.h"

#include <QCoreApplication>
#include <algorithm>
#include <map>

namespace stunt::sheet {

using namespace Qt::Literals::StringLiterals;

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("CallSheet", text);
}

// What one person, or one part nobody plays yet, is on the day.
struct Entry {
    MaybeId<Person> person;
    bool actor = false;
    bool stunt = false;
    QStringList numbers;  // cast number first, then doubles' numbers
    QStringList roles;
    void add(QStringList &list, const QString &text) const
    {
        if (!text.isEmpty() && !list.contains(text))
            list.append(text);
    }
};

QString doublesWhom(const ProjectData &data, const Double &stand)
{
    const Role *role = data.find(stand.role);
    if (!role)
        return {};
    const QString whom = role->castNumber.isEmpty() ? role->name : u'#' + role->castNumber;
    switch (stand.kind) {
    case DoubleKind::Stunt:
    case DoubleKind::Fight:
        return tr("dbl for %1").arg(whom);
    case DoubleKind::Driving:
        return tr("driving dbl for %1").arg(whom);
    case DoubleKind::Photo:
        return tr("photo dbl for %1").arg(whom);
    case DoubleKind::Body:
        return tr("body dbl for %1").arg(whom);
    case DoubleKind::Hand:
        return tr("hand dbl for %1").arg(whom);
    }
    return {};
}

// What a part makes of whoever plays it: "dbl for #1", the character's name, or the kind of part.
QString roleText(const ProjectData &data, const Duty &duty)
{
    if (const Double *stand = doubleOf(data, duty))
        return doublesWhom(data, *stand);
    const Role *role = data.find(duty.part->role);
    if (role && duty.part->kind == PartKind::Double)
        return tr("dbl for %1").arg(role->castNumber.isEmpty() ? role->name : u'#' + role->castNumber);
    return role ? role->name : enumLabel(duty.part->kind);
}

void addDuty(Entry &entry, const ProjectData &data, const Duty &duty)
{
    (duty.part->kind == PartKind::Actor ? entry.actor : entry.stunt) = true;
    entry.add(entry.numbers, castNumberOf(data, duty));
    entry.add(entry.roles, roleText(data, duty));
}

// Somebody who was given a call though no strip needs them: what the production knows them as.
void describeUncalled(Entry &entry, const ProjectData &data, const Person &person)
{
    for (const Role &role : data.referring<Role>(person.id)) {
        entry.actor = true;
        entry.add(entry.numbers, role.castNumber);
        entry.add(entry.roles, role.name);
    }
    for (const Double &stand : data.referring<Double>(person.id)) {
        entry.stunt = true;
        entry.add(entry.numbers, stand.number);
        entry.add(entry.roles, doublesWhom(data, stand));
    }
    if (!entry.actor && !entry.stunt)
        entry.stunt = isPerformer(person)
                   && std::find(person.kinds.begin(), person.kinds.end(), PersonKind::Actor) == person.kinds.end();
    if (entry.roles.isEmpty() && !person.kinds.empty())
        entry.roles.append(enumLabel(person.kinds.front()));
}

struct Entries {
    std::map<Id<Person>, Entry> people;
    std::vector<Entry> open;  // parts nobody plays yet, one for each role and kind
};

Entries entriesOf(const ProjectData &data, const ShootDay &day)
{
    Entries entries;
    std::map<std::pair<MaybeId<Role>, PartKind>, std::size_t> openParts;
    for (const Duty &duty : dutiesOf(data, day.id)) {
        if (const auto person = playerOf(data, *duty.part)) {
            Entry &entry = entries.people[*person];
            entry.person = person;
            addDuty(entry, data, duty);
            continue;
        }
        const std::pair key{duty.part->role, duty.part->kind};
        const auto [known, isNew] = openParts.try_emplace(key, entries.open.size());
        if (isNew)
            entries.open.emplace_back();
        addDuty(entries.open[known->second], data, duty);
    }
    return entries;
}

CallSheet::CallLine lineOf(const ProjectData &data, const Entry &entry, const EffectiveCall &call)
{
    const Person *person = data.find(entry.person);
    return {.number = entry.numbers.join(u", "_s),
            .person = person ? person->name : QString(),
            .role = entry.roles.join(u", "_s),
            .status = call.status,
            .statusTyped = call.statusTyped,
            .pickUp = call.pickUp,
            .makeUp = call.makeUp,
            .pads = call.pads,
            .rehearsal = call.rehearsal,
            .onSet = call.onSet,
            .release = call.release,
            .remarks = call.remarks};
}

// By number, those without one after the others by name.
bool standsBefore(const CallSheet::CallLine &a, const CallSheet::CallLine &b)
{
    if (a.number.isEmpty() != b.number.isEmpty())
        return b.number.isEmpty();
    if (a.number != b.number)
        return naturalLess(a.number, b.number);
    return a.person != b.person ? naturalLess(a.person, b.person) : naturalLess(a.role, b.role);
}

}  // namespace

const Double *doubleOf(const ProjectData &data, const Duty &duty)
{
    const auto person = playerOf(data, *duty.part);
    if (!person || !duty.part->role || duty.part->kind == PartKind::Actor)
        return nullptr;
    const Double *found = nullptr;
    for (const Double &stand : data.referring<Double>(*person)) {
        const bool inScope = !stand.sequence || *stand.sequence == duty.beat->sequence;
        // One made for this very sequence is nearer than one for the whole production.
        if (stand.person == *person && stand.role == *duty.part->role && inScope
            && (!found || (stand.sequence && !found->sequence)))
            found = &stand;
    }
    return found;
}

QString castNumberOf(const ProjectData &data, const Duty &duty)
{
    if (const Double *stand = doubleOf(data, duty))
        return stand->number;
    const Role *role = duty.part->kind == PartKind::Actor ? data.find(duty.part->role) : nullptr;
    return role ? role->castNumber : QString();
}

void addPeople(CallSheet &sheet, const ProjectData &data, const ShootDay &day)
{
    Entries entries = entriesOf(data, day);
    const auto listOf = [&sheet](const Entry &entry) -> std::vector<CallSheet::CallLine> & {
        return entry.actor ? sheet.cast : entry.stunt ? sheet.stunts : sheet.others;
    };
    for (const EffectiveCall &call : effectiveCalls(data, day)) {
        Entry &entry = entries.people[call.person];
        entry.person = call.person;
        const Person *person = data.find(call.person);
        if (!entry.actor && !entry.stunt && person)
            describeUncalled(entry, data, *person);
        listOf(entry).push_back(lineOf(data, entry, call));
    }
    for (const Entry &entry : entries.open)
        listOf(entry).push_back(lineOf(data, entry, {}));
    for (auto *lines : {&sheet.cast, &sheet.stunts, &sheet.others})
        std::stable_sort(lines->begin(), lines->end(), standsBefore);
}

}  // namespace stunt::sheet
