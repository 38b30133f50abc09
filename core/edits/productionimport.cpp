// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/edits/productionimport.h"

#include "core/base/civiltime.h"
#include "core/edits/importfaults.h"
#include "core/edits/newproduction.h"
#include "core/edits/rehearsing.h"
#include "core/edits/story.h"
#include "core/edits/twinkeys.h"
#include "core/edits/validate.h"
#include "core/project/recordref.h"

#include <algorithm>
#include <numeric>
#include <unordered_map>

namespace stunt {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(ProductionImport)
};

// One import under way, within its edit.
class Importer
{
public:
    Importer(Edit &edit, ProductionFile &file, ImportWay way)
        : m_edit(edit), m_file(file), m_way(way), m_before(edit.data())
    {
    }

    Result<> run();
    [[nodiscard]] const std::vector<RecordCount> &counts() const { return m_counts; }

private:
    struct Updated {
        Uuid id;
        QString path;
    };

    [[nodiscard]] const ProjectData &data() const { return m_edit.data(); }
    template<class T>
    void clear();
    void clearDefaults();
    void noteIds();
    Result<> putProduction();
    template<class T>
    Result<> putAll();
    template<class T>
    Result<> put(T &record, const QString &path);
    Result<> findLivePlan();
    template<class T>
    void checkReferences(FaultList &faults) const;
    template<class T>
    void checkAll(FaultList &faults) const;
    template<class T>
    std::optional<Error> referrerFaultOf(Uuid owner) const;
    [[nodiscard]] std::optional<Error> referrerFault(Uuid owner) const;
    [[nodiscard]] Result<> checkFile() const;
    Result<> checkReferrers();

    Edit &m_edit;
    ProductionFile &m_file;
    ImportWay m_way;
    const ProjectData m_before;
    Id<Plan> m_livePlan;
    std::unordered_map<Uuid, std::size_t> m_typeOfId;  // of the records that were there before; merges only
    std::vector<Updated> m_updated;
    std::vector<RecordCount> m_counts;
};

template<class T>
void Importer::clear()
{
    std::vector<Id<T>> ids;
    for (const T &record : data().all<T>())
        ids.push_back(record.id);
    for (const Id<T> &id : ids)
        m_edit.remove(id);
}

// What every new production has makes way for what the file has of its kind.
void Importer::clearDefaults()
{
    if (m_file.has<Unit>())
        clear<Unit>();
    if (m_file.has<Plan>())
        clear<Plan>();
    if (m_file.has<RuleSet>()) {
        clear<RuleNumber>();
        clear<RuleSet>();
        Production production = data().production();
        production.ruleSet.reset();
        m_edit.update(std::move(production));
    }
}

void Importer::noteIds()
{
    forEachRecordType([&]<class T>() {
        for (const T &record : data().all<T>())
            m_typeOfId.emplace(record.id.uuid(), recordTypeIndex<T>(AllRecords{}));
    });
}

Result<> Importer::putProduction()
{
    RecordCount count{.plural = u"production"_s};
    if (m_file.has<Production>()) {
        Production &production = m_file.of<Production>().front();
        const Production before = data().production();
        if (m_way == ImportWay::Merge || production.id.isNull())
            production.id = before.id;
        normalise(data(), production);
        const bool same = production == before;
        if (production.id == before.id) {
            m_edit.update(production);
        } else {
            m_edit.remove(before.id);
            m_edit.insert(production);
        }
        if (m_way == ImportWay::Merge
            && (production.frameRate != before.frameRate || production.dropFrame != before.dropFrame))
            if (Result<> moved = moveToFrames(m_edit, before, production); !moved)
                return faultAt(u"/production"_s, moved.error());
        (m_way == ImportWay::Create ? count.added : same ? count.unchanged : count.updated) = 1;
    }
    m_counts.push_back(count);
    return {};
}

// The plan that days and rehearsals belong to which name none.
Result<> Importer::findLivePlan()
{
    for (const Plan &plan : data().all<Plan>())
        if (plan.live)
            m_livePlan = plan.id;
    if (m_livePlan.isNull())
        return faultAt(u"/plans"_s, refused(Tr::tr("One plan must be live."), u"invalid"_s));
    return {};
}

template<class T>
Result<> Importer::put(T &record, const QString &path)
{
    RecordCount &count = m_counts.back();
    if (const auto found = m_typeOfId.find(record.id.uuid());
        found != m_typeOfId.end() && found->second != recordTypeIndex<T>(AllRecords{}))
        return faultAt(path + u"/id"_s,
                       refused(Tr::tr("Another kind of record of the production has this id."), u"duplicate-id"_s));
    if constexpr (requires { record.plan; })
        if (record.plan.isNull())
            record.plan = m_livePlan;
    normalise(data(), record);
    const T *current = data().find(record.id);
    if (!current) {
        m_edit.insert(std::move(record));
        ++count.added;
        return {};
    }
    // Another frame rate has moved the screen times of what was there by now.
    const T *before = m_before.find(record.id);
    ++(before && *before == record ? count.unchanged : count.updated);
    if (*current != record) {
        m_updated.push_back({record.id.uuid(), path});
        m_edit.update(std::move(record));
    }
    return {};
}

