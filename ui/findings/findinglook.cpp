// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/findings/findinglook.h"

#include "core/project/project.h"
#include "core/rules/findings.h"
#include "ui/shell/icons.h"
#include "ui/shell/theme.h"

#include <QCoreApplication>
#include <QLocale>

namespace stunt {

using namespace Qt::Literals::StringLiterals;

namespace {

QString tr(const char *text, int n = -1)
{
    return QCoreApplication::translate("stunt::FindingsPlace", text, nullptr, n);
}

}  // namespace

QIcon levelIcon(Level level)
{
    switch (level) {
    case Level::Stop:
        return icon(u"octagon-alert"_s);
    case Level::Warn:
        return icon(u"triangle-alert"_s);
    case Level::Note:
        return icon(u"info"_s);
    }
    return {};
}

QVariant findingBadge(const Project &project, const Uuid &record)
{
    const auto worst = project.findings() ? project.findings()->worstOf(record) : std::nullopt;
    return worst ? QVariant(levelIcon(*worst)) : QVariant();
}

QString findingWords(const Project &project, const Uuid &record)
{
    if (!project.findings())
        return {};
    int counts[3] = {};
    for (const Finding *finding : project.findings()->of(record))
        if (!finding->acceptance)
            ++counts[static_cast<int>(finding->level)];
    return countsText(counts[static_cast<int>(Level::Stop)], counts[static_cast<int>(Level::Warn)],
                      counts[static_cast<int>(Level::Note)]);
}

QColor levelColour(Level level, const QPalette &palette)
{
    const Colours &colours = coloursOf(palette);
    switch (level) {
    case Level::Stop:
        return colours.stop;
    case Level::Warn:
        return colours.warn;
    case Level::Note:
        return colours.muted;
    }
    return {};
}

QString whenText(const Finding &finding)
{
    if (!finding.when)
        return {};
    const QString date = QLocale().toString(finding.when->date, u"ddd d MMM yyyy"_s);
    return finding.when->time ? u"%1, %2"_s.arg(date, clockText(*finding.when->time)) : date;
}

QString countsText(int stops, int warns, int notes)
{
    QStringList parts;
    if (stops > 0)
        parts.append(stops == 1 ? tr("1 stop") : tr("%1 stops").arg(stops));
    if (warns > 0)
        parts.append(warns == 1 ? tr("1 warning") : tr("%1 warnings").arg(warns));
    if (notes > 0)
        parts.append(notes == 1 ? tr("1 note") : tr("%1 notes").arg(notes));
    return parts.join(tr(", "));
}

}  // namespace stunt
