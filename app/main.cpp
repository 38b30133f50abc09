// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/cli.h"
#include "core/base/filewriter.h"
#include "resources/resources.h"
#include "ui/shell/icons.h"
#include "ui/shell/shell.h"
#include "ui/shell/widgetdialogs.h"

#include <QApplication>
#include <QTextStream>

namespace {

// Opens the window, on the files named if any, and runs until the last one is closed.
int runWindow(QApplication &application, const QStringList &files)
{
    using namespace stunt;
    initResources();
    Settings settings;
    Theme theme(application, settings.appearance());
    QGuiApplication::setWindowIcon(icon(QStringLiteral("stuntboard")));
    Shell shell({.theme = theme,
                 .settings = settings,
                 .files = sqliteFiles(),
                 .composition = composition(),
                 .dialogs = [](QWidget *window) { return std::make_unique<WidgetDialogs>(window); }});
    for (const QString &file : files)
        shell.openFile(file);
    if (files.isEmpty())
        shell.openWindow();
    return QApplication::exec();
}

// Whether a window can be opened at all: without a display Qt would end the program with a core dump.
bool hasDisplay()
{
    return qEnvironmentVariableIsSet("QT_QPA_PLATFORM") || !qEnvironmentVariableIsEmpty("DISPLAY")
        || !qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY");
}

}  // namespace

int main(int argc, char *argv[])
{
    stunt::rememberCallerUmask();
    QStringList arguments;
    for (int i = 1; i < argc; ++i)
        arguments.push_back(QString::fromLocal8Bit(argv[i]));
    if (const std::optional<int> status = stunt::runCommandLine(arguments))
        return *status;

    if (!hasDisplay()) {
        QTextStream(stderr)
            << "stuntboard: There is no display to open the window on. `stuntboard --help` lists what can be done "
               "without one.\n";
        return 3;
    }
    QApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("Stuntboard"));
    QApplication::setApplicationVersion(QStringLiteral(STUNTBOARD_VERSION));
    QGuiApplication::setDesktopFileName(QStringLiteral("io.github.stuntboard.Stuntboard"));
    return runWindow(application, QApplication::arguments().mid(1));
}
