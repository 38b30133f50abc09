// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/rosterentry.h"

#include "core/exchange/cellcache.h"
#include "core/exchange/rostercells.h"

#include <QCoreApplication>
#include <algorithm>

namespace stunt {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(RosterEntry)
};

using F = RosterField;

constexpr RosterTextMember textMembers[] = {
    {F::StageName, &Person::stageName, false},
    {F::Union, &Person::unionName, false},
    {F::Grade, &Person::grade, false},
    {F::Phone, &Person::phone, false},
    {F::Email, &Person::email, false},
    {F::HomeContact, &Person::homeContact, true},
    {F::EmergencyName, &Person::emergencyName, false},
    {F::EmergencyPhone, &Person::emergencyPhone, false},
    {F::Appearance, &Person::appearance, true},
    {F::Shoe, &Person::shoe, false},
    {F::Hat, &Person::hat, false},
    {F::Glove, &Person::glove, false},
    {F::Jacket, &Person::jacket, false},
    {F::Hair, &Person::hair, false},
    {F::Eyes, &Person::eyes, false},
    {F::Diet, &Person::diet, true},
    {F::Allergies, &Person::allergies, true},
    {F::MedicalNote, &Person::medicalNote, true},
    {F::Rates, &Person::rates, true},
};

constexpr RosterLengthMember lengthMembers[] = {
    {F::Height, &Person::heightMm}, {F::Shoulder, &Person::shoulderMm}, {F::Chest, &Person::chestMm},
    {F::Waist, &Person::waistMm},   {F::Hips, &Person::hipsMm},         {F::Inseam, &Person::inseamMm},
    {F::Collar, &Person::collarMm},
};

QString tooLongReason(qsizetype limit)
{
    return Tr::tr("The text is longer than %1 characters.").arg(limit);
}

template<class Member>
const Member *memberFor(std::span<const Member> members, RosterField field)
{
    const auto found = std::find_if(members.begin(), members.end(), [&](const Member &m) { return m.field == field; });
    return found == members.end() ? nullptr : &*found;
}

}  // namespace

std::span<const RosterTextMember> rosterTextMembers()
{
    return textMembers;
}

std::span<const RosterLengthMember> rosterLengthMembers()
{
    return lengthMembers;
}

bool RosterEntry::saysTheSameAs(const RosterEntry &other) const
{
    return person == other.person && skills == other.skills && certificates == other.certificates
        && doublesFor == other.doublesFor && notes == other.notes && extras == other.extras;
}

// The reader's memory: how each column is read, and what cells meant before.
class RosterReader::Cells
{
public:
    Cells(const RosterFile &file, const std::vector<RosterColumn> &columns, QDate today);

    std::optional<RosterIssue> read(int row, RosterEntry &entry);
    [[nodiscard]] RosterKeys keys(int row) const;
    [[nodiscard]] const std::vector<RosterColumn> &columns() const { return m_columns; }

private:
    struct Member {
        const RosterTextMember *text = nullptr;
        const RosterLengthMember *length = nullptr;
    };
    // Each returns why the cell rejects its row; nothing when it was taken.
    std::optional<QString> readCell(std::size_t column, QStringView cell, RosterEntry &entry);
    std::optional<QString> readText(std::size_t column, QStringView cell, RosterEntry &entry);
    std::optional<QString> readMeasure(std::size_t column, QStringView cell, RosterEntry &entry);
    std::optional<QString> readBirthDate(std::size_t column, QStringView cell, RosterEntry &entry);
    std::optional<QString> readLists(std::size_t column, QStringView cell, RosterEntry &entry);
    std::optional<QString> readNotes(std::size_t column, QStringView cell, RosterEntry &entry);
    std::optional<QString> readChoice(std::size_t column, QStringView cell, RosterEntry &entry);
    std::optional<RosterIssue> composeName(RosterEntry &entry) const;
    void noteOtherNames(RosterEntry &entry) const;
    std::optional<RosterIssue> checkShape(int row) const;
    void findDateOrders();
    void warn(std::size_t column, QStringView cell, const QString &reason, RosterEntry &entry) const;
    [[nodiscard]] RosterIssue issue(std::size_t column, QStringView cell, const QString &reason) const;

    const RosterFile &m_file;
    std::vector<RosterColumn> m_columns;
    QDate m_today;
    std::vector<Member> m_members;  // one per column
    QStringView m_first;            // first and last name of the row being read
    QStringView m_last;
    std::vector<CellCache<QString>> m_texts;
    std::vector<CellCache<Result<Length>>> m_lengths;
    CellCache<Result<Mass>> m_masses;
    CellCache<Result<std::vector<ReadSkill>>> m_skills;
    CellCache<std::optional<std::vector<PersonKind>>> m_kinds;
    CellCache<std::optional<Gender>> m_genders;
    CellCache<std::optional<Build>> m_builds;
    CellCache<std::optional<Handedness>> m_hands;
};

