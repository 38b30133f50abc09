// SPDX-License-Identifier: GPL-3.0-or-later
// What goes with a record, what is emptied, and what is archived or refused because others need it.
#include "core/project/references.h"
#include "tests/support/recordworld.h"

#include <map>

using namespace stunt;
using namespace stunt::fixture;
using namespace Qt::Literals::StringLiterals;

class TestRemoval : public QObject
{
    Q_OBJECT

private slots:
    void everyReferenceKeepsItsPromise();
    void ownedGoesHoweverDeep();
    void singleReferencesAreEmptied();
    void listsAreShortened();
    void recordThatIsOwnedAndEmptiedGoes();
    void neededDeepIsArchived();
    void neededInAListIsArchived();
    void neededThatCannotBeArchivedIsRefused();
    void supersededIssueLeavesItsFollower();
};

namespace {

template<class V>
Id<ReferenceTargetOf<V>> firstIn(const V &value)
{
    using Target = ReferenceTargetOf<V>;
    if constexpr (isReferenceList<V>)
        return value.empty() ? Id<Target>() : value.front();
    else
        return Id<Target>(uuidOf(value));
}

// What became of a record when the one that its field names was removed.
enum class Fate { NotTried, Gone, Emptied, Kept };

template<class T, class V>
Fate fateOf(const Field<T, V> &field)
{
    World world;
    T record = world.valid<T>();
    const auto target = firstIn(record.*field.member);
    if (target.isNull())
        return Fate::NotTried;
    // The production is there from the start.
    if (!world.data().find(record.id))
        record.id = world.make(record);
    const ProjectData before = world.data();
    (void)remove(*world.project, std::vector{target});
    const T *left = world.data().find(record.id);
    const Fate fate = !left ? Fate::Gone : refersTo(left->*field.member, target.uuid()) ? Fate::Kept : Fate::Emptied;
    const bool targetThere = world.data().find(target);
    if (targetThere != (fate == Fate::Kept))
        qFatal("%s.%s points to nothing", Fields<T>::table, field.name);
    if (!(world.data() == before) && !(world.project->undo() && world.data() == before))
        qFatal("%s.%s: undo does not bring everything back", Fields<T>::table, field.name);
    return fate;
}

}  // namespace

// Each reference of a valid record of each type: what it names goes with the record, leaves it empty, or stays. Where
// yet another record needs what it names, that stays, and so does what it owns.
void TestRemoval::everyReferenceKeepsItsPromise()
{
    std::map<FieldUse, std::map<Fate, int>> counts;
    forEachRecordType([&]<class T>() {
        forEachField<T>([&]<class V>(const Field<T, V> &field) {
            if constexpr (isReference<V> || isReferenceList<V>) {
                const Fate fate = fateOf(field);
                ++counts[field.use][fate];
                const QByteArray where = QByteArray(Fields<T>::table) + '.' + field.name;
                if (field.use == FieldUse::Value)
                    QVERIFY2(fate == Fate::NotTried || fate == Fate::Kept, where.constData());
                else if (field.use == FieldUse::Clears)
                    QVERIFY2(fate == Fate::NotTried || fate == Fate::Emptied, where.constData());
                else
                    QVERIFY2(fate != Fate::Emptied, where.constData());
            }
        });
    });
    QVERIFY(counts[FieldUse::Owner][Fate::Gone] >= 30);
    QVERIFY(counts[FieldUse::Clears][Fate::Emptied] >= 1);
    QVERIFY(counts[FieldUse::Value][Fate::Kept] >= 15);
}

