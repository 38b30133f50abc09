// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/recordref.h"

#include "core/model/fields.h"
#include "core/project/references.h"

#include <QLocale>

namespace stunt {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("stunt::recordName", text);
}

QString capitalised(QString text)
{
    if (!text.isEmpty())
        text[0] = text[0].toUpper();
    return text;
}

QString joined(const QString &number, const QString &title)
{
    return title.isEmpty() ? number : tr("%1 · %2").arg(number, title);
}

template<class T>
QString nameOf(const ProjectData &data, const MaybeId<T> &id)
{
    const T *record = data.find(id);
    return record ? recordName(data, *record) : QString();
}

QString dayName(const ProjectData &data, Id<ShootDay> id)
{
    const ShootDay *day = data.find(id);
    return day ? recordName(data, *day) : QString();
}

QString name(const ProjectData &, const Production &production)
{
    return production.title;
}
QString name(const ProjectData &, const Unit &unit)
{
    return unit.name;
}
QString name(const ProjectData &, const Location &location)
{
    return location.name;
}
QString name(const ProjectData &, const Scene &scene)
{
    return tr("Scene %1").arg(joined(scene.number, scene.set));
}
QString name(const ProjectData &, const Sequence &sequence)
{
    return tr("Sequence %1").arg(joined(sequence.code, sequence.title));
}
QString name(const ProjectData &, const Beat &beat)
{
    return tr("Beat %1").arg(joined(beat.number, beat.title));
}
QString name(const ProjectData &, const Attachment &attachment)
{
    return attachment.title.isEmpty() ? attachment.file : attachment.title;
}
QString name(const ProjectData &, const Person &person)
{
    return person.name;
}
QString name(const ProjectData &data, const Skill &skill)
{
    return tr("%1 of %2").arg(skill.kind, nameOf(data, MaybeId<Person>(skill.person)));
}
QString name(const ProjectData &data, const Certificate &certificate)
{
    return tr("%1 of %2").arg(certificate.kind, nameOf(data, MaybeId<Person>(certificate.person)));
}
QString name(const ProjectData &data, const Availability &availability)
{
    return tr("%1 of %2").arg(enumLabel(availability.status), nameOf(data, MaybeId<Person>(availability.person)));
}
QString name(const ProjectData &, const Role &role)
{
    return role.castNumber.isEmpty() ? role.name : tr("#%1 %2").arg(role.castNumber, role.name);
}
QString name(const ProjectData &data, const Part &part)
{
    QString who = nameOf(data, part.person);
    if (who.isEmpty())
        who = nameOf(data, part.role);
    if (who.isEmpty())
        who = enumLabel(part.kind);
    const Beat *beat = data.find(part.beat);
    return beat ? tr("%1 in %2").arg(who, tr("beat %1").arg(beat->number)) : who;
}
QString name(const ProjectData &data, const Double &dbl)
{
    return tr("Double %1").arg(joined(dbl.number, nameOf(data, MaybeId<Person>(dbl.person))));
}
QString name(const ProjectData &, const Plan &plan)
{
    return plan.name;
}
QString name(const ProjectData &data, const ShootDay &day)
{
    return tr("%1, %2").arg(nameOf(data, MaybeId<Unit>(day.unit)), QLocale().toString(day.date, QLocale::LongFormat));
}
QString name(const ProjectData &data, const Strip &strip)
{
    if (const QString beat = nameOf(data, strip.beat); !beat.isEmpty())
        return beat;
    if (const QString setup = nameOf(data, strip.setup); !setup.isEmpty())
        return setup;
    if (const QString scene = nameOf(data, strip.scene); !scene.isEmpty())
        return scene;
    return strip.title.isEmpty() ? enumLabel(strip.banner.value_or(BannerKind::Other)) : strip.title;
}
QString name(const ProjectData &data, const Cover &cover)
{
    return tr("%1 on %2")
        .arg(enumLabel(cover.kind), cover.shootDay ? nameOf(data, cover.shootDay) : nameOf(data, cover.rehearsal));
}
QString name(const ProjectData &data, const Call &call)
{
    return tr("call of %1 on %2").arg(nameOf(data, MaybeId<Person>(call.person)), dayName(data, call.shootDay));
}
QString name(const ProjectData &data, const CrewCall &call)
{
    const QString who = call.person ? nameOf(data, call.person) : call.name;
    return who.isEmpty() ? call.title : who;
}