RosterReader::Cells::Cells(const RosterFile &file, const std::vector<RosterColumn> &columns, QDate today)
    : m_file(file), m_columns(columns), m_today(today), m_members(columns.size()), m_texts(columns.size()),
      m_lengths(columns.size())
{
    for (std::size_t i = 0; i < columns.size(); ++i) {
        m_members[i].text = memberFor(rosterTextMembers(), columns[i].field);
        m_members[i].length = memberFor(rosterLengthMembers(), columns[i].field);
    }
    findDateOrders();
}

// A column that shows days above 12 in one place only has its order shown by them.
void RosterReader::Cells::findDateOrders()
{
    for (RosterColumn &column : m_columns) {
        const bool certificates = column.field == F::Certificates;
        if ((column.field != F::BirthDate && !certificates) || column.dateOrder != DateOrder::None)
            continue;
        bool dmy = false;
        bool mdy = false;
        for (int row = m_file.firstRow(); row < m_file.table.rowCount() && !(dmy && mdy); ++row) {
            const QStringView cell = m_file.cell(row, column.index);
            const std::vector<QStringView> dates = certificates ? certificateDates(cell) : std::vector{cell};
            for (const QStringView date : dates) {
                const DateOrder shown = dateOrderShownBy(date);
                dmy = dmy || shown == DateOrder::Dmy;
                mdy = mdy || shown == DateOrder::Mdy;
            }
        }
        if (dmy != mdy)
            column.dateOrder = dmy ? DateOrder::Dmy : DateOrder::Mdy;
    }
}

RosterIssue RosterReader::Cells::issue(std::size_t column, QStringView cell, const QString &reason) const
{
    return {m_columns[column].index, m_columns[column].field, cell.toString(), reason};
}

void RosterReader::Cells::warn(std::size_t column, QStringView cell, const QString &reason, RosterEntry &entry) const
{
    entry.warnings.push_back(issue(column, cell, reason));
}

// What is wrong with the row as a whole, before its cells are looked at.
std::optional<RosterIssue> RosterReader::Cells::checkShape(int row) const
{
    const int width = static_cast<int>(m_columns.size());
    for (int column = width; column < m_file.table.cellCount(row); ++column) {
        const QStringView cell = m_file.cell(row, column);
        if (!cell.isEmpty())
            return RosterIssue{column, F::None, cell.toString(),
                               Tr::tr("The row has more cells than the header, which has %1.").arg(width)};
    }
    for (const RosterColumn &column : m_columns)
        if (m_file.cell(row, column.index) != m_file.cell(m_file.headerRow, column.index))
            return std::nullopt;
    return RosterIssue{0, m_columns.front().field, m_columns.front().header, Tr::tr("The row repeats the header.")};
}

std::optional<RosterIssue> RosterReader::Cells::read(int row, RosterEntry &entry)
{
    entry = RosterEntry();
    entry.row = row;
    if (auto wrong = checkShape(row))
        return wrong;
    m_first = {};
    m_last = {};
    for (std::size_t i = 0; i < m_columns.size(); ++i) {
        const QStringView cell = m_file.cell(row, m_columns[i].index);
        if (cell.isEmpty())
            continue;
        if (const auto reason = readCell(i, cell, entry))
            return issue(i, cell, *reason);
    }
    return composeName(entry);
}

std::optional<QString> RosterReader::Cells::readCell(std::size_t column, QStringView cell, RosterEntry &entry)
{
    switch (m_columns[column].field) {
    case F::Ignore:
        return std::nullopt;
    case F::Name:
        entry.person.name = singleLine(cell);
        return std::nullopt;
    case F::FirstName:
        m_first = cell;
        return std::nullopt;
    case F::LastName:
        m_last = cell;
        return std::nullopt;
    case F::EmergencyContact: {
        const NameAndPhone contact = splitContact(cell);
        if (!contact.name.isEmpty())
            entry.person.emergencyName = contact.name;
        if (!contact.phone.isEmpty())
            entry.person.emergencyPhone = contact.phone;
        return cell.size() > maxTextLength ? std::optional(tooLongReason(maxTextLength)) : std::nullopt;
    }
    case F::BirthDate:
        return readBirthDate(column, cell, entry);
    case F::Kinds:
    case F::Gender:
    case F::Build:
    case F::Handedness:
        return readChoice(column, cell, entry);
    case F::TravelHome: {
        const std::optional<int> minutes = readMinutes(cell);
        entry.person.travelHomeMin = minutes;
        return minutes
                 ? std::nullopt
                 : std::optional(
                     Tr::tr("\"%1\" is no number of minutes.").arg(cell.first(std::min<qsizetype>(cell.size(), 60))));
    }
    case F::Skills:
    case F::Certificates:
    case F::DoublesFor:
        return readLists(column, cell, entry);
    case F::None:
    case F::Notes:
        return readNotes(column, cell, entry);
    default:
        return m_members[column].text ? readText(column, cell, entry) : readMeasure(column, cell, entry);
    }
}

