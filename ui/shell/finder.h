// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/finderentries.h"

#include <QDialog>

class QLabel;
class QLineEdit;
class QListWidget;

namespace stunt {

// Ctrl+K: type any name or command, choose with the arrows, go with Enter.
class Finder : public QDialog
{
    Q_OBJECT

public:
    Finder(std::vector<FinderEntry> entries, QWidget *parent);

    // The entry that was chosen, after the dialog was accepted.
    [[nodiscard]] const FinderEntry *chosen() const;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void search(const QString &words);
    // As tall as what was found, within the window.
    void fitHeight();

    std::vector<FinderEntry> m_entries;
    std::vector<std::size_t> m_shown;
    QLineEdit *m_words;
    QListWidget *m_list;
    QLabel *m_nothing;
};

}  // namespace stunt
