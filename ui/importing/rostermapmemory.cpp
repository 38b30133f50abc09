// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/importing/rostermapmemory.h"

#include "core/base/id.h"
#include "core/exchange/rostermap.h"

#include <QSettings>
#include <QStandardPaths>

namespace stunt {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype mostKept = 100;

// The same for files with the same headers, in whatever order.
QString keyOf(const std::vector<RosterColumn> &columns)
{
    QStringList headers;
    for (const RosterColumn &column : columns)
        headers.append(foldedHeader(column.header));
    headers.sort();
    return u"rosters/"_s + Uuid::named(headers.join(u'\n')).toText();
}

}  // namespace

RosterMapMemory::RosterMapMemory(const QString &file)
    : m_file(!file.isEmpty() ? file
                             : QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation)
                                   + u"/stuntboard/rosters.ini"_s)
{
}

bool RosterMapMemory::apply(std::vector<RosterColumn> &columns) const
{
    const QSettings store(m_file, QSettings::IniFormat);
    const QByteArray json = store.value(keyOf(columns)).toByteArray();
    if (json.isEmpty())
        return false;
    const auto map = rosterMapFromJson(json);
    if (!map)
        return false;
    bool applied = false;
    for (RosterColumn &column : columns) {
        const QString header = foldedHeader(column.header);
        for (const RosterMap::Column &kept : map->columns) {
            if (foldedHeader(kept.header) != header)
                continue;
            column.field = kept.field;
            column.unit = kept.unit;
            column.dateOrder = kept.dateOrder;
            column.chosen = true;
            applied = true;
        }
    }
    return applied;
}

void RosterMapMemory::remember(const std::vector<RosterColumn> &columns)
{
    QSettings store(m_file, QSettings::IniFormat);
    RosterMap map;
    for (const RosterColumn &column : columns) {
        // A header that two columns have says nothing about which is which.
        const auto same = [&](const RosterColumn &other) {
            return foldedHeader(other.header) == foldedHeader(column.header);
        };
        if (column.chosen && !column.header.isEmpty() && std::count_if(columns.begin(), columns.end(), same) == 1)
            map.columns.push_back({column.header, column.field, column.unit, column.dateOrder});
    }
    const QString key = keyOf(columns);
    if (map.columns.empty()) {
        store.remove(key);
        return;
    }
    store.beginGroup(u"rosters"_s);
    const QStringList kept = store.childKeys();
    store.endGroup();
    if (kept.size() >= mostKept && !store.contains(key))
        store.remove(u"rosters/"_s + kept.front());
    store.setValue(key, rosterMapToJson(map));
}

}  // namespace stunt
