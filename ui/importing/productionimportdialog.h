// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/importing/productionimportsession.h"
#include "ui/shell/dialogs.h"
#include "ui/shell/document.h"

#include <QDialog>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QTableWidget>

namespace stunt {

// Shows what a production's JSON would do to the open production, kind by kind, or where in it is what cannot be taken.
// Nothing is written until Import; the import is one undoable edit.
class ProductionImportDialog : public QDialog
{
    Q_OBJECT

public:
    // Begins with reading `path`.
    ProductionImportDialog(std::shared_ptr<Document> document, Dialogs &dialogs, const QString &path,
                           QWidget *parent = nullptr);

private:
    void layOut();
    void showState();
    void showCounts();
    void import();
    // What an import would do as a whole, in sentences.
    [[nodiscard]] QString meaning() const;
    // Why the import cannot be carried out now; empty: it can.
    [[nodiscard]] QString obstacle() const;
    // Where the file is at fault, and how.
    [[nodiscard]] QString faultText() const;

    std::shared_ptr<Document> m_document;
    Dialogs &m_dialogs;
    ProductionImportSession m_session;
    QLabel *m_heading;
    QLabel *m_text;
    QLabel *m_sum;
    QTableWidget *m_table;
    QLabel *m_message;
    QProgressBar *m_progress;
    QPushButton *m_import;
    QPushButton *m_cancel;
};

}  // namespace stunt
