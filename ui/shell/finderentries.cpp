// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/finderentries.h"

#include "core/base/frames.h"
#include "core/model/fields.h"
#include "core/planning/timeline.h"
#include "core/project/lookups.h"
#include "core/project/personlabel.h"
#include "ui/models/wordfilter.h"

#include <QKeySequence>
#include <QMenu>

namespace stunt {

using namespace Qt::Literals::StringLiterals;

namespace {

FinderEntry entry(QString title, QString detail)
{
    QString folded = foldedForSearch(title + u'\n' + detail);
    return {.title = std::move(title), .detail = std::move(detail), .folded = std::move(folded)};
}

class Collector
{
public:
    explicit Collector(const ProjectData &data) : m_data(data) {}

    template<class T>
    void add(const T &record, const QString &detail = {})
    {
        if constexpr (requires { record.archived; }) {
            if (record.archived)
                return;
        }
        QString kind = recordLabel<T>();
        kind[0] = kind[0].toUpper();
        FinderEntry made =
            entry(recordName(m_data, RecordRef(record.id)), detail.isEmpty() ? kind : u"%1 · %2"_s.arg(kind, detail));
        made.record = record.id;
        m_entries.push_back(std::move(made));
    }
    template<class T>
    void addAll(const std::vector<const T *> &records)
    {
        for (const T *record : records)
            add(*record);
    }
    std::vector<FinderEntry> take() { return std::move(m_entries); }

private:
    const ProjectData &m_data;
    std::vector<FinderEntry> m_entries;
};

// How well an entry matches: 0 best; -1 not at all.
int rankOf(const FinderEntry &entry, const QStringList &words, const QString &whole)
{
    for (const QString &word : words)
        if (!entry.folded.contains(word))
            return -1;
    const QStringView title = QStringView(entry.folded).left(entry.folded.indexOf(u'\n'));
    if (title == whole)
        return 0;
    if (title.startsWith(whole))
        return 1;
    if (title.contains(QString(u' ' + whole)))
        return 2;
    return title.contains(words.constFirst()) ? 3 : 4;
}

}  // namespace

std::vector<FinderEntry> recordEntries(const ProjectData &data)
{
    Collector collector(data);
    for (const PersonLabel &label : peopleToChoose(data))
        collector.add(*label.person, label.detail);
    collector.addAll(rolesInOrder(data));
    collector.addAll(sequencesInOrder(data));
    collector.addAll(beatsInOrder(data));
    for (const Sequence *sequence : sequencesInOrder(data))
        for (const Marker *marker : markersInOrder(data, sequence->id))
            collector.add(*marker, timecode(marker->atMs, frameRateOf(data)));
    collector.addAll(scenesInOrder(data));
    collector.addAll(shootDaysInOrder(data));
    for (const Rehearsal &rehearsal : data.all<Rehearsal>())
        if (rehearsal.plan == livePlan(data).id)
            collector.add(rehearsal);
    for (const Location &location : data.all<Location>())
        collector.add(location);
    for (const Unit &unit : data.all<Unit>())
        collector.add(unit);
    return collector.take();
}

std::vector<FinderEntry> commandEntries(const QString &menu, const QList<QAction *> &actions)
{
    std::vector<FinderEntry> entries;
    for (QAction *action : actions) {
        if (action->isSeparator() || action->menu() || !action->isEnabled() || !action->isVisible())
            continue;
        QString detail = menu;
        if (!action->shortcut().isEmpty())
            detail += u" · "_s + action->shortcut().toString(QKeySequence::NativeText);
        QString text = action->text();
        text.replace(u"&&"_s, u"\x1"_s).remove(u'&').replace(u'\x1', u'&');
        FinderEntry made = entry(text, detail);
        made.action = action;
        entries.push_back(std::move(made));
    }
    return entries;
}

std::vector<std::size_t> bestMatches(const std::vector<FinderEntry> &entries, const QString &words, std::size_t limit)
{
    const QString whole = foldedForSearch(words).simplified();
    const QStringList parts = whole.split(u' ', Qt::SkipEmptyParts);
    std::vector<std::pair<int, std::size_t>> found;
    for (std::size_t i = 0; i < entries.size(); ++i) {
        const int rank = parts.isEmpty() ? 0 : rankOf(entries[i], parts, whole);
        if (rank >= 0)
            found.emplace_back(rank, i);
    }
    const std::size_t count = std::min(limit, found.size());
    std::partial_sort(found.begin(), found.begin() + static_cast<std::ptrdiff_t>(count), found.end());
    std::vector<std::size_t> best;
    for (std::size_t i = 0; i < count; ++i)
        best.push_back(found[i].second);
    return best;
}

}  // namespace stunt
