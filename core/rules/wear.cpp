// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rules/wear.h"

#include "core/rules/impacts.h"
#include "core/rules/numbernames.h"
#include "core/rules/sentences.h"

namespace stunt {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int weekDays = 7;

QString tr(const char *text)
{
    return QCoreApplication::translate("stunt::rules", text);
}

struct KindTexts {
    const char *name;  // stable, of figures and keys
    const char *one;
    const char *many;
    const char *budgetOfDay;
    const char *budgetOfWeek;
    QLatin1StringView perDay;
    QLatin1StringView perWeek;
};

constexpr KindTexts kinds[impactKinds] = {
    {"falls", QT_TRANSLATE_NOOP("stunt::rules", "1 fall"), QT_TRANSLATE_NOOP("stunt::rules", "%1 falls"),
     QT_TRANSLATE_NOOP("stunt::rules", "falls per day"), QT_TRANSLATE_NOOP("stunt::rules", "falls per week"),
     numbers::fallsPerDay, numbers::fallsPerWeek},
    {"hits", QT_TRANSLATE_NOOP("stunt::rules", "1 hit"), QT_TRANSLATE_NOOP("stunt::rules", "%1 hits"),
     QT_TRANSLATE_NOOP("stunt::rules", "hits per day"), QT_TRANSLATE_NOOP("stunt::rules", "hits per week"),
     numbers::hitsPerDay, numbers::hitsPerWeek},
    {"burns", QT_TRANSLATE_NOOP("stunt::rules", "1 burn"), QT_TRANSLATE_NOOP("stunt::rules", "%1 burns"),
     QT_TRANSLATE_NOOP("stunt::rules", "burns per day"), QT_TRANSLATE_NOOP("stunt::rules", "burns per week"),
     numbers::burnsPerDay, numbers::burnsPerWeek},
    {"wirePulls", QT_TRANSLATE_NOOP("stunt::rules", "1 wire pull"), QT_TRANSLATE_NOOP("stunt::rules", "%1 wire pulls"),
     QT_TRANSLATE_NOOP("stunt::rules", "wire pulls per day"), QT_TRANSLATE_NOOP("stunt::rules", "wire pulls per week"),
     numbers::wirePullsPerDay, numbers::wirePullsPerWeek},
};

QString countText(const KindTexts &kind, qint64 count)
{
    return count == 1 ? tr(kind.one) : tr(kind.many).arg(count);
}

QString mendText()
{
    return tr("Spread the takes and rehearsals over more days, plan fewer, or share them with a double.");
}

Finding findingOf(const Person &person, const QString &discriminator, QDate date)
{
    Finding finding;
    finding.rule = RuleId::WornOut;
    finding.subjects = {RecordRef(person.id)};
    finding.discriminator = discriminator;
    finding.when = Moment{date, {}};
    finding.mend = mendText();
    return finding;
}

// What one person takes, held against the budgets.
class Wear
{
public:
    Wear(const RuleContext &context, const Person &person, FindingSink &sink)
        : m_context(context), m_person(person), m_sink(sink), m_impacts(impactsOf(context, person))
    {
    }

    void check()
    {
        if (m_impacts.days.empty() && m_impacts.undated.isZero())
            return;
        for (std::size_t kind = 0; kind < impactKinds; ++kind) {
            checkDays(kind);
            checkWeeks(kind);
        }
        checkUnset();
        checkUndated();
    }

private:
    void checkDays(std::size_t kind)
    {
        const RuleLimit &limit = m_context.numbers.number(kinds[kind].perDay);
        if (!limit)
            return;
        for (const auto &[date, counts] : m_impacts.days) {
            const qint64 count = counts.of[kind];
            if (count <= *limit.value)
                continue;
            Finding finding =
                findingOf(m_person, QLatin1StringView(kinds[kind].name) + u"|day|"_s + date.toString(Qt::ISODate),
                          date);
            finding.figures = {{kinds[kind].name, FigureUnit::Count, count, {}},
                               {"limit", FigureUnit::Count, limit.value, {}}};
            finding.message =
                tr("%1 takes %2 on %3, and %4: %5 too many.")
                    .arg(m_person.name, countText(kinds[kind], count), dateText(date),
                         limitText(limit, tr(kinds[kind].budgetOfDay)), QString::number(count - *limit.value));
            m_sink.add(std::move(finding));
        }
    }

