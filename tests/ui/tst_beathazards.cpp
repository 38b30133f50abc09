// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rules/numbernames.h"
#include "resources/resources.h"
#include "tests/support/rigsplaceworld.h"
#include "ui/breakdown/beathazards.h"
#include "ui/breakdown/riskmatrix.h"
#include "ui/breakdown/riskwords.h"
#include "ui/models/columns.h"

#include <QComboBox>
#include <QLabel>
#include <QMenu>
#include <QTest>

using namespace stunt;

namespace {

// The beat A1 of the small production with one hazard that nobody has rated.
struct HazardsWorld : RigsWorld {
    HazardsWorld() : facts(workspace()), view(workspace(), facts, nullptr)
    {
        hazard = must(add(*project, Hazard{.beat = beats[0], .hazard = u"Fall"_s, .kind = HazardKind::Fall}));
        start = project->history().size();
        view.setBeat(beats[0]);
        view.resize(500, 700);
        view.show();
    }
    void rate(std::optional<int> severity, std::optional<int> likelihood)
    {
        edit(hazard, [&](Hazard &each) {
            each.severityAfter = severity;
            each.likelihoodAfter = likelihood;
        });
    }
    QTableView *own() { return stunt::part<QTableView>(view, u"hazards"_s); }
    QTableView *inherited() { return stunt::part<QTableView>(view, u"inheritedHazards"_s); }
    // Without telling spaces that break from those that do not.
    QString words(const QString &name) { return stunt::part<QLabel>(view, name)->text().simplified(); }
    RiskMatrix *matrix() { return stunt::part<RiskMatrix>(view, u"riskMatrix"_s); }
    // What the library's menu offers when it is opened.
    QList<QAction *> library()
    {
        auto *menu = stunt::part<QPushButton>(view, u"hazardLibrary"_s)->menu();
        emit menu->aboutToShow();
        return menu->actions();
    }

    PlanFacts facts;
    BeatHazards view;
    Id<Hazard> hazard;
};

}  // namespace

class TestBeatHazards : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { initResources(); }
    void aRiskIsToldInWords_data();
    void aRiskIsToldInWords();
    void theMatrixHatchesWhatTheRuleCallsHigh();
    void theMatrixMarksOnlyWhatIsRated();
    void whatNobodyGaveIsSetOff();
    void bulletinsFollowTheKind();
    void theLibraryIsOfferedAndTaken();
    void anotherBeatsHazardsAreCopied();
    void hazardsFromAboveAreReadOnlyAndLeadToTheirOwner();
};

void TestBeatHazards::aRiskIsToldInWords_data()
{
    QTest::addColumn<int>("severity");  // 0: not rated
    QTest::addColumn<int>("likelihood");
    QTest::addColumn<bool>("limited");
    QTest::addColumn<QString>("words");
    QTest::newRow("low") << 4 << 2 << true << u"4 × 2 = 8, below the limit"_s;
    QTest::newRow("high") << 4 << 3 << true << u"4 × 3 = 12, high"_s;
    QTest::newRow("at the limit") << 5 << 2 << true << u"5 × 2 = 10, high"_s;
    QTest::newRow("grave") << 5 << 1 << true << u"5 × 1 = 5, below the limit"_s;
    QTest::newRow("no severity") << 0 << 2 << true << u"Unknown"_s;
    QTest::newRow("no likelihood") << 5 << 0 << true << u"Unknown"_s;
    QTest::newRow("no limit") << 1 << 1 << false << u"1 × 1 = 1, no limit set"_s;
}

void TestBeatHazards::aRiskIsToldInWords()
{
    QFETCH(int, severity);
    QFETCH(int, likelihood);
    QFETCH(bool, limited);
    QFETCH(QString, words);
    HazardsWorld world;
    if (!limited) {
        std::vector<Id<RuleNumber>> limits;
        for (const RuleNumber &number : world.project->data().all<RuleNumber>())
            if (number.number == numbers::riskLimit)
                limits.push_back(number.id);
        QVERIFY(!limits.empty());
        for (const Id<RuleNumber> &id : limits)
            world.edit(id, [](RuleNumber &number) { number.value.reset(); });
    }
    world.rate(severity ? std::optional(severity) : std::nullopt,
               likelihood ? std::optional(likelihood) : std::nullopt);
    QCOMPARE(world.words(u"riskAfter"_s), u"With controls: "_s + words);
    QCOMPARE(world.words(u"riskBefore"_s), u"Before controls: Unknown"_s);
    QCOMPARE(cell(*world.own(), 0, u"Remaining risk"_s), words);
    QVERIFY(world.matrix()->accessibleDescription().contains(words));
    const bool isFine = words.endsWith(u"below the limit"_s);
    QCOMPARE(isBold(*world.own(), 0, u"Remaining risk"_s), !isFine);
    const StateWords state = riskWords(riskAfter(world.project->data().at(world.hazard)), world.facts);
    QCOMPARE(state.state == PlanState::Fine, isFine);
}

