// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/rosterexport.h"

#include "core/exchange/csvwriter.h"
#include "core/model/fields.h"
#include "core/project/lookups.h"

#include <algorithm>

namespace stunt {

using namespace Qt::Literals::StringLiterals;

namespace {

using F = RosterField;

struct Column {
    F field;
    Privacy privacy;
    QString (*cell)(const ProjectData &, const Person &);
};

// The shortest text that is read back as exactly this length or mass.
QString exactly(const std::optional<Length> &length)
{
    if (!length)
        return {};
    return length->mm % 10 == 0 ? u"%1 cm"_s.arg(length->mm / 10) : u"%1 mm"_s.arg(length->mm);
}
QString exactly(const std::optional<Mass> &mass)
{
    if (!mass)
        return {};
    if (mass->g % 100 != 0)
        return u"%1 g"_s.arg(mass->g);
    return mass->g % 1000 == 0 ? u"%1 kg"_s.arg(mass->g / 1000)
                               : u"%1.%2 kg"_s.arg(mass->g / 1000).arg(mass->g / 100 % 10);
}

template<class V>
QString textOf(const V &value)
{
    if constexpr (std::is_same_v<V, QString>)
        return value;
    else if constexpr (std::is_same_v<V, QDate>)
        return value.toString(Qt::ISODate);
    else if constexpr (std::is_same_v<V, std::optional<int>>)
        return value ? QString::number(*value) : QString();
    else if constexpr (std::is_same_v<V, std::optional<Length>> || std::is_same_v<V, std::optional<Mass>>)
        return exactly(value);
    else
        return value ? enumText(*value) : QString();
}

template<auto member>
QString fieldCell(const ProjectData &, const Person &person)
{
    return textOf(person.*member);
}

QString kindsCell(const ProjectData &, const Person &person)
{
    QStringList texts;
    for (const PersonKind kind : person.kinds)
        texts.append(enumText(kind).replace(u'-', u' '));
    return texts.join(u"; "_s);
}

QString emergencyCell(const ProjectData &, const Person &person)
{
    const bool both = !person.emergencyName.isEmpty() && !person.emergencyPhone.isEmpty();
    return person.emergencyName + (both ? u", "_s : QString()) + person.emergencyPhone;
}

QString skillsCell(const ProjectData &data, const Person &person)
{
    QStringList texts;
    for (const Skill &skill : data.referring<Skill>(person.id))
        texts.append(u"%1 (%2)"_s.arg(skill.kind, enumText(skill.level)));
    return texts.join(u"; "_s);
}

QString certificatesCell(const ProjectData &data, const Person &person)
{
    QStringList texts;
    for (const Certificate &certificate : data.referring<Certificate>(person.id))
        texts.append(certificate.expiresOn.isValid()
                         ? u"%1: %2"_s.arg(certificate.kind, certificate.expiresOn.toString(Qt::ISODate))
                         : certificate.kind);
    return texts.join(u"; "_s);
}

QString doublesCell(const ProjectData &data, const Person &person)
{
    QStringList texts;
    for (const Double &dbl : data.referring<Double>(person.id))
        texts.append(data.at(dbl.role).name);
    texts.removeDuplicates();
    return texts.join(u"; "_s);
}

// Every column, in the order of the file. Classes: the contract's table.
constexpr Column columns[] = {
    {F::Name, Privacy::Public, fieldCell<&Person::name>},
    {F::StageName, Privacy::Public, fieldCell<&Person::stageName>},
    {F::Kinds, Privacy::Public, kindsCell},
    {F::Union, Privacy::Public, fieldCell<&Person::unionName>},
    {F::Grade, Privacy::Work, fieldCell<&Person::grade>},
    {F::Phone, Privacy::Work, fieldCell<&Person::phone>},
    {F::Email, Privacy::Work, fieldCell<&Person::email>},
    {F::HomeContact, Privacy::Private, fieldCell<&Person::homeContact>},
    {F::EmergencyContact, Privacy::Private, emergencyCell},
    {F::BirthDate, Privacy::Private, fieldCell<&Person::birthDate>},
    {F::Gender, Privacy::Body, fieldCell<&Person::gender>},
    {F::Appearance, Privacy::Body, fieldCell<&Person::appearance>},
    {F::Height, Privacy::Body, fieldCell<&Person::heightMm>},
    {F::Weight, Privacy::Body, fieldCell<&Person::weightG>},
    {F::Shoulder, Privacy::Body, fieldCell<&Person::shoulderMm>},
    {F::Chest, Privacy::Body, fieldCell<&Person::chestMm>},
    {F::Waist, Privacy::Body, fieldCell<&Person::waistMm>},
    {F::Hips, Privacy::Body, fieldCell<&Person::hipsMm>},
    {F::Inseam, Privacy::Body, fieldCell<&Person::inseamMm>},
    {F::Collar, Privacy::Body, fieldCell<&Person::collarMm>},
    {F::Shoe, Privacy::Work, fieldCell<&Person::shoe>},
    {F::Hat, Privacy::Work, fieldCell<&Person::hat>},
    {F::Glove, Privacy::Work, fieldCell<&Person::glove>},
    {F::Jacket, Privacy::Work, fieldCell<&Person::jacket>},
    {F::Hair, Privacy::Body, fieldCell<&Person::hair>},
    {F::Eyes, Privacy::Body, fieldCell<&Person::eyes>},
    {F::Build, Privacy::Body, fieldCell<&Person::build>},
    {F::Handedness, Privacy::Body, fieldCell<&Person::handedness>},
    {F::TravelHome, Privacy::Private, fieldCell<&Person::travelHomeMin>},
    {F::Diet, Privacy::Work, fieldCell<&Person::diet>},
    {F::Allergies, Privacy::Medical, fieldCell<&Person::allergies>},
    {F::MedicalNote, Privacy::Medical, fieldCell<&Person::medicalNote>},
    {F::Rates, Privacy::Private, fieldCell<&Person::rates>},
    {F::Skills, Privacy::Work, skillsCell},
    {F::Certificates, Privacy::Work, certificatesCell},
    {F::DoublesFor, Privacy::Public, doublesCell},
    {F::Notes, Privacy::Private, fieldCell<&Person::notes>},
};

bool isOnRequest(const Column &column)
{
    return column.privacy == Privacy::Private || column.privacy == Privacy::Medical;
}

bool mayRead(Audience audience, const Column &column)
{
    switch (column.privacy) {
    case Privacy::Public:
        return true;
    case Privacy::Work:
        return seesWorkContacts(audience);
    case Privacy::Body:
        return seesWorkContacts(audience) || audience == Audience::Medic;
    case Privacy::Private:
        return audience == Audience::Production || (audience == Audience::Medic && column.field == F::EmergencyContact);
    case Privacy::Medical:
        return audience == Audience::Production || audience == Audience::Medic;
    }
    Q_UNREACHABLE();
}

}  // namespace

std::vector<RosterField> rosterFieldsOnRequest()
{
    std::vector<RosterField> fields;
    for (const Column &column : columns)
        if (isOnRequest(column))
            fields.push_back(column.field);
    return fields;
}

bool mayRead(Audience audience, RosterField field)
{
    return std::any_of(std::begin(columns), std::end(columns),
                       [&](const Column &column) { return column.field == field && mayRead(audience, column); });
}

QByteArray rosterToCsv(const ProjectData &data, const RosterExport &wanted)
{
    const auto isWanted = [&](const Column &column) {
        const auto &asked = wanted.included;
        return mayRead(wanted.audience, column)
            && (!isOnRequest(column) || std::find(asked.begin(), asked.end(), column.field) != asked.end());
    };
    CsvWriter csv;
    for (const Column &column : columns)
        if (isWanted(column))
            csv.addCell(QString::fromUtf8(rosterFieldInfo(column.field).label));
    csv.endRow();
    for (const Person *person : peopleByName(data)) {
        for (const Column &column : columns)
            if (isWanted(column))
                csv.addCell(column.cell(data, *person));
        csv.endRow();
    }
    return csv.content();
}

}  // namespace stunt
