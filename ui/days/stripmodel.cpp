// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/days/stripmodel.h"

#include "core/edits/dayplan.h"
#include "core/edits/records.h"
#include "core/edits/schedule.h"
#include "core/planning/striptimes.h"
#include "core/project/lookups.h"
#include "core/reports/callsheetparts.h"
#include "ui/days/striplook.h"
#include "ui/models/fieldtext.h"
#include "ui/models/plaintooltip.h"

#include <QMimeData>

namespace stunt {

using namespace Qt::Literals::StringLiterals;

namespace {

QString columnName(StripColumn column)
{
    switch (column) {
    case StripColumn::Start:
        return StripModel::tr("Start");
    case StripColumn::Minutes:
        return StripModel::tr("Min");
    case StripColumn::Scene:
        return StripModel::tr("Sc.");
    case StripColumn::Light:
        return StripModel::tr("D/N");
    case StripColumn::Place:
        return StripModel::tr("Set");
    case StripColumn::What:
        return StripModel::tr("Beats and action");
    case StripColumn::Cast:
        return StripModel::tr("Cast");
    case StripColumn::Pages:
        return StripModel::tr("Pages");
    case StripColumn::Location:
        return StripModel::tr("Location");
    }
    Q_UNREACHABLE();
}

bool isFigureColumn(StripColumn column)
{
    return column == StripColumn::Minutes || column == StripColumn::Pages;
}

QString beatsText(const CallSheet::StripLine &line)
{
    QStringList words;
    if (!line.addition.isEmpty())
        words.push_back(line.addition);
    if (line.beats.size() == 1)
        words.push_back(u"%1 %2"_s.arg(line.beats.front().number, line.beats.front().title).trimmed());
    else
        for (const auto &beat : line.beats)
            words.push_back(u"%1 %2"_s.arg(beat.number, beat.title).trimmed());
    if (words.isEmpty())
        words.push_back(line.synopsis);
    return words.join(u" · "_s);
}

}  // namespace

std::vector<Id<Strip>> stripsIn(const ProjectData &data, const QMimeData *mime)
{
    std::vector<Id<Strip>> strips;
    if (!mime || !mime->hasFormat(stripsMimeType))
        return strips;
    for (const QString &line : QString::fromLatin1(mime->data(stripsMimeType)).split(u'\n')) {
        const auto uuid = Uuid::fromText(line);
        if (uuid && data.find(Id<Strip>(*uuid)))
            strips.emplace_back(*uuid);
    }
    return strips;
}

std::vector<Strip> unscheduledIn(const ProjectData &data, const QMimeData *mime)
{
    std::vector<Strip> strips;
    if (!mime || !mime->hasFormat(unscheduledMimeType))
        return strips;
    for (const QString &line : QString::fromLatin1(mime->data(unscheduledMimeType)).split(u'\n')) {
        const auto uuid = Uuid::fromText(line);
        if (uuid && data.find(Id<Beat>(*uuid)))
            strips.push_back(stripFor(Id<Beat>(*uuid)));
        else if (uuid && data.find(Id<Scene>(*uuid)))
            strips.push_back(stripFor(Id<Scene>(*uuid)));
    }
    return strips;
}

StripModel::StripModel(Project &project, QObject *parent) : FlatModel(parent), m_project(project)
{
    connect(&project, &Project::changed, this, [this] {
        std::vector<Id<Strip>> wanted;
        if (m_day && m_project.data().find(m_day))
            for (const Strip *strip : stripsInOrder(m_project.data(), *m_day))
                wanted.push_back(strip->id);
        // While rows go and come nothing of the day may be read by its row, so the lines are made first.
        m_lines.clear();
        sync(wanted);
        compute();
        tellAll();
    });
}

void StripModel::setDay(MaybeId<ShootDay> day)
{
    if (day == m_day)
        return;
    m_day = day;
    std::vector<Id<Strip>> wanted;
    if (m_day && m_project.data().find(m_day))
        for (const Strip *strip : stripsInOrder(m_project.data(), *m_day))
            wanted.push_back(strip->id);
    m_lines.clear();
    reset(std::move(wanted));
    compute();
    tellAll();
}

void StripModel::compute()
{
    const ShootDay *day = m_project.data().find(m_day);
    m_lines = day ? sheet::stripLinesOf(m_project.data(), *day) : std::vector<CallSheet::StripLine>{};
    // After a strip without minutes every one would start “≥” the same time: that is said once.
    for (std::size_t row = m_lines.size(); row-- > 1;)
        if (m_lines[row].earliest && m_lines[row].start == m_lines[row - 1].start)
            m_lines[row].start.reset();
}

int StripModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : stripColumnCount;
}

