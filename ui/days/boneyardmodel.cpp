// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/days/boneyardmodel.h"

#include "core/edits/records.h"
#include "core/project/lookups.h"
#include "ui/breakdown/beatcolumns.h"
#include "ui/days/striplook.h"
#include "ui/days/stripmodel.h"
#include "ui/models/plaintooltip.h"

#include <QMimeData>

namespace stunt {

using namespace Qt::Literals::StringLiterals;

namespace {

bool isScheduled(const ProjectData &data, const Scene &scene)
{
    const Id<Plan> live = livePlan(data).id;
    for (const Strip &strip : data.referring<Strip>(scene.id)) {
        const ShootDay *day = data.find(strip.shootDay);
        if (strip.kind == StripKind::Scene && day && day->plan == live)
            return true;
    }
    return false;
}

}  // namespace

BoneyardModel::BoneyardModel(Project &project, QObject *parent) : FlatModel(parent), m_project(project)
{
    reset(wanted());
    connect(&project, &Project::changed, this, [this] {
        sync(wanted());
        tellAll();
    });
}

void BoneyardModel::setFilter(const QString &words)
{
    m_filter = WordFilter(words);
    sync(wanted());
}

std::vector<RecordRef> BoneyardModel::wanted() const
{
    const ProjectData &known = m_project.data();
    std::map<Id<Scene>, std::vector<RecordRef>> ofScene;
    std::vector<RecordRef> loose;
    for (const Beat *beat : beatsInOrder(known)) {
        if (beat->status == BeatStatus::Cut || shootDayOf(known, *beat)
            || (!m_filter.isEmpty() && !m_filter.matches(text(beat->id))))
            continue;
        const Scene *scene = known.find(beat->scene);
        if (scene && !scene->archived)
            ofScene[scene->id].push_back(beat->id);
        else
            loose.push_back(beat->id);
    }
    std::vector<RecordRef> entries;
    for (const Scene *scene : scenesInOrder(known)) {
        const auto beats = ofScene.find(scene->id);
        const bool open = !scene->omitted && !isScheduled(known, *scene);
        // A scene all of whose beats are on days is done; one without any beats can still be shot.
        const bool offered = open && (beats != ofScene.end() || known.referring<Beat>(scene->id).empty());
        if (offered && (beats != ofScene.end() || m_filter.matches(text(scene->id))))
            entries.push_back(scene->id);
        if (beats != ofScene.end())
            entries.insert(entries.end(), beats->second.begin(), beats->second.end());
    }
    entries.insert(entries.end(), loose.begin(), loose.end());
    return entries;
}

QString BoneyardModel::text(const RecordRef &ref) const
{
    const ProjectData &known = m_project.data();
    if (const auto *scene = std::get_if<Id<Scene>>(&ref))
        return u"%1 – %2"_s.arg(sceneLine(known.at(*scene)), enumLabel(known.at(*scene).dayPart));
    if (const auto *beat = std::get_if<Id<Beat>>(&ref))
        return u"%1 %2"_s.arg(known.at(*beat).number, known.at(*beat).title).trimmed();
    return {};
}

int BoneyardModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : 1;
}

QVariant BoneyardModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || !exists(m_project.data(), keyAt(index.row())))
        return {};
    const RecordRef &ref = keyAt(index.row());
    const auto *beat = std::get_if<Id<Beat>>(&ref);
    switch (role) {
    case Qt::DisplayRole:
        return beat ? u"    "_s + text(ref) : text(ref);
    case Qt::ToolTipRole:
        return beat && !m_project.data().at(*beat).action.isEmpty() ? plainToolTip(m_project.data().at(*beat).action)
                                                                    : plainToolTip(text(ref));
    case Qt::AccessibleTextRole:
        return text(ref);
    case ToneRole: {
        Strip strip;
        strip.kind = beat ? StripKind::Beat : StripKind::Scene;
        if (beat)
            strip.beat = *beat;
        else
            strip.scene = std::get<Id<Scene>>(ref);
        return static_cast<int>(toneOf(m_project.data(), strip));
    }
    default:
        return {};
    }
}

Qt::ItemFlags BoneyardModel::flags(const QModelIndex &index) const
{
    const bool writable = !m_project.isReadOnly();
    if (!index.isValid())
        return writable ? Qt::ItemIsDropEnabled : Qt::NoItemFlags;
    const Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
    return writable ? flags | Qt::ItemIsDragEnabled | Qt::ItemIsDropEnabled : flags;
}

QStringList BoneyardModel::mimeTypes() const
{
    return {stripsMimeType, unscheduledMimeType};
}

QMimeData *BoneyardModel::mimeData(const QModelIndexList &indexes) const
{
    QModelIndexList rows = indexes;
    std::ranges::sort(rows, {}, &QModelIndex::row);
    QStringList lines;
    std::vector<Id<Scene>> scenes;
    for (const QModelIndex &row : rows) {
        const RecordRef &ref = keyAt(row.row());
        if (const auto *scene = std::get_if<Id<Scene>>(&ref))
            scenes.push_back(*scene);
        // A scene's strip brings its beats along.
        if (const auto *beat = std::get_if<Id<Beat>>(&ref)) {
            const MaybeId<Scene> own = m_project.data().at(*beat).scene;
            if (own && std::ranges::find(scenes, *own) != scenes.end())
                continue;
        }
        lines.push_back(uuidOf(ref).toText());
    }
    auto *mime = new QMimeData;
    mime->setData(unscheduledMimeType, lines.join(u'\n').toLatin1());
    return mime;
}

bool BoneyardModel::canDropMimeData(const QMimeData *mime, Qt::DropAction, int, int, const QModelIndex &) const
{
    return !m_project.isReadOnly() && !stripsIn(m_project.data(), mime).empty();
}

bool BoneyardModel::dropMimeData(const QMimeData *mime, Qt::DropAction, int, int, const QModelIndex &)
{
    const auto strips = stripsIn(m_project.data(), mime);
    if (strips.empty() || m_project.isReadOnly())
        return false;
    const auto removed = remove(m_project, strips);
    if (!removed)
        emit refused(removed.error());
    return removed.has_value();
}

}  // namespace stunt