void TestRemoval::ownedGoesHoweverDeep()
{
    World world;
    world.make(world.valid<RigComponent>());
    world.make(world.valid<Inspection>());
    world.make(world.valid<RehearsalBooking>());
    const Id<Rehearsal> rehearsal = world.one<Rehearsal>();
    RigUse use = world.valid<RigUse>();
    use.beat.reset();
    use.rehearsal = rehearsal;
    world.make(RigOperator{.rigUse = world.make(use), .flyer = world.person});
    world.make(world.valid<RehearsalCall>());
    world.make(world.valid<RehearsalCover>());
    world.make(Cover{.rehearsal = rehearsal});
    const ProjectData before = world.data();

    QVERIFY(remove(*world.project, std::vector{rehearsal}));
    QCOMPARE(world.count<Rehearsal>() + world.count<RehearsalCall>() + world.count<RehearsalCover>()
                 + world.count<RehearsalBooking>() + world.count<RigUse>() + world.count<RigOperator>()
                 + world.count<Cover>(),
             0);
    QCOMPARE(world.count<RigUnit>(), 1);
    // Nothing needs the rig any more: it goes with its unit and what that owns.
    QVERIFY(remove(*world.project, std::vector{world.one<Rig>()}));
    QCOMPARE(world.count<Rig>() + world.count<RigUnit>() + world.count<RigComponent>() + world.count<Inspection>(), 0);
    QVERIFY(world.project->undo());
    QVERIFY(world.project->undo());
    QVERIFY(world.data() == before);

    // From the sequence down to the takes of a set-up of its own.
    Take take = world.valid<Take>();
    take.beat.reset();
    take.setup = world.one<Setup>();
    take.id = world.make(take);
    world.make(TakeImpact{.take = take.id, .person = world.person});
    world.make(world.valid<SetupPlayer>());
    world.make(Strip{.shootDay = world.day, .kind = StripKind::Setup, .setup = world.one<Setup>()});
    world.make(world.valid<Gate>());
    world.make(world.valid<Hazard>());
    world.make(world.valid<Move>());
    world.make(world.valid<ItemUse>());
    world.make(world.valid<Stitch>());
    world.make(world.valid<Marker>());
    world.make(world.valid<Adjustment>());
    QVERIFY(remove(*world.project, std::vector{world.sequence}));
    QCOMPARE(world.count<Sequence>() + world.count<Beat>() + world.count<Part>() + world.count<Setup>()
                 + world.count<SetupPlayer>() + world.count<Take>() + world.count<TakeImpact>() + world.count<Strip>()
                 + world.count<Gate>() + world.count<Hazard>() + world.count<Move>() + world.count<ItemUse>()
                 + world.count<Stitch>() + world.count<Marker>() + world.count<Adjustment>()
                 + world.count<RehearsalCover>(),
             0);
    QCOMPARE(world.count<Item>(), 1);
    QCOMPARE(world.count<Person>(), 1);
}

void TestRemoval::singleReferencesAreEmptied()
{
    World world;
    const Id<Part> attacker = world.make(world.valid<Part>());
    const Id<Part> defender = world.make(Part{.beat = world.beat, .person = world.make(world.valid<Person>())});
    Move move = world.valid<Move>();
    move.attacker = attacker;
    move.defender = defender;
    move.id = world.make(move);
    Stitch stitch = world.valid<Stitch>();
    stitch.chosenTake = world.one<Take>();
    stitch.id = world.make(stitch);
    const ProjectData before = world.data();

    QVERIFY(remove(*world.project, std::vector{attacker}));
    QCOMPARE(world.data().at(move.id).attacker, MaybeId<Part>());
    QCOMPARE(world.data().at(move.id).defender, MaybeId<Part>(defender));
    QVERIFY(remove(*world.project, std::vector{world.one<Take>()}));
    QCOMPARE(world.data().at(stitch.id).chosenTake, MaybeId<Take>());
    QVERIFY(world.data() == world.file->data);
    QVERIFY(world.project->undo());
    QVERIFY(world.project->undo());
    QVERIFY(world.data() == before);

    // Both in one removal.
    QVERIFY(remove(*world.project, std::vector{attacker, defender}));
    QVERIFY(!world.data().at(move.id).attacker && !world.data().at(move.id).defender);
}

void TestRemoval::listsAreShortened()
{
    World world;
    const Id<Beat> second = world.make(world.valid<Beat>());
    Setup setup = world.valid<Setup>();
    setup.beats = {second, world.beat};
    setup.id = world.make(setup);
    QVERIFY(remove(*world.project, std::vector{second}));
    QCOMPARE(world.data().at(setup.id).beats, std::vector({world.beat}));
    QVERIFY(remove(*world.project, std::vector{world.beat}));
    QCOMPARE(world.data().at(setup.id).beats, std::vector<Id<Beat>>());
    QVERIFY(world.data() == world.file->data);
    QVERIFY(world.project->undo());
    QVERIFY(world.project->undo());
    QCOMPARE(world.data().at(setup.id).beats, std::vector({second, world.beat}));
}