std::optional<QString> RosterReader::Cells::readText(std::size_t column, QStringView cell, RosterEntry &entry)
{
    if (cell.size() > maxTextLength)
        return tooLongReason(maxTextLength);
    const RosterTextMember &member = *m_members[column].text;
    if (member.field == F::Email) {
        const Result<QString> address = readEmail(cell);
        if (!address)
            return address.error().message;
        entry.person.email = *address;
        return std::nullopt;
    }
    const QString &system = m_columns[column].sizeSystem;
    // Repeated texts (unions, grades, sizes) share one string.
    entry.person.*member.member = m_texts[column].valueOf(cell, [&](QStringView text) {
        return system.isEmpty() ? (member.manyLines ? manyLines(text) : singleLine(text)) : sizeText(text, system);
    });
    return std::nullopt;
}

std::optional<QString> RosterReader::Cells::readMeasure(std::size_t column, QStringView cell, RosterEntry &entry)
{
    const RosterColumn &how = m_columns[column];
    if (cell.size() > 60)
        return Tr::tr("\"%1\u2026\" is not a measure.").arg(cell.first(60));
    if (how.field == F::Weight) {
        const Result<Mass> &mass =
            m_masses.valueOf(cell, [&](QStringView text) { return parseMass(text, massUnitOf(how.unit)); });
        if (!mass)
            return mass.error().message;
        entry.person.weightG = *mass;
        entry.person.weightSource = WeightSource::Stated;
        if (!isPlausibleWeight(*mass))
            warn(column, cell,
                 Tr::tr("%1 is an unusual weight; please check it.").arg(massText(*mass, MeasurementSystem::Metric)),
                 entry);
        return std::nullopt;
    }
    const Result<Length> &length =
        m_lengths[column].valueOf(cell, [&](QStringView text) { return parseLength(text, lengthUnitOf(how.unit)); });
    if (!length)
        return length.error().message;
    entry.person.*m_members[column].length->member = *length;
    if (how.unit == RosterUnit::Ft && isBareDecimal(cell))
        warn(column, cell,
             Tr::tr("Read as feet and tenths (%1), not as feet and inches.")
                 .arg(lengthText(*length, MeasurementSystem::Metric)),
             entry);
    else if (how.field == F::Height && !isPlausibleHeight(*length))
        warn(column, cell,
             Tr::tr("%1 is an unusual height; please check it.").arg(lengthText(*length, MeasurementSystem::Metric)),
             entry);
    return std::nullopt;
}

std::optional<QString> RosterReader::Cells::readBirthDate(std::size_t column, QStringView cell, RosterEntry &entry)
{
    const Result<QDate> date = readRosterDate(cell, m_columns[column].dateOrder);
    if (!date)
        return date.error().message;
    entry.person.birthDate = *date;
    if (date->year() < 1900 || *date > m_today)
        warn(column, cell, Tr::tr("%1 is an unlikely birth date; please check it.").arg(date->toString(Qt::ISODate)),
             entry);
    return std::nullopt;
}

std::optional<QString> RosterReader::Cells::readChoice(std::size_t column, QStringView cell, RosterEntry &entry)
{
    Person &person = entry.person;
    bool known = false;
    switch (m_columns[column].field) {
    case F::Kinds:
        if (const auto &kinds = m_kinds.valueOf(cell, readKinds)) {
            person.kinds = kindsTogether(person.kinds, *kinds);
            known = true;
        }
        break;
    case F::Gender:
        person.gender = m_genders.valueOf(cell, readGender);
        known = person.gender.has_value();
        break;
    case F::Build:
        person.build = m_builds.valueOf(cell, readBuild);
        known = person.build.has_value();
        break;
    default:
        person.handedness = m_hands.valueOf(cell, readHandedness);
        known = person.handedness.has_value();
        break;
    }
    if (known)
        return std::nullopt;
    if (cell.size() > maxTextLength)
        return tooLongReason(maxTextLength);
    entry.extras.push_back({m_columns[column].header, singleLine(cell)});
    warn(column, cell, Tr::tr("This is not known here; it is kept in the notes."), entry);
    return std::nullopt;
}

