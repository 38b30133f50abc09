// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/importing/fatemodel.h"
#include "ui/importing/importsession.h"
#include "ui/shell/dialogs.h"

#include <QButtonGroup>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSpinBox>
#include <QTableView>

namespace stunt {

class ColumnsModel;
class PreviewModel;

// Which file, and how its bytes are cut into cells; the first rows show at once what a choice does.
class FilePage : public QWidget
{
    Q_OBJECT

public:
    FilePage(ImportSession &session, Dialogs &dialogs, QWidget *parent = nullptr);

private:
    void chooseFile();
    void readAgain();
    void showFile();

    ImportSession &m_session;
    Dialogs &m_dialogs;
    QLineEdit *m_path;
    QComboBox *m_encoding;
    QComboBox *m_delimiter;
    QSpinBox *m_headerLine;
    PreviewModel *m_model;
    QTableView *m_table;
};

// How each column is taken.
class ColumnsPage : public QWidget
{
    Q_OBJECT

public:
    explicit ColumnsPage(ImportSession &session, QWidget *parent = nullptr);

private:
    void showColumns();

    ImportSession &m_session;
    ColumnsModel *m_model;
    QTableView *m_table;
    QLabel *m_remembered;
};

// What becomes of every row.
class FatePage : public QWidget
{
    Q_OBJECT

public:
    explicit FatePage(ImportSession &session, QWidget *parent = nullptr);

    // Whether rows that cannot be read are to be left out.
    [[nodiscard]] BadRows badRows() const;

signals:
    void changed();

private:
    void addFilter(FateFilter filter, const QString &name);
    void showPlan();
    void showDetails();

    ImportSession &m_session;
    FateModel *m_model;
    QTableView *m_table;
    QButtonGroup *m_filters;
    QWidget *m_filterRow;
    QLabel *m_counts;
    QPlainTextEdit *m_details;
    QCheckBox *m_leaveOut;
    QLabel *m_leftOutFile;
};

}  // namespace stunt
