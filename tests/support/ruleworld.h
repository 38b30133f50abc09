// SPDX-License-Identifier: GPL-3.0-or-later
// A tiny production for tests of rules: records are put in as they stand, then everything is checked.
#pragma once

#include "core/rules/canary.h"
#include "core/rules/findings.h"

namespace stunt::fixture {

class RuleWorld : public CanaryWorld
{
public:
    // Changes a record that was put in: `change<Person>(id, [](Person &person) { … })`.
    template<class T, class Fn>
    void change(Id<T> id, Fn &&fn)
    {
        T record = data().at(id);
        fn(record);
        put(std::move(record));
    }
    // Gives the rule number `name` of every rule set that has it another value; empty: no limit set.
    void limit(QLatin1StringView name, std::optional<qint64> value)
    {
        std::vector<RuleNumber> numbers;
        for (const RuleNumber &number : data().all<RuleNumber>())
            if (number.number == name)
                numbers.push_back(number);
        for (RuleNumber &number : numbers) {
            number.value = value;
            put(std::move(number));
        }
    }

    // What a full check finds, all of it or of one rule, in the order people read it in.
    [[nodiscard]] std::vector<Finding> findings() const
    {
        std::vector<Finding> found;
        const Findings all(data(), date);
        for (const Finding *finding : all.all())
            found.push_back(*finding);
        return found;
    }
    [[nodiscard]] std::vector<Finding> findings(RuleId rule) const
    {
        std::vector<Finding> found = findings();
        std::erase_if(found, [&](const Finding &finding) { return finding.rule != rule; });
        return found;
    }
    // The findings as lines, for the message of a failed test.
    [[nodiscard]] static QByteArray told(const std::vector<Finding> &findings)
    {
        QByteArray text;
        for (const Finding &finding : findings)
            text += enumText(finding.rule).toUtf8() + ": " + finding.message.toUtf8() + " ["
                  + figuresOf(finding).toUtf8() + "]\n";
        return text;
    }

    QDate date = today();  // what counts as today
};

}  // namespace stunt::fixture
