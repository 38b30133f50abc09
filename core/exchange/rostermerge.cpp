// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/rostermerge.h"

#include "core/exchange/rostercells.h"

#include <QCoreApplication>
#include <QStringList>
#include <algorithm>

namespace stunt {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(RosterMerge)
};

QString shown(const std::optional<Length> &length)
{
    return length ? lengthText(*length, MeasurementSystem::Metric) : QString();
}

QString shown(const std::optional<Mass> &mass)
{
    return mass ? massText(*mass, MeasurementSystem::Metric) : QString();
}

template<NamedEnum E>
QString shown(const std::optional<E> &value)
{
    return value ? enumLabel(*value) : QString();
}

QString shown(const std::optional<int> &number)
{
    return number ? QString::number(*number) : QString();
}

QString shown(QDate date)
{
    return date.isValid() ? date.toString(Qt::ISODate) : QString();
}

QString shown(const std::vector<PersonKind> &kinds)
{
    QStringList labels;
    for (const PersonKind kind : kinds)
        labels.append(enumLabel(kind));
    return labels.join(u", "_s);
}

// Writes one person over another, value by value.
class Merge
{
public:
    Merge(Person &person, std::vector<RosterDiff> &diffs) : m_person(person), m_diffs(diffs) {}

    void text(RosterField field, QString Person::*member, const QString &said)
    {
        QString &value = m_person.*member;
        const bool phone = field == RosterField::Phone || field == RosterField::EmergencyPhone;
        if (said.isEmpty() || value == said || (phone && isSamePhone(value, said)))
            return;
        m_diffs.push_back({rosterFieldLabel(field), value, said});
        value = said;
    }
    // Returns whether it changed.
    template<class V>
    bool value(RosterField field, V Person::*member, const V &said)
    {
        V &current = m_person.*member;
        if (said == V{} || current == said)
            return false;
        m_diffs.push_back({rosterFieldLabel(field), shown(current), shown(said)});
        current = said;
        return true;
    }

private:
    Person &m_person;
    std::vector<RosterDiff> &m_diffs;
};

const RosterColumn *columnOf(const std::vector<RosterColumn> &columns, RosterField field)
{
    const auto found =
        std::find_if(columns.begin(), columns.end(), [&](const RosterColumn &c) { return c.field == field; });
    return found == columns.end() ? nullptr : &*found;
}

// More than a tenth of the last value away from it.
bool isFarOff(qint64 before, qint64 after)
{
    return std::abs(after - before) * 10 > before;
}

// Where the block "Header: …" with its indented lines begins and ends among the lines; begin == end: nowhere.
std::pair<qsizetype, qsizetype> blockOf(const QStringList &lines, const QString &header)
{
    for (qsizetype i = 0; i < lines.size(); ++i) {
        if (!lines[i].startsWith(header + u": "_s))
            continue;
        qsizetype end = i + 1;
        while (end < lines.size() && lines[end].startsWith(u"  "_s))
            ++end;
        return {i, end};
    }
    return {0, 0};
}

bool containsLines(const QStringList &lines, const QStringList &part)
{
    return std::search(lines.begin(), lines.end(), part.begin(), part.end()) != lines.end();
}

}  // namespace

QString mergedNotes(const QString &current, const RosterEntry &entry)
{
    if (entry.notes.isEmpty() && entry.extras.empty())
        return current;
    QStringList lines = current.isEmpty() ? QStringList() : current.split(u'\n');
    if (const QStringList own = entry.notes.split(u'\n'); !entry.notes.isEmpty() && !containsLines(lines, own))
        lines.append(own);
    // Two columns may have one header: their values stay together in one block.
    std::vector<RosterNote> blocks;
    for (const RosterNote &note : entry.extras) {
        const auto same = std::find_if(blocks.begin(), blocks.end(), [&](const RosterNote &other) {
            return other.header == singleLine(note.header);
        });
        if (same == blocks.end())
            blocks.push_back({singleLine(note.header), note.value});
        else
            same->value += u'\n' + note.value;
    }
    for (const RosterNote &note : blocks) {
        QStringList block = (note.header + u": "_s + note.value).split(u'\n');
        for (qsizetype i = 1; i < block.size(); ++i)
            block[i] = u"  "_s + block[i].trimmed();
        const auto [begin, end] = blockOf(lines, note.header);
        const QStringList after = lines.mid(begin == end ? lines.size() : end);
        lines = lines.mid(0, begin == end ? lines.size() : begin) + block + after;
    }
    return lines.join(u'\n');
}

Person mergedPerson(const Person &current, const RosterEntry &entry, const QString &source,
                    std::vector<RosterDiff> &diffs)
{
    Person person = current;
    const Person &said = entry.person;
    Merge merge(person, diffs);
    merge.text(RosterField::Name, &Person::name, said.name);
    for (const RosterTextMember &member : rosterTextMembers())
        merge.text(member.field, member.member, said.*member.member);
    merge.value(RosterField::Kinds, &Person::kinds,
                said.kinds.empty() ? said.kinds : kindsTogether(current.kinds, said.kinds));
    merge.value(RosterField::BirthDate, &Person::birthDate, said.birthDate);
    merge.value(RosterField::Gender, &Person::gender, said.gender);
    merge.value(RosterField::Build, &Person::build, said.build);
    merge.value(RosterField::Handedness, &Person::handedness, said.handedness);
    merge.value(RosterField::TravelHome, &Person::travelHomeMin, said.travelHomeMin);
    bool measured = false;
    for (const RosterLengthMember &member : rosterLengthMembers())
        measured = merge.value(member.field, member.member, said.*member.member) || measured;
    if (merge.value(RosterField::Weight, &Person::weightG, said.weightG)) {
        person.weightSource = WeightSource::Stated;
        measured = true;
    }
    if (measured) {
        // A roster does not say when it measured.
        person.measuredOn = QDate();
        person.measuredBy = source;
    }
    if (const QString notes = mergedNotes(current.notes, entry); notes != current.notes) {
        diffs.push_back({rosterFieldLabel(RosterField::Notes), current.notes, notes});
        person.notes = notes;
    }
    return person;
}

std::vector<RosterIssue> suspiciousChanges(const Person &current, const RosterEntry &entry,
                                           const std::vector<RosterColumn> &columns)
{
    std::vector<RosterIssue> issues;
    const auto ask = [&](RosterField field, const QString &before, const QString &after) {
        const RosterColumn *column = columnOf(columns, field);
        issues.push_back({column ? column->index : 0, field, after,
                          Tr::tr("%1 is more than 10 % off the last value, %2; please check it.").arg(after, before)});
    };
    const Person &said = entry.person;
    if (current.heightMm && said.heightMm && isFarOff(current.heightMm->mm, said.heightMm->mm))
        ask(RosterField::Height, shown(current.heightMm), shown(said.heightMm));
    if (current.weightG && said.weightG && isFarOff(current.weightG->g, said.weightG->g))
        ask(RosterField::Weight, shown(current.weightG), shown(said.weightG));
    return issues;
}

}  // namespace stunt
