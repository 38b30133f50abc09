// SPDX-License-Identifier: GPL-3.0-or-later
// From starting the process to its first painted window, on the sample production, beside programs of the same libraries.
#include "tests/bench/bench.h"

#include <QCoreApplication>
#include <QProcess>
#include <QTemporaryDir>
#include <ctime>

using namespace stunt::bench;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int rounds = 15;

[[noreturn]] void fail(const QString &why)
{
    QTextStream(stderr) << why << '\n';
    std::exit(1);
}

qint64 monotonicNs()
{
    timespec now = {};
    clock_gettime(CLOCK_MONOTONIC, &now);
    return static_cast<qint64>(now.tv_sec) * 1'000'000'000 + now.tv_nsec;
}

QProcessEnvironment environment(const QTemporaryDir &folder)
{
    QProcessEnvironment made = QProcessEnvironment::systemEnvironment();
    made.insert(u"QT_QPA_PLATFORM"_s, u"offscreen"_s);
    made.insert(u"QT_PLUGIN_PATH"_s, QStringLiteral(PLUGIN_FOLDER));
    made.insert(u"QT_QPA_GENERIC_PLUGINS"_s, u"stuntboardfirstpaint"_s);
    // Nothing of this user's own takes part.
    for (const QString &name : {u"XDG_CONFIG_HOME"_s, u"XDG_DATA_HOME"_s, u"XDG_STATE_HOME"_s, u"XDG_RUNTIME_DIR"_s})
        made.insert(name, folder.path());
    return made;
}

// Milliseconds from starting `program` to its first painted window.
double firstPaintMs(const QString &program, const QStringList &arguments, const QProcessEnvironment &surroundings)
{
    QProcess process;
    process.setProcessEnvironment(surroundings);
    const qint64 start = monotonicNs();
    process.start(program, arguments);
    if (!process.waitForFinished(30'000))
        fail(u"%1 painted no window."_s.arg(program));
    bool ok = false;
    const qint64 painted = process.readAllStandardOutput().trimmed().toLongLong(&ok);
    if (!ok)
        fail(u"%1 did not tell when it painted: %2"_s.arg(program,
                                                          QString::fromLocal8Bit(process.readAllStandardError())));
    return static_cast<double>(painted - start) / 1e6;
}

}  // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    const QTemporaryDir folder;
    const QString sample = folder.filePath(u"sample.stunt"_s);
    const QString product = QStringLiteral(STUNTBOARD_BINARY);
    if (QProcess::execute(product, {u"new"_s, sample, u"--sample"_s}) != 0)
        fail(u"The sample production could not be made."_s);
    const QProcessEnvironment surroundings = environment(folder);
    std::vector<double> window;
    std::vector<double> shell;
    std::vector<double> empty;
    for (int round = 0; round < rounds; ++round) {
        window.push_back(firstPaintMs(product, {sample}, surroundings));
        shell.push_back(firstPaintMs(QStringLiteral(BASELINE_BINARY), {u"shell"_s}, surroundings));
        empty.push_back(firstPaintMs(QStringLiteral(BASELINE_BINARY), {}, surroundings));
    }
    printRatio(u"First painted window with the sample"_s, {median(window), median(shell)},
               u"an equal shell of the same libraries"_s, 2.0);
    QTextStream(stdout) << u"  beside an empty QMainWindow: %1 ms, ratio %2\n"_s.arg(median(empty), 0, 'f', 2)
                               .arg(median(window) / median(empty), 0, 'f', 2);
    return 0;
}