QString StripModel::text(const Strip &strip, const CallSheet::StripLine &line, StripColumn column) const
{
    switch (column) {
    case StripColumn::Start:
        if (!line.start)
            return {};
        return line.earliest ? tr("≥ %1").arg(clockText(*line.start)) : clockText(*line.start);
    case StripColumn::Minutes:
        return line.minutes ? QLocale().toString(*line.minutes) : tr("no minutes");
    case StripColumn::Scene:
        return line.scene;
    case StripColumn::Light:
        return line.dayPart;
    case StripColumn::Place:
        return strip.banner ? enumLabel(*strip.banner) : line.heading;
    case StripColumn::What:
        return strip.kind == StripKind::Banner ? strip.title : beatsText(line);
    case StripColumn::Cast:
        return line.cast;
    case StripColumn::Pages:
        return line.pagesEighths > 0 ? pagesText(line.pagesEighths) : QString();
    case StripColumn::Location:
        if (const Location *location = locationOf(m_project.data(), strip); location && strip.kind != StripKind::Banner)
            return location->name;
        return {};
    }
    Q_UNREACHABLE();
}

// Whether the start or the minutes are typed or follow, in role and in words.
QVariant StripModel::timeData(const Strip &strip, const CallSheet::StripLine &line, StripColumn column, int role) const
{
    const bool isStart = column == StripColumn::Start;
    if (!isStart && column != StripColumn::Minutes)
        return {};
    const bool typed = isStart ? strip.start.has_value() : strip.minutes.has_value();
    if (role == TypedRole)
        return typed;
    if (role == ComputedRole)
        return !typed;
    if (typed)
        return isStart ? tr("Typed; clear it to follow the strip before") : tr("Typed; clear it to use the estimate");
    if (isStart && line.earliest)
        return line.start ? tr("Not before %1: a strip before it has no minutes.").arg(clockText(*line.start))
                          : tr("No time: a strip before it has no minutes.");
    if (!isStart && !line.minutes)
        return tr("No minutes: nothing says how long its beats take. Type minutes here, or give the beats set-up and "
                  "run times in the breakdown.");
    return isStart ? tr("Computed: follows the strip before it. Type a time to pin it.")
                   : tr("Estimated from set-up, takes and resets of its beats. Type minutes to set them.");
}

QVariant StripModel::data(const QModelIndex &index, int role) const
{
    const Strip *strip = index.isValid() ? m_project.data().find(keyAt(index.row())) : nullptr;
    if (!strip || index.row() >= std::ssize(m_lines))
        return {};
    const auto column = static_cast<StripColumn>(index.column());
    const CallSheet::StripLine &line = m_lines[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return text(*strip, line, column);
    case Qt::EditRole:
        if (column == StripColumn::Start)
            return strip->start ? strip->start->toText() : QString();
        if (column == StripColumn::Minutes)
            return strip->minutes ? QLocale().toString(*strip->minutes) : QString();
        return strip->title;
    case Qt::ToolTipRole:
    case Qt::AccessibleDescriptionRole: {
        const QVariant how = timeData(*strip, line, column, role);
        const QString words = how.isValid() ? how.toString() : text(*strip, line, column);
        return role == Qt::ToolTipRole ? plainToolTip(words) : words;
    }
    case TypedRole:
    case ComputedRole:
        return timeData(*strip, line, column, role);
    case ToneRole:
        return static_cast<int>(toneOf(m_project.data(), *strip));
    case RefusalRole:
        return m_refusal;
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(
            Qt::Alignment((isFigureColumn(column) ? Qt::AlignTrailing : Qt::AlignLeading) | Qt::AlignVCenter));
    default:
        return {};
    }
}