// The shipped numbers: a product of 10 and more.
void TestBeatHazards::theMatrixHatchesWhatTheRuleCallsHigh()
{
    HazardsWorld world;
    for (int severity = 1; severity <= RiskMatrix::grades; ++severity)
        for (int likelihood = 1; likelihood <= RiskMatrix::grades; ++likelihood)
            QCOMPARE(world.matrix()
                         ->cells()[static_cast<std::size_t>(severity - 1)][static_cast<std::size_t>(likelihood - 1)],
                     severity * likelihood >= 10 ? RiskGrade::High : RiskGrade::Low);
}

void TestBeatHazards::theMatrixMarksOnlyWhatIsRated()
{
    HazardsWorld world;
    QVERIFY(world.matrix()->cellOf({5, std::nullopt}).isEmpty());
    QVERIFY(world.matrix()->cellOf({6, 1}).isEmpty());
    const QRect grave = world.matrix()->cellOf({5, 1});
    const QRect likely = world.matrix()->cellOf({1, 5});
    QVERIFY(grave.top() < likely.top() && grave.left() < likely.left());
    QVERIFY(world.matrix()->rect().contains(grave) && world.matrix()->rect().contains(likely));
    const QImage unrated = world.matrix()->grab().toImage();
    world.rate(5, 1);
    const QImage rated = world.matrix()->grab().toImage();
    const QPoint centre = (QRectF(grave).center() * rated.devicePixelRatio()).toPoint();
    QVERIFY(rated.pixel(centre) != unrated.pixel(centre));
    world.matrix()->setLayoutDirection(Qt::RightToLeft);
    QVERIFY(world.matrix()->cellOf({5, 1}).left() > world.matrix()->cellOf({5, 5}).left());
}

void TestBeatHazards::whatNobodyGaveIsSetOff()
{
    HazardsWorld world;
    const auto check = [&](const QString &title, const QString &typed, const QString &word) {
        QCOMPARE(cell(*world.own(), 0, title), word);
        QVERIFY(isBold(*world.own(), 0, title));
        const auto edits = world.edits();
        QVERIFY(type(*world.own(), 0, title, typed));
        QCOMPARE(world.edits(), edits + 1);
        QVERIFY(!isBold(*world.own(), 0, title));
        QVERIFY(type(*world.own(), 0, title, {}));
        QCOMPARE(cell(*world.own(), 0, title), word);
    };
    for (const auto member :
         {&Hazard::severityBefore, &Hazard::likelihoodBefore, &Hazard::severityAfter, &Hazard::likelihoodAfter})
        check(fieldLabel(fieldOf(member)), u"2"_s, u"Unknown"_s);
    check(fieldLabel(fieldOf(&Hazard::approvedBy)), u"Mara Lind"_s, u"Not approved"_s);
    check(fieldLabel(fieldOf(&Hazard::approvedOn)), u"2027-03-01"_s, u"Not approved"_s);
}

void TestBeatHazards::bulletinsFollowTheKind()
{
    HazardsWorld world;
    const QString title = fieldLabel(fieldOf(&Hazard::bulletins));
    QCOMPARE(cell(*world.own(), 0, title), u"4, 18"_s);
    QVERIFY(type(*world.own(), 0, fieldLabel(fieldOf(&Hazard::kind)), enumLabel(HazardKind::Vehicle)));
    QCOMPARE(cell(*world.own(), 0, title), u"4, 8, 20, 37"_s);
    QVERIFY(type(*world.own(), 0, title, u"18, 4"_s));
    QCOMPARE(world.project->data().at(world.hazard).bulletins, QStringList({u"18"_s, u"4"_s}));
    QCOMPARE(cell(*world.own(), 0, title), u"18, 4, 8, 20, 37"_s);
    const QString titles = bulletinTitles(world.project->data().at(world.hazard));
    QVERIFY2(titles.contains(u"18: Stunt air bags and catch systems\n"_s), qPrintable(titles));
    QVERIFY2(titles.contains(u"37: Vehicle restraints (not verified)"_s), qPrintable(titles));
}

