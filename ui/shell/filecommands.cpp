// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/filecommands.h"

#include "core/base/civiltime.h"
#include "core/base/filewriter.h"
#include "core/exchange/productionjson.h"
#include "ui/importing/productionimportdialog.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/noticebar.h"
#include "ui/shell/selection.h"
#include "ui/shell/sequenceexportdialog.h"

#include <QDir>
#include <QFileInfo>
#include <QGuiApplication>
#include <QStandardPaths>
#include <QStatusBar>
#include <QTimeZone>

namespace stunt {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int toldForMs = 6000;

QString withSuffix(const QString &path)
{
    return QFileInfo(path).suffix().isEmpty() ? path + u".stunt"_s : path;
}

// Never over a project file, this one or another.
Result<> writeJson(Document &document, const QString &path)
{
    if (QFileInfo(path).suffix().compare(u"json"_s, Qt::CaseInsensitive) != 0)
        return refused(FileCommands::tr("“%1” is not a name for JSON. Choose one that ends in .json.")
                           .arg(QFileInfo(path).fileName()),
                       u"unsupported-target"_s);
    if (isSameFile(path, document.path()))
        return refused(FileCommands::tr("This is the production's own file. Choose another name for the JSON."),
                       u"same-file"_s);
    return stunt::exportProduction(document.project().data(), path);
}

// The sequence a record is, or belongs to; empty for one that belongs to none.
MaybeId<Sequence> sequenceOf(const ProjectData &data, RecordRef ref)
{
    while (exists(data, ref)) {
        if (const Id<Sequence> *sequence = std::get_if<Id<Sequence>>(&ref))
            return *sequence;
        ref = ownerOf(data, ref);
    }
    return {};
}

}  // namespace

Dialogs &FileCommands::dialogs()
{
    return m_window.dialogs();
}

void FileCommands::show(const Result<std::shared_ptr<Document>> &document, const QString &path)
{
    if (!document) {
        dialogs().tell(tr("“%1” was not opened").arg(QFileInfo(path).fileName()), document.error());
        return;
    }
    m_shell.settings().addRecentFile((*document)->path());
    m_shell.show(*document, m_window);
}

void FileCommands::newProduction()
{
    const QString here = QString::fromUtf8(QTimeZone::systemTimeZoneId());
    const std::optional<NewProduction> wanted =
        dialogs().askProduction({.title = {}, .timeZone = isKnownZone(here) ? here : QString()});
    if (!wanted)
        return;
    const QString name = fileNameFrom(wanted->title, tr("Production")) + u".stunt"_s;
    const std::optional<QString> path =
        dialogs().saveFile({.title = tr("Where to keep the production"),
                            .filter = tr("Productions (*.stunt)"),
                            .suggestion = QDir(m_shell.settings().folder()).filePath(name)});
    if (path)
        show(m_shell.documents().create(withSuffix(*path), *wanted), *path);
}

void FileCommands::open()
{
    const std::optional<QString> path = dialogs().openFile({.title = tr("Open a production"),
                                                            .filter = tr("Productions (*.stunt)"),
                                                            .suggestion = m_shell.settings().folder()});
    if (path)
        open(*path);
}

void FileCommands::open(const QString &path)
{
    show(m_shell.documents().open(path), path);
}

void FileCommands::openSample()
{
    const QString folder =
        QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + u"/stuntboard/sample"_s;
    const QString path = folder + u"/The Winter Ledger.stunt"_s;
    QDir().mkpath(folder);
    show(QFileInfo::exists(path) ? m_shell.documents().open(path) : m_shell.documents().createSample(path), path);
}

void FileCommands::saveCopy()
{
    const std::shared_ptr<Document> document = m_window.document();
    const QFileInfo file(document->path());
    const std::optional<QString> chosen = dialogs().saveFile(
        {.title = tr("Save a copy as"),
         .filter = tr("Productions (*.stunt)"),
         .suggestion = file.absoluteDir().filePath(tr("%1 copy.stunt").arg(file.completeBaseName()))});
    if (!chosen)
        return;
    const QString path = withSuffix(*chosen);
    Result<> written =
        isSameFile(path, document->path())
            ? refused(tr("This is the production's own file. Choose another name for the copy."), u"same-file"_s)
            : document->project().saveCopy(path);
    if (!written)
        dialogs().tell(tr("The copy was not saved"), written.error());
    else
        m_window.statusBar()->showMessage(tr("A copy was saved as %1").arg(QDir::toNativeSeparators(path)), toldForMs);
}

void FileCommands::openForEditing()
{
    const QString path = m_window.document()->path();
    if (const Result<> opened = m_shell.reopen(path); !opened)
        dialogs().tell(tr("“%1” was not opened").arg(QFileInfo(path).fileName()), opened.error());
}

