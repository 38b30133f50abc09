// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPushButton>
#include <QTableView>

class QHBoxLayout;
class QVBoxLayout;

namespace stunt {

// A heading, a small table and the buttons that add and remove its rows: the frame of OwnedRows.
class RowBox : public QWidget
{
    Q_OBJECT

public:
    struct Words {
        QString name;    // object name of the table; the buttons' begin with "add" and "remove"
        QString title;   // heading and accessible name
        QString add;     // tool tip and accessible name of the button
        QString remove;  // the same
    };

    RowBox(const Words &words, QWidget *parent);

    // Puts inputs for a new row before the add button.
    void addInputs(const QList<QWidget *> &inputs);
    [[nodiscard]] QTableView *table() const { return m_table; }
    [[nodiscard]] QPushButton *addButton() const { return m_add; }
    [[nodiscard]] QPushButton *removeButton() const { return m_remove; }

protected:
    void setTable(QTableView *table);
    void refit(bool writable);
    [[nodiscard]] const Words &words() const { return m_words; }

private:
    void updateRemove();

    Words m_words;
    QVBoxLayout *m_column;
    QHBoxLayout *m_buttons;
    QTableView *m_table = nullptr;
    QPushButton *m_add;
    QPushButton *m_remove;
    bool m_writable = true;
};

}  // namespace stunt
