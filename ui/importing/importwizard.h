// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/importing/importsession.h"
#include "ui/importing/rostermapmemory.h"
#include "ui/shell/place.h"

#include <QDialog>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QStackedWidget>

namespace stunt {

class FatePage;

// Imports a roster step by step: the file and how it is cut, its columns, every row's fate, then one undoable import.
class ImportWizard : public QDialog
{
    Q_OBJECT

public:
    // Begins with the file at `path`.
    ImportWizard(const Workspace &workspace, const QString &path, QWidget *parent = nullptr);

protected:
    void reject() override;

private:
    enum Step { FileStep, ColumnsStep, FateStep };

    void layOut();
    void showStep(int step);
    void updateState();
    void import();
    // Why the import cannot be carried out now; empty: it can.
    [[nodiscard]] QString obstacle() const;

    Workspace m_workspace;
    RosterMapMemory m_memory;
    ImportSession m_session;
    QStackedWidget *m_pages;
    FatePage *m_fates;
    QLabel *m_steps;
    QLabel *m_message;
    QProgressBar *m_progress;
    QPushButton *m_back;
    QPushButton *m_next;
    QPushButton *m_import;
    QPushButton *m_cancel;
};

}  // namespace stunt
