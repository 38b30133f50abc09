// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/importing/productionimportsession.h"

#include <QPromise>
#include <QThreadPool>

namespace stunt {

// What the worker found: a preview or an error; the file unless it cannot be read at all.
struct ProductionImportSession::Outcome {
    std::shared_ptr<const ProductionFile> file;
    std::optional<ProductionImport> preview;
    std::shared_ptr<const ImportedRecords> records;
    std::optional<Error> error;

    void tryOn(const ProjectData &data)
    {
        Result<TriedImport> tried = tryProductionImport(data, *file, Merging::Allowed);
        if (!tried) {
            error = tried.error();
            return;
        }
        preview = std::move(tried->import);
        records = std::make_shared<const ImportedRecords>(importedRecords(data, std::move(tried->data)));
    }
};

ProductionImportSession::ProductionImportSession(Project &project, const QString &path, QObject *parent)
    : QObject(parent), m_project(project), m_path(path)
{
    connect(&project, &Project::changed, this, &ProductionImportSession::tryOut);
    tryOut();
}

ProductionImportSession::~ProductionImportSession() = default;

void ProductionImportSession::start(std::function<std::shared_ptr<Outcome>()> work)
{
    // A watcher that is gone hears nothing: work that was overtaken ends unheard.
    m_watcher = std::make_unique<QFutureWatcher<std::shared_ptr<Outcome>>>();
    connect(m_watcher.get(), &QFutureWatcherBase::finished, this, &ProductionImportSession::onDone);
    auto promise = std::make_shared<QPromise<std::shared_ptr<Outcome>>>();
    m_watcher->setFuture(promise->future());
    promise->start();
    QThreadPool::globalInstance()->start([promise, work = std::move(work)] {
        promise->addResult(work());
        promise->finish();
    });
    m_preview.reset();
    m_records.reset();
    m_error.reset();
    m_busy = true;
    emit changed();
}

void ProductionImportSession::tryOut()
{
    start([file = m_file, path = m_path, data = m_project.data()] {
        auto outcome = std::make_shared<Outcome>();
        outcome->file = file;
        if (!file) {
            Result<ProductionFile> read = readProductionFile(path);
            if (!read) {
                outcome->error = read.error();
                return outcome;
            }
            outcome->file = std::make_shared<const ProductionFile>(*std::move(read));
        }
        outcome->tryOn(data);
        return outcome;
    });
}

void ProductionImportSession::onDone()
{
    const std::shared_ptr<Outcome> outcome = m_watcher->result();
    m_file = outcome->file;
    m_preview = outcome->preview;
    m_records = outcome->records;
    m_error = outcome->error;
    m_busy = false;
    emit changed();
}

std::optional<QString> ProductionImportSession::title() const
{
    return m_file && m_file->has<Production>() ? std::optional(m_file->of<Production>().front().title) : std::nullopt;
}

Result<ProductionImport> ProductionImportSession::import()
{
    Q_ASSERT(m_file && m_preview);
    // The import changes the project itself; that is no reason to try again. What failed is tried again, and then told.
    disconnect(&m_project, &Project::changed, this, &ProductionImportSession::tryOut);
    Result<ProductionImport> done = importProduction(m_project, *m_file, Merging::Allowed);
    connect(&m_project, &Project::changed, this, &ProductionImportSession::tryOut);
    if (!done)
        tryOut();
    return done;
}

}  // namespace stunt
