// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/importing/importsession.h"

#include "ui/importing/rostermapmemory.h"

#include "core/exchange/csvdelimiter.h"

#include <QPromise>
#include <QThreadPool>

namespace stunt {

namespace {

constexpr int previewedRows = 60;

}  // namespace

// What the worker found. A part that was not asked for is empty.
struct ImportSession::Outcome {
    std::optional<Preview> preview;
    std::shared_ptr<const RosterFile> file;
    std::shared_ptr<const RosterPlan> plan;
    std::optional<Error> error;
    bool remembered = false;
};

namespace {

using Preview = ImportSession::Preview;

Preview previewOf(const RosterFile &file)
{
    Preview preview{.rows = {},
                    .lines = {},
                    .headerRow = file.headerRow < previewedRows ? file.headerRow : -1,
                    .encoding = file.encoding,
                    .delimiter = file.delimiter};
    for (int row = 0; row < std::min(previewedRows, file.table.rowCount()); ++row) {
        QStringList cells;
        for (int column = 0; column < file.table.cellCount(row); ++column)
            cells.append(file.cell(row, column).toString());
        preview.rows.push_back(cells);
        preview.lines.push_back(file.table.line(row));
    }
    return preview;
}

// The preview of a file that cannot be read as a whole: what can be shown of its beginning.
Preview tolerantPreview(const QByteArray &bytes, const RosterMap &map)
{
    Preview preview;
    preview.encoding = map.encoding.value_or(TextEncoding::Utf8);
    preview.delimiter = map.delimiter.value_or(u',');
    if (const auto decoded = decodeText(bytes, map.encoding)) {
        preview.encoding = decoded->encoding;
        if (!map.delimiter) {
            int best = 0;
            for (const QChar delimiter : csvDelimiters) {
                const int evenness = delimiterEvenness(previewRows(decoded->text, delimiter, previewedRows));
                if (evenness > best)
                    preview.delimiter = delimiter;
                best = std::max(best, evenness);
            }
        }
        preview.rows = previewRows(decoded->text, preview.delimiter, previewedRows);
    }
    return preview;
}

}  // namespace

ImportSession::ImportSession(Project &project, RosterMapMemory &memory, QObject *parent)
    : QObject(parent), m_project(project), m_memory(memory)
{
    connect(&project, &Project::changed, this, &ImportSession::planAgain);
}

ImportSession::~ImportSession() = default;

void ImportSession::open(const QString &path)
{
    m_path = path;
    m_reading = {};
    startReading();
}

void ImportSession::read(const Reading &reading)
{
    if (reading == m_reading)
        return;
    m_reading = reading;
    startReading();
}

void ImportSession::setColumns(std::vector<RosterColumn> columns)
{
    if (!m_file || columns == m_file->columns)
        return;
    auto file = std::make_shared<RosterFile>(*m_file);
    file->columns = std::move(columns);
    m_file = std::move(file);
    m_choices.clear();
    m_candidates.clear();
    startPlanning();
}

void ImportSession::decide(int row, std::optional<RosterChoice> choice)
{
    if (choice)
        m_choices.insert_or_assign(row, *choice);
    else
        m_choices.erase(row);
    startPlanning();
}

void ImportSession::planAgain()
{
    if (m_file)
        startPlanning();
}

void ImportSession::start(std::function<std::shared_ptr<Outcome>()> work)
{
    // A watcher that is gone hears nothing: work that was overtaken ends unheard.
    m_watcher = std::make_unique<QFutureWatcher<std::shared_ptr<Outcome>>>();
    connect(m_watcher.get(), &QFutureWatcherBase::finished, this, &ImportSession::onDone);
    auto promise = std::make_shared<QPromise<std::shared_ptr<Outcome>>>();
    m_watcher->setFuture(promise->future());
    promise->start();
    QThreadPool::globalInstance()->start([promise, work = std::move(work)] {
        promise->addResult(work());
        promise->finish();
    });
    setBusy(true);
}

void ImportSession::startReading()
{
    m_file.reset();
    m_plan.reset();
    m_error.reset();
    m_choices.clear();
    m_candidates.clear();
    RosterMap map;
    map.encoding = m_reading.encoding;
    map.delimiter = m_reading.delimiter;
    map.headerLine = m_reading.headerLine;
    start([path = m_path, map, memory = m_memory.file(), data = m_project.data(), revision = m_project.revision()] {
        auto outcome = std::make_shared<Outcome>();
        const auto fail = [&](Error error) {
            if (error.path.isEmpty())
                error.path = path;
            outcome->error = std::move(error);
            return outcome;
        };
        const auto bytes = readSourceFile(path, maxRosterBytes);
        if (!bytes) {
            outcome->preview = Preview{};
            return fail(bytes.error());
        }
        auto read = readRoster(*bytes, map);
        if (!read) {
            outcome->preview = tolerantPreview(*bytes, map);
            return fail(read.error());
        }
        auto file = std::make_shared<RosterFile>(*std::move(read));
        file->path = path;
        outcome->preview = previewOf(*file);
        outcome->remembered = RosterMapMemory(memory).apply(file->columns);
        outcome->file = file;
        auto plan = planRoster(*file, data, {.choices = {}, .revision = revision});
        if (!plan)
            return fail(plan.error());
        outcome->plan = std::make_shared<RosterPlan>(*std::move(plan));
        return outcome;
    });
}

void ImportSession::startPlanning()
{
    m_plan.reset();
    m_error.reset();
    RosterRequest request{.choices = m_choices, .revision = m_project.revision()};
    start([file = m_file, data = m_project.data(), request] {
        auto outcome = std::make_shared<Outcome>();
        outcome->file = file;
        auto plan = planRoster(*file, data, request);
        if (plan)
            outcome->plan = std::make_shared<RosterPlan>(*std::move(plan));
        else
            outcome->error = plan.error();
        return outcome;
    });
}

void ImportSession::onDone()
{
    const std::shared_ptr<Outcome> outcome = m_watcher->result();
    m_file = outcome->file;
    m_plan = outcome->plan;
    m_error = outcome->error;
    if (m_plan) {
        for (const RosterPlanRow &row : m_plan->rows)
            if (!row.candidates.empty())
                m_candidates[row.row] = row.candidates;
    }
    setBusy(false);
    if (outcome->preview) {
        m_preview = *std::move(outcome->preview);
        m_remembered = outcome->remembered;
        emit fileChanged();
    }
    emit planChanged();
}

void ImportSession::cancelWork()
{
    m_watcher.reset();
    setBusy(false);
}

void ImportSession::setBusy(bool busy)
{
    if (busy == m_busy)
        return;
    m_busy = busy;
    emit busyChanged(busy);
}

Result<RosterResult> ImportSession::import(BadRows badRows)
{
    Q_ASSERT(m_file && m_plan);
    // The import changes the project itself; that is no reason to plan again.
    disconnect(&m_project, &Project::changed, this, &ImportSession::planAgain);
    auto result = importRoster(m_project, *m_file, *m_plan, {.badRows = badRows, .mode = ImportMode::Write});
    connect(&m_project, &Project::changed, this, &ImportSession::planAgain);
    if (result && result->written)
        m_memory.remember(m_file->columns);
    return result;
}

std::vector<Id<Person>> ImportSession::candidatesOf(int row) const
{
    const auto it = m_candidates.find(row);
    return it == m_candidates.end() ? std::vector<Id<Person>>() : it->second;
}

std::optional<RosterChoice> ImportSession::choiceOf(int row) const
{
    const auto it = m_choices.find(row);
    return it == m_choices.end() ? std::nullopt : std::optional(it->second);
}

}  // namespace stunt