bool FileCommands::prepareWorkingCopy(Document &document, const WorkingCopy &copy)
{
    if (QFileInfo::exists(copy.path)) {
        const std::optional<WorkingCopy> noted = workingCopyAt(copy.path);
        if (noted && !wasChangedElsewhere(*noted))
            return true;
        // What was worked on locally may never have been published: it is opened, not overwritten.
        return dialogs().confirm(
            {.title = tr("Work on a local copy"),
             .text = tr("There is a local copy from before, and the shared file has changed since. Opening the local "
                        "copy shows your own state; publishing it later will ask before it replaces anything."),
             .accept = tr("Open the local copy")});
    }
    Result<> made = noteWorkingCopy(copy);
    if (made)
        made = document.project().saveCopy(copy.path);
    if (!made)
        dialogs().tell(tr("The local copy was not made"), made.error());
    return made.has_value();
}

void FileCommands::workLocally()
{
    const std::shared_ptr<Document> document = m_window.document();
    const WorkingCopy copy = workingCopyFor(document->path());
    if (!prepareWorkingCopy(*document, copy))
        return;
    const Result<std::shared_ptr<Document>> opened = m_shell.documents().open(copy.path);
    if (!opened) {
        dialogs().tell(tr("The local copy was not opened"), opened.error());
        return;
    }
    m_shell.settings().addRecentFile(copy.path);
    m_window.setDocument(*opened);
}

void FileCommands::publish()
{
    const std::shared_ptr<Document> document = m_window.document();
    const WorkingCopy copy = *document->workingCopy();
    Document::Publish how = Document::Publish::Over;
    if (wasChangedElsewhere(copy)) {
        how = Document::Publish::Beside;
        const bool agreed = dialogs().confirm(
            {.title = tr("Publish"),
             .text = tr("Somebody else has changed “%1” since your copy was made. It stays as it is; yours can be "
                        "published beside it under a name of its own.")
                         .arg(QFileInfo(copy.published).fileName()),
             .accept = tr("Publish beside it")});
        if (!agreed)
            return;
    }
    const Result<QString> written = document->publish(how);
    if (!written)
        dialogs().tell(tr("Nothing was published"), written.error());
    else
        m_window.statusBar()->showMessage(tr("Published as %1").arg(QDir::toNativeSeparators(*written)), toldForMs);
}

bool FileCommands::settle()
{
    const bool settled = m_window.view()->settle();
    if (!settled)
        m_window.statusBar()->showMessage(
            tr("First mend what stands in a field and was not saved: the field says why."), toldForMs);
    return settled;
}

void FileCommands::importProduction()
{
    if (!settle())
        return;
    const std::optional<QString> path =
        dialogs().openFile({.title = tr("Import production"),
                            .filter = tr("Productions in JSON (*.json);;All files (*)"),
                            .suggestion = QFileInfo(m_window.document()->path()).absolutePath()});
    if (!path)
        return;
    // A child of the view, so that it goes with the production it is about.
    auto *dialog = new ProductionImportDialog(m_window.document(), dialogs(), *path, m_window.view());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void FileCommands::exportProduction()
{
    if (!settle())
        return;
    const bool agreed = dialogs().confirm(
        {.title = tr("Export production"),
         .text = tr("The JSON is a full backup of the production. It has everything, also what is private and medical: "
                    "birth dates, home contacts, rates, allergies. Keep it as safe as the production's own file."),
         .accept = tr("Export…")});
    if (!agreed)
        return;
    const std::shared_ptr<Document> document = m_window.document();
    const QFileInfo file(document->path());
    const std::optional<QString> chosen =
        dialogs().saveFile({.title = tr("Export production"),
                            .filter = tr("Productions in JSON (*.json)"),
                            .suggestion = file.absoluteDir().filePath(file.completeBaseName() + u".json"_s)});
    if (!chosen)
        return;
    const QString path = QFileInfo(*chosen).suffix().isEmpty() ? *chosen + u".json"_s : *chosen;
    QGuiApplication::setOverrideCursor(Qt::WaitCursor);
    const Result<> written = writeJson(*document, path);
    QGuiApplication::restoreOverrideCursor();
    if (!written)
        dialogs().tell(tr("The production was not exported"), written.error());
    else
        m_window.statusBar()->showMessage(
            tr("Exported with everything private to %1").arg(QDir::toNativeSeparators(path)), toldForMs);
}

void FileCommands::exportSequence()
{
    if (!settle())
        return;
    const std::shared_ptr<Document> document = m_window.document();
    const ProjectData &data = document->project().data();
    if (data.all<Sequence>().size() == 0) {
        dialogs().inform(tr("Export sequence as OpenTimelineIO"), tr("The production has no sequence yet."));
        return;
    }
    // A child of the view, so that it goes with the production it is about.
    auto *dialog = new SequenceExportDialog(document, dialogs(),
                                            sequenceOf(data, m_window.view()->selection().current()), m_window.view());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    QObject::connect(dialog, &SequenceExportDialog::exported, &m_window, [this](const QString &path) {
        m_window.statusBar()->showMessage(tr("The sequence was exported to %1").arg(QDir::toNativeSeparators(path)),
                                          toldForMs);
    });
    dialog->open();
}

}  // namespace stunt
