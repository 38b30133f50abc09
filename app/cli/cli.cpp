// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/cli.h"

#include "app/cli/commands.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QGuiApplication>

#include <array>
#include <memory>

namespace stunt {

using namespace Qt::Literals::StringLiterals;
using namespace cli;

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

enum class Needs { Core, Fonts };

struct Command {
    QLatin1StringView name;
    const char *summary;  // QT_TRANSLATE_NOOP("CommandLine", …)
    Needs needs;
    Status (*run)(const QStringList &arguments);
};

constexpr std::array commands{
    Command{"new"_L1, QT_TRANSLATE_NOOP("CommandLine", "make a new production, or the sample one"), Needs::Core,
            runNew},
    Command{"import"_L1, QT_TRANSLATE_NOOP("CommandLine", "read a roster or a production in JSON"), Needs::Core,
            runImport},
    Command{"export"_L1, QT_TRANSLATE_NOOP("CommandLine", "write the production in JSON, or its roster"), Needs::Core,
            runExport},
    Command{"callsheet"_L1, QT_TRANSLATE_NOOP("CommandLine", "write a day's call sheet as PDF"), Needs::Fonts,
            runCallSheet},
    Command{"check"_L1, QT_TRANSLATE_NOOP("CommandLine", "check a plan against the rules"), Needs::Core, runCheck},
    Command{"info"_L1, QT_TRANSLATE_NOOP("CommandLine", "say what a project file holds"), Needs::Core, runInfo},
};

// Qt keeps references to the count and the words for as long as its application object lives.
struct ApplicationWords {
    QByteArray name = "stuntboard";
    std::array<char *, 2> words{name.data(), nullptr};
    int count = 1;
};

// Qt's remarks on the machine it runs on are no messages of ours; what stops the program is.
void tellOnlyWhatIsWrong(QtMsgType type, const QMessageLogContext &, const QString &message)
{
    if (type == QtCriticalMsg || type == QtFatalMsg)
        complain(message);
}

Status runCommand(const Command &command, const QStringList &arguments)
{
    qInstallMessageHandler(tellOnlyWhatIsWrong);
    ApplicationWords words;
    std::unique_ptr<QCoreApplication> application;
    if (command.needs == Needs::Fonts) {
        qputenv("QT_QPA_PLATFORM", "offscreen");
        application = std::make_unique<QGuiApplication>(words.count, words.words.data());
    } else {
        application = std::make_unique<QCoreApplication>(words.count, words.words.data());
    }
    return flushed(command.run(arguments));
}

QString helpText()
{
    QString text = Tr::tr("Usage: stuntboard [FILE]           opens the window\n"
                          "       stuntboard COMMAND …        does one thing, without a window\n"
                          "\nCommands:\n");
    for (const Command &command : commands)
        text += u"  %1 %2\n"_s.arg(QString(command.name), -12).arg(Tr::tr(command.summary));
    text += Tr::tr("\n“stuntboard COMMAND --help” shows what a command takes; “--version” shows the version.");
    return text;
}

// The options that Qt itself takes out of a window's command line, and whether a value follows.
bool isWindowOption(const QString &word, bool *hasValue)
{
    static const QStringList withValue{u"platform"_s,
                                       u"platformpluginpath"_s,
                                       u"platformtheme"_s,
                                       u"plugin"_s,
                                       u"style"_s,
                                       u"stylesheet"_s,
                                       u"qwindowgeometry"_s,
                                       u"geometry"_s,
                                       u"qwindowicon"_s,
                                       u"icon"_s,
                                       u"qwindowtitle"_s,
                                       u"title"_s,
                                       u"session"_s,
                                       u"display"_s,
                                       u"name"_s,
                                       u"fontengine"_s};
    static const QStringList alone{u"reverse"_s, u"nograb"_s, u"dograb"_s, u"sync"_s, u"widgetcount"_s};
    const QString name = word.mid(word.startsWith("--"_L1) ? 2 : 1).section(u'=', 0, 0);
    *hasValue = withValue.contains(name) && !word.contains(u'=');
    return withValue.contains(name) || alone.contains(name);
}

int fail(const QString &message)
{
    complain(message);
    complain(Tr::tr("“stuntboard --help” lists the commands."));
    return static_cast<int>(Status::Refused);
}

// Words that begin with no command: a file for the window, or a slip.
std::optional<int> judgeOtherWords(const QStringList &arguments)
{
    for (qsizetype i = 0; i < arguments.size(); ++i) {
        const QString &word = arguments[i];
        bool hasValue = false;
        if (word == u"--")
            return std::nullopt;
        if (word.size() > 1 && word.startsWith(u'-')) {
            if (!isWindowOption(word, &hasValue))
                return fail(Tr::tr("There is no option “%1”.").arg(word));
            i += hasValue;
        } else if (word.isEmpty()) {
            return fail(Tr::tr("The name of the file is empty."));
        } else if (!word.contains(u'.') && !word.contains(u'/') && !QFileInfo::exists(word)) {
            return fail(Tr::tr("There is no command and no file “%1”.").arg(word));
        }
    }
    return std::nullopt;
}

}  // namespace

std::optional<int> runCommandLine(const QStringList &arguments)
{
    const QString first = arguments.value(0);
    for (const Command &command : commands)
        if (first == command.name)
            return static_cast<int>(runCommand(command, arguments.mid(1)));
    if (first == u"--help" || first == u"-h") {
        printLine(helpText());
        return static_cast<int>(flushed(Status::Done));
    }
    if (first == u"--version" || first == u"-v") {
        printLine(u"stuntboard "_s + QStringLiteral(STUNTBOARD_VERSION));
        return static_cast<int>(flushed(Status::Done));
    }
    return judgeOtherWords(arguments);
}

}  // namespace stunt
