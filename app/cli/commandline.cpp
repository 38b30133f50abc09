// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commandline.h"

#include <QCoreApplication>

namespace stunt::cli {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

}  // namespace

QCommandLineOption jsonOption()
{
    return {u"json"_s, Tr::tr("Print the result, or the error, as one JSON document.")};
}

CommandLine::CommandLine(const Shape &shape) : m_name(shape.name), m_positionals(shape.positionals)
{
    m_parser.setApplicationDescription(shape.summary);
    m_parser.addOption({{u"h"_s, u"help"_s}, Tr::tr("Show this help.")});
    m_parser.addOptions(shape.options);
    for (const Shape::Positional &each : shape.positionals)
        m_parser.addPositionalArgument(each.name, each.description);
    m_hasJson = std::any_of(shape.options.begin(), shape.options.end(),
                            [](const QCommandLineOption &option) { return option.names().contains(u"json"_s); });
}

QString CommandLine::usage() const
{
    QString line = Tr::tr("Usage: stuntboard %1 [options]").arg(m_name);
    for (const Shape::Positional &each : m_positionals)
        line += u' ' + each.name;
    return line;
}

std::optional<Status> CommandLine::read(const QStringList &arguments)
{
    m_wantsJson = m_hasJson && arguments.contains(u"--json"_s);
    if (!m_parser.parse(QStringList{u"stuntboard"_s} + arguments))
        return failUsage(m_parser.errorText());
    m_wantsJson = m_hasJson && m_parser.isSet(u"json"_s);
    if (m_parser.isSet(u"help"_s)) {
        // The parser's own first line knows nothing of commands.
        const QString text = m_parser.helpText();
        printLine(usage() + text.mid(text.indexOf(u'\n')).trimmed().prepend(u'\n'));
        return Status::Done;
    }
    const auto given = m_parser.positionalArguments().size();
    if (given < m_positionals.size())
        return failUsage(Tr::tr("%1 is missing.").arg(m_positionals[given].name));
    if (given > m_positionals.size())
        return failUsage(
            Tr::tr("“%1” is one argument too many.").arg(m_parser.positionalArguments()[m_positionals.size()]));
    for (qsizetype i = 0; i < given; ++i)
        if (positional(i).isEmpty())
            return failUsage(Tr::tr("%1 is empty.").arg(m_positionals[i].name));
    return std::nullopt;
}

Status CommandLine::fail(const Error &error) const
{
    QString place;
    if (error.line > 0)
        place = error.column > 0 ? Tr::tr(" (line %1, column %2)").arg(error.line).arg(error.column)
                                 : Tr::tr(" (line %1)").arg(error.line);
    complain(error.message + place);
    if (m_wantsJson)
        printJson(errorJson(error));
    return statusOf(error);
}

Status CommandLine::failUsage(const QString &message) const
{
    const Status status = fail({.kind = ErrorKind::Usage, .message = message});
    complain(Tr::tr("“stuntboard %1 --help” shows what it takes.").arg(m_name));
    return status;
}

}  // namespace stunt::cli
