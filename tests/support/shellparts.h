// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/edits/records.h"
#include "tests/support/memorystore.h"
#include "tests/support/scripteddialogs.h"
#include "ui/shell/mainwindow.h"

#include <QApplication>
#include <QTemporaryDir>

namespace stunt {

// A shell on productions in memory, with scripted dialogs: what a test needs to drive whole windows. `memory` holds the
// files by their path; opening a path that is not there is refused. Other files can be given instead.
struct TestShell {
    explicit TestShell(Composition composition, std::optional<ProjectFiles> otherFiles = {})
        : theme(*qApp, Appearance::Light), settings(folder.filePath(QStringLiteral("settings.ini"))),
          shell({.theme = theme,
                 .settings = settings,
                 .files = otherFiles ? *otherFiles : files(),
                 .composition = std::move(composition),
                 .dialogs = [this](QWidget *) { return std::make_unique<Forward>(dialogs); }})
    {
    }

    QTemporaryDir folder;
    ScriptedDialogs dialogs;
    std::map<QString, std::shared_ptr<MemoryFile>> memory;
    Theme theme;
    Settings settings;
    Shell shell;

private:
    // Each window owns its dialogs; these all answer from the one script.
    class Forward : public Dialogs
    {
    public:
        explicit Forward(Dialogs &to) : m_to(to) {}
        bool confirm(const Question &question) override { return m_to.confirm(question); }
        void tell(const QString &title, const Error &error) override { m_to.tell(title, error); }
        void inform(const QString &title, const QString &text) override { m_to.inform(title, text); }
        std::optional<QString> openFile(const FilePicker &picker) override { return m_to.openFile(picker); }
        std::optional<QString> saveFile(const FilePicker &picker) override { return m_to.saveFile(picker); }
        std::optional<QString> askText(const QString &title, const QString &label, const QString &initial) override
        {
            return m_to.askText(title, label, initial);
        }
        std::optional<NewProduction> askProduction(const NewProduction &suggested) override
        {
            return m_to.askProduction(suggested);
        }
        std::optional<AcceptanceTerms> askAcceptance(const QString &sentence, const AcceptanceTerms &suggested) override
        {
            return m_to.askAcceptance(sentence, suggested);
        }

    private:
        Dialogs &m_to;
    };

    ProjectFiles files()
    {
        return {.open = [this](const QString &path) -> Result<std::unique_ptr<Project>> {
                    const auto found = memory.find(path);
                    if (found == memory.end())
                        return refused(QStringLiteral("There is no file %1.").arg(path), QStringLiteral("missing"));
                    return memoryProject(found->second);
                },
                .create = [this](const QString &path, const NewProduction &wanted) -> Result<std::unique_ptr<Project>> {
                    memory[path] = std::make_shared<MemoryFile>();
                    auto project = memoryProject(memory[path]);
                    Production production = project->data().production();
                    production.title = wanted.title;
                    production.timeZone = wanted.timeZone;
                    if (const Result<> named = change(*project, production); !named)
                        return named.error();
                    return project;
                },
                .createSample = [this](const QString &path) -> Result<std::unique_ptr<Project>> {
                    memory[path] = std::make_shared<MemoryFile>();
                    return memoryProject(memory[path]);
                },
                .refreshMs = 0};
    }
};

}  // namespace stunt
