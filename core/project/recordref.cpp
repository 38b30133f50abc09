// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/recordref.h"

#include "core/model/fields.h"

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
    if (const QString scene = nameOf(data, strip.scene); !scene.isEmpty())
        return scene;
    return strip.title.isEmpty() ? enumLabel(strip.banner.value_or(BannerKind::Other)) : strip.title;
}
QString name(const ProjectData &data, const Cover &cover)
{
    return tr("%1 on %2").arg(enumLabel(cover.kind), dayName(data, cover.shootDay));
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
