// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/matchsheetmodel.h"

#include "core/edits/records.h"
#include "core/planning/matchsheet.h"
#include "ui/models/fieldtext.h"
#include "ui/models/typedcelldelegate.h"
#include "ui/rigs/planstate.h"

#include <QIcon>
#include <cmath>

namespace stunt {

namespace {

QString numberText(const std::optional<double> &number)
{
    return number ? QLocale().toString(*number, 'g', 12) : QString();
}

Result<> readNumberInto(const QString &typed, std::optional<double> &number)
{
    const QString plain = typed.trimmed();
    number.reset();
    if (plain.isEmpty())
        return {};
    bool ok = false;
    double value = QLocale().toDouble(plain, &ok);
    if (!ok)
        value = plain.toDouble(&ok);
    if (!ok || !std::isfinite(value))
        return refused(MatchSheetModel::tr("“%1” is not a number.").arg(plain));
    number = value;
    return {};
}

// The line of a stitch's sheet for a tick; it may not have been written yet.
MatchTick tickOf(const Stitch &stitch, MatchTickKind kind)
{
    const auto found = std::ranges::find(stitch.ticks, kind, &MatchTick::what);
    return found == stitch.ticks.end() ? MatchTick{.what = kind} : *found;
}

constexpr int tickCount = static_cast<int>(EnumNames<MatchTickKind>::entries.size());

MatchTickKind kindAt(int row)
{
    return EnumNames<MatchTickKind>::entries[static_cast<std::size_t>(row)].value;
}

PlanState stateOf(MatchVerdict verdict)
{
    switch (verdict) {
    case MatchVerdict::Matches:
        return PlanState::Fine;
    case MatchVerdict::Differs:
        return PlanState::Bad;
    case MatchVerdict::Unknown:
        break;
    }
    return PlanState::Unknown;
}

}  // namespace

MatchSheetModel::MatchSheetModel(Project &project, QObject *parent) : QAbstractTableModel(parent), m_project(project)
{
    connect(&project, &Project::changed, this, [this](const ChangeSet &changes) {
        if (!changes.touches<Stitch>())
            return;
        if (rowCount() != m_rows)
            setStitch(m_stitch);
        else if (m_rows > 0)
            emit dataChanged(index(0, 0), index(m_rows - 1, ColumnCount - 1));
    });
}

void MatchSheetModel::setStitch(MaybeId<Stitch> stitch)
{
    beginResetModel();
    m_stitch = stitch;
    m_rows = this->stitch() ? values() + tickCount : 0;
    endResetModel();
}

int MatchSheetModel::values() const
{
    return stitch() ? static_cast<int>(stitch()->values.size()) : 0;
}

int MatchSheetModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() || !stitch() ? 0 : values() + tickCount;
}

int MatchSheetModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant MatchSheetModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role != Qt::DisplayRole || orientation != Qt::Horizontal)
        return {};
    switch (section) {
    case What:
        return tr("Line");
    case Out:
        return tr("Going out");
    case In:
        return tr("Coming in");
    case Tolerance:
        return tr("Tolerance");
    case Unit:
        return tr("Unit");
    default:
        return tr("Match");
    }
}

QString MatchSheetModel::valueText(const MatchValue &value, int column) const
{
    switch (column) {
    case What:
        return value.name;
    case Out:
        return numberText(value.out);
    case In:
        return numberText(value.in);
    case Tolerance:
        return numberText(value.tolerance);
    case Unit:
        return value.unit;
    default:
        break;
    }
    switch (verdictOf(value)) {
    case MatchVerdict::Matches:
        return tr("Matches");
    case MatchVerdict::Differs:
        return tr("Off by %1").arg(numberText(differenceOf(value)));
    case MatchVerdict::Unknown:
        break;
    }
    return tr("Unknown");
}

// "Matched by … from take n": the name stands where a value goes out, the take where it comes in.
QString MatchSheetModel::tickText(MatchTickKind kind, int column) const
{
    const MatchTick tick = tickOf(*stitch(), kind);
    switch (column) {
    case What:
        return enumLabel(kind);
    case Out:
        return tick.matchedBy;
    case In:
        return tick.take ? tr("take %1").arg(*tick.take) : QString();
    case Verdict:
        return isTicked(*stitch(), kind) ? tr("Matched") : tr("Not ticked");
    default:
        return {};
    }
}