std::optional<QString> RosterReader::Cells::readLists(std::size_t column, QStringView cell, RosterEntry &entry)
{
    if (m_columns[column].field == F::DoublesFor) {
        if (cell.size() > maxTextLength)
            return tooLongReason(maxTextLength);
        const std::vector<QString> names = readDoublesFor(cell);
        entry.doublesFor.insert(entry.doublesFor.end(), names.begin(), names.end());
        return std::nullopt;
    }
    if (m_columns[column].field == F::Skills) {
        const auto &skills = m_skills.valueOf(cell, readSkills);
        if (!skills)
            return skills.error().message;
        addSkills(entry.skills, *skills);
        return std::nullopt;
    }
    const auto certificates = readCertificates(cell, m_columns[column].dateOrder);
    if (!certificates)
        return certificates.error().message;
    const Result<> added = addCertificates(entry.certificates, *certificates);
    return added ? std::nullopt : std::optional(added.error().message);
}

std::optional<QString> RosterReader::Cells::readNotes(std::size_t column, QStringView cell, RosterEntry &entry)
{
    const QString text = manyLines(cell);
    if (m_columns[column].field == F::Notes) {
        entry.notes = entry.notes.isEmpty() ? text : entry.notes + u'\n' + text;
    } else {
        const QString &header = m_columns[column].header;
        entry.extras.push_back(
            {header.isEmpty() ? Tr::tr("Column %1").arg(m_columns[column].index + 1) : header, text});
    }
    qsizetype length = entry.notes.size();
    for (const RosterNote &note : entry.extras)
        length += note.header.size() + note.value.size() + 3;
    return length > maxNotesLength ? std::optional(tooLongReason(maxNotesLength)) : std::nullopt;
}

// Beside a column of whole names, first and last names that are not part of them are kept in the notes.
void RosterReader::Cells::noteOtherNames(RosterEntry &entry) const
{
    for (const RosterColumn &column : m_columns) {
        const QStringView cell = column.field == F::FirstName ? m_first
                               : column.field == F::LastName  ? m_last
                                                              : QStringView();
        if (!cell.isEmpty() && !entry.person.name.contains(singleLine(cell), Qt::CaseInsensitive))
            entry.extras.push_back({column.header, singleLine(cell)});
    }
}

std::optional<RosterIssue> RosterReader::Cells::composeName(RosterEntry &entry) const
{
    if (entry.person.name.isEmpty())
        entry.person.name = joinedName(m_first, m_last);
    else
        noteOtherNames(entry);
    const auto column = std::find_if(m_columns.begin(), m_columns.end(), [](const RosterColumn &c) {
        return c.field == F::Name || c.field == F::FirstName || c.field == F::LastName;
    });
    const int index = column == m_columns.end() ? 0 : column->index;
    if (hasHiddenControls(entry.person.name))
        entry.warnings.push_back({index, F::Name, entry.person.name,
                                  Tr::tr("The name has invisible characters in it that change how it is shown.")});
    if (entry.person.name.isEmpty())
        return RosterIssue{index, F::Name, {}, Tr::tr("The row has no name.")};
    if (entry.person.name.size() > maxNameLength)
        return RosterIssue{index, F::Name, entry.person.name, tooLongReason(maxNameLength)};
    return std::nullopt;
}

RosterKeys RosterReader::Cells::keys(int row) const
{
    RosterKeys keys;
    QStringView name;
    QStringView first;
    QStringView last;
    for (const RosterColumn &column : m_columns) {
        const F field = column.field;
        if (field != F::Name && field != F::FirstName && field != F::LastName && field != F::Email && field != F::Phone
            && field != F::BirthDate)
            continue;
        const QStringView cell = m_file.cell(row, column.index);
        if (field == F::Name)
            name = cell;
        else if (field == F::FirstName)
            first = cell;
        else if (field == F::LastName)
            last = cell;
        else if (field == F::Email)
            keys.email = emailKey(cell);
        keys.bare = keys.bare && (field == F::Name || field == F::FirstName || field == F::LastName || cell.isEmpty());
    }
    keys.name = nameKey(name.isEmpty() ? joinedName(first, last) : name.toString());
    return keys;
}

RosterReader::RosterReader(const RosterFile &file, const std::vector<RosterColumn> &columns, QDate today)
    : m_cells(std::make_unique<Cells>(file, columns, today))
{
}

RosterReader::~RosterReader() = default;

std::optional<RosterIssue> RosterReader::read(int row, RosterEntry &entry)
{
    return m_cells->read(row, entry);
}

RosterKeys RosterReader::keys(int row) const
{
    return m_cells->keys(row);
}

const std::vector<RosterColumn> &RosterReader::columns() const
{
    return m_cells->columns();
}

}  // namespace stunt