    // The worst seven days that end in each calendar week.
    void checkWeeks(std::size_t kind)
    {
        const RuleLimit &limit = m_context.numbers.number(kinds[kind].perWeek);
        if (!limit)
            return;
        std::map<QDate, std::pair<qint64, QDate>> worst;  // by the week's Monday: how many, and the last day
        for (auto last = m_impacts.days.begin(); last != m_impacts.days.end(); ++last) {
            qint64 count = 0;
            const auto first = m_impacts.days.upper_bound(last->first.addDays(-weekDays));
            for (auto day = first; day != std::next(last); ++day)
                count += day->second.of[kind];
            auto &[most, day] = worst[last->first.addDays(1 - last->first.dayOfWeek())];
            if (count > most) {
                most = count;
                day = last->first;
            }
        }
        for (const auto &[monday, each] : worst)
            if (each.first > *limit.value)
                addWeek(kind, limit, monday, each);
    }

    void addWeek(std::size_t kind, const RuleLimit &limit, QDate monday, const std::pair<qint64, QDate> &worst)
    {
        const auto &[count, last] = worst;
        Finding finding =
            findingOf(m_person, QLatin1StringView(kinds[kind].name) + u"|week|"_s + monday.toString(Qt::ISODate), last);
        finding.figures = {{kinds[kind].name, FigureUnit::Count, count, {}},
                           {"limit", FigureUnit::Count, limit.value, {}},
                           {"last", FigureUnit::Date, last.toJulianDay(), {}}};
        finding.message =
            tr("%1 takes %2 in the seven days up to %3, and %4: %5 too many.")
                .arg(m_person.name, countText(kinds[kind], count), dateText(last),
                     limitText(limit, tr(kinds[kind].budgetOfWeek)), QString::number(count - *limit.value));
        m_sink.add(std::move(finding));
    }

    // Nobody publishes budgets: that none is set is told once for each person, with all it leaves open.
    void checkUnset()
    {
        ImpactCounts total;
        for (const auto &[date, counts] : m_impacts.days)
            total.add(counts);
        QStringList taken;
        QStringList unset;
        std::vector<Figure> figures;
        for (std::size_t kind = 0; kind < impactKinds; ++kind) {
            if (total.of[kind] == 0)
                continue;
            const qsizetype before = unset.size();
            if (!m_context.numbers.number(kinds[kind].perDay))
                unset.append(tr(kinds[kind].budgetOfDay));
            if (!m_context.numbers.number(kinds[kind].perWeek))
                unset.append(tr(kinds[kind].budgetOfWeek));
            if (unset.size() == before)
                continue;
            taken.append(countText(kinds[kind], total.of[kind]));
            figures.push_back({kinds[kind].name, FigureUnit::Count, total.of[kind], {}});
        }
        if (unset.isEmpty())
            return;
        Finding finding = findingOf(m_person, u"no-limit"_s, m_impacts.days.begin()->first);
        figures.push_back({"limit", FigureUnit::Count, {}, {}});
        finding.figures = std::move(figures);
        finding.message =
            tr("%1 takes %2 in all, on %3 days from %4 to %5, and whether that is too much is not known: no "
               "limit set for %6.")
                .arg(m_person.name, taken.join(u", "_s), QString::number(m_impacts.days.size()),
                     dateText(m_impacts.days.begin()->first), dateText(m_impacts.days.rbegin()->first),
                     unset.join(u", "_s));
        finding.mend = tr("Set the budgets in the rule numbers.");
        m_sink.add(std::move(finding));
    }

    void checkUndated()
    {
        if (m_impacts.undated.isZero())
            return;
        QStringList taken;
        Finding finding = findingOf(m_person, u"no-day"_s, {});
        finding.when.reset();
        for (std::size_t kind = 0; kind < impactKinds; ++kind) {
            if (m_impacts.undated.of[kind] == 0)
                continue;
            taken.append(countText(kinds[kind], m_impacts.undated.of[kind]));
            finding.figures.push_back({kinds[kind].name, FigureUnit::Count, m_impacts.undated.of[kind], {}});
        }
        finding.message = tr("%1 took %2 in takes of which the day is not known, so they count on none.")
                              .arg(m_person.name, taken.join(u", "_s));
        finding.mend = tr("Enter the shoot day of the takes.");
        m_sink.add(std::move(finding));
    }

    const RuleContext &m_context;
    const Person &m_person;
    FindingSink &m_sink;
    ImpactDays m_impacts;
};

}  // namespace

void checkWear(const RuleContext &context, const Person &person, FindingSink &sink)
{
    Wear(context, person, sink).check();
}

}  // namespace stunt
