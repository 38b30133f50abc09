// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/edits/records.h"

#include "core/edits/daytimes.h"
#include "core/edits/removal.h"
#include "core/edits/story.h"
#include "core/edits/validate.h"
#include "core/model/fields.h"
#include "core/planning/gatesnapshot.h"
#include "core/project/recordref.h"

namespace stunt {

namespace {

QString tr(const char *text, int n = -1)
{
    return QCoreApplication::translate("stunt::edits", text, nullptr, n);
}

// Whether a change from `before` to `after` can move a shoot day into other clocks.
template<class T>
bool changesClocks(const T &before, const T &after)
{
    if constexpr (requires { before.timeZone; })
        return before.timeZone != after.timeZone;
    else if constexpr (requires { before.location; })
        return before.location != after.location;
    else if constexpr (std::is_same_v<T, Beat>)
        return before.scene != after.scene;
    else if constexpr (std::is_same_v<T, Setup>)
        return before.beats != after.beats;
    return false;
}

// What a production cannot be without is not removed.
template<class T>
Result<> checkRemoval(const T &record)
{
    if constexpr (std::is_same_v<T, Production>)
        return refused(tr("The production itself cannot be removed."), QStringLiteral("needed"));
    else if constexpr (std::is_same_v<T, Plan>)
        return record.live ? Result<>(refused(tr("The live plan cannot be removed."), QStringLiteral("needed")))
                           : Result<>();
    else
        return {};
}

// What a change brings with it in other records, and what it may not do to them. `before` is null for a new record.
template<class T>
Result<> followUp(Edit &edit, const T *before, const T &after)
{
    if constexpr (std::is_same_v<T, Production>) {
        if (before && (before->frameRate != after.frameRate || before->dropFrame != after.dropFrame))
            if (Result<> moved = moveToFrames(edit, *before, after); !moved)
                return moved;
    } else if constexpr (std::is_same_v<T, Strip>) {
        // The day's clocks are those of its first located strip, where it has no location of its own.
        if (Result<> real = checkTimes(edit.data(), edit.data().at(after.shootDay)); !real)
            return real;
    } else if constexpr (std::is_same_v<T, RehearsalCover>) {
        // A pass keeps what it depends on, so that a change of it re-opens the gate.
        if (after.passed == Answer::Yes && after.snapshot.isEmpty()) {
            RehearsalCover pass = after;
            pass.snapshot = snapshotOf(edit.data(), pass);
            edit.update(std::move(pass));
        }
        return {};
    }
    return before && changesClocks(*before, after) ? requireRealTimes(edit.data()) : Result<>();
}

template<class T>
QString changeText(const ProjectData &data, const T &before, const T &after)
{
    QStringList labels;
    forEachField<T>([&](const auto &field) {
        if (!(before.*field.member == after.*field.member))
            labels.append(fieldLabel(field));
    });
    const QString name = recordName(data, before);
    return labels.size() == 1 ? tr("Change %1 of %2").arg(labels.front().toLower(), name) : tr("Change %1").arg(name);
}

template<class T>
Error gone()
{
    return refused(tr("That %1 is no longer there.").arg(recordLabel<T>()), QStringLiteral("gone"));
}

}  // namespace

template<class T>
Result<Id<T>> addIn(Edit &edit, T record)
{
    normalise(edit.data(), record);
    if (Result<> valid = validate(edit.data(), record); !valid)
        return valid.error();
    const Id<T> id = edit.insert(std::move(record));
    if (Result<> followed = followUp<T>(edit, nullptr, edit.data().at(id)); !followed)
        return followed.error();
    return id;
}

template<class T>
Result<> changeIn(Edit &edit, T record)
{
    const T *found = edit.data().find(record.id);
    if (!found)
        return gone<T>();
    const T before = *found;
    normalise(edit.data(), record);
    if (Result<> valid = validate(edit.data(), record); !valid)
        return valid;
    edit.update(record);
    return followUp(edit, &before, record);
}

template<class T>
Result<> removeIn(Edit &edit, Id<T> id)
{
    const T *record = edit.data().find(id);
    if (!record)
        return gone<T>();
    if (Result<> removable = checkRemoval(*record); !removable)
        return removable;
    const Removal removal = Removal::of(edit.data(), id);
    if (const QString referrer = removal.referrer(edit.data()); !referrer.isEmpty()) {
        if constexpr (requires { record->archived; }) {
            T archived = *record;
            archived.archived = true;
            edit.update(std::move(archived));
            return {};
        } else {
            return refused(tr("%1 cannot be removed: %2 refers to it.").arg(recordName(edit.data(), *record), referrer),
                           QStringLiteral("referenced"));
        }
    }
    removal.carryOut(edit);
    return {};
}

template<class T>
Result<Id<T>> add(Project &project, T record)
{
    Id<T> id;
    normalise(project.data(), record);
    const QString text = tr("Add %1").arg(recordName(project.data(), record));
    const Result<> done = project.edit(text, [&](Edit &edit) -> Result<> {
        const Result<Id<T>> added = addIn(edit, std::move(record));
        if (!added)
            return added.error();
        id = *added;
        return {};
    });
    return done ? Result<Id<T>>(id) : Result<Id<T>>(done.error());
}

template<class T>
Result<> change(Project &project, T record, const QString &text)
{
    const T *before = project.data().find(record.id);
    if (!before)
        return gone<T>();
    const QString name = text.isEmpty() ? changeText(project.data(), *before, record) : text;
    return project.edit(name, [&](Edit &edit) { return changeIn(edit, std::move(record)); });
}

template<class T>
Result<> changeAll(Project &project, std::vector<T> records, const QString &text)
{
    return project.edit(text, [&](Edit &edit) -> Result<> {
        for (T &record : records)
            if (Result<> changed = changeIn(edit, std::move(record)); !changed)
                return changed;
        return {};
    });
}

template<class T>
Result<> remove(Project &project, const std::vector<Id<T>> &ids)
{
    if (ids.empty())
        return {};
    const T *first = project.data().find(ids.front());
    if (!first)
        return gone<T>();
    const QString text =
        ids.size() == 1
            ? tr("Remove %1").arg(recordName(project.data(), *first))
            : tr("Remove %1 and %n other(s)", static_cast<int>(ids.size()) - 1).arg(recordName(project.data(), *first));
    return project.edit(text, [&](Edit &edit) -> Result<> {
        for (const Id<T> &id : ids)
            if (edit.data().find(id))
                if (Result<> removed = removeIn(edit, id); !removed)
                    return removed;
        // Strips may have gone, and a day without a location of its own has its first located strip's clocks.
        if constexpr (std::is_same_v<
                          T,
                          Strip> || std::is_same_v<T, Beat> || std::is_same_v<T, Setup> || std::is_same_v<T, Sequence>)
            return requireRealTimes(edit.data());
        else
            return {};
    });
}

namespace {
// Emits the verbs for every record type: what has its address taken is not inlined away.
template<class T>
constexpr auto verbsOf()
{
    return std::make_tuple(&add<T>, &change<T>, &changeAll<T>, &remove<T>, &addIn<T>, &changeIn<T>, &removeIn<T>);
}
template<class... Ts>
constexpr auto verbs(TypeList<Ts...>)
{
    return std::make_tuple(verbsOf<Ts>()...);
}
[[maybe_unused, gnu::used]] const auto emittedVerbs = verbs(AllRecords{});
}  // namespace

}  // namespace stunt
