// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/place.h"

class QLabel;
class QToolButton;

namespace stunt {

// The bottom of a window: how many findings the production has, always, and those of what is selected. A click goes to
// the findings place, or to the record and field of the selection's gravest one.
class FindingsStrip : public QWidget
{
    Q_OBJECT

public:
    explicit FindingsStrip(const Workspace &workspace, QWidget *parent = nullptr);

    // What it says of the production and of the selection.
    [[nodiscard]] QString countsText() const;
    [[nodiscard]] QString selectionText() const;

signals:
    // All findings were asked for.
    void allWanted();
    // A record, and the field of it to go to, was asked for.
    void wanted(const stunt::RecordRef &record, const QString &field);

protected:
    void showEvent(QShowEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void startChecking();
    void refresh();
    void showSelection();

    Workspace m_workspace;
    QToolButton *m_counts;
    QToolButton *m_selected;
    QString m_selectionText;
    RecordRef m_record;  // of the selection's gravest finding
    QString m_field;
    bool m_started = false;
};

}  // namespace stunt
