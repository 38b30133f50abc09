// SPDX-License-Identifier: GPL-3.0-or-later
// Who may see a field is written twice on purpose: where the field is described, and here. A field that is new or has
// moved to another class fails until somebody has thought about it.
#include "core/model/fields.h"

#include <QMap>
#include <QSet>
#include <QTest>

using namespace stunt;
using namespace Qt::Literals::StringLiterals;

class TestPrivacy : public QObject
{
    Q_OBJECT

private slots:
    void everyFieldIsInTheClassAgreedOn();
    void fieldNamesAreDistinctAndPlain();
};

namespace {

using Names = QSet<QString>;

// Every field that is not public, as "plural.field"; and the public ones of the records about people, so that a new
// field there is never public by accident.
QMap<Privacy, Names> agreed()
{
    return {
        {Privacy::Work,
         {u"people.grade"_s,
          u"people.ruleSet"_s,
          u"people.phone"_s,
          u"people.email"_s,
          u"people.shoe"_s,
          u"people.hat"_s,
          u"people.glove"_s,
          u"people.jacket"_s,
          u"people.diet"_s,
          u"skills.kind"_s,
          u"skills.level"_s,
          u"certificates.kind"_s,
          u"certificates.expiresOn"_s,
          u"availabilities.from"_s,
          u"availabilities.to"_s,
          u"availabilities.status"_s,
          u"covers.contact"_s,
          u"crewCalls.contact"_s,
          u"trainingGoals.skill"_s,
          u"trainingGoals.goalMin"_s,
          u"trainingGoals.from"_s,
          u"trainingGoals.to"_s,
          u"trainingGoals.trainer"_s,
          u"trainingGoals.notes"_s,
          u"takeImpacts.take"_s,
          u"takeImpacts.person"_s,
          u"takeImpacts.falls"_s,
          u"takeImpacts.hits"_s,
          u"takeImpacts.burns"_s,
          u"takeImpacts.wirePulls"_s,
          u"rigs.safeWorkingLoadG"_s,
          u"rigs.lightestUserG"_s,
          u"rigs.heaviestUserG"_s,
          u"rigs.ratedFallMm"_s,
          u"rigs.clearanceMm"_s,
          u"rigs.inspectionIntervalDays"_s,
          u"rigUnits.withdrawnWhy"_s,
          u"rigUnits.safeWorkingLoadG"_s,
          u"rigUnits.ratedFallMm"_s,
          u"rigComponents.safeWorkingLoadG"_s,
          u"inspections.testLoadG"_s,
          u"inspections.notes"_s,
          u"rigUses.kitWeightG"_s,
          u"rigUses.dynamicFactorMilli"_s,
          u"rigUses.lineMultiplierMilli"_s,
          u"rigUses.anchorStructure"_s,
          u"rigUses.anchorRatedG"_s,
          u"rigUses.anchorCheckedBy"_s,
          u"rigUses.anchorCheckedOn"_s,
          u"rigUses.measuredPeakG"_s,
          u"vehicleSheets.massG"_s,
          u"hazards.severityBefore"_s,
          u"hazards.likelihoodBefore"_s,
          u"hazards.severityAfter"_s,
          u"hazards.likelihoodAfter"_s,
          u"hazards.notes"_s,
          u"rehearsals.log"_s}},
        {Privacy::Body,
         {u"people.gender"_s, u"people.appearance"_s, u"people.heightMm"_s, u"people.weightG"_s,
          u"people.weightSource"_s, u"people.shoulderMm"_s, u"people.chestMm"_s, u"people.waistMm"_s,
          u"people.hipsMm"_s, u"people.inseamMm"_s, u"people.collarMm"_s, u"people.measuredOn"_s,
          u"people.measuredBy"_s, u"people.hair"_s, u"people.eyes"_s, u"people.build"_s, u"people.handedness"_s}},
        {Privacy::Private,
         {u"people.homeContact"_s,
          u"people.emergencyName"_s,
          u"people.emergencyPhone"_s,
          u"people.birthDate"_s,
          u"people.travelHomeMin"_s,
          u"people.rates"_s,
          u"people.notes"_s,
          u"certificates.number"_s,
          u"availabilities.note"_s,
          u"calls.dismissal"_s,
          u"calls.meals"_s,
          u"standDowns.person"_s,
          u"standDowns.from"_s,
          u"standDowns.clearedOn"_s,
          u"standDowns.clearedBy"_s,
          u"standDowns.privateNote"_s,
          u"adjustments.person"_s,
          u"adjustments.beat"_s,
          u"adjustments.amountMinor"_s,
          u"adjustments.currency"_s,
          u"adjustments.per"_s,
          u"adjustments.agreedBy"_s,
          u"adjustments.agreedOn"_s,
          u"adjustments.agreedAt"_s,
          u"adjustments.takesPaid"_s,
          u"adjustments.notes"_s,
          u"takes.nearMiss"_s,
          u"takes.notes"_s,
          u"items.unitCostMinor"_s,
          u"items.currency"_s,
          u"rehearsals.nearMisses"_s,
          u"rehearsalCovers.nearMiss"_s,
          u"rehearsalCovers.snapshot"_s}},
        {Privacy::Medical, {u"people.allergies"_s, u"people.medicalNote"_s}},
    };
}
const Names publicAboutPeople{u"people.name"_s,         u"people.stageName"_s,      u"people.kinds"_s,
                              u"people.union"_s,        u"people.archived"_s,       u"skills.person"_s,
                              u"certificates.person"_s, u"availabilities.person"_s, u"trainingGoals.person"_s};
template<class T, class... Ts>
constexpr bool isOneOf = (std::is_same_v<T, Ts> || ...);

// The number of public fields of the records that are about the work and not about a person.
constexpr qsizetype publicElsewhere = 414;

}  // namespace

