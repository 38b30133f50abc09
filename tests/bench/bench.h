// SPDX-License-Identifier: GPL-3.0-or-later
// What every benchmark shares: timing in turns, medians, and one line per figure with its baseline beside it.
#pragma once

#include "core/base/result.h"

#include <QElapsedTimer>
#include <QString>
#include <QTextStream>
#include <algorithm>
#include <cstdlib>
#include <vector>

namespace stunt::bench {

// A benchmark that cannot be set up has no figure to print: say why and stop.
template<class T>
T must(Result<T> result)
{
    if (!result) {
        QTextStream(stderr) << result.error().message << '\n';
        std::exit(1);
    }
    return std::move(result).value();
}
inline void must(const Result<> &result)
{
    if (!result) {
        QTextStream(stderr) << result.error().message << '\n';
        std::exit(1);
    }
}

// Milliseconds that `fn` takes.
template<class Fn>
double millisecondsOf(Fn &&fn)
{
    QElapsedTimer timer;
    timer.start();
    fn();
    return static_cast<double>(timer.nsecsElapsed()) / 1e6;
}

inline double median(std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    return values[values.size() / 2];
}

// The medians of two works done in turns, so that a machine whose speed drifts is fair to both.
struct Pair {
    double work = 0;
    double baseline = 0;
};
template<class Work, class Baseline>
Pair inTurns(int rounds, Work &&work, Baseline &&baseline)
{
    std::vector<double> works;
    std::vector<double> baselines;
    for (int round = 0; round < rounds; ++round) {
        works.push_back(millisecondsOf([&] { work(round); }));
        baselines.push_back(millisecondsOf([&] { baseline(round); }));
    }
    return {median(works), median(baselines)};
}

// One figure: its time, its baseline's, the ratio, and the goal as a ratio.
inline void printRatio(const QString &what, const Pair &pair, const QString &baseline, double goal)
{
    const double ratio = pair.work / pair.baseline;
    QTextStream(stdout) << QStringLiteral("%1: %2 ms; %3: %4 ms; ratio %5 (goal ≤ %6)%7\n")
                               .arg(what)
                               .arg(pair.work, 0, 'f', 2)
                               .arg(baseline)
                               .arg(pair.baseline, 0, 'f', 2)
                               .arg(ratio, 0, 'f', 2)
                               .arg(goal)
                               .arg(ratio <= goal ? QString() : QStringLiteral("  MISSED"));
}

// One figure whose goal is a difference from its baseline, in the same unit.
inline void printDifference(const QString &what, const Pair &pair, const QString &baseline, double goal)
{
    QTextStream(stdout) << QStringLiteral("%1: %2 ms; %3: %4 ms; %5 ms more (goal ≤ %6 ms)%7\n")
                               .arg(what)
                               .arg(pair.work, 0, 'f', 2)
                               .arg(baseline)
                               .arg(pair.baseline, 0, 'f', 2)
                               .arg(pair.work - pair.baseline, 0, 'f', 2)
                               .arg(goal)
                               .arg(pair.work - pair.baseline <= goal ? QString() : QStringLiteral("  MISSED"));
}

}  // namespace stunt::bench
