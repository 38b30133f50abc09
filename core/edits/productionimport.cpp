// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/edits/productionimport.h"

#include "core/base/civiltime.h"
#include "core/edits/fieldchecks.h"
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

Error at(const QString &path, Error error)
{
    error.path = path;
    error.message = Tr::tr("%1: %2").arg(path, error.message);
    return error;
}

// What the templates below say of a field, made here once and not for each of the hundreds of fields.
QString fieldPath(const QString &path, const char *field)
{
    return path + u'/' + QString::fromLatin1(field);
}

Error danglingAt(const QString &path, const char *field, std::optional<std::size_t> index, const QString &label)
{
    const QString where = fieldPath(path, field) + (index ? u'/' + QString::number(*index) : QString());
    return at(where, refused(Tr::tr("There is no %1 with this id.").arg(label), u"dangling"_s));
}

Error invalidAt(const QString &path, const char *field, const QString &sentence)
{
    return at(fieldPath(path, field), refused(sentence, u"invalid"_s));
}

// Finds the longest label that a sentence begins with.
class LabelSearch
{
public:
    explicit LabelSearch(const QString &sentence) : m_sentence(sentence) {}

    void offer(const QString &label, const char *field)
    {
        if (label.size() <= m_longest || !m_sentence.startsWith(label + u' '))
            return;
        m_longest = label.size();
        m_field = field;
    }
    [[nodiscard]] const char *field() const { return m_field; }

private:
    const QString &m_sentence;
    qsizetype m_longest = 0;
    const char *m_field = nullptr;
};

// The first of a record's fields that is not acceptable for itself, with its path. Empty when none is: then it is the
// record as a whole, or beside the others.
enum class FaultKind { Any, Dangling };
template<class T>
std::optional<Error> fieldFault(const ProjectData &data, const T &record, const QString &path,
                                FaultKind kind = FaultKind::Any)
{
    std::optional<Error> fault;
    forEachField<T>([&]<class V>(const Field<T, V> &field) {
        if (fault)
            return;
        const V &value = record.*field.member;
        if constexpr (isReferenceList<V>) {
            for (std::size_t i = 0; i < value.size() && !fault; ++i)
                if (!data.find(value[i]))
                    fault = danglingAt(path, field.name, i, recordLabel<ReferenceTargetOf<V>>());
        } else if constexpr (isReference<V>) {
            using Target = ReferenceTargetOf<V>;
            const bool mustLead = std::is_same_v<V, Id<Target>> || !uuidOf(value).isNull();
            if (mustLead && !data.find(Id<Target>(uuidOf(value))))
                fault = danglingAt(path, field.name, {}, recordLabel<Target>());
        } else if (kind == FaultKind::Any) {
            QString sentence = valueFault(fieldLabel(field), value);
            if (sentence.isEmpty())
                sentence = limitFault(fieldLabel(field), value, field.limits);
            if (!sentence.isEmpty())
                fault = invalidAt(path, field.name, sentence);
        }
    });
    return fault;
}

// The field that a sentence of validate() is about, as far as it can be told: its sentences begin with the field's label.
template<class T>
QString fieldNamed(const T &record, const QString &sentence)
{
    LabelSearch search(sentence);
    forEachField<T>([&](const auto &field) { search.offer(fieldLabel(field), field.name); });
    QString name = search.field() ? fieldPath({}, search.field()) : QString();
    if constexpr (requires { record.timeZone; })
        if (name.isEmpty() && !isKnownZone(record.timeZone))
            if (std::is_same_v<T, Production> || !record.timeZone.isEmpty())
                name = u"/timeZone"_s;
    return name;
}

// One import under way, within its edit.
class Importer
{
public:
    Importer(Edit &edit, ProductionFile &file, ImportWay way) : m_edit(edit), m_file(file), m_way(way) {}

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
    Result<> checkReferences();
    template<class T>
    Result<> checkAll();
    Result<> checkReferrers();

    Edit &m_edit;
    ProductionFile &m_file;
    ImportWay m_way;
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
                return at(u"/production"_s, moved.error());
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
        return at(u"/plans"_s, refused(Tr::tr("One plan must be live."), u"invalid"_s));
    return {};
}

template<class T>
Result<> Importer::put(T &record, const QString &path)
{
    RecordCount &count = m_counts.back();
    if (const auto found = m_typeOfId.find(record.id.uuid());
        found != m_typeOfId.end() && found->second != recordTypeIndex<T>(AllRecords{}))
        return at(path + u"/id"_s,
                  refused(Tr::tr("Another kind of record of the production has this id."), u"duplicate-id"_s));
    if constexpr (requires { record.plan; })
        if (record.plan.isNull())
            record.plan = m_livePlan;
    normalise(data(), record);
    const T *before = data().find(record.id);
    if (!before) {
        m_edit.insert(std::move(record));
        ++count.added;
    } else if (*before == record) {
        ++count.unchanged;
    } else {
        m_updated.push_back({record.id.uuid(), path});
        m_edit.update(std::move(record));
        ++count.updated;
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
Result<> Importer::checkReferences()
{
    const std::vector<T> &records = m_file.of<T>();
    for (std::size_t i = 0; i < records.size(); ++i) {
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
            return *fieldFault(data(), record, recordPath<T>(i), FaultKind::Dangling);
    }
    return {};
}

template<class T>
Result<> Importer::checkAll()
{
    // Comparing each record with all its siblings would take for ever where there are many.
    const std::unordered_set<Id<T>> suspects = possibleTwins<T>(data());
    // What was moved into the data has left its id behind.
    const std::vector<T> &records = m_file.of<T>();
    for (std::size_t i = 0; i < records.size(); ++i) {
        const T &record = data().at(records[i].id);
        const Result<> valid =
            validate(data(), record, suspects.contains(record.id) ? Siblings::Compared : Siblings::KnownToDiffer);
        if (valid)
            continue;
        const QString path = recordPath<T>(i);
        const std::optional<Error> fault = fieldFault(data(), record, path);
        return fault ? *fault : at(path + fieldNamed(record, valid.error().message), valid.error());
    }
    return {};
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
                        result = at(updated.path, refused(Tr::tr("Then %1 would no longer be right. %2")
                                                              .arg(recordName(data(), referrer), valid.error().message),
                                                          valid.error().code));
        });
        if (!result)
            return result;
    }
    return requireRealTimes(data());
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
    forEachRecordType([&]<class T>() {
        if (result)
            result = checkReferences<T>();
    });
    forEachRecordType([&]<class T>() {
        if (result)
            result = checkAll<T>();
    });
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
        return at(u"/production"_s,
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

Result<ProductionImport> previewProductionImport(const ProjectData &data, ProductionFile file, Merging merging)
{
    Result<std::unique_ptr<Project>> scratch = Project::load(std::make_unique<ScratchStore>(data));
    if (!scratch)
        return scratch.error();
    return importProduction(**scratch, std::move(file), merging);
}

Result<ProjectData> importedData(const ProjectData &data, ProductionFile file, Merging merging)
{
    Result<std::unique_ptr<Project>> scratch = Project::load(std::make_unique<ScratchStore>(data));
    if (!scratch)
        return scratch.error();
    if (const Result<ProductionImport> done = importProduction(**scratch, std::move(file), merging); !done)
        return done.error();
    return (*scratch)->data();
}

}  // namespace stunt