// A move of the beat whose part goes with the beat is not kept with an empty side: it goes itself.
void TestRemoval::recordThatIsOwnedAndEmptiedGoes()
{
    World world;
    Move move = world.valid<Move>();
    move.attacker = world.one<Part>();
    world.make(move);
    QVERIFY(remove(*world.project, std::vector{world.beat}));
    QCOMPARE(world.count<Move>(), 0);
    QCOMPARE(world.count<Part>(), 0);
}

void TestRemoval::neededDeepIsArchived()
{
    World world;
    world.make(world.valid<RigComponent>());
    const Id<RigUse> use = world.make(world.valid<RigUse>());
    const Id<Rig> rig = world.one<Rig>();
    QVERIFY(remove(*world.project, std::vector{rig}));
    QVERIFY(world.data().at(rig).archived);
    QCOMPARE(world.count<RigUnit>(), 1);
    QCOMPARE(world.count<RigComponent>(), 1);
    QVERIFY(world.data().find(use));

    world.make(world.valid<Copy>());
    world.make(world.valid<ItemUse>());
    const Id<Item> item = world.one<Item>();
    QVERIFY(remove(*world.project, std::vector{item}));
    QVERIFY(world.data().at(item).archived);
    QCOMPARE(world.count<Copy>(), 1);

    Item wound = world.valid<Item>();
    wound.role = world.role;
    world.make(wound);
    QVERIFY(remove(*world.project, std::vector{world.role}));
    QVERIFY(world.data().at(world.role).archived);
}

void TestRemoval::neededInAListIsArchived()
{
    for (const bool passenger : {false, true}) {
        World world;
        const Id<Person> person = world.make(world.valid<Person>());
        if (passenger) {
            VehicleSheet sheet = world.valid<VehicleSheet>();
            sheet.passengers = {world.person, person};
            world.make(sheet);
        } else {
            RigUse use = world.valid<RigUse>();
            use.flyers = {world.person, person};
            world.make(use);
        }
        QVERIFY(remove(*world.project, std::vector{person}));
        QVERIFY(world.data().at(person).archived);
        const bool kept = passenger ? world.data().at(world.one<VehicleSheet>()).passengers.size() == 2
                                    : world.data().at(world.one<RigUse>()).flyers.size() == 2;
        QVERIFY(kept);
    }
}

void TestRemoval::neededThatCannotBeArchivedIsRefused()
{
    World world;
    world.make(world.valid<RigUse>());
    const ProjectData before = world.data();
    const Result<> unit = remove(*world.project, std::vector{world.one<RigUnit>()});
    QVERIFY(!unit);
    QCOMPARE(unit.error().code, u"referenced"_s);
    QVERIFY2(unit.error().message.contains(u"D-1") && unit.error().message.contains(u"cannot be removed"),
             qPrintable(unit.error().message));
    QVERIFY(world.data() == before);
    QVERIFY(world.data() == world.file->data);

    Person person = world.data().at(world.person);
    person.ruleSet = world.make(world.valid<RuleSet>());
    QVERIFY(change(*world.project, person));
    const Result<> set = remove(*world.project, std::vector{*person.ruleSet});
    QVERIFY(!set);
    QVERIFY2(set.error().message.contains(u"Maya Okafor"), qPrintable(set.error().message));

    Take take = world.valid<Take>();
    take.shootDay = world.day;
    world.make(take);
    const Result<> day = remove(*world.project, std::vector{world.day});
    QVERIFY(!day && day.error().code == u"referenced");
    QVERIFY(world.data().find(world.day));
}

void TestRemoval::supersededIssueLeavesItsFollower()
{
    World world;
    const Id<CallSheetIssue> first = world.one<CallSheetIssue>();
    CallSheetIssue second = world.data().at(first);
    second.id = {};
    second.version = 2;
    second.supersedes = first;
    second.id = world.make(second);
    world.make(IssueRecipient{.issue = second.id, .person = world.person});
    QVERIFY(remove(*world.project, std::vector{first}));
    QCOMPARE(world.data().at(second.id).supersedes, MaybeId<CallSheetIssue>());
    QCOMPARE(world.count<IssueRecipient>(), 1);
    QVERIFY(remove(*world.project, std::vector{world.day}));
    QCOMPARE(world.count<CallSheetIssue>() + world.count<IssueRecipient>(), 0);
}

QTEST_GUILESS_MAIN(TestRemoval)
#include "tst_removal.moc"
