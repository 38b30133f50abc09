// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/breakdown/beatcells.h"

#include "core/base/frames.h"
#include "core/edits/beatorder.h"
#include "core/edits/records.h"
#include "core/project/lookups.h"
#include "ui/models/fieldtext.h"

#include <QLocale>
#include <algorithm>

namespace stunt {

using namespace Qt::Literals::StringLiterals;

namespace {

QString say(const char *text)
{
    return QCoreApplication::translate("beatcells", text);
}

Result<> readMinutes(const QString &typed, std::optional<int> &minutes)
{
    if (typed.trimmed().isEmpty()) {
        minutes.reset();
        return {};
    }
    const auto number = readNumber(typed);
    if (!number)
        return number.error();
    if (*number < 0 || *number > 24 * 60)
        return refused(say("“%1” is not a number of minutes from 0 to 1440.").arg(typed.trimmed()));
    minutes = *number;
    return {};
}

Result<> readTakes(const QString &typed, int &takes)
{
    const auto number = readNumber(typed);
    if (!number)
        return number.error();
    if (*number < 1 || *number > 999)
        return refused(say("“%1” is not a number of takes from 1 to 999.").arg(typed.trimmed()));
    takes = *number;
    return {};
}

Result<> readDuration(const ProjectData &data, Beat &beat, const QString &typed)
{
    // A length that was not touched stays as it is, to the millisecond.
    if (typed.trimmed() == cellText(data, beat, BeatColumn::Duration))
        return {};
    const auto ms = msFromTimecode(typed.trimmed(), frameRateOf(data));
    if (!ms)
        return ms.error();
    if (*ms <= 0)
        return refused(say("A beat must last at least one frame."));
    beat.endMs = beat.startMs + *ms;
    return {};
}

Result<> readScene(const ProjectData &data, Beat &beat, const QString &value)
{
    if (value.isEmpty()) {
        beat.scene.reset();
        return {};
    }
    const auto uuid = Uuid::fromText(value);
    if (!uuid || !data.find(Id<Scene>(*uuid)))
        return refused(say("The scene is no longer in the production."));
    beat.scene = Id<Scene>(*uuid);
    return {};
}

QString editName(const ProjectData &data, const std::vector<Id<Beat>> &beats, BeatColumn column)
{
    if (beats.size() == 1)
        return say("Change %1 of beat %2").arg(columnTitle(column).toLower(), data.at(beats.front()).number);
    return QCoreApplication::translate("beatcells", "Change %1 of %n beats", nullptr, static_cast<int>(beats.size()))
        .arg(columnTitle(column).toLower());
}

Error inCell(const Error &why, int row, BeatColumn column, const QString &text)
{
    constexpr qsizetype longestShown = 60;
    Error error = why;
    error.message = say("Row %1, %2, “%3”: %4")
                        .arg(QLocale().toString(row + 1), columnTitle(column),
                             text.size() > longestShown ? text.left(longestShown) + u'…' : text, why.message);
    error.line = row + 1;
    return error;
}

Result<> fits(const PasteTarget &target, const ClipboardTable &table)
{
    const QLocale locale;
    if (table.rowCount() > std::ssize(target.beats))
        return refused(say("The clipboard has %1 rows; from here on there are %2 beats. Nothing was pasted.")
                           .arg(locale.toString(table.rowCount()), locale.toString(target.beats.size())),
                       u"too-long"_s);
    if (table.columnCount() > std::ssize(target.columns))
        return refused(say("The clipboard has %1 columns; from here on there are %2. Nothing was pasted.")
                           .arg(locale.toString(table.columnCount()), locale.toString(target.columns.size())),
                       u"too-wide"_s);
    return {};
}

Result<> pasteCell(const ProjectData &data, Beat &beat, BeatColumn column, const QString &text)
{
    if (text == cellText(data, beat, column))
        return {};
    const auto value = valueOfText(data, column, text);
    return value ? readInto(data, beat, column, *value) : Result<>(value.error());
}

}  // namespace

Result<> readInto(const ProjectData &data, Beat &beat, BeatColumn column, const QVariant &value)
{
    const QString text = value.toString();
    switch (column) {
    case BeatColumn::Number:
        beat.number = text.trimmed();
        return {};
    case BeatColumn::Title:
        beat.title = text.trimmed();
        return {};
    case BeatColumn::Discipline:
        return readField(data, text, beat.discipline);
    case BeatColumn::Status:
        return readField(data, text, beat.status);
    case BeatColumn::Scene:
        return readScene(data, beat, text);
    case BeatColumn::Duration:
        return readDuration(data, beat, text);
    case BeatColumn::Takes:
        return readTakes(text, beat.plannedTakes);
    case BeatColumn::SetupMin:
        return readMinutes(text, beat.setupMin);
    case BeatColumn::RunMin:
        return readMinutes(text, beat.runMin);
    case BeatColumn::ResetMin:
        return readMinutes(text, beat.resetMin);
    default:
        return refused(say("This column follows from the beat's parts, rigs, items and strips."));
    }
}

Result<QVariant> valueOfText(const ProjectData &data, BeatColumn column, const QString &text)
{
    const CellChoices choices = choicesOf(data, column);
    if (choices.isEmpty())
        return QVariant(text);
    const QString wanted = text.simplified();
    if (wanted.isEmpty() && column == BeatColumn::Scene)
        return QVariant(QString());
    QList<QVariant> found;
    for (const CellChoice &choice : choices)
        if (choice.label.compare(wanted, Qt::CaseInsensitive) == 0
            || choice.value.toString().compare(wanted, Qt::CaseInsensitive) == 0)
            found.push_back(choice.value);
    if (found.isEmpty() && column == BeatColumn::Scene)
        for (const Scene *scene : scenesInOrder(data))
            if (scene->number.compare(wanted, Qt::CaseInsensitive) == 0)
                found.push_back(scene->id.toText());
    if (found.isEmpty())
        return refused(say("It is not one of the choices."));
    if (found.size() > 1)
        return refused(say("It could be one of several."));
    return found.front();
}

Result<> typeInto(Project &project, const std::vector<Id<Beat>> &beats, BeatColumn column, const QVariant &value)
{
    const ProjectData &data = project.data();
    if (beats.empty())
        return {};
    if (column == BeatColumn::Number && beats.size() > 1)
        return refused(say("Every beat has a number of its own: give it to one beat at a time."));
    std::vector<Beat> changed;
    for (const Id<Beat> &id : beats) {
        const Beat *known = data.find(id);
        if (!known)
            return refused(say("The beat is no longer in the production."));
        changed.push_back(*known);
        if (const auto read = readInto(data, changed.back(), column, value); !read)
            return read;
    }
    return changeBeats(project, std::move(changed), editName(data, beats, column));
}

Result<> typeInto(Project &project, const Sequence &sequence, BeatColumn column, const QVariant &value)
{
    Sequence typed = sequence;
    if (column == BeatColumn::Number)
        typed.code = value.toString().trimmed();
    else if (column == BeatColumn::Title)
        typed.title = value.toString().trimmed();
    else
        return refused(say("This column sums up the sequence's beats."));
    return change(project, std::move(typed));
}

Result<> pasteInto(Project &project, const PasteTarget &target, const ClipboardTable &table)
{
    const ProjectData &data = project.data();
    if (const auto room = fits(target, table); !room)
        return room;
    std::vector<Beat> changed;
    for (int row = 0; row < table.rowCount(); ++row) {
        const QStringList &cells = table.rows[static_cast<std::size_t>(row)];
        const Beat *known = data.find(target.beats[static_cast<std::size_t>(row)]);
        if (!known)
            return refused(say("The beat is no longer in the production."));
        Beat beat = *known;
        for (qsizetype at = 0; at < cells.size(); ++at) {
            const BeatColumn column = target.columns[static_cast<std::size_t>(at)];
            if (const auto pasted = pasteCell(data, beat, column, cells[at]); !pasted)
                return inCell(pasted.error(), row, column, cells[at]);
        }
        changed.push_back(std::move(beat));
    }
    return changeBeats(project, std::move(changed),
                       QCoreApplication::translate("beatcells", "Paste into %n beats", nullptr,
                                                   static_cast<int>(table.rowCount())));
}

ClipboardTable copyOf(const ProjectData &data, const PasteTarget &source)
{
    ClipboardTable table;
    for (const Id<Beat> &id : source.beats) {
        const Beat *beat = data.find(id);
        if (!beat)
            continue;
        QStringList cells;
        for (const BeatColumn column : source.columns)
            cells.push_back(cellText(data, *beat, column));
        table.rows.push_back(std::move(cells));
    }
    return table;
}

}  // namespace stunt