QString beatName(const ProjectData &data, Id<Beat> id)
{
    const Beat *beat = data.find(id);
    return beat ? tr("beat %1").arg(beat->number) : QString();
}
// "%1 of %2", or only the first where the second is gone or has no name.
QString of(const QString &what, const QString &whole)
{
    return whole.isEmpty() ? what : tr("%1 of %2").arg(what, whole);
}
QString in(const QString &what, const QString &where)
{
    return where.isEmpty() ? what : tr("%1 in %2").arg(what, where);
}

QString name(const ProjectData &, const RuleSet &ruleSet)
{
    return ruleSet.name;
}
QString name(const ProjectData &data, const RuleNumber &number)
{
    return of(number.number, nameOf(data, MaybeId<RuleSet>(number.ruleSet)));
}
QString name(const ProjectData &, const Acceptance &acceptance)
{
    return tr("acceptance of %1 by %2").arg(acceptance.rule, acceptance.by);
}
QString name(const ProjectData &data, const StandDown &standDown)
{
    return of(recordLabel<StandDown>(), nameOf(data, MaybeId<Person>(standDown.person)));
}
QString name(const ProjectData &data, const TrainingGoal &goal)
{
    return of(goal.skill, nameOf(data, MaybeId<Person>(goal.person)));
}
QString name(const ProjectData &data, const Permit &permit)
{
    return of(enumLabel(permit.kind), nameOf(data, MaybeId<Location>(permit.location)));
}
QString name(const ProjectData &data, const Adjustment &adjustment)
{
    return of(recordLabel<Adjustment>(), nameOf(data, MaybeId<Person>(adjustment.person)));
}
QString name(const ProjectData &data, const Move &move)
{
    return in(move.technique.isEmpty() ? recordLabel<Move>() : move.technique, beatName(data, move.beat));
}
QString name(const ProjectData &, const Setup &setup)
{
    return tr("Set-up %1").arg(setup.name);
}
QString name(const ProjectData &data, const SetupPlayer &player)
{
    return in(nameOf(data, MaybeId<Person>(player.person)), nameOf(data, MaybeId<Setup>(player.setup)));
}
QString name(const ProjectData &data, const Take &take)
{
    const QString whole = take.setup ? nameOf(data, take.setup) : take.beat ? beatName(data, *take.beat) : QString();
    return of(tr("take %1").arg(take.number), whole);
}
QString name(const ProjectData &data, const TakeUse &use)
{
    return in(nameOf(data, MaybeId<Item>(use.item)), nameOf(data, MaybeId<Take>(use.take)));
}
QString name(const ProjectData &data, const TakeImpact &impact)
{
    return in(nameOf(data, MaybeId<Person>(impact.person)), nameOf(data, MaybeId<Take>(impact.take)));
}
QString name(const ProjectData &data, const Stitch &stitch)
{
    return in(enumLabel(stitch.method), nameOf(data, MaybeId<Sequence>(stitch.sequence)));
}
QString name(const ProjectData &data, const Marker &marker)
{
    const QString named = marker.name.isEmpty() ? tr("Unnamed marker") : marker.name;
    return joined(named, nameOf(data, MaybeId<Sequence>(marker.sequence)));
}
QString name(const ProjectData &, const Rig &rig)
{
    return rig.name;
}
QString name(const ProjectData &data, const RigUnit &unit)
{
    const Rig *rig = data.find(unit.rig);
    return rig ? tr("%1 %2").arg(rig->name, unit.serial) : unit.serial;
}
QString name(const ProjectData &data, const RigComponent &component)
{
    return of(component.name.isEmpty() ? enumLabel(component.kind) : component.name,
              nameOf(data, MaybeId<RigUnit>(component.rigUnit)));
}
QString name(const ProjectData &data, const Inspection &inspection)
{
    return of(tr("inspection (%1)").arg(enumLabel(inspection.kind)),
              inspection.rigUnit ? nameOf(data, inspection.rigUnit) : nameOf(data, inspection.item));
}
QString name(const ProjectData &data, const RigUse &use)
{
    return in(nameOf(data, MaybeId<RigUnit>(use.rigUnit)),
              use.beat ? beatName(data, *use.beat) : nameOf(data, use.rehearsal));
}
QString name(const ProjectData &data, const RigOperator &rigOperator)
{
    return of(recordLabel<RigOperator>(), nameOf(data, MaybeId<RigUse>(rigOperator.rigUse)));
}
QString name(const ProjectData &, const Item &item)
{
    return item.name;
}
QString name(const ProjectData &data, const Delivery &delivery)
{
    return of(recordLabel<Delivery>(), nameOf(data, MaybeId<Item>(delivery.item)));
}
QString name(const ProjectData &data, const Copy &copy)
{
    return of(copy.name, nameOf(data, MaybeId<Item>(copy.item)));
}
QString name(const ProjectData &data, const VehicleSheet &sheet)
{
    return of(recordLabel<VehicleSheet>(), nameOf(data, MaybeId<Item>(sheet.item)));
}
QString name(const ProjectData &data, const WeaponSheet &sheet)
{
    return of(recordLabel<WeaponSheet>(), nameOf(data, MaybeId<Item>(sheet.item)));
}
QString name(const ProjectData &data, const BurnSheet &sheet)
{
    return of(recordLabel<BurnSheet>(), nameOf(data, MaybeId<Item>(sheet.item)));
}
QString name(const ProjectData &data, const ItemUse &use)
{
    return in(nameOf(data, MaybeId<Item>(use.item)), beatName(data, use.beat));
}
QString name(const ProjectData &, const Hazard &hazard)
{
    return hazard.hazard;
}
QString name(const ProjectData &data, const Gate &gate)
{
    return of(tr("gate “%1”").arg(enumLabel(gate.level)), beatName(data, gate.beat));
}
QString name(const ProjectData &, const Rehearsal &rehearsal)
{
    return tr("%1, %2").arg(rehearsal.title.isEmpty() ? enumLabel(rehearsal.kind) : rehearsal.title,
                            QLocale().toString(rehearsal.date, QLocale::LongFormat));
}
QString name(const ProjectData &data, const RehearsalCall &call)
{
    return tr("call of %1 to %2")
        .arg(nameOf(data, MaybeId<Person>(call.person)), nameOf(data, MaybeId<Rehearsal>(call.rehearsal)));
}
QString name(const ProjectData &data, const RehearsalCover &cover)
{
    return of(enumLabel(cover.level), beatName(data, cover.beat));
}
QString name(const ProjectData &data, const RehearsalBooking &booking)
{
    return in(booking.rigUnit ? nameOf(data, booking.rigUnit) : nameOf(data, booking.item),
              nameOf(data, MaybeId<Rehearsal>(booking.rehearsal)));
}
QString name(const ProjectData &data, const CallSheetIssue &issue)
{
    return of(tr("issue %1").arg(issue.version), dayName(data, issue.shootDay));
}
QString name(const ProjectData &data, const IssueRecipient &recipient)
{
    return recipient.person ? nameOf(data, recipient.person) : recipient.name;
}

}  // namespace