QVariant StripModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= stripColumnCount)
        return {};
    const auto column = static_cast<StripColumn>(section);
    if (role == Qt::DisplayRole)
        return columnName(column);
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(
            Qt::Alignment((isFigureColumn(column) ? Qt::AlignTrailing : Qt::AlignLeading) | Qt::AlignVCenter));
    return {};
}

Qt::ItemFlags StripModel::flags(const QModelIndex &index) const
{
    const bool writable = !m_project.isReadOnly() && m_day.has_value();
    if (!index.isValid())  // drops go between rows
        return writable ? Qt::ItemIsDropEnabled : Qt::NoItemFlags;
    Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
    if (!writable)
        return flags;
    flags |= Qt::ItemIsDragEnabled;
    const auto column = static_cast<StripColumn>(index.column());
    if (column == StripColumn::Start || column == StripColumn::Minutes || column == StripColumn::What)
        flags |= Qt::ItemIsEditable;
    return flags;
}

Result<> StripModel::type(Strip strip, StripColumn column, const QString &typed)
{
    Result<> read;
    if (column == StripColumn::Start)
        read = readField(m_project.data(), typed, strip.start);
    else if (column == StripColumn::Minutes)
        read = readField(m_project.data(), typed, strip.minutes);
    else
        strip.title = typed.trimmed();
    if (!read)
        return read;
    return change(m_project, std::move(strip));
}

bool StripModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    const Strip *strip = index.isValid() ? m_project.data().find(keyAt(index.row())) : nullptr;
    if (!strip || role != Qt::EditRole)
        return false;
    const auto typed = type(*strip, static_cast<StripColumn>(index.column()), value.toString());
    m_refusal = typed ? QString() : typed.error().message;
    return typed.has_value();
}

QStringList StripModel::mimeTypes() const
{
    return {stripsMimeType, unscheduledMimeType};
}

QMimeData *StripModel::mimeData(const QModelIndexList &indexes) const
{
    std::vector<int> rows;
    for (const QModelIndex &index : indexes)
        if (std::ranges::find(rows, index.row()) == rows.end())
            rows.push_back(index.row());
    std::ranges::sort(rows);
    QStringList lines;
    for (const int row : rows)
        lines.push_back(keyAt(row).toText());
    auto *mime = new QMimeData;
    mime->setData(stripsMimeType, lines.join(u'\n').toLatin1());
    return mime;
}

bool StripModel::canDropMimeData(const QMimeData *mime, Qt::DropAction, int, int, const QModelIndex &) const
{
    return m_day && !m_project.isReadOnly()
        && (!stripsIn(m_project.data(), mime).empty() || !unscheduledIn(m_project.data(), mime).empty());
}

bool StripModel::dropMimeData(const QMimeData *mime, Qt::DropAction, int row, int, const QModelIndex &parent)
{
    if (!m_day || m_project.isReadOnly())
        return false;
    qsizetype at = parent.isValid() ? parent.row() : row;
    if (at < 0 || at > rowCount())
        at = rowCount();
    const auto moved = stripsIn(m_project.data(), mime);
    Result<> done;
    if (!moved.empty()) {
        for (qsizetype above = at - 1; above >= 0; --above)
            if (std::ranges::find(moved, keyAt(static_cast<int>(above))) != moved.end())
                --at;
        done = moveStrips(m_project, moved, *m_day, at);
    } else if (auto fresh = unscheduledIn(m_project.data(), mime); !fresh.empty()) {
        const auto added = insertStrips(m_project, std::move(fresh), *m_day, at);
        if (added)
            emit scheduled(*added);
        else
            done = added.error();
    } else {
        return false;
    }
    if (!done)
        emit refused(done.error());
    return done.has_value();
}

}  // namespace stunt