QVariant MatchSheetModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || !stitch() || index.row() >= rowCount())
        return {};
    const bool isTick = index.row() >= values();
    const MatchTickKind kind = isTick ? kindAt(index.row() - values()) : MatchTickKind::Pose;
    switch (role) {
    case Qt::DisplayRole:
        return isTick ? tickText(kind, index.column())
                      : valueText(stitch()->values[static_cast<std::size_t>(index.row())], index.column());
    case Qt::EditRole:
        if (isTick && index.column() == In) {
            const std::optional<int> take = tickOf(*stitch(), kind).take;
            return take ? QString::number(*take) : QString();
        }
        return data(index, Qt::DisplayRole);
    case Qt::DecorationRole:
        if (index.column() != Verdict)
            return {};
        return stateIcon(isTick ? (isTicked(*stitch(), kind) ? PlanState::Fine : PlanState::Unknown)
                                : stateOf(verdictOf(stitch()->values[static_cast<std::size_t>(index.row())])));
    case Qt::ToolTipRole:
        if (isTick && index.column() == Out)
            return tr("Who has matched it, by name");
        if (isTick && index.column() == In)
            return tr("From which take it was matched");
        return {};
    case RefusalRole:
        return m_refusal;
    default:
        return {};
    }
}

Qt::ItemFlags MatchSheetModel::flags(const QModelIndex &index) const
{
    Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    if (!index.isValid())
        return flags;
    const bool isTick = index.row() >= values();
    const bool typed = isTick ? index.column() == Out || index.column() == In : index.column() != Verdict;
    if (typed && !m_project.isReadOnly())
        flags |= Qt::ItemIsEditable;
    return flags;
}

bool MatchSheetModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::EditRole || !index.isValid() || !stitch())
        return false;
    const bool isTick = index.row() >= values();
    const auto done = isTick ? writeTick(kindAt(index.row() - values()), index.column(), value.toString())
                             : writeValue(static_cast<std::size_t>(index.row()), index.column(), value.toString());
    m_refusal = done ? QString() : done.error().message;
    return done.has_value();
}

Result<> MatchSheetModel::writeValue(std::size_t row, int column, const QString &typed)
{
    Stitch changed = *stitch();
    MatchValue &value = changed.values[row];
    Result<> read;
    switch (column) {
    case What:
        if (typed.trimmed().isEmpty())
            return refused(tr("A line of the match sheet needs a name."));
        value.name = typed.trimmed();
        break;
    case Out:
        read = readNumberInto(typed, value.out);
        break;
    case In:
        read = readNumberInto(typed, value.in);
        break;
    case Tolerance:
        read = readNumberInto(typed, value.tolerance);
        break;
    default:
        value.unit = typed.trimmed();
    }
    return read ? change(m_project, std::move(changed)) : read;
}

Result<> MatchSheetModel::writeTick(MatchTickKind kind, int column, const QString &typed)
{
    Stitch changed = *stitch();
    auto found = std::ranges::find(changed.ticks, kind, &MatchTick::what);
    if (found == changed.ticks.end())
        found = changed.ticks.insert(changed.ticks.end(), {.what = kind});
    if (column == Out) {
        found->matchedBy = typed.trimmed();
    } else if (typed.trimmed().isEmpty()) {
        found->take.reset();
    } else {
        const auto take = readNumber(typed);
        if (!take || *take < 1)
            return refused(tr("“%1” is not the number of a take.").arg(typed.trimmed()));
        found->take = *take;
    }
    return change(m_project, std::move(changed));
}

Result<> MatchSheetModel::addValue(const QString &name)
{
    if (!stitch())
        return {};
    const QString plain = name.trimmed();
    if (plain.isEmpty())
        return refused(tr("A line of the match sheet needs a name."));
    Stitch changed = *stitch();
    for (const MatchValue &value : changed.values)
        if (value.name.compare(plain, Qt::CaseInsensitive) == 0)
            return refused(tr("The sheet has “%1” already.").arg(value.name));
    changed.values.push_back({.name = plain});
    return change(m_project, std::move(changed));
}

Result<> MatchSheetModel::removeValue(int row)
{
    if (row < 0 || row >= values())
        return refused(tr("Pose, wardrobe and blood are on every match sheet."));
    Stitch changed = *stitch();
    changed.values.erase(changed.values.begin() + row);
    return change(m_project, std::move(changed));
}

}  // namespace stunt
