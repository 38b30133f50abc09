// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/rules/finding.h"
#include "ui/shell/place.h"

class QLabel;
class QVBoxLayout;

namespace stunt {

// One finding in full: its sentence, how to mend it, the records it is about as links, who accepted it.
class FindingDetail : public QWidget
{
    Q_OBJECT

public:
    FindingDetail(const Workspace &workspace, const QList<QAction *> &commands, QWidget *parent = nullptr);

    // Shows a finding; null: says that none is chosen.
    void show(const Finding *finding);

signals:
    // One of its records was asked for.
    void wanted(const stunt::RecordRef &record);

private:
    Workspace m_workspace;
    QLabel *m_title;
    QLabel *m_message;
    QLabel *m_mend;
    QLabel *m_accepted;
    QWidget *m_links = nullptr;
    QVBoxLayout *m_column;
    QWidget *m_commands;
};

}  // namespace stunt