template<class T>
Result<> Importer::putAll()
{
    if constexpr (std::is_same_v<T, Production>)
        return {};
    m_counts.push_back({.plural = QString::fromLatin1(Fields<T>::plural)});
    std::vector<T> &records = m_file.of<T>();
    for (std::size_t i = 0; i < records.size(); ++i)
        if (Result<> done = put(records[i], recordPath<T>(i)); !done)
            return done;
    return std::is_same_v<T, Plan> ? findLivePlan() : Result<>();
}

// Before anything else is asked of the records: the rules follow references without looking whether they lead anywhere.
template<class T>
void Importer::checkReferences(FaultList &faults) const
{
    const std::vector<T> &records = m_file.of<T>();
    for (std::size_t i = 0; i < records.size() && !faults.isFull(); ++i) {
        const T &record = data().at(records[i].id);
        bool leads = true;
        forEachField<T>([&]<class V>(const Field<T, V> &field) {
            const V &value = record.*field.member;
            if constexpr (isReferenceList<V>)
                leads =
                    leads && std::all_of(value.begin(), value.end(), [&](const auto &id) { return data().find(id); });
            else if constexpr (isReference<V>)
                leads = leads && (value == V() || data().find(Id<ReferenceTargetOf<V>>(uuidOf(value))));
        });
        if (!leads)
            faults.add(*fieldFault({data(), m_file}, record, recordPath<T>(i), FaultKind::Dangling));
    }
}

template<class T>
void Importer::checkAll(FaultList &faults) const
{
    // Comparing each record with all its siblings would take for ever where there are many.
    const std::unordered_set<Id<T>> suspects = possibleTwins<T>(data());
    // What was moved into the data has left its id behind.
    const std::vector<T> &records = m_file.of<T>();
    for (std::size_t i = 0; i < records.size() && !faults.isFull(); ++i) {
        const T &record = data().at(records[i].id);
        const Result<> valid =
            validate(data(), record, suspects.contains(record.id) ? Siblings::Compared : Siblings::KnownToDiffer);
        if (valid)
            continue;
        const QString path = recordPath<T>(i);
        std::optional<Error> fault = fieldFault({data(), m_file}, record, path);
        if (!fault)
            fault = referrerFault(record.id.uuid());
        faults.add(fault ? *std::move(fault)
                         : faultAt(path + fieldNamed(record, valid.error().message), valid.error()));
    }
}

// The first fault of the file's records of one type that refer to `owner`.
template<class T>
std::optional<Error> Importer::referrerFaultOf(Uuid owner) const
{
    const std::vector<T> &records = m_file.of<T>();
    for (const T &referrer : data().all<T>().referring(owner)) {
        const Result<> valid = validate(data(), referrer, Siblings::KnownToDiffer);
        const auto inFile = [&](const T &record) { return record.id == referrer.id; };
        const auto found = valid ? records.end() : std::find_if(records.begin(), records.end(), inFile);
        if (found == records.end())
            continue;
        const QString path = recordPath<T>(static_cast<std::size_t>(found - records.begin()));
        return faultAt(path + fieldNamed(referrer, valid.error().message), valid.error());
    }
    return std::nullopt;
}

// An item is asked whether its uses name states that it has, a rig whether its operators' flyers are on it. Where it is the
// use that is wrong, its place in the file tells more than the item's.
std::optional<Error> Importer::referrerFault(Uuid owner) const
{
    std::optional<Error> fault;
    forEachRecordType([&]<class T>() {
        if (!fault)
            fault = referrerFaultOf<T>(owner);
    });
    return fault;
}

// What stays as it was must go on fitting what was updated.
Result<> Importer::checkReferrers()
{
    for (const Updated &updated : m_updated) {
        Result<> result;
        forEachRecordType([&]<class T>() {
            for (const T &referrer : data().all<T>().referring(updated.id))
                if (result)
                    if (const Result<> valid = validate(data(), referrer, Siblings::KnownToDiffer); !valid)
                        result =
                            faultAt(updated.path, refused(Tr::tr("Then %1 would no longer be right. %2")
                                                              .arg(recordName(data(), referrer), valid.error().message),
                                                          valid.error().code));
        });
        if (!result)
            return result;
    }
    return requireRealTimes(data());
}

Result<> Importer::checkFile() const
{
    FaultList dangling;
    forEachRecordType([&]<class T>() { checkReferences<T>(dangling); });
    if (Result<> lead = dangling.result(); !lead)
        return lead;
    FaultList faults;
    forEachRecordType([&]<class T>() { checkAll<T>(faults); });
    return faults.result();
}

