// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/findings/rulenumbersmodel.h"

#include "ui/models/plaintooltip.h"

#include "core/edits/rulesets.h"
#include "core/rules/rulenumbers.h"

#include <QFont>

namespace stunt {

RuleNumbersModel::RuleNumbersModel(const Project &project, QObject *parent)
    : QAbstractTableModel(parent), m_project(project)
{
    refresh();
    connect(&project, &Project::changed, this, [this](const ChangeSet &changes) {
        if (changes.touches<RuleNumber>() || changes.touches<RuleSet>() || changes.touches<Production>())
            refresh();
    });
}

void RuleNumbersModel::refresh()
{
    const ProjectData &known = m_project.data();
    std::vector<Id<RuleNumber>> rows;
    for (const RuleNumber &number : known.all<RuleNumber>())
        rows.push_back(number.id);
    const auto place = [&](const Id<RuleNumber> &id) {
        const RuleNumber &number = known.at(id);
        const RuleSet *set = known.find(number.ruleSet);
        return std::make_tuple(set ? set->area : RuleArea{}, set ? set->name : QString(), number.number, id);
    };
    std::sort(rows.begin(), rows.end(), [&](const auto &a, const auto &b) { return place(a) < place(b); });
    if (rows == m_rows) {
        if (!m_rows.empty())
            emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
        return;
    }
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
}

const RuleNumber *RuleNumbersModel::numberAt(const QModelIndex &index) const
{
    return index.isValid() ? m_project.data().find(m_rows[static_cast<std::size_t>(index.row())]) : nullptr;
}

int RuleNumbersModel::rowOf(Id<RuleNumber> number) const
{
    const auto found = std::find(m_rows.begin(), m_rows.end(), number);
    return found == m_rows.end() ? -1 : static_cast<int>(found - m_rows.begin());
}

int RuleNumbersModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int RuleNumbersModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString RuleNumbersModel::text(const RuleNumber &number, int column) const
{
    const ProjectData &known = m_project.data();
    const MeasurementSystem system = known.production().measurementSystem;
    const auto valueOr = [&](const std::optional<qint64> &value, const QString &none) {
        return value ? valueText(*value, number.unit, system) : none;
    };
    switch (column) {
    case SetColumn: {
        const RuleSet *set = known.find(number.ruleSet);
        if (!set)
            return {};
        return known.production().ruleSet == set->id ? tr("%1 (chosen)").arg(set->name) : set->name;
    }
    case NameColumn:
        return ruleNumberName(number);
    case ValueColumn:
        return valueOr(number.value, tr("no limit set"));
    case OwnColumn:
        return valueOr(number.overrideValue, {});
    case ReasonColumn:
        return number.overrideReason;
    case SourceColumn:
        return number.source;
    case VerifiedColumn:
        return number.verified ? tr("Yes") : tr("No");
    default:
        return {};
    }
}

QVariant RuleNumbersModel::data(const QModelIndex &index, int role) const
{
    const RuleNumber *number = numberAt(index);
    if (!number)
        return {};
    if (role == Qt::DisplayRole)
        return text(*number, index.column());
    if (role == Qt::ToolTipRole)
        return plainToolTip(text(*number, index.column()));
    if (role == Qt::FontRole && number->overrideValue) {
        QFont bold;
        bold.setBold(true);
        return bold;
    }
    return {};
}

QVariant RuleNumbersModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case SetColumn:
        return tr("Rule set");
    case NameColumn:
        return tr("Number");
    case ValueColumn:
        return tr("Value");
    case OwnColumn:
        return tr("Own value");
    case ReasonColumn:
        return tr("Reason");
    case SourceColumn:
        return tr("Source");
    case VerifiedColumn:
        return tr("Verified");
    default:
        return {};
    }
}

QString ruleNumberName(const RuleNumber &number)
{
    QString name = number.number;
    name.replace(u'-', u' ');
    if (!name.isEmpty())
        name[0] = name[0].toUpper();
    return name;
}

QString missingNumbersText(const ProjectData &known)
{
    if (!known.all<RuleNumber>().isEmpty())
        return {};
    const QString missing = RuleNumbersModel::tr("This production has no rule numbers: nothing which needs one can be "
                                                 "checked.");
    // Taking what is shipped completes a set that is there, and gives those of every area but working hours: these are
    // chosen.
    const bool hasHours = known.find(known.production().ruleSet) != nullptr;
    const bool hasNews = !shippedUpdates(known).empty();
    QString mend = RuleNumbersModel::tr("Choose working hours.");
    if (hasNews)
        mend = hasHours ? RuleNumbersModel::tr("Take the shipped ones.")
                        : RuleNumbersModel::tr("Take the shipped ones, and choose working hours.");
    return missing + u' ' + mend;
}

}  // namespace stunt
