// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/rigs/ownedrows.h"

namespace stunt {

// The files that belong to a beat, a sequence or a rig, in a small table of its form; a clip is opened from there.
class AttachmentList : public QWidget
{
    Q_OBJECT

public:
    // `purpose` is the table's accessible name: "Files of the beat".
    AttachmentList(const Workspace &workspace, const QString &purpose, QWidget *parent);

    // The beat, the sequence or the rig whose files are shown; anything else shows none.
    void showOwner(const RecordRef &owner);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    [[nodiscard]] bool isClip(const QModelIndex &index) const;
    [[nodiscard]] QModelIndex chosen() const;
    void openAt(const QModelIndex &index);
    void updateOpen();
    void refresh();
    [[nodiscard]] std::optional<Attachment> blank();

    Workspace m_workspace;
    RecordRef m_owner;
    QPushButton *m_open;
    OwnedRows<Attachment> *m_rows;
};

}  // namespace stunt