template<class T>
QString recordName(const ProjectData &data, const T &record)
{
    const QString own = name(data, record);
    return own.isEmpty() ? capitalised(recordLabel<T>()) : own;
}

QString recordName(const ProjectData &data, const RecordRef &ref)
{
    return std::visit(
        [&]<class Ref>(const Ref &id) -> QString {
            if constexpr (std::is_same_v<Ref, std::monostate>) {
                return {};
            } else {
                const auto *record = data.find(id);
                return record ? recordName(data, *record) : QString();
            }
        },
        ref);
}

bool exists(const ProjectData &data, const RecordRef &ref)
{
    return std::visit(
        [&]<class Ref>(const Ref &id) {
            if constexpr (std::is_same_v<Ref, std::monostate>)
                return false;
            else
                return data.find(id) != nullptr;
        },
        ref);
}

RecordRef ownerOf(const ProjectData &data, const RecordRef &ref)
{
    RecordRef owner;
    const auto look = [&]<class T>(const T &record) {
        forEachField<T>([&]<class V>(const Field<T, V> &field) {
            if constexpr (isReference<V>)
                if (field.use == FieldUse::Owner && uuidOf(owner).isNull())
                    if (const Uuid uuid = uuidOf(record.*field.member); !uuid.isNull())
                        owner = Id<ReferenceTargetOf<V>>(uuid);
        });
    };
    std::visit(
        [&]<class Ref>(const Ref &id) {
            if constexpr (!std::is_same_v<Ref, std::monostate>)
                if (const auto *record = data.find(id))
                    look(*record);
        },
        ref);
    return owner;
}

Uuid uuidOf(const RecordRef &ref)
{
    return std::visit(
        []<class Ref>(const Ref &id) {
            if constexpr (std::is_same_v<Ref, std::monostate>)
                return Uuid{};
            else
                return id.uuid();
        },
        ref);
}

namespace {
// Emits the names for every record type: what has its address taken is not inlined away.
template<class... Ts>
constexpr auto recordNames(TypeList<Ts...>)
{
    return std::make_tuple(static_cast<QString (*)(const ProjectData &, const Ts &)>(&recordName<Ts>)...);
}
[[maybe_unused, gnu::used]] const auto emittedNames = recordNames(AllRecords{});
}  // namespace

}  // namespace stunt
