// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/output.h"

#include <QCommandLineParser>

namespace stunt::cli {

// What a command takes: its name, the names of its positional arguments in order (all are required), its options.
struct Shape {
    QString name;
    QString summary;
    struct Positional {
        QString name;
        QString description;
    };
    QList<Positional> positionals;
    QList<QCommandLineOption> options;
};

// The option `--json` of commands whose result scripts read.
[[nodiscard]] QCommandLineOption jsonOption();

// The words a command was called with, read by its shape.
class CommandLine
{
public:
    explicit CommandLine(const Shape &shape);

    // Reads `arguments`, the words after the command's name. A status when that already ends the command: its help was
    // asked for and printed, or the words make no sense and it was said why.
    [[nodiscard]] std::optional<Status> read(const QStringList &arguments);

    [[nodiscard]] QString positional(qsizetype index) const { return m_parser.positionalArguments().value(index); }
    [[nodiscard]] bool isSet(const QString &option) const { return m_parser.isSet(option); }
    [[nodiscard]] QString value(const QString &option) const { return m_parser.value(option); }
    // Every value of an option that may be given several times.
    [[nodiscard]] QStringList values(const QString &option) const { return m_parser.values(option); }
    // Whether the result is wanted as JSON.
    [[nodiscard]] bool wantsJson() const { return m_wantsJson; }

    // Tells the error, on standard output too where JSON is wanted, and returns its status.
    [[nodiscard]] Status fail(const Error &error) const;
    // The same for words that make no sense, with a pointer to the command's help.
    [[nodiscard]] Status failUsage(const QString &message) const;

private:
    [[nodiscard]] QString usage() const;

    QString m_name;
    QList<Shape::Positional> m_positionals;
    QCommandLineParser m_parser;
    bool m_hasJson = false;
    bool m_wantsJson = false;
};

}  // namespace stunt::cli
