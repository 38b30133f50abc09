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

class QTreeView;

namespace stunt {

class ImportedRecordsModel;

// Shows what a production's JSON would do to the open production, kind by kind and record by record, or where in it is what cannot be taken.
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
    void layOutRecords();
    void showCounts();
    // Shows the records by name, those of the kind chosen among the counts.
    void showRecords(bool shown);
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
    ImportedRecordsModel *m_records;
    QTreeView *m_tree;
    QPushButton *m_showRecords;
    QLabel *m_message;
    QProgressBar *m_progress;
    QPushButton *m_import;
    QPushButton *m_cancel;
};

}  // namespace stunt