void TestPrivacy::everyFieldIsInTheClassAgreedOn()
{
    QMap<Privacy, Names> found;
    Names publicOnes;
    qsizetype elsewhere = 0;
    forEachRecordType([&]<class T>() {
        constexpr bool aboutPeople =
            isOneOf<T, Person, Skill, Certificate, Availability, StandDown, TrainingGoal, Adjustment, TakeImpact>;
        forEachField<T>([&](const auto &field) {
            const QString name = QLatin1StringView(Fields<T>::plural) + u'.' + QLatin1StringView(field.name);
            if (field.privacy != Privacy::Public)
                found[field.privacy].insert(name);
            else if (aboutPeople)
                publicOnes.insert(name);
            else
                ++elsewhere;
        });
    });
    const auto wanted = agreed();
    for (auto it = wanted.begin(); it != wanted.end(); ++it) {
        QCOMPARE((*it - found[it.key()]).values(), QStringList());
        QCOMPARE((found[it.key()] - *it).values(), QStringList());
    }
    QCOMPARE((publicOnes - publicAboutPeople).values(), QStringList());
    QCOMPARE((publicAboutPeople - publicOnes).values(), QStringList());
    QCOMPARE(elsewhere, publicElsewhere);
}

void TestPrivacy::fieldNamesAreDistinctAndPlain()
{
    Names plurals;
    Names tables;
    forEachRecordType([&]<class T>() {
        plurals.insert(QLatin1StringView(Fields<T>::plural));
        tables.insert(QLatin1StringView(Fields<T>::table));
        Names names{u"id"_s, u"revision"_s};
        forEachField<T>([&](const auto &field) {
            const QString name = QLatin1StringView(field.name);
            QVERIFY2(!names.contains(name), field.name);
            names.insert(name);
            QVERIFY2(name[0].isLower() && !name.contains(u'_'), field.name);
            QVERIFY2(*field.label, field.name);
        });
    });
    QCOMPARE(plurals.size(), 56);
    QCOMPARE(tables.size(), 56);
}

QTEST_GUILESS_MAIN(TestPrivacy)
#include "tst_privacy.moc"