Result<> Importer::run()
{
    if (m_way == ImportWay::Merge)
        noteIds();
    else
        clearDefaults();
    Result<> result = putProduction();
    forEachRecordType([&]<class T>() {
        if (result)
            result = putAll<T>();
    });
    if (result)
        result = checkFile();
    if (result && m_way == ImportWay::Merge)
        result = checkReferrers();
    if (result)
        takeMissingSnapshots(m_edit);
    return result;
}

// A production of this program that nobody sees: for looking at what an import would do.
class ScratchStore : public ProjectStore
{
public:
    explicit ScratchStore(const ProjectData &data) : m_data(data) {}
    Loaded load() override { return {m_data, 0}; }
    void commit(const ChangeSet &, qint64 revision) override { m_revision = revision + 1; }
    qint64 storedRevision() override { return m_revision; }
    void copyTo(const QString &) override {}
    [[nodiscard]] StoreInfo info() const override { return {}; }

private:
    const ProjectData &m_data;
    qint64 m_revision = 0;
};

// A production to fill. The file's own title and zone replace these, and one that is not valid is refused with its path.
Result<> createFor(Project &project, const ProductionFile &file)
{
    if (!file.has<Production>())
        return faultAt(u"/production"_s,
                       refused(Tr::tr("“production” is missing: its title and its time zone."), u"missing"_s));
    const Production &production = file.of<Production>().front();
    const QString zone = isKnownZone(production.timeZone) ? production.timeZone : u"UTC"_s;
    return createProduction(project, {.title = {}, .timeZone = zone});
}

int sum(const std::vector<RecordCount> &counts, int RecordCount::*member)
{
    return std::accumulate(counts.begin(), counts.end(), 0,
                           [&](int total, const RecordCount &count) { return total + count.*member; });
}

}  // namespace

int ProductionImport::added() const
{
    return sum(counts, &RecordCount::added);
}

int ProductionImport::updated() const
{
    return sum(counts, &RecordCount::updated);
}

int ProductionImport::unchanged() const
{
    return sum(counts, &RecordCount::unchanged);
}

bool isUntouched(const ProjectData &data)
{
    bool untouched = data.all<Unit>().size() <= 1 && data.all<Plan>().size() <= 1;
    forEachRecordType([&]<class T>() {
        constexpr bool isGiven =
            std::is_same_v<
                T,
                Production> || std::is_same_v<T, Unit> || std::is_same_v<T, Plan> || std::is_same_v<T, RuleSet> || std::is_same_v<T, RuleNumber>;
        untouched = untouched && (isGiven || data.all<T>().isEmpty());
    });
    const auto &numbers = data.all<RuleNumber>();
    return untouched && std::none_of(numbers.begin(), numbers.end(), [](const RuleNumber &number) {
               return number.overrideValue.has_value();
           });
}

Result<ProductionImport> importProduction(Project &project, ProductionFile file, Merging merging)
{
    ProductionImport done;
    const bool isNew = project.data().all<Production>().isEmpty();
    if (isNew) {
        if (Result<> made = createFor(project, file); !made)
            return made.error();
        done.way = ImportWay::Create;
    } else {
        done.way = isUntouched(project.data()) ? ImportWay::Fill : ImportWay::Merge;
    }
    if (done.way == ImportWay::Merge && merging == Merging::Refused)
        return refused(Tr::tr("“%1” already has records. The file can only be merged into it.")
                           .arg(project.data().production().title),
                       u"needs-merge"_s);
    const Result<> edited = project.edit(Tr::tr("Import production"), [&](Edit &edit) {
        Importer importer(edit, file, done.way);
        Result<> result = importer.run();
        done.counts = importer.counts();
        return result;
    });
    return edited ? Result<ProductionImport>(std::move(done)) : Result<ProductionImport>(edited.error());
}

Result<TriedImport> tryProductionImport(const ProjectData &data, ProductionFile file, Merging merging)
{
    Result<std::unique_ptr<Project>> scratch = Project::load(std::make_unique<ScratchStore>(data));
    if (!scratch)
        return scratch.error();
    Result<ProductionImport> done = importProduction(**scratch, std::move(file), merging);
    if (!done)
        return done.error();
    return TriedImport{*std::move(done), (*scratch)->data()};
}

Result<ProductionImport> previewProductionImport(const ProjectData &data, ProductionFile file, Merging merging)
{
    Result<TriedImport> tried = tryProductionImport(data, std::move(file), merging);
    return tried ? Result<ProductionImport>(std::move(tried->import)) : Result<ProductionImport>(tried.error());
}

Result<ProjectData> importedData(const ProjectData &data, ProductionFile file, Merging merging)
{
    Result<TriedImport> tried = tryProductionImport(data, std::move(file), merging);
    return tried ? Result<ProjectData>(std::move(tried->data)) : Result<ProjectData>(tried.error());
}

}  // namespace stunt