void TestBeatHazards::theLibraryIsOfferedAndTaken()
{
    HazardsWorld world;  // with a descender
    const QList<QAction *> offered = world.library();
    QCOMPARE(offered.size(), 4);
    QCOMPARE(offered[0]->text(), u"All 2"_s);
    QCOMPARE(offered[2]->text(), u"Failure of a line or its anchor (Descender)"_s);
    QCOMPARE(offered[3]->text(), u"Fall from height (Descender)"_s);
    offered[3]->trigger();
    QCOMPARE(world.edits(), 1);
    QCOMPARE(world.own()->model()->rowCount(), 2);
    QCOMPARE(cell(*world.own(), 1, fieldLabel(fieldOf(&Hazard::hazard))), u"Fall from height"_s);
    QCOMPARE(cell(*world.own(), 1, u"Remaining risk"_s), u"Unknown"_s);
    world.library()[0]->trigger();
    QCOMPARE(world.own()->model()->rowCount(), 3);
    QCOMPARE(world.library().size(), 1);
    QVERIFY(!world.library()[0]->isEnabled());
    QVERIFY(world.dialogs.errors.empty());
}

void TestBeatHazards::anotherBeatsHazardsAreCopied()
{
    HazardsWorld world;
    auto *source = part<QComboBox>(world.view, u"hazardSource"_s);
    auto *copy = part<QPushButton>(world.view, u"copyHazards"_s);
    QVERIFY(!copy->isEnabled());  // no other beat has any
    must(add(*world.project, Hazard{.beat = world.beats[1], .hazard = u"Heat"_s, .approvedBy = u"Mara"_s}));
    QVERIFY(copy->isEnabled());
    QCOMPARE(source->count(), 2);
    const auto edits = world.edits();
    copy->click();
    QCOMPARE(world.dialogs.errors.size(), std::size_t(1));
    QCOMPARE(world.edits(), edits);
    source->setCurrentIndex(1);
    copy->click();
    QCOMPARE(world.edits(), edits + 1);
    QCOMPARE(cell(*world.own(), 1, fieldLabel(fieldOf(&Hazard::hazard))), u"Heat"_s);
    QCOMPARE(cell(*world.own(), 1, fieldLabel(fieldOf(&Hazard::approvedBy))), u"Not approved"_s);
    must(world.project->undo());
    QCOMPARE(world.own()->model()->rowCount(), 1);
}

void TestBeatHazards::hazardsFromAboveAreReadOnlyAndLeadToTheirOwner()
{
    HazardsWorld world;
    QVERIFY(!world.inherited()->isVisible());
    must(add(*world.project, Hazard{.hazard = u"Heat"_s}));
    must(add(*world.project, Hazard{.sequence = world.a, .hazard = u"Rain"_s}));
    must(add(*world.project, Hazard{.shootDay = world.day, .hazard = u"Wind"_s}));
    must(add(*world.project, Hazard{.sequence = world.b, .hazard = u"Snow"_s}));
    QVERIFY(world.inherited()->isVisible());
    QCOMPARE(world.inherited()->model()->rowCount(), 2);
    world.scheduleAll();
    const QAbstractItemModel &model = *world.inherited()->model();
    QCOMPARE(model.rowCount(), 3);
    QCOMPARE(cell(*world.inherited(), 0, u"From"_s), u"The production"_s);
    QCOMPARE(cell(*world.inherited(), 1, u"From"_s), recordName(world.project->data(), RecordRef(world.a)));
    for (int column = 0; column < model.columnCount(); ++column)
        QVERIFY(!model.flags(model.index(0, column)).testFlag(Qt::ItemIsEditable));
    emit world.inherited()->activated(model.index(0, 0));
    QCOMPARE(world.selection.current(), RecordRef{});
    emit world.inherited()->activated(model.index(1, 0));
    QCOMPARE(world.selection.currentAs<Sequence>(), MaybeId<Sequence>(world.a));
    emit world.inherited()->activated(model.index(2, 0));
    QCOMPARE(world.selection.currentAs<ShootDay>(), MaybeId<ShootDay>(world.day));
    QCOMPARE(world.own()->model()->rowCount(), 1);
}

QTEST_MAIN(TestBeatHazards)
#include "tst_beathazards.moc"
