// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/findings/findingslist.h"

#include "ui/models/wordfilter.h"

#include <QLocale>
#include <map>

namespace stunt {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("stunt::FindingsPlace", text);
}

// What a group is sorted by, then its heading.
using Group = std::pair<QString, QString>;

QString levelHeading(Level level)
{
    switch (level) {
    case Level::Stop:
        return tr("Stops");
    case Level::Warn:
        return tr("Warnings");
    case Level::Note:
        return tr("Notes");
    }
    return {};
}

Group levelGroup(const Finding &finding)
{
    return {QString::number(2 - static_cast<int>(finding.level)), levelHeading(finding.level)};
}

Group ruleGroup(const Finding &finding)
{
    const auto place = QString::number(static_cast<int>(finding.rule)).rightJustified(3, u'0');
    return {QString::number(2 - static_cast<int>(finding.level)) + place, enumLabel(finding.rule)};
}

Group dayGroup(const Finding &finding)
{
    if (!finding.when)
        return {QStringLiteral("~"), tr("On no day")};
    return {finding.when->date.toString(Qt::ISODate), QLocale().toString(finding.when->date, QLocale::LongFormat)};
}

std::vector<Group> peopleGroups(const ProjectData &data, const Finding &finding)
{
    std::vector<Group> groups;
    for (const RecordRef &subject : finding.subjects)
        if (const auto *person = std::get_if<Id<Person>>(&subject))
            if (const Person *record = data.find(*person))
                groups.push_back({record->name.toCaseFolded() + record->id.toText(), record->name});
    if (groups.empty())
        groups.push_back({QStringLiteral("~"), tr("About nobody in person")});
    return groups;
}

std::vector<Group> groupsOf(const ProjectData &data, const Finding &finding, FindingGrouping grouping)
{
    switch (grouping) {
    case FindingGrouping::Level:
        return {levelGroup(finding)};
    case FindingGrouping::Rule:
        return {ruleGroup(finding)};
    case FindingGrouping::Day:
        return {dayGroup(finding)};
    case FindingGrouping::Person:
        return peopleGroups(data, finding);
    }
    return {};
}

bool passes(const Finding &finding, const FindingFilter &filter, const WordFilter &words)
{
    if (!filter.levels.contains(finding.level) || (finding.acceptance && !filter.accepted))
        return false;
    return words.isEmpty() || words.matches(enumLabel(finding.rule) + u' ' + finding.message);
}

}  // namespace

std::vector<FindingRow> findingRows(const ProjectData &data, const Findings &findings, FindingGrouping grouping,
                                    const FindingFilter &filter)
{
    std::map<Group, std::vector<const Finding *>> groups;
    const WordFilter words(filter.words);
    for (const Finding *finding : findings.all())
        if (passes(*finding, filter, words))
            for (const Group &group : groupsOf(data, *finding, grouping))
                groups[group].push_back(finding);
    std::vector<FindingRow> rows;
    for (const auto &[group, members] : groups) {
        rows.push_back({.heading = group.second, .count = static_cast<int>(members.size()), .key = group.first});
        for (const Finding *finding : members)
            rows.push_back({.key = group.first + u'/' + keyOf(*finding), .finding = *finding});
    }
    return rows;
}

}  // namespace stunt
