// SPDX-License-Identifier: GPL-3.0-or-later
// A full check of a large production, the same of twice as large a one, and re-checks after single edits.
#include "tests/bench/bench.h"

#include "core/project/edit.h"
#include "core/rules/canary.h"
#include "core/rules/findings.h"
#include "tests/support/bigplan.h"

#include <QCoreApplication>

using namespace stunt;
using namespace stunt::fixture;

namespace {

constexpr int edits = 201;

// The median re-check after `fn` has changed one record, of `edits` such edits.
template<class Fn>
double recheckMs(BigPlan &plan, Findings &findings, Fn &&fn)
{
    std::vector<double> times;
    for (int i = 0; i < edits; ++i) {
        Edit edit(plan.data, 1);
        fn(edit, i);
        const ChangeSet changes = edit.take();
        times.push_back(bench::millisecondsOf([&] { findings.update(plan.data, changes); }));
    }
    return bench::median(times);
}

template<class T>
T nth(const ProjectData &data, int n)
{
    auto it = data.all<T>().begin();
    std::advance(it, n % data.all<T>().size());
    return *it;
}

void print(const char *what, double ms, double baseline, const char *of)
{
    QTextStream(stdout) << QStringLiteral("%1 %2 ms   (%3 %4 ms, ratio %5)\n")
                               .arg(QLatin1StringView(what), -44)
                               .arg(ms, 8, 'f', 2)
                               .arg(QLatin1StringView(of))
                               .arg(baseline, 0, 'f', 2)
                               .arg(ms / baseline, 0, 'f', 3);
}

}  // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    (void)silentRules();
    const QDate today(2027, 1, 1);
    BigPlan plan(BigPlanSize{});
    BigPlan twice(BigPlanSize{.beats = 10'000, .people = 1000, .rehearsals = 2000, .days = 400});
    const auto full = bench::inTurns(
        7, [&](int) { const Findings all(twice.data, today); }, [&](int) { const Findings all(plan.data, today); });
    print("full check, 5,000 beats (goal 100 ms)", full.baseline, full.baseline, "itself");
    print("full check of twice the data (goal 2.2)", full.work, full.baseline, "once");

    Findings findings(plan.data, today);
    QTextStream(stdout) << "findings: " << findings.all().size() << '\n';
    const double goal = full.baseline;
    print("re-check after a beat (goal 1/50 or 1 ms)",
          recheckMs(plan, findings,
                    [](Edit &edit, int i) {
                        Beat beat = nth<Beat>(edit.data(), i * 37);
                        beat.runMin = 1 + i % 3;
                        edit.update(beat);
                    }),
          goal, "full");
    print("re-check after a part",
          recheckMs(plan, findings,
                    [](Edit &edit, int i) {
                        Part part = nth<Part>(edit.data(), i * 97);
                        part.hits = i % 3;
                        edit.update(part);
                    }),
          goal, "full");
    print("re-check after a call",
          recheckMs(plan, findings,
                    [](Edit &edit, int i) {
                        const Strip strip = nth<Strip>(edit.data(), i * 25);
                        const auto parts = edit.data().referring<Part>(*strip.beat);
                        edit.insert(Call{.shootDay = strip.shootDay,
                                         .person = *(*parts.begin()).person,
                                         .pickUp = CivilTime{5 * 60 + i}});
                    }),
          goal, "full");
    print("re-check after a rig use",
          recheckMs(plan, findings,
                    [](Edit &edit, int i) {
                        RigUse use = nth<RigUse>(edit.data(), i);
                        use.kitWeightG = Mass{5'000 + i};
                        edit.update(use);
                    }),
          goal, "full");
    print("re-check after an item use",
          recheckMs(plan, findings,
                    [](Edit &edit, int i) {
                        ItemUse use = nth<ItemUse>(edit.data(), i);
                        use.quantity = 1 + i % 2;
                        edit.update(use);
                    }),
          goal, "full");
    return 0;
}
