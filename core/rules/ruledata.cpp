// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rules/ruledata.h"

#include "core/exchange/csvreader.h"
#include "core/rules/hazardlibrary.h"

#include <QFile>
#include <array>

// Q_INIT_RESOURCE declares its function where it stands, so it must stand outside every namespace.
static void registerRuleFiles()
{
    Q_INIT_RESOURCE(rules);
}

namespace stunt {

using namespace Qt::Literals::StringLiterals;

namespace {

// A shipped table without its header line; a broken one is a programming error, which a test finds first.
std::vector<QStringList> rowsOf(const QString &name)
{
    registerRuleFiles();
    QFile file(u":/stuntboard/rules/"_s + name);
    if (!file.open(QIODevice::ReadOnly))
        Q_ASSERT_X(false, "ruledata", "a table of rule data is not compiled in");
    const Result<CsvTable> table = readCsv(QString::fromUtf8(file.readAll()), u',');
    Q_ASSERT_X(table.has_value(), "ruledata", "a table of rule data is no CSV");
    std::vector<QStringList> rows;
    for (int row = 1; table && row < table->rowCount(); ++row) {
        QStringList cells;
        for (int column = 0; column < table->cellCount(row); ++column)
            cells.append(table->cell(row, column).toString());
        rows.push_back(cells);
    }
    return rows;
}

bool isYes(const QString &cell)
{
    return cell == u"yes"_s;
}

template<class E>
E known(const QString &text)
{
    const auto value = enumFromText<E>(text);
    Q_ASSERT_X(value.has_value(), "ruledata", qPrintable(text));
    return value.value_or(E{});
}

// The rows of one rule set stand together.
std::vector<ShippedRuleSet> readRuleSets()
{
    std::vector<ShippedRuleSet> sets;
    for (const QStringList &cells : rowsOf(u"numbers.csv"_s)) {
        const QString &key = cells[0];
        if (sets.empty() || sets.back().ruleSet.key != key)
            sets.push_back({.ruleSet = {.id = Id<RuleSet>::named(u"rule-set:"_s + key),
                                        .name = cells[1],
                                        .key = key,
                                        .area = known<RuleArea>(cells[2])},
                            .numbers = {}});
        RuleNumber number{.id = Id<RuleNumber>::named(u"rule-number:%1:%2"_s.arg(key, cells[3])),
                          .ruleSet = sets.back().ruleSet.id,
                          .number = cells[3],
                          .unit = known<RuleUnit>(cells[5]),
                          .source = cells[6],
                          .verified = isYes(cells[7])};
        if (!cells[4].isEmpty())
            number.value = cells[4].toLongLong();
        sets.back().numbers.push_back(std::move(number));
    }
    return sets;
}

template<class E, std::size_t size, class T>
std::array<T, size> byEnum(const QString &table, T (*read)(const QStringList &))
{
    std::array<T, size> values{};
    for (const QStringList &cells : rowsOf(table))
        values[static_cast<std::size_t>(known<E>(cells[0]))] = read(cells);
    return values;
}

std::vector<Seed> seedsOf(const QString &table)
{
    std::vector<Seed> seeds;
    for (const QStringList &cells : rowsOf(table))
        seeds.push_back({cells.value(0), cells.value(1)});
    return seeds;
}

}  // namespace

const std::vector<ShippedRuleSet> &shippedRuleSets()
{
    static const std::vector<ShippedRuleSet> sets = readRuleSets();
    return sets;
}

Id<RuleSet> shippedRuleSetId(QLatin1StringView key)
{
    for (const ShippedRuleSet &set : shippedRuleSets())
        if (set.ruleSet.key == key)
            return set.ruleSet.id;
    return {};
}

const RuleInfo &ruleInfo(RuleId rule)
{
    static const auto infos = byEnum<RuleId, ruleCount, RuleInfo>(u"rules.csv"_s, [](const QStringList &cells) {
        return RuleInfo{.level = known<Level>(cells[1]), .acceptable = isYes(cells[2])};
    });
    return infos[static_cast<std::size_t>(rule)];
}

const std::vector<Bulletin> &bulletins()
{
    static const std::vector<Bulletin> all = [] {
        std::vector<Bulletin> read;
        for (const QStringList &cells : rowsOf(u"bulletins.csv"_s))
            read.push_back({.number = cells[0], .title = cells[1], .verified = isYes(cells[3])});
        return read;
    }();
    return all;
}

QString bulletinTitle(QStringView number)
{
    for (const Bulletin &bulletin : bulletins())
        if (bulletin.number == number)
            return bulletin.title;
    return {};
}

QStringList bulletinsFor(HazardKind kind)
{
    static const auto numbers = byEnum<HazardKind, EnumNames<HazardKind>::entries.size(), QStringList>(
        u"hazard-bulletins.csv"_s, [](const QStringList &cells) { return cells[1].split(u' '); });
    return numbers[static_cast<std::size_t>(kind)];
}

const std::vector<LibraryHazard> &hazardLibrary()
{
    static const std::vector<LibraryHazard> library = [] {
        std::vector<LibraryHazard> read;
        for (const QStringList &cells : rowsOf(u"hazard-library.csv"_s)) {
            LibraryHazard entry{.kind = known<HazardKind>(cells[2]), .hazard = cells[3]};
            if (cells[0] == u"rig"_s)
                entry.rig = known<RigType>(cells[1]);
            else
                entry.discipline = known<Discipline>(cells[1]);
            read.push_back(std::move(entry));
        }
        return read;
    }();
    return library;
}

const RigTypeTraits &rigTypeTraits(RigType type)
{
    static const auto traits = byEnum<RigType, EnumNames<RigType>::entries.size(), RigTypeTraits>(
        u"rig-types.csv"_s, [](const QStringList &cells) {
            return RigTypeTraits{.line = isYes(cells[1]),
                                 .catcher = isYes(cells[2]),
                                 .loadTest = isYes(cells[3]),
                                 .thorough = isYes(cells[4]),
                                 .beforeUse = isYes(cells[5]),
                                 .rescue = isYes(cells[6])};
        });
    return traits[static_cast<std::size_t>(type)];
}

const std::vector<Seed> &seededSkills()
{
    static const std::vector<Seed> skills = seedsOf(u"skills.csv"_s);
    return skills;
}

const std::vector<Seed> &seededGrades()
{
    static const std::vector<Seed> grades = seedsOf(u"grades.csv"_s);
    return grades;
}

}  // namespace stunt
