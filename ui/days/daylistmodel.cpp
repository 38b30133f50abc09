// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/days/daylistmodel.h"

#include "core/edits/dayplan.h"
#include "core/edits/schedule.h"
#include "core/project/lookups.h"
#include "ui/days/stripmodel.h"
#include "ui/models/plaintooltip.h"

#include <QMimeData>

namespace stunt {

using namespace Qt::Literals::StringLiterals;

DayListModel::DayListModel(Project &project, QObject *parent) : FlatModel(parent), m_project(project)
{
    reset(wanted());
    connect(&project, &Project::changed, this, [this] {
        m_summaries.clear();
        sync(wanted());
        tellAll();
    });
}

void DayListModel::setFilter(const QString &words)
{
    m_filter = WordFilter(words);
    sync(wanted());
}

std::vector<Id<ShootDay>> DayListModel::wanted() const
{
    std::vector<Id<ShootDay>> days;
    for (const ShootDay *day : shootDaysInOrder(m_project.data()))
        if (m_filter.isEmpty() || m_filter.matches(dayTitle(m_project.data(), *day)))
            days.push_back(day->id);
    return days;
}

const DaySummary &DayListModel::summary(const ShootDay &day) const
{
    auto known = m_summaries.find(day.id);
    if (known == m_summaries.end())
        known = m_summaries.emplace(day.id, summaryOf(m_project.data(), day)).first;
    return known->second;
}

int DayListModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : 1;
}

QVariant DayListModel::data(const QModelIndex &index, int role) const
{
    const ShootDay *day = index.isValid() ? m_project.data().find(keyAt(index.row())) : nullptr;
    if (!day)
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return dayTitle(m_project.data(), *day);
    case LineRole:
        return dayLine(summary(*day));
    case LengthRole:
        return lengthLine(summary(*day));
    case OverfullRole: {
        const DaySummary &figures = summary(*day);
        return figures.lengthMinutes && figures.minutes > *figures.lengthMinutes;
    }
    case Qt::ToolTipRole:
        return plainToolTip(
            QStringList{dayTitle(m_project.data(), *day), dayLine(summary(*day)), lengthLine(summary(*day))}.join(
                u'\n'));
    case Qt::AccessibleTextRole:
        return dayTitle(m_project.data(), *day) + u", "_s + dayLine(summary(*day)) + u", "_s
             + lengthLine(summary(*day));
    default:
        return {};
    }
}

Qt::ItemFlags DayListModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    const Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
    return m_project.isReadOnly() ? flags : flags | Qt::ItemIsDropEnabled;
}

QStringList DayListModel::mimeTypes() const
{
    return {stripsMimeType, unscheduledMimeType};
}

bool DayListModel::canDropMimeData(const QMimeData *mime, Qt::DropAction, int, int, const QModelIndex &parent) const
{
    return parent.isValid() && !m_project.isReadOnly()
        && (!stripsIn(m_project.data(), mime).empty() || !unscheduledIn(m_project.data(), mime).empty());
}

bool DayListModel::dropMimeData(const QMimeData *mime, Qt::DropAction, int, int, const QModelIndex &parent)
{
    if (!parent.isValid() || m_project.isReadOnly())
        return false;
    const Id<ShootDay> day = keyAt(parent.row());
    const qsizetype end = std::ssize(stripsInOrder(m_project.data(), day));
    Result<> done;
    if (const auto moved = stripsIn(m_project.data(), mime); !moved.empty()) {
        done = moveStrips(m_project, moved, day, end);
    } else {
        const auto added = insertStrips(m_project, unscheduledIn(m_project.data(), mime), day, end);
        if (!added)
            done = added.error();
    }
    if (!done)
        emit refused(done.error());
    return done.has_value();
}

}  // namespace stunt
