// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/people/peoplecolumns.h"

#include "ui/models/fieldtext.h"
#include "ui/models/wordfilter.h"
#include "ui/people/peopletexts.h"

#include "core/model/fields.h"
#include "core/project/lookups.h"

#include <QCoreApplication>
#include <algorithm>

namespace stunt {

using namespace Qt::Literals::StringLiterals;

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("PeopleColumns", text);
}

// "#1 Nika, 4X dbl for #4": what the person plays and whom they double.
QString rolesText(const ProjectData &data, Id<Person> person)
{
    QStringList texts;
    for (const Role &role : data.referring<Role>(person)) {
        if (!role.archived)
            texts.append(role.castNumber.isEmpty() ? role.name : u"#%1 %2"_s.arg(role.castNumber, role.name));
    }
    for (const Double &entry : data.referring<Double>(person)) {
        const Role *role = data.find(entry.role);
        const QString whom = !role ? QString() : role->castNumber.isEmpty() ? role->name : u'#' + role->castNumber;
        texts.append(tr("%1 dbl for %2").arg(entry.number, whom).trimmed());
    }
    std::ranges::sort(texts, [](const QString &a, const QString &b) { return naturalLess(a, b); });
    return texts.join(u", "_s);
}

QString certificateText(const PeopleContext &context, Id<Person> person)
{
    const Certificate *next = nextToExpire(context.data, person);
    if (!next)
        return {};
    // The date first: it is what a narrow column must still show.
    return u"%1 · %2"_s.arg(expiryText(*next, context.today), next->kind);
}

}  // namespace

QString columnTitle(PeopleColumn column)
{
    switch (column) {
    case PeopleColumn::Name:
        return tr("Name");
    case PeopleColumn::StageName:
        return tr("Stage name");
    case PeopleColumn::Kinds:
        return tr("Kinds");
    case PeopleColumn::Phone:
        return tr("Phone");
    case PeopleColumn::Email:
        return tr("E-mail");
    case PeopleColumn::Skills:
        return tr("Skills");
    case PeopleColumn::Certificate:
        return tr("Next certificate to expire");
    case PeopleColumn::Availability:
        return tr("Today");
    case PeopleColumn::Height:
        return tr("Height");
    case PeopleColumn::Weight:
        return tr("Weight");
    case PeopleColumn::Union:
        return tr("Union");
    case PeopleColumn::Grade:
        return tr("Grade");
    case PeopleColumn::Roles:
        return tr("Plays and doubles");
    }
    Q_UNREACHABLE();
}

QString columnText(PeopleColumn column, const PeopleContext &context, const Person &person)
{
    const MeasurementSystem system = context.data.production().measurementSystem;
    switch (column) {
    case PeopleColumn::Name:
        return person.name;
    case PeopleColumn::StageName:
        return person.stageName;
    case PeopleColumn::Kinds:
        return kindsText(person);
    case PeopleColumn::Phone:
        return person.phone;
    case PeopleColumn::Email:
        return person.email;
    case PeopleColumn::Skills:
        return skillsText(context.data, person.id);
    case PeopleColumn::Certificate:
        return certificateText(context, person.id);
    case PeopleColumn::Availability:
        return availabilityText(availabilityOn(context.data, person.id, context.today), context.today);
    case PeopleColumn::Height:
        return person.heightMm ? lengthText(*person.heightMm, system, QLocale()) : QString();
    case PeopleColumn::Weight:
        return person.weightG ? massText(*person.weightG, system, QLocale()) : QString();
    case PeopleColumn::Union:
        return person.unionName;
    case PeopleColumn::Grade:
        return person.grade;
    case PeopleColumn::Roles:
        return rolesText(context.data, person.id);
    }
    Q_UNREACHABLE();
}

SortKey columnSortKey(PeopleColumn column, const PeopleContext &context, const Person &person)
{
    switch (column) {
    case PeopleColumn::Height:
        return SortKey::ofNumber(person.heightMm ? std::optional<qint64>(person.heightMm->mm) : std::nullopt);
    case PeopleColumn::Weight:
        return SortKey::ofNumber(person.weightG ? std::optional<qint64>(person.weightG->g) : std::nullopt);
    case PeopleColumn::Certificate: {
        // An undated certificate stands before all dated ones: nobody knows that it still holds.
        const Certificate *next = nextToExpire(context.data, person.id);
        return next && !next->expiresOn.isValid() ? SortKey::ofNumber(0)
                                                  : SortKey::ofDate(next ? next->expiresOn : QDate());
    }
    case PeopleColumn::Availability: {
        const Availability *entry = availabilityOn(context.data, person.id, context.today);
        return SortKey::ofNumber(entry ? std::optional<qint64>(static_cast<qint64>(entry->status)) : std::nullopt);
    }
    default:
        return SortKey::ofText(columnText(column, context, person));
    }
}

bool isEditable(PeopleColumn column)
{
    switch (column) {
    case PeopleColumn::Name:
    case PeopleColumn::StageName:
    case PeopleColumn::Phone:
    case PeopleColumn::Email:
    case PeopleColumn::Height:
    case PeopleColumn::Weight:
    case PeopleColumn::Union:
    case PeopleColumn::Grade:
        return true;
    default:
        return false;
    }
}

Result<Person> withTyped(Person person, PeopleColumn column, const QString &text, const ProjectData &data)
{
    const MeasurementSystem system = data.production().measurementSystem;
    const QString typed = text.trimmed();
    switch (column) {
    case PeopleColumn::Name:
        person.name = typed;
        break;
    case PeopleColumn::StageName:
        person.stageName = typed;
        break;
    case PeopleColumn::Phone:
        person.phone = typed;
        break;
    case PeopleColumn::Email:
        person.email = typed;
        break;
    case PeopleColumn::Union:
        person.unionName = typed;
        break;
    case PeopleColumn::Grade:
        person.grade = typed;
        break;
    case PeopleColumn::Height: {
        person.heightMm.reset();
        if (typed.isEmpty())
            break;
        const auto height = readLength(typed, system);
        if (!height)
            return height.error();
        person.heightMm = *height;
        break;
    }
    case PeopleColumn::Weight: {
        person.weightG.reset();
        if (typed.isEmpty())
            break;
        const auto weight = readMass(typed, system);
        if (!weight)
            return weight.error();
        person.weightG = *weight;
        break;
    }
    default:
        Q_ASSERT(!isEditable(column));
        break;
    }
    return person;
}

QString searchText(const PeopleContext &context, const Person &person)
{
    QStringList parts;
    for (const auto column :
         {PeopleColumn::Name, PeopleColumn::StageName, PeopleColumn::Kinds, PeopleColumn::Phone, PeopleColumn::Email,
          PeopleColumn::Skills, PeopleColumn::Union, PeopleColumn::Grade, PeopleColumn::Roles})
        parts.append(columnText(column, context, person));
    for (const Certificate *certificate : certificatesOf(context.data, person.id))
        parts.append(certificate->kind);
    return foldedForSearch(parts.join(u'\n'));
}

}  // namespace stunt
