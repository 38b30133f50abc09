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
         {u"people.grade"_s, u"people.phone"_s, u"people.email"_s, u"people.shoe"_s, u"people.hat"_s, u"people.glove"_s,
          u"people.jacket"_s, u"people.diet"_s, u"skills.kind"_s, u"skills.level"_s, u"certificates.kind"_s,
          u"certificates.expiresOn"_s, u"availabilities.from"_s, u"availabilities.to"_s, u"availabilities.status"_s,
          u"covers.contact"_s, u"crewCalls.contact"_s}},
        {Privacy::Body,
         {u"people.gender"_s, u"people.appearance"_s, u"people.heightMm"_s, u"people.weightG"_s,
          u"people.weightSource"_s, u"people.shoulderMm"_s, u"people.chestMm"_s, u"people.waistMm"_s,
          u"people.hipsMm"_s, u"people.inseamMm"_s, u"people.collarMm"_s, u"people.measuredOn"_s,
          u"people.measuredBy"_s, u"people.hair"_s, u"people.eyes"_s, u"people.build"_s, u"people.handedness"_s}},
        {Privacy::Private,
         {u"people.homeContact"_s, u"people.emergencyName"_s, u"people.emergencyPhone"_s, u"people.birthDate"_s,
          u"people.travelHomeMin"_s, u"people.rates"_s, u"people.notes"_s, u"certificates.number"_s,
          u"availabilities.note"_s, u"calls.dismissal"_s, u"calls.meals"_s}},
        {Privacy::Medical, {u"people.allergies"_s, u"people.medicalNote"_s}},
    };
}
const Names publicAboutPeople{u"people.name"_s,         u"people.stageName"_s,     u"people.kinds"_s,
                              u"people.union"_s,        u"people.archived"_s,      u"skills.person"_s,
                              u"certificates.person"_s, u"availabilities.person"_s};
// The number of public fields of the records that are about the work and not about a person.
constexpr qsizetype publicElsewhere = 170;

}  // namespace

void TestPrivacy::everyFieldIsInTheClassAgreedOn()
{
    QMap<Privacy, Names> found;
    Names publicOnes;
    qsizetype elsewhere = 0;
    forEachRecordType([&]<class T>() {
        constexpr bool aboutPeople =
            std::is_same_v<
                T,
                Person> || std::is_same_v<T, Skill> || std::is_same_v<T, Certificate> || std::is_same_v<T, Availability>;
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
    QCOMPARE(plurals.size(), 20);
    QCOMPARE(tables.size(), 20);
}

QTEST_GUILESS_MAIN(TestPrivacy)
#include "tst_privacy.moc"
